"""Names as ordinary writing has them, from headings in capitals."""

from __future__ import annotations

import re

_SMALL = {"of", "the", "for", "in", "and", "at", "to", "de", "del", "di", "der", "du", "des", "van", "te"}


def proper(words: str) -> str:
    """Ordinary capitals for words in capitals or lower case; mixed case stays as it is."""
    words = " ".join(words.split())
    if not (words.isupper() or words.islower()):
        return words
    parts = words.lower().split(" ")
    return " ".join(w if i and w in _SMALL else w[:1].upper() + w[1:] for i, w in enumerate(parts))


def title_case(words: str) -> str:
    """Capitals only at the start of words, the length unchanged, so that a heading in capitals reads like a name."""
    return re.sub(
        r"[A-ZÀ-ÖØ-Þ]+(?:'[A-ZÀ-ÖØ-Þ]+)?",
        lambda m: m[0].lower() if m[0].lower() in _SMALL else m[0][0] + m[0][1:].lower(),
        words,
    )
