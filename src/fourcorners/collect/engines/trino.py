"""Trino: statements run as EXECUTE IMMEDIATE, their values after USING and never in their text; answers page by page.

Its clients send values as literals beside the statement; there is no other way to bind. There is no snapshot over
several statements either, and what may be written is up to the account: give it one that may only read. Times travel
as the text Trino writes, because its client rounds what is finer than a microsecond.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import requests
import trino
from sqlglot import exp

from fourcorners.collect.address import Address, address
from fourcorners.collect.compile import ACCOUNT, TIME, WINDOWS, mark
from fourcorners.collect.engines import Limits, selected_types, source_name
from fourcorners.collect.model import Resolution, Shape, Step, Store, Table
from fourcorners.collect.wallclock import as_text_or_number, readable
from fourcorners.collect.windows import Window
from fourcorners.errors import CollectionFailed

_LATE = "EXCEEDED_TIME_LIMIT"
_PRECISION = re.compile(r"\(\d+(,\s*\d+)?\)")

_NAMES = {
    "tinyint": "TINYINT",
    "smallint": "SMALLINT",
    "integer": "INTEGER",
    "bigint": "BIGINT",
    "varchar": "VARCHAR",
    "date": "DATE",
    "timestamp": "TIMESTAMP",
    "timestamp with time zone": "TIMESTAMP WITH TIME ZONE",
}
_PLAIN: dict[str, pa.DataType] = {
    "tinyint": pa.int8(),
    "smallint": pa.int16(),
    "integer": pa.int32(),
    "bigint": pa.int64(),
    "boolean": pa.bool_(),
    "real": pa.float32(),
    "double": pa.float64(),
    "varchar": pa.string(),
    "varbinary": pa.binary(),
}
_COLUMNS = "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = ? AND table_name = ?"


class TrinoSource:
    """One schema of one Trino catalogue: trino://coordinator.example/catalogue/schema."""

    def __init__(self, store: Store, folder: Path, limits: Limits) -> None:
        self._store, self._limits = store, limits
        self._types: dict[str, dict[str, str]] = {}
        where = address(store, folder)
        catalogue, _, self._schema = where.path.partition("/")
        with self._guarded("could not be opened"):
            self._connection = _connect(catalog=catalogue, schema=self._schema, **_options(where, limits))

    def types(self, table: str) -> dict[str, str]:
        return {name: _NAMES.get(kind, kind.upper()) for name, kind in self._own_types(table).items()}

    def _own_types(self, table: str) -> dict[str, str]:
        """The columns we may read, with Trino's names for their types, precisions left out."""
        if table not in self._types:
            *schema, name = table.split(".", 1)
            rows = self.fetch(_COLUMNS, [schema[0] if schema else self._schema, name])
            if not rows:
                what = f"has no table {table!r} that may be read"
                raise CollectionFailed(what, at=self._store.name, do="Correct the table's source, or grant SELECT.")
            self._types[table] = {str(column): _PRECISION.sub("", str(kind)) for column, kind in rows}
        return self._types[table]

    def rows(self, step: Step, table: Table, windows: Sequence[Window]) -> Iterator[pa.RecordBatch]:
        statement, values = self._bound(step.statement, step, table, windows)
        own = selected_types(self._own_types, self._store, table)
        source = {ACCOUNT: table.account, TIME: table.time.name if table.time else ""}
        names = [ACCOUNT, *([TIME] if table.time else []), *(c.name for c in step.columns[1:])]
        kinds = [own[source.get(name, name)] for name in names]
        fields = ", ".join(f"{_carried(_quoted(n), k)} AS {_quoted(n)}" for n, k in zip(names, kinds, strict=True))
        with self._guarded("did not finish the statement"):
            cursor = self._connection.cursor()
            cursor.execute(f"{_head(statement)}SELECT {fields} FROM ({_body(statement)}) AS taken", values)  # noqa: S608
            while batch := cursor.fetchmany(self._limits.batch_rows):
                yield self._batch(names, kinds, batch)

    def _batch(self, names: list[str], kinds: list[str], rows: list[list[Any]]) -> pa.RecordBatch:
        arrays = []
        for name, kind, values in zip(names, kinds, zip(*rows, strict=True), strict=True):
            try:
                arrays.append(_array(kind, values))
            except (pa.ArrowException, ValueError, TypeError, OverflowError):
                what = f"column {name!r} holds a value that is not of its declared type"
                raise CollectionFailed(what, at=self._store.name, do="Map a view that writes it otherwise.") from None
        return pa.record_batch(arrays, names)

    def count(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        statement, values = self._bound(step.statement, step, table, windows)
        counted = f"{_head(statement)}SELECT count(*) FROM ({_body(statement)}) AS counted"  # noqa: S608 (compiled)
        return int(str(self.fetch(counted, values)[0][0]))

    def left_out(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        if table.time is None or not windows:
            return 0
        statement, values = self._bound(step.unreadable, step, table, windows)
        whole = [as_text_or_number(bound) for bound in readable(table.time)]
        return int(str(self.fetch(statement, [values[0], *whole])[0][0]))

    def fetch(self, statement: str, values: Sequence[Any]) -> list[tuple[object, ...]]:
        with self._guarded("did not finish the statement"):
            cursor = self._connection.cursor()
            cursor.execute(statement, list(values))
            return [tuple(row) for row in cursor.fetchall()]

    def close(self) -> None:
        with suppress(trino.exceptions.Error, requests.RequestException):
            self._connection.close()

    def _bound(self, statement: str, step: Step, table: Table, windows: Sequence[Window]) -> tuple[str, list[Any]]:
        """A statement of the plan, preceded for MANY by what makes one JSON text the relation `scope_windows`."""
        bounds = [(as_text_or_number(w.starts), as_text_or_number(w.ends)) for w in windows]
        if step.shape is Shape.ONE:
            (window,) = windows
            return statement, [window.account] if table.time is None else [window.account, *bounds[0]]
        is_text = self._own_types(source_name(self._store, table))[table.account] == "varchar"
        columns = {"account": "VARCHAR" if is_text else "BIGINT"}
        becomes = {"account": "account"}
        if table.time is not None:
            form = table.time.resolution
            sent = "VARCHAR" if form in _CAST or form is Resolution.TEXT else "BIGINT"
            for end in ("starts", "ends"):
                columns[end] = sent
                becomes[end] = f"CAST({end} AS {_CAST[form]}) AS {end}" if form in _CAST else end
        for category in sorted(step.categories):
            columns[mark(category)], becomes[mark(category)] = "INTEGER", mark(category)
        rows = [
            {"account": w.account, "starts": low, "ends": high} | {mark(c): int(c in w.allows) for c in step.categories}
            for w, (low, high) in zip(windows, bounds, strict=True)
        ]
        listed = ", ".join(f"{name} {kind}" for name, kind in columns.items())
        relation = (
            f"SELECT {', '.join(becomes.values())} "  # noqa: S608 (names of our own)
            f"FROM UNNEST(CAST(JSON_PARSE(?) AS ARRAY(ROW({listed})))) AS j({', '.join(columns)})"
        )
        outer = [] if table.time is None else [min(low for low, _ in bounds), max(high for _, high in bounds)]
        return f'WITH "{WINDOWS}" AS ({relation}) {statement}', [json.dumps(rows), *outer]

    @contextmanager
    def _guarded(self, what: str) -> Iterator[None]:
        """Trino's errors in our words."""
        try:
            yield
        except (trino.exceptions.Error, requests.RequestException, OSError, ValueError) as error:
            name = getattr(error, "error_name", None)
            if name == _LATE:
                late = f"did not answer within {self._limits.seconds:g} seconds"
                raise CollectionFailed(late, at=self._store.name, do="Try it again.") from None
            # The kind of error only: the server's words may repeat values.
            raise CollectionFailed(f"{what} ({name or type(error).__name__})", at=self._store.name) from None


_connect: Any = trino.dbapi.connect

# Bounds are bound as texts and cast in the statement: the client writes early years in a form Trino may not read.
_CAST = {Resolution.TIMESTAMP: "TIMESTAMP(6)", Resolution.DATE: "DATE"}


def _options(where: Address, limits: Limits) -> dict[str, Any]:
    """How the client connects: off this machine only over TLS with the certificate checked."""
    is_plain = where.is_local and not where.password
    seconds = f"{max(1, int(limits.seconds))}s"
    return {
        "host": where.host,
        "port": where.port or (8080 if is_plain else 443),
        "user": where.user or "fourcorners",
        "http_scheme": "http" if is_plain else "https",
        "auth": trino.auth.BasicAuthentication(where.user, where.password) if where.password else None,
        "verify": where.options.get("ssl-ca", True),
        "timezone": "UTC",
        "source": "fourcorners",
        "session_properties": {"query_max_run_time": seconds},
        "request_timeout": limits.seconds,
        "legacy_prepared_statements": False,
    }


def _head(statement: str) -> str:
    """The WITH that a statement begins with, for a statement around it; empty where there is none."""
    return statement[: len(statement) - len(_body(statement))]


def _body(statement: str) -> str:
    return statement[statement.index(") SELECT ") + 2 :] if statement.startswith("WITH ") else statement


def _carried(name: str, kind: str) -> str:
    """The expression in which a column travels."""
    if kind in _PLAIN:
        return name
    if kind == "timestamp with time zone":
        return f"CAST({name} AT TIME ZONE 'UTC' AS VARCHAR)"
    if kind == "json" or kind.startswith(("array", "map", "row")):
        return f"JSON_FORMAT(CAST({name} AS JSON))"
    return f"CAST({name} AS VARCHAR)"


def _array(kind: str, values: Sequence[Any]) -> pa.Array:
    if kind == "date":
        return pa.array([None if v is None else date.fromisoformat(v) for v in values], pa.date32())
    if kind.startswith("timestamp"):
        # What is finer than a microsecond is cut off, never rounded up into another one.
        texts = [None if v is None else v.removesuffix(" UTC")[:26] for v in values]
        array = pa.array([None if t is None else datetime.fromisoformat(t) for t in texts], pa.timestamp("us"))
        return array.cast(pa.timestamp("us", "UTC")) if kind.endswith("zone") else array
    return pa.array(values, _PLAIN.get(kind, pa.string()))


def _quoted(name: str) -> str:
    return exp.to_identifier(name, quoted=True).sql(dialect="trino")
