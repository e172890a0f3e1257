"""British letters that ask for data without compelling it."""

from __future__ import annotations

from fourcorners.law.outcome import Outcome, ask, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.uk.kinds import DPA, READ
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Instrument, Mark


@rule(
    "uk.dpa.voluntary",
    title="A letter that cites the exemptions of the Data Protection Act compels nothing.",
    authority="Data Protection Act 2018, Sch. 2 para. 2(1), as enacted",
    link=f"{DPA}/schedule/2/enacted", in_force="2018-05-25/..", read=READ, verified=True, fact="UK-DPA-001",
    effects="refuse ask", kinds={Instrument.INFORMAL_REQUEST},
)  # fmt: skip
def voluntary(demand: Demand, law: Law) -> Outcome:
    """The exemption lifts some duties of whoever chooses to disclose, and orders nothing."""
    if demand.shows(Mark.DANGER_DESCRIBED):
        return ask(
            "The letter describes a danger to a person and compels nothing.",
            defect=Defect.NO_COMPULSORY_PROCESS,
            cure="Please confirm the danger through a channel that we can check.",
            at=demand.where(Mark.DANGER_DESCRIBED),
        )
    return refuse(
        Defect.NO_COMPULSORY_PROCESS,
        "The letter asks for data and compels nothing; an exemption from data protection is no order.",
        cure="Please send a court's order, or a notice under Part 3 of the Investigatory Powers Act 2016.",
        at=demand.where("instrument", "authorities"),
    )
