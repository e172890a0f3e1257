"""Spark, in a real local session: exact types whatever the machine's zone, bounded memory, values in no text."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from fourcorners.collect.check import check
from fourcorners.collect.compile import compile_plan
from fourcorners.collect.engines import Limits
from fourcorners.collect.engines.spark import SparkSource
from fourcorners.collect.model import (
    Column,
    DataMap,
    Engine,
    Resolution,
    Resolver,
    Shape,
    Step,
    Store,
    Table,
    TimeColumn,
)
from fourcorners.collect.run import collect
from fourcorners.collect.windows import Window, windows
from fourcorners.errors import CollectionFailed
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .servers import Servers, Spark
from .worlds import scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)
ADA, BO = (Account(IdentifierKind.USER_ID, str(number)) for number in (1, 2))
MAY = Times.between(datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC))
AT = datetime(2026, 5, 2, 1, 30, 0, 123_456)  # noqa: DTZ001 (as a store without zones writes it)

# What one row holds in columns of many types, and what must come of each.
HELD: dict[str, tuple[pa.Array, Any]] = {
    "whole": (pa.array([2**62], pa.int64()), 2**62),
    "small": (pa.array([-7], pa.int16()), -7),
    "ratio": (pa.array([math.pi], pa.float64()), math.pi),
    "truth": (pa.array([True]), True),
    "raw": (pa.array([b"\x00\xff"]), b"\x00\xff"),
    "text": (pa.array(["Grüße"]), "Grüße"),
    "day": (pa.array([date(1583, 1, 1)]), date(1583, 1, 1)),
    "wall": (pa.array([AT], pa.timestamp("us")), AT),
    "instant": (pa.array([AT.replace(tzinfo=UTC)], pa.timestamp("us", "UTC")), AT.replace(tzinfo=UTC)),
    "exact": (pa.array([Decimal("12345678901234567890.0123456789")], pa.decimal128(30, 10)),
              "12345678901234567890.0123456789"),
    "many": (pa.array([[1, 2]]), "[1,2]"),
    "parts": (pa.array([{"a": "x"}]), '{"a":"x"}'),
    "nothing": (pa.nulls(1, pa.string()), None),
}  # fmt: skip

ROW = pa.table({"account": [1], "at": pa.array([AT], pa.timestamp("us")), "n": [1]})


@pytest.fixture
def server(servers: Servers) -> Spark:
    return cast(Spark, servers.of(Engine.SPARK))


def provider(server: Spark, rows: pa.Table, *, form: Resolution = Resolution.TIMESTAMP) -> DataMap:
    """A provider of two accounts, whose other columns are addresses of sessions."""
    location, sources = server.hold_all({"log": rows, "people": pa.table({"id": [1, 2]})})
    columns = tuple(Column(n, Category.SESSION_IP) for n in rows.column_names if n not in {"account", "at"})
    table = Table("log", sources["log"], "account", TimeColumn("at", form), columns)
    resolver = Resolver(IdentifierKind.USER_ID, "logs", sources["people"], "id", "id")
    return DataMap(
        "Specimen provider", (Store("logs", Engine.SPARK, location, (table,)),), (resolver,), (), "2" * 64, Path()
    )


def opened(data_map: DataMap, **limits: Any) -> tuple[SparkSource, Step, Table, Sequence[Window]]:
    """The store of a map, and the step, table and windows for one account in May."""
    reach = Reach.of([ADA], [Category.SESSION_IP], MAY)
    (step,) = compile_plan(scope_of(reach), data_map).steps
    table = data_map.table(step)
    held = windows(reach, {1: frozenset({ADA})}, step, table)
    return SparkSource(data_map.stores[0], Path(), Limits(**limits)), step, table, held


@pytest.mark.parametrize("accounts", [(ADA,), (ADA, BO)])
def test_every_type_comes_as_it_is(accounts: tuple[Account, ...], server: Spark, tmp_path: Path) -> None:
    """Times to the microsecond in the form they have, in a JVM of another zone; what Arrow lacks, as exact text."""
    rows = pa.table({"account": [1], "at": pa.array([AT], pa.timestamp("us"))} | {n: a for n, (a, _) in HELD.items()})
    data_map = provider(server, rows)
    scope = scope_of(Reach.of(accounts, [Category.SESSION_IP], MAY))
    extract = collect(scope, data_map, tmp_path, began=NOW, now=lambda: NOW)
    (row,) = pq.read_table(tmp_path / extract.outcomes[0].file).to_pylist()
    assert row == {"account": "user_id:1"} | {name: told for name, (_, told) in HELD.items()}


def test_what_is_no_time_stays_out_and_is_counted(server: Spark, tmp_path: Path) -> None:
    """Of texts, only days of the calendar and hours of the day are times; the rest is counted and left out."""
    never = ["2026-02-30T00:00:00Z", "2026-05-02T24:00:00Z", "2026-05-02", "2026-05-02T00:00:00Z\n", "", None]
    at = ["2026-05-01T00:00:00Z", "2026-05-31 23:59:59.9999999", "2026-06-01T00:00:00Z", *never]
    rows = pa.table({"account": [1] * len(at), "at": pa.array(at, pa.string()), "n": list(range(len(at)))})
    data_map = provider(server, rows, form=Resolution.TEXT)
    extract = collect(
        scope_of(Reach.of([ADA], [Category.SESSION_IP], MAY)), data_map, tmp_path, began=NOW, now=lambda: NOW
    )
    got = pq.read_table(tmp_path / extract.outcomes[0].file).column("n").to_pylist()
    assert (sorted(got), extract.outcomes[0].left_out) == ([0, 1], len(never))


def test_an_answer_comes_in_batches_and_is_let_go(server: Spark) -> None:
    """No batch is larger than the limit, all rows come, and nothing stays on the executors afterwards."""
    rows = pa.table({"account": [1] * 2_500, "at": pa.array([AT] * 2_500, pa.timestamp("us")), "n": list(range(2_500))})
    source, step, table, held = opened(provider(server, rows), batch_rows=1_000)
    batches = list(source.rows(step, table, held))
    assert [b.num_rows for b in batches] == [1_000, 1_000, 500]
    assert sorted(n for b in batches for n in b.column("n").to_pylist()) == list(range(2_500))
    next(source.rows(step, table, held))  # a reader that stops half way lets go as well
    assert source.count(step, table, held) == 2_500
    source.close()
    jvm: Any = server.session.sparkContext._jsc
    assert jvm.getPersistentRDDs().size() == 0


@pytest.mark.parametrize("seconds", [0.5, 0.001])
def test_a_question_is_stopped_at_the_limit_of_time(server: Spark, seconds: float) -> None:
    """Spark gives up a question that takes too long, even while it is still being planned, and answers the next one."""
    source, *_ = opened(provider(server, ROW))
    patient = source._limits
    source._limits = replace(patient, seconds=seconds)
    with pytest.raises(CollectionFailed, match="did not answer within"):
        source.fetch("SELECT COUNT(*) FROM RANGE(0, 3000000) AS a CROSS JOIN RANGE(0, 3000000) AS b", [])
    source._limits = patient
    assert source.fetch("SELECT 1", []) == [(1,)]
    source.close()


def test_an_instant_is_told_in_utc(server: Spark, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is looked up (since when a handle was held) is the same instant on a machine of any zone."""
    source, *_ = opened(provider(server, ROW))
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        told = (
            "TIMESTAMP '2026-11-01 05:30:00'",
            "TIMESTAMP '2026-11-01 06:30:00'",
            "TIMESTAMP_NTZ '2026-11-01 01:30:00'",
        )
        (row,) = source.fetch(f"SELECT {', '.join(told)}", [])
    finally:
        monkeypatch.undo()
        time.tzset()
    utc = [datetime(2026, 11, 1, hour, 30, tzinfo=UTC) for hour in (5, 6)]
    assert row == (*utc, datetime(2026, 11, 1, 1, 30))  # noqa: DTZ001 (without a zone, as it is kept)
    source.close()


def test_an_error_repeats_no_value(
    server: Spark, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """A table that is gone and a value that cannot be cast: neither the error nor the logs repeat what was bound."""
    source, *_ = opened(provider(server, ROW))
    with pytest.raises(CollectionFailed, match="'gone'"):
        source.types("gone")
    with pytest.raises(CollectionFailed) as caught:
        source.fetch("SELECT CAST(? AS INT)", ["Sturgeon"])
    seen = capfd.readouterr()
    assert "Sturgeon" not in f"{caught.value} {caught.value!r} {seen.out} {seen.err} {caplog.text}"
    source.close()


def test_sessions_share_neither_views_nor_settings(server: Spark) -> None:
    """The windows and settings of a collection are in a session of its own; whoever had one before keeps theirs."""
    rows = pa.table({"account": [1, 2], "at": pa.array([AT] * 2, pa.timestamp("us")), "n": [1, 2]})
    data_map = provider(server, rows)
    reach = Reach.of([ADA, BO], [Category.SESSION_IP], MAY)
    (step,) = compile_plan(scope_of(reach), data_map).steps
    table = data_map.table(step)
    source = SparkSource(data_map.stores[0], Path(), Limits())
    held = windows(reach, {1: frozenset({ADA}), 2: frozenset({BO})}, step, table)
    assert step.shape is Shape.MANY and sum(b.num_rows for b in source.rows(step, table, held)) == 2
    assert not server.session.catalog.tableExists("scope_windows")
    source.close()
    assert server.session.sql("SELECT 1").collect()


def test_a_context_of_others_is_not_stopped(server: Spark) -> None:
    """A thread that has no active session closes what it opened, and leaves the context to those who use it."""
    rows = pa.table({"account": [1], "at": pa.array([AT], pa.timestamp("us")), "n": [1]})
    store = provider(server, rows).stores[0]
    with ThreadPoolExecutor(1) as other:
        other.submit(lambda: SparkSource(store, Path(), Limits()).close()).result()
    assert server.session.sql("SELECT 1").collect()


def test_a_map_is_held_against_spark(server: Spark) -> None:
    """`check` finds the columns of a folder and has nothing fatal to say of a map that fits."""
    complaints = check(provider(server, ROW)).complaints
    assert not any(c.is_fatal for c in complaints)
