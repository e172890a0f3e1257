"""Periods that run back from a day, in Spanish, French, German, Italian, Portuguese and Dutch.

"Los 30 días anteriores al presente oficio", "die letzten drei Monate", "de 90 dagen voorafgaand aan deze vordering".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.calendar.ranges import Range
from fourcorners.reading.calendar.relative import shift
from fourcorners.reading.texts.guarded import Guarded, bounded
from fourcorners.reading.texts.text import Text
from fourcorners.values import Days

_COUNTS = {
    2: "zwei deux dos due dois twee", 3: "drei trois tres tre três drie", 4: "vier quatre cuatro quattro quatro",
    6: "sechs six seis sei zes", 7: "sieben sept siete sette sete zeven", 8: "acht huit ocho otto oito", 10: "zehn dix diez dieci dez tien",
    12: "zwölf douze doce dodici doze twaalf", 14: "vierzehn quatorze catorce quattordici veertien", 15: "quinze quince quindici vijftien",
    30: "dreißig trente treinta trenta trinta dertig", 60: "sechzig soixante sesenta sessanta sessenta zestig",
    90: "neunzig quatre-vingt-dix noventa novanta negentig",
}  # fmt: skip
NUMBERS = {word: number for number, words in _COUNTS.items() for word in words.split()}
_UNITS = {
    "days": "tage tagen tag jours jour días dias dia giorni dagen", "weeks": "wochen semaines semanas settimane weken",
    "months": "monate monaten mois meses mesi maanden", "years": "jahre jahren ans années años anos anni jaar jaren",
}  # fmt: skip
UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_COUNT = r"(?P<{0}>\d{{1,3}}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")(?: \(\d{{1,3}}\))?"
_UNIT = r"(?P<{0}>" + "|".join(sorted(UNIT_OF, key=len, reverse=True)) + r")\b"
_LAST = r"(?:letzten|vergangenen|zurückliegenden|derni(?:er|ère)s|[úu]ltim[oa]s|ultimi|ultime|afgelopen|laatste|voorbije|voorafgaande)"
_BACK = Guarded(
    rf"\b{_LAST}\s{_COUNT.format('a')}\s{_UNIT.format('b')}(?P<after>[^.;]{{0,90}})"
    rf"|\b{_COUNT.format('c')}\s(?:derni(?:er|ère)s\s{_UNIT.format('d')}|{_UNIT.format('e')}\s(?P<before>anteriores|previos|precedentes|précéda\w+|antérieur\w*|avant|vor|zurück|rückwirkend"
    r"|precedenti|antecedenti|anteriori|prima|antes|voorafgaand\w*|vóór|voor))(?P<rest>[^.;]{0,90})",
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
    for match in bounded(_BACK, text.lower, 100):
        count, unit = match["a"] or match["c"], match["b"] or match["d"] or match["e"]
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
        yield Range(_days(anchor, NUMBERS.get(count) or int(count), UNIT_OF[unit]), match.start(), end)


def _days(anchor: date | None, count: int, unit: str) -> Days:
    if anchor is None:
        return Days(None, None)
    try:
        return Days(shift(anchor, -count, unit), anchor)
    except (ValueError, OverflowError):
        return Days(None, None)
