"""PDF to pages of text. Runs in the confined child."""

from __future__ import annotations

import io
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from fourcorners.intake.limits import Limits
from fourcorners.intake.refusal import Refusal

_PASSWORD_ERROR = 4


def pages_of(data: bytes, limits: Limits) -> tuple[list[str], list[str]]:
    """Each page's text in reading order, and remarks about pages without any. Raises Refusal."""
    document = _open(data)
    count = len(document)
    if count > limits.pages:
        raise Refusal(f"it has {count} pages, more than {limits.pages}", "Ask for the demand alone, without exhibits.")
    has_form = bool(document.get_formtype())
    if has_form:
        document.init_forms()
    texts, remarks, total = [], [], 0
    for index in range(count):
        text = _text(document, index, has_form)
        total += len(text)
        if total > limits.text_characters:
            raise Refusal("it holds more text than a demand can", "Ask for the demand alone, without exhibits.")
        if not text.strip():
            remarks.append(_blank(document, index))
        texts.append(text)
    return texts, remarks


def _open(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() == _PASSWORD_ERROR or "password" in str(error).lower():
            raise Refusal("the PDF is encrypted", "Ask the sender for a copy without a password.") from None
        raise Refusal("the PDF is broken", "Ask the sender for the file again.") from None


def _text(document: Any, index: int, has_form: bool) -> str:
    try:
        page = document[index]
        if has_form:
            # What was typed into a form lies in annotations; flattening puts it where it is seen on the page.
            page.flatten()
            page = document[index]
        raw: str = page.get_textpage().get_text_range()
    except pypdfium2.PdfiumError:
        raise Refusal(f"page {index + 1} of the PDF is broken", "Ask the sender for the file again.") from None
    return normal(raw)


def normal(raw: str) -> str:
    """PDFium's text with one kind of line end, and no characters that stand for nothing."""
    # U+FFFE and U+0002 are how PDFium marks a hyphen at a line's end.
    return (
        raw.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "-").replace("\x02", "-").replace("\x00", " ")
    )


def _blank(document: Any, index: int) -> str:
    page = document[index]
    has_picture = any(True for _ in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3))
    return f"page {index + 1} holds {'a picture and no text; it is not read' if has_picture else 'no text'}"


def picture(data: bytes, number: int, dpi: int) -> bytes:
    """A page as PNG, for people to look at instead of the sender's file. Raises Refusal."""
    document = _open(data)
    if not 1 <= number <= len(document):
        raise Refusal(f"it has no page {number}", f"Choose a page from 1 to {len(document)}.")
    page = document[number - 1]
    width, height = page.get_size()
    scale = min(dpi / 72, 4000 / max(width, height, 1))
    image = page.render(scale=scale, draw_annots=True)
    return _png(image)


def _png(bitmap: Any) -> bytes:
    """A bitmap as PNG, written here so that no imaging library is needed in the child."""
    import struct
    import zlib

    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    pixels, channels = bytes(bitmap.buffer), bitmap.n_channels
    rows = io.BytesIO()
    for y in range(height):
        row = bytearray(pixels[y * stride : y * stride + width * channels])
        rgb = bytearray(3 * width)
        # PDFium's order is blue, green, red, with a fourth byte where there is one.
        rgb[0::3], rgb[1::3], rgb[2::3] = row[2::channels], row[1::channels], row[0::channels]
        rows.write(b"\x00" + rgb)

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows.getvalue(), 6))
        + chunk(b"IEND", b"")
    )


def boxes(data: bytes, spans: list[tuple[int, int, int]], limits: Limits) -> list[list[list[float]]]:
    """Where spans (page, start, end in the page's text) stand: for each, boxes [left, bottom, right, top] in points."""
    document = _open(data)
    found = []
    for number, start, end in spans:
        if not 1 <= number <= min(len(document), limits.pages):
            raise Refusal(f"it has no page {number}", "Give evidence that was read from this paper.")
        textpage = document[number - 1].get_textpage()
        raw = textpage.get_text_range()
        # One line end of the normal text may be two characters of PDFium's.
        to_raw = [i for i, c in enumerate(raw) if not (c == "\n" and i and raw[i - 1] == "\r")]
        chosen = [
            pdfium.FPDFText_GetCharIndexFromTextIndex(textpage, to_raw[i]) for i in range(start, min(end, len(to_raw)))
        ]
        chosen = [c for c in chosen if c >= 0]
        rects: list[list[float]] = []
        if chosen:
            count = textpage.count_rects(min(chosen), max(chosen) - min(chosen) + 1)
            rects = [list(textpage.get_rect(n)) for n in range(count)]
        found.append(rects)
    return found
