"""The days that a paper counts from its own: so many days, weeks or hours, wherever it says so.

Whether the count is a time limit for the answer, and whether it runs from the paper's own day, is not asked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from fourcorners.reading.texts.prose import Prose

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "twenty": 20, "twenty-one": 21, "thirty": 30,
    "thirty-five": 35, "forty": 40, "forty-five": 45, "sixty": 60, "ninety": 90, "twenty-eight": 28, "twenty-four": 24,
    "veertien": 14, "tien": 10, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zeven": 7, "dertig": 30, "due": 2, "dreißig": 30, "acht": 8, "sechs": 6,
    "drei": 3, "fünf": 5, "sieben": 7, "zehn": 10, "vierzehn": 14, "zwei": 2, "einer": 1,
    "trois": 3, "cinq": 5, "sept": 7, "huit": 8, "dix": 10, "quinze": 15, "trente": 30,
    "tres": 3, "cinco": 5, "siete": 7, "ocho": 8, "diez": 10, "quince": 15, "treinta": 30,
    "tre": 3, "cinque": 5, "sette": 7, "dieci": 10, "quindici": 15, "trenta": 30, "três": 3, "dez": 10,
}  # fmt: skip
_DAYS = frozenset(
    "day days tag tage tagen jour jours día días giorno giorni dia dias dag dagen dagar dage dni dní dnů nap napon "
    "päivän".split()
)
_WORKING_DAYS = frozenset("werktag werktage werktagen arbeitstag arbeitstage arbeitstagen werkdag werkdagen".split())
_WEEKS = frozenset(
    "week weeks woche wochen semaine semaines semana semanas settimana settimane weken tygodni týdnů veckor uger".split()
)
_HOURS = frozenset("hour hours stunde stunden heures horas ore uur".split())
_UNITS = _DAYS | _WORKING_DAYS | _WEEKS | _HOURS
_COUNT = re.compile(
    r"(?<![\w.,/-])(?:(?P<tens>twenty|thirty|forty)[- ])?(?P<count>\d{1,3}|[^\W\d_]{2,12})(?: ?\([^()]{1,18}\))?"
    r"[ -](?P<kind>(?:(?:full|clear|whole|calendar|business|working|court|consecutive|natural) ){0,2})$"
)
_WORKING = re.compile(r"'? (?:ouvr|hábil|lavorativ|úteis|robocz|pracovn)")
_WINDOW = 56
_MOST, _LOOKED_AT, _LONGEST = 60, 600, 365


@dataclass(frozen=True, slots=True)
class Count:
    """So many `days` or, where `working`, weekdays, said in the words of `Prose.flat` from `start` to `end`."""

    days: int
    working: bool
    unit: str
    start: int
    end: int

    def from_day(self, start: date) -> date:
        """The last of the days that are counted from the one after `start`."""
        return weekdays_later(start, self.days) if self.working else start + timedelta(days=self.days)


def find_counts(prose: Prose) -> Iterator[Count]:
    """The counts of days in a paper, up to a year and no more than sixty of them. Hours count where they are whole days."""
    found = 0
    for unit in sorted(_UNITS & prose.words):
        for match in islice(re.finditer(rf"(?<=[ -]){unit}\b", prose.flat), _LOOKED_AT):
            count = _count(prose, unit, match.start(), match.end())
            if count is not None:
                yield count
                found += 1
            if found == _MOST:
                return


def _count(prose: Prose, unit: str, at: int, end: int) -> Count | None:
    first = max(0, at - _WINDOW)
    match = _COUNT.search(prose.flat[first:at])
    if match is None:
        return None
    word = match["count"]
    number = int(word) if word.isdigit() else NUMBERS.get(f"{match['tens']}-{word}", NUMBERS.get(word, 0))
    if unit in _HOURS:
        number = 0 if number % 24 else number // 24
    days = 7 * number if unit in _WEEKS else number
    if not 0 < days <= _LONGEST:
        return None
    working = (
        unit in _WORKING_DAYS
        or any(word in match["kind"] for word in ("business", "working", "court"))
        or _WORKING.match(prose.flat, end) is not None
    )
    return Count(days, working, unit, first + match.start(), end)


def weekdays_later(start: date, count: int) -> date:
    """So many weekdays later; public holidays are not known here, so a holiday between makes the real day later."""
    day = start
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day
