"""Every rule against its own cases, which stand as data beside the rules."""

from __future__ import annotations

import re
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from fourcorners.errors import LawGap
from fourcorners.law.library import home_of, library
from fourcorners.law.outcome import Said, Silent
from fourcorners.law.rules import Rule
from fourcorners.law.tables import law_on
from fourcorners.reading.model import Demand
from fourcorners.terms import Effect
from tests.law.building import demand, profile

LAW = Path(__file__).parents[2] / "src" / "fourcorners" / "law"
FILES = sorted(LAW.glob("**/cases/*.toml"))
TODAY = date(2026, 11, 24)


def cases_of(path: Path) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return cases


CASES = [(path.stem, case) for path in FILES for case in cases_of(path)]


def judged(rule: Rule, case: dict[str, Any], on: date) -> tuple[Demand, tuple[Said, ...], str]:
    """The demand, what was said of it, and the outcome in a word: "met", "not engaged", or the effects said."""
    paper, law = demand(case["demand"]), law_on(on, profile(case.get("profile")))
    kind = paper.instrument.value if paper.instrument else None
    place = paper.jurisdiction.value if paper.jurisdiction else None
    if rule not in library().about(kind, on, home_of(law), place, law.profile.seats):
        return paper, (), "not engaged"
    try:
        outcome = rule(paper, law)
    except LawGap:
        return paper, (), "gap"
    if isinstance(outcome, Silent):
        return paper, (), outcome.value
    return paper, outcome, " ".join(said.effect.value for said in outcome)


@pytest.mark.parametrize(("id", "case"), CASES, ids=[f"{id}: {case['name']}" for id, case in CASES])
def test_the_rule_says_what_its_case_expects(id: str, case: dict[str, Any]) -> None:
    """Each case ends as written: the effect, the defect, the day, what is taken away and whether notice is barred."""
    known = {"name", "on", "profile", "demand", "says", "defect", "day", "or_day", "cuts", "cuts_times", "bars_notice",
             "binds", "ground", "words"}  # fmt: skip
    assert set(case) <= known
    _, said, word = judged(library().rule(id), case, case.get("on", TODAY))
    assert word == case["says"]
    if "defect" in case:
        assert case["defect"] in {s.defect.value for s in said if s.defect}
    if "day" in case:
        assert case["day"] in {s.on for s in said}
    if "or_day" in case:
        assert case["or_day"] in {s.or_on for s in said}
    if "ground" in case:
        assert {s.ground for s in said} - {""} == ({case["ground"]} if case["ground"] else set())
    if "binds" in case:
        assert {s.bar.binds for s in said if s.bar} == {case["binds"]}
    if "bars_notice" in case:
        assert {s.bars_notice for s in said} - {None} == {case["bars_notice"]}
    if "cuts" in case:
        cut = {c.value for s in said if s.removes and s.removes.categories for c in s.removes.categories}
        assert cut == set(case["cuts"])
    if "cuts_times" in case:
        wanted = [[None if end == ".." else end for end in span] for span in case["cuts_times"]]
        assert wanted in [s.removes.times.to_json() for s in said if s.removes and s.removes.times]
    if "words" in case:
        assert any(case["words"] in s.says for s in said)


def test_every_rule_has_cases_and_every_case_a_rule() -> None:
    """No rule stands without a case in which it speaks and one in which it does not, and no case file is orphaned."""
    by_rule: dict[str, list[str]] = {}
    for id, case in CASES:
        by_rule.setdefault(id, []).append(case["says"])
    assert set(by_rule) == {r.id for r in library().rules}
    silent = {"met", "not engaged"}
    lacking = [id for id, says in by_rule.items() if not set(says) - silent or not set(says) & silent]
    assert lacking == []


DATED = [r for r in library().rules if r.in_force.start or r.in_force.end]


@pytest.mark.parametrize("rule", DATED, ids=[r.id for r in DATED])
def test_a_rule_speaks_from_its_first_day_to_its_last(rule: Rule) -> None:
    """The day before a rule's start and the day after its end it is silent; on the first and last day it speaks.

    Days on which it may have been law already are a gap, from the first to the last, and the day before them is silent.
    """
    speaking = [c for id, c in CASES if id == rule.id and c["says"] not in {"met", "not engaged", "gap"}]
    start, end, doubt = rule.in_force.start, rule.in_force.end, rule.perhaps
    first = doubt.start if doubt else start
    outside = [day for day in (first and first - timedelta(days=1), end and end + timedelta(days=1)) if day]
    for case in speaking:
        assert {judged(rule, case, day)[2] for day in outside} == {"not engaged"}
    for day in (start, end):
        assert day is None or any(judged(rule, case, day)[1] for case in speaking)
    for day in (doubt.start, doubt.end) if doubt else ():
        assert any(judged(rule, case, day or TODAY)[2] == "gap" for case in speaking)


@pytest.mark.parametrize(("id", "case"), CASES, ids=[f"{id}: {case['name']}" for id, case in CASES])
def test_what_is_said_can_stand_in_a_letter(id: str, case: dict[str, Any]) -> None:
    """Sentences begin with a capital, end with a full stop, and are short.

    What has a cure goes to the sender, so it speaks of the paper and not of what people here will do about it.
    """
    _, said, _ = judged(library().rule(id), case, case.get("on", TODAY))
    for one in said:
        for text in (one.says, one.cure):
            assert not text or (text[0].isupper() and text.endswith(".") and len(text) < 240 and "  " not in text)
        told = one.cure and one.effect in {Effect.REFUSE, Effect.ASK, Effect.LIMIT}
        assert not told or not _AMONG_US.search(f"{one.says} {one.cure}")


_AMONG_US = re.compile(r"(?i)\bcounsel\b|\ba person (?:checks|looks|decides|reads|finds|weighs|sees)|\bour lawyer")
