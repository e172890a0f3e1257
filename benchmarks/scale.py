"""Collection at scale: beside hand-written SQL over many rows, five hundred accounts beside one, cost against rows.

Each measurement is a process of its own, so that its peak memory is its own. The rows are made by the engine: accounts
spread by a multiplier, one row a second or faster, files of ten million rows.
"""

from __future__ import annotations

import json
import resource
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from fourcorners.collect.model import Column, DataMap, Engine, Resolution, Resolver, Store, Table, TimeColumn
from fourcorners.collect.run import collect
from fourcorners.reach import Reach, Times
from fourcorners.scope.model import Scope
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

ROOT = Path(__file__).parent / "data" / "scale"
START = datetime(2025, 1, 1, tzinfo=UTC)
YEAR = timedelta(days=365)
ACCOUNTS = 100_000
FILE_ROWS = 10_000_000
# One account's share, and the first of the months that are asked for.
ASKED = (START + timedelta(days=90), START + timedelta(days=180))
REPEATS = 5
COLUMNS = (
    Column("ended", Category.SESSION_TIMES),
    Column("ip", Category.SESSION_IP),
    Column("port", Category.SESSION_IP),
    Column("agent", Category.DEVICE),
)


@dataclass(frozen=True)
class Took:
    """Seconds (the median), rows, and the most memory the process held, in MB."""

    seconds: float
    rows: int
    peak: int


def store(rows: int) -> Path:
    """A provider with that many rows; made once."""
    folder = ROOT / f"{rows}"
    if (folder / "made").exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    step = int(YEAR.total_seconds() * 1e6) // rows
    with duckdb.connect() as base:
        for number, first in enumerate(range(0, rows, FILE_ROWS)):
            last = min(first + FILE_ROWS, rows)
            base.execute(
                f"COPY (SELECT (i * 7919) % {ACCOUNTS} AS account, "
                f"TIMESTAMP '2025-01-01' + to_microseconds(i * {step}) AS began, "
                f"TIMESTAMP '2025-01-01' + to_microseconds(i * {step} + 60000000 * (i % 60)) AS ended, "
                "'198.51.100.' || (i % 256) AS ip, (1024 + i % 60000)::INTEGER AS port, 'agent ' || (i % 997) AS agent "
                f"FROM range({first}, {last}) t(i)) TO '{folder / f'sessions-{number:03d}.parquet'}'"
            )
    with duckdb.connect(str(folder / "people.duckdb")) as base:
        base.execute(f"CREATE TABLE accounts AS SELECT i AS id, 'user' || i AS user_name FROM range({ACCOUNTS}) t(i)")
    (folder / "made").touch()
    return folder


def map_of(folder: Path) -> DataMap:
    time_column = TimeColumn("began", Resolution.TIMESTAMP)
    sessions = Table("sessions", "sessions-*.parquet", "account", time_column, COLUMNS)
    stores = (Store("people", Engine.DUCKDB, "people.duckdb", ()), Store("logs", Engine.PARQUET, ".", (sessions,)))
    resolver = Resolver(IdentifierKind.USERNAME, "people", "accounts", "user_name", "id")
    return DataMap("Benchmark", stores, (resolver,), (), "0" * 64, folder)


def through_scope(folder: Path, accounts: int, first: int) -> int:
    """Resolved, compiled, guarded, written, recorded."""
    named = [Account(IdentifierKind.USERNAME, f"user{first + n}") for n in range(accounts)]
    reach = Reach.of(named, [c.category for c in COLUMNS if c.category], Times.between(*ASKED))
    scope = Scope("M-BENCHMRK", "D-bench", "0" * 64, "0" * 64, reach, ())
    out = folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    return collect(scope, map_of(folder), out, began=START, now=lambda: START).rows


def by_hand(folder: Path, accounts: int, first: int) -> int:
    """What a person writes: names looked up, one query with bound values over an open connection, one Parquet file."""
    base = _connection()
    names = [f"user{first + n}" for n in range(accounts)]
    with duckdb.connect(str(folder / "people.duckdb"), read_only=True) as people:
        ids = [row[0] for row in people.execute("SELECT id FROM accounts WHERE user_name IN ?", [names]).fetchall()]
    start, end = (at.replace(tzinfo=None) for at in ASKED)
    found: pa.Table = base.execute(
        "SELECT account, began, ended, ip, port, agent FROM read_parquet(?) "
        "WHERE account IN ? AND began >= ? AND began < ?",
        [str(folder / "sessions-*.parquet"), ids, start, end],
    ).to_arrow_table()
    pq.write_table(found, folder / "hand.parquet", compression="zstd")
    return int(found.num_rows)


_open: list[duckdb.DuckDBPyConnection] = []


def _connection() -> duckdb.DuckDBPyConnection:
    if not _open:
        _open.append(duckdb.connect())
    return _open[0]


def alone(way: str, rows: int, accounts: int, repeats: int = REPEATS) -> Took:
    """That measurement in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.scale", way, str(rows), str(accounts), str(repeats)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[1],
    )
    return Took(**json.loads(done.stdout))


def both(rows: int, accounts: int, repeats: int = REPEATS) -> tuple[Took, Took]:
    """Through the scope and by hand, alternately in processes of their own; the answers must have the same rows."""
    scope, hand = alone("scope", rows, accounts, repeats), alone("hand", rows, accounts, repeats)
    assert scope.rows == hand.rows, (scope, hand)
    return scope, hand


def measure(*, quick: bool) -> str:
    """The tables of the moderate run."""
    rows = 1_000_000 if quick else 50_000_000
    store(rows)
    one, hand = both(rows, 1)
    many, many_hand = both(rows, 500)
    crowd = alone("scope", rows, 10_000, 3)
    return f"""\
## Three months out of {rows:,} session rows

Measured on {datetime.now(UTC):%Y-%m-%d}: Parquet files of ten million rows, {ACCOUNTS:,} accounts spread evenly, DuckDB
on both sides, median of {REPEATS} after one unmeasured, each way in a process of its own. Both ways look the accounts
up by name and write a Parquet file. Memory is the most the process held.

| accounts | rows out | by hand, s | through the scope, s | ratio | MB by hand | MB through the scope |
|---|---|---|---|---|---|---|
{_line("1", one, hand)}
{_line("500", many, many_hand)}
| 10,000 | {crowd.rows:,} | | {crowd.seconds:.2f} | | | {crowd.peak} |

Goals: at most 1.1 times the SQL by hand; one pass for 500 accounts at most 3 times one account (it is \
{many.seconds / one.seconds:.2f} times); less than 1,000 MB whatever the answer.
"""


def _line(accounts: str, ours: Took, hand: Took) -> str:
    ratio = ours.seconds / hand.seconds
    return (
        f"| {accounts} | {ours.rows:,} | {hand.seconds:.2f} | {ours.seconds:.2f} | {ratio:.2f} "
        f"| {hand.peak} | {ours.peak} |"
    )


def large(most: int) -> str:
    """Cost against rows, from 10^5 up; each store is removed after its turn."""
    lines = []
    rows = 100_000
    while rows <= most:
        store(rows)
        repeats = 3 if rows >= 10**8 else REPEATS
        one, hand = both(rows, 1, repeats)
        many = alone("scope", rows, 500, repeats)
        lines.append(
            f"| {rows:,} | {hand.seconds:.3f} | {one.seconds:.3f} | {one.seconds / hand.seconds:.2f} | "
            f"{many.seconds:.3f} | {many.seconds / one.seconds:.2f} | {max(one.peak, many.peak)} |"
        )
        print(lines[-1], flush=True)
        shutil.rmtree(ROOT / f"{rows}")
        rows *= 10
    table = "\n".join(lines)
    return f"""\
# Cost against rows

Made by `make bench-large` on {datetime.now(UTC):%Y-%m-%d}. Three months of a year, Parquet files of ten million rows,
{ACCOUNTS:,} accounts, DuckDB on both sides; medians, each way in a process of its own. Memory is the most that
collecting through the scope held.

| rows in the table | one account by hand, s | through the scope, s | ratio | 500 accounts, s | beside one | MB |
|---|---|---|---|---|---|---|
{table}
"""


def main(way: str, rows: int, accounts: int, repeats: int) -> None:
    work = {"scope": through_scope, "hand": by_hand}[way]
    folder, seconds, found = ROOT / f"{rows}", [], 0
    for turn in range(repeats + 1):
        began = time.perf_counter()
        found = work(folder, accounts, 17 if accounts > 1 else 17 + 131 * turn)
        seconds.append(time.perf_counter() - began)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    told: dict[str, Any] = {"seconds": statistics.median(seconds[1:]), "rows": found, "peak": peak}
    print(json.dumps(told))


if __name__ == "__main__":
    if sys.argv[1] == "large":
        text = large(int(sys.argv[2]) if len(sys.argv) > 2 else 10**8)
        (Path(__file__).parent / "LARGE.md").write_text(text, encoding="utf-8")
    else:
        main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
