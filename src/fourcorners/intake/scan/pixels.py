"""The pixels of a page: drawn from a PDF, or decoded from an image file by Pillow. Runs in the confined child."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from PIL import Image, ImageOps, MpoImagePlugin

from fourcorners.intake.limits import Limits
from fourcorners.intake.model import Box
from fourcorners.intake.parsing import kinds
from fourcorners.intake.pdf.picture import raster
from fourcorners.intake.places import turned
from fourcorners.intake.refusal import AGAIN, Refusal
from fourcorners.intake.scan.letters import Grey

_PDF_DPI = 200
# Decoded at four bytes a pixel this many still fit: A3 at 600 dots an inch.
_MOST_PIXELS = 80_000_000
# A letter page at 230 dots an inch. More pixels take longer and are not read better.
_ENOUGH_PIXELS = 5_000_000
# The page of an image file does not say how large it is; it is shown as if its longer side were so many inches.
_LONG_SIDE_INCHES = 11
_FAX_STRETCH = (1.5, 2.6)
_TURN = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
# What Pillow raises for a file that is not what it says.
_BROKEN = (
    ArithmeticError,
    EOFError,
    LookupError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)

# A photograph of two pictures is known by a module that Pillow would load too late.
_ = MpoImagePlugin
# The size of a picture is checked here, before a pixel of it is decoded.
Image.MAX_IMAGE_PIXELS = None


def grey(data: bytes, number: int, limits: Limits) -> Grey:
    """The page in shades of grey, as large as recognition needs it. Raises Refusal."""
    if not kinds.is_picture(kinds.kind_of(data)):
        drawn = raster(data, number, _PDF_DPI, limits, grey=True)
        rows = np.frombuffer(drawn.pixels, np.uint8)[: drawn.stride * drawn.height].reshape(drawn.height, drawn.stride)
        return np.ascontiguousarray(rows[:, : drawn.width])
    with _opened(data, number) as image:
        scale = min(1.0, (_ENOUGH_PIXELS / (image.width * image.height)) ** 0.5)
        return np.asarray(_drawn(image, "L", image.width * scale, image.height * scale))


def picture(data: bytes, number: int, dpi: int, limits: Limits) -> bytes:
    """A page of an image file as PNG, in its colours and never larger than it is. Raises Refusal."""
    with _opened(data, number) as image:
        return _png(_drawn(image, "RGB", *_size(image, dpi, limits)))


def crop(data: bytes, number: int, box: Box, turn: int, dpi: int, limits: Limits) -> bytes:
    """A part of a page of an image file as PNG, turned clockwise; the box is in shares of the page. Raises Refusal."""
    with _opened(data, number) as image:
        whole = _drawn(image, "RGB", *_size(image, dpi, limits))
        if turn:
            whole = whole.transpose(_TURN[turn])
        part = turned(box, turn)
        x, y = int(part.left * whole.width), int(part.top * whole.height)
        right, bottom = round(part.right * whole.width), round(part.bottom * whole.height)
        return _png(whole.crop((x, y, max(x + 1, right), max(y + 1, bottom))))


@contextmanager
def _opened(data: bytes, number: int) -> Iterator[Image.Image]:
    """That page of an image file, its pixels not yet decoded. Raises Refusal, also for what breaks while it is used."""
    kind = kinds.kind_of(data)
    try:
        with Image.open(io.BytesIO(data), formats=[kind.removeprefix("image/").upper()]) as image:
            if number != 1:
                image.seek(number - 1)
            if image.width * image.height > _MOST_PIXELS:
                raise Refusal(
                    f"the picture has more than {_MOST_PIXELS // 1_000_000} million pixels",
                    "Ask for a scan with at most 600 dots an inch.",
                )
            yield image
    except EOFError:
        raise Refusal(f"it has no page {number}", AGAIN) from None
    except _BROKEN:
        raise Refusal("the picture is broken or cut off", AGAIN) from None


def _drawn(image: Image.Image, mode: str, width: float, height: float) -> Image.Image:
    """The picture upright as its camera says, on white, its pixels square, within that width and height."""
    size = (max(1, round(width)), max(1, round(height)))
    # JPEG can be decoded at a half or a quarter of its size.
    image.draft(mode, size)
    flat = ImageOps.exif_transpose(image)
    if flat.mode.startswith(("I", "F")):
        flat = Image.fromarray((np.asarray(flat).astype(np.float32) / 257).clip(0, 255).astype(np.uint8))
    if flat.mode in {"LA", "PA", "RGBA", "La", "RGBa"} or "transparency" in flat.info:
        clear = flat.convert("RGBA")
        flat = Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear)
    flat = flat.convert(mode)
    if (flat.width > flat.height) != (size[0] > size[1]) and size[0] != size[1]:
        size = size[::-1]
    across, down = _stretch(image)
    wanted = (min(size[0], flat.width) * across, min(size[1], flat.height) * down)
    wanted = (max(1, round(wanted[0])), max(1, round(wanted[1])))
    return flat if flat.size == wanted else flat.resize(wanted, Image.Resampling.LANCZOS)


def _stretch(image: Image.Image) -> tuple[float, float]:
    """By how much a fax, whose lines lie further apart than its dots, is stretched across and down."""
    try:
        across, down = (float(one) for one in image.info["dpi"])
        ratio = across / down
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return 1.0, 1.0
    if _FAX_STRETCH[0] < ratio < _FAX_STRETCH[1]:
        return 1.0, ratio
    return (1 / ratio, 1.0) if _FAX_STRETCH[0] < 1 / ratio < _FAX_STRETCH[1] else (1.0, 1.0)


def _size(image: Image.Image, dpi: int, limits: Limits) -> tuple[float, float]:
    scale = min(
        1.0,
        dpi * _LONG_SIDE_INCHES / max(image.width, image.height),
        (limits.picture_pixels / (image.width * image.height)) ** 0.5,
    )
    return image.width * scale, image.height * scale


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=3)
    return out.getvalue()
