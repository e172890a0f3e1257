"""DuckDB instances kept open between collections, because starting one costs more than asking it for a month.

An instance is shared only by collections over the very same files, unaltered, under the same limit of memory. It
reaches those files and no others, keeps their footers and none of their rows, and holds no lock on them. A file of
DuckDB's own kind is never kept open: that would keep the provider's writers out. Nor is one over object storage, where
a list does not tell for sure whether an object is still the same.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import duckdb
from sqlglot import exp

from fourcorners.collect.model import Engine

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

MOST = 8

CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
    "temp_directory": "",
}


@dataclass
class Instance:
    """A running DuckDB over some files, and what is known of its views."""

    connection: duckdb.DuckDBPyConnection
    types: dict[str, dict[str, str]] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)


_kept: OrderedDict[object, Instance] = OrderedDict()
_lock = Lock()
_set_aside: list[OrderedDict[object, Instance]] = []


def instance(engine: Engine, files: dict[str, list[str]], memory: str) -> Instance:
    """The instance for these files, by table, with a view over each table's files. Raises duckdb.Error, OSError."""
    paths = sorted({path for found in files.values() for path in found})
    state = tuple((path, s.st_mtime_ns, s.st_size, s.st_ino) for path, s in ((p, Path(p).stat()) for p in paths))
    key = (engine, state, tuple((table, tuple(found)) for table, found in sorted(files.items())), memory)
    with _lock:
        if key not in _kept:
            _kept[key] = Instance(_start(paths, memory))
            while len(_kept) > MOST:
                # Left to whoever may still use it; the last reference closes it.
                _kept.popitem(last=False)
        _kept.move_to_end(key)
        return _kept[key]


def shut_in(connection: duckdb.DuckDBPyConnection, paths: list[str], memory: str) -> None:
    """From here on the instance reaches only these files, and none of its settings can be changed back."""
    for setting, value in (
        ("memory_limit", exp.Literal.string(memory)),
        ("allowed_paths", exp.Array(expressions=[exp.Literal.string(path) for path in paths])),
        ("enable_external_file_cache", exp.false()),
        ("parquet_metadata_cache", exp.true()),
        ("enable_external_access", exp.false()),
        ("lock_configuration", exp.true()),
    ):
        connection.execute(f"SET GLOBAL {setting} = {value.sql(dialect='duckdb')}")


def open_view(kept: Instance, engine: Engine, table: str, paths: list[str]) -> None:
    """Give a table's files the table's name. Raises duckdb.Error."""
    listed = exp.Array(expressions=[exp.Literal.string(path) for path in paths]).sql(dialect="duckdb")
    # Of a CSV file every value is the text it is written in: a guessed type would change it.
    read = (
        f"read_parquet({listed})" if engine is Engine.PARQUET else f"read_csv({listed}, header=true, all_varchar=true)"
    )
    name = exp.to_identifier(table, quoted=True).sql(dialect="duckdb")
    kept.connection.cursor().execute(f"CREATE VIEW IF NOT EXISTS {name} AS SELECT * FROM {read}")  # noqa: S608 (quoted)


def unkept(paths: list[str], memory: str, files: AbstractFileSystem) -> Instance:
    """An instance of one's own, to be closed after use, over files of another file system. Raises duckdb.Error."""
    connection = duckdb.connect(config=CONFIG)
    connection.register_filesystem(files)
    shut_in(connection, paths, memory)
    return Instance(connection)


def _start(paths: list[str], memory: str) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config=CONFIG)
    shut_in(connection, paths, memory)
    return connection


def _forget() -> None:
    """A child process must not use its parent's instances, nor end them: their threads did not come with it."""
    global _lock, _kept  # noqa: PLW0603 (the parent may have held it)
    _lock = Lock()
    _set_aside.append(_kept)
    _kept = OrderedDict()


os.register_at_fork(after_in_child=_forget)
