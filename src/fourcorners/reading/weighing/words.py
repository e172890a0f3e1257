"""The words that stand around a thing in a paper, as signs take them: by their first letters, values by their kind."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

# Words of which the first letters tell as much as the whole, whatever ending the sentence gave them.
_STEM = 6
# What another thing of the same kind is put down as, whatever it says: papers must not teach values.
OTHER = "§"
_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_WORD_KEPT = re.compile(f"({_WORD.pattern})")

# The starts of things of one kind, in order, and the ends that belong to them.
Others = tuple[Sequence[int], Sequence[int]]


def stems(words: str) -> list[str]:
    """The words, figures and signs of a text in lower case; every figure is the same."""
    return ["#" if word.isdigit() else word[:_STEM] for word in _WORD.findall(words)]


class Stems:
    """The stems of a whole text, cut once for all who look at what stands around a thing in it."""

    def __init__(self, lower: str) -> None:
        # What stands between the words and the words themselves, by turns.
        parts = _WORD_KEPT.split(lower)
        edges = list(accumulate(map(len, parts)))
        self._lower = lower
        self._starts, self._ends = edges[:-1:2], edges[1::2]
        self._stems = ["#" if word.isdigit() else word[:_STEM] for word in parts[1::2]]

    def between(self, start: int, end: int) -> list[str]:
        """What `stems` gives for the words from start to end."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        if first >= last or start >= end:
            return []
        if self._starts[first] < start or self._ends[last - 1] > end:
            return self.placed(start, end)[1]
        return self._stems[first:last]

    def of_lines(self, start: int, end: int, mark: str) -> list[str]:
        """The same with a mark for the end of each line."""
        found = self.between(start, end)
        shift = -bisect_right(self._ends, start)
        at = self._lower.find("\n", start, end)
        while at >= 0:
            found.insert(bisect_left(self._starts, at) + shift, mark)
            shift += 1
            at = self._lower.find("\n", at + 1, end)
        return found

    def starts_of(self, known: frozenset[str]) -> list[int]:
        """Where the words with one of these stems begin, in order."""
        return [start for start, stem in zip(self._starts, self._stems, strict=True) if stem in known]

    def placed(self, start: int, end: int) -> tuple[list[int], list[str]]:
        """Where each word, figure and sign from start to end begins, and its stem: of one cut in two, what lies within."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        if first >= last or start >= end:
            return [], []
        starts, found = self._starts[first:last], self._stems[first:last]
        if self._ends[last - 1] > end:
            found[-1] = stems(self._lower[max(start, starts[-1]) : end])[0]
        if starts[0] < start:
            starts[0] = start
            found[0] = stems(self._lower[start : min(end, self._ends[first])])[0]
        return starts, found


def stems_between(lower: str, start: int, end: int, others: Others) -> list[str]:
    """The stems of the words from start to end, everything else of the kind put down as one sign: see `between`."""
    return between(lambda first, last: stems(lower[first:last]), start, end, others)


def between(cut: Callable[[int, int], list[str]], start: int, end: int, others: Others) -> list[str]:
    """The stems that `cut` gives from start to end, everything else of the kind put down as one sign.

    One of the `others` that begins before the stretch and reaches into it counts as words.
    """
    words: list[str] = []
    at = start
    starts, ends = others
    for place in range(bisect_left(starts, start), len(starts)):
        if starts[place] >= end:
            break
        words += cut(at, starts[place])
        words.append(OTHER)
        at = max(at, ends[place])
    return words + cut(at, end)
