"""The greatest penalty that words name, in months: of an offence a certificate or order rests on."""

from __future__ import annotations

import re

_ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
    "eighteen": 18, "einem": 1, "einen": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "zehn": 10, "un": 1, "deux": 2, "trois": 3,
    "quatre": 4, "cinq": 5, "dix": 10, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "diez": 10, "due": 2,
    "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "dieci": 10, "een": 1, "één": 1, "twee": 2, "drie": 3, "vijf": 5, "zes": 6, "tien": 10,
}  # fmt: skip
_NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(sorted(_ONES, key=len, reverse=True))})"
_UNIT = r"(?P<unit>years?|months?|jahr(?:e|en)?|monat(?:e|en)?|ans?|années?|mois|años?|mes(?:es)?|ann[oi]|mes[ei]|jaren|jaar|maanden|maand)\b"
_TERM = re.compile(rf"(?:\b|(?<=d'))(?:{_NUMBER})(?: ?\(\d{{1,2}}\))?[ -]{_UNIT}")
# The words of a penalty, without which a number of years is an age or a time.
_PENALTY = re.compile(
    r"penalt|punish|imprison|sentence|custod|freiheitsstrafe|strafe|peine|emprisonnement|puni|réclusion|pena|prisión|reclusione|"
    r"detenzione|straf"
)
# A least penalty leaves the greatest open.
_AT_LEAST = re.compile(
    r"(?:nicht unter|mindestens|at least|not less than|minimum(?: of| term of)?|au moins|no inferior a|non inferiore a|niet minder dan|"
    r"ten minste) \S{0,6} ?$"
)
_NEAR = 110
_MONTHS = re.compile(r"m[oe]n|mois|mes|maand")


def greatest_penalty(words: str) -> tuple[int, int, int] | None:
    """The greatest penalty named in lower-case words: its months, and the span that names it.

    None where none is named, and where a least one is, which leaves the greatest open.

    >>> greatest_penalty("theft, maximum penalty of two years' imprisonment")
    (24, 26, 35)
    """
    found = []
    for match in _TERM.finditer(words):
        if _AT_LEAST.search(words, max(0, match.start() - 30), match.start()):
            return None
        if _PENALTY.search(words, max(0, match.start() - _NEAR), match.end() + _NEAR):
            number = match["number"]
            count = int(number) if number.isdigit() else _ONES[number]
            found.append((count if _MONTHS.match(match["unit"]) else count * 12, *match.span()))
    return max(found, default=None, key=lambda one: one[0])
