"""A paper's pages as one text to search, with the way back to page and span."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from enum import Enum
from functools import cached_property
from itertools import accumulate
from typing import Literal, TypeVar

from fourcorners.intake.model import Paper
from fourcorners.reading.sureness import PLAIN
from fourcorners.reading.texts.letterspaced import spans as letterspaced
from fourcorners.reading.weighing.words import Stems
from fourcorners.values import Evidence, Found

T = TypeVar("T")

# How numeric dates are written: month first or day first.
Order = Literal["mdy", "dmy"] | None

_BREAK = "\n"
_WORD = re.compile(r"([^\W_]+)")


class Words:
    """The words of a text: its runs of letters and figures, each with where it begins and ends.

    Letters that are set apart are one word.
    """

    def __init__(self, text: str) -> None:
        # What stands between the words and the words themselves, by turns.
        pieces = _WORD.split(text)
        edges = list(accumulate(map(len, pieces)))
        self.words, self.starts, self.ends = pieces[1::2], edges[:-1:2], edges[1::2]
        for start, end in reversed(letterspaced(text)):
            first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
            self.words[first:last] = ["".join(self.words[first:last])]
            self.starts[first:last], self.ends[first:last] = [start], [end]

    def between(self, start: int, end: int) -> list[str]:
        """The words from start to end; of one that either cuts in two what lies within."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        held = self.words[first:last]
        if held and self.ends[last - 1] > end:
            held[-1] = held[-1][: end - self.starts[last - 1]]
        if held and self.starts[first] < start:
            held[0] = held[0][start - self.starts[first] :]
        return held


class Text:
    """The whole text, pages joined by a line break. Offsets into `full` turn into evidence on the right page.

    `recognised` tells that words of it were recognised on a picture. `order` is how numeric dates are written where the paper comes from, once that has been read; it must be set before
    any date is.
    """

    order: Order = None

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.full = _BREAK.join(page.text for page in paper.pages)
        self.recognised = any(page.seen is not None for page in paper.pages)
        self._starts: list[int] = []
        offset = 0
        for page in paper.pages:
            self._starts.append(offset)
            offset += len(page.text) + len(_BREAK)

    @cached_property
    def lower(self) -> str:
        """`full` in lower case, of the same length, for cheap tests before a pattern is tried."""
        return lowered(self.full)

    @cached_property
    def words(self) -> Words:
        """The words of `lower`, found once for all who look at what stands around a thing."""
        return Words(self.lower)

    @cached_property
    def stems(self) -> Stems:
        """The stems of `lower`, cut once for all who weigh what stands around a thing."""
        return Stems(self.lower)

    def evidence(self, start: int, end: int) -> tuple[Evidence, ...]:
        """The words from start to end, one piece for each page they stand on."""
        pieces = []
        while start < end:
            index = bisect_right(self._starts, start) - 1
            page = self.paper.pages[index]
            first = start - self._starts[index]
            last = min(end - self._starts[index], len(page.text))
            if first < last:
                pieces.append(Evidence(page.number, first, last, page.text[first:last]))
            start = self._starts[index] + len(page.text) + len(_BREAK)
        return tuple(pieces)

    def offset(self, evidence: Evidence) -> int:
        """Where in `full` these words begin."""
        return self._starts[evidence.page - 1] + evidence.start

    def found(
        self,
        value: T,
        *spans: re.Match[str] | tuple[int, int],
        confidence: float = PLAIN,
        copied: bool | None = None,
    ) -> Found[T]:
        """The value with the words of these matches or spans as its evidence.

        `confidence` is the grade of its cue: see `sureness`. A value `copied` from words that were recognised on a
        picture is no surer than its least sure word. Codes, marks and truth values are not copied: a misread phrase
        would have been no phrase.
        """
        pieces: list[Evidence] = []
        for span in spans:
            start, end = span if isinstance(span, tuple) else span.span()
            pieces += self.evidence(start, end)
        if copied is None:
            copied = not isinstance(value, (Enum, bool))
        if copied and self.recognised:
            confidence *= min((self.paper.pages[e.page - 1].sureness(e.start, e.end) for e in pieces), default=1.0)
        return Found(value, tuple(pieces), confidence)


def lowered(words: str) -> str:
    """The words in lower case, at the same length."""
    lower = words.lower()
    return lower if len(lower) == len(words) else "".join(_lower_one(c) for c in words)


def _lower_one(character: str) -> str:
    # Of the two signs that the Turkish capital with a dot is in lower case, the first is its letter.
    return character.lower()[:1]
