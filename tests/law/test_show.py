"""The law as people can read it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from fourcorners.errors import WrongUse
from fourcorners.law.library import library
from fourcorners.law.show import law_list, law_list_text, law_show, law_show_text


def test_the_list_has_every_rule_and_a_day_leaves_out_what_is_not_law() -> None:
    """Without a day all rules are listed; with one, only those in force on it."""
    assert [r["rule"] for r in law_list()] == [r.id for r in library().rules]
    on = {r["rule"] for r in law_list(date(2018, 6, 21))}
    assert "us.2703d.location" not in on and "us.sca.subpoena_reach" in on
    assert "us.2703d.location" in {r["rule"] for r in law_list(date(2018, 6, 22))}


def test_each_rule_can_be_shown_in_words_and_as_json() -> None:
    """Every rule shows title, authority, link, days in force and whether its source was read; so does the JSON."""
    for rule in library().rules:
        text, (data,) = law_show_text(rule.id, date(2026, 11, 24)), law_show(rule.id, date(2026, 11, 24))
        for part in (rule.title, rule.authority.citation, rule.authority.link, str(rule.in_force)):
            assert part in text
        assert f"source      {'read on' if rule.authority.verified else 'recalled, not read'}" in text
        assert json.loads(json.dumps(data, default=str))["rule"] == rule.id


def test_a_rule_is_shown_with_its_tables_as_they_stood() -> None:
    """The matrix shown on a day before Carpenter has location at an order; today it has it at a warrant."""

    def tier(on: date) -> list[str]:
        (table,) = [t for t in law_show("us.2703d.location", on)[0]["tables"] if t["id"] == "us.matrix"]
        return [row["tier"] for row in table["rows"] if row["category"] == "location"]

    assert tier(date(2018, 6, 21)) == ["P2"]
    assert tier(date(2026, 11, 24)) == ["P3"]
    assert "not in force" in law_show_text("us.2703d.location", date(2018, 6, 21))


def test_the_list_marks_what_was_only_recalled() -> None:
    """A reader of the list sees which rules rest on a source nobody read again."""
    recalled = {r.id for r in library().rules if not r.authority.verified}
    marked = {line.split()[0] for line in law_list_text().splitlines() if line.endswith("(recalled)")}
    assert recalled and marked == recalled


def test_a_rule_is_found_by_the_number_of_its_fact() -> None:
    """The number of a fact shows every rule that was written from it, in capitals or not."""
    assert [r["rule"] for r in law_show("US-CA-07")] == ["us.ca.attestation"]
    assert [r["rule"] for r in law_show("us-ca-08")] == [
        "us.ca.prohibited_violation",
        "us.ca.prohibited_violation_other_process",
    ]
    assert law_show_text("US-CA-08").count("in force    2022-09-27/..") == 2


def test_a_rule_of_a_state_says_whom_it_concerns() -> None:
    """Whose papers it speaks of, whose providers it binds, and the days on which it is in doubt are told in words."""
    assert "binds       providers of California (US-CA)" in law_show_text("us.ca.attestation")
    text = law_show_text("US-UT-01")
    assert "papers of   authorities of Utah (US-UT)" in text
    assert "in doubt    2019-01-01/2019-12-31: perhaps already law, so a person decides" in text


def test_an_unknown_rule_is_said_to_be_unknown() -> None:
    """One clear line, with the command that lists them."""
    with pytest.raises(WrongUse, match="no rule"):
        law_show("us.nothing")
