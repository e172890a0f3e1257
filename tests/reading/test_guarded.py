"""Patterns that are tried only where a word stands that they cannot match without."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import fourcorners.reading
from fourcorners.reading.texts.guarded import Guarded


def guarded() -> dict[str, Guarded]:
    """Every guarded pattern of the reading room, by the module and the name that it is kept under."""
    found: dict[str, Guarded] = {}
    for module in pkgutil.walk_packages(fourcorners.reading.__path__, "fourcorners.reading."):
        if not module.ispkg:
            held = vars(importlib.import_module(module.name)).items()
            found |= {f"{module.name}.{name}": one for name, one in held if isinstance(one, Guarded)}
    return found


GUARDED = guarded()


def test_a_guarded_pattern_finds_what_the_pattern_finds() -> None:
    """Where a need stands the pattern decides; where none stands nothing is found."""
    colour = Guarded(r"\b(?:dark |light )?gr[ae]ys?\b", "gray|grey")
    assert [match[0] for match in colour.finditer("light grey, dark grays and greyish")] == ["light grey", "dark grays"]
    assert colour.search("greyish") is None
    assert colour.search("blue") is None
    assert list(colour.finditer("blue")) == []
    assert colour.stands("greyish")
    assert not colour.stands("blue")


@pytest.mark.parametrize("name", GUARDED)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_a_pattern_matches_holds_one_of_its_needs(name: str, data: st.DataObject) -> None:
    """No need is missing: in every text written from the pattern one of them stands."""
    one = GUARDED[name]
    text = data.draw(st.from_regex(one.pattern))
    assert one.stands(text), text
