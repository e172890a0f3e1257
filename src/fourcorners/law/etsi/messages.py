"""What a message says of itself: a test, a withdrawal, a change of an earlier one, an approval that is not there.

The standard says what these values mean; that nothing is produced on them is what this program makes of it. Its other
values, `Approved` among them, are the sender's own word and speak for nothing.
"""

from __future__ import annotations

from fourcorners.law.outcome import NOT_ENGAGED, Outcome, ask, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.undone import taken_back
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Instrument, Mark

READ = "2026-11-22"
LINK = "https://forge.etsi.org/rep/li/schemas-definitions"
_ANY: frozenset[Instrument | None] = frozenset(Instrument) | {None}


@rule(
    "etsi.test",
    title="A message for test purposes discloses nothing.",
    authority="ETSI TS 103 120, dictionaries AuthorisationFlag and LDTaskFlag: IsTest",
    link=LINK, in_force="../..", read=READ, verified=True, fact="HI1-1",
    effects="refuse", kinds=_ANY,
)  # fmt: skip
def test_message(demand: Demand, law: Law) -> Outcome:
    """Real data never answers a test. People cannot set this aside."""
    if not demand.shows(Mark.TEST):
        return NOT_ENGAGED
    return refuse(
        Defect.NOT_A_GOVERNMENT_DEMAND,
        "The message says that it is sent for test purposes, so no data of any person is given on it.",
        cure="Please send the demand again without the flag IsTest, if it is meant.",
        at=demand.where(Mark.TEST),
    )


@rule(
    "etsi.withdrawn",
    title="Nothing is given on what its sender cancels.",
    authority="the sender's own word; in messages ETSI TS 103 120, dictionaries AuthorisationStatus, LDTaskStatus and "
    "LPTaskStatus: Cancelled",
    link=LINK, in_force="../..", read=READ, verified=True, fact="HI1-2",
    effects="refuse", kinds=_ANY - {Instrument.EU_EPOC, Instrument.EU_EPOC_PR},
)  # fmt: skip
def withdrawn(demand: Demand, law: Law) -> Outcome:
    """The earlier message is a matter of its own, which people end; what was kept for it alone is let go.

    The Regulation on certificates says it of those itself.
    """
    says = "The sender cancels an earlier order; nothing is produced on it, and its matter ends."
    return taken_back(demand, says)


@rule(
    "etsi.changes_earlier",
    title="A message that changes an earlier one is read together with it.",
    authority="the sender's own word; in messages ETSI TS 103 120, action UPDATE",
    link=LINK, in_force="../..", read=READ, verified=True, fact="HI1-3",
    effects="ask", kinds=_ANY,
)  # fmt: skip
def changes_earlier(demand: Demand, law: Law) -> Outcome:
    """What it leaves out still stands in the earlier message, which this program does not join to it."""
    if not demand.shows(Mark.CHANGES_EARLIER):
        return NOT_ENGAGED
    return ask(
        "The message changes an earlier one, and only both together show what is asked.",
        cure="Please send the whole order again in one message.",
        at=demand.where(Mark.CHANGES_EARLIER, "earlier"),
    )


@rule(
    "etsi.not_approved",
    title="Nothing is given while the sender's own status says that the approval is missing, refused or over.",
    authority="the sender's own word; in messages ETSI TS 103 120, dictionaries AuthorisationStatus, "
    "DocumentStatus and LDTaskStatus",
    link=LINK, in_force="../..", read=READ, verified=True, fact="HI1-4",
    effects="refuse", kinds=_ANY,
)  # fmt: skip
def not_approved(demand: Demand, law: Law) -> Outcome:
    """AwaitingApproval, Rejected, Suspended, Expired, Invalid, and any value that the dictionaries do not have."""
    if not demand.shows(Mark.NOT_APPROVED):
        return NOT_ENGAGED
    return refuse(
        Defect.APPLICATION_NOT_ORDER,
        "The message itself says that the order is not approved, or no longer in force.",
        cure="Please send it again once it is approved.",
        at=demand.where(Mark.NOT_APPROVED),
    )
