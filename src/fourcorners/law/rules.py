"""A rule: one header that says what it rests on and when it is in force, and one small pure function that judges.

The header is checked when the rule is written down: a rule without an authority does not load, and a rule whose
source was only recalled, never read, may ask a person and inform, but never refuse or limit. A rule of a State's law
says whose papers it speaks of or whose providers it binds, so that it costs every other paper nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from fourcorners.errors import LawGap, WrongUse
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
    """One rule of law. `fact` is the number of the fact it was written from; `tables` are those it looks into.

    `papers_of` are the places whose authorities' papers it speaks of, `binds` the places whose providers it binds, as
    codes such as US-CA; empty means all. `perhaps` are days before `in_force` on which it may already have been law,
    because only a year or a month is known: what it would say on them is a gap that a person fills. `declares` is set
    where it rests on a judgment alone, which says what older law has meant: nobody could rely on it before, yet papers
    from before were judged by it.
    """

    id: str
    title: str
    authority: Authority
    in_force: InForce
    effects: frozenset[Effect]
    kinds: Kinds
    tables: tuple[str, ...]
    fact: str
    judge: Judge
    papers_of: frozenset[str] = frozenset()
    binds: frozenset[str] = frozenset()
    perhaps: InForce | None = None
    declares: bool = False

    @property
    def jurisdiction(self) -> str:
        """The package it stands in: us, eu, uk."""
        return self.id.partition(".")[0]

    @property
    def explains(self) -> str:
        """The reasoning beside the law, from the function's own words."""
        return " ".join((self.judge.__doc__ or "").split())

    @property
    def facts(self) -> tuple[str, ...]:
        """The numbers of the facts it was written from, by which it can be asked for as well."""
        return tuple(part.strip() for part in self.fact.split(","))

    def about(
        self, kind: Instrument | None, on: date, place: str | None, seats: frozenset[str], *, in_hindsight: bool = False
    ) -> bool:
        """Whether it has anything to say of a paper of that kind and place, served on that day on such a provider.

        In hindsight, what a later judgment declares is heard too.
        """
        return (
            kind in self.kinds
            and (
                on in self.in_force
                or (self.perhaps is not None and on in self.perhaps)
                or (in_hindsight and self.declares and (self.in_force.end is None or on <= self.in_force.end))
            )
            and (not self.papers_of or place in self.papers_of)
            and (not self.binds or not self.binds.isdisjoint(seats))
        )

    def __call__(self, demand: Demand, law: Law) -> Silent | tuple[Said, ...]:
        """Judge. Raises WrongUse where the function says more than the header lets it, LawGap on a day in doubt."""
        outcome = self.judge(demand, law)
        if isinstance(outcome, Silent):
            return outcome
        if self.perhaps is not None and law.on in self.perhaps:
            raise LawGap(f"it is not known whether {self.authority.citation} was law on {law.on}", at=self.id)
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
    papers_of: str = "",
    binds: str = "",
    perhaps_from: str = "",
    declares: bool = False,
) -> Callable[[Judge], Rule]:
    """Write down a rule's header. `effects`, `papers_of` and `binds` are codes parted by spaces.

    `perhaps_from` is the first day on which it may have been law, where `in_force` begins with the first day that is
    certain. `declares`: it rests on a judgment alone, of the first day of `in_force`.

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
    doubtful = None
    if perhaps_from:
        if span.start is None:
            raise WrongUse(f"rule {id} has days in doubt and no first day that is certain")
        doubtful = InForce(date.fromisoformat(perhaps_from), span.start - timedelta(days=1))
    places, seats = frozenset(papers_of.split()), frozenset(binds.split())

    def written(judge: Judge) -> Rule:
        return Rule(id, title, source, span, allowed, engaged, tables, fact, judge, places, seats, doubtful, declares)

    return written
