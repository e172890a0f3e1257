"""The public log as static files (C2SP tlog-tiles v0.1): 256 hashes or entries a tile, numbers in groups of three."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path

from fourcorners.errors import VerificationFailed
from fourcorners.ledger.tree import Tree

WIDTH = 256
_LEVEL_BITS = 8


def tile_path(kind: str, number: int, width: int) -> str:
    """`tile/<kind>/x001/234.p/<width>`, the last part only for a partial tile. `kind` is a level or "entries"."""
    groups = [f"{number % 1000:03d}"]
    while number >= 1000:
        number //= 1000
        groups.insert(0, f"x{number % 1000:03d}")
    path = f"tile/{kind}/{'/'.join(groups)}"
    return path if width == WIDTH else f"{path}.p/{width}"


def tiles_of(count: int) -> Iterator[tuple[int, int]]:
    """The tiles that hold that many hashes: (number, width)."""
    full, rest = divmod(count, WIDTH)
    for number in range(full):
        yield number, WIDTH
    if rest:
        yield full, rest


def bundle(entries: Sequence[bytes]) -> bytes:
    """Entries with their 16-bit lengths before them."""
    return b"".join(struct.pack(">H", len(entry)) + entry for entry in entries)


def unbundle(data: bytes, at: str) -> list[bytes]:
    """The entries of a bundle. Raises VerificationFailed where lengths and bytes do not fit."""
    entries, offset = [], 0
    while offset < len(data):
        if offset + 2 > len(data):
            raise VerificationFailed("an entry bundle ends within a length", at=at)
        (length,) = struct.unpack_from(">H", data, offset)
        offset += 2
        if offset + length > len(data):
            raise VerificationFailed("an entry bundle ends within an entry", at=at)
        entries.append(data[offset : offset + length])
        offset += length
    return entries


def expected_files(entries: Sequence[bytes], tree: Tree) -> Iterator[tuple[str, bytes]]:
    """Every file of a log with these entries, but the checkpoint: (path, content)."""
    for number, width in tiles_of(len(entries)):
        part = entries[number * WIDTH : number * WIDTH + width]
        yield tile_path("entries", number, width), bundle(part)
    for level in range(0, len(tree.levels), _LEVEL_BITS):
        hashes = tree.levels[level]
        for number, width in tiles_of(len(hashes)):
            part = hashes[number * WIDTH : number * WIDTH + width]
            yield tile_path(str(level // _LEVEL_BITS), number, width), b"".join(part)


def read_entries(folder: Path, size: int) -> list[bytes]:
    """The first `size` entries, from the bundles in the folder. Raises VerificationFailed, naming the file."""
    entries: list[bytes] = []
    for number, width in tiles_of(size):
        full = tile_path("entries", number, WIDTH)
        # A log that has grown since holds the whole tile; a reader of the older size may take it instead.
        path = full if (folder / full).is_file() else tile_path("entries", number, width)
        try:
            part = unbundle((folder / path).read_bytes(), path)
        except OSError as error:
            raise VerificationFailed("an entry bundle is missing", at=path) from error
        if len(part) < width:
            raise VerificationFailed(f"an entry bundle holds {len(part)} entries instead of {width}", at=path)
        entries += part[:width]
    return entries


def write_file(path: Path, data: bytes) -> None:
    """Write whole and durably: temporary name, flush to disk, rename."""
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.new")
    with temporary.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    temporary.replace(path)
