"""Search warrants, federal and State."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, deadline, refuse
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
    "us.ca.attestation",
    title="A California company answers another State's warrant only with an attestation.",
    authority="Cal. Penal Code 1524.2(c)(2)",
    link="https://leginfo.legislature.ca.gov/faces/billTextClient.xhtml?bill_id=202120220AB1242&search_keywords=abortion+data",
    in_force="2022-09-27/..", read=READ, verified=True, fact="US-SW-12, US-CA-07",
    effects="ask", kinds={Instrument.US_STATE_WARRANT},
)  # fmt: skip
def ca_attestation(demand: Demand, law: Law) -> Outcome:
    """Asked, because the attestation may stand on a sheet of its own."""
    if law.profile.state not in {"CA", "US-CA"} or demand.jurisdiction is None:
        return NOT_ENGAGED
    if demand.jurisdiction.value in {"US-CA", "US-FED"}:
        return MET
    return ask(
        "The warrant comes from another State and shows no attestation under Cal. Penal Code 1524.2(c).",
        defect=Defect.INCOMPLETE_FORM,
        cure="Please attest that the evidence sought is not related to an investigation the section bars.",
        at=demand.where("jurisdiction"),
    )


@rule(
    "us.shield.state_process",
    title="A company in a shield State gives nothing to another State's inquiry into protected health care.",
    authority="Cal. Penal Code 1524.2(c), 1546.5; RCW 7.115.020(2)(d); N.Y. Gen. Bus. Law 394-f",
    link="https://leginfo.legislature.ca.gov/faces/billTextClient.xhtml?bill_id=202120220AB1242&search_keywords=abortion+data",
    in_force="2023-04-27/..", read=READ, verified=True, fact="US-SW-13, US-CA-08, US-WA-03, US-NY-01",
    effects="refuse", kinds=COMPELS,
)  # fmt: skip
def shield(demand: Demand, law: Law) -> Outcome:
    """In all three States since 2023-04-27 at the latest for reproductive care; California's does not name gender care,
    Washington's does, New York's does since 2026-06-12."""
    state = law.profile.state.removeprefix("US-")
    if state not in {"CA", "WA", "NY"} or demand.jurisdiction is None or not demand.shows(*_CARE):
        return NOT_ENGAGED
    theirs = demand.jurisdiction.value
    if not theirs.startswith("US-") or theirs in {"US-FED", f"US-{state}"}:
        return NOT_ENGAGED
    gender_too = state == "WA" or (state == "NY" and law.on.isoformat() >= "2026-06-12")
    if not demand.shows(Mark.REPRODUCTIVE_CARE) and not gender_too:
        return NOT_ENGAGED
    return refuse(
        Defect.PROTECTED_ACTIVITY,
        "The paper concerns health care that the law of our State protects; that law forbids us to answer it.",
        cure="",
        at=demand.where(*_CARE),
    )


@rule(
    "us.shield.federal_process",
    title="A federal inquiry into protected health care is no shield case and goes to counsel.",
    authority="U.S. Const. art. VI; our reading",
    link="https://www.law.cornell.edu/constitution/articlevi",
    in_force=ALWAYS, read=READ, verified=False, fact="US-SW-14, US-ADM-11",
    effects="ask", kinds=COMPELS,
)  # fmt: skip
def shield_federal(demand: Demand, law: Law) -> Outcome:
    """A subpoena for the identities of patients was quashed for its improper purpose (W.D. Wash., 2025-10-27)."""
    if not demand.shows(*_CARE) or demand.jurisdiction is None or demand.jurisdiction.value != "US-FED":
        return NOT_ENGAGED
    return ask(
        "The paper concerns reproductive or gender-affirming care.",
        defect=Defect.PROTECTED_ACTIVITY,
        cure="Counsel looks at the purpose of the demand before anything is given.",
        at=demand.where(*_CARE),
    )
