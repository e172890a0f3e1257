"""Accounts behind the labels of forms and under the heads of columns."""

from __future__ import annotations

import pytest

from fourcorners.reading.accounts.checkdigits import is_iban
from fourcorners.reading.accounts.fields import announced, names_in
from fourcorners.reading.accounts.selectors import devices, ibans, phones


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5. Account identifiers (URL, username, e-mail): reed.bunting9; +1 503 555 0188", ["reed.bunting9"]),
        ("Identifier 1: driftwood_77 (harbor username)\nIdentifier 2: tide-99", ["driftwood_77", "tide-99"]),
        ("Comptes visés :\n- bernache_22\n- oie.blanche", ["bernache_22", "oie.blanche"]),
        ("Username      Dates\nquay_99       1 May\npier.north    2 May\n\nother_word", ["quay_99", "pier.north"]),
        ("Nickname - kingsfair\nE-mail - asked for below", ["kingsfair"]),
        ("Officer account: pd_desk_4", []),
        ("Account: see attachment_a", []),
        ("Please provide the following for the account: name_one", []),
    ],
)
def test_a_label_says_what_stands_behind_it(text: str, found: list[str]) -> None:
    """Names are read behind a label for accounts and under such a head, and behind no other label."""
    assert [candidate.value for candidate in names_in(text, announced(text, text.lower()))] == found


def test_bank_accounts_are_known_by_their_check_digits() -> None:
    """A number of an IBAN's shape is one only where its length and its check digits are right."""
    right, wrong = "GB82 WEST 1234 5698 7654 32", "GB83 WEST 1234 5698 7654 32"
    assert [c.value for c in ibans(f"to account {right}, not {wrong}")] == [right]
    assert is_iban("DE89370400440532013000")
    assert not is_iban("DE88370400440532013000")


@pytest.mark.parametrize(
    ("written", "value", "grade"),
    [
        ("IMEI 490154203237518", "490154203237518", 1),
        ("IMEI 49O1542O3237518", "490154203237518", 1),
        ("IMEI 49O1542O3237581", "49O1542O3237581", 0.4),
    ],
)
def test_a_misread_device_number_is_mended_by_its_check_digit_alone(written: str, value: str, grade: float) -> None:
    """Letters among an IMEI's figures are put right where the check digit proves it; otherwise they leave a doubt."""
    found = next(iter(devices(written, written.lower())))
    assert (found.value, found.grade) == (value, grade)
    assert bool(found.repaired) == ("O" in written)


@pytest.mark.parametrize(
    "number",
    [
        "0351 / 555 01 92", "0351 - 555 0192", "+43 664 / 555 01 42", "06 (30) 555 0142", "1-800-555-0142",
        "8 (916) 555-01-42", "(11) 95555-0142", "98765-43210", "+1 (216) 555-0164", "06.39.98.12.34",
    ],
)  # fmt: skip
def test_a_telephone_number_is_read_whole(number: str) -> None:
    """With its area code, however the groups are parted; a link that dials it is no part of it."""
    assert [one.value for one in phones(f"Number: {number}, or tel:+16025550187.")] == [number, "+16025550187"]
