"""What a store says of itself: its tables, keys and indexes, and about how many rows a table has. No row is read out.

Everything is asked through the open store, in small read-only statements to the engine's own catalogue. Where an engine
keeps no count, rows are counted up to a limit and the answer says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from fourcorners.collect.engines import Source, source_name
from fourcorners.collect.model import Engine, Key, Store

# A table is counted this far and no further.
COUNT_TO = 1_000_000


class Measure(StrEnum):
    """How a number of rows was come by."""

    EXACT = "exact"
    ABOUT = "about"  # from the engine's statistics, which may be behind
    AT_LEAST = "at_least"  # counting stopped there
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Rows:
    """How many rows a table has; `count` is None where that is not known."""

    count: int | None
    measure: Measure


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A column whose values are those of `target` in `table`."""

    column: str
    table: str
    target: str


@dataclass(frozen=True, slots=True)
class Lookup:
    """A way in which a collection finds rows: by this column, with a statement of this text and number of places.

    `is_plain` where the column is compared as it is, and not without regard to case or to characters that do not count.
    """

    source: str
    column: str
    statement: str
    places: int
    is_plain: bool


class Catalog(Protocol):
    """One open store's account of itself. Each method raises CollectionFailed where the store cannot answer."""

    def tables(self) -> tuple[str, ...]:
        """Every table and view, as a map would name its source; what belongs to the engine itself is left out."""

    def primary_key(self, table: str) -> tuple[str, ...]: ...

    def foreign_keys(self, table: str) -> tuple[ForeignKey, ...]: ...

    def rows(self, table: str) -> Rows: ...

    def has_index(self, lookup: Lookup) -> bool | None:
        """Whether an index serves the lookup; None where this engine finds rows without any."""


def catalog_of(store: Store, source: Source) -> Catalog:
    """The catalogue of an open store."""
    if store.engine is Engine.SQLITE:
        from fourcorners.collect.catalog.sqlite import SqliteCatalog

        return SqliteCatalog(source)
    if store.engine is Engine.DUCKDB:
        from fourcorners.collect.catalog.duckdb import DuckCatalog

        return DuckCatalog(source)
    if store.engine is Engine.POSTGRESQL:
        from fourcorners.collect.catalog.postgresql import PostgresCatalog

        return PostgresCatalog(source)
    if store.engine is Engine.MYSQL:
        from fourcorners.collect.catalog.mysql import MysqlCatalog

        return MysqlCatalog(source)
    return FileCatalog(store, source)


class FileCatalog:
    """Parquet and CSV files, Spark and Trino: the tables are the map's own, and no index is needed or known."""

    def __init__(self, store: Store, source: Source) -> None:
        self._store, self._source = store, source

    def tables(self) -> tuple[str, ...]:
        return tuple(source_name(self._store, table) for table in self._store.tables)

    def primary_key(self, table: str) -> tuple[str, ...]:
        return ()

    def foreign_keys(self, table: str) -> tuple[ForeignKey, ...]:
        return ()

    def rows(self, table: str) -> Rows:
        """Parquet files say in their footers how many rows they have; a CSV file has to be counted."""
        if self._store.engine is Engine.PARQUET:
            counted = self._source.fetch(f"SELECT count(*) FROM {quoted(table)}", [])  # noqa: S608 (quoted)
            return Rows(int(str(counted[0][0])), Measure.EXACT)
        return counted_rows(self._source, quoted(table, "`" if self._store.engine is Engine.SPARK else '"'))

    def has_index(self, lookup: Lookup) -> bool | None:
        return None


def quoted(table: str, mark: str = '"') -> str:
    """A table's name as SQL writes it, with its schema where it has one."""
    return ".".join(mark + part.replace(mark, 2 * mark) + mark for part in table.split(".", 1))


def counted_rows(source: Source, name: str, values: tuple[Key, ...] = ()) -> Rows:
    """Count a relation whose name is quoted already, up to the limit."""
    limited = f"SELECT 1 FROM {name} LIMIT {COUNT_TO}"  # noqa: S608 (quoted)
    count = int(str(source.fetch(f"SELECT count(*) FROM ({limited}) AS counted", values)[0][0]))  # noqa: S608
    return Rows(count, Measure.AT_LEAST if count == COUNT_TO else Measure.EXACT)
