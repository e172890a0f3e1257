"""Files that nobody here can read back: Arrow batches streamed through age for a key whose other half lies elsewhere.

Nothing of a batch is written to the disk in clear: it goes to the encryption through a pipe and comes back that way.
A file is an age file (v1, X25519) around one Arrow stream; what is told about its rows stands in the stream's schema,
and so is sealed with them.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import Any

import pyarrow as pa
import pyrage

from fourcorners.collect.files import partial_of
from fourcorners.errors import CollectionFailed

SEALED = ".sealed"
_ABOUT = b"fourcorners.snapshot"
_BUFFER = 1 << 18


class SealedFile:
    """One sealed file in the making. Nothing bears its name before `finish`, and memory holds one batch at a time."""

    def __init__(self, path: Path, recipient: str, about: bytes) -> None:
        self._path, self._partial, self._about = path, partial_of(path), about
        self._recipient = pyrage.x25519.Recipient.from_str(recipient)
        self._sealing: _Aside | None = None
        self._sink: Any = None
        self._writer: Any = None
        self._sha256 = hashlib.sha256()
        self.rows = 0

    def write(self, batch: pa.RecordBatch) -> None:
        if self._writer is None:
            self._begin(batch.schema.with_metadata({_ABOUT: self._about}))
        self._writer.write_batch(batch)
        self.rows += batch.num_rows

    def finish(self) -> str:
        """The file under its name, flushed to the disk, and the SHA-256 of what was written; empty if no row came."""
        if self._sealing is None:
            return ""
        self._writer.close()
        self._sink.close()
        self._sealing.wait()
        self._partial.replace(self._path)
        self._sealing = None
        return self._sha256.hexdigest()

    def abandon(self) -> None:
        """Take back what was begun; without effect once finished."""
        if self._sealing is None:
            return
        for opened in (self._writer, self._sink):
            with suppress(OSError, ValueError, pa.ArrowException):
                opened.close()
        with suppress(OSError):
            self._sealing.wait()
        self._sealing = None
        self._partial.unlink(missing_ok=True)

    def _begin(self, schema: pa.Schema) -> None:
        source, sink = os.pipe()
        self._sink = os.fdopen(sink, "wb", buffering=_BUFFER)
        self._sealing = _Aside(lambda: self._encrypt(source))
        options = pa.ipc.IpcWriteOptions(compression="zstd")
        self._writer = pa.ipc.new_stream(self._sink, schema, options=options)

    def _encrypt(self, source: int) -> None:
        handle = os.open(self._partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(source, "rb", buffering=_BUFFER) as clear, os.fdopen(handle, "wb") as out:
            pyrage.encrypt_io(clear, _Hashed(out, self._sha256), [self._recipient])
            out.flush()
            os.fsync(out.fileno())


@contextmanager
def unsealed(path: Path, identity: pyrage.x25519.Identity) -> Iterator[pa.RecordBatchReader]:
    """The rows of a sealed file as a stream that is read once, from the beginning, as far as it is wanted.

    Each piece is authenticated before it is given out. Raises CollectionFailed where the file is damaged, cut off, or
    sealed for another key.
    """
    source, sink = os.pipe()

    def decrypt() -> None:
        with os.fdopen(sink, "wb", buffering=_BUFFER) as out, path.open("rb") as sealed:
            pyrage.decrypt_io(sealed, out, [identity])

    opening = _Aside(decrypt)
    clear = os.fdopen(source, "rb", buffering=_BUFFER)
    try:
        try:
            reader = pa.ipc.open_stream(clear)
        except (pa.ArrowException, OSError):
            raise _damaged(path) from None
        yield reader
    finally:
        clear.close()
        try:
            opening.wait()
        except BrokenPipeError:
            pass  # a pipe that is closed early is how we say that enough was read
        except OSError:
            raise _damaged(path) from None


def told_in(reader: pa.RecordBatchReader) -> bytes:
    """What was sealed about the rows. Raises CollectionFailed where it is missing."""
    about: bytes | None = (reader.schema.metadata or {}).get(_ABOUT)
    if about is None:
        raise CollectionFailed("a sealed file does not say what is in it")
    return about


def _damaged(path: Path) -> CollectionFailed:
    return CollectionFailed("a sealed file is damaged, or sealed for another key", at=path.name)


class _Aside:
    """Work in a thread of its own, whose failure is raised where it is waited for, as an OSError."""

    def __init__(self, work: Callable[[], None]) -> None:
        self._failed: BaseException | None = None
        self._work = work
        self._thread = Thread(target=self._run, name="collect-seal", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        self._thread.join()
        if isinstance(self._failed, OSError):
            raise self._failed
        if self._failed is not None:
            raise OSError("encryption failed") from self._failed

    def _run(self) -> None:
        try:
            self._work()
        except BaseException as error:
            self._failed = error


class _Hashed:
    """A file that hashes what is written to it."""

    def __init__(self, file: Any, sha256: Any) -> None:
        self._file, self._sha256 = file, sha256

    def write(self, data: bytes) -> int:
        self._sha256.update(data)
        written: int = self._file.write(data)
        return written

    def flush(self) -> None:
        self._file.flush()
