"""What stands around a number of a paper, and what the number is made of, as signs to be weighed.

Two questions are asked. Which place gives the paper's own number: told by the words before and behind, the line and the
lines around it, its shape, whether it recurs, the kind of paper and what the rules take. And how far the number goes
there: told by its first and last parts and by what it leaves out. Signs of what a rule says begin with `rule:`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from fourcorners.reading.origin.numbers import Number, Numbers, Place
from fourcorners.reading.texts.text import Text

_HEADS, _ENDS, _LINES = (120, 300, 600, 1_200, 2_500), (60, 200, 600), (2, 4, 7, 11, 18, 30)
_FIGURES, _LETTERS = re.compile(r"\d+"), re.compile(r"[^\W\d_]+")
# A year in a number: in full, or its last two figures behind a stroke or before what goes on (`118/26`, `26-mj-118`).
_YEAR = re.compile(r"(?<!\d)(?:(?:19|20)\d\d|(?<=/)\d\d|\d\d(?=[-/:]))(?!\d)")
_LONG_GAP = re.compile(r" {3,}$|[\t|│]\s*$")
_ABOUT = re.compile(
    r"(?m)^[ \t]*(?:subject|subj|re|in re|betreff|betrifft|betr|objet|asunto|oggetto|onderwerp|betreft|assunto|dotyczy|věc|tárgy|ärende)\b\.?\s?:?[^\n]*(?:\n[ \t]+[^\n]*)?"
)
# Whose number it is, where it is the other side's.
_YOURS = frozenset(
    {"your", "ihr", "ihre", "votre", "vos", "uw", "jouw", "su", "vostro", "vs", "twój", "deres", "er", "its", "their"}
)
_BEFORE, _AFTER, _ABOVE = 90, 40, 60
# How far into a paper a number is looked for again.
_AGAIN = 40_000
# How many words before and behind are signs by their order, and how many at all.
_NEAR, _FAR, _BEHIND = 3, 8, 4


class NumberSigns:
    """The signs of a paper's places and numbers. `about` says what kind of paper it is, `rule` which rule took one."""

    def __init__(self, text: Text, numbers: Numbers, about: Sequence[str], rule: str | None) -> None:
        self.numbers, self.full, self.lower, self._stems = numbers, text.full, text.lower, text.stems
        self.about, self._rule = about, rule
        self._subjects = [match.span() for match in _ABOUT.finditer(text.lower, 0, 3_000)]
        subjects = " ".join(self.lower[slice(*span)] for span in self._subjects)
        mail = text.paper.mail
        self._subject = f"{subjects} {mail.subject.lower() if mail is not None and mail.subject else ''}"
        shapes = [_shape(self.full[slice(*place.span)]) for place in numbers.places]
        self._shapes = dict(zip(numbers.places, shapes, strict=True))
        self._alike = {shape: shapes.count(shape) for shape in set(shapes)}
        self._rank = {place: at for at, place in enumerate(numbers.places)}

    def of_place(self, place: Place) -> set[str]:
        """The signs of a place, for whether it gives the paper's own number."""
        start, end = place.span
        before, gap = self._before(start)
        signs = {f"B:{word}" for word in before}
        signs.update([f"b{at}:{word}" for at, word in enumerate(before[:_NEAR])])
        signs.update([f"bb:{second}_{first}" for first, second in pairwise(before[:_NEAR])])
        after = self._words(end, self._line_end(end, _AFTER))[:_BEHIND] or ["$"]
        signs.update([f"a0:{after[0]}", *[f"A:{word}" for word in after]])
        where = self._where(place)
        signs.update(where)
        signs |= self._on_its_line(place)
        if not _YOURS.isdisjoint(before):
            signs |= {"yours", "rule:yours"}
        if gap:
            signs |= {"gap", f"gap*{before[0] if before else '^'}"}
        signs |= self._made(place)
        for kind in self.about:
            signs.update([kind, *[f"{kind}*{sign}" for sign in where]])
        return signs | self._ruled_here(place)

    def of_number(self, place: Place, one: Number) -> set[str]:
        """The signs of a number in that place, for whether it is the paper's, no more and no less."""
        parts = [self.full[slice(*part)] for part in place.parts]
        kinds = [_part(part) for part in parts]
        first, last = one.first, one.last
        left = kinds[first - 1] if first else self._edge(place)
        right = kinds[last + 1] if last + 1 < len(kinds) else "$"
        signs = {f"n:{last - first}", f"first:{kinds[first]}", f"last:{kinds[last]}"}
        signs |= {f"left:{left}", f"right:{right}", f"cut:{left}>{kinds[first]}", f"stop:{kinds[last]}<{right}"}
        signs.add(f"made:{'+'.join(_coarse(kind) for kind in kinds[first : last + 1])}")
        if not first and last + 1 == len(kinds):
            signs.add("whole")
        if first == place.core:
            signs.add("bare")
        signs.update([f"{kind}*first:{kinds[first]}" for kind in self.about])
        signs.update([f"in:{kind}" for kind in kinds[first : last + 1]])
        signs.update([f"case:{_case(part)}" for part in parts[first + 1 : last + 1]] or ["case:"])
        signs.add(f"first-case:{_case(parts[first])}")
        if one.only_ruled:
            signs = {"rule:only"}
        return signs | self._ruled_so(one)

    def _before(self, start: int) -> tuple[list[str], bool]:
        """The words before on the same line, the nearest first, and whether a gap parts them from the number."""
        line = self.lower.rfind("\n", max(0, start - _BEFORE), start) + 1
        begin = max(line, start - _BEFORE)
        words = self._words(begin, start)[: -_FAR - 1 : -1]
        if len(words) < _FAR and begin == line:
            words.append("^")
        return words, _LONG_GAP.search(self.full, max(line, start - 12), start) is not None

    def _words(self, start: int, end: int) -> list[str]:
        return self._stems.between(start, end)

    def _line_end(self, at: int, most: int) -> int:
        end = self.lower.find("\n", at, at + most)
        return end if end >= 0 else min(at + most, len(self.lower))

    def _where(self, place: Place) -> tuple[str, str]:
        """How far into the paper the number stands, and how many stand before it."""
        start = place.parts[0][0]
        return _step("h", start, _HEADS), f"rank{min(self._rank.get(place, 9), 5)}"

    def _on_its_line(self, place: Place) -> set[str]:
        """Where on the page and on its line the number stands, and what the lines around it say."""
        (start, _), (_, end) = place.parts[0], place.parts[-1]
        lower, many = self.lower, len(self._rank)
        signs = {_step("end", len(lower) - end, _ENDS), f"of{min(6, many)}"}
        signs.add(f"back{min(4, many - 1 - self._rank.get(place, 9))}")
        line = lower.rfind("\n", 0, start) + 1
        line_end = self._line_end(end, 400)
        lead, rest = lower[line:start].strip(" \t-•*|│("), lower[end:line_end].strip(" .;,\t|│)")
        signs.add(f"line:{'all' if not lead and not rest else 'first' if not lead else 'last' if not rest else 'mid'}")
        signs.add(f"col:{'l' if start - line < 3 else 'm' if start - line < 40 else 'r'}")
        signs.add(_step("l", lower.count("\n", 0, start), _LINES))
        column = start - line
        above_line = lower.rfind("\n", 0, max(0, line - 1)) + 1
        above = self._words(above_line, max(above_line, min(line - 1, above_line + _ABOVE)))
        signs.update([f"up:{word}" for word in above[:3]] or ["up:"])
        if column > 12:
            over = self._words(above_line + column - 3, min(above_line + column + 22, max(above_line, line - 1)))
            signs.update([f"over:{word}" for word in over[:3]])
        below = self._words(line_end + 1, self._line_end(line_end + 1, _ABOVE))
        signs.update([f"dn:{word}" for word in below[:2]] or ["dn:"])
        if any(first <= start < last for first, last in self._subjects):
            signs.add("about")
        return signs

    def _made(self, place: Place) -> set[str]:
        """What the number looks like, whether it recurs, and how many of the paper look so."""
        core = self.full[slice(*place.span)]
        shape = self._shapes.get(place) or _shape(core)
        figures = sum(map(str.isdigit, core))
        signs = {
            f"s:{shape}",
            f"f:{_exact(core)}",
            f"dig:{min(figures, 12)}",
            f"alike:{min(4, self._alike.get(shape, 1))}",
        }
        signs.add(f"p:{'+'.join([_coarse(_part(self.full[slice(*part)])) for part in place.parts])}")
        signs.update([f"let:{word[:6]}" for word in _LETTERS.findall(core.lower())])
        if _YEAR.search(core):
            signs.add("year")
        folded = core.lower()
        signs.add(f"again:{min(3, self.lower.count(folded, 0, _AGAIN))}")
        if folded in self._subject:
            signs.add("in-subject")
        return signs

    def _edge(self, place: Place) -> str:
        """What stands before the first part on its line."""
        words, gap = self._before(place.parts[0][0])
        return "gap" if gap else words[0] if words else "^"

    def _ruled_here(self, place: Place) -> set[str]:
        if self._rule is None:
            return {"rule:none"} | {f"rule:none*{kind}" for kind in self.about}
        if not self.numbers.is_ruled(place):
            return {"rule:other", f"rule:other*{self._rule}"}
        return {"rule:here", f"rule:{self._rule}", *(f"rule:here*{kind}" for kind in self.about)}

    def _ruled_so(self, one: Number) -> set[str]:
        ruled = self.numbers.ruled
        if ruled is None:
            return {"rule:none"}
        if one.value == ruled:
            return {"rule:is", f"rule:is*{self._rule}"}
        return {"rule:in" if one.value in ruled else "rule:over" if ruled in one.value else "rule:other"}


def _step(sign: str, far: int, steps: Sequence[int]) -> str:
    for most in steps:
        if far < most:
            return f"{sign}{most}"
    return f"{sign}far"


def _shape(core: str) -> str:
    """A number's looks: figures, letters and what stands between them, whatever their length."""
    return _LETTERS.sub("A", _FIGURES.sub("9", core))


def _exact(core: str) -> str:
    """Its looks with the length of each run of figures, and letters as they are where they are few."""
    return _LETTERS.sub(lambda run: "A" * min(len(run[0]), 5), _FIGURES.sub(lambda run: str(min(len(run[0]), 8)), core))


def _part(part: str) -> str:
    """A part of a number: by its looks where it has figures, else as it stands."""
    return _shape(part) if any(map(str.isdigit, part)) else part.lower()[:8]


def _case(part: str) -> str:
    """Whether a part of a number is in capitals, as a name or in small letters, or has figures."""
    if any(map(str.isdigit, part)):
        return "9"
    return "A" if part.isupper() else "a" if part.islower() else "Aa" if part[1:].islower() else "."


def _coarse(kind: str) -> str:
    return kind if "9" in kind or not kind[:1].isalpha() else "A"
