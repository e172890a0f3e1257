"""What a collection leaves on disk: whole files under their names, or nothing.

A file is written under another name, flushed, and renamed (POSIX rename is atomic), so that a kill at any moment
leaves no half file where anyone would look. `.progress.json` holds what a later run needs to go on.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from fourcorners.errors import WrongUse

EXTRACT = "extract.json"
PROGRESS = ".progress.json"
_PARTIAL = ".partial"


class TableFile:
    """One Parquet file in the making. Nothing bears its name before `finish`."""

    def __init__(self, path: Path) -> None:
        self._path, self._partial = path, partial_of(path)
        self._handle: Any = None
        self._writer: pq.ParquetWriter | None = None
        self.rows = 0

    def write(self, batch: pa.RecordBatch) -> None:
        if self._writer is None:
            self._handle = os.fdopen(os.open(self._partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
            self._writer = pq.ParquetWriter(self._handle, batch.schema, compression="zstd")
        self._writer.write_batch(batch)
        self.rows += batch.num_rows

    def finish(self) -> str:
        """The file under its name, flushed to the disk, and its SHA-256; empty where no row came.

        The name itself is flushed with the extract's record. A loss of power before that leaves a file without a
        record, or a record of progress whose file is missing: either way the step is collected again.
        """
        if self._writer is None:
            return ""
        self._writer.close()
        self._handle.flush()
        os.fsync(self._handle.fileno())
        self._handle.close()
        sha256 = file_digest(self._partial)
        self._partial.replace(self._path)
        self._handle = None
        return sha256

    def abandon(self) -> None:
        """Take back what was begun; without effect once finished."""
        if self._handle is None:
            return
        for opened in (self._writer, self._handle):
            with suppress(OSError, ValueError, pa.ArrowException):
                if opened is not None:
                    opened.close()
        self._partial.unlink(missing_ok=True)


def partial_of(path: Path) -> Path:
    """Under which name a file is written until it is whole; `alone_in` clears away what a killed run left there."""
    return path.with_name(f".{path.name.lstrip('.')}{_PARTIAL}")


def write_whole(path: Path, data: Mapping[str, Any]) -> None:
    """A JSON file, whole or not at all, readable by its owner alone."""
    partial = partial_of(path)
    with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as handle:
        json.dump(data, handle, ensure_ascii=False, indent=1)
        handle.flush()
        os.fsync(handle.fileno())
    partial.replace(path)


def file_digest(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def flush_folder(folder: Path) -> None:
    """Make renames in this folder survive a loss of power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Hold the folder for one collection at a time. Raises WrongUse where another one is at work in it."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise WrongUse("another collection is at work in this folder", do="Wait until it has ended.") from None
        for left_over in folder.glob(f".*{_PARTIAL}"):
            left_over.unlink()
        yield
    finally:
        os.close(descriptor)
