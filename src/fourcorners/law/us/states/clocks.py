"""When a provider outside a State must answer that State's process, and how the day is reckoned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from fourcorners.law.days import business_days_after, federal_holidays, state_holidays
from fourcorners.law.outcome import NOT_ENGAGED, Outcome, deadline
from fourcorners.law.tables import Law, Row
from fourcorners.law.us.states.kinds import is_not_yet
from fourcorners.reading.model import Demand

# What the rules look into that call `answer_due`.
ANSWER_TABLES = ("us.states.answers", "us.holidays", "us.states.holidays")


@dataclass(frozen=True, slots=True)
class BusinessTerm:
    """A term of business days: its last day where no holiday is left out, the later one where all are, None where
    that is the same, and how both were found. The later reading is unsettled: the tables were not read in statutes."""

    on: date
    or_on: date | None
    derived: tuple[str, ...]


def business_term(law: Law, state: str, served: date, days: int) -> BusinessTerm:
    """So many business days after service, on which nothing is counted, before an authority of that State."""
    plain_day = business_days_after(served, days)
    own, federal = state_holidays(law, state, served), federal_holidays(law, served)
    later = business_days_after(served, days, own | federal)
    steps = []
    if later != plain_day:
        within = sorted(day for day in own | federal if served < day <= later)
        named = ", ".join(f"{day.isoformat()} ({_whose(day, own, federal)})" for day in within)
        steps.append(f"Without the holidays within it, {named}, it runs to {later}. Plan on the earlier day.")
    if not own:
        steps.append(_STATE_HOLIDAYS)
    return BusinessTerm(plain_day, later if later != plain_day else None, tuple(steps))


_STATE_HOLIDAYS = "Holidays of the State alone are not known here for these days; each that falls within moves the end."


def _whose(day: date, own: frozenset[date], federal: frozenset[date]) -> str:
    if day not in federal:
        return "the State's"
    return "federal and the State's" if day in own else "federal"


def term_ends(row: Row, served: date) -> date:
    """The last day of a row of the table of answers, the day of service not counted and no holiday left out."""
    return (
        business_days_after(served, row["days"]) if row["unit"] == "business" else served + timedelta(days=row["days"])
    )


def answer_due(demand: Demand, law: Law, state: str, *, also: str = "", everywhere: bool = False) -> Outcome:
    """The day by which to answer: the State's term, or the day that the paper states where that is sooner.

    Binds a provider of another State only, or any provider where `everywhere`. Where paper and statute differ,
    the sooner day is planned on and the later stands beside it: the paper need not show what let it name another.
    """
    if (state in law.profile.home_states and not everywhere) or is_not_yet(demand):
        return NOT_ENGAGED
    row = law.row("us.states.answers", state)
    statutory, later, counted = term_ends(row, law.on), None, "every day"
    further: tuple[str, ...] = ()
    if row["unit"] == "business":
        term = business_term(law, state, law.on, row["days"])
        later, counted, further = term.or_on, "Mondays to Fridays", term.derived
    steps = (
        f"Served on {law.on.isoformat()}, a day that is not counted.",
        f"{row['provision']}: {row['days']} {row['unit']} days, counting {counted}, to {statutory}.",
        *further,
    )
    stated = demand.due_on.value if demand.due_on and demand.due_on.value >= law.on else None
    day, other = statutory, later
    if stated is not None and stated not in {statutory, later}:
        day, other = min(stated, statutory), max(stated, statutory)
        steps = (
            *steps,
            f"The paper states {stated.isoformat()}; a sooner day than the statute's needs a reason: {row['shorter']}.",
        )
    return deadline(
        f"The answer is due by {day.isoformat()} ({row['provision']}).{' ' + also if also else ''}",
        day,
        or_on=other,
        derived=steps,
        at=demand.where("due_on", "instrument")[:3],
    )
