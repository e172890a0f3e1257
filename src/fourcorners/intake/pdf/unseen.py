"""Letters on a PDF's page that nobody sees: clear, tiny, off the page, in the colour of their ground, or covered.

Worked out from what is drawn in which order, and only where there may be layers by drawing it. Runs in the confined
child. Not seen through are fonts whose letters look other than they are named, and letters in the colour of a picture.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from fourcorners.intake.model import DifferenceKind
from fourcorners.intake.pdf.layers import without_trace
from fourcorners.intake.pdf.objects import Drawn, Letters, Rect, Shape
from fourcorners.intake.pdf.text import letter_indexes
from fourcorners.intake.seen.shades import WHITE, Colour, is_lost

_TINY_POINTS = 1.5
_SQUARE, _CIRCLE, _POLYGON = 5, 6, 7
_COVERING = frozenset({_SQUARE, _CIRCLE, _POLYGON})
_HIDDEN_FLAGS = 1 | 2 | 32
_MOST_NOTES = 2_000
_LAST = 1 << 60
_BEYOND = 1e7


@dataclass(frozen=True, slots=True)
class Unseen:
    """A stretch of the page's own text that is not seen: its span, why, and its place on the page."""

    start: int
    end: int
    kind: DifferenceKind
    rect: Rect


@dataclass(slots=True)
class _Cloak:
    """Why letters of an object are not seen; all of them, or those in `areas`."""

    kind: DifferenceKind
    areas: list[Rect] = field(default_factory=list)


def unseen_on(page: Any, letters: Any, text: str, drawn: Drawn) -> list[Unseen]:
    """Every stretch of the page's own text that is not seen, in the order of the text."""
    cloaks = _cloaks(page, drawn)
    if not cloaks:
        return []
    by_address = {_address(found.handle): cloak for found, cloak in cloaks}
    marks: list[tuple[DifferenceKind, Rect] | None] = []
    box = [ctypes.c_double() for _ in range(4)]
    for index in letter_indexes(letters)[: len(text)]:
        mark = None
        item = pdfium.FPDFText_GetTextObject(letters, index) if index >= 0 else None
        cloak = by_address.get(_address(item)) if item else None
        if cloak is not None:
            rect = _box(letters, index, box)
            if not cloak.areas or any(_holds(area, rect) for area in cloak.areas):
                mark = cloak.kind, rect
        marks.append(mark)
    return _stretches(text, marks)


def _stretches(text: str, marks: list[tuple[DifferenceKind, Rect] | None]) -> list[Unseen]:
    """Neighbouring letters that are not seen for one reason, with the blanks between them."""
    found: list[Unseen] = []
    for at, mark in enumerate(marks):
        if mark is None or text[at].isspace():
            continue
        kind, rect = mark
        last = found[-1] if found else None
        if last and last.kind is kind and not text[last.end : at].strip():
            found[-1] = Unseen(last.start, at + 1, kind, last.rect)
        else:
            found.append(Unseen(at, at + 1, kind, rect))
    return found


def _cloaks(page: Any, drawn: Drawn) -> list[tuple[Letters, _Cloak]]:
    bounds = pdfium.FS_RECTF()
    sheet = (-_BEYOND, -_BEYOND, _BEYOND, _BEYOND)
    if pdfium.FPDF_GetPageBoundingBox(page, bounds):
        sheet = bounds.left, bounds.bottom, bounds.right, bounds.top
    covers = [shape for shape in drawn.shapes if shape.hides] + _notes_over(page)
    grounds = _Grounds(drawn.shapes)
    marked = [letters for letters in drawn.letters if letters.is_marked]
    switched_off = {id(one) for one in without_trace(page, marked, sheet)} if marked else set()
    last = covers[-1].order if covers else -1
    found = []
    for letters in drawn.letters:
        cloak = _cloak(letters, sheet, grounds)
        if cloak is None and letters.order < last:
            areas = [s.rect for s in covers if s.order > letters.order and _meets(letters.rect, s.rect)]
            cloak = _Cloak(DifferenceKind.COVERED, areas) if areas else None
        if cloak is None and id(letters) in switched_off:
            cloak = _Cloak(DifferenceKind.HIDDEN)
        if cloak is not None:
            found.append((letters, cloak))
    return found


def _cloak(letters: Letters, sheet: Rect, grounds: _Grounds) -> _Cloak | None:
    rect = letters.rect
    if letters.is_clear:
        return _Cloak(DifferenceKind.INVISIBLE)
    if 0 < letters.points < _TINY_POINTS:
        return _Cloak(DifferenceKind.TINY)
    if not _meets(rect, sheet) or (letters.clip is not None and not _meets(rect, letters.clip)):
        return _Cloak(DifferenceKind.OUTSIDE)
    left, bottom, right, top = sheet
    if rect[0] < left - 2 or rect[2] > right + 2 or rect[1] < bottom - 2 or rect[3] > top + 2:
        far = _BEYOND
        beyond = [(-far, -far, left, far), (right, -far, far, far), (-far, -far, far, bottom), (-far, top, far, far)]
        return _Cloak(DifferenceKind.OUTSIDE, beyond)
    return _Cloak(DifferenceKind.BACKGROUND) if grounds.swallow(letters) else None


class _Grounds:
    """What lies behind the letters of a page, the topmost first."""

    def __init__(self, shapes: list[Shape]) -> None:
        self._shapes = sorted(shapes, key=lambda shape: -shape.order)
        self._colours = {shape.colour for shape in shapes if shape.colour} | {WHITE}
        self._doubtful: dict[Colour, bool] = {}

    def swallow(self, letters: Letters) -> bool:
        """Whether letters have the colour of what lies behind them; no where a picture or a pattern does."""
        ink = letters.ink
        if ink is None:
            return False
        if ink not in self._doubtful:
            # Most inks can be told from everything on the page, and nothing more is asked of them.
            mixes = any(shape.alpha > 0 and not shape.hides for shape in self._shapes)
            self._doubtful[ink] = mixes or any(is_lost(ink, colour) for colour in self._colours)
        if not self._doubtful[ink]:
            return False
        across, up = (letters.rect[0] + letters.rect[2]) / 2, (letters.rect[1] + letters.rect[3]) / 2
        spot = (across, up, across, up)
        ground, over = WHITE, []
        for shape in self._shapes:
            if shape.order > letters.order or not _holds(shape.rect, spot):
                continue
            if shape.colour is None:
                return False
            if shape.hides:
                ground = shape.colour
                break
            over.append((shape.colour, shape.alpha))
        for colour, alpha in reversed(over):
            ground = _mixed(ground, colour, alpha)
        return is_lost(ink, ground)


def _mixed(under: Colour, over: Colour, alpha: float) -> Colour:
    red, green, blue = (round(o * alpha + u * (1 - alpha)) for u, o in zip(under, over, strict=True))
    return red, green, blue


def _notes_over(page: Any) -> list[Shape]:
    """Filled figures that somebody laid over the page as annotations."""
    found = []
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_NOTES)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        is_shown = not pdfium.FPDFAnnot_GetFlags(note) & _HIDDEN_FLAGS
        if is_shown and pdfium.FPDFAnnot_GetSubtype(note) in _COVERING and pdfium.FPDFAnnot_HasKey(note, b"IC"):
            share, rect = ctypes.c_float(1.0), pdfium.FS_RECTF()
            if pdfium.FPDFAnnot_HasKey(note, b"CA"):
                pdfium.FPDFAnnot_GetNumberValue(note, b"CA", share)
            pdfium.FPDFAnnot_GetRect(note, rect)
            bottom, top = sorted((rect.bottom, rect.top))
            shape = Shape(_LAST, (rect.left, bottom, rect.right, top), None, share.value)
            found += [shape] if shape.hides else []
        pdfium.FPDFPage_CloseAnnot(note)
    return found


def _address(handle: Any) -> int:
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _box(letters: Any, index: int, box: list[Any]) -> Rect:
    left, right, bottom, top = box
    if not pdfium.FPDFText_GetCharBox(letters, index, left, right, bottom, top):
        return 0.0, 0.0, 0.0, 0.0
    return left.value, bottom.value, right.value, top.value


def _meets(rect: Rect, other: Rect) -> bool:
    return rect[0] < other[2] and rect[2] > other[0] and rect[1] < other[3] and rect[3] > other[1]


def _holds(area: Rect, rect: Rect) -> bool:
    """Whether the middle of a rectangle lies in an area."""
    across, up = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2
    return area[0] <= across <= area[2] and area[1] <= up <= area[3]
