"""Compound files, the containers of Outlook messages and old office files: read, and written. In the confined child.

Reading is olefile's; what it finds is taken as two tables and bounded. Writing (MS-CFB, version 4, one root) serves one
purpose: a message within a message has no bytes of its own, and gets some to be a paper of its own.
"""

from __future__ import annotations

import io
import logging
import struct
from typing import Any

import olefile

from fourcorners.intake.refusal import AGAIN, ALONE, UNFORESEEN, Refusal

Path = tuple[str, ...]
_MOST_ENTRIES, _MOST_DEPTH = 10_000, 60
_BROKEN = (*UNFORESEEN, OSError, EOFError, struct.error)
_SECTOR, _SMALL_SECTOR, _SMALL = 4096, 64, 4096
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_NO_ENTRY = 0xFFFFFFFF

# It warns of what is odd in a file; nobody in a child reads that.
logging.getLogger("olefile").setLevel(logging.CRITICAL)


class Compound:
    """An open compound file. `streams` and `storages` are the paths of all there is, by the names in it."""

    def __init__(self, data: bytes) -> None:
        """Raises Refusal where it is broken or has more entries than any message."""
        self._length = len(data)
        try:
            self._file: Any = olefile.OleFileIO(io.BytesIO(data))
            entries = self._file.listdir(streams=True, storages=True)
        except _BROKEN:
            raise Refusal("the Outlook or office file is broken or cut off", AGAIN) from None
        if len(entries) > _MOST_ENTRIES or any(len(entry) > _MOST_DEPTH for entry in entries):
            raise Refusal("the Outlook or office file has more in it than any message", ALONE)
        paths = [tuple(entry) for entry in entries]
        self.streams = [path for path in paths if self._file.get_type(list(path)) == olefile.STGTY_STREAM]
        self.storages = [path for path in paths if self._file.get_type(list(path)) == olefile.STGTY_STORAGE]
        self._known = {tuple(part.lower() for part in path): path for path in self.streams}

    def read(self, *path: str) -> bytes:
        """The content of a stream; empty where there is none or it cannot be had.

        A stream longer than its file goes round in a circle of sectors, as often as its length says.
        """
        known = self._known.get(tuple(part.lower() for part in path))
        if known is None:
            return b""
        try:
            if self._file.get_size(list(known)) > self._length:
                return b""
            return bytes(self._file.openstream(list(known)).read())
        except _BROKEN:
            return b""

    def within(self, storage: Path) -> dict[Path, bytes]:
        """Every stream below a storage, by its path from there."""
        depth = len(storage)
        return {path[depth:]: self.read(*path) for path in self.streams if path[:depth] == storage}


def written(streams: dict[Path, bytes]) -> bytes:
    """A compound file with these streams. The same streams give the same bytes."""
    return _Writer(streams).data()


class _Entry:
    def __init__(self, name: str, kind: int) -> None:
        self.name, self.kind = name, kind
        self.left = self.right = self.child = _NO_ENTRY
        self.start, self.size = _END, 0
        self.inner: dict[str, _Entry] = {}

    def packed(self) -> bytes:
        name = self.name[:31].encode("utf-16-le")
        about = struct.pack("<HBBLLL", len(name) + 2, self.kind, 1, self.left, self.right, self.child)
        return name.ljust(64, b"\0") + about + b"\0" * 36 + struct.pack("<LQ", self.start, self.size)


class _Writer:
    def __init__(self, streams: dict[Path, bytes]) -> None:
        self._root = _Entry("Root Entry", 5)
        self._contents: dict[int, bytes] = {}
        for path, content in streams.items():
            entry = self._root
            for place, name in enumerate(path, 1):
                kind = 2 if place == len(path) else 1
                entry = entry.inner.setdefault(name, _Entry(name, kind))
            self._contents[id(entry)] = content
        self._entries: list[_Entry] = []
        self._sectors: list[bytes] = []
        self._fat: list[int] = []

    def data(self) -> bytes:
        self._number(self._root)
        small, small_fat = bytearray(), list[int]()
        for entry in self._entries:
            content = self._contents.get(id(entry))
            if not content:
                continue
            entry.size = len(content)
            if len(content) >= _SMALL:
                entry.start = self._chain(content)
            else:
                entry.start = len(small_fat)
                count = -(-len(content) // _SMALL_SECTOR)
                small_fat += [*range(entry.start + 1, entry.start + count), _END]
                small += content.ljust(count * _SMALL_SECTOR, b"\0")
        self._root.start, self._root.size = self._chain(bytes(small)), len(small)
        listed = b"".join(struct.pack("<L", link) for link in small_fat)
        small_start, small_count = self._chain(listed, b"\xff"), -(-len(listed) // _SECTOR)
        directory = b"".join(entry.packed() for entry in self._entries)
        directory_count = -(-len(directory) // _SECTOR)
        directory_start = self._chain(directory)
        fat_count = 0
        while fat_count * (_SECTOR // 4) < len(self._fat) + fat_count:
            fat_count += 1
        fat_start = len(self._fat)
        if fat_count > 109:
            raise Refusal("a message within the message is too large", ALONE)
        fat = [*self._fat, *[_FAT] * fat_count]
        packed = b"".join(struct.pack("<L", link) for link in fat).ljust(fat_count * _SECTOR, b"\xff")
        head = struct.pack(
            "<8s16xHHHHH6xLLLLLLLLL", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 4, 0xFFFE, 12, 6, directory_count,
            fat_count, directory_start, 0, _SMALL, small_start, small_count, _END, 0,
        )  # fmt: skip
        places = [*range(fat_start, fat_start + fat_count), *[_FREE] * (109 - fat_count)]
        head += b"".join(struct.pack("<L", place) for place in places)
        return head.ljust(_SECTOR, b"\0") + b"".join(self._sectors) + packed

    def _number(self, entry: _Entry) -> int:
        """Give an entry and all below it their places; those of one storage form a balanced tree."""
        number = len(self._entries)
        self._entries.append(entry)
        inner = sorted(entry.inner.values(), key=lambda one: (len(one.name), one.name.upper()))
        numbers = [self._number(one) for one in inner]
        entry.child = self._balanced(numbers)
        return number

    def _balanced(self, numbers: list[int]) -> int:
        if not numbers:
            return _NO_ENTRY
        middle = len(numbers) // 2
        top = self._entries[numbers[middle]]
        top.left, top.right = self._balanced(numbers[:middle]), self._balanced(numbers[middle + 1 :])
        return numbers[middle]

    def _chain(self, content: bytes, filling: bytes = b"\0") -> int:
        """Put content into sectors, and give the first; none for nothing."""
        if not content:
            return _END
        start, count = len(self._fat), -(-len(content) // _SECTOR)
        self._fat += [*range(start + 1, start + count), _END]
        self._sectors.append(content.ljust(count * _SECTOR, filling))
        return start
