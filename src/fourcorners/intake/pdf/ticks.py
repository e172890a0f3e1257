"""The tick boxes that are drawn on a PDF's page, and whether they are ticked, told from the picture of the page.

The Official Journal prints the boxes of its forms as pictures, and offices draw squares and put a cross, a tick or a
blot into them. None of that is text. A box is a small square with an edge on all four sides, beside words; it is ticked
where its inside has ink. Between clear and inked nobody can say, and `[?]` says so.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from fourcorners.intake.seen.signs import EMPTY, TICKED

Rect = tuple[float, float, float, float]

UNCLEAR = "[?]"

# A page with more small squares than this is a drawing or a grid: the fullest page of a form has forty boxes.
_MOST_SQUARES = 600
_DPI = 200
_DARK = 150
# The share of an edge that must be drawn, and the part of each side that is edge and not inside.
_EDGE, _MARGIN = 0.75, 0.24
_CLEAR, _INKED = 0.015, 0.07
# A square without a light spot is a bullet or a blot and no box.
_SOLID = 0.93


def ticks(form: Any, page: Any, squares: list[Rect]) -> list[tuple[str, Rect]]:
    """Each of these squares that is a box, with TICKED, EMPTY or UNCLEAR. What lies within a box is its tick.

    None where there are too many to be boxes of a form.
    """
    found = list(_drawn(form, page, list(dict.fromkeys(squares)))) if len(squares) <= _MOST_SQUARES else []
    return [one for one in found if not any(_holds(other, one[1]) for _, other in found)]


def _drawn(form: Any, page: Any, boxes: list[Rect]) -> Iterator[tuple[str, Rect]]:
    across, down = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    width, height = round(across * _DPI / 72), round(down * _DPI / 72)
    if not boxes or not 1 <= width * height <= 12_000_000:
        return
    pixels = ctypes.create_string_buffer(width * height)
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, 1, pixels, width)
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
    flags = pdfium.FPDF_ANNOT | pdfium.FPDF_GRAYSCALE
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
    if form:
        pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, flags)
    pdfium.FPDFBitmap_Destroy(bitmap)
    drawn = memoryview(pixels).cast("B")
    x, y = ctypes.c_int(), ctypes.c_int()
    for rect in boxes:
        corners = []
        for at in ((rect[0], rect[1]), (rect[2], rect[3])):
            pdfium.FPDF_PageToDevice(page, 0, 0, width, height, 0, *at, x, y)
            corners.append((x.value, y.value))
        left, right = sorted(corner[0] for corner in corners)
        top, bottom = sorted(corner[1] for corner in corners)
        if left < 2 or top < 2 or right > width - 3 or bottom > height - 3 or right - left < 8 or bottom - top < 8:
            continue
        said = _state([drawn[row * width + left - 2 : row * width + right + 3] for row in range(top - 2, bottom + 3)])
        if said:
            yield said, rect


def _state(rows: list[memoryview]) -> str:
    """What a square with two pixels around it shows; empty where it is no box."""
    dark = [[pixel < _DARK for pixel in row] for row in rows]
    high, wide = len(dark), len(dark[0])
    # What PDFium calls a path's bounds lies half a line or more outside it.
    reach = 2 + max(3, min(high, wide) // 6)
    sides = (
        [any(row[column] for row in dark[:reach]) for column in range(2, wide - 2)],
        [any(row[column] for row in dark[-reach:]) for column in range(2, wide - 2)],
        [any(row[:reach]) for row in dark[2:-2]],
        [any(row[-reach:]) for row in dark[2:-2]],
    )
    if any(sum(side) < _EDGE * len(side) for side in sides):
        return ""
    whole = [pixel for row in dark[2:-2] for pixel in row[2:-2]]
    if sum(whole) > _SOLID * len(whole):
        return ""
    inset_x, inset_y = 2 + round(_MARGIN * (wide - 4)), 2 + round(_MARGIN * (high - 4))
    inside = [pixel for row in dark[inset_y:-inset_y] for pixel in row[inset_x:-inset_x]]
    ink = sum(inside) / len(inside) if inside else 0.0
    return TICKED if ink >= _INKED else EMPTY if ink <= _CLEAR else UNCLEAR


def _holds(outer: Rect, inner: Rect) -> bool:
    """Whether one square lies within another; of two alike neither does."""
    slack = 0.6
    within = (
        outer[0] <= inner[0] + slack
        and outer[1] <= inner[1] + slack
        and outer[2] >= inner[2] - slack
        and outer[3] >= inner[3] - slack
    )
    return within and (outer[2] - outer[0]) * (outer[3] - outer[1]) > 1.05 * (inner[2] - inner[0]) * (
        inner[3] - inner[1]
    )
