"""Subpoenas: grand jury, trial, civil and State."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.cites import cites, where_cited
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, deadline, inform, refuse
from fourcorners.law.ranks import plain
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.circuits import circuit_that_binds, standing
from fourcorners.law.us.kinds import ALWAYS, READ, civil_rule, criminal_rule, usc
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Instrument

_POLICE = ("detective", "officer", "sergeant", "lieutenant", "captain", "deputy sheriff", "sheriff", "chief of police",
           "trooper", "investigator", "special agent", "inspector")  # fmt: skip


@rule(
    "us.grand_jury.clerk_signs",
    title="A grand jury subpoena is signed and sealed by the clerk of the court.",
    authority="Fed. R. Crim. P. 17(a)",
    link=criminal_rule("17"), in_force=ALWAYS, read=READ, verified=True, fact="US-SUB-03",
    effects="ask", kinds={Instrument.US_GRAND_JURY_SUBPOENA},
)  # fmt: skip
def clerk_signs(demand: Demand, law: Law) -> Outcome:
    """Asked, because a covering letter often bears the prosecutor's name while the clerk's stands on the form."""
    if not (demand.signed and demand.signed.value and demand.signatory and demand.signatory.value.title):
        return NOT_ENGAGED
    if demand.jurisdiction and demand.jurisdiction.value not in {"US-FED", "US"}:
        return NOT_ENGAGED
    title = plain(demand.signatory.value.title)
    if "clerk" in title or "judge" in title:
        return MET
    return ask(
        "The signature that can be read is not that of the clerk of the court.",
        defect=Defect.WRONG_SIGNATORY,
        cure="Please send the page that bears the clerk's signature and the seal of the court.",
        at=demand.where("signatory", "signed"),
    )


@rule(
    "us.state.police_subpoena",
    title="A subpoena signed by a police officer needs a statute that lets the officer issue it.",
    authority="18 USC 2703(c)(2); United States v. Hambrick, 55 F. Supp. 2d 504 (W.D. Va. 1999)",
    link=usc(18, "2703"), in_force="1999-07-07/..", declares=True, read=READ, verified=True, fact="US-SUB-11",
    effects="refuse", kinds={Instrument.US_STATE_SUBPOENA},
)  # fmt: skip
def police_subpoena(demand: Demand, law: Law) -> Outcome:
    """2703(c)(2) speaks of an administrative subpoena that a Federal or State statute authorizes."""
    if not (demand.signatory and demand.signatory.value.title) or (demand.court and demand.court.value):
        return NOT_ENGAGED
    title = plain(demand.signatory.value.title)
    if not any(rank in title for rank in _POLICE) or demand.authorities or demand.doubts("authorities"):
        return MET
    return refuse(
        Defect.NO_STATUTORY_BASIS,
        "The subpoena is signed by a police officer and cites no statute that lets the officer issue it.",
        cure="Please cite the statute, or serve a subpoena of a court, a prosecutor or a grand jury.",
        at=demand.where("signatory"),
    )


@rule(
    "us.civil.objection",
    title="An objection to a civil subpoena is served before the answer is due, and within 14 days.",
    authority="Fed. R. Civ. P. 45(d)(2)(B)(i)",
    link=civil_rule("45"), in_force=ALWAYS, read=READ, verified=True, fact="US-SUB-10",
    effects="deadline", kinds={Instrument.US_CIVIL_SUBPOENA}, tables=("us.terms",),
)  # fmt: skip
def civil_objection(demand: Demand, law: Law) -> Outcome:
    """The earlier of the two days counts; after a timely objection only a court order compels production."""
    last = law.on + timedelta(days=law.number("us.terms", "civil_objection"))
    says = f"A written objection to this subpoena must be served by {last.isoformat()} at the latest."
    if demand.due_on and law.on <= demand.due_on.value <= last:
        last = demand.due_on.value
        says = f"A written objection to this subpoena must be served before the answer is due on {last.isoformat()}."
    return deadline(
        says,
        last,
        at=demand.where("due_on"),
    )


@rule(
    "us.civil.copyright_subpoena",
    title="A copyright subpoena reaches who hosts material, and only to identify the alleged infringer.",
    authority="17 USC 512(h)(2)-(5)",
    link=usc(17, "512"), in_force=ALWAYS, read=READ, verified=True, fact="US-SUB-14",
    effects="ask", kinds={Instrument.US_CIVIL_SUBPOENA},
)  # fmt: skip
def copyright_subpoena(demand: Demand, law: Law) -> Outcome:
    """A clerk's signature, a notification under 512(c)(3)(A) and a sworn statement of purpose belong to it."""
    if not cites(demand, "17 USC 512(h)"):
        return NOT_ENGAGED
    return ask(
        "The subpoena rests on 17 USC 512(h), which asks for a notification and a sworn statement with it.",
        cure="Please send the notification of the material and the sworn statement of purpose.",
        at=where_cited(demand, "17 USC 512(h)"),
    )


@rule(
    "us.civil.copyright_subpoena_access",
    title="A copyright subpoena does not reach a company that merely carries traffic.",
    authority="In re Subpoena of Internet Subscribers of Cox, No. 24-3978 (9th Cir. 2025-08-15); 28 USC 41",
    link="https://blog.ericgoldman.org/amp/archives/2025/08/internet-access-providers-arent-bound-by-dmca-unmasking-subpoenas-in-re-cox.htm",
    in_force="2025-08-15/..", declares=True, read=READ, verified=True, fact="US-SUB-14",
    effects="refuse ask", kinds={Instrument.US_CIVIL_SUBPOENA}, tables=("us.circuits",),
)  # fmt: skip
def copyright_subpoena_access(demand: Demand, law: Law) -> Outcome:
    """A conduit cannot receive the notification on which the subpoena must rest; the provider's services decide.

    So the Ninth Circuit reads 17 USC 512(h); a court outside it may read the section otherwise, so there a person
    decides.
    """
    if not cites(demand, "17 USC 512(h)") or not law.profile.services:
        return NOT_ENGAGED
    if law.profile.services != {"access"}:
        return MET
    at = where_cited(demand, "17 USC 512(h)")
    cure = "Please proceed by a subpoena in a pending case."
    if circuit_that_binds(demand, law) != "Ninth":
        return ask(
            "We carry traffic and host no material, and so cannot be addressed under 17 USC 512(h) as the Ninth "
            f"Circuit reads it, {standing(demand, law, 'Ninth')}.",
            defect=Defect.NO_STATUTORY_BASIS,
            cure=cure,
            at=(*at, *demand.where("issuing_body")),
        )
    return refuse(
        Defect.NO_STATUTORY_BASIS,
        "We carry traffic and host no material, so no subpoena under 17 USC 512(h) can be addressed to us.",
        cure=cure,
        at=(*at, *demand.where("issuing_body")),
    )


@rule(
    "us.trial.victim_records",
    title="A subpoena for a victim's personal records after charge needs a court's order.",
    authority="Fed. R. Crim. P. 17(c)(3)",
    link=criminal_rule("17"), in_force=ALWAYS, read=READ, verified=True, fact="proposed: FRCrP 17(c)(3)",
    effects="info", kinds={Instrument.US_TRIAL_SUBPOENA},
)  # fmt: skip
def victim_records(demand: Demand, law: Law) -> Outcome:
    """Whether the account is a victim's does not show on the paper, so the rule only reminds."""
    if demand.court and demand.court.value:
        return MET
    return inform(
        "If the account belongs to a victim of the offence charged, the subpoena needs an order of the court."
    )
