"""Orders under the Digital Services Act, and what the GDPR says to a provider at home in the Union."""

from __future__ import annotations

from fourcorners.law.eu.kinds import DSA, GDPR, READ
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, notice, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Instrument, Mark

_INFORMATION: frozenset[Instrument | None] = frozenset({Instrument.EU_DSA_INFORMATION_ORDER})
_REMOVAL: frozenset[Instrument | None] = frozenset({Instrument.EU_DSA_REMOVAL_ORDER})
_ABROAD: frozenset[Instrument | None] = frozenset(i for i in Instrument if not i.value.startswith("eu."))


@rule(
    "eu.dsa.legal_basis",
    title="An information order names its legal basis and the authority that issues it.",
    authority="Regulation (EU) 2022/2065, Art. 10(2)(a)(i)-(ii), (6)",
    link=DSA, in_force="2024-02-17/..", read=READ, verified=True, fact="EU-DSA-010, EU-DSA-018",
    effects="ask", kinds=_INFORMATION,
)  # fmt: skip
def legal_basis(demand: Demand, law: Law) -> Outcome:
    """National procedure is unaffected, so a missing element is asked for and does not always void the order."""
    if demand.authorities and demand.issuing_body:
        return MET
    return ask(
        "The order does not name its legal basis or the authority that issues it.",
        defect=Defect.NO_STATUTORY_BASIS,
        cure="Please name the legal basis and the issuing authority.",
        at=demand.where("instrument"),
    )


@rule(
    "eu.dsa.recipient",
    title="An information order concerns one or more specific users.",
    authority="Regulation (EU) 2022/2065, Art. 10(1), (2)(a)(iii)",
    link=DSA, in_force="2024-02-17/..", read=READ, verified=True, fact="EU-DSA-011",
    effects="refuse", kinds=_INFORMATION,
)  # fmt: skip
def recipient(demand: Demand, law: Law) -> Outcome:
    """By account names or unique identifiers."""
    if demand.accounts:
        return MET
    return refuse(
        Defect.NO_NAMED_ACCOUNT,
        "The order names no specific user.",
        cure="Please give the account name or another unique identifier.",
    )


@rule(
    "eu.dsa.inform_recipient",
    title="The user is told when an order is given effect, unless the authority names a later time.",
    authority="Regulation (EU) 2022/2065, Arts. 9(5), 10(5)",
    link=DSA, in_force="2024-02-17/..", read=READ, verified=True, fact="EU-DSA-017",
    effects="notice", kinds=_INFORMATION | _REMOVAL,
)  # fmt: skip
def inform_recipient(demand: Demand, law: Law) -> Outcome:
    """With the reasons and the ways of redress."""
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    if gag is not None and gag.kind == "ordered":
        return NOT_ENGAGED
    return notice("The user is told of the order, its reasons and the ways of redress.", bars=False)


@rule(
    "eu.dsa.removal",
    title="A removal order discloses nothing.",
    authority="Regulation (EU) 2022/2065, Art. 9",
    link=DSA, in_force="2024-02-17/..", read=READ, verified=True, fact="EU-DSA-020, EU-DSA-022",
    effects="refuse", kinds=_REMOVAL,
)  # fmt: skip
def removal(demand: Demand, law: Law) -> Outcome:
    """Data asked for in the same paper needs an order to give information."""
    return refuse(
        Defect.REMOVAL_AND_DISCLOSURE_MIXED if demand.asks else Defect.REMOVAL_NOT_DISCLOSURE,
        "The order is one to act against content; no data is produced on it.",
        cure="Please issue an order to provide information for any data you seek." if demand.asks else "",
        at=demand.where("instrument", Mark.REMOVAL),
    )


@rule(
    "eu.gdpr.third_country_order",
    title="An order of a State outside the Union is followed where an international agreement stands behind it.",
    authority="Regulation (EU) 2016/679, Arts. 48, 49",
    link=GDPR, in_force="2018-05-25/..", read=READ, verified=True, fact="EU-GDPR-001",
    effects="ask", kinds=_ABROAD,
)  # fmt: skip
def third_country_order(demand: Demand, law: Law) -> Outcome:
    """Engaged for providers at home in the Union; a person looks for the agreement."""
    if not law.find("eu.member_states", law.profile.country) or demand.jurisdiction is None:
        return NOT_ENGAGED
    state = demand.jurisdiction.value
    if state == "EU" or law.find("eu.member_states", state):
        return MET
    return ask(
        "The paper comes from a State outside the Union and names no international agreement.",
        defect=Defect.FOREIGN_AUTHORITY,
        cure="Please ask through mutual legal assistance, or name the agreement.",
        at=demand.where("jurisdiction", "issuing_body"),
    )


@rule(
    "eu.gdpr.informal",
    title="A request that compels nothing is no legal obligation.",
    authority="Regulation (EU) 2016/679, Art. 6(1)(c)-(d), (3)",
    link=GDPR, in_force="2018-05-25/..", read=READ, verified=True, fact="EU-GDPR-004",
    effects="refuse ask", kinds={Instrument.INFORMAL_REQUEST},
)  # fmt: skip
def informal(demand: Demand, law: Law) -> Outcome:
    """Vital interests of a person are another ground, which a person weighs."""
    if not law.find("eu.member_states", law.profile.country):
        return NOT_ENGAGED
    if demand.shows(Mark.DANGER_DESCRIBED):
        return ask(
            "The paper describes a danger to a person; Article 6(1)(d) may allow an answer.",
            defect=Defect.NO_COMPULSORY_PROCESS,
            cure="Please confirm the danger through a channel that we can check.",
            at=demand.where(Mark.DANGER_DESCRIBED),
        )
    return refuse(
        Defect.NO_COMPULSORY_PROCESS,
        "The paper is a request that compels nothing, so nothing allows us to hand over data.",
        cure="Please send an order that has a legal basis.",
        at=demand.where("instrument"),
    )
