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

from fourcorners.reading.calendar.accountspots import Spot, named
from fourcorners.reading.calendar.claims import Places
from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.calendar.model import Range
from fourcorners.reading.calendar.ranges import find_ranges
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
    firsts = [(text.offset(found.evidence[0]), found.value) for found in accounts if found.evidence]
    own: Own = {}
    for one in find_ranges(text) if "only " in text.lower else ():
        clause = place.clause(one.start)
        if clause is not None and _ONLY.search(text.lower, max(clause.start, one.start - _LED), one.start):
            for account in (account for at, account in firsts if clause.start <= at < clause.end):
                own.setdefault(account, []).append(one)
    entries = list(_for_entries(text))
    excepted = list(_for_named(text, place, accounts))
    apart = [r for held in own.values() for r in held] + [one for _, one in (*entries, *excepted)]
    rest = [one for one in chosen if not any(r.start < one.end and one.start < r.end for r in apart)]
    if excepted and not rest:
        # What is said of one alone may have the stronger claim.
        said = [r for r in find_ranges(text) if r.end <= apart[0].start and place.is_asked(r.start)]
        rest = [r for r in said if place.block(r.start) == place.block(apart[0].start)]
    if len({r.days for r in rest}) != 1:
        return {}, chosen
    whole = rest[0].days
    for mark, told in entries:
        for at, account in firsts:
            entry = place.clause(at)
            if entry is not None and entry.marker == mark:
                own.setdefault(account, []).append(_ended(told, whole))
    for account, told in excepted:
        own.setdefault(account, []).append(_ended(told, whole))
    return (own, rest) if own and len(own) < len({account for _, account in firsts}) else ({}, chosen)


def _ended(told: Range, whole: Days) -> Range:
    """A stretch of one account, which ends as the others do where only its beginning is told."""
    ends = told.days.end or (whole.end if whole.end and told.days.start and told.days.start <= whole.end else None)
    return replace(told, days=Days(told.days.start, ends))


def _for_named(text: Text, place: Places, accounts: tuple[Found[Account], ...]) -> Iterator[tuple[Account, Range]]:
    """Accounts for which, by name, a stretch of their own is said to hold in place of that of all, each with that stretch."""
    words = list(bounded(_SAVE, text.lower, _MOST_SAVED)) if _SAVE.search(text.lower) else []
    if not words:
        return
    spots = sorted(named(text, accounts), key=lambda one: one.start)
    dates = find_dates(text)
    ranges = [r for r in find_ranges(text) if place.claim(r.start, r.end) >= 0 and not place.tells_of_else(r.start)]
    for word in words:
        behind = [one for one in spots if word.end() <= one.start < word.end() + _TO_NAME]
        if not behind:
            continue
        name = behind[0]
        reach = _reach(text, name, spots)
        day = next((d for d in dates if name.end <= d[1] < reach), None)
        if day is None or name.account is None or _PARTED.search(text.full, word.end(), day[1]):
            continue
        held = next((r for r in ranges if name.end <= r.start <= day[1] and r.end >= day[2]), None)
        if held is not None:
            yield name.account, held
        elif _BEGINS.search(text.lower, name.end, day[1]):
            yield name.account, Range(Days(day[0], None), day[1], day[2])


def _reach(text: Text, name: Spot, spots: list[Spot]) -> int:
    """How far behind an account its days may stand: not behind the next one."""
    following = next((one.start for one in spots if one.start >= name.end and one.account != name.account), None)
    furthest = name.end + _TO_DAYS
    return furthest if following is None else min(furthest, following)


# Words that set what follows apart from what was said before.
_SAVE = re.compile(
    r"\b(?:save|except|excepting|provided|außer|ausgenommen|abweichend|sauf|excepté|toutefois|salvo|excepto|eccetto|tranne|tuttavia|exceto|behalve|uitgezonderd|undtagen|unntatt|utom"
    r"|lukuun ottamatta|wyjątkiem|vyjma|kromě|výjimkou|výnimkou|okrem|kivéve|excepția|изключение|osim|iznimno|razen|izņemot|išskyrus|εκτός|крім)\b"
)
_PARTED = re.compile(r"[;]|\.\s{1,3}[A-ZÀ-Þ]|\n\s*\n")
_BEGINS = re.compile(
    r"\b(?:begins?|starts?|runs?|commences?|from|since|beginn\w*|ab|seit|von|vom|commence|début\w*|à compter|du|depuis|comien\w+|empie\w+|desde|a partir|dal|decorr\w+|inizi\w+|começ\w+|vanaf|begint"
    r"|från|fra|alkaen|od|začín\w+|de la|începe\w*|от|започва|počinje|начин\w+|από)\b[^\d]{0,30}$"
)
# So far behind such a word the account may be named, and its days behind it.
_MOST_SAVED, _TO_NAME, _TO_DAYS = 20, 80, 160


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
