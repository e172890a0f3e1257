"""Events: what was done to a matter, as codes, counts and digests, never as names or words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from fourcorners.collect.model import Outcome
from fourcorners.errors import WrongUse
from fourcorners.letters.model import LetterKind
from fourcorners.notice.model import When
from fourcorners.scope.model import Verdict
from fourcorners.terms import Instrument
from fourcorners.terms.effects import Effect
from fourcorners.values import write_instant

# The forms a value may have: a pattern, a closed list of codes, or a count. No form holds free text.
Form = re.Pattern[str] | frozenset[str] | type[int]

_DIGEST = re.compile(r"[0-9a-f]{64}")
_DIGEST_OR_NONE = re.compile(r"[0-9a-f]{64}|none")
_DAY_OR_NONE = re.compile(r"\d{4}-\d\d-\d\d|none", re.ASCII)
# Random ids in hex, which no name can be spelled in.
_PERSON = re.compile(r"p-[0-9a-f]{8,32}")
_REQUESTER = re.compile(r"r-[0-9a-f]{8,32}")
_DECISION = re.compile(r"D-[0-9a-f]{8,32}")
# store.table, category.<code> or accounts.<kind>: words of the data map and of our lists, never of a paper.
_STEP = re.compile(r"[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z0-9_-]{1,63}){1,3}")

MATTER = re.compile(r"(?:M-[A-Z0-9]{8})?")

FIELDS: Mapping[str, Form] = {
    **dict.fromkeys(("paper", "demand", "opinion", "rules", "scope", "reach", "plan"), _DIGEST),
    **dict.fromkeys(("package", "manifest", "letter", "recipient"), _DIGEST),
    "sha256": _DIGEST_OR_NONE,
    "decision": _DECISION,
    **dict.fromkeys(("person", "second_person"), _PERSON),
    "requester": _REQUESTER,
    "instrument": frozenset(Instrument),
    "effect": frozenset({*Effect, "none"}),
    "verdict": frozenset(Verdict),
    "role": frozenset({"counsel", "responder", "custodian", "auditor"}),
    "outcome": frozenset(Outcome),
    "when": frozenset(When),
    "letter_kind": frozenset(LetterKind),
    "on": _DAY_OR_NONE,
    "step": _STEP,
    **dict.fromkeys(("service", "unread", "findings", "count", "approvals", "departures", "rows", "size"), int),
}


class EventKind(StrEnum):
    """The closed list of acts. Codes are stable; `ALLOWED` says what each must hold.

    What reaches outside (a store, a package, a notice) has an intent before it and an outcome after it, so that a
    crash leaves at worst an intent without its outcome.
    """

    PERSON_ADDED = "person.added"
    MATTER_OPENED = "matter.opened"
    PAPER_RECEIVED = "paper.received"
    SERVED_AGAIN = "paper.served_again"
    DEMAND_READ = "demand.read"
    DEMAND_WITHDRAWN = "demand.withdrawn"
    OPINION_GIVEN = "opinion.given"
    REQUESTER_VERIFIED = "requester.verified"
    KEY_PINNED = "requester.key_pinned"
    APPROVAL_GIVEN = "approval.given"
    DECISION_TAKEN = "decision.taken"
    SCOPE_FROZEN = "scope.frozen"
    LETTER_WRITTEN = "letter.written"
    NOTICE_PLANNED = "notice.planned"
    NOTICE_INTENT = "notice.intent"
    NOTICE_RELEASED = "notice.released"
    KEY_HOLDER_ADDED = "keyholder.added"
    TO_PRESERVE = "data.to_preserve"
    PRESERVED = "data.preserved"
    PRESERVATION_EXTENDED = "data.preservation_extended"
    PRESERVATION_RELEASED = "data.preservation_released"
    SNAPSHOT_NAMED = "data.snapshot_named"
    SNAPSHOT_OPENED = "data.snapshot_opened"
    DESTRUCTION_INTENT = "data.destruction_intent"
    DESTROYED = "data.destroyed"
    COLLECTION_INTENT = "collection.intent"
    STEP_ENDED = "collection.step_ended"
    GUARDED = "collection.guarded"
    GUARD_STOPPED = "collection.guard_stopped"
    GAP_ACCEPTED = "collection.gap_accepted"
    PACKAGE_INTENT = "package.intent"
    PACKAGED = "package.made"
    DELIVERED = "package.delivered"
    EPOCH_CLOSED = "epoch.closed"
    PAD = "pad"


# The fields each kind has, all of them and no others.
ALLOWED: Mapping[EventKind, frozenset[str]] = {
    kind: frozenset(names.split())
    for kind, names in {
        EventKind.PERSON_ADDED: "person role",
        EventKind.MATTER_OPENED: "paper",
        EventKind.PAPER_RECEIVED: "paper service",
        EventKind.SERVED_AGAIN: "paper service",
        EventKind.DEMAND_READ: "demand instrument unread",
        EventKind.DEMAND_WITHDRAWN: "paper person",
        EventKind.OPINION_GIVEN: "opinion rules effect findings",
        EventKind.REQUESTER_VERIFIED: "requester person recipient",
        EventKind.KEY_PINNED: "requester person recipient",
        EventKind.APPROVAL_GIVEN: "decision verdict person role count",
        EventKind.DECISION_TAKEN: "decision verdict opinion approvals departures",
        EventKind.SCOPE_FROZEN: "decision scope reach",
        EventKind.LETTER_WRITTEN: "letter letter_kind",
        EventKind.NOTICE_PLANNED: "when on",
        EventKind.NOTICE_INTENT: "person",
        EventKind.NOTICE_RELEASED: "person when",
        EventKind.KEY_HOLDER_ADDED: "person recipient",
        EventKind.TO_PRESERVE: "decision scope on",
        EventKind.PRESERVED: "scope sha256 on",
        EventKind.PRESERVATION_EXTENDED: "paper person on",
        EventKind.PRESERVATION_RELEASED: "person",
        EventKind.SNAPSHOT_NAMED: "person sha256",
        EventKind.SNAPSHOT_OPENED: "scope sha256 person second_person",
        EventKind.DESTRUCTION_INTENT: "sha256",
        EventKind.DESTROYED: "sha256",
        EventKind.COLLECTION_INTENT: "scope decision",
        EventKind.STEP_ENDED: "step outcome rows sha256",
        EventKind.GUARDED: "scope plan rows",
        EventKind.GUARD_STOPPED: "scope",
        EventKind.GAP_ACCEPTED: "step person",
        EventKind.PACKAGE_INTENT: "scope plan rows",
        EventKind.PACKAGED: "scope plan manifest package size rows",
        EventKind.DELIVERED: "package requester recipient",
        EventKind.EPOCH_CLOSED: "on count",
        EventKind.PAD: "",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Event:
    """One act on a matter (or on the workspace, with an empty matter), at an instant, with its fields.

    It cannot be made with a field or value that its kind does not allow: WrongUse, which never repeats the value.
    """

    kind: EventKind
    matter: str
    at: datetime
    fields: Mapping[str, str | int]

    def __post_init__(self) -> None:
        object.__setattr__(self, "fields", MappingProxyType(dict(self.fields)))
        check_fields(self)

    def to_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind.value,
            "matter": self.matter,
            "at": write_instant(self.at),
            "fields": dict(self.fields),
        }


def check_fields(event: Event) -> None:
    """Refuse an event whose fields are not exactly those of its kind, or one of whose values is not of its form.

    This keeps names, addresses and words of papers out of the ledger by construction. Raises WrongUse; the message
    names a known field and never a value, nor a field nobody knows.
    """
    if not MATTER.fullmatch(event.matter):
        raise WrongUse("an event's matter is not a matter's id", at=event.kind.value)
    if event.at.tzinfo is None:
        raise WrongUse("an event's instant has no time zone", at=event.kind.value)
    wanted = ALLOWED[event.kind]
    if event.fields.keys() - wanted:
        raise WrongUse("an event has a field that its kind does not allow", at=event.kind.value)
    if missing := sorted(wanted - event.fields.keys()):
        raise WrongUse(f"an event lacks {missing[0]}", at=event.kind.value)
    for name in sorted(wanted):
        if not fits(event.fields[name], FIELDS[name]):
            raise WrongUse(f"the value of event field {name!r} is not of its form", at=event.kind.value)


def fits(value: object, form: Form) -> bool:
    """Whether a value is of a form: counts are whole numbers from 0 below 2**53, which JSON holds exactly."""
    if isinstance(form, re.Pattern):
        return isinstance(value, str) and form.fullmatch(value) is not None
    if isinstance(form, frozenset):
        return isinstance(value, str) and value in form
    return type(value) is int and 0 <= value < 2**53
