"""What stands around a place that may name the issuing body, and what a name there is made of, as signs to be weighed.

Two questions are asked. Which place names the body: told by where it stands, its words, the lines around it, the kind
of paper, and what the rules take. And how far the name goes there: told by its first and last words, what it leaves
out, and what it is joined with. Signs of what a rule says begin with `rule:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from fourcorners.reading.origin.issuerechoes import Echoes
from fourcorners.reading.origin.issuernames import Cell, Named, Places, Ruled, goes_on, key
from fourcorners.reading.origin.issuerseams import Seams
from fourcorners.reading.origin.issuerstack import Stack
from fourcorners.reading.origin.officekinds import LAND, REACH, UNIT, addresses, label_before
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.titlewords import is_title_word

# Words of which the first letters tell as much as the whole, whatever ending the sentence gave them.
_STEM = 6
_NOWHERE = 10_000
# So many words of a cell are signs.
_MOST_WORDS = 14
_WORD = re.compile(r"[^\W_]+")
# What a name has beside the office that it names.
_SMALLER = frozenset({UNIT, LAND})
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
_LAND = re.compile(
    r"(?:the )?(?:republic|kingdom|states?|commonwealth|federal republic|government|province|people's republic"
    r"|federation|united states)(?: of|$)|repúbli|républi|repubbl|republik|royaume|reino|bundesrepublik|freistaat"
    r"|freie und|kanton|canton|poder judici|serviço público|administración de justicia|land "
)

# A box before a place, filled or empty.
_TICK = re.compile(r"(?:([☒☑]|\[ ?[xX] ?\])|☐|\[ ?\]) *$")


class IssuerSigns:
    """The signs of a paper's places and names. `about` says what kind of paper it is, each a short word."""

    def __init__(self, text: Text, ruled: Sequence[Ruled], about: Sequence[str]) -> None:
        self.places = Places(text, ruled)
        self.full, self.lower, self.about = text.full, text.lower, about
        self._to = next((c.line for c in self.places.head if addresses(self.lower, c.start, c.end)), _NOWHERE)
        self._said: dict[str, set[str]] = {}
        for one in ruled:
            self._said.setdefault(key(one.found.value), set()).add(one.rule)
        self._chosen = next((key(one.found.value) for one in ruled if one.rule == "chosen"), None)
        self._around: dict[Cell, set[str]] = {}
        self._shared: dict[Cell, tuple[list[str], list[str]]] = {}
        self._rows: dict[tuple[str, int], tuple[list[str], str]] = {}
        self._ahead: dict[int, list[str]] = {}
        self._behind: dict[int, list[str]] = {}
        self._words: dict[tuple[int, int], list[str]] = {}
        self._part_kinds: dict[tuple[int, int], str] = {}
        self._labels: dict[int, str] = {}
        self._stack: dict[tuple[str, int], str] = {}
        self._echoes = Echoes(text, self.places.offices)
        self._lines = Stack(self.places, self._kind, self._echoes.is_generic)
        self._seams = Seams(self.places, self._kind, self._lines.own)

    def of_cell(self, cell: Cell) -> set[str]:
        """The signs of a place, for whether it names the body."""
        around = self._placed(cell)
        whole = self.places.words.between(cell.start, cell.end)[:_MOST_WORDS]
        words = [_masked(word) for word in whole]
        kind = self._kind(whole)
        signs = [f"W:{word}" for word in words]
        if words:
            signs += (f"F:{words[0]}", f"L:{words[-1]}")
        signs += [f"2:{first}_{second}" for first, second in pairwise(words)]
        signs += (f"N:{min(12, len(words))}", f"P:{len(cell.parts)}", f"C:{kind}")
        signs += [f"title:{min(2, at)}" for at, word in enumerate(whole) if is_title_word(word)]
        signs += [f"label:{label}" for part in cell.parts if (label := self._label(part[0]))]
        if _LAND.match(self.lower, cell.start, cell.end):
            signs.append("land")
        signs += [f"p{min(3, at)}:{self._part(part)}" for at, part in enumerate(cell.parts)]
        signs.append(f"again:{min(4, self.lower.count(self.lower[slice(*self._office_part(cell))]))}")
        if self.full[cell.start : cell.end].isupper():
            signs.append("UP")
        signs += [f"C{kind}*{about}" for about in self.about]
        signs += [f"{kind}*{sign}" for sign in around if sign.startswith(("at:", "from", "to"))]
        echoes = self._echoes.of(whole, cell.start)
        stacked = self._lines.of(cell, whole)
        signs += (*echoes, *stacked)
        signs += [f"{kind}*{sign}" for sign in echoes if sign.startswith(("end:", "closes", "mail"))]
        ranks, ends = self._echoes.ranks, self.full[cell.start : cell.end]
        signs += [f"rank:{min(3, at)}" for at, word in enumerate(whole) if word in ranks]
        small = sum([len(word) > 3 and word[0].islower() for word in ends.split()])
        signs.append(f"small:{small if small < 4 else 4 if small < 8 else 8}")
        if "@" in ends:
            signs.append("has@")
        signs += [f"a:{word}" for word in self._after(cell.end)[:1]]
        if tick := _TICK.search(self.full, max(0, cell.start - 6), cell.start):
            signs.append(f"tick:{bool(tick[1])}")
        if cell.zone == "head":
            signs.append(f"stack:{self._stacked(cell, -1)}>{kind}<{self._stacked(cell, 1)}")
        ruled = self._ruled_here(cell, kind)
        if "rule:chosen-here" in ruled:
            ruled += [f"rule:chosen*{sign}" for sign in stacked]
        return around.union(signs, self._before(cell.start), ruled)

    def of_name(self, cell: Cell, one: Named) -> set[str]:
        """The signs of a name in that place, for whether it is the body's, no more and no less."""
        folded = key(one.value)
        whole = _WORD.findall(folded)
        words = [_masked(word) for word in whole] or [""]
        kind = self._kind(whole)
        small = sum([len(word) > 4 and word[0].islower() for word in one.value.split()])
        signs = [
            f"how:{one.how}", f"c:{kind}", f"first:{words[0]}", f"last:{words[-1]}", f"n:{min(len(words), 12)}",
            "up" if one.value.isupper() else "low" if one.value[:1].islower() else "ti",
            f"small:{min(3, small)}", f"comma:{one.value.count(',')}",
            f"times:{min(4, self.lower.count(folded)) if len(words) > 1 else 0}",
        ]  # fmt: skip
        signs += [f"w:{word}" for word in words]
        signs += [f"{kind}*{about}" for about in self.about]
        signs += [f"2:{first}_{second}" for first, second in pairwise(words)]
        signs += [f"title:{min(2, at)}" for at, word in enumerate(whole[:6]) if is_title_word(word)]
        if any(map(str.isdigit, one.value)):
            signs.append("dig")
        own = [at for at, word in enumerate(whole) if len(word) > 3 and not self._echoes.is_generic(word)]
        signs += (
            f"own:{min(3, len(own))}",
            f"{kind}*own:{min(2, len(own))}",
            f"{kind}*own:{min(2, len(own))}*n{min(len(words), 4)}",
        )
        ranks = self._echoes.ranks
        signs += [f"rank:{min(2, at)}" for at, word in enumerate(whole) if word in ranks] or ["rank:none"]
        if own:
            signs.append(f"ends-own:{own[-1] == len(whole) - 1}")
        if _LAND.match(folded):
            signs.append("land")
        signs += [f"has:{mark}" for mark in "@<([-–—·•|/" if mark in folded]
        ruled = self._ruled_so(folded)
        return {*signs, *ruled, *(self._ending(cell, one, ruled) if one.spans else ())}

    def _placed(self, cell: Cell) -> set[str]:
        """Where a cell stands, and with which words the lines around it begin."""
        if cell in self._around:
            return self._around[cell]
        signs = {f"zone:{cell.zone}", f"col:{'l' if cell.column < 3 else 'm' if cell.column < 45 else 'r'}"}
        self._around[cell] = signs
        if cell.zone == "head":
            signs.add("to" if cell.line >= self._to else "from")
        signs.add(f"at:{_step(cell.line) if cell.zone == 'head' else cell.zone}")
        if cell.zone == "text":
            return signs
        row = self.places.rows[(cell.zone, cell.line)]
        signs.add(f"row:{min(3, len(row))}")
        if row[0] is not cell:
            signs.update([f"lab:{word}" for word in self._masked_in(row[0].start, row[0].end)[:4]])
        elif len(cell.parts) > 1:
            signs.update([f"lab:{word}" for word in self._masked_in(*cell.parts[0])[:3]])
        for step, name in ((-1, "ab"), (1, "be"), (2, "bb")):
            words, kind = self._of_row(cell.zone, cell.line + step)
            signs.update([f"{name}{count}:{word}" for count, word in enumerate(words)])
            signs.add(f"{name}:{kind}")
        return signs

    def _stacked(self, cell: Cell, step: int) -> str:
        """Which sort of office the line above or below names, if any."""
        at = (cell.zone, cell.line + step)
        if at not in self._stack:
            row = self.places.rows.get(at)
            one = next((other for other in row if any(other.offices)), None) if row else None
            words = self.places.words.between(one.start, one.end)[:_MOST_WORDS] if one else []
            self._stack[at] = self._kind(words) if one else "none" if row is None else "other"
        return self._stack[at]

    def _of_row(self, zone: str, line: int) -> tuple[list[str], str]:
        """With which words a line begins, and whether it names an office."""
        if (zone, line) not in self._rows:
            row = self.places.rows.get((zone, line))
            words = self._masked_in(row[0].start, row[0].end)[:2] if row else []
            kind = "none" if row is None else "office" if any(True in one.offices for one in row) else "other"
            self._rows[(zone, line)] = words, kind
        return self._rows[(zone, line)]

    def _ruled_here(self, cell: Cell, kind: str) -> list[str]:
        here = {ruled.rule for ruled, _ in self.places.here.get(cell, ())}
        signs = [*[f"rule:{rule}-here" for rule in here], f"rule:here-{min(4, len(here))}"]
        if "chosen" in here:
            return [*signs, *[f"rule:chosen*{sign}" for sign in (*self.about, kind, cell.zone)]]
        said = "none" if self._chosen is None else "elsewhere"
        return [*signs, f"rule:{said}", *[f"rule:{said}*{about}" for about in self.about]]

    def _ruled_so(self, folded: str) -> set[str]:
        rules, chosen = self._said.get(folded, set()), self._chosen
        signs = {f"rule:{rule}" for rule in rules} | {f"rule:said-{min(4, len(rules))}"}
        if chosen is None:
            return signs | {"rule:none"}
        if folded == chosen:
            return signs | {f"rule:chosen*{about}" for about in self.about}
        if folded in chosen:
            return signs | {f"rule:in-{_end_of(chosen, folded)}"}
        return signs | {f"rule:over-{_end_of(folded, chosen)}" if chosen in folded else "rule:other"}

    def _ending(self, cell: Cell, one: Named, ruled: set[str]) -> list[str]:
        """Where in its cell the name begins and ends, and what stands before and behind it."""
        start, end = one.spans[0][0], one.spans[-1][1]
        begins, ends = start <= cell.parts[0][0], end >= cell.parts[-1][1] and len(one.spans) == 1
        signs = [sign for sign, holds in (("begins", begins), ("ends", ends), ("whole", begins and ends)) if holds]
        if label := self._label(start):
            signs.append(f"label:{label}")
        placed, stops = self._of_all_names(cell)
        ahead = _WORD.findall(self.lower, max(cell.start, start - 40), start)[-3:]
        signs += [f"brank:{count}" for count, word in enumerate(reversed(ahead)) if word in self._echoes.ranks]
        signs += (*placed, *self._put_together(cell, one, start), *self._before(start))
        signs += self._seams.of(cell, one, ends=ends)
        after = self._after(end)
        last_word = (self._masked_in(max(start, end - 30), end) or [""])[-1]
        signs += [f"a{count}:{word}" for count, word in enumerate(after)]
        signs.append(f"la:{last_word}_{after[0]}")
        if ends:
            signs += [f"stop:{word}" for word in stops]
            signs += [f"la:{last_word}|{word}" for word in stops]
            on = [f"on{at}" for at, other in enumerate(self.places.following(cell)) if self._on(other.start)]
            signs += on
            if on and "rule:chosen" in ruled:
                signs.append("rule:chosen-on")
        elif self._on(end + 1):
            signs.append("on:cut")
        for first, last in one.spans[1:]:
            if joined := self._masked_in(first, last):
                signs += (f"j0:{joined[0]}", f"j9:{joined[-1]}", f"{one.how}|{joined[0]}")
                if self._on(first):
                    signs.append("on:joined")
                    if self._chosen is not None and self._chosen in key(one.value):
                        signs.append("rule:chosen-joined")
        return signs

    def _on(self, start: int) -> bool:
        """Whether a name would go on here, whatever the language: with `of`, `für`, `w`."""
        return goes_on(self.lower, start, start + 20)

    def _of_all_names(self, cell: Cell) -> tuple[list[str], list[str]]:
        """What the place of a cell tells of every name in it, and the first words of what may follow on the cell."""
        if cell not in self._shared:
            placed = [sign for sign in self._placed(cell) if sign.startswith(("zone", "row", "be", "lab"))]
            firsts = [self._masked_in(*other.parts[0])[:1] for other in self.places.following(cell)]
            self._shared[cell] = placed, [word for words in firsts for word in words]
        return self._shared[cell]

    def _put_together(self, cell: Cell, one: Named, start: int) -> tuple[str, ...]:
        """Which kinds of parts the name is made of, in their order, and which parts of its cell it leaves out."""
        end = one.spans[0][1]
        before = behind = "none"
        inside: list[str] = []
        for part in cell.parts:
            if part[1] <= start:
                before = self._part(part)
            elif part[0] < end:
                inside.append(self._part(part))
        for part in cell.parts:
            if part[0] >= end:
                behind = self._part(part)
                break
        made = "+".join((*inside[:3], *[f"&{self._part(span)}" for span in one.spans[1:]]))
        first, last = (inside[0], inside[-1]) if inside else ("", "")
        return f"made:{made}", f"made:{made}*{one.how}", f"left:{behind}<{last}", f"lost:{before}>{first}"

    def _part(self, span: tuple[int, int]) -> str:
        """What a part of a name is: a court, police, a prosecutor, a unit, a land, or another thing."""
        if span not in self._part_kinds:
            words = self.places.words.between(*span)
            kind = self._kind(words)
            if kind == "other" and any(is_title_word(word) for word in words[:3]):
                kind = "title"
            self._part_kinds[span] = kind
        return self._part_kinds[span]

    def _kind(self, words: Iterable[str]) -> str:
        """What sort of office the words name, by the first that is of one; a land or a unit only where nothing else is."""
        found = [sort for word in words if (sort := self._echoes.sort(word))]
        return next((sort for sort in found if sort not in _SMALLER), found[0] if found else "other")

    def _label(self, start: int) -> str:
        """What a label right before a place says of who stands there."""
        if start not in self._labels:
            line = self.full.rfind("\n", max(0, start - REACH), start) + 1
            self._labels[start] = label_before(self.lower, max(line, start - REACH), start) or ""
        return self._labels[start]

    def _office_part(self, cell: Cell) -> tuple[int, int]:
        return next((part for part, office in zip(cell.parts, cell.offices, strict=True) if office), cell.parts[0])

    def _masked_in(self, start: int, end: int) -> list[str]:
        """The words between these places, masked."""
        if (start, end) not in self._words:
            self._words[(start, end)] = [
                word[:_STEM] if word.isalpha() else "#" for word in self.places.words.between(start, end)
            ]
        return self._words[(start, end)]

    def _before(self, start: int) -> list[str]:
        """The words in its line before a place."""
        if start not in self._ahead:
            line = self.full.rfind("\n", max(0, start - 60), start) + 1
            before = _TOKEN.findall(self.lower, max(line, start - 60), start)[-3:][::-1] or ["^"]
            self._ahead[start] = [f"b{count}:{_masked(word)}" for count, word in enumerate(before)]
        return self._ahead[start]

    def _after(self, end: int) -> list[str]:
        """The words in its line behind a place, masked."""
        if end not in self._behind:
            line_end = self.full.find("\n", end, end + 40)
            after = _TOKEN.findall(self.lower, end, line_end if line_end >= 0 else end + 40)[:2] or ["$"]
            self._behind[end] = [_masked(word) for word in after]
        return self._behind[end]


def _step(line: int) -> str:
    return f"h{line if line < 6 else 6 if line < 9 else 9 if line < 14 else 14 if line < 22 else 22}"


def _end_of(whole: str, part: str) -> str:
    return "begin" if whole.startswith(part) else "end" if whole.endswith(part) else "mid"


def _masked(word: str) -> str:
    """A word's first letters; a number or what holds one is put down as one sign, so that papers teach none."""
    return word[:_STEM] if word.isalpha() or not word.isalnum() else "#"
