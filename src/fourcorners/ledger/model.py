"""Events: what was done to a matter, as codes, counts and digests, never as names or words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from fourcorners.errors import WrongUse
from fourcorners.values import write_instant


class EventKind(StrEnum):
    """The closed list of acts. Codes are stable."""

    PERSON_ADDED = "person.added"
    PAPER_RECEIVED = "paper.received"
    SERVED_AGAIN = "paper.served_again"
    DEMAND_READ = "demand.read"
    OPINION_GIVEN = "opinion.given"
    REQUESTER_VERIFIED = "requester.verified"
    APPROVAL_GIVEN = "approval.given"
    DECISION_TAKEN = "decision.taken"
    SCOPE_FROZEN = "scope.frozen"
    LETTER_WRITTEN = "letter.written"
    NOTICE_PLANNED = "notice.planned"
    NOTICE_INTENT = "notice.intent"
    NOTICE_RELEASED = "notice.released"
    COLLECTION_INTENT = "collection.intent"
    STEP_ENDED = "collection.step_ended"
    GUARDED = "collection.guarded"
    GUARD_STOPPED = "collection.guard_stopped"
    GAP_ACCEPTED = "collection.gap_accepted"
    PACKAGE_INTENT = "package.intent"
    PACKAGED = "package.made"
    PAD = "pad"


_DIGEST = re.compile(r"[0-9a-f]{64}")
_CODE = re.compile(r"[a-z][a-z0-9_.]{0,59}")
_OPAQUE = re.compile(r"[A-Za-z]-[A-Za-z0-9]{6,20}")
_STEP = re.compile(r"[A-Za-z0-9_]{1,60}(?:[./:-][A-Za-z0-9_]{1,60}){0,3}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|none")
_DIGEST_OR_NONE = re.compile(r"[0-9a-f]{64}|none")

# Every field an event may have, and the only form its value may take. There is no form that holds free text.
FIELDS: dict[str, re.Pattern[str] | type[int]] = {
    "paper": _DIGEST,
    "demand": _DIGEST,
    "opinion": _DIGEST,
    "rules": _DIGEST,
    "scope": _DIGEST,
    "reach": _DIGEST,
    "plan": _DIGEST,
    "package": _DIGEST,
    "manifest": _DIGEST,
    "letter": _DIGEST,
    "recipient": _DIGEST,
    "sha256": _DIGEST_OR_NONE,
    "decision": _OPAQUE,
    "person": _OPAQUE,
    "requester": _OPAQUE,
    "instrument": _CODE,
    "effect": _CODE,
    "verdict": _CODE,
    "role": _CODE,
    "outcome": _CODE,
    "when": _CODE,
    "letter_kind": _CODE,
    "on": _DAY,
    "step": _STEP,
    "service": int,
    "unread": int,
    "findings": int,
    "count": int,
    "approvals": int,
    "departures": int,
    "rows": int,
    "size": int,
}


@dataclass(frozen=True, slots=True)
class Event:
    """One act on a matter (or on the workspace, with an empty matter), at an instant, with its fields."""

    kind: EventKind
    matter: str
    at: datetime
    fields: Mapping[str, str | int]

    def __post_init__(self) -> None:
        check_fields(self.fields)

    def to_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind.value,
            "matter": self.matter,
            "at": write_instant(self.at),
            "fields": dict(self.fields),
        }


def check_fields(fields: Mapping[str, str | int]) -> None:
    """Refuse any field that is not on the list, or whose value is not of its form.

    This keeps names, addresses and words of papers out of the ledger by construction. Raises WrongUse; the message
    names the field and never its value.
    """
    for name, value in fields.items():
        form = FIELDS.get(name)
        if form is None:
            raise WrongUse(f"events have no field {name!r}")
        if form is int:
            fits = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53
        else:
            fits = isinstance(value, str) and isinstance(form, re.Pattern) and bool(form.fullmatch(value))
        if not fits:
            raise WrongUse(f"the value of event field {name!r} is not of its form")
