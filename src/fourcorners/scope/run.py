"""Opinion + Decision -> Scope: the step at which people's approval is held to the law and frozen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from fourcorners.errors import NotAllowed, ScopeBreach
from fourcorners.law.model import Opinion
from fourcorners.reach import Reach, Times
from fourcorners.reading.model import Demand
from fourcorners.scope.model import Approval, Decision, Scope, Verdict
from fourcorners.terms import Category, Defect, Instrument

# Who may decide at all. Auditors and custodians look on or certify.
DECIDES = frozenset({"counsel", "responder"})
# A second person's approval counts only from counsel: the second look is a legal one.
SECONDS = frozenset({"counsel"})


# Findings that nobody sets aside: real data never answers a message that is marked as a test.
STANDS = frozenset({"etsi.test"})


def allowed_with(opinion: Opinion, departs: Iterable[str] = ()) -> Reach:
    """What the law leaves once the findings of these rules are set aside by people.

    Without departures this is the opinion's own allowed reach. A catch-all is never allowed, whoever sets what aside,
    because it names no kind of data. Raises NotAllowed for a rule that made no finding here, and for one whose finding
    nobody may set aside.
    """
    aside = frozenset(departs)
    if not aside:
        return opinion.allowed
    unknown = aside - {finding.rule for finding in opinion.findings}
    if unknown:
        raise NotAllowed(
            f"rule {min(unknown)} made no finding in this matter, so it cannot be set aside",
            do="Name a rule that the matter's opinion lists.",
        )
    if aside & STANDS:
        raise NotAllowed(
            f"the finding of {min(aside & STANDS)} cannot be set aside by anybody",
            do="Refuse, and ask the sender for a demand that is meant.",
        )
    removed = Reach.nothing()
    for finding in opinion.findings:
        if finding.rule not in aside:
            removed = removed | finding.removes
    catch_all = Reach.of(opinion.demanded.accounts, [Category.ANY])
    return opinion.demanded - removed - catch_all


def keepable(opinion: Opinion, before: datetime) -> Reach:
    """What a request to preserve lets be kept: what it names, as it was when the request came.

    That nothing may leave on such a request does not keep the data from being kept; every other finding counts as it
    does for a disclosure. A catch-all, which can never be produced, here stands for every kind of data: the law asks a
    provider to keep what it has (18 USC 2703(f)(1)), and nobody reads it until process names what it reaches.
    """
    asked = opinion.demanded
    everything = [category for category in Category if category is not Category.ANY]
    for account in asked.accounts:
        asked = asked | Reach.of([account], everything, asked.times(account, Category.ANY))
    whole = asked.only(categories=[Category.ANY])
    for finding in opinion.findings:
        if finding.defect is not Defect.PRESERVATION_ONLY:
            asked = asked - finding.removes
    return (asked - whole).only(times=Times.between(None, before))


def freeze_keeping(demand: Demand, opinion: Opinion, decision: Decision, before: datetime) -> Scope:
    """The Scope of a snapshot, or an error that says why there is none.

    Checks, each of which must hold: the decision is to keep; it is about this opinion and demand; somebody who may
    decide took it; the reach is not empty and lies within what may be kept. One person suffices: nothing leaves.

    Raises NotAllowed where a person or approval is missing, ScopeBreach where the reach is wider than what may be kept.
    """
    if decision.verdict is not Verdict.KEEP:
        raise NotAllowed(f"decision {decision.id} is to {decision.verdict.value}; nothing is to be kept")
    if decision.opinion != opinion.digest or opinion.demand != demand.digest:
        raise NotAllowed(f"decision {decision.id} was taken on another opinion", do="Show the matter and decide again.")
    if not any(a.role in DECIDES for a in decision.approvals):
        raise NotAllowed("nobody who may decide approved this", do="Let counsel or a responder decide.")
    if not decision.reach:
        raise NotAllowed("the reach to be kept is empty", do="Refuse or ask back instead.")
    if not decision.reach <= keepable(opinion, before):
        raise ScopeBreach("more would be kept than the request lets be kept", left="Nothing was decided.")
    return Scope(decision.matter, decision.id, demand.digest, opinion.digest, decision.reach, decision.approvals)


def reasons_for_second_person(demand: Demand, reach: Reach, departs: Iterable[str]) -> tuple[str, ...]:
    """Why one person's approval is not enough, in words; empty where it is.

    Content, emergencies and any departure from a finding need two (the design's rule; emergencies rest on a belief
    held in good faith, 18 USC 2702(b)(8), (c)(4), which a second person tests).
    """
    reasons = []
    if any(category.is_content for category in reach.categories):
        reasons.append("content of communications is to be produced")
    if demand.instrument and demand.instrument.value is Instrument.US_EMERGENCY_REQUEST:
        reasons.append("it is an emergency request")
    reasons += [f"the finding of {rule} is set aside" for rule in sorted(set(departs))]
    return tuple(reasons)


def freeze(demand: Demand, opinion: Opinion, decision: Decision) -> Scope:
    """The Scope of an approval, or an error that says why there is none.

    Checks, each of which must hold: the decision approves; it is about this opinion and demand; somebody who may
    decide approved it; a second, different person did where one is needed; the approved reach is not empty, has no
    catch-all, and lies within what the law leaves.

    Raises NotAllowed where a person or approval is missing, ScopeBreach where the reach is wider than the opinion.
    """
    if decision.verdict is not Verdict.APPROVE:
        raise NotAllowed(f"decision {decision.id} is to {decision.verdict.value}; nothing may be collected")
    if decision.opinion != opinion.digest or opinion.demand != demand.digest:
        raise NotAllowed(
            f"decision {decision.id} was taken on another opinion",
            do="Show the matter again and decide on the opinion that stands.",
        )
    _check_people(demand, decision)
    if not decision.reach:
        raise NotAllowed("the approved reach is empty; there is nothing to collect", do="Refuse or ask back instead.")
    allowed = allowed_with(opinion, decision.departs)
    if not decision.reach <= allowed:
        beyond = decision.reach - allowed
        what = ", ".join(sorted(beyond.categories))
        raise ScopeBreach(
            f"the approved reach is wider than the opinion allows: {what} for {len(beyond.accounts)} account(s)",
            left="Nothing was approved.",
            do="Approve within the allowed reach, or have counsel set the finding aside with a reason.",
        )
    return Scope(decision.matter, decision.id, demand.digest, opinion.digest, decision.reach, decision.approvals)


def _check_people(demand: Demand, decision: Decision) -> None:
    deciders = [a for a in decision.approvals if a.role in DECIDES]
    if not deciders:
        raise NotAllowed("nobody who may decide approved this", do="Let counsel or a responder decide.")
    reasons = reasons_for_second_person(demand, decision.reach, decision.departs)
    if reasons and not _has_second(decision.approvals):
        raise NotAllowed(f"a second person must approve, because {reasons[0]}", do="Let another counsel approve it.")


def _has_second(approvals: tuple[Approval, ...]) -> bool:
    first, *others = (a for a in approvals if a.role in DECIDES)
    return any(a.person != first.person and a.role in SECONDS for a in others)
