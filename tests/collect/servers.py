"""Real servers for the tests: each started in a folder of its own when first asked for, and stopped at the end.

A server that is not installed skips the tests that need it, and says so. Nothing that already runs is touched.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

import pyarrow as pa
import pytest

from fourcorners.collect.model import Engine


class Server(Protocol):
    """A server that holds one table for each provider of a test."""

    def hold(self, name: str, table: pa.Table) -> str:
        """A new place that holds this table alone; what a data map gives as its location."""

    def stop(self) -> None: ...


class Servers:
    """The servers of one test session."""

    def __init__(self) -> None:
        self._running: dict[Engine, Server] = {}

    def of(self, engine: Engine) -> Server:
        """The running server of this engine; skips the test where it is not installed."""
        if engine not in self._running:
            self._running[engine] = _STARTS[engine]()
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

    def hold(self, name: str, table: pa.Table) -> str:
        from adbc_driver_postgresql.dbapi import connect

        place = f"p{next(self._numbers)}"
        with connect(self.uri) as connection, connection.cursor() as cursor:
            cursor.execute(f"CREATE SCHEMA {place}")
            cursor.adbc_ingest(name, table, mode="create", db_schema_name=place)
            connection.commit()
        return self.place(place)

    def place(self, schema: str) -> str:
        """The location of one schema."""
        return f"{self.uri}&options=-csearch_path%3D{schema}"

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(30)
        shutil.rmtree(self._folder, ignore_errors=True)


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


_STARTS: dict[Engine, Callable[[], Server]] = {Engine.POSTGRESQL: Postgres}
