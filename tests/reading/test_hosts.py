"""The site in an address on a scan: put right where the paper or the list of endings decides it, else left."""

from __future__ import annotations

import pytest

from fourcorners.reading.accounts.hosts import Hosts
from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.terms import IdentifierKind

PAPER = (
    "SPECIMEN. To: Harbor Social, Inc. and Lanternmail LLC. Write to desk@police.example or clerk@police.example. "
    "Economic Inspection, economie.example."
)


def settled(value: str, kind: IdentifierKind = IdentifierKind.EMAIL) -> Candidate:
    return Hosts(f"{PAPER} {value}").settle(Candidate(kind, value, 0, len(value)))


@pytest.mark.parametrize(
    ("read", "right", "why"),
    [
        ("quill@mail.cxample", "quill@mail.example", "no address ends so"),
        ("quill@poliee.example", "quill@police.example", "the paper has this site twice"),
        ("quill@tanternmail.example", "quill@lanternmail.example", "the paper names this firm"),
        ("quill@mail.exmple", "quill@mail.example", "no address ends so"),
        ("quill@polce.example", "quill@police.example", "the paper has this site twice"),
        ("quill@harbor-soeial.example", "quill@harbor-social.example", "the paper names this firm"),
    ],
)
def test_the_paper_decides_and_it_is_said(read: str, right: str, why: str) -> None:
    """A site has one spelling in a paper; the account's own name is never touched."""
    found = settled(read)
    assert (found.value, found.repaired) == (right, f"read as {read}; {why}")


@pytest.mark.parametrize(
    "value",
    [
        "quill@mail.example",
        "quill@economie.example",
        "police@harbor.example",
        "tanternmail@harbor.example",
        "quill@qolire.example",
    ],
)
def test_other_sites_stay(value: str) -> None:
    """A site that nothing in the paper speaks against is left as it was read, and so is one two signs away."""
    assert settled(value).value == value


def test_a_web_address_is_put_right_and_its_path_stays() -> None:
    """Only what stands before the path is decided by the paper."""
    found = settled("https://police.cxample/u/cxample", IdentifierKind.URL)
    assert found.value == "https://police.example/u/cxample"
    assert settled("cxample.police", IdentifierKind.USERNAME).value == "cxample.police"
