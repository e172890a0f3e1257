"""New Jersey: who may have content, what looks ahead, emergencies, and the subscriber behind an address."""

from __future__ import annotations

from fourcorners.law.days import after, issue_day
from fourcorners.law.outcome import MET, NOT_ENGAGED, Cut, Outcome, ask, exceeded, limit
from fourcorners.law.ranks import plain
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, READ, WARRANTS
from fourcorners.law.us.states.kinds import CRIMINAL, RECORDS_ORDER, is_not_yet
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, IdentifierKind, Instrument, Mark
from fourcorners.terms.categories import CONTENT, SUBSCRIBER

_29 = "https://lawserver.com/law/state/new-jersey/nj-laws/new_jersey_laws_2a_156a-29"


@rule(
    "us.nj.law_enforcement_only",
    title="In New Jersey only a law enforcement agency gets content, and no other governmental body.",
    authority="N.J. Stat. 2A:156A-29a",
    link=_29, in_force=ALWAYS, read=READ, verified=True, fact="US-NJ-01",
    effects="refuse limit", kinds=CRIMINAL | {Instrument.US_ADMINISTRATIVE_SUBPOENA}, papers_of="US-NJ",
    tables=("us.states.bodies",),
)  # fmt: skip
def law_enforcement_only(demand: Demand, law: Law) -> Outcome:
    """Told by the names of the bodies that the paper shows; a court that issues for one does not change whose it is."""
    content = demand.asks & CONTENT
    if not content:
        return NOT_ENGAGED
    names = (
        demand.issuing_body.value if demand.issuing_body else "",
        demand.requester.value.agency if demand.requester else "",
        demand.requester.value.title if demand.requester else "",
    )
    words = " ".join(plain(name) for name in names)
    classes = {row["class"] for row in law.rows("us.states.bodies") if row["word"] in words}
    if "law enforcement" in classes:
        return MET
    if "regulator" not in classes:
        return NOT_ENGAGED
    return exceeded(
        content,
        demand.asks,
        Defect.NO_STATUTORY_BASIS,
        "The paper asks for content and comes from a body that is no law enforcement agency (2A:156A-29a).",
        cure="Content is given to a law enforcement agency on a warrant only.",
        at=demand.where("issuing_body", "requester")[:3],
    )


@rule(
    "us.nj.future_content",
    title="A New Jersey communications data warrant reaches no content that is yet to come.",
    authority="Facebook, Inc. v. State, 254 N.J. 329 (2023)",
    link="https://law.justia.com/cases/new-jersey/supreme-court/2023/a-61-21-a-7-22.html",
    in_force="2023-06-29/..", declares=True, read=READ, verified=True, fact="US-NJ-02",
    effects="limit", kinds=WARRANTS | RECORDS_ORDER, papers_of="US-NJ",
)  # fmt: skip
def future_content(demand: Demand, law: Law) -> Outcome:
    """Every few minutes is as good as interception, which takes a wiretap order."""
    if not demand.shows(Mark.FUTURE_DATA) or not demand.asks & CONTENT or is_not_yet(demand):
        return NOT_ENGAGED
    return limit(
        Defect.ONGOING_PRODUCTION,
        "The warrant wants content as it comes in; it reaches what was stored when it was issued.",
        removes=Cut(demand.asks & CONTENT, after(issue_day(demand, law.on), demand.zone)),
        cure="Please obtain a wiretap order for content to come.",
        at=demand.where(Mark.FUTURE_DATA),
    )


@rule(
    "us.nj.emergency",
    title="In an emergency New Jersey's act lets a provider give location, and no other records.",
    authority="N.J. Stat. 2A:156A-29c, as digested",
    link=_29, in_force=ALWAYS, read=READ, verified=True, fact="US-NJ-03",
    effects="ask", kinds={Instrument.US_EMERGENCY_REQUEST}, papers_of="US-NJ",
)  # fmt: skip
def emergency(demand: Demand, law: Law) -> Outcome:
    """What else the danger needs may be given voluntarily under federal law, so a person decides and nothing is cut."""
    beyond = demand.asks - {Category.LOCATION, Category.ANY}
    if not beyond:
        return MET if demand.asks else NOT_ENGAGED
    return ask(
        "New Jersey's act has a provider give location in an emergency; anything more rests on 18 USC 2702 alone.",
        defect=Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        cure="Please say why the danger needs more than location.",
        at=demand.where(*sorted(beyond)),
    )


@rule(
    "us.nj.grand_jury_needed",
    title="In New Jersey the subscriber behind a network address needs a grand jury subpoena.",
    authority="State v. Reid, 194 N.J. 386 (2008)",
    link="https://law.justia.com/cases/new-jersey/supreme-court/2008/a-105-06-doc.html",
    in_force="2008-04-21/..", declares=True, read=READ, verified=True, fact="US-SUB-12",
    effects="refuse limit", kinds={Instrument.US_STATE_SUBPOENA, Instrument.US_ADMINISTRATIVE_SUBPOENA},
    papers_of="US-NJ",
)  # fmt: skip
def grand_jury_needed(demand: Demand, law: Law) -> Outcome:
    """The State's constitution protects what a subscriber tells an access provider."""
    by_address = any(found.value.kind is IdentifierKind.IP for found in demand.accounts)
    identity = demand.asks & SUBSCRIBER
    if not (by_address and identity) or demand.shows(Mark.GRAND_JURY):
        return MET
    return exceeded(
        identity,
        demand.asks,
        Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        "Who stands behind a network address is given to a New Jersey authority on a grand jury subpoena only.",
        cure="Please serve a grand jury subpoena.",
        at=demand.where("jurisdiction", "accounts")[:5],
    )
