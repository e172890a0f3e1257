"""Every parser is fuzzed for minutes: it reads or refuses, and nothing else comes of any bytes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("atheris", reason="there is no atheris for this Python or system")

from tests.fuzz.targets import TARGETS

ROOT = Path(__file__).parents[2]
SECONDS = int(os.environ.get("FUZZ_SECONDS", "120"))


def fuzz(target: str, seconds: int, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", target, "--seconds", str(seconds), "--findings", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=seconds + 300,
        check=False,
    )
    found = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    assert (done.returncode, found) == (0, []), done.stderr[-3_000:]
    assert "Done" in done.stderr or "stat::" in done.stderr


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_every_target_takes_its_seeds(target: str) -> None:
    """Each seed is read or refused, so that fuzzing begins with what works."""
    seeds = list(TARGETS[target].seeds())
    assert seeds
    for seed in seeds:
        TARGETS[target].run(seed)


@pytest.mark.slow
@pytest.mark.parametrize("target", sorted(TARGETS))
def test_no_bytes_break_a_parser(target: str, tmp_path: Path) -> None:
    """Minutes of guided fuzzing find no input that does anything but be read or be refused."""
    fuzz(target, SECONDS, tmp_path / "findings")
