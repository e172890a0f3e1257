"""The stores of one collection: each opened once, when first needed, and closed at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fourcorners.collect.engines import Limits, Source, open_store, selected_types
from fourcorners.collect.fit import misfits, misfits_beside
from fourcorners.collect.model import DataMap, Engine, Key, Plan, Step, Store
from fourcorners.collect.through import led_through
from fourcorners.collect.windows import Holders
from fourcorners.errors import BadDataMap, CollectionFailed
from fourcorners.values import Account

# How to open a store that needs more than its location, such as a key; by the store's name.
Openers = Mapping[str, Callable[[Store, Limits], Source]]


class Stores:
    """Opens, keeps and closes. A store that could not be opened gives the same answer each time it is asked."""

    def __init__(self, data_map: DataMap, limits: Limits, openers: Openers | None = None) -> None:
        self._map, self._limits, self._openers = data_map, limits, openers or {}
        self._stores = {store.name: store for store in data_map.stores}
        self._open: dict[str, Source | CollectionFailed] = {}

    def __enter__(self) -> Stores:
        return self

    def __exit__(self, *_: object) -> None:
        for source in self._open.values():
            if not isinstance(source, CollectionFailed):
                source.close()

    def open(self, store: Store) -> Source:
        """The open store. Raises CollectionFailed where it cannot be opened."""
        if store.name not in self._open:
            try:
                opener = self._openers.get(store.name)
                self._open[store.name] = (
                    opener(store, self._limits) if opener else open_store(store, self._map.folder, self._limits)
                )
            except CollectionFailed as error:
                self._open[store.name] = error
        source = self._open[store.name]
        if isinstance(source, CollectionFailed):
            raise CollectionFailed(source.what, at=source.at, do=source.do)
        return source

    def of(self, step: Step) -> Source:
        """The open store a step reads. Raises CollectionFailed where it cannot be opened."""
        return self.open(self._stores[step.store])

    def types(self, step: Step) -> dict[str, str]:
        """The columns and types of the table a step reads. Raises CollectionFailed."""
        return selected_types(self.of(step).types, self._stores[step.store], self._map.table(step))

    def must_fit(self, plan: Plan) -> None:
        """Raises BadDataMap where a table of the plan is not as the map says. A silent store is left to its steps."""
        for step in plan.steps:
            try:
                types = self.types(step)
                store, table = self._stores[step.store], self._map.table(step)
                found = [*misfits(store, table, types), *misfits_beside(store, table, self.of(step).types)]
            except CollectionFailed:
                continue
            for complaint in found:
                raise BadDataMap(complaint.what, at=complaint.where, do=complaint.do, left="Nothing was collected.")

    def keyed(self, step: Step, holders: Holders) -> dict[Key, frozenset[Account]]:
        """The holders, by the keys that this table's account column has, in its type. Raises CollectionFailed."""
        through = self._map.table(step).through
        if through:
            holders = led_through(holders, through, self.of(step), step)
        kind = self.types(step)[self._map.table(step).account].upper()
        is_text = any(word in kind for word in ("CHAR", "CLOB", "TEXT", "UUID"))
        is_whole = "INT" in kind
        if step.engine is not Engine.SQLITE and not is_text:
            is_whole = True
        keyed: dict[Key, frozenset[Account]] = {}
        for key, accounts in holders.items():
            own = str(key) if is_text else _whole(key, step.id) if is_whole else key
            keyed[own] = keyed.get(own, frozenset()) | accounts
        return keyed


def _whole(key: Key, at: str) -> int:
    if isinstance(key, str) and not (key.isascii() and key.isdigit() and str(int(key)) == key):
        raise CollectionFailed("the account keys are texts and this table's are numbers", at=at, do="Correct the map.")
    return int(key)
