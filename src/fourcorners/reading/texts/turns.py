"""Patterns of many turns, each tried only where the words stand that it cannot match without.

A pattern that knows a hundred turns of speech tries each of them at every letter, though nearly all hold a word that
the text does not. Here the words are worked out from the pattern itself (`needs`): one pass of an automaton tells
which of them stand in the text, only the turns that can match are tried, and those that begin with a known word only
where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from sys import maxsize
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from fourcorners.reading.texts.late import Late
from fourcorners.reading.texts.needs import parted, told_of


class _Turn(Late):
    """One alternative: the signs of all words that it needs, and the words with one of which it begins, if known.

    Most turns stand in no paper of a process, so that their patterns are never made.
    """

    def __init__(self, wanted: int, begun: tuple[str, ...], written: str) -> None:
        super().__init__(written)
        self.wanted, self.begun = wanted, begun


class _Word(NamedTuple):
    """A word that is looked for: the needs it meets, the turns that have these, and the turns that begin with it."""

    meets: int
    needed: tuple[int, ...]
    begins: tuple[int, ...]


class _Known(NamedTuple):
    """The turns, the words that are looked for and what looks for them.

    `free` are the turns that need no word, `unbegun` those of them that do not begin with one either.
    """

    turns: list[_Turn]
    words: list[_Word]
    seeker: AhoCorasick | None
    free: tuple[int, ...]
    unbegun: list[int]


# Three times as quick with some hundred words as what is taken of itself, for some more memory.
FASTEST = Implementation.DFA
# What begins a group that is caught; in a class of letters, or behind a stroke, a bracket begins none.
_CATCHES = re.compile(r"\((?!\?)|\(\?P<")
_PLAIN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")


class Turns:
    """A pattern in parts: what it matches, and where, is what the whole pattern would, at a fraction of its time.

    A pattern with groups is kept in one piece, since a group's number counts through the whole of it. None may match
    where nothing stands, or be written with flags. A `head`, which takes no letter, stands before every turn and a `tail`
    behind it, and nothing of them is looked for.

    >>> colour = Turns(r"\\b(?:dark |light )?gr[ae]ys?\\b|\\bred(?=dish)")
    >>> colour.search("a light grey sea"), colour.search("a blue sea")
    (<re.Match object; span=(2, 12), match='light grey'>, None)
    """

    def __init__(self, pattern: str, tail: str = "", *, head: str = "") -> None:
        self._turns, self._tail, self._head = pattern, tail, head

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The whole pattern in one piece."""
        return re.compile(self._whole(self._turns))

    def _whole(self, turns: str) -> str:
        return f"{self._head}(?:{turns}){self._tail}" if self._head or self._tail else turns

    @cached_property
    def _known(self) -> _Known:
        # Worked out when first asked for: a command that reads no paper need not wait for it.
        pieces = parted(self._turns)
        if len(pieces) == 1 or _CATCHES.search(_PLAIN.sub("", self._turns)):
            pieces = [self._turns]
        meets: dict[str, int] = {}
        needed_by: dict[str, list[int]] = {}
        begins: dict[str, list[int]] = {}
        turns: list[_Turn] = []
        bit = 1
        for place, piece in enumerate(pieces):
            wanted = 0
            needs, first = told_of(piece)
            for needed in needs:
                for word in needed:
                    meets[word] = meets.get(word, 0) | bit
                    needed_by.setdefault(word, []).append(place)
                wanted |= bit
                bit <<= 1
            for word in first or ():
                begins.setdefault(word, []).append(place)
            turns.append(_Turn(wanted, tuple(first or ()), self._whole(piece)))
        words = list({**meets, **begins})
        free = tuple(place for place, turn in enumerate(turns) if not turn.wanted)
        return _Known(
            turns,
            [
                _Word(meets.get(word, 0), tuple(dict.fromkeys(needed_by.get(word, ()))), tuple(begins.get(word, ())))
                for word in words
            ],
            AhoCorasick(words, implementation=FASTEST) if words else None,
            free,
            [place for place in free if not turns[place].begun],
        )

    def _possible(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        """The turns whose needs all stand in this text, in their order, and where those may begin that are begun."""
        turns, words, seeker, free, unbegun = self._known
        hits = seeker.find_matches_as_indexes(text, overlapping=True) if seeker is not None else None
        if not hits:
            # A turn that is begun by a word cannot do without it.
            return unbegun, []
        seen = 0
        needed: set[int] = set()
        starts: list[tuple[int, tuple[int, ...]]] = []
        for place, start, _ in hits:
            meets, of, begins = words[place]
            if meets:
                seen |= meets
                needed.update(of)
            if begins:
                starts.append((start, begins))
        held = {place for place in needed if seen & turns[place].wanted == turns[place].wanted}
        held.update(free)
        return sorted(held), sorted([(start, place) for start, begins in starts for place in begins if place in held])

    def stands(self, text: str) -> bool:
        """Whether the words of any turn stand in this text."""
        return bool(self._possible(text)[0])

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match from start to end; of two that begin at one place that of the turn named first."""
        whole = start <= 0 and end >= len(text)
        possible, begins = self._possible(text if whole else text[start:end])
        return next(self._found(text, start, end, possible, begins), None) if possible else None

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Every match from start to end, in order."""
        whole = start <= 0 and end >= len(text)
        possible, begins = self._possible(text if whole else text[start:end])
        return self._found(text, start, end, possible, begins) if possible else iter(())

    def from_each(self, text: str) -> Iterator[re.Match[str]]:
        """A match from every place at which one begins, in order, even within another. All turns begin with known words."""
        turns, last = self._known.turns, -1
        for start, place in self._possible(text)[1]:
            if start > last and (match := turns[place].pattern.match(text, start)) is not None:
                last = start
                yield match

    def _found(
        self, text: str, start: int, end: int, possible: list[int], begins: list[tuple[int, int]]
    ) -> Iterator[re.Match[str]]:
        """Every match of these turns, of which those that are begun by a word are tried where they begin."""
        turns, at, looked = self._known.turns, start, 0
        shift = 0 if start <= 0 and end >= len(text) else start
        # Of each turn whose beginning is not known its next match, and its place among the turns.
        ahead = [
            (match.start(), place, match)
            for place in possible
            if not turns[place].begun and (match := turns[place].pattern.search(text, start, end)) is not None
        ]
        while True:
            first = min(ahead) if ahead else None
            found = first[2] if first else None
            while looked < len(begins):
                begin, place = begins[looked]
                begin += shift
                if first is not None and (begin, place) > first[:2]:
                    break
                looked += 1
                if begin >= at and (match := turns[place].pattern.match(text, begin, end)) is not None:
                    found = match
                    break
            if found is None:
                return
            yield found
            at = found.end()
            ahead = [
                (later.start(), place, later)
                for _, place, match in ahead
                if (later := match if match.start() >= at else turns[place].pattern.search(text, at, end)) is not None
            ]

    def match(self, text: str) -> re.Match[str] | None:
        """A match at the beginning of this text."""
        return self._first(text, re.Pattern.match)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """A match of the whole of this text."""
        return self._first(text, re.Pattern.fullmatch)

    def _first(self, text: str, tried: Callable[[re.Pattern[str], str], re.Match[str] | None]) -> re.Match[str] | None:
        for turn in self._known.turns:
            if (not turn.begun or text.startswith(turn.begun)) and (match := tried(turn.pattern, text)) is not None:
                return match
        return None

    def sub(self, put: Callable[[re.Match[str]], str], text: str) -> str:
        """The text with something else put for every match."""
        return self.pattern.sub(put, text) if self.stands(text) else text
