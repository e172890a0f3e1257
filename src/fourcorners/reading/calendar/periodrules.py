"""What rules take to be the period that a paper asks for: the stretches of days that stand where asking stands.

Papers are full of other stretches of days: when the offence was committed, how long secrecy lasts, how long data are
to be kept, by when to answer. A period counts where the asking stands, or where words call it the period asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from fourcorners.reading.calendar.claims import Places
from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.calendar.joins import TIME
from fourcorners.reading.calendar.model import Range
from fourcorners.reading.calendar.ranges import find_ranges
from fourcorners.reading.calendar.relative import COUNT, UNIT, find_ahead, find_relative, number, shift
from fourcorners.reading.calendar.relative_abroad import find_relative_abroad
from fourcorners.reading.categories.meaning import meanings
from fourcorners.reading.texts.clauses import Clause
from fourcorners.reading.texts.text import Text
from fourcorners.values import Days

# A stretch of days with the name of the rule that found it.
Told = tuple[str, Range]

_PEN = (
    "pen register",
    "trap and trace",
    "pen-register",
    "intercept",
    "prospective",
    "real-time",
    "real time",
    "tracking",
    "pen/trap",
    "future",
    "going forward",
)
_INSTANT = re.compile(
    rf"(?:\b(?:on|for|at|about|around|dated?|of|during|am|vom|des|em|del|el|el día|del día|du|le|journée du|il|giorno|op|van|dnia|den|alle|no dia|do dia|el dia)\b|[-–—,:(|]|\bon or about\b|\bdate:|{TIME}(?: on)?,?|\d)[\s:(]{{0,3}}$"
)
# "On the following dates: 11/02/2025; 11/09/2025": each of them.
_ON_DATES = re.compile(
    r"\b(?:on|for) (?:the )?(?:following )?(?:dates?|days?)(?:\(s\))?[:,]?\s[\s\d./;,&-]*(?:and\s{1,2})?$"
)
# A form's field for the days asked about.
_CALLED_DATES = re.compile(
    r"(?:^|\n|\s{2}|[.;:|])\s{0,3}(?:relevant |requested |target |subject )?(?:dates|days|periods?|date\(s\)|date ranges?|time ?frames?|time ?periods?|zeitraum|période|per[ií]odo|periode)(?: (?:requested|of interest|covered|of data|of records))?(?:\s?[:=|]\s{0,20}|\s{2,20}|\s?\.{3,}\s?)$"
)
# The longest name of such a field, with the blanks or dots behind it.
_LABEL_REACH = 120
_NOT_DATA_DAY = re.compile(
    r"(?:week of|woche (?:vom|des)|semaine du|semana del?|settimana del|week van|on or before|no later than|not later than|by|until|dated|issued|letter of|order of|order dated|request of|born|dob|birth|sworn|signed|effective|appear\w*[^.;]{0,30}|date of (?:this|issue|order)|executed?|served|received|requested|sent|preserved on|preservation[^.;]{0,40}|returnable|due(?: on)?|hearing|filed|requests? (?:made|sent|submitted|dated|served)[^;]{0,70}|preserved[^;]{0,80})\s(?:on |the )?$"
)
_SUMMONS = re.compile(r"\bappear\b|\bexecute\b|\btestify\b|date and time:")
_WHERE_AND_WHEN = re.compile(
    r"time period|timeframe|cell ?(?:site|tower)|geograph|coordinates|latitude|radius|search parameters|target location"
)
_WHEN = re.compile(rf"^[\s,.;|(-]{{0,4}}(?:at |between |@ ?)?{TIME}")
_TIMED_BELOW = re.compile(rf"\s{{0,6}}(?:time|times|time period|hours|between)[^\d\n]{{0,40}}{TIME}")
_IP_BEHIND = re.compile(r"\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|\bip\b")
_AN_ADDRESS = re.compile(r"\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|[0-9a-f]{0,4}:[0-9a-f]{0,4}:[0-9a-f:]{2,30}|\bip\b")


def find_told(text: Text, issued_on: date | None) -> Iterator[Told]:
    """Every stretch of days that a rule finds, whatever it is about. "To this day" ends with the paper's own, if known."""
    for found in find_ranges(text):
        if found.to_present:
            ours = issued_on and (found.days.start is None or found.days.start <= issued_on)
            yield "present", Range(Days(found.days.start, issued_on), found.start, found.end) if ours else found
        else:
            yield "upto" if found.days.start is None else "range" if found.days.end else "open", found
    for run_back in (find_relative, find_relative_abroad):
        for found in run_back(text, issued_on):
            yield "back", found
    for found in find_ahead(text, issued_on):
        yield "ahead", found


def by_claim(text: Text, place: Places, told: Sequence[Told], issued_on: date | None) -> list[Range]:
    """The ranges with the strongest claim to be the period asked for."""
    weighed = [(place.claim(found.start, found.end), found) for how, found in told if how != "ahead"]
    ahead = any(word in text.lower for word in _PEN)
    if ahead:
        weighed = [(w, _with_end(text, r)) for w, r in weighed]
        weighed = [(_running(place, w, r, issued_on), r) for w, r in weighed]
        if issued_on is not None and any(w >= _SURE and _comes_after(r, issued_on) for w, r in weighed):
            # What an order that runs ahead tells of days gone by led to it, unless it asks for them.
            weighed = [(w if _comes_after(r, issued_on) or place.is_asked(r.start) else 0, r) for w, r in weighed]
    if issued_on is not None:
        # What begins after the paper is when to act, not what about, unless the words say so.
        weighed = [
            (w if (w > 3 and (ahead or r.days.end)) or not _comes_after(r, issued_on) else 0, r) for w, r in weighed
        ]
    top = max((w for w, _ in weighed), default=0)
    if ahead and top < _SURE:
        on = [r for how, r in told if how == "ahead" and place.runs_ahead(r.start)] or _until(text, place, issued_on)
        if on:
            return on[:1]
    if top <= 0:
        lone = [r for w, r in weighed if w == 0 and place.is_about_data(r.start, r.end) and _is_past(r, issued_on)]
        return lone if len({r.days for r in lone}) == 1 else []
    best = [r for w, r in weighed if w == top]
    tables = {place.block(r.start) for r in best}
    # The other rows of the table that one of them stands in.
    best += [r for w, r in weighed if 0 <= w < top and place.block(r.start) in tables and place.in_rows(r.start)]
    best += [r for w, r in weighed if _SURE <= w < top and any(_is_added(text, one, r) for one in best)]
    best = [_with_end(text, r) for r in best]
    closed = [r for r in best if r.days.start and r.days.end]
    return closed or best


def _is_added(text: Text, one: Range, further: Range) -> bool:
    """Whether a stretch follows another in the words and in time, with nothing between but a word that adds it."""
    if one.days.end is None or further.days.start is None or further.days.start <= one.days.end:
        return False
    between = text.lower[one.end : further.start] if 0 < further.start - one.end < _ADDED else ""
    return _AND_FURTHER.fullmatch(between) is not None


# So far behind a stretch one that is added to it begins.
_ADDED = 40
_AND_FURTHER = re.compile(
    r"[\s,;]{0,3}(?:(?:and|as well as|plus|und|sowie|et|ainsi que|y|así como|e|nonché|bem como|en|alsook|och|samt|og|ja|sekä|i|oraz|a|a také|és|valamint|și|precum și|и|ir|bei|un|in|ter|та|і|και)\s)?"
    r"(?:(?:also|again|then|auch|noch|from|von|vom|du|de|del|dal|van|fra|från|od|no|nuo|от|від|από)\s){0,3}"
)


def _running(place: Places, weight: int, found: Range, issued_on: date | None) -> int:
    """The weight of days for which a device is used or an interception goes on: what an order of this kind is about."""
    # "Be extended from 18 April": of other papers that is no period, but this one was made before its first day.
    coming = issued_on is not None and found.days.start is not None and found.days.start >= issued_on
    told = (coming or issued_on is None) and (weight >= 0 or found.days.end is not None)
    return max(weight, 4) if told and place.is_installed(found.start) else weight


def _until(text: Text, place: Places, issued_on: date | None) -> list[Range]:
    """From the paper's own day to the one until which a device may be used."""
    if issued_on is None:
        return []
    return [
        Range(Days(issued_on, day), start, end)
        for day, start, end in find_dates(text)
        if day > issued_on
        and place.is_installed(start)
        and _UNTIL.search(" ".join(text.lower[max(0, start - 60) : start].split()) + " ")
    ][:1]


_UNTIL = re.compile(
    rf"\b(?:until|through|up to|ends?|end(?:s|ing)? on|expires?(?: on)?|terminates?(?: on)?|not? later than|beyond)(?: (?:and including|at|on|{TIME},?)){{0,3}} $"
)


# So strong is the claim of days that are asked for in so many words, or for which a device is used.
_SURE = 4


def _comes_after(found: Range, issued_on: date) -> bool:
    """Whether it begins after the paper's own day."""
    return found.days.start is not None and found.days.start > issued_on


def _is_past(found: Range, issued_on: date | None) -> bool:
    """Whether both ends are told and lie no later than the paper's own day."""
    days = found.days
    return days.start is not None and days.end is not None and (issued_on is None or days.end <= issued_on)


def _with_end(text: Text, found: Range) -> Range:
    """A stretch whose length stands before its first day: "for sixty days beginning June 15, 2026"."""
    start = found.days.start
    if start is None or found.days.end is not None:
        return found
    before = text.lower[max(0, found.start - 70) : found.start + 24]
    told = _LONG.search(before)
    if told is None:
        return found
    try:
        # The day it begins on is the first of them.
        last = shift(start, number(told["count"]), told["unit"]) - timedelta(days=1)
    except (ValueError, OverflowError, KeyError):
        return found
    return Range(Days(start, last), found.start, found.end, found.to_present)


_LONG = re.compile(
    rf"\b{COUNT}[\s-]{{1,3}}(?:calendar )?{UNIT}(?:\s{{1,3}}period)?,?\s{{1,3}}(?:beginning|starting|commencing|the first (?:day )?of which is|(?:which |that |and )?(?:begins?|starts?|commences?)|(?:(?:as )?(?:measured|counted|reckoned|running) )?from)\b"
)


def instants(text: Text, place: Places, issued_on: date | None) -> list[Range]:
    """Single days or moments asked about: with a time of day, beside a network address, or in an asking clause."""
    found: list[Range] = []
    known = meanings(text)
    for day, start, end in find_dates(text):
        before = text.lower[max(0, start - 90) : start].replace("\n", " ")
        if _NOT_DATA_DAY.search(before):
            continue
        timed = (
            _WHEN.match(text.lower[end : end + 40]) is not None
            or _TIMED_BELOW.match(text.lower, end, end + 90) is not None
            or re.search(rf"{TIME}[\s,]{{0,3}}(?:on[\s,]{{0,3}})?$", before[-60:]) is not None
        )
        near_address = _AN_ADDRESS.search(before) is not None or (
            timed and _IP_BEHIND.search(text.lower[end : end + 70]) is not None
        )
        clause = place.clause(start)
        asked = (
            clause is not None
            and clause.start in place.asked
            and not _SUMMONS.search(clause.words)
            and bool(known.of(clause.words, tongue=clause.tongue).wanted)
        )
        listed = timed and (
            _start_of(clause) in place.targets
            or _WHERE_AND_WHEN.search(text.lower, max(0, start - 250), end + 250) is not None
        )
        told = (_ON_DATES.search(before) is not None and place.near_ask(start)) or _CALLED_DATES.search(
            text.lower, max(0, start - _LABEL_REACH, text.full.rfind("\n", 0, start)), start
        ) is not None
        if (
            issued_on is not None
            and day >= issued_on
            and not told
            and not (asked and day == issued_on and near_address)
        ):
            # What has a time on the paper's own day, or comes after it, is when it was made or is to be answered.
            continue
        if (
            (timed and near_address)
            or listed
            or told
            or (asked and day != issued_on and (_INSTANT.search(before) or _goes_on(text, found, start)))
        ):
            found.append(Range(Days(day, day), start, end))
    return found


def _goes_on(text: Text, found: list[Range], start: int) -> bool:
    """Whether this day follows one that is asked about, with nothing between but a word that adds it."""
    return bool(found) and _AND_DAY.fullmatch(text.lower, found[-1].end, start) is not None


_AND_DAY = re.compile(r"[\s,;]{0,4}(?:(?:and|und|et|y|e|en|i)\s)?(?:on |the |am |le |el |il |op |em ){0,2}\s{0,3}")


def _start_of(clause: Clause | None) -> int:
    """Where a clause begins; -1 for none."""
    return clause.start if clause else -1
