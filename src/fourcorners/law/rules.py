"""A rule: one header that says what it rests on and when it is in force, and one small pure function that judges.

The header is checked when the rule is written down: a rule without an authority does not load, and a rule whose
source was only recalled, never read, may ask a person and inform, but never refuse or limit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from fourcorners.errors import WrongUse
from fourcorners.law.model import Authority
from fourcorners.law.outcome import Outcome, Said, Silent
from fourcorners.reading.model import Demand
from fourcorners.terms import Effect, Instrument

if TYPE_CHECKING:
    from fourcorners.law.tables import Law

Judge = Callable[[Demand, "Law"], Outcome]
# None stands for a paper whose kind could not be read.
Kinds = frozenset[Instrument | None]

_STRONG = frozenset({Effect.REFUSE, Effect.LIMIT})


@dataclass(frozen=True, slots=True)
class InForce:
    """The days on which something is law, both included. None: no start or end is known to the library."""

    start: date | None
    end: date | None

    @classmethod
    def read(cls, text: str) -> InForce:
        """From `2001-10-26/..`, `../2026-08-17` or `../..`. Raises ValueError for anything else."""
        first, slash, last = text.partition("/")
        if not slash:
            raise ValueError(f"not a span of days: {text!r}")
        start, end = (None if part == ".." else date.fromisoformat(part) for part in (first, last))
        if start and end and end < start:
            raise ValueError(f"it ends before it begins: {text!r}")
        return cls(start, end)

    def __contains__(self, on: date) -> bool:
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)

    def __str__(self) -> str:
        return "/".join(day.isoformat() if day else ".." for day in (self.start, self.end))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of law. `fact` is the number of the fact it was written from; `tables` are those it looks into."""

    id: str
    title: str
    authority: Authority
    in_force: InForce
    effects: frozenset[Effect]
    kinds: Kinds
    tables: tuple[str, ...]
    fact: str
    judge: Judge

    @property
    def jurisdiction(self) -> str:
        """The package it stands in: us, eu, uk."""
        return self.id.partition(".")[0]

    @property
    def explains(self) -> str:
        """The reasoning beside the law, from the function's own words."""
        return " ".join((self.judge.__doc__ or "").split())

    def __call__(self, demand: Demand, law: Law) -> Silent | tuple[Said, ...]:
        """Judge. Raises WrongUse where the function says more than the header lets it."""
        outcome = self.judge(demand, law)
        if isinstance(outcome, Silent):
            return outcome
        said = outcome if isinstance(outcome, tuple) else (outcome,)
        for one in said:
            if one.effect not in self.effects:
                raise WrongUse(f"rule {self.id} says {one.effect.value}, which its header does not declare")
        return said


def rule(
    id: str,
    *,
    title: str,
    authority: str,
    link: str,
    in_force: str,
    read: str,
    verified: bool,
    effects: str,
    kinds: Iterable[Instrument | None],
    fact: str = "",
    tables: tuple[str, ...] = (),
) -> Callable[[Judge], Rule]:
    """Write down a rule's header. `effects` are the codes it may use, parted by spaces.

    Raises WrongUse for a header that lacks its authority, link or title, and for a recalled rule that would refuse
    or limit.
    """
    allowed = frozenset(Effect(code) for code in effects.split())
    if not (title.strip() and authority.strip() and link.strip() and allowed):
        raise WrongUse(f"rule {id} lacks a title, an authority, a link or an effect")
    if not verified and allowed & _STRONG:
        raise WrongUse(f"rule {id} rests on a recalled source, so it may ask a person but not refuse or limit")
    source = Authority(authority, link, date.fromisoformat(read), verified)
    span, engaged = InForce.read(in_force), frozenset(kinds)

    def written(judge: Judge) -> Rule:
        return Rule(id, title, source, span, allowed, engaged, tables, fact, judge)

    return written
