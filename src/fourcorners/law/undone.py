"""Papers on which nothing is produced because the order is gone, or was never made."""

from __future__ import annotations

from fourcorners.law.outcome import NOT_ENGAGED, Outcome, Said, refuse
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark


def taken_back(demand: Demand, says: str) -> Outcome:
    """Refused where the sender takes an earlier order back; not engaged by any other paper."""
    if not demand.shows(Mark.WITHDRAWAL):
        return NOT_ENGAGED
    return refuse(Defect.EXPIRED, says, at=demand.where(Mark.WITHDRAWAL, "earlier"))


def not_made_yet(demand: Demand, says: str) -> Said | None:
    """The refusal of a paper that only tells of an application to a court; None for any other."""
    if not demand.shows(Mark.APPLICATION):
        return None
    return refuse(
        Defect.APPLICATION_NOT_ORDER,
        says,
        cure="Please serve the order once it is made.",
        at=demand.where(Mark.APPLICATION),
    )
