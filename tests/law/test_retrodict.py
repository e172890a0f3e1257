"""Old cases held to the law of their own day. The cases here are invented and marked SPECIMEN."""

from __future__ import annotations

from typing import Any

import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.law.retrodict import retrodict, summary

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
    """Location on an order is refused after Carpenter and not before."""
    assert (only().effect, only().ground_met, only().expected) == ("refuse", True, "refuse")
    assert (only(demand_date="2017-05", period="2017-01-01").effect) == "none"


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


@pytest.mark.parametrize("wrong", [{"instrument": "us.napkin"}, {"categories": ["gossip"]}, {"demand_date": "soon"}])
def test_a_record_with_an_unknown_code_is_named(wrong: dict[str, Any]) -> None:
    """The error says which case cannot be read."""
    with pytest.raises(UnreadableInput, match="cannot be read") as error:
        only(**wrong)
    assert error.value.at == "us-SPECIMEN-1"
