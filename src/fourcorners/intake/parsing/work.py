"""The work of the child that parses: take a delivery apart, draw a page of it, say where its words stand."""

from __future__ import annotations

import contextlib
import encodings
import importlib
import json
from typing import Any

from fourcorners.intake.allowance import Allowance
from fourcorners.intake.confined.wire import pack
from fourcorners.intake.limits import DEFAULT, Limits
from fourcorners.intake.model import Box
from fourcorners.intake.parsing import kinds, parse, samples
from fourcorners.intake.pdf.boxes import boxes
from fourcorners.intake.pdf.document import opened
from fourcorners.intake.pdf.picture import crop, picture
from fourcorners.intake.refusal import AGAIN, UNFORESEEN, Refusal

LIMITS = DEFAULT

# Python loads a letter set when it is first used, and a child cannot open its file; so those that mail uses are loaded
# before. Others end as "unknown", and the set is guessed from the bytes, with a remark.
_LETTER_SETS = (
    "ascii", "utf_8", "utf_8_sig", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be", "utf_7",
    "idna", "punycode", "raw_unicode_escape", "latin_1", "cp1252", "cp437", "cp850", "cp1250", "cp1251", "cp1253",
    "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp866", "cp874", "iso8859_2", "iso8859_3", "iso8859_4",
    "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_8", "iso8859_9", "iso8859_10", "iso8859_13", "iso8859_14",
    "iso8859_15", "iso8859_16", "koi8_r", "koi8_u", "mac_roman", "gb2312", "gbk", "gb18030", "big5", "shift_jis",
    "cp932", "euc_jp", "iso2022_jp", "euc_kr", "cp949", "tis_620",
)  # fmt: skip


def warm_up() -> None:
    """In the nursery: load every module and letter set that parsing may need, by parsing a paper of each kind."""
    for name in _LETTER_SETS:
        importlib.import_module(f"encodings.{name}")
        encodings.search_function(name)
        b"".decode(name)
    limits = LIMITS
    for sample in samples.papers():
        pack(parse.parse(sample, Allowance(limits)), limits)
    picture(samples.PDF, 1, 40, limits)
    crop(samples.PDF, 1, Box(0.1, 0.1, 0.9, 0.2), 90, 40, limits)
    boxes(samples.PDF, [(1, 0, 4)], limits)
    with contextlib.suppress(Refusal), opened(b"%PDF-1.4 broken"):
        pass


def work(header: dict[str, Any], bodies: list[bytes], limits: Limits) -> bytes:
    """The answer to one request."""
    verb = header["verb"]
    if verb == "parse":
        return b"".join(_packed(body, limits) for body in bodies)
    try:
        data = parse.within(bodies[0], header["path"], limits)
        if kinds.is_picture(kinds.kind_of(data)):
            # This child has no library that decodes pictures.
            return b"S"
        if verb == "picture":
            return b"A" + picture(data, header["page"], header["dpi"], limits)
        if verb == "crop":
            return b"A" + crop(data, header["page"], Box(*header["box"]), header["turn"], header["dpi"], limits)
        spans = [(page, start, end) for page, start, end in header["spans"]]
        return b"A" + json.dumps(boxes(data, spans, limits)).encode()
    except Refusal as refusal:
        return b"R" + pack({"refused": refusal.what, "do": refusal.do}, limits)


def _packed(data: bytes, limits: Limits) -> bytes:
    try:
        return pack(_answered(data, limits), limits)
    except Refusal as refusal:
        return pack({"refused": refusal.what, "do": refusal.do}, limits)


def _answered(data: bytes, limits: Limits) -> dict[str, Any]:
    try:
        return parse.parse(data, Allowance(limits))
    except Refusal as refusal:
        return {"refused": refusal.what, "do": refusal.do}
    except RecursionError:
        return {"refused": "it is nested too deeply", "do": AGAIN}
    except UNFORESEEN as error:
        # The paper is refused; only the kind of error is told, never its message, which may quote the paper.
        return {"refused": f"it cannot be parsed ({type(error).__name__})", "do": AGAIN}
