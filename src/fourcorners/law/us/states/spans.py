"""Longest periods: what a State's order may not run beyond."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.days import after
from fourcorners.law.outcome import MET, NOT_ENGAGED, Cut, Outcome, limit
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect


def cut_after(
    demand: Demand,
    law: Law,
    term: str,
    what: frozenset[Category] | None,
    defect: Defect,
    *,
    first_counts: bool = False,
) -> Outcome:
    """The period named stops after the State's longest term; `what` None: for every category.

    An order that runs "for sixty days from" a day does not count that day; one that covers so many days of records,
    `first_counts`, does.
    """
    row = law.row("us.states.terms", term)
    most = int(row["number"])
    period = demand.period.value if demand.period else None
    if not (period and period.start and period.end):
        return NOT_ENGAGED
    days = (period.end - period.start).days + first_counts
    if days <= most:
        return MET
    last = period.start + timedelta(days=most - first_counts)
    return limit(
        defect,
        f"The period runs {days} days; {row['provision']} allows {most}, so we stop at {last.isoformat()}.",
        removes=Cut(what, after(last, demand.zone)),
        cure="Please serve a new order for later days.",
        at=demand.where("period"),
    )
