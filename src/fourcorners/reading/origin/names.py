"""Names as ordinary writing has them, from headings in capitals."""

from __future__ import annotations

import re

_SMALL = frozenset(
    "of the for in and at to de del della dei di der du des van te für und et w we na och og ja και της του των на по".split()
)

# One capital letter of the alphabets of Europe.
CAPITAL = r"[A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΆ-ΏΑ-ΩЀ-Я]"


def proper(words: str) -> str:
    """Ordinary capitals for words in capitals or lower case; mixed case stays as it is."""
    words = " ".join(words.split())
    if not (words.isupper() or words.islower()):
        return words
    parts = words.lower().split(" ")
    return " ".join(w if i and w in _SMALL else w[:1].upper() + w[1:] for i, w in enumerate(parts))


def title_case(words: str) -> str:
    """Capitals only at the start of words, the length unchanged, so that a heading in capitals reads like a name."""
    return _WORD.sub(lambda word: _titled(word[0]) if word[0].isupper() else word[0], words)


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:ST|ND|RD|TH)\b")


def _titled(word: str) -> str:
    # The small letter of a dotted capital İ would be two.
    lower = word.replace("İ", "i").lower()
    return lower if lower in _SMALL else word[0] + lower[1:]
