"""Opinions per second: demands held to the whole law library, beside the one check that a script would make."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

from fourcorners.errors import UnreadableInput
from fourcorners.intake.run import receive_many
from fourcorners.law.library import library
from fourcorners.law.run import assess
from fourcorners.reading.matter import read_matter
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, IdentifierKind, Instrument
from fourcorners.values import Account, Found

PAPERS = Path(__file__).resolve().parents[1] / "demo" / "papers"
ON = date(2026, 11, 24)

Work = Callable[[Sequence[Demand]], int]


def demands(count: int, accounts: int) -> list[Demand]:
    """That many demands with so many accounts each, in turn like the specimen papers of the demonstration."""
    paths = sorted(path for path in PAPERS.iterdir() if path.suffix in {".pdf", ".txt", ".json", ".eml"})
    models = [read_matter(paper) for paper in receive_many(paths) if not isinstance(paper, UnreadableInput)]
    return [
        replace(
            models[turn % len(models)],
            paper=f"SPECIMEN {turn}",
            accounts=tuple(
                Found(Account(IdentifierKind.USERNAME, f"user{turn * accounts + n:07d}"), (), 1.0)
                for n in range(accounts)
            ),
        )
        for turn in range(count)
    ]


def held(many: Sequence[Demand]) -> int:
    """Findings of the whole library."""
    return sum(len(assess(demand, ON).findings) for demand in many)


# What a script would know: a subpoena gets no content.
_CONTENT = frozenset(category for category in Category if category.value.startswith("content."))
_RECORDS = frozenset({Instrument.US_GRAND_JURY_SUBPOENA, Instrument.US_ADMINISTRATIVE_SUBPOENA})


def script(many: Sequence[Demand]) -> int:
    """Accounts of demands that ask for content on a subpoena."""
    return sum(
        len(demand.accounts)
        for demand in many
        if demand.instrument and demand.instrument.value in _RECORDS and demand.asks & _CONTENT
    )


def timed(work: Work, count: int, accounts: int) -> float:
    """Seconds for that many demands, best of three; some are done before the clock starts."""
    many = demands(count, accounts)
    work(many[:50])
    best = float("inf")
    for _ in range(3):
        began = time.perf_counter()
        work(many)
        best = min(best, time.perf_counter() - began)
    return best


def per_second(work: Work, count: int, accounts: int) -> float:
    """Demands per second on two processes, each with half of them."""
    with ProcessPoolExecutor(2) as pool:
        halves = [pool.submit(timed, work, count // 2, accounts) for _ in range(2)]
        return count / max(half.result() for half in halves)


def measure(*, quick: bool) -> str:
    """The table."""
    count = 1_000 if quick else 10_000
    rows = []
    for name, accounts in (("one account", 1), ("100 accounts", 100)):
        ours, theirs = per_second(held, count, accounts), per_second(script, count, accounts)
        rows.append(f"| {name} | {ours:,.0f} | {theirs:,.0f} | {theirs / ours:,.0f} |")
    return f"""\
## Opinions

{count:,} demands like the ten specimen papers of the demonstration, held to {len(library().rules)} rules as on
{ON.isoformat()}; two processes; best of three.

| demands of | opinions a second | one check by a script, a second | so many times as long |
|---|---|---|---|
{chr(10).join(rows)}

The script knows one rule (no content on a subpoena) and gives no reasons. Goal: 5,000 opinions a second for ordinary
demands.
"""
