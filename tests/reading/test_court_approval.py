"""Whether a court stands behind a paper: told by whose paper it is, and by who signs it."""

from __future__ import annotations

import pytest

from fourcorners.reading.origin.issuer import find_court_approval
from fourcorners.reading.origin.whence import find_whence
from fourcorners.terms import Instrument
from fourcorners.values import Found
from tests.reading.papers import prose


@pytest.mark.parametrize(
    ("body", "words", "by_court"),
    [
        ("Harbor Police", "we would like to know who wrote this", False),
        ("Harbor Police", "this was authorised by a judge on Monday", True),
        ("Staatsanwaltschaft Lipowen", "wir bitten um Nachricht", False),
        ("District Court of Larkwell", "the records are to be brought", True),
        ("Tribunalul Constanța", "se cer datele", True),
        ("Larkwell Rowing Club", "we would like to know who wrote this", None),
    ],
)
def test_a_paper_of_no_known_kind_is_told_by_whose_it_is(body: str, words: str, by_court: bool | None) -> None:
    """What the police ask for without a known process is no court's, unless a judge is said to have approved it."""
    read = prose(words)
    found = find_court_approval(read, find_whence(read), None, False, Found(body, ()))
    assert (found.value if found else None) is by_court


@pytest.mark.parametrize("kind", [Instrument.US_TRIAL_SUBPOENA, Instrument.US_CIVIL_SUBPOENA])
@pytest.mark.parametrize(
    ("hand", "by_court"),
    [
        ("/s/ Orla Finch\nUNITED STATES DISTRICT JUDGE", True),
        ("SO ORDERED:\n/s/ Hon. Orla Finch, J.S.C.", True),
        ("/s/ Judge Orla Finch", True),
        ("/s/ Orla Finch\nDeputy Clerk", False),
        ("/s/ Orla Finch\nattorney for the judge's widow", False),
    ],
)
def test_a_subpoena_is_a_court_s_where_a_judge_signs_it(kind: Instrument, hand: str, by_court: bool) -> None:
    """A clerk or a party issues a subpoena; where a judge signs, it is so ordered."""
    read = prose(f"SUBPOENA\nYou are commanded to bring the ledger.\n\n{hand}\n")
    found = find_court_approval(read, find_whence(read), Found(kind, ()), False)
    assert found is not None
    assert found.value is by_court
