"""European Production and Preservation Order Certificates: whether the order stands."""

from __future__ import annotations

from collections.abc import Callable

from fourcorners.law.eu.kinds import (
    APPLIES,
    CERTIFICATES,
    EPOC,
    EPOC_PR,
    READ,
    REGULATION,
    issuer,
    of_class,
)
from fourcorners.law.outcome import EVERYTHING, MET, NOT_ENGAGED, Outcome, ask, exceeded, limit, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, Mark


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
    authority="Regulation (EU) 2023/1543, Arts. 3(1)-(2), 4; Protocol 22",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-004",
    effects="refuse", kinds=CERTIFICATES, tables=("eu.member_states",),
)  # fmt: skip
def issuing_state(demand: Demand, law: Law) -> Outcome:
    """Denmark is not bound; a State outside the Union has treaties instead."""
    if demand.jurisdiction is None or demand.jurisdiction.value == "EU":
        return NOT_ENGAGED
    row = law.find("eu.member_states", demand.jurisdiction.value)
    if row is not None and row["bound"]:
        return MET
    return refuse(
        Defect.JURISDICTION,
        "The certificate comes from a State that the Regulation does not bind.",
        cure="Please ask through mutual legal assistance.",
        at=demand.where("jurisdiction"),
    )


@rule(
    "eu.epoc.same_state",
    title="A certificate crosses a border; at home a national order is used.",
    authority="Regulation (EU) 2023/1543, Arts. 1(1), 3(1)-(2), 7(1)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-003",
    effects="ask", kinds=CERTIFICATES,
)  # fmt: skip
def same_state(demand: Demand, law: Law) -> Outcome:
    """National powers over a provider at home are untouched."""
    if demand.jurisdiction is None:
        return NOT_ENGAGED
    if demand.jurisdiction.value != law.profile.country:
        return MET
    return ask(
        "The certificate comes from the State in which we are established.",
        defect=Defect.JURISDICTION,
        cure="Please use a national order.",
        at=demand.where("jurisdiction"),
    )


@rule(
    "eu.epoc.service_covered",
    title="Financial services stand outside the Regulation.",
    authority="Regulation (EU) 2023/1543, Arts. 3(3), 16(4)(e), 16(5)(d)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-002",
    effects="ask", kinds=CERTIFICATES,
)  # fmt: skip
def service_covered(demand: Demand, law: Law) -> Outcome:
    """Asked, because a provider may run a covered service beside a financial one."""
    if not law.profile.is_financial_institution:
        return NOT_ENGAGED
    return ask(
        "We are a financial institution, and the Regulation does not cover financial services.",
        defect=Defect.WRONG_PROVIDER,
        cure="Please tell us which of our services the certificate concerns.",
        at=demand.where("addressee"),
    )


@rule(
    "eu.epoc.unsigned",
    title="The authority that issues or validates a certificate signs it.",
    authority="Regulation (EU) 2023/1543, Arts. 9(1), 21(2); Annex I Sections I, J",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-007",
    effects="ask", kinds=CERTIFICATES,
)  # fmt: skip
def unsigned(demand: Demand, law: Law) -> Outcome:
    """Within the decentralised system a qualified electronic signature or seal stands for it, so a person looks."""
    if demand.signed is None:
        return NOT_ENGAGED
    if demand.signed.value:
        return MET
    return ask(
        "The certificate bears no signature of the issuing or validating authority.",
        defect=Defect.UNSIGNED,
        cure="Please send the certificate with the signature or seal that Article 21(2) requires.",
        at=demand.where("signed"),
    )


@rule(
    "eu.epoc.incomplete",
    title="A certificate with empty fields is sent back for completion.",
    authority="Regulation (EU) 2023/1543, Arts. 9(1)-(3), 10(6), 11(5)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-006, EU-EE-036",
    effects="ask", kinds=CERTIFICATES,
)  # fmt: skip
def incomplete(demand: Demand, law: Law) -> Outcome:
    """Until it is completed the duty to produce does not apply; the data is kept as far as it can be identified."""
    missing = [name for name, there in _FIELDS if not there(demand)]
    if not missing and not demand.shows(Mark.BLANK_FORM, Mark.ATTACHMENT_MISSING):
        return MET
    what = f" It does not show {', '.join(missing)}." if missing else ""
    return ask(
        f"The certificate is not complete.{what}",
        defect=Defect.INCOMPLETE_FORM,
        cure="Please complete the certificate; we use the form of Annex III to say what is missing.",
        at=demand.where(Mark.BLANK_FORM, Mark.ATTACHMENT_MISSING, "instrument"),
    )


_FIELDS: tuple[tuple[str, Callable[[Demand], bool]], ...] = (
    ("the issuing authority", lambda d: d.issuing_body is not None),
    ("its file number", lambda d: d.reference is not None),
    ("the data requested", lambda d: bool(d.items)),
    ("the offence", lambda d: bool(d.offences)),
)


@rule(
    "eu.epoc.issuer_of_records",
    title="Subscriber data is ordered by a court or prosecutor, or with the validation of one.",
    authority="Regulation (EU) 2023/1543, Art. 4(1), (5)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-010, EU-EE-013",
    effects="refuse limit ask", kinds=EPOC, tables=("eu.classes", "eu.words"),
)  # fmt: skip
def issuer_of_records(demand: Demand, law: Law) -> Outcome:
    """In an emergency another authority may go first and seek validation within 48 hours, of which nobody tells us."""
    asked = of_class(demand, law, "subscriber", "identification")
    return _issued_by(demand, law, asked, "Art. 4(1)") if asked else NOT_ENGAGED


@rule(
    "eu.epoc.issuer_of_traffic_and_content",
    title="Traffic data and content are ordered by a court, or with the validation of one; a prosecutor does not do.",
    authority="Regulation (EU) 2023/1543, Art. 4(2)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-011, EU-EE-025, EU-EE-027",
    effects="refuse limit ask", kinds=EPOC, tables=("eu.classes", "eu.words"),
)  # fmt: skip
def issuer_of_traffic_and_content(demand: Demand, law: Law) -> Outcome:
    """Session data counts as traffic unless the certificate states that it is only to identify the user."""
    asked = of_class(demand, law, "traffic", "content")
    return _issued_by(demand, law, asked, "Art. 4(2)") if asked else NOT_ENGAGED


@rule(
    "eu.epoc_pr.issuer",
    title="Preservation is ordered by a court or prosecutor, or with the validation of one.",
    authority="Regulation (EU) 2023/1543, Art. 4(3), (5)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-012, EU-EE-013",
    effects="refuse ask", kinds=EPOC_PR, tables=("eu.words",),
)  # fmt: skip
def preservation_issuer(demand: Demand, law: Law) -> Outcome:
    """In an emergency another authority may go first, as with subscriber data."""
    return _issued_by(demand, law, demand.asks, "Art. 4(3)")


def _issued_by(demand: Demand, law: Law, asked: frozenset[Category], article: str) -> Outcome:
    """Whether somebody issued or validated the order whom this paragraph of Article 4 allows to."""
    only_court = article == "Art. 4(2)"
    who = issuer(demand, law)
    if who == "court" or (who == "prosecutor" and not only_court):
        return MET
    if not who:
        return ask(
            "The certificate does not show whether a judge, a court or a prosecutor issued or validated it.",
            cure="Please complete Sections I and J of the certificate.",
            at=demand.where("instrument"),
        )
    at = demand.where("issuing_body", "signatory")
    if not only_court and demand.shows(Mark.EMERGENCY_CLAIMED):
        return ask(
            "Neither a court nor a prosecutor issued or validated the certificate, which claims an emergency.",
            cure="Please confirm that Article 4(5) applies. We act on a withdrawal at once.",
            at=(*at, *demand.where(Mark.EMERGENCY_CLAIMED)),
        )
    names = "a judge or court" if only_court else "a judge, a court or a prosecutor"
    return exceeded(
        asked,
        demand.asks,
        Defect.WRONG_SIGNATORY,
        f"For this data {article} of the Regulation asks for an order that {names} issued or validated.",
        cure="Please have the order validated and Section J completed.",
        at=at,
    )


@rule(
    "eu.epoc_pr.keeps_only",
    title="On a preservation certificate data is kept and none is handed over.",
    authority="Regulation (EU) 2023/1543, Arts. 3(2), 6(2), 11",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-044, EU-EE-040",
    effects="limit", kinds=EPOC_PR,
)  # fmt: skip
def keeps_only(demand: Demand, law: Law) -> Outcome:
    """A production certificate, a European Investigation Order or a treaty request must follow."""
    return limit(
        Defect.PRESERVATION_ONLY,
        "The certificate asks for data to be kept, not handed over. A sealed copy is kept and nothing is disclosed.",
        removes=EVERYTHING,
        cure="Please confirm with the form of Annex V that a request for production has been issued.",
        at=demand.where("instrument"),
    )
