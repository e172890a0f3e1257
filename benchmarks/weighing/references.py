"""What each sign is worth for telling which number of a paper is its own, and how far the number goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from unittest.mock import patch

from tests.golden.compare import answers

from benchmarks.weighing.labelled import Labelled, labelled, parted
from benchmarks.weighing.places import Place, kept, of_places, of_values, surest
from benchmarks.weighing.regression import write
from fourcorners.reading.matter import read_matter
from fourcorners.reading.origin import referenceweighed
from fourcorners.reading.origin.numbersigns import NumberSigns
from fourcorners.reading.weighing.weights import table

OUT = table("reference")


@dataclass(frozen=True, slots=True)
class Case:
    """The places of each of a delivery's papers, what the rules take, and the right answers (none: unread)."""

    hand: str
    papers: tuple[tuple[Place, ...], ...]
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

    papers = tuple(
        tuple(
            Place(
                kept(signs.of_place(place), unseen=one.unseen),
                tuple(
                    (
                        number.value,
                        kept(signs.of_number(place, number), unseen=one.unseen),
                        number.value in right,
                    )
                    for number in signs.numbers.of(place)
                ),
            )
            for place in signs.numbers.places
        )
        for signs in looked
    )
    rule = next((signs.numbers.ruled for signs in looked if signs.numbers.ruled), None)
    return Case(one.hand, papers, rule, right, one.unseen)


def told(cases: Sequence[Case]) -> list[tuple[float, str, Case]]:
    """(chance, number, paper) of the likeliest number of each unseen paper, by weights counted from the others."""
    found = []
    for others, these in parted(cases, lambda case: case.hand):
        of_place, of_number = of_places(others, without=True), of_values(others)
        for case in these:
            if case.unseen and len(case.papers) == 1:
                value, chance = surest(case.papers[0], of_place, of_number, referenceweighed.likely)
                found.append((chance, value, case))
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
    write(OUT, {"place": of_places(cases, without=True), "number": of_values(cases)}, papers=len(cases), places=spots)
