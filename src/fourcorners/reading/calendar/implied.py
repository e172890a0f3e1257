"""Days that a paper names without their year, as the end of a month, or from its own day.

"By the 23rd of October" is the next such day after the paper's own, "bis Ende März" the last of that month, "ce soir"
the paper's own day and "by tomorrow noon" the one after. Whether such a day is the last for an answer is not asked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from fourcorners.reading.calendar.dates import number_order
from fourcorners.reading.calendar.daysigns import Day, PaperDays
from fourcorners.reading.calendar.shortened import month_end
from fourcorners.reading.calendar.weekdays import days_by_name, next_day
from fourcorners.reading.texts.months import MONTHS, named_months
from fourcorners.reading.texts.text import Text

# So many months are looked at, and so many days are given.
_MONTHS_LOOKED_AT, _MOST = 80, 16
_DAY_BEFORE = re.compile(
    r"(?<![\w./:-])(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|ro|º|ª|°|η|ης|-го|-ви|-ти)?\.?\s{1,2}(?:(?:of|de|di|d'|den|day of)\s)?$"
)
_DAY_BEHIND = re.compile(r"\.?\s(?:the\s)?(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.|-?[aáeéi][nrg]?|\sd)?(?![\w:/]|[.,]\d)")
_YEAR = re.compile(r"[\s,.]{1,3}(?:(?:de|del|do|of)\s)?(?P<year>20[0-3]\d)(?!\d)")
_YEAR_BEFORE = re.compile(r"(?P<year>20[0-3]\d)[.\s]{1,3}(?:m\.\s|gada\s)?$")
_END_BEFORE = re.compile(
    r"\b(?:(?:the )?(?:end|last day|close) of(?: this| next)?|ende|ablauf des|fin(?: de(?:l mes de)?| du mois de)?|final(?:es)? de|la fin (?:de|du mois de|d')|fine(?: di| del mese di)?"
    r"|(?:ao |o )?final (?:de|do mês de)|fim (?:de|do mês de)|eind(?:e)?(?: van)?|koń?ca|kon(?:ce|ca)|kraja|krajem|utgangen (?:av|af)|slutet av|udgangen af|loppuun|sfârșitul(?: lunii)?"
    r"|края на(?: месец)?|кінця|конца|τέλος|τέλη|beigām|pabaigos|lõpuni)\s$"
)
_END_BEHIND = re.compile(r"\s(?:végéig|végén|loppuun(?: mennessä)?|lõpuni|lõpuks|beigām|pabaigos)\b")
_FROM_OURS = {
    0: "today tonight heute vandaag vanavond heden hoy oggi stasera hoje dziś dzisiaj dnes idag tänään täna šodien šiandien azi danas "
    "večeras danes nocoj днес сегодня сьогодні σήμερα απόψε bugün",
    1: "tomorrow demain mañana domani amanhã jutro zítra zajtra sutra jutri holnap mâine imorgon huomenna huomiseen homme homseks rytoj rīt "
    "утре завтра αύριο yarın",
}
_SAID = {word: days for days, words in _FROM_OURS.items() for word in words.split()}
# In two words, and where the one that tells is many other things too.
_PHRASES = re.compile(
    r"\b(?:(?P<ours>this (?:evening|afternoon|morning)|ce (?:soir|jour)|aujourd'hui|esta (?:noche|tarde|noite)|questa sera|i (?:dag|kväll|kveld|aften)|ma este|ma délután|mai nap(?:on)?)"
    r"|(?P<next>(?:bis|spätestens|am|ab|für) morgen|(?:voor|uiterlijk) morgen|morgen (?:früh|mittag|abend|ochtend|vroeg|vor|um|voor|om)|i mor(?:gon|gen)|à demain))\b"
)
_PHRASED = frozenset("this ce jour esta questa dag kväll kveld aften ma mai morgen morgon".split()) | {"aujourd"}


def find_implied(days: PaperDays, issued_on: date) -> list[Day]:
    """The days that the paper names so and does not write out, in its order: the first of them."""
    written = [(day.start, day.end) for day in days.written]
    found = {
        day
        for day in (
            *_of_months(days.text, issued_on),
            *_from_ours(days.text, issued_on),
            *days_by_name(days.text, issued_on, number_order(days.text)),
        )
        if not any(start < day.end and day.start < end for start, end in written)
    }
    return sorted(found, key=lambda day: (day.start, day.value))[:_MOST]


def _of_months(text: Text, issued_on: date) -> Iterator[Day]:
    """Days and ends of months: the next after the paper's own day, where no year stands beside them."""
    lower = text.lower
    for first, last in islice(named_months(text), _MONTHS_LOOKED_AT):
        month = MONTHS[lower[first:last]]
        year = _YEAR.match(lower, last) or _YEAR_BEFORE.search(lower, max(0, first - 14), first)
        ends = _END_BEFORE.search(lower, max(0, first - 30), first)
        behind = None if ends else _END_BEHIND.match(lower, last)
        if ends or behind:
            start, end = (ends.start() if ends else first), (behind.end() if behind else last)
            when = int(year["year"]) if year else issued_on.year + (month < issued_on.month)
            yield Day(month_end(when, month), start, max(end, year.end() if year else 0), "end")
            continue
        if year:
            continue
        before = _DAY_BEFORE.search(lower, max(0, first - 16), first)
        beside = before or _DAY_BEHIND.match(lower, last)
        if beside is not None and (value := next_day(issued_on, month, int(beside["day"]))):
            yield Day(value, before.start() if before else first, last if before else beside.end(), "implied")


def _from_ours(text: Text, issued_on: date) -> Iterator[Day]:
    """The paper's own day and the one after, where it calls them so."""
    words = text.words
    held = set(words.words)
    if not held.isdisjoint(_SAID):
        for start, word in zip(words.starts, words.words, strict=True):
            if word in _SAID:
                days = _SAID[word]
                yield Day(issued_on + timedelta(days=days), start, start + len(word), "next" if days else "same")
    if not held.isdisjoint(_PHRASED):
        for match in islice(_PHRASES.finditer(text.lower), _MOST):
            days = 0 if match["ours"] else 1
            yield Day(issued_on + timedelta(days=days), *match.span(), way="next" if days else "same")
