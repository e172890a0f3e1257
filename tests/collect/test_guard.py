"""Planted faults: whatever goes wrong in compiling, binding or reading, the guard or the reading-back stops it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from fourcorners.collect.compile import compile_plan
from fourcorners.collect.engines import Limits
from fourcorners.collect.guard import Guard
from fourcorners.collect.model import Column, DataMap, Engine, Resolution, Shape, Step, Table, TimeColumn
from fourcorners.collect.readback import read_back
from fourcorners.collect.stores import Stores
from fourcorners.collect.windows import Window, windows
from fourcorners.errors import ScopeBreach
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .worlds import US, Shelf, build, scope_of, written

ADA, BO = Account(IdentifierKind.USERNAME, "ada"), Account(IdentifierKind.USERNAME, "bo")
START, END = datetime(2026, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 25, 6, tzinfo=UTC)
BERLIN = "Europe/Berlin"
DAY = datetime(2026, 10, 25, tzinfo=UTC)


def shelf(engine: Engine = Engine.PARQUET, form: Resolution = Resolution.TIMESTAMP, zone: str = "UTC") -> Shelf:
    """Rows of two accounts at, just before and just after both ends of the period, and far from it."""
    bare = Shelf(engine, form, zone, False, False)
    rows = []
    for number, when in enumerate(
        when
        for edge in (START, START + timedelta(hours=2), END)
        for when in (edge - timedelta(days=40), edge - timedelta(hours=1), edge - US, edge, edge + US)
    ):
        for name in ("ada", "bo"):
            at = written(when, bare, 0)
            rows.append({"account": bare.key(name), "at": at, "ended": f"e{number}", "ip": f"i{number}",
                         "agent": f"a{number}", "secret": "never"})  # fmt: skip
    return replace(bare, rows=tuple(rows))


ONE = Reach.of([ADA], [Category.SESSION_TIMES, Category.SESSION_IP], Times.between(START, END))
# Both accounts, each with a period and categories of its own, so that crossing anything over shows.
MANY = (
    Reach.of([ADA], [Category.SESSION_TIMES], Times.between(START, END))
    | Reach.of([ADA], [Category.SESSION_IP], Times.between(START, START + timedelta(hours=2)))
    | Reach.of([BO], [Category.SESSION_IP], Times.between(START - timedelta(days=50), START - timedelta(days=20)))
)

# Whole days, of which the one before and the one after hold rows too.
DAY_ONE = Reach.of([ADA], [Category.SESSION_IP], Times.between(datetime(2026, 10, 24, tzinfo=UTC), DAY))
DAY_TWO = Reach.of([ADA], [Category.SESSION_IP], Times.between(DAY, datetime(2026, 10, 26, tzinfo=UTC)))

Windows = Sequence[Window]
Fault = Callable[[Step, list[Window], Table], tuple[Step, Windows]]


class World:
    """One store, one scope; a step of its plan run with or without a fault."""

    def __init__(self, folder: Path, stock: Shelf, reach: Reach) -> None:
        self.data_map: DataMap = build(folder, stock)
        self.reach = reach
        (self.step,) = compile_plan(scope_of(reach), self.data_map).steps
        self.table = self.data_map.table(self.step)
        accounts: dict[int | str, frozenset[Account]] = {}
        for account in sorted(reach.accounts):
            accounts[stock.key(account.value)] = frozenset({account})
        self.holders = accounts

    def run(self, fault: Fault, *, guarded: bool = True) -> int:
        """Rows that came; with the guard, ScopeBreach where one is outside."""
        step, held = fault(self.step, windows(self.reach, self.holders, self.step, self.table), self.table)
        guard = Guard(self.reach, self.table, self.holders, at=step.id)
        rows = 0
        with Stores(self.data_map, Limits()) as stores:
            source = stores.of(step)
            source.types(self.table.name if step.engine is Engine.PARQUET else self.table.source)
            for batch in source.rows(step, self.table, held):
                if guarded:
                    guard.check(batch)
                rows += batch.num_rows
        return rows


def none(step: Step, held: list[Window], table: Table) -> tuple[Step, Windows]:
    return step, held


def text(old: str, new: str) -> Fault:
    """The statement with a piece of it changed."""

    def fault(step: Step, held: list[Window], table: Table) -> tuple[Step, Windows]:
        assert old in step.statement, step.statement
        return replace(step, statement=step.statement.replace(old, new)), held

    return fault


def bound(change: Callable[[Window], Window]) -> Fault:
    """Every window bound otherwise than compiled."""
    return lambda step, held, table: (step, [change(window) for window in held])


def other_time(**changes: Any) -> Fault:
    """The windows told in another form or zone than the column's."""

    def fault(step: Step, held: list[Window], table: Table) -> tuple[Step, Windows]:
        assert table.time is not None
        wrong = replace(table, time=replace(table.time, **changes))
        return step, windows(ONE, {1: frozenset({ADA})}, step, wrong)

    return fault


def stale(step: Step, held: list[Window], table: Table) -> tuple[Step, Windows]:
    """The windows of an earlier, wider collection."""
    earlier = Reach.of([ADA, BO], [Category.SESSION_TIMES, Category.SESSION_IP], Times.always())
    return step, windows(earlier, {1: frozenset({ADA}), 2: frozenset({BO})}, step, table)


def crossed(step: Step, held: list[Window], table: Table) -> tuple[Step, Windows]:
    """Each account with the other's windows."""
    return step, [replace(window, account=3 - int(window.account)) for window in held]


A, T = '"t"."account"', '"t"."at"'
EVERYTHING = (Category.SESSION_IP, Category.SESSION_TIMES)

FAULTS: dict[str, tuple[Shelf, Reach, Fault]] = {
    "account predicate dropped": (shelf(), ONE, text(f"{A} = ?", "? IS NOT NULL")),
    "account predicate reversed": (shelf(), ONE, text(f"{A} = ?", f"{A} <> ?")),
    "start dropped": (shelf(), ONE, text(f"{T} >= ?", "? IS NOT NULL")),
    "end dropped": (shelf(), ONE, text(f"{T} < ?", "? IS NOT NULL")),
    "end included": (shelf(), ONE, text(f"{T} < ?", f"{T} <= ?")),
    "start and end turned round": (shelf(), ONE, text(f"{T} >= ?", f"{T} < ?")),
    "OR for AND": (shelf(), ONE, text("= ? AND", "= ? OR")),
    "OR between the ends": (shelf(), ONE, text(f">= ? AND {T}", f">= ? OR {T}")),
    "start a microsecond early": (shelf(), ONE, bound(lambda w: replace(w, starts=w.starts - US))),
    "end a microsecond late": (shelf(), ONE, bound(lambda w: replace(w, ends=w.ends + US))),
    "end rounded up to the day": (
        shelf(), ONE, bound(lambda w: replace(w, ends=DAY.replace(day=26, tzinfo=None)))
    ),
    "end a day late": (shelf(), ONE, bound(lambda w: replace(w, ends=w.ends + timedelta(days=1)))),
    "another account's key": (shelf(), ONE, bound(lambda w: replace(w, account=2))),
    "local times taken for UTC": (shelf(zone=BERLIN), ONE, other_time(zone="UTC")),
    "UTC taken for local times": (shelf(), ONE, other_time(zone=BERLIN)),
    "another zone": (shelf(zone=BERLIN), ONE, other_time(zone="America/New_York")),
    "half an hour off": (shelf(zone=BERLIN), ONE, other_time(zone="Asia/Kolkata")),
    "seconds taken for milliseconds": (
        shelf(form=Resolution.MILLISECONDS), ONE,
        bound(lambda w: replace(w, starts=int(w.starts) // 1000)),
    ),
    "milliseconds rounded down": (
        shelf(form=Resolution.MICROSECONDS), ONE,
        bound(lambda w: replace(w, starts=w.starts - 1)),
    ),
    "last day included": (
        shelf(form=Resolution.DATE), DAY_ONE, bound(lambda w: replace(w, ends=w.ends + timedelta(days=1)))
    ),
    "first day included": (
        shelf(form=Resolution.DATE), DAY_TWO, bound(lambda w: replace(w, starts=w.starts - timedelta(days=1)))
    ),
    "text compared with a longer bound": (
        shelf(Engine.SQLITE, Resolution.TEXT), ONE, bound(lambda w: replace(w, ends=f"{w.ends}.0"))
    ),
    "text compared in another zone": (shelf(Engine.SQLITE, Resolution.TEXT, BERLIN), ONE, other_time(zone="UTC")),
    "filtered by another time column": (shelf(), ONE, text(f"{T} < ?", f"{T} + INTERVAL 3 HOUR > ?")),
    "column added": (shelf(), ONE, text(' FROM "log"', ', "t"."secret" AS "secret" FROM "log"')),
    "column of another category added": (shelf(), ONE, text(' FROM "log"', ', "t"."agent" AS "agent" FROM "log"')),
    "time left out": (shelf(), ONE, text(f'{T} AS "scope_time", ', "")),
    "join on account dropped": (shelf(), MANY, text(f'{A} = "w"."account" AND ', "")),
    "join by OR": (shelf(), MANY, text(f'"w"."account" AND {T}', f'"w"."account" OR {T}')),
    "left join": (shelf(), MANY, text(" JOIN ", " LEFT JOIN ")),
    "join on start dropped": (shelf(), MANY, text(f'{T} >= "w"."starts" AND ', "")),
    "join on end dropped": (shelf(), MANY, text(f' AND {T} < "w"."ends"', "")),
    "join's end included": (shelf(), MANY, text(f'{T} < "w"."ends"', f'{T} <= "w"."ends"')),
    "mark not tested": (shelf(), MANY, text('"w"."session_ip" = 1', "TRUE")),
    "another category's mark": (shelf(), MANY, text('"w"."session_ip" = 1', '"w"."session_times" = 1')),
    "mark turned round": (shelf(), MANY, text('"w"."session_ip" = 1', '"w"."session_ip" = 0')),
    "stale windows": (shelf(), MANY, stale),
    "windows crossed": (shelf(), MANY, crossed),
    "every category marked": (shelf(), MANY, bound(lambda w: replace(w, allows=EVERYTHING))),
    "one account's windows for all": (shelf(), MANY, bound(lambda w: replace(w, account=2))),
    "windows joined to one": (
        shelf(), MANY, lambda s, held, t: (s, [replace(w, starts=held[0].starts, ends=held[0].ends) for w in held])
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_the_guard_stops_every_planted_fault(name: str, tmp_path: Path) -> None:
    """Each fault brings rows without the guard, and ScopeBreach with it; the unfaulted step passes."""
    stock, reach, fault = FAULTS[name]
    world = World(tmp_path, stock, reach)
    assert world.run(none) > 0
    assert world.run(fault, guarded=False) > 0
    with pytest.raises(ScopeBreach):
        world.run(fault)


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


@pytest.mark.parametrize("name", FORGERIES)
def test_a_statement_is_read_back_before_it_runs(name: str, tmp_path: Path) -> None:
    """What values cannot show, the statement's own text does: fields from elsewhere are refused."""
    old, new = FORGERIES[name]
    world = World(tmp_path, shelf(), ONE)
    read_back(world.step, world.data_map)
    assert old in world.step.statement
    with pytest.raises(ScopeBreach):
        read_back(replace(world.step, statement=world.step.statement.replace(old, new)), world.data_map)


def test_a_mark_of_another_category_is_read_back(tmp_path: Path) -> None:
    """A field tested by the mark of another category is refused before it runs."""
    world = World(tmp_path, shelf(), MANY)
    assert world.step.shape is Shape.MANY
    read_back(world.step, world.data_map)
    wrong = world.step.statement.replace('"w"."session_ip" = 1', '"w"."session_times" = 1')
    with pytest.raises(ScopeBreach):
        read_back(replace(world.step, statement=wrong), world.data_map)


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


def test_a_breach_names_no_value(tmp_path: Path) -> None:
    """The error says where and what kind of data, never whose or which value."""
    world = World(tmp_path, shelf(), ONE)
    with pytest.raises(ScopeBreach) as caught:
        world.run(FAULTS["end dropped"][2])
    assert "ada" not in str(caught.value) and "e9" not in str(caught.value) and "i9" not in str(caught.value)
    assert "logs.log" in str(caught.value)
