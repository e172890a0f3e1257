"""Logistic regression with a ridge penalty over signs, of which each thing has few of the many."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

# A sign that fewer papers show than this tells about them and not about papers.
LEAST = 2
_PENALTY = 2.0
# So many turns between the weights and which of a group's things is the one.
_TURNS = 7
# A weight that moves no decision is not kept.
_SLIGHT = 0.05
# So many steps at most, told by so many earlier ones, until no slope is steeper than this.
_STEPS, _REMEMBERED, _FLAT = 400, 15, 0.02


def counted(
    things: Sequence[tuple[Collection[str], float]],
    shown: Counter[str],
    least: int = LEAST,
    penalty: float = _PENALTY,
) -> dict[str, float]:
    """The weight of each sign, from things with their signs and whether the answer is yes, or how likely it is.

    `shown` says how many papers show each sign; those of fewer than `least` get no weight. "always" is what holds for
    every thing.
    """
    place = _places(shown, least)
    table = Table([_held(shows, place) for shows, _ in things], len(place))
    return _named(_fitted(table, np.array([float(yes) for _, yes in things]), penalty), place)


def counted_in_groups(
    things: Sequence[tuple[Collection[str], int]],
    answers: Sequence[bool],
    shown: Counter[str],
    *,
    least: int = LEAST,
    penalty: float = _PENALTY,
) -> dict[str, float]:
    """The weight of each sign, from things of which only their group's answer is known.

    A thing comes with its signs and the number of its group; a group's answer is yes where that of one of its things at
    least is. Which of them it is, is reckoned by turns with the weights: a thing's share in its group's yes is its own
    chance over that of the whole group.
    """
    place = _places(shown, least)
    table = Table([_held(shows, place) for shows, _ in things], len(place))
    group = np.array([number for _, number in things])
    yes = np.array([float(answer) for answer in answers])[group]
    right, found = yes, None
    for _ in range(_TURNS):
        found = _fitted(table, right, penalty, found)
        chances = 1 / (1 + np.exp(-np.clip(table.times(found), -30, 30)))
        of_group = 1 - np.exp(np.bincount(group, np.log1p(-np.clip(chances, 0, 1 - 1e-9)), len(answers)))
        right = yes * np.clip(chances / np.maximum(of_group[group], 1e-6), 0, 1)
    return _named(found, place)


def counted_by_turns(
    things: Sequence[tuple[Collection[str], float]],
    shown: Counter[str],
    again: Callable[[Any], Sequence[float]],
    *,
    turns: int,
) -> dict[str, float]:
    """The weight of each sign, from things with their signs and how likely the answer is yes.

    How likely it is hangs on the weights: `again` draws it anew from the chances that those of the last turn give, in
    the order of the things.
    """
    place = _places(shown, LEAST)
    table = Table([_held(shows, place) for shows, _ in things], len(place))
    found = _fitted(table, np.array([float(yes) for _, yes in things]), _PENALTY)
    for _ in range(turns - 1):
        chances = 1 / (1 + np.exp(-np.clip(table.times(found), -30, 30)))
        found = _fitted(table, np.array(again(chances)), _PENALTY, found)
    return _named(found, place)


def _places(shown: Counter[str], least: int) -> dict[str, int]:
    return {sign: index for index, sign in enumerate(sorted(sign for sign, times in shown.items() if times >= least))}


def _held(shows: Collection[str], place: Mapping[str, int]) -> list[int]:
    return sorted(place[sign] for sign in shows if sign in place)


def _named(found: Any, place: Mapping[str, int]) -> dict[str, float]:
    return {
        "always": float(found[-1]),
        **{sign: float(found[at]) for sign, at in place.items() if abs(found[at]) >= _SLIGHT},
    }


class Table:
    """Which signs each string has, of which it has few of the many; the last always."""

    def __init__(self, strings: Sequence[list[int]], signs: int) -> None:
        self.width = signs + 1
        columns = np.array([at for shows in strings for at in (*shows, signs)])
        firsts = np.cumsum([0, *(len(shows) + 1 for shows in strings)])
        self._shows = csr_matrix((np.ones(len(columns)), columns, firsts), shape=(len(strings), self.width))
        self._shown = self._shows.T.tocsr()

    def times(self, weight: Any) -> Any:
        """The sum of each string's weights."""
        return self._shows @ weight

    def gathered(self, of_strings: Any) -> Any:
        """For each sign the sum over the strings that show it."""
        return self._shown @ of_strings


def _fitted(table: Table, right: Any, ridge: float, start: Any = None) -> Any:
    """The weights that make the labels most probable under the penalty."""
    penalty = _ridge(table, ridge)

    def value(weight: Any) -> tuple[float, Any]:
        odds = table.times(weight)
        height = np.logaddexp(0, odds).sum() - right @ odds + penalty @ (weight * weight) / 2
        slope = table.gathered(1 / (1 + np.exp(-np.clip(odds, -30, 30))) - right) + penalty * weight
        return float(height), slope

    return lowest(value, table.width, start)


def _ridge(table: Table, ridge: float) -> Any:
    """The penalty on each sign, and hardly one on what holds for all."""
    penalty = np.full(table.width, ridge)
    penalty[-1] = 0.01
    return penalty


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


def lowest(value: Callable[[Any], tuple[float, Any]], width: int, start: Any = None) -> Any:
    """Where `value`, which gives a height and its slope, is least: by steps that look back (L-BFGS), from `start` on
    or from nought.

    Steps of one size for all weights get smaller with every sign and paper that is added, and come to no end.
    """
    options = {"maxiter": _STEPS, "maxcor": _REMEMBERED, "gtol": _FLAT, "ftol": 0.0}
    begin = np.zeros(width) if start is None else start
    return minimize(value, begin, jac=True, method="L-BFGS-B", options=options).x
