"""What each sign is worth for telling which place of a paper names the issuing body, and how far the name goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from unittest.mock import patch

from tests.golden.compare import answers

from benchmarks.weighing.labelled import Labelled, labelled, parted
from benchmarks.weighing.places import Place, kept, of_places, of_values, surest
from benchmarks.weighing.regression import write
from fourcorners.reading import face
from fourcorners.reading.matter import read_matter
from fourcorners.reading.origin import issuerweighed
from fourcorners.reading.origin.issuernames import key
from fourcorners.reading.origin.issuersigns import IssuerSigns
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.weighing.weights import table

OUT = table("issuer")
# A place has many signs, most of them in few papers: less is made of each than of a name's.
_PENALTY = 2.0


@dataclass(frozen=True, slots=True)
class Case:
    """The places of each of a delivery's papers, what the rules take, and whether that is right (None: unread)."""

    hand: str
    papers: tuple[tuple[Place, ...], ...]
    rule: str | None
    rule_right: bool
    unseen: bool


def cases() -> list[Case]:
    """All that is counted, goldens first."""
    return [case_of(one) for one in labelled("issuing_body")]


def case_of(one: Labelled) -> Case:
    """A labelled paper's places, as the reader sees them; what rules say of a paper they were made on is left out."""
    right = {key(value) for value in answers("issuing_body", one.label)} if one.label.get("issuing_body") else set()
    papers: list[tuple[Place, ...]] = []
    rules: list[str] = []

    def look(prose: Prose, whence: Any, kind: Any) -> Any:
        ruled = issuerweighed.find_ruled(prose, whence, kind)
        rules.extend(key(each.found.value) for each in ruled if each.rule == "chosen")
        signs = IssuerSigns(prose.text, ruled, issuerweighed.about(whence, kind))
        papers.append(
            tuple(
                Place(
                    kept(signs.of_cell(cell), unseen=one.unseen),
                    tuple(
                        (
                            key(name.value),
                            kept(signs.of_name(cell, name), unseen=one.unseen),
                            key(name.value) in right,
                        )
                        for name in signs.places.names(cell)
                    ),
                )
                for cell in signs.places.cells()
            )
        )
        return ()

    with patch.object(face, "find_issuing_body", look):
        read_matter(one.paper)
    rule = next(iter(rules), None)
    return Case(one.hand, tuple(papers), rule, rule in right if right else rule is None, one.unseen)


def told(cases: Sequence[Case]) -> list[tuple[float, bool, Case]]:
    """(chance, whether the name is right, paper) of each unseen paper, by weights counted from the others."""
    found = []
    for others, these in parted(cases, lambda case: case.hand):
        of_place, of_name = of_places(others, penalty=_PENALTY), of_values(others)
        for case in these:
            if case.unseen and len(case.papers) == 1:
                name, share = surest(case.papers[0], of_place, of_name, issuerweighed.likely)
                right = {value for place in case.papers[0] for value, _, yes in place.values if yes}
                found.append((share, name in right, case))
    return found


def weigh(put: bool) -> None:
    """Count the weights, print how well they tell, and write them where that is asked."""
    known = cases()
    values = told(known)
    rules = [case for *_, case in values]
    right, stated = sum(case.rule_right for case in rules), sum(case.rule is not None for case in rules)
    print(f"{len(values)} papers; the rules alone: {right} right, {stated - right} wrong")
    for least in (0.0, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7):
        right, stated = (sum(yes for share, yes, _ in values if share >= least), sum(one[0] >= least for one in values))
        print(f"from {least}: {right} right, {stated - right} wrong")
    for low, high in pairwise((*(twentieth / 20 for twentieth in range(20)), 0.97, 1.01)):
        held = [yes for share, yes, _ in values if low <= share < high]
        print(f"chance {low} to {high}: {sum(held)} of {len(held)} right")
    if put:
        put_down(known)


def put_down(cases: Sequence[Case]) -> None:
    """Count the weights from all cases and put them where the reader looks for them."""
    places = sum(len(paper) for case in cases for paper in case.papers)
    write(
        OUT, {"place": of_places(cases, penalty=_PENALTY), "name": of_values(cases)}, papers=len(cases), places=places
    )
