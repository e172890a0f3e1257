"""Telephones under which whoever asks wants to be called are no accounts, wherever else they stand."""

from __future__ import annotations

import pytest

from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.reading.accounts.tocall import numbers_to_call
from fourcorners.reading.matter import read_matter
from fourcorners.terms import IdentifierKind
from tests.golden.papers import typed

_NUMBER = "(503) 555-0142"


def _to_call(words: str) -> bool:
    lower = words.lower()
    at = lower.index(_NUMBER)
    candidate = Candidate(IdentifierKind.PHONE, _NUMBER, at, at + len(_NUMBER))
    return bool(numbers_to_call(lower, [candidate]))


@pytest.mark.parametrize(
    "words",
    [
        "If you have any questions, please feel free to contact me at (503) 555-0142.",
        "Thank you. You may reach this office directly at (503) 555-0142",
        "Bei Fragen erreichen Sie mich unter (503) 555-0142",
        "Pour toute question, veuillez nous joindre au (503) 555-0142",
        "Office of the Sheriff, (503) 555-0142 (fax)",
        "Cualquier duda pueden llamarme al (503) 555-0142",
    ],
)
def test_whoever_asks_may_be_called_there(words: str) -> None:
    """An invitation to call, in one sentence with the number."""
    assert _to_call(words)


@pytest.mark.parametrize(
    "words",
    [
        'The caller said "if you have questions call me at (503) 555-0142".',
        "He told her to call me at (503) 555-0142",
        "Please identify the subscriber of (503) 555-0142",
        "If you have questions, contact me. The number is (503) 555-0142",
    ],
)
def test_others_numbers_may_be_accounts(words: str) -> None:
    """What somebody is quoted with, what invites nobody, and what stands in another sentence says nothing."""
    assert not _to_call(words)


def test_a_letterhead_in_the_midst_of_a_line_names_no_account() -> None:
    """A page of recognised words without lines: the office's number is known by the sentence that invites to call."""
    words = (
        "SPECIMEN U.S. Department of Justice United States Attorney's Office Western District Dana Quill United States "
        f"Attorney 12 Quay Street Port Ellery, WA 98000 {_NUMBER} (503) 555-0143 (fax) Dear Sir/Madam: You have been "
        "served with a subpoena. Please provide the subscriber's name, addresses and telephone numbers for the account "
        f"gull.seller.44. If you have any questions, please feel free to contact me at {_NUMBER}. Sincerely, Dana Quill"
    )
    read = read_matter(typed(words)).to_json()
    assert [one["value"] for one in read["accounts"]] == ["gull.seller.44"]
