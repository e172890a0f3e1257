"""Days that a paper gives some of its accounts, and ends that it names by no day."""

from __future__ import annotations

from datetime import date

import pytest

from fourcorners.reading.model import Demand
from fourcorners.reading.run import read
from tests.reading.papers import paper

_PAPER = """UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF MINNESOTA
SPECIMEN
SUBPOENA TO TESTIFY BEFORE A GRAND JURY No. 26-GJ-118

YOU ARE COMMANDED to produce the following:

{}

Date: January 15, 2026          s/ M. Brandvold, Clerk of Court
"""
_ANNA, _BERT = "anna@example.com", "bert@example.com"


def _read(words: str) -> Demand:
    return read(paper(_PAPER.format(words)))


def _own(demand: Demand) -> dict[str, tuple[date | None, date | None]]:
    return {account.value: (days.value.start, days.value.end) for account, days in demand.account_periods}


@pytest.mark.parametrize(
    "words",
    [
        f"   1. For the account {_BERT}: the name and address of the subscriber.\n"
        f"   2. For the account {_ANNA}: the IP addresses of each log-in from March 3, 2025 to June 30, 2025.",
        "the log-in addresses of these accounts:\n\n"
        f"   {_ANNA}     March 3, 2025 to June 30, 2025\n   {_BERT}     any time",
    ],
)
def test_days_of_one_entry_are_not_those_of_one_that_asks_without_days(words: str) -> None:
    """Where each account has an entry that says what is asked of it, days of some are shown to a person as theirs."""
    demand = _read(words)
    assert demand.period is None
    assert not demand.account_periods
    assert [one.value for one in demand.candidates if one.field == "account_periods"] == [
        {"account": {"kind": "email", "value": _ANNA}, "start": "2025-03-03", "end": "2025-06-30"}
    ]


@pytest.mark.parametrize(
    "words",
    [
        f"the log-ins of the accounts {_BERT} and\n   {_ANNA}, from March 3, 2025 to June 30, 2025.",
        f"the log-ins of:\n   1. {_BERT}\n   2. {_ANNA}, from March 3, 2025 to June 30, 2025.",
    ],
)
def test_days_behind_the_last_of_several_accounts_may_be_of_all(words: str) -> None:
    """Named in one breath, or in a list that says nothing of the others, no account has the days alone."""
    assert not _read(words).account_periods


@pytest.mark.parametrize("ends", ["up to the winding-up order", "and ending on the day of her death"])
def test_a_last_day_that_is_not_named_leaves_the_period_to_a_person(ends: str) -> None:
    """A stretch is not open because its end is told in other words than a date."""
    assert _read(f"the IP addresses of each log-in to {_ANNA} from March 3, 2025 {ends}.").period is None


def test_days_that_no_word_joins_are_no_stretch_for_sure() -> None:
    """Where no known data are asked for, two days that nothing joins are for a person to look at."""
    told = (
        f"SPECIMEN\nMarlow County Sheriff's Office\nOctober 15, 2026\n\nTo: Harbor Social, Inc.\n\nKindly see {_ANNA},"
    )
    assert read(paper(f"{told} opened on May 3, 2026, and the visit of June 9, 2026.\n")).period is None


def test_a_name_in_brackets_below_an_account_is_no_other_account() -> None:
    """The days in the row of an account are those of what it is called below, too."""
    words = f"   mailbox {_ANNA}   March 3, 2025 to June 30, 2025   name, address\n   (other mail: {_BERT})   log-ins"
    assert set(_own(_read(words))) != {_ANNA}


def test_a_stretch_that_words_leave_open_stays_open() -> None:
    """What goes on until the answer has no last day."""
    for ends in ("to the present", "until you answer"):
        found = _read(f"the IP addresses of each log-in to {_ANNA} from March 3, 2025 {ends}.").period
        assert found is not None
        assert found.value.start == date(2025, 3, 3)
