"""Logistic regression where the things of one paper vie with one another: one of them is meant, or none is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from benchmarks.weighing.regression import LEAST, Table, lowest

_PENALTY = 1.0
# A weight that moves no decision is not kept.
_SLIGHT = 0.03
# What sets the signs that there is none apart from those of the things.
_NONE = "none "


Thing = tuple[frozenset[str], bool]


@dataclass(frozen=True, slots=True)
class Group:
    """The things of one paper with their signs and whether each is right, and the signs that none of them is."""

    things: tuple[Thing, ...]
    none: frozenset[str]


def counted(groups: Sequence[Group], *, penalty: float = _PENALTY) -> dict[str, dict[str, float]]:
    """The weight of each sign for being "meant", and of each sign of a paper for meaning "none" of its things.

    A sign that fewer than `LEAST` papers show gets none. Where several are right, it counts what they have together.
    """
    held = [group for group in groups if group.things]
    shown = Counter(sign for group in held for sign in _all_signs(group))
    signs = sorted(sign for sign, times in shown.items() if times >= LEAST)
    place = {sign: index for index, sign in enumerate(signs)}
    rows: list[list[int]] = []
    right: list[bool] = []
    for group in held:
        for shows, yes in (*group.things, (_of_none(group), not any(yes for _, yes in group.things))):
            rows.append(sorted(place[sign] for sign in shows if sign in place))
            right.append(yes)
    found = _fitted(Table(rows, len(signs)), np.array(right, float), [len(group.things) + 1 for group in held], penalty)
    meant, none = {"always": 0.0}, {"always": float(found[place[_NONE + "always"]])}
    for sign, at in place.items():
        if abs(found[at]) >= _SLIGHT and sign != _NONE + "always":
            (none if sign.startswith(_NONE) else meant)[sign.removeprefix(_NONE)] = float(found[at])
    return {"meant": meant, "none": none}


def _of_none(group: Group) -> Collection[str]:
    return {_NONE + "always", *(_NONE + sign for sign in group.none)}


def _all_signs(group: Group) -> set[str]:
    return set(_of_none(group)).union(*(shows for shows, _ in group.things))


def _fitted(table: Table, right: Any, sizes: Sequence[int], penalty: float) -> Any:
    """The weights that make what is right most probable under the penalty."""
    return lowest(_value(table, right, sizes, penalty), table.width)


def _value(table: Table, right: Any, sizes: Sequence[int], penalty: float) -> Callable[[Any], tuple[float, Any]]:
    """How improbable what is right is by some weights, with the penalty, and its slope."""
    firsts = np.cumsum([0, *sizes])[:-1]
    owner = np.repeat(np.arange(len(sizes)), sizes)

    def value(weight: Any) -> tuple[float, Any]:
        odds = table.times(weight)
        raised = np.exp(odds - np.maximum.reduceat(odds, firsts)[owner])
        whole = np.maximum(np.add.reduceat(raised, firsts), 1e-300)
        meant = np.maximum(np.add.reduceat(raised * right, firsts), 1e-300)
        height = float(np.log(whole / meant).sum() + penalty / 2 * weight @ weight)
        return height, table.gathered(raised / whole[owner] - raised * right / meant[owner]) + penalty * weight

    return value
