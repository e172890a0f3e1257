"""Every day, month and year that a text names, whatever it is about and whether or not it names the year beside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from fourcorners.reading.calendar.dates import find_dates, month_called
from fourcorners.reading.calendar.shortened import month_end
from fourcorners.reading.texts.guarded import bounded
from fourcorners.reading.texts.months import MONTH_WORDS, MONTHS, named_months, one_of
from fourcorners.reading.texts.numbers import NUMBERS
from fourcorners.reading.texts.ordinals import DAYS
from fourcorners.reading.texts.text import Text

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """A day, month or year that a text names: where, its first and last day, and how it is named (`kind`)."""

    start: int
    end: int
    first: date
    last: date
    kind: str


# No more of one paper are looked at; who lists more lists them in a table that rules find.
_MOST = 300
_YEAR = re.compile(r"(?<!\d)20[0-3]\d(?!\d)")
_MONTH_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?P<month>{MONTH_WORDS})\.?,?\s{{1,3}}(?:(?:of|de|del|di|do|von)\s{{1,2}})?$"
)
_FIGURE_BEFORE = re.compile(r"(?<![\d./-])(?P<month>0?[1-9]|1[0-2])[/.]$")
_FIGURE_BEHIND = re.compile(r"-(?P<month>0[1-9]|1[0-2])(?![-\d])")
_PARTS = {
    3: "quarter quartal quartals kwartaal trimestre trimestres trimestru trimestrul kwartał kwartału kwartale čtvrtletí štvrťrok štvrťroka kvartal "
    "kvartalet kvartál kvartali kvartalis kvartalu negyedév negyedéve negyedévében тримесечие тримесечието квартал кварталу кварталі квартала "
    "квартале τρίμηνο τριμήνου neljännes neljänneksen vuosineljännes ketvirtis ketvirtį ceturksnis ceturksnī tromjesečje tromjesečju četrtletje "
    "četrtletju",
    6: "half half-year halbjahr halbjahres halbjahrs semestre semestru semestrul halfjaar półrocze półroczu pololetí polrok polroku halvår halvåret "
    "félév félévében полугодие полугодието півріччя півріччі полугодии εξάμηνο εξαμήνου vuosipuolisko vuosipuoliskon pusgads pusgadā pusmetis "
    "pusmetį poolaasta poolaastal polugodište polugodištu polletje polletju",
}
_MONTHS_OF = {word: months for months, words in _PARTS.items() for word in words.split()}
_PART_BEFORE = re.compile(
    rf"(?<!\w)(?P<which>[1-4]\.|[1-4](?:er|º|ª|°|e|-(?:th|st|nd|rd|ви|ро|то|ий|й))|q[1-4]|[^\W\d_]{{1,14}})\s?(?P<part>{one_of(_MONTHS_OF)}|)"
    r"[\s,]{1,3}(?:(?:of|de|del|di|do|van|des|jahres|the|year|calendar|roku|anul|anului|za|von|af|av)\s){0,3}$"
)
_WHICH = {
    1: "1. 1er 1º 1ª 1° 1e 1-st 1-ви 1-то 1-ий i q1 first ersten erstes erste premier primer primo primeiro eerste pierwszy pierwszym pierwszego první "
    "prvním prvý prvom prvi prvo prvem første första primul първо първото перший першому першого πρώτο πρώτου ensimmäinen ensimmäisen első pirmais "
    "pirmajā pirmasis pirmąjį esimene esimesel",
    2: "2. 2º 2ª 2° 2e 2-nd 2-ро 2-ий ii q2 second zweiten zweites zweite deuxième second segundo secondo tweede drugi drugim drugiego druhé druhém druhý "
    "druhom drugo drugom drugem andet anden andre andra doilea второ второто другий другому δεύτερο δευτέρου toinen toisen második otrais "
    "otrajā antrasis antrąjį teine teisel",
    3: "3. 3º 3ª 3° 3e 3-rd 3-то 3-ій iii q3 third dritten drittes dritte troisième tercer terzo terceiro derde trzeci trzecim trzeciego třetí třetím "
    "tretí treťom treći trećem tretje tretjem tredje treilea трето третото третій третьому τρίτο τρίτου kolmas kolmannen harmadik trešais "
    "trešajā trečiasis trečiąjį kolmandal",
    4: "4. 4º 4ª 4° 4e 4-th 4-то 4-ий iv q4 fourth vierten viertes vierte quatrième cuarto quarto vierde czwarty czwartym "
    "czwartego čtvrté čtvrtém štvrtý četvrti fjerde fjärde patrulea четвърто четвертий четвертому τέταρτο neljäs neljännen "
    "negyedik ceturtais ketvirtasis neljas",
}
_LAST = frozenset(
    "last letzten letztes letzte dernier último ultimo laatste ostatni ostatnim ostatniego poslední posledním "
    "posledný poslednom zadnji zadnjem sidste siste sista ultimul последно последното останній останньому τελευταίο τελευταίου "
    "viimeinen viimeisen utolsó pēdējais pēdējā paskutinis paskutinį viimane viimasel".split()
)
_NUMBER = {word: number for number, words in _WHICH.items() for word in words.split()} | dict.fromkeys(_LAST, 4)
# No group of an address: "2001:db8::1".
_BARE_YEAR = re.compile(r"(?<![\w./-])(?<![0-9a-f]:)20[0-3]\d(?![\w/]|-(?!20)|[.,]\d|:[0-9a-f])")
_WORDED_DAYS = {word: number for word, number in NUMBERS.items() if number <= 31 and len(word) > 2} | DAYS
_DAY_BEFORE = re.compile(
    rf"(?<![\w./-])(?P<day>\d{{1,2}}|{one_of(_WORDED_DAYS)})(?:st|nd|rd|th|er|º|\.)?\s{{1,2}}(?:(?:day )?(?:of|de|di)\s)?$"
)
_DAY_BEHIND = re.compile(r"\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:])")
_LEADS = re.compile(
    r"\b(?:since|in|from|during|of|seit|im|ab|depuis|en|desde|dal|di|da|sinds|vanaf|until|to|through)\s$"
)
_LONGEST_DAY = 24
# So far behind a month the year may stand that it leaves to the next day or month.
_LENDS = 60


def marked(text: Text, issued_on: date | None) -> list[Marked]:
    """What the text names, none within another, in its order; a year left out is that of the next day, or the paper's."""
    found = [Marked(start, end, day, day, "day") for day, start, end in find_dates(text)[:_MOST]]
    spans = sorted((one.start, one.end) for one in found)
    for one in _with_year(text.lower):
        if _is_free(spans, one.start, one.end):
            found.append(one)
            insort(spans, (one.start, one.end))
    found.sort()
    return sorted([*found, *_without_year(text, found, spans, issued_on)])[:_MOST]


def _is_free(spans: list[Span], start: int, end: int) -> bool:
    """Whether nothing that stands in order in `spans` shares a place with this."""
    at = bisect_left(spans, (start, end))
    return not any(s < end and start < e for s, e in spans[max(0, at - 1) : at + 1])


def _with_year(lower: str) -> Iterator[Marked]:
    for figures in bounded(_YEAR, lower, _MOST):
        year, start, end = int(figures[0]), figures.start(), figures.end()
        window = lower[max(0, start - 40) : start]
        begin = start - len(window)
        named = _MONTH_BEFORE.search(window) or _FIGURE_BEFORE.search(window)
        if named:
            month = month_called(named["month"], lower) if named["month"] in MONTHS else int(named["month"])
            yield Marked(begin + named.start(), end, date(year, month, 1), month_end(year, month), "month")
        elif behind := _FIGURE_BEHIND.match(lower, end):
            month = int(behind["month"])
            if not (start and (lower[start - 1].isalnum() or lower[start - 1] in "/-.")):
                yield Marked(start, behind.end(), date(year, month, 1), month_end(year, month), "month")
        elif (part := _PART_BEFORE.search(window)) and (number := _NUMBER.get(part["which"])):
            if not part["part"] and not part["which"].startswith("q"):
                continue
            months = _MONTHS_OF.get(part["part"], 3)
            # The last half is the second.
            number = min(number, 12 // months) if part["which"] in _LAST else number
            if number * months <= 12:
                first = date(year, (number - 1) * months + 1, 1)
                yield Marked(begin + part.start(), end, first, month_end(year, number * months), "part")
        elif _BARE_YEAR.match(lower, start):
            yield Marked(start, end, date(year, 1, 1), date(year, 12, 31), "year")


def _without_year(text: Text, found: list[Marked], spans: list[Span], issued_on: date | None) -> Iterator[Marked]:
    lower = text.lower
    starts = [one.start for one in found]
    for first, last in islice(named_months(text), _MOST):
        if not _is_free(spans, first, last):
            continue
        before = _DAY_BEFORE.search(lower, max(0, first - _LONGEST_DAY), first)
        behind = None if before else _DAY_BEHIND.match(lower, last)
        day = (before or behind or {"day": None})["day"]
        start = before.start() if before else first
        end = behind.end() if behind else last
        at = bisect_right(starts, end - 1)
        following = found[at] if at < len(found) and found[at].start - end < _LENDS else None
        if day is None and following is None and not _LEADS.search(lower, max(0, start - 10), start):
            continue
        latest = following.last if following else issued_on
        if latest is not None and (days := _before(latest, month_called(lower[first:last], lower), day)):
            yield Marked(start, end, *days, "half-day" if day else "half-month")


def _before(latest: date, month: int, day: str | None) -> tuple[date, date] | None:
    """The first and last day of the last such month, or the last such day, that does not begin after `latest`."""
    for year in (latest.year, latest.year - 1):
        try:
            first = date(year, month, _WORDED_DAYS.get(day or "") or int(day or 1))
        except ValueError:
            return None
        if first <= latest:
            return first, first if day else month_end(year, month)
    return None
