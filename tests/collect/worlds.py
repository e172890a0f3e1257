"""Small random providers and scopes, and what a collection must yield from them, told in plain Python."""

from __future__ import annotations

import csv
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import strategies as st

from fourcorners.collect.model import (
    Column,
    DataMap,
    Engine,
    Join,
    Only,
    Resolution,
    Resolver,
    Store,
    Table,
    Through,
    TimeColumn,
)
from fourcorners.reach import Reach, Times
from fourcorners.scope.model import Scope
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .servers import OBJECTS, Servers, memory

US = timedelta(microseconds=1)
NAMES = ("ada", "bo", "cy")
KEYS = {"ada": 1, "bo": 2, "cy": 3}
COLUMNS = (
    Column("ended", Category.SESSION_TIMES),
    Column("ip", Category.SESSION_IP),
    Column("agent", Category.DEVICE),
)
CATEGORIES = tuple(c.category for c in COLUMNS if c.category)
# Where clocks go back and forward in Berlin, a leap day, and a year's end.
CORNERS = (
    datetime(2026, 10, 25, 1, tzinfo=UTC),
    datetime(2026, 3, 29, 1, tzinfo=UTC),
    datetime(2028, 2, 29, 0, tzinfo=UTC),
    datetime(2026, 1, 1, 0, tzinfo=UTC),
)
FORMS = {
    Engine.PARQUET: tuple(Resolution),
    Engine.DUCKDB: tuple(Resolution),
    Engine.CSV: (Resolution.TEXT, Resolution.DATE),
    Engine.SQLITE: tuple(r for r in Resolution if r is not Resolution.TIMESTAMP),
}
# Engines that are servers: a test over them asks for the fixture of that name.
SERVED = dict.fromkeys((Engine.POSTGRESQL, Engine.MYSQL, Engine.SPARK), tuple(Resolution))
ALL_FORMS = FORMS | SERVED
UNITS = {Resolution.SECONDS: 1_000_000, Resolution.MILLISECONDS: 1_000, Resolution.MICROSECONDS: 1}
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Shelf:
    """A provider of one dated table: the engine, the time's form and zone, and its rows.

    Its accounts come in crowds of three, so that the cases of many small providers fit into one store: an engine that
    is slow to ask is then asked once for many cases, which share no account and so nothing else. `on_objects` where its
    files are on object storage.

    A `shaped` one is kept as databases do that were not made for this: the account column holds the number of a
    membership, whose account stands in a table between; `agent` stands in a joined table; and the log is the part of
    its source that bears a mark. Beside each key, mark and joined row stand others that only look like it.
    """

    engine: Engine
    form: Resolution
    zone: str
    text_keys: bool
    aware: bool
    rows: tuple[dict[str, Any], ...] = field(default=())
    crowds: int = 1
    on_objects: bool = False
    shaped: bool = False

    @property
    def time(self) -> TimeColumn:
        return TimeColumn("at", self.form, self.zone)

    def key(self, name: str) -> int | str:
        base, _, crowd = name.partition(".")
        return self._key(KEYS[base] + 10 * int(crowd or 0))

    def memberships(self, name: str) -> tuple[int | str, int | str]:
        """Both numbers under which a person is a member; the first is that of another one's account."""
        base, _, crowd = name.partition(".")
        first, second = KEYS[base] % 3 + 1, 1_000 + KEYS[base]
        return self._key(first + 10 * int(crowd or 0)), self._key(second + 10 * int(crowd or 0))

    def _key(self, number: int) -> int | str:
        return f"k{number}" if self.text_keys else number

    @property
    def produced(self) -> Iterator[dict[str, Any]]:
        """The rows that the log is, with what is joined to them, and the account's own key: None for nobody's."""
        return (row for row in self.rows if not self.shaped or row["mark"] in MARKS.values)

    @property
    def names(self) -> list[str]:
        return [in_crowd(name, crowd) for crowd in range(self.crowds) for name in NAMES]


MARKS = Only("mark", ("x", None))
OTHER_MARKS = ("X", "x ", "y")


def in_crowd(name: str, crowd: int) -> str:
    return f"{name}.{crowd}" if crowd else name


def instants(corner: datetime) -> st.SearchStrategy[datetime]:
    """Instants around a corner: whole hours, and a microsecond to either side."""
    return st.builds(
        lambda hours, nudge: corner + timedelta(hours=hours) + nudge * US,
        st.integers(-30, 30),
        st.sampled_from((-1, 0, 0, 1, 1_800_000_000)),
    )


@st.composite
def shelves(
    draw: st.DrawFn, engines: tuple[Engine, ...] = tuple(FORMS), most: int = 12, crowds: int = 1
) -> tuple[Shelf, datetime]:
    """A provider, plain or shaped, and the instant around which its rows lie."""
    engine = draw(st.sampled_from(engines))
    form = draw(st.sampled_from(ALL_FORMS[engine]))
    zone = "UTC" if form in UNITS else draw(st.sampled_from(("UTC", "Europe/Berlin", "America/New_York")))
    aware = form is Resolution.TIMESTAMP and zone == "UTC" and draw(st.booleans())
    shelf = Shelf(engine, form, zone, draw(st.booleans()) or engine is Engine.CSV, aware, crowds=crowds)
    shelf = replace(shelf, shaped=draw(st.booleans()))
    corner = draw(st.sampled_from(CORNERS))
    rows = []
    for number in range(draw(st.integers(0, most)) if crowds == 1 else most * crowds):
        when = draw(instants(corner))
        name = in_crowd(draw(st.sampled_from(NAMES)), number % crowds)
        row = {
            "account": shelf.key(name),
            "at": written(when, shelf, draw(st.integers(0, 2))),
            "ended": f"e{number}",
            "ip": draw(st.sampled_from((None, f"192.0.2.{number}"))),
            "agent": f"a{number}",
            "secret": "never",
        }
        rows.append(row | draw(_shaping(shelf, name, row["agent"])) if shelf.shaped else row)
    return replace(shelf, rows=tuple(rows)), corner


@st.composite
def _shaping(draw: st.DrawFn, shelf: Shelf, name: str, agent: str) -> dict[str, Any]:
    """What a row of a shaped provider has besides: whose membership, which mark, and whether anything is joined."""
    member = draw(st.sampled_from(shelf.memberships(name)))
    mark = draw(st.sampled_from((*MARKS.values, *MARKS.values, *OTHER_MARKS)))
    found = {"member": member, "mark": mark, "agent": draw(st.sampled_from((agent, agent, None)))}
    if isinstance(member, str) and draw(st.integers(0, 4)) == 0:
        found |= {"member": member.upper(), "account": None}
    return found


def written(when: datetime, shelf: Shelf, style: int) -> Any:
    """An instant as this shelf's time column writes it."""
    if shelf.form in UNITS:
        return (when - EPOCH) // US // UNITS[shelf.form]
    local = when.astimezone(ZoneInfo(shelf.zone)).replace(tzinfo=None)
    if shelf.form is Resolution.DATE:
        return local.date()
    if shelf.form is Resolution.TIMESTAMP:
        return when if shelf.aware else local
    text = local.isoformat(sep=" " if style == 1 else "T")
    if style == 2:
        text = local.isoformat(timespec="microseconds") + "000"
    return text + ("Z" if shelf.zone == "UTC" and style != 1 else "")


@st.composite
def scopes(draw: st.DrawFn, corner: datetime, crowds: int = 1) -> Scope:
    """A scope; over several crowds, one for each of them in one."""
    reach = Reach.nothing()
    for crowd in range(crowds):
        reach = reach | draw(_reaches(corner, crowd))
    return scope_of(reach)


@st.composite
def _reaches(draw: st.DrawFn, corner: datetime, crowd: int) -> Reach:
    accounts = [Account(a.kind, _in_crowd(a.value, crowd)) for a in _ACCOUNTS]
    reach = Reach.nothing()
    for _ in range(draw(st.integers(1, 3))):
        named = draw(st.lists(st.sampled_from(accounts), min_size=1, max_size=3))
        categories = draw(st.lists(st.sampled_from(CATEGORIES), min_size=1, max_size=3))
        ends = sorted(draw(st.tuples(instants(corner), instants(corner))))
        start = None if draw(st.integers(0, 7)) == 0 else ends[0]
        end = None if draw(st.integers(0, 7)) == 0 else ends[1]
        if start is not None and end is not None and start >= end:
            end = start + US
        reach = reach | Reach.of(named, categories, Times.between(start, end))
    return reach


def _in_crowd(value: str, crowd: int) -> str:
    """The identifier, a name or an address, of the same person of another crowd."""
    name, at, domain = value.partition("@")
    return in_crowd(name, crowd) + at + domain


_ACCOUNTS = (
    *(Account(IdentifierKind.USERNAME, name) for name in NAMES),
    Account(IdentifierKind.EMAIL, "ADA@mail.example"),
    Account(IdentifierKind.USERNAME, "nobody"),
)


def scope_of(reach: Reach) -> Scope:
    return Scope("M-0001", "D-0001", "0" * 64, "1" * 64, reach, ())


def build(folder: Path, shelf: Shelf, servers: Servers | None = None) -> DataMap:
    """The shelf on disk or in its engine's server, and its data map."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_accounts(folder / "accounts.sqlite3", shelf)
    files, secret = folder, None
    if shelf.on_objects:
        assert servers is not None, "object storage needs its server"
        storage = servers.of(OBJECTS)
        files, secret = storage.folder(), storage.secret(folder)
    held = tables(shelf)
    location, sources = ".", {name: f"{name}-*.{shelf.engine}" for name in held}
    if shelf.engine is Engine.SQLITE:
        location, sources = "log.sqlite3", {name: name for name in held}
        _write_sqlite(folder / location, held)
    elif shelf.engine is Engine.DUCKDB:
        location, sources = "log.duckdb", {name: name for name in held}
        with duckdb.connect(str(folder / location)) as connection:
            for name, given in held.items():
                connection.register("given", given)
                connection.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
    elif shelf.engine in SERVED:
        assert servers is not None, "a served engine needs its server"
        location, sources = servers.of(shelf.engine).hold_all(held)
    else:
        for name, whole in held.items():
            half = whole.num_rows // 2 if shelf.engine is Engine.PARQUET else whole.num_rows
            for number, part in enumerate((whole.slice(0, half), whole.slice(half))):
                _write_file(files / f"{name}-{number + 1}.{shelf.engine}", part)
    table = Table("log", sources["log"], "account", shelf.time, COLUMNS)
    if shelf.shaped:
        joined = tuple(replace(column, joined=column.name == "agent") for column in COLUMNS)
        through, join = Through(sources["members"], "person", "id"), Join(sources["agents"], "ended", "of")
        table = replace(table, columns=joined, only=(MARKS,), through=through, join=join)
    if shelf.on_objects:
        location = storage.location(files.name)
    logs = Store("logs", shelf.engine, location, (table,), secret)
    stores = (Store("people", Engine.SQLITE, "accounts.sqlite3", ()), logs)
    resolvers = (
        Resolver(IdentifierKind.USERNAME, "people", "accounts", "user_name", "id"),
        Resolver(IdentifierKind.EMAIL, "people", "accounts", "email", "id", folds_case=True),
    )
    return DataMap("Specimen provider", stores, resolvers, (), "2" * 64, folder)


@contextmanager
def standing(shelf: Shelf, servers: Servers) -> Iterator[DataMap]:
    """What `build` makes, in memory where the machine offers it, and gone afterwards wherever it was."""
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        data_map = build(Path(folder), shelf, servers)
        try:
            yield data_map
        finally:
            if shelf.on_objects or shelf.engine in SERVED:
                servers.of(OBJECTS if shelf.on_objects else shelf.engine).let_go(data_map.stores[1].location)


def _write_accounts(path: Path, shelf: Shelf) -> None:
    kind = "TEXT" if shelf.text_keys else "INTEGER"
    with sqlite3.connect(path) as connection:
        connection.execute(f"CREATE TABLE accounts (id {kind}, user_name TEXT, email TEXT)")
        connection.executemany(
            "INSERT INTO accounts VALUES (?, ?, ?)", [(shelf.key(n), n, f"{n}@mail.example") for n in shelf.names]
        )
    connection.close()


def _write_sqlite(path: Path, held: Mapping[str, pa.Table]) -> None:
    with sqlite3.connect(path) as connection:
        for name, table in held.items():
            kinds = ["INTEGER" if pa.types.is_integer(field.type) else "TEXT" for field in table.schema]
            columns = ", ".join(f"{n} {kind}" for n, kind in zip(table.column_names, kinds, strict=True))
            connection.execute(f"CREATE TABLE {name} ({columns})")
            connection.executemany(
                f"INSERT INTO {name} VALUES ({', '.join('?' * table.num_columns)})",
                [tuple(v.isoformat() if isinstance(v, date) else v for v in row.values()) for row in table.to_pylist()],
            )
        connection.execute("CREATE INDEX by_account ON log (account)")
    connection.close()


def _write_file(path: Path, table: pa.Table) -> None:
    if path.suffix == ".parquet":
        pq.write_table(table, path)
        return
    with path.open("w", newline="", encoding="utf-8") as handle:
        writer = csv.DictWriter(handle, table.column_names)
        writer.writeheader()
        writer.writerows(table.to_pylist())


def tables(shelf: Shelf) -> dict[str, pa.Table]:
    """The tables that a provider keeps, by name: the log, and for a shaped one the tables beside it."""
    text = pa.string()
    if shelf.engine is Engine.CSV:
        # There everything is a text.
        rows = tuple({n: None if v is None else str(v) for n, v in row.items()} for row in shelf.rows)
        shelf = replace(shelf, rows=rows, form=Resolution.TEXT, text_keys=True)
    key = text if shelf.text_keys else pa.int64()
    at = {
        Resolution.TIMESTAMP: pa.timestamp("us", "UTC" if shelf.aware else None),
        Resolution.TEXT: text,
        Resolution.DATE: pa.date32(),
    }.get(shelf.form, pa.int64())
    columns = [("account", key), ("at", at), ("ended", text), ("ip", text), ("agent", text), ("secret", text)]
    if not shelf.shaped:
        return {"log": pa.Table.from_pylist(list(shelf.rows), pa.schema(columns))}
    columns = [(name, kind) for name, kind in columns if name != "agent"] + [("mark", text)]
    log = [row | {"account": row["member"]} for row in shelf.rows]
    members = [(number, shelf.key(name)) for name in shelf.names for number in shelf.memberships(name)]
    members += [(number.upper(), own.upper()) for number, own in members if isinstance(number, str)]  # type: ignore[union-attr]
    agents = [(row["ended"], row["agent"]) for row in shelf.rows if row["agent"]]
    agents += [(like, "another") for row in shelf.rows for like in (row["ended"].upper(), f"{row['ended']} ")]
    return {
        "log": pa.Table.from_pylist(log, pa.schema(columns)),
        "members": _pairs(members, ("id", key), ("person", key)),
        "agents": _pairs(agents, ("of", text), ("agent", text)),
    }


def _pairs(rows: list[tuple[Any, Any]], *columns: tuple[str, pa.DataType]) -> pa.Table:
    schema = pa.schema(columns)
    return pa.Table.from_pylist([dict(zip(schema.names, row, strict=True)) for row in rows], schema)


def expected(shelf: Shelf, scope: Scope) -> list[tuple[Any, ...]]:
    """What a collection must yield, row by row and field by field: the slow, obvious model."""
    return sorted(_expected(shelf, scope.reach), key=repr)


def _expected(shelf: Shelf, reach: Reach) -> Iterator[tuple[Any, ...]]:
    asked = [c for c in COLUMNS if c.category in reach.categories]
    for row in shelf.produced:
        who = [
            a
            for a in reach.accounts
            if not a.value.startswith("nobody") and shelf.key(a.value.lower().split("@")[0]) == row["account"]
        ]
        first, last = meant(row["at"], shelf)
        fields = []
        some = False
        for column in asked:
            assert column.category is not None
            spans = [span for a in who for span in reach.times(a, column.category).bounds()]
            whole = Times()
            for start, end in spans:
                whole = whole | Times.between(start, end)
            inside = any((s is None or s <= first) and (e is None or last < e) for s, e in whole.bounds())
            some = some or inside
            fields.append((row[column.name] or None) if inside else None)
        if some:
            yield (f"{min(who).kind}:{min(who).value}", *fields)


def meant(value: Any, shelf: Shelf) -> tuple[datetime, datetime]:
    """The first and the last instant a written time may mean."""
    if shelf.form in UNITS:
        when = EPOCH + value * UNITS[shelf.form] * US
        return when, when
    if isinstance(value, str):
        value = datetime.fromisoformat(value).replace(tzinfo=None)
    if shelf.form is Resolution.DATE:
        day = datetime.combine(value, time.min)
        ends = [_instants(day, shelf.zone), _instants(day + timedelta(days=1), shelf.zone)]
        return min(ends[0]), max(ends[1]) - US
    if value.tzinfo is not None:
        return value, value
    both = _instants(value, shelf.zone)
    return min(both), max(both)


def _instants(local: datetime, zone: str) -> list[datetime]:
    return [local.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC) for fold in (0, 1)]
