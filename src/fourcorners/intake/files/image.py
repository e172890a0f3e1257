"""How many pages an image file has; nothing of it is decoded here. Runs in the confined child."""

from __future__ import annotations

import struct

from fourcorners.intake.allowance import Allowance
from fourcorners.intake.contents import Contents
from fourcorners.intake.looks import Look
from fourcorners.intake.refusal import AGAIN, Refusal


def contents_of(data: bytes, kind: str, allowance: Allowance) -> Contents:
    """Pages without text, each to be looked at. Raises Refusal."""
    count = _pages_in(data, allowance.limits.pages + 1) if kind == "image/tiff" else 1
    allowance.check_pages(count)
    return Contents([""] * count, looks=[(number, Look.PICTURE) for number in range(1, count + 1)])


def _pages_in(data: bytes, most: int) -> int:
    """How many pages a TIFF has, counted no further than `most`. Raises Refusal for one that is cut off.

    It is a chain of directories, each with the place of the next behind its entries (TIFF 6.0, section 2). Of other
    kinds of pictures only one that moves has more than one, and the first is the paper.
    """
    order = "<" if data.startswith(b"II") else ">"
    count, seen = 0, set()
    try:
        (at,) = struct.unpack_from(f"{order}I", data, 4)
        while at and at not in seen and count < most:
            seen.add(at)
            count += 1
            (entries,) = struct.unpack_from(f"{order}H", data, at)
            (at,) = struct.unpack_from(f"{order}I", data, at + 2 + 12 * entries)
    except struct.error:
        raise Refusal("the picture is broken or cut off", AGAIN) from None
    if not count:
        raise Refusal("the picture is broken or cut off", AGAIN)
    return count
