"""Places of a paper that may hold an answer, each with the values that may stand there: what two counts have in common.

The issuing body and the paper's own number are told in two steps: which place gives it, and how far it goes there.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from benchmarks.weighing.choosing import PENALTY, Thing, chosen
from fourcorners.reading.weighing.weights import shares

# A sign that fewer papers show than this tells about them and not about papers.
_LEAST = 3
Signs = frozenset[str]
Weight = Mapping[str, float]
Likely = Callable[[Sequence[tuple[float, "Place"]]], list[tuple[float, "Place"]]]


@dataclass(frozen=True, slots=True)
class Place:
    """A place that may hold the answer: its signs, and each value that may stand there, which may be right."""

    signs: Signs
    values: tuple[tuple[str, Signs, bool], ...]

    @property
    def right(self) -> bool:
        """Whether a right value is among them."""
        return any(right for *_, right in self.values)


class Delivery(Protocol):
    """A labelled delivery: the places of each of its papers."""

    @property
    def papers(self) -> tuple[tuple[Place, ...], ...]:
        """Its papers, each as its places."""
        ...


def of_places(cases: Sequence[Delivery], *, without: bool = False, penalty: float = PENALTY) -> dict[str, float]:
    """The weight of every sign for a place's holding the answer.

    `without`: each paper counts once more without its answer, where few labelled papers have none and most show others.
    """
    groups: list[list[Thing]] = []
    for paper in _papers(cases):
        groups.append([(place.signs, place.right) for place in paper])
        if without:
            groups.append([(place.signs, False) for place in paper if not place.right])
    shown = Counter(sign for case in cases for sign in set().union(*(place.signs for place in _places(case))))
    return chosen(groups, shown, none=True, least=_LEAST, penalty=penalty)


def of_values(cases: Sequence[Delivery]) -> dict[str, float]:
    """The weight of every sign for a value's being the answer, among those of a place that holds it."""
    groups: list[list[Thing]] = [
        [(signs, right) for _, signs, right in place.values] for case in cases for place in _places(case) if place.right
    ]
    shown = Counter(
        sign
        for case in cases
        for sign in set().union(*(signs for place in _places(case) for _, signs, _ in place.values))
    )
    return chosen(groups, shown, none=False, least=_LEAST)


def surest(paper: Sequence[Place], of_place: Weight, of_value: Weight, likely: Likely) -> tuple[str, float]:
    """The value with the greatest chance under these weights, as the reader reckons it, and that chance.

    `likely` is the reader's choice of places to look into. Of a paper without a place it is no value, with no chance.
    """
    shared = zip(shares([_sum(place.signs, of_place) for place in paper], none=True), paper, strict=True)
    best: dict[str, float] = defaultdict(float)
    for share, place in likely(list(shared)):
        within = shares([_sum(signs, of_value) for _, signs, _ in place.values])
        for (value, *_), part in zip(place.values, within, strict=True):
            best[value] += share * part
    return max(best.items(), key=lambda one: (one[1], one[0]), default=("", 0.0))


def kept(signs: set[str], *, unseen: bool) -> Signs:
    """The signs that count: what rules say of a paper that they were made on is left out."""
    return frozenset(sign for sign in signs if unseen or not sign.startswith("rule:"))


def _papers(cases: Sequence[Delivery]) -> Iterator[tuple[Place, ...]]:
    return (paper for case in cases for paper in case.papers)


def _places(case: Delivery) -> Iterator[Place]:
    return (place for paper in case.papers for place in paper)


def _sum(signs: Signs, weight: Weight) -> float:
    return weight["always"] + sum(weight.get(sign, 0.0) for sign in signs)
