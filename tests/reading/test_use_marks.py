"""What a paper says of the use it is made of."""

from __future__ import annotations

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.marks.use import find_use_marks
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
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
        ("The account holder's signed, dated consent is enclosed.", Mark.CONSENT_ENCLOSED),
        ("Attached please find the written consent of Ada Specimen, the subscriber.", Mark.CONSENT_ENCLOSED),
        ("We enclose nothing secret. Enclosed is the user's written authorization.", Mark.CONSENT_ENCLOSED),
        ("The registered user has consented to the disclosure of her records in writing.", Mark.CONSENT_ENCLOSED),
        ("The owner of the account has executed a notarized consent form.", Mark.CONSENT_ENCLOSED),
        ("Please provide copies of all publicly available posts of the account.", Mark.PUBLIC_CONTENT),
        ("We request the public posts and comments of @specimen.", Mark.PUBLIC_CONTENT),
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
        "No consent of the account holder is attached.",
        "If the account holder's consent is attached, send the records.",
        "A consent form for the account holder is attached; please obtain the account holder's consent.",
        "The account holder's consent is not required for this disclosure.",
        "Disclosure without the consent of the subscriber is authorized by the attached order.",
        "The suspect publicly posted threats, which anyone could see.",
        "Provide the public and private posts of the account.",
        "Provide all content that is not publicly available.",
        "Provide all records to the Department of Public Safety.",
    ],
)
def test_ordinary_words_show_none(words: str) -> None:
    """What papers say every day is no sign of these uses."""
    assert not marks(words)
