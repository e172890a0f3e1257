"""What each sign is worth for telling which number of a paper is its own, and how far the number goes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from unittest.mock import patch

from tests.golden.compare import answers

from benchmarks.weighing.choosing import Thing, chosen
from benchmarks.weighing.labelled import PARTS, Labelled, labelled
from benchmarks.weighing.regression import write
from fourcorners.reading.matter import read_matter
from fourcorners.reading.origin import referenceweighed
from fourcorners.reading.origin.numbersigns import NumberSigns
from fourcorners.reading.weighing.weights import shares, table

OUT = table("reference")
# A sign that fewer papers show than this tells about them and not about papers.
_LEAST = 3
Signs = frozenset[str]
Weight = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that may give the number: its signs, and each number that may stand there with its own."""

    signs: Signs
    numbers: tuple[tuple[str, Signs, bool], ...]

    @property
    def right(self) -> bool:
        """Whether a right number is among them."""
        return any(right for *_, right in self.numbers)


@dataclass(frozen=True, slots=True)
class Case:
    """The places of each of a delivery's papers, what the rules take, and the right answers (none: unread)."""

    name: str
    papers: tuple[tuple[Spot, ...], ...]
    rule: str | None
    right: frozenset[str]
    unseen: bool


def cases() -> list[Case]:
    """All that is counted, goldens first."""
    return [case_of(one) for one in labelled("reference")]


def case_of(one: Labelled) -> Case:
    """A labelled paper's places, as the reader sees them; what rules say of a paper they were made on is left out."""
    looked: dict[str, NumberSigns] = {}
    signs_of = referenceweighed.signs_of

    def look(*given: Any) -> Any:
        signs = signs_of(*given)
        # A paper whose kind no words name is read a second time.
        looked[signs.full] = signs
        return signs

    with patch.object(referenceweighed, "signs_of", look):
        read_matter(one.paper)
    return gathered(one, list(looked.values()))


def gathered(one: Labelled, looked: Sequence[NumberSigns]) -> Case:
    """The places of these papers of a labelled delivery, with their signs and which numbers are right."""
    right = frozenset(answers("reference", one.label) if one.label.get("reference") else ())

    def kept(signs: set[str]) -> Signs:
        return frozenset(sign for sign in signs if one.unseen or not sign.startswith("rule:"))

    papers = tuple(
        tuple(
            Spot(
                kept(signs.of_place(place)),
                tuple(
                    (number.value, kept(signs.of_number(place, number)), number.value in right)
                    for number in signs.numbers.of(place)
                ),
            )
            for place in signs.numbers.places
        )
        for signs in looked
    )
    rule = next((signs.numbers.ruled for signs in looked if signs.numbers.ruled), None)
    return Case(one.name, papers, rule, right, one.unseen)


def of_places(cases: Sequence[Case]) -> dict[str, float]:
    """The weight of every sign for a place's giving the number."""
    groups: list[list[Thing]] = []
    for paper in (paper for case in cases for paper in case.papers):
        groups.append([(spot.signs, spot.right) for spot in paper])
        # Few labelled papers have no number of their own, and most name others: so each is counted without its own too.
        groups.append([(spot.signs, False) for spot in paper if not spot.right])
    shown = Counter(
        sign for case in cases for sign in set().union(*(spot.signs for paper in case.papers for spot in paper))
    )
    return chosen(groups, shown, none=True, least=_LEAST)


def of_numbers(cases: Sequence[Case]) -> dict[str, float]:
    """The weight of every sign for a number's being the paper's, among those that may stand in its place."""
    groups: list[list[Thing]] = [
        [(signs, right) for _, signs, right in spot.numbers]
        for case in cases
        for paper in case.papers
        for spot in paper
        if spot.right
    ]
    shown = Counter(
        sign
        for case in cases
        for sign in set().union(*(signs for paper in case.papers for spot in paper for _, signs, _ in spot.numbers))
    )
    return chosen(groups, shown, none=False, least=_LEAST)


def surest(paper: Sequence[Spot], of_place: Weight, of_number: Weight) -> tuple[float, str]:
    """The number with the greatest chance under these weights, as the reader reckons it, and that chance."""
    shared = zip(shares([_sum(spot.signs, of_place) for spot in paper], none=True), paper, strict=True)
    best: dict[str, float] = defaultdict(float)
    for share, spot in referenceweighed.likely(list(shared)):
        within = shares([_sum(signs, of_number) for _, signs, _ in spot.numbers])
        for (value, *_), part in zip(spot.numbers, within, strict=True):
            best[value] += share * part
    return max(((chance, value) for value, chance in best.items()), default=(0.0, ""))


def _sum(signs: Signs, weight: Weight) -> float:
    return weight["always"] + sum(weight.get(sign, 0.0) for sign in signs)


def told(cases: Sequence[Case]) -> list[tuple[float, str, Case]]:
    """(chance, number, paper) of the likeliest number of each unseen paper, by weights counted from the others."""
    found = []
    for part in range(PARTS):
        others = [case for index, case in enumerate(cases) if index % PARTS != part]
        of_place, of_number = of_places(others), of_numbers(others)
        for index, case in enumerate(cases):
            if index % PARTS == part and case.unseen and len(case.papers) == 1:
                found.append((*surest(case.papers[0], of_place, of_number), case))
    return found


def weigh(put: bool) -> None:
    """Count the weights, print how well they tell, and write them where that is asked."""
    known = cases()
    values = told(known)
    print(f"{len(values)} papers; rules: {_scored([(case.rule, case) for *_, case in values])}")
    for least in (0.0, 0.2, 0.3, 0.4, 0.5):
        print(f"from {least}: {_scored([(value if share >= least else None, case) for share, value, case in values])}")
    for low, high in pairwise((0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 1.01)):
        held = [value in case.right for share, value, case in values if value and low <= share < high]
        print(f"chance {low} to {high}: {sum(held)} of {len(held)} right")
    if put:
        put_down(known)


def _scored(stated: Sequence[tuple[str | None, Case]]) -> str:
    how = Counter(
        ("right" if value in case.right else "wrong") if value else "empty" if case.right else "right"
        for value, case in stated
    )
    return f"{how['right']} right, {how['wrong']} wrong, {how['empty']} empty"


def put_down(cases: Sequence[Case]) -> None:
    """Count the weights from all cases and put them where the reader looks for them."""
    spots = sum(len(paper) for case in cases for paper in case.papers)
    write(OUT, {"place": of_places(cases), "number": of_numbers(cases)}, papers=len(cases), places=spots)
