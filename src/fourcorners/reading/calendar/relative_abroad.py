"""Periods that run back from a day, in Spanish, French, German, Italian, Portuguese and Dutch.

"Los 30 días anteriores al presente oficio", "die letzten drei Monate", "de 90 dagen voorafgaand aan deze vordering".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.calendar.model import Range
from fourcorners.reading.calendar.relative import shift
from fourcorners.reading.texts.guarded import Guarded, bounded
from fourcorners.reading.texts.numbers import number_of
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.units import UNIT_OF
from fourcorners.values import Days

# A number and a unit of time, in figures or any words; the tables of numbers and units say which are.
_COUNT = r"(?P<{0}>\d{{1,3}}|[^\W\d_]{{2,14}}(?:-[^\W\d_]{{3,5}}){{0,2}})(?: \(\d{{1,3}}\))?"
_UNIT = r"(?P<{0}>[^\W\d_]{{3,10}})\b"
_LAST = r"(?:letzten|vergangenen|zurückliegenden|derni(?:er|ère)s|[úu]ltim[oa]s|ultimi|ultime|afgelopen|laatste|voorbije|voorafgaande)"
_BACK = Guarded(
    rf"\b{_LAST}\s{_COUNT.format('a')}\s{_UNIT.format('b')}(?=(?P<after>[^.;]{{0,90}}))"
    rf"|\b{_COUNT.format('c')}\s(?:derni(?:er|ère)s\s{_UNIT.format('d')}|{_UNIT.format('e')}\s(?P<before>anteriores|previos|precedentes|précéda\w+|antérieur\w*|avant|vor|zurück|rückwirkend"
    r"|precedenti|antecedenti|anteriori|prima|antes|voorafgaand\w*|vóór|voor))(?=(?P<rest>[^.;]{0,90}))",
    "letzten|vergangenen|zurückliegenden|dernière|derniers|últim|ultim|afgelopen|laatste|voorbije|voorafgaand|anteriores|previos|precedent"
    "|précéda|antérieur|avant|vor|zurück|rückwirkend|antecedenti|anteriori|prima|antes|vóór|voor",
)
_OUR_DAY = re.compile(
    r"[\s,]{0,2}(?:a|al|à|au|ao|aux|der|dem|den|del|della|dello|de|du|des|la|le|il|el|o|het|aan|van|zum|dieser|diesem|dieses|da|do|dal|dalla|alla)?"
    r"[\w',’ ]{0,28}?\b(?:presente|présente?|dieses|diesem|dieser|diese|ce jour|heute|heutigen|hoy|oggi|odierna|esta|este|questo|questa|deze|dit|dagtekening|heden|dies)\b"
)
_SERVED = re.compile(
    r"[^.;]{0,40}\b(?:réception|notification|signification|zustellung|eingang|zugang|erhalt|recepción|notificación|ricezione|notifica|recebimento|receção"
    r"|notificação|ontvangst|betekening)\b"
)


def find_relative_abroad(text: Text, issued_on: date | None) -> Iterator[Range]:
    """Periods that run back from a day. Without that day both ends stay open: the words stand as evidence."""
    for match in bounded(_BACK, text.lower):
        count, unit = match["a"] or match["c"], match["b"] or match["d"] or match["e"]
        number = number_of(count)
        if number is None or unit not in UNIT_OF:
            continue
        rest = "after" if match["a"] else "rest"
        at = match.start(rest)
        end = at
        anchor = issued_on
        named = next(
            ((day, last) for day, first, last in find_dates(text) if at <= first < at + min(40, len(match[rest]))), None
        )
        if named is not None:
            anchor, end = named
        elif _SERVED.match(match[rest]):
            anchor, end = None, at + min(len(match[rest]), 40)
        elif ours := _OUR_DAY.match(match[rest]):
            end = at + ours.end()
        elif match["before"]:
            # They count from something else.
            continue
        yield Range(_days(anchor, number, UNIT_OF[unit]), match.start(), end)


def _days(anchor: date | None, count: int, unit: str) -> Days:
    if anchor is None:
        return Days(None, None)
    try:
        return Days(shift(anchor, -count, unit), anchor)
    except (ValueError, OverflowError):
        return Days(None, None)
