"""Dates written out in words."""

from __future__ import annotations

import pytest

from fourcorners.reading.calendar.dates import MONTHS
from fourcorners.reading.calendar.spelt import worded_dates


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("le douze octobre deux mille vingt-six", (2026, 10, 12)),
        ("fait le vingt et un octobre deux mille vingt-six.", (2026, 10, 21)),
        ("a tres de marzo de dos mil veintiséis", (2026, 3, 3)),
        ("a treinta y uno de marzo de dos mil treinta y uno", (2031, 3, 31)),
        ("aos vinte e seis de maio de dois mil e vinte e seis", (2026, 5, 26)),
        ("the third day of march, two thousand and twenty-six", (2026, 3, 3)),
        ("the 2nd of may, two thousand twenty-five", (2025, 5, 2)),
        ("march third, two thousand twenty-six", (2026, 3, 3)),
        ("dos mil personas en mayo", None),
        ("deux mille euros", None),
    ],
)
def test_date_in_words(words: str, found: tuple[int, int, int] | None) -> None:
    """A day, month and year in words are one date; an amount in thousands is none."""
    assert [d[:3] for d in worded_dates(words, MONTHS)] == ([found] if found else [])
