"""Letters the statute knows: requests to preserve, and emergencies."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.days import after
from fourcorners.law.outcome import (
    MET,
    NOT_ENGAGED,
    Cut,
    Outcome,
    ask,
    deadline,
    exceeded,
    inform,
    limit,
    notice,
    refuse,
)
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, READ, usc
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Instrument, Mark
from fourcorners.terms.categories import CONTENT

_KEEP: frozenset[Instrument | None] = frozenset({Instrument.US_PRESERVATION_REQUEST})
_EMERGENCY: frozenset[Instrument | None] = frozenset({Instrument.US_EMERGENCY_REQUEST})


@rule(
    "us.preservation.governmental",
    title="Only a US governmental entity can ask for preservation.",
    authority="18 USC 2703(f)(1), 2711(4)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-PR-01",
    effects="refuse", kinds=_KEEP,
)  # fmt: skip
def governmental(demand: Demand, law: Law) -> Outcome:
    """Federal, State or local; a foreign authority asks through the treaty channel."""
    if demand.jurisdiction is None:
        return NOT_ENGAGED
    if demand.jurisdiction.value.startswith("US"):
        return MET
    return refuse(
        Defect.FOREIGN_AUTHORITY,
        "The request comes from an authority outside the United States, to which 18 USC 2703(f) gives no power.",
        cure="Please ask through the point of contact for mutual legal assistance.",
        at=demand.where("jurisdiction", "issuing_body"),
    )


@rule(
    "us.preservation.term",
    title="What is preserved is kept for ninety days, and once more for ninety on renewal.",
    authority="18 USC 2703(f)(2)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-PR-03, US-PR-04, US-PR-07",
    effects="deadline", kinds=_KEEP, tables=("us.terms",),
)  # fmt: skip
def preservation_term(demand: Demand, law: Law) -> Outcome:
    """Counted from receipt. A second renewal is not in the text and goes to a person."""
    days = law.number("us.terms", "preservation")
    last = law.on + timedelta(days=days)
    return deadline(
        f"The sealed copy is deleted after {last.isoformat()} unless process or a renewal for {days} days has come.",
        last,
        at=demand.where("instrument"),
    )


@rule(
    "us.preservation.snapshot",
    title="Preservation keeps what exists on the day of the request.",
    authority="18 USC 2703(f)(1)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-PR-06",
    effects="limit", kinds=_KEEP,
)  # fmt: skip
def snapshot(demand: Demand, law: Law) -> Outcome:
    """The section speaks of records and other evidence in the provider's possession."""
    if not demand.shows(Mark.FUTURE_DATA):
        return NOT_ENGAGED
    return limit(
        Defect.PRESERVATION_OF_FUTURE_CONTENT,
        "The request also asks for data that does not exist yet; a copy is kept of what exists today.",
        removes=Cut(times=after(law.on, demand.zone)),
        cure="Future data needs a wiretap or pen/trap order.",
        at=demand.where(Mark.FUTURE_DATA),
    )


@rule(
    "us.preservation.notice",
    title="No statute forbids speaking of a preservation request.",
    authority="18 USC 2703(f)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-PR-08",
    effects="notice", kinds=_KEEP,
)  # fmt: skip
def preservation_notice(demand: Demand, law: Law) -> Outcome:
    """Common practice waits for process, and then tells of both."""
    return notice(
        "Nothing in 18 USC 2703(f) demands secrecy. By practice notice waits until process comes.", bars=False
    )


@rule(
    "us.emergency.not_described",
    title="An emergency request describes a danger of death or serious physical injury.",
    authority="18 USC 2702(b)(8), (c)(4)",
    link=usc(18, "2702"), in_force=ALWAYS, read=READ, verified=True, fact="US-EM-01, US-EM-03",
    effects="refuse", kinds=_EMERGENCY,
)  # fmt: skip
def not_described(demand: Demand, law: Law) -> Outcome:
    """The provider must itself believe in good faith in the danger; words without facts cannot carry that."""
    if demand.shows(Mark.DANGER_DESCRIBED):
        return MET
    return refuse(
        Defect.EMERGENCY_NOT_DESCRIBED,
        "The request gives no facts of a danger of death or serious physical injury to a person.",
        cure="Please describe the danger, to whom, why now, and how the data would help; or serve ordinary process.",
        at=demand.where(Mark.EMERGENCY_CLAIMED, "instrument"),
    )


@rule(
    "us.emergency.call_back",
    title="Nothing is given in an emergency before the sender is called back and two people agree.",
    authority="18 USC 2702(b)(8), (c)(4), 2703(e), 2707(e)(1)",
    link=usc(18, "2702"), in_force=ALWAYS, read=READ, verified=True, fact="US-EM-02, US-EM-04, US-EM-09",
    effects="ask", kinds=_EMERGENCY,
)  # fmt: skip
def call_back(demand: Demand, law: Law) -> Outcome:
    """Forged emergencies, some from real police mailboxes, are the way data was stolen most; a call stops them."""
    return ask(
        "First the agency is called back on a number found independently; then only what the danger needs is given.",
        cure="Please name a duty supervisor whom we can reach through your agency's switchboard.",
        at=demand.where("requester", "instrument"),
    )


@rule(
    "us.emergency.voluntary",
    title="Giving data in an emergency is allowed, never compelled.",
    authority="18 USC 2702(b)(8), (c)(4)",
    link=usc(18, "2702"), in_force=ALWAYS, read=READ, verified=True, fact="US-EM-05",
    effects="info", kinds=_EMERGENCY,
)  # fmt: skip
def voluntary(demand: Demand, law: Law) -> Outcome:
    """The sections say "may"."""
    if not demand.shows(Mark.PENALTY_THREATENED):
        return NOT_ENGAGED
    return inform(
        "The request speaks as if an answer were compulsory; the law leaves it to us.",
        at=demand.where(Mark.PENALTY_THREATENED),
    )


@rule(
    "us.emergency.governmental",
    title="Content is given in an emergency to a governmental entity only.",
    authority="18 USC 2702(b)(8)",
    link=usc(18, "2702"), in_force=ALWAYS, read=READ, verified=True, fact="US-EM-06",
    effects="refuse limit", kinds=_EMERGENCY,
)  # fmt: skip
def emergency_governmental(demand: Demand, law: Law) -> Outcome:
    """Private searchers for people are turned to the police."""
    if not demand.shows(Mark.PRIVATE_PARTY):
        return NOT_ENGAGED
    content = demand.asks & CONTENT
    if not content:
        return MET
    return exceeded(
        content,
        demand.asks,
        Defect.NOT_A_GOVERNMENT_DEMAND,
        "The request comes from a private party, to whom content may not be given even in an emergency.",
        cure="Please turn to the police, who can make the request.",
        at=demand.where(Mark.PRIVATE_PARTY),
    )
