"""PostgreSQL, over ADBC: one read-only transaction in one snapshot, values bound by the server, rows as Arrow.

The driver copies a bound statement's whole answer into memory, so the answer is taken from a cursor, a few megabytes
at a time. The windows are bound as one JSON text that the server turns into a relation: nothing is ever written, not
even a temporary table, so a standby serves as well. What the driver cannot carry (addresses, JSON, numerics, arrays)
is taken as the text that the server writes for it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode
from uuid import UUID

import adbc_driver_postgresql
import pyarrow as pa
import pyarrow.compute as pc
from adbc_driver_manager import dbapi
from adbc_driver_postgresql.dbapi import connect
from sqlglot import exp

from fourcorners.collect.address import Address, address
from fourcorners.collect.compile import ACCOUNT, TIME, WINDOWS, mark
from fourcorners.collect.engines import Limits, selected_types, source_name
from fourcorners.collect.model import Resolution, Shape, Step, Store, Table
from fourcorners.collect.wallclock import FIRST, LAST, local, readable
from fourcorners.collect.windows import Window
from fourcorners.errors import CollectionFailed

# A batch is taken row by row larger until it holds this much.
_BATCH_BYTES = 16_000_000
_FIRST_ROWS = 1_000
_LATE = "57014"  # query_canceled (PostgreSQL documentation, appendix A)

_NAMES = {
    "smallint": "SMALLINT",
    "integer": "INTEGER",
    "bigint": "BIGINT",
    "text": "VARCHAR",
    "character varying": "VARCHAR",
    "date": "DATE",
    "timestamp without time zone": "TIMESTAMP",
    "timestamp with time zone": "TIMESTAMP WITH TIME ZONE",
    "uuid": "UUID",
}
_CARRIED = frozenset(_NAMES) - {"uuid"} | {"boolean", "real", "double precision", "bytea"}

_SMALL = frozenset({"smallint", "integer"})

_COLUMNS = (
    "SELECT a.attname, format_type(COALESCE(NULLIF(y.typbasetype, 0), a.atttypid), NULL) "
    "FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace "
    "JOIN pg_type AS y ON y.oid = a.atttypid WHERE c.relname = $1 AND a.attnum > 0 AND NOT a.attisdropped "
    "AND has_column_privilege(c.oid, a.attnum, 'SELECT') "
)
_BEGIN = (
    "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
    "SET LOCAL cursor_tuple_fraction = 1",
    "SET LOCAL TimeZone = 'UTC'",
)


class PostgresSource:
    """One PostgreSQL database."""

    def __init__(self, store: Store, folder: Path, limits: Limits) -> None:
        self._store, self._limits = store, limits
        self._types: dict[str, dict[str, str]] = {}
        self._is_begun = False
        where = address(store, folder)
        with self._guarded("could not be opened"):
            self._connection = connect(_uri(where))
        try:
            self._begin()
        except CollectionFailed:
            self.close()
            raise

    def types(self, table: str) -> dict[str, str]:
        return {name: _NAMES.get(kind, kind.upper()) for name, kind in self._own_types(table).items()}

    def _own_types(self, table: str) -> dict[str, str]:
        """The columns we may read, with the server's names for their types (a domain's is the one under it)."""
        if table not in self._types:
            *schema, name = table.split(".", 1)
            within = "AND n.nspname = $2" if schema else "AND pg_table_is_visible(c.oid)"
            rows = self.fetch(f"{_COLUMNS} {within} ORDER BY a.attnum", [name, *schema])
            if not rows:
                what = f"has no table {table!r} that may be read"
                raise CollectionFailed(what, at=self._store.name, do="Correct the table's source, or grant SELECT.")
            self._types[table] = {str(column): str(kind) for column, kind in rows}
        return self._types[table]

    def rows(self, step: Step, table: Table, windows: Sequence[Window]) -> Iterator[pa.RecordBatch]:
        statement, values = self._bound(step.statement, step, table, windows)
        with self._guarded("did not finish the statement"):
            self._run(f'DECLARE "scope_rows" NO SCROLL CURSOR FOR {self._carried(statement, step, table)}', values)
        size = min(_FIRST_ROWS, self._limits.batch_rows)
        while True:
            # The limit of time is for each batch: how long a whole answer takes depends on who takes it.
            with self._guarded("did not finish the statement"):
                batch = self._ask(f'FETCH {size} FROM "scope_rows"')
            if not batch.num_rows:
                break
            self._must_be_carried(batch)
            yield from batch.to_batches()
            size = max(1, min(self._limits.batch_rows, 4 * size, size * _BATCH_BYTES // max(1, batch.nbytes)))
        with self._guarded("did not finish the statement"):
            self._run('CLOSE "scope_rows"')

    def count(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        counted = f"SELECT count(*) FROM ({step.statement}) AS counted"  # noqa: S608 (our own compiled statement)
        statement, values = self._bound(counted, step, table, windows)
        return self._number(statement, values)

    def left_out(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        if table.time is None or not windows:
            return 0
        whole = [self._as_column(table, bound) for bound in readable(table.time)]
        statement, values = self._bound(step.unreadable, step, table, windows)
        return self._number(statement, [*values[:1], *whole] if step.shape is Shape.ONE else [*whole, values[-1]])

    def fetch(self, statement: str, values: Sequence[Any]) -> list[tuple[object, ...]]:
        with self._guarded("did not finish the statement"):
            rows = self._ask(statement, values)
        columns = [[str(v) if isinstance(v, UUID) else v for v in column.to_pylist()] for column in rows.columns]
        return list(zip(*columns, strict=True))

    def close(self) -> None:
        try:
            self._connection.close()
        except (dbapi.Error, RuntimeError):
            # Nothing was written, so nothing is lost with the connection.
            return

    def _number(self, statement: str, values: Sequence[Any]) -> int:
        return int(str(self.fetch(statement, values)[0][0]))

    def _bound(self, statement: str, step: Step, table: Table, windows: Sequence[Window]) -> tuple[str, list[Any]]:
        """A statement of the plan, preceded where it reads `scope_windows` by what makes one value that relation."""
        bounds = [(self._as_column(table, w.starts), self._as_column(table, w.ends)) for w in windows]
        if step.shape is Shape.ONE:
            (window,) = windows
            key = self._key(table, window.account)
            return statement, [key] if table.time is None else [key, *bounds[0]]
        own = self._own_types(source_name(self._store, table))
        kinds = {"account": own[table.account]}
        if table.time is not None:
            # A text is compared without the T and Z it may be written with, so a day or a text is bound as it is.
            kinds |= dict.fromkeys(("starts", "ends"), own[table.time.name])
        # An open period reaches further than a small whole number counts, and so may another table's key.
        kinds = {name: "bigint" if kind in _SMALL else kind for name, kind in kinds.items()}
        kinds |= {mark(category): "smallint" for category in sorted(step.categories)}
        listed = ", ".join(f'"{name}" {kind}' for name, kind in kinds.items())
        rows = [
            {"account": w.account, "starts": start, "ends": end}
            | {mark(c): int(c in w.allows) for c in step.categories}
            for w, (start, end) in zip(windows, bounds, strict=True)
        ]
        outer = [] if table.time is None else [min(s for s, _ in bounds), max(e for _, e in bounds)]
        relation = f"SELECT * FROM json_to_recordset(${len(outer) + 1}::json) AS w({listed})"  # noqa: S608 (types)
        return f'WITH "{WINDOWS}" AS ({relation}) {statement}', [*outer, json.dumps(rows, default=_written)]

    def _carried(self, statement: str, step: Step, table: Table) -> str:
        """The statement, with the server's own text for each column the driver has no type for."""
        own = selected_types(self._own_types, self._store, table)
        source = {ACCOUNT: table.account, TIME: table.time.name if table.time else ""}
        names = [ACCOUNT, *([TIME] if table.time else []), *(c.name for c in step.columns[1:])]
        taken = [(_quoted(name), own[source.get(name, name)]) for name in names]
        if all(kind in _CARRIED for _, kind in taken):
            return statement
        fields = ", ".join(f"{_as_text(name, kind)} AS {name}" for name, kind in taken)
        return f"SELECT {fields} FROM ({statement}) AS taken"  # noqa: S608 (names quoted)

    def _must_be_carried(self, batch: pa.Table) -> None:
        """Raises CollectionFailed for days and times that Arrow's types have no value for, such as infinity."""
        ends = {"date32": (local(FIRST).date(), local(LAST).date()), "timestamp": (local(FIRST), local(LAST))}
        for field, column in zip(batch.schema, batch.columns, strict=True):
            if not pa.types.is_temporal(field.type):
                continue
            first, last = (pa.scalar(end) for end in ends["date32" if pa.types.is_date(field.type) else "timestamp"])
            whole = column.cast(pa.timestamp("us")) if pa.types.is_timestamp(field.type) else column
            if pc.any(pc.or_(pc.less(whole, first), pc.greater(whole, last))).as_py():
                what = f"column {field.name!r} holds a day beyond the years 1 to 9999"
                raise CollectionFailed(what, at=self._store.name, do="Map a view that writes it otherwise.")

    def _key(self, table: Table, key: Any) -> Any:
        kind = self._own_types(source_name(self._store, table))[table.account]
        return UUID(key) if kind == "uuid" else key

    def _as_column(self, table: Table, bound: Any) -> Any:
        """A bound in the type the column has in this store."""
        if bound is None or table.time is None or table.time.resolution is not Resolution.TIMESTAMP:
            return bound
        kind = self.types(source_name(self._store, table))[table.time.name]
        return pc.assume_timezone(pa.scalar(bound), "UTC").as_py() if kind.endswith("WITH TIME ZONE") else bound

    def _begin(self) -> None:
        with self._guarded("could not be opened"):
            for said in (*_BEGIN, f"SET LOCAL statement_timeout = {int(self._limits.seconds * 1000)}"):
                self._run(said)
        self._is_begun = True

    def _ask(self, statement: str, values: Sequence[Any] = ()) -> pa.Table:
        """The answer to a statement, read whole."""
        # The driver's faster way does not bind values.
        options = {adbc_driver_postgresql.StatementOptions.USE_COPY.value: "false"}
        with self._connection.cursor(adbc_stmt_kwargs=options) as cursor:
            cursor.execute(statement, _parameters(values))
            return cursor.fetch_arrow_table()

    def _run(self, statement: str, values: Sequence[Any] = ()) -> None:
        self._ask(statement, values)

    @contextmanager
    def _guarded(self, what: str) -> Iterator[None]:
        """The server's errors in our words, and a new transaction after each: the old one is of no more use."""
        try:
            yield
        except (dbapi.Error, pa.ArrowException, OSError) as error:
            state = getattr(error, "sqlstate", None) or ""
            if self._is_begun:
                self._is_begun = False
                self._start_again()
            if state == _LATE:
                late = f"did not answer within {self._limits.seconds:g} seconds"
                raise CollectionFailed(late, at=self._store.name, do="Try it again.") from None
            # The kind of error only: the server's words may repeat values.
            kind = f"SQLSTATE {state}" if state else type(error).__name__
            raise CollectionFailed(f"{what} ({kind})", at=self._store.name) from None

    def _start_again(self) -> None:
        try:
            self._connection.rollback()
            self._begin()
        except (dbapi.Error, CollectionFailed):
            # A connection that is gone answers the next statement with the same error.
            return


def _uri(where: Address) -> str:
    """The address as libpq reads it. Over a network the server must show a certificate, unless the map says otherwise.

    A person's data is never sent in the clear because an option was forgotten.
    """
    options = {"connect_timeout": "30", "application_name": "fourcorners"} | dict(where.options)
    if not where.is_local:
        options = {"sslmode": "verify-full"} | options
    who = f"{quote(where.user, safe='')}:{quote(where.password, safe='')}@" if where.password else ""
    who = who or (f"{quote(where.user, safe='')}@" if where.user else "")
    host = f"[{where.host}]" if ":" in where.host else where.host
    port = f":{where.port}" if where.port else ""
    return f"postgresql://{who}{host}{port}/{quote(where.path, safe='')}?{urlencode(options, quote_via=quote)}"


def _parameters(values: Sequence[Any]) -> pa.RecordBatch | None:
    """The values as one row, each in a type of its own; an empty place is taken for what the others are."""
    if not values:
        return None
    kind = next((pa.scalar(v).type for v in values if v is not None), pa.string())
    arrays = [pa.array([v], pa.scalar(v).type if v is not None else kind) for v in values]
    return pa.record_batch(arrays, [str(n) for n in range(len(arrays))])


def _written(value: Any) -> str:
    return str(value.isoformat())


def _as_text(name: str, kind: str) -> str:
    if kind in _CARRIED:
        return name
    # Cast to text, an address would be written with the length of its network, which nobody wrote there.
    return f"abbrev({name})" if kind == "inet" else f"CAST({name} AS TEXT)"


def _quoted(name: str) -> str:
    return exp.to_identifier(name, quoted=True).sql(dialect="postgres")
