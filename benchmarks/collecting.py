"""Collecting one account's month through the scope, beside the SQL that somebody would write by hand."""

from __future__ import annotations

import shutil
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet
from demo.harbor_social.generate import generate

from fourcorners.collect.datamap import load
from fourcorners.collect.model import DataMap
from fourcorners.collect.run import collect
from fourcorners.reach import Reach, Times
from fourcorners.scope.model import Approval, Scope
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

ROOT = Path(__file__).parent
STORE = ROOT / "data" / "harbor"
OUT = ROOT / "data" / "collected"
NOW = datetime(2026, 11, 24, tzinfo=UTC)
START, END = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC)


def scope_of(user_id: int) -> Scope:
    """One account's sessions in March 2026."""
    account = Account(IdentifierKind.USER_ID, str(user_id))
    reach = Reach.of([account], [Category.SESSION_IP, Category.SESSION_TIMES], Times.between(START, END))
    return Scope("M-BENCHMRK", "D-bench", "0" * 64, "0" * 64, reach, (Approval("p-bench", "counsel", NOW),))


def by_hand(user_id: int, connection: duckdb.DuckDBPyConnection) -> int:
    """What a person writes: one query with bound values, and the result written to a Parquet file.

    The connection is open already, as it is in a desk that keeps its engine running.
    """
    table: pa.Table = connection.execute(
        "SELECT account_id, began_at, ended_at, ip, port FROM read_parquet(?) "
        "WHERE account_id = ? AND began_at >= ? AND began_at < ?",
        [str(STORE / "sessions" / "*.parquet"), user_id, START.replace(tzinfo=None), END.replace(tzinfo=None)],
    ).to_arrow_table()
    OUT.mkdir(parents=True, exist_ok=True)
    pa.parquet.write_table(table, OUT / "hand.parquet", compression="zstd")
    return int(table.num_rows)


def by_script(user_id: int) -> int:
    """The same as a script does it: the engine is opened for the question and closed after it."""
    connection = duckdb.connect()
    rows = by_hand(user_id, connection)
    connection.close()
    return rows


def through_scope(user_id: int, data_map: DataMap) -> int:
    """The whole way: plan, resolution, statement, guard, masking, file, extract. The map is loaded, as in a desk."""
    folder = OUT / "scope"
    shutil.rmtree(folder, ignore_errors=True)
    return collect(scope_of(user_id), data_map, folder, began=NOW, now=lambda: NOW).rows


def timed(work: Callable[[], int]) -> tuple[float, int]:
    """Seconds and rows."""
    began = time.perf_counter()
    rows = work()
    return time.perf_counter() - began, rows


def provider(sessions: int) -> DataMap:
    """The demo's provider with that many sessions, made where it is not there yet."""
    if not (STORE / f"made-{sessions}").exists():
        shutil.rmtree(STORE, ignore_errors=True)
        generate(STORE, accounts=10_000, sessions=sessions, messages=2_000)
        shutil.copy(ROOT.parent / "demo" / "harbor_social" / "datamap.yaml", STORE / "datamap.yaml")
        (STORE / f"made-{sessions}").touch()
    return load(STORE / "datamap.yaml")


def measure(*, quick: bool) -> str:
    """The table."""
    sessions = 200_000 if quick else 2_000_000
    data_map = provider(sessions)
    connection = duckdb.connect()
    ids = [1001 + 137 * n for n in range(40)]
    hand, script, scope = [], [], []
    for user_id in [*ids[:3], *ids]:
        a, rows_by_hand = timed(partial(by_hand, user_id, connection))
        c, _ = timed(partial(by_script, user_id))
        b, rows = timed(partial(through_scope, user_id, data_map))
        assert rows == rows_by_hand, (user_id, rows, rows_by_hand)
        hand.append(a)
        script.append(c)
        scope.append(b)
    mine, kept, opened = (statistics.median(x[3:]) for x in (scope, hand, script))
    ours = f"{mine * 1e3:.1f} | {mine / opened:.2f} | {mine / kept:.2f}"
    return f"""\
## One account's month out of {sessions:,} sessions

Parquet files, one for each month; {len(ids)} accounts, median; every answer had the same rows both ways.

| how | milliseconds | beside the script | beside an open connection |
|---|---|---|---|
| SQL by hand as a script: engine opened, result written | {opened * 1e3:.1f} | 1 | |
| SQL by hand over an open connection, result written | {kept * 1e3:.1f} | {kept / opened:.2f} | 1 |
| through the scope: resolved, compiled, guarded, file and record written | {ours} |

Goal: at most 1.2 times the SQL by hand. A desk keeps its engine running, so a collection is held beside a script that
opens the engine and beside a connection that is open already. It does more than the SQL: it looks once more for rows
without a readable time, finds the account in another store, and flushes three files to disk.
"""
