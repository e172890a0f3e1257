"""Colorado: a judge's order for the production of business records (Revised Statutes 16-3-301.1)."""

from __future__ import annotations

from fourcorners.law.cites import cites, where_cited
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, CHATRIE, READ, SUBPOENAS, WARRANTS
from fourcorners.law.us.states.kinds import RECORDS_ORDER, is_not_yet
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect
from fourcorners.terms.categories import CONTENT

_ORDER = "Colo. Rev. Stat. 16-3-301.1"
_PAPERS = RECORDS_ORDER | WARRANTS | SUBPOENAS


@rule(
    "us.co.production_order",
    title="A Colorado order for the production of records is no warrant for content.",
    authority="Colo. Rev. Stat. 16-3-301.1(3); 18 USC 2703(a); our reading",
    link="https://casetext.com/statute/colorado-revised-statutes/title-16-criminal-proceedings/code-of-criminal-procedure/article-3-arrest-searches-and-seizures/part-3-searches-and-seizures/section-16-3-3011-court-orders-for-the-production-of-records-definitions",
    in_force=ALWAYS, read=READ, verified=True, fact="US-CO-01",
    effects="ask", kinds=_PAPERS, papers_of="US-CO",
)  # fmt: skip
def production_order(demand: Demand, law: Law) -> Outcome:
    """Probable cause is sworn that a ground exists and that the business holds the records, but it is not a search."""
    if not cites(demand, _ORDER) or is_not_yet(demand):
        return NOT_ENGAGED
    content = demand.asks & CONTENT
    if not content:
        return MET
    return ask(
        "The order for the production of records asks for content, which is given on a search warrant.",
        defect=Defect.WRONG_INSTRUMENT_FOR_CONTENT,
        cure="Please obtain a search warrant for the content.",
        at=(*where_cited(demand, _ORDER), *demand.where(*sorted(content)))[:4],
    )


@rule(
    "us.co.production_order_location",
    title="Location on a Colorado order for the production of records is looked at as on any order.",
    authority="Carpenter v. United States, No. 16-402; Chatrie v. United States, No. 25-112; our reading",
    link=CHATRIE, in_force="2026-06-29/..", read=READ, verified=False, fact="US-CO-02",
    effects="ask", kinds=_PAPERS, papers_of="US-CO",
)  # fmt: skip
def production_order_location(demand: Demand, law: Law) -> Outcome:
    """16-3-303.5 leaves out location obtained from a service provider, so the State's own act is no help."""
    if not cites(demand, _ORDER) or Category.LOCATION not in demand.asks or is_not_yet(demand):
        return NOT_ENGAGED
    return ask(
        "The order for the production of records asks where a device was, which takes a search warrant.",
        defect=Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        cure="Please obtain a search warrant for location.",
        at=demand.where(Category.LOCATION),
    )
