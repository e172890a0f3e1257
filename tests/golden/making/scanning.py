"""A PDF as it comes back from a scanner or a fax machine: pictures of pages, slightly turned, blurred and dirty."""

from __future__ import annotations

import io
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter, ImageFont

_WHITE = 255


@dataclass(frozen=True, slots=True)
class Scanner:
    """How a machine spoils a page. Pages are turned by up to `turn` degrees to either side.

    `form` is pdf (one picture for each page), tiff (all pages in one file), or png or jpeg (the first page only).
    `bits` 1 is black and white, 8 is grey. `noise` is the spread of the dirt in shades of grey, `specks` the number of
    black dots to a page, `fade` how far black is from black. `fax` is a line printed over the top of every page.
    """

    dpi: int = 150
    turn: float = 0.5
    blur: float = 0.6
    noise: float = 8
    specks: int = 60
    fade: int = 0
    bits: int = 1
    threshold: int = 150
    quality: int = 38
    form: str = "pdf"
    fax: str = ""

    def scan(self, pdf: bytes, *, seed: str) -> bytes:
        """The spoiled pages as one file; the same for the same seed."""
        dice = numpy.random.default_rng(zlib.crc32(seed.encode()))
        pages = [self._spoil(page, number, dice) for number, page in enumerate(_pictures(pdf, self.dpi), 1)]
        out = io.BytesIO()
        if self.form == "png":
            pages[0].save(out, "PNG", optimize=True)
        elif self.form == "jpeg":
            pages[0].save(out, "JPEG", quality=self.quality, dpi=(self.dpi, self.dpi))
        elif self.form == "tiff":
            pages[0].save(
                out, "TIFF", save_all=True, append_images=pages[1:], dpi=(self.dpi, self.dpi),
                compression="group4" if self.bits == 1 else "jpeg",
            )  # fmt: skip
        else:
            then = time.gmtime(1_767_312_000)
            pages[0].save(
                out, "PDF", save_all=True, append_images=pages[1:], resolution=self.dpi, creationDate=then,
                modDate=then, **({} if self.bits == 1 else {"quality": self.quality}),
            )  # fmt: skip
        return out.getvalue()

    def _spoil(self, page: Image.Image, number: int, dice: numpy.random.Generator) -> Image.Image:
        page = page.rotate(dice.uniform(-self.turn, self.turn), Image.Resampling.BICUBIC, fillcolor=_WHITE)
        if self.fax:
            self._head(page, number)
        page = page.filter(ImageFilter.GaussianBlur(self.blur))
        shades = numpy.asarray(page, dtype=numpy.float64)
        shades = self.fade + shades * (_WHITE - self.fade) / _WHITE + dice.normal(0, self.noise, shades.shape)
        spoiled = Image.fromarray(shades.clip(0, _WHITE).astype(numpy.uint8))
        pen = ImageDraw.Draw(spoiled)
        for x, y, size in zip(
            dice.integers(0, page.width, self.specks), dice.integers(0, page.height, self.specks),
            dice.integers(1, 3, self.specks), strict=True,
        ):  # fmt: skip
            pen.ellipse((int(x), int(y), int(x + size), int(y + size)), fill=30)
        return spoiled.point(lambda shade: _WHITE * (shade > self.threshold), "1") if self.bits == 1 else spoiled

    def _head(self, page: Image.Image, number: int) -> None:
        """The line a fax machine prints, upright however the page lay."""
        font = ImageFont.load_default(size=self.dpi / 7.5)
        ImageDraw.Draw(page).text((self.dpi * 0.35, self.dpi * 0.12), f"{self.fax}  P.{number:02d}", font=font, fill=0)


def _pictures(pdf: bytes, dpi: int) -> Iterator[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        yield page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
