"""Which pages of a PDF must be looked at, because their text is not what a person sees. Runs in the confined child."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from fourcorners.intake.looks import Look

_OBJECTS_LOOKED_AT = 2_000
_TEXT, _PICTURE, _WITHIN = 1, 3, 5
_INVISIBLE = 3
_LETTERS_ASKED = 40
# A picture that covers this share of a page is the page.
_FILLS, _NOTABLE = 0.5, 0.15
# As much as the stamps of a court's file or a fax machine put on a page.
_LITTLE = 400
NOTED = ("also holds a picture, whose words are not read", "also hold pictures, whose words are not read")
# What PDFium gives for letters whose font does not say what they mean.
_UNTOLD = re.compile("[\x01-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")


def look(page: Any, letters: Any, text: str) -> tuple[Look | None, bool]:
    """Why the page's picture must be looked at, if it must; and whether a picture stands beside its text."""
    bare = text.strip()
    if len(_UNTOLD.findall(bare)) * 5 > len(bare) > 0:
        return Look.LETTERS, False
    drawn, pictures = _objects(page)
    if not bare:
        return (Look.PICTURE if pictures else Look.DRAWINGS if drawn else None), False
    if not pictures:
        return None, False
    covered = _covered(page, pictures)
    if covered >= _FILLS and _is_hidden(letters):
        return Look.LAYER, False
    if covered >= _FILLS and len(bare) < _LITTLE:
        return Look.HEADER, False
    return None, covered >= _NOTABLE


def _objects(page: Any) -> tuple[bool, list[Any]]:
    """Whether anything is drawn on the page, and what of it are pictures, or holds them."""
    count = min(pdfium.FPDFPage_CountObjects(page), _OBJECTS_LOOKED_AT)
    pictures = []
    for index in range(count):
        item = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == _PICTURE or (kind == _WITHIN and _holds_picture(item)):
            pictures.append(item)
    return count > 0, pictures


def _holds_picture(form: Any) -> bool:
    stack = list(_inner(form))
    looked = 0
    while stack and looked < _OBJECTS_LOOKED_AT:
        item = stack.pop()
        looked += 1
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == _PICTURE:
            return True
        if kind == _WITHIN:
            stack += _inner(item)
    return False


def _inner(form: Any) -> Iterator[Any]:
    for index in range(min(pdfium.FPDFFormObj_CountObjects(form), _OBJECTS_LOOKED_AT)):
        yield pdfium.FPDFFormObj_GetObject(form, index)


def _covered(page: Any, pictures: list[Any]) -> float:
    """The share of the page under pictures, each counted for itself: a scan is often cut into strips or layers."""
    area = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page)
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    covered = 0.0
    for picture in pictures:
        if pdfium.FPDFPageObj_GetBounds(picture, left, bottom, right, top):
            covered += max(0.0, right.value - left.value) * max(0.0, top.value - bottom.value)
    return covered / area if area > 0 else 0.0


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
