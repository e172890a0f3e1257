"""Every fact of the law has a rule, which can be asked for by the fact's number; those that have none say why."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from fourcorners.law.library import library


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


HOME, ABROAD = _table("facts_home.toml"), _table("facts_abroad.toml")
FACTS: list[str] = [*HOME["facts"], *ABROAD["facts"]]
WITHOUT: dict[str, str] = HOME["without_rule"]


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_has_a_rule_that_its_number_finds(fact: str) -> None:
    """At least one rule of the library says that it was written from this fact."""
    assert any(fact in rule.facts for rule in library().named(fact))


@pytest.mark.parametrize("fact", WITHOUT)
def test_a_fact_without_a_rule_says_why_and_is_claimed_by_none(fact: str) -> None:
    """The list of facts that cannot be a rule stays true: none has become one, and each has its reason in a line."""
    reason = WITHOUT[fact]
    assert reason.endswith(".") and "\n" not in reason
    assert fact not in FACTS
    assert [rule.id for rule in library().rules if fact in rule.facts] == []


def test_no_rule_is_written_from_a_fact_that_nobody_listed() -> None:
    """A number that a rule names stands in one of the lists, so that a misspelt one is seen."""
    numbered = {fact for rule in library().rules for fact in rule.facts if fact[:3] in {"US-", "EU-", "UK-", "COE"}}
    assert numbered - set(FACTS) == set()
