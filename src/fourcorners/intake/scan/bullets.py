"""Dashes and dots that stand before the entries of a list: too small for the finder, and without them a list is prose.

One alone may be dust. Told are those that stand under one another, alike in size, each alone before a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from fourcorners.intake.scan.letters import Grey
from fourcorners.intake.scan.upright import Spot

# How far before its line one stands, and how far into the margin that the finder leaves before the first letter.
_BEFORE, _INTO = 2.6, 0.12
# In heights of the line: a letter is larger; how wide a dash and a dot are, how thick a dash, and where both stand.
_LETTER, _DASH, _THICK, _DOT, _MIDDLE = 0.2, (0.16, 0.75), 0.16, (0.13, 0.4), (0.3, 0.75)
_LONG, _ROUND, _SOLID = 1.5, 1.45, 0.6
# How near to one line they stand and how alike they are, in heights, and how many there are at least.
_IN_LINE, _ALIKE, _FEWEST = 0.25, 0.12, 2

# Left, top, width, height and number of pixels of a connected piece of ink.
Inked = tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Bullet:
    """A sign before a line: its left, right, top and bottom edges in pixels of the upright page, and the sign."""

    left: float
    right: float
    line: Spot
    said: str

    @property
    def spot(self) -> Spot:
        """The sign as a piece of its line."""
        width, height = self.right - self.left, self.line.height
        return Spot(self.left, self.line.top, self.right, self.line.bottom, 0.0, width, height)


def bullets(page: Grey, spots: Sequence[Spot]) -> list[Bullet]:
    """The signs before the lines of an upright page, as far as there are several alike under one another."""
    _, marked = cv2.threshold(page, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    ink = np.asarray(marked, np.uint8)
    level = [spot for spot in spots if not spot.tilted]
    found = [bullet for spot in level if (bullet := _before(ink, spot, level)) is not None]
    return [one for one in found if sum(_are_alike(one, other) for other in found) >= _FEWEST]


def _are_alike(one: Bullet, other: Bullet) -> bool:
    height = one.line.height
    return (
        one.said == other.said
        and abs(one.left - other.left) <= _IN_LINE * height
        and abs(one.right - one.left - other.right + other.left) <= _ALIKE * height
    )


def _before(ink: Grey, spot: Spot, spots: Sequence[Spot]) -> Bullet | None:
    """What stands alone before a line, where it is as small as a dash or a dot."""
    height = spot.height
    left, right = max(0, round(spot.left - _BEFORE * height)), round(spot.left + _INTO * height)
    top, bottom = round(spot.top), round(spot.bottom)
    if right - left < height / 2 or any(_is_between(other, spot, left) for other in spots):
        return None
    signs = list(_inked(ink[top:bottom, left:right]))
    shaped = [(sign, said) for sign in signs if (said := _shape(sign, height))]
    # A word or a number stands there, not a sign of a list.
    if len(shaped) != 1 or any(_is_written(sign, height) for sign in signs if sign != shaped[0][0]):
        return None
    (x, _, wide, _, _), said = shaped[0]
    return Bullet(float(left + x), float(left + x + wide), spot, said)


def _is_written(sign: Inked, height: float) -> bool:
    """Whether ink is as large as a letter; what reaches over the whole line is the rule of a table."""
    _, _, wide, high, _ = sign
    return _LETTER * height < max(wide, high) and not (high >= height - 1 and wide < _LETTER * height)


def _shape(sign: Inked, height: float) -> str:
    """The sign of a list that this ink has the form of; nothing where it has none."""
    _, y, wide, high, area = sign
    middle = (y + high / 2) / height
    if not (_MIDDLE[0] <= middle <= _MIDDLE[1] and area >= _SOLID * wide * high):
        return ""
    if _DASH[0] <= wide / height <= _DASH[1] and high <= _THICK * height and wide >= _LONG * high:
        return "-"
    return "•" if _DOT[0] <= wide / height <= _DOT[1] and max(wide, high) <= _ROUND * min(wide, high) else ""


def _is_between(other: Spot, spot: Spot, left: float) -> bool:
    """Whether another piece of the line stands where its sign would."""
    beside = min(other.bottom, spot.bottom) - max(other.top, spot.top) > spot.height / 3
    return other is not spot and beside and left < other.right and other.left < spot.left


def _inked(part: Grey) -> Iterator[Inked]:
    """Each connected piece of ink: left, top, width, height and how many pixels it has."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(np.ascontiguousarray(part), connectivity=8)
    for label in range(1, count):
        x, y, wide, high, area = (int(value) for value in stats[label])
        yield x, y, wide, high, area
