"""Days of a form's blanks and of a court's head, whose parts stand apart: `this ___3rd___ day of ____June____, 2025`."""

from __future__ import annotations

import re

from fourcorners.reading.texts.months import MONTH_WORDS

# A day and its month in blanks of their own, right before the year.
IN_BLANKS = re.compile(
    rf"(?<![\w/.-])_{{0,20}}(?P<first>\d{{1,2}})(?:st|nd|rd|th|\.)?[\s_]{{1,20}}(?:day[\s_]{{1,12}})?(?:of[\s_]{{1,12}})?(?<![^\W\d_])(?P<month>{MONTH_WORDS})(?![^\W\d_])"
    r"(?P<second>(?!))?[\s_]{0,20},?[\s_]{0,16}$"
)
# A year whose figures a form's print has parted: `December , 20 25`, `MARCH 2 024`.
PARTED_YEAR = r"(?<=[\s_])(?:20[ _]{1,3}\d\d|2 0\d\d)(?![\w:/-]|[.,]\d)"
# `FRIDAY, THE 27TH DAY` over `) OF FEBRUARY, 2026`: the right half of a head that brackets part.
_ABOVE = re.compile(
    r"(?<![\w/.,-])(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: day)?[ \t]{0,40}\n(?:[ \t]{0,90}\)?[ \t]{0,40}\n)?[^\n]{0,90}\)[ \t]{0,40}(?:day )?of $"
)
_REACH = 320


def day_above(lower: str, month: int) -> tuple[str, int] | None:
    """The figures of the day that stands in the line above its month, which begins at `month`, and where they begin."""
    match = _ABOVE.search(lower, max(0, month - _REACH), month)
    return (match["day"], match.start("day")) if match else None
