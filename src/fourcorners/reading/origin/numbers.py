"""Every string of a paper that may be its own number, and every length that the number may have there.

Registers number their papers in any shape: signs and figures in one word, or several parts with blanks, dashes and an
office's letters between. So every figure that is neither plainly a date, a sum, a telephone nor an address is taken with
what may belong to it on its line. What each has around it is told in `numbersigns`, what that is worth in
`referenceweighed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fourcorners.reading.texts.months import MONTHS
from fourcorners.reading.texts.text import Text
from fourcorners.values import Found

Span = tuple[int, int]

# How far into a paper its own number stands, and of how many strings the first and the last are looked at.
_FAR, _FIRST, _LAST = 40_000, 60, 25
# So many parts may stand before the figures, and so many may be joined.
_MOST_BEFORE, _MOST_BEHIND, _MOST_JOINED = 4, 7, 8
# Figures that are no register's: days, hours, sums, telephones, addresses of machines, shares, ordinals, years.
_NO_NUMBER = re.compile(
    r"(?:[0-2]?\d|3[01])[./-](?:[0-2]?\d|3[01])[./-](?:\d\d|(?:19|20)\d\d)|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}(?:T[\d:.+Zz-]*)?|\d{1,2}[:.h]\d\d(?::\d\d)?(?:[ap]m|h|Z)?"
    r"|\+.*|\(\d{3}\)[-.]?\d{3}[-.]\d{4}|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?|(?:[\da-f]{0,4}:){3,}[\da-f:]*"
    r"|\d{1,3}(?:[.,]\d{3})*[.,]\d\d|\d{1,3}(?:,\d{3})+|\d+%|\d+(?:st|nd|rd|th)|\d{4}\([a-z]\).*|\d{1,3}",
    re.IGNORECASE,
)
_SHORT, _LONG = 4, 9
# What makes short figures part of a number, behind and before them.
_GOES_ON = re.compile(r"[ \u00a0]{1,2}(?:\S*\d|[-–—/&] |[^\W\da-z_][\w.()]{0,7} \S*\d|\w{1,3}\.?[°º]? \d)")
_COUNT = re.compile(r"\d{1,3}[.,;:)]?\s{1,3}(?!(?:of|in|no?) ?\d)[a-zà-ÿ(\n]")
_NUMBERED = re.compile(r"(?:\S-\S+|(?:\bn[or]?\.?|n\.?[°º]|№|[-–—/])) ?$", re.IGNORECASE)
_PHONE = re.compile(r"\(?\+\d[\d ()./-]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
# Acts of the European Union, which papers cite beside their own number.
_OF_THE_UNION = re.compile(r"2022/2065|2023/1543|2016/679|2021/784|2014/41(?:/\w{2})?")
# What no number holds.
_FOREIGN = frozenset('@$€£§="?&*<>~\\_')
_ADDRESS = re.compile(r"//|\.[a-z]{3,}(?:/|$)|\.[a-z]{2}/")
_OPENS, _CLOSES = "([{<\"'“”„«»‘’*#:;,.=>-–—_/•", ")]}>\"'“”„«»‘’*:;,.=<-–—_/"
_TOKEN = re.compile(r"[^\s|│]+")
_SPECIMEN = re.compile(r"(?i)[-_(\[]?specimen[)\]]?$")
# A label grown together with its number: `N°26/0386`, `Ref:26-0219`, `DR#26-000368`.
_GROWN = re.compile(r"(?:[^\W\d_]{1,14}\.?[°º#:=]|№|n[°º]|n[or]s?\.|#){1,4}(?=[^\s:]{0,40}\d)", re.IGNORECASE)
# What joins the parts of a number.
_JOINS = frozenset({"-", "–", "—", "/", "of", "no.", "no", "nr.", "nr", "n.", "n°", "n.º", "nº", "№", "&", "in"})
_DASHES = frozenset("-–—/")
_NOS = _JOINS - _DASHES - {"of", "in", "&"}
# So many figures in several parts make a number: with letters between them, and without.
_FEW, _MANY = 4, 8
# An office's or a register's letters.
_CODE = re.compile(r"\(?[^\W\da-z_][\w./()'’-]{0,11}\)?|[^\W\d_](?:\.[^\W\d_]){1,5}\.?")
_MARK = re.compile(r"[^\W\d_]{1,4}\.?")
_WORDY = re.compile(r"[^\W\d_]{6,}")
_SMALL = frozenset("the to for and at on by from re am pm dated date".split())
# A day behind a number: `KAPO-SW 26-118 11 September 2026`.
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.|er)?,? (?:of |de |d')?([^\W\d_]{3,12})")
_ABBREVIATED = re.compile(r"(?:[^\W\d_]{1,2}\.){2,}$|\d\.[a-zà-ž]{1,3}\.$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a number may stand: the parts on its line that may belong to it, and which part has the first figures."""

    parts: tuple[Span, ...]
    core: int

    @property
    def span(self) -> Span:
        """The figures, by which the place is known."""
        return self.parts[self.core]


@dataclass(frozen=True, slots=True)
class Number:
    """A number that may be the paper's own, as it would be read, and the parts of its place from `first` to `last`."""

    value: str
    start: int
    end: int
    first: int
    last: int
    only_ruled: bool = False


class Numbers:
    """The places of a paper that may hold its own number. `ruled` is what the rules take, wherever it stands."""

    def __init__(self, text: Text, ruled: Found[str] | None = None) -> None:
        self.full = text.full
        self.ruled = ruled.value if ruled else None
        self._ruled_at = (
            (text.offset(ruled.evidence[0]), text.offset(ruled.evidence[-1]) + len(ruled.evidence[-1].text))
            if ruled and ruled.evidence
            else None
        )
        places = list(self._places(text))
        if len(places) > _FIRST + _LAST:
            places = [*places[:_FIRST], *places[-_LAST:]]
        self.places = tuple(self._with_ruled(places))

    def is_ruled(self, place: Place) -> bool:
        """Whether the rules' number stands here."""
        at = self._ruled_at
        return at is not None and place.parts[place.core][0] < at[1] and at[0] < place.parts[-1][1]

    def of(self, place: Place) -> tuple[Number, ...]:
        """The numbers that may stand at this place, by where they begin and end; the rules' own among them."""
        found = []
        firsts = [at for at in range(place.core + 1) if not self._joins(place.parts[at])]
        lasts = [at for at in range(place.core, len(place.parts)) if not self._joins(place.parts[at])]
        for first in firsts:
            for last in lasts:
                start, end = place.parts[first][0], place.parts[last][1]
                value = " ".join(self.full[start:end].split())
                if last - first < _MOST_JOINED and not _YEAR.fullmatch(value) and value.count("(") == value.count(")"):
                    found.append(Number(value, start, end, first, last))
        at = self._ruled_at
        if at and self.ruled and self.is_ruled(place) and all(one.value != self.ruled for one in found):
            found.append(Number(self.ruled, *at, place.core, place.core, only_ruled=True))
        return tuple(found)

    def _joins(self, part: Span) -> bool:
        return self.full[slice(*part)].lower() in _JOINS

    def _with_ruled(self, places: list[Place]) -> Iterator[Place]:
        yield from places
        if self._ruled_at is not None and not any(self.is_ruled(place) for place in places):
            yield Place((self._ruled_at,), 0)

    def _places(self, text: Text) -> Iterator[Place]:
        full, words = self.full, text.words
        done = 0
        for start in [start for word, start in zip(words.words, words.starts, strict=True) if not word.isalpha()]:
            if start < done or (_COUNT.match(full, start) and not _NUMBERED.search(full, max(0, start - 14), start)):
                continue
            if start > _FAR:
                return
            line = full.rfind("\n", max(0, start - 160), start) + 1
            begin = start
            while begin > line and full[begin - 1] not in " \t|│\u00a0":
                begin -= 1
            token = _TOKEN.match(full, begin)
            if token is None:
                continue
            done = phone.end() if (phone := _PHONE.match(full, begin)) else token.end()
            core = self._trimmed(begin, token.end())
            if core is None or self._is_foreign(core) or self._is_alone(core):
                continue
            parts = self._joined(core, line)
            done = max(done, parts[-1][1])
            at = self._core(parts)
            if at is not None:
                yield Place(parts, at)

    def _core(self, parts: tuple[Span, ...]) -> int | None:
        """Which part is the number's first that can be one by itself, or else has figures; None for too few figures."""
        words = [self.full[slice(*part)] for part in parts]
        held = [at for at, word in enumerate(words) if any(map(str.isdigit, word))]
        own = [at for at in held if not _NO_NUMBER.fullmatch(words[at]) and not _YEAR.fullmatch(words[at])]
        if own:
            return own[0]
        figures = sum(map(str.isdigit, "".join(words)))
        numbered = any("-" in word or word.lower() in _NOS for word in words)
        several = len(held) > 1 and figures >= (_FEW if len(held) < len(words) else _MANY)
        return held[0] if several or (numbered and figures > 1) else None

    def _is_foreign(self, core: Span) -> bool:
        token = self.full[slice(*core)]
        return (
            not _FOREIGN.isdisjoint(token)
            or _ADDRESS.search(token) is not None
            or _OF_THE_UNION.fullmatch(token) is not None
            or self.full[max(0, core[0] - 2) : core[0]].strip()[-1:] in {"§", "+"}
            or (_NO_NUMBER.fullmatch(token) is not None and not token.isdigit())
        )

    def _is_alone(self, core: Span) -> bool:
        """Whether it is a day, a year or a count, with nothing beside it that would make it a number."""
        start, end = core
        if end - start > _SHORT or not self.full[start:end].isdigit():
            return False
        alone = end - start < _SHORT or _YEAR.match(self.full, start, end) is not None
        return (
            alone and not _GOES_ON.match(self.full, end) and not _NUMBERED.search(self.full, max(0, start - 14), start)
        )

    def _trimmed(self, start: int, end: int) -> Span | None:
        """A word without what stands before and behind a number: quotes, brackets, stops, a label grown to it."""
        full = self.full
        while start < end and full[start] in _OPENS and not (full[start] == "(" and ")" in full[start : end - 2]):
            start += 1
        while end > start and full[end - 1] in _CLOSES:
            if full[end - 1] == ")" and full.count("(", start, end) >= full.count(")", start, end):
                break
            if full[end - 1] == "." and _ABBREVIATED.search(full, start, end):
                break
            end -= 1
        if end - start > 8 and full[end - 1] in "nN)]" and (specimen := _SPECIMEN.search(full, start, end)):
            end = specimen.start()
        if grown := _GROWN.match(full, start, end):
            start = grown.end()
        return (start, end) if start < end else None

    def _joined(self, core: Span, line: int) -> tuple[Span, ...]:
        """The parts that may belong to the number before and behind its figures, on the same line."""
        before = self._before(core[0], line)
        behind: list[Span] = []
        at, last = core[1], core
        while len(behind) < _MOST_BEHIND and (following := self._following(last, at)) is not None:
            (last, at) = following
            behind.append(last)
        while behind and self._joins(behind[-1]):
            behind.pop()
        return (*before, core, *behind)

    def _following(self, last: Span, at: int) -> tuple[Span, int] | None:
        """The next word of the same line, where it may belong to the number; and where that word ends on the page."""
        full = self.full
        gap = full[at : at + 3]
        if not gap or gap[0] not in " \u00a0" or gap[1:3] == "  " or gap[1:2] in "\n\t|│(":
            return None
        begin = at + 1 + (gap[1:2] == " ")
        token = _TOKEN.match(full, begin)
        if token is None:
            return None
        word = token[0]
        if word in _DASHES or word.lower() in _JOINS:
            return token.span(), token.end()
        if _CODE.fullmatch(word) and word[0] == "(" and word[-1] == ")":
            return token.span(), token.end()
        span = self._trimmed(*token.span())
        if span is None or span[0] != token.start():
            return None
        word = full[slice(*span)]
        if (day := _DAY.match(full, begin)) and day[1].lower() in MONTHS:
            fits = False
        elif any(map(str.isdigit, word)):
            fits = not _FOREIGN.intersection(word) and (word.isdigit() or not _NO_NUMBER.fullmatch(word))
        elif full[slice(*last)] in _DASHES:
            fits = _MARK.fullmatch(word) is not None or self._is_code(word)
        else:
            fits = self._is_code(word)
        # Behind a comma something else begins; the stop of an abbreviation ends nothing.
        return (
            (span, token.end() if full[span[1] : token.end()] == "." and not word[-1].isdigit() else span[1])
            if fits
            else None
        )

    def _before(self, start: int, line: int) -> list[Span]:
        full, parts = self.full, list[Span]()
        while len(parts) < _MOST_BEFORE:
            at = start
            while at > line and full[at - 1] in " \u00a0":
                at -= 1
            if at == line or not 0 < start - at < 3 or full[at - 1] in "\t|│":
                break
            begin = at
            while begin > line and full[begin - 1] not in " \t|│\u00a0":
                begin -= 1
            word = full[begin:at]
            if word[-1] in ",;:" or (word[-1] in ".)" and word[-2:-1].isdigit()):
                break
            opened = word.lstrip("([#\"'“„«")
            joins = word in _DASHES or word.lower() in _JOINS
            if not joins and not self._is_code(opened):
                break
            parts.insert(0, (at - len(opened) if not joins else begin, at))
            start = begin
            if opened != word and not joins:
                break
        while parts and full[slice(*parts[0])] in _DASHES:
            parts.pop(0)
        return parts

    def _is_code(self, word: str) -> bool:
        """Whether a word may be an office's or a register's letters: short, or broken by stops, and beginning as a name."""
        if any(map(str.isdigit, word)):
            return not _NO_NUMBER.fullmatch(word) and len(word) < 12 and _FOREIGN.isdisjoint(word)
        return (
            _CODE.fullmatch(word) is not None
            and (not _WORDY.search(word) or (word.isupper() and len(word) < _LONG) or "(" in word)
            and (small := word.lower().strip(".,")) not in MONTHS
            and small not in _SMALL
            and small != "specimen"
        )
