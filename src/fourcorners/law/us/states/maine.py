"""Maine: content and location on a search warrant only, and the term to answer criminal process."""

from __future__ import annotations

from fourcorners.law.outcome import NOT_ENGAGED, Outcome
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import READ, WARRANTS
from fourcorners.law.us.states.clocks import ANSWER_TABLES, answer_due
from fourcorners.law.us.states.kinds import WITHOUT_WARRANT
from fourcorners.law.us.states.routes import LOCATION, warrant_only
from fourcorners.reading.model import Demand
from fourcorners.terms import Instrument, Mark
from fourcorners.terms.categories import CONTENT


@rule(
    "us.me.warrant_needed",
    title="A Maine agency gets content and location on a search warrant only.",
    authority="16 M.R.S. 642 (as amended by PL 2023, ch. 499), 648",
    link="https://lawserver.com/law/state/maine/me-statutes/maine_revised_statutes_title_16_643",
    in_force="2014-01-01/..", perhaps_from="2013-01-01", read=READ, verified=True, fact="US-ME-01",
    effects="refuse limit", kinds=WITHOUT_WARRANT, papers_of="US-ME",
)  # fmt: skip
def warrant_needed(demand: Demand, law: Law) -> Outcome:
    """Consent, public data and an imminent threat to life or safety are excepted; none of them is such a paper."""
    return warrant_only(demand, CONTENT | LOCATION, "16 M.R.S. 642 and 648")


@rule(
    "us.me.answer_in_time",
    title="A provider answers Maine's criminal process within fourteen days, sooner where the court says why.",
    authority="15 M.R.S. 56",
    link="https://legislature.maine.gov/legis/statutes/15/title15sec56.html",
    in_force="2018-01-01/..", perhaps_from="2017-01-01", read=READ, verified=True, fact="US-ME-02",
    effects="deadline", kinds=WARRANTS | {Instrument.US_GRAND_JURY_SUBPOENA, Instrument.US_STATE_SUBPOENA},
    papers_of="US-ME", tables=ANSWER_TABLES,
)  # fmt: skip
def answer_in_time(demand: Demand, law: Law) -> Outcome:
    """A search warrant or a grand jury's subpoena, on providers of the State and of others alike."""
    kind = demand.instrument.value if demand.instrument else None
    if kind is Instrument.US_STATE_SUBPOENA and not demand.shows(Mark.GRAND_JURY):
        return NOT_ENGAGED
    return answer_due(demand, law, "US-ME", everywhere=True)
