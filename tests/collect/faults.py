"""Planted faults, as data: what goes wrong, where, and in which small provider it shows.

A statement fault changes the text the compiler made. A window fault changes the values that are bound. An adapter fault
changes the rows on their way from the engine. A mask fault changes what stands for other people. Each changes what
would be produced; one that changes nothing proves nothing, and the tests see to that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from fourcorners.collect.compile import compile_plan
from fourcorners.collect.engines import Limits
from fourcorners.collect.guard import Guard
from fourcorners.collect.model import DataMap, Engine, Resolution, Step
from fourcorners.collect.stores import Stores
from fourcorners.collect.windows import Window, windows
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .servers import Servers
from .worlds import UNITS, US, Shelf, build, scope_of, written

ADA, BO = Account(IdentifierKind.USERNAME, "ada"), Account(IdentifierKind.USERNAME, "bo")
START, END = datetime(2026, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 25, 6, tzinfo=UTC)
BERLIN = "Europe/Berlin"
DAY = datetime(2026, 10, 25, tzinfo=UTC)
ONE_DAY = timedelta(days=1)

# One account over one period, for everything it is asked.
ONE = Reach.of([ADA], [Category.SESSION_TIMES, Category.SESSION_IP], Times.between(START, END))
# Both accounts, each with a period and categories of its own, so that crossing anything over shows.
MANY = (
    Reach.of([ADA], [Category.SESSION_TIMES], Times.between(START, END))
    | Reach.of([ADA], [Category.SESSION_IP], Times.between(START, START + timedelta(hours=2)))
    | Reach.of([BO], [Category.SESSION_IP], Times.between(START - timedelta(days=50), START - timedelta(days=20)))
)
# Whole days, of which the one before and the one after hold rows too.
DAY_ONE = Reach.of([ADA], [Category.SESSION_IP], Times.between(DAY - ONE_DAY, DAY))
TWO_DAYS = Reach.of([ADA], [Category.SESSION_IP], Times.between(DAY - ONE_DAY, DAY + ONE_DAY))
DAY_TWO = Reach.of([ADA], [Category.SESSION_IP], Times.between(DAY, DAY + ONE_DAY))

TIMED = (Engine.PARQUET, Engine.POSTGRESQL)
EVERY = (Engine.PARQUET, Engine.SQLITE, Engine.POSTGRESQL, Engine.SPARK)
SHAPED = (Engine.PARQUET, Engine.SQLITE, Engine.POSTGRESQL, Engine.MYSQL, Engine.SPARK)

Windows = Sequence[Window]
Rows = list[tuple[Any, ...]]


class Place(StrEnum):
    """Where the fault is."""

    STATEMENT = "statement"
    WINDOWS = "windows"
    ADAPTER = "adapter"


@dataclass(frozen=True)
class Fault:
    """One thing that goes wrong.

    A statement fault gives `old` and `new` text, as DuckDB would be told; the others give a `change`. `form` None is
    the engine's own timestamp, or microseconds where it keeps none. `shaped` where it shows in a shaped provider.
    """

    name: str
    place: Place
    reach: Reach
    old: str = ""
    new: str = ""
    change: Callable[[Any], Any] | None = None
    form: Resolution | None = None
    zone: str = "UTC"
    engines: tuple[Engine, ...] = (*TIMED, Engine.MYSQL)
    shaped: bool = False


def shelf(
    engine: Engine = Engine.PARQUET, form: Resolution | None = None, zone: str = "UTC", *, shaped: bool = False
) -> Shelf:
    """Rows of two accounts at, just before and just after both ends of the period, and far from it."""
    own = Resolution.MICROSECONDS if engine is Engine.SQLITE else Resolution.TIMESTAMP
    bare = Shelf(engine, form or own, zone, False, False, shaped=shaped)
    rows = []
    for number, when in enumerate(
        when
        for edge in (START, START + timedelta(hours=2), END)
        for when in (edge - timedelta(days=40), edge - timedelta(hours=1), edge - US, edge, edge + US)
    ):
        for name in ("ada", "bo", "cy") if shaped else ("ada", "bo"):
            at = written(when, bare, 0)
            row = {"account": bare.key(name), "at": at, "ended": f"e{number}", "ip": f"i{number}",
                   "agent": f"a{number}", "secret": "never"}  # fmt: skip
            member = bare.memberships(name)[number % 2]
            rows.append(row | {"member": member, "mark": "x"} if shaped else row)
    return replace(bare, rows=tuple(rows))


class World:
    """One store, one scope; a step of its plan run with or without a fault."""

    def __init__(self, folder: Path, stock: Shelf, reach: Reach, servers: Servers | None = None) -> None:
        self.stock, self.reach = stock, reach
        self.data_map: DataMap = build(folder, stock, servers)
        (self.step,) = compile_plan(scope_of(reach), self.data_map).steps
        self.table = self.data_map.table(self.step)
        self.holders: dict[int | str, frozenset[Account]] = {
            stock.key(account.value): frozenset({account}) for account in sorted(reach.accounts)
        }
        if stock.shaped:
            with Stores(self.data_map, Limits()) as stores:
                self.holders = stores.keyed(self.step, self.holders)
        self.windows = windows(reach, self.holders, self.step, self.table)

    def run(self, fault: Fault | None = None, *, guarded: bool = True) -> Rows:
        """The rows that came; with the guard, ScopeBreach where one is outside."""
        step, held, table = self.step, list(self.windows), self.table
        tamper: Callable[[pa.RecordBatch], pa.RecordBatch] = _as_it_is
        if fault and fault.place is Place.STATEMENT:
            step = replace(step, statement=faulted(step, fault.old, fault.new))
        elif fault and fault.place is Place.WINDOWS:
            assert fault.change
            held = fault.change(self)
        elif fault:
            assert fault.change
            tamper = fault.change
        guard = Guard(self.reach, table, self.holders, at=step.id)
        rows: Rows = []
        with Stores(self.data_map, Limits()) as stores:
            stores.types(step)
            for came in stores.of(step).rows(step, table, held):
                batch = tamper(came)
                if guarded:
                    guard.check(batch)
                rows += zip(*(column.to_pylist() for column in batch.columns), strict=True)
        return sorted(rows, key=repr)


def _as_it_is(batch: pa.RecordBatch) -> pa.RecordBatch:
    return batch


def faulted(step: Step, old: str, new: str) -> str:
    """The statement with a piece of it changed, the piece told as DuckDB would be."""
    spoken = step.statement.replace("`", '"')
    spoken = re.sub(r"\$\d+", "?", spoken)
    assert old in spoken, spoken
    spoken = spoken.replace(old, new)
    if step.engine is Engine.SPARK:
        return spoken.replace('"', "`")
    if step.engine is Engine.POSTGRESQL:
        numbers = iter(range(1, 10))
        return re.sub(r"\?", lambda _: f"${next(numbers)}", spoken)
    return spoken


def _statement(name: str, reach: Reach, old: str, new: str, **more: Any) -> Fault:
    return Fault(name, Place.STATEMENT, reach, old, new, **({"engines": EVERY} | more))


A, T = '"t"."account"', '"t"."at"'

STATEMENT_FAULTS = (
    _statement("account predicate dropped", ONE, f"{A} = ?", "? IS NOT NULL"),
    _statement("account predicate reversed", ONE, f"{A} = ?", f"{A} <> ?"),
    _statement("account compared as a least value", ONE, f"{A} = ?", f"{A} >= ?"),
    _statement("account matched or its neighbour", ONE, f"{A} = ?", f"{A} IN (?, 2)"),
    _statement("start dropped", ONE, f"{T} >= ?", "? IS NOT NULL"),
    _statement("end dropped", ONE, f"{T} < ?", "? IS NOT NULL"),
    _statement("end included", ONE, f"{T} < ?", f"{T} <= ?"),
    _statement("end reversed", ONE, f"{T} < ?", f"{T} > ?"),
    _statement("start and end turned round", ONE, f"{T} >= ?", f"{T} < ?"),
    _statement("OR for AND", ONE, "= ? AND", "= ? OR"),
    _statement("OR between the ends", ONE, f">= ? AND {T}", f">= ? OR {T}"),
    _statement("period negated", ONE, f"{T} >= ? AND {T} < ?", f"NOT ({T} >= ? AND {T} < ?)"),
    _statement("where always true", ONE, " WHERE ", " WHERE TRUE OR "),
    _statement("filtered by another time", ONE, f"{T} < ?", f"{T} + INTERVAL '3' HOUR > ?",
               engines=(Engine.PARQUET, Engine.POSTGRESQL, Engine.SPARK)),
    _statement("everything united", ONE, f"{T} < ?", f"{T} < ? UNION ALL SELECT {A}, {T}, {A}::TEXT, {A}::TEXT "
               'FROM "log" AS t', engines=TIMED),
    _statement("column added", ONE, ' FROM "log"', ', "t"."secret" AS "secret" FROM "log"', engines=TIMED),
    _statement("column of another category added", ONE, ' FROM "log"', ', "t"."agent" AS "agent" FROM "log"',
               engines=TIMED),
    _statement("column twice", ONE, ' FROM "log"', ', "t"."agent" AS "ip" FROM "log"', engines=(Engine.POSTGRESQL,)),
    _statement("time left out", ONE, f'{T} AS "scope_time", ', "", engines=TIMED),
    _statement("account left out", ONE, f'{A} AS "scope_account", ', "", engines=TIMED),
    _statement("join on account dropped", MANY, f'{A} = "w"."account" AND ', ""),
    _statement("join by OR", MANY, f'"w"."account" AND {T}', f'"w"."account" OR {T}'),
    _statement("join on another account", MANY, f'{A} = "w"."account"', f'{A} <> "w"."account"'),
    _statement("left join", MANY, " JOIN ", " LEFT JOIN "),
    _statement("join on start dropped", MANY, f'{T} >= "w"."starts" AND ', ""),
    _statement("join on end dropped", MANY, f' AND {T} < "w"."ends"', ""),
    _statement("join's end included", MANY, f'{T} < "w"."ends"', f'{T} <= "w"."ends"'),
    _statement("join's ends turned round", MANY, f'{T} >= "w"."starts"', f'{T} <= "w"."starts"'),
    _statement("mark not tested", MANY, '"w"."session_ip" = 1', "TRUE"),
    _statement("another category's mark", MANY, '"w"."session_ip" = 1', '"w"."session_times" = 1'),
    _statement("mark turned round", MANY, '"w"."session_ip" = 1', '"w"."session_ip" = 0'),
    _statement("marks crossed over", MANY, '"w"."session_times" = 1', '"w"."session_ip" = 1'),
    _statement("value also where not marked", MANY, 'THEN "t"."ip" END', 'THEN "t"."ip" ELSE "t"."ip" END'),
)  # fmt: skip


def moved(bound: Any, by: timedelta, world: World) -> Any:
    """A bound, moved: a time by itself, a count by as many of its units."""
    unit = UNITS.get(world.stock.form)
    return bound + by if unit is None else bound + round(by / (unit * US))


def _windows(name: str, reach: Reach, change: Callable[[World, Window], Window], **more: Any) -> Fault:
    """Every window bound otherwise than compiled."""
    return Fault(name, Place.WINDOWS, reach, change=lambda world: [change(world, w) for w in world.windows], **more)


def _starts(name: str, by: timedelta, reach: Reach = ONE, **more: Any) -> Fault:
    more = {"engines": EVERY} | more
    return _windows(name, reach, lambda world, w: replace(w, starts=moved(w.starts, by, world)), **more)


def _ends(name: str, by: timedelta, reach: Reach = ONE, **more: Any) -> Fault:
    more = {"engines": EVERY} | more
    return _windows(name, reach, lambda world, w: replace(w, ends=moved(w.ends, by, world)), **more)


def _told(name: str, reach: Reach = ONE, *, to: dict[str, Any], **more: Any) -> Fault:
    """The windows told in another form or zone than the column's."""

    def change(world: World) -> Windows:
        assert world.table.time
        table = replace(world.table, time=replace(world.table.time, **to))
        return windows(world.reach, world.holders, world.step, table)

    return Fault(name, Place.WINDOWS, reach, change=change, **more)


def _stale(world: World) -> Windows:
    earlier = Reach.of([ADA, BO], [Category.SESSION_TIMES, Category.SESSION_IP], Times.always())
    return windows(earlier, {1: frozenset({ADA}), 2: frozenset({BO})}, world.step, world.table)


def _of_another_scope(world: World) -> Windows:
    other = Reach.of([BO], [Category.SESSION_TIMES], Times.between(START, END)) | Reach.of(
        [ADA], [Category.SESSION_TIMES], Times.between(START, START + timedelta(hours=1))
    )
    return windows(other, {1: frozenset({ADA}), 2: frozenset({BO})}, world.step, world.table)


def _first_ends(world: World) -> Windows:
    first = world.windows[0]
    return [replace(w, starts=first.starts, ends=first.ends) for w in world.windows]


def _outermost(world: World) -> Windows:
    low, high = min(w.starts for w in world.windows), max(w.ends for w in world.windows)  # type: ignore[type-var]
    return [replace(w, starts=low, ends=high) for w in world.windows]


def _exchanged(member: Any) -> int:
    """Ada's membership for Bo's, and Bo's for Ada's: she has 2 and 1001, he has 3 and 1002."""
    return {2: 3, 3: 2, 1_001: 1_002, 1_002: 1_001}[member]


def _all_of_them(world: World) -> Windows:
    every = tuple(sorted(world.step.categories))
    return [replace(w, allows=every) for w in world.windows]


WINDOW_FAULTS = (
    _starts("start a microsecond early", -US),
    _ends("end a microsecond late", US),
    _starts("start an hour early", timedelta(hours=-1)),
    _ends("end an hour late", timedelta(hours=1)),
    _starts("start forty days early", timedelta(days=-41)),
    _ends("end a day late", ONE_DAY),
    _starts("start in winter's time, a summer day", timedelta(hours=-1), zone=BERLIN, engines=TIMED),
    _windows("another account's key", ONE, lambda _, w: replace(w, account=2), engines=EVERY),
    _windows("key off by one", ONE, lambda _, w: replace(w, account=int(w.account) + 1)),
    _windows("accounts crossed", MANY, lambda _, w: replace(w, account=3 - int(w.account)), engines=EVERY),
    _windows("one account for all", MANY, lambda _, w: replace(w, account=2)),
    _told("local times taken for UTC", to={"zone": "UTC"}, zone=BERLIN),
    _told("UTC taken for local times", to={"zone": BERLIN}),
    _told("another country's zone", to={"zone": "America/New_York"}, zone=BERLIN),
    _told("half an hour off", to={"zone": "Asia/Kolkata"}, zone=BERLIN),
    _told("Berlin's days taken for UTC's", TWO_DAYS, to={"zone": "UTC"}, form=Resolution.DATE, zone=BERLIN),
    _windows("seconds taken for milliseconds", ONE, lambda _, w: replace(w, starts=int(str(w.starts)) // 1000),
             form=Resolution.MILLISECONDS, engines=(Engine.PARQUET, Engine.POSTGRESQL, Engine.SQLITE)),
    _ends("end rounded up to the second", timedelta(seconds=1), form=Resolution.MICROSECONDS),
    _ends("end rounded up to the millisecond", timedelta(milliseconds=1), form=Resolution.MICROSECONDS),
    _ends("last day included", ONE_DAY, DAY_ONE, form=Resolution.DATE),
    _starts("first day included", -ONE_DAY, DAY_TWO, form=Resolution.DATE),
    _windows("text compared with a longer bound", ONE, lambda _, w: replace(w, ends=f"{w.ends}.0"),
             form=Resolution.TEXT, engines=(Engine.SQLITE, Engine.POSTGRESQL)),
    _windows("text compared with a later letter", ONE, lambda _, w: replace(w, ends=f"{str(w.ends)[:10]}T"),
             form=Resolution.TEXT, engines=(Engine.SQLITE, Engine.POSTGRESQL, Engine.PARQUET)),
    _told("text compared in another zone", to={"zone": "UTC"}, form=Resolution.TEXT, zone=BERLIN,
          engines=(Engine.SQLITE, Engine.POSTGRESQL, Engine.PARQUET)),
    Fault("windows of an earlier, wider collection", Place.WINDOWS, MANY, change=_stale, engines=EVERY),
    _windows("the account's own key beyond a table between", ONE, lambda _, w: replace(w, account=1),
             shaped=True, engines=SHAPED),
    _windows("a membership that is another's", ONE, lambda _, w: replace(w, account=1_002), shaped=True,
             engines=SHAPED),
    Fault("memberships of an earlier day, when another had them", Place.WINDOWS, MANY,
          change=lambda world: [replace(w, account=_exchanged(w.account)) for w in world.windows],
          shaped=True, engines=SHAPED),
    Fault("windows of another scope", Place.WINDOWS, MANY, change=_of_another_scope),
    Fault("every window with the first one's ends", Place.WINDOWS, MANY, change=_first_ends),
    Fault("every window from the first start to the last end", Place.WINDOWS, MANY, change=_outermost),
    Fault("every category marked", Place.WINDOWS, MANY, change=_all_of_them, engines=EVERY),
)  # fmt: skip


def _adapter(name: str, change: Callable[[pa.RecordBatch], pa.RecordBatch], reach: Reach = ONE, **more: Any) -> Fault:
    return Fault(name, Place.ADAPTER, reach, change=change, **more)


def _with(batch: pa.RecordBatch, name: str, column: pa.Array) -> pa.RecordBatch:
    """The batch with one column replaced, or added."""
    names = batch.schema.names
    if name not in names:
        return pa.record_batch([*batch.columns, column], [*names, name])
    return pa.record_batch([column if n == name else batch.column(n) for n in names], names)


def _values(name: str, change: Callable[[pa.Array], pa.Array]) -> Callable[[pa.RecordBatch], pa.RecordBatch]:
    return lambda batch: _with(batch, name, change(batch.column(name)))


def _time(change: Callable[[pa.Array], pa.Array]) -> Callable[[pa.RecordBatch], pa.RecordBatch]:
    return _values("scope_time", change)


def _by(delta: timedelta) -> Callable[[pa.RecordBatch], pa.RecordBatch]:
    """Every row's time moved."""
    return _time(lambda column: pc.add(column, pa.scalar(delta, pa.duration("us"))))


def _row(**changes: Any) -> Callable[[pa.RecordBatch], pa.RecordBatch]:
    """One row more: a copy of the first with some values changed."""

    def change(batch: pa.RecordBatch) -> pa.RecordBatch:
        if not batch.num_rows:
            return batch
        row = batch.slice(0, 1).to_pylist()[0] | changes
        more = pa.RecordBatch.from_pylist([row], batch.schema)
        return pa.Table.from_batches([batch, more]).combine_chunks().to_batches()[0]

    return change


def _crossed(one: str, other: str) -> Callable[[pa.RecordBatch], pa.RecordBatch]:
    """Two columns, each under the other's name."""
    return lambda b: _with(_with(b, one, b.column(other)), other, b.column(one))


def _last(value: Any) -> Callable[[pa.Array], pa.Array]:
    """The column with its last value changed."""
    return lambda column: pa.array([*column.to_pylist()[:-1], value], column.type)


def _local(zone: str) -> Callable[[pa.Array], pa.Array]:
    """Instants told as that zone's clocks show them."""
    return lambda column: pc.local_timestamp(pc.assume_timezone(column, "UTC").cast(pa.timestamp("us", zone)))


def _next_hour(times: pa.Array) -> pa.Array:
    return pc.ceil_temporal(times, unit="hour", ceil_is_strictly_greater=True)


def _next_day(days: pa.Array) -> pa.Array:
    return pc.add(days.cast(pa.int32()), pa.scalar(1, pa.int32())).cast(pa.date32())


def _a_thousandth(times: pa.Array) -> pa.Array:
    return pc.divide(times.cast(pa.int64()), 1000).cast(pa.timestamp("us"))


WALL_END, WALL_START = END.replace(tzinfo=None), START.replace(tzinfo=None)
ADAPTER_FAULTS = (
    _adapter("a row of another account", _row(scope_account=2)),
    _adapter("a row of nobody", _row(scope_account=None)),
    _adapter("a row of an account with more figures", _row(scope_account=11)),
    _adapter("a row at the end", _row(scope_time=WALL_END)),
    _adapter("a row before the start", _row(scope_time=WALL_START - US)),
    _adapter("a row without a time", _row(scope_time=None)),
    _adapter("an old row", _row(scope_time=datetime(1970, 1, 1))),  # noqa: DTZ001 (as the store writes it)
    _adapter("a row of an empty account's key", _row(scope_account=0)),
    _adapter("account keys added to", _values("scope_account", lambda c: pc.add(c, 1))),
    _adapter("account keys as texts with a space", _values("scope_account", lambda c: pc.binary_join_element_wise(
        c.cast(pa.string()), "", " "))),
    _adapter("the last row's account is the next one's", _values("scope_account", _last(2))),
    _adapter("times an hour on", _by(timedelta(hours=8))),
    _adapter("times a day back", _by(-ONE_DAY)),
    _adapter("times cut to the day", _time(lambda c: pc.floor_temporal(c, unit="day"))),
    _adapter("times rounded up to the next hour", _time(_next_hour)),
    _adapter("times as Berlin's clocks show them", _time(_local(BERLIN))),
    _adapter("times as New York's clocks show them", _time(_local("America/New_York"))),
    _adapter("times as texts", _time(lambda c: c.cast(pa.string()))),
    _adapter("times as counts", _time(lambda c: c.cast(pa.int64()))),
    _adapter("milliseconds taken for microseconds", _time(_a_thousandth)),
    _adapter("times of the last row lost", _time(_last(None))),
    _adapter("days one later", _time(_next_day), DAY_ONE, form=Resolution.DATE),
    _adapter("a field more", lambda b: _with(b, "secret", pa.array(["never"] * b.num_rows))),
    _adapter("a field of another category more", lambda b: _with(b, "agent", pa.array(["a"] * b.num_rows))),
    _adapter("a field twice", lambda b: pa.record_batch([*b.columns, b.column("ip")], [*b.schema.names, "ip"])),
    _adapter("the time left out", lambda b: b.drop_columns(["scope_time"])),
    _adapter("the account left out", lambda b: b.drop_columns(["scope_account"])),
    _adapter("two columns crossed over", _crossed("ip", "ended"), MANY),
    _adapter("empty fields filled from the row before", _values("ip", pc.fill_null_forward), MANY),
    _adapter("empty fields filled from the row after", _values("ended", pc.fill_null_backward), MANY,
             engines=(Engine.PARQUET,)),
    _adapter("what is not marked as an empty text", _values("ip", lambda c: pc.fill_null(c, "")), MANY),
    _adapter("accounts turned about", _values("scope_account", lambda c: c[::-1]), MANY),
    _adapter("times turned about", _time(lambda c: c[::-1]), MANY),
)  # fmt: skip

FAULTS = (*STATEMENT_FAULTS, *WINDOW_FAULTS, *ADAPTER_FAULTS)
