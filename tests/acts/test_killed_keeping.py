"""Killed with SIGKILL at any boundary, a snapshot is whole after the next run or not there, and so is its end."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from demo.clock import DemoClock

from fourcorners.acts.decide import decide
from fourcorners.acts.holders import open_key, unlock
from fourcorners.acts.preserve import KEY, preserve, snapshot_folder
from fourcorners.acts.workspace import open_workspace
from fourcorners.casebook import models
from fourcorners.collect.run import load_extract
from fourcorners.collect.sealed import unsealed
from fourcorners.collect.snapshot import snapshot_digest
from fourcorners.scope.model import Verdict
from tests.acts import scene
from tests.acts.scene import WORDS
from tests.acts.test_preserve import LETTER
from tests.programs import program

AT = {"seal": scene.START, "destroy": scene.START + timedelta(days=91)}


@dataclass(frozen=True)
class Prepared:
    """A workspace, its matter, and an undisturbed run: how many boundaries, which events."""

    folder: Path
    matter: str
    boundaries: int
    events: list[str]


def run(folder: Path, act: str, matter: str, at: int) -> subprocess.CompletedProcess[str]:
    # A guard against a run that hangs: on a machine that is busy a whole one takes a minute.
    return program("tests.acts.killed_keeping", folder, act, matter, AT[act].isoformat(), str(at))


def events(folder: Path, matter: str) -> list[str]:
    with sqlite3.connect(folder / "casebook.sqlite3") as base:
        rows = base.execute("SELECT kind || ' ' || key FROM casebook_event WHERE matter = ? ORDER BY seq", (matter,))
        # The digest of a snapshot differs each time: its key is fresh.
        return [row[0].split(" preserved-")[0] for row in rows]


def prepare(held: Path, folder: Path, act: str) -> Prepared:
    desk = open_workspace(shutil.copytree(held, folder / "desk"), DemoClock(scene.START))
    matter = scene.serve(desk, LETTER)
    decide(desk, matter, Verdict.KEEP, by="Wen", reason="regular")
    if act == "destroy":
        preserve(desk, matter)
    copy = shutil.copytree(folder / "desk", folder / "whole")
    done = run(copy, act, matter, 0)
    assert done.returncode == 0, done.stderr
    return Prepared(folder / "desk", matter, int(done.stdout.split()[0]), events(copy, matter))


@pytest.fixture(scope="module", params=["seal", "destroy"])
def prepared(
    request: pytest.FixtureRequest, with_holders: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Prepared]:
    act: str = request.param
    return act, prepare(with_holders, tmp_path_factory.mktemp(act), act)


def check(act: str, begun: Prepared, copy: Path, at: int) -> None:
    shutil.copytree(begun.folder, copy)
    killed = run(copy, act, begun.matter, at)
    assert killed.returncode == -9, f"boundary {at}: {killed.stderr}"
    again = run(copy, act, begun.matter, 0)
    assert again.returncode == 0, f"boundary {at}: {again.stderr}"
    assert events(copy, begun.matter) == begun.events, f"boundary {at}"
    desk = open_workspace(copy)
    row = models.Preservation.objects.get(matter=begun.matter)
    folder = snapshot_folder(desk, begun.matter)
    if act == "destroy":
        assert row.destroyed_at and not folder.exists(), f"boundary {at}"
        return
    assert row.sha256 == snapshot_digest(folder) and row.gaps == [], f"boundary {at}"
    holders = dict(unlock(desk, name, words) for name, words in WORDS.items())
    key = open_key(folder / KEY, holders)
    for outcome in load_extract(folder).outcomes:
        if outcome.file:
            with unsealed(folder / outcome.file, key) as reader:
                assert reader.read_all().num_rows == outcome.rows, f"boundary {at}"
    assert {p.suffix for p in folder.iterdir()} == {".json", ".yaml", ".sealed"}, f"boundary {at}"


@pytest.mark.parametrize("part", [0.4, 0.95])
def test_killed_at_some_boundaries(prepared: tuple[str, Prepared], tmp_path: Path, part: float) -> None:
    """A sample over the whole length, of sealing and of destroying."""
    act, begun = prepared
    check(act, begun, tmp_path / "desk", max(1, int(begun.boundaries * part)))


@pytest.mark.slow
def test_killed_at_every_boundary(prepared: tuple[str, Prepared], tmp_path: Path) -> None:
    """Each boundary there is."""
    act, begun = prepared
    assert begun.boundaries >= 8
    for at in range(1, begun.boundaries + 1):
        check(act, begun, tmp_path / f"desk-{at}", at)
