"""Finding marks by their words: cheap phrases first, then a pattern, then what in the same sentence takes it back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fourcorners.reading.texts.prose import Prose
from fourcorners.terms import Mark
from fourcorners.values import Found

_BEFORE, _AFTER = 240, 320
# A list is one sentence: what its head denies, each of its entries is denied.
_STOP = re.compile(r"[.!?](?= |$)")
# How far a sentence is followed to either side.
_SENTENCE = 260


@dataclass(frozen=True, slots=True)
class Worded:
    """One way in which a mark shows.

    One of `phrases` must occur before `pattern` is tried around it. `unless` is looked for in the sentence in which
    the pattern matched: where it stands there, that match shows nothing.
    """

    mark: Mark
    phrases: tuple[str, ...]
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None


def worded(mark: Mark, phrases: str, pattern: str, unless: str = "") -> Worded:
    """A `Worded` from phrases parted by bars and the text of its patterns; all are matched in lower case."""
    return Worded(mark, tuple(phrases.split("|")), re.compile(pattern), re.compile(unless) if unless else None)


def find_worded(prose: Prose, signs: Iterable[Worded]) -> Iterator[Found[Mark]]:
    """Each mark that the paper's words show, once, with the first words that do."""
    seen: set[Mark] = set()
    for sign in signs:
        if sign.mark in seen:
            continue
        match = first_shown(prose, sign)
        if match is not None:
            seen.add(sign.mark)
            yield prose.found(sign.mark, match)


def first_shown(prose: Prose, sign: Worded) -> re.Match[str] | None:
    """The first match of a sign that its own sentence does not take back; None where there is none."""
    for match in prose.matches(sign.pattern, sign.phrases, _BEFORE, _AFTER):
        if sign.unless is None or not sign.unless.search(sentence(prose.flat, match.start(), match.end())):
            return match
    return None


def sentence(words: str, start: int, end: int) -> str:
    """The sentence, or the sentences, in which a span of the words stands."""
    first = max(0, start - _SENTENCE)
    stops = [stop.end() for stop in _STOP.finditer(words, first, start)]
    last = _STOP.search(words, end)
    return words[stops[-1] if stops else first : min(last.start() if last else len(words), end + _SENTENCE)]


def shown_in(words: str, sign: Worded) -> bool:
    """The same test on the words of one form field."""
    flat = " ".join(words.lower().split())
    if not any(phrase in flat for phrase in sign.phrases):
        return False
    matches = sign.pattern.finditer(flat)
    return any(sign.unless is None or not sign.unless.search(sentence(flat, *m.span())) for m in matches)
