"""ZIP archives, measured before anything in them is unpacked. Runs in the confined child.

Sizes are held to what the directory says: a member that unpacks to more than it declares fails its check. Names are
labels, never paths. Members that share bytes are refused, because that is how small archives unpack to petabytes.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from fourcorners.intake.allowance import Allowance
from fourcorners.intake.refusal import AGAIN, ALONE, Refusal

_MOST_MEMBERS = 5_000
_MOST_RATIO, _SMALL = 200, 1_000_000
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_HEADER = struct.Struct("<4s22xHH")
# What the standard library raises on archives that were tampered with.
BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError,
    LookupError,
)  # fmt: skip


class Archive:
    """An archive whose directory was read and found sound. `names` are its files, in order, as they are written."""

    def __init__(self, data: bytes, allowance: Allowance) -> None:
        """Raises Refusal for one that is broken, or that claims more than a demand may hold."""
        self._allowance = allowance
        if data.count(b"PK\x01\x02") > _MOST_MEMBERS:
            raise Refusal(f"the archive has more than {_MOST_MEMBERS:,} files", ALONE)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = [info for info in self._zip.infolist() if not info.is_dir()]
        except BROKEN:
            raise Refusal("the archive is broken or cut off", AGAIN) from None
        if len(members) > _MOST_MEMBERS:
            raise Refusal(f"the archive has more than {_MOST_MEMBERS:,} files", ALONE)
        _check_apart(data, members)
        for info in members:
            if info.file_size > _SMALL and info.file_size > _MOST_RATIO * info.compress_size:
                raise Refusal("the archive unpacks to far more than it holds, as bombs do", ALONE)
        self._members = members
        self.names = [info.filename for info in members]

    def read(self, number: int) -> bytes:
        """The content of a file by its place in `names`. Raises Refusal where it cannot be had."""
        info = self._members[number]
        if info.flag_bits & _ENCRYPTED:
            raise Refusal("it is encrypted within the archive", "Ask the sender for a copy without a password.")
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise Refusal("it is packed in a way that this version does not unpack", "Ask for an ordinary ZIP archive.")
        self._allowance.take_unpacked(info.file_size)
        try:
            with self._zip.open(info) as member:
                content = member.read(info.file_size + 1)
        except BROKEN:
            content = b""
        if len(content) != info.file_size:
            raise Refusal("its copy in the archive is damaged", AGAIN)
        return content

    def part(self, name: str) -> bytes | None:
        """The content of the file of that very name, None where there is none. Raises Refusal as `read` does."""
        return self.read(self.names.index(name)) if name in self.names else None


def _check_apart(data: bytes, members: list[zipfile.ZipInfo]) -> None:
    """Raises Refusal where two members overlap or one lies outside of the file."""
    end = 0
    for info in sorted(members, key=lambda info: info.header_offset):
        start = info.header_offset
        if not end <= start <= len(data) - _HEADER.size:
            raise Refusal("the archive's files overlap, as bombs do", ALONE)
        _, name, extra = _HEADER.unpack_from(data, start)
        end = start + _HEADER.size + name + extra + info.compress_size
        if end > len(data):
            raise Refusal("the archive is broken or cut off", AGAIN)
