"""A provider with many rows; and, run by itself, a collection that says how much memory it took at most.

python -m tests.collect.scaled FOLDER OUT ACCOUNTS [LOCATION]
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from fourcorners.collect.model import (
    Column,
    Credentials,
    DataMap,
    Engine,
    Resolution,
    Resolver,
    Store,
    Table,
    TimeColumn,
)
from fourcorners.collect.run import collect
from fourcorners.reach import Reach
from fourcorners.scope.model import Scope
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

ACCOUNTS = 20_000
START = datetime(2026, 1, 1, tzinfo=UTC)
COLUMNS = (
    Column("ended", Category.SESSION_TIMES),
    Column("ip", Category.SESSION_IP),
    Column("agent", Category.DEVICE),
)


def map_of(folder: Path, rows: int = 0, location: str = ".") -> DataMap:
    """The data map of the provider in that folder, which is made first where `rows` are given.

    Its log may lie at another location, on object storage, whose key is in the folder.
    """
    if rows:
        with duckdb.connect() as base:
            base.execute(
                "COPY (SELECT (i * 7919) % ? AS account, ?::TIMESTAMP + to_seconds(i) AS at, 'e' || i AS ended, "
                "'192.0.2.' || (i % 256) AS ip, 'an agent of some length, number ' || i AS agent FROM range(?) t(i)) "
                f"TO '{folder / 'log.parquet'}'",
                [ACCOUNTS, START.replace(tzinfo=None), rows],
            )
        with duckdb.connect(str(folder / "people.duckdb")) as base:
            base.execute(
                f"CREATE TABLE accounts AS SELECT i AS id, 'user' || i AS user_name FROM range({ACCOUNTS}) t(i)"
            )
    log = Table("log", "log.parquet", "account", TimeColumn("at", Resolution.TIMESTAMP), COLUMNS)
    secret = None if location == "." else Credentials(file="objects-key")
    logs = Store("logs", Engine.PARQUET, location, (log,), secret)
    stores = (Store("people", Engine.DUCKDB, "people.duckdb", ()), logs)
    resolver = Resolver(IdentifierKind.USERNAME, "people", "accounts", "user_name", "id", folds_case=True)
    return DataMap("Specimen provider", stores, (resolver,), (), "2" * 64, folder)


def accounts(count: int) -> list[Account]:
    return [Account(IdentifierKind.USERNAME, f"user{n}") for n in range(count)]


def scope_for(reach: Reach) -> Scope:
    return Scope("M-0001", "D-0001", "0" * 64, "1" * 64, reach, ())


def main(folder: Path, out: Path, count: int, location: str = ".") -> None:
    reach = Reach.of(accounts(count), [c.category for c in COLUMNS if c.category])
    extract = collect(scope_for(reach), map_of(folder, location=location), out, began=START, now=lambda: START)
    peak = _most_held()
    print(json.dumps({"rows": extract.rows, "peak_mb": peak}))


def _most_held() -> int:
    """The most memory this process held, in MB. `getrusage` would count what its parent held before it began."""
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) // 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:])
