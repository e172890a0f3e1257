"""Pages of a PDF are read in the order of reading, without what interrupts a text; evidence still finds its letters."""

import random
from dataclasses import replace

import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Box, Paper
from fourcorners.intake.run import receive
from fourcorners.intake.show import boxes
from tests.intake.pages import lines, put, sheets
from tests.intake.papers import pdf

LEFT = [
    "The court finds that there is probable", "cause to believe that the account named",
    "below holds evidence of the offence, and", "that it is in the hands of the provider,",
    "which is ordered to produce the records", "that are listed in the attachment, and",
    "no others, within ten days of service of", "this order upon its agent.",
]  # fmt: skip
RIGHT = [
    "Every record must be accompanied by a", "certificate of the custodian, who states",
    "when and by whom it was made, and that", "it was made in the regular course of the",
    "business. The provider may move to have", "this order set aside or changed before",
    "the day on which it is to answer, if the", "records are many or hard to collect.",
]  # fmt: skip
TITLE = put(72, 740, "SPECIMEN ORDER OF THE COURT UPON APPLICATION", 14)
FOOT = put(72, 520, "Signed at the foot of both columns by the judge of the court.")


def page_of(*drawn: bytes) -> Paper:
    return receive(sheets(b"".join(drawn)), "order.pdf")


def read(*drawn: bytes) -> list[str]:
    return page_of(*drawn).pages[0].text.split("\n")


def zipped(*columns: list[bytes]) -> list[bytes]:
    """The lines of columns, drawn row by row."""
    return [column[row] for row in range(max(map(len, columns))) for column in columns if row < len(column)]


def test_two_columns_in_either_order_of_drawing() -> None:
    """Columns are read one after the other, whether they are drawn so or row by row, between full lines."""
    left, right = lines(72, 700, *LEFT), lines(320, 700, *RIGHT)
    wanted = ["SPECIMEN ORDER OF THE COURT UPON APPLICATION", *LEFT, *RIGHT,
              "Signed at the foot of both columns by the judge of the court."]  # fmt: skip
    assert read(TITLE, *left, *right, FOOT) == wanted
    assert read(TITLE, *zipped(left, right), FOOT) == wanted
    assert read(TITLE, *zipped(left[:6], right), FOOT) == [wanted[0], *LEFT[:6], *wanted[9:]]


def test_lines_drawn_out_of_turn_are_put_in_their_places() -> None:
    """A shuffled page, a heading drawn last, and values that were filled into lines drawn before them."""
    drawn = lines(72, 700, *LEFT)
    shuffled = list(drawn)
    random.Random(3).shuffle(shuffled)
    assert read(*shuffled) == LEFT
    assert read(*drawn, TITLE) == ["SPECIMEN ORDER OF THE COURT UPON APPLICATION", *LEFT]
    form = lines(72, 700, "Case number:", "Account:", "Period:", "Return by:", *LEFT)
    values = [put(150, 700, "26-mj-0117"), put(150, 686, "alpha@example.com"), put(150, 658, "1 July 2026")]
    assert read(*form, *values)[:5] == [
        "Case number: 26-mj-0117", "Account: alpha@example.com", "Period:", "Return by: 1 July 2026", LEFT[0],
    ]  # fmt: skip


def test_boxes_side_by_side_stay_as_they_are_drawn() -> None:
    """What a form has in two boxes beside each other is one box and then the other, not line by line across both."""
    form = [
        TITLE, *lines(72, 700, "Place: United States Courthouse", "1 Harbor Plaza, Room 3"),
        *lines(320, 700, "Date and Time:", "December 15, 2026, 9:00 a.m."), *lines(72, 650, *LEFT),
        *lines(72, 500, "Signed this day.", "Date: November 9, 2026"),
        *lines(320, 505, "CLERK OF COURT", "/s/ Petra Specimen"),
    ]  # fmt: skip
    assert read(*form) == [
        "SPECIMEN ORDER OF THE COURT UPON APPLICATION", "Place: United States Courthouse", "1 Harbor Plaza, Room 3",
        "Date and Time:", "December 15, 2026, 9:00 a.m.", *LEFT, "Signed this day.", "Date: November 9, 2026",
        "CLERK OF COURT", "/s/ Petra Specimen",
    ]  # fmt: skip


PARTIES = ["UNITED STATES OF AMERICA,", "Plaintiff,", "v.", "ALPHA EXAMPLE,", "Defendant."]
CASE = ["Case No. 26-mj-0117", "ORDER UNDER 18 U.S.C. 2703(d)", "UNDER SEAL"]


@pytest.mark.parametrize("sign", [")", "§", ":", "|"])
@pytest.mark.parametrize("by_row", [True, False])
def test_a_caption_is_read_side_by_side(sign: str, by_row: bool) -> None:
    """The parties, then the case; the column of signs between them is no text, and text with such signs is not hurt."""
    left, middle, right = lines(72, 700, *PARTIES), lines(300, 700, *[sign] * 5), lines(330, 700, *CASE)
    drawn = zipped(left, middle, right) if by_row else [*left, *middle, *right]
    body = ["Upon the application (a copy) of the United States,", "it is ordered under § 2703 (a) : (d) as follows."]
    paper = page_of(TITLE, *drawn, *lines(72, 600, *body))
    assert paper.pages[0].text.split("\n")[1:] == [*PARTIES, *CASE, *body]
    assert paper.pages[0].aside == " ".join([sign] * 5)


def test_a_caption_without_signs_is_known_by_its_versus() -> None:
    """A line drawn between the sides leaves no sign in the text; the word between the parties tells them."""
    drawn = zipped(lines(72, 700, *PARTIES), lines(330, 700, *CASE, "Judge Example"))
    assert read(TITLE, *drawn, *lines(72, 600, *LEFT))[1:10] == [*PARTIES, *CASE, "Judge Example"]


ROWS = [
    ("alpha@example.com", "1 May 2026 to 3 May 2026"), ("bravo@example.com", "4 May 2026 to 9 May 2026"),
    ("charlie@example.net", "1 June 2026"), ("delta@example.org", "2 June 2026 to 4 June 2026"),
    ("echo@example.com", "all of July 2026"), ("foxtrot@example.com", "1 August 2026"),
]  # fmt: skip


@pytest.mark.parametrize("by_row", [True, False])
def test_rows_of_a_table_stay_on_one_line(by_row: bool) -> None:
    """Each account with its own period, whether the table is drawn by rows or by columns."""
    accounts, days = lines(72, 700, *(a for a, _ in ROWS), step=16), lines(300, 700, *(d for _, d in ROWS), step=16)
    drawn = zipped(accounts, days) if by_row else [*accounts, *days]
    assert read(TITLE, *drawn, *lines(72, 560, *LEFT))[1:7] == [f"{account} {period}" for account, period in ROWS]


PLEADING = [
    "JANE EXAMPLE, State Bar No. 000000", "Deputy District Attorney", "600 Harbor Plaza, Port Ellery", "",
    "SUPERIOR COURT OF CALIFORNIA", "COUNTY OF HARBOR", "", "THE PEOPLE,", "v.", "ALPHA EXAMPLE", "",
    "The custodian of records shall produce:", "1. the name of the subscriber;", "2. the address of the subscriber;",
    "3. records of 12 sessions", "12 of which lie in May,", "for the account alpha@example.com", "",
    "Dated: June 1, 2026",
]  # fmt: skip


@pytest.mark.parametrize("way", ["first", "last", "inline"])
def test_numbers_down_the_margin_are_no_text(way: str) -> None:
    """The numbers 1 to 28 of a pleading stand aside; numbers of lists and in the text stay."""
    numbers = [put(50 if n > 9 else 55, 764 - 24 * n, str(n)) for n in range(1, 29)]
    body = lines(90, 740, *PLEADING, step=24)
    if way == "inline":
        rest = iter(body)
        drawn = [
            n + (next(rest) if place < len(PLEADING) and PLEADING[place] else b"") for place, n in enumerate(numbers)
        ]
    else:
        drawn = [*numbers, *body] if way == "first" else [*body, *numbers]
    paper = page_of(*drawn)
    assert paper.pages[0].text.split("\n") == [line for line in PLEADING if line]
    assert paper.pages[0].aside == "line numbers 1 to 28"


def test_a_list_of_numbers_is_not_taken_for_them() -> None:
    """Fifteen amounts in the midst of a page are its text."""
    drawn = zipped(
        lines(72, 700, *(f"Amount of day {n}:" for n in range(1, 19))), lines(300, 700, *map(str, range(1, 19)))
    )
    assert read(*drawn)[3] == "Amount of day 4: 4"


def paged(count: int, header: str = "", footer: str = "", top: str = "", bottom: str = "") -> Paper:
    """Pages of text that runs on, with these at their edges; `#` stands for the number of the page."""
    drawings = []
    for number in range(1, count + 1):
        body = lines(72, 640, f"{number}. the first record of page {number};", "which runs on without an end and")
        edges = [put(72, y, words.replace("#", str(number)), 8)
                 for y, words in ((760, header), (745, top), (50, bottom), (35, footer)) if words]  # fmt: skip
        drawings.append(b"".join([*edges[:1], *body, *edges[1:]]))
    return receive(sheets(*drawings), "paged.pdf")


def test_running_heads_and_feet_stand_aside() -> None:
    """A header is read on its first page and a footer on its last; between them the text runs on."""
    paper = paged(4, header="Case 2:26-mj-00117 Document 1 Filed 03/04/26 Page # of 4", footer="In re Search, SPECIMEN")
    texts = [page.text.split("\n") for page in paper.pages]
    assert texts[0][0] == "Case 2:26-mj-00117 Document 1 Filed 03/04/26 Page 1 of 4"
    assert all(text[0].startswith(f"{n}. the first") for n, text in enumerate(texts[1:], 2))
    assert [text[-1] == "In re Search, SPECIMEN" for text in texts] == [False, False, False, True]
    assert paper.pages[1].aside.split("\n") == [
        "Case 2:26-mj-00117 Document 1 Filed 03/04/26 Page 2 of 4", "In re Search, SPECIMEN",
    ]  # fmt: skip
    assert paper.pages[0].aside == "In re Search, SPECIMEN"


@pytest.mark.parametrize(
    "stamp",
    [
        "#",
        "- # -",
        "Page #",
        "Page # of 3",
        "# / 3",
        "Seite # von 3",
        "página # de 3",
        "HARBOR_00041#",
        "US-000000#",
        "[#]",
    ],
)
def test_page_numbers_and_stamps_stand_aside(stamp: str) -> None:
    """On every page, in the words of several languages; so a list goes on over the page."""
    paper = paged(3, bottom=stamp)
    assert [page.aside for page in paper.pages] == [stamp.replace("#", str(n)) for n in (1, 2, 3)]
    whole = "\n".join(page.text for page in paper.pages)
    assert "without an end and\n2. the first record" in whole


def test_headers_of_odd_and_even_pages() -> None:
    """Two headers that take turns are known as well."""
    drawings = [b"".join([put(72, 760, f"Header {'AB'[n % 2]}"), *lines(72, 600, *LEFT)]) for n in range(6)]
    paper = receive(sheets(*drawings), "x")
    assert [page.aside for page in paper.pages] == ["", "", "Header A", "Header B", "Header A", "Header B"]


def test_the_line_of_a_fax_machine_stands_aside() -> None:
    """Time, numbers and pages that a machine printed over the head of a page."""
    line = "NOV-12-2026 14:22 FROM: COUNTY D.A. 202 555 0142 TO: 202 555 0199 P. 1/1"
    paper = page_of(put(30, 778, line, 8), *lines(72, 700, *LEFT))
    assert (paper.pages[0].text.split("\n"), paper.pages[0].aside) == (LEFT, line)


def test_what_only_looks_like_an_edge_stays() -> None:
    """Numbers and headings within a page, one that is said once at its edge, and a case number at its head."""
    body = lines(72, 640, "Page 3 of the affidavit says:", "14", "HARBOR_000123", "alpha")
    paper = page_of(put(72, 760, "26-GJ-0117"), *body, put(72, 40, "Given under my hand, 2026"))
    assert paper.pages[0].text.split("\n") == [
        "26-GJ-0117", "Page 3 of the affidavit says:", "14", "HARBOR_000123", "alpha", "Given under my hand, 2026",
    ]  # fmt: skip
    assert paper.pages[0].aside == ""


def test_evidence_finds_its_letters_on_every_page() -> None:
    """Each word's box holds the place at which it was drawn: in columns, captions, tables, behind what stands aside."""
    drawn = {
        "columns": (zipped(lines(72, 700, *LEFT), lines(320, 700, *RIGHT)),
                    {"certificate": (320, 686), "agent.": (72, 602)}),
        "caption": (zipped(lines(72, 700, *PARTIES), lines(300, 700, *[")"] * 5), lines(330, 700, *CASE)),
                    {"26-mj-0117": (330, 700), "Defendant.": (72, 644)}),
        "late": ([*lines(72, 700, "Case number:", "Account:", *LEFT), put(150, 686, "alpha@example.com")],
                 {"alpha@example.com": (150, 686)}),
        "numbers": ([*(put(50, 764 - 24 * n, str(n)) for n in range(1, 29)), *lines(90, 740, *PLEADING, step=24)],
                    {"alpha@example.com": (90, 356), "SUPERIOR": (90, 644)}),
    }  # fmt: skip
    for words, wanted in drawn.values():
        data = sheets(b"".join([TITLE, *words, put(72, 40, "1")]))
        paper = receive(data, "x")
        for word, (x, y) in wanted.items():
            (box,) = found(data, paper, word)
            assert box.left * 612 >= x - 1
            assert abs((1 - box.bottom) * 792 - y) < 4
            assert box.right - box.left < 0.4


def found(data: bytes, paper: Paper, word: str, page: int = 1) -> list[Box]:
    start = paper.pages[page - 1].text.index(word)
    (rects,) = boxes(data, [paper.evidence(page, start, start + len(word))])
    return rects


def test_evidence_behind_margins_of_other_pages() -> None:
    """What stands aside of a page depends on its neighbours, and boxes are worked out with the same ones."""
    drawings = [
        b"".join(
            [
                put(72, 760, f"Case 26-117 Page {n} of 9"),
                *lines(72, 640, f"alpha{n}@example.com", *LEFT),
                put(300, 30, str(n)),
            ]
        )
        for n in range(1, 10)
    ]
    data = sheets(*drawings)
    paper = receive(data, "x")
    for number in (1, 2, 5, 9):
        (box,) = found(data, paper, f"alpha{number}@example.com", number)
        assert abs(box.left * 612 - 72) < 2
        assert abs((1 - box.bottom) * 792 - 640) < 4
    with pytest.raises(UnreadableInput, match="no such span"):
        boxes(data, [replace(paper.evidence(5, 0, 1), end=len(paper.pages[4].text) + 1)])


def test_typeset_columns_and_tables() -> None:
    """The same from a typesetter's own files."""
    prose = "The court finds that there is probable cause to believe that the account holds evidence of it. " * 6
    data = pdf(f"#columns(2)[{prose} #colbreak() Every record must bear a certificate. {prose}]")
    text = " ".join(receive(data, "x").pages[0].text.split())
    assert text.index("Every record") > text.index("holds evidence of it. The court finds")
    rows = "".join(f"[{account.replace('@', chr(92) + '@')}], [{days}]," for account, days in ROWS)
    table = receive(pdf(f"#table(columns: 2, {rows})"), "x").pages[0].text.split("\n")
    assert table == [f"{account} {days}" for account, days in ROWS]


def test_turned_pages_and_other_scripts_are_left_as_they_are() -> None:
    """A page turned by a quarter keeps PDFium's order, and so does one whose script runs to the left."""
    data = sheets(b"".join(zipped(lines(72, 500, *LEFT), lines(320, 500, *RIGHT))), page=b"/Rotate 90")
    assert sorted(receive(data, "x").pages[0].text.split()) == sorted(" ".join([*LEFT, *RIGHT]).split())


def test_a_page_full_of_words_ends() -> None:
    """Ten thousand words at random places, thousands of signs and of numbers: a text, or one line."""
    chance = random.Random(5)
    for words in (["word"], [")"], ["1", "12", "7"], ["(a)", ")", "§", "12"]):
        drawn = b"".join(
            put(chance.uniform(0, 600), chance.uniform(0, 780), chance.choice(words), 6) for _ in range(10_000)
        )
        try:
            assert receive(sheets(drawn), "x").pages[0].text
        except UnreadableInput as error:
            assert "processor" in str(error)
