"""The engines that stores live in, behind one face: read-only, values bound, rows as Arrow record batches.

A store that cannot be opened, does not answer in time or refuses a statement raises CollectionFailed with a reason
that repeats nothing the store said: its messages may hold personal data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

import pyarrow as pa

from fourcorners.collect.model import Engine, Key, Step, Store, Table
from fourcorners.collect.windows import Window

# What an engine tells of a column: its type, perhaps with more.
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one statement may take: seconds, memory (for engines that can be held to it), rows in a batch."""

    seconds: float = 600.0
    memory: str = "600MB"
    batch_rows: int = 50_000


class Source(Protocol):
    """One open store."""

    def types(self, table: str) -> dict[str, str]:
        """The columns the store has under this table or view, with their types. Raises CollectionFailed."""

    def rows(self, step: Step, table: Table, windows: Sequence[Window]) -> Iterator[pa.RecordBatch]:
        """What a step's statement yields, bound to these windows. Raises CollectionFailed."""

    def count(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        """How many rows it would yield, by the same statement. Raises CollectionFailed."""

    def left_out(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        """How many rows of these accounts carry no readable time. Raises CollectionFailed."""

    def fetch(self, statement: str, values: Sequence[Key | UUID | None]) -> list[tuple[object, ...]]:
        """The rows of a small statement with these values bound. Raises CollectionFailed."""

    def close(self) -> None: ...


def source_name(store: Store, table: Table) -> str:
    """What the open store calls this table: files stand behind a view that bears the table's own name."""
    return table.name if store.engine in {Engine.PARQUET, Engine.CSV, Engine.SNAPSHOT} else table.source


def beside_files(store: Store) -> dict[str, str]:
    """The sources beside its tables that a store of files joins or goes through, by what their views are called.

    Such a source is a pattern of files as a table's own is, or the name of a table of the map.
    """
    named = {table.name: table.source for table in store.tables}
    sources = [beside.source for table in store.tables for beside in (table.join, table.through) if beside]
    return {source: named.get(source, source) for source in sources}


def selected_types(own: Callable[[str], Mapping[str, Told]], store: Store, table: Table) -> dict[str, Told]:
    """The types of all that a statement over this table may select: its own columns, and those the map joins."""
    joined = {column.name for column in table.columns if column.joined}
    types = {name: kind for name, kind in own(source_name(store, table)).items() if name not in joined}
    there = own(table.join.source) if table.join else {}
    return types | {name: there[name] for name in joined if name in there}


def open_store(store: Store, folder: Path, limits: Limits) -> Source:
    """The store, open for reading only; its location is relative to the data map's folder. Raises CollectionFailed."""
    if store.engine is Engine.SQLITE:
        from fourcorners.collect.engines.sqlite import SqliteSource

        return SqliteSource(store, folder, limits)
    if store.engine is Engine.POSTGRESQL:
        from fourcorners.collect.engines.postgresql import PostgresSource

        return PostgresSource(store, folder, limits)
    if store.engine is Engine.MYSQL:
        from fourcorners.collect.engines.mysql import MysqlSource

        return MysqlSource(store, folder, limits)
    if store.engine is Engine.TRINO:
        from fourcorners.collect.engines.trino import TrinoSource

        return TrinoSource(store, folder, limits)
    if store.engine is Engine.SPARK:
        from fourcorners.collect.engines.spark import SparkSource

        return SparkSource(store, folder, limits)
    from fourcorners.collect.engines.duckdb import DuckSource

    return DuckSource(store, folder, limits)
