"""Outlook messages made on the spot, property by property (MS-OXMSG)."""

import struct
from datetime import UTC, datetime
from typing import Any

from fourcorners.intake.mail.ole import Path, written

PROPERTIES = "__properties_version1.0"
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


def message(
    properties: dict[int, Any],
    recipients: tuple[str, ...] = (),
    attachments: tuple[tuple[str, bytes | dict[Path, bytes]], ...] = (),
    *,
    inner: bool = False,
) -> dict[Path, bytes]:
    """The streams of a message. Values are text, bytes, a number or an instant; attached messages are streams again."""
    streams = _stored(properties, b"\0" * (24 if inner else 32))
    for number, address in enumerate(recipients):
        for path, content in _stored({0x39FE: address, 0x0C15: 1}, b"\0" * 8).items():
            streams[f"__recip_version1.0_#{number:08X}", *path] = content
    for number, (name, content) in enumerate(attachments):
        place = f"__attach_version1.0_#{number:08X}"
        about: dict[int, Any] = {0x3707: name, 0x3705: 5 if isinstance(content, dict) else 1}
        if isinstance(content, bytes):
            about[0x3701] = content
        else:
            for path, held in content.items():
                streams[place, "__substg1.0_3701000D", *path] = held
        for path, held in _stored(about, b"\0" * 8).items():
            streams[place, *path] = held
    return streams


def outlook(*about: Any, **more: Any) -> bytes:
    """An Outlook file of such a message."""
    return written(message(*about, **more))


def _stored(properties: dict[int, Any], head: bytes) -> dict[Path, bytes]:
    streams: dict[Path, bytes] = {}
    fixed = head
    for name, value in properties.items():
        if isinstance(value, int):
            kind, held = 0x0003, struct.pack("<Q", value)
        elif isinstance(value, datetime):
            kind, held = 0x0040, struct.pack("<Q", int((value - _EPOCH).total_seconds()) * 10_000_000)
        else:
            kind, content = (0x001F, value.encode("utf-16-le")) if isinstance(value, str) else (0x0102, value)
            streams[(f"__substg1.0_{name:04X}{kind:04X}",)] = content
            held = struct.pack("<Q", len(content))
        fixed += struct.pack("<LL", name << 16 | kind, 6) + held
    streams[(PROPERTIES,)] = fixed
    return streams
