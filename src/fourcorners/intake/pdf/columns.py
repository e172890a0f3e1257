"""Columns of text on a PDF's page, and the two sides of a court's caption. Runs in the confined child."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from fourcorners.intake.pdf.words import Row, Word

SIGNS = frozenset({")", "(", "§", ":", "|", "}", "]", "*", "):"})
_LEAST_SIGNS, _LEAST_ROWS = 3, 4
_GAP = 18.0
_VERSUS = re.compile(r"-?v(?:s|\.|s\.)?-?|versus|against", re.IGNORECASE)
_MOST_DEPTH = 4


@dataclass(slots=True)
class Band:
    """Rows that stand in two columns, where these part, and the column of signs that parts them, if there is one."""

    rows: list[Row]
    first: int
    middle: float
    signs: list[Word] = field(default_factory=list)


def find_band(rows: list[Row], text: str, height: float, alone: frozenset[int] = frozenset()) -> Band | None:
    """The caption or the columns among rows that go down the page; None where there are none.

    `alone` are signs, by identity, that are known to stand alone because they are drawn so.
    """
    looking = _Looking(rows, text, height, alone)
    return looking.caption() or looking.columns()


def side_by_side(
    rows: list[Row], text: str, height: float, aside: list[str], band: Band | None = None, depth: int = 0
) -> list[Row]:
    """Rows in the order of reading: where they stand in columns, those of the left one first."""
    found = band or (find_band(rows, text, height) if depth < _MOST_DEPTH else None)
    if found is None:
        return rows
    if found.signs:
        aside.append(" ".join(text[sign.start : sign.end] for sign in found.signs))
    signs = {id(sign) for sign in found.signs}
    block = [[word for word in row if id(word) not in signs] for row in found.rows]
    left = [side for row in block if (side := [word for word in row if word.right <= found.middle])]
    right = [side for row in block if (side := [word for word in row if word.right > found.middle])]
    before, after = rows[: found.first], rows[found.first + len(found.rows) :]
    if band is not None:
        before, after = [], []
    parts = [before, left, right, after]
    return [row for part in parts for row in side_by_side(part, text, height, aside, None, depth + 1)]


class _Looking:
    def __init__(self, rows: list[Row], text: str, height: float, alone: frozenset[int]) -> None:
        self._rows, self._text, self._height, self._alone = rows, text, height, alone

    def caption(self) -> Band | None:
        rows = self._rows
        signs = [
            (number, word)
            for number, row in enumerate(rows)
            for place, word in enumerate(row)
            if self._words(word) in SIGNS and (id(word) in self._alone or self._stands_alone(row, place))
        ]
        best: list[tuple[int, Word]] = []
        for _, one in signs[:60]:
            best = max(best, [(n, w) for n, w in signs if abs(w.left - one.left) <= 8], key=len)
        if len({number for number, _ in best}) < _LEAST_SIGNS:
            return None
        middle = sorted(word.left for _, word in best)[len(best) // 2]
        first, last = best[0][0], best[-1][0] + 1
        taken = {id(word) for _, word in best}
        for row in rows[first:last]:
            if any(word.left < middle - 2 and word.right > middle + 6 for word in row if id(word) not in taken):
                return None
        # The parties' names may begin above the signs.
        while first > 0 and self._is_side(rows[first - 1], rows[first], middle):
            first -= 1
        return Band(rows[first:last], first, middle, [word for _, word in best])

    def _stands_alone(self, row: Row, place: int) -> bool:
        word = row[place]
        before = word.left - row[place - 1].right if place else 99.0
        after = row[place + 1].left - word.right if place + 1 < len(row) else 99.0
        return before >= 5 and after >= 2.5

    def _is_side(self, row: Row, below: Row, middle: float) -> bool:
        """Whether a row above a caption belongs to one of its sides: close to it, and with a gap where they part."""
        if row[0].base - below[0].base > 2.2 * self._height + 6:
            return False
        sides = [word.right <= middle for word in row]
        if all(sides) or any(word.left < middle < word.right for word in row):
            return False
        if not any(sides):
            return row[0].left - middle < 60
        gap = min(word.left for word in row if word.right > middle) - max(w.right for w in row if w.right <= middle)
        return gap >= _GAP

    def columns(self) -> Band | None:
        rows = self._rows
        best: tuple[int, int, int, float] | None = None
        for middle in self._gutters() if len(rows) >= _LEAST_ROWS else ():
            start = 0
            for number in range(len(rows) + 1):
                crosses = number == len(rows) or any(w.left < middle - 1 and w.right > middle + 1 for w in rows[number])
                # A wide blank ends columns as well.
                is_far = 0 < number < len(rows) and rows[number - 1][0].base - rows[number][0].base > 3 * self._height
                if not crosses and not is_far:
                    continue
                trimmed = self._trimmed(start, number, middle)
                if trimmed and (best is None or trimmed[2] > best[2]):
                    best = (*trimmed, middle)
                start = number + 1 if crosses else number
        if best is None:
            return None
        first, last, _, middle = best
        return Band(rows[first:last], first, middle)

    def _gutters(self) -> list[float]:
        """Places where many rows have a gap, and places before which many rows begin."""
        rows = self._rows
        least = max(10.0, 1.2 * self._height)
        gaps = [(a.right, b.left) for row in rows for a, b in pairwise(row) if b.left - a.right >= least]
        found = []
        if len(gaps) >= _LEAST_ROWS:
            places = sorted({right - 1 for _, right in gaps})
            most, place = max((sum(left < place < right for left, right in gaps), place) for place in places[:200])
            if most >= _LEAST_ROWS:
                through = [gap for gap in gaps if gap[0] < place < gap[1]]
                found.append((max(left for left, _ in through) + min(right for _, right in through)) / 2)
        begins = sorted(row[0].left for row in rows)
        width = max(word.right for row in rows for word in row) - begins[0]
        for place in begins:
            if place > begins[0] + 0.3 * width and sum(abs(place - other) <= 3 for other in begins) >= _LEAST_ROWS:
                found.append(place - 3)
                break
        return found

    def _trimmed(self, start: int, end: int, middle: float) -> tuple[int, int, int] | None:
        """Of rows that nothing crosses those that are columns of text, or a caption; and their number of lines."""
        rows = self._rows
        sides = [(any(w.right <= middle for w in r), any(w.right > middle for w in r)) for r in rows[start:end]]
        lefts = [number for number, (left, _) in enumerate(sides, start) if left]
        rights = [number for number, (_, right) in enumerate(sides, start) if right]
        if min(len(lefts), len(rights)) < _LEAST_ROWS:
            return None
        first, last = max(lefts[0], rights[0]), min(lefts[-1], rights[-1])
        # Lines that go on in one column below where the other ends belong to it, as long as they follow closely.
        while last + 1 < end and rows[last][0].base - rows[last + 1][0].base < 2.2 * self._height + 4:
            last += 1
        while first > start and rows[first - 1][0].base - rows[first][0].base < 2.2 * self._height + 4:
            first -= 1
        block = rows[first : last + 1]
        left = [side for row in block if (side := [w for w in row if w.right <= middle])]
        right = [side for row in block if (side := [w for w in row if w.right > middle])]
        if last <= first or min(len(left), len(right)) < _LEAST_ROWS:
            return None
        shared = min(left[0][0].base, right[0][0].base) - max(left[-1][0].base, right[-1][0].base)
        shorter = min(left[0][0].base - left[-1][0].base, right[0][0].base - right[-1][0].base)
        if shared < 0.7 * shorter:
            return None
        if (self._is_prose(left) and self._is_prose(right)) or self._are_parties(left):
            return first, last + 1, len(left) + len(right)
        return None

    def _is_prose(self, lines: list[Row]) -> bool:
        """Whether lines fill their column with words that run on from line to line, as cells of a table do not."""
        begin, end = min(row[0].left for row in lines), max(row[-1].right for row in lines)
        if len(lines) < 5 or end <= begin:
            return False
        filled = sum((row[-1].right - row[0].left) / (end - begin) for row in lines) / len(lines)
        words = sum(map(len, lines)) / len(lines)
        running = sum(self._words(row[0])[:1].islower() for row in lines) / len(lines)
        return filled >= 0.6 and words >= 3.5 and (running >= 0.25 or words >= 7)

    def _are_parties(self, lines: list[Row]) -> bool:
        return len(lines) <= 14 and any(len(row) == 1 and _VERSUS.fullmatch(self._words(row[0])) for row in lines)

    def _words(self, word: Word) -> str:
        return self._text[word.start : word.end]
