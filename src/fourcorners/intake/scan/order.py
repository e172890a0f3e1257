"""Pieces of lines in the order in which a person reads them: rows, columns, the caption of a court's paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from fourcorners.intake.scan.letters import Reading
from fourcorners.intake.scan.upright import Spot

# The signs that part a caption from the case's number, one on each of its lines.
_SIGNS = ")]}|§:"
_SIGN_FIRST = re.compile(rf"[{re.escape(_SIGNS)}]{{1,2}}(?=\s|\w|$)")
_SIGN_LAST = re.compile(r"^[^(]*[^(\s]?\s*([)|])$")
_LEAST_SIGNS, _LEAST_LINES = 3, 6
# Prose in columns fills them; the cells of a table do not.
_FULL = 0.6
_BESIDE = 0.5
# Pieces of a row further apart than this many heights stand in columns, which go on in rows that are not further below.
_FAR, _NEAR = 1.5, 2.0
# A table has so many rows at least, and both columns in this share of them.
_LEAST_ROWS, _FULL_ROWS, _LEVEL = 3, 0.75, 0.3


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line as it was read, with its place."""

    spot: Spot
    reading: Reading

    @property
    def middle(self) -> float:
        return (self.spot.left + self.spot.right) / 2


Row = list[Piece]


@dataclass(frozen=True, slots=True)
class _Region:
    """Rows from `first` to before `end` that stand side by side, and what is read in their stead."""

    first: int
    end: int
    parts: tuple[list[Row], ...]


def apart(pieces: list[Piece]) -> tuple[list[Piece], list[str]]:
    """The pieces of the page's own text, and what stands aside of it, line by line.

    Aside stands what runs across the other lines, such as a stamp or a note in the margin.
    """
    level = [piece for piece in pieces if not piece.spot.tilted]
    return level, [piece.reading.letters.strip() for piece in pieces if piece.spot.tilted]


def in_order(pieces: list[Piece]) -> list[list[Row]]:
    """Blocks of rows in reading order. The columns of prose and the two sides of a caption follow one another.

    The signs that part a caption are left out.
    """
    found = rows(pieces)
    blocks: list[list[Row]] = []
    at = 0
    for region in sorted(_regions(found, 0), key=lambda one: one.first):
        blocks += [found[at : region.first], *region.parts]
        at = region.end
    blocks.append(found[at:])
    return [block for block in blocks if block]


def rows(pieces: list[Piece]) -> list[Row]:
    """The lines of the page from top to bottom, each with its pieces from left to right."""
    found: list[Row] = []
    for piece in sorted(pieces, key=lambda one: one.spot.top + one.spot.bottom):
        for row in reversed(found[-6:]):
            if all(_beside(one.spot, piece.spot) for one in row):
                row.append(piece)
                break
        else:
            found.append([piece])
    for row in found:
        row.sort(key=lambda one: one.spot.left)
    return found


def _beside(one: Spot, other: Spot) -> bool:
    """Whether two pieces stand at the same height and not over one another."""
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    over = min(one.right, other.right) - max(one.left, other.left)
    return high > _BESIDE * min(one.height, other.height) and over < 0.5 * min(one.width, other.width)


def _regions(found: list[Row], offset: int) -> Iterator[_Region]:
    """Every region of rows side by side, the largest first taken, then those above and below it."""
    if len(found) < 2:
        return
    region = _caption(found) or _columns(found) or _beside_one_another(found)
    if region is None:
        return
    yield replace(region, first=region.first + offset, end=region.end + offset)
    yield from _regions(found[: region.first], offset)
    yield from _regions(found[region.end :], offset + region.end)


def _caption(found: list[Row]) -> _Region | None:
    """The rows around a rule of signs, with the signs taken away."""
    marked = [(index, place) for index, row in enumerate(found) for place in _signs(row)]
    for first, at in marked:
        run = [first]
        for index, place in marked:
            if index > run[-1] and abs(place - at) < 1.5 * _high(found[index]) and index - run[-1] <= 2:
                run.append(index)
        if len(run) < _LEAST_SIGNS:
            continue
        sides = _parted(found[first : run[-1] + 1], at)
        if len(sides[0]) > 1 and sides[1]:
            return _Region(first, run[-1] + 1, sides)
    return None


def _signs(row: Row) -> Iterator[float]:
    """Where in a row a sign of a rule may stand."""
    for piece in row:
        if _SIGN_FIRST.match(piece.reading.letters):
            yield piece.spot.left
        elif _SIGN_LAST.match(piece.reading.letters):
            yield piece.spot.right


def _parted(found: list[Row], at: float) -> tuple[list[Row], list[Row]]:
    left: list[Row] = []
    right: list[Row] = []
    for row in found:
        near = 1.5 * _high(row)
        sides: tuple[Row, Row] = ([], [])
        for piece in row:
            bare = piece
            if abs(piece.spot.left - at) < near and (sign := _SIGN_FIRST.match(piece.reading.letters)):
                bare = _only(piece, sign.end(), len(piece.reading.letters))
            elif abs(piece.spot.right - at) < near and (sign := _SIGN_LAST.match(piece.reading.letters)):
                bare = _only(piece, 0, sign.start(1))
            if bare.reading.letters.strip():
                sides[piece.middle > at].append(bare)
        left += [sides[0]] if sides[0] else []
        right += [sides[1]] if sides[1] else []
    return left, right


def _only(piece: Piece, start: int, end: int) -> Piece:
    """The piece with only those of its letters; they keep their places."""
    return replace(piece, reading=piece.reading.part(start, end))


def _columns(found: list[Row]) -> _Region | None:
    """The longest run of rows with a gutter that no piece crosses, where both sides are filled with prose."""
    everything = [piece for row in found for piece in row]
    left, right = min(one.spot.left for one in everything), max(one.spot.right for one in everything)
    high = median(one.spot.height for one in everything)
    best: _Region | None = None
    for step in range(1, 40):
        at = left + (right - left) * (0.3 + 0.01 * step)
        for first, end in _runs(found, at, high / 2):
            if end - first < _LEAST_LINES or (best and end - first <= best.end - best.first):
                continue
            sides = _split(found[first:end], at)
            if all(len(side) >= _LEAST_LINES for side in sides) and _filled(sides[0]) and _filled(sides[1]):
                best = _Region(first, end, sides)
    return best


def _beside_one_another(found: list[Row]) -> _Region | None:
    """The first row with a wide gap and those below it that keep clear of the gap, as far as both sides go on.

    A list of labels with their values, and a table, are read row by row; two blocks, such as the day and the signature
    at the foot of an order, one after the other.
    """
    for first, row in enumerate(found):
        at = _wide_gap(row)
        if at is None:
            continue
        end = last = first
        while end < len(found) and (end == first or _is_near(found[end - 1], found[end])):
            if any(_crosses(piece, at, 0) for piece in found[end]):
                break
            if any(piece.middle > at for piece in found[end]):
                last = end
            end += 1
        region = found[first : last + 1]
        both = [row for row in region if row[0].middle <= at < row[-1].middle]
        labels = sum(_last_left_of(row, at).rstrip().endswith(":") for row in both)
        level = sum(_is_level(row) for row in both)
        is_table = len(region) >= _LEAST_ROWS and len(both) >= _FULL_ROWS * len(region) and level == len(both)
        # Where only some end like labels, what belongs to those stands below them.
        if labels >= _FULL_ROWS * len(both) or is_table:
            return _Region(first, last + 1, (region,))
        return _Region(first, last + 1, _split(region, at))
    return None


def _wide_gap(row: Row) -> float | None:
    """The middle of the widest gap of a row, where it is wider than any between words."""
    gaps = [
        (right.spot.left - left.spot.right, (left.spot.right + right.spot.left) / 2)
        for left, right in pairwise(row)
        if right.spot.left - left.spot.right > _FAR * min(left.spot.height, right.spot.height)
    ]
    return max(gaps)[1] if gaps else None


def _is_level(row: Row) -> bool:
    """Whether the pieces of a row stand as level as those of one line do; two blocks are rarely so level."""
    middles = [(piece.spot.top + piece.spot.bottom) / 2 for piece in row]
    return max(middles) - min(middles) < _LEVEL * _high(row)


def _last_left_of(row: Row, at: float) -> str:
    return [piece for piece in row if piece.middle <= at][-1].reading.letters


def _is_near(above: Row, row: Row) -> bool:
    return row[0].spot.top - above[0].spot.bottom < _NEAR * _high(row)


def _runs(found: list[Row], at: float, margin: float) -> Iterator[tuple[int, int]]:
    first = 0
    for index, row in enumerate([*found, None]):
        if row is None or any(_crosses(one, at, margin) for one in row):
            yield first, index
            first = index + 1


def _crosses(piece: Piece, at: float, margin: float) -> bool:
    return piece.spot.left < at + margin and piece.spot.right > at - margin


def _split(found: list[Row], at: float) -> tuple[list[Row], list[Row]]:
    sides = (
        [[one for one in row if one.middle <= at] for row in found],
        [[one for one in row if one.middle > at] for row in found],
    )
    return [row for row in sides[0] if row], [row for row in sides[1] if row]


def _filled(side: list[Row]) -> bool:
    pieces = [piece for row in side for piece in row]
    width = max(one.spot.right for one in pieces) - min(one.spot.left for one in pieces)
    return median(one.spot.width for one in pieces) > _FULL * width


def _high(row: Row) -> float:
    return max(piece.spot.height for piece in row)
