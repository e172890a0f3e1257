"""Production orders of British courts: Police and Criminal Evidence Act, Proceeds of Crime Act, Terrorism Act."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.days import secrecy_ends
from fourcorners.law.model import Bar
from fourcorners.law.outcome import (
    MET,
    NOT_ENGAGED,
    Outcome,
    Said,
    ask,
    deadline,
    inform,
    limit,
    notice,
    refuse,
)
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law, Row
from fourcorners.law.uk.kinds import PACE, PRODUCTION, PRODUCTION_SINCE, READ, is_british, relies_on, where_relied_on
from fourcorners.law.undone import not_made_yet
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark

_TERRORISM = "Terrorism Act 2000"


def _power(demand: Demand, law: Law) -> Row:
    """The power an order rests on, by the Act it cites; the general one where it cites none that is known."""
    rows = law.rows("uk.production_powers")
    return next((row for row in rows if relies_on(demand, row["act"])), rows[0])


@rule(
    "uk.order.made_by_a_judge",
    title="A production order is made by a judge.",
    authority="Police and Criminal Evidence Act 1984, s. 9(1), Sch. 1 paras. 1-4; Proceeds of Crime Act 2002, s. 345; "
    "Terrorism Act 2000, Sch. 5 paras. 5, 20",
    link=f"{PACE}/schedule/1", in_force=PRODUCTION_SINCE, read=READ, verified=True, fact="UK-PACE-001",
    effects="refuse ask", kinds=PRODUCTION, tables=("uk.production_powers",),
)  # fmt: skip
def made_by_a_judge(demand: Demand, law: Law) -> Outcome:
    """In Northern Ireland the Secretary of State may make one in some terrorist cases, so there it is asked."""
    if demand.shows(Mark.APPLICATION):
        return NOT_ENGAGED
    if demand.court is not None and demand.court.value and (demand.signed is None or demand.signed.value):
        return MET
    at = demand.where("court", "signed", "signatory", "issuing_body")
    cure = "Please serve the order as the judge made it."
    if demand.court is None:
        return ask(
            "The paper does not show that a judge made the order.",
            defect=Defect.WRONG_SIGNATORY,
            cure=cure,
            at=at or demand.where("instrument"),
        )
    if not demand.court.value and relies_on(demand, _TERRORISM):
        return ask(
            "No judge made the order. In Northern Ireland the Secretary of State may, in some terrorist cases.",
            defect=Defect.WRONG_SIGNATORY,
            cure=cure,
            at=(*at, *where_relied_on(demand, _TERRORISM)),
        )
    return refuse(
        Defect.UNSIGNED if demand.court.value else Defect.WRONG_SIGNATORY,
        "The paper is not an order that a judge made.",
        cure=cure,
        at=at,
    )


@rule(
    "uk.order.produce_by",
    title="A production order is answered in seven days, or as it says.",
    authority="Police and Criminal Evidence Act 1984, Sch. 1 para. 4; Proceeds of Crime Act 2002, s. 345(5); "
    "Terrorism Act 2000, Sch. 5 para. 5(4)(b)",
    link=f"{PACE}/schedule/1", in_force=PRODUCTION_SINCE, read=READ, verified=True, fact="UK-PACE-002",
    effects="deadline ask", kinds=PRODUCTION, tables=("uk.production_powers",),
)  # fmt: skip
def produce_by(demand: Demand, law: Law) -> Outcome:
    """From the date of the order, under two of the Acts beginning with it; the first allows no shorter time."""
    if demand.shows(Mark.APPLICATION):
        return NOT_ENGAGED
    at = demand.where("due_on", "issued_on")
    power = _power(demand, law)
    issued = demand.issued_on.value if demand.issued_on else None
    usual = issued + timedelta(days=power["days"] - (1 if power["counts_first"] else 0)) if issued else None
    if demand.due_on is not None:
        day = demand.due_on.value
        due = deadline(
            f"The material is due by {day.isoformat()}, the day that the order names.",
            day,
            derived=(f"The order itself names the day ({power['provision']}).",),
            at=at,
        )
        if usual and day < usual and not power["may_be_shorter"]:
            return (
                due,
                ask(
                    f"The order leaves less than {power['days']} days from its date; the Act allows no less.",
                    defect=Defect.UNREASONABLE_DEADLINE,
                    cure="Please have the judge set the period again.",
                    at=at,
                ),
            )
        return due
    if issued is None or usual is None:
        return ask(
            "Neither the date of the order nor the day on which the material is due was read.",
            cure="Please tell us by when the material is due.",
            at=demand.where("instrument"),
        )
    counted = "beginning with" if power["counts_first"] else "from"
    step = f"{power['days']} days {counted} the date of the order, {issued.isoformat()} ({power['provision']})."
    return deadline(
        f"The material is due by {usual.isoformat()}, unless the order gives another time.",
        usual,
        derived=(step, "The order may give another period; none was read."),
        at=at,
    )


@rule(
    "uk.order.privileged_and_excluded",
    title="Privileged material stands outside every production order, excluded material outside most.",
    authority="Police and Criminal Evidence Act 1984, ss. 8(1)(d), 9(2), 10-14, Sch. 1 paras. 2(a)(ii), 3; "
    "Terrorism Act 2000, Sch. 5 paras. 5(2), 6(1), 8(1)(a)",
    link=f"{PACE}/section/10", in_force=PRODUCTION_SINCE, read=READ, verified=True, fact="UK-PACE-003",
    effects="limit ask", kinds=PRODUCTION, tables=("uk.production_powers",),
)  # fmt: skip
def privileged_and_excluded(demand: Demand, law: Law) -> Outcome:
    """Items held to further a crime are not privileged. Journalistic and personal records are excluded material, which
    the second set of access conditions reaches, and an order in a terrorist investigation. An application orders
    nothing yet."""
    if demand.shows(Mark.APPLICATION):
        return NOT_ENGAGED
    said: list[Said] = []
    privileged = (Mark.PRIVILEGED_MATERIAL, Mark.PRIVILEGED_PERSON)
    if demand.shows(*privileged):
        said.append(
            limit(
                Defect.PROTECTED_ACTIVITY,
                "Items subject to legal privilege are outside the order and are left out.",
                removes=None,
                cure="Please tell us how privileged items are to be kept apart.",
                at=demand.where(*privileged),
            )
        )
    excluded = (Mark.CONFIDENTIAL_RECORDS, Mark.PRESS)
    reaches = _power(demand, law)["reaches_excluded"] or demand.shows(Mark.SECOND_CONDITIONS)
    if demand.shows(*excluded) and not reaches:
        said.append(
            ask(
                "The order may touch excluded material and does not show that the second access conditions were met.",
                defect=Defect.PROTECTED_EXPRESSION if demand.shows(Mark.PRESS) else Defect.PROTECTED_ACTIVITY,
                cure="Please tell us which set of access conditions the judge found fulfilled.",
                at=demand.where(*excluded),
            )
        )
    return tuple(said) or NOT_ENGAGED


@rule(
    "uk.order.abroad",
    title="A production order at home has no effect on a provider abroad.",
    authority="Police and Criminal Evidence Act 1984, s. 120(1); Crime (Overseas Production Orders) Act 2019",
    link=f"{PACE}/section/120", in_force="2019-10-09/..", read=READ, verified=True, fact="UK-PACE-004",
    effects="ask", kinds=PRODUCTION,
)  # fmt: skip
def abroad(demand: Demand, law: Law) -> Outcome:
    """The Act extends to England and Wales. What it does abroad was read in a commentary only, so a person decides."""
    if is_british(law):
        return NOT_ENGAGED
    return ask(
        "The order is one for providers in the United Kingdom, and we are not there.",
        defect=Defect.JURISDICTION,
        cure="Please use an overseas production order or mutual legal assistance.",
        at=demand.where("instrument", "addressee"),
    )


@rule(
    "uk.order.application",
    title="Notice of an application orders nothing, but nothing may be destroyed after it.",
    authority="Police and Criminal Evidence Act 1984, Sch. 1 paras. 7, 11",
    link=f"{PACE}/schedule/1", in_force=PRODUCTION_SINCE, read=READ, verified=True, fact="UK-PACE-005",
    effects="refuse info", kinds=PRODUCTION,
)  # fmt: skip
def application(demand: Demand, law: Law) -> Outcome:
    """Nor concealed, altered or disposed of, without leave of a judge, until it is dismissed or the order obeyed."""
    refused = not_made_yet(demand, "The paper is notice of an application for an order, and no order.")
    if refused is None:
        return NOT_ENGAGED
    return (
        refused,
        inform("What the application names is kept as it is until the judge has decided.", at=refused.at),
    )


@rule(
    "uk.order.secrecy",
    title="Silence that a court orders is kept until it ends; silence that is only asked for is a person's to weigh.",
    authority="our reading: an order of a court is obeyed until it ends or is set aside",
    link=f"{PACE}/schedule/1", in_force=PRODUCTION_SINCE, read=READ, verified=False, fact="UK-PACE-006",
    effects="notice ask", kinds=PRODUCTION,
)  # fmt: skip
def secrecy(demand: Demand, law: Law) -> Outcome:
    """No provision on silence was read for these orders, so nobody is told while a person has not looked."""
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    if gag is None and demand.doubts("nondisclosure"):
        return ask(
            "The order may want the account holder not to be told; its words are not plain, and nobody is told before "
            "they are.",
            cure="Please send the court's order of silence, with the day on which it ends.",
        )
    if gag is None or gag.kind == "none":
        return NOT_ENGAGED
    at = demand.where("nondisclosure")
    issued = demand.issued_on.value if demand.issued_on else None
    end = secrecy_ends(gag, issued)
    made = bool(gag.kind == "ordered" and demand.court and demand.court.value)
    bar = Bar(
        gag.authority or "the order itself",
        "judge" if made else "authority",
        issued,
        end,
        True if made and end else None,
        "Apply to the court that made the order.",
    )
    if made and end is not None and end <= law.on:
        return notice(f"The silence ordered ended on {end.isoformat()}.", bars=False, on=law.on, at=at, bar=bar)
    if made and end is not None:
        return notice(f"The account holder is not told before {end.isoformat()}.", bars=True, on=end, at=at, bar=bar)
    return (
        notice("The account holder is not told before a person has decided.", bars=True, at=at, bar=bar),
        ask(
            "The paper wants silence without a day on which it ends." if made else "The paper asks for silence.",
            defect=Defect.GAG_INDEFINITE if made else Defect.GAG_WITHOUT_ORDER,
            cure="Please send the court's order of silence, with the day on which it ends.",
            at=at,
        ),
    )
