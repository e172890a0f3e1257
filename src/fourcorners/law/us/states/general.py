"""Which State's law speaks: where it cannot be told, a person decides; where it is not known here, that is said."""

from __future__ import annotations

from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, inform
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, READ, usc
from fourcorners.reading.model import Demand
from fourcorners.terms import Instrument, Mark

_OF_STATES: frozenset[Instrument | None] = frozenset({Instrument.US_STATE_WARRANT, Instrument.US_STATE_SUBPOENA})


@rule(
    "us.states.which",
    title="Where a State's paper does not show which State it is, a person decides whose law holds.",
    authority="18 USC 2703(c)(2), (d), 2711(4): States act within their own law",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="state gap",
    effects="ask", kinds=_OF_STATES,
)  # fmt: skip
def which_state(demand: Demand, law: Law) -> Outcome:
    """Some States are stricter than federal law, and some forbid their companies to answer others; both turn on it."""
    if demand.shows(Mark.BLANK_FORM, Mark.INTERNAL_DOCUMENT, Mark.APPLICATION):
        return NOT_ENGAGED
    if demand.jurisdiction is not None:
        return MET if demand.jurisdiction.value.startswith("US-") else NOT_ENGAGED
    return ask(
        "The paper is a State's and it was not found which State's, so its law could not be held against it.",
        cure="Please tell us the court or agency, and its State.",
        at=demand.where("instrument"),
    )


@rule(
    "us.states.not_known",
    title="Of a State whose own law is not known here, only federal law was held against the paper.",
    authority="the coverage of this rule library",
    link="src/fourcorners/law/us/states/tables/states.toml",
    in_force=ALWAYS, read=READ, verified=True, fact="state gap",
    effects="info", kinds=_OF_STATES, tables=("us.states.states",),
)  # fmt: skip
def not_known(demand: Demand, law: Law) -> Outcome:
    """The federal floor holds everywhere; a State may be stricter."""
    place = demand.jurisdiction.value if demand.jurisdiction else ""
    if not place.startswith("US-") or place == "US-FED":
        return NOT_ENGAGED
    if place in law.keys("us.states.states"):
        return MET
    return inform(
        f"The rules know no law of {place} itself, so only federal law was held against the paper.",
        at=demand.where("jurisdiction"),
    )
