"""Whether anything stands behind a paper that could make a provider answer."""

from __future__ import annotations

from fourcorners.law.outcome import EVERYTHING, MET, NOT_ENGAGED, Outcome, ask, exceeded, inform, limit, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.consent import public_only
from fourcorners.law.us.kinds import ALWAYS, NOT_EU, READ, UK, usc
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, Instrument, Mark
from fourcorners.terms.categories import CONTENT

_LOOSE: frozenset[Instrument | None] = frozenset({None, Instrument.INFORMAL_REQUEST, Instrument.OTHER})
_FROM_ABROAD = UK | {
    Instrument.MLAT_REQUEST, Instrument.INFORMAL_REQUEST, Instrument.OTHER, Instrument.RESTRAINT_REQUEST,
    Instrument.US_EMERGENCY_REQUEST,
}  # fmt: skip

_TREATY = "Please ask through mutual legal assistance, which reaches us as an order of a US court (18 USC 3512)."


def is_foreign(demand: Demand) -> bool:
    """Whether the paper comes from an authority outside the United States; a foreign kind of paper says so itself."""
    if demand.jurisdiction is not None:
        return not demand.jurisdiction.value.startswith("US")
    kind = demand.instrument.value if demand.instrument else None
    return kind is Instrument.MLAT_REQUEST or kind in UK


@rule(
    "us.informal.no_process",
    title="Without process, an emergency or consent, a provider gives a government nothing.",
    authority="18 USC 2702(a)(3), 2703(c)(1); Freedman v. America Online, 303 F. Supp. 2d 121 (D. Conn. 2004)",
    link=usc(18, "2702"), in_force=ALWAYS, read=READ, verified=True, fact="US-INF-01",
    effects="refuse ask", kinds=_LOOSE,
)  # fmt: skip
def no_process(demand: Demand, law: Law) -> Outcome:
    """Asking politely is enough to break 2702(a)(3) on our side and 2703(c) on the officer's.

    Consent that comes with the paper, and what anyone can see, have rules of their own, by which a person decides. An
    authority abroad is no governmental entity (2711(4)), so that records are not forbidden to it by that paragraph.
    """
    informal = demand.instrument is not None and demand.instrument.value is Instrument.INFORMAL_REQUEST
    if not informal and not demand.shows(Mark.VOLUNTARY):
        return NOT_ENGAGED
    if demand.shows(Mark.DANGER_DESCRIBED):
        return ask(
            "The paper describes a danger to a person but is not made as an emergency request.",
            defect=Defect.NO_COMPULSORY_PROCESS,
            cure="Please make the request as an emergency request under 18 USC 2702(b)(8), (c)(4).",
            at=demand.where(Mark.DANGER_DESCRIBED),
        )
    if demand.shows(Mark.CONSENT_ENCLOSED) or public_only(demand):
        return NOT_ENGAGED
    if is_foreign(demand):
        return ask(
            "The paper is a request that compels nothing.",
            defect=Defect.NO_COMPULSORY_PROCESS,
            cure=_TREATY,
            at=demand.where("instrument", Mark.VOLUNTARY),
        )
    return refuse(
        Defect.NO_COMPULSORY_PROCESS,
        "The paper is a request that compels nothing, and the law then forbids us to hand over data.",
        cure="Please serve a subpoena, order or warrant that reaches the data you seek.",
        at=demand.where("instrument", Mark.VOLUNTARY),
    )


@rule(
    "us.gen.promise_of_process",
    title="A promise that process will follow is no process.",
    authority="18 USC 2702(a)(3), 2703(c)(1)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-INF-01",
    effects="refuse", kinds=_LOOSE,
)  # fmt: skip
def promise_of_process(demand: Demand, law: Law) -> Outcome:
    """In an emergency request the same promise is welcome, and no defect."""
    if not demand.shows(Mark.PROMISES_PROCESS):
        return NOT_ENGAGED
    return refuse(
        Defect.PROMISE_OF_LATER_PROCESS,
        "The paper promises that process will follow; until it does, nothing may be handed over.",
        cure="Please serve the process. You may ask us meanwhile to preserve the data (18 USC 2703(f)).",
        at=demand.where(Mark.PROMISES_PROCESS),
    )


@rule(
    "us.gen.removal_only",
    title="A request to take content down is no demand for data.",
    authority="18 USC 2702(a), 2703(c)(1)",
    link=usc(18, "2702"), in_force=ALWAYS, read=READ, verified=True, fact="US-INF-01",
    effects="refuse", kinds=_LOOSE | UK,
)  # fmt: skip
def removal_only(demand: Demand, law: Law) -> Outcome:
    """Nothing may be produced on it. Whether content stays up is another decision, by other people."""
    if not demand.shows(Mark.REMOVAL):
        return NOT_ENGAGED
    if demand.asks:
        return MET
    return refuse(
        Defect.REMOVAL_NOT_DISCLOSURE,
        "The paper asks for content to be taken down and names no data to be disclosed, so no data is produced on it.",
        cure="Removal requests are handled by another desk; please address the paper to it.",
        at=demand.where(Mark.REMOVAL),
    )


@rule(
    "us.gen.removal_and_disclosure",
    title="Taking down and handing over are two demands and are decided apart.",
    authority="18 USC 2702(a), 2703(c)(1); our reading",
    link=usc(18, "2702"), in_force=ALWAYS, read=READ, verified=False, fact="US-INF-01",
    effects="ask", kinds=_LOOSE | UK,
)  # fmt: skip
def removal_and_disclosure(demand: Demand, law: Law) -> Outcome:
    """The power to order one is seldom the power to order the other."""
    if not demand.shows(Mark.REMOVAL):
        return NOT_ENGAGED
    if not demand.asks:
        return MET
    return ask(
        "The paper asks in one for content to be taken down and for data to be disclosed.",
        defect=Defect.REMOVAL_AND_DISCLOSURE_MIXED,
        cure="Please make the two demands in separate papers, each with its own legal basis.",
        at=demand.where(Mark.REMOVAL, Mark.DISCLOSURE),
    )


@rule(
    "us.gen.restraint",
    title="Freezing, seizing or restricting an account is no disclosure and goes to counsel.",
    authority="18 USC 2702(a), 2703; our reading",
    link=usc(18, "2702"), in_force=ALWAYS, read=READ, verified=False, fact="US-INF-01",
    effects="ask", kinds={Instrument.RESTRAINT_REQUEST},
)  # fmt: skip
def restraint(demand: Demand, law: Law) -> Outcome:
    """Nothing in the chapter lets a government restrain an account; another law might, and counsel looks for it."""
    return ask(
        "The paper asks us to freeze, seize or restrict an account, which is not a demand for data.",
        cure="Please name the law and the court order on which the restraint rests.",
        at=demand.where(Mark.RESTRAINT, "instrument"),
    )


@rule(
    "us.gen.preservation_only",
    title="On a paper that asks for data to be kept, data is kept and none is handed over.",
    authority="18 USC 2703(f)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-PR-03, US-PR-05",
    effects="limit", kinds=_LOOSE | {Instrument.US_PRESERVATION_REQUEST},
)  # fmt: skip
def preservation_only(demand: Demand, law: Law) -> Outcome:
    """Not even whether an account exists. The whole reach is cut, because reach is about what may leave."""
    preserving = demand.instrument is not None and demand.instrument.value is Instrument.US_PRESERVATION_REQUEST
    if not preserving and (not demand.shows(Mark.PRESERVATION) or demand.shows(Mark.DISCLOSURE)):
        return NOT_ENGAGED
    return limit(
        Defect.PRESERVATION_ONLY,
        "The paper asks for data to be kept, not handed over. A sealed copy is kept and nothing is disclosed.",
        removes=EVERYTHING,
        cure="Please serve process that reaches the data before the term of preservation ends.",
        at=demand.where(Mark.PRESERVATION, "instrument"),
    )


@rule(
    "us.gen.foreign_authority",
    title="An authority outside the United States gets content through a treaty or agreement only.",
    authority="18 USC 2702(a), (b)(9), (c)(6), (c)(7), 2711(4)",
    link=usc(18, "2702"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-18, US-EM-06",
    effects="refuse limit ask", kinds=_FROM_ABROAD, tables=("us.agreements",),
)  # fmt: skip
def foreign_authority(demand: Demand, law: Law) -> Outcome:
    """No governmental entity in the sense of 2711(4), so 2703 gives it nothing, whatever court stands behind it.

    Content is barred. Other records the section leaves to the provider's own policy and to other law, so a person
    decides. An order under an executive agreement in force has a rule of its own, and so have consent and what anyone
    can see.
    """
    if demand.jurisdiction is None and not is_foreign(demand):
        return NOT_ENGAGED
    if not is_foreign(demand):
        return MET
    if _under_agreement(demand, law):
        return NOT_ENGAGED
    at = demand.where("jurisdiction", "issuing_body")
    cure = _TREATY
    asking = ask(
        "The paper comes from an authority outside the United States, by a direct route.",
        defect=Defect.FOREIGN_AUTHORITY,
        cure=cure,
        at=at,
    )
    content = demand.asks & CONTENT
    if not content or demand.shows(Mark.CONSENT_ENCLOSED) or public_only(demand):
        return asking
    barred = exceeded(
        content,
        demand.asks,
        Defect.FOREIGN_AUTHORITY,
        "The paper asks for content, which US law does not let us give to an authority outside the United States.",
        cure=cure,
        at=demand.where(*sorted(content)) or at,
    )
    return barred if content == demand.asks - {Category.ANY} else (barred, asking)


def _under_agreement(demand: Demand, law: Law) -> bool:
    kind = demand.instrument.value if demand.instrument else None
    country = demand.jurisdiction.value if demand.jurisdiction else "UK" if kind in UK else ""
    return kind is Instrument.UK_COPO_ORDER and law.find("us.agreements", country) is not None


@rule(
    "us.cloud.order_under_agreement",
    title="An order under an executive agreement is held to that agreement by a person.",
    authority="18 USC 2523(b)(4)(A)-(E), 2702(b)(9), (c)(7)",
    link=usc(18, "2523"), in_force="2022-10-03/..", read=READ, verified=True, fact="COPO",
    effects="ask", kinds={Instrument.UK_COPO_ORDER}, tables=("us.agreements",),
)  # fmt: skip
def order_under_agreement(demand: Demand, law: Law) -> Outcome:
    """A named identifier, a serious crime, no target in or of the United States: none of it shows for sure."""
    if not _under_agreement(demand, law):
        return NOT_ENGAGED
    return ask(
        "The order is made under an executive agreement. It may not target a US person or anyone in the United States.",
        cure="Please send the certificate of the designated authority with the order.",
        at=demand.where("instrument", "jurisdiction"),
    )


@rule(
    "us.gen.private_party",
    title="A private party's paper is not a government demand.",
    authority="18 USC 2702(a), (c)(6)",
    link=usc(18, "2702"), in_force=ALWAYS, read=READ, verified=True, fact="US-SUB-07, US-EM-06",
    effects="ask info", kinds=NOT_EU,
)  # fmt: skip
def private_party(demand: Demand, law: Law) -> Outcome:
    """Content never goes to it; other records may, and then on a civil subpoena, with notice."""
    if not demand.shows(Mark.PRIVATE_PARTY):
        return NOT_ENGAGED
    if demand.instrument is not None and demand.instrument.value is Instrument.US_CIVIL_SUBPOENA:
        return inform(
            "A party to a lawsuit asks, and no government: records other than content may go to it.",
            at=demand.where(Mark.PRIVATE_PARTY),
        )
    return ask(
        "The paper comes from a private party and not from a government.",
        defect=Defect.NOT_A_GOVERNMENT_DEMAND,
        cure="Please serve a subpoena of the court that hears the case.",
        at=demand.where(Mark.PRIVATE_PARTY),
    )


@rule(
    "us.gen.secret_keys",
    title="Passwords, keys, decryption and changes to the service are no kind of data.",
    authority="In re Under Seal (Lavabit), 749 F.3d 276 (4th Cir. 2014)",
    link="https://docs.justia.com/cases/federal/appellate-courts/ca4/13-4625/66",
    in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-19",
    effects="ask", kinds=NOT_EU,
)  # fmt: skip
def secret_keys(demand: Demand, law: Law) -> Outcome:
    """Objections that are not raised in time are lost: the court there never reached the merits."""
    if not demand.shows(Mark.SECRET_KEYS):
        return NOT_ENGAGED
    return ask(
        "The paper asks for passwords, keys, decryption or a change to the service, which is not data we produce.",
        defect=Defect.NO_STATUTORY_BASIS,
        cure="Please name the law that gives the power to order this.",
        at=demand.where(Mark.SECRET_KEYS),
    )


@rule(
    "us.gen.emergency_without_facts",
    title="An emergency that is claimed and not described opens no door.",
    authority="18 USC 2702(b)(8), (c)(4)",
    link=usc(18, "2702"), in_force=ALWAYS, read=READ, verified=True, fact="US-EM-01",
    effects="refuse", kinds=_LOOSE,
)  # fmt: skip
def emergency_without_facts(demand: Demand, law: Law) -> Outcome:
    """For papers that claim an emergency without being made as an emergency request."""
    if not demand.shows(Mark.EMERGENCY_CLAIMED):
        return NOT_ENGAGED
    if demand.shows(Mark.DANGER_DESCRIBED):
        return MET
    return refuse(
        Defect.EMERGENCY_NOT_DESCRIBED,
        "The paper speaks of an emergency and gives no facts of a danger of death or serious physical injury.",
        cure="Please describe the danger, to whom, why now, and how the data would help.",
        at=demand.where(Mark.EMERGENCY_CLAIMED),
    )


@rule(
    "us.gen.unknown_kind",
    title="A paper of no known US kind goes to a person.",
    authority="18 USC 2702(a)(3), 2703(c)(1)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-INF-01",
    effects="ask", kinds={Instrument.OTHER},
)  # fmt: skip
def unknown_kind(demand: Demand, law: Law) -> Outcome:
    """Engaged where a US authority uses a paper that is none of the means section 2703 lists."""
    if is_foreign(demand):
        return NOT_ENGAGED
    return ask(
        "The paper is of a kind that we do not know, so that we cannot tell what it can reach.",
        cure="Please tell us the provision that gives the power to compel.",
        at=demand.where("instrument"),
    )
