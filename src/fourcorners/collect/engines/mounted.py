"""Objects as a file system of DuckDB's: of each it fetches the footer and the columns that a statement needs.

DuckDB's own way to object storage is an extension that it would have to download; this one is asked by it instead.
"""

from __future__ import annotations

from datetime import datetime
from threading import get_ident
from typing import Any

import pyarrow as pa
from fsspec import AbstractFileSystem

from fourcorners.collect.engines.objects import Objects


class Mounted(AbstractFileSystem):  # type: ignore[misc]
    """What DuckDB asks of a file system, by the names it asks for. It opens what was listed, for reading."""

    protocol = "s3"
    cachable = False

    def __init__(self, objects: Objects) -> None:
        super().__init__()
        self._objects = objects

    def open(self, path: str, mode: str = "rb", **_: Any) -> Opened:
        if mode != "rb":
            raise OSError("objects are read, never written")
        return Opened(self._objects, path)

    def glob(self, path: str, **_: Any) -> list[str]:
        return [path]

    def isfile(self, path: str) -> bool:
        return True

    def size(self, path: str) -> int:
        return self._objects.open(path).size

    def modified(self, path: str) -> datetime:
        return self._objects.modified(path)


class Opened:
    """One open object. DuckDB says where and then reads, in two steps, from several threads: each reads where it said.

    Reading that goes on where the last one ended is one thread's at a time.
    """

    def __init__(self, objects: Objects, path: str) -> None:
        self._objects, self._seen = objects, objects.open(path)
        self._next = 0
        self._said: dict[int, int] = {}

    def seek(self, place: int) -> None:
        self._said[get_ident()] = self._next = place

    def tell(self) -> int:
        return self._next

    def read(self, most: int) -> bytes:
        start = self._said.pop(get_ident(), self._next)
        wanted = max(min(most, self._seen.size - start), 0)
        try:
            data: bytes = self._seen.file.read_at(wanted, start) if wanted else b""
        except (OSError, pa.ArrowException):
            raise self._objects.broke_off() from None
        # DuckDB takes it for granted that it got what it asked for.
        if len(data) != wanted:
            raise self._objects.broke_off()
        self._next = start + wanted
        return data

    def close(self) -> None:
        """The object itself stays open for the next."""
