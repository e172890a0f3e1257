"""Connecticut: the Superior Court's ex parte order for records (General Statutes 54-47aa)."""

from __future__ import annotations

from fourcorners.law.cites import cites, where_cited
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, exceeded, notice, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, READ, SUBPOENAS
from fourcorners.law.us.secrecy import by_court
from fourcorners.law.us.states.kinds import JUSTIA, PEN_TRAP, RECORDS_ORDER, STATE_WARRANT, is_not_yet
from fourcorners.law.us.states.routes import LOCATION
from fourcorners.law.us.states.spans import cut_after
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Instrument, Mark
from fourcorners.terms.categories import CONTENT

_CHAPTER = f"{JUSTIA}/connecticut/title-54/chapter-960/"
_ORDER = "Conn. Gen. Stat. 54-47aa"
_ORDERS = RECORDS_ORDER | PEN_TRAP | STATE_WARRANT


def _is_order(demand: Demand) -> bool:
    """Whether the paper is such an order, and not yet only an application for one."""
    return cites(demand, _ORDER) and not is_not_yet(demand)


@rule(
    "us.ct.order_needed",
    title="In Connecticut the police and the State's attorney get subscriber data on a Superior Court's order.",
    authority="Conn. Gen. Stat. 54-47aa(b)",
    link=_CHAPTER, in_force=ALWAYS, read=READ, verified=True, fact="US-CT-01",
    effects="ask", kinds=SUBPOENAS | {Instrument.INFORMAL_REQUEST}, papers_of="US-CT",
)  # fmt: skip
def order_needed(demand: Demand, law: Law) -> Outcome:
    """Stricter than 18 USC 2703(c)(2), which would take a subpoena; another statute may give the power, if cited."""
    if is_not_yet(demand) or not demand.asks:
        return NOT_ENGAGED
    if by_court(demand) or any(not found.value.startswith("18 U.S.C.") for found in demand.authorities):
        return MET
    return ask(
        "The paper asks for subscriber data and rests on no order of the Superior Court.",
        defect=Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        cure="Please obtain an order under Conn. Gen. Stat. 54-47aa, or cite the statute that gives the power.",
        at=demand.where("instrument"),
    )


@rule(
    "us.ct.face_of_order",
    title="A Connecticut order bears the case number, the date and time, and the judge's name.",
    authority="Conn. Gen. Stat. 54-47aa(b)",
    link=_CHAPTER, in_force=ALWAYS, read=READ, verified=True, fact="US-CT-02",
    effects="refuse", kinds=_ORDERS, papers_of="US-CT",
)  # fmt: skip
def face_of_order(demand: Demand, law: Law) -> Outcome:
    """The judge signs within 48 hours or on the next business day."""
    if not _is_order(demand):
        return NOT_ENGAGED
    missing = []
    if demand.reference is None and not demand.doubts("reference"):
        missing.append("an investigation's case number")
    if not (demand.shows(Mark.HOUR_OF_ISSUE) and (demand.issued_on or demand.doubts("issued_on"))):
        missing.append("its date and time")
    if not (demand.shows(Mark.JUDGE_NAMED) or (demand.signatory and demand.signatory.value.name)):
        missing.append("the judge's name")
    if not missing:
        return MET
    return refuse(
        Defect.INCOMPLETE_FORM,
        f"The order under Conn. Gen. Stat. 54-47aa does not bear {', '.join(missing)}.",
        cure="Please send the order with what the section has it bear on its face.",
        at=where_cited(demand, _ORDER),
    )


@rule(
    "us.ct.fourteen_days",
    title="No Connecticut order covers more than fourteen days.",
    authority="Conn. Gen. Stat. 54-47aa(b)",
    link=_CHAPTER, in_force=ALWAYS, read=READ, verified=True, fact="US-CT-03",
    effects="limit", kinds=_ORDERS, papers_of="US-CT", tables=("us.states.terms",),
)  # fmt: skip
def fourteen_days(demand: Demand, law: Law) -> Outcome:
    """The first fourteen days that it names are given."""
    if not _is_order(demand):
        return NOT_ENGAGED
    return cut_after(demand, law, "ct.order", None, Defect.LACKS_PARTICULARITY, first_counts=True)


@rule(
    "us.ct.suspicion_only",
    title="A Connecticut order gives content and places on probable cause, not on suspicion.",
    authority="Conn. Gen. Stat. 54-47aa(b)(3)",
    link=_CHAPTER, in_force=ALWAYS, read=READ, verified=True, fact="US-CT-04",
    effects="refuse limit", kinds=_ORDERS, papers_of="US-CT",
)  # fmt: skip
def suspicion_only(demand: Demand, law: Law) -> Outcome:
    """Where a device was in the past as well."""
    if not _is_order(demand):
        return NOT_ENGAGED
    beyond = demand.asks & (CONTENT | LOCATION)
    if not beyond:
        return MET if demand.asks else NOT_ENGAGED
    if demand.shows(Mark.FINDS_PROBABLE_CAUSE):
        return MET
    return exceeded(
        beyond,
        demand.asks,
        Defect.LACKS_PROBABLE_CAUSE,
        "The order asks for content or location and finds no probable cause (Conn. Gen. Stat. 54-47aa(b)(3)).",
        cure="Please obtain a finding of probable cause.",
        at=demand.where(*sorted(beyond, key=str)),
    )


@rule(
    "us.ct.notice",
    title="Unless a Connecticut judge delays notice, the provider may tell the customer of the order.",
    authority="Conn. Gen. Stat. 54-47aa(f)",
    link=_CHAPTER, in_force=ALWAYS, read=READ, verified=True, fact="US-CT-05",
    effects="notice", kinds=_ORDERS, papers_of="US-CT",
)  # fmt: skip
def may_tell(demand: Demand, law: Law) -> Outcome:
    """The agency mails its notice within 48 hours, or 90 days later on a certificate; the gag is the judge's alone."""
    if not _is_order(demand) or demand.shows(Mark.DELAYS_NOTICE):
        return NOT_ENGAGED
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    if gag is not None and gag.kind == "ordered" and by_court(demand):
        return NOT_ENGAGED
    return notice(
        "No judge delayed notice of the order, so nothing in Conn. Gen. Stat. 54-47aa(f) keeps us silent.",
        bars=False,
        at=demand.where("nondisclosure", "authorities")[:3],
    )
