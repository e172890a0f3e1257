"""PostgreSQL's catalogue, as the role that collects sees it; counts are the planner's own, of the last ANALYZE."""

from __future__ import annotations

from fourcorners.collect.catalog import ForeignKey, Lookup, Measure, Rows, counted_rows, quoted
from fourcorners.collect.engines import Source

# A relation's name as a map writes it: with its schema only where it is not found without.
_NAME = "CASE WHEN pg_table_is_visible(c.oid) THEN c.relname::text ELSE n.nspname::text || '.' || c.relname END"

_TABLES = (
    "SELECT " + _NAME + " FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace "  # noqa: S608 (our own words)
    "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition "
    "AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1"
)
_KEYS = (
    "SELECT a.attname::text, " + _NAME + ", f.attname::text FROM pg_constraint AS k "  # noqa: S608
    "JOIN pg_class AS c ON c.oid = k.confrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace "
    "JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1] "
    "JOIN pg_attribute AS f ON f.attrelid = k.confrelid AND f.attnum = k.confkey[1] "
    "WHERE k.contype = 'f' AND cardinality(k.conkey) = 1 AND k.conrelid = to_regclass($1::text)::oid ORDER BY 1"
)
_PRIMARY = (
    "SELECT a.attname::text FROM pg_constraint AS k "
    "CROSS JOIN LATERAL unnest(k.conkey) WITH ORDINALITY AS p(number, place) "
    "JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = p.number "
    "WHERE k.contype = 'p' AND k.conrelid = to_regclass($1::text)::oid ORDER BY p.place"
)
# What each whole, valid index finds rows by first: a column's name, or an expression.
_FIRSTS = (
    "SELECT c.relkind::text, pg_get_indexdef(i.indexrelid, 1, true), quote_ident($2::text) FROM pg_class AS c "
    "LEFT JOIN pg_index AS i ON i.indrelid = c.oid AND i.indisvalid AND i.indpred IS NULL "
    "WHERE c.oid = to_regclass($1::text)::oid"
)


class PostgresCatalog:
    """One PostgreSQL database's account of itself."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def tables(self) -> tuple[str, ...]:
        return tuple(str(row[0]) for row in self._source.fetch(_TABLES, []))

    def primary_key(self, table: str) -> tuple[str, ...]:
        return tuple(str(row[0]) for row in self._source.fetch(_PRIMARY, [quoted(table)]))

    def foreign_keys(self, table: str) -> tuple[ForeignKey, ...]:
        found = self._source.fetch(_KEYS, [quoted(table)])
        return tuple(ForeignKey(str(column), str(other), str(target)) for column, other, target in found)

    def rows(self, table: str) -> Rows:
        """From the statistics of a table; a view, or a table nobody analysed, is counted to the limit."""
        known = self._source.fetch(
            "SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass($1::text)::oid "
            "AND relkind IN ('r', 'p', 'm')",
            [quoted(table)],
        )
        if known and int(str(known[0][0])) > 0:
            return Rows(int(str(known[0][0])), Measure.ABOUT)
        return counted_rows(self._source, quoted(table))

    def has_index(self, lookup: Lookup) -> bool | None:
        """Whether an index begins with what is compared; None for a view, whose tables may have one."""
        found = self._source.fetch(_FIRSTS, [quoted(lookup.source), lookup.column])
        if not found or found[0][0] not in {"r", "p", "m"}:
            return None
        firsts = [str(first) for _, first, _ in found if first is not None]
        name = str(found[0][2])
        if lookup.is_plain:
            return name in firsts
        return any(first.lower().startswith("translate(") and name in first for first in firsts)
