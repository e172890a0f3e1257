"""Whether a mapped table fits what its store really holds: its columns are there, and its time has the form told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fourcorners.collect.model import Complaint, Engine, Resolution, Store, Table, TimeColumn

_WHOLE = frozenset(
    {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"}
)  # what counts and keys may be
_TIMESTAMPS = frozenset({"TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE"})
_TYPES = {
    Resolution.TIMESTAMP: _TIMESTAMPS,
    Resolution.TEXT: frozenset({"VARCHAR"}),
    Resolution.SECONDS: _WHOLE,
    Resolution.MILLISECONDS: _WHOLE,
    Resolution.MICROSECONDS: _WHOLE,
    Resolution.DATE: frozenset({"DATE"}),
}


def is_key_type(engine: Engine, kind: str) -> bool:
    """Whether a column of this type can hold account keys or identifiers. SQLite keeps to no declared type."""
    if engine is Engine.SQLITE or kind in _WHOLE | {"VARCHAR"}:
        return True
    return engine is Engine.POSTGRESQL and kind == "UUID"


def misfits(store: Store, table: Table, types: Mapping[str, str]) -> Iterator[Complaint]:
    """Everything about this table that would make a collection wrong. All of it is fatal.

    SQLite declares types without keeping to them, so there only the columns' presence is known beforehand; rows whose
    time is in another form are counted and left out when they are met.
    """
    wanted = [table.account, *([table.time.name] if table.time else []), *(c.name for c in table.columns)]
    for name in dict.fromkeys(wanted):
        if name not in types:
            yield Complaint(store.name, table.name, name, "the store has no such column", "Correct the data map.", True)
    if store.engine is Engine.SQLITE:
        return
    key = types.get(table.account, "VARCHAR")
    if not is_key_type(store.engine, key):
        what = f"an account key must be a whole number or a text, and this is {key}"
        yield Complaint(store.name, table.name, table.account, what, "Map a view that casts it.", True)
    if table.time and table.time.name in types:
        yield from unfitting_time(store, table.name, table.time, types[table.time.name])


def unfitting_time(store: Store, table: str, time: TimeColumn, kind: str) -> Iterator[Complaint]:
    """What is wrong with a time column whose type in the store is `kind`."""
    if store.engine is Engine.SQLITE:
        return
    fits = {"VARCHAR"} if store.engine is Engine.CSV else _TYPES[time.resolution]
    if kind not in fits:
        what = f"the map says {time.resolution}, and the store has {kind}"
        yield Complaint(store.name, table, time.name, what, "Correct the form of the time.", True)
    elif kind == "TIMESTAMP WITH TIME ZONE" and time.zone != "UTC":
        what = "this column carries its own zone"
        yield Complaint(store.name, table, time.name, what, "Leave the zone out of the map.", True)
