"""What the head of a mail says of a request that is the mail itself: when it was sent, and the number in its subject.

A mail that only brings a paper along says nothing of that paper. What stands in a head stands on no page, so these
values have no words for evidence.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from email.utils import parsedate_to_datetime

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.origin.reference import reference_by_rule
from fourcorners.reading.sureness import INFERRED
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Instrument
from fourcorners.values import Found

# What comes as a mail's own words. Anything else is a paper that somebody copied into one.
_WRITTEN_AS_MAIL = frozenset(
    {
        Instrument.INFORMAL_REQUEST, Instrument.US_PRESERVATION_REQUEST, Instrument.US_EMERGENCY_REQUEST,
        Instrument.RESTRAINT_REQUEST,
    }
)  # fmt: skip
_NUMBER = re.compile(
    r"(?<![\w-])(?P<value>\d{2,4}-\d{1,3}-\d{3,7}|\d{2,4}[-/]\d{4,8}|[A-Z]{1,5}\d{0,2}-\d{2,4}-\d{3,8})(?![\w-])"
)


def sent_on(paper: Paper, kind: Instrument | None) -> Found[date] | None:
    """The day on which the mail was sent, as its sender's clock told it; None where the paper is no such request."""
    if (
        paper.mail is None
        or paper.attachments
        or kind not in {*_WRITTEN_AS_MAIL, Instrument.OTHER}
        or not paper.mail.date
    ):
        return None
    try:
        return Found(parsedate_to_datetime(paper.mail.date).date(), (), INFERRED)
    except ValueError:
        return None


def number_in_subject(paper: Paper, kind: Instrument | None) -> Found[str] | None:
    """The reference that the mail's subject gives, with or without a label."""
    if paper.mail is None or kind not in _WRITTEN_AS_MAIL or not paper.mail.subject:
        return None
    subject = paper.mail.subject
    labelled = reference_by_rule(Prose(Text(replace(paper, pages=(Page(1, subject),)))))
    if labelled is not None:
        return Found(labelled.found.value, (), min(labelled.found.confidence, INFERRED))
    number = _NUMBER.search(subject)
    return Found(number["value"], (), INFERRED) if number else None
