"""The work of the child that recognises: read one page from its pixels, or show a page of an image file."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from PIL import Image

from fourcorners.intake.confined.wire import frame, pack
from fourcorners.intake.limits import DEFAULT, Limits
from fourcorners.intake.model import Box
from fourcorners.intake.parsing import parse, samples
from fourcorners.intake.parsing import work as parsing
from fourcorners.intake.recognised.scanned import Scan
from fourcorners.intake.refusal import AGAIN, UNFORESEEN, Refusal
from fourcorners.intake.scan import page, pixels
from fourcorners.intake.scan.letters import Models

LIMITS = DEFAULT.of_a_scan()
_models: list[Models] = []


def warm_up() -> None:
    """In the nursery: load the models and every module and decoder that a child may need, by using each once."""
    parsing.warm_up()
    _models.append(Models())
    sheet = Image.fromarray(np.tile(np.array([[255, 0, 255, 255]], np.uint8), (64, 100)))
    for kind in ("PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP"):
        made = io.BytesIO()
        sheet.save(made, kind)
        pixels.picture(made.getvalue(), 1, 100, LIMITS)
    packed = io.BytesIO()
    sheet.convert("1").save(packed, "TIFF", compression="group4", dpi=(204, 98))
    page.recognise(pixels.grey(packed.getvalue(), 1, LIMITS), _models[0], strip=True)
    pixels.crop(packed.getvalue(), 1, Box(0.1, 0.1, 0.9, 0.9), 90, 100, LIMITS)
    page.recognise(pixels.grey(samples.PDF, 1, LIMITS), _models[0], strip=True)


def work(header: dict[str, Any], bodies: list[bytes], limits: Limits) -> bytes:
    """The answer to one request: behind a first byte that says whether it is one, or a refusal."""
    verb, number = header["verb"], header["page"]
    try:
        data = parse.within(bodies[0], header["path"], limits)
        if verb == "picture":
            return b"A" + pixels.picture(data, number, header["dpi"], limits)
        if verb == "crop":
            return b"A" + pixels.crop(data, number, Box(*header["box"]), header["turn"], header["dpi"], limits)
        return b"A" + _told(page.recognise(pixels.grey(data, number, limits), _models[0], strip=header["strip"]))
    except Refusal as refusal:
        return b"R" + pack({"refused": refusal.what, "do": refusal.do}, limits)
    except UNFORESEEN as error:
        return b"R" + pack({"refused": f"it cannot be recognised ({type(error).__name__})", "do": AGAIN}, limits)


def _told(found: Scan) -> bytes:
    text, aside = (part.encode("utf-8", "replace") for part in (found.text, found.aside))
    header = {
        "text": len(text),
        "aside": len(aside),
        "words": len(found.seen.packed),
        "turn": found.seen.turn,
        "illegible": found.illegible,
        "foreign": found.foreign,
        "strip": len(found.strip),
        "cuts": [[cut.top, cut.bottom, cut.start, cut.end] for cut in found.cuts],
    }
    return frame(header, text, aside, found.seen.packed, found.strip)
