"""Secrecy: what forbids telling the account holder, until when, and what merely asks for it."""

from __future__ import annotations

from datetime import date

from fourcorners.law.cites import falls_under
from fourcorners.law.days import secrecy_days, secrecy_ends
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, inform, notice
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law, Row
from fourcorners.law.us.circuits import circuit_that_binds, standing
from fourcorners.law.us.kinds import ALWAYS, COURT_PAPERS, NOT_EU, READ, SUBPOENAS, usc
from fourcorners.reading.model import Demand, Nondisclosure
from fourcorners.terms import Defect, Instrument, Mark

_OWN_RULES: frozenset[Instrument | None] = frozenset(
    {Instrument.US_NATIONAL_SECURITY_LETTER, Instrument.US_FISA_ORDER, Instrument.US_WIRETAP_ORDER}
)
_PAPERS = NOT_EU - _OWN_RULES
_JUDGES = COURT_PAPERS | {Instrument.US_NONDISCLOSURE_ORDER}
_2705 = "18 USC 2705"
# Papers of which somebody may be told, by no rule of another country's: what is only to be kept nobody is told of.
_TOLD_OF = frozenset(
    kind for kind in NOT_EU if kind is not Instrument.US_PRESERVATION_REQUEST and not (kind or "").startswith("uk.")
)


def ordered(demand: Demand) -> Nondisclosure | None:
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    return gag if gag and gag.kind == "ordered" else None


def provision(gag: Nondisclosure, demand: Demand, law: Law) -> Row | None:
    """The provision the secrecy rests on: the one it cites, or else one the paper cites. None where there is none."""
    cited = [gag.authority] if gag.authority else [found.value for found in demand.authorities]
    for row in law.rows("us.secrecy"):
        if any(falls_under(one, row["provision"]) for one in cited):
            return row
    return None


def by_court(demand: Demand) -> bool:
    """Whether a court speaks on this paper; a paper that only a court issues speaks for it unless it says otherwise."""
    if demand.court is not None:
        return demand.court.value
    return demand.instrument is not None and demand.instrument.value in _JUDGES


def is_left_to_state(demand: Demand, law: Law) -> bool:
    """Whether another rule decides: that of a State whose statute silences us without a court, or of British law."""
    if demand.instrument is not None and demand.instrument.value.value.startswith("uk."):
        return True
    if demand.jurisdiction is None or by_court(demand):
        return False
    place = demand.jurisdiction.value
    return any(
        row.get("state") == place and falls_under(found.value, row["provision"])
        for row in law.rows("us.secrecy")
        if row.get("own_rule")
        for found in demand.authorities
    )


def binds(gag: Nondisclosure, demand: Demand, law: Law) -> bool | None:
    """Whether the secrecy binds: True, False, or None where the order it rests on is not in the paper."""
    row = provision(gag, demand, law)
    if row is not None and row.get("only") == "financial" and not law.profile.is_financial_institution:
        return False
    if by_court(demand):
        return True
    if row is None:
        return False
    if row["by"] != "court":
        return True
    issued_by_judge = demand.instrument is not None and demand.instrument.value in _JUDGES
    return False if issued_by_judge else None


def _ends(gag: Nondisclosure, demand: Demand, law: Law) -> date | None:
    issued = demand.issued_on.value if demand.issued_on else None
    return secrecy_ends(gag, issued)


@rule(
    "us.secrecy.requested",
    title="Secrecy that is only asked for binds nobody.",
    authority="18 USC 2705(b); Fed. R. Crim. P. 6(e)(2)(A), (B)",
    link=usc(18, "2705"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-17, US-SUB-04",
    effects="notice", kinds=_PAPERS,
)  # fmt: skip
def requested(demand: Demand, law: Law) -> Outcome:
    """A court can order silence; an agency or prosecutor cannot, and the recipient of a subpoena is bound to none."""
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    if gag is None or gag.kind != "requested" or law.profile.is_financial_institution or is_left_to_state(demand, law):
        return NOT_ENGAGED
    return notice(
        "The paper asks for secrecy; no order or statute that binds us asks for it, so the account holder is told.",
        bars=False,
        at=demand.where("nondisclosure"),
    )


@rule(
    "us.secrecy.in_doubt",
    title="What may be a wish or an order of silence is read by a person before anybody is told.",
    authority="18 USC 2705(b)",
    link=usc(18, "2705"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-17, US-NDO-01",
    effects="ask", kinds=_TOLD_OF,
)  # fmt: skip
def in_doubt(demand: Demand, law: Law) -> Outcome:
    """To tell the holder against a court's order cannot be taken back; to tell a day later can. Where data are only to
    be kept nobody is told at all."""
    if demand.nondisclosure is not None or not demand.doubts("nondisclosure"):
        return NOT_ENGAGED
    return ask(
        "The paper may want the account holder not to be told; its words are not plain, and nobody is told before they "
        "are.",
        cure="Please say whether a court has ordered that the account holder is not to be told, and send its order.",
        at=tuple(words for one in demand.candidates if one.field == "nondisclosure" for words in one.evidence),
    )


@rule(
    "us.secrecy.no_order",
    title="Secrecy demanded without a court's order or a statute does not bind.",
    authority="18 USC 2705(b)",
    link=usc(18, "2705"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-17, US-NDO-01, US-ADM-10",
    effects="notice ask", kinds=_PAPERS, tables=("us.secrecy",),
)  # fmt: skip
def no_order(demand: Demand, law: Law) -> Outcome:
    """Three State statutes make silence binding without a court and have rules of their own; some federal ones bind
    banks. See the table. Where the order is only spoken of, nobody is told before a person has looked."""
    gag = ordered(demand)
    if gag is None or is_left_to_state(demand, law):
        return NOT_ENGAGED
    bound = binds(gag, demand, law)
    if bound:
        return MET
    if bound is None:
        return ask(
            "The paper says that a court ordered silence, and the order did not come with it.",
            cure="Please send the court's order.",
            at=demand.where("nondisclosure"),
        )
    return notice(
        "The paper demands secrecy, and no order of a court or statute that binds us stands behind it.",
        bars=False,
        defect=Defect.GAG_WITHOUT_ORDER,
        cure="Please send the court's order that forbids notice. Without one we tell the account holder.",
        at=demand.where("nondisclosure"),
    )


@rule(
    "us.secrecy.in_force",
    title="While secrecy binds, the account holder is not told; on the day it ends, they are.",
    authority="18 USC 2705(b); the provisions of the table",
    link=usc(18, "2705"), in_force=ALWAYS, read=READ, verified=True, fact="US-NDO-07, US-NDO-10",
    effects="notice", kinds=_PAPERS, tables=("us.secrecy",),
)  # fmt: skip
def in_force(demand: Demand, law: Law) -> Outcome:
    """The provider's lawyer may always be told."""
    gag = ordered(demand)
    if gag is None or not binds(gag, demand, law) or is_left_to_state(demand, law):
        return NOT_ENGAGED
    end = _ends(gag, demand, law)
    if end is not None and end <= law.on:
        return notice(
            f"The secrecy ordered ended on {end.isoformat()}, so the account holder is told.",
            bars=False,
            on=law.on,
            at=demand.where("nondisclosure"),
        )
    when = f"until {end.isoformat()}, and is told then" if end else "and the paper names no day on which that ends"
    return notice(
        f"The account holder may not be told, {when}." if not end else f"The account holder may not be told {when}.",
        bars=True,
        on=end,
        at=demand.where("nondisclosure"),
    )


@rule(
    "us.secrecy.indefinite",
    title="Secrecy without an end is asked to be given one.",
    authority="18 USC 2705(b) (\"for such period\"); 562 F. Supp. 2d 876 (S.D. Tex. 2008); 74 F. Supp. 3d 1184 (2014)",
    link="http://casetext.com/case/in-re-sealing-non-disclosure/",
    in_force=ALWAYS, read=READ, verified=True, fact="US-NDO-02",
    effects="ask", kinds=_PAPERS,
)  # fmt: skip
def indefinite(demand: Demand, law: Law) -> Outcome:
    """Courts have refused, cut or put an end to such orders. A pen/trap order's silence is open by statute."""
    gag = ordered(demand)
    if gag is None or not binds(gag, demand, law):
        return NOT_ENGAGED
    row = provision(gag, demand, law)
    if row is not None and (row["by"] != "court" or row.get("days") or row["provision"] == "18 USC 3123"):
        return NOT_ENGAGED
    if gag.until not in {None, "indefinite"}:
        return MET
    return ask(
        "The paper orders secrecy and does not say when it ends.",
        defect=Defect.GAG_INDEFINITE,
        cure="Please tell us the day on which the order of secrecy ends, or ask the court to set one.",
        at=demand.where("nondisclosure"),
    )


@rule(
    "us.secrecy.over_a_year",
    title="A federal order of secrecy lasts a year or less barring exceptional circumstances.",
    authority="US Department of Justice, policy on applications under 18 USC 2705(b), 2017-10-19",
    link="http://apps.washingtonpost.com/g/documents/world/read-dojs-new-policy-on-gag-orders/2610/",
    in_force="2017-11-18/..", read=READ, verified=True, fact="US-NDO-03",
    effects="ask", kinds=_PAPERS, tables=("us.terms",),
)  # fmt: skip
def over_a_year(demand: Demand, law: Law) -> Outcome:
    """The department's own policy, for applications from thirty days after it; it binds no court."""
    gag = ordered(demand)
    days = _days(gag, demand)
    if gag is None or days is None or (demand.jurisdiction and demand.jurisdiction.value not in {"US", "US-FED"}):
        return NOT_ENGAGED
    most = law.number("us.terms", "secrecy_policy")
    if days <= most + 1:
        return MET
    return ask(
        f"The order of secrecy lasts {days} days, longer than the year the Department of Justice's policy allows.",
        defect=Defect.GAG_TOO_LONG,
        cure="Please tell us the exceptional circumstances, or ask the court for a year or less.",
        at=demand.where("nondisclosure"),
    )


def _days(gag: Nondisclosure | None, demand: Demand) -> int | None:
    if gag is None:
        return None
    return secrecy_days(gag, demand.issued_on.value if demand.issued_on else None)


@rule(
    "us.secrecy.over_policy",
    title="Secrecy longer than the provider's own cap is looked at by a person.",
    authority="the provider's policy (gag_cap_days)",
    link="src/fourcorners/law/policy/default.toml", in_force=ALWAYS, read=READ, verified=False, fact="US-NDO-03",
    effects="ask", kinds=_PAPERS,
)  # fmt: skip
def over_policy(demand: Demand, law: Law) -> Outcome:
    """No law; a provider may set its cap below the year."""
    gag = ordered(demand)
    days = _days(gag, demand)
    if gag is None or days is None:
        return NOT_ENGAGED
    if days <= law.profile.gag_cap_days + 1:
        return MET
    return ask(
        f"The order of secrecy lasts {days} days, longer than the {law.profile.gag_cap_days} we accept without asking.",
        defect=Defect.GAG_TOO_LONG,
        cure="Please tell us why so long a time is needed.",
        at=demand.where("nondisclosure"),
    )


@rule(
    "us.secrecy.subpoena_3486",
    title="Secrecy of a subpoena under 18 USC 3486 is ordered by a court, ninety days at a time.",
    authority="18 USC 3486(a)(6)(A), (C)",
    link=usc(18, "3486"), in_force=ALWAYS, read=READ, verified=True, fact="US-ADM-10",
    effects="ask", kinds={Instrument.US_ADMINISTRATIVE_SUBPOENA}, tables=("us.terms",),
)  # fmt: skip
def subpoena_3486(demand: Demand, law: Law) -> Outcome:
    """The provider's lawyer may be told."""
    gag = ordered(demand)
    days = _days(gag, demand)
    if gag is None or days is None or not falls_under(gag.authority or "", "18 USC 3486"):
        return NOT_ENGAGED
    most = law.number("us.terms", "secrecy_3486")
    if days <= most:
        return MET
    return ask(
        f"The order of secrecy lasts {days} days; 18 USC 3486(a)(6) allows {most} at a time.",
        defect=Defect.GAG_TOO_LONG,
        cure=f"Please ask the court for {most} days or less.",
        at=demand.where("nondisclosure"),
    )


@rule(
    "us.secrecy.no_harm_found",
    title="An order of secrecy finds that notice will result in one of five harms.",
    authority="18 USC 2705(b)(1)-(5)",
    link=usc(18, "2705"), in_force=ALWAYS, read=READ, verified=True, fact="US-NDO-05",
    effects="ask", kinds=_PAPERS,
)  # fmt: skip
def no_harm_found(demand: Demand, law: Law) -> Outcome:
    """Danger to a person, flight, destroyed evidence, an intimidated witness, or jeopardy to an investigation."""
    gag = ordered(demand)
    if gag is None or not by_court(demand) or not falls_under(gag.authority or "", _2705):
        return NOT_ENGAGED
    if demand.shows(Mark.FINDS_HARM_FROM_NOTICE):
        return MET
    return ask(
        "The order of secrecy does not recite a finding that notice will result in one of the harms of 18 USC 2705(b).",
        defect=Defect.GAG_UNJUSTIFIED,
        cure="Please send the court's finding.",
        at=demand.where("nondisclosure"),
    )


@rule(
    "us.secrecy.ahead_of_process",
    title="A court finds harm for the very process that it keeps secret, not for process yet to come.",
    authority="In re Sealed Case, No. 24-5089 (D.C. Cir. 2025-07-18); 28 USC 41",
    link="https://www.zwillgen.com/?p=24957",
    in_force="2025-07-18/..", declares=True, read=READ, verified=True, fact="US-NDO-04",
    effects="ask", kinds=_PAPERS, tables=("us.circuits",),
)  # fmt: skip
def ahead_of_process(demand: Demand, law: Law) -> Outcome:
    """Where that court's law binds too, the order stands until a court lifts it; so this asks, and frees nobody."""
    gag = ordered(demand)
    if gag is None or not by_court(demand):
        return NOT_ENGAGED
    if not demand.shows(Mark.SECRECY_AHEAD):
        return MET
    bound = circuit_that_binds(demand, law) == "District of Columbia"
    clause = "whose law binds this court" if bound else standing(demand, law, "District of Columbia")
    return ask(
        "The order of secrecy was made before the process or for process yet to come. Such an order is invalid to the "
        f"D.C. Circuit, {clause}.",
        defect=Defect.GAG_UNJUSTIFIED,
        cure="Please send the order in which a court found harm for this very process.",
        at=demand.where(Mark.SECRECY_AHEAD, "nondisclosure"),
    )


@rule(
    "us.secrecy.wrong_process",
    title="An order under 18 USC 2705(b) covers warrants, orders and subpoenas under section 2703 and nothing else.",
    authority="18 USC 2705(b)",
    link=usc(18, "2705"), in_force=ALWAYS, read=READ, verified=True, fact="US-NDO-06",
    effects="ask", kinds=_PAPERS,
)  # fmt: skip
def wrong_process(demand: Demand, law: Law) -> Outcome:
    """A civil subpoena, a preservation request or a letter is none of those."""
    gag = ordered(demand)
    if gag is None or not falls_under(gag.authority or "", _2705):
        return NOT_ENGAGED
    kind = demand.instrument.value if demand.instrument else None
    if kind in SUBPOENAS | COURT_PAPERS | {Instrument.US_NONDISCLOSURE_ORDER}:
        return MET
    return ask(
        "The secrecy rests on 18 USC 2705(b), which does not cover a paper of this kind.",
        defect=Defect.GAG_UNJUSTIFIED,
        cure="Please tell us the provision that forbids notice of a paper of this kind.",
        at=demand.where("nondisclosure", "instrument"),
    )


@rule(
    "us.secrecy.financial",
    title="A financial institution looks for its own statutes of silence before it tells anyone.",
    authority="12 USC 3420(b)(1); 18 USC 1510(b)(2); 12 USC 3414(a)(3)",
    link=usc(12, "3420"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-17, US-SUB-04",
    effects="ask", kinds=SUBPOENAS,
)  # fmt: skip
def financial(demand: Demand, law: Law) -> Outcome:
    """For some offences it is a crime there to tell the customer of a grand jury subpoena, without any order."""
    if not law.profile.is_financial_institution:
        return NOT_ENGAGED
    return ask(
        "We are a financial institution: counsel checks whether 12 USC 3420(b) or 18 USC 1510(b) forbids notice.",
        at=demand.where("instrument", "nondisclosure"),
    )


@rule(
    "us.secrecy.sealed",
    title="Sealing closes a court's file; it does not silence a provider.",
    authority="562 F. Supp. 2d 876 (S.D. Tex. 2008)",
    link="http://casetext.com/case/in-re-sealing-non-disclosure/",
    in_force=ALWAYS, read=READ, verified=True, fact="US-NDO-02",
    effects="info", kinds=_PAPERS,
)  # fmt: skip
def sealed(demand: Demand, law: Law) -> Outcome:
    """There the court let sealing and silence alike expire after 180 days unless need was shown."""
    if not demand.shows(Mark.SEALED_INDEFINITELY):
        return NOT_ENGAGED
    return inform(
        "The paper is sealed without an end.",
        defect=Defect.SEALED_INDEFINITE,
        at=demand.where(Mark.SEALED_INDEFINITELY),
    )
