"""An Outlook message (MS-OXMSG) to headers, text and files. Runs in the confined child.

The body is read as that of an e-mail is: the plain text, else the HTML, else the rich text reduced to what it shows.
A message within the message is written as a file of its own; its seal is over that file, since it has no other bytes.
"""

from __future__ import annotations

import email
import email.policy
import struct
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from fourcorners.intake.allowance import Allowance
from fourcorners.intake.contents import Contents
from fourcorners.intake.files import plain
from fourcorners.intake.mail import alternatives, quoted
from fourcorners.intake.mail.head import head_of
from fourcorners.intake.mail.lzfu import unpacked
from fourcorners.intake.mail.ole import Compound, Path, written
from fourcorners.intake.markup.html import seen
from fourcorners.intake.refusal import AGAIN, Refusal
from fourcorners.intake.rtf import document as rtf
from fourcorners.intake.rtf.sets import OF_CODEPAGE

_PROPERTIES = "__properties_version1.0"
_WIDE, _NARROW, _BINARY, _TIME = 0x001F, 0x001E, 0x0102, 0x0040
# Property ids, MS-OXPROPS.
_SUBJECT, _HEADERS, _BODY, _RICH, _HTML = 0x0037, 0x007D, 0x1000, 0x1009, 0x1013
_SENDER_NAME, _SENDER, _SENDER_SMTP = 0x0C1A, 0x0C1F, 0x5D01
_FOR_NAME, _FOR, _FOR_SMTP = 0x0042, 0x0065, 0x5D02
_SENT, _ARRIVED, _MESSAGE_ID, _REPLY = 0x0039, 0x0E06, 0x1035, 0x0050
_SHOWN_NAME, _ADDRESS, _SMTP = 0x3001, 0x3003, 0x39FE
_METHOD, _LONG_NAME, _NAME, _DATA, _KIND = 0x3705, 0x3707, 0x3704, 0x3701, 0x370E
_EMBEDDED = 5
_CODEPAGE, _INTERNET_CODEPAGE = 0x3FFD, 0x3FDE
_ALLOW = email.policy.default.clone(refold_source="none")


def contents_of(data: bytes, allowance: Allowance) -> tuple[dict[str, str], Contents]:
    """Headers; and the body text, remarks, differences and files. Raises Refusal."""
    file = Compound(data)
    if not file.read(_PROPERTIES):
        raise Refusal("the Outlook message is broken or cut off", AGAIN)
    message = _Properties(file, (), 32)
    contents = Contents()
    head = _head(file, message, contents)
    text = _body(message, contents)
    contents.pages = [text if not text or text.endswith("\n") else f"{text}\n"]
    if not text.strip():
        contents.remarks.append("the message itself holds no text")
    _files(file, contents, allowance)
    quoted.set_apart(contents)
    return head, contents


class _Properties:
    """The properties of a message, recipient or attachment: the storage it is, and how long the stream's head is."""

    def __init__(self, file: Compound, storage: Path, head: int) -> None:
        self._file, self._storage = file, storage
        fixed = file.read(*storage, _PROPERTIES)[head:]
        self._fixed: dict[int, tuple[int, bytes]] = {}
        for at in range(0, len(fixed) - 15, 16):
            tag, _, value = struct.unpack_from("<LL8s", fixed, at)
            self._fixed[tag >> 16] = tag & 0xFFFF, value
        page = self.number(_CODEPAGE) or self.number(_INTERNET_CODEPAGE) or 1252
        self._letters = OF_CODEPAGE.get(page, "cp1252")

    def number(self, name: int) -> int:
        """A whole number; 0 where there is none."""
        return int.from_bytes(self._fixed.get(name, (0, b"\0"))[1][:4], "little")

    def instant(self, name: int) -> str:
        """A time as e-mail writes it; empty where there is none."""
        kind, value = self._fixed.get(name, (0, b""))
        if kind != _TIME:
            return ""
        try:
            when = datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=int.from_bytes(value, "little") // 10)
        except OverflowError:
            return ""
        return format_datetime(when)

    def stream(self, name: int, kind: int) -> bytes:
        return self._file.read(*self._storage, f"__substg1.0_{name:04X}{kind:04X}")

    def text(self, name: int) -> str:
        """A text, in the letters it is written in; empty where there is none."""
        wide = self.stream(name, _WIDE)
        if wide:
            return plain.clean(wide.decode("utf-16-le", "replace")).rstrip("\0\ufffd")
        return plain.clean(self.stream(name, _NARROW).rstrip(b"\0").decode(self._letters, "replace"))

    def line(self, *names: int) -> str:
        """The first of these texts that is there, on one line."""
        return next((line for name in names if (line := " ".join(self.text(name).split()))), "")[:2_000]

    def html(self) -> str:
        data = self.stream(_HTML, _BINARY)
        return plain.clean(plain.letters_of(data)[0]) if data else self.text(_HTML)


def _head(file: Compound, message: _Properties, contents: Contents) -> dict[str, str]:
    """The headers that came over the wire where the file keeps them, else what Outlook made of them."""
    shown = _address(message.line(_FOR_SMTP), message.line(_FOR)) or _address(
        message.line(_SENDER_SMTP), message.line(_SENDER)
    )
    head = {
        "sender": shown, "sender_name": message.line(_FOR_NAME, _SENDER_NAME), "reply_to": "",
        "to": ", ".join(_recipients(file)), "subject": message.line(_SUBJECT),
        "date": message.instant(_SENT) or message.instant(_ARRIVED), "message_id": message.line(_MESSAGE_ID),
    }  # fmt: skip
    wire = message.text(_HEADERS)
    if wire:
        parsed: Any = email.message_from_string(wire[:256_000], policy=_ALLOW)
        found, remarks = head_of(parsed)
        contents.remarks += remarks
        if found["sender"] and shown and found["sender"] != shown:
            contents.remarks.append("the sender that Outlook shows is not the one of the message's header")
        head |= {name: value for name, value in found.items() if value}
    contents.remarks.append("it is an Outlook file, which keeps no signatures; who sent it cannot be checked from it")
    return head


def _address(*addresses: str) -> str:
    """The first that is an address of e-mail; those of an office's own directory are not."""
    return next((one.lower() for one in addresses if "@" in one and "/" not in one), "")


def _recipients(file: Compound) -> list[str]:
    found = []
    for storage in file.storages:
        if len(storage) == 1 and storage[0].lower().startswith("__recip_version1.0_"):
            about = _Properties(file, storage, 8)
            found.append(_address(about.line(_SMTP), about.line(_ADDRESS)) or about.line(_SHOWN_NAME))
    return [one for one in found if one][:100]


def _body(message: _Properties, contents: Contents) -> str:
    words = plain.lines(message.text(_BODY))
    html = message.html()
    shown = ""
    if html:
        shown = seen(html, contents)
    if words.strip():
        return alternatives.chosen(words, shown, contents)
    if shown.strip():
        return shown
    rich = unpacked(message.stream(_RICH, _BINARY))
    if not rich.startswith(b"{\\rtf"):
        return ""
    try:
        inner = rtf.contents_of(rich)
    except Refusal as refusal:
        contents.remarks.append(f"its text is not read: {refusal.what}")
        return ""
    contents.remarks += inner.remarks
    contents.differences += inner.differences
    contents.files += inner.files
    return "".join(inner.pages)


def _files(file: Compound, contents: Contents, allowance: Allowance) -> None:
    for storage in file.storages:
        if len(storage) != 1 or not storage[0].lower().startswith("__attach_version1.0_"):
            continue
        about = _Properties(file, storage, 8)
        number = len(contents.files) + 1
        name = about.line(_LONG_NAME, _NAME, _SHOWN_NAME).replace("\\", "/").rpartition("/")[2]
        name = "".join(c for c in name if c.isprintable())[:200] or f"attachment {number}"
        if about.number(_METHOD) == _EMBEDDED:
            content = _as_file(file.within((*storage, f"__substg1.0_{_DATA:04X}000D")))
            allowance.take_unpacked(len(content))
        else:
            content = about.stream(_DATA, _BINARY)
        if content:
            contents.files.append((name, "application/octet-stream", content))
        else:
            contents.remarks.append(f"attachment {number} is not in the file, or in a form that is not read")


def _as_file(streams: dict[Path, bytes]) -> bytes:
    """A message within a message as a file of its own, whose properties have a head that is eight bytes longer."""
    fixed = streams.get((_PROPERTIES,))
    if fixed is None:
        return b""
    return written({**streams, (_PROPERTIES,): fixed[:24].ljust(32, b"\0") + fixed[24:]})
