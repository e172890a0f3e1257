"""What crosses the pipes: frames, and how the child packs its answer.

A frame is a JSON header behind its length, and bodies whose sizes the header tells. The child's answer for a paper is
such a header without the text, and all page texts behind it as UTF-8; so what is parsed as JSON stays small, and text
is only decoded. `unpack.py` is the other side.
"""

from __future__ import annotations

import json
from typing import Any

from fourcorners.intake.limits import Limits
from fourcorners.intake.refusal import ALONE, Refusal


def frame(header: dict[str, Any], *bodies: bytes) -> bytes:
    """A header and its bodies as one string of bytes."""
    head = json.dumps(header, ensure_ascii=False).encode()
    return b"".join((len(head).to_bytes(4, "big"), head, *bodies))


def pack(told: dict[str, Any], limits: Limits) -> bytes:
    """The child's answer for one paper, or its refusal (`refused`, `do`), as a frame. Takes the texts out of it.

    Of each page's text and of each aside only its size stays in the header.

    Raises Refusal where what is not text is larger than the limits allow.
    """
    texts: list[bytes] = []
    if "refused" not in told:
        _take_texts(told, texts)
    text = b"".join(texts)
    framed = frame({"text": len(text), "paper": told}, text)
    if len(framed) - len(text) > limits.fields_bytes:
        raise Refusal("its headers, names and fields are larger than a demand needs", ALONE)
    return framed


def _take_texts(told: dict[str, Any], texts: list[bytes]) -> None:
    pages = [page.encode("utf-8", "replace") for page in told["pages"]]
    told["pages"] = [len(page) for page in pages]
    texts += pages
    asides = [(number, aside.encode("utf-8", "replace")) for number, aside in told["asides"].items()]
    told["asides"] = [[number, len(aside)] for number, aside in asides]
    texts += [aside for _, aside in asides]
    for attachment in told["attachments"]:
        _take_texts(attachment, texts)


def read_json(data: bytes) -> Any:
    """JSON that is one object, with no number that JSON does not have. Raises ValueError."""
    try:
        value = json.loads(data, parse_constant=_no_constant)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(value, dict):
        raise ValueError("no object")
    return value


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no number")
