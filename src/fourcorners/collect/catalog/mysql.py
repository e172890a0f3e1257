"""MySQL's and MariaDB's catalogue (`information_schema`), as the user that collects sees it; counts are estimates."""

from __future__ import annotations

from fourcorners.collect.catalog import ForeignKey, Lookup, Measure, Rows, counted_rows, quoted
from fourcorners.collect.engines import Source

# A name without a database is one of the database the location names.
_WITHIN = "table_schema = COALESCE(?, DATABASE()) AND table_name = ?"


class MysqlCatalog:
    """One MySQL or MariaDB database's account of itself."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def tables(self) -> tuple[str, ...]:
        found = self._source.fetch(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name", []
        )
        return tuple(_text(row[0]) for row in found)

    def primary_key(self, table: str) -> tuple[str, ...]:
        found = self._source.fetch(
            f"SELECT column_name FROM information_schema.statistics WHERE {_WITHIN} "  # noqa: S608 (our own words)
            "AND index_name = 'PRIMARY' ORDER BY seq_in_index",
            _parts(table),
        )
        return tuple(_text(row[0]) for row in found)

    def foreign_keys(self, table: str) -> tuple[ForeignKey, ...]:
        found = self._source.fetch(
            "SELECT column_name, CASE WHEN referenced_table_schema = DATABASE() THEN referenced_table_name "  # noqa: S608 (our own words)
            "ELSE CONCAT(referenced_table_schema, '.', referenced_table_name) END, referenced_column_name "
            f"FROM information_schema.key_column_usage WHERE {_WITHIN} AND referenced_table_name IS NOT NULL "
            "AND constraint_name IN (SELECT constraint_name FROM information_schema.key_column_usage "
            f"WHERE {_WITHIN} GROUP BY constraint_name HAVING COUNT(*) = 1) ORDER BY column_name",
            [*_parts(table), *_parts(table)],
        )
        return tuple(ForeignKey(_text(column), _text(other), _text(target)) for column, other, target in found)

    def rows(self, table: str) -> Rows:
        """Counted to the limit; beyond it, what the engine estimates."""
        counted = counted_rows(self._source, quoted(table, "`"))
        if counted.measure is Measure.EXACT:
            return counted
        known = self._source.fetch(
            f"SELECT table_rows FROM information_schema.tables WHERE {_WITHIN}",  # noqa: S608 (our own words)
            _parts(table),
        )
        about = known[0][0] if known else None
        return Rows(about, Measure.ABOUT) if isinstance(about, int) and about > (counted.count or 0) else counted

    def has_index(self, lookup: Lookup) -> bool | None:
        """Whether an index begins with what is compared; None for a view, whose tables may have one."""
        kind = self._source.fetch(
            f"SELECT table_type FROM information_schema.tables WHERE {_WITHIN}",  # noqa: S608 (our own words)
            _parts(lookup.source),
        )
        if not kind or _text(kind[0][0]) != "BASE TABLE":
            return None
        if not lookup.is_plain:
            # What folds letters or takes characters away here is written out at length, and no index is made of that.
            return False
        found = self._source.fetch(
            f"SELECT 1 FROM information_schema.statistics WHERE {_WITHIN} "  # noqa: S608 (our own words)
            "AND seq_in_index = 1 AND column_name = ? LIMIT 1",
            [*_parts(lookup.source), lookup.column],
        )
        return bool(found)


def _parts(table: str) -> list[str | None]:
    *database, name = table.split(".", 1)
    return [database[0] if database else None, name]


def _text(value: object) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)
