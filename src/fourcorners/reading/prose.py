"""A paper's words with the accidents of typesetting evened out, for readers that look for phrases.

Scans break lines anywhere, space words apart and hyphenate. A phrase is looked for in `flat`: lower case, one space
for every run of blanks, hyphenation undone, typographic quotes and dashes plain. `cased` is the same with its
capitals. Both have the same length, and every span of them leads back to the words on the page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import TypeVar

from fourcorners.reading.text import Text
from fourcorners.values import Found

T = TypeVar("T")
Span = tuple[int, int]

_RUN = re.compile(r"(?<=[a-z])[-\u00ad\u00ac][ \t]{0,8}\r?\n\s{0,80}(?=[a-z])|\s\s+")
_PLAIN = str.maketrans(
    {"\n": " ", "\r": " ", "\t": " ", "\f": " ", "\v": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " ",
     "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"',
     "\u00bb": '"', "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-"}
)  # fmt: skip


class Prose:
    """The evened text of a paper, with the way back to its pages."""

    def __init__(self, text: Text) -> None:
        self.text = text
        full = text.full
        cased: list[str] = []
        lowered: list[str] = []
        self._flat_at: list[int] = [0]
        self._full_at: list[int] = [0]
        last = length = 0
        for run in _RUN.finditer(full):
            start, end = run.span()
            keep = "" if full[start] in "-\u00ad\u00ac" else " "
            cased += (full[last:start], keep)
            lowered += (text.lower[last:start], keep)
            length += start - last + len(keep)
            last = end
            self._flat_at.append(length)
            self._full_at.append(end)
        cased.append(full[last:])
        lowered.append(text.lower[last:])
        self.cased = "".join(cased).translate(_PLAIN)
        self.flat = "".join(lowered).translate(_PLAIN)

    def back(self, start: int, end: int) -> Span:
        """The span in `text.full` of a span in `flat`."""
        return self._back(start), self._back(end - 1) + 1 if end > start else self._back(end)

    def found(self, value: T, *spans: re.Match[str] | Span) -> Found[T]:
        """The value with the words of these spans of `flat` as its evidence."""
        return self.text.found(value, *(self.back(*(s if isinstance(s, tuple) else s.span())) for s in spans))

    def first(self, needles: Iterable[str]) -> Span | None:
        """Where the first of these phrases that occurs stands, tried in their order."""
        for needle in needles:
            start = self.flat.find(needle)
            if start >= 0:
                return start, start + len(needle)
        return None

    def _back(self, offset: int) -> int:
        index = bisect_right(self._flat_at, offset) - 1
        return self._full_at[index] + offset - self._flat_at[index]
