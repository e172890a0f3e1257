"""Montana: location on a search warrant, and how long a court may order a provider's silence."""

from __future__ import annotations

from fourcorners.law.outcome import NOT_ENGAGED, Outcome
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, NOT_EU, READ
from fourcorners.law.us.states.kinds import WITHOUT_WARRANT
from fourcorners.law.us.states.routes import LOCATION, warrant_only
from fourcorners.law.us.states.silence import court_order_within_term
from fourcorners.reading.model import Demand
from fourcorners.terms import Mark


@rule(
    "us.mt.location",
    title="A Montana agency gets location on a search warrant.",
    authority="Mont. Code 46-5-110",
    link="https://self-law.org/code/mt/title-46/chapter-5/part-1/46-5-110",
    in_force=ALWAYS, read=READ, verified=True, fact="US-MT-01",
    effects="refuse limit", kinds=WITHOUT_WARRANT, papers_of="US-MT",
)  # fmt: skip
def location(demand: Demand, law: Law) -> Outcome:
    """A stolen device, a call for help, consent and danger to life are excepted."""
    if demand.shows(Mark.DANGER_DESCRIBED):
        return NOT_ENGAGED
    return warrant_only(demand, LOCATION, "Mont. Code 46-5-110")


@rule(
    "us.mt.secrecy",
    title="A Montana court may order a provider's silence for a year at most; nobody else may.",
    authority="Mont. Code 46-5-605(2), 46-5-606",
    link="https://lawserver.com/law/state/montana/mt-code/montana_code_46-5-606",
    in_force=ALWAYS, read=READ, verified=True, fact="US-MT-02",
    effects="ask notice", kinds=NOT_EU, papers_of="US-MT", tables=("us.states.terms",),
)  # fmt: skip
def secrecy(demand: Demand, law: Law) -> Outcome:
    """The agency serves the subscriber with a copy at or before it receives content, unless a court delays that."""
    return court_order_within_term(demand, law, "mt.secrecy")
