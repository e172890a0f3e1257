"""Where the lettered sections of a European order certificate lie, however its headings are typed.

Source of the letters: Regulation (EU) 2023/1543, Annexes I and II. Annex I asks for whom in Section E and for which data in
Section F; Annex II, which has no section behind G, in Sections C and D.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from fourcorners.reading.texts.text import Text

Span = tuple[int, int]
_Heading = tuple[str, int]


class Certificate(NamedTuple):
    """Where a certificate says whose data and which data are asked for; None where it has no such section."""

    who: Span | None
    what: Span | None

    def part(self, at: int) -> str:
        """In which of them this place lies: `who`, `what` or, outside them, an empty string."""
        for name, span in (("who", self.who), ("what", self.what)):
            if span is not None and span[0] <= at < span[1]:
                return name
        return ""


_NAMES = ("2023/1543", "epoc")
_KIND = re.compile(r"\bepoc\b(?P<pr>[ \u2010\u2011–-]?pr\b)?")
# The word for a section in the languages of the Union, as the headings of the official forms have it or as it is typed.
_SECTION = (
    r"section|abschnitt|secci[oó]n|sezione|sec[çc][ãa]o|afdeling|deel|rubriek|avsnitt|afsnit|del|osa|osio|kohta|jagu|sada[lļ]a"
    r"|ieda[lļ]a|skirsnis|sekcja|cz[eę][sś][cć]|odd[ií]l|oddiel|odjeljak|oddelek|раздел|sec[tțţ]iunea|szakasz|ενότητα|τμήμα|roinn|taqsima|feld|rubrique|cadre"
)
# Thirteen letters of either alphabet, in its order: "Раздел Д" is Section E.
_BULGARIAN = str.maketrans("АБВГДЕЖЗИЙКЛМ", "ABCDEFGHIJKLM")
# How headings are typed, and from how many of them on they are the certificate's own.
_STYLES = (
    (re.compile(rf"^[^\n]{{0,60}}?\b(?:{_SECTION})[ \t]{{1,4}}(?P<letter>[A-MА-М])(?![\w’'])", re.IGNORECASE | re.MULTILINE), 3),
    (re.compile(r"^[ \t]{0,12}\(?(?P<letter>[A-M])(?:[.)][ \t]|[ \t]?:[ \t]|[ \t][—–-][ \t]|[ \t]{2,}|[ \t](?=\(?[ivx]{1,3}\)))", re.MULTILINE), 4),
)  # fmt: skip
# So many letters may be left out between two headings, and before the first.
_WIDEST_GAP = 4


def certificate(text: Text) -> Certificate | None:
    """The sections of a certificate; None where the paper is none or its sections have no letters."""
    if not any(name in text.lower for name in _NAMES):
        return None
    kind = _KIND.search(text.lower)
    if kind is None and _NAMES[0] not in text.lower:
        return None
    for style, fewest in _STYLES:
        headings = _in_order(style.finditer(text.full))
        if len(headings) >= fewest:
            break
    else:
        return None
    ends = [*(at for _, at in headings), len(text.full)][1:]
    spans = {letter: (at, end) for (letter, at), end in zip(headings, ends, strict=True)}
    # It is of Annex I where it has a section that Annex II lacks, or calls itself so first.
    produces = headings[-1][0] > "G" or kind is None or kind["pr"] is None
    who, what = ("E", "F") if produces else ("C", "D")
    return Certificate(spans.get(who), spans.get(what))


def _in_order(matches: Iterable[re.Match[str]]) -> tuple[_Heading, ...]:
    """The most headings whose letters follow each other, each with its place; the first of several ways counts.

    So a sentence that names a section is not taken for its heading.
    """
    best: dict[str, tuple[_Heading, ...]] = {"@": ()}
    for match in matches:
        letter = match["letter"].upper().translate(_BULGARIAN)
        before = max((best[one] for one in best if 0 < ord(letter) - ord(one) <= _WIDEST_GAP), key=len, default=None)
        if before is not None and len(before) >= len(best.get(letter, ())):
            best[letter] = (*before, (letter, match.start()))
    return max(best.values(), key=len)
