"""How long data is kept: the statute's days, the Union's with their two readings, and no invented ones."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fourcorners.law.keepterm import KeepTerm, keep_term
from fourcorners.law.profile import Profile
from fourcorners.reading.model import Demand
from fourcorners.terms import Instrument
from fourcorners.values import Found


def term(kind: Instrument, received: date) -> KeepTerm | None:
    instrument: Found[Any] = Found(kind, ())
    return keep_term(Demand(paper="0" * 64, instrument=instrument), received, Profile("US"))


def test_ninety_days_and_ninety_more() -> None:
    """18 USC 2703(f)(2): the term runs from receipt, the extension from its end."""
    found = term(Instrument.US_PRESERVATION_REQUEST, date(2026, 11, 24))
    assert found == KeepTerm(date(2027, 2, 22), date(2027, 5, 23), "18 USC 2703(f)(2)")


@pytest.mark.parametrize(
    ("received", "until", "longest"),
    [
        # Tuesday 24 November: the sixtieth day is a Saturday, which may move to Monday; the ninetieth is a Monday.
        (date(2026, 11, 24), date(2027, 1, 25), date(2027, 2, 22)),
        # Friday 27 November: a Tuesday; the ninetieth a Thursday.
        (date(2026, 11, 27), date(2027, 1, 26), date(2027, 2, 25)),
    ],
)
def test_sixty_days_and_thirty_more(received: date, until: date, longest: date) -> None:
    """Regulation (EU) 2023/1543, Article 11(1), by the later of two readings where a weekend ends the term."""
    found = term(Instrument.EU_EPOC_PR, received)
    assert found is not None
    assert (found.until, found.longest) == (until, longest)


@pytest.mark.parametrize("kind", [Instrument.INFORMAL_REQUEST, Instrument.UK_PRODUCTION_ORDER, Instrument.OTHER])
def test_no_term_is_made_up(kind: Instrument) -> None:
    """Where no table holds a term there is none: a person says until when."""
    assert term(kind, date(2026, 11, 24)) is None
