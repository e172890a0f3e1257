"""The two forms in which DKIM hashes a message (RFC 6376, section 3.4), in time that grows with its length only."""

from __future__ import annotations

import re

from fourcorners.authenticity.headers import Field

FORMS = ("simple", "relaxed")


def field_in(form: str, field: Field) -> bytes:
    """A header field as it is hashed: untouched, or in lower case, unfolded, with single blanks (3.4.1, 3.4.2)."""
    if form == "simple":
        return field.raw
    value = re.sub(rb"[ \t]+", b" ", field.value.replace(b"\r\n", b"")).strip(b" ")
    return field.name.encode() + b":" + value + b"\r\n"


def body_in(form: str, body: bytes) -> bytes:
    """The body as it is hashed: empty lines at its end are left out; relaxed also evens out blanks (3.4.3, 3.4.4)."""
    if form == "relaxed":
        # Once runs of blanks are one blank each, those at line ends can be taken off without looking back.
        body = re.sub(rb"[ \t]+", b" ", body).replace(b" \r\n", b"\r\n").removesuffix(b" ")
    body = _without_empty_lines_at_the_end(body)
    if not body:
        return b"\r\n" if form == "simple" else b""
    return body + b"\r\n"


def _without_empty_lines_at_the_end(body: bytes) -> bytes:
    text = body.rstrip(b"\r\n")
    tail = body[len(text) :]
    if not tail.endswith(b"\n"):
        return body
    # A carriage return that stands alone is no line end.
    alone = tail.rfind(b"\r\r")
    return text + tail[: alone + 1]
