"""How sure a value is: the grade of its cue, what that grade has been worth, and from when on a value counts as read.

A finder says how strong the words were that gave it a value, in one of the grades below (`Text.found` and `Prose.found`
take it as `confidence`; in between is allowed). Misreading is reckoned in there: a value copied from recognised words is
graded down by how sure their recogniser was. `calibration.toml` holds how often values of each field and grade were
right when they were counted, so that what leaves the reading is a probability and not an opinion.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TypeVar

from fourcorners.values import Found

T = TypeVar("T")

# Proved by a checksum, by a second place in the paper, or by a form's own field.
CHECKED = 0.97
# The usual case: a label, or a fixed phrase, and the value in its usual shape behind it.
PLAIN = 0.9
# From where it stands or what stands around it, without words that name it.
INFERRED = 0.7
# The best of several readings, or a shape with little around it.
LOOSE = 0.4
# Two readings that the words allow alike.
TOSS = 0.2
GRADES = (CHECKED, PLAIN, INFERRED, LOOSE, TOSS)

# A value less probable than this stays unread and is shown as a candidate. A wrong value that looks read costs people
# more than a question to a person does; at three in four the reader is still right more often than it asks in vain.
LEAST = 0.75
# The same for one of a list, accounts, provisions and kinds of data: beside others that are read a missing one is overlooked more
# easily than a wrong one, which stands there to be struck out.
_LEAST_OF_LIST = {"accounts": 0.55, "authorities": 0.67, "items": 0.58}


def calibrated(field: str, found: Found[T]) -> Found[T]:
    """The same value with the probability that its field and grade were measured to have.

    Prose is never certain: a value whose finder stated nothing has the usual grade.
    """
    grade = found.confidence if found.confidence < 1 else PLAIN
    return Found(found.value, found.evidence, measured(field, grade))


def measured(field: str, grade: float) -> float:
    """How probable a value of this field and grade is right; between two grades in proportion, beyond the last as it."""
    points = _points(field)
    if grade >= points[-1][0]:
        return points[-1][1]
    for (low, worse), (high, better) in pairwise(points):
        if low <= grade < high:
            return round(worse + (better - worse) * (grade - low) / (high - low), 3)
    return 0.0


def is_sure(field: str, probability: float) -> bool:
    """Whether a value of this field that is right with such a probability counts as read."""
    return probability >= _LEAST_OF_LIST.get(field, LEAST)


@cache
def _points(field: str) -> tuple[tuple[float, float], ...]:
    """(grade, share right) of a field, rising, from nought on; those of `any` where it has none of its own."""
    table = _table()
    shares = table.get(field, table["any"])
    return ((0.0, 0.0), *sorted((float(grade), share) for grade, share in shares.items()))


@cache
def _table() -> dict[str, dict[str, float]]:
    text = files(__package__).joinpath("calibration.toml").read_text(encoding="utf-8")
    return {field: dict(shares) for field, shares in tomllib.loads(text).items()}


def surest(found: Iterable[Found[T]]) -> tuple[Found[T], ...]:
    """The same values, the surest first; equal ones keep their order."""
    return tuple(sorted(found, key=lambda one: -one.confidence))
