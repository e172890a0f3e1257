"""Logistic regression with a ridge penalty over signs, of which each thing has few of the many."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

# A sign that fewer papers show than this tells about them and not about papers.
LEAST = 2
_PENALTY = 2.0
# A weight that moves no decision is not kept.
_SLIGHT = 0.05


def counted(
    things: Sequence[tuple[Collection[str], float]], shown: Counter[str], least: int = LEAST, penalty: float = _PENALTY
) -> dict[str, float]:
    """The weight of each sign, from things with their signs and whether the answer is yes, or how likely it is.

    `shown` says how many papers show each sign; those of fewer than `least` get no weight. "always" is what holds for
    every thing.
    """
    signs = sorted(sign for sign, times in shown.items() if times >= least)
    place = {sign: index for index, sign in enumerate(signs)}
    table = Table([sorted(place[sign] for sign in shows if sign in place) for shows, _ in things], len(signs))
    found = _fitted(table, np.array([float(yes) for _, yes in things]), penalty)
    return {
        "always": float(found[-1]),
        **{sign: float(found[at]) for sign, at in place.items() if abs(found[at]) >= _SLIGHT},
    }


class Table:
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


def _fitted(table: Table, right: Any, ridge: float) -> Any:
    """The weights that make the labels most probable under the penalty: steps with momentum, the same each time."""
    penalty = np.full(table.width, ridge)
    penalty[-1] = 0.01
    size = 1 / (0.25 * table.steepest() + ridge)
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


def chance(signs: Collection[str], weight: Mapping[str, float]) -> float:
    """The chance of yes for a thing with these signs."""
    odds = weight["always"] + sum(weight.get(sign, 0.0) for sign in signs)
    return float(1 / (1 + np.exp(-odds)))


def write(out: Path, tables: Mapping[str, Mapping[str, float]], **counted_from: int) -> None:
    """Put the weights where the reader looks for them, with how much they were counted from."""
    said = {
        **counted_from,
        "weights": {
            what: {sign: round(weight, 2) for sign, weight in sorted(each.items())} for what, each in tables.items()
        },
    }
    out.write_text(json.dumps(said, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{sum(map(len, tables.values()))} weights in {out.name}")
