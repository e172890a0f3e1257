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

    Of a group without a right thing nothing is right, which counts only where `none` can be meant. Several may be
    right: places share the whole then, and names, none of which is meant less for another's being right too, are each
    held against the wrong ones alone. `shown` says how many papers show each sign; those of fewer than `least` get no
    weight. "always" is what holds for every thing, against none of them.
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
        """How much less each thing's sum ought to be: its share of its group, less its share of what is right in it."""
        if not self.none:
            return self._slope_to_wrong(sums)
        most = np.maximum.reduceat(sums, self.firsts)
        most = np.maximum(most, 0) if self.none else most
        odds = np.exp(sums - most[self.of])
        whole = np.add.reduceat(odds, self.firsts) + (np.exp(-most) if self.none else 0.0)
        right = np.add.reduceat(odds * self.right, self.firsts)
        of_right = odds * self.right / np.where(self.any, right, 1.0)[self.of]
        return odds / whole[self.of] - of_right

    def _slope_to_wrong(self, sums: Any) -> Any:
        """The same where each right thing is held against its group's wrong ones, and counts by how many are right."""
        odds = np.exp(sums - np.maximum.reduceat(sums, self.firsts)[self.of])
        wrong = np.add.reduceat(odds * (1 - self.right), self.firsts)[self.of]
        against = odds + np.maximum(wrong, 1e-12)
        counts = np.maximum(np.add.reduceat(self.right, self.firsts), 1)[self.of]
        held = np.add.reduceat(self.right / against, self.firsts)[self.of]
        return np.where(self.right > 0, -wrong / against, odds * held) / counts


def _fitted(table: Table, groups: _Groups) -> Any:
    """The weights that make the right things most probable under the penalty."""
    penalty = np.full(table.width, _PENALTY)
    penalty[-1] = _PENALTY_ALWAYS

    def slope(weight: Any) -> Any:
        return table.gathered(groups.slope(table.times(weight))) + penalty * weight

    size = 1 / (0.25 * table.steepest() + _PENALTY)
    return descended(slope, np.zeros(table.width), size, steps=_STEPS, least=_SMALL_STEP)
