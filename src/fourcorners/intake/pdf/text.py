"""The letters of a PDF's page as PDFium tells them, and the numbers by which it knows them."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium

from fourcorners.intake.refusal import AGAIN, Refusal


@contextmanager
def text_page(page: Any) -> Iterator[Any]:
    """PDFium's text of a page."""
    letters = pdfium.FPDFText_LoadPage(page)
    if not letters:
        raise Refusal("a page of the PDF is broken", AGAIN)
    try:
        yield letters
    finally:
        pdfium.FPDFText_ClosePage(letters)


def letters_of(letters: Any) -> str:
    """PDFium's text with one kind of line end, and its marks for a hyphen at the end of a line as hyphens."""
    return (
        raw_text(letters)
        .replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "-").replace("\x02", "-").replace("\x00", " ")
    )  # fmt: skip


def raw_text(letters: Any) -> str:
    """PDFium's own text, one character or a pair of surrogates for each of its letters."""
    count = pdfium.FPDFText_CountChars(letters)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(letters, 0, count, buffer)
    return bytes(memoryview(buffer).cast("B")[: 2 * max(0, written - 1)]).decode("utf-16-le", "replace")


def letter_indexes(letters: Any) -> list[int]:
    """For each character of the page's own text the number of PDFium's letter, -1 where there is none."""
    raw = raw_text(letters)
    units, unit = [], 0
    for index, character in enumerate(raw):
        # A line end is two characters of PDFium's and one of ours; a character beyond the first 65,536 is two units.
        if not (character == "\n" and index and raw[index - 1] == "\r"):
            units.append(unit)
        unit += 2 if character > "\uffff" else 1
    return [pdfium.FPDFText_GetCharIndexFromTextIndex(letters, unit) for unit in units]


def first_letters(letters: Any, lines: list[str], wanted: list[int]) -> dict[int, int]:
    """For some lines of the page's own text, by number, PDFium's number of their first letter; -1 where it has none.

    Much cheaper than asking for every letter.
    """
    found, unit, at = {}, 0, 0
    for number in sorted(wanted):
        for line in lines[at:number]:
            # A line end is two of PDFium's characters.
            unit += _units(line) + 2
        at = number
        lead = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
        found[number] = pdfium.FPDFText_GetCharIndexFromTextIndex(letters, unit + _units(lead))
    return found


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def string(read: Callable[..., int], *about: Any) -> str:
    """What a function of PDFium gives as text: it first tells the size, then fills a buffer."""
    size = read(*about, None, 0)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    read(*about, buffer, size)
    return bytes(memoryview(buffer).cast("B")[: size - 2]).decode("utf-16-le", "replace").replace("\x00", " ")
