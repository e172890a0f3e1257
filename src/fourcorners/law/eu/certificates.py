"""European Production and Preservation Order Certificates: whether such an order can reach this provider at all."""

from __future__ import annotations

from fourcorners.law.eu.kinds import APPLIES, CERTIFICATES, READ, REGULATION, addressee_state, issuing_state
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, inform, refuse
from fourcorners.law.ranks import plain
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark


@rule(
    "eu.epoc.before_it_applied",
    title="Before 2026-08-18 the e-Evidence Regulation gave no power.",
    authority="Regulation (EU) 2023/1543, Art. 34(2)",
    link=REGULATION, in_force="../2026-08-17", read=READ, verified=True, fact="EU-EE-001",
    effects="refuse", kinds=CERTIFICATES,
)  # fmt: skip
def before_it_applied(demand: Demand, law: Law) -> Outcome:
    """A certificate received earlier is an informal request."""
    return refuse(
        Defect.NO_STATUTORY_BASIS,
        "The certificate was received before the Regulation on which it rests applied.",
        cure="Please issue the certificate again.",
        at=demand.where("instrument", "issued_on"),
    )


@rule(
    "eu.epoc.issuing_state",
    title="Only a Member State that the Regulation binds can issue a certificate.",
    authority="Regulation (EU) 2023/1543, Arts. 3(1)-(2), 3(14), 4; Protocol 22",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-004",
    effects="refuse", kinds=CERTIFICATES, tables=("eu.member_states",),
)  # fmt: skip
def issuing_state_bound(demand: Demand, law: Law) -> Outcome:
    """Denmark is not bound; a State outside the Union has treaties instead."""
    state = issuing_state(demand)
    if not state:
        return NOT_ENGAGED
    row = law.find("eu.member_states", state)
    if row is not None and row["bound"]:
        return MET
    return refuse(
        Defect.JURISDICTION,
        "The certificate comes from a State that the Regulation does not bind.",
        cure="Please ask through mutual legal assistance.",
        at=demand.where("issuing_state", "jurisdiction"),
        ground="iii.d.other",
    )


@rule(
    "eu.epoc.same_state",
    title="A certificate crosses a border; at home a national order is used.",
    authority="Regulation (EU) 2023/1543, Arts. 1(1), 3(1)-(2), 7(1)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-003",
    effects="ask", kinds=CERTIFICATES, tables=("eu.member_states",),
)  # fmt: skip
def same_state(demand: Demand, law: Law) -> Outcome:
    """What counts is the State of the establishment or representative that receives orders, not the firm's seat."""
    state, ours = issuing_state(demand), addressee_state(law)
    if not state or not ours:
        return NOT_ENGAGED
    if state != ours:
        return MET
    return ask(
        "The certificate comes from the State in which our establishment or representative is.",
        defect=Defect.JURISDICTION,
        cure="Please use a national order.",
        at=demand.where("issuing_state", "jurisdiction"),
        ground="iii.d.other",
    )


@rule(
    "eu.epoc.service_covered",
    title="Financial services stand outside the Regulation.",
    authority="Regulation (EU) 2023/1543, Arts. 3(3), 16(4)(e), 16(5)(d); Annex III Section D(a)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-002",
    effects="refuse ask", kinds=CERTIFICATES, tables=("eu.services",),
)  # fmt: skip
def service_covered(demand: Demand, law: Law) -> Outcome:
    """Refused where the profile names no other service; asked where a covered one may stand beside it."""
    if not law.profile.is_financial_institution:
        return NOT_ENGAGED
    rows = [law.find("eu.services", service) for service in sorted(law.profile.services)]
    if rows and all(row is not None and not row["covered"] for row in rows):
        return refuse(
            Defect.WRONG_PROVIDER,
            "We provide financial services only, and the Regulation does not cover those.",
            cure="Please use the instruments for financial institutions.",
            at=demand.where("addressee"),
            ground="iii.d.service",
        )
    return ask(
        "We are a financial institution, and the Regulation does not cover financial services.",
        defect=Defect.WRONG_PROVIDER,
        cure="Please tell us which of our services the certificate concerns.",
        at=demand.where("addressee"),
        ground="iii.d.service",
    )


@rule(
    "eu.epoc.addressee",
    title="A certificate goes to the designated establishment or the legal representative.",
    authority="Regulation (EU) 2023/1543, Art. 7(1)-(2); corrigendum OJ L, 2026/90580, 13.7.2026",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-005",
    effects="ask info", kinds=CERTIFICATES,
)  # fmt: skip
def addressee(demand: Demand, law: Law) -> Outcome:
    """Another establishment is reached only in an emergency in which the first did not react in time.

    That none was designated is no ground any more: the corrigendum struck it from the form.
    """
    if demand.shows(Mark.READDRESSED):
        if demand.shows(Mark.EMERGENCY_CLAIMED):
            return inform(
                "The certificate was sent here because the first addressee did not react in time.",
                at=demand.where(Mark.READDRESSED),
            )
        return ask(
            "The certificate was sent here instead of to its first addressee, which only an emergency allows.",
            defect=Defect.WRONG_PROVIDER,
            cure="Please confirm the emergency, or send the certificate to the addressee that was designated.",
            at=demand.where(Mark.READDRESSED),
            ground="iii.d.other",
        )
    if demand.addressee is None or not law.profile.eu_addressee:
        return NOT_ENGAGED
    named, ours = plain(demand.addressee.value), plain(law.profile.eu_addressee)
    if ours in named or (named and named in ours):
        return MET
    return ask(
        "The certificate is not addressed to the establishment or representative that receives such orders for us.",
        defect=Defect.WRONG_PROVIDER,
        cure=f"Please address it to {law.profile.eu_addressee}. No term has begun by this letter.",
        at=demand.where("addressee"),
        ground="iii.d.other",
    )


@rule(
    "eu.epoc.purpose",
    title="A certificate serves criminal proceedings, or a sentence of at least four months.",
    authority="Regulation (EU) 2023/1543, Arts. 2(2), 2(4), 5(3), 6(3)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-016",
    effects="refuse", kinds=CERTIFICATES,
)  # fmt: skip
def purpose(demand: Demand, law: Law) -> Outcome:
    """Administrative, tax and intelligence work is none, nor is legal assistance to another State."""
    signs = (Mark.OTHER_PURPOSE, Mark.SHORT_SENTENCE)
    if not demand.shows(*signs):
        return NOT_ENGAGED
    says = (
        "The certificate serves a purpose other than criminal proceedings or the execution of a sentence."
        if demand.shows(Mark.OTHER_PURPOSE)
        else "The certificate serves a sentence for which the Regulation gives no order."
    )
    return refuse(
        Defect.STATUTE_DOES_NOT_COVER_PURPOSE,
        says,
        cure="Please use the instrument that the law provides for that purpose.",
        at=demand.where(*signs),
        ground="iii.d.other",
    )
