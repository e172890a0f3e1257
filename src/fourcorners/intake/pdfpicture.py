"""A PDF's page as PNG: what people look at instead of the sender's file. Runs in the confined child."""

from __future__ import annotations

import ctypes
import struct
import zlib

import pypdfium2.raw as pdfium

from fourcorners.intake import pdf
from fourcorners.intake.limits import Limits
from fourcorners.intake.refusal import Refusal

_LEAST_DPI, _MOST_DPI = 20, 600
_BGR = 2
# Notes and what was filled in are drawn; bytes in the order red, green, blue.
_FLAGS = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER


def picture(data: bytes, number: int, dpi: int, limits: Limits) -> bytes:
    """The page at that many dots an inch, fewer where the limits allow no more. Raises Refusal."""
    if b"%PDF-" not in data[:1024]:
        raise Refusal("only a PDF has pages to look at", "Show its text instead.")
    with pdf.opened(data) as document, document.page(number) as page:
        across, down = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        if not (across > 0 and down > 0):
            raise Refusal(f"page {number} has no size", "Ask the sender for the file again.")
        scale = min(max(_LEAST_DPI, dpi), _MOST_DPI) / 72
        scale = min(scale, (limits.picture_pixels / (across * down)) ** 0.5)
        width, height = max(1, int(across * scale + 0.001)), max(1, int(down * scale + 0.001))
        stride = (3 * width + 3) // 4 * 4
        pixels = ctypes.create_string_buffer(stride * height)
        bitmap = pdfium.FPDFBitmap_CreateEx(width, height, _BGR, pixels, stride)
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, _FLAGS)
        if document.form:
            pdfium.FPDF_FFLDraw(document.form, bitmap, page, 0, 0, width, height, 0, _FLAGS)
        pdfium.FPDFBitmap_Destroy(bitmap)
    return _png(memoryview(pixels), width, height, stride)


def _png(pixels: memoryview, width: int, height: int, stride: int) -> bytes:
    """Rows of red, green and blue bytes as PNG (ISO/IEC 15948), so that no imaging library is needed in the child."""
    packer = zlib.compressobj(3)
    packed = []
    for y in range(height):
        packed += [packer.compress(b"\x00"), packer.compress(pixels[y * stride : y * stride + 3 * width])]
    packed.append(packer.flush())
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", b"".join(packed)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
