"""When a provider outside a State must answer that State's process, and how the day is reckoned."""

from __future__ import annotations

from datetime import date, timedelta

from fourcorners.law.days import business_days_after, federal_holidays
from fourcorners.law.outcome import NOT_ENGAGED, Outcome, deadline
from fourcorners.law.tables import Law, Row
from fourcorners.law.us.states.kinds import is_not_yet
from fourcorners.reading.model import Demand

_STATE_HOLIDAYS = "A holiday of the State alone is not known here; each one that falls within moves the day."


def term_ends(row: Row, served: date) -> date:
    """The last day of a row of the table of answers, the day of service not counted and no holiday left out."""
    return (
        business_days_after(served, row["days"]) if row["unit"] == "business" else served + timedelta(days=row["days"])
    )


def _without_holidays(row: Row, served: date, law: Law) -> date | None:
    """The later day of a term of business days where a federal holiday falls within it, None where none does."""
    if row["unit"] != "business":
        return None
    later = business_days_after(served, row["days"], federal_holidays(law, served))
    return later if later != term_ends(row, served) else None


def reckoned(row: Row, served: date) -> tuple[str, ...]:
    """How that day was found, step by step."""
    counted = "Mondays to Fridays" if row["unit"] == "business" else "every day"
    steps = (
        f"Served on {served.isoformat()}, a day that is not counted.",
        f"{row['provision']}: {row['days']} {row['unit']} days, counting {counted}, to {term_ends(row, served)}.",
    )
    return (*steps, _STATE_HOLIDAYS) if row["unit"] == "business" else steps


def answer_due(demand: Demand, law: Law, state: str, *, also: str = "", everywhere: bool = False) -> Outcome:
    """The day by which to answer: the State's term, or the day that the paper states where that is sooner.

    Binds a provider of another State only, or any provider where `everywhere`. Where paper and statute differ,
    the sooner day is planned on and the later stands beside it: the paper need not show what let it name another.
    """
    if (state in law.profile.home_states and not everywhere) or is_not_yet(demand):
        return NOT_ENGAGED
    row = law.row("us.states.answers", state)
    statutory = term_ends(row, law.on)
    steps = reckoned(row, law.on)
    later = _without_holidays(row, law.on, law)
    if later is not None:
        steps = (
            *steps,
            f"Without the federal holiday within it, it runs to {later.isoformat()}. Plan on the earlier day.",
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
