"""A bag as one tar stream, and back: POSIX ustar (IEEE 1003.1), the same bytes for the same bag.

Files only, in order of their names, owned by nobody, dated alike, readable by their owner. Reading accepts exactly
what writing gives: every header is made again from name, size and date and must be the same, so that nothing but
plain files can come out, only below the folder asked for, and no bit of the archive can be changed unnoticed.
"""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from fourcorners.errors import VerificationFailed, WrongUse

_BLOCK = 512
_RECORD = 20 * _BLOCK
_CHUNK = 1 << 20
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9_][A-Za-z0-9._-]{0,99}){0,4}")

# A package far larger than any honest one would fill the receiver's disk.
MOST_BYTES = 64 * 2**30
MOST_FILES = 10_000


def is_safe_name(name: str) -> bool:
    """Whether a path has only plain parts: no dot at the front, no parent, no drive, no space, not deep."""
    return _NAME.fullmatch(name) is not None and len(name) <= 255


class TarStream:
    """The tar of a folder as something to read from. Holds one chunk in memory at a time."""

    def __init__(self, folder: Path, root: str, names: Sequence[str], mtime: int) -> None:
        self._parts = _parts(folder, root, sorted(names), mtime)
        self._left = b""

    def read(self, size: int = -1) -> bytes:
        if size < 0:
            data, self._left = self._left + b"".join(self._parts), b""
            return data
        while not self._left:
            chunk = next(self._parts, None)
            if chunk is None:
                return b""
            self._left = chunk
        data, self._left = self._left[:size], self._left[size:]
        return data


def _parts(folder: Path, root: str, names: Sequence[str], mtime: int) -> Iterator[bytes]:
    written = 0
    for name in names:
        path = folder / name
        size = path.stat().st_size
        yield _header(f"{root}/{name}", size, mtime)
        with path.open("rb") as file:
            left = size
            while left:
                chunk = file.read(min(left, _CHUNK))
                if not chunk:
                    raise WrongUse("a file became shorter while it was packed", at=name, do="Produce again.")
                left -= len(chunk)
                yield chunk
        yield bytes(-size % _BLOCK)
        written += _BLOCK + size + -size % _BLOCK
    yield bytes(2 * _BLOCK + -(written + 2 * _BLOCK) % _RECORD)


def _header(name: str, size: int, mtime: int) -> bytes:
    info = tarfile.TarInfo(name)
    info.size, info.mtime, info.mode = size, mtime, 0o600
    try:
        return info.tobuf(tarfile.USTAR_FORMAT, "ascii", "strict")
    except ValueError as error:
        raise WrongUse(
            "a file is too large for a tar archive (8 GiB)", at=name, do="Approve a narrower reach, or use Parquet."
        ) from error


class TarSink:
    """Takes a tar stream piece by piece and puts its files below a folder.

    Every error is a VerificationFailed. Call `close` at the end: only then was the archive whole.
    """

    def __init__(self, folder: Path, *, most_bytes: int = MOST_BYTES, at: str = "") -> None:
        self._folder, self._most, self._at = folder, most_bytes, at
        self._buffer = b""
        self._file: BinaryIO | None = None
        self._left = self._pad = self._seen = self._used = 0
        self._whole: int | None = None
        self._names: list[str] = []

    def write(self, data: bytes) -> int:
        self._seen += len(data)
        if self._seen > self._most:
            self._stop(f"larger than {self._most} bytes")
        rest = memoryview(self._buffer + bytes(data) if self._buffer else data)
        self._buffer = b""
        while rest:
            taken = self._take(rest)
            if not taken:
                self._buffer = bytes(rest)
                break
            self._used += taken
            rest = rest[taken:]
        return len(data)

    def flush(self) -> None:
        """Nothing is held back that could be written."""

    def _take(self, rest: memoryview) -> int:
        """Use what can be used of the beginning; 0 where more is needed."""
        if self._whole is not None:
            if self._seen > self._whole or any(rest):
                self._stop("something follows the end of the archive")
            return len(rest)
        if self._file is not None and self._left:
            count = min(self._left, len(rest))
            self._file.write(rest[:count])
            self._left -= count
            return count
        if self._pad:
            count = min(self._pad, len(rest))
            if any(rest[:count]):
                self._stop("its padding is not empty")
            self._pad -= count
            return count
        if len(rest) < _BLOCK:
            return 0
        self._open(bytes(rest[:_BLOCK]))
        return _BLOCK

    def _open(self, header: bytes) -> None:
        self._finish_file()
        if not any(header):
            needed = self._used + 2 * _BLOCK
            self._whole = needed + -needed % _RECORD
            return
        try:
            info = tarfile.TarInfo.frombuf(header, "ascii", "strict")
            same = _header(info.name, info.size, int(info.mtime)) == header
        except (tarfile.TarError, ValueError, WrongUse):
            same = False
        if not same:
            self._stop("an entry is not a plain file in canonical form")
        if not is_safe_name(info.name) or "/" not in info.name:
            self._stop("an entry has a name that is not allowed")
        if self._names and info.name <= self._names[-1]:
            self._stop("its entries are not in order, or one comes twice")
        if len(self._names) >= MOST_FILES:
            self._stop(f"more than {MOST_FILES} files")
        if self._names and info.name.split("/")[0] != self.root:
            self._stop("it has more than one folder")
        self._names.append(info.name)
        path = self._folder / info.name
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._file = path.open("xb")
        except OSError as error:
            raise VerificationFailed("an entry cannot be unpacked", at=self._at) from error
        self._left, self._pad = info.size, -info.size % _BLOCK

    @property
    def root(self) -> str:
        """The one folder that everything is in."""
        return self._names[0].split("/")[0]

    def close(self) -> str:
        """The root folder's name. Raises VerificationFailed where the archive is cut off, empty or not padded."""
        self._finish_file()
        if self._buffer or self._seen != self._whole or not self._names:
            self._stop("the archive is cut off or empty")
        return self.root

    def abandon(self) -> None:
        """Close what is open; for use after an error."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _finish_file(self) -> None:
        if self._left or self._pad:
            self._stop("the archive is cut off or empty")
        self.abandon()

    def _stop(self, what: str) -> None:
        self.abandon()
        raise VerificationFailed(what, at=self._at)
