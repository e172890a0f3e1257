"""DuckDB's catalogue. It skips blocks by their smallest and largest values, so no index is asked for."""

from __future__ import annotations

from fourcorners.collect.catalog import ForeignKey, Lookup, Measure, Rows, counted_rows, quoted
from fourcorners.collect.engines import Source


class DuckCatalog:
    """One DuckDB file's account of itself."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def tables(self) -> tuple[str, ...]:
        found = self._source.fetch(
            "SELECT schema_name, table_name FROM duckdb_tables() WHERE NOT internal AND database_name = "
            "current_database() UNION ALL SELECT schema_name, view_name FROM duckdb_views() WHERE NOT internal "
            "AND database_name = current_database() ORDER BY ALL",
            [],
        )
        return tuple(str(name) if schema == "main" else f"{schema}.{name}" for schema, name in found)

    def primary_key(self, table: str) -> tuple[str, ...]:
        schema, name = _parts(table)
        found = self._source.fetch(
            "SELECT unnest(constraint_column_names) FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY' "
            "AND schema_name = ? AND table_name = ? AND database_name = current_database()",
            [schema, name],
        )
        return tuple(str(row[0]) for row in found)

    def foreign_keys(self, table: str) -> tuple[ForeignKey, ...]:
        schema, name = _parts(table)
        found = self._source.fetch(
            "SELECT constraint_column_names[1], referenced_table, referenced_column_names[1] FROM duckdb_constraints() "
            "WHERE constraint_type = 'FOREIGN KEY' AND len(constraint_column_names) = 1 "
            "AND schema_name = ? AND table_name = ? AND database_name = current_database()",
            [schema, name],
        )
        return tuple(ForeignKey(str(column), str(other), str(target)) for column, other, target in found)

    def rows(self, table: str) -> Rows:
        schema, name = _parts(table)
        known = self._source.fetch(
            "SELECT estimated_size FROM duckdb_tables() WHERE schema_name = ? AND table_name = ? "
            "AND database_name = current_database()",
            [schema, name],
        )
        if known:
            return Rows(int(str(known[0][0])), Measure.ABOUT)
        return counted_rows(self._source, quoted(table))

    def has_index(self, lookup: Lookup) -> bool | None:
        return None


def _parts(table: str) -> tuple[str, str]:
    *schema, name = table.split(".", 1)
    return (schema[0] if schema else "main"), name
