"""Patterns of many turns, each tried only where the words stand that it cannot match without."""

from __future__ import annotations

import importlib
import pkgutil
import re
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import fourcorners.reading
from fourcorners.reading.categories.askcues import Cue
from fourcorners.reading.texts.needs import parted, told_of
from fourcorners.reading.texts.turns import Turns


def turns() -> dict[str, Turns]:
    """Every pattern of this sort in the reading room, by the module and the name that it is kept under."""
    found: dict[str, Turns] = {}
    for module in pkgutil.walk_packages(fourcorners.reading.__path__, "fourcorners.reading."):
        if not module.ispkg:
            for name, one in vars(importlib.import_module(module.name)).items():
                held = one.pattern if isinstance(one, Cue) else one
                if isinstance(held, Turns):
                    found.setdefault(held.pattern.pattern, held)
                    found[f"{module.name}.{name}"] = found.pop(held.pattern.pattern)
    return found


TURNS = turns()


@cache
def written(name: str) -> st.SearchStrategy[str]:
    """Texts from a pattern. Working out how they are made takes seconds for a hundred turns: once is enough."""
    return st.from_regex(TURNS[name].pattern)


def test_there_are_such_patterns() -> None:
    """The walk through the modules finds them, so that the next test tests something."""
    assert len(TURNS) > 10


@pytest.mark.parametrize("name", TURNS)
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_it_finds_what_the_whole_pattern_finds(name: str, data: st.DataObject) -> None:
    """In every text written from the pattern, the parts find the same place as the pattern does."""
    one = TURNS[name]
    text = data.draw(written(name))
    match, whole = one.search(text), one.pattern.search(text)
    assert match is not None and whole is not None
    assert match.span() == whole.span()
    assert [found.span() for found in one.finditer(text)] == [found.span() for found in one.pattern.finditer(text)]


def test_of_two_turns_at_one_place_the_first_named_counts() -> None:
    """As in a pattern written in one piece; and the turn that begins first comes before all others."""
    one = Turns(r"\bkeep it\b|\bkeep it quiet\b|\bquiet\w*|\bplease")
    for words in ("keep it quietly", "quiet, keep it", "do please keep it quiet", "nothing of it"):
        match, whole = one.search(words), one.pattern.search(words)
        assert (match and match.span()) == (whole and whole.span())
        assert [m.span() for m in one.finditer(words)] == [m.span() for m in one.pattern.finditer(words)]
        assert (one.match(words) is None) == (one.pattern.match(words) is None)
        assert (one.fullmatch(words) is None) == (one.pattern.fullmatch(words) is None)
    assert one.sub(lambda match: match[0].upper(), "please keep it") == "PLEASE KEEP IT"


def test_a_stretch_of_a_text_is_searched_as_by_the_whole_pattern() -> None:
    """What stands outside the stretch counts for what stands around a match and for nothing else."""
    one = Turns(r"(?<=so )keep it\b|quiet")
    assert one.search("so keep it, quiet", 3, 12) is not None
    assert one.search("so keep it, quiet", 4, 14) is None


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\b(?:no|never) notice", [{"no notice", "never notice"}]),
        (r"tell (?:\w+ )?(?:him|her)", [{"tell "}, {"him", "her"}]),
        (r"withh[oe]ld(?:ing)?", [{"withhold", "withheld"}]),
        (r"(?:notice|\w+)", []),
        (r"colou?r", [{"colour", "color"}]),
        (r"(?<!not )(?=the)secret(?!ary)", [{"secret"}]),
        (r"(?:served ){2,3}on", [{"served "}, {"on"}]),
        (r"(?:served )*on", [{"on"}]),
        (r"(?i:secret)", []),
        (r"a\.b\|c[|]d", [{"a.b|c|d"}]),
        (r"(a)secret\1", []),
    ],
)
def test_needs_are_worked_out_from_the_pattern(pattern: str, needs: list[set[str]]) -> None:
    """What may be left out is not needed, and a pattern written in an unknown way needs nothing."""
    assert [set(words) for words in told_of(pattern)[0]] == needs


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        (r"\b(?:dark |light )?gr[ae]y", {"dark gray", "dark grey", "light gray", "light grey", "gray", "grey"}),
        (r"(?:keep|hold)\w* it", {"keep", "hold"}),
        (r"(?:\w+ )?keep", None),
        (r"(?:so )?(?:keep\w*|hold\w*) it", {"so ", "keep", "hold"}),
        (r"(?:keep|keeps)? it", {"keep it", "keeps it", " it"}),
        (r"(?:it)? ?(?:keep\w*|hold\w*)", {"itkeep", "ithold", "it keep", "it hold", " keep", " hold", "keep", "hold"}),
        (r"(?=it)\w+", None),
        (r"", None),
    ],
)
def test_beginnings_are_worked_out_from_the_pattern(pattern: str, begins: set[str] | None) -> None:
    """Where a match may begin in any way, no beginning is known."""
    assert told_of(pattern)[1] == begins


@pytest.mark.parametrize("pattern", [r"a(?:b|c)|[|]d|e\|f", r"[]|]x|y", r"(?:a|b)", r"|a|"])
def test_the_parts_of_a_pattern_are_the_pattern(pattern: str) -> None:
    """Nothing is lost where it is cut, and each part is a pattern."""
    parts = parted(pattern)
    assert "|".join(parts) == pattern
    assert all(re.compile(part) for part in parts)
