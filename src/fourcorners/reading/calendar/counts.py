"""The days that a paper counts from its own: so many days, weeks, months or hours, wherever it says so.

Whether the count is a time limit for the answer, and whether it runs from the paper's own day, is not asked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from fourcorners.reading.calendar.inoneword import ENDINGS, days_in
from fourcorners.reading.calendar.relative import shift
from fourcorners.reading.texts.numbers import number_of
from fourcorners.reading.texts.ordinals import DAYS as ORDINALS
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.units import UNIT_OF


def _named(unit: str) -> frozenset[str]:
    """How a unit of time is called in other languages than English."""
    return frozenset(word for word, name in UNIT_OF.items() if name == unit)


_DAYS = frozenset(
    "day days kalendripäeva kalendārās kalendārajās kalendertag kalendertage kalendertagen kalendertages kalenderdagen "
    # In one word with what it is the time of: "14-дневен срок", "v 10-dňovej lehote".
    "дневен дневния дневный денний dňovej dniowym dniowego dnevnom dnevnem tägiger tägigen tägige".split()
) | _named("day")
_WORKING_DAYS = frozenset(
    "werktag werktage werktagen arbeitstag arbeitstage arbeitstagen bankarbeitstage bankarbeitstagen werkdag werkdagen arbetsdagar "
    "arbejdsdage hverdage virkedager munkanap munkanapon arkipäivän tööpäeva".split()
)
_WEEKS = _named("week") | {"week", "weeks"}
_MONTHS = _named("month") | {"month", "months"}
_HOURS = frozenset(
    "hour hours stunde stunden heure heures hora horas ora ore uur uren timmar timer tunnin tuntia godzin godziny hodin hodín órán "
    "sati ur valandų tunni ωρών ώρες часа".split()
)
# "Sous huitaine": so many days in one word.
_IN_ONE = {"huitaine": 8, "quinzaine": 15, "fortnight": 14}
_UNITS = _DAYS | _WORKING_DAYS | _WEEKS | _MONTHS | _HOURS | _IN_ONE.keys()
# What kind of days are counted, between their number and them.
_KINDS = (
    "full clear whole ordinary normal usual further more calendar business working court consecutive natural pracovních pracovných radnih "
    "delovnih kalendarskih darbo darba εργάσιμων εργάσιμες работни"
).split()
_COUNT = re.compile(
    r"(?<![\w.,/-])(?P<count>\d{1,3}|(?:[^\W\d_]{4,9}(?: (?:[ye]|et))? )?[^\W\d_]{1,20}(?:-[^\W\d_]{2,7}){0,2})"
    rf"(?: ?\([^()]{{1,24}}\)| ?[–-] ?[^\W\d_]{{2,12}} ?[–-])?[ -](?P<kind>(?:(?:{'|'.join(_KINDS)}) ){{0,2}})$"
)
# "Not later than the 11th day after the date of issuance": the last of them, by its number.
_NUMBERED = re.compile(
    r"(?<![\w.,/-])(?P<count>\d{1,3}(?=st|nd|rd|th|er|e|è|ème|\.|º|°)|[^\W\d_]{4,14}(?:-[^\W\d_]{5,7})?)(?:st|nd|rd|th|ème|er|[eè.º°])?(?: ?\([^()]{1,12}\))?"
    r" (?P<kind>(?:full|clear|calendar|business|working|court) )?$"
)
_RUNS_ON = re.compile(
    r" (?:ouvré |ouvrable |hábil |natural )?(?:after|following|from|nach|ab|suivant|après|siguiente|desde|dopo|dalla|dal|após|na)\b"
)
# "Within a week".
_ONE_OF = frozenset({"week", "month"})
# "Entro giorni dieci": the number behind what is counted.
_NUMBER_BEHIND = re.compile(r" (?P<kind>lavorativi )?(?P<count>\d{1,3}|[^\W\d_]{3,16})\b(?: ?\([^()]{1,24}\))?")
_COUNTED_BEHIND = frozenset({"giorni"})
_WORKING = ("business", "working", "court", "pracovn", "radnih", "delovnih", "darb", "εργάσιμ", "работни")
_WORKING_AFTER = re.compile(r"'? (?:ouvr|hábil|habil|lavorativ|úteis|robocz|pracovn|lucrăt)")
_WINDOW = 56
_MOST, _LOOKED_AT, _LONGEST, _MOST_OF_A_WORD = 60, 600, 365, 3


@dataclass(frozen=True, slots=True)
class Count:
    """So many `days` or, where `working`, weekdays, said in the words of `Prose.flat` from `start` to `end`.

    `months` is what months are counted in; their days are about thirty each.
    """

    days: int
    working: bool
    unit: str
    start: int
    end: int
    months: int = 0

    def from_day(self, start: date) -> date:
        """The last of the days that are counted from the one after `start`."""
        if self.months:
            return shift(start, self.months, "months")
        return weekdays_later(start, self.days) if self.working else start + timedelta(days=self.days)


def find_counts(prose: Prose) -> Iterator[Count]:
    """The counts of days in a paper, up to a year and no more than sixty of them. Hours count where they are whole days."""
    found = 0
    for in_one in _in_one_word(prose):
        yield in_one
        found += 1
    for unit in sorted(_UNITS & prose.words):
        for match in islice(re.finditer(rf"(?<=[ -]){unit}\b", prose.flat), _LOOKED_AT):
            count = _count(prose, unit, match.start(), match.end())
            if count is not None:
                yield count
                found += 1
            if found == _MOST:
                return


def _count(prose: Prose, unit: str, at: int, end: int) -> Count | None:
    """What is counted in the unit that stands here, if a number stands before it or, in some languages, behind it."""
    if unit in _IN_ONE:
        return Count(_IN_ONE[unit], False, unit, at, end)
    first = max(0, at - _WINDOW)
    match = _COUNT.search(prose.flat[first:at])
    if unit in _COUNTED_BEHIND and not (match and number_of(match["count"].rpartition(" ")[2])):
        return _count_behind(prose, unit, at, end)
    if (numbered := _numbered(prose, unit, first, at, end)) is not None:
        return numbered
    if match is None:
        return None
    first_words, _, last = match["count"].rpartition(" ")
    kinds = match["kind"].split()
    if first_words and last in _KINDS:
        kinds, last = [last, *kinds], first_words
    number = number_of(match["count"]) or number_of(last) or (last == "a" and unit in _ONE_OF)
    months = number if unit in _MONTHS else 0
    if unit in _HOURS:
        number = 0 if number % 24 else number // 24
    days = 7 * number if unit in _WEEKS else 30 * number if months else number
    if not 0 < days <= _LONGEST:
        return None
    working = (
        unit in _WORKING_DAYS
        or any(kind.startswith(_WORKING) for kind in kinds)
        or _WORKING_AFTER.match(prose.flat, end) is not None
    )
    return Count(days, working, unit, first + match.start(), end, months)


def _in_one_word(prose: Prose) -> Iterator[Count]:
    """The counts that are one word each, as several languages make them."""
    for word in sorted(word for word in prose.words if word.endswith(ENDINGS)):
        if days := days_in(word):
            for match in islice(re.finditer(rf"\b{word}\b", prose.flat), _MOST_OF_A_WORD):
                yield Count(days, False, word, *match.span())


def _numbered(prose: Prose, unit: str, first: int, at: int, end: int) -> Count | None:
    """The count whose last day is named by its number, behind which stands what it runs from."""
    if unit not in _DAYS or not _RUNS_ON.match(prose.flat, end):
        return None
    match = _NUMBERED.search(prose.flat, first, at)
    if match is None or not (
        number := int(match["count"]) if match["count"].isdigit() else ORDINALS.get(match["count"], 0)
    ):
        return None
    return Count(number, (match["kind"] or "").startswith(_WORKING), unit, match.start(), end)


def _count_behind(prose: Prose, unit: str, at: int, end: int) -> Count | None:
    behind = _NUMBER_BEHIND.match(prose.flat, end)
    number = number_of(behind["count"]) if behind else None
    if behind is None or not number or number > _LONGEST:
        return None
    working = behind["kind"] is not None or _WORKING_AFTER.match(prose.flat, behind.end()) is not None
    return Count(number, working, unit, at, behind.end())


def weekdays_later(start: date, count: int) -> date:
    """So many weekdays later; public holidays are not known here, so a holiday between makes the real day later."""
    day = start
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day
