"""A data map against the stores it describes: what is missing, what is not mapped, what has another form, how much.

A column or table that is not mapped counts as content and is never collected: each is named, so that leaving it out is
a choice. Values are not looked at, and no row is read out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlglot import exp

from fourcorners.collect.catalog import Catalog, Lookup, Measure, Rows, catalog_of
from fourcorners.collect.dialects import dialect_of, place, relation
from fourcorners.collect.engines import Limits, Source, selected_types, source_name
from fourcorners.collect.fit import is_exact, is_key_type, misfits, misfits_beside, unfitting_time
from fourcorners.collect.model import Complaint, Concern, DataMap, Engine, Resolution, Resolver, Store, Table
from fourcorners.collect.resolve import PLACES, columns_of, is_plain, lookup_statement
from fourcorners.collect.stores import Stores
from fourcorners.errors import CollectionFailed

FORMAT = "fourcorners.mapcheck/1"

_COUNTS = frozenset({Resolution.SECONDS, Resolution.MILLISECONDS, Resolution.MICROSECONDS})


@dataclass(frozen=True, slots=True)
class Estimate:
    """About how many rows a mapped table has, and for how long they are kept."""

    store: str
    table: str
    rows: Rows
    kept_days: int | None
    is_retention_stated: bool

    def to_json(self) -> dict[str, Any]:
        kept = self.kept_days or ("no limit" if self.is_retention_stated else None)
        rows = {"rows": self.rows.count, "measure": self.rows.measure.value}
        return {"store": self.store, "table": self.table, **rows, "kept_days": kept}


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: complaints, and an estimate for each mapped table."""

    complaints: tuple[Complaint, ...]
    estimates: tuple[Estimate, ...]

    @property
    def stops(self) -> bool:
        """Whether something would stop a collection."""
        return any(c.is_fatal for c in self.complaints)

    def to_json(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "stops": self.stops,
            "complaints": [c.to_json() for c in self.complaints],
            "tables": [e.to_json() for e in self.estimates],
        }


def check(data_map: DataMap, *, limits: Limits | None = None) -> Checked:
    """Connect to every store and hold it against the map. A store that cannot be reached is a complaint, no error."""
    complaints: list[Complaint] = [
        Complaint(
            "",
            place,
            "",
            f"a draft: {why}",
            'Correct it if it is wrong, then take its "confirm" (or "draft") away.',
            True,
            Concern.DRAFT,
        )
        for place, why in data_map.to_confirm
    ]
    estimates: list[Estimate] = []
    with Stores(data_map, limits or Limits()) as stores:
        for store in data_map.stores:
            resolvers = [resolver for resolver in data_map.resolvers if resolver.store == store.name]
            try:
                source = stores.open(store)
            except CollectionFailed as error:
                named = [table.name for table in store.tables] or [resolver.source for resolver in resolvers]
                complaints += (_unreachable(store, name, error) for name in named)
                continue
            catalog = catalog_of(store, source)
            for table in store.tables:
                complaints += _in_table(store, table, source, catalog)
                complaints += _unsaid(store, table)
                rows = _rows(catalog, source_name(store, table))
                estimates.append(Estimate(store.name, table.name, rows, table.kept_days, table.is_retention_stated))
            for resolver in resolvers:
                complaints += _in_resolver(store, resolver, source, catalog)
            complaints += _not_mapped(store, resolvers, catalog)
    return Checked(tuple(complaints), tuple(estimates))


def _unreachable(store: Store, table: str, error: CollectionFailed) -> Complaint:
    do = error.do or "Correct the data map."
    return Complaint(store.name, table, "", error.what, do, True, Concern.UNREACHABLE)


def _in_table(store: Store, table: Table, source: Source, catalog: Catalog) -> Iterator[Complaint]:
    try:
        types = source.types(source_name(store, table))
        yield from misfits(store, table, selected_types(source.types, store, table))
        yield from misfits_beside(store, table, source.types)
        yield from _beside(store, table, source)
    except CollectionFailed as error:
        yield _unreachable(store, table.name, error)
        return
    left_out = dict(table.unmapped)
    joined = source.types(table.join.source) if table.join else {}
    for name in left_out:
        if name not in types and name not in joined:
            what = "the map leaves it out, and the store has no such column"
            yield Complaint(store.name, table.name, name, what, "Take it out of the map.", False)
    known = {table.account, *(c.name for c in table.columns if not c.joined), *left_out}
    known |= {table.time.name} if table.time else set()
    # Other tables of the map may stand on the same source: what one of them maps is mapped.
    for other in store.tables:
        if other.source == table.source:
            known |= {other.account, *(c.name for c in other.columns if not c.joined), *dict(other.unmapped)}
    known |= {only.column for only in table.only} | ({table.join.here} if table.join else set())
    yield from _unmapped(store, table.name, [name for name in types if name not in known])
    if table.account in types:
        yield from _without_index(store, table.name, catalog, _by_account(store.engine, table))


def _unmapped(store: Store, table: str, names: list[str]) -> Iterator[Complaint]:
    for name in names:
        what = "not mapped: it counts as content and is never collected"
        do = 'Give it a category if it is to be produced, or say under "unmapped" why it is not.'
        yield Complaint(store.name, table, name, what, do, False, Concern.UNMAPPED_COLUMN)


def _beside(store: Store, table: Table, source: Source) -> Iterator[Complaint]:
    """What does not fit in the tables that this one joins or is reached through, and in its conditions."""
    asked = [(source_name(store, table), only.column) for only in table.only]
    if table.through:
        asked += [(table.through.source, name) for name in (table.through.account, table.through.key)]
    if table.join:
        asked += [(source_name(store, table), table.join.here), (table.join.source, table.join.there)]
    for where, name in asked:
        if name not in source.types(where):
            what = f"{where!r} has no such column"
            yield Complaint(store.name, table.name, name, what, "Correct the data map.", True)
    if table.join:
        mapped = {column.name for column in table.columns if column.joined} | {table.join.there, *dict(table.unmapped)}
        mapped |= set(source.types(source_name(store, table)))
        yield from _unmapped(
            store, table.name, [name for name in source.types(table.join.source) if name not in mapped]
        )


def _unsaid(store: Store, table: Table) -> Iterator[Complaint]:
    """What the map leaves unsaid and a package may have to say."""
    time = table.time
    if time and not time.is_zone_stated and time.resolution not in _COUNTS:
        what, do = "no zone is stated: UTC is taken for granted", "Write the zone, also where it is UTC."
        yield Complaint(store.name, table.name, time.name, what, do, False, Concern.NO_ZONE)
    if time and not table.is_retention_stated:
        what = "no retention is stated: of old rows nobody can say that they are no longer held"
        do = 'Write kept_days: a number, or "no limit".'
        yield Complaint(store.name, table.name, "", what, do, False, Concern.NO_RETENTION)


def _in_resolver(store: Store, resolver: Resolver, source: Source, catalog: Catalog) -> Iterator[Complaint]:
    try:
        types = source.types(resolver.source)
    except CollectionFailed as error:
        yield _unreachable(store, resolver.source, error)
        return
    missing = [name for name in columns_of(resolver) if name not in types]
    for name in missing:
        what = "the store has no such column"
        yield Complaint(store.name, resolver.source, name, what, "Correct the resolver.", True)
    if missing:
        return
    for name in (resolver.match, resolver.key):
        if not is_key_type(store.engine, types[name]):
            what = f"an identifier and a key are whole numbers or texts, and this is {types[name]}"
            yield Complaint(store.name, resolver.source, name, what, "Map a view that casts it.", True)
    for only in resolver.only:
        if not is_exact(store.engine, only, types[only.column]):
            what = f"a whole number is held against {types[only.column]}"
            yield Complaint(store.name, resolver.source, only.column, what, "Write the value as a text.", True)
    for time in (resolver.since, resolver.until):
        if time:
            yield from unfitting_time(store, resolver.source, time, types[time.name])
    lookup = Lookup(
        resolver.source, resolver.match, lookup_statement(store.engine, resolver), PLACES, is_plain(resolver)
    )
    yield from _without_index(store, resolver.source, catalog, lookup, kind=resolver.kind.value)


def _without_index(store: Store, table: str, catalog: Catalog, lookup: Lookup, kind: str = "") -> Iterator[Complaint]:
    try:
        served = catalog.has_index(lookup)
    except CollectionFailed:
        served = None
    if served is False:
        by = f"identifiers of kind {kind} are" if kind else "the rows of an account are"
        what = f"{by} found without an index: each time the whole table is read"
        do = "Add an index on what is compared, if the table is large."
        yield Complaint(store.name, table, lookup.column, what, do, False, Concern.NO_INDEX)


def _by_account(engine: Engine, table: Table) -> Lookup:
    account = exp.column(table.account, table="t", quoted=True)
    select = exp.select("1").from_(relation(engine, table)).where(exp.EQ(this=account, expression=place(engine, 1)))
    return Lookup(table.source, table.account, select.sql(dialect=dialect_of(engine)), 1, is_plain=True)


def _rows(catalog: Catalog, source: str) -> Rows:
    try:
        return catalog.rows(source)
    except CollectionFailed:
        return Rows(None, Measure.UNKNOWN)


def _not_mapped(store: Store, resolvers: list[Resolver], catalog: Catalog) -> Iterator[Complaint]:
    known = {source_name(store, table) for table in store.tables} | {resolver.source for resolver in resolvers}
    known |= {beside.source for table in store.tables for beside in (table.join, table.through) if beside}
    known |= {name.removeprefix(own) for name in known for own in ("main.", "public.")}
    try:
        tables = catalog.tables()
    except CollectionFailed as error:
        yield _unreachable(store, "", error)
        return
    for name in tables:
        if name not in known:
            what = "not mapped: the whole table counts as content and is never collected"
            do = "Map it if it is to be produced."
            yield Complaint(store.name, name, "", what, do, False, Concern.UNMAPPED_TABLE)


def grouped(complaints: tuple[Complaint, ...]) -> list[tuple[Complaint, tuple[str, ...]]]:
    """Complaints that say the same, once, with all their places: for people, who read a page and not a list."""
    places: dict[tuple[bool, Concern, str, str, str], list[Complaint]] = {}
    for given in complaints:
        complaint = given
        is_listed = complaint.concern in {Concern.UNMAPPED_TABLE, Concern.UNREACHABLE, Concern.DRAFT}
        about = "" if is_listed else complaint.table
        if complaint.concern is Concern.DRAFT:
            complaint = replace(complaint, what="proposed in a draft, and confirmed by nobody yet")
        key = (not complaint.is_fatal, complaint.concern, complaint.store, about, complaint.what)
        places.setdefault(key, []).append(complaint)
    order: Mapping[Concern, int] = {concern: place for place, concern in enumerate(Concern)}
    ranked = sorted(places.items(), key=lambda item: (item[0][0], order[item[0][1]], item[0][2:4]))
    return [(held[0], tuple(c.where for c in held)) for _, held in ranked]
