"""How the Union counts terms: Regulation (EEC, Euratom) 1182/71, with both readings where its own words leave two."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from fourcorners.law.eu.kinds import addressee_state
from fourcorners.law.tables import Law

CLOCK = "Regulation (EEC, Euratom) 1182/71"
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Term:
    """The last day of a term by the shorter reading, the later day of the other where there is one, and the steps."""

    on: date
    or_on: date | None
    derived: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Closed:
    """The public holidays of the Member State in which the act is due, and the years for which they are known.

    Those of the whole State only: which day is kept in one region is not known here (1182/71, Art. 2(1)).
    """

    place: str = ""
    days: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()


_NOT_KNOWN = Closed()


def closed(law: Law, event: date) -> Closed:
    """The holidays of the State of our addressee in the year of an event and the next."""
    place = addressee_state(law)
    days: set[date] = set()
    years: set[int] = set()
    for year in (event.year, event.year + 1):
        row = law.find("eu.holidays", f"{place} {year}")
        if row is not None:
            years.add(year)
            days |= {date.fromisoformat(f"{year}-{day}") for day in row["days"]}
    return Closed(place, frozenset(days), frozenset(years))


def days_from(event: date, number: int, holidays: Closed = _NOT_KNOWN) -> Term:
    """The end of a term of days that runs from an event on that day.

    Article 3(4) moves a last day that falls on a holiday, Sunday or Saturday; Article 5 takes that away for acts due
    within a number of days after an event. Which holds for a provider is unsettled, so the earlier day is the one to
    plan on.

    >>> days_from(date(2026, 11, 24), 10).on, days_from(date(2026, 11, 25), 10).or_on
    (datetime.date(2026, 12, 4), datetime.date(2026, 12, 7))
    """
    last = event + timedelta(days=number)
    steps = [
        f"The day of the event, {event.isoformat()}, is not counted (1182/71, Art. 3(1)).",
        f"{number} days end with the last hour of {last.isoformat()}, weekends and holidays within them counted "
        "(Art. 3(2)-(3)).",
    ]
    moved = last
    while moved.weekday() >= _SATURDAY or moved in holidays.days:
        moved += timedelta(days=1)
    if moved == last:
        whose = (
            f"a regional holiday in {holidays.place}"
            if last.year in holidays.years
            else "a public holiday of the place"
        )
        steps.append(f"Should that day be {whose}, Arts. 3(4) and 5 leave open whether it moves.")
        return Term(last, None, tuple(steps))
    kind = f"{last:%A}" if last.weekday() >= _SATURDAY else f"public holiday in {holidays.place}"
    steps.append(
        f"That is a {kind}. By Art. 3(4) the term would run on to {moved.isoformat()}; Art. 5 may take that away. "
        "Plan on the earlier day."
    )
    return Term(last, moved, tuple(steps))


def hours_from(event: date, number: int) -> Term:
    """A term of hours from an event on that day: the day it is to be watched from, since no hour is known here."""
    return Term(
        event,
        None,
        (
            f"The hour of receipt is not counted; {number} hours run from the beginning of the next full hour "
            "(1182/71, Art. 3(1)-(2)).",
            "Hours never move for a weekend or a holiday (Art. 3(3)-(4)); received late, they end on the next day.",
        ),
    )
