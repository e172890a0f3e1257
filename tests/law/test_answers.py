"""The answer to each item: must, may, must not, and the wording that would be answered."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fourcorners.law.answers import Answer, Given, answers
from fourcorners.law.run import assess
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Instrument
from tests.law.building import demand

ON = date(2026, 11, 24)


def answered(short: dict[str, Any]) -> dict[Category, Answer]:
    paper: Demand = demand({"signed": True, "issued": "2026-11-02", "due": "2026-12-15", **short})
    return {kind: answer for answer in answers(paper, assess(paper, ON)) for kind in answer.categories}


SUBPOENA: dict[str, Any] = {
    "instrument": "us.grand_jury_subpoena", "from": "US-FED", "issuer": "United States District Court",
    "accounts": ["username:ada.tern"], "period": "2026-07-01/2026-09-30",
}  # fmt: skip


def test_a_subpoena_item_by_item() -> None:
    """What the list of 18 USC 2703(c)(2) has must be given; devices and messages must not, and the rule says why."""
    told = answered(SUBPOENA | {"asks": ["subscriber.name", "session.ip", "device", "content.message"]})
    assert told[Category.SUBSCRIBER_NAME].given is Given.MUST
    assert told[Category.SESSION_IP].given is Given.MUST
    assert told[Category.DEVICE].given is Given.MUST_NOT
    assert told[Category.DEVICE].rules == ("us.sca.subpoena_reach",)
    assert told[Category.CONTENT_MESSAGE].given is Given.MUST_NOT
    narrowing = told[Category.CONTENT_MESSAGE].narrowing
    assert narrowing is not None
    assert "search warrant" in narrowing.why


def test_a_period_beyond_the_paper_is_answered_in_part() -> None:
    """What lies after the day of issue is cut off, and the rest must be given."""
    told = answered(SUBPOENA | {"asks": ["session.ip"], "period": "2026-07-01/2026-12-31"})
    assert told[Category.SESSION_IP].given is Given.MUST_IN_PART
    assert told[Category.SESSION_IP].rules


def test_a_catch_all_is_never_given() -> None:
    """ "Any and all records" names no kind of data."""
    told = answered(SUBPOENA | {"asks": ["any", "subscriber.name"]})
    assert told[Category.ANY].given is Given.MUST_NOT
    assert told[Category.SUBSCRIBER_NAME].given is Given.MUST


def test_an_emergency_compels_nobody() -> None:
    """The law allows it, and leaves it to the provider."""
    told = answered(
        {"instrument": "us.emergency_request", "from": "US-FED", "issuer": "Federal Bureau of Inquiry",
         "accounts": ["username:ada.tern"], "asks": ["session.ip"], "marks": ["danger_described"],
         "period": "2026-11-20/2026-11-23"}
    )  # fmt: skip
    assert told[Category.SESSION_IP].given in {Given.MAY, Given.MAY_IN_PART}


@settings(max_examples=200, deadline=None)
@given(
    kind=st.sampled_from([i.value for i in Instrument]),
    asks=st.lists(st.sampled_from([c.value for c in Category]), min_size=1, max_size=6, unique=True),
)
def test_no_answer_is_wider_than_the_opinion(kind: str, asks: list[str]) -> None:
    """Whatever the paper, a kind of data that is to be given stands in the allowed reach, and no other does."""
    paper = demand(SUBPOENA | {"instrument": kind, "asks": asks})
    opinion = assess(paper, ON)
    for answer in answers(paper, opinion):
        for category in answer.categories:
            assert (answer.given is not Given.MUST_NOT) is (category in opinion.allowed.categories)
            if answer.given in {Given.MUST, Given.MUST_IN_PART}:
                assert not kind.endswith("_request") or kind == "mlat_request"
