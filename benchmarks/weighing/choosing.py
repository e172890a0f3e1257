"""Logistic regression over things of which one is meant, or none: what each sign is worth for its being that one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

from benchmarks.weighing.regression import Table, descended

Thing = tuple[Collection[str], bool]
# A weight that moves no decision is not kept.
_SLIGHT = 0.02
_PENALTY, _PENALTY_ALWAYS, _STEPS, _SMALL_STEP = 1.0, 0.01, 200, 2e-4


def chosen(groups: Sequence[Sequence[Thing]], shown: Counter[str], *, none: bool, least: int) -> dict[str, float]:
    """The weight of each sign, from groups of things with their signs and whether each is right.

    Several things of a group may be right; of a group without one nothing is, which counts only where `none` can be
    meant. `shown` says how many papers show each sign; those of fewer than `least` get no weight. "always" is what
    holds for every thing, against none of them.
    """
    groups = [group for group in groups if group and (none or any(right for _, right in group))]
    signs = sorted(sign for sign, times in shown.items() if times >= least)
    place = {sign: index for index, sign in enumerate(signs)}
    table = Table(
        [sorted(place[sign] for sign in has if sign in place) for group in groups for has, _ in group], len(signs)
    )
    found = _fitted(table, _Groups(groups, none=none))
    return {
        "always": float(found[-1]),
        **{sign: float(found[at]) for sign, at in place.items() if abs(found[at]) >= _SLIGHT},
    }


class _Groups:
    """Which things are of one group, and which of them are right."""

    def __init__(self, groups: Sequence[Sequence[Thing]], *, none: bool) -> None:
        self.none = none
        sizes = [len(group) for group in groups]
        self.of = np.repeat(np.arange(len(groups)), sizes)
        self.firsts = np.cumsum([0, *sizes])[:-1]
        self.right = np.array([float(right) for group in groups for _, right in group])
        self.any = np.add.reduceat(self.right, self.firsts) > 0

    def slope(self, sums: Any) -> Any:
        """For each thing its share of its group, less its share of what is right in it."""
        most = np.maximum.reduceat(sums, self.firsts)
        most = np.maximum(most, 0) if self.none else most
        odds = np.exp(sums - most[self.of])
        whole = np.add.reduceat(odds, self.firsts) + (np.exp(-most) if self.none else 0.0)
        right = np.add.reduceat(odds * self.right, self.firsts)
        of_right = odds * self.right / np.where(self.any, right, 1.0)[self.of]
        return odds / whole[self.of] - of_right


def _fitted(table: Table, groups: _Groups) -> Any:
    """The weights that make the right things most probable under the penalty."""
    penalty = np.full(table.width, _PENALTY)
    penalty[-1] = _PENALTY_ALWAYS

    def slope(weight: Any) -> Any:
        return table.gathered(groups.slope(table.times(weight))) + penalty * weight

    size = 1 / (0.25 * table.steepest() + _PENALTY)
    return descended(slope, np.zeros(table.width), size, steps=_STEPS, least=_SMALL_STEP)
