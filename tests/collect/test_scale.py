"""A demand that names thousands, and an answer of millions of rows: one pass, and memory that does not grow with it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from fourcorners.collect.engines.duckdb import DuckSource
from fourcorners.collect.guard import Guard
from fourcorners.collect.model import Resolution, Table, TimeColumn
from fourcorners.collect.resolve import MANY_PLACES, PLACES
from fourcorners.collect.run import collect
from fourcorners.errors import ScopeBreach
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category
from tests.collect.scaled import ACCOUNTS, COLUMNS, START, accounts, map_of, scope_for
from tests.collect.servers import OBJECTS, Servers

NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A provider with many accounts and a wide log."""
    made = tmp_path_factory.mktemp("scale")
    map_of(made, rows=1_500_000)
    return made


def test_ten_thousand_accounts_are_one_pass(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of ten thousand accounts has its own period; every row of each comes, in one statement for the table."""
    asked: list[str] = []
    rows, fetch = DuckSource.rows, DuckSource.fetch
    monkeypatch.setattr(DuckSource, "rows", lambda self, step, *a: (asked.append(step.id), rows(self, step, *a))[1])
    monkeypatch.setattr(
        DuckSource, "fetch", lambda self, text, values: (asked.append("fetch"), fetch(self, text, values))[1]
    )
    data_map = map_of(folder)
    named = accounts(10_000)
    reach = Reach(
        {
            account: {
                c.category: Times.between(START + timedelta(minutes=n), START + timedelta(days=20, minutes=n))
                for c in COLUMNS if c.category
            }
            for n, account in enumerate(named)
        }
    )  # fmt: skip
    extract = collect(scope_for(reach), data_map, tmp_path / "out", began=NOW, now=lambda: NOW)
    with duckdb.connect() as base:
        base.execute("SET TimeZone = 'UTC'")
        (expected,) = base.execute(
            "SELECT count(*) FROM read_parquet(?) t WHERE account < 10000 AND t.at >= ? + to_minutes(account) "
            "AND t.at < ? + INTERVAL 20 DAY + to_minutes(account)",
            [str(folder / "log.parquet"), START.replace(tzinfo=None), START.replace(tzinfo=None)],
        ).fetchone() or (0,)
    assert extract.rows == expected > 1_000
    assert asked.count("logs.log") == 1
    # The account's lookups, and one for rows without a time.
    assert asked.count("fetch") <= -(-10_000 // MANY_PLACES) + 1 < 10_000 // PLACES


def test_the_guard_tells_many_periods_apart() -> None:
    """With a period of its own for each of many accounts, a row one microsecond outside its own is stopped."""
    import pyarrow as pa

    named = accounts(500)
    times = {account: START + timedelta(hours=n) for n, account in enumerate(named)}
    reach = Reach(
        {
            account: {
                Category.SESSION_IP: Times.between(at, at + timedelta(minutes=30))
                | (Times.between(at + timedelta(days=30), at + timedelta(days=31)) if n % 2 else Times())
            }
            for n, (account, at) in enumerate(times.items())
        }
    )
    table = Table("log", "log", "account", TimeColumn("at", Resolution.TIMESTAMP), (COLUMNS[1],))
    guard = Guard(reach, table, {n: frozenset({account}) for n, account in enumerate(named)}, at="logs.log")

    def batch(*rows: tuple[int, datetime]) -> pa.RecordBatch:
        return pa.record_batch(
            [
                pa.array([key for key, _ in rows], pa.int64()),
                pa.array([at.replace(tzinfo=None) for _, at in rows], pa.timestamp("us")),
                pa.array(["192.0.2.1"] * len(rows)),
            ],
            ["scope_account", "scope_time", "ip"],
        )

    us = timedelta(microseconds=1)
    inside = [(n, at) for n, at in enumerate(times.values())]
    inside += [(n, at + timedelta(minutes=30) - us) for n, at in enumerate(times.values())]
    inside += [(n, at + timedelta(days=31) - us) for n, at in enumerate(times.values()) if n % 2]
    guard.check(batch(*inside))
    for key, at in ((7, times[named[7]] - us), (7, times[named[8]]), (8, times[named[8]] + timedelta(days=30))):
        with pytest.raises(ScopeBreach):
            guard.check(batch(*inside, (key, at)))


def test_memory_does_not_grow_with_the_answer(folder: Path, tmp_path: Path) -> None:
    """An answer of all the rows takes hardly more memory than one of a few, and both stay far below a gigabyte."""
    _memory_stays_bounded(folder, tmp_path)


def test_memory_does_not_grow_with_an_answer_from_object_storage(
    folder: Path, servers: Servers, tmp_path: Path
) -> None:
    """The same where the rows come from object storage."""
    storage = servers.of(OBJECTS)
    prefix = storage.folder()
    shutil.copy(folder / "log.parquet", prefix / "log.parquet")
    storage.secret(folder)
    _memory_stays_bounded(folder, tmp_path, storage.location(prefix.name))


def _memory_stays_bounded(folder: Path, into: Path, location: str = ".") -> None:
    peaks = {}
    for count in (10, ACCOUNTS):
        given = [str(folder), str(into / f"out-{count}"), str(count), location]
        out = subprocess.run(
            [sys.executable, "-m", "tests.collect.scaled", *given],
            capture_output=True,
            text=True,
            timeout=300,
            check=True,
            cwd=Path(__file__).parents[2],
        )
        peaks[count] = json.loads(out.stdout)
    few, all_of_them = peaks[10], peaks[ACCOUNTS]
    assert few["rows"] < 10_000 and all_of_them["rows"] == 1_500_000
    assert all_of_them["peak_mb"] < 700
    assert all_of_them["peak_mb"] < few["peak_mb"] + 300, (few, all_of_them)
