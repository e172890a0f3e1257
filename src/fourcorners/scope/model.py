"""Decisions by people, and the Scope: the approved reach, frozen under a digest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from fourcorners.errors import WrongUse
from fourcorners.reach import Reach
from fourcorners.values import digest, read_instant, write_instant

FORMAT = "fourcorners.scope/1"


class Verdict(StrEnum):
    """What people do with an opinion, each a whole answer; `KEEP` confirms a request to preserve and gives nothing."""

    APPROVE = "approve"
    REFUSE = "refuse"
    ASK = "ask"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Approval:
    """One person's act: who, by an opaque id, in which role and when.

    The reasons people gave stay in the casebook: a scope travels in the package, and they may be privileged.
    """

    person: str
    role: str
    at: datetime

    def to_json(self) -> dict[str, str]:
        return {
            "person": self.person,
            "role": self.role,
            "at": write_instant(self.at),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, str]) -> Approval:
        return cls(data["person"], data["role"], read_instant(data["at"]))


@dataclass(frozen=True, slots=True)
class Decision:
    """What people decided about one opinion. `departs` names the rules whose findings they set aside."""

    id: str
    matter: str
    opinion: str
    verdict: Verdict
    reach: Reach
    approvals: tuple[Approval, ...]
    departs: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "matter": self.matter,
            "opinion": self.opinion,
            "verdict": self.verdict.value,
            "reach": self.reach.to_json(),
            "approvals": [a.to_json() for a in self.approvals],
            "departs": list(self.departs),
        }


@dataclass(frozen=True, slots=True)
class Scope:
    """What may be collected: the approved reach and the chain of digests that leads to it. It never changes."""

    matter: str
    decision: str
    demand: str
    opinion: str
    reach: Reach
    approvals: tuple[Approval, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "matter": self.matter,
            "decision": self.decision,
            "demand": self.demand,
            "opinion": self.opinion,
            "reach": self.reach.to_json(),
            "approvals": [a.to_json() for a in self.approvals],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Scope:
        """Read a scope file. Raises WrongUse where it is none."""
        if data.get("format") != FORMAT:
            raise WrongUse(f"not a scope: format is {data.get('format')!r}", do=f"Give one of format {FORMAT}.")
        try:
            return cls(
                data["matter"],
                data["decision"],
                data["demand"],
                data["opinion"],
                Reach.from_json(data["reach"]),
                tuple(Approval.from_json(a) for a in data["approvals"]),
            )
        except (KeyError, TypeError) as error:
            raise WrongUse(f"not a scope: {error} is missing") from error

    @property
    def digest(self) -> str:
        """SHA-256 of the scope's canonical JSON: what approvals, plan and package all name."""
        return digest(self.to_json())
