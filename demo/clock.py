"""A clock for the demo and the tests, which stands still until it is moved."""

from __future__ import annotations

from datetime import datetime, timedelta


class DemoClock:
    """A clock that moves only when the demo moves it."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def move(self, days: int) -> None:
        self.at += timedelta(days=days)
