"""Bytes to text: UTF-8, UTF-16 and Windows-1252, and never binary data taken for text. Runs in the confined child."""

from __future__ import annotations

import re

from fourcorners.intake.refusal import TEXT, Refusal

_SAMPLE = 20_000
# Control characters that no text holds; tab, line feed, vertical tab, form feed, return and escape are not among them.
_ODD = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def text_of(data: bytes) -> str:
    """The text with one kind of line end. Raises Refusal where it is no text."""
    try:
        text = data.decode(_encoding(data))
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    sample = text[:_SAMPLE]
    # Bytes that are no letters here and there can be a fault of the sender's program; more are no text at all.
    if "\x00" in text or len(_ODD.findall(sample)) * 100 > len(sample):
        raise Refusal("it is not a paper we can read", TEXT)
    return lines(text.removeprefix("\ufeff"))


def lines(text: str) -> str:
    """The text with every line end as one line feed; nothing else moves."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def clean(text: str) -> str:
    """Decoded text without NUL and half characters, which no store takes; each becomes a replacement character."""
    return _SURROGATE.sub("\ufffd", text).replace("\x00", "\ufffd")


def _encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    # Without a mark, Western text in UTF-16 has a zero in nearly every other byte.
    head = data[:200]
    if len(data) % 2 == 0 and len(head) >= 4 and b"\x00" in head:
        half = len(head) // 2
        if head[1::2].count(0) > half * 0.7 and head[0::2].count(0) == 0:
            return "utf-16-le"
        if head[0::2].count(0) > half * 0.7 and head[1::2].count(0) == 0:
            return "utf-16-be"
    return "utf-8"
