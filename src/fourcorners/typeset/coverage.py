"""Which characters the built-in fonts can show, and what stands for the others.

A missing glyph would print as an empty box, and an invisible or reordering character could make a page read otherwise
than its data. Both are printed as their code instead: the reader sees that something is there, and what.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

Ranges = tuple[tuple[int, int], ...]

# What every text font has: the printable characters of ISO 8859-1, and the line break.
LATIN: Ranges = ((0x0A, 0x0A), (0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0xFF))

# Joiners have no width of their own, and Persian and Indic spelling needs them.
_JOINERS = ((0x200C, 0x200D),)


@cache
def built_in() -> Ranges:
    """The ranges of code points that the text fonts inside the typesetting library cover."""
    lines = Path(__file__).with_name("coverage.txt").read_text(encoding="ascii").split("\n")
    pairs = (line.split("-") for line in lines if line and not line.startswith("#"))
    return tuple(sorted([(0x0A, 0x0A), *_JOINERS, *((int(low, 16), int(high, 16)) for low, high in pairs)]))


def printable(value: Any, covered: Ranges | None = None) -> Any:
    """The JSON value with every text in it made printable; keys stay as they are."""
    ranges = covered or built_in()
    if isinstance(value, str):
        return _text(value, ranges)
    if isinstance(value, Mapping):
        return {key: printable(item, ranges) for key, item in value.items()}
    if isinstance(value, Sequence):
        return [printable(item, ranges) for item in value]
    return value


def _text(text: str, ranges: Ranges) -> str:
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\t", " ")
    return "".join(c if _is_in(ord(c), ranges) else f"[U+{ord(c):04X}]" for c in text)


def _is_in(point: int, ranges: Ranges) -> bool:
    index = bisect_right(ranges, (point, 0x110000)) - 1
    return index >= 0 and ranges[index][0] <= point <= ranges[index][1]
