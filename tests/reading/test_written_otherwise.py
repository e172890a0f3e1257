"""Identifiers that are written so that they lead nowhere, or that a line's end broke in two."""

from __future__ import annotations

import pytest

from fourcorners.reading.accounts.defanged import defanged
from fourcorners.reading.model import Demand
from fourcorners.reading.run import read
from tests.reading.papers import paper

_HEAD = "SPECIMEN\nGRAND JURY SUBPOENA\nTo: Harbor Social, Inc.\nYOU ARE COMMANDED to produce login records of "


def asked(words: str) -> Demand:
    return read(paper(_HEAD + words))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("jo[at]mail[.]example", "jo@mail.example"),
        ("jo (at) mail (dot) example", "jo@mail.example"),
        ("jo.doe[@]mail.example", "jo.doe@mail.example"),
        ("hxxps://harbor[.]example/jo", "https://harbor.example/jo"),
        ("HXXP://harbor.example/jo", "http://harbor.example/jo"),
        ("https[:]//harbor[.]example/jo", "https://harbor.example/jo"),
        ("198.51.100[.]23", "198.51.100.23"),
        ("198[.]51[.]100[.]23", "198.51.100.23"),
    ],
)
def test_what_was_put_in_is_taken_out(written: str, meant: str) -> None:
    """The value is what was meant, its words are what stands there, and it says that it was put right."""
    text = f"See {written}, and so on."
    (found,) = defanged(text, text.lower())
    assert (found.value, text[found.start : found.end]) == (meant, written)
    (account,) = asked(f"the account {written} and no other.").accounts
    assert account.value.value == meant and account.evidence[0].repaired


@pytest.mark.parametrize("words", ["see [at] the end", "f(at) b", "a[.]b", "the list [dot] of things", "x.y[1].z"])
def test_brackets_alone_write_no_identifier(words: str) -> None:
    """What is none without the signs is none with them."""
    assert not list(defanged(words, words.lower()))


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("the account river-\nboat@mail.example", "riverboat@mail.example"),
        ("the user name velvet_under-\nground77.", "velvet_underground77"),
        ("the user name velvet_\nground77.", "velvet_ground77"),
        ("the page https://harbor.example/profiles/\nvelvet_77", "https://harbor.example/profiles/velvet_77"),
    ],
)
def test_half_a_name_is_never_read(words: str, whole: str) -> None:
    """Broken at its line's end, a name is a candidate; the second place that has it whole makes it sure."""
    demand = asked(f"{words}\n")
    assert not demand.accounts
    assert [c.value["value"] for c in demand.candidates if c.field == "accounts"] == [whole]
    (account,) = asked(f"{words}\n\nThe account {whole} was seen.\n").accounts
    assert account.value.value == whole and "stands elsewhere" in account.evidence[0].repaired


def test_a_hyphen_that_is_the_name_s_own_is_kept() -> None:
    """The second place says that too."""
    (account,) = asked("the account river-\nboat@mail.example.\n\nRe: river-boat@mail.example\n").accounts
    assert account.value.value == "river-boat@mail.example"


@pytest.mark.parametrize(
    "words", ["the user name velvet_77 -\nplease", "the user name velvet_77\nand more", "v7@mail.example\nnext"]
)
def test_a_line_s_end_alone_breaks_nothing(words: str) -> None:
    """A dash that stands apart, or the end of a line, belongs to no name."""
    assert len(asked(words).accounts) == 1
