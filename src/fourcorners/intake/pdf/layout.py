"""In which order the words of a PDF's page are read, where its file does not have them so. In the confined child.

The order in which words are drawn is the order of reading for nearly every page, and knows more than their places do:
of two boxes side by side it has one after the other. So it is kept, but for what it certainly has wrong: two columns of
text or sides of a court's caption that are drawn row by row, lines that are drawn late, such as what was filled into
a form, tables that are drawn column by column, and the numbers down the margin of a pleading. Signals that cost nothing
tell those pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from fourcorners.intake.pdf.columns import SIGNS, Band, find_band, side_by_side
from fourcorners.intake.pdf.objects import Letters
from fourcorners.intake.pdf.words import Row, Word, height_of, rows_of, words_of

# A line of the text: stretches of the page's own text, each with what stands before it.
Line = list[tuple[str, int, int]]

_GAP, _MOST_GAPS, _SAME_ROW = 18.0, 3, 1.5
_CAPTION = re.compile(r"(?m)(?:^|[ \t])[)(§:|}\]*](?=[ \t]|$)")
_NUMBERED = re.compile(r"(?m)^[ \t]*\d{1,2}(?=[ \t]|$)")
_LEAST_SIGNS, _LEAST_NUMBERS, _LEAST_ROWS = 3, 15, 4
_TURNED = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_TOLD = re.compile(r"[\d@]")
# Beyond these nothing is a page of text, and comparing every line with every other would take too long.
_MOST_WORDS, _MOST_STEPS_UP = 6_000, 300


@dataclass(slots=True)
class Laid:
    """The lines of a page in the order of reading, and what stands aside of them."""

    lines: list[Line]
    aside: list[str] = field(default_factory=list)


def is_plain(drawn: list[Letters], text: str) -> bool:
    """Whether the order of drawing can be taken for the order of reading."""
    gaps = 0
    last: Letters | None = None
    starts = [0]
    shown = [one for one in drawn if one.rect[3] > one.rect[1]]
    for number, one in enumerate(shown):
        _, bottom, _, top = one.rect
        if last is not None:
            if bottom > last.rect[3] + 1:
                starts.append(number)
            elif bottom < last.rect[3] and top > last.rect[1] and one.rect[0] - last.rect[2] > _GAP:
                gaps += 1
        last = one
    if gaps > _MOST_GAPS or len(starts) > _MOST_STEPS_UP or _may_be_caption(text) or _may_be_numbered(text):
        return False
    rects = [one.rect for one in shown]
    for start, end in pairwise([*starts[1:], len(rects)]):
        lowest = min(r[1] for r in rects[:start])
        risen = [r for r in rects[start:end] if r[3] > lowest]
        left, top = min(r[0] for r in risen), max(r[3] for r in risen)
        if any(r[3] < top and r[2] > left + 2 for r in rects[:start]):
            return False
        # Beside what was drawn before: columns, or the cells of a table one column after the other.
        if end - start >= _LEAST_ROWS and start >= _LEAST_ROWS:
            return False
    return True


def _may_be_caption(text: str) -> bool:
    # Counting is much cheaper than a pattern, and for most pages it is enough.
    signs = sum(text.count(f" {sign}") + text.count(f"\n{sign}") for sign in ")§:|}]*(")
    return signs >= _LEAST_SIGNS and len(_CAPTION.findall(text)) >= _LEAST_SIGNS


def _may_be_numbered(text: str) -> bool:
    has_twelve = "\n12\n" in text or "\n12 " in text
    return has_twelve and len(_NUMBERED.findall(text)) >= _LEAST_NUMBERS


def laid_out(letters: Any, text: str) -> Laid | None:
    """The page as it is read; None where it cannot be told better than by the order of drawing."""
    if _TURNED.search(text):
        return None
    words = words_of(letters, text)
    long = [word for word in words if word.end - word.start > 2]
    upright = sum(word.right - word.left >= word.top - word.bottom for word in long)
    if not words or len(words) > _MOST_WORDS or upright < 0.7 * len(long):
        return None
    height = height_of(words)
    kept, aside = _without_numbers(words, text)
    rows = _strips(kept, text)
    late = _late(rows)
    if 2 * len(late) > len(rows):
        # Nothing is left of an order of drawing.
        return Laid([_line(row, text) for row in side_by_side(rows_of(kept, height), text, height, aside)], aside)
    rows = _put_in(rows, late, height)
    alone = frozenset(id(row[0]) for row in rows if len(row) == 1 and text[row[0].start : row[0].end] in SIGNS)
    band = find_band(rows_of(kept, height), text, height, alone)
    if band is not None:
        rows = _with_band(rows, band, text, height, aside)
    rows = _zipped(_joined(rows), text, height)
    return Laid([_line(row, text) for row in rows], aside)


def _line(row: Row, text: str) -> Line:
    line: Line = []
    for word in row:
        # Words that follow each other in the text keep what stands between them.
        if line and word.start >= line[-1][2] and not text[line[-1][2] : word.start].strip(" \t"):
            glue, start, _ = line[-1]
            line[-1] = glue, start, word.end
        else:
            line.append((" " if line else "", word.start, word.end))
    # Blanks at the ends of a line can stand for something that is drawn there, such as an empty box.
    (_, start, _), (_, _, end) = line[0], line[-1]
    whole, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    if not text[whole:start].strip():
        line[0] = line[0][0], whole, line[0][2]
    if not text[end:stop].strip():
        line[-1] = line[-1][0], line[-1][1], stop
    return line


def _strips(words: list[Word], text: str) -> list[Row]:
    """The words line by line, as the page's own text has them."""
    rows: list[Row] = []
    for word in words:
        if rows and "\n" not in text[rows[-1][-1].end : word.start]:
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def _without_numbers(words: list[Word], text: str) -> tuple[list[Word], list[str]]:
    """The words without the numbers that count the lines of a pleading, and those numbers."""
    counted = [w for w in words if w.end - w.start <= 2 and text[w.start : w.end].isdecimal()]
    if len(counted) < _LEAST_NUMBERS:
        return words, []
    # They stand in one column: their right or their left edges agree.
    best: list[Word] = []
    for edge in ("right", "left"):
        for one in counted[:60]:
            column = [w for w in counted if abs(getattr(w, edge) - getattr(one, edge)) <= 4]
            best = max(best, column, key=len)
    best = sorted(best, key=lambda word: -word.base)
    values = [int(text[w.start : w.end]) for w in best]
    steps = sum(after - before == 1 for before, after in pairwise(values))
    taken = {id(word) for word in best}
    others = [word for word in words if id(word) not in taken]
    edge_right = max(word.right for word in best)
    beside = sum(word.left > edge_right for word in others)
    if len(best) < _LEAST_NUMBERS or steps < 0.9 * (len(best) - 1) or values[0] > 2 or beside < 0.95 * len(others):
        return words, []
    return others, [f"line numbers {values[0]} to {values[-1]}"]


def _late(rows: list[Row]) -> set[int]:
    """Lines, by number, that are drawn out of turn: below them stood already what is not beside them.

    Of two groups of lines in the wrong order the smaller counts as the one that is out of turn.
    """
    late: set[int] = set()
    starts = [n for n in range(1, len(rows)) if _bottom(rows[n]) > _top(rows[n - 1]) + 1]
    if len(starts) > _MOST_STEPS_UP:
        return set(range(len(rows)))
    for start, stop in pairwise([*starts, len(rows)]):
        # What goes on below all that came before is in its turn again.
        lowest = min(map(_bottom, rows[:start]))
        end = next((n for n in range(start, stop) if _top(rows[n]) < lowest), stop)
        left, top = min(row[0].left for row in rows[start:end]), max(map(_top, rows[start:end]))
        before = {
            number
            for number, row in enumerate(rows[:start])
            if number not in late and _top(row) < top and max(word.right for word in row) > left + 2
        }
        if before:
            late |= before if len(before) < end - start else set(range(start, end))
    return late


def _put_in(rows: list[Row], late: set[int], height: float) -> list[Row]:
    """The lines with those that are drawn out of turn where they stand: on their row, or below the line above them."""
    if not late:
        return rows
    near = max(2.0, 0.35 * height)
    kept = [list(row) for number, row in enumerate(rows) if number not in late]
    for row in sorted((rows[number] for number in late), key=lambda row: -row[0].base):
        left, right, base = row[0].left, max(word.right for word in row), row[0].base
        level = [one for one in kept if abs(one[0].base - base) <= near]
        before = [one for one in level if one[-1].right <= left + 2]
        after = [one for one in level if one[0].left >= right - 2]
        above = [n for n, one in enumerate(kept) if one[0].base > base]
        over = [n for n in above if kept[n][0].left < right and kept[n][-1].right > left]
        if before:
            max(before, key=lambda one: one[-1].right).extend(row)
        elif after:
            min(after, key=lambda one: one[0].left)[:0] = row
        elif above:
            lowest = min(over or above, key=lambda n: kept[n][0].base)
            kept.insert(lowest + 1, list(row))
        else:
            kept.insert(0, list(row))
    return kept


def _with_band(rows: list[Row], band: Band, text: str, height: float, aside: list[str]) -> list[Row]:
    """The lines with the columns of a band one after the other, in the place of the first of them.

    Where they are drawn so, their lines stay as they are, and only the signs between them stand aside.
    """
    signs = {id(sign) for sign in band.signs}
    inside = {id(word): word.right <= band.middle for row in band.rows for word in row if id(word) not in signs}
    sides = [inside[id(word)] for row in rows for word in row if id(word) in inside]
    if sum(before != after for before, after in pairwise(sides)) <= 1 and sides[0]:
        if signs:
            aside.append(" ".join(text[sign.start : sign.end] for sign in band.signs))
        return [left for row in rows if (left := [word for word in row if id(word) not in signs])]
    block = side_by_side(band.rows, text, height, aside, band)
    out: list[Row] = []
    is_put = False
    for row in rows:
        if not is_put and any(id(word) in inside for word in row):
            out += block
            is_put = True
        left = [word for word in row if id(word) not in inside and id(word) not in signs]
        if left:
            out.append(left)
    return out


def _joined(rows: list[Row]) -> list[Row]:
    """The lines with those put together that follow each other on one row, which PDFium parts where a gap is wide."""
    out: list[Row] = []
    for row in rows:
        if out and abs(out[-1][0].base - row[0].base) <= _SAME_ROW and row[0].left > out[-1][-1].right:
            out[-1] = [*out[-1], *row]
        else:
            out.append(row)
    return out


def _zipped(rows: list[Row], text: str, height: float) -> list[Row]:
    """The lines with every table that is drawn column by column put row by row.

    Such a table has two columns or more whose lines stand level with each other, one of them of numbers, dates or
    addresses; anything else side by side stays as it is drawn.
    """
    ends = _ends(rows)
    out: list[Row] = []
    number = 0
    while number < len(rows):
        first = rows[number : ends[number]]
        columns, after = [first], ends[number]
        while len(first) >= _LEAST_ROWS and after < len(rows):
            column = rows[after : min(ends[after], after + len(first))]
            is_beside = column[0][0].left > max(row[-1].right for row in columns[-1])
            if not is_beside or len(column) < len(first) or not _are_level(first, column, height):
                break
            columns.append(column)
            after += len(column)
        if len(columns) > 1 and any(_is_told(column, text) for column in columns):
            out += [[word for row in level for word in row] for level in zip(*columns, strict=True)]
            number = after
        else:
            out.append(rows[number])
            number += 1
    return out


def _ends(rows: list[Row]) -> list[int]:
    """For each line where the column from there ends, which goes down the page without a step up."""
    ends = [0] * len(rows)
    for number in range(len(rows) - 1, -1, -1):
        below = number + 1
        goes_on = below < len(rows) and _bottom(rows[below]) <= _top(rows[number]) - 1
        goes_on = goes_on and rows[below][0].base < rows[number][0].base
        ends[number] = ends[below] if goes_on else below
    return ends


def _are_level(one: list[Row], other: list[Row], height: float) -> bool:
    near = max(2.0, 0.35 * height)
    return all(abs(a[0].base - b[0].base) <= near for a, b in zip(one, other, strict=True))


def _is_told(column: list[Row], text: str) -> bool:
    told = sum(_TOLD.search(text[row[0].start : row[-1].end]) is not None for row in column)
    return told >= 0.7 * len(column)


def _top(row: Row) -> float:
    return max(word.top for word in row)


def _bottom(row: Row) -> float:
    return min(word.bottom for word in row)
