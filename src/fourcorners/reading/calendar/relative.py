"""Periods counted from another day: the ninety days before an order, the past six months, sixty days from now on."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.calendar.model import Range
from fourcorners.reading.texts.guarded import Guarded, bounded
from fourcorners.reading.texts.numbers import IN_ENGLISH
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.turns import Turns
from fourcorners.values import Days

COUNT = r"(?P<count>\d{1,4}|" + "|".join(sorted(IN_ENGLISH, key=len, reverse=True)) + r")(?:\s?\(\d{1,4}\))?"
UNIT = r"(?P<unit>hours?|days?|weeks?|months?|years?)"
_BACK = Guarded(
    rf"\b(?:past|last|previous|prior|preceding|most recent|latest|trailing|immediately preceding)\s{{1,3}}{COUNT}[\s-]{{1,3}}(?:calendar )?{UNIT}\b"
    r"(?P<rest>[^.;]{0,90})",
    "last|latest|most recent|past|preceding|previous|prior|trailing",
)
_BEFORE = Guarded(
    rf"\b{COUNT}[\s-]{{1,3}}(?:calendar )?{UNIT}(?:\s{{1,3}}period)?[\s,]{{1,3}}(?:that |which )?(?:immediately )?(?:prior to|before|preced(?:ing|es?)|leading up to|up to|ending(?: on| with)?|ends? on|prior)\b[\s,]{{0,3}}(?P<rest>[^.;]{{0,90}})",
    "before|ending|ends on|end on|preced|prior|up to",
)
# A unit with what has it run back, without which there is no such count; quick to look for.
_RUNS_BACK = re.compile(
    r"(?:hour|day|week|month|year)s?(?:\s{1,3}period)?[\s,]{1,3}(?:that |which )?(?:immediately )?(?:prior|before|preced|leading|up to|end)"
)
_AHEAD = Turns(
    rf"\b(?:for (?:a|the)?\s?(?:period|term) (?:of|not to exceed|not exceeding|of not more than|of up to)|not (?:to )?exceed(?:ing)?|for|during the)\s{{1,3}}(?:up to )?{COUNT}[\s-]{{1,3}}(?:calendar )?{UNIT}\b[\s,]{{0,3}}(?:(?P<how>from|after|following|beginning|commencing|starting)\b(?P<rest>[^.;]{{0,90}})|(?=[.;]))"
)
_FIRST_OF_THEM = frozenset({"beginning", "commencing", "starting"})
_OUR_DAY = re.compile(
    r"(?:the )?(?:date|day|issuance|issue|signing|entry|time)?(?: (?:and time )?of)?\s?(?:the )?(?:issuance|issue|signing|entry)?(?: of)?\s?(?:this|the|said|such)?\s?(?:court )?(?:order|subpoena|warrant|summons|letter|request|demand|notice|application|date hereof|hereof|present|today|date)\b"
)
_SERVED = re.compile(
    r"^(?:\s|the|date|day|time|of|from|your|after)*(?:service|receipt|receiving|execution|compliance|installation|activation|being served)"
)


def shift(day: date, count: int, unit: str) -> date:
    """The day so many units later, or earlier where count is negative; a month that is too short ends on its last day.

    >>> shift(date(2026, 8, 31), -6, "months"), shift(date(2024, 2, 29), 1, "year")
    (datetime.date(2026, 2, 28), datetime.date(2025, 2, 28))
    """
    if unit.startswith("hour"):
        # Hours reach into the days that they touch.
        return day + timedelta(days=count // 24 if count < 0 else -(-count // 24))
    if unit.startswith("day"):
        return day + timedelta(days=count)
    if unit.startswith("week"):
        return day + timedelta(weeks=count)
    months = count * (12 if unit.startswith("year") else 1)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def number(words: str) -> int:
    """The number that figures or number words name."""
    return int(words) if words.isdigit() else IN_ENGLISH[" ".join(words.split())]


def find_relative(text: Text, issued_on: date | None) -> Iterator[Range]:
    """Periods that run back from a day. Without that day both ends stay open: the words stand as evidence."""
    lower = text.lower
    yield from _since_today(lower, issued_on)
    if not any(
        word in lower
        for word in (
            "past ",
            "last ",
            "previous",
            "prior",
            "preced",
            "recent",
            "before",
            "leading",
            "up to",
            "latest",
            "ending",
            "ends on",
        )
    ):
        return
    seen: set[int] = set()
    for pattern in (_BEFORE, _BACK) if _RUNS_BACK.search(lower) else (_BACK,):
        for turn, match in enumerate(pattern.finditer(lower)):
            if turn >= 200:
                break
            if any(abs(match.start("count") - s) < 4 for s in seen):
                continue
            seen.add(match.start("count"))
            anchor, end = _anchor(text, match, issued_on, back=pattern is _BACK)
            if anchor is False:
                continue
            yield Range(_back(anchor, match), match.start(), end)


def _since_today(lower: str, issued_on: date | None) -> Iterator[Range]:
    """What happened since an hour of the paper's own day, or of the day before, as emergencies have it."""
    if issued_on is None:
        return
    for match in bounded(_TODAY, lower, 20):
        earlier = match["day"] in {"yesterday", "last night"}
        yield Range(Days(issued_on - timedelta(days=earlier), None), *match.span())


_TODAY = Guarded(
    r"\b(?:since|from)\s(?:(?!not\b)[^\s.;,]{1,12}\s){0,4}?(?P<day>today|this morning|this afternoon|this evening|tonight|yesterday|last night)\b(?! order)",
    "today|this morning|this afternoon|this evening|tonight|yesterday|last night",
)


def find_ahead(text: Text, issued_on: date | None) -> Iterator[Range]:
    """Periods that run on from the day of the paper, as installations and interceptions do."""
    lower = text.lower
    if not any(word in lower for word in ("period", "exceed", "term", "days", "weeks")):
        return
    for turn, match in enumerate(_AHEAD.finditer(lower)):
        if turn >= 200:
            break
        rest = (match["rest"] or "").strip()
        named = next(
            (
                d
                for d, s, _ in find_dates(text)
                if match["rest"] and match.start("rest") <= s < match.start("rest") + 24
            ),
            None,
        )
        starts = named or issued_on if not rest or named or (_OUR_DAY.match(rest) and not _SERVED.match(rest)) else None
        count = number(match["count"])
        last = _safe(starts, count, match["unit"]) if starts else None
        if last and named and match["how"] in _FIRST_OF_THEM:
            # The day it begins on is the first of them.
            last -= timedelta(days=1)
        days = Days(starts, last)
        yield Range(days, match.start(), match.start("rest") + min(len(rest), 40) if rest else match.end())


def _anchor(
    text: Text, match: re.Match[str], issued_on: date | None, *, back: bool
) -> tuple[date | None, int] | tuple[bool, int]:
    """The day counted from and where its words end; False where the words count from something else."""
    rest = match["rest"]
    at = match.start("rest")
    for day, start, end in find_dates(text):
        if at <= start < at + 40 and not re.search(r"[a-z]{9,}", rest[: start - at]):
            return day, end
    if back and not re.match(r"[\s,]{0,3}(?:prior to|before|preceding|from|to|leading|of|up to|until|ending)\b", rest):
        return issued_on, match.end("unit")
    stripped = re.sub(
        r"^[\s,]*(?:prior to|before|preceding|from|leading up to|up to|until|ending on|ending with|ending|to|of)\s+",
        "",
        rest,
    )
    if _SERVED.match(stripped):
        return None, at + min(len(rest), 40)
    if our := _OUR_DAY.match(stripped):
        return issued_on, at + len(rest) - len(stripped) + our.end()
    return (issued_on, match.end("unit")) if back else (False, at)


def _back(anchor: date | bool | None, match: re.Match[str]) -> Days:
    if not isinstance(anchor, date):
        return Days(None, None)
    start = _safe(anchor, -number(match["count"]), match["unit"])
    return Days(start, anchor) if start else Days(None, None)


def _safe(day: date, count: int, unit: str) -> date | None:
    try:
        return shift(day, count, unit)
    except (ValueError, OverflowError):
        return None
