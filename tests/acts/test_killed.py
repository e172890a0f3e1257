"""Killed with SIGKILL at every boundary, a fulfilment ends with one package, one set of events, and nothing lost."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from fourcorners.acts.verifying import verify_path
from fourcorners.acts.workspace import open_workspace
from tests.acts import scene
from tests.programs import program


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A workspace with one matter that only needs to be fulfilled."""
    folder = tmp_path_factory.mktemp("killed") / "desk"
    return folder, scene.ready(scene.workspace(folder))


def run(folder: Path, matter: str, at: int) -> subprocess.CompletedProcess[str]:
    # A guard against a run that hangs: on a machine that is busy a whole one takes a minute.
    return program("tests.acts.killed", folder, matter, str(at))


@pytest.fixture(scope="module")
def whole(prepared: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> tuple[int, int, list[str]]:
    """An undisturbed run: how many boundaries, how many rows, which events."""
    folder, matter = prepared
    copy = tmp_path_factory.mktemp("whole") / "desk"
    shutil.copytree(folder, copy)
    done = run(copy, matter, 0)
    assert done.returncode == 0, done.stderr
    boundaries, rows, _ = done.stdout.split(" ", 2)
    return int(boundaries), int(rows), events(copy, matter)


def events(folder: Path, matter: str) -> list[str]:
    """Kinds and keys of a matter's events, straight from the database."""
    with sqlite3.connect(folder / "casebook.sqlite3") as base:
        rows = base.execute("SELECT kind || ' ' || key FROM casebook_event WHERE matter = ? ORDER BY seq", (matter,))
        return [row[0] for row in rows]


def check(prepared: tuple[Path, str], whole: tuple[int, int, list[str]], copy: Path, at: int) -> None:
    folder, matter = prepared
    shutil.copytree(folder, copy)
    killed = run(copy, matter, at)
    assert killed.returncode == -9, f"boundary {at}: {killed.stderr}"
    assert [p.suffix for p in (copy / "packages").iterdir() if not p.name.startswith(".")] in ([], [".age"])
    again = run(copy, matter, 0)
    assert again.returncode == 0, f"boundary {at}: {again.stderr}"
    assert sorted(events(copy, matter)) == sorted(whole[2]), f"boundary {at}"
    packages = [p for p in (copy / "packages").iterdir() if p.is_file()]
    assert [p.name for p in packages] == [f"{matter}.tar.age"], f"boundary {at}"
    opened = open_workspace(copy)
    verdict = verify_path(packages[0], keys=[opened.signer.verifier], identity=scene.IDENTITY)
    assert verdict.holds, f"boundary {at}: {json.dumps(verdict.to_json())}"
    assert not (copy / "collected" / matter).exists(), f"boundary {at}"
    with sqlite3.connect(copy / "casebook.sqlite3") as base:
        assert base.execute("SELECT count(*), max(rows) FROM casebook_package").fetchone() == (1, whole[1])


@pytest.mark.parametrize("part", [0.3, 0.75, 0.95])
def test_killed_at_some_boundaries(
    prepared: tuple[Path, str], whole: tuple[int, int, list[str]], tmp_path: Path, part: float
) -> None:
    """A sample over the whole length."""
    check(prepared, whole, tmp_path / "desk", max(1, int(whole[0] * part)))


@pytest.mark.slow
def test_killed_at_every_boundary(
    prepared: tuple[Path, str], whole: tuple[int, int, list[str]], tmp_path: Path
) -> None:
    """Each boundary there is."""
    assert whole[0] > 20
    for at in range(1, whole[0] + 1):
        check(prepared, whole, tmp_path / f"desk-{at}", at)
