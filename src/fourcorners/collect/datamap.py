"""The data map: a YAML file in, a DataMap out, or one line that says which field is wrong and what to do.

The map is the provider's own statement of where it keeps what. Whatever it does not map counts as content and is
never collected, so a forgotten column is a gap that `check` shows, never a leak.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from fourcorners.collect.address import wrong_address
from fourcorners.collect.mapfile import read_map, unconfirmed
from fourcorners.collect.model import (
    Column,
    Credentials,
    DataMap,
    Engine,
    Join,
    National,
    Only,
    Resolution,
    Resolver,
    Store,
    Table,
    Through,
    TimeColumn,
)
from fourcorners.errors import BadDataMap
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import digest

# What describes an account rather than happening at a time, and so may stand in a table without a time column.
UNDATED = frozenset(
    {
        Category.SUBSCRIBER_NAME,
        Category.SUBSCRIBER_ADDRESS,
        Category.SUBSCRIBER_PHONE,
        Category.SUBSCRIBER_EMAIL,
        Category.SUBSCRIBER_IDENTIFIER,
        Category.SUBSCRIBER_SERVICE,
        Category.SUBSCRIBER_PAYMENT,
        Category.REGISTRATION_IP,
        Category.DEVICE,
        Category.RELATION,
        Category.CONTENT_PROFILE,
    }
)

# Counts since 1970 have no zone, and some engines keep no timestamps of their own.
_COUNTS = frozenset({Resolution.SECONDS, Resolution.MILLISECONDS, Resolution.MICROSECONDS})
_FILES = frozenset({Engine.PARQUET, Engine.CSV})
FORMS = {
    Engine.SQLITE: frozenset(Resolution) - {Resolution.TIMESTAMP},
    Engine.CSV: frozenset({Resolution.TEXT, Resolution.DATE}),
    Engine.DUCKDB: frozenset(Resolution),
    Engine.PARQUET: frozenset(Resolution),
    Engine.POSTGRESQL: frozenset(Resolution),
    Engine.SPARK: frozenset(Resolution),
    Engine.MYSQL: frozenset(Resolution),
    Engine.TRINO: frozenset(Resolution),
}


def load(path: Path, *, drafts: bool = False) -> DataMap:
    """The data map in a YAML file; its stores' locations are relative to the file's folder.

    Raises BadDataMap, naming the file, the field and what to do, for anything the schema or the rules below refuse, and
    for a draft that nobody has confirmed unless `drafts` are asked for, which is for looking at them alone.
    """
    raw = read_map(path)
    waiting = tuple(unconfirmed(raw))
    if waiting and not drafts:
        raise BadDataMap(
            f"this is a draft: a person has yet to confirm {len(waiting)} of its lines",
            at=f"{path.name}: {waiting[0][0]}",
            left="Nothing was collected.",
            do='Check each, take its "confirm" away, and at the end "draft".',
        )
    data_map = DataMap(
        raw["provider"],
        tuple(_store(store) for store in raw["stores"]),
        tuple(_resolver(resolver) for resolver in raw["resolvers"]),
        tuple((Category(code), why) for code, why in sorted(raw.get("not_held", {}).items())),
        digest(raw),
        path.resolve().parent,
        waiting,
    )
    for at, what, do in _contradictions(data_map):
        raise BadDataMap(what, at=f"{path.name}: {at}", do=do)
    return data_map


def _store(raw: Mapping[str, Any]) -> Store:
    credentials = Credentials(**raw["credentials"]) if "credentials" in raw else None
    tables = tuple(_table(t) for t in raw["tables"])
    return Store(raw["name"], Engine(raw["engine"]), raw["location"], tables, credentials)


def _table(raw: Mapping[str, Any]) -> Table:
    time, kept = raw.get("time"), raw.get("kept_days")
    return Table(
        raw["name"],
        raw["source"],
        raw["account"],
        _time(time) if time else None,
        tuple(_column(c) for c in raw["columns"]),
        kept if isinstance(kept, int) else None,
        raw.get("says", ""),
        tuple(sorted(raw.get("mail", {}).items())),
        kept is not None,
        tuple(sorted(raw.get("unmapped", {}).items())),
        _only(raw),
        Through(**raw["through"]) if "through" in raw else None,
        Join(**raw["join"]) if "join" in raw else None,
    )


def _time(raw: Mapping[str, Any]) -> TimeColumn:
    return TimeColumn(
        raw["column"], Resolution(raw["form"]), raw.get("zone", "UTC"), "zone" in raw, raw.get("empty_is_never", False)
    )


def _column(raw: Mapping[str, Any]) -> Column:
    others = raw.get("others")
    return Column(
        raw["name"],
        Category(raw["category"]),
        IdentifierKind(others) if others else None,
        raw.get("says", ""),
        raw.get("joined", False),
    )


def _resolver(raw: Mapping[str, Any]) -> Resolver:
    held, national = raw.get("held", {}), raw.get("national")
    return Resolver(
        IdentifierKind(raw["kind"]),
        raw["store"],
        raw["source"],
        raw["match"],
        raw["key"],
        raw.get("folds_case", False),
        raw.get("ignores", ""),
        _time(held["from"]) if "from" in held else None,
        _time(held["until"]) if "until" in held else None,
        _only(raw),
        tuple(raw.get("written_as", ())),
        National(national["code"], national["digits"], national.get("prefix", "")) if national else None,
    )


def _only(raw: Mapping[str, Any]) -> tuple[Only, ...]:
    """Conditions: a value, or a list of values."""
    given = raw.get("only", {}).items()
    return tuple(Only(name, tuple(v) if isinstance(v, list) else (v,)) for name, v in sorted(given))


_Complaint = tuple[str, str, str]


def _contradictions(data_map: DataMap) -> Iterator[_Complaint]:
    """What the schema cannot say: (where, what is wrong, what to do)."""
    names = [store.name for store in data_map.stores]
    for name in {n for n in names if names.count(n) > 1}:
        yield f"stores.{name}", "this store is given twice", "Give each store a name of its own."
    for store in data_map.stores:
        for at, what, do in wrong_address(store):
            yield f"{store.name}.{at}", what, do
        tables = [table.name for table in store.tables]
        for name in {n for n in tables if tables.count(n) > 1}:
            yield f"{store.name}.{name}", "this table is given twice", "Give each table a name of its own."
        for table in store.tables:
            for at, what, do in _wrong_in_table(store, table):
                yield f"{store.name}.{table.name}{at}", what, do
    for resolver in data_map.resolvers:
        found = [s for s in data_map.stores if s.name == resolver.store]
        at = f"resolvers.{resolver.kind}"
        if not found:
            yield at, f"there is no store {resolver.store!r}", "Name one of the stores."
        elif found[0].engine in _FILES and resolver.source not in {t.name for t in found[0].tables}:
            yield at, f"there is no table {resolver.source!r} in that store", "Name a table the map describes."
        else:
            for time in (resolver.since, resolver.until):
                for place, what, do in _wrong_in_time(found[0].engine, time) if time else ():
                    yield f"{at}.held{place.removeprefix('.time')}", what, do
        is_phone = resolver.kind is IdentifierKind.PHONE
        if resolver.national and not is_phone:
            yield f"{at}.national", "only telephone numbers are written nationally", "Take it away."
        if resolver.written_as and is_phone:
            yield f"{at}.written_as", "telephone numbers are read in E.164", "Take it away, or give national."
    mapped = {c.category for s in data_map.stores for t in s.tables for c in t.columns}
    for category, _ in data_map.not_held:
        if category in mapped:
            yield f"not_held.{category}", "a column is mapped to this category", "Take one of the two away."


def _wrong_in_table(store: Store, table: Table) -> Iterator[_Complaint]:
    names = [column.name for column in table.columns]
    for name in sorted({n for n in names if names.count(n) > 1}):
        yield f".{name}", "this column is given twice", "Give it one category, the strictest that fits."
    joined = {column.name for column in table.columns if column.joined}
    if joined and table.join is None:
        yield f".{min(joined)}", "this column is joined, and the table joins nothing", "Add join, or take joined away."
    if joined & {table.account, table.time.name if table.time else ""}:
        yield ".join", "a joined column bears the name of the account or the time", "Map a view that renames it."
    for name, _ in table.unmapped:
        if name in {*names, table.account, table.time.name if table.time else ""}:
            yield f".unmapped.{name}", "this column is mapped", "Take one of the two away."
    if store.engine in _FILES:
        for at, named in (("", table), (".join", table.join), (".through", table.through)):
            source = PurePosixPath(named.source) if named else PurePosixPath()
            if source.is_absolute() or ".." in source.parts:
                do = "Write it relative to the location, without '..'."
                yield f"{at}.source", "it leaves the store's location", do
    for column in table.columns:
        if table.time is None and column.category not in UNDATED:
            do = "Name the table's time column, so that the period can be kept."
            yield f".{column.name}", f"{column.category} happens at a time, and the table has none", do
    if table.time is not None:
        yield from _wrong_in_time(store.engine, table.time)
    for part, held in table.mail:
        if held not in names:
            yield f".mail.{part}", f"there is no column {held!r} in this table", "Name one of its columns."
    if len(table.mail) > 1 and "raw" in dict(table.mail):
        yield ".mail", "whole messages have their own headers", "Give raw alone, or the fields without it."


def _wrong_in_time(engine: Engine, time: TimeColumn) -> Iterator[_Complaint]:
    if time.resolution not in FORMS[engine]:
        forms = ", ".join(sorted(FORMS[engine]))
        yield ".time.form", f"{engine} keeps no time as {time.resolution}", f"Give one of: {forms}."
    if time.resolution in _COUNTS and time.zone != "UTC":
        yield ".time.zone", "a count since 1970 is in UTC", "Leave the zone out."
    try:
        ZoneInfo(time.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield ".time.zone", f"unknown time zone {time.zone!r}", "Give a name like Europe/Berlin."
