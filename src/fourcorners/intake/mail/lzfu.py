"""The packed rich text of Outlook messages and of winmail.dat (MS-OXRTFCP). Runs in the confined child."""

from __future__ import annotations

import struct

_MOST = 20_000_000
_PACKED, _STORED = b"LZFu", b"MELA"
_BEGUN = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    b"MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20"
    b"\\b\\i\\u\\tab\\tx"
)
_WINDOW = 4096


def unpacked(data: bytes) -> bytes:
    """The rich text; empty for what is not packed so, and cut where it ends too soon or is longer than any letter."""
    if len(data) < 16:
        return b""
    _, size, form = struct.unpack_from("<LL4s", data)
    if form == _STORED:
        return data[16 : 16 + size]
    if form != _PACKED:
        return b""
    window = bytearray(_BEGUN.ljust(_WINDOW, b" "))
    at, place, out = 16, len(_BEGUN), bytearray()
    most = min(size, _MOST)
    while at < len(data) and len(out) < most:
        flags, at = data[at], at + 1
        for bit in range(8):
            if at >= len(data) or len(out) >= most:
                break
            if not flags >> bit & 1:
                run = data[at : at + 1]
                at += 1
            else:
                if at + 1 >= len(data):
                    return bytes(out)
                about, at = data[at] << 8 | data[at + 1], at + 2
                offset, length = about >> 4, (about & 15) + 2
                if offset == place:
                    return bytes(out[:most])
                run = b""
                for step in range(length):
                    # What is copied may reach into what is being written.
                    byte = window[(offset + step) % _WINDOW]
                    window[(place + step) % _WINDOW] = byte
                    run += bytes((byte,))
                place = (place + length) % _WINDOW
                out += run
                continue
            window[place] = run[0]
            place = (place + 1) % _WINDOW
            out += run
    return bytes(out[:most])
