"""A PDF's page as it is read: its text in order, what stands aside, what is not seen, and the way back to its letters.

Runs in the confined child. A page's own text is PDFium's; what is read is put together of stretches of it, and of what
was filled in. The same stretches lead from a span of what is read to the letters on the page.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

import pypdfium2.raw as pdfium

from fourcorners.intake.contents import Contents
from fourcorners.intake.pdf.fields import Filled, Placed, Rect, placed
from fourcorners.intake.pdf.layout import Line, is_plain, laid_out
from fourcorners.intake.pdf.objects import Drawn
from fourcorners.intake.pdf.text import first_letters
from fourcorners.intake.pdf.unseen import Unseen, unseen_on
from fourcorners.intake.seen import characters
from fourcorners.intake.seen.margins import Edge, aside

_EDGE_LINES = 3
_FINE = 100_000
_DOUBLES = [ctypes.c_double() for _ in range(4)]
_WHOLES = (ctypes.c_int(), ctypes.c_int())
_SOFT_HYPHEN = "\u00ad"
_EMPTY = Filled()

Share = tuple[float, float, float, float]


@dataclass(slots=True)
class Sheet:
    """A page before its neighbours are known: its own text, its lines in order, their edges, what was filled in.

    `is_moved` tells that the lines are not simply those of its own text, `is_unseen` that nothing of that is seen.
    """

    own: str
    lines: list[Line]
    is_moved: bool = False
    is_unseen: bool = False
    edges: list[Edge] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    filled: Filled = _EMPTY


@dataclass(slots=True)
class Read:
    """What is read of a page: pieces as (text, start in the page's own text or -1, rectangle of what was filled in)."""

    pieces: list[tuple[str, int, Rect | None]]
    aside: str = ""

    @property
    def text(self) -> str:
        return "".join(text for text, _, _ in self.pieces)

    def back(self, start: int, end: int) -> tuple[list[int], list[Rect]]:
        """The places in the page's own text, and the filled-in rectangles, that a span of the text covers."""
        own: list[int] = []
        rects: list[Rect] = []
        at = 0
        for text, origin, rect in self.pieces:
            first, last = max(start, at), min(end, at + len(text))
            if first < last:
                if origin >= 0:
                    own += range(origin + first - at, origin + last - at)
                elif rect is not None:
                    rects.append(rect)
            at += len(text)
        return own, rects


def taken(
    form: Any, page: Any, letters: Any, own: str, drawn: Drawn, number: int, contents: Contents, *, as_drawn: bool
) -> Sheet:
    """A page's text in the order of reading; what is not seen is told to `contents` and is not part of it.

    `as_drawn` is for pages whose text is somebody's recognition of a picture: nothing of it is moved or taken out.
    """
    filled = _EMPTY
    if drawn.squares or pdfium.FPDFPage_GetAnnotCount(page):
        filled = placed(form, page, letters, own, drawn.squares)
        contents.remarks += [f"page {number} {remark}" for remark in filled.remarks]
        for one in filled.apart:
            contents.differ(number, one.kind, one.text, _where(page, one.rect))
    sheet = Sheet(own, _plain_lines(own), filled=filled)
    if as_drawn or not own.strip():
        return sheet
    if not drawn.is_whole:
        contents.remarks.append(f"page {number} has more drawn on it than was looked through for hidden text")
    unseen = unseen_on(page, letters, own, drawn)
    sheet.is_unseen = bool(unseen) and not _left(own, unseen).strip()
    for stretch in unseen:
        contents.differ(number, stretch.kind, own[stretch.start : stretch.end], _where(page, stretch.rect))
    spans = [(stretch.start, stretch.end) for stretch in unseen]
    if not own.isascii():
        spans += [(at, at + 1) for at in _characters(own, number, contents)]
    if not pdfium.FPDFPage_GetRotation(page) and not is_plain(drawn.letters, own):
        laid = laid_out(letters, own)
        if laid is not None:
            sheet.lines, sheet.aside, sheet.is_moved = laid.lines, laid.aside, True
    if spans:
        sheet.is_moved = True
        sheet.lines = _without(sheet.lines, sorted(spans), own)
    sheet.edges = _edges(page, letters, sheet)
    return sheet


def _left(own: str, unseen: list[Unseen]) -> str:
    """What is left of a text without what is not seen."""
    ends = [0, *(stretch.end for stretch in unseen)]
    starts = [*(stretch.start for stretch in unseen), len(own)]
    return "".join(own[end:start] for end, start in zip(ends, starts, strict=True))


def read(sheet: Sheet, number: int, edges: Mapping[int, list[Edge]]) -> Read:
    """What is read of a page, once the edges of its neighbours are known."""
    beside = aside(number, edges)
    margins = [_shown(sheet.own, line) for at, line in enumerate(sheet.lines) if at in beside]
    lines = [line for at, line in enumerate(sheet.lines) if at not in beside]
    values = sheet.filled.values
    apart = "\n".join([*margins, *sheet.aside])
    if not values and not sheet.is_moved and not beside:
        return Read([(sheet.own, 0, None)], apart)
    return Read(list(_pieces(sheet.own, lines, values)), apart)


def _plain_lines(own: str) -> list[Line]:
    lines: list[Line] = []
    at = 0
    for line in own.split("\n"):
        lines.append([("", at, at + len(line))])
        at += len(line) + 1
    return lines


def _shown(own: str, line: Line) -> str:
    return "".join(f"{glue}{own[start:end]}" for glue, start, end in line).strip()


def _characters(own: str, number: int, contents: Contents) -> Iterator[int]:
    """Places of characters that show nothing. A soft hyphen on paper is a hyphen."""
    characters.tell_twins(own, number, contents)
    for at in characters.unseen_at(own, number, contents):
        if own[at] != _SOFT_HYPHEN:
            yield at


def _without(lines: list[Line], spans: list[tuple[int, int]], own: str) -> list[Line]:
    """The lines without those spans of the page's own text; a line of which nothing is left goes."""
    kept: list[Line] = []
    for line in lines:
        parts: Line = []
        for glue, start, end in line:
            at, lead = start, glue
            for first, last in spans:
                if last > at and first < end:
                    if first > at:
                        parts.append((lead, at, first))
                        lead = ""
                    at = max(at, last)
            if at < end:
                parts.append((lead, at, end))
        if parts == line or _shown(own, parts):
            kept.append(parts)
    return kept


def _edges(page: Any, letters: Any, sheet: Sheet) -> list[Edge]:
    """The first and last lines of the page with the heights at which they stand."""
    own, lines = sheet.own, sheet.lines
    wanted: list[int] = []
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        found = 0
        for place in order:
            if found == _EDGE_LINES or place in wanted:
                break
            if _shown(own, lines[place]):
                wanted.append(place)
                found += 1
    own_lines = own.split("\n")
    numbers = {place: place for place in wanted}
    if sheet.is_moved:
        # The line of PDFium's that a stretch is on; the height of that line will do.
        starts = [0, *accumulate(len(line) + 1 for line in own_lines)]
        numbers = {place: bisect_right(starts, lines[place][0][1]) - 1 for place in wanted}
    indexes = first_letters(letters, own_lines, list(set(numbers.values())))
    edges = []
    left, right, bottom, top = _DOUBLES
    for place, number in numbers.items():
        if indexes[number] >= 0 and pdfium.FPDFText_GetCharBox(letters, indexes[number], left, right, bottom, top):
            pdfium.FPDF_PageToDevice(page, 0, 0, _FINE, _FINE, 0, left.value, bottom.value, *_WHOLES)
            edges.append(Edge.of(place, _shown(own, lines[place]), _WHOLES[1].value / _FINE))
    return edges


def _pieces(own: str, lines: list[Line], values: tuple[Placed, ...]) -> Iterator[tuple[str, int, Rect | None]]:
    """The lines with what was filled in where it stands; a value without its line comes last."""
    slots = [(number, place) for number, line in enumerate(lines) for place in range(len(line))]
    inside: dict[tuple[int, int], list[Placed]] = {}
    left_over: list[Placed] = []
    for value in values:
        slot = next((s for s in slots if lines[s[0]][s[1]][1] < value.at <= lines[s[0]][s[1]][2]), None)
        if slot is None:
            slot = next((s for s in slots if lines[s[0]][s[1]][1] == value.at), None)
        if slot is None:
            left_over.append(value)
        else:
            inside.setdefault(slot, []).append(value)
    for number, line in enumerate(lines):
        if number:
            yield "\n", -1, None
        for place, (glue, start, end) in enumerate(line):
            if glue:
                yield glue, -1, None
            at = start
            for value in inside.get((number, place), []):
                if value.at > at:
                    yield own[at : value.at], at, None
                yield value.text, -1, value.rect
                at = value.at
            yield own[at:end], at, None
    for value in left_over:
        yield f"\n{value.text.strip()}", -1, value.rect


def _where(page: Any, rect: Rect) -> str:
    left, top, _, _ = share(page, rect)
    return f"{left:.0%} from the left and {top:.0%} from the top"


def share(page: Any, rect: Rect) -> Share:
    """A rectangle in the page's units as shares of the page as it is shown: left, top, right, bottom."""
    left, bottom, right, top = rect
    across, down = ctypes.c_int(), ctypes.c_int()
    corners = []
    for x, y in ((left, bottom), (right, top)):
        pdfium.FPDF_PageToDevice(page, 0, 0, _FINE, _FINE, 0, x, y, across, down)
        corners.append((across.value / _FINE, down.value / _FINE))
    (x1, y1), (x2, y2) = corners
    within = [min(1.0, max(0.0, one)) for one in (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))]
    first, second, third, fourth = (round(one, 5) for one in within)
    return first, second, third, fourth
