"""Health care that a State protects from other States, as it shows on a paper."""

from __future__ import annotations

from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Mark


def of_another_state(demand: Demand, state: str) -> bool:
    """Whether another US State's authority or court stands behind the paper; the federal government is none."""
    place = demand.jurisdiction.value if demand.jurisdiction else ""
    return place.startswith("US-") and place not in {"US-FED", state}


def protected_care(demand: Demand, law: Law, state: str) -> tuple[Mark, ...]:
    """The marks of care that this State protects and that the paper shows; raises LawGap before it protected any."""
    return tuple(mark for code in law.row("us.states.shields", state)["care"] if demand.shows(mark := Mark(code)))


def is_attested(demand: Demand, *, under_perjury: bool) -> bool:
    """Whether the paper carries the attestation that it serves no inquiry into protected care."""
    return demand.shows(Mark.SHIELD_ATTESTATION) and (not under_perjury or demand.shows(Mark.UNDER_PERJURY))
