"""New Mexico: the Electronic Communications Privacy Act (NMSA 10-16F-1 to -6)."""

from __future__ import annotations

from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import NOT_EU, READ, SUBPOENAS
from fourcorners.law.us.states.kinds import CRIMINAL, JUSTIA, STATE_WARRANT, is_not_yet
from fourcorners.law.us.states.petitions import opened
from fourcorners.law.us.states.routes import held_to_list
from fourcorners.law.us.states.silence import court_order_within_term
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark

_ACT = f"{JUSTIA}/new-mexico/chapter-10/article-16f/"


@rule(
    "us.nm.subpoena_reach",
    title="A New Mexico subpoena reaches the subscriber's details and no other records.",
    authority="N.M. Stat. 10-16F-2(L), 10-16F-3(B), (M)",
    link=_ACT, in_force="2019-06-14/..", read=READ, verified=True, fact="US-NM-01, US-SUB-13",
    effects="refuse limit", kinds=SUBPOENAS, papers_of="US-NM", tables=("us.states.reach",),
)  # fmt: skip
def subpoena_reach(demand: Demand, law: Law) -> Outcome:
    """What was given to open or keep the account, its number or identifier, length and type of service."""
    return held_to_list(demand, law, "US-NM", cure="Please obtain a search warrant for the other records.")


@rule(
    "us.nm.warrant_period",
    title="A New Mexico warrant for electronic data specifies the time periods.",
    authority="N.M. Stat. 10-16F-3(D)(1)",
    link=_ACT, in_force="2020-03-04/..", read=READ, verified=True, fact="US-NM-02",
    effects="ask", kinds=STATE_WARRANT, papers_of="US-NM",
)  # fmt: skip
def warrant_period(demand: Demand, law: Law) -> Outcome:
    """Unlike California's act, it knows no finding that a period is not appropriate."""
    if is_not_yet(demand):
        return NOT_ENGAGED
    if demand.spans and all(days.start and days.end for days in demand.spans):
        return MET
    return ask(
        "The warrant does not specify the time periods, as N.M. Stat. 10-16F-3(D)(1) requires.",
        defect=Defect.NO_PERIOD,
        cure="Please name the first and the last day of the data sought.",
        at=demand.where("period", Mark.NO_PERIOD_WORDS),
    )


@rule(
    "us.nm.secrecy",
    title="A New Mexico court may order a provider's silence for ninety days at a time; nobody else may.",
    authority="N.M. Stat. 10-16F-4(B), (E)",
    link=_ACT, in_force="2020-03-04/..", read=READ, verified=True, fact="US-NM-03",
    effects="ask notice", kinds=NOT_EU, papers_of="US-NM", tables=("us.states.terms",),
)  # fmt: skip
def secrecy(demand: Demand, law: Law) -> Outcome:
    """Otherwise nothing in the act limits the provider from speaking; each renewal is for ninety days again."""
    return court_order_within_term(demand, law, "nm.secrecy")


@rule(
    "us.nm.petition",
    title="Where a New Mexico paper is at odds with its act, the provider may petition to void or modify it.",
    authority="N.M. Stat. 10-16F-5(C)",
    link=_ACT, in_force="2019-06-14/..", read=READ, verified=True, fact="US-NM-04",
    effects="ask info", kinds=CRIMINAL, papers_of="US-NM",
)  # fmt: skip
def petition(demand: Demand, law: Law) -> Outcome:
    """To the issuing court. A defect under the act's own rules opens it; a subpoena that is merely cut needs none."""
    return opened(demand, law, "US-NM", (warrant_period, secrecy), subpoena_reach, "N.M. Stat. 10-16F-5(C)")
