"""British orders that reach American providers under the agreement between the two States."""

from __future__ import annotations

from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.uk.kinds import NOTICE, OVERSEAS, READ
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark

_AGREEMENT = "UK-US Agreement on Access to Electronic Data for the Purpose of Countering Serious Crime (2019)"
_LINK = "https://www.justice.gov/dag/cloud-act-agreement-between-governments-us-united-kingdom-great-britain-and-northern-ireland"
_SINCE = "2022-10-03/.."
_UNDER = OVERSEAS | NOTICE


@rule(
    "uk.agreement.no_american",
    title="A British order under the agreement targets no American and nobody in the United States.",
    authority=f"{_AGREEMENT}, targeting limits, as announced on 2022-10-03",
    link=_LINK, in_force=_SINCE, read=READ, verified=False, fact="UK-DAA-001",
    effects="ask", kinds=_UNDER,
)  # fmt: skip
def no_american(demand: Demand, law: Law) -> Outcome:
    """The provider may object to the designated authority that sent the order, then to that of its own State."""
    if law.profile.country != "US" or not demand.shows(Mark.AMERICAN):
        return NOT_ENGAGED
    return ask(
        "The person concerned appears to be an American or to be in the United States.",
        defect=Defect.JURISDICTION,
        cure="We object: the agreement allows no order that targets such a person.",
        at=demand.where(Mark.AMERICAN),
    )


@rule(
    "uk.agreement.certified",
    title="An order under the agreement is certified by the designated authority that sends it.",
    authority=f"{_AGREEMENT}; 18 USC 2523",
    link=_LINK, in_force=_SINCE, read=READ, verified=False, fact="UK-DAA-002",
    effects="ask", kinds=_UNDER,
)  # fmt: skip
def certified(demand: Demand, law: Law) -> Outcome:
    """The articles of the agreement were not read, so a missing certificate is asked for and refuses nothing."""
    if law.profile.country != "US":
        return NOT_ENGAGED
    if demand.shows(Mark.CERTIFIED):
        return MET
    return ask(
        "The papers show no certificate of the designated authority that the order accords with the agreement.",
        cure="Please send the designated authority's certificate.",
        at=demand.where("instrument"),
    )


@rule(
    "uk.agreement.serious_crime",
    title="An order under the agreement is about serious crime.",
    authority=f"{_AGREEMENT}, definition of serious crime, as announced on 2022-10-03",
    link=_LINK, in_force=_SINCE, read=READ, verified=False, fact="UK-DAA-003",
    effects="ask", kinds=_UNDER,
)  # fmt: skip
def serious_crime(demand: Demand, law: Law) -> Outcome:
    """A maximum of at least three years."""
    if law.profile.country != "US" or not demand.shows(Mark.PENALTY_UNDER_THREE_YEARS):
        return NOT_ENGAGED
    return ask(
        "The offence named has a maximum penalty below three years, so it is no serious crime under the agreement.",
        defect=Defect.OFFENCE_NOT_COVERED,
        cure="Please tell us why the offence is a serious crime under the agreement.",
        at=demand.where(Mark.PENALTY_UNDER_THREE_YEARS),
    )
