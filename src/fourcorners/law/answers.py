"""The answer to each thing a demand asks for: must, may, or must not be given; why; and narrower words for it.

An opinion says what stands against a paper. This turns it round, item by item, the way a lawyer answers: "item 3 must
be given; of item 4 only what is older than the order; item 5 must not, and here is wording that we would answer".
Nothing is decided here: every answer follows from the opinion's findings and its allowed reach.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from fourcorners.law.model import Finding, Opinion
from fourcorners.reach import Reach
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Effect, Instrument
from fourcorners.terms.categories import HOLDS
from fourcorners.values import Evidence


class Given(StrEnum):
    """Whether something is given. `MAY`: the law allows it and compels nobody."""

    MUST = "must"
    MUST_IN_PART = "must_in_part"  # for some of the accounts or times that the item asks for
    MAY = "may"
    MAY_IN_PART = "may_in_part"
    MUST_NOT = "must_not"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A proposal to the requester: the words to strike, why, and the words that could stand instead.

    `instead` is empty where nothing of the item could be answered on this kind of paper.
    """

    strike: str
    why: str
    instead: str

    def to_json(self) -> dict[str, str]:
        return {"strike": self.strike, "why": self.why, "instead": self.instead}


@dataclass(frozen=True, slots=True)
class Answer:
    """What is to be done with some kinds of data of one item.

    `rules` are the findings it rests on, strongest first; empty for MUST and MAY. `words` are the item's own.
    """

    item: str
    categories: tuple[Category, ...]
    given: Given
    rules: tuple[str, ...]
    words: tuple[Evidence, ...]
    narrowing: Narrowing | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "item": self.item,
            "categories": [c.value for c in self.categories],
            "given": self.given.value,
            "rules": list(self.rules),
            "words": [e.to_json() for e in self.words],
            "narrowing": self.narrowing.to_json() if self.narrowing else None,
        }


# Papers that ask, and leave it to the provider.
_FREE = frozenset(
    {
        Instrument.US_EMERGENCY_REQUEST,
        Instrument.US_PRESERVATION_REQUEST,
        Instrument.INFORMAL_REQUEST,
        Instrument.RESTRAINT_REQUEST,
        Instrument.OTHER,
    }
)


def answers(demand: Demand, opinion: Opinion) -> tuple[Answer, ...]:
    """One answer or more for each item the demand asks for, in the paper's order.

    Kinds of data with the same answer for the same reasons stand together. An item whose kind of data nobody could
    tell is answered with what it says against it, if anything, and else must not be given: what is not known to be a
    kind of data is never produced.
    """
    compelled = demand.instrument is not None and demand.instrument.value not in _FREE
    against = [f for f in opinion.findings if f.effect in {Effect.REFUSE, Effect.LIMIT}]
    excluded = {c for item in demand.excluded for c in item.value.categories}
    told = []
    for item in demand.items:
        kinds = sorted(item.value.categories - excluded) or [Category.ANY]
        groups: dict[tuple[Given, tuple[str, ...]], list[Category]] = {}
        for kind in kinds:
            rules = tuple(f.rule for f in against if _is_about(f, kind))
            groups.setdefault((_given(kind, opinion, compelled=compelled), rules), []).append(kind)
        allowed = [kind for kind in kinds if _given(kind, opinion, compelled=compelled) is not Given.MUST_NOT]
        for (given, rules), together in groups.items():
            held = given in {Given.MUST, Given.MAY}
            why = [] if held else [f for f in against if f.rule in rules]
            narrowing = None if held else _narrowing(item.evidence, item.value.label, why, allowed)
            told.append(
                Answer(item.value.label, tuple(together), given, () if held else rules, item.evidence, narrowing)
            )
    return tuple(told)


def _is_about(finding: Finding, kind: Category) -> bool:
    if finding.effect is Effect.REFUSE:
        return True
    if kind is Category.ANY:
        return finding.removes == Reach.nothing() or kind in finding.removes.categories
    return kind in finding.removes.categories


def _given(kind: Category, opinion: Opinion, *, compelled: bool) -> Given:
    if kind is Category.ANY or kind not in opinion.allowed.categories:
        return Given.MUST_NOT
    whole = opinion.allowed.only(categories=frozenset({kind})) == opinion.demanded.only(categories=frozenset({kind}))
    if compelled:
        return Given.MUST if whole else Given.MUST_IN_PART
    return Given.MAY if whole else Given.MAY_IN_PART


def _narrowing(
    words: tuple[Evidence, ...], label: str, why: list[Finding], allowed: Iterable[Category]
) -> Narrowing | None:
    """The proposal, where a rule stands behind it."""
    if not why:
        return None
    strike = " ".join(e.text for e in words) or label
    kinds = [HOLDS[kind] for kind in allowed]
    times = [f for f in why if f.effect is Effect.LIMIT and f.removes]
    instead = "; ".join(kinds)
    if kinds and times and all(f.effect is Effect.LIMIT for f in why):
        instead += ", for the accounts and the period that the rule leaves"
    return Narrowing(strike, why[0].says, instead)
