"""Overseas production orders under the Crime (Overseas Production Orders) Act 2019."""

from __future__ import annotations

from fourcorners.law.days import secrecy_ends
from fourcorners.law.model import Bar
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, Said, ask, deadline, exceeded, inform, notice, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.uk.kinds import (
    COPOA,
    OVERSEAS,
    OVERSEAS_SINCE,
    READ,
    beginning_with,
    days_of_service,
    months_beginning_with,
)
from fourcorners.law.undone import not_made_yet
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark


@rule(
    "uk.copo.service",
    title="An overseas production order is served by the Secretary of State, in Scotland by the Lord Advocate.",
    authority="Crime (Overseas Production Orders) Act 2019, s. 9(2)-(4)",
    link=f"{COPOA}/section/9", in_force=OVERSEAS_SINCE, read=READ, verified=True, fact="UK-COPO-001",
    effects="refuse ask", kinds=OVERSEAS,
)  # fmt: skip
def service(demand: Demand, law: Law) -> Outcome:
    """And only after considering that it accords with the arrangement. An order as such does not show who serves it."""
    if demand.shows(Mark.SERVED_BY_MINISTER):
        return MET
    cure = "Please have the order served as section 9 says."
    if demand.shows(Mark.SERVED_BY_OFFICER):
        return refuse(
            Defect.NO_COMPULSORY_PROCESS,
            "The order is served by an officer and not by the Secretary of State or the Lord Advocate.",
            cure=cure,
            at=demand.where(Mark.SERVED_BY_OFFICER),
        )
    return ask("The papers do not show who serves the order.", cure=cure, at=demand.where("instrument"))


@rule(
    "uk.copo.three_months",
    title="An overseas production order that was not served within three months counts as quashed.",
    authority="Crime (Overseas Production Orders) Act 2019, s. 9(1)",
    link=f"{COPOA}/section/9", in_force=OVERSEAS_SINCE, read=READ, verified=True, fact="UK-COPO-002",
    effects="refuse ask", kinds=OVERSEAS, tables=("uk.terms",),
)  # fmt: skip
def three_months(demand: Demand, law: Law) -> Outcome:
    """Beginning with the day on which it was made."""
    if demand.issued_on is None:
        return ask(
            "The day on which the order was made was not read, so nobody can tell whether it still stands.",
            cure="Please tell us the day on which the order was made.",
            at=demand.where("instrument"),
        )
    last = months_beginning_with(demand.issued_on.value, law.number("uk.terms", "serve_months"))
    if law.on <= last:
        return MET
    return refuse(
        Defect.EXPIRED,
        f"The order was made on {demand.issued_on.value.isoformat()} and not served by {last.isoformat()}.",
        cure="Please apply for a new order.",
        at=demand.where("issued_on"),
    )


@rule(
    "uk.copo.arrangement",
    title="An overseas production order reaches providers of a State with a designated arrangement.",
    authority="Crime (Overseas Production Orders) Act 2019, ss. 1(2)(a), 4(2), 7, 9(4)",
    link=f"{COPOA}/section/4", in_force=OVERSEAS_SINCE, read=READ, verified=True, fact="UK-COPO-003",
    effects="ask", kinds=OVERSEAS, tables=("uk.arrangements",),
)  # fmt: skip
def arrangement(demand: Demand, law: Law) -> Outcome:
    """The application names the arrangement; the order need not, so an order that shows none is asked about only.

    The Secretary of State serves an order only if it was considered in accordance with the arrangement.
    """
    if law.find("uk.arrangements", law.profile.country) is None:
        return ask(
            "No arrangement designated for such orders is known between the United Kingdom and our State.",
            defect=Defect.JURISDICTION,
            cure="Please name the arrangement. Without one the order does not reach us.",
            at=demand.where("instrument", "addressee"),
        )
    if demand.shows(Mark.ARRANGEMENT_NAMED, Mark.SERVED_BY_MINISTER):
        return MET
    return ask(
        "The papers show no arrangement under which the order reaches us.",
        cure="Please tell us under which arrangement the order was made and served.",
        at=demand.where("instrument"),
    )


@rule(
    "uk.copo.contents",
    title="An overseas production order says which data, to whom, and by when.",
    authority="Crime (Overseas Production Orders) Act 2019, s. 5(1), 5(4)",
    link=f"{COPOA}/section/5", in_force=OVERSEAS_SINCE, read=READ, verified=True, fact="UK-COPO-004",
    effects="refuse ask", kinds=OVERSEAS,
)  # fmt: skip
def contents(demand: Demand, law: Law) -> Outcome:
    """Refused where no data at all is described; what merely was not read is asked for."""
    says = "The order does not specify or describe the data."
    if not demand.items and not demand.doubts("items", "accounts") and not demand.accounts:
        return refuse(
            Defect.LACKS_PARTICULARITY,
            says,
            cure="Please apply to the judge to have the order say which data it is about.",
            at=demand.where("instrument"),
        )
    recipient = demand.shows(Mark.RECIPIENT_NAMED) or demand.requester
    term = demand.due_on or demand.doubts("due_on") or demand.shows(Mark.TERM_NAMED)
    missing = [
        name
        for name, there in (("which data", demand.items), ("to whom the data goes", recipient), ("by when", term))
        if not there
    ]
    if not missing:
        return MET
    return ask(
        f"The order does not show {', '.join(missing)}.",
        defect=Defect.INCOMPLETE_FORM,
        cure="Please point us to the words that say so.",
        at=demand.where("instrument"),
    )


@rule(
    "uk.copo.excepted",
    title="An overseas production order never reaches excepted data.",
    authority="Crime (Overseas Production Orders) Act 2019, ss. 3(3)-(8), 5(2), 6(4)(b)",
    link=f"{COPOA}/section/3", in_force=OVERSEAS_SINCE, read=READ, verified=True, fact="UK-COPO-005",
    effects="refuse limit ask", kinds=OVERSEAS, tables=("uk.communications_data",),
)  # fmt: skip
def excepted(demand: Demand, law: Law) -> Outcome:
    """Privileged data; confidential personal records, save in terrorist investigations that are not about financing.

    And communications data, where the person is a telecommunications operator: then only content and the rest is left.
    """
    said: list[Said] = []
    records = demand.asks & law.categories("uk.communications_data")
    if law.profile.is_uk_operator and records:
        said.append(
            exceeded(
                records,
                demand.asks,
                Defect.WRONG_INSTRUMENT_FOR_RECORDS,
                "The order asks a telecommunications operator for communications data, which it cannot reach.",
                cure="Please use a notice under Part 3 of the Investigatory Powers Act 2016 for this data.",
                at=demand.where(*sorted(records)),
            )
        )
    if demand.shows(Mark.PRIVILEGED_MATERIAL, Mark.PRIVILEGED_PERSON):
        said.append(
            ask(
                "Privileged data may lie within the order, which does not reach it.",
                defect=Defect.PROTECTED_ACTIVITY,
                cure="Please tell us how privileged data is to be kept apart.",
                at=demand.where(Mark.PRIVILEGED_MATERIAL, Mark.PRIVILEGED_PERSON),
            )
        )
    terrorism = demand.shows(Mark.TERRORIST_INVESTIGATION) and not demand.shows(Mark.TERRORIST_FINANCING)
    if demand.shows(Mark.CONFIDENTIAL_RECORDS) and not terrorism:
        said.append(
            ask(
                "Confidential personal records may lie within the order, which does not reach them.",
                defect=Defect.PROTECTED_ACTIVITY,
                cure="Please leave such records out.",
                at=demand.where(Mark.CONFIDENTIAL_RECORDS),
            )
        )
    return tuple(said) or (MET if demand.asks else NOT_ENGAGED)


@rule(
    "uk.copo.produce_by",
    title="An overseas production order is answered in seven days from service, or as it says.",
    authority="Crime (Overseas Production Orders) Act 2019, s. 5(4)(b), 5(5)",
    link=f"{COPOA}/section/5", in_force=OVERSEAS_SINCE, read=READ, verified=True, fact="UK-COPO-006",
    effects="deadline", kinds=OVERSEAS, tables=("uk.terms",),
)  # fmt: skip
def produce_by(demand: Demand, law: Law) -> Outcome:
    """Beginning with the day of service."""
    at = demand.where("due_on")
    if demand.due_on is not None:
        day = demand.due_on.value
        return deadline(
            f"The data is due by {day.isoformat()}, the day that the order names.",
            day,
            derived=("The order itself names the day (s. 5(4)(b)).",),
            at=at,
        )
    own = days_of_service(demand)
    number = own or law.number("uk.terms", "overseas_days")
    last = beginning_with(law.on, number)
    step = "the order's own words" if own else "the usual period; the order's own was not read"
    return deadline(
        f"The data is due by {last.isoformat()}.",
        last,
        derived=(f"{number} days beginning with the day of service, {law.on.isoformat()} (s. 5(5)): {step}.",),
        at=at,
    )


@rule(
    "uk.copo.challenge",
    title="Whoever an overseas production order affects may ask a judge to vary or revoke it.",
    authority="Crime (Overseas Production Orders) Act 2019, s. 7(1)-(2)",
    link=f"{COPOA}/section/7", in_force=OVERSEAS_SINCE, read=READ, verified=True, fact="UK-COPO-007",
    effects="info", kinds=OVERSEAS,
)  # fmt: skip
def challenge(demand: Demand, law: Law) -> Outcome:
    """The way for every defect and hardship found here; counsel decides whether to take it."""
    return inform("Anybody whom the order affects may apply to the judge to vary or revoke it.")


@rule(
    "uk.copo.secrecy",
    title="While a non-disclosure requirement lasts, nobody is told without leave or permission.",
    authority="Crime (Overseas Production Orders) Act 2019, s. 8(2)-(4)",
    link=f"{COPOA}/section/8", in_force=OVERSEAS_SINCE, read=READ, verified=True, fact="UK-COPO-008",
    effects="notice ask", kinds=OVERSEAS,
)  # fmt: skip
def secrecy(demand: Demand, law: Law) -> Outcome:
    """The order must say when it expires; it may outlive a revocation of the rest."""
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    if gag is None and demand.doubts("nondisclosure"):
        return ask(
            "The order may want the account holder not to be told; its words are not plain, and nobody is told before "
            "they are.",
            cure="Please say until which day the non-disclosure requirement lasts.",
        )
    if gag is None or gag.kind == "none":
        return NOT_ENGAGED
    at = demand.where("nondisclosure")
    issued = demand.issued_on.value if demand.issued_on else None
    end = secrecy_ends(gag, issued)
    binds = True if gag.kind == "ordered" and end else None
    bar = Bar(
        "Crime (Overseas Production Orders) Act 2019, s. 8",
        "judge",
        issued,
        end,
        binds,
        "Leave of a judge, or written permission of the appropriate officer (s. 8(3)); vary or revoke (s. 7).",
    )
    if end is not None and end <= law.on:
        return notice(
            f"The non-disclosure requirement ended on {end.isoformat()}, so the account holder is told.",
            bars=False,
            on=law.on,
            at=at,
            bar=bar,
        )
    if end is not None:
        return notice(
            f"The account holder is not told before {end.isoformat()} without leave or permission.",
            bars=True,
            on=end,
            at=at,
            bar=bar,
        )
    return (
        notice("The account holder is not told while the end of the requirement is open.", bars=True, at=at, bar=bar),
        ask(
            "The order forbids telling anybody and does not say when that ends, which it must.",
            defect=Defect.GAG_INDEFINITE,
            cure="Please tell us the day on which the non-disclosure requirement expires.",
            at=at,
        ),
    )


@rule(
    "uk.copo.application",
    title="Notice of an application orders no production, and forbids destroying the data and telling anybody.",
    authority="Crime (Overseas Production Orders) Act 2019, ss. 12, 13",
    link=f"{COPOA}/section/13", in_force=OVERSEAS_SINCE, read=READ, verified=True, fact="UK-COPO-009",
    effects="refuse notice", kinds=OVERSEAS,
)  # fmt: skip
def application(demand: Demand, law: Law) -> Outcome:
    """Without leave of a judge or written permission; until it is dismissed, the order served, or the secrecy ends."""
    refused = not_made_yet(
        demand, "The paper is notice of an application. Nothing is produced on it; what it names is kept as it is."
    )
    if refused is None:
        return NOT_ENGAGED
    at = refused.at
    return (
        refused,
        notice(
            "The application may not be disclosed without leave of a judge or written permission.",
            bars=True,
            at=at,
            bar=Bar(
                "Crime (Overseas Production Orders) Act 2019, s. 13(1)(b)",
                "statute",
                law.on,
                None,
                True,
                "Leave of a judge or written permission (s. 13); it ends when the application is dismissed.",
            ),
        ),
    )
