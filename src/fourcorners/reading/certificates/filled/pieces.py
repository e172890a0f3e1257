"""The fields of one section: each of the form's labels that is there, its box, and what is written behind it.

Words of a label may also stand in what was filled in, and some labels stand in a section more than once. So all places
where labels may be are gathered first, and the longest series of them that keeps the form's order is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fourcorners.reading.certificates.filled.alike import begins_like
from fourcorners.reading.certificates.filled.layout import Row
from fourcorners.reading.certificates.filled.ticks import before, roman, state
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.reading.texts.text import Text

_BOXES = frozenset({"box", "one", "many"})
_SILENT = frozenset({"stop", "seen"})
_UNENDED = _BOXES | _SILENT | {"quoted"}
# What ends a label: a colon, the next column, or the dots of a blank.
_END = re.compile(r"[:\t…]|\.{3}")
_LONGEST_LABEL = 420
_LONGEST_WORDS = 100
# The first letter of a line, or behind a box, the form's numbering, or the small words that some labels begin with.
_FIRST_LETTER = re.compile(
    r"(?:^|\n|\][ \t]?|\)[ \t]?|[☐☒☑□][ \t]?|\n(?:\[.\] )?(?:la|le|les|une|des|the|it is necessary to|il est nécessaire de) )"
    r"[ \t]*(?P<letter>[^\W\d_(]|\((?=[a-z]{2}))"
)
_MOST_PLACES = 700


@dataclass(frozen=True, slots=True)
class Piece:
    """One label on the page. Spans are of `Text.full`: `label` with its box, `written` what stands behind it.

    `ticked` is its box; None where it has none or nobody can say.
    """

    row: Row
    label: Span
    written: Span
    ticked: bool | None


@dataclass(frozen=True, slots=True)
class _Place:
    number: int
    row: Row
    start: int
    label: int
    end: int
    tail: str
    weight: float


def pieces(prose: Prose, rows: Sequence[Row], body: Span) -> Iterator[Piece]:
    """The labels of these rows in that part of the paper, in their order."""
    chosen = _in_order(sorted(_places(prose, rows, body), key=lambda p: (p.label, p.number))[:_MOST_PLACES])
    ends = (*(place.start for place in chosen[1:]), body[1])
    for place, last in zip(chosen, ends, strict=False):
        start = place.end if place.row.inline else _written_from(prose.text.full, place.row, place.end, last)
        yield Piece(place.row, (place.start, place.end), (min(start, last), last), state(place.tail))


def _places(prose: Prose, rows: Sequence[Row], body: Span) -> Iterator[_Place]:
    yield from _exact(prose, rows, body)
    if prose.text.recognised:
        yield from _misread(prose, rows, body)


def _exact(prose: Prose, rows: Sequence[Row], body: Span) -> Iterator[_Place]:
    first, last = prose.forth(*body)
    full = prose.text.full
    for number, row in enumerate(rows):
        for label in row.labels:
            for match in label.finditer(prose.flat, first, last):
                start, end = prose.back(*match.span())
                tail = before(full, start)
                if tail is None and row.inline and _within(prose, row, match.start()):
                    tail = (start, "")
                if tail is not None:
                    yield from _place(prose.text, number, row, (start, end), tail, body, 10.0)


def _misread(prose: Prose, rows: Sequence[Row], body: Span) -> Iterator[_Place]:
    """Labels at the beginnings of lines and behind boxes, where a recogniser made them something like it."""
    full, first = prose.text.full, prose.forth(*body)[0]
    at = body[0]
    for match in _FIRST_LETTER.finditer(full, at, body[1]):
        start = match.start("letter")
        place = max(first, prose.forth(start, start + 1)[0])
        words = prose.flat[place : place + _LONGEST_WORDS]
        for number, row in enumerate(rows):
            for label in row.words if not row.inline else ():
                length = begins_like(words, label)
                if length:
                    tail = before(full, start)
                    if tail is not None:
                        end = prose.back(place, place + length)[1]
                        yield from _place(prose.text, number, row, (start, end), tail, body, 9.0)


def _place(
    text: Text, number: int, row: Row, label: Span, tail: tuple[int, str], body: Span, weight: float
) -> Iterator[_Place]:
    """The label as a place, where its number and what ends it are those of its row.

    Of a recognised number only that there is one is sure.
    """
    start, end = label
    full, recognised = text.full, text.recognised
    counted = roman(tail[1])
    if counted and counted != row.enum and not (row.enum and recognised):
        return
    if row.what not in _UNENDED and not row.inline and not _has_end(full, end, body[1]):
        return
    weight += (end - start) / 1_000 + (3 if row.what in _BOXES and state(tail[1]) is not None else 0)
    yield _Place(number, row, max(tail[0], body[0]), start, end, tail[1], weight)


def _within(prose: Prose, row: Row, at: int) -> bool:
    return row.after is None or row.after.search(prose.flat, max(0, at - 3), at) is not None


def _has_end(full: str, end: int, last: int) -> bool:
    """Whether a label that begins a blank ends as one: in a colon, dots or a column, or with its line."""
    rest = full[end : min(last, end + _LONGEST_LABEL)]
    return _END.search(rest) is not None or not rest.split("\n", 1)[0].strip()


def _written_from(full: str, row: Row, end: int, last: int) -> int:
    """Where the words behind a label begin."""
    if row.what in _SILENT:
        return last
    if row.what == "quoted":
        return end
    reach = min(last, end + _LONGEST_LABEL)
    match = _END.search(full, end, reach)
    if match:
        return match.start() if match[0] in {"…", "..."} else match.end()
    line = full.find("\n", end, last)
    # A box's own words run on to the next label; a blank without a colon begins on the next line.
    return last if row.what in _BOXES or line < 0 else line


def _in_order(places: list[_Place]) -> list[_Place]:
    """The series of the greatest weight whose rows follow the form's order and whose labels do not overlap."""
    best: list[tuple[float, int]] = []
    for index, place in enumerate(places):
        total, previous = 0.0, -1
        for earlier in range(index):
            other = places[earlier]
            if other.number < place.number and other.end <= place.start and best[earlier][0] > total:
                total, previous = best[earlier][0], earlier
        best.append((total + place.weight, previous))
    if not best:
        return []
    at = max(range(len(best)), key=lambda i: best[i][0])
    chosen = []
    while at >= 0:
        chosen.append(places[at])
        at = best[at][1]
    return chosen[::-1]
