"""Tiny builders: a paper, its text and its prose from a few words."""

from __future__ import annotations

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text


def paper(*pages: str, attachments: tuple[Paper, ...] = ()) -> Paper:
    """A paper of these pages."""
    leaves = tuple(Page(number, page) for number, page in enumerate(pages, 1))
    return Paper("0" * 64, "specimen.txt", "text/plain", sum(map(len, pages)), leaves, attachments=attachments)


def prose(*pages: str) -> Prose:
    """The evened text of a paper of these pages."""
    return Prose(Text(paper(*pages)))
