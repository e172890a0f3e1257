"""Where a paper's sentences and headings lie, and its words with every name in them as one sign: what signs are taken from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.words import OTHER, Stems, stems

# A stop, an empty line, or the next entry of a list.
_END = re.compile(
    # Its first sign is looked for before what must stand around it.
    r"[.;:!?\n](?:(?<=[^\W_][.;:!?])(?=\s)|(?<=[)\"”»][.;:!?])(?=\s)"
    r"|(?<=\n)(?:[ \t]*\n|(?=[ \t]*(?:[-•*–·]|\(?\w{1,3}[.)])\s)))"
)
# A stop behind one of these ends no sentence.
_SHORT = frozenset(
    "no nr art mr mrs ms dr st inc co corp ltd v vs u.s cf al abs bzw usw p s sec para ref tel fax dept jr sr n m mme mm".split()
)
_LAST_WORD = re.compile(r"[\w.]{1,5}$")
# A heading has few words; a line in capitals is one whatever it has.
_MOST_WORDS, _MOST_LETTERS, _CAPITALS, _FEWEST_LETTERS = 7, 60, 0.8, 4
_IN_HEADING = 10


Span = tuple[int, int]
# A cell of a row: what tabs, rules or wide gaps part from the rest of its line.
_CELL = re.compile(r"[^\s|](?:[^\n\t| ]|[ ](?![ |\n]))*")
_MOST_ROWS = 60
_LONGEST_ENTRY, _LONGEST_ROW = 120, 400


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that stands over others: where it ends, its stems, and what makes it one ("capitals", "colon", "short")."""

    end: int
    stems: tuple[str, ...]
    look: str


class Layout:
    """A paper's sentences, headings and words. `names` are the spans of what may name an account, in order, apart."""

    def __init__(self, text: Text, names: Sequence[tuple[int, int]]) -> None:
        self._bounds = [0, *_ends(text.lower), len(text.lower)]
        self.headings = _headings(text.full)
        self._heading_ends = [one.end for one in self.headings]
        self._words: list[str] = []
        self._starts: list[int] = []
        at = 0
        for start, end in names:
            self._take(text.stems, at, start)
            self._words.append(OTHER)
            self._starts.append(start)
            at = max(at, end)
        self._take(text.stems, at, len(text.lower))
        self._full, self._names = text.full, [start for start, _ in names]
        self._held: dict[int, list[Span]] = {}
        self._lines: list[int] = []
        self._above: list[int] = []
        self._below: list[int] = []

    def around_list(self, at: int) -> tuple[Span, Span, Span | None]:
        """The line above the run of lines with names in which `at` stands, that below it, and the head of its column."""
        place = self._row(at)
        return self._line(self._above[place]), self._line(self._below[place]), self._head(place, at)

    def list_of(self, at: int) -> int:
        """Where the line above the run of lines begins in which `at` stands: names of one list have the same."""
        return self._line(self._above[self._row(at)])[0]

    def _row(self, at: int) -> int:
        if not self._lines:
            self._cut_lines()
        return bisect_right(self._lines, at) - 1

    def _line(self, place: int) -> Span:
        if not 0 <= place < len(self._lines) - 1:
            return 0, 0
        return self._lines[place], self._lines[place + 1]

    def _cut_lines(self) -> None:
        starts, kept = [0], []
        names, at = self._names, 0
        for line in self._full.split("\n"):
            end = starts[-1] + len(line) + 1
            first = at
            while at < len(names) and names[at] < end:
                at += 1
            # Whether it stands outside every run of lines: it says something, and names nothing or is a long sentence.
            kept.append((at == first or len(line) >= _LONGEST_ENTRY) and bool(line) and not line.isspace())
            starts.append(end)
        self._lines = starts
        last = -1
        for place, outside in enumerate(kept):
            self._above.append(last)
            last = place if outside else last
        last = len(kept)
        for place in range(len(kept) - 1, -1, -1):
            self._below.append(last)
            last = place if kept[place] else last
        self._below.reverse()

    def _head(self, place: int, at: int) -> Span | None:
        """The top cell of the column in which `at` stands, where rows of several cells stand over it."""
        cells = self._cells(place)
        if len(cells) < 2:
            return None
        index = next((i for i, (first, last) in enumerate(cells) if first <= at < last), None)
        if index is None:
            return None
        top = None
        empty = 0
        for up in range(place - 1, max(-1, place - _MOST_ROWS), -1):
            over = self._cells(up)
            if len(over) < 2:
                empty += 1
                if empty > 1 or self._full[self._lines[up] : self._lines[up + 1]].strip(" \t|+-=\n"):
                    break
                continue
            empty, top = 0, over
        if top is None:
            return None
        if len(top) == len(cells):
            return top[index]
        column = at - self._lines[place]
        return min(top, key=lambda cell: abs(cell[0] - self._lines[bisect_right(self._lines, cell[0]) - 1] - column))

    def _cells(self, place: int) -> list[Span]:
        if place not in self._held:
            start, end = self._lines[place], self._lines[place + 1] - 1
            row = _CELL.finditer(self._full, start, end) if end - start < _LONGEST_ROW else ()
            self._held[place] = [match.span() for match in row]
        return self._held[place]

    def _take(self, words: Stems, start: int, end: int) -> None:
        starts, found = words.placed(start, end)
        self._starts += starts
        self._words += found

    def words(self, start: int, end: int) -> list[str]:
        """The stems of the words that begin from `start` to `end`, in order, every name among them the same sign."""
        return self._words[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def sentence(self, at: int) -> tuple[int, int, int, int]:
        """Where the sentence before the one that holds `at` begins, where this begins and ends, and where the next ends."""
        place = bisect_right(self._bounds, at) - 1
        last = len(self._bounds) - 1
        return (
            self._bounds[max(0, place - 1)],
            self._bounds[place],
            self._bounds[min(place + 1, last)],
            self._bounds[min(place + 2, last)],
        )

    def over(self, line: int) -> tuple[Heading | None, Heading | None]:
        """The heading nearest above a line that begins at `line`, and the nearest in capitals among the last few."""
        place = bisect_right(self._heading_ends, line) - 1
        if place < 0:
            return None, None
        near = self.headings[max(0, place - 3) : place + 1]
        return self.headings[place], next((one for one in reversed(near) if one.look == "capitals"), None)


def _ends(lower: str) -> list[int]:
    found = []
    for match in _END.finditer(lower):
        if match[0] == ".":
            word = _LAST_WORD.search(lower, max(0, match.start() - 5), match.start())
            if word and word[0] in _SHORT:
                continue
        found.append(match.end())
    return found


def _headings(full: str) -> tuple[Heading, ...]:
    found = []
    at = 0
    for line in full.split("\n"):
        words = line.strip()
        if words and (look := _look(words)):
            found.append(Heading(at + len(line), tuple(stems(words[:200].lower())[:_IN_HEADING]), look))
        at += len(line) + 1
    return tuple(found)


def _is_loud(words: str) -> bool:
    # Most lines have a capital or two, and their letters need not be counted.
    if sum(map(str.isupper, words)) <= _CAPITALS * _FEWEST_LETTERS:
        return False
    letters = [sign for sign in words if sign.isalpha()]
    return len(letters) >= _FEWEST_LETTERS and sum(map(str.isupper, letters)) > _CAPITALS * len(letters)


def _look(words: str) -> str:
    if _is_loud(words[:200]):
        return "capitals"
    if words.endswith(":"):
        return "colon"
    short = len(words) < _MOST_LETTERS and len(words.split()) < _MOST_WORDS
    whole = words[-1] not in ".,;" and not any(map(str.isdigit, words[-3:]))
    return "short" if short and whole and words[0].isupper() else ""
