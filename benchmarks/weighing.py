"""What each sign around a string is worth for telling whether a paper asks about it, counted on labelled papers.

    python -m benchmarks.weighing [--write]

Counted are the strings of the shown goldens and of the passages in `tests/golden/passages`. The rules for accounts were
made on the goldens, where they are right because they were made so; what a rule says there is left out of the count and
only the words count. The passages were never looked at while rules were made, so that there a rule weighs what it is
worth. Printed is how well the weights tell on passages that they were not counted from (in tenths). With `--write` they
go into `reading/accountweights.json`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from tests.golden.papers import expected, folders, received
from tests.golden.passages import apart, passages, unfitted

from fourcorners.intake.model import Page, Paper
from fourcorners.reading import accountweights, run
from fourcorners.reading.accounts import find_accounts, signs_of_accounts
from fourcorners.reading.matter import read_matter
from fourcorners.reading.text import Text
from fourcorners.terms import IdentifierKind
from fourcorners.terms.identifiers import REVERSE
from fourcorners.values import digest

OUT = Path(accountweights.__file__).with_suffix(".json")
# A sign that fewer papers show than this tells about them and not about papers.
_LEAST = 2
_PENALTY = 2.0
# A weight that moves no decision is not kept.
_SLIGHT = 0.05
_PARTS = 10


@dataclass(frozen=True, slots=True)
class Case:
    """The strings of one paper that may name accounts: value, signs, and whether the paper asks about it."""

    name: str
    strings: tuple[tuple[str, frozenset[str], bool, str], ...]
    honest: bool


def cases() -> list[Case]:
    """All that is counted, goldens first."""
    known, kept_apart = set(unfitted()), set(apart())
    found = [
        _case(folder.name, received(folder), expected(folder), honest=folder.name in known)
        for folder in folders("shown")
        if "accounts" in expected(folder) and folder.name not in kept_apart
    ]
    return [*found, *(_case(name, _paper(text), label, honest=honest) for name, text, label, honest in passages())]


def _paper(text: str) -> Paper:
    return Paper(digest(text.encode()), "demand.txt", "text/plain", len(text.encode()), (Page(1, text),))


def _case(name: str, paper: Any, label: dict[str, Any], *, honest: bool) -> Case:
    asked = {
        account["value"].casefold(): account["kind"]
        for one in (*label.get("accounts_acceptable", ()), label["accounts"])
        for account in one
    }
    strings: list[tuple[str, frozenset[str], bool, str]] = []

    def look(text: Text, taken: tuple[tuple[int, int], ...]) -> Any:
        for one, signs in signs_of_accounts(text, taken):
            value = one.candidate.value.casefold()
            kept = signs if honest else {sign for sign in signs if not sign.startswith("rule:")}
            strings.append((value, frozenset(kept), value in asked, asked.get(value, "")))
        return find_accounts(text, taken)

    with patch.object(run, "find_accounts", look):
        read_matter(paper)
    return Case(name, tuple(strings), honest)


def weights(counted: Sequence[Case]) -> dict[str, float]:
    """The weight of every sign for a string's being asked about."""
    return _counted(
        [(signs, yes) for case in counted for _, signs, yes, _ in case.strings],
        Counter(sign for case in counted for sign in set().union(*(signs for _, signs, *_ in case.strings))),
    )


def of_kinds(counted: Sequence[Case]) -> dict[str, dict[str, float]]:
    """The weights for each kind of identifier, from the strings that are asked about."""
    asked = [
        (frozenset(sign for sign in signs if not sign.startswith("rule:")), kind)
        for case in counted
        for _, signs, yes, kind in case.strings
        if yes
    ]
    shown = Counter(sign for signs, _ in asked for sign in signs)
    return {
        kind.value: _counted([(signs, name == kind.value) for signs, name in asked], shown, least=_LEAST + 1)
        for kind in IdentifierKind
        if kind not in REVERSE
    }


def _counted(
    strings: Sequence[tuple[frozenset[str], bool]], shown: Counter[str], least: int = _LEAST
) -> dict[str, float]:
    """The weights of signs by logistic regression with a ridge penalty."""
    signs = sorted(sign for sign, times in shown.items() if times >= least)
    place = {sign: index for index, sign in enumerate(signs)}
    table = _Table([sorted(place[sign] for sign in shows if sign in place) for shows, _ in strings], len(signs))
    found = _fitted(table, np.array([float(yes) for _, yes in strings]))
    return {
        "always": float(found[-1]),
        **{sign: float(found[at]) for sign, at in place.items() if abs(found[at]) >= _SLIGHT},
    }


class _Table:
    """Which signs each string has, kept as their places alone, since it has few of the many; the last always."""

    def __init__(self, strings: Sequence[list[int]], signs: int) -> None:
        self.width = signs + 1
        self.columns = np.array([at for shows in strings for at in (*shows, signs)])
        self.firsts = np.cumsum([0, *(len(shows) + 1 for shows in strings)])[:-1]
        self.rows = np.repeat(np.arange(len(strings)), [len(shows) + 1 for shows in strings])

    def times(self, weight: Any) -> Any:
        """The sum of each string's weights."""
        return np.add.reduceat(weight[self.columns], self.firsts)

    def gathered(self, of_strings: Any) -> Any:
        """For each sign the sum over the strings that show it."""
        return np.bincount(self.columns, of_strings[self.rows], self.width)

    def steepest(self) -> float:
        """The greatest eigenvalue of the table's square, by the power method, and a little more."""
        along = np.full(self.width, 1 / np.sqrt(self.width))
        length = 1.0
        for _ in range(60):
            along = self.gathered(self.times(along))
            length = float(np.linalg.norm(along))
            along /= length
        return 1.05 * length


def _fitted(table: _Table, right: Any) -> Any:
    """The weights that make the labels most probable under the penalty: steps with momentum, the same each time."""
    penalty = np.full(table.width, _PENALTY)
    penalty[-1] = 0.01
    size = 1 / (0.25 * table.steepest() + _PENALTY)
    now = ahead = np.zeros(table.width)
    turn = 1.0
    for _ in range(600):
        odds = np.clip(table.times(ahead), -30, 30)
        slope = table.gathered(1 / (1 + np.exp(-odds)) - right) + penalty * ahead
        after = ahead - size * slope
        following = (1 + np.sqrt(1 + 4 * turn * turn)) / 2
        ahead = after + (turn - 1) / following * (after - now)
        if np.abs(after - now).max() < 1e-4:
            break
        now, turn = after, following
    return now


def chances(case: Case, weight: dict[str, float]) -> dict[str, float]:
    """The best chance of each value of a paper under these weights."""
    best: dict[str, float] = {}
    for value, signs, *_ in case.strings:
        odds = weight["always"] + sum(weight.get(sign, 0.0) for sign in signs)
        best[value] = max(best.get(value, 0.0), float(1 / (1 + np.exp(-odds))))
    return best


def told_apart(counted: Sequence[Case]) -> list[tuple[float, bool]]:
    """(chance, whether it is asked about) of each value of the honest cases, by weights counted from the others."""
    found = []
    for part in range(_PARTS):
        weight = weights([case for index, case in enumerate(counted) if index % _PARTS != part])
        for index, case in enumerate(counted):
            if index % _PARTS == part and case.honest:
                asked = {value for value, _, yes, _ in case.strings if yes}
                found += [(share, value in asked) for value, share in chances(case, weight).items()]
    return found


def main(arguments: Iterable[str] | None = None) -> None:
    """Count, tell how well the weights do, and write them where that is asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.weighing", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"put the weights into {OUT.name}")
    asked = parser.parse_args(None if arguments is None else list(arguments))
    counted = cases()
    values = told_apart(counted)
    for least in (0.5, 0.6, 0.7):
        right = sum(yes for share, yes in values if share >= least)
        stated = sum(share >= least for share, _ in values)
        print(f"from {least}: precision {right / stated:.3f}, recall {right / sum(yes for _, yes in values):.3f}")
    for low, high in pairwise((0.0, 0.2, 0.4, 0.7, 0.9, 1.0)):
        held = [yes for share, yes in values if low <= share < high]
        print(f"chance {low} to {high}: {sum(held)} of {len(held)} asked about")
    if asked.write:
        write(counted)


def write(counted: Sequence[Case]) -> None:
    """Count the weights from all cases and put them where the reader looks for them."""
    found = {"asked": weights(counted), **of_kinds(counted)}
    said = {
        "papers": len(counted),
        "strings": sum(len(case.strings) for case in counted),
        "weights": {
            what: {sign: round(weight, 2) for sign, weight in sorted(each.items())} for what, each in found.items()
        },
    }
    OUT.write_text(json.dumps(said, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{sum(map(len, found.values()))} weights in {OUT.name}")


if __name__ == "__main__":
    main()
