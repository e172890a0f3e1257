"""Bytes to text, in whatever set of letters, and never binary data taken for text. Runs in the confined child."""

from __future__ import annotations

import codecs
import re

from fourcorners.intake.files.lettersets import KNOWN, letter_set
from fourcorners.intake.refusal import TEXT, Refusal

_SAMPLE = 20_000
# Control characters that no text holds; tab, line feed, vertical tab, form feed, return and escape are not among them.
_ODD = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def text_of(data: bytes) -> tuple[str, list[str]]:
    """The text with one kind of line end, and a remark where its letters are assumed.

    Raises Refusal where it is no text.
    """
    text, remarks = letters_of(data)
    sample = text[:_SAMPLE]
    # Bytes that are no letters here and there can be a fault of the sender's program; more are no text at all.
    if "\x00" in text or len(_ODD.findall(sample)) * 100 > len(sample):
        raise Refusal("it is not a paper we can read", TEXT)
    return lines(text), remarks


def letters_of(data: bytes) -> tuple[str, list[str]]:
    """Bytes as text, in the set they are most likely written in; and a remark where that is an assumption."""
    name, assumed = letter_set(data)
    text = data.decode(name, "replace").removeprefix("\ufeff")
    if not assumed:
        return text, []
    return text, [f"the file does not say how its letters are written; they are read as {KNOWN[name]}"]


def is_unicode(data: bytes) -> bool:
    """Whether every byte of it stands for a letter in UTF-8 or UTF-16, so that nothing was guessed."""
    name, assumed = letter_set(data)
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return not assumed and codecs.lookup(name).name in {"ascii", "utf-8", "utf-16"}


def lines(text: str) -> str:
    """The text with every line end as one line feed; nothing else moves."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def clean(text: str) -> str:
    """Decoded text without NUL and half characters, which no store takes; each becomes a replacement character."""
    return _SURROGATE.sub("\ufffd", text).replace("\x00", "\ufffd")
