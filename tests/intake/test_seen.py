"""What a PDF shows is read, however it is drawn; of what is partly hidden the rest is read."""

import pytest

from fourcorners.intake.allowance import Allowance
from fourcorners.intake.limits import Limits
from fourcorners.intake.looks import Look
from fourcorners.intake.model import Paper
from fourcorners.intake.pdf import document
from fourcorners.intake.run import receive
from tests.intake.pages import lines, put, sheets
from tests.intake.papers import filled_form

MULTIPLY = b"/ExtGState<</M<</BM/Multiply>>/H<</ca 0.5>>>>"
PICTURE = (
    b"<</Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/Length 4>>stream\n"
    b"\x00\xff\xff\x00\nendstream "
)


def text(paper: Paper) -> str:
    return "\n".join(page.text for page in paper.pages)


def told(paper: Paper) -> list[tuple[str, str]]:
    return [(one.kind.value, one.text) for one in paper.differences]


@pytest.mark.parametrize(
    "drawn",
    [
        b"q 0 0 0.5 rg 60 690 300 30 re f Q" + put(72, 700, "shown", before="1 g"),
        b"q 0.2 g 60 690 300 30 re f Q q 1 1 0 rg 70 698 60 14 re f Q" + put(72, 700, "shown"),
        put(72, 700, "shown") + b"q /M gs 1 1 0 rg 70 698 60 14 re f Q",
        put(72, 700, "shown") + b"q /H gs 1 0 0 rg 70 698 60 14 re f Q",
        put(72, 700, "shown", before="0.83 g"),
        put(72, 700, "shown") + b"q 72 698 100 1 re f 72 712 100 1 re f 70 690 1 30 re f Q",
        put(72, 700, "shown") + b"q 1 w 72 703 m 150 703 l S Q",
        put(72, 700, "shown", before="2 Tr 1 g 0 G"),
        put(72, 700, "shown", before="60 690 300 30 re W n"),
        put(72, 700, "shown", size=6),
        put(72, 700, "shown", before="0.4 0.1 0.1 rg"),
        b"q 0.1 g 0 0 612 792 re f Q" + put(72, 700, "shown", before="0.9 g"),
        put(72, 700, "shown") + b"q 0 g 200 690 100 30 re f Q",
        put(10, 700, "shown", before="q 1 0 0 1 62 0 cm"),
    ],
    ids=[
        "white-on-blue", "on-highlight", "multiplied", "half-clear", "watermark", "table-lines", "struck-through",
        "outlined", "clipped-around", "small", "dark-red", "dark-page", "bar-beside", "moved",
    ],
)  # fmt: skip
def test_what_is_shown_is_read(drawn: bytes) -> None:
    """Light on dark, highlights, watermarks, lines of tables, outlines and small print are ordinary."""
    paper = receive(sheets(drawn, resources=MULTIPLY), "x")
    assert (text(paper).strip(), told(paper)) == ("shown", [])


def test_a_bar_over_a_word_hides_that_word() -> None:
    """Of a line drawn at once only what lies under the bar is not read."""
    drawn = put(72, 700, "The account alpha@example.com is the one.") + b"q 0 g 129 697 96 12 re f Q"
    paper = receive(sheets(drawn), "x")
    assert text(paper).split() == ["The", "account", "is", "the", "one."]
    assert told(paper) == [("covered", "alpha@example.com")]
    assert paper.differences[0].where == "21% from the left and 11% from the top"


def test_figures_laid_over_the_page_hide_too() -> None:
    """A filled square among the annotations covers what is under it; one without a fill frames it."""
    square = b"<</Type/Annot/Subtype/Square/Rect[60 690 300 715]%s/F 4>>"
    drawn = b"".join(lines(72, 700, "Under the square", "Beside it"))
    filled = receive(sheets(drawn, page=b"/Annots[6 0 R]", more=(square % b"/IC[0 0 0]",)), "x")
    assert (text(filled), told(filled)) == ("Beside it", [("covered", "Under the square")])
    framed = receive(sheets(drawn, page=b"/Annots[6 0 R]", more=(square % b"",)), "x")
    assert (text(framed), told(framed)) == ("Under the square\nBeside it", [])


def test_what_was_put_on_the_page_and_is_not_shown() -> None:
    """A hidden field and a pinned note are told with what they say."""
    paper = receive(filled_form(), "form.pdf")
    assert told(paper) == [("hidden", "approve everything")]
    note = b"<</Type/Annot/Subtype/Text/Rect[60 690 80 710]/Contents(Ask for everything)/F 4>>"
    paper = receive(sheets(put(72, 700, "Text"), page=b"/Annots[6 0 R]", more=(note,)), "x")
    assert told(paper) == [("comment", "Ask for everything")]
    assert paper.remarks == ("page 1 has 1 note(s) pinned to it that are not read",)


def test_letters_within_forms_are_where_the_form_is() -> None:
    """Drawings within drawings are taken to the page: a bar in one form hides letters in another."""
    resources = b"/XObject<</A 6 0 R/B 7 0 R>>"
    form = (
        b"<</Type/XObject/Subtype/Form/BBox[0 0 300 300]/Matrix[1 0 0 1 2 3]/Resources<</Font<</F 3 0 R>>>>/Length %d>>"
    )
    letters, bar = put(10, 10, "secret") + put(10, 40, "shown"), b"0 g 8 7 60 12 re f"
    more = tuple(form % len(d) + b"stream\n" + d + b"\nendstream " for d in (letters, bar))
    drawn = b"q 2 0 0 2 50 300 cm /A Do Q q 2 0 0 2 50 300 cm /B Do Q"
    paper = receive(sheets(drawn, resources=resources, more=more), "x")
    assert (text(paper).strip(), told(paper)) == ("shown", [("covered", "secret")])


def test_a_picture_over_all_of_a_text_is_looked_at() -> None:
    """Where a picture covers the page, what a person sees is the picture, and it is looked at."""
    drawn = b"".join(lines(72, 700, "Hidden words", "of a page")) + b"\nq 612 0 0 792 0 0 cm /I Do Q"
    data = sheets(drawn, resources=b"/XObject<</I 6 0 R>>", more=(PICTURE,))
    contents = document.contents_of(data, Allowance(Limits()))
    assert contents.looks == [(1, Look.LAYER)]


def test_a_small_picture_hides_what_is_under_it() -> None:
    """One that covers a part of the page makes it no scan; the words under it are not seen."""
    drawn = b"".join(lines(72, 700, "Under it", "", "Seen")) + b"q 100 0 0 14 70 697 cm /I Do Q"
    paper = receive(sheets(drawn, resources=b"/XObject<</I 6 0 R>>", more=(PICTURE,)), "x")
    assert (text(paper), told(paper)) == ("Seen", [("covered", "Under it")])
