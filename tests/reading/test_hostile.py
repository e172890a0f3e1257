"""Text that repeats itself without end: no pattern of the reading room goes through it in more ways than one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from fourcorners.reading.accounts.cues import ROW_ENDS

# Run in a process of its own, which can be killed: a pattern that hangs cannot be stopped from within.
_SWEEP = """
import importlib, pkgutil, re, sys
import fourcorners.reading as room
from fourcorners.reading.texts.guarded import Guarded

def patterns(value, depth=0):
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Guarded):
        yield value.pattern
    elif depth < 3 and isinstance(value, (tuple, list, set, frozenset)):
        for one in value:
            yield from patterns(one, depth + 1)
    elif depth < 3 and isinstance(value, dict):
        yield from patterns([*value, *value.values()], depth + 1)

named = {}
for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
    for name, value in vars(importlib.import_module(module.name)).items():
        for pattern in patterns(value):
            named.setdefault(pattern, f"{module.name}.{name}")
for pattern, name in named.items():
    for unit in sys.argv[2:]:
        print(name, repr(unit), flush=True)
        run = (unit * int(sys.argv[1]))[: int(sys.argv[1])]
        for text in (run, run + "\\0"):
            for _ in pattern.finditer(text):
                pass
print(len(named), "patterns", flush=True)
"""
_UNITS = (
    ".", " ", "\n", " \n", "-", "_", "a", "a ", "A ", "A. ", "a.", "a,", "a, ", "a-", "am.", "the ", "0", "1", "1 ", 
    "1.", "(", '"', "/", "@", "a@a.", "|", "January 1, 2026 ",
)  # fmt: skip
_LENGTH, _MINUTES = 300, 5


def test_no_pattern_takes_time_without_end() -> None:
    """Each of the room's patterns is through with a long run of one sign or word; one that branches would never be."""
    with subprocess.Popen(
        [sys.executable, "-c", _SWEEP, str(_LENGTH), *_UNITS], stdout=subprocess.PIPE, encoding="utf-8"
    ) as sweep:
        try:
            said, _ = sweep.communicate(timeout=60 * _MINUTES)
        except subprocess.TimeoutExpired:
            sweep.kill()
            said, _ = sweep.communicate()
    last = said.splitlines()[-1]
    assert last.endswith(" patterns"), f"this pattern was not through: {last}"
    assert int(last.split()[0]) > 500


@pytest.mark.parametrize(
    "between",
    ["\n", "   12:04 UTC\n2. ", " | 10 p.m. CET | \n", " 3:15am, port 443\n", " 4:10 PM GMT\n| 3) ", " 10:00 a.m.\n"],
)
def test_the_rest_of_a_row_of_figures(between: str) -> None:
    """Figures, times of day and zones up to the next row's number are the rest of a row."""
    assert ROW_ENDS.match(between) is not None


@pytest.mark.parametrize("between", [" of the user\n", " 12:04", " a\n", " 10:04 UTC\nname "])
def test_words_are_no_rest_of_a_row(between: str) -> None:
    """Words, or figures on the same line, are not."""
    assert ROW_ENDS.match(between) is None
