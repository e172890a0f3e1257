"""What a paper takes out of the period that it asks about: some days for every account, or most of them for one.

"From 1 to 30 June, excluding 14 June"; "the account @north_pier, but only from 1 to 15 August"; "from 1 March to the
present, except that for (b) alone the period begins on 15 June".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from fourcorners.reading.calendar.claims import Places
from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.calendar.ranges import Range, find_ranges
from fourcorners.reading.texts.guarded import Guarded, bounded
from fourcorners.reading.texts.text import Text
from fourcorners.values import Account, Days, Found

Own = dict[Account, list[Range]]

_LESS = re.compile(
    r"[\s,(]{0,4}(?:and |but )?(?:excluding|except(?: for)?|other than|not including|with the exception of|außer|ausgenommen|mit ausnahme|sauf|à l['’]exception"
    r"|salvo|excepto|excluyendo|eccetto|tranne|escluso|exceto|uitgezonderd)\s(?:(?:the|of|on|day|days|date|dates|period|from|de[rsnlm]?|du|le|el|il|o)\s){0,4}$"
)
_ONLY = re.compile(r"\b(?:but )?only (?:(?:for|from|between|during|the|period|dates?|of) ){0,4}$")
_FOR_ONE = Guarded(
    r"\bexcept (?:that )?(?:for|as to|in respect of|with respect to)(?: the)?(?: accounts?(?: in| at| under)?)?(?: paragraph| item| entry)? \(?(?P<mark>[a-z]|\d{1,2})\)"
    r"(?: alone| only)?,?(?: the| its)?(?: relevant| time)*(?: periods?| dates?| timeframe)? (?P<how>begins?|starts?|runs|is|are)\b",
    "except ",
)
# So far behind the words that announce them the days may begin, and so long are words that lead to days of one account.
_NEAR, _LED = 40, 60


def less(text: Text, chosen: list[Range]) -> list[Range]:
    """The same stretches without the days that the words right behind one of them take out."""
    if not _may_except(text):
        return chosen
    spans = [(r.start, r.days) for r in find_ranges(text)]
    spans += [(start, Days(day, day)) for day, start, _ in find_dates(text)]
    spans.sort(key=lambda span: (span[0], -_length(span[1])))
    starts = [start for start, _ in spans]
    found: list[Range] = []
    for one in chosen:
        near = spans[bisect_left(starts, one.end) : bisect_left(starts, one.end + _NEAR)]
        out = next((days for start, days in near if _LESS.match(text.lower[one.end : start])), None)
        found += _without(one, out) if out is not None else [one]
    return found


def _may_except(text: Text) -> bool:
    return any(
        word in text.lower
        for word in ("exclu", "except", "other than", "not including", "außer", "ausgenommen", "ausnahme", "sauf", "salvo", "eccetto", "tranne", "esclus", "exceto", "uitgezonderd")
    )  # fmt: skip


def _length(days: Days) -> int:
    return (days.end - days.start).days if days.start and days.end else 0


def _without(one: Range, out: Days) -> list[Range]:
    """The two rests of a stretch, or the whole where what is taken out does not lie within it."""
    start, end = one.days.start, one.days.end
    if out.start is None or out.end is None or (start and out.start <= start) or (end and out.end >= end):
        return [one]
    before = replace(one, days=Days(start, out.start - timedelta(days=1)), to_present=False)
    return [before, replace(one, days=Days(out.end + timedelta(days=1), end))]


def set_apart(
    text: Text, place: Places, chosen: list[Range], accounts: tuple[Found[Account], ...]
) -> tuple[Own, list[Range]]:
    """The stretches that are said to be for single accounts only, and the rest, which is for the others."""
    if len({found.value for found in accounts}) < 2:
        return {}, chosen
    named = [(text.offset(found.evidence[0]), found.value) for found in accounts if found.evidence]
    own: Own = {}
    for one in find_ranges(text) if "only " in text.lower else ():
        clause = place.clause(one.start)
        if clause is not None and _ONLY.search(text.lower, max(clause.start, one.start - _LED), one.start):
            for account in (account for at, account in named if clause.start <= at < clause.end):
                own.setdefault(account, []).append(one)
    entries = list(_for_entries(text))
    apart = [r for held in own.values() for r in held] + [one for _, one in entries]
    rest = [one for one in chosen if not any(r.start < one.end and one.start < r.end for r in apart)]
    if len({r.days for r in rest}) != 1:
        return {}, chosen
    whole = rest[0].days
    for mark, told in entries:
        # Where only its beginning is told, it ends as the others do.
        ends = told.days.end or (whole.end if whole.end and told.days.start and told.days.start <= whole.end else None)
        one = replace(told, days=Days(told.days.start, ends))
        for at, account in named:
            entry = place.clause(at)
            if entry is not None and entry.marker == mark:
                own.setdefault(account, []).append(one)
    return (own, rest) if own and len(own) < len({account for _, account in named}) else ({}, chosen)


def _for_entries(text: Text) -> Iterator[tuple[str, Range]]:
    """The marks of entries for which a stretch of their own is said to hold, each with that stretch."""
    for match in bounded(_FOR_ONE, text.lower, 20):
        day = next((d for d in find_dates(text) if match.end() <= d[1] < match.end() + _NEAR), None)
        if day is None:
            continue
        held = next((r for r in find_ranges(text) if match.end() <= r.start <= day[1] and r.end >= day[2]), None)
        if held is not None:
            yield match["mark"], held
        elif match["how"][0] in "bs":
            yield match["mark"], Range(Days(day[0], None), day[1], day[2])
