"""The parts of one paper: where one ends and the next begins."""

from __future__ import annotations

import pytest

from fourcorners.reading.delivery.parts import Opening, sections
from tests.reading.papers import paper

CAPTION = "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF OHIO\nIn re Account Records\nNo. 2:26-mc-00077\n"
LETTER = (
    "Office of the Prosecutor\nMarch 3, 2026\nRe: Warrant\nDear Custodian:\nPlease find it "
    "enclosed.\nSincerely,\nA. Holt"
)
SUBPOENA = (
    "United States District Court\nfor the Southern District of Ohio\nSUBPOENA TO PRODUCE DOCUMENTS\nYou are commanded."
)
LIST = "1. Names\n2. Addresses"

OPENINGS = [
    (CAPTION + "ORDER\nIt is ordered that the provider shall disclose.", Opening.PROCESS, "ORDER"),
    (CAPTION + "NONDISCLOSURE ORDER\nIt is ordered.", Opening.SECRECY, "NONDISCLOSURE ORDER"),
    (
        CAPTION + "ORDER DELAYING NOTICE TO SUBSCRIBER\nIt is ordered.",
        Opening.SECRECY,
        "ORDER DELAYING NOTICE TO SUBSCRIBER",
    ),
    (
        CAPTION + "AFFIDAVIT IN SUPPORT OF A WARRANT\nI swear.",
        Opening.APPLICATION,
        "AFFIDAVIT IN SUPPORT OF A WARRANT",
    ),
    ("IN RE\nAPPLICATION OF THE UNITED STATES FOR AN ORDER\nORDER\nIt is ordered.", Opening.PROCESS, "ORDER"),
    (
        "In re\nAPPLICATION OF THE    )    No. 7\nUNITED STATES FOR AN ORDER    )    APPLICATION\nWe ask.",
        Opening.APPLICATION,
        "APPLICATION",
    ),
    ("Attachment to Summons\n" + LIST, Opening.ATTACHMENT, "Attachment to Summons"),
    ("Anlage zum Beschluss 2 Gs 118/26\n" + LIST, Opening.ATTACHMENT, "Anlage zum Beschluss 2 Gs 118/26"),
    (LETTER, Opening.LETTER, "Re: Warrant"),
    ("FAX COVER SHEET\nTo: Legal\nPages: 3", Opening.FAX, "FAX COVER SHEET"),
    ("Amtsgericht Neustadt\n7 Gs 112/26\nBeschluss\nEs wird angeordnet.", Opening.PROCESS, "Beschluss"),
    ("GENDARMERIE NATIONALE\nRÉQUISITION JUDICIAIRE\nRequérons", Opening.PROCESS, "RÉQUISITION JUDICIAIRE"),
    ("PROCURA DELLA REPUBBLICA\nDECRETO DI ACQUISIZIONE\nIl PM", Opening.PROCESS, "DECRETO DI ACQUISIZIONE"),
    ("Attachment B\n" + LIST, Opening.ATTACHMENT, "Attachment B"),
    ("Anlage 1 zum Beschluss\n" + LIST, Opening.ATTACHMENT, "Anlage 1 zum Beschluss"),
    ("ALLEGATO A\n" + LIST, Opening.ATTACHMENT, "ALLEGATO A"),
    ("EXHIBIT 3\nA screenshot", Opening.EXHIBIT, "EXHIBIT 3"),
    (
        "CERTIFICATE OF AUTHENTICITY OF BUSINESS RECORDS\nI attest",
        Opening.REPLY,
        "CERTIFICATE OF AUTHENTICITY OF BUSINESS RECORDS",
    ),
    ("The provider keeps records. Attachment A describes them.", Opening.PLAIN, ""),
]  # fmt: skip


@pytest.mark.parametrize(("words", "opening", "title"), OPENINGS)
def test_how_a_part_opens(words: str, opening: Opening, title: str) -> None:
    """The first lines show whether a part is a letter, an application, an order, an attachment, or nothing of these."""
    (section,) = sections(paper(words))
    assert (section.opening, section.title) == (opening, title)


def _openings(*pages: str) -> list[tuple[str, tuple[int, int]]]:
    return [(section.opening.value, section.pages) for section in sections(paper(*pages))]


def test_letter_subpoena_and_attachment_in_one_file() -> None:
    """Each part of a file has its pages."""
    pages = (LETTER, SUBPOENA, "continued\nhere", "ATTACHMENT A\n" + LIST)
    assert _openings(*pages) == [("letter", (1, 1)), ("process", (2, 3)), ("attachment", (4, 4))]


def test_two_orders_in_one_file() -> None:
    """An order of silence behind an order, or before it, is a part of its own."""
    order, silence = CAPTION + "ORDER\nIt is ordered.", CAPTION + "NONDISCLOSURE ORDER\nIt is ordered."
    assert _openings(order, silence) == [("process", (1, 1)), ("secrecy", (2, 2))]
    assert _openings(silence, order) == [("secrecy", (1, 1)), ("process", (2, 2))]


def test_a_page_that_repeats_its_title_goes_on() -> None:
    """A running title, or a second page that begins with a small heading, opens nothing."""
    assert _openings(SUBPOENA, "SUBPOENA TO PRODUCE DOCUMENTS\nPage 2 of 2\nmore") == [("process", (1, 2))]
    assert _openings(CAPTION + "SEARCH WARRANT\nYou are commanded.", "RETURN\nDate executed:") == [("process", (1, 2))]
    assert _openings("ATTACHMENT A\n" + LIST, "ATTACHMENT A\n3. Numbers") == [("attachment", (1, 2))]
    assert _openings(CAPTION + "ORDER\nIt is", "ORDER\nordered that") == [("process", (1, 2))]


def test_attachments_on_one_page_are_told_apart() -> None:
    """Headings in capitals part a text that has no pages."""
    text = SUBPOENA + "\n\nATTACHMENT A\n" + LIST + "\n\nATTACHMENT B - Things to be Seized\n" + LIST
    assert [s.opening.value for s in sections(paper(text))] == ["process", "attachment", "attachment"]


def test_a_parting_line_needs_a_title_behind_it() -> None:
    """A rule within a text parts it only where something begins under it."""
    parted = LETTER + "\n----------------------------\n"
    assert [s.opening.value for s in sections(paper(parted + "\n" + SUBPOENA))] == ["letter", "process"]
    assert [s.opening.value for s in sections(paper(parted + "This e-mail is confidential."))] == ["letter"]


@pytest.mark.parametrize(
    "line", ["-" * 130, "=" * 40 + " second paper " + "=" * 20, "~~~~~~~~", "***** ORDER ENCLOSED *****"]
)
def test_a_drawn_line_parts_papers_however_wide_and_with_words_in_it(line: str) -> None:
    """A letter and a subpoena, typed one under the other; a line of a few signs parts nothing."""
    found = [opening for opening, _ in _openings(f"{LETTER}\n{line}\n{SUBPOENA}")]
    assert found == (["letter"] if "ENCLOSED" in line else ["letter", "process"])


def test_stretches_cover_the_text_once() -> None:
    """No word is lost or read twice by cutting."""
    pages = (LETTER + "\n==========\n" + SUBPOENA, "ATTACHMENT A\n" + LIST)
    whole = "".join(pages)
    cut = "".join(s.page.text[s.start : s.end] for section in sections(paper(*pages)) for s in section.stretches)
    assert cut == whole
