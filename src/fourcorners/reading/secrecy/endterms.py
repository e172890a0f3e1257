"""Terms of which a silence may last, in every language: "ninety (90) days", "giorni novanta", "half a year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from fourcorners.reading.calendar.relative import COUNT, number
from fourcorners.reading.secrecy import abroad
from fourcorners.reading.texts.numbers import number_of

# No more terms of a clause are looked at.
MOST = 6
_TERM = re.compile(
    rf"(?<!\w)(?:(?P<hundreds>(?:a|one|two|three) hundred)(?: and)?(?:[ -](?P<rest>[a-z]{{3,9}}(?:-[a-z]{{3,5}})?))?|{COUNT}|(?P<abroad>[^\W\d_]{{2,20}}(?:-[^\W\d_]{{2,7}}){{0,3}}))(?:\s?\([^\W\d_]{{2,14}}(?:[ -][^\W\d_]{{1,14}}){{0,4}}\)|\s?\(\d{{1,4}}\))?[\s-]{{1,2}}(?:de\s)?"
    r"(?:(?:calendar|full|whole|further|additional|consecutive|more|volle|weitere|ganze|kalendářních|kalendárnych|naptári|календарни|ημερολογιακές|kalendarskih)\s)?"
    rf"(?P<unit>(?:days?|weeks?|months?|years?)|{abroad.UNIT})(?!\w)"
)
# Terms that are one word, or a half of one: (how many, of what).
_WHOLE = (
    (re.compile(r"\b(?:a |one )?fortnight\b"), 2, "week"),
    (
        re.compile(
            r"\b(?:half a year|six-month period|half-year|halbes jahr|halben jahres|semestre|semestrali|halfjaar|half jaar|pół roku|półrocza|půl roku|pol roka"
            r"|fél év\w*|et halvt år|ett halvår|ett halvt år|puoli vuotta|pool aastat|pusę metų|pusgadu|jumătate de an|pola godine|pol leta|половин година|півроку|εξάμηνο)\b"
        ),
        6,
        "month",
    ),
    (re.compile(r"\b(?:trimestre|vierteljahr|kwartał|kwartaal|negyedév|čtvrtletí|štvrťrok|τρίμηνο)\b"), 3, "month"),
)
# "Giorni novanta": the number behind its unit.
_TURNED = re.compile(r"\b(?P<unit>giorni|mesi|anni) (?P<count>\d{1,3}|[a-z]{3,12})\b")


def terms(words: str) -> Iterator[tuple[int, int, int, str]]:
    """(start, end, count, English unit) of each count of a unit of time in these words in lower case.

    >>> list(terms("during ninety (90) days, or half a year"))
    [(7, 23, 90, 'day'), (28, 39, 6, 'month')]
    """
    yield from islice(_terms(words), MOST)


def without_terms(words: str) -> str:
    """The same words with a figure for each term."""
    return _TERM.sub(" 0 ", words)


def _terms(words: str) -> Iterator[tuple[int, int, int, str]]:
    whole = [(*match.span(), count, unit) for pattern, count, unit in _WHOLE for match in pattern.finditer(words)]
    for match in _TERM.finditer(words):
        count = _number(match)
        # "Half a year" is no year.
        if count is not None and not any(start < match.end() <= end for start, end, *_ in whole):
            yield *match.span(), count, abroad.unit_of(match["unit"])
    for match in _TURNED.finditer(words):
        if count := number_of(match["count"]):
            yield *match.span(), count, abroad.unit_of(match["unit"])
    yield from whole


def _number(match: re.Match[str]) -> int | None:
    if match["hundreds"]:
        rest = number_of(match["rest"]) if match["rest"] else 0
        return None if rest is None else 100 * (number_of(match["hundreds"].split()[0]) or 1) + rest
    return number(match["count"]) if match["count"] else number_of(match["abroad"])
