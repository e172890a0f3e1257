"""Tiny builders: a paper, its text and its prose from a few words."""

from __future__ import annotations

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.model import Demand
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.values import Days


def paper(*pages: str, attachments: tuple[Paper, ...] = ()) -> Paper:
    """A paper of these pages."""
    leaves = tuple(Page(number, page) for number, page in enumerate(pages, 1))
    return Paper("0" * 64, "specimen.txt", "text/plain", sum(map(len, pages)), leaves, attachments=attachments)


def prose(*pages: str) -> Prose:
    """The evened text of a paper of these pages."""
    return Prose(Text(paper(*pages)))


def told_period(demand: Demand) -> Days | None:
    """The period that was read or, where it is not sure enough, the first candidate for it."""
    if demand.period is not None:
        return demand.period.value
    return next((Days.from_json(one.value) for one in demand.candidates if one.field == "period"), None)
