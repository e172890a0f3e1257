"""A workspace whose two key holders have their keys, made once: a passphrase takes a second to be worth its name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fourcorners.acts.holders import add_holder
from tests.acts import scene


@pytest.fixture(scope="session")
def with_holders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a workspace with holders, from which each test takes a copy."""
    folder = tmp_path_factory.mktemp("holders") / "desk"
    opened = scene.workspace(folder)
    for name, words in scene.WORDS.items():
        add_holder(opened, name, words)
    return folder


@pytest.fixture
def held_desk(with_holders: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copytree(with_holders, tmp_path / "desk"))
