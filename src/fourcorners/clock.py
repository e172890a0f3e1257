"""Time, passed in. No rule and no stage reads a wall clock."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Says what instant it is, always with a zone."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's clock, in UTC."""

    def now(self) -> datetime:
        return datetime.now(UTC)
