"""A data map against the stores it describes: what is missing, what is not mapped, what has another form."""

from __future__ import annotations

from fourcorners.collect.engines import Limits, source_name
from fourcorners.collect.fit import misfits
from fourcorners.collect.model import Complaint, DataMap, Store, Table
from fourcorners.collect.stores import Stores
from fourcorners.errors import CollectionFailed


def check(data_map: DataMap, *, limits: Limits | None = None) -> list[Complaint]:
    """Connect to every store and say what does not fit. Fatal complaints stop a collection; the others are to be seen.

    A column that is not mapped counts as content and is never collected: each is named, so that leaving it out is a
    choice. A store that cannot be reached is one complaint. Values are not looked at.
    """
    complaints: list[Complaint] = []
    with Stores(data_map, limits or Limits()) as stores:
        for store in data_map.stores:
            for table in store.tables:
                complaints += _in_table(stores, store, table)
        for resolver in data_map.resolvers:
            store = next(s for s in data_map.stores if s.name == resolver.store)
            complaints += _in_columns(stores, store, resolver.source, (resolver.match, resolver.key))
    return complaints


def _in_table(stores: Stores, store: Store, table: Table) -> list[Complaint]:
    try:
        types = stores.open(store).types(source_name(store, table))
    except CollectionFailed as error:
        return [Complaint(store.name, table.name, "", error.what, error.do or "Correct the data map.", True)]
    known = {table.account, *(c.name for c in table.columns), *([table.time.name] if table.time else [])}
    unmapped = [
        Complaint(
            store.name,
            table.name,
            name,
            "not mapped: it counts as content and is never collected",
            "Give it a category if it is to be produced.",
            False,
        )
        for name in types
        if name not in known
    ]
    return [*misfits(store, table, types), *unmapped]


def _in_columns(stores: Stores, store: Store, source: str, names: tuple[str, ...]) -> list[Complaint]:
    try:
        types = stores.open(store).types(source)
    except CollectionFailed as error:
        return [Complaint(store.name, source, "", error.what, error.do or "Correct the data map.", True)]
    missing = "the store has no such column"
    return [
        Complaint(store.name, source, name, missing, "Correct the resolver.", True)
        for name in names
        if name not in types
    ]
