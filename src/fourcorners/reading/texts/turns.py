"""Patterns of many turns, each tried only where the words stand that it cannot match without.

A pattern that knows a hundred turns of speech tries each of them at every letter, though nearly all hold a word that
the text does not. Here the words are worked out from the pattern itself (`needs`), one pass of an automaton tells
which of them stand in the text, and only the turns that can match are tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from sys import maxsize

from ahocorasick_rs import AhoCorasick

from fourcorners.reading.texts.needs import needs_of, parted


class Turns:
    """A pattern in parts: what it matches, and where, is what the whole pattern would, at a fraction of its time.

    A pattern with groups is kept in one piece, since a group's number counts through the whole of it.

    >>> colour = Turns(r"\\b(?:dark |light )?gr[ae]ys?\\b|\\bred(?=dish)")
    >>> colour.search("a light grey sea"), colour.search("a blue sea")
    (<re.Match object; span=(2, 12), match='light grey'>, None)
    """

    __slots__ = ("_asked", "_masks", "_seeker", "_turns", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = re.compile(pattern)
        pieces = [pattern] if self.pattern.groups else parted(pattern)
        masks: dict[str, int] = {}
        self._turns: list[tuple[int, re.Pattern[str]]] = []
        bit = 1
        for piece in pieces:
            wanted = 0
            for words in needs_of(piece):
                for word in words:
                    masks[word] = masks.get(word, 0) | bit
                wanted |= bit
                bit <<= 1
            self._turns.append((wanted, self.pattern if len(pieces) == 1 else re.compile(piece)))
        self._masks = list(masks.values())
        self._asked = all(wanted for wanted, _ in self._turns)
        self._seeker = AhoCorasick(list(masks)) if masks else None

    def _possible(self, text: str) -> list[re.Pattern[str]]:
        """The turns that can match in this text, in their order."""
        seen = 0
        if self._seeker is not None:
            hits = self._seeker.find_matches_as_indexes(text, overlapping=True)
            if not hits and self._asked:
                return []
            masks = self._masks
            for place in {hit[0] for hit in hits}:
                seen |= masks[place]
        return [turn for wanted, turn in self._turns if seen & wanted == wanted]

    def stands(self, text: str) -> bool:
        """Whether the words of any turn stand in this text."""
        return bool(self._possible(text))

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match from start to end; of two that begin at one place that of the turn named first."""
        best = None
        for turn in self._possible(text if start <= 0 and end >= len(text) else text[start:end]):
            match = turn.search(text, start, end)
            if match is not None and (best is None or match.start() < best.start()):
                best = match
        return best

    def match(self, text: str) -> re.Match[str] | None:
        """A match at the beginning of this text."""
        return next((match for turn in self._possible(text) if (match := turn.match(text)) is not None), None)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """A match of the whole of this text."""
        return next((match for turn in self._possible(text) if (match := turn.fullmatch(text)) is not None), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in this text, in order: of the one turn that can match, or of the whole pattern."""
        possible = self._possible(text)
        return (possible[0] if len(possible) == 1 else self.pattern).finditer(text) if possible else iter(())

    def sub(self, put: Callable[[re.Match[str]], str], text: str) -> str:
        """The text with something else put for every match."""
        return self.pattern.sub(put, text) if self._possible(text) else text
