"""National security letters and FISA papers: read by counsel first."""

from __future__ import annotations

from fourcorners.law.cites import cites, where_cited
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, inform, notice, refuse
from fourcorners.law.ranks import holds_rank
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, READ, usc
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Instrument

_NSL: frozenset[Instrument | None] = frozenset({Instrument.US_NATIONAL_SECURITY_LETTER})
_FISA: frozenset[Instrument | None] = frozenset({Instrument.US_FISA_ORDER})
_RANKS = ("director", "deputy director", "associate deputy director", "executive assistant director",
          "assistant director", "deputy assistant director", "special agent in charge")  # fmt: skip


@rule(
    "us.nsl.rank",
    title="A national security letter is signed by a deputy assistant director or special agent in charge, or above.",
    authority="18 USC 2709(b)",
    link=usc(18, "2709"), in_force=ALWAYS, read=READ, verified=True, fact="US-NSL-01",
    effects="refuse", kinds=_NSL,
)  # fmt: skip
def nsl_rank(demand: Demand, law: Law) -> Outcome:
    """At headquarters, or in a field office that the Director has designated."""
    if not (demand.signatory and demand.signatory.value.title):
        return NOT_ENGAGED
    if holds_rank(demand.signatory.value.title, _RANKS):
        return MET
    return refuse(
        Defect.WRONG_SIGNATORY,
        "The officer who signed the letter is below the rank that 18 USC 2709(b) requires.",
        cure="Please serve a letter signed by an officer of the required rank.",
        at=demand.where("signatory"),
    )


@rule(
    "us.nsl.counsel",
    title="A national security letter goes to counsel, who looks for its certification.",
    authority="18 USC 2709(b)(1), (c)(1), (d)(2)",
    link=usc(18, "2709"), in_force=ALWAYS, read=READ, verified=True, fact="US-NSL-02, US-NSL-05",
    effects="ask", kinds=_NSL,
)  # fmt: skip
def nsl_counsel(demand: Demand, law: Law) -> Outcome:
    """A written certification of relevance; for silence, one of harm, and notice that a court can review the letter."""
    return ask(
        "Counsel checks the letter's certification and whether it gives notice of judicial review.",
        at=demand.where("instrument"),
    )


@rule(
    "us.nsl.secrecy",
    title="A certified national security letter may not be spoken of; a court can be asked to end that.",
    authority="18 USC 2709(c)(1), (2), 3511(b)(1)",
    link=usc(18, "2709"), in_force=ALWAYS, read=READ, verified=True, fact="US-NSL-05, US-NSL-06",
    effects="notice info", kinds=_NSL, tables=("us.terms",),
)  # fmt: skip
def nsl_secrecy(demand: Demand, law: Law) -> Outcome:
    """A lawyer and those needed to comply may be told."""
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    if gag is None or gag.kind != "ordered":
        return NOT_ENGAGED
    days = law.number("us.terms", "reciprocal_notice")
    endless = gag.until in {None, "indefinite"}
    return (
        notice("The letter forbids us to tell anyone but counsel and those needed to comply.", bars=True,
               at=demand.where("nondisclosure")),
        inform(f"If we ask for review of the silence, the Government has {days} days to go to court."),
        *((inform("The silence of the letter has no end of its own.", defect=Defect.GAG_INDEFINITE,
                  at=demand.where("nondisclosure")),) if endless else ()),
    )  # fmt: skip


@rule(
    "us.fisa.counsel",
    title="A FISA paper goes to cleared counsel and not through the ordinary queue.",
    authority="50 USC 1801-1885c; our reading",
    link="https://www.law.cornell.edu/uscode/text/50/chapter-36",
    in_force=ALWAYS, read=READ, verified=False, fact="US-FISA-01",
    effects="ask", kinds=_FISA,
)  # fmt: skip
def fisa_counsel(demand: Demand, law: Law) -> Outcome:
    """No rule here judges such a paper."""
    return ask(
        "Cleared counsel alone handles papers under the Foreign Intelligence Surveillance Act.",
        at=demand.where("instrument"),
    )


@rule(
    "us.fisa.section_702",
    title="The authority of section 702 lapsed on 2026-06-12, so counsel checks before any step.",
    authority="50 USC 1881a; press reports of 2026-06 on the lapse and on certifications to 2027-03-17",
    link=usc(50, "1881a"), in_force="2026-06-12/..", read=READ, verified=False, fact="US-FISA-02",
    effects="ask", kinds=_FISA,
)  # fmt: skip
def section_702(demand: Demand, law: Law) -> Outcome:
    """Known from the news only."""
    if not cites(demand, "50 USC 1881a"):
        return NOT_ENGAGED
    return ask(
        "The paper cites 50 USC 1881a, whose authority is reported to have lapsed on 2026-06-12.",
        cure="Please tell us under which certification the directive is given.",
        at=where_cited(demand, "50 USC 1881a"),
    )
