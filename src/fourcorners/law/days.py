"""Days and periods that rules reckon with."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from fourcorners.law.tables import Law
from fourcorners.reach import Times
from fourcorners.reading.model import Demand, Nondisclosure

_DAYS = re.compile(r"(\d{1,5}) days")


def after(day: date, zone: str) -> Times:
    """Every instant after that day has ended, in the zone the paper uses."""
    return Times.between(datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone)), None)


def before(day: date, zone: str) -> Times:
    """Every instant before that day begins."""
    return Times.between(None, datetime.combine(day, time(), ZoneInfo(zone)))


def business_days_between(start: date, end: date, holidays: Set[date] = frozenset()) -> int:
    """Mondays to Fridays without these holidays, after the first day, up to and with the last.

    >>> business_days_between(date(2026, 11, 20), date(2026, 11, 24))
    2
    """
    count, day = 0, start
    while day < end:
        day += timedelta(days=1)
        count += day.weekday() < 5 and day not in holidays
    return count


def business_days_after(start: date, count: int, holidays: Set[date] = frozenset()) -> date:
    """The day on which that many business days, Mondays to Fridays without these holidays, have passed after `start`.

    >>> business_days_after(date(2026, 11, 20), 2)
    datetime.date(2026, 11, 24)
    """
    day = start
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5 and day not in holidays
    return day


def federal_holidays(law: Law, start: date) -> frozenset[date]:
    """The federal holidays of the United States in the year of a day and the next, on the days they are kept."""
    return _holidays(law, "us.holidays", "US", start)


def state_holidays(law: Law, state: str, start: date) -> frozenset[date]:
    """Those of a State such as US-WA, some of them federal ones too; none where the table knows none of that State."""
    return _holidays(law, "us.states.holidays", state, start)


def _holidays(law: Law, table: str, place: str, start: date) -> frozenset[date]:
    days: set[date] = set()
    for year in (start.year, start.year + 1):
        row = law.find(table, f"{place} {year}")
        days |= {date.fromisoformat(f"{year}-{day}") for day in (row["days"] if row else ())}
    return frozenset(days)


def issue_day(demand: Demand, on: date) -> date:
    """The day the paper was issued; the day it was served where that was not read or lies later."""
    return min(demand.issued_on.value, on) if demand.issued_on else on


def secrecy_ends(gag: Nondisclosure, issued_on: date | None) -> date | None:
    """The day a nondisclosure ends, None where it has no end or the paper does not let it be told."""
    days = _DAYS.fullmatch(gag.until or "")
    if days:
        return issued_on + timedelta(days=int(days[1])) if issued_on else None
    try:
        return date.fromisoformat(gag.until or "")
    except ValueError:
        return None


def secrecy_days(gag: Nondisclosure, issued_on: date | None) -> int | None:
    """How many days it lasts from issue, None where that cannot be told."""
    days = _DAYS.fullmatch(gag.until or "")
    if days:
        return int(days[1])
    end = secrecy_ends(gag, issued_on)
    return (end - issued_on).days if end and issued_on else None
