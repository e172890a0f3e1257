"""A paper's words with the accidents of typesetting evened out, for readers that look for phrases.

Scans break lines anywhere, space words apart and hyphenate. A phrase is looked for in `flat`: lower case, one space
for every run of blanks, hyphenation and letters set apart undone, typographic quotes and dashes plain. `cased` is the same with its
capitals. Both have the same length, and every span of them leads back to the words on the page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar

from fourcorners.reading.sureness import PLAIN
from fourcorners.reading.texts.late import Late
from fourcorners.reading.texts.letterspaced import blanks_within
from fourcorners.reading.texts.runs import words_in
from fourcorners.reading.texts.text import Text
from fourcorners.values import Found

T = TypeVar("T")
Span = tuple[int, int]

_RUN = re.compile(r"[\s\u00ad\u00ac-](?:(?<=\s)\s+|(?<=[-\u00ad\u00ac])[ \t]{0,8}\r?\n\s{0,80}(?=[a-z]))")
_HYPHENS = "-\u00ad\u00ac"
_BLANKS = "\n\r\t\f\v\u00a0\u2009\u202f"
_PLAIN = (
    ("\u2018", "'"), ("\u2019", "'"), ("\u201a", "'"), ("\u201c", '"'), ("\u201d", '"'), ("\u201e", '"'),
    ("\u00ab", '"'), ("\u00bb", '"'), ("\u2010", "-"), ("\u2011", "-"), ("\u2012", "-"), ("\u2013", "-"),
    ("\u2014", "-"), ("\u2212", "-"),
)  # fmt: skip
_WORD = re.compile(r"\w+")
# How far behind its stretch a match may end that the stretch would cut off.
_BEYOND = 60
_STEM = 4
# So often one phrase is looked up in one paper.
_MOST_SPOTS = 60
# The word with which a phrase ends, which may go on.
_LAST = re.compile(r"\w+$")


def _even(words: str) -> str:
    """Every blank a space, typographic quotes and dashes plain; the length stays."""
    for blank in _BLANKS:
        words = words.replace(blank, " ")
    if not words.isascii():
        for fancy, plain in _PLAIN:
            words = words.replace(fancy, plain)
    return words


class _Index(NamedTuple):
    """Phrases by the stem with which they begin; `plain` are those that begin with none."""

    stems: frozenset[str]
    by_stem: dict[str, tuple[int, ...]]
    plain: tuple[int, ...]
    needs: tuple[frozenset[str], ...]  # for each phrase, the words it holds whole


@cache
def _index(phrases: tuple[str, ...]) -> _Index:
    by_stem: dict[str, tuple[int, ...]] = {}
    plain: list[int] = []
    needs = []
    for place, phrase in enumerate(phrases):
        needs.append(frozenset(_WORD.findall(_LAST.sub("", phrase))))
        first = _WORD.match(phrase)
        # A short word may go on where it is the whole phrase.
        if first and (len(first[0]) >= _STEM or first.end() < len(phrase)):
            stem = first[0][:_STEM]
            by_stem[stem] = (*by_stem.get(stem, ()), place)
        else:
            plain.append(place)
    return _Index(frozenset(by_stem), by_stem, tuple(plain), tuple(needs))


def _runs(full: str) -> Iterator[tuple[int, int, str]]:
    """Runs of blanks and hyphens at the ends of lines, from start to end, each with what is left of it."""
    for run in _RUN.finditer(full):
        start, end = run.span()
        hyphen = full[start] in _HYPHENS
        if not hyphen or full[start - 1 : start].islower():
            yield start, end, "" if hyphen else " "


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
        for start, end, keep in sorted((*_runs(full), *((at, at + 1, "") for at in blanks_within(full)))):
            cased += (full[last:start], keep)
            lowered += (text.lower[last:start], keep)
            length += start - last + len(keep)
            last = end
            self._flat_at.append(length)
            self._full_at.append(end)
        cased.append(full[last:])
        lowered.append(text.lower[last:])
        self.cased = _even("".join(cased))
        self.flat = _even("".join(lowered))
        self._words = frozenset(words_in(self.flat))
        self._stems = frozenset(word[:_STEM] for word in self._words)
        self._kept: dict[Hashable, Any] = {}

    def once(self, what: Hashable, find: Callable[[], T]) -> T:
        """What `find` finds in this paper, looked for once, however often it is asked for under this name."""
        if what not in self._kept:
            self._kept[what] = find()
        found: T = self._kept[what]
        return found

    @property
    def words(self) -> frozenset[str]:
        """Every word of the paper, in lower case."""
        return self._words

    def back(self, start: int, end: int) -> Span:
        """The span in `text.full` of a span in `flat`."""
        return self._back(start), self._back(end - 1) + 1 if end > start else self._back(end)

    def forth(self, start: int, end: int) -> Span:
        """The span in `flat` of a span in `text.full`."""
        return self._forth(start), max(self._forth(start), self._forth(end))

    def found(
        self, value: T, *spans: re.Match[str] | Span, confidence: float = PLAIN, copied: bool | None = None
    ) -> Found[T]:
        """The value with the words of these spans of `flat` as its evidence; the rest is as for `Text.found`."""
        back = (self.back(*(s if isinstance(s, tuple) else s.span())) for s in spans)
        return self.text.found(value, *back, confidence=confidence, copied=copied)

    def among(self, phrases: tuple[str, ...]) -> list[int]:
        """Which of these phrases may occur, by their places in the tuple: those whose first word or stem does.

        Almost all of a reader's phrases do not occur, and they are turned away here at once and together.
        """
        index = _index(phrases)
        hits = [*index.plain]
        for stem in index.stems & self._stems:
            hits += index.by_stem[stem]
        if not hits:
            return hits
        needs, words = index.needs, self._words
        return sorted([hit for hit in hits if needs[hit] <= words])

    def at(self, phrase: str) -> int:
        """Where the phrase first stands in `flat`, or -1."""
        found = self.flat.find(phrase)
        return found if found >= 0 and self.among((phrase,)) else -1

    def has(self, *phrases: str) -> bool:
        """Whether any of these phrases occurs."""
        return any(phrases[place] in self.flat for place in self.among(phrases))

    def first(self, phrases: tuple[str, ...]) -> Span | None:
        """Where the first of these phrases that occurs stands, tried in their order."""
        for place in self.among(phrases):
            start = self.flat.find(phrases[place])
            if start >= 0:
                return start, start + len(phrases[place])
        return None

    def near(self, phrases: tuple[str, ...], before: int, after: int) -> list[Span]:
        """The stretches of `flat` around these phrases, overlapping ones joined: where a pattern is worth trying."""
        flat = self.flat
        spots: list[int] = []
        for place in self.among(phrases):
            phrase = phrases[place]
            at = flat.find(phrase)
            for _ in range(_MOST_SPOTS):
                if at < 0:
                    break
                spots.append(at)
                at = flat.find(phrase, at + len(phrase))
        stretches: list[Span] = []
        if not spots:
            return stretches
        spots.sort()
        for at in spots:
            start, end = max(0, at - before), min(len(flat), at + after)
            if stretches and start <= stretches[-1][1]:
                stretches[-1] = (stretches[-1][0], end)
            else:
                stretches.append((start, end))
        return stretches

    def search(
        self, pattern: re.Pattern[str], phrases: tuple[str, ...], before: int, after: int
    ) -> re.Match[str] | None:
        """The first match of the pattern in `flat`, tried only around these phrases."""
        for start, end in self.near(phrases, before, after):
            match = pattern.search(self.flat, start, end)
            if match is not None:
                return match
        return None

    def matches(
        self, written: re.Pattern[str] | Late, phrases: tuple[str, ...], before: int, after: int
    ) -> Iterator[re.Match[str]]:
        """Every match of the pattern in `flat` around these phrases, in the order of the text."""
        flat = self.flat
        stretches = self.near(phrases, before, after)
        if not stretches:
            return
        pattern = written.pattern if isinstance(written, Late) else written
        for start, end in stretches:
            for match in pattern.finditer(flat, start, end):
                # What the stretch cuts off in the middle of a word or a citation is not what the paper says.
                if match.end() < end - 2 or end == len(flat):
                    yield match
                elif whole := pattern.match(flat, match.start(), end + _BEYOND):
                    yield whole

    def _back(self, offset: int) -> int:
        index = bisect_right(self._flat_at, offset) - 1
        return self._full_at[index] + offset - self._flat_at[index]

    def _forth(self, offset: int) -> int:
        index = bisect_right(self._full_at, offset) - 1
        limit = self._flat_at[index + 1] if index + 1 < len(self._flat_at) else len(self.flat)
        return min(self._flat_at[index] + offset - self._full_at[index], limit)
