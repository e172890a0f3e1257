"""Findings and the Opinion: what the law says about a demand on a date, and the reach it leaves."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fourcorners.reach import Reach
from fourcorners.terms import Defect, Effect, strongest
from fourcorners.values import Evidence, digest


@dataclass(frozen=True, slots=True)
class Authority:
    """What a rule rests on: the citation with its pinpoint, a link, when it was read, and whether it was.

    `verified` is False where the text was only recalled; such a rule may ask a person and never refuses.
    """

    citation: str
    link: str
    read_on: date
    verified: bool

    def to_json(self) -> dict[str, Any]:
        return {
            "citation": self.citation,
            "link": self.link,
            "read_on": self.read_on.isoformat(),
            "verified": self.verified,
        }


@dataclass(frozen=True, slots=True)
class Bar:
    """What stands between the account holder and being told, as a lawyer asks about it.

    `basis` is the provision or order; `by` who made it: judge, statute, authority, or empty where that is not known.
    `since` and `until` are its first day and the day it ends, None where it has none or none is known; `binds` whether
    it binds the provider, None where a person must decide; `challenge` is how it can be attacked or lifted.
    """

    basis: str
    by: str = ""
    since: date | None = None
    until: date | None = None
    binds: bool | None = None
    challenge: str = ""

    def to_json(self) -> dict[str, Any]:
        return {
            "basis": self.basis,
            "by": self.by,
            "since": self.since.isoformat() if self.since else None,
            "until": self.until.isoformat() if self.until else None,
            "binds": self.binds,
            "challenge": self.challenge,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says about one demand.

    `says` is a sentence for counsel; `cure` is what would mend the defect, empty where nothing would. `removes` is the
    reach that must not be produced because of it. `on` is the date a deadline or a notice falls on, where there is one;
    `or_on` is the later day that another reading of the same term gives, and `derived` how the day was reckoned, step
    by step. `bars_notice` is True where the account holder must not be told, False where nothing forbids it, None where
    the finding says nothing about that; `bar` says more of what forbids it. `ground` is the code of the box that a
    prescribed form of answer has for this finding, such as `iii.d.incomplete`.
    """

    rule: str
    effect: Effect
    says: str
    authority: Authority
    evidence: tuple[Evidence, ...] = ()
    defect: Defect | None = None
    cure: str = ""
    removes: Reach = field(default_factory=Reach.nothing)
    on: date | None = None
    bars_notice: bool | None = None
    ground: str = ""
    or_on: date | None = None
    derived: tuple[str, ...] = ()
    bar: Bar | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "defect": self.defect.value if self.defect else None,
            "effect": self.effect.value,
            "says": self.says,
            "authority": self.authority.to_json(),
            "evidence": [e.to_json() for e in self.evidence],
            "cure": self.cure,
            "on": self.on.isoformat() if self.on else None,
            "bars_notice": self.bars_notice,
            "ground": self.ground,
            "or_on": self.or_on.isoformat() if self.or_on else None,
            "derived": list(self.derived),
            "bar": self.bar.to_json() if self.bar else None,
        }


@dataclass(frozen=True, slots=True)
class Opinion:
    """All findings about a demand under the law of one date, and what they leave of its reach.

    `rules` is the digest of the rule library that spoke and `profile` that of the provider's profile, so that the
    opinion can be given again. `demanded` and `allowed` are reaches; `allowed` lies in `demanded` by construction.
    `met` names the rules that looked and found nothing wrong.
    """

    demand: str
    on: date
    rules: str
    findings: tuple[Finding, ...]
    demanded: Reach
    allowed: Reach
    met: tuple[str, ...] = ()
    profile: str = ""

    @property
    def effect(self) -> Effect | None:
        """The strongest of refuse > ask > limit, None where nothing stands against the demand."""
        return strongest(f.effect for f in self.findings)

    @property
    def defects(self) -> tuple[Defect, ...]:
        """The defects found, each once, in the order found."""
        return tuple(dict.fromkeys(f.defect for f in self.findings if f.defect))

    @property
    def digest(self) -> str:
        return digest(self.to_json())

    def to_json(self) -> dict[str, Any]:
        return {
            "demand": self.demand,
            "on": self.on.isoformat(),
            "rules": self.rules,
            "profile": self.profile,
            "effect": self.effect.value if self.effect else "none",
            "findings": [f.to_json() for f in self.findings],
            "met": list(self.met),
            "demanded": [cell.to_json() for cell in self.demanded.cells()],
            "allowed": [cell.to_json() for cell in self.allowed.cells()],
        }
