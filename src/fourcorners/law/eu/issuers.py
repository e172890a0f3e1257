"""European order certificates: who may issue one, and for which offences."""

from __future__ import annotations

from fourcorners.law.eu.kinds import APPLIES, EPOC, EPOC_PR, READ, REGULATION, issuer, of_class
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, exceeded, inform
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, Mark


@rule(
    "eu.epoc.issuer_of_records",
    title="Subscriber data is ordered by a court or prosecutor, or with the validation of one.",
    authority="Regulation (EU) 2023/1543, Art. 4(1), (5)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-010, EU-EE-013",
    effects="refuse limit ask", kinds=EPOC, tables=("eu.classes", "eu.boxes", "eu.words"),
)  # fmt: skip
def issuer_of_records(demand: Demand, law: Law) -> Outcome:
    """In an emergency another authority may go first and seek validation within 48 hours, of which nobody tells us."""
    asked = of_class(demand, law, "subscriber", "identification")
    return _issued_by(demand, law, asked, "Art. 4(1)") if asked else NOT_ENGAGED


@rule(
    "eu.epoc.issuer_of_traffic_and_content",
    title="Traffic data and content are ordered by a court, or with the validation of one; a prosecutor does not do.",
    authority="Regulation (EU) 2023/1543, Arts. 4(2), 3(10)-(12)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True,
    fact="EU-EE-011, EU-EE-025, EU-EE-027, EU-EE-074",
    effects="refuse limit ask", kinds=EPOC, tables=("eu.classes", "eu.boxes", "eu.words"),
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
    """In an emergency another authority may go first, as with subscriber data.

    The forms of Annexes V and VI order nothing themselves, and have no box that says who may send them.
    """
    if demand.shows(Mark.EXTENDS_PRESERVATION, Mark.CONFIRMS_PRODUCTION):
        return NOT_ENGAGED
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
            cure="Please complete the sections on the issuing and the validating authority.",
            at=demand.where("instrument"),
            ground="iii.d.incomplete",
        )
    at = demand.where("issuing_body", "signatory")
    hurry = (Mark.NO_PRIOR_VALIDATION, Mark.EMERGENCY_CLAIMED)
    if not only_court and demand.shows(*hurry):
        return ask(
            "Neither a court nor a prosecutor issued or validated the certificate, which claims an emergency.",
            cure="Please confirm that Article 4(5) applies. We act on a withdrawal at once.",
            at=(*at, *demand.where(*hurry)),
            ground="iii.f",
        )
    if demand.shows(Mark.UNREAD_BOXES):
        # What is asked, and which box says who validated it, is not told; a title alone refuses nothing.
        return ask(
            "The certificate's boxes could not be read, so that nobody can tell who validated what it asks.",
            cure="Please send the certificate again in a form in which its boxes can be read.",
            at=(*at, *demand.where(Mark.UNREAD_BOXES)),
            ground="iii.d.incomplete",
        )
    names = "a judge or court" if only_court else "a judge, a court or a prosecutor"
    return exceeded(
        asked,
        demand.asks,
        Defect.WRONG_SIGNATORY,
        f"For this data {article} of the Regulation asks for an order that {names} issued or validated.",
        cure="Please have the order validated, and complete the section on the validating authority.",
        at=at,
        ground="iii.d.authority",
    )


@rule(
    "eu.epoc.validated_later",
    title="In an emergency validation may follow within 48 hours, and the addressee is not told of it.",
    authority="Regulation (EU) 2023/1543, Art. 4(5); Annex I Section I; Annex II Section F",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-013",
    effects="info ask", kinds=EPOC | EPOC_PR, tables=("eu.terms", "eu.classes", "eu.boxes", "eu.words"),
)  # fmt: skip
def validated_later(demand: Demand, law: Law) -> Outcome:
    """Silence is no missing validation; a withdrawal ends the matter. Traffic data and content never wait for one."""
    if not demand.shows(Mark.NO_PRIOR_VALIDATION):
        return NOT_ENGAGED
    kind = demand.instrument.value if demand.instrument else None
    if kind in EPOC and of_class(demand, law, "traffic", "content"):
        return ask(
            "The certificate was issued without prior validation, which traffic data and content do not allow.",
            defect=Defect.WRONG_SIGNATORY,
            cure="Please have the order validated by a judge or court.",
            at=demand.where(Mark.NO_PRIOR_VALIDATION),
            ground="iii.d.authority",
        )
    hours = law.number("eu.terms", "validate_hours")
    return inform(
        f"Validation is due within {hours} hours and we are not told of it. A withdrawal is acted on at once.",
        at=demand.where(Mark.NO_PRIOR_VALIDATION),
    )


@rule(
    "eu.epoc.offence",
    title="Traffic data and content are ordered for grave offences only.",
    authority="Regulation (EU) 2023/1543, Arts. 5(4), 16(4)(b); Annex I Section G(c); Annex III Section D(a)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-014",
    effects="refuse limit", kinds=EPOC, tables=("eu.classes", "eu.boxes", "eu.words"),
)  # fmt: skip
def offence(demand: Demand, law: Law) -> Outcome:
    """A maximum of at least three years, or an offence of one of the four directives, whatever its maximum."""
    asked = of_class(demand, law, "traffic", "content")
    if not asked or not demand.shows(Mark.PENALTY_UNDER_THREE_YEARS, Mark.OFFENCE_THRESHOLD):
        return NOT_ENGAGED
    if demand.shows(Mark.OFFENCE_THRESHOLD):
        return MET
    return exceeded(
        asked,
        demand.asks,
        Defect.OFFENCE_NOT_COVERED,
        "The certificate names a maximum penalty below three years and no offence of the directives of Article 5(4).",
        cure="Please show which point of Article 5(4) the offence falls under.",
        at=demand.where(Mark.PENALTY_UNDER_THREE_YEARS, "offences"),
        ground="iii.d.offence",
    )


@rule(
    "eu.epoc.offence_missing",
    title="A certificate for traffic data or content names the offence and its threshold.",
    authority="Regulation (EU) 2023/1543, Arts. 5(5)(f), 9(2); Annex I Section G(b)-(c)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-015",
    effects="refuse limit", kinds=EPOC, tables=("eu.classes", "eu.boxes", "eu.words"),
)  # fmt: skip
def offence_missing(demand: Demand, law: Law) -> Outcome:
    """Refused where the form itself shows the empty field; where it merely was not read, it is asked for elsewhere."""
    asked = of_class(demand, law, "traffic", "content")
    if not asked or not demand.shows(Mark.OFFENCE_BLANK):
        return NOT_ENGAGED
    return exceeded(
        asked,
        demand.asks,
        Defect.INCOMPLETE_FORM,
        "The certificate asks for traffic data or content and leaves the offence or its threshold empty.",
        cure="Please complete Section G(b) and (c).",
        at=demand.where(Mark.OFFENCE_BLANK),
        ground="iii.d.incomplete",
    )
