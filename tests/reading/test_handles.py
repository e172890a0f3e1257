"""Account names behind the words that announce them."""

from __future__ import annotations

import pytest

from fourcorners.reading.accounts.handles import names
from fourcorners.reading.run import read
from tests.reading.papers import paper


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("For the account with the user name tidewatcher, for the period from July 1", ["tidewatcher"]),
        ("records of the username tidewatcher.", ["tidewatcher"]),
        ("the user name provided, and the date", []),
        ("the accounts named below, for the period", []),
    ],
)
def test_a_plain_word_is_a_name_where_the_paper_says_user_name(text: str, found: list[str]) -> None:
    """What follows "the user name" is one, though it be a plain word; a word of the paper's own vocabulary is none."""
    assert [candidate.value for candidate, _ in names(text, text.lower()) if candidate.value] == found


def test_the_next_label_of_a_form_is_no_name() -> None:
    """A list of names may go on below; a word with a colon behind it there is the form's next label."""
    words = (
        "SPECIMEN\nBESCHEINIGUNG ÜBER EINE EUROPÄISCHE HERAUSGABEANORDNUNG (EPOC)\nAnordnungsstaat: Deutschland\n"
        "Nutzer: tidewatcher\nE-Mail: lumen.ray@example.com\nAngeforderte Daten: Teilnehmerdaten\n"
    )
    demand = read(paper(words))
    assert [one.value.value for one in demand.accounts] == ["tidewatcher", "lumen.ray@example.com"]
    assert demand.requester is None or demand.requester.value.email == ""
