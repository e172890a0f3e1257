"""Illinois: domesticated subpoenas about lawful health care, and location."""

from __future__ import annotations

from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, exceeded, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, READ, SUBPOENAS, WARRANTS
from fourcorners.law.us.states.kinds import JUSTIA, ORDERS, is_not_yet
from fourcorners.law.us.states.routes import LOCATION
from fourcorners.law.us.states.shields import is_attested, protected_care
from fourcorners.law.us.states.spans import cut_after
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, Instrument, Mark

_LOCATION_ACT = f"{JUSTIA}/illinois/chapter-725/act-725-ilcs-168/"


@rule(
    "us.il.attestation",
    title="An Illinois subpoena on another State's subpoena about lawful health care needs an attestation.",
    authority="735 ILCS 35/3.5(a)-(b)",
    link="http://ilga.gov/legislation/ilcs/fulltext.asp?DocName=073500350K3.5",
    in_force="2026-11-22/..", perhaps_from="2022-09-27", read=READ, verified=True, fact="US-IL-01",
    effects="refuse", kinds={Instrument.US_CIVIL_SUBPOENA, Instrument.US_STATE_SUBPOENA}, papers_of="US-IL",
    tables=("us.states.shields",),
)  # fmt: skip
def attestation(demand: Demand, law: Law) -> Outcome:
    """Under penalty of perjury, to an exemption; without it the clerk shall not issue, and a motion to quash is open.

    No section was found that forbids a provider to answer another State's criminal process. When this one began was
    not read, and no shield law known here is older than California's.
    """
    care = protected_care(demand, law, "US-IL")
    if not care or not demand.shows(Mark.DOMESTICATED):
        return NOT_ENGAGED
    if is_attested(demand, under_perjury=True):
        return MET
    return refuse(
        Defect.INCOMPLETE_FORM,
        "The subpoena rests on another State's, seeks records of lawful health care and lacks the attestation.",
        cure="Please attest under penalty of perjury to an exemption of 735 ILCS 35/3.5, or withdraw the subpoena.",
        at=demand.where(Mark.DOMESTICATED, *care),
    )


@rule(
    "us.il.location",
    title="An Illinois agency gets location on a court's finding of probable cause only.",
    authority="725 ILCS 168/10",
    link=_LOCATION_ACT, in_force=ALWAYS, read=READ, verified=True, fact="US-IL-02",
    effects="refuse limit", kinds=SUBPOENAS | ORDERS, papers_of="US-IL",
)  # fmt: skip
def location(demand: Demand, law: Law) -> Outcome:
    """Basic subscriber information stays outside the act (168/30). The federal floor asks for a warrant besides."""
    if Category.LOCATION not in demand.asks:
        return MET if demand.asks else NOT_ENGAGED
    kind = demand.instrument.value if demand.instrument else None
    if kind in ORDERS and demand.shows(Mark.FINDS_PROBABLE_CAUSE):
        return MET
    return exceeded(
        LOCATION,
        demand.asks,
        Defect.LACKS_PROBABLE_CAUSE if kind in ORDERS else Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        "The paper asks where a device was and shows no court's finding of probable cause (725 ILCS 168/10).",
        cure="Please obtain a search warrant for location.",
        at=demand.where(Category.LOCATION),
    )


@rule(
    "us.il.location_term",
    title="An Illinois order for location lasts sixty days at most.",
    authority="725 ILCS 168/10",
    link=_LOCATION_ACT, in_force=ALWAYS, read=READ, verified=True, fact="US-IL-03",
    effects="limit", kinds=ORDERS | WARRANTS, papers_of="US-IL", tables=("us.states.terms",),
)  # fmt: skip
def location_term(demand: Demand, law: Law) -> Outcome:
    """Each renewal is an order of its own. A warrant for stored records is measured only where it looks ahead too."""
    kind = demand.instrument.value if demand.instrument else None
    if Category.LOCATION not in demand.asks or is_not_yet(demand):
        return NOT_ENGAGED
    if kind in WARRANTS and not demand.shows(Mark.FUTURE_DATA):
        return NOT_ENGAGED
    return cut_after(demand, law, "il.location", LOCATION, Defect.ONGOING_PRODUCTION)
