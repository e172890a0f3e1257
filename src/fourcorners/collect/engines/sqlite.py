"""SQLite, opened read-only. Its columns hold values of any type, so each produced column gets one type by its decl."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pyarrow as pa

from fourcorners.collect.compile import ACCOUNT, TIME, WINDOWS, mark
from fourcorners.collect.engines import Limits, selected_types
from fourcorners.collect.model import Shape, Step, Store, Table
from fourcorners.collect.wallclock import readable
from fourcorners.collect.windows import Window
from fourcorners.errors import CollectionFailed

_STEPS_BETWEEN_LOOKS = 20_000


class SqliteSource:
    """One SQLite file."""

    def __init__(self, store: Store, folder: Path, limits: Limits) -> None:
        self._store, self._limits = store, limits
        self._deadline = float("inf")
        location = (folder / store.location).resolve()
        if not location.is_file():
            raise CollectionFailed("there is no such file", at=store.name, do="Correct the store's location.")
        with self._guarded("could not be opened"):
            uri = f"file:{quote(str(location))}?mode=ro"
            self._connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=30)
            self._connection.execute("PRAGMA temp_store = MEMORY")
            self._connection.execute("PRAGMA trusted_schema = OFF")
            self._connection.set_progress_handler(self._is_late, _STEPS_BETWEEN_LOOKS)

    def types(self, table: str) -> dict[str, str]:
        with self._guarded(f"has no readable table {table!r}"):
            *schema, name = table.split(".", 1)
            rows = self._connection.execute(
                "SELECT name, type FROM pragma_table_info(?, ?)", (name, schema[0] if schema else "main")
            ).fetchall()
        if not rows:
            raise CollectionFailed(f"has no table {table!r}", at=self._store.name, do="Correct the table's source.")
        return dict(rows)

    def rows(self, step: Step, table: Table, windows: Sequence[Window]) -> Iterator[pa.RecordBatch]:
        kinds = selected_types(self.types, self._store, table)
        with self._guarded("did not finish the statement"):
            cursor = self._connection.execute(step.statement, self._bind(step, table, windows))
            names = [column[0] for column in cursor.description]
            source = {ACCOUNT: table.account, TIME: table.time.name if table.time else ""}
            casts = [_cast_for(kinds[source.get(name, name)]) for name in names]
            while batch := cursor.fetchmany(self._limits.batch_rows):
                yield self._batch(names, casts, batch)

    def _batch(self, names: list[str], casts: list[_Cast], rows: list[tuple[Any, ...]]) -> pa.RecordBatch:
        arrays = []
        for name, (kind, cast), values in zip(names, casts, zip(*rows, strict=True), strict=True):
            try:
                arrays.append(pa.array([None if v is None else cast(v) for v in values], kind))
            except (pa.ArrowException, ValueError, TypeError, OverflowError, UnicodeError):
                raise CollectionFailed(
                    f"column {name!r} holds a value that is not of its declared type",
                    at=self._store.name,
                    do="Correct the data, or map a view that gives the column one type.",
                ) from None
        return pa.record_batch(arrays, names)

    def count(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        values = self._bind(step, table, windows)
        counted = f"SELECT count(*) FROM ({step.statement}) AS counted"  # noqa: S608 (our own compiled statement)
        return int(str(self.fetch(counted, values)[0][0]))

    def left_out(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        if table.time is None or not windows:
            return 0
        values = self._bind(step, table, windows)
        whole = [_plain(bound) for bound in readable(table.time)]
        values = [*values[:1], *whole] if step.shape is Shape.ONE else whole
        return int(str(self.fetch(step.unreadable, values)[0][0]))

    def fetch(self, statement: str, values: Sequence[Any]) -> list[tuple[object, ...]]:
        with self._guarded("did not finish the statement"):
            return list(self._connection.execute(statement, list(values)).fetchall())

    def close(self) -> None:
        self._connection.close()

    def _bind(self, step: Step, table: Table, windows: Sequence[Window]) -> list[Any]:
        """The values for the statement's places, after `scope_windows` holds the windows where it is read."""
        bounds = [(_plain(w.starts), _plain(w.ends)) for w in windows]
        if step.shape is Shape.ONE:
            (window,) = windows
            return [window.account] if table.time is None else [window.account, *bounds[0]]
        categories = sorted(step.categories)
        columns = ["account", "starts", "ends", *(mark(c) for c in categories)]
        with self._guarded("could not hold the windows"):
            # In the connection's own memory: the store itself is open for reading only.
            self._connection.execute(f"DROP TABLE IF EXISTS temp.{WINDOWS}")
            self._connection.execute(f"CREATE TEMP TABLE {WINDOWS} ({', '.join(columns)})")
            self._connection.executemany(
                f"INSERT INTO temp.{WINDOWS} VALUES ({', '.join('?' * len(columns))})",  # noqa: S608 (fixed names)
                [
                    (w.account, *ends, *(int(c in w.allows) for c in categories))
                    for w, ends in zip(windows, bounds, strict=True)
                ],
            )
            self._connection.execute(f"ANALYZE temp.{WINDOWS}")
        if table.time is None:
            return []
        return [min(start for start, _ in bounds), max(end for _, end in bounds)]

    def _is_late(self) -> int:
        return int(time.monotonic() > self._deadline)

    @contextmanager
    def _guarded(self, what: str) -> Iterator[None]:
        """Everything asked of the store within the limit of time, and its errors in our words."""
        self._deadline = time.monotonic() + self._limits.seconds
        try:
            yield
        except sqlite3.Error as error:
            if self._is_late():
                what = f"did not answer within {self._limits.seconds:g} seconds"
                raise CollectionFailed(what, at=self._store.name, do="Try it again.") from None
            # The kind of error only: SQLite's words may repeat values.
            raise CollectionFailed(f"{what} ({type(error).__name__})", at=self._store.name) from None
        finally:
            self._deadline = float("inf")


_Cast = tuple[pa.DataType, Callable[[Any], Any]]


def _cast_for(declared: str) -> _Cast:
    """The type a produced column gets (SQLite documentation, "Datatypes", 3.1: affinity by declared type).

    What is declared neither a number, a text nor bytes is carried as text, digit for digit.
    """
    kind = declared.upper()
    if "INT" in kind:
        return pa.int64(), _same
    if any(word in kind for word in ("CHAR", "CLOB", "TEXT")):
        return pa.string(), _as_text
    if "BLOB" in kind:
        return pa.binary(), _as_bytes
    if any(word in kind for word in ("REAL", "FLOA", "DOUB")):
        return pa.float64(), _same
    return pa.string(), _as_text


def _same(value: Any) -> Any:
    if isinstance(value, str | bytes):
        raise TypeError
    return value


def _as_text(value: Any) -> str:
    return value.decode("utf-8") if isinstance(value, bytes) else str(value)


def _as_bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


def _plain(bound: Any) -> Any:
    """A bound as SQLite keeps it: days are texts."""
    return bound.isoformat() if hasattr(bound, "isoformat") else bound
