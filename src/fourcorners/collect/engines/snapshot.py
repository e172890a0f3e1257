"""A sealed snapshot, opened with its key: each statement reads one sealed file from its beginning, in memory alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import duckdb
import pyarrow as pa
import pyrage

from fourcorners.collect.engines import Limits
from fourcorners.collect.engines.duckdb import DuckSource, Watch
from fourcorners.collect.engines.kept import CONFIG, Instance, shut_in
from fourcorners.collect.model import Key, Outcome, Resolution, Step, Store, Table
from fourcorners.collect.sealed import told_in, unsealed
from fourcorners.collect.snapshot import Kept, identifiers, read_about, within
from fourcorners.collect.windows import Window, windows
from fourcorners.errors import CollectionFailed
from fourcorners.reach import Reach
from fourcorners.values import Account

_TIMES = {
    Resolution.TIMESTAMP: "TIMESTAMP",
    Resolution.TEXT: "VARCHAR",
    Resolution.DATE: "DATE",
}


class SnapshotSource(DuckSource):
    """One snapshot. What it gives lies in the windows asked for and in those it was sealed for, field by field."""

    def __init__(self, store: Store, kept: Kept, identity: pyrage.x25519.Identity, limits: Limits) -> None:
        self._store, self._limits, self._kept, self._identity = store, limits, kept, identity
        self._watch = None
        self._files = {}
        self._tables = {table.name: table for table in store.tables}
        self._about: dict[str, tuple[Reach, dict[Key, frozenset[Account]]]] = {}
        with self._guarded("could not be opened"):
            self._instance = Instance(duckdb.connect(config=CONFIG))
            shut_in(self._instance.connection, [], limits.memory)
            self._connection = self._instance.connection.cursor()
        self._watch = Watch(self._connection)
        self._name_accounts()

    def _name_accounts(self) -> None:
        holders: dict[Key, frozenset[Account]] = {}
        for name, step in self._kept.tables.items():
            if not self._kept.outcome_of(step).file:
                continue
            with unsealed(self._path(step), self._identity) as reader:
                self._about[name] = read_about(told_in(reader))
            for key, accounts in self._about[name][1].items():
                holders[key] = holders.get(key, frozenset()) | accounts
        for table in self._tables.values():
            if not table.columns:
                self._connection.register(table.name, identifiers(self._kept, table.name, holders))

    def types(self, table: str) -> dict[str, str]:
        known = self._instance.types
        if table not in known:
            with self._loaded(table), self._guarded(f"has no readable table {table!r}"):
                known[table] = self._described(table)
        return known[table]

    def _described(self, table: str) -> dict[str, str]:
        step = self._kept.tables.get(table)
        if step is None or table in self._about:
            return {str(n): str(t) for n, t, *_ in self._connection.execute(f'DESCRIBE "{table}"').fetchall()}
        # Nothing of it was there to be kept, so its columns have whatever types will do.
        shape = self._tables[table]
        found = dict.fromkeys((shape.account, *(c.name for c in shape.columns)), "VARCHAR")
        return found | ({shape.time.name: _TIMES.get(shape.time.resolution, "BIGINT")} if shape.time else {})

    def rows(self, step: Step, table: Table, windows: Sequence[Window]) -> Iterator[pa.RecordBatch]:
        held = self._held(step, table, windows)
        if not held:
            return
        with self._loaded(table.name):
            yield from super().rows(step, table, held)

    def count(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        held = self._held(step, table, windows)
        if not held:
            return 0
        with self._loaded(table.name):
            return super().count(step, table, held)

    def left_out(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        """The rows that stayed out when the snapshot was made, because their time could not be read."""
        return self._kept.outcome_of(self._kept.tables[table.name]).left_out

    def _held(self, step: Step, table: Table, asked: Sequence[Window]) -> list[Window]:
        if table.name not in self._about:
            return []
        reach, holders = self._about[table.name]
        return within(windows(reach, holders, self._kept.tables[table.name], table), asked)

    @contextmanager
    def _loaded(self, table: str) -> Iterator[None]:
        """The table's rows under its name, once. Raises CollectionFailed where they were not kept or are damaged."""
        step = self._kept.tables.get(table)
        if step is not None and self._kept.outcome_of(step).outcome is Outcome.FAILED:
            raise CollectionFailed("this store could not be read when the snapshot was made", at=step.id)
        if table not in self._about or step is None:
            yield
            return
        with unsealed(self._path(step), self._identity) as reader:
            self._connection.register(table, reader)
            try:
                yield
            finally:
                self._connection.unregister(table)

    def _path(self, step: Step) -> Any:
        return self._kept.folder / self._kept.outcome_of(step).file

    def close(self) -> None:
        if self._watch:
            self._watch.stop()
        self._connection.close()
        self._instance.connection.close()
