"""Logistic regression over things of which one is meant, or none: what each sign is worth for its being that one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

from benchmarks.weighing.regression import Table, lowest

Thing = tuple[Collection[str], bool]
# A weight that moves no decision is not kept.
_SLIGHT = 0.02
PENALTY, _PENALTY_ALWAYS = 1.0, 0.01
_TINY = 1e-300


def chosen(
    groups: Sequence[Sequence[Thing]], shown: Counter[str], *, none: bool, least: int, penalty: float = PENALTY
) -> dict[str, float]:
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
    found = _fitted(table, _Groups(groups, none=none), penalty)
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

    def value(self, sums: Any) -> tuple[float, Any]:
        """How improbable what is right is by these sums, and how much less each thing's sum ought to be for that.

        The second is a thing's share of its group, less its share of what is right in it.
        """
        if not self.none:
            return self._against_wrong(sums)
        most = np.maximum(np.maximum.reduceat(sums, self.firsts), 0)
        odds, of_none = np.exp(sums - most[self.of]), np.exp(-most)
        whole = np.add.reduceat(odds, self.firsts) + of_none
        right = np.add.reduceat(odds * self.right, self.firsts)
        of_right = odds * self.right / np.where(self.any, np.maximum(right, _TINY), 1.0)[self.of]
        meant = np.where(self.any, right, of_none)
        return float(np.log(whole / np.maximum(meant, _TINY)).sum()), odds / whole[self.of] - of_right

    def _against_wrong(self, sums: Any) -> tuple[float, Any]:
        """The same where each right thing is held against its group's wrong ones, and counts by how many are right."""
        odds = np.exp(sums - np.maximum.reduceat(sums, self.firsts)[self.of])
        wrong = np.add.reduceat(odds * (1 - self.right), self.firsts)[self.of]
        against = odds + np.maximum(wrong, 1e-12)
        counts = np.maximum(np.add.reduceat(self.right, self.firsts), 1)[self.of]
        held = np.add.reduceat(self.right / against, self.firsts)[self.of]
        missed = np.log(against / np.maximum(odds, _TINY)) * self.right / counts
        return float(missed.sum()), np.where(self.right > 0, -wrong / against, odds * held) / counts


def _fitted(table: Table, groups: _Groups, ridge: float) -> Any:
    """The weights that make the right things most probable under the penalty."""
    penalty = np.full(table.width, ridge)
    penalty[-1] = _PENALTY_ALWAYS

    def value(weight: Any) -> tuple[float, Any]:
        height, less = groups.value(table.times(weight))
        return height + float(penalty / 2 * weight @ weight), table.gathered(less) + penalty * weight

    return lowest(value, table.width)
