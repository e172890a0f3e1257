"""The words of a PDF's page with their places, and the rows they stand in. Runs in the confined child."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from fourcorners.intake.pdf.text import letter_indexes

_WORD = re.compile(r"\S+")


@dataclass(slots=True)
class Word:
    """A word of the page's own text: its span, its rectangle in the page's units, and the line it is written on."""

    start: int
    end: int
    left: float
    bottom: float
    right: float
    top: float
    base: float


Row = list[Word]


def words_of(letters: Any, text: str) -> list[Word]:
    """Every word that has a place, in the order of the text."""
    indexes = letter_indexes(letters)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    x, y = ctypes.c_double(), ctypes.c_double()
    found = []
    for match in _WORD.finditer(text):
        word: Word | None = None
        for at in range(match.start(), min(match.end(), len(indexes))):
            index = indexes[at]
            if index < 0 or not pdfium.FPDFText_GetCharBox(letters, index, left, right, bottom, top):
                continue
            if right.value <= left.value and top.value <= bottom.value:
                continue
            if word is None:
                base = y.value if pdfium.FPDFText_GetCharOrigin(letters, index, x, y) else bottom.value
                word = Word(match.start(), match.end(), left.value, bottom.value, right.value, top.value, base)
            else:
                word.left, word.bottom = min(word.left, left.value), min(word.bottom, bottom.value)
                word.right, word.top = max(word.right, right.value), max(word.top, top.value)
        if word is not None:
            found.append(word)
    return found


def height_of(words: list[Word]) -> float:
    """The usual height of a word's ink, in points."""
    heights = sorted(word.top - word.bottom for word in words)
    return max(1.0, heights[len(heights) // 2]) if heights else 1.0


def rows_of(words: list[Word], height: float) -> list[Row]:
    """The words in rows from the top down, each from left to right."""
    rows: list[Row] = []
    near = max(2.0, 0.35 * height)
    for word in sorted(words, key=lambda word: -word.base):
        # A row's line is that of its first word; what is raised or lowered a little belongs to it.
        if rows and rows[-1][0].base - word.base <= near:
            rows[-1].append(word)
        else:
            rows.append([word])
    for row in rows:
        row.sort(key=lambda word: word.left)
    return rows
