"""Patterns that are tried only where a word stands that they cannot match without.

Most of a reader's patterns match nothing in most texts, and to find that out a pattern with a hundred ways to begin
tries each of them at every letter. One pass of an automaton over the text tells in a fiftieth of the time whether any
of the words stands there at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ahocorasick_rs import AhoCorasick

from fourcorners.reading.texts.turns import FASTEST, Turns


class Guarded:
    """A pattern and its `needs`: parts of words of which every text that the pattern matches holds at least one.

    The needs are written beside the pattern, set apart by `|`. A need too many costs time and changes nothing; one too
    few hides matches, so a test writes texts from each pattern and looks for its needs in them.

    >>> colour = Guarded(r"\\b(?:dark |light )?gr[ae]ys?\\b|\\bred(?=dish)", "gray|grey|red")
    >>> colour.search("a light grey sea"), colour.search("a blue sea")
    (<re.Match object; span=(2, 12), match='light grey'>, None)
    """

    __slots__ = ("_seeker", "needs", "pattern")

    def __init__(self, pattern: str, needs: str) -> None:
        self.pattern = re.compile(pattern)
        self.needs = tuple(needs.split("|"))
        self._seeker = AhoCorasick(self.needs, implementation=FASTEST)

    def stands(self, text: str) -> bool:
        """Whether any of the needs stands in this text."""
        return bool(self._seeker.find_matches_as_indexes(text))

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in this text."""
        return self.pattern.search(text) if self._seeker.find_matches_as_indexes(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in this text, in order."""
        return self.pattern.finditer(text) if self._seeker.find_matches_as_indexes(text) else iter(())


def lines_with(sign: re.Pattern[str] | Turns, text: str) -> list[tuple[int, int]]:
    """The lines in which a sign stands: a pattern that goes over no line's end and needs the sign is tried there alone."""
    found: list[tuple[int, int]] = []
    end = -1
    for match in sign.finditer(text):
        if match.start() > end:
            start = text.rfind("\n", max(0, end), match.start()) + 1
            end = text.find("\n", match.end())
            end = len(text) if end < 0 else end
            found.append((start, end))
    return found


def bounded(pattern: re.Pattern[str] | Guarded | Turns, text: str, most: int = 2_000) -> Iterator[re.Match[str]]:
    """The first matches in this text, in order: no paper has more that matter, and a hostile one may."""
    return islice(pattern.finditer(text), most)
