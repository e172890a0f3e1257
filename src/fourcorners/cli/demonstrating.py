"""`fourcorners demo`."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import click

from fourcorners.errors import WrongUse


@click.command()
@click.option("--folder", type=click.Path(path_type=Path), default=Path("demo-run"), show_default=True)
def demo(folder: Path) -> int:
    """The whole job on an invented provider: papers in, decisions, packages out, everything verified.

    FOLDER is emptied first. Needs the source tree, which holds the provider and its papers.
    """
    source = Path(__file__).parents[3]
    if not (source / "demo" / "walk.py").is_file():
        raise WrongUse("the demo is part of the source tree", do="Get the sources and run `make demo` there.")
    if folder.exists() and any(folder.iterdir()) and not (folder / "workspace.toml").is_file():
        raise WrongUse("this folder holds something else", at=str(folder), do="Name another with --folder.")
    sys.path.insert(0, str(source))
    return 0 if importlib.import_module("demo.walk").run(folder.resolve()) else 1
