"""Stretches of days: what joins two days to one, and what only stands beside it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from fourcorners.reading.calendar.ranges import find_ranges
from fourcorners.reading.run import read
from fourcorners.reading.texts.text import Text
from tests.reading.papers import paper


def ranges(words: str) -> list[tuple[str, str]]:
    return [(str(one.days.start), str(one.days.end)) for one in find_ranges(Text(paper(words)))]


@pytest.mark.parametrize(
    "words",
    [
        "Sessions on:\n- 1 March 2026\n- 5 March 2026\n",
        "Calls made\n• 1 March 2026\n• 5 March 2026\n",
        "the sessions of a) 1 March 2026, b) 5 March 2026",
        "a) 1 March 2026\na) 5 March 2026",
        "1 March 2026 / 5 March 2026",
        "The letter came from counsel to us and was read. It was sent on.\n1 March 2026\n5 March 2026\n",
    ],
)
def test_days_of_a_list_are_no_range(words: str) -> None:
    """Bullets, letters of entries and strokes part days; what lies between them was not asked for."""
    assert ("2026-03-01", "2026-03-05") not in ranges(words)


@pytest.mark.parametrize(
    "words",
    [
        "from 1 March 2026 to 5 March 2026",
        "1 March 2026 - 5 March 2026",
        "period:\n1 March 2026 -\n5 March 2026",
        "Account | From | To\ntide_01 | 1 March 2026 | 5 March 2026\n",
        "du 1 au 5 mars 2026",
        "between 1 and 5 March 2026",
        "tiden 1.–5. mars 2026",
        "försäljning 2026-03-01--2026-03-05.",
        "between the 1st day of March and the 5th day of March of 2026",
        "compte 7720     du 1er mars 2026        identité, adresse\n                au 5 mars 2026",
    ],
)
def test_days_that_are_joined_are_a_range(words: str) -> None:
    """A word, a dash, the heads of two columns: each makes one stretch of two days."""
    assert ("2026-03-01", "2026-03-05") in ranges(words)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("los días 3, 4 y 5 de mayo de 2026", [("2026-05-03", "2026-05-05")]),
        ("on May 3, 4, and 7, 2026", [("2026-05-03", "2026-05-04"), ("2026-05-07", "2026-05-07")]),
        ("on 3 and 5 May 2026", [("2026-05-03", "2026-05-03"), ("2026-05-05", "2026-05-05")]),
        ("between 3 and 5 May 2026", [("2026-05-03", "2026-05-05")]),
        ("counts 3 and 5 May 2026", []),
        ("on 30 and 31 February 2026", []),
    ],
)
def test_days_that_share_their_month_are_each_their_own(words: str, found: list[tuple[str, str]]) -> None:
    """Days one after another are a stretch, others are each their own; numbers of counts are no days."""
    assert ranges(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("in the six months ended 30 June 2026", [("2026-01-01", "2026-06-30")]),
        ("the years ended December 31, 2023 through December 31, 2025", [("2023-01-01", "2025-12-31")]),
        ("des Wochenendes 17./18. Oktober 2026", [("2026-10-17", "2026-10-18")]),
        ("2026 August 10 through 2026 September 9", [("2026-08-10", "2026-09-09")]),
        ("mezi 1. říjnem 2025 a 31. lednem 2026", [("2025-10-01", "2026-01-31")]),
        ("vanaf 1 maart 2026 tot en met de dag van deze vordering", [("2026-03-01", "None")]),
        ("od 1 marca 2026 r. do dnia wydania niniejszego postanowienia", [("2026-03-01", "None")]),
        ("2026. március 1-jétől e határozat keltéig", [("2026-03-01", "None")]),
        ("Account | From | To\ntide_01 | 1 March 2026 | present", [("2026-03-01", "None")]),
    ],
)
def test_stretches_are_told_in_many_ways(words: str, found: list[tuple[str, str]]) -> None:
    """So many months ended, two days of one weekend, months run together with days, and up to the paper's own day."""
    assert ranges(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "from first registration until 5 March 2026.",
        "from the opening of the account to March 5, 2026",
        "seit Eröffnung des Kontos bis zum 5. März 2026",
        "depuis l'ouverture du compte jusqu'au 5 mars 2026",
        "desde su apertura y hasta el 5 de marzo de 2026",
        "dalla sua apertura al 5 marzo 2026",
        "desde a criação da conta até 5 de março de 2026",
        "vanaf de opening van de rekening tot en met 5 maart 2026",
        "od założenia konta do dnia 5 marca 2026 r.",
    ],
)
def test_from_when_an_account_was_opened_has_no_first_day(words: str) -> None:
    """The day on which an account was opened is not known to the paper, the last one is."""
    assert ranges(words) == [("None", "2026-03-05")]


def test_a_number_before_a_dash_is_no_day() -> None:
    """The number of an exhibit is not the first day of a stretch; in words that speak of days it is."""
    assert ranges("as shown in Exhibit 2 - 13 November 2026") == []
    assert ranges("records for the dates 2 - 13 November 2026") == [("2026-11-02", "2026-11-13")]


_ASKS = (
    "SPECIMEN\nGRAND JURY SUBPOENA\nTo: Harbor Social, Inc.\nYOU ARE COMMANDED to produce, for the account "
    "tide_watcher01, login records from {first} and from {second}.\n"
)


def test_what_lies_between_two_periods_is_not_asked_for() -> None:
    """Two stretches with days between them are two: the reach holds each and not the days that part them."""
    words = _ASKS.format(first="1 March 2026 to 5 March 2026", second="1 June 2026 to 5 June 2026")
    demand = read(paper(words))
    held = [(str(days.value.start), str(days.value.end)) for _, days in demand.account_periods]
    assert held == [("2026-03-01", "2026-03-05"), ("2026-06-01", "2026-06-05")]
    (account,) = demand.reach.accounts
    bounds = [(str(s)[:10], str(e)[:10]) for c in demand.asks for s, e in demand.reach.times(account, c).bounds()]
    assert set(bounds) == {("2026-03-01", "2026-03-06"), ("2026-06-01", "2026-06-06")}


def test_stretches_that_touch_are_one() -> None:
    """Where no day lies between, one period says the same."""
    words = _ASKS.format(first="1 March 2026 to 31 March 2026", second="1 April 2026 to 5 April 2026")
    demand = read(paper(words))
    assert demand.account_periods == ()
    assert demand.period is not None
    assert (str(demand.period.value.start), str(demand.period.value.end)) == ("2026-03-01", "2026-04-05")


def test_a_row_of_dots_is_read_in_one_pass() -> None:
    """Rows that end in signs that two branches of a pattern could take do not make it try every parting."""
    code = (
        "from fourcorners.reading.accounts.cues import ROW_ENDS\n"
        "for sign in ('.', 'am.', 'p.m', ' - ', 'utc ', '1.'):\n"
        "    assert ROW_ENDS.match(sign * 20_000 + 'x') is None\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
