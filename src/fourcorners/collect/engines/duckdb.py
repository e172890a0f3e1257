"""DuckDB: its own files, Parquet and CSV, on disk and on object storage.

It reaches the mapped files and nothing else, and spills nothing to disk.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa
from sqlglot import exp

from fourcorners.collect.compile import WINDOWS, mark
from fourcorners.collect.engines import Limits, beside_files, source_name
from fourcorners.collect.engines.kept import CONFIG, Instance, instance, open_view, shut_in, unkept
from fourcorners.collect.model import Engine, Resolution, Shape, Step, Store, Table
from fourcorners.collect.objects import is_on_objects
from fourcorners.collect.wallclock import readable
from fourcorners.collect.windows import Window
from fourcorners.errors import CollectionFailed

if TYPE_CHECKING:
    from fourcorners.collect.engines.objects import Objects

# What a timestamp that counts nanoseconds can hold.
_NANO_FIRST = datetime(1677, 9, 22)  # noqa: DTZ001 (local, by intent)
_NANO_LAST = datetime(2262, 4, 11)  # noqa: DTZ001
_LOOK_SECONDS = 0.05


class DuckSource:
    """One store that DuckDB reads."""

    _objects: Objects | None = None

    def __init__(self, store: Store, folder: Path, limits: Limits) -> None:
        self._store, self._limits = store, limits
        self._watch: Watch | None = None
        self._files: Mapping[str, list[str] | CollectionFailed] = {}
        location = folder / store.location
        sources = beside_files(store) | {table.name: table.source for table in store.tables}
        with self._guarded("could not be opened"):
            if store.engine is Engine.DUCKDB:
                if not location.is_file():
                    raise CollectionFailed("there is no such file", at=store.name, do="Correct the store's location.")
                self._instance = Instance(duckdb.connect(str(location), read_only=True, config=CONFIG))
                shut_in(self._instance.connection, [], limits.memory)
            elif is_on_objects(store.location):
                from fourcorners.collect.engines.mounted import Mounted
                from fourcorners.collect.engines.objects import Objects

                self._objects = Objects(store, folder, limits.seconds)
                self._files = self._objects.matching(sources)
                paths = [path for found in self._files.values() if isinstance(found, list) for path in found]
                self._instance = unkept(paths, limits.memory, Mounted(self._objects))
            else:
                files = {name: sorted(str(p) for p in location.glob(source)) for name, source in sources.items()}
                self._files, self._instance = files, instance(store.engine, files, limits.memory)
            self._connection = self._instance.connection.cursor()
        self._watch = Watch(self._connection)

    def types(self, table: str) -> dict[str, str]:
        known = self._instance.types
        with self._instance.lock:
            if table not in known:
                with self._guarded(f"has no readable table {table!r}"):
                    if self._store.engine is not Engine.DUCKDB:
                        self._open_files(table)
                    described = self._connection.execute(f"DESCRIBE {self._quoted(table)}").fetchall()
                    known[table] = {str(row[0]): str(row[1]) for row in described}
        return known[table]

    def _quoted(self, table: str) -> str:
        """A table's name; a point in it sets a schema apart, but not where a view bears the name of files."""
        parts = table.split(".", 1) if self._store.engine is Engine.DUCKDB else [table]
        return ".".join(exp.to_identifier(part, quoted=True).sql(dialect="duckdb") for part in parts)

    def _open_files(self, table: str) -> None:
        paths = self._files.get(table)
        if isinstance(paths, CollectionFailed):
            raise CollectionFailed(paths.what, at=paths.at, do=paths.do)
        if not paths:
            raise CollectionFailed(
                f"no file matches the source of {table!r}", at=self._store.name, do="Correct the source."
            )
        open_view(self._instance, self._store.engine, table, paths)

    def rows(self, step: Step, table: Table, windows: Sequence[Window]) -> Iterator[pa.RecordBatch]:
        with self._guarded("did not finish the statement"):
            relation = self._connection.sql(step.statement, params=self._bind(step, table, windows))
            reader = relation.to_arrow_reader(self._limits.batch_rows)
            # An instant bears the zone of this machine's clock for show: the extract says UTC wherever it is made.
            schema = pa.schema([pa.field(f.name, _in_utc(f.type)) for f in reader.schema])
            for batch in reader:
                yield batch if schema == reader.schema else batch.cast(schema)
            if self._objects:
                self._objects.must_be_unchanged()

    def count(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        values = self._bind(step, table, windows)
        counted = f"SELECT count(*) FROM ({step.statement}) AS counted"  # noqa: S608 (our own compiled statement)
        return int(str(self.fetch(counted, values)[0][0]))

    def left_out(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        if table.time is None or not windows:
            return 0
        values = self._bind(step, table, windows)
        whole = [self._as_column(table, bound) for bound in readable(table.time)]
        values = [*values[:1], *whole] if step.shape is Shape.ONE else whole
        return int(str(self.fetch(step.unreadable, values)[0][0]))

    def fetch(self, statement: str, values: Sequence[Any]) -> list[tuple[object, ...]]:
        with self._guarded("did not finish the statement"):
            found = list(self._connection.execute(statement, list(values)).fetchall())
        if self._objects:
            self._objects.must_be_unchanged()
        return found

    def close(self) -> None:
        if self._watch:
            self._watch.stop()
        self._connection.close()
        if self._store.engine is Engine.DUCKDB or self._objects:
            self._instance.connection.close()

    def _bind(self, step: Step, table: Table, windows: Sequence[Window]) -> list[Any]:
        """The values for the statement's places, after `scope_windows` holds the windows where it is read."""
        starts = [self._as_column(table, w.starts) for w in windows]
        ends = [self._as_column(table, w.ends) for w in windows]
        if step.shape is Shape.ONE:
            (window,) = windows
            return [window.account] if table.time is None else [window.account, starts[0], ends[0]]
        columns = {"account": pa.array([w.account for w in windows])}
        if table.time is not None:
            columns |= {"starts": pa.array(starts), "ends": pa.array(ends)}
        for category in sorted(step.categories):
            columns[mark(category)] = pa.array([int(category in w.allows) for w in windows], pa.int8())
        self._connection.register(WINDOWS, pa.table(columns))
        return [] if table.time is None else [min(starts), max(ends)]

    def _as_column(self, table: Table, bound: Any) -> Any:
        """A bound in the type the column has in this store."""
        if table.time is None or table.time.resolution not in {Resolution.TIMESTAMP, Resolution.DATE}:
            return bound
        if self._store.engine is Engine.CSV:
            return bound.isoformat()
        kind = self.types(source_name(self._store, table))[table.time.name]
        if kind == "TIMESTAMP_NS":
            return min(max(bound, _NANO_FIRST), _NANO_LAST)
        return bound.replace(tzinfo=UTC) if kind == "TIMESTAMP WITH TIME ZONE" else bound

    @contextmanager
    def _guarded(self, what: str) -> Iterator[None]:
        """Everything asked of the store within the limit of time, and its errors in our words."""
        watch = self._watch
        if watch:
            watch.deadline = time.monotonic() + self._limits.seconds
        try:
            yield
        except duckdb.InterruptException:
            raise CollectionFailed(
                f"did not answer within {self._limits.seconds:g} seconds", at=self._store.name, do="Try it again."
            ) from None
        except (duckdb.Error, OSError) as error:
            if self._objects:
                self._objects.tell_failure()
            # The kind of error only: DuckDB's words may repeat values.
            raise CollectionFailed(f"{what} ({type(error).__name__})", at=self._store.name) from None
        finally:
            if watch:
                watch.deadline = float("inf")


class Watch:
    """Interrupts a connection that is past its deadline. One thread for a store, which looks a few times a second."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.deadline = float("inf")
        self._connection, self._ended = connection, Event()
        Thread(target=self._look, name="collect-watch", daemon=True).start()

    def stop(self) -> None:
        self._ended.set()

    def _look(self) -> None:
        while not self._ended.wait(_LOOK_SECONDS):
            if time.monotonic() > self.deadline:
                self._connection.interrupt()


def _in_utc(kind: pa.DataType) -> pa.DataType:
    if pa.types.is_timestamp(kind) and kind.tz is not None:
        return pa.timestamp(kind.unit, "UTC")
    return kind
