"""British papers, the Acts they rest on, and how days are counted in them."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Instrument
from fourcorners.values import Evidence

READ = "2026-11-22"

COPOA = "https://www.legislation.gov.uk/ukpga/2019/5"
IPA = "https://www.legislation.gov.uk/ukpga/2016/25"
PACE = "https://www.legislation.gov.uk/ukpga/1984/60"
POCA = "https://www.legislation.gov.uk/ukpga/2002/29"
TACT = "https://www.legislation.gov.uk/ukpga/2000/11"
DPA = "https://www.legislation.gov.uk/ukpga/2018/12"

Kinds = frozenset[Instrument | None]
OVERSEAS: Kinds = frozenset({Instrument.UK_COPO_ORDER})
NOTICE: Kinds = frozenset({Instrument.UK_IPA_NOTICE})
PRODUCTION: Kinds = frozenset({Instrument.UK_PRODUCTION_ORDER})

# First days on which the Acts are known to have been law here; see the rules for those that are only near.
OVERSEAS_SINCE = "2019-10-09/.."
NOTICE_SINCE = "2019-02-05/.."
PRODUCTION_SINCE = "1986-01-01/.."


def relies_on(demand: Demand, act: str) -> bool:
    """Whether the paper cites this Act by its name and year, whatever the section."""
    return any(act.lower() in found.value.lower() for found in demand.authorities)


def where_relied_on(demand: Demand, act: str) -> tuple[Evidence, ...]:
    """The words in which it does."""
    return tuple(e for found in demand.authorities if act.lower() in found.value.lower() for e in found.evidence)


def is_british(law: Law) -> bool:
    """Whether the provider is at home in the United Kingdom."""
    return law.profile.country in {"GB", "UK"}


def beginning_with(day: date, number: int) -> date:
    """The last day of a period of days "beginning with" a day, which counts as the first.

    >>> beginning_with(date(2026, 11, 24), 7)
    datetime.date(2026, 11, 30)
    """
    return day + timedelta(days=number - 1)


def months_beginning_with(day: date, number: int) -> date:
    """The last day of a period of months "beginning with" a day: the day before the same day of a later month.

    >>> months_beginning_with(date(2026, 3, 12), 3), months_beginning_with(date(2026, 11, 30), 3)
    (datetime.date(2026, 6, 11), datetime.date(2027, 2, 28))
    """
    month = day.month - 1 + number
    year, month = day.year + month // 12, month % 12 + 1
    last = calendar.monthrange(year, month)[1]
    # A later month that lacks the day ends the period with its own last day.
    return date(year, month, day.day) - timedelta(days=1) if day.day <= last else date(year, month, last)


_NUMBERS = {
    w: n for n, w in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
}
_NUMBERS |= {"fourteen": 14, "twenty-one": 21, "twenty-eight": 28, "thirty": 30}
_DAYS = re.compile(
    rf"\b(\d{{1,3}}|{'|'.join(_NUMBERS)})(?: \(\d{{1,3}}\))? (?:clear |calendar )?days?\b", re.IGNORECASE
)


def days_of_service(demand: Demand) -> int | None:
    """How many days from service the paper's own words give; None where they do not."""
    for candidate in demand.candidates:
        if candidate.field == "due_on" and (match := _DAYS.search(str(candidate.value))):
            words = match[1].lower()
            return int(words) if words.isdigit() else _NUMBERS[words]
    return None
