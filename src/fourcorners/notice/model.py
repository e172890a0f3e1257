"""Whether, when and why the account holder is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class When(StrEnum):
    """`NOW` before disclosure; `LATER` on a known day; `BARRED` until somebody ends the bar; `NONE` none is owed."""

    NOW = "now"
    LATER = "later"
    BARRED = "barred"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class NoticePlan:
    """What is planned, on which day it falls, and the reason in a sentence.

    For `BARRED`, `on` is the day on which a person reviews the bar. `hold_until` is the first day on which production
    may happen, so that the account holder has time to object; None where nothing holds it.
    """

    when: When
    on: date | None
    hold_until: date | None
    why: str
