"""How far a collection is, on standard error: steps, rows, and about how long it will take yet."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

from fourcorners.collect.model import Step, StepOutcome

_SECONDS = 1.0


class Progress:
    """Writes one line that is renewed about once a second; nothing where nobody looks.

    The estimate takes the steps that are left for as long as the finished ones were, so it says "about", and nothing
    before a step is finished. It names tables and counts, and no value.
    """

    def __init__(
        self,
        steps: int,
        *,
        out: TextIO | None = None,
        shows: bool | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._out = out or sys.stderr
        self._shows = self._out.isatty() if shows is None else shows
        self._steps, self._clock, self._began = steps, clock, clock()
        self._done: dict[str, int] = {}
        self._said = self._began - _SECONDS
        self._long = 0

    def on_rows(self, step: Step, rows: int) -> None:
        """A batch is written."""
        if self._clock() - self._said >= _SECONDS:
            self._say(f"{step.id}: {rows:,} rows")

    def on_step(self, outcome: StepOutcome) -> None:
        """A step has ended."""
        self._done[outcome.step] = outcome.rows
        self._say(f"{outcome.step}: {outcome.outcome.value}, {outcome.rows:,} rows")

    def close(self) -> None:
        """Take the line away."""
        if self._shows and self._long:
            self._out.write("\r" + " " * self._long + "\r")
            self._out.flush()

    def _say(self, what: str) -> None:
        if not self._shows:
            return
        self._said = self._clock()
        line = f"{what}; {len(self._done)} of {self._steps} steps, {sum(self._done.values()):,} rows{self._left()}"
        self._out.write("\r" + line.ljust(self._long))
        self._out.flush()
        self._long = len(line)

    def _left(self) -> str:
        waiting = self._steps - len(self._done)
        if not self._done or waiting <= 0:
            return ""
        seconds = (self._clock() - self._began) / len(self._done) * waiting
        for unit, size in _UNITS:
            if seconds >= 2 * size:
                return f", about {round(seconds / size)} {unit} left"
        return ", a few seconds left"


_UNITS = (("hours", 3600), ("minutes", 60), ("seconds", 1))
