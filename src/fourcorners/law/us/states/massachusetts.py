"""Massachusetts: how long a provider outside it has to answer its warrants and subpoenas."""

from __future__ import annotations

from fourcorners.law.outcome import NOT_ENGAGED, Outcome
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, READ, SUBPOENAS, WARRANTS
from fourcorners.law.us.states.clocks import ANSWER_TABLES, answer_due
from fourcorners.reading.model import Demand


@rule(
    "us.ma.answer_in_time",
    title="A provider outside Massachusetts answers its warrant or subpoena within fourteen days, as recalled.",
    authority="Mass. Gen. Laws ch. 276, sec. 1B; the number of days was recalled",
    link="https://law.onecle.com/massachusetts/276/1B.html",
    in_force=ALWAYS, read=READ, verified=False, fact="US-MA-01",
    effects="deadline", kinds=WARRANTS | SUBPOENAS, papers_of="US-MA", tables=ANSWER_TABLES,
)  # fmt: skip
def answer_in_time(demand: Demand, law: Law) -> Outcome:
    """Terms of service with a resident are agreement that a properly served warrant or subpoena has full effect."""
    if not law.profile.serves_public:
        return NOT_ENGAGED
    return answer_due(demand, law, "US-MA", also="The term was recalled; check it.")
