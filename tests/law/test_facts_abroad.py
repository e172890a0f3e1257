"""Every fact on the law abroad has a rule, which can be asked for by the fact's number."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from fourcorners.law.library import library

FACTS: list[str] = tomllib.loads(Path(__file__).with_name("facts_abroad.toml").read_text(encoding="utf-8"))["facts"]


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_has_a_rule_that_its_number_finds(fact: str) -> None:
    """At least one rule of the library says that it was written from this fact."""
    assert any(fact in rule.facts for rule in library().named(fact))
