"""What a paper without a warrant reaches under a State's own law."""

from __future__ import annotations

from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, exceeded
from fourcorners.law.tables import Law
from fourcorners.law.us.stored import named
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect
from fourcorners.terms.categories import CONTENT

LOCATION = frozenset({Category.LOCATION})


def held_to_list(demand: Demand, law: Law, state: str, *, cure: str) -> Outcome:
    """Everything asked for beyond the State's list is cut off. Raises LawGap on a day for which no list is known."""
    row = law.row("us.states.reach", state)
    asked = demand.asks - {Category.ANY}
    if not asked:
        return NOT_ENGAGED
    beyond = asked - {Category(code) for code in row["reaches"]}
    if not beyond:
        return MET
    return exceeded(
        beyond,
        demand.asks,
        Defect.WRONG_INSTRUMENT_FOR_CONTENT if beyond <= CONTENT else Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        f"Under {row['law']} {row['paper']} does not reach {named(beyond)}.",
        cure=cure,
        at=demand.where(*sorted(beyond)),
    )


def warrant_only(demand: Demand, what: frozenset[Category], provision: str) -> Outcome:
    """These categories are given to the State's agencies on a warrant only; the paper is none."""
    beyond = demand.asks & what
    if not beyond:
        return MET if demand.asks else NOT_ENGAGED
    return exceeded(
        beyond,
        demand.asks,
        Defect.WRONG_INSTRUMENT_FOR_CONTENT if beyond <= CONTENT else Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        f"Under {provision} the State's agencies get {named(beyond)} on a search warrant only.",
        cure="Please obtain a search warrant.",
        at=demand.where(*sorted(beyond)),
    )
