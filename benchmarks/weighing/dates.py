"""What each sign around a day is worth for telling whether it is the paper's own, or the last one for its answer."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any
from unittest.mock import patch

from tests.golden.compare import answers

from benchmarks.weighing.choosing import chosen
from benchmarks.weighing.labelled import Labelled, labelled, parted
from benchmarks.weighing.regression import LEAST, write
from fourcorners.intake.model import Paper
from fourcorners.reading import face, matter
from fourcorners.reading.calendar import weighed
from fourcorners.reading.delivery.relations import Unit, choose
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.weights import Weights, table
from fourcorners.values import Found

OUT = table("date")
FIELDS = {"issued": "issued_on", "due": "due_on"}


@dataclass(frozen=True, slots=True)
class Case:
    """The days of one paper with their signs, the answers that are right (None: unread), and what the rules take."""

    hand: str
    days: tuple[tuple[date, frozenset[str]], ...]
    right: frozenset[date | None]
    rule: date | None
    unseen: bool


def cases() -> dict[str, list[Case]]:
    """All that is counted, by question."""
    return {question: _cases_of(question) for question in FIELDS}


def _cases_of(question: str) -> list[Case]:
    """All that is counted for "issued" or "due", goldens first."""
    return [case for one in labelled(FIELDS[question]) if (case := _case(one, question)) is not None]


def _case(one: Labelled, question: str) -> Case | None:
    right = _right(one.label, FIELDS[question])
    own = next(iter(_right(one.label, "issued_on") - {None}), None) if "issued_on" in one.label else None
    told: list[tuple[Found[date] | None, list[weighed.Signed]]] = []

    def look_issued(*given: Any) -> Any:
        if question == "issued":
            told.append(weighed.issued_signs(*given))
        return weighed.find_issued(*given)

    def look_due(days: Any, prose: Any, issued_on: Any, kind: Any) -> Any:
        if question == "due":
            day = own or (issued_on.value if issued_on else None)
            told.append(weighed.due_signs(days, prose, day, kind))
        return weighed.find_due(days, prose, issued_on, kind)

    main = _main(one.paper)
    if main.form is None:
        with patch.object(face, "find_issued", look_issued), patch.object(face, "find_due", look_due):
            face.read_face(Prose(Text(main)))
    if not told:
        return None
    ((rule, signed),) = told
    days = tuple(
        (day.value, signs if one.unseen else frozenset(sign for sign in signs if not sign.startswith("rule:")))
        for day, signs in signed
    )
    return Case(one.hand, days, right, rule.value if rule else None, one.unseen)


def _right(label: Mapping[str, Any], field: str) -> frozenset[date | None]:
    if field not in label:
        return frozenset({None})
    return frozenset(
        value if isinstance(value, date) else date.fromisoformat(value) if value else None
        for value in answers(field, dict(label))
    )


def _main(paper: Paper) -> Paper:
    """The paper of a delivery whose days the label names, without what else the delivery holds."""
    chosen: list[Unit] = []

    def look(units: Sequence[Unit]) -> Unit:
        chosen.append(choose(units))
        return chosen[-1]

    with patch.object(matter, "choose", look):
        matter.read_matter(paper)
    if not chosen:
        return paper
    unit = chosen[-1]
    return unit.paper if unit.bundle is None or unit.bundle.is_whole else unit.bundle.paper()


def of_days(cases: Sequence[Case]) -> dict[str, float]:
    """The weight of every sign for a day's being the one in question."""
    shown = Counter(sign for case in cases for sign in set().union(*(signs for _, signs in case.days)))
    papers = [[(signs, value in case.right) for value, signs in case.days] for case in cases]
    return chosen(papers, shown, none=True, least=LEAST)


def told_apart(cases: Sequence[Case]) -> Iterator[tuple[Case, float, date | None]]:
    """(paper, chance, day) of the most probable day of each unseen paper, by weights counted from the others."""
    for others, these in parted(cases, lambda case: case.hand):
        weight = Weights({"day": of_days(others)})
        for case in these:
            if case.unseen:
                chances: dict[date, float] = {}
                shares = weight.shares("day", (signs for _, signs in case.days))
                for (value, _), share in zip(case.days, shares, strict=True):
                    chances[value] = chances.get(value, 0.0) + share
                yield case, *max(((share, value) for value, share in chances.items()), default=(0.0, None))


def weigh(put: bool) -> None:
    """Count the weights, print how well they tell, and write them where that is asked.

    The days that are counted from a paper's own are counted from the one that its label gives.
    """
    known = cases()
    for question, papers in known.items():
        told = list(told_apart(papers))
        print(f"{question}: rules {_scored((case, case.rule) for case, *_ in told)}")
        for least in (0.4, 0.5, 0.6, 0.7):
            stated = ((case, value if share >= least else None) for case, share, value in told)
            print(f"{question}: from {least} {_scored(stated)}")
        for low, high in pairwise((0.0, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9, 0.97, math.inf)):
            held = [value in case.right for case, share, value in told if low <= share < high and value is not None]
            print(f"{question}: chance from {low}: {sum(held)} of {len(held)} right")
    if put:
        put_down(known)


def _scored(stated: Iterator[tuple[Case, date | None]]) -> str:
    how = Counter("right" if value in case.right else "wrong" if value else "empty" for case, value in stated)
    return f"{how['right']} right, {how['wrong']} wrong, {how['empty']} empty"


def put_down(known: Mapping[str, Sequence[Case]]) -> None:
    """Count the weights from all cases and put them where the reader looks for them."""
    strings = sum(len(case.days) for papers in known.values() for case in papers)
    papers = max(map(len, known.values()))
    write(OUT, {question: of_days(cases) for question, cases in known.items()}, papers=papers, strings=strings)
