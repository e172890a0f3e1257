"""Text that repeats itself without end: no pattern of the reading room goes through it in more ways than one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.accounts.cues import ROW_ENDS
from fourcorners.reading.texts.clauses import clauses
from fourcorners.reading.texts.text import Text
from fourcorners.values import digest

# Run in a process of its own, which the system ends: a pattern that hangs cannot be stopped from within.
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

_READ = """
import sys
from fourcorners.intake.model import Page, Paper
from fourcorners.reading.matter import read_matter
from fourcorners.values import digest

for unit in sys.argv[2:]:
    print(repr(unit), flush=True)
    text = (sys.argv[1] + unit * (150_000 // len(unit)))
    read_matter(Paper(digest(text.encode()), "demand.txt", "text/plain", len(text), (Page(1, text),)))
print("read", flush=True)
"""
_HEAD = "SPECIMEN\nDistrict Court\nORDER\nHarbor Social shall not disclose the existence of this order. March 3, 2026\n"
_RUNS_ON = (
    "from 1 January 2026 to ", "4 I 2025 ", "2026 May 3-a ", "1-3 May 2026, ", "1/2 - 01/02/2026 ", "01/02/2026 ",
    "a@b.example 2026-01-01 ", "A-1 B-2 / ", '"abc.def" and ', "the account abc_d1 ", "within ten days ", "A.B.C.",
    "do not tell the user until 3 May 2026 ", "art. 5 ust. 1 ", "tell not, ", "01.02.2026\t03.02.2026\tabc_d1\n",
)  # fmt: skip


def test_no_pattern_takes_time_without_end() -> None:
    """Each of the room's patterns is through with a long run of one sign or word; one that branches would never be."""
    last = _last_line(_SWEEP, str(_LENGTH), *_UNITS)
    assert last.endswith(" patterns"), f"this pattern was not through: {last}"
    assert int(last.split()[0]) > 500


@pytest.mark.slow
def test_a_line_that_runs_on_is_read() -> None:
    """Days and names by the thousand in one line without a stop: nothing is gone through whole for each of them."""
    last = _last_line(_READ, _HEAD, *_RUNS_ON)
    assert last == "read", f"this was not read: {last}"


def _last_line(program: str, *arguments: str) -> str:
    """What a program said last before it ended, or used up its time on the processor because it did not."""
    limited = f"import resource\nresource.setrlimit(resource.RLIMIT_CPU, ({60 * _MINUTES}, {60 * _MINUTES}))\n{program}"
    run = subprocess.run(
        [sys.executable, "-c", limited, *arguments], stdout=subprocess.PIPE, encoding="utf-8", check=False
    )
    return run.stdout.splitlines()[-1]


@pytest.mark.parametrize("word", ["from 1 January 2026 to ", "a", "§"])
def test_a_clause_has_an_end(word: str) -> None:
    """What runs on without a stop is cut, at a blank where there is one, and nothing of it is lost."""
    full = (word * 4_000).strip()
    cut = clauses(Text(Paper(digest(full.encode()), "demand.txt", "text/plain", len(full), (Page(1, full),))))
    assert max(one.end - one.start for one in cut) <= 2_000
    assert "".join(full[one.start : one.end] for one in cut) == full
    assert all(full[one.end : one.end + 1] in {" ", ""} for one in cut) == (" " in word)


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
