"""The words that stand around a thing in a paper, as signs take them: by their first letters, values by their kind."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

# Words of which the first letters tell as much as the whole, whatever ending the sentence gave them.
_STEM = 6
# What another thing of the same kind is put down as, whatever it says: papers must not teach values.
OTHER = "§"
_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


def stems(words: str) -> list[str]:
    """The words, figures and signs of a text in lower case; every figure is the same."""
    return ["#" if word.isdigit() else word[:_STEM] for word in _WORD.findall(words)]


def pieces(words: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """(where it begins, stem) of every word, figure and sign from start to end, as `stems` has them."""
    for match in _WORD.finditer(words, start, end):
        yield match.start(), "#" if match[0].isdigit() else match[0][:_STEM]


def stems_between(
    lower: str,
    start: int,
    end: int,
    others: tuple[Sequence[int], Sequence[int]],
    cut: Callable[[str], list[str]] = stems,
) -> list[str]:
    """The stems of the words from start to end, everything else of the kind put down as one sign.

    `others` are the starts of all such things, in order, and the ends that belong to them. One that begins before the
    stretch and reaches into it counts as words.
    """
    words: list[str] = []
    at = start
    starts, ends = others
    for place in range(bisect_left(starts, start), len(starts)):
        if starts[place] >= end:
            break
        words += cut(lower[at : starts[place]])
        words.append(OTHER)
        at = max(at, ends[place])
    return words + cut(lower[at:end])
