"""The words of a paper that may tell its kind, as signs that can be counted and weighed: those of its title apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from fourcorners.reading.texts.runs import letters_in
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Instrument

Span = tuple[int, int]

_WORD = re.compile(r"[^\W\d_]+|§")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
# Words of which the first letters tell as much as the whole, whatever ending the sentence gave them.
_STEM = 7
# Over its text a paper has so many lines at most that name it, its court and its parties, none longer than so many words.
_HEAD, _LONGEST = 14, 14
# What comes further down in a long paper are its attachments.
_MOST = 3_000
_WIDTH = 60_000


def signs_of_kind(text: Text, said: Instrument | None, place: str | None) -> set[str]:
    """The signs of a paper: the words of its head and of its headings, all its words, where it comes from.

    `said` is what the rules take it for, `place` its jurisdiction.
    """
    found = {f"rule:{said.value if said else None}", f"from:{_region(place)}", "mail" if text.paper.mail else "no mail"}
    if text.paper.mail is not None:
        found |= set(_head_signs(text.paper.mail.subject))
    for number, (start, end) in enumerate(_lines(text)):
        line = text.full[start:end]
        if number < _HEAD:
            found.update(_head_signs(line))
        if line.isupper():
            words = _stems(line.lower())
            found.update([f"U:{word}" for word in words], [f"UU:{first}_{second}" for first, second in pairwise(words)])
    found.update([f"w:{word}" for word in set(_stems(text.lower[:_WIDTH])[:_MOST])])
    return found


def titles(text: Text) -> Iterator[tuple[Span, list[str]]]:
    """The lines of a paper's head with the signs of each."""
    for number, (start, end) in enumerate(_lines(text)):
        if number == _HEAD:
            return
        yield (start, end), _head_signs(text.full[start:end])


def _lines(text: Text) -> Iterator[Span]:
    for match in _LINE.finditer(text.full, 0, _WIDTH):
        line = match[0]
        start = match.start() + len(line) - len(line.lstrip())
        yield start, start + len(line.strip())


def _head_signs(line: str) -> list[str]:
    words = _stems(line.lower())
    if len(words) > _LONGEST:
        return []
    return [*(f"T:{word}" for word in words), *(f"TT:{first}_{second}" for first, second in pairwise(words))]


def _stems(words: str) -> list[str]:
    return [word[:_STEM] for word in (letters_in(words) if words.isascii() else _WORD.findall(words))]


def _region(place: str | None) -> str:
    if place is None or place == "US-FED":
        return str(place)
    return "US-State" if place.startswith("US-") else place
