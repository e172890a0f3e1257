"""Where the lettered sections of a European order certificate lie, however its headings are typed.

Source of the letters: Regulation (EU) 2023/1543, Annexes I and II. Annex I asks for whom in Section E and for which data in
Section F; Annex II, which has no section behind G, in Sections C and D.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

Span = tuple[int, int]


class Certificate(NamedTuple):
    """Where a certificate says whose data, which data, and all else that has a letter."""

    who: Span | None
    what: Span | None
    first: int

    def part(self, at: int) -> str:
        """In which part this place lies: who, what, else, or before the sections."""
        for name, span in (("who", self.who), ("what", self.what)):
            if span is not None and span[0] <= at < span[1]:
                return name
        return "before" if at < self.first else "else"


_NAMED = re.compile(r"2023/1543|\bepoc\b", re.IGNORECASE)
_KIND = re.compile(r"\bepoc\b(?P<pr>[ \u2010\u2011–-]?pr\b)?", re.IGNORECASE)
# The word for a section in the languages of the Union, as the headings of the official forms have it or as it is typed.
_SECTION = (
    r"section|abschnitt|secci[oó]n|sezione|sec[çc][ãa]o|afdeling|deel|rubriek|avsnitt|afsnit|del|osa|osio|kohta|jagu|sada[lļ]a"
    r"|ieda[lļ]a|skirsnis|sekcja|cz[eę][sś][cć]|odd[ií]l|oddiel|odjeljak|oddelek|раздел|sec[tțţ]iunea|szakasz|ενότητα|τμήμα|roinn|taqsima|feld|rubrique|cadre"
)
_STYLES = (
    re.compile(rf"^[^\n]{{0,60}}?\b(?:{_SECTION})[ \t]{{1,4}}(?P<letter>[A-M])(?![\w’'])", re.IGNORECASE | re.MULTILINE),
    re.compile(r"^[ \t]{0,12}\(?(?P<letter>[A-M])(?:[.)][ \t]|[ \t]?:[ \t]|[ \t][—–-][ \t]|[ \t]{2,}|[ \t](?=\(?[ivx]{1,3}\)))", re.MULTILINE),
)  # fmt: skip
_FEWEST, _WIDEST_GAP = 4, 3


def certificate(full: str) -> Certificate | None:
    """The sections of a certificate; None where the paper is none or its sections have no letters."""
    if _NAMED.search(full) is None:
        return None
    for style in _STYLES:
        chain = _chain(style.finditer(full))
        if len(chain) >= _FEWEST:
            break
    else:
        return None
    ends = [*(at for at, _ in chain.values()), len(full)][1:]
    spans = {letter: (at, end) for (letter, (at, _)), end in zip(chain.items(), ends, strict=True)}
    who, what = ("E", "F") if _produces(full, max(spans)) else ("C", "D")
    return Certificate(spans.get(who), spans.get(what), min(at for at, _ in chain.values()))


def _produces(full: str, last: str) -> bool:
    """Whether it is of Annex I: it has a section that Annex II lacks, or calls itself so first."""
    kind = _KIND.search(full)
    return last > "G" or kind is None or kind["pr"] is None


def _chain(matches: Iterable[re.Match[str]]) -> dict[str, tuple[int, int]]:
    """The letters that go on in their order from A, B or C, each with its place."""
    found: dict[str, tuple[int, int]] = {}
    last = "@"
    for match in matches:
        letter = match["letter"].upper()
        if 0 < ord(letter) - ord(last) <= _WIDEST_GAP:
            found[letter] = match.span()
            last = letter
    return found
