"""Encrypt a bag to its recipients (age v1, X25519), as one stream: never whole in memory, never in plain form."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyrage

from fourcorners.errors import FourCornersError, WrongUse


class _Hashing:
    """Writes to a file and keeps its SHA-256 and size."""

    def __init__(self, out: Any) -> None:
        self._out = out
        self.sha256 = hashlib.sha256()
        self.bytes = 0

    def write(self, data: bytes) -> int:
        self.sha256.update(data)
        self.bytes += len(data)
        written: int = self._out.write(data)
        return written

    def flush(self) -> None:
        self._out.flush()


def encrypt_stream(stream: Any, path: Path, recipients: Sequence[str]) -> tuple[str, int]:
    """Encrypt what `stream.read` gives into `path`; the file's SHA-256 and size. Raises WrongUse where it cannot.

    `path` is removed again if anything goes wrong.
    """
    keys = [pyrage.x25519.Recipient.from_str(key) for key in recipients]
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            hashing = _Hashing(out)
            pyrage.encrypt_io(stream, hashing, keys)
            out.flush()
            os.fsync(out.fileno())
    except BaseException as error:
        path.unlink(missing_ok=True)
        if isinstance(error, FourCornersError) or not isinstance(error, Exception):
            raise
        raise WrongUse(
            "the package could not be encrypted",
            at=path.name,
            do="See that there is room on the disk, then produce again.",
            left="Nothing was produced.",
        ) from error
    return hashing.sha256.hexdigest(), hashing.bytes
