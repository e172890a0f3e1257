"""What signs in a paper's words have been worth for telling one thing from another: one number for each sign.

The numbers stand in a JSON file beside this one. They were counted, not chosen: by logistic regression with a ridge
penalty over papers and passages with labels (`python -m benchmarks.weighing`). The sum of a thing's signs is the
logarithm of its odds, so that a person can add up by hand why it was taken for what it was.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

Worth = tuple[float, ...]

_FARTHEST = 30.0


class Weights:
    """The weights of one file: for each question that was counted, a number for each sign and one for `always`."""

    def __init__(self, tables: Mapping[str, Mapping[str, float]]) -> None:
        self._tables = tables
        self._turned: dict[tuple[str, ...], dict[str, tuple[float, ...]]] = {}

    def worth(self, question: str, signs: Iterable[str]) -> Worth:
        """What these signs are worth, for `sum`: signs that several things share are looked up once."""
        # Signs that nothing is known of add nothing.
        return tuple(filter(None, map(self._tables[question].get, signs)))

    def sum(self, question: str, signs: Iterable[str], more: Worth = ()) -> float:
        """The logarithm of the odds of yes; `more` is what other signs are worth.

        Raises KeyError for a question that was not counted.
        """
        known = self._tables[question]
        return math.fsum((known["always"], *more, *filter(None, map(known.get, signs))))

    def likeliest(self, questions: tuple[str, ...], signs: Iterable[str]) -> tuple[str, float]:
        """The question of which yes is most probable, the first of them where several are alike, and its share of all.

        The signs are gone through once, however many questions there are. Raises KeyError for one that was not counted.
        """
        worth = self._of_each(questions)
        columns = zip(worth["always"], *filter(None, map(worth.get, signs)), strict=True)
        # Exact sums, so that neither their order nor the noughts among them change them.
        chances = [_chance(math.fsum(column)) for column in columns]
        most = max(chances)
        return questions[chances.index(most)], most / math.fsum(chances)

    def _of_each(self, questions: tuple[str, ...]) -> dict[str, tuple[float, ...]]:
        """What each sign is worth for each of these questions."""
        if questions not in self._turned:
            tables = [self._tables[question] for question in questions]
            self._turned[questions] = {
                sign: tuple(known.get(sign, 0.0) for known in tables) for sign in set().union(*tables)
            }
        return self._turned[questions]

    def chance(self, question: str, signs: Iterable[str], more: Worth = ()) -> float:
        """The share of things with these signs of which the answer is yes; `more` as for `sum`."""
        return _chance(self.sum(question, signs, more))

    def shares(self, question: str, things: Iterable[Iterable[str]]) -> list[float]:
        """How often each of these things is the one that is meant, where one of them is or none."""
        return shares([self.sum(question, signs) for signs in things], none=True)


def _chance(odds: float) -> float:
    """The share that the logarithm of the odds of yes stands for."""
    return 1 / (1 + math.exp(-max(-_FARTHEST, min(_FARTHEST, odds))))


def shares(sums: Sequence[float], *, none: bool = False) -> list[float]:
    """The share of each of several things of which one is meant, from the sums of their signs; `none`: or none of them."""
    if not sums:
        return []
    most = max(*sums, 0.0) if none else max(sums)
    odds = [math.exp(one - most) for one in sums]
    whole = math.fsum(odds) + (math.exp(-most) if none else 0.0)
    return [one / whole for one in odds]


def table(name: str) -> Path:
    """The file of the weights called so."""
    return Path(__file__).with_name(f"{name}.json")


class _Numbers(dict[str, float]):
    """Each number once, however often a table has it: most weights are alike, and they are looked at in no order."""

    def __missing__(self, written: str) -> float:
        self[written] = number = float(written)
        return number


@cache
def weights(name: str) -> Weights:
    """The weights called so."""
    written = table(name).read_text(encoding="utf-8")
    return Weights(json.loads(written, parse_float=_Numbers().__getitem__)["weights"])
