"""The period asked for: of several, none is widened over days that the paper does not ask about."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from fourcorners.reading.accounts.find import find_accounts
from fourcorners.reading.calendar.ownperiods import by_account
from fourcorners.reading.calendar.ranges import find_ranges
from fourcorners.reading.model import Demand
from fourcorners.reading.run import read
from fourcorners.reading.settle import Settling
from fourcorners.reading.sureness import INFERRED
from fourcorners.reading.texts.text import Text
from fourcorners.terms import IdentifierKind
from fourcorners.values import Account, Days
from tests.reading.papers import paper, told_period

_SUBPOENA = """UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF MINNESOTA
SPECIMEN
SUBPOENA TO TESTIFY BEFORE A GRAND JURY No. 26-GJ-114

YOU ARE COMMANDED to produce the following:

{}

Date: October 15, 2026          s/ M. Brandvold, Clerk of Court
"""
_BETWEEN = datetime(2026, 2, 15, 12, tzinfo=UTC)


def _asks(demand: Demand, when: datetime) -> bool:
    reach = demand.reach
    return any(when in reach.times(account, category) for account in reach.accounts for category in reach.categories)


def _own(demand: Demand) -> list[tuple[str, date | None, date | None]]:
    return [(account.value, days.value.start, days.value.end) for account, days in demand.account_periods]


def _read(words: str) -> Demand:
    return read(paper(_SUBPOENA.format(words)))


BOTH = ("anna@example.com", "bert@example.com")
JANUARY, MARCH = (date(2026, 1, 5), date(2026, 1, 9)), (date(2026, 3, 2), date(2026, 3, 6))


@pytest.mark.parametrize(
    "words",
    [
        "the login IP addresses of the account anna@example.com from January 5, 2026 to January 9, 2026 and"
        " from March 2, 2026 to March 6, 2026.",
        "the login IP addresses of the account anna@example.com:\n- from January 5, 2026 to January 9, 2026;\n"
        "- from March 2, 2026 to March 6, 2026.",
    ],
)
def test_two_periods_of_one_account_stay_two(words: str) -> None:
    """Two stretches asked of an account are stated as two; the days between them are not asked for."""
    demand = _read(words)
    assert _own(demand) == [("anna@example.com", *JANUARY), ("anna@example.com", *MARCH)]
    assert _asks(demand, datetime(2026, 1, 6, tzinfo=UTC))
    assert _asks(demand, datetime(2026, 3, 3, tzinfo=UTC))
    assert not _asks(demand, _BETWEEN)


def test_two_periods_for_several_accounts() -> None:
    """Stretches that are listed apart from the accounts are asked of every account, and again not what lies between."""
    demand = _read(
        "for the accounts anna@example.com and bert@example.com, the login IP addresses from January 5, 2026 to"
        " January 9, 2026 and from March 2, 2026 to March 6, 2026."
    )
    assert _own(demand) == [
        (who, *days) for who in ("anna@example.com", "bert@example.com") for days in (JANUARY, MARCH)
    ]
    assert not _asks(demand, _BETWEEN)


def test_moments_of_one_account() -> None:
    """Single moments listed for one address are its days, each by itself."""
    demand = _read(
        "for the IP address 198.51.100.77, on the following dates and times (all times UTC):\n\n"
        "     2026-01-05 04:11:09\n     2026-03-02 22:40:31\n\n"
        "the name and address of each person who was signed in from that address at any of those times."
    )
    assert _own(demand) == [("198.51.100.77", day, day) for day in (JANUARY[0], MARCH[0])]
    assert not _asks(demand, _BETWEEN)


def test_periods_that_differ_leave_the_period_unread() -> None:
    """Of two periods in two entries none is stated, and least of all their hull: a person decides."""
    demand = _read(
        "1. the login IP addresses of the account anna@example.com from January 5, 2026 to January 9, 2026.\n\n"
        "2. the session times of the account anna@example.com from March 2, 2026 to March 6, 2026."
    )
    assert demand.period is None
    assert demand.account_periods == ()
    offered = [c.value for c in demand.candidates if c.field == "period"]
    assert offered == [
        {"start": "2026-01-05", "end": "2026-01-09"},
        {"start": "2026-03-02", "end": "2026-03-06"},
    ]


def test_own_periods_keep_the_grade_of_their_reading() -> None:
    """A period of a single account is as sure as the period it was read as, and no surer."""
    text = Text(
        paper(
            "Provide records of the account anna@example.com from January 5, 2026 to January 9, 2026 and of the account"
            " bert@example.com from March 2, 2026 to March 6, 2026."
        )
    )
    own = by_account(text, list(find_ranges(text)), find_accounts(text, ()), INFERRED)
    assert [(account.value, days.confidence) for account, days in own] == [
        ("anna@example.com", INFERRED),
        ("bert@example.com", INFERRED),
    ]


def test_two_days_and_heads_of_columns_elsewhere_join_nothing() -> None:
    """Two days of one month are two, and the heads of another table, or words of a sentence, make no range of them."""
    for words in (
        "posts of 2 and 13 November 2026",
        "from the start to the end of the month\n1 March 2026  5 March 2026",
        "From  To\nThe company has told us of two posts that its user made on the days that are shown below.\n"
        "1 March 2026  5 March 2026",
    ):
        found = find_ranges(Text(paper(f"IN THE CROWN COURT.\n{words}")))
        assert all(one.days.start == one.days.end for one in found)


@pytest.mark.parametrize(
    "words",
    [
        "User | Start date | End date\nharbor | 1 March 2026 | 5 March 2026",
        "Account  Von  Bis\nx@example.com  7 May 2026\ny@example.com  1 March 2026  5 March 2026",
        "From To 1 March 2026  5 March 2026",
    ],
)
def test_two_days_under_the_heads_of_columns(words: str) -> None:
    """Two days side by side are a range where heads of a first and a last day stand above or before them."""
    found = list(find_ranges(Text(paper(f"IN THE CROWN COURT.\n{words}"))))
    assert [(one.days.start, one.days.end) for one in found] == [(date(2026, 3, 1), date(2026, 3, 5))]


def test_own_periods_stand_together_or_not_at_all() -> None:
    """Where an account that was read has no period of its own, no account is given one; all are shown to a person."""
    text = Text(paper("anna@example.com bert@example.com 5 January 2026"))
    anna, bert = (text.found(Account(IdentifierKind.EMAIL, who), (0, 4)) for who in BOTH)
    day = text.found(Days(*JANUARY), (0, 4))
    settle = Settling()
    assert settle.periods([(anna.value, day)], [anna, bert]) == ()
    assert [one.field for one in settle.candidates] == ["account_periods"]
    assert [who for who, _ in settle.periods([(anna.value, day), (bert.value, day)], [anna])] == [anna.value]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("for the week of 5 October 2026", Days(date(2026, 10, 5), date(2026, 10, 11))),
        ("for the week beginning October 7, 2026", Days(date(2026, 10, 7), date(2026, 10, 13))),
        ("for the week ending October 4, 2026", Days(date(2026, 9, 28), date(2026, 10, 4))),
        ("for the months of August 2026", Days(date(2026, 8, 1), date(2026, 8, 31))),
        ("relativos ao mês de agosto de 2026", Days(date(2026, 8, 1), date(2026, 8, 31))),
        ("für den Monat September 2026", Days(date(2026, 9, 1), date(2026, 9, 30))),
        ("pour le mois d'avril 2026", Days(date(2026, 4, 1), date(2026, 4, 30))),
        ("desde el 1 de marzo de 2026 hasta la fecha del presente auto", Days(date(2026, 3, 1), date(2026, 10, 15))),
        ("vom 1. März 2026 bis zum Tag dieses Beschlusses", Days(date(2026, 3, 1), date(2026, 10, 15))),
        ("du 1er mars 2026 jusqu'à la date de la présente réquisition", Days(date(2026, 3, 1), date(2026, 10, 15))),
        ("dal 1 marzo 2026 alla data del presente decreto", Days(date(2026, 3, 1), date(2026, 10, 15))),
    ],
)
def test_weeks_months_and_the_paper_s_own_day(words: str, days: Days) -> None:
    """Weeks by their first or last day, months by their name, and "to the day of this order", as the tongues say it."""
    demand = read(paper(_SUBPOENA.format(f"login records of the account gannet_two {words}.")))
    assert told_period(demand) == days


def test_the_week_of_a_day_in_its_middle_is_nobody_s_guess() -> None:
    """It may begin with that day or hold it."""
    demand = read(paper(_SUBPOENA.format("login records of the account gannet_two for the week of October 7, 2026.")))
    assert demand.period is None


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("durante los 30 días anteriores al presente oficio", Days(date(2026, 9, 15), date(2026, 10, 15))),
        ("negli ultimi 30 giorni", Days(date(2026, 9, 15), date(2026, 10, 15))),
        ("für die letzten drei Monate", Days(date(2026, 7, 15), date(2026, 10, 15))),
        ("pour les 90 jours précédant la date de la présente", Days(date(2026, 7, 17), date(2026, 10, 15))),
        (
            "over de periode van negentig dagen voorafgaand aan deze vordering",
            Days(date(2026, 7, 17), date(2026, 10, 15)),
        ),
        ("for the past 48 hours", Days(date(2026, 10, 13), date(2026, 10, 15))),
        ("for the third quarter of 2025", Days(date(2025, 7, 1), date(2025, 9, 30))),
        ("for Q1 2026", Days(date(2026, 1, 1), date(2026, 3, 31))),
        ("for the first half of 2026", Days(date(2026, 1, 1), date(2026, 6, 30))),
        ("from January 1, 2026, until the date of full and complete response", Days(date(2026, 1, 1), None)),
        ("for the time frame 06/01/26-08/31/26", Days(date(2026, 6, 1), date(2026, 8, 31))),
        ("FOR THE PERIOD 2/1/26 T0 4/15/26", Days(date(2026, 2, 1), date(2026, 4, 15))),
        ("going back to January 1, 2026", Days(date(2026, 1, 1), None)),
        (
            "between the first day of March, 2026 and the last day of June, 2026",
            Days(date(2026, 3, 1), date(2026, 6, 30)),
        ),
        ("from the beginning of March 2026 to the end of June 2026", Days(date(2026, 3, 1), date(2026, 6, 30))),
        ("from and including 03/15/2026 to and including 05/02/2026", Days(date(2026, 3, 15), date(2026, 5, 2))),
        (
            "for the calendar years ended December 31, 2023 and December 31, 2024",
            Days(date(2023, 1, 1), date(2024, 12, 31)),
        ),
        ("for the quarter ended June 30, 2026", Days(date(2026, 4, 1), date(2026, 6, 30))),
        ("for the fiscal year ended February 28, 2026", Days(date(2025, 3, 1), date(2026, 2, 28))),
        ("du 2 mai 2026 jusqu'à ce jour", Days(date(2026, 5, 2), date(2026, 10, 15))),
    ],
)
def test_periods_that_run_back_and_parts_of_years(words: str, days: Days) -> None:
    """Days, weeks and months before the paper's own day, in the tongues papers come in; quarters and halves."""
    demand = read(paper(_SUBPOENA.format(f"login records of the account gannet_two {words}.")))
    assert told_period(demand) == days


def test_days_that_run_back_from_service_have_no_date() -> None:
    """The paper cannot say when it will be served: both ends stay open, and the words stand as evidence."""
    words = "les données de connexion du compte gannet_two pour les 90 jours précédant la réception de la présente."
    demand = read(paper(_SUBPOENA.format(words)))
    assert demand.period and demand.period.value == Days(None, None)


def test_an_authority_that_begins_and_ends() -> None:
    """A pen register's days stand in a sentence of their own."""
    words = (
        "IT IS ORDERED that agents may install a pen register on the account gannet_two to record each log-in.\n\n"
        "3. The authority begins on November 12, 2026 and ends on December 10, 2026, both days included."
    )
    demand = read(paper(_SUBPOENA.format(words)))
    assert demand.period and demand.period.value == Days(date(2026, 11, 12), date(2026, 12, 10))


def test_days_that_are_taken_out_are_not_asked_about() -> None:
    """A day right behind the period that the paper excludes lies in no account's reach."""
    words = "login records of the account gannet_two from June 1, 2026 to June 30, 2026, excluding June 14, 2026."
    demand = read(paper(_SUBPOENA.format(words)))
    assert _own(demand) == [
        ("gannet_two", date(2026, 6, 1), date(2026, 6, 13)), ("gannet_two", date(2026, 6, 15), date(2026, 6, 30)),
    ]  # fmt: skip
    assert not _asks(demand, datetime(2026, 6, 14, 12, tzinfo=UTC))


def test_a_day_outside_the_period_takes_nothing_out() -> None:
    """What is excluded must lie within what is asked for."""
    words = "login records of the account gannet_two from June 1, 2026 to June 30, 2026, except July 4, 2026."
    demand = read(paper(_SUBPOENA.format(words)))
    assert demand.period and demand.period.value == Days(date(2026, 6, 1), date(2026, 6, 30))
    assert not demand.account_periods


@pytest.mark.parametrize(
    "words",
    [
        "login records from June 1, 2026 to August 31, 2026 of the following accounts, except that for (b) alone the "
        "period is from August 1, 2026 to August 15, 2026:\n\n(a) the account gannet_one;\n(b) the account gannet_two.",
        "1. Login records of the account gannet_one.\n2. The same for the account gannet_two, but only from August "
        "1, 2026 to August 15, 2026.\n"
        "The records under paragraph 1 are for the period June 1, 2026 to August 31, 2026.",
    ],
)
def test_one_account_has_fewer_days_than_the_others(words: str) -> None:
    """What the paper says of one account alone does not widen it, nor narrow the others."""
    assert sorted(_own(read(paper(_SUBPOENA.format(words))))) == [
        ("gannet_one", date(2026, 6, 1), date(2026, 8, 31)), ("gannet_two", date(2026, 8, 1), date(2026, 8, 15)),
    ]  # fmt: skip


def test_a_later_beginning_for_one_account() -> None:
    """The end stays the others'."""
    words = (
        "login records of (a) the account gannet_one; and (b) the account gannet_two.\n\n"
        "For the period from March 1, 2026 to the present, except that for (b) alone the period begins June 15, 2026."
    )
    assert sorted(_own(read(paper(_SUBPOENA.format(words))))) == [
        ("gannet_one", date(2026, 3, 1), None), ("gannet_two", date(2026, 6, 15), None),
    ]  # fmt: skip
