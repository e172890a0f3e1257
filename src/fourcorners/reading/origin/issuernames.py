"""Where a paper may name the body that issued it, and every name that may stand there.

A letterhead, a caption, a signature's block or a label gives the name in lines, cells of lines and parts of cells, and
no rule foresees every way in which one goes on or ends. So every stretch that holds a word of offices is taken, in all
its lengths. What each has around it is told in `issuersigns`, what that is worth in `issuerweighed`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from fourcorners.reading.origin.names import CAPITAL
from fourcorners.reading.origin.officewords import is_office_word
from fourcorners.reading.texts.letterspaced import closed
from fourcorners.reading.texts.text import Text
from fourcorners.values import Found

Span = tuple[int, int]

# How much of a paper's head and end is looked at, in characters and lines.
_HEAD, _HEAD_LINES, _TAIL, _TAIL_LINES = 4_000, 36, 1_500, 20
_MOST_PARTS, _MOST_RUN, _MOST_CUTS, _MOST, _LONGEST = 7, 4, 6, 120, 120
# Without one of these a line has no gap.
_MAY_GAP = re.compile(r"[\t|│§()*:_=\[☐☑☒]| {3}|---")
_GAP = re.compile(r" {3,}|\t|[|│§☐☑☒]|\[ ?[xX]? ?\]|(?:^|(?<=\s))[)(*:]+(?=\s|$)|_{2,}|[=*-]{3,}|\)\s*$")
# A line of words whose letters stand apart, with wider blanks between the words.
_SET_APART = re.compile(r"\s*(?:[^\W\d_](?![^\W_]) {0,6}(?:/ {0,6})?){8,}\s*")
_BARE = " \t.,:;)(*_-§|│=“”\"'–—#>\r•·[]<{}\ufeff"
# What parts a cell; the first letters, and of a blank what stands behind it, spare it most places where it would be tried.
_PART = re.compile(
    r"(?=[,;:(){}<>\[\]•·.sSſ]|[ \t]+[-–—/])(?:[,;:(){}<>\[\]•·][ \t]*|[ \t]+[-–—/]+[ \t]+|(?<=\w{4})\.[ \t]+|(?i:(?<!-)\bspecimen\b)[ \t]*)"
)
_CUT = re.compile(
    r"\b(?:of the|from the|with the|at the|for the|by the|on behalf of|of|at|for|in|the|from|with|by|beim|bei der|vom"
    r"|von der|der|des|du|de la|de|del|della|van de|van|à la|a la|sitting at|sul|su)\b ?",
    re.IGNORECASE,
)
# A name in the midst of a sentence: words with capitals, and the small ones between them.
_WITHIN = (
    r"of|the|for|and|at|de|del|della|delle|di|du|des|d'|la|les|der|die|für|van|voor|do|da|dos|das|e|à|ao|y|et|und|en|w|we|i"
    r"|na|v|a|och|og|ja|près|presso|bei|beim|am|im|pri|при|по|в|у|на|м\.|n\.?º|nº|núm\.|&"
)
_CAPITALS = re.compile(
    rf"(?<![\w'’.-]){CAPITAL}[\w'’.\"-]*(?: (?:(?:{_WITHIN}) ){{0,3}}[{CAPITAL[1:-1]}\"„“0-9][\w'’.\"“”-]*){{0,14}}"
)
# The same from an office's word in small letters on: `commissariat de Montfaux`, `parquet près le tribunal de Lyon`.
_SMALL_FIRST = re.compile(
    rf"[^\W\d_A-ZÀ-Þ][\w'’-]+(?: [^\W\d_]{{5,}}){{0,2}}(?: (?:{_WITHIN}) ?){{1,3}}{CAPITAL}[\w'’-]*"
    rf"(?:[ -](?:(?:{_WITHIN}) ){{0,3}}{CAPITAL}[\w'’-]*){{0,6}}"
)
# The mark of papers that are none may be a word of a place's name, beside its other words.
_MARKED_ON = re.compile(r" specimen\b", re.IGNORECASE)
_MARKED_BEFORE = re.compile(r"(?<![^\s(])specimen $", re.IGNORECASE)
# A part so long is more than a name.
_SENTENCE = 45
_ARTICLE = re.compile(
    r"(?:in the|in(?= [\w.]+ (?:court|district|circuit)\b)|before the|to the|by the|from the|from|by|the|at the|a|das|die|der|le|la|el|il|o)\s+(?=\S)",
    re.IGNORECASE,
)
# A form's label that no colon parts from what stands behind it.
_FIELD = re.compile(
    r"(?:(?:requesting|issuing|competent|submitting) )?(?:agency|authority|body|office|department|organi[sz]ation)"
    r"(?: name)?[ :]+(?!of\b|for\b)(?=[A-Z])",
    re.IGNORECASE,
)
_SMALL = (
    "for|of|in|at|sitting|presso|près|pres|beim|bei|de|del|della|du|di|des|der|do|da|dos|das|von|van|voor|und|and|et|y|e"
    "|w|we|na|pre|pri|za|ve|och|og|ja|по|на|за|и|και|της|του|των"
)
# What goes on with a name, and what no name ends with; a letter may be a number too, as a stop behind it would show.
_ON = re.compile(rf"(?:(?:{_SMALL})\b|[vukвс] (?=[^\W\d])|&(?= ))")
_LAST_WORDS = f"{_SMALL}|the|la|le|il|a|den|dem|die"
_OFF = re.compile(rf"\b(?:{_LAST_WORDS})$")
# How a name ends that may end so: quick to look for.
_MAY_BE_OFF = tuple(_LAST_WORDS.split("|"))
# How closely a paper is to be kept, which stands where a letterhead would and has an office's words.
_MARKING = re.compile(
    r"(?:uk |un)?official(?:[ –-]{1,3}sensitive)?|restricted(?: when complete)?|(?:not |un)classified|protected"
    r"|(?:strictly )?confidential|(?:nur )?für den dienstgebrauch|vs-nfd|law enforcement sensitive|for official use only"
    r"|(?:ametkondlikuks|asutusesiseseks) kasutamiseks|diffusion restreinte|dienstvertraulich",
)


class Cell(NamedTuple):
    """A stretch of a line between wide gaps, with its parts between commas and dashes, and which of them name offices.

    `zone` is `head` or `tail`, or `text` for the words elsewhere that a rule took; `line` counts the written lines of
    the zone, and `column` the characters before it in its line.
    """

    zone: str
    line: int
    column: int
    start: int
    end: int
    parts: tuple[Span, ...]
    offices: tuple[bool, ...]

    def __hash__(self) -> int:
        # Hardly two cells begin and end alike.
        return hash((self.start, self.end))


@dataclass(frozen=True, slots=True)
class Named:
    """A name that the issuing body may have, where its words stand in `Text.full`, and how it was put together."""

    value: str
    spans: tuple[Span, ...]
    how: str


@dataclass(frozen=True, slots=True)
class Ruled:
    """What a rule takes for the body, or for one that the paper names, and the rule's name: `chosen` is the reader's."""

    rule: str
    found: Found[str]


class Places:
    """The cells of a paper's head and end, and which of them may name its issuer."""

    def __init__(self, text: Text, ruled: Sequence[Ruled]) -> None:
        self.full, self.lower, self.words = text.full, text.lower, text.words
        self.offices = {word for word in set(self.words.words) if is_office_word(word)}
        self._offices = [
            start for start, word in zip(self.words.starts, self.words.words, strict=True) if word in self.offices
        ]
        head_end = min(_HEAD, len(self.full))
        self.head = list(self._cells(0, head_end, "head", _HEAD_LINES))
        self._place = {cell: place for place, cell in enumerate(self.head)}
        tail = list(self._cells(max(head_end, len(self.full) - _TAIL), len(self.full), "tail", 4 * _TAIL_LINES))
        self.tail = [cell for cell in tail if tail[-1].line - cell.line < _TAIL_LINES]
        self.rows: dict[tuple[str, int], list[Cell]] = {}
        for cell in (*self.head, *self.tail):
            self.rows.setdefault((cell.zone, cell.line), []).append(cell)
        self.here: dict[Cell, list[tuple[Ruled, tuple[Span, ...]]]] = {}
        for one in ruled:
            spans = tuple((at := text.offset(piece), at + piece.end - piece.start) for piece in one.found.evidence)
            self.here.setdefault(self._cell_of(spans), []).append((one, spans))

    def cells(self) -> list[Cell]:
        """Every cell with a word of offices, or in which a rule's name begins, in the paper's order."""
        inside = [cell for cell in (*self.head, *self.tail) if any(cell.offices) or cell in self.here]
        return [*inside, *(cell for cell in self.here if cell.zone == "text")]

    def names(self, cell: Cell) -> list[Named]:
        """Every name that begins in this cell: once each, whatever its case."""
        found: dict[str, Named] = {}
        if cell.zone != "text":
            for one in self._written(cell):
                if (
                    3 < len(one.value) <= _LONGEST
                    and "@" not in one.value
                    and "<" not in one.value
                    and not _ends_off(lower := one.value.lower(), 0, len(lower))
                ):
                    found.setdefault(key(one.value), one)
                    if len(found) >= _MOST:
                        break
        for ruled, spans in self.here.get(cell, ()):
            found.setdefault(key(ruled.found.value), Named(even(ruled.found.value), spans, "rule"))
        return list(found.values())

    def following(self, cell: Cell) -> list[Cell]:
        """The cells that may go on with this one: the next in its line, and the first of the line below."""
        row = self.rows.get((cell.zone, cell.line), [])
        at = row.index(cell) + 1 if cell in row else 0
        return [*row[at : at + 1], *self.rows.get((cell.zone, cell.line + 1), [])[:1]]

    def _cell_of(self, spans: tuple[Span, ...]) -> Cell:
        at = spans[0] if spans else (0, 0)
        inside = (cell for cell in (*self.head, *self.tail) if spans and cell.start <= at[0] < cell.end)
        return next(inside, None) or Cell("text", 0, 0, *at, (at,), (True,))

    def _cells(self, start: int, end: int, zone: str, most: int) -> Iterator[Cell]:
        at, number = start, 0
        for words in self.full[start:end].split("\n"):
            if words.strip():
                gap = _GAP if _MAY_GAP.search(words) and not _SET_APART.fullmatch(words) else None
                for first, last in _between(gap, self.full, at, at + len(words)):
                    parts = tuple(_between(_PART, self.full, first, last))[:_MOST_PARTS] if last - first > 2 else ()
                    if parts:
                        offices = tuple(self._names_office(part) for part in parts)
                        yield Cell(zone, number, first - at, first, last, parts, offices)
                number += 1
                if number >= most:
                    return
            at += len(words) + 1

    def _names_office(self, part: Span) -> bool:
        return (
            self._has_office(part) and "@" not in self.lower[slice(*part)] and not _MARKING.fullmatch(self.lower, *part)
        )

    def _has_office(self, span: Span) -> bool:
        first = bisect_left(self._offices, span[0])
        return first < len(self._offices) and self._offices[first] < span[1]

    def _written(self, cell: Cell) -> Iterator[Named]:
        """The names that the cell's parts make, alone, in a row, cut short, and joined with the cells around."""
        parts = cell.parts
        for first in range(len(parts)):
            for last in range(first, min(len(parts), first + _MOST_RUN)):
                if not any(cell.offices[first : last + 1]):
                    continue
                start, end = parts[first][0], parts[last][1]
                openings = (_ARTICLE.match(self.full, start, end), _FIELD.match(self.full, start, end))
                for begin in (start, *(opening.end() for opening in openings if opening)):
                    yield self._name("run", (begin, end))
                    if (wide := self._with_mark(begin, end)) != (begin, end):
                        yield self._name("mark", wide)
                    if last > first:
                        pieces = [(begin, parts[first][1]), *parts[first + 1 : last + 1]]
                        yield Named(", ".join(even(self.full[x:y]) for x, y in pieces), ((begin, end),), "run,")
                if last == first:
                    yield from self._cut(start, end)
        yield from self._wrapped(cell)
        if cell.zone == "head":
            yield from self._joined(cell)

    def _cut(self, start: int, end: int) -> Iterator[Named]:
        for cut, _ in zip(_CUT.finditer(self.full, start, end), range(_MOST_CUTS), strict=False):
            if cut.start() > start and self._has_office((start, cut.start())):
                yield self._name("cut>", (start, cut.start()))
            if self._has_office((cut.end(), end)):
                yield self._name("cut<", (cut.end(), end))
        if end - start > _SENTENCE:
            yield from self._in_sentence(start, end)

    def _in_sentence(self, start: int, end: int) -> Iterator[Named]:
        """The names with capitals in a long part, whole and cut short."""
        for run, _ in zip(_CAPITALS.finditer(self.full, start, end), range(_MOST_CUTS), strict=False):
            first, last = run.span()
            if last - first < 4 or not self._has_office((first, last)):
                continue
            if (first, last) != (start, end):
                yield self._name("caps", (first, last))
            for cut, _ in zip(_CUT.finditer(self.full, first, last), range(_MOST_CUTS), strict=False):
                if first < cut.start() and last < end and self._has_office((cut.end(), last)):
                    yield self._name("caps<", (cut.end(), last))
                if start < first < cut.start() and self._has_office((first, cut.start())):
                    yield self._name("caps>", (first, cut.start()))
        yield from self._small_first(start, end)

    def _wrapped(self, cell: Cell) -> Iterator[Named]:
        """The names at the end of a sentence's line that go on in the next."""
        (start, end), row = cell.parts[-1], self.rows.get((cell.zone, cell.line + 1))
        if end - cell.start <= _SENTENCE or not row or self.full.count("\n", end, row[0].start) != 1:
            return
        behind = _CAPITALS.match(self.full, row[0].start, row[0].end)
        if behind is None:
            return
        for run, _ in zip(_CAPITALS.finditer(self.full, start, end), range(_MOST_CUTS), strict=False):
            if run.end() == end and (self._has_office(run.span()) or self._has_office(behind.span())):
                yield self._name("wrap", run.span(), " ", behind.span())

    def _small_first(self, start: int, end: int) -> Iterator[Named]:
        """The names that begin with an office's word in small letters and go on with a place's own."""
        at = bisect_left(self._offices, start)
        for first, _ in zip(self._offices[at : at + 4 * _MOST_CUTS], range(4 * _MOST_CUTS), strict=False):
            if first >= end:
                return
            if match := _SMALL_FIRST.match(self.full, first, end):
                yield self._name("small", match.span())

    def _with_mark(self, start: int, end: int) -> Span:
        """The words with the mark of a specimen right before or behind them, where it is written as they are."""
        behind = _MARKED_ON.match(self.full, end)
        before = _MARKED_BEFORE.search(self.full, max(0, start - 10), start)
        capitals = self.full[start:end].isupper()
        return (
            before.start() if before and before[0].isupper() == capitals and not before[0].islower() else start,
            behind.end() if behind and behind[0].isupper() == capitals and not behind[0].islower() else end,
        )

    def _joined(self, cell: Cell) -> Iterator[Named]:
        """The name with what goes on in the cells beside and below it, or stands above it."""
        index, end = self._place[cell], cell.parts[-1][1]
        beside = [other for other in self.head[index + 1 : index + 7] if other.line - cell.line <= 2]
        above = [other for other in self.head[max(0, index - 5) : index] if cell.line - other.line <= 3]
        office = cell.offices.index(True) if any(cell.offices) else 0
        for begin in sorted({cell.parts[0][0], cell.parts[office][0]}):
            article = _ARTICLE.match(self.full, begin, end)
            own = (article.end() if article else begin, end)
            for place, other in enumerate(beside[:4]):
                for second in sorted({other.parts[0], (other.parts[0][0], other.parts[-1][1])}):
                    for seam in self._seams(own, second):
                        yield self._name(f"join{seam}", own, seam, second)
                        for third in beside[place + 1 : place + 3]:
                            for next_seam in self._seams(second, third.parts[0]):
                                pieces = (own, seam, second, next_seam, third.parts[0])
                                yield self._name(f"more{seam}{next_seam}", *pieces)
            for other in above:
                yield self._name("above", own, ", ", (other.parts[0][0], other.parts[-1][1]))

    def _seams(self, one: Span, other: Span) -> tuple[str, ...]:
        """What can stand between the words of two cells where they are one name."""
        if _ON.match(self.lower, *other) or _ends_off(self.lower, *one):
            return (" ",)
        return (" ", ", ")

    def _name(self, how: str, *pieces: Span | str) -> Named:
        words = "".join(piece if isinstance(piece, str) else self.full[slice(*piece)].strip(_BARE) for piece in pieces)
        last = pieces[-1]
        behind = self.full[last[1]] if not isinstance(last, str) and last[1] < len(self.full) else ""
        return Named(
            _closed(even(words).strip(_BARE), behind),
            tuple(piece for piece in pieces if not isinstance(piece, str)),
            how,
        )


def goes_on(lower: str, start: int, end: int) -> bool:
    """Whether words in lower case begin with one that a name goes on with: `of`, `für`, `w`."""
    return _ON.match(lower, start, end) is not None


def _ends_off(lower: str, start: int, end: int) -> bool:
    """Whether words in lower case end in one that no name ends with."""
    return lower.endswith(_MAY_BE_OFF, start, end) and _OFF.search(lower, start, end) is not None


def even(words: str) -> str:
    """The words with one blank between each two, letters set apart together, and every apostrophe plain."""
    return " ".join(closed(words).replace("\u2019", "'").split())


def _closed(name: str, behind: str) -> str:
    """The name with the quotation mark that stands behind it, where one within it is still open."""
    if behind == '"':
        return name + behind if name.count(behind) % 2 else name
    is_open = any(behind == last and first in name and last not in name for first, last in _QUOTES)
    return name + behind if is_open else name


_QUOTES = (("„", "“"), ("„", "”"), ("“", "”"), ("«", "»"), ("(", ")"))
# Accents that Greek words lose in capitals.
_BARE_GREEK = str.maketrans("άέήίόύώϊϋΐΰ", "αεηιουωιυιυ")


def key(value: str) -> str:
    """What two writings of one name have in common: capitals are the drafter's, and Greek ones are written without accents."""
    folded = even(value).casefold()
    return folded if folded.isascii() else folded.translate(_BARE_GREEK)


def _between(pattern: re.Pattern[str] | None, full: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for match in pattern.finditer(full, start, end) if pattern else ():
        if (span := _bared(full, at, match.start())) is not None:
            yield span
        at = match.end()
    if (span := _bared(full, at, end)) is not None:
        yield span


def _bared(full: str, start: int, end: int) -> Span | None:
    words = full[start:end]
    if words[:1].isalnum() and words[-1].isalnum():
        return start, end
    first = start + len(words) - len(words.lstrip(_BARE))
    last = start + len(words.rstrip(_BARE))
    return (first, last) if last > first else None
