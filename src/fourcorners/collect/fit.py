"""Whether a mapped table fits what its store really holds: its columns are there, and its time has the form told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from fourcorners.collect.dialects import LOOSE
from fourcorners.collect.model import Complaint, Engine, Only, Resolution, Store, Table, TimeColumn

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


def misfits_beside(store: Store, table: Table, types: Callable[[str], Mapping[str, str]]) -> Iterator[Complaint]:
    """What would make a join or a condition miss rows on an engine where texts are compared by their bytes as well.

    There 5 and 5.00 are equal numbers and different texts, so both ends of a join are whole numbers or both are texts,
    and a number is held to a column of numbers. `types` are those of a source of the store. All of it is fatal.
    """
    if store.engine not in LOOSE:
        return
    own = types(table.source)
    ends = [(table.join.here, own.get(table.join.here))] if table.join else []
    ends += [(table.join.there, types(table.join.source).get(table.join.there))] if table.join else []
    classes = {"whole" if kind in _WHOLE else kind for _, kind in ends}
    if not classes <= {"whole"} and not classes <= {"VARCHAR"}:
        what = "the ends of a join are both whole numbers or both texts, and these are not"
        yield Complaint(store.name, table.name, ends[0][0], what, "Map a view that casts one of them.", True)
    for only in table.only:
        if not is_exact(store.engine, only, own.get(only.column, "")):
            what = f"a whole number is held against {own.get(only.column, 'no column')}"
            yield Complaint(store.name, table.name, only.column, what, "Write the value as a text.", True)


def is_exact(engine: Engine, only: Only, kind: str) -> bool:
    """Whether a condition on a column of this type can be met by nothing but its values."""
    has_numbers = any(isinstance(value, int) for value in only.values)
    return engine not in LOOSE or not has_numbers or kind in _WHOLE


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
