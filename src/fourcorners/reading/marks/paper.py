"""What a paper shows about itself: its kind, what it wants done, what it says in support, whose rights it touches.

A mark is a report with its words, never a judgement.
"""

from __future__ import annotations

import re

from fourcorners.reading.kinds.paperkind import (
    find_application,
    find_blank_form,
    find_missing_attachment,
    find_private_party,
)
from fourcorners.reading.marks.signs import SIGNS
from fourcorners.reading.texts.prose import Prose
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Found


def find_papermarks(
    prose: Prose, instrument: Instrument | None, *, dated: bool, attached: bool
) -> tuple[Found[Mark], ...]:
    """Every mark of this room that the paper shows, each with the first words that show it.

    `dated`: a date of issue was read, which no unfilled form has. `attached`: the delivery brought other papers.
    """
    marks: list[Found[Mark]] = []
    blank = find_blank_form(prose, dated=dated)
    if blank:
        marks.append(prose.found(Mark.BLANK_FORM, blank))
    application = find_application(prose)
    if application:
        marks.append(prose.found(Mark.APPLICATION, application))
    private = find_private_party(prose, instrument)
    if private:
        marks.append(prose.found(Mark.PRIVATE_PARTY, private))
    missing = None if attached else find_missing_attachment(prose)
    if missing:
        marks.append(prose.found(Mark.ATTACHMENT_MISSING, missing))
    for sign in SIGNS:
        if _denied(sign.mark, prose, instrument, application=application is not None):
            continue
        match = prose.search(sign.pattern, sign.phrases, _BEFORE, _AFTER)
        if match is not None:
            marks.append(prose.found(sign.mark, match))
    return tuple(marks)


def certificate_marks(prose: Prose, instrument: Found[Instrument]) -> tuple[Found[Mark], ...]:
    """The marks of a European certificate: what its kind wants, and an emergency only where its box is ticked.

    The form prints the words of every case, so that words alone show nothing.
    """
    wants = Mark.PRESERVATION if instrument.value is Instrument.EU_EPOC_PR else Mark.DISCLOSURE
    marks = [Found(wants, instrument.evidence)]
    ticked = prose.search(_EMERGENCY_TICKED, _EMERGENCY_BOXES, 12, 30)
    if ticked is not None:
        marks += [prose.found(Mark.EMERGENCY_CLAIMED, ticked), prose.found(Mark.IMMEDIATE, ticked)]
    danger = next(sign for sign in SIGNS if sign.mark is Mark.DANGER_DESCRIBED)
    match = prose.search(danger.pattern, danger.phrases, _BEFORE, _AFTER)
    if match is not None:
        marks.append(prose.found(Mark.DANGER_DESCRIBED, match))
    return tuple(marks)


_EMERGENCY_BOXES = ("without undue delay and at", "sans retard indu et au", "unverzüglich und spätestens", "an imminent threat to the life",
                    "une menace imminente pour la vie")  # fmt: skip
_EMERGENCY_TICKED = re.compile(rf"(?:\[x\]|☒|☑|✓|✔|\bx\b) ?(?:{'|'.join(_EMERGENCY_BOXES)})")

# How far around a sign's phrase its pattern can reach.
_BEFORE, _AFTER = 320, 220


def _denied(mark: Mark, prose: Prose, instrument: Instrument | None, *, application: bool) -> bool:
    """What the paper's kind already explains, so that a stock phrase is no report."""
    if mark is Mark.VOLUNTARY:
        return instrument is not None and instrument not in _LETTERS
    if mark is Mark.IMMIGRATION_SUBJECT:
        return instrument is not Instrument.US_ADMINISTRATIVE_SUBPOENA and not prose.has(*_IMMIGRATION)
    if mark is Mark.CUSTOMS_SUBJECT:
        # The form prints the list of customs subjects for every recipient; only words of the case itself count.
        return instrument is not Instrument.US_ADMINISTRATIVE_SUBPOENA
    if mark is Mark.INTERNAL_DOCUMENT:
        return not prose.has(*_MEMORANDA) and instrument is not None and instrument not in _LETTERS
    if mark is Mark.PROMISES_PROCESS:
        return instrument is not None and (instrument not in _LETTERS or instrument is Instrument.OTHER)
    if mark is Mark.DANGER_DESCRIBED:
        return instrument in _COMPULSORY
    if mark in {Mark.FINDS_PROBABLE_CAUSE, Mark.FINDS_SPECIFIC_FACTS}:
        return application
    return False


_MEMORANDA = ("memorandum for", "management alert", "report of investigation", "memorandum of")
_IMMIGRATION = ("immigration and nationality act", "removal proceedings", "immigration enforcement")
_LETTERS = frozenset(
    {
        Instrument.INFORMAL_REQUEST, Instrument.US_PRESERVATION_REQUEST, Instrument.US_EMERGENCY_REQUEST,
        Instrument.MLAT_REQUEST, Instrument.RESTRAINT_REQUEST, Instrument.OTHER,
    }
)  # fmt: skip
_COMPULSORY = frozenset(Instrument) - _LETTERS
