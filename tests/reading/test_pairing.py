"""Which days are whose, where a paper names accounts and days in turn."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import pairwise

import pytest

from fourcorners.reading.calendar.claims import Places
from fourcorners.reading.calendar.pairing import paired
from fourcorners.reading.calendar.period import signs_of_periods
from fourcorners.reading.calendar.periodrules import find_told
from fourcorners.reading.model import Demand
from fourcorners.reading.run import read
from fourcorners.reading.texts.text import Text
from fourcorners.terms import IdentifierKind
from fourcorners.values import Account, Found
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
_SPRING = (date(2025, 3, 3), date(2025, 6, 30))
_SUMMER = (date(2025, 5, 12), date(2025, 8, 9))


def _own(demand: Demand) -> dict[str, tuple[date | None, date | None]]:
    return {account.value: (days.value.start, days.value.end) for account, days in demand.account_periods}


@pytest.mark.parametrize(
    "words",
    [
        f"the log-in addresses of these accounts:\n\n   {_ANNA}     March 3, 2025      June 30, 2025\n"
        f"   {_BERT}     May 12, 2025       August 9, 2025",
        f"for the account {_ANNA}:\n   subscriber records;\n   - the log-ins from March 3, 2025 to June 30, 2025;\n\n"
        f"for the account {_BERT}:\n   subscriber records;\n   - the log-ins from May 12, 2025 to August 9, 2025.",
        f"the log-in addresses of the accounts {_ANNA} and {_BERT}. For {_ANNA} the dates are March 3, 2025 to June 30,"
        f" 2025; for {_BERT} they are May 12, 2025 to August 9, 2025.",
        f"the log-in addresses of these accounts:\n   (A)  {_ANNA}\n   (B)  {_BERT}\n\nbut only\n"
        "   for (A)  from March 3, 2025 to June 30, 2025;\n   for (B)  from May 12, 2025 to August 9, 2025.",
        f"the log-in addresses of:\n   {_ANNA}    03 MAR 2025 0000Z  to  30 JUN 2025 2359Z\n"
        f"   {_BERT}    12 MAY 2025 0000Z  to  09 AUG 2025 2359Z",
        f"the log-in addresses of the accounts {_ANNA} and {_BERT}: from March 3, 2025 to June 30, 2025 for {_ANNA};"
        f" from May 12, 2025 to August 9, 2025 for {_BERT}.",
        f"the log-in addresses of the accounts {_ANNA} and {_BERT}, respectively, from March 3, 2025 to June 30, 2025"
        " and from May 12, 2025 to August 9, 2025.",
        f"the log-in addresses of {_ANNA} and {_BERT}: as to the former from March 3, 2025 to June 30, 2025, as to the"
        " latter, from May 12, 2025 to August 9, 2025.",
        f"the log-in addresses of the accounts {_ANNA} and {_BERT} from March 3, 2025 to June 30, 2025, save that for"
        f" {_BERT} the period shall run from May 12, 2025 to August 9, 2025.",
    ],
)
def test_each_account_has_the_days_of_its_row_entry_or_clause(words: str) -> None:
    """Days in cells, under a heading for each account, behind its name, its mark, or before it, are that account's."""
    assert _own(read(paper(_PAPER.format(words)))) == {_ANNA: _SPRING, _BERT: _SUMMER}


@pytest.mark.parametrize(
    "words",
    [
        f"for the account {_ANNA} from March 3, 2025 to June 30, 2025, and the subscriber records of {_BERT}.",
        f"the log-in addresses of {_ANNA}, {_BERT} and\ncarl@example.com: for {_ANNA} from March 3, 2025 to June 30,"
        f" 2025; for {_BERT} from May 12, 2025 to August 9, 2025.",
        f"for {_ANNA} log-ins from March 3, 2025 to June 30, 2025; for {_BERT} log-ins from May 12, 2025 to August 9,"
        f" 2025.\n\nFor {_ANNA} messages from May 12, 2025 to August 9, 2025; for {_BERT} messages from March 3, 2025"
        " to June 30, 2025.",
    ],
)
def test_no_days_are_given_where_an_account_has_none_or_two_runs_differ(words: str) -> None:
    """A run that leaves an account without days, or that another run gainsays, pairs nothing."""
    text = Text(paper(_PAPER.format(words)))
    at = {one: text.full.index(one) for one in (_ANNA, _BERT, "carl@example.com") if one in text.full}
    accounts: tuple[Found[Account], ...] = tuple(
        text.found(Account(IdentifierKind.EMAIL, one), (start, start + len(one))) for one, start in at.items()
    )
    told = [one for _, one in find_told(text, date(2026, 1, 15))]
    assert len(told) >= 1
    assert paired(text, Places(text, accounts), told, (), accounts)[0] == {}


@pytest.mark.parametrize(
    "words",
    [
        f'the mail of {_ANNA} (the "Shop account") and {_BERT} (the "Home account"):\n\n(a) Shop account: photographs,'
        " March 3, 2025 - June 30, 2025;\n\n(b) Home account: the same, May 12, 2025 - August 9, 2025.",
        f"the log-ins of:\n\n (1) {_ANNA},   messages,    3 - 30 June 2025\n (2) {_BERT},   messages,   12 May - 9"
        " August 2025",
        f"the log-ins of {_ANNA} and {_BERT}: March 3, 2025 - June 30, 2025, for the first; May 12, 2025 - August 9,"
        " 2025, for the last.",
        f"the log-ins of:\n\n   A  {_ANNA}\n   B  {_BERT}\n\n • A: fra 2025-03-03 til 2025-06-30\n • B: fra 2025-05-12"
        " til 2025-08-09",
        f"the log-ins of {_ANNA} and {_BERT}: prvi od 3. ožujka 2025 do 30. lipnja 2025, drugi od 12. svibnja 2025 do"
        " 9. kolovoza 2025.",
        f"the log-ins of:\n\n - {_ANNA} (nuo 2025-03-03 iki 2025-06-30)\n - {_BERT} (nuo 2025-05-12 iki 2025-08-09)\n",
    ],
)
def test_an_account_is_known_by_its_turn_and_by_what_it_is_called(words: str) -> None:
    """Names that a paper gives its accounts, and "the last", stand for them."""
    own = _own(read(paper(_PAPER.format(words))))
    assert own[_BERT] == _SUMMER
    assert own[_ANNA] in {_SPRING, (date(2025, 6, 3), date(2025, 6, 30))}


def test_a_single_day_is_all_where_a_word_says_so() -> None:
    """Where "only" stands beside an account's day, that day is its own, and the stretch of another not for both."""
    words = f"the log-ins of:\n\n(a) {_ANNA}, from March 3, 2025 to June 30, 2025;\n(b) {_BERT}, only on May 12, 2025."
    day = date(2025, 5, 12)
    assert _own(read(paper(_PAPER.format(words)))) == {_ANNA: _SPRING, _BERT: (day, day)}


def test_the_first_two_have_the_same_days() -> None:
    """Several accounts may share one place: "for the first two"."""
    words = (
        f"the log-ins of {_ANNA}, {_BERT} and carl@example.com: March 3, 2025 - June 30, 2025, for the first two;"
        " May 12, 2025 - August 9, 2025, for the third."
    )
    assert _own(read(paper(_PAPER.format(words)))) == {_ANNA: _SPRING, _BERT: _SPRING, "carl@example.com": _SUMMER}


def test_where_only_some_accounts_have_days_none_of_these_is_for_all() -> None:
    """A third account without days, beside two that have their own: a person decides, and no period is stated."""
    words = (
        f"the log-in addresses of:\n\n(1) {_ANNA}, from March 3, 2025 to June 30, 2025;\n\n(2) {_BERT}, from May 12,"
        " 2025 to August 9, 2025;\n\n(3) carl@example.com, every log-in address."
    )
    demand = read(paper(_PAPER.format(words)))
    assert demand.period is None and not demand.account_periods
    assert [one for one in demand.candidates if one.field in {"period", "account_periods"}]


def test_days_beside_one_account_are_not_those_of_one_that_says_since_when_in_words() -> None:
    """Two entries with days of their own, and between them one "since it was opened": nothing is stated for all."""
    words = (
        f"the log-in addresses of:\n(1) {_ANNA}, from March 3, 2025 to June 30, 2025;\n(2) {_BERT}, since it was"
        " opened;\n(3) carl@example.com, for the month of May 2025 alone."
    )
    demand = read(paper(_PAPER.format(words)))
    assert demand.period is None and not demand.account_periods


def test_a_long_table_is_paired_in_linear_time() -> None:
    """Twice as many rows of the same accounts and days take no more than some three times as many calls."""
    took = []
    for rows in (40, 80, 160):
        words = "\n".join(
            f"   {(_ANNA, _BERT)[n % 2]}     March {1 + n % 28}, 2025      June {1 + n % 30}, 2025" for n in range(rows)
        )
        text = Text(paper(_PAPER.format(words)))
        at = [text.full.index(one) for one in (_ANNA, _BERT)]
        accounts: tuple[Found[Account], ...] = tuple(
            text.found(Account(IdentifierKind.EMAIL, one), (start, start + len(one)))
            for one, start in zip((_ANNA, _BERT), at, strict=True)
        )
        place, told = Places(text, accounts), [one for _, one in find_told(text, None)]
        weighed = [(one.stretch, 0.1) for one in signs_of_periods(text, None, accounts)]
        took.append(_calls(partial(paired, text, place, told, weighed, accounts)))
    assert all(later < 3 * sooner for sooner, later in pairwise(took))


def _calls(work: Callable[[], object]) -> int:
    """How many functions are called, in Python and in what is written in C, while this is done."""
    events: Counter[str] = Counter()
    sys.setprofile(lambda _frame, event, _arg: events.update((event,)))
    try:
        work()
    finally:
        sys.setprofile(None)
    return events["call"] + events["c_call"]
