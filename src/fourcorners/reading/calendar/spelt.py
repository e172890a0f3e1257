"""Days and years written out in words, as courts of France, Spain, Portugal and Latin America date their papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

# Units and tens of English, French, Spanish and Portuguese; `veintiséis` and `vinte e seis` are both made of these.
_NUMBERS = {
    "uno": 1, "un": 1, "primero": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16,
    "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiuno": 21, "veintiún": 21, "veintidós": 22,
    "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27, "veintiocho": 28,
    "veintinueve": 29, "treinta": 30,
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "douze": 12,
    "treize": 13, "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "premier": 1,
    "um": 1, "dois": 2, "três": 3, "quatro": 4, "sete": 7, "oito": 8, "nove": 9, "dez": 10, "onze": 11, "doze": 12,
    "treze": 13, "quatorze": 14, "dezesseis": 16, "dezasseis": 16, "dezessete": 17, "dezoito": 18,
    "dezenove": 19, "vinte": 20, "trinta": 30,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_WORD = r"[a-zà-ÿ]{2,13}"
_COUNT = rf"{_WORD}(?:(?: (?:[ey]|et) |[- ]){_WORD}){{0,2}}"
_THOUSAND = ("dos mil", "dois mil", "two thousand", "deux mil")
_YEAR = re.compile(rf"(?:dos mil|dois mil|two thousand|deux mill?e?)(?: (?:e|y|and))? (?P<rest>{_COUNT})\b")


@cache
def _patterns(months: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A day before its month and a month before its day, right before the year."""
    return (
        re.compile(
            rf"(?:^|[\s,])(?P<day>\d{{1,2}}|{_COUNT})(?: day)?(?: (?:de|of))? (?P<month>{months})(?:,| de| del año| del)? $"
        ),
        re.compile(rf"(?P<month>{months}) (?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{_COUNT}), $"),
    )


def count_of(words: str) -> int | None:
    """The number from 1 to 99 that these words name; None where they name none.

    >>> count_of("veintiséis"), count_of("treinta y uno"), count_of("vinte e seis"), count_of("never")
    (26, 31, 26, None)
    """
    if words.isdigit():
        return int(words)
    total = 0
    for word in re.split(r" (?:[ey]|et) | |-", words):
        if word not in _NUMBERS or (total and (total % 10 or _NUMBERS[word] > 9)):
            return None
        total += _NUMBERS[word]
    return total


def worded_dates(lower: str, months: dict[str, int]) -> Iterator[tuple[int, int, int, int, int]]:
    """Each date whose year is written in words: year, month, day, and its span in the lower-case text."""
    for needle in _THOUSAND:
        at = lower.find(needle)
        while at >= 0:
            year = _YEAR.match(lower, at)
            start = max(0, at - 60)
            before = lower[start:at]
            written = next((m for p in _patterns("|".join(months)) if (m := p.search(before))), None)
            if year and written and written["month"] in months:
                rest = _longest(year["rest"])
                day = _last_count(re.sub(r"(?<=\d)[a-z]+$", "", written["day"]))
                if rest and day:
                    end = year.start("rest") + len(rest[1])
                    first = start + written.start("day") + written["day"].rfind(day[1])
                    yield 2000 + rest[0], months[written["month"]], day[0], first, end
            elif year and (ahead := _year_ahead(lower, year, months)) is not None:
                yield ahead
            at = lower.find(needle, at + len(needle))


def _year_ahead(lower: str, year: re.Match[str], months: dict[str, int]) -> tuple[int, int, int, int, int] | None:
    """`l'an deux mil vingt-six, le seize avril`: the year, and behind it the day and month."""
    rest = _longest(year["rest"])
    if rest is None:
        return None
    at = year.start("rest") + len(rest[1])
    behind = _BEHIND.match(lower, at)
    if behind is None or behind["month"] not in months or (day := _last_count(behind["day"])) is None:
        return None
    return 2000 + rest[0], months[behind["month"]], day[0], year.start(), behind.end()


_BEHIND = re.compile(rf",? (?:et )?le (?P<day>\d{{1,2}}|{_COUNT}) (?P<month>[a-zà-ÿ]{{3,9}})\b")


def _longest(words: str) -> tuple[int, str] | None:
    """The number at the head of these words, and the words that name it."""
    pieces = _SPLIT.split(words)
    for count in range(len(pieces), 0, -1):
        head = "".join(pieces[:count])
        if count % 2 and (number := count_of(head)) is not None:
            return number, head
    return None


def _last_count(words: str) -> tuple[int, str] | None:
    """The number at the end of these words, and the words that name it."""
    pieces = _SPLIT.split(re.sub(r" (?:de|of|day)$", "", words))
    for begin in range(0, len(pieces), 2):
        tail = "".join(pieces[begin:])
        if (number := count_of(tail)) is not None:
            return number, tail
    return None


_SPLIT = re.compile(r"( (?:[ey]|et) | |-)")
