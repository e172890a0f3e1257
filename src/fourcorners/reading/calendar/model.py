"""A stretch of days that a text names, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from fourcorners.values import Days


@dataclass(frozen=True, slots=True)
class Range:
    """Days and the span of `Text.full` that names them. `to_present`: its end is the day of the paper."""

    days: Days
    start: int
    end: int
    to_present: bool = False
