"""Pictures of pages, and where the words stand on them."""

import struct
import zlib

from fourcorners.intake.limits import Limits
from fourcorners.intake.model import Box, Paper
from fourcorners.intake.run import receive
from fourcorners.intake.show import boxes, picture
from tests.intake.papers import filled_form, one_page, pdf


def pixels(png: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and rows of a picture of ours."""
    width, height = struct.unpack(">II", png[16:24])
    packed, at = b"", 8
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + size]
        assert zlib.crc32(kind + body) == struct.unpack(">I", png[at + 8 + size : at + 12 + size])[0]
        packed += body if kind == b"IDAT" else b""
        at += 12 + size
    plain = zlib.decompress(packed)
    rows = [plain[n * (3 * width + 1) : (n + 1) * (3 * width + 1)] for n in range(height)]
    assert all(row[0] == 0 for row in rows)
    return width, height, [row[1:] for row in rows]


def words(data: bytes, paper: Paper, wanted: str, page: int = 1) -> list[Box]:
    start = paper.pages[page - 1].text.index(wanted)
    (found,) = boxes(data, [paper.evidence(page, start, start + len(wanted))])
    return found


def inked(png: bytes, box: Box) -> tuple[float, float]:
    """The share of dark pixels within a box, and in all of the picture outside it."""
    width, height, rows = pixels(png)
    dark = {(x, y) for y in range(height) for x in range(width) if rows[y][3 * x] < 128}
    inside = {
        (x, y)
        for x, y in dark
        if box.left * width - 1 <= x <= box.right * width + 1 and box.top * height - 1 <= y <= box.bottom * height + 1
    }
    area = (box.right - box.left) * width * (box.bottom - box.top) * height
    return len(inside) / area, len(dark - inside) / (width * height - area)


def test_a_box_covers_the_ink_of_its_words() -> None:
    """Where a page holds one word, its box holds all of the page's ink."""
    data = pdf("#set page(width: 10cm, height: 8cm)\n#v(3cm) #h(2cm) alphabet")
    found = receive(data, "a.pdf")
    (box,) = words(data, found, "alphabet")
    inside, outside = inked(picture(data, 1), box)
    assert inside > 0.1
    assert outside == 0


def test_a_box_fits_a_page_that_is_turned_and_cut() -> None:
    """Shares are of the page as it is shown, whatever its rotation and its visible part."""
    drawing = b"BT /F 12 Tf 150 100 Td (turned) Tj ET"
    for turn in (0, 90, 180, 270):
        data = one_page(drawing, page=b"/Rotate %d/CropBox[100 50 300 200]" % turn)
        (box,) = words(data, receive(data, "a.pdf"), "turned")
        inside, outside = inked(picture(data, 1), box)
        assert inside > 0.1
        assert outside == 0


def test_boxes_follow_the_text_that_was_received() -> None:
    """Two lines give two boxes in order; line ends, signs of two units and ligatures before them do not shift them."""
    data = pdf("#set page(width: 10cm)\n😀😀 ﬁrst line \\ second § line \\ alpha \\ omega")
    found = receive(data, "a.pdf")
    (alpha,), (omega,) = words(data, found, "alpha"), words(data, found, "omega")
    assert alpha.bottom <= omega.top + 0.001
    assert abs(alpha.left - omega.left) < 0.005
    both = words(data, found, "alpha\nomega")
    assert [box.top for box in both] == [alpha.top, omega.top]
    (second,) = words(data, found, "second")
    assert second.bottom <= alpha.top + 0.001


def test_a_filled_in_value_has_the_box_of_its_field() -> None:
    """Evidence that lies in a form field is shown where the field is, and what follows it is not shifted."""
    data = filled_form()
    found = receive(data, "form.pdf")
    (field,) = words(data, found, "alpha@example.com")
    assert (field.left, field.right) == (0.25, 0.55)
    (after,) = words(data, found, "of Harbor")
    assert after.left > field.right
    assert abs(after.top - field.top) < 0.03
    label, value = words(data, found, "Case No.: 26-GJ-0117")
    assert label.right < value.left


def test_evidence_without_letters_has_no_box() -> None:
    """An empty span is nowhere."""
    data = pdf("Some words")
    assert words(data, receive(data, "a.pdf"), "") == []
    assert boxes(data, []) == []


def test_pictures_have_the_size_asked_for_and_no_more_than_allowed() -> None:
    """A letter page at 110 dots an inch; a page of five metres drawn smaller; words are dark on white."""
    width, height, rows = pixels(picture(pdf('#set page(paper: "us-letter")\nWords'), 1))
    assert (width, height) == (935, 1210)
    assert rows[0] == b"\xff" * (3 * width)
    assert min(min(row) for row in rows) < 60
    large = pdf("#set page(width: 500cm, height: 500cm)\nWords")
    width, height, _ = pixels(picture(large, 1, dpi=600, limits=Limits(picture_pixels=1_000_000)))
    assert 0.9e6 < width * height <= 1_000_000
