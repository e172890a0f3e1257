"""Where words stand on a PDF's page, in the same indexes as the page's text. Runs in the confined child."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from fourcorners.intake import pdf
from fourcorners.intake.limits import Limits
from fourcorners.intake.pdffields import Placed
from fourcorners.intake.pdftext import letter_indexes, text_page
from fourcorners.intake.refusal import Refusal

_FINE = 100_000
_MOST_SPANS = 2_000
_FROM_TEXT = "Give evidence that was read from this very paper."


def boxes(data: bytes, spans: list[tuple[int, int, int]], limits: Limits) -> list[list[list[float]]]:
    """For each span (page, start, end) the rectangles of its words: left, top, right, bottom as shares of the page.

    Shares run from the upper left corner of the page as it is shown, turned and cut as the PDF says, so they fit a
    picture of any size. Raises Refusal for a page or a span that the paper does not have.
    """
    if len(spans) > _MOST_SPANS:
        raise Refusal(f"more than {_MOST_SPANS:,} spans were asked for at once", "Ask for fewer.")
    found: list[list[list[float]]] = [[] for _ in spans]
    with pdf.opened(data) as document:
        for number in sorted({page for page, _, _ in spans}):
            if number > limits.pages:
                raise Refusal(f"it has no page {number}", _FROM_TEXT)
            with document.page(number) as page, text_page(page) as letters:
                text, placed = pdf.with_places(document, page, letters)
                indexes = letter_indexes(letters)
                for place, (wanted, start, end) in enumerate(spans):
                    if wanted == number:
                        own, values = _split(start, end, len(text), placed)
                        rects = _of_letters(letters, [indexes[i] for i in own if i < len(indexes)])
                        found[place] = [_share(page, rect) for rect in [*rects, *(one.rect for one in values)]]
    return found


def _split(start: int, end: int, length: int, placed: list[Placed]) -> tuple[range, list[Placed]]:
    """A span of the merged text as a span of the page's own text, and the values that were put into it."""
    total = length + sum(len(one.text) for one in placed)
    if not 0 <= start <= end <= total:
        raise Refusal("the page's text has no such span", _FROM_TEXT)
    values = []
    shifted = 0
    own_start, own_end = start, end
    for one in placed:
        at = one.at + shifted
        after = at + len(one.text)
        if start < after and end > at:
            values.append(one)
        own_start -= max(0, min(start, after) - at)
        own_end -= max(0, min(end, after) - at)
        shifted += len(one.text)
    return range(own_start, own_end), values


def _of_letters(letters: Any, chosen: list[int]) -> list[tuple[float, float, float, float]]:
    known = [index for index in chosen if index >= 0]
    if not known:
        return []
    first = min(known)
    left, top, right, bottom = (ctypes.c_double() for _ in range(4))
    rects = []
    for number in range(pdfium.FPDFText_CountRects(letters, first, max(known) - first + 1)):
        if pdfium.FPDFText_GetRect(letters, number, left, top, right, bottom):
            rects.append((left.value, bottom.value, right.value, top.value))
    return rects


def _share(page: Any, rect: tuple[float, float, float, float]) -> list[float]:
    """A rectangle in the page's units as shares of the page as it is shown."""
    left, bottom, right, top = rect
    across, down = ctypes.c_int(), ctypes.c_int()
    corners = []
    for x, y in ((left, bottom), (right, top)):
        pdfium.FPDF_PageToDevice(page, 0, 0, _FINE, _FINE, 0, x, y, across, down)
        corners.append((across.value / _FINE, down.value / _FINE))
    (x1, y1), (x2, y2) = corners
    within = [min(1.0, max(0.0, share)) for share in (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))]
    return [round(share, 5) for share in within]
