"""How a letterhead's lines stand together: which offices are right above and below a place, and what they are called.

A ministry heads the office beneath it, and an office its department: of lines that touch each other the paper is one's
whose name is its own. What a blank line parts belongs to something else. A salutation, a question, an act's title and a
sentence that begins with `I` have an office's words too, in every language.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from fourcorners.reading.origin.issuernames import Cell, Places, goes_on
from fourcorners.reading.origin.officewords import says_which_kind

# So many lines of one stack are counted above a place, and below it.
_TALL = 4
# Words, or their first six letters: those that greet, those that call a law, and those by which who writes means himself.
_GREETING = frozenset(
    """
    dear sehr geehrt guten hallo madame monsie messie bonjou bonsoi cher chère estima muy buenos exmo exma prezad caro cara
    boa bom gentil egregi spett buongi geacht beste szanow dzień vážený vážená vážení vážen dobrý milí tiszte stimat bună
    poštov spošto pozdra уважае шановн здраве добър доброг αγαπητ αξιότι κύριε κυρία kära bästa hej kære kjære hei arvois
    hyvä lugupe gerbia labas cienī labdie għażiż chara chaird sayın kæri hello good mornin ladies greeti
    """.split()
)
_LAW = frozenset(
    """
    act law code rule regula ordina statut gesetz verord loi décret règlem ley decret reglam lei legge codice regola wet
    wetboe besluit ustawa ustawy kodeks rozpor zákon zákona zákoní trestn zakon zakona törvén rendel lege legea codul legii
    закон закона закону кодекс член стаття νόμος νόμου κώδικα lag lagen lov loven laki seadus įstaty likums likuma att kanun
    kanunu stpo sectio articl artiku artícu artigo artico
    """.split()
)
_SELF = frozenset(
    """
    i i'm we we're our us my ich wir unser unsere unserer je nous notre j'ai yo soy somos nuestra nuestro nosotros eu sou nós nossa
    io sono siamo noi nostro nostra ik wij ons onze ben jestem piszę nasz nasza jsem jsme naše náš som sme vagyok mi sunt
    suntem noastră ja mi smo naš naša аз ние сме нашата я ми ми наш είμαι είμαστε μας jag vi vår jeg vores vår minä me olen olemme
    mina meie aš mes es mēs ben biz
    """.split()
)
_FIRST_WORDS = 5
_NO_OFFICE = frozenset({"other", "on"})
_STEM = 6


class Stack:
    """The lines of a paper's head and end with the offices that they name; `kind` tells what sort of office words name.

    `generic` tells a word that many offices have from one that is an office's own.
    """

    def __init__(self, places: Places, kind: Callable[[Sequence[str]], str], generic: Callable[[str], bool]) -> None:
        self._places, self._kind, self._generic = places, kind, generic
        self._rows: dict[tuple[str, int], tuple[str, str]] = {}

    def of(self, cell: Cell, words: Sequence[str]) -> list[str]:
        """The signs of a place with these words: which offices touch it, how many there are, and whose words are its own."""
        kind, own = self._kind(words), self.own(words)
        signs = _of_words(words, self._places.full, cell)
        if cell.zone == "text":
            return signs
        above, over = self._beside(cell, -1)
        below, under = self._beside(cell, 1)
        return [
            *signs,
            f"touch:{above[0]}>{kind}<{below[0]}", f"over:{over}", f"under:{under}", f"{kind}*over:{over}", f"{kind}*under:{under}",
            f"owns:{above[1]}>{own}<{below[1]}", f"{kind}<{below[0]}*{own}<{below[1]}", f"{above[0]}>{kind}*{above[1]}>{own}",
        ]  # fmt: skip

    def _beside(self, cell: Cell, step: int) -> tuple[tuple[str, str], int]:
        """What the line that touches this one names, and how many of the stack's lines in this direction name an office."""
        nearest, count = ("|", "|"), 0
        for far in range(1, _TALL):
            line = cell.line + step * far
            if not self._touches(cell.zone, line - step, line):
                break
            row = self._row(cell.zone, line)
            nearest = row if far == 1 else nearest
            count += row[0] not in _NO_OFFICE
        return nearest, count

    def _row(self, zone: str, line: int) -> tuple[str, str]:
        """What sort of office a line names, and how many words of its own it has."""
        if (zone, line) not in self._rows:
            row = self._places.rows[(zone, line)]
            one = next((cell for cell in row if any(cell.offices)), row[0])
            words = self._places.words.between(one.start, one.end)
            kind = self._kind(words)
            if kind == "other":
                # What names no sort that is known is an office's by its words all the same; and `w Krakowie` goes on.
                on = goes_on(self._places.lower, one.start, one.start + _STEM)
                kind = "office" if any(one.offices) else "on" if on else "other"
            self._rows[(zone, line)] = kind, self.own(words)
        return self._rows[(zone, line)]

    def _touches(self, zone: str, one: int, other: int) -> bool:
        rows = self._places.rows
        if (zone, one) not in rows or (zone, other) not in rows:
            return False
        first, second = sorted((one, other))
        return not self._parted(rows[(zone, first)][-1].end, rows[(zone, second)][0].start)

    def _parted(self, end: int, start: int) -> bool:
        """Whether more than the end of one line lies between two places."""
        return self._places.full.count("\n", end, start) > 1

    def own(self, words: Sequence[str]) -> str:
        """How many words are an office's own and not those of its kind, up to two."""
        own = [word for word in words if len(word) > 3 and not self._generic(word) and not says_which_kind(word)]
        return str(min(2, len(own)))


def _of_words(words: Sequence[str], full: str, cell: Cell) -> list[str]:
    """Whether the words greet, ask, call a law, or are somebody's own speech."""
    if not words:
        return []
    signs = []
    if words[0] in _GREETING or words[0][:_STEM] in _GREETING:
        signs.append("greets")
    if any(mark in full[max(cell.start, cell.end - 1) : cell.end + 2] for mark in "?!"):
        signs.append("asks")
    if any(word in _LAW or word[:_STEM] in _LAW for word in words):
        signs += ("law", f"law:{any(map(str.isdigit, words))}")
    if not _SELF.isdisjoint(words[:_FIRST_WORDS]):
        signs.append("self")
    return signs
