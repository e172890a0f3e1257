"""Messages as mail: from a table's rows, one `.mbox` file that any mail program opens.

A row becomes a message of the fields that the data map names for it, and of nothing else; a field that is not produced
is not there. Where the store keeps whole messages (RFC 5322), their bytes stand as they are. The file is mboxrd: a line
that begins with any number of `>` and `From ` gets one `>` more, and a reader takes it away again.

The same row always gives the same bytes, so that a verifier makes the file again from the records and compares.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from email.header import Header
from email.utils import format_datetime
from typing import Any

# The headers a data map may name, in the order in which they are written.
HEADERS = {"from": "From", "to": "To", "cc": "Cc", "subject": "Subject", "message_id": "Message-ID"}
FIELDS = frozenset({*HEADERS, "date", "body", "raw"})

_FROM = re.compile(rb"^(>*From )", re.MULTILINE)
_SEPARATOR = b"From - Thu Jan  1 00:00:00 1970\n"
_LINE = 76

Row = Mapping[str, Any]


def mbox(rows: Iterable[Row], mail: Mapping[str, str], account: str) -> Iterator[bytes]:
    """The file, piece by piece. `mail` gives the column for each field; `account` is the column of the account.

    Raises ValueError where a whole message is not in base64, as the records write bytes.
    """
    for number, row in enumerate(rows, 1):
        message = _whole(row, mail) if "raw" in mail else _composed(row, mail)
        if message is None:
            continue
        about = f"X-Record-Row: {number}\nX-Record-Account: {_header(str(row[account] or ''), 'X-Record-Account')}\n"
        body = message.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        yield _SEPARATOR + _FROM.sub(rb">\1", about.encode() + body)
        yield b"\n" if body.endswith(b"\n") else b"\n\n"


def _whole(row: Row, mail: Mapping[str, str]) -> bytes | None:
    value = row[mail["raw"]]
    return base64.b64decode(value, validate=True) if value else None


def _composed(row: Row, mail: Mapping[str, str]) -> bytes | None:
    # An empty text and no value are alike here: some forms of the records cannot tell them apart.
    found = {field: row[column] for field, column in mail.items() if row[column] not in {None, ""}}
    if not found:
        return None
    lines = []
    if "date" in found:
        lines.append(f"Date: {_date(str(found['date']))}")
    lines += [f"{name}: {_header(str(found[field]), name)}" for field, name in HEADERS.items() if field in found]
    body = str(found.get("body", ""))
    lines += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", ""]
    encoded = base64.b64encode(body.encode("utf-8", "surrogatepass")).decode()
    lines += [encoded[at : at + _LINE] for at in range(0, len(encoded), _LINE)]
    return "\n".join([*lines, ""]).encode()


def _header(value: str, name: str) -> str:
    """One header's value. Whatever could end a line early becomes a space, so no value makes a header of its own."""
    plain = " ".join("".join(c if c.isprintable() else " " for c in value).split())
    if plain.isascii():
        return plain
    return Header(plain.encode("utf-8", "replace").decode(), "utf-8", header_name=name).encode(linesep="\n")


def _date(value: str) -> str:
    """An instant as RFC 5322 writes it; a time that names no instant stays as the records write it."""
    try:
        return format_datetime(datetime.fromisoformat(value))
    except ValueError:
        return _header(value, "Date")
