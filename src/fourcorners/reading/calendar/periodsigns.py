"""What stands around a stretch of days, as signs that can be counted and weighed.

Rules say what a stretch of days is about where their words were foreseen; most papers use others. So every stretch that
a text may mean is taken with the words before, within and behind it, its label, its clause, its length, and how it lies
to the paper's own day. What each such sign has been worth is kept apart, in `weighing/period.json`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from fourcorners.reading.calendar.claims import Places
from fourcorners.reading.calendar.joins import TIME, joining
from fourcorners.reading.calendar.marked import Marked
from fourcorners.reading.calendar.standing import Standing
from fourcorners.reading.calendar.stretches import CHOSEN, Stretch
from fourcorners.reading.calendar.timewords import kinds, kinds_around
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.words import between, stems
from fourcorners.terms import Category, Instrument
from fourcorners.values import Days

_LABEL = re.compile(r"\s*([^:\t|]{2,60}?)\s*(?:[:\t|]|\s{3,})")
_TIMED = re.compile(
    rf"[\s,.;|(-]{{0,4}}(?:at |between |@ ?)?{TIME}"
    # In any language, with up to four words before it: "на 11.03.2026 г. в интервала от 13:05 ч.", "op 8 maart om 22.17.03 uur".
    r"|[\s,.;|(-]{1,4}(?:[^\W\d_]{1,12}\.?,?\s){0,4}\d{1,2}(?:[:.]\d\d(?!\.?\d)|h\d\d|\s(?:uhr|uur|ore|h\b))"
)
_MACHINE = re.compile(r"\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|\b[0-9a-f]{0,4}:[0-9a-f]{0,4}:[0-9a-f:]{2,30}")
_ENTRY = re.compile(r"\s*(?:[-•*–]|\(?\w{1,3}[.)])\s")
# What a day ends rather than begins: "20-31 May", "from 20 to 31 May".
_CUT_OFF = re.compile(
    r"\d{1,2}(?:st|nd|rd|th|[.º])?\s?(?:[-–—]|to|bis|au|al?|do|til|till|tot|até|and|und|et|y|e|i|og|och)\s?$"
)
_BEFORE, _BEHIND = 110, 100
_MOST_BEFORE, _MOST_WITHIN, _MOST_BEHIND = 8, 12, 9
_STEPS = (0, 1, 7, 31, 92, 184, 367, 1100)
_TOLD = ("range", "present", "back", "ahead", "open", "upto")
_SHORT_LINE = 9
# What is beside a stretch tells of one kind of stretch what it does not tell of another.
_NEAR = frozenset({"timed", "machine-before", "machine-behind", "cut-off"})
_MOST_STEMS = 200
# The end of a sentence or paragraph within a stretch.
_CUT = re.compile(r"[.;:](?=\s)|\n\s{0,200}\n")
# What follows a stretch whose end is open, or the paper's own day, may tell its end.
_OPEN_ENDED = frozenset({"paper", "since", "open", "present"})
# Signs of where it stands that mean one thing for one kind of stretch and another for another.
_STANDS = ("is:", "walk:", "ask-above:", "kc:", "kt:", "kp:", "kl:", "kr:", "kn:", "with-account")

Signs = frozenset[str]


@dataclass(frozen=True, slots=True)
class Surrounded:
    """A stretch with its signs: those of what stands before it and behind it, which others may share, and its own."""

    stretch: Stretch
    before: Signs
    behind: Signs
    own: Signs

    @property
    def signs(self) -> Signs:
        """All its signs."""
        return self.before | self.behind | self.own


def of_none(found: Sequence[Surrounded], kind: Instrument | None, asked: Collection[Category] = ()) -> Signs:
    """The signs that a paper of this kind, which asks for such data, asks about none of these."""
    told = [one for one in found if not one.stretch.ways.isdisjoint(_TOLD)]
    signs = {
        f"ranges:{min(3, len({one.stretch.days for one in told}))}",
        f"all:{min(4, len(found) // 4)}",
        f"instrument:{kind.value if kind else 'unread'}",
        f"data:{sort_of(asked)}",
        *(f"wants:{category.value}" for category in asked),
    }
    for name, some in (("told", told), ("days", found)):
        signs |= {
            f"{name}-{sign}"
            for sign in ("is:asked", "is:listed", "label", "claim:yes", "claim:some", "kn:period", "with-account")
            if any(sign in one.before or sign in one.own for one in some)
        }
    if any("rule:chosen" in one.own for one in found):
        signs.add("rule:chosen")
    if told:
        signs |= {f"all-{sign}" for sign in _OF_ELSE if all(sign in one.before for one in told)}
    return frozenset(signs)


# What the clause of every stretch says in a paper that asks about none of them.
_OF_ELSE = (
    "is:offence",
    "is:else",
    "kc:tells",
    "kc:dated",
    "kc:keeps",
    "kc:quiet",
    "kc:by",
    "kc:asks",
    "kc:data",
    "kc:period",
    "is:refused",
)


def sort_of(asked: Collection[Category]) -> str:
    """The sort of data asked for that says most about days: who has an account is seldom asked of any."""
    if not asked:
        return "none"
    told = {category.value.partition(".")[0] for category in asked}
    return next((sort for sort in _SORTS if sort in told), "who")


# What is written on a day, and what is kept of each use.
_SORTS = ("content", "traffic", "location", "session", "any", "registration", "device")


class Around:
    """The signs of each of a paper's stretches.

    `named` is where the accounts stand that it asks about, `asked` the data that it asks for.
    """

    def __init__(
        self,
        text: Text,
        marks: Sequence[Marked],
        found: Sequence[Stretch],
        issued_on: date | None,
        named: Sequence[int],
        place: Places,
        asked: Collection[Category] = (),
    ) -> None:
        self.place = place
        self.wants = f"wants:{sort_of(asked)}"
        self.full, self.lower, self.stems, self.issued_on = text.full, text.lower, text.stems, issued_on
        self.marks, self.starts, self.named = marks, [mark.start for mark in marks], sorted(named)
        self.ends = [mark.end for mark in marks]
        self.found = found
        self.standing = Standing(text, place)
        self.cut, self.cuts = place.cut, place.starts
        self.times = Counter(one.days for one in found)
        told = [one for one in found if not one.ways.isdisjoint(_TOLD)]
        self.order = {days: index for index, days in enumerate(dict.fromkeys(one.days for one in told))}
        joined = sorted({(one.at, one.end) for one in told if one.days.start and one.days.end})
        self.firsts = [at for at, _ in joined]
        self.lasts = [end for _, end in joined]
        self.offended = sorted({mark.first for mark in marks if self.standing.tells_of_offence(mark.start)})
        self.asked_of = min(3, len({one.days for one in told if self.standing.is_asked(one.at)}))
        self.inner, self.outer = _nested([one.days for one in told])
        self.lead: dict[int, tuple[Signs, list[str], list[str]]] = {}
        self.rest: dict[int, tuple[Signs, list[str]]] = {}

    def signs(self) -> Iterator[Surrounded]:
        """Each stretch with its signs, short words: what a person would look at to decide."""
        for one in self.found:
            if one.at not in self.lead:
                self.lead[one.at] = self._before(one.at)
            if one.end not in self.rest:
                self.rest[one.end] = self._behind(one.end)
            yield Surrounded(one, self.lead[one.at][0], self.rest[one.end][0], frozenset(self._own(one)))

    def _own(self, one: Stretch) -> set[str]:
        way = _broad(
            next((told for told in _TOLD if told in one.ways), None) or min(one.ways - {CHOSEN}, default=CHOSEN)
        )
        before, label = self.lead[one.at][1:]
        behind = self.rest[one.end][1]
        crossed = [f"b:{word}" for word in before[:2]]
        if way in _OPEN_ENDED:
            crossed += [f"A6:{word}" for word in behind[:7]]
        crossed += [f"B:{word}" for word in before[:4]]
        crossed += [f"A:{word}" for word in behind[:3]]
        crossed += [f"lab:{word}" for word in label]
        crossed += kinds_around(before, behind)
        crossed += [sign for sign in self.lead[one.at][0] if sign.startswith(_STANDS)]
        if cut := _CUT.search(self.lower, *one.words):
            crossed.append(f"cut:{cut[0].strip() or 'line'}")
        told = [*self._lies(one.days), *self._near(one, way), *self._to_others(one)]
        within = self._within(one)
        found = {f"way:{each}" for each in one.ways if each != CHOSEN}
        found.update([f"{way}*{sign}" for sign in (*crossed, *told, *within[:6])], told, within)
        found.update(sign for sign in crossed if sign.startswith(("k", "cut")))
        found.update((f"kind:{way}", f"stretches:{min(4, len(self.order))}", f"times:{min(3, self.times[one.days])}"))
        found.add(f"{way}*{self.wants}")
        if CHOSEN in one.ways:
            found.add("rule:chosen")
        if not one.ways.isdisjoint(_TOLD):
            claim = self.place.claim(*one.words)
            found.add(f"claim:{'no' if claim < 0 else 'none' if not claim else 'some' if claim < 4 else 'yes'}")
        if one.days in self.order:
            found.add(f"order:{min(3, self.order[one.days])}")
        if within:
            found.update(self._between(one, within))
        return found

    def _to_others(self, one: Stretch) -> Iterator[str]:
        """How it lies to the days of which the paper tells that something happened on them, and to other stretches."""
        if one.days in self.inner:
            yield "nested:inner"
        if one.days in self.outer:
            yield "nested:outer"
        if self.standing.is_asked(one.at):
            yield f"asked-of:{self.asked_of}"
        if self.offended:
            first, last = one.days.start or date.min, one.days.end or date.max
            held = bisect_right(self.offended, last) - bisect_left(self.offended, first)
            yield f"happened:{'none' if not held else 'alone' if first == last else 'within'}"

    def _within(self, one: Stretch) -> list[str]:
        """The words between the first two days that it is made of."""
        at = bisect_left(self.starts, one.at)
        if at + 1 < len(self.starts) and self.starts[at] == one.at and self.starts[at + 1] < one.end:
            words = self._words(self.marks[at].end, self.starts[at + 1])[:_MOST_WITHIN]
            return [f"m:{word}" for word in words]
        return []

    def _between(self, one: Stretch, words: list[str]) -> Iterator[str]:
        yield "M:" + "_".join(word[2:] for word in words[:3])
        yield f"apart:{min(8, len(words))}"
        at = bisect_left(self.starts, one.at)
        yield f"join:{joining(self.lower[self.marks[at].end : self.starts[at + 1]])}"
        if self.full.find("\n", self.marks[at].end, self.starts[at + 1]) >= 0:
            yield "m:line"

    def _lies(self, days: Days) -> list[str]:
        """How long it is, and how its ends lie to the paper's own day."""
        first, last, ours = days.start, days.end, self.issued_on
        found = [f"long:{_step((last - first).days) if first and last else 'open' if first else 'none'}"]
        if ours is None:
            found.append("undated")
        else:
            for name, day in (("from", first), ("to", last)):
                if day is not None:
                    found.append(f"{name}:{'+' if day > ours else '-'}{_step(abs((day - ours).days))}")
        return found

    def _near(self, one: Stretch, way: str) -> Iterator[str]:
        if way not in _TOLD and self._in_a_range(one.at):
            yield "in-range"
        yield from self.lead[one.at][0] & _NEAR
        yield from self.rest[one.end][0] & _NEAR
        at = bisect_right(self.named, one.at)
        if at and one.at - self.named[at - 1] < 120:
            yield "account-before"
        if at < len(self.named) and self.named[at] - one.end < 80:
            yield "account-behind"

    def _in_a_range(self, at: int) -> bool:
        index = bisect_right(self.firsts, at) - 1
        return index >= 0 and at < self.lasts[index]

    def _before(self, at: int) -> tuple[Signs, list[str], list[str]]:
        """The signs of what stands before a place; its words, nearest first; and those of its label."""
        words = self._words(max(0, at - _BEFORE), at)[-_MOST_BEFORE:][::-1]
        found = {
            f"{name}:{word}" for most, name in ((1, "b0"), (2, "b1"), (4, "B4"), (8, "B8")) for word in words[:most]
        }
        found |= {f"bb:{second}_{first}" for first, second in _beside(words[:7])}
        begin = self.full.rfind("\n", max(0, at - 400), at) + 1
        lead = self.lower[begin:at]
        label = stems(named[1]) if (named := _LABEL.match(lead)) else []
        found |= {f"lab:{word}" for word in label}
        if label:
            found.add("label")
            found |= {f"kn:{kind}" for kind in kinds(label)}
        if not lead.strip(' \t-•*"('):
            found.add("first")
        if lead.rstrip(' \t"“').endswith(":"):
            found.add("colon")
        if "\t" in lead or "|" in lead:
            found.add("row")
        if _CUT_OFF.search(lead):
            found.add("cut-off")
        if _ENTRY.match(lead):
            found.add("entry")
        above, ends = self.full.rfind("\n", max(0, begin - 200), max(0, begin - 1)) + 1, max(0, begin - 1)
        if above < ends and self.full.count(" ", above, ends) < _SHORT_LINE:
            found |= {f"up:{word}" for word in self.stems.between(above, ends)}
        index = bisect_right(self.cuts, at) - 1
        if index >= 0:
            clause = self.cut[index]
            if len(clause.stems) < _MOST_STEMS:
                found |= {f"c:{stem}" for stem in clause.stems}
            found.add(f"clause:{min(6, len(clause.words) // 60)}")
            if clause.marker:
                found.add("marked")
            if clause.heading:
                found.add("heading")
            account = bisect_left(self.named, clause.start)
            if account < len(self.named) and self.named[account] < clause.end:
                found.add("with-account")
        found.update(self.standing.signs(at))
        found.add(f"at:{10 * at // max(1, len(self.full))}")
        if _MACHINE.search(self.lower, max(0, at - 90), at):
            found.add("machine-before")
        return frozenset(found), words, label

    def _behind(self, end: int) -> tuple[Signs, list[str]]:
        words = self._words(end, min(len(self.lower), end + _BEHIND))[:_MOST_BEHIND]
        found = {f"{name}:{word}" for most, name in ((1, "a0"), (3, "A3"), (9, "A9")) for word in words[:most]}
        found |= {f"ab:{first}_{second}" for first, second in _beside(words[:5])}
        line = self.full.find("\n", end, end + 400)
        rest = self.full[end : line if line >= 0 else end + 400]
        if not rest.strip(' .;,"\t)'):
            found.add("last")
        if "\t" in rest or "|" in rest:
            found.add("row-behind")
        if _TIMED.match(self.lower, end, end + 56):
            found.add("timed")
        if _MACHINE.search(self.lower, end, end + 70):
            found.add("machine-behind")
        return frozenset(found), words

    def _words(self, start: int, end: int) -> list[str]:
        return between(self.stems.between, start, end, (self.starts, self.ends))


def _nested(told: Sequence[Days]) -> tuple[frozenset[Days], frozenset[Days]]:
    """Those stretches that lie within another with other ends, and those that hold another."""
    ends = [(one, one.start, one.end) for one in dict.fromkeys(told) if one.start and one.end and one.start < one.end]
    inner, outer = set(), set()
    for one, first, last in ends[:_MOST_NESTED]:
        for other, start, end in ends[:_MOST_NESTED]:
            if one != other and first <= start and end <= last:
                inner.add(other)
                outer.add(one)
    return frozenset(inner), frozenset(outer)


_MOST_NESTED = 30


def _beside(words: list[str]) -> Iterator[tuple[str, str]]:
    """Words that stand side by side, but none beside the sign of an address: papers must not teach names."""
    return (pair for pair in pairwise(words) if "@" not in pair)


def _broad(way: str) -> str:
    """The way without how its day was named: "paper-half-day" and "paper-month" lead to the same kind of stretch."""
    return way.partition("-")[0] if way.startswith(("paper-", "since-", "until-", "half-")) else way


def _step(days: int) -> str:
    return next((str(step) for step in _STEPS if days <= step), "far")
