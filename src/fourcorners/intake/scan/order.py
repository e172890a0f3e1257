"""Pieces of lines in the order in which a person reads them: rows, columns, the caption of a court's paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from fourcorners.intake.scan.letters import Reading
from fourcorners.intake.scan.ticks import UNCLEAR
from fourcorners.intake.scan.upright import Spot
from fourcorners.intake.seen.signs import EMPTY, TICKED

# The signs that part a caption from the case's number, one on each of its lines.
_SIGNS = ")]}|§:"
_SIGN_FIRST = re.compile(rf"[{re.escape(_SIGNS)}]{{1,2}}(?=\s|\w|$)")
_SIGN_LAST = re.compile(r"^[^(]*[^(\s]?\s*([)|])$")
_LEAST_SIGNS, _LEAST_LINES = 3, 6
_BOXES = frozenset({TICKED, EMPTY, UNCLEAR})
_MARKER = re.compile(r"\W{0,2}(?:\w|\d{1,2}|[ivx]{1,4})?\W{0,3}")
# Prose in columns fills them; the cells of a table do not.
_FULL = 0.6
_BESIDE = 0.5
# Pieces of a row further apart than this many heights stand in columns, which go on in rows that are not further below.
_FAR, _NEAR = 1.5, 2.0
# A table has so many rows at least, and both columns in this share of them.
_LEAST_ROWS, _FULL_ROWS, _LEVEL = 3, 0.75, 0.3
# A label is so much shorter than what stands behind it.
_SHORT_LABEL = 0.6
# With so many columns two rows make one. How far cells may stand from their column's edge, in heights, how near to the
# line above them what goes on in a cell stands, as a share of the usual distance, and what share of rows has one cell.
_LEAST_COLUMNS, MANY_COLUMNS, _ALIGNED, _GOES_ON, _LONE_ROWS = 2, 3, 0.6, 0.8, 0.5


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line as it was read, with its place, and whether a table's further cell begins with it."""

    spot: Spot
    reading: Reading
    cell: bool = False

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
    region = _caption(found) or _columns(found) or _table(found) or _beside_one_another(found)
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
    for step in range(1, 80):
        at = left + (right - left) * (0.3 + 0.005 * step)
        for first, end in _runs(found, at, high / 4):
            if end - first < _LEAST_LINES or (best and end - first <= best.end - best.first):
                continue
            sides = _split(found[first:end], at)
            if all(len(side) >= _LEAST_LINES for side in sides) and _filled(sides[0]) and _filled(sides[1]):
                best = _Region(first, end, sides)
    return best


def _table(found: list[Row]) -> _Region | None:
    """The first run of rows whose pieces stand in columns with even left edges, each row with its further lines."""
    for first, row in enumerate(found):
        if len(row) < _LEAST_COLUMNS or _begins_entry(row):
            continue
        edges = [piece.spot.left for piece in row]
        end = first + 1
        while end < len(found) and _is_near(found[end - 1], found[end]) and _fits(found[end], edges):
            end += 1
        region = found[first:end]
        several = [one for one in region if len(one) >= _LEAST_COLUMNS]
        least = _LEAST_ROWS if len(row) < MANY_COLUMNS else _LEAST_ROWS - 1
        alone = len(region) - len(several)
        if len(several) >= least and alone <= _LONE_ROWS * len(region) and all(map(_is_level, several)):
            return _Region(first, end, (_whole_rows(region, edges),))
    return None


def _fits(row: Row, edges: list[float]) -> bool:
    """Whether every piece of a row begins at the edge of a column and ends before the next."""
    if _begins_entry(row):
        return False
    near = _ALIGNED * _high(row)
    for piece in row:
        column = _column(piece, edges)
        after = edges[column + 1] if column + 1 < len(edges) else None
        if abs(piece.spot.left - edges[column]) > near or (after is not None and piece.spot.right > after + near):
            return False
    return True


def _begins_entry(row: Row) -> bool:
    """Whether a row is the entry of a list or of a form: a box stands in it, or two pieces of which one is a number."""
    if any(piece.reading.letters.strip() in _BOXES for piece in row):
        return True
    return len(row) < MANY_COLUMNS and _is_marker(row[0])


def _is_marker(piece: Piece) -> bool:
    """Whether a piece is no more than the number or letter of an entry."""
    return _MARKER.fullmatch(piece.reading.letters.strip()) is not None


def _column(piece: Piece, edges: list[float]) -> int:
    return min(range(len(edges)), key=lambda one: abs(piece.spot.left - edges[one]))


def _whole_rows(region: list[Row], edges: list[float]) -> list[Row]:
    """The rows of a table, each with the lines on which its cells go on, cell after cell."""
    tops = [min(piece.spot.top for piece in row) for row in region]
    full = [after - before for (before, after), row in zip(pairwise(tops), region[1:], strict=True) if len(row) > 1]
    usual = median(full) if full else 0.0
    gathered: list[list[Row]] = []
    for number, row in enumerate(region):
        below = tops[number] - tops[number - 1] if number else usual
        many = len(row) >= MANY_COLUMNS or below > _GOES_ON * usual
        if not gathered or (_column(row[0], edges) == 0 and many):
            gathered.append([[] for _ in edges])
        for piece in row:
            gathered[-1][_column(piece, edges)].append(piece)
    return [
        [
            replace(piece, cell=bool(column) and not place)
            for column, cell in enumerate(row)
            for place, piece in enumerate(cell)
        ]
        for row in gathered
    ]


def _beside_one_another(found: list[Row]) -> _Region | None:
    """The first row with a wide gap and those below it that keep clear of the gap, as far as both sides go on.

    A list of labels with their values is read row by row; two blocks, such as the day and the signature at the foot of
    an order, one after the other. One row alone stays a row.
    """
    for first, row in enumerate(found):
        gap = _wide_gap(row)
        if gap is None:
            continue
        last, at = max((_together(found, first, at), at) for at in gap)
        region = found[first : last + 1]
        if len(region) < _LEAST_COLUMNS:
            continue
        both = [row for row in region if row[0].middle <= at < row[-1].middle]
        labels = sum(_last_left_of(row, at).rstrip().endswith(":") for row in both)
        level = sum(_is_level(row) for row in both)
        is_table = len(region) >= _LEAST_ROWS and len(both) >= _FULL_ROWS * len(region) and level == len(both)
        numbered = level == len(both) == len(region) and all(_is_marker(row[0]) for row in both)
        goes_on = level == len(both) >= _LEAST_ROWS and _goes_on_between(region, at)
        # Where only some end like labels, what belongs to those stands below them. A number belongs to its own line.
        if labels >= _FULL_ROWS * len(both) or is_table or numbered or goes_on:
            return _Region(first, last + 1, (region,))
        return _Region(first, last + 1, _split(region, at))
    return None


def _goes_on_between(region: list[Row], at: float) -> bool:
    """Whether values on the right go on over lines of their own between short labels on the left, which never do."""
    left, right = (
        [piece.spot.width for row in region for piece in row if (piece.middle > at) is side] for side in (False, True)
    )
    alone = [row[0].middle > at for row in region]
    # Of two blocks the longer one goes on below the other.
    between = any(alone[:-1]) and not alone[-1] and all(row[-1].middle > at for row in region)
    return between and median(left) < _SHORT_LABEL * median(right)


def _together(found: list[Row], first: int, at: float) -> int:
    """The last of the rows from `first` on that keep clear of a gap and go on to its right."""
    end = last = first
    while end < len(found) and (end == first or _is_near(found[end - 1], found[end])):
        if any(_crosses(piece, at, 0) for piece in found[end]):
            break
        if any(piece.middle > at for piece in found[end]):
            last = end
        end += 1
    return last


def _wide_gap(row: Row) -> tuple[float, float, float] | None:
    """Places in the widest gap of a row, where it is wider than any between words: its middle and its two ends."""
    gaps = [
        (right.spot.left - left.spot.right, left.spot.right, right.spot.left)
        for left, right in pairwise(row)
        if right.spot.left - left.spot.right > _FAR * min(left.spot.height, right.spot.height)
    ]
    if not gaps:
        return None
    wide, start, end = max(gaps)
    return (start + end) / 2, start + wide / 8, end - wide / 8


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
