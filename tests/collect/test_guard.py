"""The guard by itself, and the reading back of statements: what values cannot show, the statement's own text does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pyarrow as pa
import pytest

from fourcorners.collect.compile import compile_plan
from fourcorners.collect.guard import Guard
from fourcorners.collect.model import Column, DataMap, Engine, Resolution, Shape, Step, Store, Table, TimeColumn
from fourcorners.collect.readback import read_back
from fourcorners.errors import ScopeBreach
from fourcorners.reach import Reach
from fourcorners.terms import Category

from .faults import ADA, END, MANY, ONE, START, A, T, faulted
from .worlds import US, scope_of

FORGERIES = {
    "another column under a mapped name": ('"t"."ip" AS "ip"', '"t"."secret" AS "ip"'),
    "another time for the guard": (f'{T} AS "scope_time"', '"t"."ended" AS "scope_time"'),
    "another account for the guard": (f'{A} AS "scope_account"', '"t"."ip" AS "scope_account"'),
    "a computed field": ('"t"."ip" AS "ip"', 'UPPER("t"."ip") AS "ip"'),
    "a constant": ('"t"."ip" AS "ip"', '1 AS "ip"'),
    "an unmapped column": (' FROM "log"', ', "t"."secret" AS "secret" FROM "log"'),
    "every column": ('"t"."ip" AS "ip"', '"t".*'),
    "another table": ('FROM "log" AS t', 'FROM "other" AS t'),
    "a second table": (" WHERE ", ' JOIN "other" AS o ON TRUE WHERE '),
    "a second statement": (f"{T} < ?", f"{T} < ?; SELECT 1"),
    "a union": (f"{T} < ?", f"{T} < ? UNION ALL SELECT 1"),
    "a query inside": ('"t"."ip" AS "ip"', '(SELECT "ip" FROM "log") AS "ip"'),
    "a file": ('FROM "log" AS t', "FROM read_csv('/etc/hostname') AS t"),
}
IP = 'CASE WHEN "w"."session_ip" = 1 THEN "t"."ip" END'
MARKED = [
    ('"w"."session_ip" = 1', '"w"."session_times" = 1'),
    ('"w"."session_ip" = 1', '"w"."session_ip" = 0'),
    ('"w"."session_ip" = 1', "TRUE"),
    (IP, '"t"."ip"'),
    (IP, 'CASE WHEN "w"."session_ip" = 1 THEN "t"."ip" ELSE "t"."ip" END'),
    (IP, 'CASE WHEN "w"."session_ip" = 1 THEN "t"."ended" END'),
    (IP, 'CASE WHEN "w"."session_ip" = 1 THEN "t"."ip" WHEN "w"."session_times" = 1 THEN "t"."ip" END'),
]


def compiled(engine: Engine, reach: Reach) -> tuple[Step, DataMap]:
    """The one step of a scope over one table of such an engine; no store is asked."""
    columns = (Column("ended", Category.SESSION_TIMES), Column("ip", Category.SESSION_IP))
    table = Table("log", "log", "account", TimeColumn("at", Resolution.MICROSECONDS), columns)
    data_map = DataMap("Specimen provider", (Store("logs", engine, "here", (table,)),), (), (), "2" * 64)
    (step,) = compile_plan(scope_of(reach), data_map).steps
    return step, data_map


@pytest.mark.parametrize("engine", [engine for engine in Engine if compiled(engine, ONE)[0].shape is Shape.ONE])
@pytest.mark.parametrize("name", FORGERIES)
def test_a_statement_is_read_back_before_it_runs(name: str, engine: Engine) -> None:
    """What values cannot show, the statement's own text does: fields from elsewhere are refused, in every language.

    Where there is no statement for one account over one period, its marks are read back below.
    """
    step, data_map = compiled(engine, ONE)
    read_back(step, data_map)
    old, new = FORGERIES[name]
    with pytest.raises(ScopeBreach):
        read_back(replace(step, statement=faulted(step, old, new)), data_map)


@pytest.mark.parametrize("engine", list(Engine))
@pytest.mark.parametrize(("old", "new"), MARKED)
def test_a_mark_is_read_back(old: str, new: str, engine: Engine) -> None:
    """A field that is not tested by its own category's mark alone is refused before it runs."""
    step, data_map = compiled(engine, MANY)
    assert step.shape is Shape.MANY
    read_back(step, data_map)
    with pytest.raises(ScopeBreach):
        read_back(replace(step, statement=faulted(step, old, new)), data_map)


TABLE = Table("log", "log", "account", TimeColumn("at", Resolution.TIMESTAMP), (Column("ip", Category.SESSION_IP),))


def batch(**columns: Any) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict(columns)


@pytest.mark.parametrize(
    "given",
    [
        batch(scope_account=[1], scope_time=[None], ip=["x"]),
        batch(scope_account=[1], scope_time=["soon"], ip=["x"]),
        batch(scope_account=[None], scope_time=[START], ip=["x"]),
        batch(scope_account=[7], scope_time=[START], ip=["x"]),
        batch(scope_account=["1 "], scope_time=[START], ip=["x"]),
        batch(scope_account=[1], scope_time=[START]),
        batch(scope_account=[1], ip=["x"]),
        batch(scope_time=[START], ip=["x"]),
        batch(scope_account=[1], scope_time=[END], ip=pa.nulls(1, pa.string())),
        batch(scope_account=[1, 1], scope_time=[START, END], ip=["x", "y"]),
        pa.RecordBatch.from_arrays([pa.array([1]), pa.array([START]), pa.array(["x"]), pa.array(["y"])],
                                   ["scope_account", "scope_time", "ip", "ip"]),
    ],
)  # fmt: skip
def test_the_guard_stops_what_it_cannot_tell(given: pa.RecordBatch) -> None:
    """No time, no account, an unknown account, a row with nothing in reach, a column twice: all stop."""
    guard = Guard(ONE, TABLE, {1: frozenset({ADA})}, at="logs.log")
    with pytest.raises(ScopeBreach):
        guard.check(given)


def test_the_guard_passes_what_is_within() -> None:
    """Both ends as half-open bounds say, and empty fields at any mapped place."""
    guard = Guard(ONE, TABLE, {1: frozenset({ADA})}, at="logs.log")
    guard.check(batch(scope_account=[1, 1, 1], scope_time=[START, END - US, START], ip=["x", "y", None]))
