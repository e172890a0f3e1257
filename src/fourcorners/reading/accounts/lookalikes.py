"""One identifier spelled in two ways on a scan: the spelling that stands there more often, or a person, decides.

A recogniser confuses signs of like shape, and seldom the same way twice. So what stands twice in one spelling, and in no
other, is as sure as print, however doubtful each letter was. And where two words of a scanned paper differ in
nothing but such signs, they may be one name misread, or two names that look alike. A value is put right only where one
spelling stands at least twice and every other stands once; otherwise both are doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from fourcorners.reading.accounts.hosts import Hosts
from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.reading.sureness import TOSS
from fourcorners.reading.texts.text import Text
from fourcorners.terms import IdentifierKind

# Signs that look alike, each led back to one of them. No two figures share one, so that numbers stay apart.
_ALIKE = str.maketrans(
    {"0": "o", "1": "l", "i": "l", "|": "l", "!": "l", "5": "s", "8": "b", "2": "z", "9": "g", "q": "g"}
)
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_WORD = re.compile(r"\S{3,254}")
_AROUND = "\"'“”‘’„«»‹›()[]{}<>,;:."

# Those spelled as somebody liked; numbers have check digits, or nothing that could decide.
_SPELLED = frozenset({IdentifierKind.EMAIL, IdentifierKind.USERNAME, IdentifierKind.USER_ID})


@dataclass(slots=True)
class _Spelling:
    written: str
    times: int = 0


class Spellings:
    """How the words of a scanned paper are spelled, those of one shape together; nothing for a paper with its own text."""

    def __init__(self, text: Text) -> None:
        self._of_shape: dict[str, dict[str, _Spelling]] = {}
        for word in _words(text.full) if text.recognised else ():
            one = self._of_shape.setdefault(shape(word), {}).setdefault(word.casefold(), _Spelling(word))
            one.times += 1
        self._hosts = Hosts(text.full) if text.recognised else None

    def settle(self, candidate: Candidate) -> Candidate:
        """The candidate as it is, or put right and saying so, or doubtful."""
        if self._hosts is not None:
            candidate = self._hosts.settle(candidate)
        held = self._of_shape.get(shape(candidate.value), {}) if candidate.kind in _SPELLED else {}
        own = candidate.value.casefold()
        if not held.keys() - {own}:
            # Two pictures that were read alike, and nothing read otherwise.
            return replace(candidate, proved=True) if held and held[own].times > 1 else candidate
        most = max(held.values(), key=lambda spelling: spelling.times)
        if most.times < 2 or sum(spelling.times > 1 for spelling in held.values()) > 1:
            return replace(candidate, grade=min(candidate.grade, TOSS))
        if most.written.casefold() == own:
            return candidate
        said = candidate.repaired or f"read as {candidate.value}; it stands in this spelling {most.times} times"
        return replace(candidate, value=most.written, repaired=said, proved=True)


def _words(full: str) -> Iterator[str]:
    for match in _WORD.finditer(full):
        word = match[0].strip(_AROUND)
        yield word
        yield from (part for part in word.split("@") if part not in {"", word})


def shape(value: str) -> str:
    """What is left of a value when signs that look alike are one.

    >>> shape("lumen.ray01@harbor.example") == shape("Iumen.rayO1@harbor.example")
    True
    >>> shape("tidewatcher") == shape("tidewatchers")
    False
    """
    folded = value.casefold()
    for pair, sign in _PAIRS:
        folded = folded.replace(pair, sign)
    return folded.translate(_ALIKE)
