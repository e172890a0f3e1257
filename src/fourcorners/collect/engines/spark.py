"""Spark: tables of a catalogue, or folders of files, through a session of our own; values bound, never written.

The answer is computed once, in parallel, kept on the executors' disks, and fetched partition by partition, so that
neither the driver nor this process holds it whole; it is let go at the end. Times travel as whole microseconds and what
Arrow has no type for as text, because rows that pass through Python would be told in this machine's zone.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC
from itertools import islice
from pathlib import Path
from threading import Event, Thread
from typing import Any
from uuid import uuid4

import pyarrow as pa
from sqlglot import exp

from fourcorners.collect.compile import ACCOUNT, TIME, WINDOWS, mark
from fourcorners.collect.engines import Limits, selected_types
from fourcorners.collect.model import Shape, Step, Store, Table
from fourcorners.collect.wallclock import as_text_or_number, readable
from fourcorners.collect.windows import Window
from fourcorners.errors import CollectionFailed

# What makes a session exact, and keeps values out of event logs, pages and pooled plans.
SETTINGS = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",
    "spark.sql.parquet.inferTimestampNTZ.enabled": "true",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.caseSensitive": "true",
}
_AT_START = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.eventLog.enabled": "false",
    # What does not fit into memory is written to the disk under a key of this session.
    "spark.io.encryption.enabled": "true",
    "spark.log.level": "OFF",
}

_NAMES = {
    "tinyint": "TINYINT",
    "smallint": "SMALLINT",
    "int": "INTEGER",
    "bigint": "BIGINT",
    "string": "VARCHAR",
    "date": "DATE",
    "timestamp_ntz": "TIMESTAMP",
    "timestamp": "TIMESTAMP WITH TIME ZONE",
}
_STAMP = pa.timestamp("us")
_STAMP_UTC = pa.timestamp("us", "UTC")
# How a column of each type travels (as an expression of its name), and what it becomes here.
_CARRIED: dict[str, tuple[str, pa.DataType, pa.DataType]] = {
    "tinyint": ("{}", pa.int8(), pa.int8()),
    "smallint": ("{}", pa.int16(), pa.int16()),
    "int": ("{}", pa.int32(), pa.int32()),
    "bigint": ("{}", pa.int64(), pa.int64()),
    "boolean": ("{}", pa.bool_(), pa.bool_()),
    "float": ("{}", pa.float32(), pa.float32()),
    "double": ("{}", pa.float64(), pa.float64()),
    "string": ("{}", pa.string(), pa.string()),
    "binary": ("{}", pa.binary(), pa.binary()),
    "date": ("UNIX_DATE({})", pa.int32(), pa.date32()),
    "timestamp": ("UNIX_MICROS({})", pa.int64(), _STAMP_UTC),
    "timestamp_ntz": ("UNIX_MICROS(CAST({} AS TIMESTAMP))", pa.int64(), _STAMP),
}
# How long until a question that is late is stopped once more, in seconds.
_STOPS_AGAIN = 0.2
_COMPOSED = ("array", "map", "struct", "variant")


class SparkSource:
    """What one Spark session reaches. The location is the master: local[2], spark://host:7077, yarn, k8s://..."""

    def __init__(self, store: Store, folder: Path, limits: Limits) -> None:
        self._store, self._limits = store, limits
        self._types: dict[str, dict[str, str]] = {}
        with self._guarded("could not be opened"):
            from pyspark import SparkContext
            from pyspark.logger import PySparkLogger
            from pyspark.sql import SparkSession

            # They repeat what an error says, and with it values.
            for name in ("DataFrameQueryContextLogger", "SQLQueryContextLogger"):
                PySparkLogger.getLogger(name).disabled = True
            # An active session is one of a thread: there may be none in this one, and yet a context that others use.
            self._is_ours = SparkContext._active_spark_context is None
            builder = SparkSession.builder.master(store.location).appName("fourcorners")
            for name, value in _AT_START.items():
                builder = builder.config(name, value)
            # A session of our own: its views and settings are no one else's.
            self._session = builder.getOrCreate().newSession()
            for name, value in SETTINGS.items():
                self._session.conf.set(name, value)

    def types(self, table: str) -> dict[str, str]:
        return {name: _NAMES.get(kind, kind.upper()) for name, kind in self._own_types(table).items()}

    def _own_types(self, table: str) -> dict[str, str]:
        if table not in self._types:
            with self._guarded(f"has no readable table {table!r}"):
                name = ".".join(_quoted(part) for part in table.split(".", 1))
                schema = self._session.sql(f"SELECT * FROM {name} LIMIT 0").schema  # noqa: S608 (name quoted)
                self._types[table] = {field.name: field.dataType.simpleString() for field in schema}
        return self._types[table]

    def rows(self, step: Step, table: Table, windows: Sequence[Window]) -> Iterator[pa.RecordBatch]:
        from pyspark import StorageLevel

        with self._guarded("did not finish the statement"):
            values = self._bind(step, table, windows)
            carried, columns = self._carried(step, table)
            frame = self._session.sql(carried, args=values).persist(StorageLevel.DISK_ONLY)
            try:
                # The one pass over the table, in parallel; the rows are fetched from what it kept.
                if self._timed(frame.count):
                    taken = frame.toLocalIterator()
                    while batch := list(islice(taken, self._limits.batch_rows)):
                        yield _batch(batch, columns)
            finally:
                frame.unpersist()

    def count(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        values = self._bind(step, table, windows)
        return self._number(f"SELECT COUNT(*) FROM ({step.statement}) AS counted", values)  # noqa: S608 (compiled)

    def left_out(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        if table.time is None or not windows:
            return 0
        values = self._bind(step, table, windows)
        whole = [as_text_or_number(bound) for bound in readable(table.time)]
        return self._number(step.unreadable, [*values[:1], *whole] if step.shape is Shape.ONE else whole)

    def fetch(self, statement: str, values: Sequence[Any]) -> list[tuple[object, ...]]:
        with self._guarded("did not finish the statement"):
            frame = self._session.sql(statement, args=list(values))
            kinds = [field.dataType.simpleString() for field in frame.schema]
            return [tuple(map(_instant, row, kinds)) for row in self._timed(frame.collect)]

    def close(self) -> None:
        with self._guarded("could not be closed"):
            self._session.catalog.dropTempView(WINDOWS)
            if self._is_ours:
                self._session.stop()

    def _number(self, statement: str, values: Sequence[Any]) -> int:
        return int(str(self.fetch(statement, values)[0][0]))

    def _bind(self, step: Step, table: Table, windows: Sequence[Window]) -> list[Any]:
        """The values for the statement's places, after `scope_windows` holds the windows where it is read.

        Days and times are bound as texts, which Spark reads as the type they are compared with.
        """
        bounds = [(as_text_or_number(w.starts), as_text_or_number(w.ends)) for w in windows]
        if step.shape is Shape.ONE:
            (window,) = windows
            return [window.account] if table.time is None else [window.account, *bounds[0]]
        columns: dict[str, Any] = {"account": pa.array([w.account for w in windows])}
        if table.time is not None:
            columns |= {"starts": pa.array([s for s, _ in bounds]), "ends": pa.array([e for _, e in bounds])}
        for category in sorted(step.categories):
            columns[mark(category)] = pa.array([int(category in w.allows) for w in windows], pa.int32())
        with self._guarded("could not hold the windows"):
            self._session.createDataFrame(pa.table(columns)).createOrReplaceTempView(WINDOWS)
        return [] if table.time is None else [min(s for s, _ in bounds), max(e for _, e in bounds)]

    def _carried(self, step: Step, table: Table) -> tuple[str, list[tuple[str, pa.DataType, pa.DataType]]]:
        """The statement with each column in the form it travels in; and what each is on arrival and after."""
        own = selected_types(self._own_types, self._store, table)
        source = {ACCOUNT: table.account, TIME: table.time.name if table.time else ""}
        names = [ACCOUNT, *([TIME] if table.time else []), *(c.name for c in step.columns[1:])]
        fields, columns = [], []
        for name in names:
            kind = own[source.get(name, name)]
            text = "TO_JSON({})" if kind.startswith(_COMPOSED) else "CAST({} AS STRING)"
            how, arrives, becomes = _CARRIED.get(kind, (text, pa.string(), pa.string()))
            fields.append(f"{how.format(_quoted(name))} AS {_quoted(name)}")
            columns.append((name, arrives, becomes))
        return f"SELECT {', '.join(fields)} FROM ({step.statement}) AS taken", columns  # noqa: S608 (names quoted)

    def _timed(self, asked: Any) -> Any:
        """The answer to a question, or CollectionFailed once the limit of time is past."""
        context, group = self._session.sparkContext, f"fourcorners-{uuid4()}"
        context.setJobGroup(group, "collection", interruptOnCancel=True)
        began, answered = time.monotonic(), Event()
        Thread(target=_stop_when_late, args=(context, group, self._limits.seconds, answered), daemon=True).start()
        try:
            return asked()
        except Exception:
            if time.monotonic() - began < self._limits.seconds:
                raise
            late = f"did not answer within {self._limits.seconds:g} seconds"
            raise CollectionFailed(late, at=self._store.name, do="Try it again.") from None
        finally:
            answered.set()

    @contextmanager
    def _guarded(self, what: str) -> Iterator[None]:
        """Spark's errors in our words."""
        try:
            yield
        except ImportError:
            do = "Install fourcorners[spark] for the process that collects."
            raise CollectionFailed("needs pyspark, which is not installed", at=self._store.name, do=do) from None
        except (CollectionFailed, GeneratorExit):
            raise
        except Exception as error:
            # Py4J, Spark and Arrow share no class of errors. The kind only: their words may repeat values.
            state = getattr(error, "getSqlState", lambda: None)()
            kind = f"SQLSTATE {state}" if state else type(error).__name__
            raise CollectionFailed(f"{what} ({kind})", at=self._store.name) from None


def _stop_when_late(context: Any, group: str, seconds: float, answered: Event) -> None:
    """Stops what a group of jobs computes once the limit of time is past.

    It stops again and again: a question that is still being planned has no job yet, and would begin one afterwards.
    """
    wait = seconds
    while not answered.wait(wait):
        context.cancelJobGroup(group)
        wait = _STOPS_AGAIN


def _batch(rows: list[Any], columns: list[tuple[str, pa.DataType, pa.DataType]]) -> pa.RecordBatch:
    taken = zip(columns, zip(*rows, strict=True), strict=True)
    arrays = [pa.array(values, arrives).cast(becomes) for (_, arrives, becomes), values in taken]
    return pa.record_batch(arrays, [name for name, _, _ in columns])


def _instant(value: Any, kind: str) -> Any:
    """Spark tells an instant as this machine's clock shows it; it is told in UTC here."""
    return value.astimezone(UTC) if kind == "timestamp" and value is not None else value


def _quoted(name: str) -> str:
    return exp.to_identifier(name, quoted=True).sql(dialect="spark")
