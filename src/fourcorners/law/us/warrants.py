"""Search warrants, federal and State."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, deadline
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, COMPELS, READ, WARRANTS, criminal_rule, usc
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, IdentifierKind, Instrument, Mark
from fourcorners.terms.categories import CONTENT

_NOT_YET = (Mark.APPLICATION, Mark.BLANK_FORM, Mark.INTERNAL_DOCUMENT)
_CARE = (Mark.REPRODUCTIVE_CARE, Mark.GENDER_CARE)


@rule(
    "us.warrant.execute_by",
    title="A warrant is served before the day by which it must be executed has passed.",
    authority="Fed. R. Crim. P. 41(e)(2)(A)(i), (e)(2)(B)",
    link=criminal_rule("41"), in_force=ALWAYS, read=READ, verified=True, fact="US-SW-02",
    effects="ask", kinds=WARRANTS,
)  # fmt: skip
def execute_by(demand: Demand, law: Law) -> Outcome:
    """Many courts are lenient with warrants on providers, so a fresh one is asked for and none is refused."""
    if demand.due_on is None:
        return NOT_ENGAGED
    day = demand.due_on.value
    if day >= law.on and not (demand.issued_on and day < demand.issued_on.value):
        return MET
    return ask(
        f"The warrant was to be executed by {day.isoformat()} and was served later.",
        defect=Defect.EXPIRED,
        cure="Please have the warrant issued again.",
        at=demand.where("due_on"),
    )


@rule(
    "us.warrant.offence",
    title="A warrant names the offence whose evidence is sought.",
    authority="United States v. Galpin, 720 F.3d 436 (2d Cir. 2013)",
    link=criminal_rule("41"), in_force=ALWAYS, read=READ, verified=False, fact="US-SW-04",
    effects="ask", kinds=WARRANTS,
)  # fmt: skip
def warrant_offence(demand: Demand, law: Law) -> Outcome:
    """Recalled, and the affidavit that names the offence is often not served, so this asks at most."""
    if demand.shows(*_NOT_YET):
        return NOT_ENGAGED
    if demand.offences or not demand.asks & CONTENT:
        return MET
    return ask(
        "No offence was found in the warrant or its attachments.",
        cure="Please point us to the offence that the warrant names, or send the attachment that does.",
        at=demand.where("instrument"),
    )


@rule(
    "us.warrant.many_people",
    title="A warrant for a page, group or site is narrowed so that its visitors and members stay out.",
    authority="In re Search of www.disruptj20.org, D.C. Super. Ct. 17 CSW 3438 (2017-10-10)",
    link="https://www.politico.com/story/2017/10/10/anti-trump-website-judge-identities-243642",
    in_force=ALWAYS, read=READ, verified=True, fact="US-SW-07",
    effects="ask", kinds=WARRANTS,
)  # fmt: skip
def many_people(demand: Demand, law: Law) -> Outcome:
    """There the court ordered the identities of third parties redacted and a protocol for the search."""
    pages = {IdentifierKind.URL, IdentifierKind.POST_URL}
    if not any(found.value.kind in pages for found in demand.accounts):
        return NOT_ENGAGED
    if not (demand.shows(Mark.UNNAMED_CLASS, Mark.ASSOCIATED_ACCOUNTS) or "any" in demand.asks):
        return MET
    return ask(
        "The warrant is about a page that many people visit or belong to and does not keep them out.",
        defect=Defect.TOO_MANY_PEOPLE,
        cure="Please limit the warrant to named accounts, or obtain an order that third parties be redacted.",
        at=demand.where("accounts", Mark.UNNAMED_CLASS)[:5],
    )


@rule(
    "us.warrant.comity",
    title="A provider may move within fourteen days where content of a person abroad is sought.",
    authority="18 USC 2703(h)(2)(A), 2713",
    link=usc(18, "2703"), in_force="2018-03-23/..", read=READ, verified=True, fact="US-SW-10",
    effects="deadline", kinds=WARRANTS | {Instrument.US_2703D_ORDER}, tables=("us.terms",),
)  # fmt: skip
def comity(demand: Demand, law: Law) -> Outcome:
    """Only for a customer abroad who is no US person, where the law of a State with an agreement is at risk."""
    if not demand.asks & CONTENT or demand.shows(*_NOT_YET):
        return NOT_ENGAGED
    last = law.on + timedelta(days=law.number("us.terms", "comity_motion"))
    return deadline(
        f"For an account holder abroad who is no US person, a motion under 2703(h) is due by {last.isoformat()}.",
        last,
        at=demand.where("instrument"),
    )


@rule(
    "us.shield.federal_process",
    title="A federal inquiry into protected health care is no shield case and goes to counsel.",
    authority="U.S. Const. art. VI; our reading",
    link="https://www.law.cornell.edu/constitution/articlevi",
    in_force=ALWAYS, read=READ, verified=False, fact="US-SW-14, US-ADM-11",
    effects="ask", kinds=COMPELS, papers_of="US-FED",
)  # fmt: skip
def shield_federal(demand: Demand, law: Law) -> Outcome:
    """A subpoena for the identities of patients was quashed for its improper purpose (W.D. Wash., 2025-10-27). For a
    company of Washington, whose law knows a motion, a rule of that State says it."""
    if not demand.shows(*_CARE) or "US-WA" in law.profile.home_states:
        return NOT_ENGAGED
    return ask(
        "The paper concerns reproductive or gender-affirming care.",
        defect=Defect.PROTECTED_ACTIVITY,
        cure="Please tell us the purpose of the demand and the law that it serves.",
        at=demand.where(*_CARE),
    )
