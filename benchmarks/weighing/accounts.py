"""What each sign around a string is worth for telling whether a paper asks about it, and what it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from unittest.mock import patch

from benchmarks.weighing.labelled import PARTS, Labelled, labelled
from benchmarks.weighing.regression import LEAST, chance, counted, write
from fourcorners.reading import run
from fourcorners.reading.accounts.find import find_accounts, signs_of_accounts
from fourcorners.reading.matter import read_matter
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.weights import table
from fourcorners.terms import IdentifierKind
from fourcorners.terms.identifiers import REVERSE

OUT = table("account")


@dataclass(frozen=True, slots=True)
class Case:
    """The strings of one paper that may name accounts: value, signs, whether the paper asks about it, and its kind."""

    strings: tuple[tuple[str, frozenset[str], bool, str], ...]
    unseen: bool


def cases() -> list[Case]:
    """All that is counted, goldens first."""
    return [_case(one) for one in labelled("accounts") if "accounts" in one.label]


def _case(one: Labelled) -> Case:
    asked = {
        account["value"].casefold(): account["kind"]
        for answer in (*one.label.get("accounts_acceptable", ()), one.label["accounts"])
        for account in answer
    }
    strings: list[tuple[str, frozenset[str], bool, str]] = []

    def look(text: Text, taken: tuple[tuple[int, int], ...]) -> Any:
        for found, signs in signs_of_accounts(text, taken):
            value = found.candidate.value.casefold()
            kept = signs if one.unseen else {sign for sign in signs if not sign.startswith("rule:")}
            strings.append((value, frozenset(kept), value in asked, asked.get(value, "")))
        return find_accounts(text, taken)

    with patch.object(run, "find_accounts", look):
        read_matter(one.paper)
    return Case(tuple(strings), one.unseen)


def of_asking(cases: Sequence[Case]) -> dict[str, float]:
    """The weight of every sign for a string's being asked about."""
    return counted(
        [(signs, yes) for case in cases for _, signs, yes, _ in case.strings],
        Counter(sign for case in cases for sign in set().union(*(signs for _, signs, *_ in case.strings))),
    )


def of_kinds(cases: Sequence[Case]) -> dict[str, dict[str, float]]:
    """The weights for each kind of identifier, from the strings that are asked about."""
    asked = [
        (frozenset(sign for sign in signs if not sign.startswith("rule:")), kind)
        for case in cases
        for _, signs, yes, kind in case.strings
        if yes
    ]
    shown = Counter(sign for signs, _ in asked for sign in signs)
    return {
        kind.value: counted([(signs, name == kind.value) for signs, name in asked], shown, least=LEAST + 1)
        for kind in IdentifierKind
        if kind not in REVERSE
    }


def chances(case: Case, weight: Mapping[str, float]) -> dict[str, float]:
    """The best chance of each value of a paper under these weights."""
    best: dict[str, float] = {}
    for value, signs, *_ in case.strings:
        best[value] = max(best.get(value, 0.0), chance(signs, weight))
    return best


def told_apart(cases: Sequence[Case]) -> list[tuple[float, bool]]:
    """(chance, whether it is asked about) of each value of the unseen papers, by weights counted from the others."""
    found = []
    for part in range(PARTS):
        weight = of_asking([case for index, case in enumerate(cases) if index % PARTS != part])
        for index, case in enumerate(cases):
            if index % PARTS == part and case.unseen:
                asked = {value for value, _, yes, _ in case.strings if yes}
                found += [(share, value in asked) for value, share in chances(case, weight).items()]
    return found


def weigh(put: bool) -> None:
    """Count the weights, print how well they tell, and write them where that is asked."""
    known = cases()
    values = told_apart(known)
    for least in (0.5, 0.6, 0.7):
        right = sum(yes for share, yes in values if share >= least)
        stated = sum(share >= least for share, _ in values)
        print(f"from {least}: precision {right / stated:.3f}, recall {right / sum(yes for _, yes in values):.3f}")
    for low, high in pairwise((0.0, 0.2, 0.4, 0.7, 0.9, 1.0)):
        held = [yes for share, yes in values if low <= share < high]
        print(f"chance {low} to {high}: {sum(held)} of {len(held)} asked about")
    if put:
        put_down(known)


def put_down(cases: Sequence[Case]) -> None:
    """Count the weights from all cases and put them where the reader looks for them."""
    strings = sum(len(case.strings) for case in cases)
    write(OUT, {"asked": of_asking(cases), **of_kinds(cases)}, papers=len(cases), strings=strings)
