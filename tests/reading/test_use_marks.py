"""What a paper says of the use it is made of."""

from __future__ import annotations

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.prose import Prose
from fourcorners.reading.text import Text
from fourcorners.reading.usemarks import find_use_marks
from fourcorners.terms import Mark


def marks(words: str) -> set[Mark]:
    paper = Paper("0" * 64, "x", "text/plain", len(words), (Page(1, words),))
    return {found.value for found in find_use_marks(Prose(Text(paper)))}


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("The records are relevant and material to an ongoing civil investigation of the fund.", Mark.CIVIL_PURPOSE),
        ("in connection with a pending regulatory proceeding before the Commission", Mark.CIVIL_PURPOSE),
        ("In a second step the provider shall identify the subscribers that agents select.", Mark.LATER_STEPS),
        ("and shall give identifying information at the detective's request", Mark.LATER_STEPS),
        ("We install the pen register today; an order will be sought within 48 hours.", Mark.EMERGENCY_INSTALLATION),
        ("under 18 U.S.C. § 3125 the undersigned has determined that an emergency exists", Mark.EMERGENCY_INSTALLATION),
        ("as reported in a Suspicious Activity Report filed by your institution", Mark.SUSPICIOUS_ACTIVITY),
    ],
)
def test_a_use_is_seen(words: str, mark: Mark) -> None:
    """The words show the mark."""
    assert mark in marks(words)


@pytest.mark.parametrize(
    "words",
    [
        "relevant and material to an ongoing criminal investigation",
        "SUBPOENA TO PRODUCE DOCUMENTS IN A CIVIL ACTION",
        "The next step of the investigation is to examine the records.",
        "The provider shall answer within 48 hours of service.",
        "The agents saw suspicious activity near the pier.",
    ],
)
def test_ordinary_words_show_none(words: str) -> None:
    """What papers say every day is no sign of these uses."""
    assert not marks(words)
