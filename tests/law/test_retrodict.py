"""Old cases held to the law of their own day. The cases here are invented and marked SPECIMEN."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.law.retrodict import retrodict, summary
from fourcorners.law.retropage import Score, retrodiction_page, score

CASE: dict[str, Any] = {
    "id": "us-SPECIMEN-1",
    "year": 2020,
    "demand_date": "2020-05",
    "court": "SPECIMEN",
    "instrument": "us.2703d_order",
    "statute": "18 U.S.C. 2703(d)",
    "asked": "Location of one telephone over two months",
    "categories": ["location"],
    "identifier_kinds": ["phone"],
    "period": "2020-01-01 to 2020-02-28",
    "gag": {"state": "none", "length": None},
    "ground": "wrong_instrument_for_category",
    "expected_effect": "block",
}


def only(**changes: Any) -> Any:
    (result,) = retrodict([{**CASE, **changes}])
    return result


def test_a_case_is_held_to_the_law_of_its_day() -> None:
    """Location on an order is refused after Carpenter; on an older one too, which nobody could know on its day."""
    old = {**CASE, "demand_date": "2017-05", "period": "2017-01-01 to 2017-02-01"}
    assert (only().effect, only().ground_met, only().expected) == ("refuse", True, "refuse")
    assert [r.effect for r in retrodict([old])] == ["refuse"]
    assert [r.effect for r in retrodict([CASE], as_known=True)] == ["refuse"]
    assert [r.effect for r in retrodict([old], as_known=True)] == ["none"]


def test_a_judgment_that_came_later_left_short_windows_open() -> None:
    """Carpenter left fewer than seven days open: on a paper of 2017 that is a question, then as now."""
    short = {**CASE, "demand_date": "2017-05", "period": "2017-01-01"}
    assert [r.effect for r in retrodict([short])] == ["ask"]
    assert [r.effect for r in retrodict([{**short, "period": "152 days"}])] == ["refuse"]


def test_what_a_record_does_not_report_is_taken_as_regular() -> None:
    """A record without signature, period or finding raises no alarm about them."""
    quiet = only(categories=["subscriber.name", "session.ip"], ground="none", expected_effect="none", period=None,
                 asked="Records of one account")  # fmt: skip
    assert (quiet.effect, quiet.defects, quiet.ground_met) == ("none", (), None)


def test_what_was_asked_is_read_for_plain_signs() -> None:
    """ "Every device that opened a page" is an unnamed class; a number of users is a number of accounts."""
    reverse = only(instrument="us.administrative_subpoena", statute="18 U.S.C. 3486", categories=["session.ip"],
                   identifier_kinds=["post_url"], asked="Every device that opened one page")  # fmt: skip
    assert reverse.effect == "refuse" and "reverse_demand" in reverse.to_json()["defects"]
    many = only(asked="Records of 381 users", categories=["subscriber.name"])
    assert "too_many_people" in many.to_json()["defects"]


def test_the_outcome_of_a_case_is_not_read_before_the_opinion() -> None:
    """Changing how a case ended changes nothing of what the rules say about it."""
    ended = only(outcome="upheld", ground="none", superseded=None, note="SPECIMEN")
    assert (ended.effect, ended.defects) == (only().effect, only().defects)


def test_agreement_is_counted() -> None:
    """Same, stronger and weaker effects, grounds and false alarms add up."""
    counts = summary([only(), only(expected_effect="review"), only(expected_effect="none", ground="none")])
    assert counts == {"cases": 3, "same": 1, "stronger": 2, "weaker": 0, "false_alarms": 1, "clean": 1, "grounds": 2,
                      "grounds_met": 2}  # fmt: skip


def test_the_same_paper_can_be_held_to_the_law_of_another_day() -> None:
    """Location on an order of 2017 was regular then and is refused now."""
    old = {**CASE, "demand_date": "2017-05", "period": "2017-01-01"}
    assert [r.effect for r in retrodict([old], as_known=True)] == ["none"]
    assert [r.effect for r in retrodict([old], on=date(2026, 11, 24))] == ["refuse"]


def test_what_the_record_says_of_the_provider_counts() -> None:
    """A copyright subpoena to an access provider is refused for that one case, whatever the profile of the others."""
    short: dict[str, Any] = {"instrument": "us.civil_subpoena", "statute": "17 U.S.C. 512(h)", "demand_date": "2026-01",
                             "court": "9th Cir. No. 1",
                             "categories": ["subscriber.name"], "identifier_kinds": ["ip"]}  # fmt: skip
    carrier, host = only(**short, asked="Names, from an access provider"), only(**short, asked="Names, from a host")
    assert ("no_statutory_basis" in carrier.to_json()["defects"]) and carrier.effect == "refuse"
    assert "no_statutory_basis" not in host.to_json()["defects"]


@pytest.mark.parametrize(
    ("court", "effect"), [("9th Cir. No. 1", "refuse"), ("3d Cir. No. 1", "ask"), ("D. Haw.", "ask")]
)
def test_a_circuit_that_ruled_is_the_circuit_of_the_paper(court: str, effect: str) -> None:
    """The paper comes from within the circuit whose court of appeals decided the case; other courts are not placed."""
    short: dict[str, Any] = {"instrument": "us.civil_subpoena", "statute": "17 U.S.C. 512(h)", "demand_date": "2026-01",
                             "categories": ["subscriber.name"], "identifier_kinds": ["ip"]}  # fmt: skip
    assert only(**short, court=court, asked="Names, from an access provider").effect == effect


def test_an_estimate_of_how_long_silence_lasted_is_no_term_of_the_order() -> None:
    """ "About 11 years" stood in no order: its end was not named."""
    letter: dict[str, Any] = {"instrument": "us.national_security_letter", "statute": "18 U.S.C. 2709",
                              "categories": ["subscriber.name"], "identifier_kinds": ["username"]}  # fmt: skip
    about = only(**letter, gag={"state": "ordered", "length": "about 11 years"})
    assert "gag_indefinite" in about.to_json()["defects"]
    assert "gag_indefinite" not in only(**letter, gag={"state": "ordered", "length": "1 year"}).to_json()["defects"]


SCORED: dict[str, Any] = {**CASE, "detectable_on_face": "yes", "superseded": None, "exclude_from_scoring": None}


def test_a_score_counts_what_could_be_seen_and_still_is_law() -> None:
    """Hidden, superseded and excluded cases do not count; a hit needs ground and effect; a question is no alarm."""
    asked = {**SCORED, "expected_effect": "none", "ground": "none", "asked": "Comments of one account"}
    counted = score(retrodict([
        SCORED,
        {**SCORED, "ground": "jurisdiction"},
        {**SCORED, "detectable_on_face": "no"},
        {**SCORED, "superseded": "SPECIMEN"},
        {**SCORED, "exclude_from_scoring": "SPECIMEN"},
        {**asked, "categories": ["subscriber.name"]},
        {**asked, "id": "us-SPECIMEN-2"},
    ]))  # fmt: skip
    assert counted == Score(scored=2, hits=1, clean=2, alarms=1)


def test_the_page_names_every_miss_and_alarm_and_copies_no_record() -> None:
    """Ids, codes and counts; both dates; nothing of the sentences, courts or parties of the records."""
    old = {**SCORED, "id": "us-SPECIMEN-old", "demand_date": "2011", "asked": "SECRET SENTENCE", "court": "SOME COURT"}
    missed = {**SCORED, "id": "us-SPECIMEN-missed", "ground": "facially_defective"}
    lines = [SCORED, old, missed, {**SCORED, "id": "us-SPECIMEN-clean", "expected_effect": "none", "ground": "none"}]
    page = retrodiction_page(lines, date(2026, 11, 24))
    assert "2 of 3 (66 %) | 1 of 3 (33 %) | 3 of 3 (100 %)" in page and "1 of 1 (100 %)" in page
    misses = page[page.index("## Misses (1)") : page.index("## False alarms (1)")]
    assert "us-SPECIMEN-missed" in misses and "1 would be met" in misses and "us-SPECIMEN-old" not in misses
    assert "us-SPECIMEN-clean" in page[page.index("## False alarms") : page.index("## Every case")]
    assert "The date of the demand is the date of the law" in page
    assert "SECRET" not in page and "SOME COURT" not in page
    assert page == retrodiction_page(lines, date(2026, 11, 24))


@pytest.mark.parametrize("wrong", [{"instrument": "us.napkin"}, {"categories": ["gossip"]}, {"demand_date": "soon"}])
def test_a_record_with_an_unknown_code_is_named(wrong: dict[str, Any]) -> None:
    """The error says which case cannot be read."""
    with pytest.raises(UnreadableInput, match="cannot be read") as error:
        only(**wrong)
    assert error.value.at == "us-SPECIMEN-1"


def test_a_record_without_a_field_is_told_so() -> None:
    """A case that lacks its instrument, and its name too, is one line that says which field is missing."""
    with pytest.raises(UnreadableInput, match="instrument is missing") as error:
        retrodict([{"year": 2026}])
    assert error.value.at == "a case without an id"
