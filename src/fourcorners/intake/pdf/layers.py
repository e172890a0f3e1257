"""Layers of a PDF that are switched off: what is on them is in the text and not on the page. In the confined child.

PDFium draws a page as a viewer shows it and does not say which layers it left out. So the page is drawn small, and
letters that may be on a layer and leave no trace where they should stand are not seen.
"""

from __future__ import annotations

import ctypes
import re
import zlib
from math import ceil
from typing import Any

import pypdfium2.raw as pdfium

from fourcorners.intake.pdf.objects import Letters, Rect

_GRAY = 1
_MOST_PIXELS = 4_000_000
# Letters of one point leave a grey that differs by more than this from the paper.
_LEAST_TRACE = 8
_MARK = b"/OCProperties"
_ESCAPED = re.compile(rb"/[!-.0-~]{0,40}#[!-.0-~]{1,80}")
_CODE = re.compile(rb"#([0-9A-Fa-f]{2})")
_PACKED = re.compile(rb"/ObjStm\b")
_STREAM = re.compile(rb"stream\r?\n")
_MOST_PACKED, _MOST_UNPACKED = 2_000, 2_000_000


def may_have(data: bytes) -> bool:
    """Whether a PDF may have layers; yes where its bytes do not tell."""
    if _MARK in data or b"/Encrypt" in data or _is_escaped(data):
        return True
    for number, found in enumerate(_PACKED.finditer(data)):
        stream = _STREAM.search(data, found.end(), found.end() + 2_000)
        if number >= _MOST_PACKED or stream is None:
            return True
        try:
            unpacked = zlib.decompressobj().decompress(data[stream.end() :], _MOST_UNPACKED)
        except zlib.error:
            return True
        if _MARK in unpacked or _is_escaped(unpacked) or len(unpacked) >= _MOST_UNPACKED:
            return True
    return False


def _is_escaped(data: bytes) -> bool:
    """Whether the mark stands there with some of its letters as codes."""
    names = _ESCAPED.findall(data) if b"#" in data else []
    return any(_CODE.sub(lambda code: bytes.fromhex(code[1].decode()), name).startswith(_MARK) for name in names)


def without_trace(page: Any, letters: list[Letters], sheet: Rect) -> list[Letters]:
    """Those of some letters that leave no trace on the page as it is shown."""
    left, bottom, right, top = sheet
    across, up = right - left, top - bottom
    if not (0 < across * up < _MOST_PIXELS) or pdfium.FPDFPage_GetRotation(page):
        return []
    width, height = int(across) + 1, int(up) + 1
    pixels = ctypes.create_string_buffer(width * height)
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, _GRAY, pixels, width)
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
    pdfium.FPDFBitmap_Destroy(bitmap)
    view = memoryview(pixels).cast("B")
    found = []
    for one in letters:
        # Pixels that lie wholly within, so that no neighbour's ink counts.
        first, last = max(0, ceil(one.rect[0] - left)), min(width, int(one.rect[2] - left))
        rows = range(max(0, ceil(top - one.rect[3])), min(height, int(top - one.rect[1])))
        shades = [shade for row in rows if first < last for shade in view[row * width + first : row * width + last]]
        if shades and max(shades) - min(shades) < _LEAST_TRACE:
            found.append(one)
    return found
