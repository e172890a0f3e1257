"""What was filled in on a PDF's page: form fields, ticks, and text typed over it, put where a reader sees it.

PDFium keeps these apart from the page's own text. A value goes behind the last letter that stands to its left on the
same line; without one, it becomes a line of its own below the nearest text above.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from fourcorners.intake.model import DifferenceKind
from fourcorners.intake.pdf.text import letter_indexes, string
from fourcorners.intake.pdf.ticks import UNCLEAR, ticks
from fourcorners.intake.seen.signs import EMPTY, TICKED

_TYPED_OVER, _FIELD, _NOTE = 3, 20, 1
_CHECKBOX, _RADIO, _SIGNATURE, _BUTTON = 2, 3, 7, 1
_INVISIBLE, _HIDDEN, _NO_VIEW = 1, 2, 32
# Notes, and what can carry one: lines and figures drawn on the page, marks on its words, stamps.
_NOTES = frozenset({_NOTE, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
_MOST = 2_000
# Letters and fields may overlap by so many points and still stand beside each other.
_TOUCH = 2
# So many points may lie between a drawn box and its words.
_WIDEST_GAP = 60.0

Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Placed:
    """A value, the position in the page's own text before which it goes, and its rectangle in the page's units."""

    at: int
    text: str
    rect: Rect


@dataclass(frozen=True, slots=True)
class Apart:
    """What was put on a page and is no part of what it shows: a hidden value, or a note beside it."""

    kind: DifferenceKind
    text: str
    rect: Rect


@dataclass(frozen=True, slots=True)
class Filled:
    """What was filled in, in the order of the text; remarks about what is there and not shown; and that itself."""

    values: tuple[Placed, ...] = ()
    remarks: tuple[str, ...] = ()
    apart: tuple[Apart, ...] = ()


def placed(form: Any, page: Any, letters: Any, text: str, squares: list[Rect]) -> Filled:
    """Everything that somebody put on the page's own text. `squares` are what may be a drawn tick box.

    A box, drawn or a form field, is `[x]` or `[ ]`, or `[?]` where it cannot be told whether it is ticked.
    """
    values: list[tuple[str, Rect]] = []
    apart: list[Apart] = []
    hidden = notes = undrawn = 0
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        value = _value(form, annotation)
        if value and pdfium.FPDFAnnot_GetFlags(annotation) & (_INVISIBLE | _HIDDEN | _NO_VIEW):
            hidden += 1
            apart.append(Apart(DifferenceKind.HIDDEN, value, _rect(annotation)))
        elif value:
            values.append((value, _rect(annotation)))
            undrawn += kind == _TYPED_OVER and pdfium.FPDFAnnot_GetAP(annotation, 0, None, 0) <= 2
        elif kind in _NOTES:
            notes += kind == _NOTE
            said = _one_line(string(pdfium.FPDFAnnot_GetStringValue, annotation, b"Contents"))
            apart.append(Apart(DifferenceKind.COMMENT, said, _rect(annotation)))
        pdfium.FPDFPage_CloseAnnot(annotation)
    remarks = [f"has {hidden} filled-in field(s) that are hidden and not read"] if hidden else []
    remarks += [f"has {undrawn} text(s) typed over it that its picture may not show"] if undrawn else []
    remarks += [f"has {notes} note(s) pinned to it that are not read"] if notes else []
    fields = [rect for _, rect in values]
    ticked = ticks(form, page, [one for one in squares if not any(_touch(one, other) for other in fields)])
    unclear = sum(said == UNCLEAR for said, _ in ticked)
    remarks += [f"has {unclear} box(es) of which it cannot be told whether they are ticked"] if unclear else []
    in_order = _in_order(values, ticked, _lines(letters, text), text) if values or ticked else []
    return Filled(tuple(in_order), tuple(remarks), tuple(apart))


def _value(form: Any, annotation: Any) -> str:
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    if kind == _TYPED_OVER:
        return _one_line(string(pdfium.FPDFAnnot_GetStringValue, annotation, b"Contents"))
    if kind != _FIELD or not form:
        return ""
    field = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if field in {_CHECKBOX, _RADIO}:
        return TICKED if pdfium.FPDFAnnot_IsChecked(form, annotation) else EMPTY
    if field in {_SIGNATURE, _BUTTON}:
        return ""
    return _one_line(string(pdfium.FPDFAnnot_GetFormFieldValue, form, annotation))


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _rect(annotation: Any) -> Rect:
    rect = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, rect)
    bottom, top = sorted((rect.bottom, rect.top))
    return rect.left, bottom, rect.right, top


@dataclass(slots=True)
class _Line:
    """A line of the page's own text: where it starts and ends, its height, and the edges of each letter.

    A space has no size; it ends where the letter before it does, and begins nowhere.
    """

    start: int
    end: int
    bottom: float
    top: float
    rights: list[float]
    lefts: list[float]


def _lines(letters: Any, text: str) -> list[_Line]:
    indexes = letter_indexes(letters)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    lines: list[_Line] = []
    at = 0
    for words in text.split("\n"):
        line = _Line(at, at + len(words), float("inf"), float("-inf"), [], [])
        for offset in range(at, at + len(words)):
            known = offset < len(indexes) and pdfium.FPDFText_GetCharBox(
                letters, indexes[offset], left, right, bottom, top
            )
            line.rights.append(right.value if known and right.value > left.value else max(line.rights, default=0.0))
            line.lefts.append(left.value if known and right.value > left.value else float("inf"))
            if known and top.value > bottom.value:
                line.bottom, line.top = min(line.bottom, bottom.value), max(line.top, top.value)
        lines.append(line)
        at += len(words) + 1
    return lines


def _touch(one: Rect, other: Rect) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _in_order(
    values: list[tuple[str, Rect]], ticks: list[tuple[str, Rect]], lines: list[_Line], text: str
) -> list[Placed]:
    drawn = [line for line in lines if line.top > line.bottom]
    found = [
        (at, 0, 0, rect[0], Placed(at, said, rect)) for said, rect in ticks if (at := _before_label(drawn, rect)) >= 0
    ]
    for value, rect in values:
        left, bottom, _, top = rect
        same = [n for n in drawn if min(n.top, top) - max(n.bottom, bottom) > 0.4 * min(n.top - n.bottom, top - bottom)]
        if same:
            # What one sees as a line can be several to PDFium; the one whose letters come nearest from the left.
            beside = max(same, key=lambda line: _nearest(line, left))
            at = beside.start + sum(edge <= left + _TOUCH for edge in beside.rights)
            found.append((at, 0, 0, left, Placed(at, value, rect)))
        else:
            above = [n for n in drawn if n.bottom >= top - _TOUCH]
            nearest = min(above, key=lambda n: n.bottom, default=None)
            at = nearest.end if nearest is not None else 0
            shown = f"\n{value}" if nearest is not None else f"{value}\n"
            # Of several below the same line the higher comes first, then the one further left.
            found.append((at, 1, -round(top / 4), left, Placed(at, shown, rect)))
    return _spaced([entry[4] for entry in sorted(found, key=lambda entry: entry[:4])], text)


def _before_label(lines: list[_Line], box: Rect) -> int:
    """Where a drawn box goes: before the letter to its right on its own line.

    -1 where no words stand there, for it is no box then, or where a letter stands in it, which says for itself that it
    is ticked.
    """
    left, bottom, right, top = box
    nearest, at = _WIDEST_GAP, -1
    for line in lines:
        if min(line.top, top) - max(line.bottom, bottom) <= 0.4 * min(line.top - line.bottom, top - bottom):
            continue
        for offset, (begins, ends) in enumerate(zip(line.lefts, line.rights, strict=True)):
            if begins < right - _TOUCH and ends > left + _TOUCH and begins > left - _TOUCH:
                return -1
            if 0 <= begins - right + _TOUCH < nearest:
                nearest, at = begins - right + _TOUCH, line.start + offset
    return at


def _nearest(line: _Line, left: float) -> float:
    """The right edge of the line's last letter to the left of there."""
    return max((edge for edge in line.rights if edge <= left + _TOUCH), default=float("-inf"))


def _spaced(placed: list[Placed], text: str) -> list[Placed]:
    """The values with a space where they would touch a word."""
    spaced: list[Placed] = []
    for one in placed:
        before = spaced[-1].text[-1] if spaced and spaced[-1].at == one.at else text[one.at - 1 : one.at]
        after = text[one.at : one.at + 1]
        lead = " " if before.strip() and one.text[0] != "\n" else ""
        tail = " " if after.strip() and one.text[-1] != "\n" else ""
        spaced.append(Placed(one.at, f"{lead}{one.text}{tail}", one.rect))
    return spaced
