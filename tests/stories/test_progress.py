"""What the command line says while it collects: steps, rows, about how long, and nothing else."""

from __future__ import annotations

import io
from itertools import count

from fourcorners.cli.progress import Progress
from fourcorners.collect.model import Engine, Outcome, Step, StepOutcome

STEP = Step("logs.sessions", "logs", "sessions", Engine.PARQUET, "", (), frozenset())


def ticking(seconds: float) -> Progress:
    ticks = count()
    return Progress(3, out=io.StringIO(), shows=True, clock=lambda: next(ticks) * seconds)


def said(progress: Progress) -> list[str]:
    out = progress._out
    assert isinstance(out, io.StringIO)
    return [line.rstrip() for line in out.getvalue().split("\r") if line.strip()]


def test_it_says_how_far_and_about_how_long() -> None:
    """No estimate before a step is finished; then the rest is reckoned from what is done; none when all is done."""
    progress = ticking(60)
    progress.on_rows(STEP, 50_000)
    progress.on_step(StepOutcome("logs.sessions", Outcome.ROWS, 75_000))
    progress.on_step(StepOutcome("logs.posts", Outcome.ZERO_ROWS))
    progress.on_step(StepOutcome("records.accounts", Outcome.ROWS, 1))
    first, second, third, last = said(progress)
    assert first == "logs.sessions: 50,000 rows; 0 of 3 steps, 0 rows"
    assert second.startswith("logs.sessions: rows, 75,000 rows; 1 of 3 steps, 75,000 rows, about ")
    assert second.endswith("minutes left") and third.endswith("minutes left")
    assert last == "records.accounts: rows, 1 rows; 3 of 3 steps, 75,001 rows"


def test_batches_are_not_told_faster_than_they_can_be_read() -> None:
    """However many batches come, the line is renewed about once a second."""
    progress = ticking(0.1)
    for rows in range(100):
        progress.on_rows(STEP, rows)
    assert 5 <= len(said(progress)) <= 20


def test_it_takes_its_line_away_and_is_silent_where_nobody_looks() -> None:
    """A script's standard error stays empty; on a terminal nothing is left behind."""
    out = io.StringIO()
    progress = Progress(1, out=out)
    progress.on_step(StepOutcome("logs.sessions", Outcome.ROWS, 1))
    progress.close()
    assert out.getvalue() == ""
    shown = ticking(1)
    shown.on_step(StepOutcome("logs.sessions", Outcome.ROWS, 1))
    shown.close()
    assert isinstance(shown._out, io.StringIO)
    assert shown._out.getvalue().endswith(" \r")
