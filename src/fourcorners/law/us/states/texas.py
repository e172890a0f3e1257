"""Texas: warrants of a district judge for electronic customer data (Code of Criminal Procedure, chapter 18B)."""

from __future__ import annotations

from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, refuse
from fourcorners.law.ranks import plain
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import READ
from fourcorners.law.us.states.clocks import ANSWER_TABLES, answer_due, term_ends
from fourcorners.law.us.states.kinds import STATE_WARRANT, is_not_yet
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark

_354 = "https://codes.findlaw.com/tx/code-of-criminal-procedure/crim-ptx-crim-pro-art-18b-354/"
_356 = "https://texas.public.law/statutes/tex._code_of_crim._proc._article_18b.356"
_SINCE = "2019-01-01/.."
# Judges and others who are no judge of a district court, as their titles say.
_OTHERS = (
    "municipal", "justice of the peace", "magistrate", "county court", "county judge", "clerk", "associate judge",
    "detective", "officer", "sergeant", "investigator", "sheriff", "attorney",
)  # fmt: skip


@rule(
    "us.tx.district_judge",
    title="Only a district judge issues a Texas warrant for a provider's customer data.",
    authority="Tex. Code Crim. Proc. art. 18B.354(a)",
    link=_354, in_force=_SINCE, read=READ, verified=True, fact="US-TX-01",
    effects="refuse ask", kinds=STATE_WARRANT, papers_of="US-TX",
)  # fmt: skip
def district_judge(demand: Demand, law: Law) -> Outcome:
    """Content and records, wherever they are held, on the sworn application of an authorised peace officer."""
    if is_not_yet(demand):
        return NOT_ENGAGED
    title = plain(demand.signatory.value.title) if demand.signatory else ""
    court = plain(demand.issuing_body.value) if demand.issuing_body else ""
    if any(other in title for other in _OTHERS):
        return refuse(
            Defect.WRONG_SIGNATORY,
            "The warrant is signed by somebody who is no judge of a district court (art. 18B.354(a)).",
            cure="Please obtain the warrant from a district judge.",
            at=demand.where("signatory"),
        )
    if "district" in f"{title} {court}" and not any(other in court for other in _OTHERS):
        return MET
    return ask(
        "It was not found that a judge of a Texas district court signed the warrant, as art. 18B.354(a) requires.",
        defect=Defect.WRONG_SIGNATORY,
        cure="Please tell us which court issued the warrant.",
        at=demand.where("signatory", "issuing_body"),
    )


@rule(
    "us.tx.offence",
    title="A Texas warrant for customer data names a specific offence.",
    authority="Tex. Code Crim. Proc. art. 18B.354(b)",
    link=_354, in_force=_SINCE, read=READ, verified=True, fact="US-TX-02",
    effects="ask", kinds=STATE_WARRANT, papers_of="US-TX",
)  # fmt: skip
def offence(demand: Demand, law: Law) -> Outcome:
    """The affidavit states it and may be sealed, so its absence from the warrant asks and does not refuse."""
    if is_not_yet(demand):
        return NOT_ENGAGED
    if demand.offences:
        return MET
    return ask(
        "No specific offence was found in the warrant; art. 18B.354(b) asks the application for one.",
        cure="Please tell us the offence whose evidence is sought.",
        at=demand.where("instrument"),
    )


@rule(
    "us.tx.compliance_date",
    title="A Texas warrant gives fifteen business days to comply, fewer only on a finding.",
    authority="Tex. Code Crim. Proc. art. 18B.356(a)-(b)",
    link=_356, in_force=_SINCE, read=READ, verified=True, fact="US-TX-03",
    effects="ask", kinds=STATE_WARRANT, papers_of="US-TX", tables=("us.states.answers",),
)  # fmt: skip
def compliance_date(demand: Demand, law: Law) -> Outcome:
    """The finding is that a later day would bring jeopardy."""
    if demand.due_on is None or demand.due_on.value < law.on or is_not_yet(demand):
        return NOT_ENGAGED
    row = law.row("us.states.answers", "US-TX")
    day = demand.due_on.value
    if day >= term_ends(row, law.on) or demand.shows(Mark.FINDS_URGENCY):
        return MET
    return ask(
        f"The warrant wants compliance by {day.isoformat()}, before the fifteenth business day, and shows no finding.",
        defect=Defect.UNREASONABLE_DEADLINE,
        cure=f"Please show the finding of art. 18B.356(b), or set {term_ends(row, law.on).isoformat()} or later.",
        at=demand.where("due_on"),
    )


@rule(
    "us.tx.answer_in_time",
    title="The answer to a Texas warrant is due on the day it states, by default the fifteenth business day.",
    authority="Tex. Code Crim. Proc. art. 18B.356(a)",
    link=_356, in_force=_SINCE, read=READ, verified=True, fact="US-TX-04",
    effects="deadline", kinds=STATE_WARRANT, papers_of="US-TX",
    tables=(*ANSWER_TABLES, "us.states.terms"),
)  # fmt: skip
def answer_in_time(demand: Demand, law: Law) -> Outcome:
    """Up to the thirtieth day for a company that is not registered there. Contempt is for the company's officers."""
    return answer_due(
        demand, law, "US-TX",
        also=f"A company not registered there may get until day {law.number('us.states.terms', 'tx.unregistered')}.",
    )  # fmt: skip
