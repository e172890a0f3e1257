"""Patterns that are made when they are first tried."""

from __future__ import annotations

import re

import pytest

from fourcorners.reading.powers.statecodes import STATE_CODES
from fourcorners.reading.texts.late import Late
from tests.reading.papers import prose


def test_a_pattern_is_made_only_where_a_paper_may_match_it() -> None:
    """Without one of its words nothing is made; with one it is, and finds what it finds."""
    wrong = Late("(")
    assert list(prose("no word of it").matches(wrong, ("needle",), 5, 9)) == []
    with pytest.raises(re.error):
        list(prose("a needle here").matches(wrong, ("needle",), 5, 9))
    assert [m[0] for m in prose("a needle here").matches(Late("need.."), ("needle",), 5, 9)] == ["needle"]


def test_every_code_s_pattern_can_be_made() -> None:
    """What is made late is still made: none of the table is written wrongly."""
    assert all(code.pattern.pattern.groups for code in STATE_CODES)
