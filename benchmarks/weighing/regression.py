"""Logistic regression with a ridge penalty over signs, of which each thing has few of the many."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

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
    *,
    to_the_end: bool = False,
) -> dict[str, float]:
    """The weight of each sign, from things with their signs and whether the answer is yes, or how likely it is.

    `to_the_end` follows the slope until it is flat, and not for a number of steps. `shown` says how many papers show
    each sign; those of fewer than `least` get no weight. "always" is what holds for every thing.
    """
    place = _places(shown, least)
    table = Table([_held(shows, place) for shows, _ in things], len(place))
    fitted = _fitted_to_the_end if to_the_end else _fitted
    return _named(fitted(table, np.array([float(yes) for _, yes in things]), penalty), place)


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
        found = _fitted_to_the_end(table, right, penalty, found)
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


def _fitted(table: Table, right: Any, ridge: float, start: Any = None) -> Any:
    """The weights that make the labels most probable under the penalty."""
    penalty = _ridge(table, ridge)

    def slope(weight: Any) -> Any:
        odds = np.clip(table.times(weight), -30, 30)
        return table.gathered(1 / (1 + np.exp(-odds)) - right) + penalty * weight

    begin = np.zeros(table.width) if start is None else start
    return descended(slope, begin, 1 / (0.25 * table.steepest() + ridge), steps=600, least=1e-4)


def _fitted_to_the_end(table: Table, right: Any, ridge: float, start: Any = None) -> Any:
    """The same, followed to the end."""
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


def descended(slope: Callable[[Any], Any], start: Any, size: float, *, steps: int, least: float) -> Any:
    """Where a slope leads from `start`: steps with momentum (Nesterov), the same each time.

    It ends after so many steps, or where no weight moves by `least` any more.
    """
    now = ahead = start
    turn = 1.0
    for _ in range(steps):
        after = ahead - size * slope(ahead)
        following = (1 + np.sqrt(1 + 4 * turn * turn)) / 2
        ahead = after + (turn - 1) / following * (after - now)
        if np.abs(after - now).max() < least:
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


def lowest(value: Callable[[Any], tuple[float, Any]], width: int, start: Any = None) -> Any:
    """Where `value`, which gives a height and its slope, is least: by steps that look back (L-BFGS), from `start` on
    or from nought.

    Steps of one size for all weights get smaller with every sign and paper that is added, and come to no end.
    """
    options = {"maxiter": _STEPS, "maxcor": _REMEMBERED, "gtol": _FLAT, "ftol": 0.0}
    begin = np.zeros(width) if start is None else start
    return minimize(value, begin, jac=True, method="L-BFGS-B", options=options).x
