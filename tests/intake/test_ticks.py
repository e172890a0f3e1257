"""Tick boxes that are drawn or pictures are read as text, in a PDF and on a scan; what is no box stays what it is."""

from __future__ import annotations

import pytest

from fourcorners.intake.run import receive
from fourcorners.intake.show import boxes
from tests.golden.making.scanning import Scanner
from tests.intake.papers import pdf

# Boxes as offices make them: a square with nothing, a cross, a tick that runs over its sides, a blot; and a picture.
HANDS = r"""
#let square = box(width: 8pt, height: 8pt, stroke: 0.6pt)
#let cross = box(width: 8pt, height: 8pt, stroke: 0.6pt, {
  place(line(start: (1pt, 1pt), end: (7pt, 7pt), stroke: 0.9pt))
  place(line(start: (7pt, 1pt), end: (1pt, 7pt), stroke: 0.9pt))
})
#let tick = box(width: 8pt, height: 8pt, stroke: 0.6pt, place(dx: -1pt, dy: -3pt, curve(
  stroke: 1.1pt + rgb("#16308a"), curve.move((1pt, 6pt)), curve.quad((3.5pt, 8.5pt), (4pt, 10pt)),
  curve.quad((6pt, 4pt), (11pt, 0pt)),
)))
#let blot = box(width: 8pt, height: 8pt, stroke: 0.6pt, inset: 1.5pt, rect(width: 100%, height: 100%, fill: black))
#let dots(on) = bytes(range(15).map(y => range(15).map(x => if x == 0 or y == 0 or x == 14 or y == 14 or (
  on and x > 2 and y > 2 and x < 12 and y < 12 and calc.abs(x - y) < 2) { 20 } else { 250 })).flatten())
#let seen(on) = box(width: 8pt, height: 8pt, image(dots(on), format: (encoding: "luma8", width: 15, height: 15)))
"""
PAGE = r"""#set page(width: 15cm, height: 12cm, margin: 1cm)
#set text(size: 10pt)
SPECIMEN

"""


def shown(body: str) -> list[str]:
    """The lines of a page that shows this, without its first."""
    paper = receive(pdf(f"{PAGE}{HANDS}\n{body}"), "form.pdf")
    return [line.strip() for line in paper.pages[0].text.splitlines() if line.strip()][1:]


@pytest.mark.parametrize(
    ("ticked", "empty"),
    [("#cross", "#square"), ("#tick", "#square"), ("#blot", "#square"), ("#seen(true)", "#seen(false)")],
)
def test_drawn_boxes_are_read(ticked: str, empty: str) -> None:
    """A cross, a tick, a blot and a picture tick a box; each box stands before its words."""
    assert shown(f"{ticked} names\n\n{empty} addresses\n\n(a) {ticked} lengths #h(1cm) {empty} types") == [
        "[x] names", "[ ] addresses", "(a) [x] lengths [ ] types",
    ]  # fmt: skip


def test_a_letter_in_a_box_speaks_for_itself() -> None:
    """A box into which a letter was typed gets no sign of its own beside it."""
    body = (
        "#box(width: 8pt, height: 8pt, stroke: 0.6pt, align(center + horizon, text(7pt)[X])) names\n\n#square addresses"
    )
    assert shown(body) == ["X names", "[ ] addresses"]


def test_a_speck_in_a_box_is_told_as_unclear() -> None:
    """A box with a little ink is neither ticked nor empty, and the page's remarks say so."""
    spot = "place(dx: 3.4pt, dy: 3.4pt, rect(width: 0.9pt, height: 0.9pt, fill: black))"
    speck = f"#box(width: 8pt, height: 8pt, stroke: 0.6pt, {spot})"
    paper = receive(pdf(f"{PAGE}{HANDS}\n{speck} names"), "form.pdf")
    assert "[?] names" in paper.pages[0].text
    assert "page 1 has 1 box(es) of which it cannot be told whether they are ticked" in paper.remarks


def test_what_is_no_box_is_left_out() -> None:
    """Bullets, circles, crosses without a square, squares without words and large frames are drawings."""
    body = r"""#rect(width: 8pt, height: 8pt, fill: black) #box(width: 6pt, height: 6pt, fill: black) bullet

#box(circle(radius: 4pt, stroke: 0.6pt)) circle

#box(width: 8pt, height: 8pt, {
  place(line(start: (1pt, 1pt), end: (7pt, 7pt)))
  place(line(start: (7pt, 1pt), end: (1pt, 7pt)))
}) cross

#box(width: 40pt, height: 40pt, stroke: 0.6pt) frame

#v(1cm) #h(5cm) #square"""
    assert shown(body) == ["bullet", "circle", "cross", "frame"]


def test_the_place_of_a_drawn_box_is_told() -> None:
    """Evidence that holds a box's sign leads to the box on the page."""
    data = pdf(f"{PAGE}{HANDS}\n#cross names")
    paper = receive(data, "form.pdf")
    at = paper.pages[0].text.index("[x]")
    ((box,),) = boxes(data, [paper.evidence(1, at, at + 3)], paper=paper)
    assert 0.5 < (box.right - box.left) * 15 / ((box.bottom - box.top) * 12) < 2
    assert box.left < 0.12


FORM = r"""
#cross names of the subscriber

#square addresses of the subscriber

#tick lengths of service

#square types of service utilised

#square telephone or instrument numbers

(a) #square means and source of payment
"""


@pytest.mark.slow
@pytest.mark.parametrize("scanner", [Scanner(dpi=200, bits=8), Scanner(dpi=200, bits=1), Scanner(dpi=300, bits=8)])
def test_boxes_of_a_scanned_form_are_read(scanner: Scanner) -> None:
    """The same boxes on the picture of a page: in grey, in black and white, and at another resolution."""
    paper = receive(scanner.scan(pdf(f"{PAGE}{HANDS}\n{FORM}"), seed="boxes"), "scan.pdf")
    lines = [line.strip() for line in paper.pages[0].text.splitlines() if "[" in line]
    assert [line[: line.index("]") + 1] for line in lines] == ["[x]", "[ ]", "[x]", "[ ]", "[ ]", "(a) [ ]"]
    assert [line.partition("] ")[2].split()[0] for line in lines] == [
        "names", "addresses", "lengths", "types", "telephone", "means",
    ]  # fmt: skip


CAPITALS = r"""#set page(width: 15cm, height: 12cm, margin: 1cm)
#set text(size: 11pt, font: "DejaVu Sans Mono")
SPECIMEN DEPARTMENT OF DEEDS AND BONDS

DEAR BOARD: DOCKET 00-0808 DEBORAH DODD, BADGE 8008, ORDERED ON 08/08/2026 TO BRING BOOKS BEFORE THE BENCH.

DATE: 08/08/2026 PHONE: 555 0100 ROOM: 800 BOX: 0080 CODE: ODD BED
"""


@pytest.mark.slow
@pytest.mark.parametrize("scanner", [Scanner(dpi=200, bits=8), Scanner(dpi=200, bits=1), Scanner(dpi=150, bits=1)])
def test_letters_and_figures_of_a_scan_are_no_boxes(scanner: Scanner) -> None:
    """Square letters and figures stay letters and figures, however bad the scan."""
    paper = receive(scanner.scan(pdf(CAPITALS), seed="capitals"), "scan.pdf")
    assert "[" not in paper.pages[0].text
