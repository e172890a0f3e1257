"""SQLite's catalogue: its schema table, its table-valued pragmas, and the query planner's own word on indexes."""

from __future__ import annotations

from fourcorners.collect.catalog import ForeignKey, Lookup, Measure, Rows, counted_rows, quoted
from fourcorners.collect.engines import Source


class SqliteCatalog:
    """One SQLite file's account of itself."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def tables(self) -> tuple[str, ...]:
        found = self._source.fetch(
            "SELECT name FROM main.sqlite_master WHERE type IN ('table', 'view') "
            "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
            [],
        )
        return tuple(str(row[0]) for row in found)

    def primary_key(self, table: str) -> tuple[str, ...]:
        found = self._source.fetch("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", [_bare(table)])
        return tuple(str(row[0]) for row in found)

    def foreign_keys(self, table: str) -> tuple[ForeignKey, ...]:
        found = self._source.fetch('SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)', [_bare(table)])
        # Without a column named, the key points to the other table's primary key.
        return tuple(
            ForeignKey(
                str(column),
                str(other),
                str(target) if target is not None else (*self.primary_key(str(other)), "rowid")[0],
            )
            for column, other, target in found
        )

    def rows(self, table: str) -> Rows:
        """Counted to the limit; beyond it, what ANALYZE wrote down, where it was ever run."""
        counted = counted_rows(self._source, quoted(table))
        if counted.measure is Measure.EXACT or not self._is_analyzed():
            return counted
        known = self._source.fetch(
            "SELECT stat FROM main.sqlite_stat1 WHERE tbl = ? AND stat IS NOT NULL", [_bare(table)]
        )
        counts = [int(first) for row in known if (first := str(row[0]).partition(" ")[0]).isdigit()]
        return Rows(max(counts), Measure.ABOUT) if counts else counted

    def has_index(self, lookup: Lookup) -> bool | None:
        """By EXPLAIN QUERY PLAN, which runs nothing: a step that scans reads the whole table."""
        plan = self._source.fetch(f"EXPLAIN QUERY PLAN {lookup.statement}", [None] * lookup.places)
        steps = [str(row[-1]) for row in plan]
        return not any(step.startswith("SCAN ") and step != "SCAN CONSTANT ROW" for step in steps)

    def _is_analyzed(self) -> bool:
        return bool(self._source.fetch("SELECT 1 FROM main.sqlite_master WHERE name = 'sqlite_stat1'", []))


def _bare(table: str) -> str:
    return table.split(".", 1)[-1]
