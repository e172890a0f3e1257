"""Utah: the subscriber record, and warrants for whoever was at a place or used a word."""

from __future__ import annotations

from fourcorners.law.cites import cites
from fourcorners.law.days import issue_day
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, exceeded, limit, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law, Row
from fourcorners.law.us.kinds import ALWAYS, READ, SUBPOENAS, WARRANTS
from fourcorners.law.us.states.kinds import JUSTIA, RECORDS_ORDER, is_not_yet
from fourcorners.law.us.states.routes import held_to_list
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, IdentifierKind, Mark
from fourcorners.terms.categories import SUBSCRIBER

_REVERSE_ACT = "https://self-law.org/code/ut/title-77/chapter-23f/77-23f-102"
_KEYWORD = f"{JUSTIA}/utah/title-77/chapter-23f/section-102-2/"


@rule(
    "us.ut.subscriber_record",
    title="A Utah subpoena or order reaches the subscriber record; every other record takes a warrant.",
    authority="Utah Code 77-23c-104(3)",
    link="https://www.lawserver.com/law/state/utah/ut-code/utah_code_77-23c-104",
    in_force="2020-01-01/..", perhaps_from="2019-01-01", read=READ, verified=True, fact="US-UT-01",
    effects="refuse limit", kinds=SUBPOENAS | RECORDS_ORDER, papers_of="US-UT", tables=("us.states.reach",),
)  # fmt: skip
def subscriber_record(demand: Demand, law: Law) -> Outcome:
    """So an order on the model of 18 USC 2703(d) does not serve a Utah agency: it reaches no more than a subpoena."""
    return held_to_list(demand, law, "US-UT", cure="Please obtain a search warrant for the other records.")


def _reverse(demand: Demand, law: Law) -> tuple[Row, ...]:
    """The rows of the act that the warrant is under, by its selectors or the section it cites, on the day of issue."""
    kinds = {found.value.kind.value for found in demand.accounts}
    day = issue_day(demand, law.on)
    rows = law.rows("us.states.utah_reverse")
    return tuple(r for r in rows if day >= r["since"] and (r["selector"] in kinds or cites(demand, r["law"])))


@rule(
    "us.ut.anonymised",
    title="A Utah warrant for a place or a word has the data anonymised before it is released.",
    authority="Utah Code 77-23f-102, 77-23f-102.2(3)",
    link=_REVERSE_ACT, in_force="2023-05-03/2032-12-31", read=READ, verified=True, fact="US-UT-02",
    effects="refuse", kinds=WARRANTS, papers_of="US-UT", tables=("us.states.utah_reverse",),
)  # fmt: skip
def anonymised(demand: Demand, law: Law) -> Outcome:
    """More data, and identities, each take a new warrant. The act is repealed on 2033-01-01."""
    rows = _reverse(demand, law)
    if not rows or is_not_yet(demand) or _is_later_step(demand):
        return NOT_ENGAGED
    if demand.shows(Mark.ANONYMISES_FIRST):
        return MET
    return refuse(
        Defect.REVERSE_DEMAND,
        f"The warrant asks who was at a place or used a word and does not have the data anonymised ({rows[0]['law']}).",
        cure="Please have the warrant say that the data is anonymised before release, or name an account.",
        at=demand.where("accounts")[:5],
    )


@rule(
    "us.ut.identities",
    title="A first Utah warrant for a place or a word gets no identities and no wider data.",
    authority="Utah Code 77-23f-104, 77-23f-105",
    link="https://lexace.ai/us/statute/utah/77-23f-104",
    in_force="2023-05-03/2032-12-31", read=READ, verified=True, fact="US-UT-03",
    effects="refuse limit", kinds=WARRANTS, papers_of="US-UT", tables=("us.states.utah_reverse",),
)  # fmt: skip
def identities(demand: Demand, law: Law) -> Outcome:
    """Each step has a section and a warrant of its own."""
    rows = _reverse(demand, law)
    if not rows or is_not_yet(demand) or _is_later_step(demand):
        return NOT_ENGAGED
    telling = demand.asks & (SUBSCRIBER | {Category.REGISTRATION_IP, Category.RELATION})
    if not telling:
        return _later_step_without_warrant(demand)
    return exceeded(
        telling,
        demand.asks,
        Defect.REVERSE_DEMAND,
        "The warrant asks by place or word and wants identities in the same step, which takes a new warrant.",
        cure="Please obtain a warrant under Utah Code 77-23f-105 for the identities.",
        at=demand.where(*sorted(telling)),
    )


def _later_step_without_warrant(demand: Demand) -> Outcome:
    """More data on an officer's word is no cell of the reach, so nothing is cut and the step is barred all the same."""
    if not demand.shows(Mark.LATER_STEPS):
        return MET
    return limit(
        Defect.REVERSE_DEMAND,
        "The warrant lets more data or identities follow without a new warrant, which Utah Code 77-23f asks for.",
        removes=None,
        cure="Please obtain a new warrant for each further step.",
        at=demand.where(Mark.LATER_STEPS),
    )


def _is_later_step(demand: Demand) -> bool:
    return cites(demand, "Utah Code 77-23f-104", "Utah Code 77-23f-105")


@rule(
    "us.ut.keyword_offence",
    title="A Utah keyword warrant is for a listed serious felony or an imminent threat.",
    authority="Utah Code 77-23f-102.2(1), (4)",
    link=_KEYWORD, in_force="2025-05-07/2032-12-31", read=READ, verified=True, fact="US-UT-04",
    effects="ask", kinds=WARRANTS, papers_of="US-UT", tables=("us.states.utah_reverse",),
)  # fmt: skip
def keyword_offence(demand: Demand, law: Law) -> Outcome:
    """The list of felonies is not kept here, so a person compares the offence named with it."""
    if "keyword" not in {row["selector"] for row in _reverse(demand, law)} or is_not_yet(demand):
        return NOT_ENGAGED
    if demand.shows(Mark.IMMINENT_THREAT):
        return MET
    return ask(
        "Utah Code 77-23f-102.2 allows a keyword warrant for the felonies it lists and for imminent threats only.",
        defect=Defect.OFFENCE_NOT_COVERED if not demand.offences else None,
        cure="Please name the listed felony, or the imminent threat.",
        at=demand.where("offences")[:3] or demand.where("accounts")[:3],
    )


@rule(
    "us.ut.keyword_before",
    title="A Utah keyword warrant dated before 2025-05-07 had no statute of the State.",
    authority="Utah Code 77-23f, which knew no keywords until 2025-05-07; our reading",
    link=_KEYWORD, in_force=ALWAYS, read=READ, verified=False, fact="US-UT-05",
    effects="ask", kinds=WARRANTS, papers_of="US-UT", tables=("us.states.utah_reverse",),
)  # fmt: skip
def keyword_before(demand: Demand, law: Law) -> Outcome:
    """Then it is a reverse demand like any other, for counsel."""
    if not any(found.value.kind is IdentifierKind.KEYWORD for found in demand.accounts) or is_not_yet(demand):
        return NOT_ENGAGED
    since = [row["since"] for row in law.rows("us.states.utah_reverse") if row["selector"] == "keyword"]
    day = issue_day(demand, law.on)
    if since and day >= since[0]:
        return NOT_ENGAGED
    return ask(
        f"The keyword warrant was issued on {day.isoformat()}, before Utah had a statute on such warrants.",
        defect=Defect.REVERSE_DEMAND,
        cure="Please name the accounts you seek. We do not search the data of everyone.",
        at=demand.where("issued_on", "accounts")[:4],
    )
