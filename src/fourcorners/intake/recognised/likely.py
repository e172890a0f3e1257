"""Which words of a page are likely to name an account, a day or a provision, so that a letter of them matters."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A digit, a sign that addresses and handles have, or a dot within: nearly no word of prose has any.
_MARKED = re.compile(r"\S*(?:[\d@_/]|\w\.\w)\S*")
_LABEL = re.compile(
    r"\b(?:user ?names?|user ?ids?|accounts?|screen ?names?|handles?|nick ?names?|log-?ins?|profiles?|channels?|"
    r"benutzer(?:name|konto|kennung)?|konto|nutzer(?:name)?|compte|pseudo(?:nyme)?|identifiants?|usuario|cuenta|perfil|"
    r"utente|conta|nom d.utilisateur)\b\W{0,4}([^\W\d]\w{2,})",
    re.IGNORECASE,
)
_EDGES = ".,;:!?()[]{}\"'“”„‘’«»"


def likely(text: str) -> Iterator[tuple[int, int]]:
    """The spans of those words, without the punctuation around them, in order; none overlaps another."""
    spans = [bare(text, *found.span()) for found in _MARKED.finditer(text)]
    spans += [found.span(1) for found in _LABEL.finditer(text)]
    last = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if last <= start < end:
            yield start, end
            last = end


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of a word without the punctuation at its two ends."""
    word = text[start:end]
    return start + len(word) - len(word.lstrip(_EDGES)), end - len(word) + len(word.rstrip(_EDGES))
