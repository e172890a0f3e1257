"""Pieces of lines in the order in which a person reads them: rows, columns, the caption of a court's paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import median

from fourcorners.intake.scan.letters import Reading
from fourcorners.intake.scan.upright import Spot

# The signs that part a caption from the case's number, one on each of its lines.
_SIGNS = ")]}|§:"
_SIGN_FIRST = re.compile(rf"[{re.escape(_SIGNS)}]{{1,2}}(?=\s|\w|$)")
_SIGN_LAST = re.compile(r"^[^(]*[^(\s]?\s*([)|])$")
_LABEL = re.compile(r"[A-Z][\w ,()/-]{1,40}:")
_LEAST_SIGNS, _LEAST_LINES, _MOST_LABELLED = 3, 6, 8
# Prose in columns fills them; the cells of a table do not.
_FULL = 0.6
_BESIDE = 0.5


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


def in_order(pieces: list[Piece]) -> list[list[Row]]:
    """Blocks of rows in reading order. The columns of prose and the two sides of a caption follow one another.

    What runs across the other lines, such as a stamp, comes last, a block each. The signs that part a caption are left
    out.
    """
    found = rows([piece for piece in pieces if not piece.spot.tilted])
    blocks: list[list[Row]] = []
    at = 0
    for region in sorted(_regions(found, 0), key=lambda one: one.first):
        blocks += [found[at : region.first], *region.parts]
        at = region.end
    blocks += [found[at:], *([[piece]] for piece in pieces if piece.spot.tilted)]
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
    region = _caption(found) or _columns(found) or _labelled(found)
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


def _labelled(found: list[Row]) -> _Region | None:
    """Two boxes of a form side by side, each with a label in its first row and lines below it."""
    for first, row in enumerate(found[:-1]):
        if len(row) != 2 or not all(_LABEL.match(piece.reading.letters) for piece in row):
            continue
        at = row[1].spot.left - 0.5 * row[1].spot.height
        end = first + 1
        while end < len(found) and end - first < _MOST_LABELLED and _goes_on(found[end - 1], found[end], at):
            end += 1
        if end - first > 1:
            return _Region(first, end, _split(found[first:end], at))
    return None


def _goes_on(before: Row, row: Row, at: float) -> bool:
    close = row[0].spot.top - before[0].spot.bottom < 0.6 * row[0].spot.height
    return close and not any(_crosses(one, at, 0) or _LABEL.match(one.reading.letters) for one in row)


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
