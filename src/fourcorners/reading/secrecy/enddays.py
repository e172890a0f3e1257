"""Days on which a silence may end that no other reader takes for dates: without their year, or the last of a month or a year.

"Not before the 23rd of March", "bis Ende Juni 2026", "do końca roku": a mail names no year where only one can be meant, the
first such day after its own. Elsewhere in a paper such words are of things past and mean no one day, so only the clauses
near a silence are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from fourcorners.reading.calendar.dates import month_called
from fourcorners.reading.calendar.shortened import month_end
from fourcorners.reading.calendar.weekdays import next_day
from fourcorners.reading.texts.months import MONTH_WORDS, MONTHS
from fourcorners.reading.texts.ordinals import DAYS
from fourcorners.reading.texts.runs import words_in
from fourcorners.reading.texts.text import Order

# No more of a clause's places are looked at.
_MOST = 6
_NAMES = frozenset(word for name in MONTHS for word in name.split())
# The end of a month or a year, before its name or behind it.
_EDGE = (
    r"(?:end|close|last day|ende|ablauf|fin|final|finales|fine|fim|finais|finals|einde|eind|końca|koniec|końcem|konce|konec|konci|konca|koncem|kraja|kraj|krajem"
    r"|slutet|slutningen|utgången|udgangen|utgangen|slutten|lok|loka|sfârșitul|sfârşitul|края|кінця|конца|краја|τέλος|τέλη)"
)
_EDGE_BEHIND = r"(?:végéig|végén|vége|lõpuni|lõpus|lõppu|loppuun|lopussa|pabaigos|pabaigoje|beigām|beigas|lok)"
_JOINT = r"(?:\s(?:of|de|des|du|del|della|dell'|do|da|di|d'|la|le|el|van|av|af|lunii|the|month|mes|mese|mois|mês|на|месец|miesiąca|měsíce|του|m\.)){0,3}\s?"
_YEAR = r"(?:,?\s(?:of |de |del |der |den |du )?(?P<year>20\d\d)(?!\d))?"
_YEAR_WORD = r"(?:year|jahres|jahr|l'année|année|año|any|anno|ano|jaar|roku|rok|året|årets|år|godine|leta|anului|года|година|годината|року|έτους|ársins)"
_DAY_FIRST = re.compile(
    r"(?<![\w./:-])(?P<day>\d{1,2}|[^\W\d_]{5,14}(?:-[^\W\d_]{5,7})?)(?:st|nd|rd|th|er|e|ème|η|ης|ας|\.?[º°ª]|\.)?\s(?:day\s)?(?:of\s|de\s|d')?"
    rf"(?P<month>{MONTH_WORDS})\b\.?{_YEAR}"
)
_MONTH_FIRST = re.compile(
    rf"(?<![^\W\d_])(?P<month>{MONTH_WORDS})\.?\s(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:/%]|[.,-]\d|\s(?:day|week|month|year)){_YEAR}"
)
_FIGURES = re.compile(r"(?<![\w./-])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?!\s?\d)")
_END_OF_MONTH = re.compile(
    rf"\b{_EDGE}{_JOINT}(?P<month>{MONTH_WORDS})\b\.?{_YEAR}"
    rf"|(?:(?P<ahead>20\d\d)(?:\.|\sm\.|\.?\saasta|\.?\sgada)?\s)?(?<![^\W\d_])(?P<named>{MONTH_WORDS})\s{_EDGE_BEHIND}\b"
)
_END_OF_YEAR = re.compile(
    rf"\b{_EDGE}{_JOINT}(?:{_YEAR_WORD}\s)?(?P<year>20\d\d)(?!\d)(?![./-]\d)"
    rf"|\b(?P<ahead>20\d\d)(?:\.|\sm\.)?\s?(?:aasta\s|gada\s|év\s|г\.\s)?{_EDGE_BEHIND}\b"
    r"|\b(?:year-end|year's end|jahresende|jahreswechsel|årsskiftet|årsskiftet|roku końca|jaareinde)(?:\s(?P<behind>20\d\d))?"
    rf"|\b{_EDGE}{_JOINT}(?:this |current |laufenden |dieses |en cours |en curso |bieżącego |tego |tohoto |in corso |corrente )?{_YEAR_WORD}\b"
)
_DECEMBER = 12


def days_without_year(words: str, whole: str, issued_on: date | None, order: Order) -> Iterator[tuple[date, int, int]]:
    """(day, start, end) of each such day in `words`, in lower case; `whole` is the paper's text, which tells its language.

    Without the paper's own day only those with a year are given.
    """
    named = not _NAMES.isdisjoint(words_in(words))
    patterns = [_END_OF_YEAR] + ([_END_OF_MONTH, _DAY_FIRST, _MONTH_FIRST] if named else [])
    if order != "mdy" and "." in words:
        patterns.append(_FIGURES)
    taken: list[tuple[int, int]] = []
    for pattern in patterns:
        for match in islice(pattern.finditer(words), _MOST):
            start, end = match.span()
            if any(start < last and first < end for first, last in taken):
                continue
            if day := _day(pattern, match.groupdict(), whole, issued_on):
                taken.append((start, end))
                yield day, start, end


def _day(pattern: re.Pattern[str], said: dict[str, str | None], whole: str, issued_on: date | None) -> date | None:
    year = next((int(said[name] or 0) for name in ("year", "ahead", "behind") if said.get(name)), None)
    if pattern is _END_OF_YEAR:
        year = year or (issued_on.year if issued_on else None)
        return date(year, _DECEMBER, 31) if year else None
    name = said.get("month") or said.get("named") or ""
    month = int(name) if name.isdigit() else month_called(name, whole)
    if not 1 <= month <= _DECEMBER:
        return None
    wanted = said.get("day")
    number = None if wanted is None else int(wanted) if wanted.isdigit() else DAYS.get(wanted)
    if wanted is not None and not number:
        return None
    if number is None:
        when = year or (issued_on.year if issued_on else None)
        if when is None:
            return None
        last = month_end(when, month)
        return last if year or (issued_on and last >= issued_on) else month_end(when + 1, month)
    if year is None:
        return next_day(issued_on, month, number) if issued_on else None
    try:
        return date(year, month, number)
    except ValueError:
        return None
