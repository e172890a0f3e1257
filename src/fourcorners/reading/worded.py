"""Days and years written out in words, as courts of Spain, Portugal and Latin America date their papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Units and tens of English, Spanish and Portuguese; `veintiséis` and `vinte e seis` are both built from these.
_NUMBERS = {
    "uno": 1, "un": 1, "primero": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16,
    "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiuno": 21, "veintiún": 21, "veintidós": 22,
    "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27, "veintiocho": 28,
    "veintinueve": 29, "treinta": 30,
    "um": 1, "dois": 2, "três": 3, "quatro": 4, "sete": 7, "oito": 8, "nove": 9, "dez": 10, "onze": 11, "doze": 12,
    "treze": 13, "quatorze": 14, "quinze": 15, "dezesseis": 16, "dezasseis": 16, "dezessete": 17, "dezoito": 18,
    "dezenove": 19, "vinte": 20, "trinta": 30,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
}  # fmt: skip
_WORD = r"[a-zà-ÿ]{2,13}"
_COUNT = rf"{_WORD}(?:(?: [ey] |[- ]){_WORD})?"
_THOUSAND = ("dos mil", "dois mil", "two thousand")
_YEAR = re.compile(rf"(?:dos mil|dois mil|two thousand)(?: (?:e|y|and))? (?P<rest>{_COUNT})\b")
_DAY_MONTH = re.compile(
    rf"(?:^|[\s,])(?P<day>\d{{1,2}}|{_COUNT})(?: day)? (?:de|of) (?P<month>{_WORD})(?:,| de| del año| del)? $"
)
_MONTH_DAY = re.compile(rf"(?P<month>{_WORD}) (?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{_COUNT}), $")


def count_of(words: str) -> int | None:
    """The number from 1 to 99 that these words name; None where they name none.

    >>> count_of("veintiséis"), count_of("treinta y uno"), count_of("vinte e seis"), count_of("never")
    (26, 31, 26, None)
    """
    if words.isdigit():
        return int(words)
    total = 0
    for word in re.split(r" [ey] | |-", words):
        if word not in _NUMBERS or (total and (total % 10 or _NUMBERS[word] > 9)):
            return total or None
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
            written = _DAY_MONTH.search(before) or _MONTH_DAY.search(before)
            if year and written and written["month"] in months:
                rest, day = _longest(year["rest"]), count_of(re.sub(r"(?<=\d)[a-z]+$", "", written["day"]))
                day = day or count_of(written["day"].rpartition(" ")[2])
                if rest and day:
                    end = year.start("rest") + len(rest[1])
                    yield 2000 + rest[0], months[written["month"]], day, start + written.start("day"), end
            at = lower.find(needle, at + len(needle))


def _longest(words: str) -> tuple[int, str] | None:
    """The number at the head of these words, and the words that name it."""
    for shorter in (words, re.split(r" [ey] | |-", words)[0]):
        number = count_of(shorter)
        if number is not None:
            return number, shorter
    return None
