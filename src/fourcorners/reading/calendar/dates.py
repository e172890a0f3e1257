"""The dates in a paper, by one strict grammar that every reader shares. What could mean two days means none.

Read are English long dates ("June 10, 2013", "10 June 2013", "this tenth day of June, A.D. 2013"), the same with
Spanish, French, German, Italian, Portuguese, Dutch and some more month names, ISO 8601 days ("2013-06-10"), and numeric dates. A numeric
date such as 06/10/2013 is read month first only in a paper that shows itself to be from the United States, day
first only in one that shows itself to be from elsewhere, and otherwise only where one order is impossible.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from weakref import WeakKeyDictionary

from fourcorners.reading.calendar.blanks import IN_BLANKS, PARTED_YEAR, day_above
from fourcorners.reading.calendar.spelt import worded_dates
from fourcorners.reading.texts.months import MONTH_WORDS, MONTHS, one_of
from fourcorners.reading.texts.ordinals import DAYS
from fourcorners.reading.texts.text import Order, Text, lowered

# Where a scan reads the figure one as l or I, and nought as O.
_DAY = r"[0-9lio]{1,2}"
_WRITTEN_DAY = one_of(DAYS)
_FIGURES = str.maketrans("lIO", "110")

# What may stand between the parts of a date: a sign or blanks, or the end of a line and the next one's indent.
_BETWEEN = r"(?:[\s./-]{1,4}|[ \t]{0,3}\r?\n[ \t]{0,24})"
_BEFORE_YEAR = re.compile(
    rf"(?:(?:(?<![\w/.-])|(?<=[tsnlr]-))(?P<first>{_DAY}|{_WRITTEN_DAY})\s{{0,2}}(?:st|nd|rd|th|er|e|\.?[º°ª]|o|ú|ης?|-?(?:го|ви|ти|ри|ми)|\.)?(?:\s{{1,3}}(?:day|dias|días|lá|päivänä|päivään))?(?:\s{{1,3}}(?:of(?:\sthe\smonth\sof)?|de|luna|a\slunii|ta['’]|o|do m[êe]s de|del mes de|del mese di))?"
    rf"{_BETWEEN}(?:d['’])?)?(?<![^\W\d_])(?P<month>{MONTH_WORDS})\b\.?,?"
    rf"(?:(?:[\s-]{{0,3}}|{_BETWEEN})(?:the\s{{1,2}})?(?P<second>{_DAY}|{_WRITTEN_DAY})\s{{0,2}}(?:st|nd|rd|th)?)?(?:\s{{0,2}},(?:\s{{0,3}}|{_BETWEEN})|{_BETWEEN}|,?\s{{1,3}}(?:of|de|del|anul|in\sthe\s{{1,30}}year(?:\sof(?:\sour\slord)?)?)\s{{1,3}})(?:a\.\s?d\.,?\s{{1,2}})?$",
)
# How far before its year a date may begin.
_WINDOW = 72
_WORD = re.compile(r"[^\W\d_]{3,12}")
# Every word that the names of months hold.
_MONTHS = frozenset(word for name in MONTHS for word in name.split())
_YEAR = re.compile(rf"(?:19|20)\d\d(?!\d)|{PARTED_YEAR}")
_BLANK = re.compile(r"[\s_]+")
# "The last day of June, 2026", "the end of June 2026", "the beginning of March 2026".
_EDGE = re.compile(
    rf"\b(?P<edge>last day|final day|end|beginning|start) of (?:the month of )?(?P<month>{MONTH_WORDS}),? (?:of )?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_IDEOGRAPHIC = re.compile(
    r"(?:(?P<era>令和|平成)\s?)?(?P<year>\d{1,4}|元)\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"
)
# The year before the first of each era of Japan.
_ERAS = {"令和": 2018, "平成": 1988}
# `szeptember 1-jétől`, `30-ig`, `3-án`, `4-i`: how a day's figure is declined.
_HUNGARIAN_END = "(?:j?[eéaá](?:n|t[őó]l|ig|i|r[ea])?|ig?|t[őó]l)"
# The year before the month: `2026. október 14.`, `2026 m. gegužės 13 d.`, `2026. gada 13. maijā`, `2026. aasta 13. mail`.
_YEAR_AHEAD = re.compile(
    rf"(?P<year>20\d\d)(?:\.?(?: m\.| gada| g\.| aasta)?) ?(?:(?P<month>{MONTH_WORDS})(?: hó| mėn\.)? (?P<day>\d{{1,2}})(?:\.| d\.|-(?={_HUNGARIAN_END}\b))"
    rf"|(?P<first>\d{{1,2}})\. ?(?P<second>{MONTH_WORDS})\b)(?!\d)",
    re.IGNORECASE,
)
# `20FEB2026`, `20 FEB 26`, `03-MAR-26`, as soldiers, customs and airlines write it.
_IN_CAPITALS = re.compile(
    r"(?P<day>\d(?<![\w.,/-]\d)\d?)(?P<sign>[ -]?)(?P<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?P=sign)(?P<year>20\d\d|\d\d)(?![:.,/-]?\w)"
    # Where nothing goes on behind it, "12 Mar 24" is a day as well.
    r"|(?<![\w.,/-])(?P<day2>[0-3]?\d) (?P<month2>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?P<year2>[0-3]\d)(?=[.,;)]?(?:\s{2}|\s?\n|\s?$))"
)
# `4.XI.2025`, `4 XI 2025`, `4-XII-2024`: the month in Roman figures, as Italy, Spain, Poland and Hungary also write it.
# "DATE: 20250619", "on or about 20250801", as soldiers write it: eight figures alone may be any number.
_COMPACT = re.compile(
    r"\b(?i:dated?|dates|period|range|between|and|on|by|about|until|before|after|since|from|thru|through|to)[:\s]{1,12}(?P<written>(?P<year>20[0-3]\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d))(?![\w./-])"
)
_ROMAN = re.compile(
    r"(?P<day>\d(?<![\w.,/-]\d)\d?)(?P<sign>\. ?| ?/ ?|-| )(?P<month>I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?P=sign)(?P<year>(?:19|20)\d\d)(?!\d)"
)
_ROMAN_AHEAD = re.compile(
    r"(?P<year>2(?<![\w.,/-]2)0\d\d)\. ?(?P<month>I{1,3}|IV|VI{0,3}|IX|XI{0,2})\. ?(?P<day>\d{1,2})\.?(?!\d)"
)
_MONTHS_IN_ROMAN = {
    figures: number for number, figures in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), 1)
}
_ISO = re.compile(r"((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[/-](?![/-]?(?:19|20)\d\d[-/.]))")
_NUMERIC = re.compile(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d|\d\d)(?![\d/]|-(?!\d{1,2}[/.]\d))")
# A sign or two joins a day to the one right before it.
_JOINED = 2
# "Kl. 18.05.51" is a time of day.
_OCLOCK = re.compile(r"\b(?:kl|klo|klokken|klockan|kello|kell|plkst|godz|hod|ore)\.?\s{0,2}$")
# "2025 August 10", as the islands of the Pacific and soldiers also write it.
_YEAR_FIRST = re.compile(
    r"(?<![\w./-])(?P<year>20\d\d),? (?P<month>january|february|march|april|may|june|july|august|september|october|november|december) (?P<day>\d{1,2})"
    r"(?![\w:/-]|,? ?20\d\d)"
)
# "1/6 2024 - 30/11 2024", as the north also writes it.
_SLASHED = re.compile(r"(\d(?<![\w./-]\d)\d?)/(\d{1,2})[ -](20\d\d)(?![\d/])")

_AMERICAN = re.compile(
    r"u\.?\s?s\.?\s?c\.?\b|united states (?:district|attorney|department|of america|code)|u\.s\. department"
    r"|fed\. r\. |county of |superior court|district attorney|attorney general of the state|state of [a-z]"
    r"|\bao \d{2,3}\b|homeland security"
)
_ELSEWHERE = re.compile(
    r"crown court|act (?:19|20)\d\d|regulation \(eu\)|directive \d|european|constabulary|metropolitan police"
    r"|\bgmbh\b|article \d|artículo|artikel|staatsanwalt|procureur|fiscal[ií]a|juzgado|guardia|new delhi|\bcr\.?p\.?c\b"
    r"|laws of hong kong|ministry of|police station|police force|criminal code"
)

_seen: WeakKeyDictionary[Text, list[tuple[date, int, int]]] = WeakKeyDictionary()


def find_dates(text: Text) -> list[tuple[date, int, int]]:
    """Every date the text states unambiguously, with its span in `text.full`, in the order of the text."""
    if text not in _seen:
        _seen[text] = _scan(text.full, cache(lambda: number_order(text)))
    return _seen[text]


def parse_date(s: str, order: Order = None) -> date | None:
    """The one day this string states, and nothing else; None where it states none or could mean two.

    >>> parse_date("June 10, 2013"), parse_date("06/10/2013"), parse_date("06/10/2013", "mdy")
    (datetime.date(2013, 6, 10), None, datetime.date(2013, 6, 10))
    """
    bare = s.strip().rstrip(".,;")
    found = _scan(bare, lambda: order)
    return found[0][0] if len(found) == 1 and found[0][1:] == (0, len(bare)) else None


def number_order(text: Text) -> Order:
    """The order in which this paper writes numeric dates: that of the country it comes from (`Text.order`).

    Where its origin is not known, words that stand for one, and else a date in it that only one order allows. None
    where nothing decides.
    """
    if text.order is not None:
        return text.order
    american = _AMERICAN.search(text.lower) is not None
    if american:
        return "mdy"
    if _ELSEWHERE.search(text.lower):
        return "dmy"
    shown = {int(m[3]) > 12 for m in _NUMERIC.finditer(text.full, 0, 40_000) if (int(m[1]) > 12) != (int(m[3]) > 12)}
    return None if len(shown) != 1 else "mdy" if shown.pop() else "dmy"


def order_in(place: str | None) -> Order:
    """How numeric dates are written in a jurisdiction; None where it is not known, or both ways are in use there."""
    if place is None or place in _BOTH_WAYS:
        return None
    return "mdy" if place.startswith("US") or place in _MONTH_FIRST else "dmy"


# Canadian papers write either order, or years first; the papers of the Philippines follow the American one.
_BOTH_WAYS = {"CA"}
_MONTH_FIRST = {"PH"}


def _scan(full: str, order: Callable[[], Order]) -> list[tuple[date, int, int]]:
    found: list[tuple[date, int, int]] = []
    lower = lowered(full)
    for figures in _YEAR.finditer(full):
        begin = max(0, figures.start() - _WINDOW)
        window = lower[begin : figures.start()]
        if not any(word in _MONTHS for word in _WORD.findall(window)):
            continue
        told = _BLANK.sub("", figures[0])
        if told != figures[0] and not window.rstrip(" ").endswith((",", "_")) and figures[0][1] != " ":
            continue
        named = (IN_BLANKS.search(window) if "_" in window else None) or _BEFORE_YEAR.search(window)
        if named:
            which, head = ("second", "month") if named["second"] else ("first", "first" if named["first"] else 0)
            figure = full[begin + named.start(which) : begin + named.end(which)] if named[which] else ""
            if figure:
                span = begin + named.start(head), figures.end()
                _add(found, told, month_called(named["month"], full), figure, span)
            elif above := day_above(lower, begin + named.start("month")):
                _add(found, told, month_called(named["month"], full), above[0], (above[1], figures.end()))
    if "day of " in full or "end of " in full or "beginning of " in full or "start of " in full:
        for match in _EDGE.finditer(full):
            month = MONTHS[match["month"].lower()]
            last = calendar.monthrange(int(match["year"]), month)[1]
            first = match["edge"].lower() in {"beginning", "start"}
            _add(found, match["year"], month, "1" if first else str(last), match.span())
    last = -_JOINED
    for match in _ISO.finditer(full):
        # "2023-01-01--2024-12-31": what joins a day to the one before it.
        if _free(full, match.start()) or match.start() - last <= _JOINED:
            _add(found, match[1], int(match[3]), match[4], match.span())
            last = match.end()
    for pattern in (_ROMAN, _ROMAN_AHEAD):
        for match in pattern.finditer(full):
            _add(found, match["year"], _MONTHS_IN_ROMAN[match["month"]], match["day"], match.span())
    for match in _IN_CAPITALS.finditer(full):
        if match["day2"]:
            _add(found, f"20{match['year2']}", MONTHS[match["month2"].lower()], match["day2"], match.span())
        elif len(match["year"]) == 2 or not match["sign"]:
            year = match["year"] if len(match["year"]) == 4 else f"20{match['year']}"
            _add(found, year, MONTHS[match["month"].lower()], match["day"], match.span())
    for match in _COMPACT.finditer(full):
        _add(found, match["year"], int(match["month"]), match["day"], match.span("written"))
    for written, month, day, start, end in worded_dates(lower, MONTHS):
        _add(found, str(written), month, str(day), (start, end))
    if "年" in full or "년" in full:
        for match in _IDEOGRAPHIC.finditer(full):
            year = 1 if match["year"] == "元" else int(match["year"])
            year += _ERAS[match["era"]] if match["era"] else 0
            if year > 1900:
                _add(found, str(year), int(match["month"]), match["day"], match.span())
    for match in _YEAR_AHEAD.finditer(full) if not full.isascii() else ():
        month = MONTHS[(match["month"] or match["second"]).lower()]
        _add(found, match["year"], month, match["day"] or match["first"], match.span())
    for match in _NUMERIC.finditer(full):
        if not (_free(full, match.start()) or _ends_range(full, match) or _ends_number(full, match)):
            continue
        one, two, year_figures = int(match[1]), int(match[3]), match[4]
        month_first = _which(one, two, match[2], order)
        if month_first is None or (match[2] == "-" and len(year_figures) == 2 and one > 12):
            continue
        if len(year_figures) == 2 and _OCLOCK.search(lower, max(0, match.start() - 12), match.start()):
            continue
        month, day = (one, two) if month_first else (two, one)
        _add(found, year_figures if len(year_figures) == 4 else f"20{year_figures}", month, str(day), match.span())
    for match in _YEAR_FIRST.finditer(lower):
        _add(found, match["year"], MONTHS[match["month"]], match["day"], match.span())
    for match in _SLASHED.finditer(full):
        one, two = int(match[1]), int(match[2])
        if _which(one, two, "/", order) is False:
            _add(found, match[3], two, match[1], match.span())
    found.sort(key=lambda item: item[1:])
    return found


def month_called(name: str, full: str) -> int:
    """The number of a month by its name; `listopad` is November in Poland and October in Croatia."""
    return 10 if name.startswith("listopad") and _CROATIAN.search(full) else MONTHS[name]


# What a Polish paper never says.
_CROATIAN = re.compile(
    r"\b(?:godine|članka|sukladno|korisnika|računa|koji|prema|siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|studenoga|prosinca"
    r"|nalog|sudac|zahtjev\w*|župan\w+|republika hrvatska|zagreb\w*)\b"
)


def _free(full: str, at: int) -> bool:
    """Whether a number begins here, and not in the middle of a longer one."""
    return at == 0 or not (full[at - 1].isalnum() or full[at - 1] in "_./-")


def _ends_range(full: str, match: re.Match[str]) -> bool:
    """Whether a dash joins it to a date before it without a blank: 06/01/26-08/31/26."""
    at = match.start()
    return match[2] in "/." and at > 1 and full[at - 1] in "-–—" and full[at - 2].isdigit()


def _ends_number(full: str, match: re.Match[str]) -> bool:
    """Whether it is the day behind a register's number, with its year in full: `Nr. 4417/DSP/15.07.2026`."""
    return full[match.start() - 1] == "/" and match[2] != "/" and len(match[4]) == 4


def _which(one: int, two: int, separator: str, order: Callable[[], Order]) -> bool | None:
    """Whether the month stands first; None where it cannot be told. 13/06/10 may be a year first: see the caller."""
    if one == two:
        return True
    if two > 12 or one > 12:
        return two > 12
    shown = order()
    if shown is None:
        # Full stops between figures are the way of countries that put the day first.
        return False if separator == "." else None
    return shown == "mdy"


def _add(found: list[tuple[date, int, int]], year: str, month: int, day: str, at: tuple[int, int]) -> None:
    try:
        number = DAYS.get(day.lower()) or int(day.translate(_FIGURES))
        found.append((date(int(year), month, number), *at))
    except ValueError:
        return
