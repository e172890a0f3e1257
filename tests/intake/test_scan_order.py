"""The order of reading, from where pieces of lines stand."""

from __future__ import annotations

import pytest

from fourcorners.intake.scan.letters import Reading
from fourcorners.intake.scan.order import Piece, in_order
from fourcorners.intake.scan.rules import without_rules
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


def cells(*pieces: Piece) -> list[str]:
    """The rows of the first block, a bar before each piece that begins a cell."""
    return [
        " ".join(("| " if one.cell else "") + one.reading.letters for one in row) for row in in_order(list(pieces))[0]
    ]


def test_a_table_keeps_its_rows_and_cells() -> None:
    """Cells stand at their columns' edges however narrow the gaps are, and what goes on in a cell stays in it."""
    assert cells(
        piece(100, 0, "Account"), piece(330, 0, "Days"),
        piece(100, 1.4, "@tideline"), piece(330, 1.4, "from the 2nd of April until the 9th of"),
        piece(330, 2.4, "May 2026"),
        piece(100, 3.8, "@quay.market.two"), piece(330, 3.8, "from the 20th of April until the 9th of"),
        piece(330, 4.8, "May 2026"),
    ) == [
        "Account | Days",
        "@tideline | from the 2nd of April until the 9th of May 2026",
        "@quay.market.two | from the 20th of April until the 9th of May 2026",
    ]  # fmt: skip


def test_two_rows_of_three_columns_are_a_table() -> None:
    """Dates under dates are no second block, also where a line of the table is as near as a line of prose."""
    assert cells(
        piece(100, 0, "1"), piece(160, 0, "kiln"), piece(300, 0, "3 May 2026"),
        piece(100, 0.9, "2"), piece(160, 0.9, "quarry"), piece(300, 0.9, "9 May 2026"),
    ) == ["1 | kiln | 3 May 2026", "2 | quarry | 9 May 2026"]  # fmt: skip


def test_boxes_and_numbers_before_words_make_no_table() -> None:
    """The entries of a form and of a list are lines of their own, each behind its sign."""
    assert cells(
        piece(100, 0, "[x]"), piece(160, 0, "names"), piece(100, 1, "[ ]"), piece(160, 1, "addresses"),
        piece(100, 2, "[x]"), piece(160, 2, "means of payment"),
    ) == ["[x] names", "[ ] addresses", "[x] means of payment"]  # fmt: skip


def test_values_that_go_on_stay_with_their_labels() -> None:
    """Short labels without a colon, beside values of one line and of two."""
    lines = [("Addressee", "Dotterel Internet Services, Lawful"), ("", "Disclosures, London"), ("URN", "2025/0551180")]
    lines += [("Linked URNs", "2025/0551181 (to another"), ("", "operator)"), ("Date of notice", "8 December 2025")]
    # No column of a table: each value begins where it pleases.
    pieces = [piece(100, at, label) for at, (label, _) in enumerate(lines) if label]
    pieces += [piece(380 + 30 * (at % 2), at, value) for at, (_, value) in enumerate(lines)]
    assert read(*pieces) == [" ".join(filter(None, line)) for line in lines]


def test_numbers_stay_with_their_lines() -> None:
    """Two lines with a number in a column of its own are no two blocks."""
    assert read(
        piece(100, 0, "4"), piece(200, 0, "BPO-7741-000871 customer 5509-3317"),
        piece(100, 1, "5"), piece(200, 1, "BPO-7790-010020 customer 5511-0042"),
    ) == ["4 BPO-7741-000871 customer 5509-3317", "5 BPO-7790-010020 customer 5511-0042"]  # fmt: skip


def test_one_row_alone_stays_a_row() -> None:
    """A day and an hour far apart on one line are read together."""
    assert read(piece(100, 0, "ON November 13, 2026"), piece(700, 0, "AT 10:00 a.m."), piece(100, 1, PROSE)) == [
        "ON November 13, 2026 AT 10:00 a.m.",
        PROSE,
    ]


def test_a_typed_rule_does_not_part_a_table_from_its_head() -> None:
    """A row of dashes goes, whatever it is read as; a line to sign on and a dash before words stay."""
    head = [piece(100, 0, "Store number"), piece(400, 0, "From"), piece(600, 0, "Through")]
    body = [
        piece(x, line, text)
        for line in (1.7, 2.5)
        for x, text in ((100, "S-3300147"), (400, "02/01/2026"), (600, "09/15/2026"))
    ]
    found = without_rules([*head, piece(100, 0.9, " -"), piece(400, 0.9, "……"), *body])
    assert read(*found) == ["Store number From Through", *["S-3300147 02/01/2026 09/15/2026"] * 2]
    kept = [piece(100, 0, "-"), piece(140, 0, "the address"), piece(100, 2, "______")]
    assert without_rules(kept) == kept
