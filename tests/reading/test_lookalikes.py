"""One name spelled in two ways on a scan: put right where the paper itself decides, otherwise left to a person."""

from __future__ import annotations

import pytest

from fourcorners.intake.model import Box, Page, Paper, Recognised, Word
from fourcorners.reading.model import Demand
from fourcorners.reading.run import read

BOX = Box(0.1, 0.1, 0.2, 0.2)


def scanned(*names: str, sure: float = 0.95, seen: bool = True) -> Demand:
    """A subpoena that asks for the records of these accounts, as a recogniser might have read it from a picture."""
    text = (
        "SPECIMEN\nUNITED STATES DISTRICT COURT\nSUBPOENA TO PRODUCE DOCUMENTS\nTo: Harbor Social, Inc.\n"
        f"YOU ARE COMMANDED to produce subscriber records of the user with the username: {names[0]}\n"
        + "".join(f"Records of the account {name} are to be produced.\n" for name in names[1:])
    )
    words = []
    at = 0
    for word in text.split():
        at = text.index(word, at)
        words.append(Word(at, at + len(word), BOX, sure))
        at += len(word)
    page = Page(1, text, Recognised.of(words) if seen else None)
    return read(Paper("0" * 64, "scan.pdf", "application/pdf", len(text), (page,)))


def test_two_places_put_a_third_right() -> None:
    """The spelling that stands twice is the name; the misread place is its evidence and says what was put right."""
    demand = scanned("tide_watcher01", "tide_watcherO1", "tide_watcher01")
    assert [one.value.value for one in demand.accounts] == ["tide_watcher01"]
    demand = scanned("tide_watcherO1", "tide_watcher01", "tide_watcher01", sure=0.6)
    (account,) = demand.accounts
    assert account.value.value == "tide_watcher01"
    assert account.evidence[0].text == "tide_watcherO1"
    assert account.evidence[0].repaired == "read as tide_watcherO1; it stands in this spelling 2 times"


@pytest.mark.parametrize(
    "names",
    [
        ("tide_watcher01", "tide_watcherO1"),
        ("tide_watcher01", "tide_watcherO1", "tide_watcher01", "tide_watcherO1"),
    ],
)
def test_spellings_that_weigh_alike_are_a_persons_to_decide(names: tuple[str, ...]) -> None:
    """Neither is stated: both are candidates. They may be two accounts."""
    demand = scanned(*names)
    assert demand.accounts == ()
    told = {c.value["value"] for c in demand.candidates if c.field == "accounts"}
    assert told == {"tide_watcher01", "tide_watcherO1"}


def test_a_paper_with_its_own_text_is_taken_at_its_word() -> None:
    """Names that look alike are two accounts where nothing was recognised: letters of a file are no pictures."""
    demand = scanned("tide_watcher01", "tide_watcherO1", "tide_watcher01", seen=False)
    assert [one.value.value for one in demand.accounts] == ["tide_watcher01", "tide_watcherO1"]


def test_a_name_read_alike_in_two_places_is_read() -> None:
    """Two pictures read alike are worth more than the doubt about either; one alone stays a candidate."""
    twice = scanned("tide_watcher01", "tide_watcher01", sure=0.5)
    assert [one.value.value for one in twice.accounts] == ["tide_watcher01"]
    once = scanned("tide_watcher01", sure=0.5)
    assert once.accounts == ()
    assert [one.value["value"] for one in once.candidates if one.field == "accounts"] == ["tide_watcher01"]
