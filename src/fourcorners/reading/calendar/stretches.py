"""Every stretch of days that a text may mean, told by a rule or made of the days, months, years and counts it names.

Nothing is chosen here: of one day it is that day, what came since, and what lies between it and the paper; of two that
follow one another it is from one to the other; of a count it is so many days before and after the paper or the day
beside it. Which of them a paper asks about is weighed by what stands around them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from fourcorners.reading.calendar.marked import Marked
from fourcorners.reading.calendar.model import Range
from fourcorners.reading.calendar.ownperiods import hull
from fourcorners.reading.calendar.relative import shift
from fourcorners.reading.calendar.shortened import month_end
from fourcorners.reading.texts.guarded import bounded
from fourcorners.reading.texts.months import one_of
from fourcorners.reading.texts.numbers import IN_ENGLISH, NUMBERS
from fourcorners.reading.texts.ordinals import DAYS
from fourcorners.reading.texts.units import UNIT_OF
from fourcorners.values import Days


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that words may mean: `at` and `end` are where the first day and the last end, `words` all that names them.

    `ways` are the ways in which they were come upon: those of rules, and those of putting days together.
    """

    days: Days
    at: int
    end: int
    words: tuple[int, int]
    ways: frozenset[str]


# The way of what the rules took the paper to ask about.
CHOSEN = "chosen"
# No more stretches of one paper are weighed.
_MOST = 1_200
# So far apart two days may stand of which a stretch is made, and a count from its day.
_FAR, _NEAR, _LISTED = 200, 80, 14
_MOST_COUNTS = 150
# So far before a day stands another of its month, or the week that it is of.
_HALF = 48
_DAY = timedelta(days=1)
# Days in words; of those that are also other words a number is meant where a day of the same month follows.
ORDINALS = {word: day for word, day in (NUMBERS | DAYS).items() if 0 < day <= 31 and len(word) > 2}
# Units that are so many of another.
_OTHERS = {
    "fortnight": (2, "weeks"), "fortnights": (2, "weeks"), "quinzaine": (15, "days"), "quincena": (15, "days"), "quindicina": (15, "days"), "quinzena": (15, "days"),
    "huitaine": (8, "days"), "quarter": (3, "months"), "quartal": (3, "months"), "quartals": (3, "months"), "trimestre": (3, "months"), "kwartaal": (3, "months"),
    "kwartał": (3, "months"), "semestre": (6, "months"), "halbjahr": (6, "months"), "halbjahrs": (6, "months"), "półrocze": (6, "months"),
    "półrocza": (6, "months"), "halvår": (6, "months"), "weekend": (2, "days"),
}  # fmt: skip
_UNITS = (
    {unit: unit for unit in "hour hours day days week weeks month months year years".split()}
    | UNIT_OF
    | {word: unit for word, (_, unit) in _OTHERS.items()}
)
_TIMES = {word: times for word, (times, _) in _OTHERS.items()}
# "The day before" names no stretch.
_TOO_SHORT = frozenset(
    word for word, unit in _UNITS.items() if unit in {"day", "days", "hour", "hours"} and word not in _OTHERS
)
# "The past week", "im letzten Monat", "le mois dernier", "the fortnight beginning on", "for a year from".
_THE_LAST = re.compile(
    r"(?<!\w)(?:last|past|previous|prior|preceding|letzte[nrsm]?|vergangene[nrsm]?|zurückliegende[nrs]|vorige[nrs]?|dernière|dernier|précédente?|último|última|pasado|pasada|passado|passada|ultimo|ultima"
    r"|scorso|scorsa|precedente|laatste|afgelopen|vorige|siste|sista|förra|senaste|seneste|sidste|ostatni|ostatniego|ostatnim|minulý|minulého|minulém|poslední|posledního|posledný|posledného|uplynulý|elmúlt"
    r"|utóbbi|последния|последната|последний|останній|останнього|posljednji|posljednjih|prošli|prošlog|prošle|prošlom|pretekli|preteklega|zadnji|zadnjega|pēdējā|pēdējo|paskutinį|paskutinio|praėjusį|viimeisen|viime|viimase"
    r"|eelmise|ultima|ultimul|ultimei|τελευταίο|τελευταία|τελευταίου)\s(?:full |whole |entire |calendar |one )?$"
)
_LAST_BEHIND = re.compile(
    r"\s(?:before|prior to|preceding|leading up to|up to|ending|beginning|commencing|starting|following|after|vor|avant|précédant|avant le|anterior|pasad[oa]|passad[oa]|precedente|scors[oa]|dernière|dernier|passée?|antes|prima"
    r"|voorafgaand|voor|före|før|zuvor|przed|před|pred)(?!\w)"
)
_UNIT = re.compile(rf"\b(?:{one_of(_UNITS)})\b")
_NUMBERS = {word: n for word, n in (IN_ENGLISH | NUMBERS).items() if n > 1}
_COUNT = re.compile(
    rf"(?<![\w.,/-])(?P<count>\d{{1,3}}|{one_of(_NUMBERS)})"
    r"(?:\s?\((?:\d{1,3}|[a-z -]{3,20})\))?[\s-]{1,3}(?:[^\W\d_]{4,12}\s)?$"
)
# A day of a month that is named further on: "3rd to the 4th of May", "between the first and the eighth of August".
_FIGURE = re.compile(
    r"(?<![\w./:-])(?:(?P<day>\d{1,2})(?:-?(?:st|nd|rd|th|er|[ºª°]|ης?|ви|ти|ри|ми|го))?(?![\w/:-]|\.\d)|[^\W\d_]{2,14}(?:-[^\W\d_]{5,7})?)"
)
# A day in words, or with its ending, of the month of the day before it: "from the sixth of January 2025 to the nineteenth".
_TAIL = re.compile(
    r"(?:the|den|dem|le|el|al|il|den)?\s?(?P<day>\d{1,2}(?=st|nd|rd|th|er|º|\.)|[^\W\d_]{4,14}(?:-[^\W\d_]{5,7})?)(?:st|nd|rd|th|er|º|\.)?(?![\w/:-]|\.\d)"
)
# Another cell of a table stands between.
_COLUMN = re.compile(r"[ \t]{3}|[\t|]")
# Two days before the month and year that both are of: "w dniach 1-9 lutego 2026", "3. - 14. März 2026".
_TWO_DAYS = re.compile(r"(?<![\w./:-])(?P<first>\d{1,2})\.?\s?[-–—]\s?(?P<last>\d{1,2})\.?\s{1,2}(?:de\s)?$")
# Words for a week, of which a day is the last, the first or any.
_WEEKS = [*(word for word, unit in UNIT_OF.items() if unit == "week" and len(word) > 3), "w/c", "w/e"]
_WEEK = re.compile(rf"(?<!\w)(?:{one_of(_WEEKS)})\b")


def stretches(
    lower: str, marks: list[Marked], issued_on: date | None, told: Iterable[tuple[str, Range]]
) -> list[Stretch]:
    """Every stretch, in the text's order, each once from one place to another. `told` are those of rules, with the rule's name."""
    starts = [mark.start for mark in marks]
    told = list(told)
    told += _joined(told)
    # What says the same with fewer words is another: "2022 and 2023", and not "2022 and 2023; B: 2023".
    merged: dict[tuple[Days, int, int], tuple[int, int, set[str]]] = {}
    for way, one in (*told, *_counted(lower, marks, starts, issued_on), *_of_marks(lower, marks, issued_on)):
        if one.days.start and one.days.end and one.days.end < one.days.start:
            continue
        at, end = _place(marks, starts, way, one)
        begin, furthest, ways = merged.get((one.days, at, end), (one.start, one.end, set()))
        if ways or len(merged) < _MOST:
            ways.add(way)
            merged[one.days, at, end] = min(begin, one.start), max(furthest, one.end), ways
    found = [
        Stretch(days, at, end, (begin, furthest), frozenset(ways))
        for (days, at, end), (begin, furthest, ways) in merged.items()
    ]
    return sorted(found, key=lambda one: (one.at, one.end))


def _joined(told: Sequence[tuple[str, Range]]) -> list[tuple[str, Range]]:
    """From the first day to the last of stretches that follow one another in the words and in time: "the years ending .., .. and .."."""
    found = []
    ranges = sorted((one for way, one in told if way == "range"), key=lambda one: one.start)
    run = 0
    for index, one in enumerate(ranges):
        following = ranges[index + 1] if index + 1 < len(ranges) else None
        if following is not None and following.start - one.end < _LISTED and _goes_on(one.days, following.days):
            continue
        if index > run:
            whole = Days(ranges[run].days.start, one.days.end)
            found.append(("range", Range(whole, ranges[run].start, one.end)))
        run = index + 1
    several: dict[tuple[int, int], list[Days]] = {}
    for one in ranges:
        several.setdefault((one.start, one.end), []).append(one.days)
    # "October 2, 3, 4 and 9".
    found += [("listed", Range(hull(days), start, end)) for (start, end), days in several.items() if len(days) > 1]
    return found


def _goes_on(days: Days, following: Days) -> bool:
    return days.end is not None and following.start == days.end + _DAY


def _place(marks: list[Marked], starts: list[int], way: str, one: Range) -> tuple[int, int]:
    """Where the first day of a stretch begins and where its last ends, without the words that lead to them."""
    if way == "back":
        return one.start, one.end
    at = bisect_left(starts, one.start)
    if at == len(starts) or starts[at] >= one.end:
        return one.start, one.end
    last = bisect_left(starts, one.end) - 1
    return marks[at].start, one.end if way.startswith("count") else marks[last].end


def _of_marks(lower: str, marks: list[Marked], issued_on: date | None) -> Iterator[tuple[str, Range]]:
    run = 0
    for index, mark in enumerate(marks):
        yield mark.kind, Range(Days(mark.first, mark.last), mark.start, mark.end)
        yield f"since-{mark.kind}", Range(Days(mark.first, None), mark.start, mark.end)
        if mark.kind == "day" and _is_left_out(
            lower, _COMES_AFTER.search(lower, max(0, mark.start - _EDGE), mark.start)
        ):
            yield "since-behind", Range(Days(mark.first + _DAY, None), mark.start, mark.end)
            if issued_on is not None and mark.first < issued_on:
                yield "paper-behind", Range(Days(mark.first + _DAY, issued_on), mark.start, mark.end)
        if issued_on is not None and mark.first <= issued_on:
            yield f"paper-{mark.kind}", Range(Days(mark.first, issued_on), mark.start, mark.end)
        if issued_on is not None and mark.first > issued_on:
            yield f"until-{mark.kind}", Range(Days(issued_on, mark.last), mark.start, mark.end)
        for step, way, gap in ((1, "pair", _FAR), (2, "over", _FAR // 2)):
            if index + step < len(marks) and marks[index + step].start - mark.end < gap:
                other = marks[index + step]
                if mark.first <= other.last:
                    whole, edged = Days(mark.first, other.last), _edged(lower, mark, other)
                    yield way, Range(edged or whole, mark.start, other.end)
                    if edged:
                        yield "unedged", Range(whole, mark.start, other.end)
                if step == 1 and other.first < mark.last:
                    yield "turned", Range(Days(other.first, mark.last), mark.start, other.end)
        follows = index + 1 < len(marks) and marks[index + 1].first > mark.first
        if not (follows and marks[index + 1].start - mark.end < _LISTED):
            if index - run > 1:
                yield "run", Range(Days(marks[run].first, mark.last), marks[run].start, mark.end)
            run = index + 1
        if mark.kind in {"day", "half-day"}:
            following = marks[index + 1] if index + 1 < len(marks) else None
            for figure in _FIGURE.finditer(lower, max(0, mark.start - _HALF), mark.start):
                day = int(figure["day"]) if figure["day"] else ORDINALS.get(figure[0], 0)
                if 0 < day < mark.first.day and not _COLUMN.search(lower, figure.end(), mark.start):
                    first = mark.first.replace(day=day)
                    yield "half", Range(Days(first, mark.last), figure.start(), mark.end)
                    if following and following.start - mark.end < _LISTED and mark.first < following.first:
                        yield "half", Range(Days(first, following.last), figure.start(), following.end)
            yield from _tails(lower, mark, following)
            if (week := _WEEK.search(lower, max(0, mark.start - _HALF), mark.start)) and _is_by(
                lower, week.end(), mark.start
            ):
                monday = mark.first - timedelta(days=mark.first.weekday())
                for way, first in (("to", mark.first - 6 * _DAY), ("from", mark.first), ("of", monday)):
                    yield f"week-{way}", Range(Days(first, first + 6 * _DAY), week.start(), mark.end)
        elif mark.kind == "month" and (two := _TWO_DAYS.search(lower, max(0, mark.start - 16), mark.start)):
            begins, ends = int(two["first"]), int(two["last"])
            if 0 < begins < ends <= mark.last.day:
                days = Days(mark.first.replace(day=begins), mark.first.replace(day=ends))
                yield "half", Range(days, two.start(), mark.end)


def _tails(lower: str, mark: Marked, following: Marked | None) -> Iterator[tuple[str, Range]]:
    """From a day to a later one of its month that is named by its number alone."""
    reach = min(mark.end + _TO_TAIL, following.start if following else len(lower))
    for word in _TO.finditer(lower, mark.end, reach):
        if tail := _TAIL.match(lower, word.end(), reach):
            day = int(tail["day"]) if tail["day"].isdigit() else ORDINALS.get(tail["day"], 0)
            if mark.last.day < day <= month_end(mark.last.year, mark.last.month).day:
                yield "tail", Range(Days(mark.first, mark.last.replace(day=day)), mark.start, tail.end())


# So far behind a day the last one may be named.
_TO_TAIL = 40
_TO = re.compile(
    r"[\s,](?:to|through|thru|until|till|and|bis(?: zum)?|au|al?|alla|hasta|tot|até|do|till|til|fino al?)\s"
)


def _edged(lower: str, mark: Marked, other: Marked) -> Days | None:
    """What lies between two days of which words leave the first, the last or both out: after 31 March and before 1 May."""
    before = _is_left_out(lower, _LEAVES_OUT.search(lower, max(mark.end, other.start - _EDGE), other.start))
    after = _is_left_out(lower, _COMES_AFTER.search(lower, max(0, mark.start - _EDGE), mark.start))
    first, last = mark.first + _DAY * after, other.last - _DAY * before
    return Days(first, last) if (before or after) and first <= last else None


def _is_left_out(lower: str, word: re.Match[str] | None) -> bool:
    """Whether such a word stands before a day, and none that takes the day in: "on or after"."""
    return word is not None and _OR_ON.search(lower, max(0, word.start() - _TAKEN_IN), word.start()) is None


_EDGE, _TAKEN_IN = 22, 9
_LEAVES_OUT = re.compile(
    r"(?<!\w)(?:before|prior to|earlier than|vor(?: dem)?|avant(?: le)?|antes (?:del?|do)|prima del|voor|vóór|före|før|przed|před|pred|înainte de|преди|пре|prije|prieš|pirms|enne|ennen|πριν(?: από)?(?: την| τις)?)"
    r"\s(?:the |den |el )?$"
)
# "On or after", "op of na": the day itself too.
_OR_ON = re.compile(r"\b(?:or|of|oder|ou|o|eller|lub|nebo|ali|ili|vai|sau|или|або|tai|või|on and|from and)\s$")
_COMES_AFTER = re.compile(
    r"(?<!\w)(?:after|later than|nach(?: dem)?|après(?: le)?|después del?|depois de|posteriores al?|dopo il|na|efter|etter|po|след|после|nakon|po|după|pärast|pēc|po|μετά(?: από)?(?: την| τις)?)"
    r"\s(?:the |den |el )?$"
)


def _counted(lower: str, marks: list[Marked], starts: list[int], issued_on: date | None) -> Iterator[tuple[str, Range]]:
    for number, counted, unit in islice(_counts(lower), _MOST_COUNTS):
        at = bisect_right(starts, unit.end() - 1)
        behind = marks[at] if at < len(marks) and _is_by(lower, unit.end(), marks[at].start) else None
        before = marks[at - 1] if at and _is_by(lower, marks[at - 1].end, counted.start()) else None
        anchors: list[tuple[str, date | None, int, int]] = [("paper", issued_on, counted.start(), unit.end())]
        if behind is not None:
            anchors.append(("behind", behind.first, counted.start(), behind.end))
        if before is not None:
            anchors.append(("before", before.first, before.start, unit.end()))
        for way, day, start, end in anchors:
            if day is not None:
                for how, days in _around(day, number * _TIMES.get(unit[0], 1), _UNITS[unit[0]]):
                    if how in _HOW[way]:
                        yield f"count-{way}-{how}", Range(days, start, end)
        if number == 1 and issued_on is not None and (whole := _last_whole(issued_on, _UNITS[unit[0]])):
            yield "count-whole", Range(whole, counted.start(), unit.end())


def _counts(lower: str) -> Iterator[tuple[int, re.Match[str], re.Match[str]]]:
    """Each number with the unit of time that it counts; a lone unit counts as one where words say that it is the last."""
    for unit in bounded(_UNIT, lower):
        if counted := _COUNT.search(lower, max(0, unit.start() - 50), unit.start()):
            words = counted["count"]
            yield int(words) if words.isdigit() else _NUMBERS[words], counted, unit
        elif unit[0] not in _TOO_SHORT and (
            one := _THE_LAST.search(lower, max(0, unit.start() - 24), unit.start())
            or _LAST_BEHIND.match(lower, unit.end())
        ):
            yield 1, one if one.start() < unit.start() else unit, unit


def _last_whole(day: date, unit: str) -> Days | None:
    """The calendar month or year before the one that a day is in."""
    if unit.startswith("month"):
        last = day.replace(day=1) - _DAY
        return Days(last.replace(day=1), last)
    return Days(date(day.year - 1, 1, 1), date(day.year - 1, 12, 31)) if unit.startswith("year") else None


def _is_by(lower: str, end: int, start: int) -> bool:
    """Whether a count and a day stand so near each other, in one sentence, that it may be counted from it."""
    return 0 <= start - end < _NEAR and _SENTENCE.search(lower, end, start) is None


_SENTENCE = re.compile(r"[.;]\s{1,3}(?=[^\W\d_]{3})|\n\s*\n")


# What a count may mean from the paper's own day, from a day behind it, and from one that stands before it.
_HOW = {
    "paper": ("to", "until", "from", "from-more"),
    "behind": ("to", "to-less", "until", "from", "from-more", "both"),
    "before": ("from", "from-more"),
}


def _around(day: date, number: int, unit: str) -> Iterator[tuple[str, Days]]:
    """What so many days before or after a day may mean, with that day and without."""
    try:
        first, last = shift(day, -number, unit), shift(day, number, unit)
    except (ValueError, OverflowError):
        return
    yield "to", Days(first, day)
    yield "to-less", Days(first + _DAY, day)
    yield "until", Days(first, day - _DAY)
    yield "from", Days(day, last - _DAY)
    yield "from-more", Days(day, last)
    yield "both", Days(first, last)
