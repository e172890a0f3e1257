"""Scanned papers and image files are read from what they show, page by page, and their reader is told."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from fourcorners.intake.limits import Limits
from fourcorners.intake.model import Box, Paper
from fourcorners.intake.recognised import scans
from fourcorners.intake.run import receive
from fourcorners.intake.show import boxes, crop, picture
from tests.golden.making.scanning import Scanner
from tests.intake.papers import mail, pdf, scanned

ORDER = r"""#set page(width: 15cm, height: 9cm, margin: 1cm)
#set text(size: 11pt)
SPECIMEN

The records of the account *northlight\@mail.example* are to be disclosed pursuant to 18 U.S.C. § 2703(d), for the
period from May 1, 2026 through August 31, 2026.

Dated: November 19, 2026
"""
ACCOUNT = "northlight@mail.example"
READ = "page 1 is a picture; its words were recognised and may be misread"


@pytest.fixture(autouse=True)
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether this system has a second reader makes no difference here; see test_second.py."""
    monkeypatch.setattr(scans, "second_reader", lambda: None)


def words_of(paper: Paper, page: int = 1) -> str:
    return " ".join(paper.pages[page - 1].text.split())


def drawn(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(png)).convert("L"))


def test_a_scanned_page_is_read_and_said() -> None:
    """Account, statute and dates come through exactly; the page knows it was recognised, and its reader is told."""
    paper = receive(Scanner(dpi=200, bits=8).scan(pdf(ORDER), seed="a"), "scan.pdf")
    text = words_of(paper)
    for words in (ACCOUNT, "18 U.S.C. § 2703(d)", "May 1, 2026 through August 31, 2026", "Dated: November 19, 2026"):
        assert words in text
    assert paper.remarks == (READ,)
    page = paper.pages[0]
    assert page.seen is not None
    start = page.text.index(ACCOUNT)
    assert 0.5 < page.sureness(start, start + len(ACCOUNT)) <= 1


def test_the_places_of_words_cover_their_ink() -> None:
    """Boxes of a recognised word hold dark pixels, touch the word's line alone, and a crop around them is small."""
    data = Scanner(dpi=200, bits=8, turn=0, specks=0).scan(pdf(ORDER), seed="b")
    paper = receive(data, "scan.pdf")
    start = paper.pages[0].text.index(ACCOUNT)
    evidence = paper.evidence(1, start, start + len(ACCOUNT))
    ((box,),) = boxes(data, [evidence], paper=paper)
    page = drawn(picture(data, 1, dpi=200))
    inside = page[_slices(box, page)]
    assert (inside < 128).mean() > 0.08
    assert box.bottom - box.top < 0.1
    part = drawn(crop(data, evidence, paper=paper))
    assert part.shape[0] < page.shape[0] / 3
    assert (part < 128).mean() > 0.01


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_turned(turn: int) -> None:
    """The text reads, the page tells its turn, and a crop stands upright while the picture stays as the file has it."""
    with Image.open(io.BytesIO(Scanner(dpi=200, bits=8, form="png").scan(pdf(ORDER), seed="c"))) as upright:
        out = io.BytesIO()
        # Pillow turns to the left.
        upright.rotate(turn, expand=True).save(out, "PNG")
        wide = upright.width > upright.height
    data = out.getvalue()
    paper = receive(data, "turned.png")
    assert paper.pages[0].seen is not None
    assert paper.pages[0].seen.turn == turn
    start = paper.pages[0].text.index(ACCOUNT)
    evidence = paper.evidence(1, start, start + len(ACCOUNT))
    shown = drawn(picture(data, 1))
    assert (shown.shape[1] > shown.shape[0]) == (wide if turn == 180 else not wide)
    part = drawn(crop(data, evidence, paper=paper))
    assert part.shape[1] > 2 * part.shape[0]
    ((box,),) = boxes(data, [evidence], paper=paper)
    assert (shown[_slices(box, shown)] < 160).mean() > 0.05


@pytest.mark.parametrize(
    ("form", "kind"),
    [("PNG", "png"), ("JPEG", "jpeg"), ("TIFF", "tiff"), ("BMP", "bmp"), ("GIF", "gif"), ("WEBP", "webp")],
)
def test_image_files_of_every_kind_are_papers(form: str, kind: str) -> None:
    """An image file is a paper of one page, told by its content."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(Scanner(dpi=200, bits=8, turn=0, form="png").scan(pdf(ORDER), seed="d"))) as image:
        image.save(out, form)
    paper = receive(out.getvalue(), "paper.bin")
    assert paper.media_type == f"image/{kind}"
    assert len(paper.pages) == 1
    assert ACCOUNT in words_of(paper)


def test_a_fax_of_several_pages_with_flat_dots() -> None:
    """A TIFF has its pages in order; a fax whose lines lie apart twice as far as its dots is stretched."""
    pages = Scanner(dpi=200, bits=1, form="tiff", turn=0.3).scan(
        pdf(ORDER, ORDER.replace("northlight", "southlight")), seed="e"
    )
    flat = io.BytesIO()
    with Image.open(io.BytesIO(pages)) as image:
        frames = []
        for number in range(2):
            image.seek(number)
            frames.append(
                image.convert("L").resize((image.width, image.height // 2)).convert("1", dither=Image.Dither.NONE)
            )
    frames[0].save(flat, "TIFF", save_all=True, append_images=frames[1:], compression="group4", dpi=(204, 98))
    for data in (pages, flat.getvalue()):
        paper = receive(data, "fax.tif")
        assert paper.remarks == ("pages 1 to 2 are pictures; their words were recognised and may be misread",)
        assert "northlight" in words_of(paper)
        assert "southlight" in words_of(paper, 2)


def test_a_scan_attached_to_an_email_is_read_where_it_lies() -> None:
    """The attachment has the words; its picture, boxes and crops are asked for by its place in the delivery."""
    scan = Scanner(dpi=200, bits=8).scan(pdf(ORDER), seed="f")
    data = mail("See the order.", ("note.txt", "text/plain", b"A note.\n"), ("order.pdf", "application/pdf", scan))
    paper = receive(data, "request.eml")
    order = paper.attachments[1]
    assert order.remarks == (READ,)
    start = order.pages[0].text.index(ACCOUNT)
    evidence = order.evidence(1, start, start + len(ACCOUNT))
    assert picture(data, 1, within=(1,)) == picture(scan, 1)
    assert boxes(data, [evidence], within=(1,), paper=order) == boxes(scan, [evidence], paper=order)
    assert crop(data, evidence, within=(1,), paper=order) == crop(scan, evidence, paper=order)


def test_pages_beyond_the_limit_are_said() -> None:
    """No more pages are read from their pictures than the limits allow, and the rest is named."""
    paper = receive(scanned(), "scan.pdf", limits=Limits(scanned_pages=1))
    assert paper.remarks == (
        "page 2 holds a picture in which no words were found",
        "page 3 holds a picture and no text; only 1 scanned pages of a delivery are read",
    )


def _slices(box: Box, page: np.ndarray) -> tuple[slice, slice]:
    height, width = page.shape
    return (
        slice(int(box.top * height), round(box.bottom * height)),
        slice(int(box.left * width), round(box.right * width)),
    )
