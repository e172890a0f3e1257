"""Decide a matter: approve, refuse or ask back, by one person or two; each answer with its letter."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from fourcorners.acts.letters import write_letter
from fourcorners.acts.matters import Case, case, standing_decision
from fourcorners.acts.people import person_named
from fourcorners.acts.preserve import plan_keeping
from fourcorners.acts.recording import record
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.errors import NotAllowed, WrongUse
from fourcorners.ledger.model import EventKind
from fourcorners.notice.run import plan
from fourcorners.reach import Reach, Times
from fourcorners.scope.model import Approval, Decision, Scope, Verdict
from fourcorners.scope.run import DECIDES, SECONDS, allowed_with, freeze, keepable, reasons_for_second_person
from fourcorners.terms import Category

_TO = {Verdict.REFUSE: "a refusal", Verdict.ASK: "a question"}


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of it: the decision, the scope if the approvals are whole, or why a second person is needed.

    `replaces` is the decision that stood before, with its verdict in brackets; empty for a first one.
    """

    decision: str
    verdict: Verdict
    scope: Scope | None
    second_needed: tuple[str, ...]
    letter: str
    replaces: str = ""


def decide(
    workspace: Workspace,
    number: str,
    verdict: Verdict,
    *,
    by: str,
    reason: str,
    categories: Collection[Category] | None = None,
    times: Times | None = None,
    set_aside: Collection[str] = (),
    until: date | None = None,
) -> Decided:
    """Take a decision. An approval is for the allowed reach, or for the part within `categories` and `times`.

    A decision to keep is for what the request lets be kept, or that part of it; `until` is the last day, for a request
    whose term no law we know gives. A new decision supersedes one that has not been fulfilled, and a notice that was
    planned for that one and not yet released. Raises NotAllowed where the person may not decide, or there is nothing
    left to approve; ScopeBreach where more is approved than the law leaves; WrongUse for what does not go with the
    verdict.
    """
    if not reason.strip():
        raise WrongUse("a decision needs a reason", do="Say why, with --reason.")
    if until and verdict is not Verdict.KEEP:
        raise WrongUse("only a decision to keep has an end", do="Leave --until out.")
    if verdict not in {Verdict.APPROVE, Verdict.KEEP} and (categories or times):
        raise WrongUse(f"{_TO[verdict]} has no parts", do="Leave --only, --from and --to out.")
    if verdict is not Verdict.APPROVE and set_aside:
        raise WrongUse("only an approval sets a finding aside", do="Leave --set-aside out.")
    person = person_named(by, roles=DECIDES)
    with transaction.atomic():
        found = case(number)
        _check_open(found.row)
        reach = _approved_reach(found, verdict, categories, times, set_aside)
        # Nothing is sealed yet, or the matter would not be open.
        models.Preservation.objects.filter(matter=found.row).delete()
        models.Notice.objects.filter(matter=found.row, released_at=None).delete()
        stood = standing_decision(found.row)
        found.row.decisions.filter(superseded=False).update(superseded=True)
        decision = models.Decision.objects.create(
            id=f"D-{secrets.token_hex(5)}",
            matter=found.row,
            verdict=verdict.value,
            reach=reach.to_json(),
            opinion=found.opinion.digest,
            departs=sorted(set_aside),
        )
        done = _approve(workspace, found, decision, person, reason, until)
        return replace(done, replaces=f"{stood.id} ({stood.verdict})" if stood else "")


def second(workspace: Workspace, number: str, *, by: str, reason: str) -> Decided:
    """Add the second person's approval to the decision that waits for it.

    Raises NotAllowed where nothing waits, or where this person is the first one or may not give the second look.
    """
    if not reason.strip():
        raise WrongUse("an approval needs a reason", do="Say why, with --reason.")
    person = person_named(by, roles=SECONDS)
    with transaction.atomic():
        found = case(number)
        decision = standing_decision(found.row)
        if decision is None or found.row.state != models.State.SECOND:
            raise NotAllowed("no decision waits for a second person", at=found.row.id)
        if decision.approvals.filter(person=person).exists():
            raise NotAllowed("the second person must be another than the first", at=found.row.id)
        if decision.opinion != found.opinion.digest:
            raise NotAllowed("the opinion changed since the first approval", at=found.row.id, do="Decide again.")
        return _approve(workspace, found, decision, person, reason)


def _check_open(matter: models.Matter) -> None:
    if hasattr(matter, "package"):
        raise NotAllowed("this matter is produced; it cannot be decided again", at=matter.id)
    if models.Event.objects.filter(matter=matter.id, kind=EventKind.COLLECTION_INTENT.value).exists():
        raise NotAllowed(
            "collection has begun on the decision that stands",
            at=matter.id,
            do='Finish it with "fourcorners fulfil"; a new demand gets a new matter.',
        )


def _approved_reach(
    found: Case,
    verdict: Verdict,
    categories: Collection[Category] | None,
    times: Times | None,
    set_aside: Collection[str],
) -> Reach:
    if verdict not in {Verdict.APPROVE, Verdict.KEEP}:
        return Reach.nothing()
    is_kept = verdict is Verdict.KEEP
    allowed = keepable(found.opinion, found.row.opened_at) if is_kept else allowed_with(found.opinion, set_aside)
    reach = allowed.only(categories=categories, times=times or Times.always())
    beyond = frozenset(categories or ()) - allowed.categories
    if beyond:
        raise NotAllowed(
            f"{', '.join(sorted(beyond))} is not within what the law leaves here",
            at=found.row.id,
            do="Approve within the allowed reach, or have counsel set the finding aside with --set-aside RULE.",
        )
    if allowed and not reach and times:
        raise NotAllowed(
            "nothing that the law leaves lies in those days",
            at=found.row.id,
            do="Choose other days with --from and --to.",
        )
    if not reach and is_kept:
        raise NotAllowed(
            "this paper names nothing that could be kept", at=found.row.id, do="Refuse or ask back instead."
        )
    if not reach:
        raise NotAllowed(
            "the law leaves nothing to approve in this matter",
            at=found.row.id,
            do="Refuse or ask back; or have counsel set a finding aside with --set-aside RULE.",
        )
    return reach


def _approve(
    workspace: Workspace,
    found: Case,
    row: models.Decision,
    person: models.Person,
    reason: str,
    until: date | None = None,
) -> Decided:
    """Record one person's act; when the approvals are whole, freeze the scope and write the letter."""
    matter = found.row
    now = workspace.clock.now()
    models.Approval.objects.create(decision=row, person=person, role=person.role, at=now, reason=reason)
    count = row.approvals.count()
    record(
        workspace,
        EventKind.APPROVAL_GIVEN,
        matter=matter.id,
        key=f"{row.id}-approval-{count}",
        fields={"decision": row.id, "verdict": row.verdict, "person": person.id, "role": person.role, "count": count},
    )
    decision = Decision(
        id=row.id,
        matter=matter.id,
        opinion=row.opinion,
        verdict=Verdict(row.verdict),
        reach=Reach.from_json(row.reach),
        approvals=tuple(Approval(a.person.id, a.role, a.at) for a in row.approvals.order_by("at", "id")),
        departs=tuple(row.departs),
    )
    needs = reasons_for_second_person(found.demand, decision.reach, decision.departs)
    if decision.verdict is Verdict.APPROVE and needs and count < 2:
        matter.state = models.State.SECOND
        matter.save(update_fields=["state"])
        return Decided(row.id, decision.verdict, None, needs, "")
    scope = freeze(found.demand, found.opinion, decision) if decision.verdict is Verdict.APPROVE else None
    if decision.verdict is Verdict.KEEP:
        plan_keeping(workspace, found, decision, until)
    return _conclude(workspace, found, row, decision, scope)


def _conclude(
    workspace: Workspace, found: Case, row: models.Decision, decision: Decision, scope: Scope | None
) -> Decided:
    matter = found.row
    matter.state = {
        Verdict.APPROVE: models.State.APPROVED,
        Verdict.REFUSE: models.State.REFUSED,
        Verdict.ASK: models.State.ASKED,
        Verdict.KEEP: models.State.KEPT,
    }[decision.verdict]
    matter.save(update_fields=["state"])
    record(
        workspace,
        EventKind.DECISION_TAKEN,
        matter=matter.id,
        key=f"{row.id}-taken",
        fields={
            "decision": row.id,
            "verdict": row.verdict,
            "opinion": row.opinion,
            "approvals": len(decision.approvals),
            "departures": len(decision.departs),
        },
    )
    if scope is not None:
        row.scope = scope.to_json()
        row.save(update_fields=["scope"])
        record(
            workspace,
            EventKind.SCOPE_FROZEN,
            matter=matter.id,
            key=f"{row.id}-scope",
            fields={"decision": row.id, "scope": scope.digest, "reach": scope.reach.digest},
        )
        _plan_notice(workspace, found)
    letter = write_letter(workspace, found, decision)
    return Decided(row.id, decision.verdict, scope, (), letter)


def _plan_notice(workspace: Workspace, found: Case) -> None:
    planned = plan(found.demand, found.opinion, objection_days=workspace.objection_days)
    models.Notice.objects.update_or_create(
        matter=found.row,
        defaults={
            "when": planned.when.value,
            "on": planned.on,
            "hold_until": planned.hold_until,
            "why": planned.why,
        },
    )
    record(
        workspace,
        EventKind.NOTICE_PLANNED,
        matter=found.row.id,
        key=f"notice-planned-{models.Event.objects.filter(matter=found.row.id).count()}",
        fields={"when": planned.when.value, "on": planned.on.isoformat() if planned.on else "none"},
    )
