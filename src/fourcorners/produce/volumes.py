"""A large package in volumes: `M-1.tar.age.001`, `.002` and so on, which `cat` joins again.

Volumes are cut from the encrypted stream while it is written, so nothing is written twice. Each has its own SHA-256;
together they are the package, whose SHA-256 is that of the joined file.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fourcorners.errors import VerificationFailed, WrongUse

_NUMBERED = re.compile(r"(.+\.tar\.(?:age|pgp))\.(\d{3})")
_MOST_VOLUMES = 999
LEAST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Volume:
    """One file of a package. `size` in bytes; `sha256` of the file in hex."""

    name: str
    size: int
    sha256: str


class VolumeWriter:
    """Writes a stream to one file, or to numbered ones of at most `most` bytes, and hashes each and the whole."""

    def __init__(self, path: Path, most: int | None) -> None:
        self._path, self._most = path, most
        self.sha256 = hashlib.sha256()
        self.size = 0
        self.volumes: list[Volume] = []
        self._open: Any = None
        self._name = path.name
        self._here = 0
        self._hash = hashlib.sha256()
        self._next()

    def write(self, data: bytes) -> int:
        view = memoryview(data)
        self.sha256.update(view)
        self.size += len(view)
        while view:
            if self._most is not None and self._here == self._most:
                self._close()
                self._next()
            part = view if self._most is None else view[: self._most - self._here]
            self._open.write(part)
            if self._most is not None:
                self._hash.update(part)
            self._here += len(part)
            view = view[len(part) :]
        return len(data)

    def flush(self) -> None:
        """Written through when a volume is closed."""

    def close(self) -> None:
        """Flush the last volume to disk."""
        self._close()

    def abandon(self) -> None:
        """Remove everything that was written."""
        if not self._open.closed:
            self._open.close()
        for name in [*(v.name for v in self.volumes), self._name]:
            self._path.with_name(name).unlink(missing_ok=True)

    def _next(self) -> None:
        number = len(self.volumes) + 1
        if number > _MOST_VOLUMES:
            raise WrongUse(
                f"more than {_MOST_VOLUMES} volumes", do="Allow larger volumes.", left="Nothing was produced."
            )
        self._name = self._path.name if self._most is None else f"{self._path.name}.{number:03d}"
        path = self._path.with_name(self._name)
        self._open = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
        self._here, self._hash = 0, hashlib.sha256()

    def _close(self) -> None:
        self._open.flush()
        os.fsync(self._open.fileno())
        self._open.close()
        alone = self.sha256 if self._most is None else self._hash
        self.volumes.append(Volume(self._name, self._here, alone.hexdigest()))


def all_volumes(path: Path) -> list[Path]:
    """The volumes of a package, given any of them; the file itself where it is not a volume.

    Raises VerificationFailed, naming it, where one between the first and the last is missing.
    """
    found = _NUMBERED.fullmatch(path.name)
    if found is None:
        return [path]
    numbers = sorted(
        int(other[2]) for p in path.parent.iterdir() if (other := _NUMBERED.fullmatch(p.name)) and other[1] == found[1]
    )
    for number in range(1, numbers[-1] + 1):
        if number not in numbers:
            raise VerificationFailed("this volume is missing", at=f"{found[1]}.{number:03d}", do="Fetch it again.")
    return [path.with_name(f"{found[1]}.{number:03d}") for number in numbers]


class Joined(io.RawIOBase):
    """Volumes read as one file, from the beginning to the end."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._waiting = list(paths)
        self._file: Any = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while True:
            if self._file is None:
                if not self._waiting:
                    return 0
                self._file = self._waiting.pop(0).open("rb")
            count: int = self._file.readinto(buffer)
            if count:
                return count
            self._file.close()
            self._file = None

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()
