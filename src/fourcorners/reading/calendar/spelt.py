"""Days and years written out in words, as courts of France, Spain, Portugal and Latin America date their papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fourcorners.reading.texts.numbers import NUMBERS
from fourcorners.reading.texts.ordinals import DAYS

# What is of two letters may be any small word.
_NUMBERS = {word: number for word, number in NUMBERS.items() if number <= 30 and len(word) > 2} | {
    word: day for word, day in DAYS.items() if word.isalpha()
}
# Forms that stand for the number of a day, or in the number of a year, alone.
_NUMBERS |= {
    "un": 1, "um": 1, "premier": 1, "dezesseis": 16, "dezasseis": 16, "dezessete": 17, "dezoito": 18, "dezenove": 19,
    "veintiuno": 21, "veintidós": 22, "veintitrés": 23, "veintiséis": 26, "veintisiete": 27, "veintinueve": 29,
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
            rf"(?:^|[\s,])(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{_COUNT})(?: day)?(?: (?:de|of))? (?P<month>{months})(?:,| de| del año| del|,? in the year(?: of our lord)?)? $"
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
    pieces = _SPLIT.split(re.sub(r"(?: (?:de|of|day))+$", "", words))
    for begin in range(0, len(pieces), 2):
        tail = "".join(pieces[begin:])
        if (number := count_of(tail)) is not None:
            return number, tail
    return None


_SPLIT = re.compile(r"( (?:[ey]|et) | |-)")
