"""The zone in whose days a period is counted, by the words beside it and the place whose law the paper is under."""

from __future__ import annotations

from datetime import date

import pytest

from fourcorners.reading.calendar.zone import find_zone
from fourcorners.reading.texts.text import Text
from fourcorners.values import Days
from tests.reading.papers import paper


@pytest.mark.parametrize(
    ("beside", "where", "zone"),
    [
        ("MST", "US-CO", "America/Denver"),
        ("MST", "US-AZ", "America/Phoenix"),
        ("Mountain Time", None, "America/Denver"),
        ("IST", "IN", "Asia/Kolkata"),
        ("IST", "IE", "Europe/Dublin"),
        ("AEST", "AU", "Australia/Sydney"),
        ("(svensk tid)", "SE", "Europe/Stockholm"),
        ("heure de Paris", "FR", "Europe/Paris"),
        ("EST or UTC", None, "UTC"),
        ("", "US-AZ", "UTC"),
    ],
)
def test_the_zone_of_a_period(beside: str, where: str | None, zone: str) -> None:
    """One zone that is named right beside the days counts; none, or two, leave the days those of UTC."""
    words = "1 June 2026 to 15 August 2026"
    text = Text(paper(f"All records from {words} {beside}."))
    at = text.full.index(words)
    period = text.found(Days(date(2026, 6, 1), date(2026, 8, 15)), (at, at + len(words)))
    assert find_zone(text, period, where) == zone
