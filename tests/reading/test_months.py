"""The names of the months as one pattern."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from fourcorners.reading.texts.months import MONTH_WORDS, MONTHS

_SIDE_BY_SIDE = re.compile("|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True)), re.IGNORECASE)
_PATTERN = re.compile(MONTH_WORDS, re.IGNORECASE)


def test_every_name_is_matched_whole() -> None:
    """Each name of a month is matched to its last letter, in lower case and with a capital."""
    for name in MONTHS:
        for written in (name, name.capitalize()):
            match = _PATTERN.match(written)
            assert match is not None, written
            assert match[0] == written


@given(st.sampled_from(sorted(MONTHS)), st.integers(1, 14), st.sampled_from(["", "s", " 5", "ber", "a", "."]))
def test_a_beginning_matches_what_the_names_side_by_side_match(name: str, letters: int, tail: str) -> None:
    """Of a name cut short or grown longer the pattern takes what the names set side by side would take."""
    written = name[:letters] + tail
    match, plain = _PATTERN.match(written), _SIDE_BY_SIDE.match(written)
    assert (match and match[0]) == (plain and plain[0])
