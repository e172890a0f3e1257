"""Where words stand on a PDF's page, in the same indexes as the page's text. Runs in the confined child."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from fourcorners.intake.limits import Limits
from fourcorners.intake.pdf.document import as_read, opened
from fourcorners.intake.pdf.page import share
from fourcorners.intake.pdf.text import letter_indexes
from fourcorners.intake.refusal import Refusal

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
    with opened(data) as document:
        for number in sorted({page for page, _, _ in spans}):
            if number > limits.pages:
                raise Refusal(f"it has no page {number}", _FROM_TEXT)
            wanted = [(place, start, end) for place, (page, start, end) in enumerate(spans) if page == number]
            with as_read(document, number) as (page, letters, read):
                indexes = letter_indexes(letters)
                length = len(read.text)
                for place, start, end in wanted:
                    if not 0 <= start <= end <= length:
                        raise Refusal("the page's text has no such span", _FROM_TEXT)
                    own, values = read.back(start, end)
                    rects = _of_letters(letters, [indexes[i] for i in own if i < len(indexes)])
                    found[place] = [list(share(page, rect)) for rect in [*rects, *values]]
    return found


def _of_letters(letters: Any, chosen: list[int]) -> list[tuple[float, float, float, float]]:
    """The rectangles of some letters, one for each run of them that stands on one line."""
    known = sorted(index for index in set(chosen) if index >= 0)
    rects = []
    left, top, right, bottom = (ctypes.c_double() for _ in range(4))
    for first, last in _runs(known):
        for number in range(pdfium.FPDFText_CountRects(letters, first, last - first + 1)):
            if pdfium.FPDFText_GetRect(letters, number, left, top, right, bottom):
                rects.append((left.value, bottom.value, right.value, top.value))
    return rects


def _runs(known: list[int]) -> list[tuple[int, int]]:
    """First and last of the runs of numbers; a line end or a lost letter, four numbers at most, does not part them."""
    runs: list[tuple[int, int]] = []
    for index in known:
        if runs and index - runs[-1][1] <= 4:
            runs[-1] = runs[-1][0], index
        else:
            runs.append((index, index))
    return runs
