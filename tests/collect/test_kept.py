"""DuckDB instances kept between collections share nothing but footers, and forget what has changed."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pyarrow.parquet as pq

from fourcorners.collect.engines import kept
from fourcorners.collect.model import DataMap, Engine, Resolution
from fourcorners.collect.run import collect
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .worlds import Shelf, build, scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def test_collections_side_by_side_do_not_see_each_other(harbor: DataMap, tmp_path: Path) -> None:
    """Many at once over the same files, each with windows of its own: every one gets its own rows only."""

    def one(number: int) -> tuple[int, set[str], int]:
        # Two accounts with periods of their own, so that the windows are a bound relation.
        first, second = (Account(IdentifierKind.USER_ID, str(1001 + number * 3 + n)) for n in (0, 1))
        spring = Times.between(datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC))
        reach = Reach.of([first], [Category.SESSION_IP]) | Reach.of([second], [Category.SESSION_IP], spring)
        extract = collect(scope_of(reach), harbor, tmp_path / str(number), began=NOW, now=lambda: NOW)
        (outcome,) = extract.outcomes
        rows = pq.read_table(extract.folder / outcome.file)
        return number, set(rows.column("account").to_pylist()), outcome.rows

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(one, range(40)))
    for number, labels, rows in together:
        wanted = {f"user_id:{1001 + number * 3}", f"user_id:{1002 + number * 3}"}
        assert rows > 0 and labels <= wanted


def test_new_rows_are_seen(tmp_path: Path) -> None:
    """A file that is written anew between two collections is read anew."""
    row = {"account": 1, "at": 0, "ended": "e", "ip": "before", "agent": "a", "secret": "s"}
    shelf = Shelf(Engine.PARQUET, Resolution.SECONDS, "UTC", False, False, (row, row))
    scope = scope_of(Reach.of([Account(IdentifierKind.USERNAME, "ada")], [Category.SESSION_IP]))
    seen = []
    for number, ip in enumerate(("before", "after")):
        data_map = build(tmp_path / f"store-{number}", replace(shelf, rows=({**row, "ip": ip},) * 2))
        for path in (tmp_path / f"store-{number}").glob("*.parquet"):
            (tmp_path / "live").mkdir(exist_ok=True)
            (tmp_path / "live" / path.name).write_bytes(path.read_bytes())
        (tmp_path / "live" / "accounts.sqlite3").write_bytes((data_map.folder / "accounts.sqlite3").read_bytes())
        live = replace(data_map, folder=tmp_path / "live")
        extract = collect(scope, live, tmp_path / f"out-{number}", began=NOW, now=lambda: NOW)
        seen.append(pq.read_table(extract.folder / extract.outcomes[0].file).column("ip").to_pylist())
    assert seen == [["before"] * 2, ["after"] * 2]


def test_few_are_kept(tmp_path: Path) -> None:
    """However many stores are asked, only the last few instances stay."""
    scope = scope_of(Reach.of([Account(IdentifierKind.USERNAME, "ada")], [Category.SESSION_IP]))
    for number in range(kept.MOST + 2):
        data_map = build(tmp_path / str(number), Shelf(Engine.PARQUET, Resolution.SECONDS, "UTC", False, False))
        collect(scope, data_map, tmp_path / f"out-{number}", began=NOW, now=lambda: NOW)
    assert len(kept._kept) == kept.MOST


def test_a_provider_may_write_its_own_duckdb_file_afterwards(tmp_path: Path) -> None:
    """After a collection from a DuckDB file nothing holds the file any longer."""
    import duckdb

    data_map = build(tmp_path / "store", Shelf(Engine.DUCKDB, Resolution.SECONDS, "UTC", False, False))
    scope = scope_of(Reach.of([Account(IdentifierKind.USERNAME, "ada")], [Category.SESSION_IP]))
    collect(scope, data_map, tmp_path / "out", began=NOW, now=lambda: NOW)
    with duckdb.connect(str(tmp_path / "store" / "log.duckdb")) as connection:
        connection.execute("INSERT INTO log VALUES (1, 0, 'e', 'i', 'a', 's')")


def test_a_child_process_lives_though_instances_are_kept(harbor: DataMap, tmp_path: Path) -> None:
    """A process forked while DuckDB's threads run neither uses nor ends what its parent keeps, and lives."""
    reach = Reach.of([Account(IdentifierKind.USERNAME, "tidewatcher")], [Category.SESSION_IP])
    collect(scope_of(reach), harbor, tmp_path / "out", began=NOW, now=lambda: NOW)
    assert kept._kept
    child = subprocess.run([sys.executable, "-c", ""], preexec_fn=lambda: None, timeout=60, check=False)
    assert child.returncode == 0 and kept._kept
