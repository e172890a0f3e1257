"""The order of reading, from where pieces of lines stand."""

from __future__ import annotations

import pytest

from fourcorners.intake.scan.letters import Reading
from fourcorners.intake.scan.order import Piece, in_order
from fourcorners.intake.scan.upright import Spot

_WIDE, _HIGH, _PITCH = 12, 30, 42


def piece(x: float, y: float, letters: str) -> Piece:
    """A piece of a line that begins at x and stands on line y (which may be a fraction), every letter equally wide."""
    width = _WIDE * len(letters)
    at = tuple((number + 0.5) / len(letters) for number in range(len(letters)))
    spot = Spot(x, y * _PITCH, x + width, y * _PITCH + _HIGH, 0.0, width, _HIGH)
    return Piece(spot, Reading(letters, at, (1.0,) * len(letters), (0.0,) * len(letters), 0.0))


def read(*pieces: Piece) -> list[str]:
    """The lines in order, an empty one between blocks."""
    blocks = [
        [" ".join(one.reading.letters.strip() for one in row) for row in block] for block in in_order(list(pieces))
    ]
    return [line for number, block in enumerate(blocks) for line in ([""] if number else []) + block]


PROSE = "so many words of running text that this column is full"


def test_lines_that_lie_a_little_crooked_stay_lines() -> None:
    """Pieces of one line come in their order, whatever order they are found in."""
    assert read(piece(400, 0.1, "second"), piece(100, 1, "below"), piece(100, 0, "first half of it and the")) == [
        "first half of it and the second",
        "below",
    ]


@pytest.mark.parametrize("sign", [")", "§", ":", "|"])
def test_a_caption_is_read_side_by_side(sign: str) -> None:
    """The parties first, then the number; the signs between them are left out, also where they stick to a word."""
    found = read(
        piece(100, 0, "UNITED STATES DISTRICT COURT"),
        piece(100, 2, "IN RE APPLICATION OF"), piece(500, 2, sign),
        piece(100, 3, "THE UNITED STATES"), piece(500, 3, f"{sign} No. 26-mc-0064"),
        piece(100, 4, "FOR AN ORDER"), piece(500, 4, sign), piece(560, 4, "Under Seal"),
        piece(100, 6, "It is ordered that the records be disclosed within ten days of this order."),
    )  # fmt: skip
    assert found == [
        "UNITED STATES DISTRICT COURT", "",
        "IN RE APPLICATION OF", "THE UNITED STATES", "FOR AN ORDER", "",
        "No. 26-mc-0064", "Under Seal", "",
        "It is ordered that the records be disclosed within ten days of this order.",
    ]  # fmt: skip


def test_columns_of_prose_follow_one_another() -> None:
    """Two full columns below a title that goes over both."""
    left = [piece(100, 2 + line, f"{PROSE} {line}") for line in range(8)]
    right = [piece(860, 2 + line, f"{PROSE} {line + 8}") for line in range(8)]
    found = read(piece(100, 0, "A TITLE THAT RUNS OVER BOTH COLUMNS " * 3), *left, *right)
    assert [line.rpartition(" ")[2] for line in found if line.startswith("so many")] == [str(n) for n in range(16)]


def test_labels_and_tables_are_read_row_by_row() -> None:
    """A label stays with its value, and the cells of a row with each other."""
    labels = [piece(100, line, f"{name}:") for line, name in enumerate(("Account", "Period", "Case number"))]
    values = [piece(500, line, value) for line, value in enumerate(("a@example.com", "May 2026", "26-GJ-0117"))]
    assert read(*labels, *values) == ["Account: a@example.com", "Period: May 2026", "Case number: 26-GJ-0117"]
    table = [("User", "From"), ("moss", "1 May 2026"), ("tide", "2 May 2026"), ("rook", "3 May 2026")]
    cells = [piece(100 + 400 * column, line, cell) for line, row in enumerate(table) for column, cell in enumerate(row)]
    assert read(*cells) == ["User From", "moss 1 May 2026", "tide 2 May 2026", "rook 3 May 2026"]


def test_blocks_beside_one_another_follow_one_another() -> None:
    """The day on the left, then the signature on the right; and two boxes of a form."""
    assert read(
        piece(100, 0, "The end of the order, which runs over the page."),
        piece(100, 2, "Dated: November 9, 2026"), piece(600, 2, "CLERK OF COURT"),
        piece(600, 3, "/s/ Petra Quillfeather"), piece(600, 4, "Signature of Clerk"),
    ) == [
        "The end of the order, which runs over the page.", "",
        "Dated: November 9, 2026", "", "CLERK OF COURT", "/s/ Petra Quillfeather", "Signature of Clerk",
    ]  # fmt: skip
    assert read(
        piece(100, 0, "Place: United States Courthouse"), piece(700, 0, "Date and Time:"),
        piece(100, 1, "1 Harbor Plaza"), piece(700, 1, "December 15, 2026"), piece(100, 2, "Port Ellery"),
    ) == [
        "Place: United States Courthouse", "1 Harbor Plaza", "", "Date and Time:", "December 15, 2026", "",
        "Port Ellery",
    ]  # fmt: skip


def test_a_page_of_plain_lines_stays_as_it_is() -> None:
    """Short and long lines, an indented list and a right-hand page number change nothing."""
    texts = ["A heading", PROSE * 2, "1. name;", "2. address;", PROSE * 2, "end."]
    lines = [piece(100 + 60 * text[0].isdigit(), number, text) for number, text in enumerate(texts)]
    assert read(*lines, piece(900, 8, "2")) == [*texts, "2"]
