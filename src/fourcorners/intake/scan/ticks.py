"""The tick boxes on the picture of a page, and whether they are ticked.

A box is a small square of four drawn sides with nothing of its own around it. Found are its level and upright lines, so
that a cross or a tick that runs over its sides does not hide it; its inside then says whether it has ink.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

import cv2
import numpy as np
import numpy.typing as npt

from fourcorners.intake.scan.letters import Grey
from fourcorners.intake.scan.upright import Spot
from fourcorners.intake.seen.signs import EMPTY, TICKED

UNCLEAR = "[?]"

# Sides of a box as shares of the page's shorter side: 5 to 22 points on a page of A4.
_LEAST, _MOST = 0.0085, 0.037
_MOST_BOXES = 200
# How far the two lines of a pair may differ from a square's, and how many pairs are looked at.
_SQUARE, _MOST_LINES = 0.2, 4_000
# The share that must be drawn of each side and of all four together; a letter such as D has no ink in its corners.
_SIDE, _SIDES, _CORNER, _CORNERS = 0.55, 0.87, 0.14, 3
# The margin that is side and not inside, and the shares of the inside that are clear, inked, or no box at all.
_SLACK = 2
# How much boxes of one form differ in size, how many a page has at least, and what share of them is empty, and of all
# that was found is of that size.
_SAME, _AS_HIGH, _FEWEST, _EMPTY, _MOSTLY = 0.12, 0.08, 3, 0.25, 0.7
_SPECKS, _CLEAR_OF_WORDS, _RULE = 0.04, 0.8, 0.8
# How near to it, in its own widths, a word would end, and how far such a word would reach.
_NEAR, _FAR = 0.3, 3.5
_MARGIN, _CLEAR, _INKED, _SOLID = 0.26, 0.04, 0.12, 0.85

Ink = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Tick:
    """A box on the upright page: left, top, right, bottom in pixels, and TICKED, EMPTY or UNCLEAR."""

    left: int
    top: int
    right: int
    bottom: int
    said: str


def ticks(page: Grey) -> list[Tick]:
    """The boxes on an upright page; none where there are too many to be a form's."""
    least, most = (max(9, round(share * min(page.shape))) for share in (_LEAST, _MOST))
    _, marked = cv2.threshold(page, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    ink = np.asarray(marked, np.uint8)
    found: list[Tick] = []
    squares = [*_pairs(ink, least, most), *((y, x, down, across) for x, y, across, down in _pairs(ink.T, least, most))]
    for left, top, right, bottom in squares:
        middle, height = (left + right) / 2, (top + bottom) / 2
        if not any(one.left < middle < one.right and one.top < height < one.bottom for one in found):
            box = _box(ink, left, top, right, bottom)
            found += [box] if box else []
    return _alike(ink, found) if len(found) <= _MOST_BOXES else []


def _alike(ink: Ink, found: list[Tick]) -> list[Tick]:
    """The boxes of one form: of one size, several of them, most of them before their lines, and some of them empty.

    What a bad scan makes of letters has every size, stands in words, and has ink inside. Where boxes stand alone
    nothing is told of them.
    """
    for size in sorted({box.right - box.left for box in found}, reverse=True):
        same = [box for box in found if abs(box.right - box.left - size) <= max(2, _SAME * size)]
        high = median(box.bottom - box.top for box in same)
        # A letter is as wide as a box, or as high, and seldom both.
        same = [box for box in same if abs(box.bottom - box.top - high) <= max(2, _AS_HIGH * size)]
        # What is smaller than the boxes are letters.
        others = sum(box.right - box.left >= size and _is_square(box) for box in found if box not in same)
        empty = sum(box.said == EMPTY for box in same)
        before = sum(_is_clear(ink, box) for box in same)
        least = _FEWEST - 1 if _stand_in_line(same) else _FEWEST
        enough = len(same) >= max(least, _MOSTLY * (len(same) + others))
        if enough and empty >= _EMPTY * len(same) and before >= _MOSTLY * len(same):
            return same
    return []


def _is_square(box: Tick) -> bool:
    wide, high = box.right - box.left, box.bottom - box.top
    return abs(wide - high) <= max(_SLACK, _AS_HIGH * wide)


def _stand_in_line(boxes: Sequence[Tick]) -> bool:
    """Whether boxes are equal to a dot and stand one under the other, as no two letters do."""
    sizes = {(box.right - box.left, box.bottom - box.top) for box in boxes}
    return len(sizes) == 1 and max(box.left for box in boxes) - min(box.left for box in boxes) <= _SLACK


def _is_clear(ink: Ink, box: Tick) -> bool:
    """Whether nothing but specks, or the rule of a table, stands to its left as far as no two words are apart."""
    wide = box.right - box.left
    before = ink[box.top + _SLACK : box.bottom - _SLACK, max(0, box.left - round(_CLEAR_OF_WORDS * wide)) : box.left]
    if not before.size:
        return True
    drawn = before.mean(axis=0)
    return bool(drawn[drawn < _RULE].sum() < _SPECKS * before.shape[1])


def _pairs(ink: Ink, least: int, most: int) -> Iterator[tuple[int, int, int, int]]:
    """The squares between two level lines of the same length, one above the other: left, top, right, bottom."""
    lines = np.concatenate(list(_lines(np.ascontiguousarray(ink), least, most)))
    if len(lines) > _MOST_LINES:
        return
    x, y, wide, high = (lines[:, column] for column in range(4))
    for left, top, width, _ in lines.tolist():
        tall = y + high - top
        longest = np.maximum(width, wide)
        over = np.minimum(left + width, x + wide) - np.maximum(left, x)
        fits = (
            (over >= 0.6 * longest)
            & (np.abs(tall - longest) <= _SQUARE * longest)
            & (longest >= least)
            & (longest <= most)
            & (tall >= least)
        )
        for other in np.flatnonzero(fits)[:4].tolist():
            yield (
                min(left, int(x[other])),
                top,
                max(left + width, int(x[other] + wide[other])),
                int(y[other] + high[other]),
            )


def _lines(ink: Ink, least: int, most: int) -> Iterator[npt.NDArray[np.int32]]:
    """Level lines as long as a box's side: left, top, width, height. Kernels are odd, so that nothing is shifted.

    Looked for twice: short runs, joined where a scanner broke a line; and long ones, which a cross's arms are not.
    """
    for run, join in ((round(0.5 * least), 5), (round(0.85 * least), 1)):
        level = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, max(7, run | 1)), np.uint8))
        closed = cv2.morphologyEx(level, cv2.MORPH_CLOSE, np.ones((3 if join > 1 else 1, join), np.uint8))
        count, _, stats, _ = cv2.connectedComponentsWithStats(np.asarray(closed, np.uint8), connectivity=8)
        found = np.asarray(stats[1:count, :4], np.int32)
        wide, high = found[:, 2], found[:, 3]
        yield found[(wide >= 0.6 * least) & (wide <= 1.2 * most) & (high <= 0.4 * wide)]


def without(boxes: Sequence[Tick], spots: Sequence[Spot]) -> Iterator[Spot]:
    """The pieces of lines without the boxes that the finder took for part of them."""
    for spot in spots:
        if spot.tilted:
            yield spot
            continue
        rest = spot
        for box in sorted(boxes, key=lambda one: one.left):
            middle, height = (box.left + box.right) / 2, (box.top + box.bottom) / 2
            if not (rest.top < height < rest.bottom and rest.left - box.right + box.left < middle < rest.right):
                continue
            if box.left - rest.left > box.right - box.left:
                yield _within(rest, rest.left, float(box.left))
            rest = _within(rest, float(box.right), max(rest.right, box.right + 1.0))
        if rest.width >= 4:
            yield rest


def spot_of(box: Tick) -> Spot:
    """The box as a piece of a line."""
    width, height = box.right - box.left, box.bottom - box.top
    return Spot(float(box.left), float(box.top), float(box.right), float(box.bottom), 0.0, float(width), float(height))


def _within(spot: Spot, left: float, right: float) -> Spot:
    return replace(spot, left=left, right=right, length=right - left)


def _largest(whole: Ink) -> Ink:
    """Only the largest connected ink: the four sides of a box hang together, those of letters side by side do not."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(np.ascontiguousarray(whole), connectivity=8)
    if count < 2:
        return whole
    return np.asarray(labels == 1 + int(stats[1:, 4].argmax()), np.uint8)


def _amid_letters(ink: Ink, left: int, top: int, bottom: int, wide: int) -> bool:
    """Whether a word runs up to it from the left. What is as short as the form's own "(a)" is no word."""
    near, far = max(0, left - round(_NEAR * wide)), max(0, left - round(_FAR * wide))
    if not ink[top:bottom, near:left].any():
        return False
    columns = ink[top:bottom, far:left].max(axis=0)
    clear = 0
    for column in columns[::-1].tolist():
        clear = 0 if column else clear + 1
        if clear >= wide:
            return False
    return bool(columns.size >= wide)


def _straight(side: Ink) -> float:
    """How much of a side's length one straight line of two dots' width covers: a letter's bow covers little."""
    two = (side[:-1] | side[1:])[:, _SLACK:-_SLACK]
    return max(float(row.mean()) for row in two)


def _box(ink: Ink, left: int, top: int, right: int, bottom: int) -> Tick | None:
    """The box in that rectangle; None where there is none."""
    # The pair of lines may have been found a dot shorter than it is drawn.
    left, top = max(0, left - _SLACK), max(0, top - _SLACK)
    whole = ink[top : bottom + _SLACK, left : right + _SLACK]
    high, wide = whole.shape
    there = _largest(whole)
    reach = _SLACK + max(3, min(high, wide) // 6)
    drawn = (
        _straight(there[:reach]),
        _straight(there[-reach:]),
        _straight(there[:, :reach].T),
        _straight(there[:, -reach:].T),
    )
    edge = _SLACK + max(2, round(_CORNER * min(high, wide)))
    corners = (there[:edge, :edge], there[:edge, -edge:], there[-edge:, :edge], there[-edge:, -edge:])
    if min(drawn) < _SIDE or sum(drawn) < 4 * _SIDES or sum(bool(one.any()) for one in corners) < _CORNERS:
        return None
    if whole.mean() > _SOLID or _amid_letters(ink, left, top, top + high, wide):
        return None
    across, down = round(_MARGIN * wide), round(_MARGIN * high)
    share = float(whole[down : high - down, across : wide - across].mean())
    return Tick(
        left, top, left + wide, top + high, TICKED if share >= _INKED else EMPTY if share <= _CLEAR else UNCLEAR
    )
