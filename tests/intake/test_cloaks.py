"""Cloaked documents: what is hidden in a demand is told to the reviewer, and nothing of it is read as the demand's."""

from typing import Any

import pytest

from fourcorners.intake.run import receive
from fourcorners.reading.matter import read_matter
from tests.intake.cloaks import HONEST, Cloaked, cloaked

# What is said of where words stand, or how sure they are, differs between two files; what is read must not.
_ASIDE = {"paper", "evidence", "confidence", "candidates"}
_ALL = list(cloaked())
_ENOUGH = 300


def said(data: bytes) -> tuple[dict[str, Any], list[str]]:
    """What is read of a file, and what it is told to hide."""
    paper = receive(data, "demand")
    told = read_matter(paper).to_json()
    for part in told["parts"]:
        del part["paper"]
    return {name: value for name, value in told.items() if name not in _ASIDE}, [d.text for _, d in paper.unseen()]


def test_there_are_enough_of_them() -> None:
    """Three hundred documents at least, of more than fifty tricks."""
    assert len(_ALL) >= _ENOUGH
    assert len({one.trick for one in _ALL}) >= 50


@pytest.mark.parametrize("trick", sorted({one.trick for one in _ALL}))
def test_nothing_hidden_is_read_and_all_of_it_is_told(trick: str) -> None:
    """The demand is that of the same file without the hidden words, and the reviewer is shown these words."""
    mine: list[Cloaked] = [one for one in _ALL if one.trick == trick]
    for one in mine:
        honest, nothing = said(one.honest)
        read, hidden = said(one.data)
        assert nothing == []
        assert read == honest
        assert hidden
        assert [account["value"] for account in read["accounts"]] == ["alpha@example.com"]


@pytest.mark.parametrize(
    ("written", "is_read"),
    [
        ("al\u200bpha@exam\u200dple.com", True), ("\u202emoc.elpmaxe@ahpla\u202c", True),
        ("al\u00adpha@example.com", True), ("аlpha@example.com", False), ("alpha@exаmple.com", False),
        ("alphа@example.com", False), ("alpha@example.соm", False), ("ａlpha@example.com", False),
    ],
)  # fmt: skip
def test_an_account_that_only_looks_like_one_is_told(written: str, is_read: bool) -> None:
    """Characters that show nothing are passed over; letters that pass for others are told, and no part is read."""
    text = "\n".join(HONEST).replace("alpha@example.com", written)
    read, hidden = said(text.encode())
    assert hidden
    values = [account["value"] for account in read["accounts"]]
    assert values in ([["alpha@example.com"]] if is_read else [[], [written]])
