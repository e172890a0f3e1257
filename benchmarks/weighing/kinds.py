"""What each word of a paper is worth for telling its kind: a question for every instrument, whether it is that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from unittest.mock import patch

from benchmarks.weighing.labelled import Labelled, labelled, parted
from benchmarks.weighing.regression import chance, counted, write
from fourcorners.reading import face
from fourcorners.reading.kinds.signs import signs_of_kind
from fourcorners.reading.matter import read_matter
from fourcorners.reading.weighing.weights import table
from fourcorners.terms import Instrument

OUT = table("instrument")
# A word that fewer papers show tells about them and not about a kind.
_LEAST = 4


@dataclass(frozen=True, slots=True)
class Case:
    """The signs of one paper, the kinds that are right for it (none for what is no demand), and what the rules said."""

    hand: str
    signs: frozenset[str]
    right: tuple[str, ...]
    said: str | None
    unseen: bool


def cases() -> list[Case]:
    """All papers of one part whose label names the instrument, or says that there is none; goldens first."""
    found = (_case(one) for one in labelled("instrument"))
    return [case for case in found if case is not None]


def _case(one: Labelled) -> Case | None:
    seen: list[tuple[set[str], str | None]] = []

    def look(text: Any, said: Any, place: Any) -> Any:
        kind = said.value if said else None
        seen.append((signs_of_kind(text, kind, place), kind and kind.value))
        return said

    with patch.object(face, "weigh_instrument", look):
        read_matter(one.paper)
    if len(seen) != 1:
        return None
    signs, said = seen[0]
    kept = signs if one.unseen else {sign for sign in signs if not sign.startswith("rule:")}
    kind = one.label.get("instrument")
    right = (kind, *one.label.get("instrument_acceptable", ())) if kind else ()
    return Case(one.hand, frozenset(kept), right, said, one.unseen)


def of_kinds(cases: Sequence[Case]) -> dict[str, dict[str, float]]:
    """The weights of all signs for each kind."""
    shown = Counter(sign for case in cases for sign in case.signs)
    return {
        kind.value: counted([(case.signs, case.right[:1] == (kind.value,)) for case in cases], shown, least=_LEAST)
        for kind in Instrument
    }


def likeliest(signs: frozenset[str], tables: Mapping[str, Mapping[str, float]]) -> tuple[str, float]:
    """The kind that these signs speak for most under these weights, with its chance."""
    return max(((kind, chance(signs, weight)) for kind, weight in tables.items()), key=lambda one: one[1])


def told_apart(cases: Sequence[Case]) -> list[tuple[Case, str, float]]:
    """(case, kind, chance) of each unseen paper, by weights counted from the others."""
    found = []
    for others, these in parted(cases, lambda case: case.hand):
        tables = of_kinds(others)
        found += [(case, *likeliest(case.signs, tables)) for case in these if case.unseen]
    return found


def weigh(put: bool) -> None:
    """Count the weights, print how well they tell beside the rules, and write them where that is asked."""
    known = cases()
    told = told_apart(known)
    rules = sum(case.said in case.right for case, _, _ in told)
    alone = sum(kind in case.right for case, kind, _ in told)
    print(f"{len(told)} unseen papers: right by rules {rules}, by weights {alone}")
    for what, of in (
        ("rules and weights agree", [one for one in told if one[0].said == one[1]]),
        ("rules say otherwise (right by rules)", [one for one in told if one[0].said not in {one[1], None}]),
        ("rules say nothing", [one for one in told if one[0].said is None]),
    ):
        for low, high in pairwise((0.0, 0.3, 0.6, 0.7, 0.9, 1.01)):
            held = [(case.said or kind) in case.right for case, kind, share in of if low <= share < high]
            print(f"{what}, chance {low} to {min(high, 1.0)}: {sum(held)} of {len(held)} right")
    if put:
        put_down(known)


def put_down(cases: Sequence[Case]) -> None:
    """Count the weights from all cases and put them where the reader looks for them."""
    write(OUT, of_kinds(cases), papers=len(cases))
