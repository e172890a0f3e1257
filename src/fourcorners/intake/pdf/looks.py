"""Which pages of a PDF must be looked at, because their text is not what a person sees. Runs in the confined child."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2.raw as pdfium

from fourcorners.intake.looks import Look
from fourcorners.intake.pdf.objects import Drawn, Shape

_INVISIBLE = 3
_LETTERS_ASKED = 40
# A picture that covers this share of a page is the page.
_FILLS, _NOTABLE = 0.5, 0.15
# As much as the stamps of a court's file or a fax machine put on a page.
_LITTLE = 400
NOTED = ("also holds a picture, whose words are not read", "also hold pictures, whose words are not read")
# What PDFium gives for letters whose font does not say what they mean.
_UNTOLD = re.compile("[\x01-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")


def look(page: Any, letters: Any, text: str, drawn: Drawn) -> tuple[Look | None, bool]:
    """Why the page's picture must be looked at, if it must; and whether a picture stands beside its text."""
    bare = text.strip()
    # Letters that are all plain have names; asking that is cheaper than looking for one without.
    is_named = bare.isascii() and bare.replace("\n", "").isprintable()
    if not is_named and len(_UNTOLD.findall(bare)) * 5 > len(bare) > 0:
        return Look.LETTERS, False
    pictures = [shape for shape in drawn.shapes if shape.is_picture]
    if not bare:
        return (Look.PICTURE if pictures else Look.DRAWINGS if drawn.has_any else None), False
    if not pictures:
        return None, False
    covered = _covered(page, pictures)
    if covered >= _FILLS and _is_hidden(letters):
        return Look.LAYER, False
    if covered >= _FILLS and len(bare) < _LITTLE:
        return Look.HEADER, False
    return None, covered >= _NOTABLE


def is_filled(page: Any, drawn: Drawn) -> bool:
    """Whether pictures take most of the page."""
    return _covered(page, [shape for shape in drawn.shapes if shape.is_picture]) >= _FILLS


def _covered(page: Any, pictures: list[Shape]) -> float:
    """The share of the page under pictures, each counted for itself: a scan is often cut into strips or layers."""
    area = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page)
    covered = sum((right - left) * (top - bottom) for left, bottom, right, top in (one.rect for one in pictures))
    return float(covered) / area if area > 0 else 0.0


def _is_hidden(letters: Any) -> bool:
    """Whether most of the page's letters are drawn in no colour, as the text behind a scan is."""
    count = pdfium.FPDFText_CountChars(letters)
    hidden = asked = 0
    for index in range(0, count, max(1, count // _LETTERS_ASKED)):
        item = pdfium.FPDFText_GetTextObject(letters, index)
        if item:
            asked += 1
            hidden += pdfium.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE
    return hidden * 2 > asked > 0
