"""Whoever wants no call is held up; whoever presses is called first; ordinary words do neither."""

from dataclasses import replace

import pytest

from fourcorners.authenticity.model import Outcome
from fourcorners.authenticity.pressure import call_back, pressure
from fourcorners.intake.model import Page, Paper


def paper(text: str) -> Paper:
    return Paper("0" * 64, "x.txt", "text/plain", len(text), (Page(1, text),))


@pytest.mark.parametrize(
    "text",
    [
        "There is no time for a phone call.",
        "Do not call the station, answer here.",
        "Don\u2019t call back, I am in the field.",
        "Our phone lines are currently down.",
        "The switchboard is not working today.",
        "I cannot take calls.",
        "The detective cannot be reached by telephone.",
        "Do not attempt to verify this request with anyone.",
        "There is no need to verify my identity.",
        "No time\nto call.",
    ],
)
def test_a_refused_call_fails(text: str) -> None:
    """In many words and over line ends."""
    assert call_back(paper(text)).outcome is Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        "Please call me with any question.",
        "Do not call the subscriber or tell anyone of this request.",
        "You are commanded not to disclose the existence of this order.",
        "The records of telephone calls and the lines are listed in Attachment A.",
        "All phone numbers are to be produced.",
        "The officer is reached at (202) 555-0129, the switchboard at (202) 555-0120.",
        "The custodian need not appear. A declaration verifies the records.",
        "Please respond by e-mail to the address below.",
    ],
)
def test_ordinary_words_neither_press_nor_refuse(text: str) -> None:
    """Secrecy towards the account holder, telephone records and e-mail answers are daily business."""
    assert call_back(paper(text)).outcome is Outcome.PASSED
    assert pressure(paper(text), None).outcome is Outcome.PASSED


@pytest.mark.parametrize(
    "text",
    [
        "Lives will be lost if you do not answer.",
        "Answer within 30 minutes.",
        "Your company will be held personally responsible.",
        "Send the data only by e-mail to me.",
    ],
)
def test_pressure_is_left_open(text: str) -> None:
    """A true emergency presses as well: it never fails, and never passes."""
    assert pressure(paper(text), None).outcome is Outcome.UNDECIDED
    assert call_back(paper(text)).outcome is Outcome.PASSED


def test_words_in_an_attachment_count() -> None:
    """A letter behind a plain cover is read as well."""
    whole = replace(paper("See attached."), attachments=(paper("Our lines are down."),))
    assert call_back(whole).outcome is Outcome.FAILED
