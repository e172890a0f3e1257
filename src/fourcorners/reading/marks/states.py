"""What the law of a US State looks for on a paper: attestations, certificates, findings, offences and forms.

Only papers of a US State, or of one that was not told, are searched; to all others these words mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.marks.signs import SIGNS
from fourcorners.reading.marks.statewords import CARE, FOR_NAMES, LIABLE, MARKED, NAMED_JUDGE, PERJURY, SHIELDS
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.terms import Mark
from fourcorners.values import Found

_BEFORE, _AFTER = 320, 420
# A box without a tick, just before words that would hold if it had one.
_EMPTY_BOX = re.compile(r"(?:\[ ?\]|\( {0,3}\)|[☐□◻]|(?<!\w)_{2,6}) ?(?:(?:i|we|the undersigned) (?:hereby )?)?$")
_CARE_SIGNS = tuple(sign for sign in SIGNS if sign.mark in {Mark.REPRODUCTIVE_CARE, Mark.GENDER_CARE})


def with_state_marks(
    prose: Prose, jurisdiction: Found[str] | None, marks: tuple[Found[Mark], ...]
) -> tuple[Found[Mark], ...]:
    """The marks of a paper's face with those that States look for.

    An attestation that a demand has nothing to do with some care names that care; where nothing else does, the paper
    is not about it, and the face's mark goes.
    """
    place = jurisdiction.value if jurisdiction else None
    if place is not None and (place == "US-FED" or not place.startswith("US")):
        return marks
    attested = _attestation(prose)
    kept = (
        tuple(m for m in marks if m.value not in _CARE_MARKS or _is_meant(prose, m.value, attested))
        if attested
        else marks
    )
    return (*kept, *_found(prose, attested))


_CARE_MARKS = frozenset(sign.mark for sign in _CARE_SIGNS)


def _found(prose: Prose, attested: Span | None) -> Iterator[Found[Mark]]:
    if attested is not None:
        yield prose.found(Mark.SHIELD_ATTESTATION, attested)
        near = PERJURY.search(prose.flat, max(0, attested[0] - _BEFORE), attested[1] + _AFTER)
        if near is not None:
            yield prose.found(Mark.UNDER_PERJURY, near)
    liable = _liability(prose, attested)
    if liable is not None:
        yield prose.found(Mark.CARE_LIABILITY, liable)
    for mark, phrases, pattern in MARKED:
        match = _ticked(prose, phrases, pattern)
        if match is not None and (mark is not Mark.RESPONSE_LEGEND or _is_on_first_page(prose, match)):
            yield prose.found(mark, match)
    named = next(
        (m for start, end in prose.near(FOR_NAMES, 60, 90) if (m := NAMED_JUDGE.search(prose.cased, start, end))), None
    )
    if named is not None:
        yield prose.found(Mark.JUDGE_NAMED, named)


def _ticked(prose: Prose, phrases: tuple[str, ...], pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first match that no empty box stands before."""
    for match in prose.matches(pattern, phrases, _BEFORE, _AFTER):
        if not _EMPTY_BOX.search(prose.flat, max(0, match.start() - 36), match.start()):
            return match
    return None


def _attestation(prose: Prose) -> Span | None:
    """Where the paper attests that it serves no inquiry into protected care."""
    for phrases, pattern in SHIELDS:
        match = _ticked(prose, phrases, pattern)
        if match is not None:
            return match.span()
    return None


def _liability(prose: Prose, attested: Span | None) -> Span | None:
    """Where the paper names such care as what is investigated, charged or sued over."""
    for match in prose.matches(LIABLE, CARE, 160, 120):
        if attested is None or not (attested[0] <= match.start() <= attested[1] + 200):
            return match.span()
    return None


def _is_meant(prose: Prose, mark: Mark, attested: Span) -> bool:
    """Whether words outside the attestation show the mark as well."""
    for sign in _CARE_SIGNS:
        if sign.mark is not mark:
            continue
        for match in prose.matches(sign.pattern, sign.phrases, _BEFORE, 220):
            # What follows the attestation's first words in its own sentence is still the attestation.
            if not attested[0] <= match.start() <= attested[1] + 160:
                return True
    return False


def _is_on_first_page(prose: Prose, match: re.Match[str]) -> bool:
    start, end = prose.back(*match.span())
    first = prose.text.evidence(start, end)
    return bool(first) and first[0].page == 1
