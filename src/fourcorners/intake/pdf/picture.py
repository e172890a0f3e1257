"""A PDF's page or a part of it as PNG: what people look at instead of the sender's file. Runs in the confined child."""

from __future__ import annotations

import ctypes
import struct
import zlib
from typing import NamedTuple

import pypdfium2.raw as pdfium

from fourcorners.intake.limits import Limits
from fourcorners.intake.model import Box
from fourcorners.intake.pdf.document import opened
from fourcorners.intake.places import turned
from fourcorners.intake.refusal import Refusal

_LEAST_DPI, _MOST_DPI = 20, 600
_GREY, _BGR = 1, 2
# Notes and what was filled in are drawn; bytes in the order red, green, blue.
_FLAGS = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER
# PDFium ends the process where it fills a shape in a grey picture with the bytes reversed.
_GREY_FLAGS = pdfium.FPDF_ANNOT | pdfium.FPDF_GRAYSCALE

_WHOLE = Box(0.0, 0.0, 1.0, 1.0)


class Raster(NamedTuple):
    """A drawn page or a part of it: rows of `stride` bytes, of which the first are `width` pixels."""

    pixels: memoryview
    width: int
    height: int
    stride: int


def picture(data: bytes, number: int, dpi: int, limits: Limits) -> bytes:
    """The page as PNG at that many dots an inch, fewer where the limits allow no more. Raises Refusal."""
    return _png(raster(data, number, dpi, limits))


def crop(data: bytes, number: int, box: Box, turn: int, dpi: int, limits: Limits) -> bytes:
    """A part of the page as PNG; the box is in shares of the page as it is shown, the part is turned clockwise.

    Raises Refusal.
    """
    return _png(raster(data, number, dpi, limits, box=box, turn=turn))


def raster(
    data: bytes, number: int, dpi: int, limits: Limits, *, box: Box = _WHOLE, turn: int = 0, grey: bool = False
) -> Raster:
    """The page, or a box of it, drawn on white in three bytes a pixel, or one where grey. Raises Refusal."""
    if b"%PDF-" not in data[:1024]:
        raise Refusal("only a PDF or a picture has pages to look at", "Show its text instead.")
    with opened(data) as document, document.page(number) as page:
        across, down = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        if not (across > 0 and down > 0):
            raise Refusal(f"page {number} has no size", "Ask the sender for the file again.")
        if turn in {90, 270}:
            across, down = down, across
        wanted = turned(box, turn)
        wide, high = max(1e-6, wanted.right - wanted.left), max(1e-6, wanted.bottom - wanted.top)
        scale = min(max(_LEAST_DPI, dpi), _MOST_DPI) / 72
        scale = min(scale, (limits.picture_pixels / (across * down * wide * high)) ** 0.5)
        width, height = _pixels(across * scale * wide), _pixels(down * scale * high)
        place = (
            -int(wanted.left * across * scale), -int(wanted.top * down * scale),
            _pixels(across * scale), _pixels(down * scale), turn // 90, _GREY_FLAGS if grey else _FLAGS,
        )  # fmt: skip
        stride = ((1 if grey else 3) * width + 3) // 4 * 4
        buffer = ctypes.create_string_buffer(stride * height)
        bitmap = pdfium.FPDFBitmap_CreateEx(width, height, _GREY if grey else _BGR, buffer, stride)
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, *place)
        if document.form:
            pdfium.FPDF_FFLDraw(document.form, bitmap, page, *place)
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Raster(memoryview(buffer), width, height, stride)


def _pixels(length: float) -> int:
    return max(1, int(length + 0.001))


def _png(drawn: Raster) -> bytes:
    """Rows of red, green and blue bytes as PNG (ISO/IEC 15948), so that no imaging library is needed in the child."""
    pixels, width, height, stride = drawn
    packer = zlib.compressobj(3)
    packed = []
    for y in range(height):
        packed += [packer.compress(b"\x00"), packer.compress(pixels[y * stride : y * stride + 3 * width])]
    packed.append(packer.flush())
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", b"".join(packed)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
