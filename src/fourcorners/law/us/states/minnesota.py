"""Minnesota: content and location on a search warrant only, and the term to answer one."""

from __future__ import annotations

from fourcorners.law.outcome import NOT_ENGAGED, Outcome
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, READ
from fourcorners.law.us.states.clocks import ANSWER_TABLES, answer_due
from fourcorners.law.us.states.kinds import STATE_WARRANT, WITHOUT_WARRANT
from fourcorners.law.us.states.routes import LOCATION, warrant_only
from fourcorners.reading.model import Demand
from fourcorners.terms.categories import CONTENT


@rule(
    "us.mn.warrant_needed",
    title="A Minnesota agency gets content and location on a search warrant only.",
    authority="Minn. Stat. 626.085 (Laws of 2020, ch. 82)",
    link="https://www.revisor.mn.gov/laws/2020/0/82/",
    in_force="2021-01-01/..", perhaps_from="2020-01-01", read=READ, verified=True, fact="US-MN-01",
    effects="refuse limit", kinds=WITHOUT_WARRANT, papers_of="US-MN",
)  # fmt: skip
def warrant_needed(demand: Demand, law: Law) -> Outcome:
    """Precise or approximate location of sender or recipients. The act left no other route to content; other metadata
    is outside it."""
    return warrant_only(demand, CONTENT | LOCATION, "Minn. Stat. 626.085")


@rule(
    "us.mn.answer_in_time",
    title="A provider outside Minnesota answers its warrant within eight business days, as recalled.",
    authority="Minn. Stat. 626.18; the number of days was recalled",
    link="https://instalawyer.io/laws/minnesota-statutes/section-62618-search-warrants",
    in_force=ALWAYS, read=READ, verified=False, fact="US-MN-02",
    effects="deadline", kinds=STATE_WARRANT, papers_of="US-MN", tables=ANSWER_TABLES,
)  # fmt: skip
def answer_in_time(demand: Demand, law: Law) -> Outcome:
    """Terms of service with a resident are consent that a warrant served by hand, mail, courier or fax has effect."""
    if not law.profile.serves_public:
        return NOT_ENGAGED
    return answer_due(demand, law, "US-MN", also="The term was recalled; check it.")
