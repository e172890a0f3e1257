"""What stands around a day that a paper names, as signs that can be counted and weighed.

A paper names many days: its own, the last one for an answer, those of facts, of records, of births, of statutes and of
other papers. Rules know the labels that were foreseen. The words around a day, its line, its place and its order among
the paper's days tell of the others; what each such sign has been worth is kept apart, in `weighed`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.texts.clauses import Clause, clauses
from fourcorners.reading.texts.sorts import sorts_in, stemmed
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.words import between, stems

# A field of data before its value, which says what it is by its name alone: `"until": "`.
_FIELD = re.compile(r"[\"'][\w .-]{1,60}[\"']\s{0,4}:\s{0,4}[\"']?$")
_LABEL = re.compile(r"\s*([^:\t|]{2,60}?)\s*(?:[:\t|]|\s{3,})")
_GREETINGS = (
    "dear ", "to whom it may concern", "ladies and gentlemen", "gentlemen", "good morning", "good afternoon", "hello",
    "sehr geehrte", "guten tag", "madame, monsieur", "bonjour", "estimad", "egregi", "exmo", "geachte", "szanown",
    "vážen", "hej ",
)  # fmt: skip
# How far from the paper's beginning a greeting is looked for.
_GREETED = 4_000
_BEFORE, _AFTER, _BESIDE = 190, 110, 90
_MOST_BEFORE, _MOST_AFTER = 8, 9
# What the end of a line is put down as.
_LINE = "¶"
# Of a paper with more days than this, a log, its first and its last ones are weighed.
_FIRST, _LAST = 80, 40
# So much of a long clause is looked at.
_CLAUSE = 600
_HEADS, _ENDS = (150, 400, 900), (100, 300, 800)


@dataclass(frozen=True, slots=True)
class Day:
    """A day that the words of `Text.full` from `start` to `end` name, or from which it is counted (`way`)."""

    value: date
    start: int
    end: int
    way: str = "written"


class PaperDays:
    """The days that a paper writes out, in its order, and the signs of any day in it."""

    def __init__(self, text: Text) -> None:
        written = find_dates(text)
        if len(written) > _FIRST + _LAST:
            written = [*written[:_FIRST], *written[-_LAST:]]
        self.text = text
        self.written = tuple(Day(*each) for each in written)
        self._starts = [day.start for day in self.written]
        self._ends = [day.end for day in self.written]
        self._order = sorted({day.value for day in self.written})
        self._greeted = min(
            (at for word in _GREETINGS if (at := text.lower.find(word, 0, _GREETED)) >= 0), default=None
        )
        self._signs: dict[Day, frozenset[str]] = {}
        self._clauses = clauses(text)
        self._first = [clause.start for clause in self._clauses]
        self._does: dict[int, frozenset[str]] = {}

    def in_data(self, day: Day) -> bool:
        """Whether a day is the value of a field of data: what stands around it there tells nothing of it."""
        return _FIELD.search(self.text.full, max(0, day.start - 70), day.start) is not None

    def signs(self, day: Day) -> frozenset[str]:
        """The signs of a day, each a short word; what a person would look at to decide what it is."""
        if day not in self._signs:
            self._signs[day] = frozenset(
                {f"way:{day.way}"}
                | self._context(day)
                | self._line(day)
                | self._place(day)
                | self._rank(day.value)
                | self._clause(day)
            )
        return self._signs[day]

    def _clause(self, day: Day) -> frozenset[str]:
        """What the words of the day's clause do, in whatever language: to tell, to forbid, to order, to ask for data."""
        at = bisect_right(self._first, day.start) - 1
        if at < 0:
            return frozenset()
        if at not in self._does:
            self._does[at] = _does(self._clauses[at])
        return self._does[at]

    def _context(self, day: Day) -> set[str]:
        before = self._words(max(0, day.start - _BEFORE), day.start)[: -_MOST_BEFORE - 1 : -1]
        after = self._words(day.end, day.end + _AFTER)[:_MOST_AFTER]
        found = {f"B8:{word}" for word in before} | {f"A9:{word}" for word in after}
        found |= {f"b1:{word}" for word in before[:2]} | {f"A3:{word}" for word in after[:3]}
        found |= {f"b0:{word}" for word in before[:1]} | {f"a0:{word}" for word in after[:1]}
        found |= {f"bb:{second}_{first}" for first, second in pairwise(before)}
        return found | {f"ab:{first}_{second}" for first, second in pairwise(after[:5])}

    def _words(self, start: int, end: int) -> list[str]:
        return between(self._of_lines, start, end, (self._starts, self._ends))

    def _of_lines(self, start: int, end: int) -> list[str]:
        """The stems of words with the ends of their lines."""
        return self.text.stems.of_lines(start, end, _LINE)

    def _line(self, day: Day) -> set[str]:
        lower = self.text.lower
        begin = lower.rfind("\n", 0, day.start) + 1
        end = lower.find("\n", day.end)
        end = len(lower) if end < 0 else end
        lead, rest = lower[max(begin, day.start - 400) : day.start], lower[day.end : min(end, day.end + 400)]
        found = set()
        if label := _LABEL.match(lead):
            found |= {f"lab:{word}" for word in stems(label[1])} | {"haslab"}
        ends = not rest.strip(' .;,"\t)|')
        if not lead.strip(' \t-•*"(|'):
            found.add("alone" if ends else "first")
        elif ends:
            found |= {"last", f"lead:{min(6, len(lead.split()))}"}
        if lead.rstrip(' \t"“').endswith(":"):
            found.add("colon")
        above = lower[max(0, begin - _BESIDE) : max(0, begin - 1)].rpartition("\n")[2]
        below = lower[end + 1 : end + _BESIDE].partition("\n")[0]
        found |= {f"up:{word}" for word in stems(above)[:6]} or {"up:"}
        return found | ({f"dn:{word}" for word in stems(below)[:5]} or {"dn:"})

    def _place(self, day: Day) -> set[str]:
        found = {f"at:{10 * day.start // len(self.text.full)}"}
        found.add(f"head:{next((most for most in _HEADS if day.start < most), 'far')}")
        left = len(self.text.full) - day.end
        found.add(f"end:{next((most for most in _ENDS if left < most), 'far')}")
        if self._greeted is not None:
            found.add("ahead" if day.start < self._greeted else "greeted")
        return found

    def _rank(self, value: date) -> set[str]:
        """Where the day stands among those that the paper writes out, in time and from first to last."""
        order = self._order
        at = bisect_left(order, value)
        if at == len(order) or order[at] != value:
            return set()
        later, days = min(3, len(order) - 1 - at), min(5, len(order))
        found = {f"later:{later}", f"earlier:{min(3, at)}", f"of:{days}", f"later:{later}*of:{days}"}
        ends = {"day:first": self.written[0], "day:last": self.written[-1]}
        return found | {sign for sign, day in ends.items() if day.value == value}


def _does(clause: Clause) -> frozenset[str]:
    """The sorts of a clause's words, one by one and by two."""
    known = sorts_in(clause.tongue)
    words = stemmed(clause.words[:_CLAUSE], clause.tongue)
    sorts = sorted({sort for word in words if word in known for sort in known[word].split("/")})
    return frozenset(
        {f"c:{sort}" for sort in sorts} | {f"c:{first}+{second}" for first, second in combinations(sorts, 2)}
    )
