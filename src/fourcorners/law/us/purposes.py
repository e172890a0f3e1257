"""What a power may be used for, where the paper itself says that it is used for something else."""

from __future__ import annotations

from fourcorners.law.cites import cites, where_cited
from fourcorners.law.days import secrecy_days
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, inform, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, NOT_EU, READ, SUBPOENAS, usc
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Instrument, Mark
from fourcorners.terms.categories import CONTENT

_ORDER: frozenset[Instrument | None] = frozenset({Instrument.US_2703D_ORDER})
_ADMIN: frozenset[Instrument | None] = frozenset({Instrument.US_ADMINISTRATIVE_SUBPOENA})


@rule(
    "us.2703d.criminal",
    title="An order for records serves an ongoing criminal investigation.",
    authority="18 USC 2703(d)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-D-04",
    effects="refuse", kinds=_ORDER,
)  # fmt: skip
def criminal(demand: Demand, law: Law) -> Outcome:
    """A civil, regulatory or intelligence purpose is none, whatever the court that ordered it."""
    if not demand.shows(Mark.CIVIL_PURPOSE):
        return NOT_ENGAGED
    return refuse(
        Defect.STATUTE_DOES_NOT_COVER_PURPOSE,
        "The order says that it serves a civil or regulatory matter; 18 USC 2703(d) serves criminal investigations.",
        cure="Please use process that exists for that matter.",
        at=demand.where(Mark.CIVIL_PURPOSE),
    )


@rule(
    "us.bank.report_secret",
    title="A report of suspicious activity, and whether there is one, is told to no person involved in it.",
    authority="31 USC 5318(g)(2)(A)(i); 75 FR 75593",
    link=usc(31, "5318"), in_force="2011-01-03/..", read=READ, verified=True, fact="US-ADM-17",
    effects="ask", kinds=NOT_EU,
)  # fmt: skip
def report_secret(demand: Demand, law: Law) -> Outcome:
    """A notice to the account holder that quotes the paper would tell of it."""
    if not demand.shows(Mark.SUSPICIOUS_ACTIVITY):
        return NOT_ENGAGED
    return ask(
        "The paper speaks of a suspicious activity report: the officer for bank secrecy decides, and no letter or "
        "notice shows that there is one.",
        at=demand.where(Mark.SUSPICIOUS_ACTIVITY),
    )


@rule(
    "us.inspector.functions",
    title="An inspector general's subpoena serves the functions that the statute assigns.",
    authority="5 USC 406(a)(4)",
    link=usc(5, "406"), in_force=ALWAYS, read=READ, verified=True, fact="US-ADM-18",
    effects="ask", kinds=_ADMIN,
)  # fmt: skip
def inspector_functions(demand: Demand, law: Law) -> Outcome:
    """Those are audits and investigations of the agency's own programmes; a person looks which the paper names."""
    if not cites(demand, "5 USC 406"):
        return NOT_ENGAGED
    return ask(
        "An inspector general's subpoena serves the oversight of the agency's own programmes and operations.",
        cure="Please name the programme whose oversight the request serves.",
        at=where_cited(demand, "5 USC 406"),
    )


@rule(
    "us.bank.emergency_certificate",
    title="In an emergency too, a bank releases records on a supervisor's certificate only.",
    authority="12 USC 3414(b)(2)",
    link=usc(12, "3414"), in_force=ALWAYS, read=READ, verified=True, fact="proposed: 12 USC 3414(b)(2)",
    effects="refuse", kinds=frozenset({Instrument.US_EMERGENCY_REQUEST}),
)  # fmt: skip
def emergency_certificate(demand: Demand, law: Law) -> Outcome:
    """Only for federal agencies, and only where the provider is a financial institution."""
    federal = demand.jurisdiction is not None and demand.jurisdiction.value == "US-FED"
    if not (law.profile.is_financial_institution and federal):
        return NOT_ENGAGED
    if cites(demand, "12 USC 3414(b)(2)"):
        return MET
    return refuse(
        Defect.INCOMPLETE_FORM,
        "The request comes without the certificate, signed by a supervisory official, that 12 USC 3414(b)(2) asks for.",
        cure="Please send the certificate; it can follow within minutes.",
        at=demand.where("instrument"),
    )


@rule(
    "us.secrecy.beyond_delay",
    title="Where content is taken without a warrant, silence lasts as long as the notice may be delayed.",
    authority="18 USC 2705(a)(1), (4), (b)",
    link=usc(18, "2705"), in_force=ALWAYS, read=READ, verified=True, fact="proposed: 18 USC 2705(a), (b)",
    effects="ask", kinds=SUBPOENAS | {Instrument.US_2703D_ORDER}, tables=("us.terms",),
)  # fmt: skip
def beyond_delay(demand: Demand, law: Law) -> Outcome:
    """The order under (b) goes with a notice that need not be given, or that is delayed in steps of ninety days."""
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    if gag is None or gag.kind != "ordered" or not demand.asks & CONTENT:
        return NOT_ENGAGED
    days = secrecy_days(gag, demand.issued_on.value if demand.issued_on else None)
    most = law.number("us.terms", "delayed_notice")
    if days is not None and days <= most:
        return MET
    return ask(
        f"The paper asks for content without a warrant and for silence beyond the {most} days by which the "
        "customer's own notice may be delayed at a time.",
        defect=Defect.GAG_TOO_LONG,
        cure=f"Please limit the silence to {most} days, or show that the delay of notice was renewed.",
        at=demand.where("nondisclosure"),
    )


@rule(
    "us.secrecy.organisation",
    title="For an account of an organisation, leave is asked to tell the organisation's own lawyer.",
    authority="In re Grand Jury Subpoena to Google LLC (S.D.N.Y. 2019-06-03); recalled: 3d Cir. 2020",
    link="http://casetext.com/case/in-re-grand-jury-subpoena-to-google-llc",
    in_force="2019-06-03/..", read=READ, verified=False, fact="US-NDO-09",
    effects="info", kinds=NOT_EU,
)  # fmt: skip
def organisation(demand: Demand, law: Law) -> Outcome:
    """Courts have refused on their facts; asking costs nothing, and some prosecutors agree."""
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    if gag is None or gag.kind != "ordered" or not law.profile.serves_organisations:
        return NOT_ENGAGED
    return inform(
        "If the account belongs to an organisation that is our customer, we ask leave to tell its counsel.",
        at=demand.where("nondisclosure"),
    )
