"""Stretches of days that write a year or a month once for both their ends, or that name whole months, quarters or years."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from fourcorners.reading.calendar.dates import number_order
from fourcorners.reading.calendar.joins import STARTS, TIME, WEEKDAY, joined
from fourcorners.reading.calendar.model import Range
from fourcorners.reading.texts.guarded import bounded
from fourcorners.reading.texts.months import MONTH_WORDS, MONTHS
from fourcorners.reading.texts.text import Text
from fourcorners.values import Days

_SHORT = re.compile(
    rf"\b(?P<m1>{MONTH_WORDS})\.?\s{{1,3}}(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?:at )?{TIME})?\s{{0,3}}(?:to|through|thru|until|and|[-–—])\s{{0,3}}(?:on )?(?:{TIME},? (?:on )?)?(?:(?P<m2>{MONTH_WORDS})\.?\s{{1,3}})?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<y>(?:19|20)\d\d)\b"
    rf"|(?<![\d./-])\b(?P<d3>\d{{1,2}})\.?\s{{0,2}}(?:to|through|until|and|[-–—/])\s{{0,2}}(?P<d4>\d{{1,2}})\.?\s{{1,3}}(?:de )?(?P<m3>{MONTH_WORDS})\s{{1,3}}(?:de )?(?P<y3>(?:19|20)\d\d)\b",
)
_MONTHS = re.compile(
    rf"\b(?P<m1>{MONTH_WORDS})\.?,?(?:\s{{1,3}}(?:(?:of|de|del|di) )?(?P<y1>(?:19|20)\d\d))?\s{{0,3}}(?:to|through|thru|until|up to(?: and including)?|and|bis(?: einschließlich)?|und|au|à|et|a|al|hasta|y|e|fino a|tot(?: en met)?|t/m|en|até|do|[-–—])\s{{0,3}}(?:(?:the )?end of |ende |fin |fine )?(?P<m2>{MONTH_WORDS})\.?,?\s{{1,3}}(?:(?:of|de|del|di) )?(?P<y2>(?:19|20)\d\d)\b"
    rf"|\b(?:months? of|during|in|for|im|monate?s?|den monat|mois d['’]e?|mois de|mes de|mese di|mês de|maand|en|em|nel|no|durante|(?<!\d )(?<!dias )(?<!días )de|(?<!\d )di|van|i|w|ve)\s{{0,3}}(?P<m>{MONTH_WORDS})\.?,?\s{{1,3}}(?:(?:of|de|del|di|do)\s)?(?P<y>(?:19|20)\d\d)\b(?!\s{{0,3}}(?:(?:to|through|until|and|bis|au|à|a|al|hasta|tot|até|do|[-–—])\s{{0,3}}(?:the end of |ende |fin |fine )?(?:{MONTH_WORDS}|\d|present)))",
)
# "3, 4 and 5 May 2026", "May 3, 4, and 5, 2026": days that share their month.
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_SHARED_MONTH = re.compile(
    rf"\b(?P<days>{_DAY}\.?(?:, {_DAY}\.?){{0,20}},? (?:and|und|et|y|e|en|i|och|og|ja|și|és|ir|un|и|та|και) {_DAY})\.?\s{{1,3}}(?:(?:of|de|di)\s)?(?P<m>{MONTH_WORDS})\.?,?\s{{1,3}}(?:(?:de|del)\s)?(?P<y>(?:19|20)\d\d)\b"
    rf"|\b(?P<m2>{MONTH_WORDS})\.?\s{{1,3}}(?P<days2>{_DAY}(?:, {_DAY}){{0,20}},? and {_DAY}),?\s{{1,3}}(?:of\s)?(?P<y2>(?:19|20)\d\d)\b",
)
_QUARTERS = re.compile(
    r"\b(?:(?P<which>first|second|third|fourth|last|1st|2nd|3rd|4th) (?:calendar )?(?P<part>quarter|half)(?: of)?(?: (?:the )?(?:calendar )?(?:year )?)?|q(?P<number>[1-4])[ /-]{0,2})\s?(?P<y>20\d\d)\b"
)
_WHICH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_YEARS = re.compile(
    r"\b(?:(?:calendar |tax |fiscal )?(?<!academic )(?<!school )(?<!award )(?<!income )years?|jahr(?:e[ns]?|s)?|années?|ans?|años?|ann[oi]|anos?|jaar|jaren|roku)\s{1,3}(?:ended? |de )?(?P<y1>(?:19|20)\d\d)(?![-/–]\d\d(?!\d))(?:\s{0,3}(?:to|through|thru|and|bis|und|à|et|a|y|al|e|tot|en|[-–—])\s{0,3}(?P<y2>(?:19|20)\d\d))?\b"
    # "Records for 2024 and 2025", "2024 through 2025": no more than a year.
    r"|(?<=[a-z,] )(?P<y3>20\d\d)\s{1,3}(?:to|through|thru|bis|à|a|hasta|al|tot|até)\s{1,3}(?P<y4>20\d\d)(?=[\s]{0,2}(?:[.,;)\n]|$))"
    r"|\b(?:for|during|throughout|für|pour) (?:the )?(?:whole |all |entire )?(?:of )?(?P<y5>20\d\d)(?=[\s]{0,2}(?:[.,;)\n]|only|$))",
)
_AND = re.compile(r"\band\b")
_LONE_DAY = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th|er|º|\.))?(?:\s{{1,2}}(?:day\s{{1,2}})?(?:de|of|di)?\s{{0,2}}(?P<month>{MONTH_WORDS})\b\.?)?|(?P<month2>{MONTH_WORDS})\.?\s{{1,2}}(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)(?![\d:./-])",
)
# What stands before a bare number that is a day: "Exhibit 2 - 13 November 2026" has none.
_BEFORE_A_DAY = re.compile(
    rf"(?:^|\n|\s{{3}}|\t|[:(,|–—-]|\b(?:from|between|dates?|dated|period|the|of|for|on|during|and|vom|von|den|zwischen|zeitraum|du|le|les|entre|del|dal|el|il|tra|fra|van|tussen|od|dnia|d[eo]|em|d[ií]as?|giorni|jours?|tagen|i|in|im|{WEEKDAY}))[\s,]{{0,3}}$"
)


def half_dated(text: Text, last: date, start: int) -> tuple[Days, int] | None:
    """A range whose first day leaves its year, or its month too, to the second: du 2 au 13 novembre 2026."""
    before = text.lower[max(0, start - 100) : start]
    for match in reversed(list(_LONE_DAY.finditer(before))):
        lead = text.lower[max(0, start - len(before) + match.start() - 60) : start - len(before) + match.start()]
        if not (match["month"] or match["month2"] or _BEFORE_A_DAY.search(lead)):
            continue
        if joined(text.full[start - len(before) + match.end() : start], lead) != "range":
            continue
        name = match["month"] or match["month2"]
        month = MONTHS[name] if name else last.month
        try:
            first = date(last.year - (month > last.month), month, int(match["day"] or match["day2"]))
        except ValueError:
            continue
        if first <= last and (name or first.day < last.day):
            return Days(first, last), start - len(before) + match.start()
    numeric = _NO_YEAR.search(before)
    if numeric is not None and text.full[start].isdigit():
        one, two = int(numeric["one"]), int(numeric["two"])
        day_first = numeric["sign"] == "." or number_order(text) == "dmy"
        if numeric["sign"] != "." and number_order(text) is None:
            return None
        try:
            first = date(last.year, two, one) if day_first else date(last.year, one, two)
        except ValueError:
            return None
        if first < last:
            return Days(first, last), start - len(before) + numeric.start()
    return None


# "1.3. bis 10.7.2026", "3/1 - 7/10/2026".
_NO_YEAR = re.compile(
    r"(?<![\d./:-])(?P<one>\d{1,2})(?P<sign>[./])\s?(?P<two>\d{1,2})\.?\s{0,2}(?:to|through|thru|until|bis(?: zum)?|au|al?|hasta(?: el)?|tot(?: en met)?|t/m|até|[-–—])\s{0,2}$",
)


def is_short_end(lower: str, start: int) -> bool:
    return (
        re.search(
            rf"(?:{MONTH_WORDS})\.?\s\d{{1,2}}(?:st|nd|rd|th)?\s{{0,3}}(?:to|through|and|[-–—])\s{{0,3}}$",
            lower[max(0, start - 40) : start],
        )
        is not None
    )


def shortened(text: Text, used: set[int], dates: list[tuple[date, int, int]]) -> Iterator[Range]:
    """Ranges that write the year once, or name whole months or years."""
    lower = text.lower
    taken = [(s, e) for _, s, e in dates if s in used]
    months = _around_months(text)
    if months:
        for match in _within(_SHARED_MONTH, lower, months) if _AND_A_DAY.search(lower) else ():
            if _joins_ends(match, lower) or (
                not match["m2"] and not _BEFORE_A_DAY.search(lower[max(0, match.start() - 40) : match.start()])
            ):
                continue
            days_told = _days_of_a_month(match)
            if days_told and not _overlaps(match.span(), taken):
                taken.append(match.span())
                used |= {s for _, s, e in dates if match.start() <= s and e <= match.end()}
                yield from (Range(one, *match.span()) for one in days_told)
        for match in _within(_SHORT, lower, months):
            days = _short_days(match)
            lead = lower[max(0, match.start() - 80) : match.start()]
            if match["d3"] and not (_BEFORE_A_DAY.search(lead) or lower[match.end("d3")] == "."):
                continue
            if _AND.search(match[0]) and not STARTS.search(lead):
                continue  # two days
            if match["d3"] and "/" in match[0] and int(match["d4"]) - int(match["d3"]) != 1:
                continue  # "3/14 March"
            if days and not _overlaps(match.span(), taken):
                taken.append(match.span())
                yield Range(days, *match.span())
        for match in _within(_MONTHS, lower, months) if _names_years(lower, _LETTER_BEFORE) else ():
            if not _overlaps(match.span(), [(s, e) for _, s, e in dates]):
                days = _month_days(match)
                if days:
                    yield Range(days, *match.span())
    if "quarter" in lower or " half" in lower or _LETTER_Q.search(lower):
        for match in bounded(_QUARTERS, lower):
            if days := _part_of_year(match):
                yield Range(days, *match.span())
    if _names_years(lower, _BEFORE_YEAR):
        for match in bounded(_YEARS, lower):
            told = match["y1"] or match["y3"] or match["y5"]
            first, last = int(told), int(match["y2"] or match["y4"] or told)
            if first <= last and not _overlaps(match.span(), [(s, e) for _, s, e in dates]):
                yield Range(Days(date(first, 1, 1), date(last, 12, 31)), *match.span())


# Right before the year of a month, and between two days that share their month.
_LETTER_BEFORE = re.compile(r"[^\W\d_]\.?,?\s{1,3}$")
_AND_A_DAY = re.compile(r"\d(?:st|nd|rd|th|\.)?,? (?:and|und|et|y|e|en|i|och|og|ja|și|és|ir|un|и|та|και) \d")
_A_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:years?|jahre?[ns]?|années?|ans?|años?|ann[oi]|anos?|jaar|jaren|roku)(?: ended?| de)?|\d (?:to|through|thru|bis|à|a|hasta|al|tot|até)"
    r"|\b(?:for|during|throughout|für|pour)(?: the)?(?: whole| all| entire)?(?: of)?)\s{1,3}$"
)


def _names_years(lower: str, before: re.Pattern[str]) -> bool:
    """Whether a year stands behind such words: those that make it a stretch of days, or any, and no day's number."""
    return any(before.search(lower, max(0, y.start() - 30), y.start()) for y in _A_YEAR.finditer(lower))


_LETTER_Q = re.compile(r"q(?<!\wq)[1-4](?!\w)")


def _part_of_year(match: re.Match[str]) -> Days | None:
    """A quarter or a half of a calendar year; None for a half that there is not."""
    months = 6 if match["part"] == "half" else 3
    parts = 12 // months
    number = int(match["number"]) if match["number"] else _WHICH.get(match["which"], parts)
    if number > parts:
        return None
    year = int(match["y"])
    return Days(date(year, (number - 1) * months + 1, 1), month_end(year, number * months))


def _joins_ends(match: re.Match[str], lower: str) -> bool:
    """Whether the two days are the ends of one stretch: between 3 and 5 May 2026."""
    written = match["days"] or match["days2"]
    return "," not in written and STARTS.search(lower, max(0, match.start() - 40), match.start()) is not None


def _days_of_a_month(match: re.Match[str]) -> list[Days]:
    """The days that a list names by number, those that follow one another as one stretch; none where one is no day."""
    month, year = MONTHS[match["m"] or match["m2"]], int(match["y"] or match["y2"])
    try:
        named = [date(year, month, int(n)) for n in re.findall(r"\d{1,2}", match["days"] or match["days2"])]
    except ValueError:
        return []
    found: list[Days] = []
    for day in sorted(set(named)):
        if found and found[-1].end == day - timedelta(days=1):
            found[-1] = Days(found[-1].start, day)
        else:
            found.append(Days(day, day))
    return found


def _short_days(match: re.Match[str]) -> Days | None:
    try:
        if match["d3"]:
            month, year = MONTHS[match["m3"]], int(match["y3"])
            first, last = date(year, month, int(match["d3"])), date(year, month, int(match["d4"]))
        else:
            year, month = int(match["y"]), MONTHS[match["m1"]]
            last_month = MONTHS[match["m2"]] if match["m2"] else month
            # "December 20 to January 5, 2026" began in the year before.
            first = date(year if month <= last_month else year - 1, month, int(match["d1"]))
            last = date(year, last_month, int(match["d2"]))
    except ValueError:
        return None
    return Days(first, last) if first <= last else None


def _month_days(match: re.Match[str]) -> Days | None:
    if match["m"]:
        year, month = int(match["y"]), MONTHS[match["m"]]
        return Days(date(year, month, 1), month_end(year, month))
    year, month = int(match["y2"]), MONTHS[match["m2"]]
    first_month = MONTHS[match["m1"]]
    first_year = int(match["y1"]) if match["y1"] else (year if first_month <= month else year - 1)
    first, last = date(first_year, first_month, 1), month_end(year, month)
    return Days(first, last) if first <= last else None


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(s < span[1] and span[0] < e for s, e in taken)


# With which the names of months begin in the languages that write ranges so.
_MONTH_BEGINS = frozenset(
    "jan gen ene feb fév fev mar mär maa apr abr avr may mai mag maj mei jun jui giu jul lug aug ago aoû aou sep set oct okt ott out nov dec dez déc dic".split()
)
_MONTH = re.compile(r"\b[^\W\d_]{3,12}[\s.,]{0,4}(?=\d|de|di|do|of|to|thr|un|and|[-–—])")
# The longest way a range that names a month may begin before it, and go on after it.
_BEFORE, _AFTER = 24, 200


def _around_months(text: Text) -> list[tuple[int, int]]:
    """The stretches of text near the name of a month: a range that names one lies in one of them."""
    stretches: list[tuple[int, int]] = []
    for at, word in zip(text.words.starts, text.words.words, strict=True):
        if word[:3] not in _MONTH_BEGINS or (month := _MONTH.match(text.lower, at)) is None:
            continue
        start, end = max(0, month.start() - _BEFORE), month.end() + _AFTER
        if stretches and start <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return stretches


def _within(pattern: re.Pattern[str], lower: str, stretches: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The pattern's matches in these stretches, a thousand at the most."""
    count = 0
    for start, end in stretches:
        for match in pattern.finditer(lower, start, end):
            yield match
            count += 1
            if count >= 1_000:
                return
