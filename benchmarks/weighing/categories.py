"""What each sign around words that name a kind of data is worth for telling whether a paper asks for it.

A label says what a paper asks for, not where. So all places of one paper that name a kind of data are one group, and
its answer is known: one of them at least asks, or none does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from tests.golden.compare import answers

from benchmarks.weighing.labelled import Labelled, labelled, parted
from benchmarks.weighing.lists import Told, by_chance, totals
from benchmarks.weighing.regression import chance, counted_in_groups, write
from fourcorners.intake.model import Paper
from fourcorners.reading import run
from fourcorners.reading.categories import weighed
from fourcorners.reading.categories.items import find_items, mentions_in
from fourcorners.reading.matter import read_matter
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.weights import Weights, table

OUT = table("category")
_PENALTY = 5.0
_NUMBER = re.compile(r"\d{3}")
Signs = frozenset[str]


@dataclass(frozen=True, slots=True)
class Case:
    """The kinds of data that one paper names, each with its signs, and every right answer, the label's own first."""

    hand: str
    paper: Paper
    named: tuple[tuple[str, Signs], ...]
    right: tuple[frozenset[str], ...]
    unseen: bool

    @property
    def open(self) -> frozenset[str]:
        """What may be in the answer and may not: no weight is counted from it."""
        return frozenset().union(*self.right) - self.right[0]


def cases() -> list[Case]:
    """All that is counted, goldens first."""
    return [_case(one) for one in labelled("categories")]


def _case(one: Labelled) -> Case:
    named: list[tuple[str, Signs]] = []

    def look(text: Text) -> Any:
        for mention in mentions_in(text):
            kept = mention.signs if one.unseen else {sign for sign in mention.signs if not sign.startswith("rule:")}
            named.append((mention.category.value, frozenset(kept)))
        return find_items(text)

    with patch.object(run, "find_items", look):
        read_matter(one.paper)
    right = answers("categories", one.label) if "categories" in one.label else [()]
    return Case(one.hand, one.paper, tuple(named), tuple(frozenset(answer) for answer in right), one.unseen)


def of_asking(cases: Sequence[Case]) -> dict[str, float]:
    """The weight of every sign for a mention's asking for what it names."""
    things: list[tuple[Signs, int]] = []
    told: list[bool] = []
    for case in cases:
        groups: dict[str, int] = {}
        for category, signs in case.named:
            if category not in case.open:
                if category not in groups:
                    groups[category] = len(told)
                    told.append(category in case.right[0])
                things.append((signs, groups[category]))
    shown = Counter(sign for case in cases for sign in frozenset().union(*(signs for _, signs in case.named)))
    return counted_in_groups(things, told, shown, penalty=_PENALTY)


def told_apart(cases: Sequence[Case]) -> list[Told]:
    """Each unseen paper read with weights that were counted from the others."""
    found = []
    for others, these in parted(cases, lambda case: case.hand):
        weight = of_asking(others)
        with patch.object(weighed, "weights", _only(weight)):
            for case in these:
                if case.unseen:
                    found.append(Told(_read(case.paper), case.right, _shares(case, weight)))
    return found


def _only(weight: Mapping[str, float]) -> Callable[[str], Weights]:
    """The reader's weights of kinds of data, put in place of the file's."""
    known = Weights({"asked": weight})
    return lambda _: known


def _read(paper: Paper) -> frozenset[str]:
    return frozenset(read_matter(paper).to_json()["categories"])


def _shares(case: Case, weight: Mapping[str, float]) -> tuple[tuple[float, bool], ...]:
    best: dict[str, float] = {}
    for category, signs in case.named:
        best[category] = max(best.get(category, 0.0), chance(signs, weight))
    right = frozenset().union(*case.right)
    return tuple((share, category in right) for category, share in best.items())


def weigh(put: bool) -> None:
    """Count the weights, print how well they tell, and write them where that is asked."""
    known = cases()
    told = told_apart(known)
    print(totals(told))
    print(by_chance(told, (0.0, 0.2, 0.4, 0.7, 0.9, 1.01), "asked for"))
    if put:
        put_down(known)


def put_down(cases: Sequence[Case]) -> None:
    """Count the weights from all cases and put them where the reader looks for them.

    A sign with three figures in a row may be of somebody's number, and has no weight.
    """
    asked = {sign: weight for sign, weight in of_asking(cases).items() if not _NUMBER.search(sign)}
    write(OUT, {"asked": asked}, papers=len(cases), mentions=sum(len(case.named) for case in cases))
