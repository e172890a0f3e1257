"""MySQL and MariaDB: one read-only snapshot, prepared statements, rows as they arrive.

The client has no prepared statements of its own, so they are made in SQL: the statement is prepared by its text, which
holds places only; the values are given to the session's variables and bound from there. The windows are one JSON text
that the server turns into a relation. Texts may be equal to the server that are not the same (capitals, accents, idle
spaces), so the compiler has accounts compared byte by byte as well.
"""

from __future__ import annotations

import json
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pyarrow as pa
import pymysql
from pymysql.constants import FIELD_TYPE
from pymysql.converters import conversions
from pymysql.cursors import SSCursor

from fourcorners.collect.address import Address, address
from fourcorners.collect.compile import ACCOUNT, TIME, WINDOWS, mark
from fourcorners.collect.engines import Limits, selected_types, source_name
from fourcorners.collect.model import Resolution, Step, Store, Table
from fourcorners.collect.wallclock import readable
from fourcorners.collect.windows import Window
from fourcorners.errors import CollectionFailed

_LATE = frozenset({1969, 3024})  # ER_STATEMENT_TIMEOUT (MariaDB), ER_QUERY_TIMEOUT (MySQL)
_GRACE_SECONDS = 30  # how much longer than the server the client waits before it gives up

_NAMES = {
    "tinyint": "TINYINT",
    "smallint": "SMALLINT",
    "mediumint": "INTEGER",
    "int": "INTEGER",
    "bigint": "BIGINT",
    "date": "DATE",
    "datetime": "TIMESTAMP",
    "timestamp": "TIMESTAMP WITH TIME ZONE",
} | dict.fromkeys(("char", "varchar", "tinytext", "text", "mediumtext", "longtext"), "VARCHAR")

# What a column of each type becomes; any other is carried as the text the server writes.
_CARRIED: dict[str, pa.DataType] = {
    "tinyint": pa.int64(),
    "smallint": pa.int64(),
    "mediumint": pa.int64(),
    "int": pa.int64(),
    "bigint": pa.int64(),
    "bigint unsigned": pa.uint64(),
    "year": pa.int64(),
    "float": pa.float64(),
    "double": pa.float64(),
    "date": pa.date32(),
    "datetime": pa.timestamp("us"),
    "timestamp": pa.timestamp("us", "UTC"),
} | dict.fromkeys(("tinyblob", "blob", "mediumblob", "longblob", "binary", "varbinary", "bit"), pa.binary())

# As the server writes them: read into Python, they would change their form.
_AS_TEXT: tuple[int, ...] = (FIELD_TYPE.DECIMAL, FIELD_TYPE.NEWDECIMAL, FIELD_TYPE.TIME)
_CONVERSIONS = conversions | dict.fromkeys(_AS_TEXT, str)

_SIGNS = ("unsigned", "zerofill")

_COLUMNS = (
    "SELECT column_name, data_type, column_type, collation_name FROM information_schema.columns "
    "WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ? ORDER BY ordinal_position"
)


class MysqlSource:
    """One MySQL or MariaDB database."""

    def __init__(self, store: Store, folder: Path, limits: Limits) -> None:
        self._store, self._limits = store, limits
        self._columns: dict[str, dict[str, tuple[str, str]]] = {}
        where = address(store, folder)
        with self._guarded("could not be opened"):
            self._connection = pymysql.connect(**_options(where, limits))
            is_mariadb = "mariadb" in str(self.fetch("SELECT VERSION()", [])).lower()
            limit = (
                f"max_statement_time = {limits.seconds:g}"
                if is_mariadb
                else f"max_execution_time = {int(limits.seconds * 1000)}"
            )
            for said in (
                # In strict mode a day that is none would come as nothing, as if the field were empty.
                "SET SESSION sql_mode = '', time_zone = '+00:00'",
                f"SET SESSION {limit}",
                "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
                "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY",
            ):
                self._run(said)

    def types(self, table: str) -> dict[str, str]:
        return {n: _type_name(kind) for n, (kind, _) in self._own_columns(table).items()}

    def _own_columns(self, table: str) -> dict[str, tuple[str, str]]:
        """The columns we may read, each with the server's name for its type and its collation, empty where none."""
        if table not in self._columns:
            *schema, name = table.split(".", 1)
            rows = self.fetch(_COLUMNS, [schema[0] if schema else None, name])
            if not rows:
                what = f"has no table {table!r} that may be read"
                raise CollectionFailed(what, at=self._store.name, do="Correct the table's source, or grant SELECT.")
            self._columns[table] = {
                str(column): (" ".join([str(kind), *(s for s in _SIGNS if s in str(whole))]), str(collation or ""))
                for column, kind, whole, collation in rows
            }
        return self._columns[table]

    def rows(self, step: Step, table: Table, windows: Sequence[Window]) -> Iterator[pa.RecordBatch]:
        statement, values = self._bound(step.statement, step, table, windows)
        own = selected_types(self._own_columns, self._store, table)
        source = {ACCOUNT: table.account, TIME: table.time.name if table.time else ""}
        with self._guarded("did not finish the statement"), self._connection.cursor(SSCursor) as cursor:
            self._execute(cursor, statement, values)
            names = [str(column[0]) for column in cursor.description]
            kinds = [own[source.get(name, name)][0] for name in names]
            while batch := cursor.fetchmany(self._limits.batch_rows):
                yield self._batch(names, kinds, list(batch))

    def _batch(self, names: list[str], kinds: list[str], rows: list[tuple[Any, ...]]) -> pa.RecordBatch:
        arrays = []
        for name, kind, values in zip(names, kinds, zip(*rows, strict=True), strict=True):
            becomes = _CARRIED.get(kind) or _CARRIED.get(kind.split(" ")[0]) or pa.string()
            try:
                told = [None if v is None else str(v) for v in values] if becomes == pa.string() else values
                naive = pa.timestamp("us") if pa.types.is_timestamp(becomes) else becomes
                arrays.append(pa.array(told, naive).cast(becomes))
            except (pa.ArrowException, ValueError, TypeError, OverflowError):
                # A day such as 0000-00-00, which is none.
                what = f"column {name!r} holds a value that is not of its declared type"
                raise CollectionFailed(what, at=self._store.name, do="Map a view that writes it otherwise.") from None
        return pa.record_batch(arrays, names)

    def count(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        counted = f"SELECT count(*) FROM ({step.statement}) AS counted"  # noqa: S608 (our own compiled statement)
        return self._number(*self._bound(counted, step, table, windows))

    def left_out(self, step: Step, table: Table, windows: Sequence[Window]) -> int:
        if table.time is None or not windows:
            return 0
        statement, values = self._bound(step.unreadable, step, table, windows)
        return self._number(statement, [values[0], *(_plain(bound) for bound in readable(table.time))])

    def fetch(self, statement: str, values: Sequence[Any]) -> list[tuple[object, ...]]:
        with self._guarded("did not finish the statement"), self._connection.cursor() as cursor:
            self._execute(cursor, statement, values)
            return [tuple(row) for row in cursor.fetchall()]

    def close(self) -> None:
        with suppress(pymysql.MySQLError, OSError):
            self._connection.close()

    def _number(self, statement: str, values: Sequence[Any]) -> int:
        return int(str(self.fetch(statement, values)[0][0]))

    def _bound(self, statement: str, step: Step, table: Table, windows: Sequence[Window]) -> tuple[str, list[Any]]:
        """A statement of the plan, preceded by what makes one JSON text the relation `scope_windows`."""
        own = self._own_columns(source_name(self._store, table))
        kind, collation = own[table.account]
        columns = [("account", "TEXT" if collation else kind, collation)]
        if table.time is not None:
            is_text = table.time.resolution is Resolution.TEXT
            told = {Resolution.TIMESTAMP: "DATETIME(6)", Resolution.DATE: "DATE"}.get(table.time.resolution, "BIGINT")
            own_time = own[table.time.name][1]
            columns += [(end, "TEXT" if is_text else told, own_time if is_text else "") for end in ("starts", "ends")]
        columns += [(mark(category), "INT", "") for category in sorted(step.categories)]
        listed = ", ".join(f"`{name}` {kind} PATH '$.{name}'" for name, kind, _ in columns)
        taken = ", ".join(
            f"CONVERT(`{name}` USING {told.split('_')[0]}) COLLATE {told} AS `{name}`" if told else f"`{name}`"
            for name, _, told in columns
        )
        bounds = [(_plain(w.starts), _plain(w.ends)) for w in windows]
        rows = [
            {"account": w.account, "starts": low, "ends": high} | {mark(c): int(c in w.allows) for c in step.categories}
            for w, (low, high) in zip(windows, bounds, strict=True)
        ]
        relation = f"SELECT {taken} FROM JSON_TABLE(?, '$[*]' COLUMNS ({listed})) AS j"  # noqa: S608 (names of ours)
        outer = [] if table.time is None else [min(low for low, _ in bounds), max(high for _, high in bounds)]
        return f"WITH `{WINDOWS}` AS ({relation}) {statement}", [json.dumps(rows), *outer]

    def _execute(self, cursor: Any, statement: str, values: Sequence[Any]) -> None:
        """Prepare a statement by its text alone, and run it with the values bound."""
        with self._connection.cursor() as setting:
            setting.execute("SET @scope_statement = %s", (statement,))
            setting.execute("PREPARE scope_step FROM @scope_statement")
            names = [f"@scope_{number}" for number in range(len(values))]
            for name, value in zip(names, values, strict=True):
                setting.execute(f"SET {name} = %s", (value,))
        cursor.execute("EXECUTE scope_step" + (f" USING {', '.join(names)}" if names else ""))

    def _run(self, statement: str) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute(statement)

    @contextmanager
    def _guarded(self, what: str) -> Iterator[None]:
        """The server's errors in our words."""
        try:
            yield
        except (pymysql.MySQLError, OSError, ValueError) as error:
            code = error.args[0] if error.args and isinstance(error.args[0], int) else None
            if code in _LATE or isinstance(error, TimeoutError):
                late = f"did not answer within {self._limits.seconds:g} seconds"
                raise CollectionFailed(late, at=self._store.name, do="Try it again.") from None
            # The kind of error only: the server's words may repeat values.
            kind = f"error {code}" if code else type(error).__name__
            raise CollectionFailed(f"{what} ({kind})", at=self._store.name) from None


def _type_name(kind: str) -> str:
    """A type as all engines tell it. A number filled up with zeros is no whole number: its bytes are another text."""
    return kind.upper() if "zerofill" in kind else _NAMES.get(kind.partition(" ")[0], kind.upper())


def _options(where: Address, limits: Limits) -> dict[str, Any]:
    """How the client connects. Off this machine only encrypted, the server's certificate checked; `tls=off` says no."""
    socket = where.options.get("socket")
    options: dict[str, Any] = {
        "user": where.user,
        "password": where.password.encode(),
        "database": where.path or None,
        "charset": "utf8mb4",
        "conv": _CONVERSIONS,
        "connect_timeout": 30,
        "read_timeout": limits.seconds + _GRACE_SECONDS,
        "autocommit": True,
        "local_infile": False,
    }
    if socket:
        return options | {"unix_socket": socket, "ssl_disabled": True}
    options |= {"host": where.host, "port": where.port or 3306}
    if where.options.get("tls") == "off" or where.is_local:
        return options | {"ssl_disabled": True}
    return options | {"ssl": ssl.create_default_context(cafile=where.options.get("ssl-ca"))}


def _plain(bound: Any) -> Any:
    return bound.isoformat(sep=" ") if hasattr(bound, "hour") else bound.isoformat() if hasattr(bound, "day") else bound
