"""The head of an e-mail as it was on the wire: fields in order, byte for byte, for what signatures cover.

`MailHead` has decoded values for reading; here nothing is decoded or repaired, since a repaired head is another head.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.header import decode_header

# More than any mail program writes; beyond it, work per byte could be made to grow.
_MOST_FIELDS = 1_000
_LONGEST = 2_000
_ADDRESS = re.compile(r"[^\s<>@,;:\"'()\[\]]{1,100}@([^\s<>@,;:\"'()\[\]]{1,255})")


@dataclass(frozen=True, slots=True)
class Field:
    """One header field: its name in lower case, and its bytes with folds and the line end."""

    name: str
    raw: bytes

    @property
    def value(self) -> bytes:
        """What follows the colon, folds included, without the last line end."""
        return self.raw.partition(b":")[2].removesuffix(b"\r\n")


@dataclass(frozen=True, slots=True)
class Message:
    """Head and body. `sound` is false where programs would not agree on where the head ends or what is in it."""

    fields: tuple[Field, ...]
    body: bytes
    sound: bool

    def all(self, name: str) -> tuple[Field, ...]:
        """Every field of that name, from the top."""
        return tuple(field for field in self.fields if field.name == name)


def take_apart(data: bytes) -> Message:
    """Split a message. Lines end with CR LF in it, as on the wire, whatever the file had."""
    head, _, body = data.replace(b"\r\n", b"\n").partition(b"\n\n")
    fields, sound = [], True
    for number, part in enumerate(re.split(rb"\n(?![ \t])", head)):
        name, colon, _ = part.partition(b":")
        plain = bool(colon) and re.fullmatch(rb"[!-9;-~]+[ \t]*", name) is not None
        if number == 0 and part.startswith(b"From "):
            continue  # a mailbox file's own line
        if not plain or number > _MOST_FIELDS:
            sound = False
            continue
        fields.append(Field(name.decode().strip().lower(), part.replace(b"\n", b"\r\n") + b"\r\n"))
    return Message(tuple(fields), body.replace(b"\n", b"\r\n"), sound)


def domains_in(fields: Sequence[Field]) -> list[str]:
    """The domain of everything in these fields that looks like an address, in display names too, decoded."""
    return [found[1].lower().rstrip(".") for field in fields for found in _ADDRESS.finditer(shown(field))]


def shown(field: Field) -> str:
    """The field's text as a mail program shows it, with letters of compatible shape made plain."""
    raw = field.value[:_LONGEST].replace(b"\r\n", b"")
    text = "".join(_words(raw.decode("utf-8", "replace")))
    return unicodedata.normalize("NFKC", text)


def _words(text: str) -> Iterator[str]:
    try:
        for part, charset in decode_header(text):
            yield part if isinstance(part, str) else part.decode(charset or "latin-1", "replace")
    except (ValueError, LookupError):
        yield text
