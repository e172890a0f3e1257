"""What the rest of a paper says of a place that may name the issuing body.

A body signs and is written to: words of its name stand again at the paper's end, in the address for the answer, or in
the letters by which it is called. Others are only mentioned. All of it is counted over a paper's words once.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence

from fourcorners.reading.origin.officekinds import sort_of
from fourcorners.reading.origin.persons import ranks_among
from fourcorners.reading.texts.text import Text

# A word shorter than this is looked for nowhere else.
_LONG = 4
# So many of a paper's last written lines may close it.
_LAST = 9
_DOMAIN = re.compile(r"@([\w-]+(?:\.[\w-]+)+)")
_MOST_DOMAINS = 12
# What many addresses have that are not of one body.
_COMMON = frozenset("example test invalid mail specimen online office".split())
_PLAIN = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "ð": "d", "þ": "th", "ı": "i"})
# In steps, how many lines follow.
_STEPS = (0, 1, 2, 3, 5, 8, 13, 21)
_LINE = re.compile(r"\S[^\n]*")
_FEWEST_LETTERS = 3


class Echoes:
    """How often a paper has its words, how many lines follow, and to which addresses it wants to be answered.

    `offices` are those of its words that name offices, `ranks` those that are a person's rank or office.
    """

    def __init__(self, text: Text, offices: Collection[str]) -> None:
        self._words, self._offices = text.words, offices
        self._count = Counter(text.words.words)
        self._lines = [match.start() for match in _LINE.finditer(text.full)]
        self._end = self._lines[-_LAST] if len(self._lines) >= _LAST else 0
        self._last = set(text.words.between(self._end, len(text.full)))
        self._generic: dict[str, bool] = {}
        self.ranks = ranks_among(self._count.keys())
        self._sorts: dict[str, str | None] = {}
        domains = {match[1] for match, _ in zip(_DOMAIN.finditer(text.lower), range(_MOST_DOMAINS), strict=False)}
        labels = [label for domain in domains for label in domain.split(".")[:-1] if label not in _COMMON]
        self._domains = " ".join(labels)
        self._labels = {part for label in labels for part in (label, *label.split("-"))}

    def of(self, words: Sequence[str], start: int) -> list[str]:
        """The signs of a place with these words: in how many lines the paper ends, and what stands again where."""
        long = [word for word in dict.fromkeys(words) if len(word) >= _LONG and word.isalpha()]
        own = [word for word in long if not self.is_generic(word)]
        again = sum([self._count[word] > words.count(word) for word in own])
        signs = [f"end:{self._far(start)}", f"own:{min(3, len(own))}", f"echo:{_share(again, len(own))}"]
        if start < self._end:
            signs.append(f"closes:{_share(sum([word in self._last for word in own]), len(own))}")
        signs.append(f"mail:{self._addressed(long, words)}")
        return signs

    def is_generic(self, word: str) -> bool:
        """Whether a word in lower case is one that many bodies have, and tells none from the others."""
        if word not in self._generic:
            self._generic[word] = word in self._offices or self.sort(word) is not None or word in self.ranks
        return self._generic[word]

    def sort(self, word: str) -> str | None:
        """What sort of office, or part of one, a word in lower case names."""
        if word not in self._sorts:
            self._sorts[word] = sort_of(word)
        return self._sorts[word]

    def _far(self, start: int) -> int:
        """In how many written lines the paper ends, in steps."""
        left = len(self._lines) - bisect_right(self._lines, start)
        return next((step for step in _STEPS if left <= step), 99)

    def _addressed(self, long: list[str], words: Sequence[str]) -> str:
        """Whether an address of the paper has words of these, or the letters that they begin with."""
        if not self._domains:
            return "none"
        found = {"office" if self.is_generic(word) else "own" for word in long if _plain(word) in self._domains}
        letters = "".join([word[0] for word in words if word[0].isalpha()])
        short = "".join([word[0] for word in long])
        if not self._labels.isdisjoint(_plain(each) for each in (letters, short) if len(each) >= _FEWEST_LETTERS):
            found.add("letters")
        return "+".join(sorted(found)) or "other"


def _share(some: int, of: int) -> str:
    return "nothing" if not of else "none" if not some else "all" if some == of else "some"


def _plain(word: str) -> str:
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word.translate(_PLAIN)) if not unicodedata.combining(c))
