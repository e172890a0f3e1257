"""Typesetting: data is only ever text, documents repeat byte for byte, and no template reaches outside its folder."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourcorners.errors import WrongUse
from fourcorners.typeset import typeset
from fourcorners.typeset.coverage import LATIN, built_in, printable

WHEN = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
SHEET = """#show: sheet.with(running: data.title)
= #soft(data.title)
#soft(data.body)

*#soft(data.body)*

#code(data.body)"""

HOSTILE = [
    '#read("/etc/passwd")',
    '#import "@preview/x:1.0.0": *',
    "*bold* _it_ `code` $x^2$ <label> @ref // gone /* gone */ \\u{41}",
    "]#panic()[",
    '"#sys.inputs.data',
    "= heading\n- item\n+ item",
    "http://user@example.com/#a",
]


def text_of(pdf: bytes) -> str:
    """All text of a PDF, line ends as they are printed."""
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def template(folder: Path, source: str = SHEET) -> Path:
    path = folder / "sheet.typ"
    path.write_text(source, encoding="utf-8")
    return path


@pytest.mark.parametrize("hostile", HOSTILE)
def test_data_is_text_and_nothing_else(tmp_path: Path, hostile: str) -> None:
    """Whatever a paper holds is printed as it stands: no markup, no function, no file, no import."""
    pdf = typeset(template(tmp_path), {"title": "T", "body": hostile}, when=WHEN)
    assert "".join(hostile.split()) in "".join(text_of(pdf).split())
    assert "root:" not in text_of(pdf)


def test_the_same_data_gives_the_same_bytes(tmp_path: Path) -> None:
    """Data and instant decide every byte; another instant or text gives another document."""
    sheet = template(tmp_path)
    first = typeset(sheet, {"title": "T", "body": "x"}, when=WHEN)
    assert typeset(sheet, {"title": "T", "body": "x"}, when=WHEN) == first
    assert typeset(sheet, {"title": "T", "body": "x"}, when=WHEN.replace(year=2027)) != first
    assert typeset(sheet, {"title": "T", "body": "y"}, when=WHEN) != first


def test_a_document_says_that_it_is_tagged_and_archivable(tmp_path: Path) -> None:
    """The PDF carries its language, its title, its tags, and the marks of PDF/A-2a and PDF/UA-1."""
    pdf = typeset(template(tmp_path), {"title": "Letter of 24 November", "body": "x"}, when=WHEN)
    for mark in (b"pdfaid:part>2<", b"pdfaid:conformance>A<", b"pdfuaid:part>1<", b"/Marked true", b"/StructTreeRoot"):
        assert mark in pdf
    assert pypdfium2.PdfDocument(pdf).get_metadata_dict()["Title"] == "Letter of 24 November"


def test_what_the_fonts_lack_is_printed_as_its_code(tmp_path: Path) -> None:
    """Characters without a glyph, hidden ones and those that reorder text show as codes, and the rest as itself."""
    body = "Łódź Ελλάς Київ 中 \U0001f600 a\u202eb\u200bc\x00d \ue000"
    text = text_of(typeset(template(tmp_path), {"title": "T", "body": body}, when=WHEN))
    for shown in ("Łódź", "Ελλάς", "Київ", "[U+4E2D]", "[U+1F600]", "a[U+202E]b[U+200B]c[U+0000]d", "[U+E000]"):
        assert shown in text


def test_every_character_of_the_table_can_be_printed(tmp_path: Path) -> None:
    """The table of coverage is true of the library in use: all of it compiles, upright, bold and in code."""
    points = [chr(p) for low, high in built_in() for p in range(low, high + 1)]
    assert len(points) > 4_000
    typeset(template(tmp_path), {"title": "T", "body": " ".join(points)}, when=WHEN)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all_can_be_typeset(tmp_path_factory: pytest.TempPathFactory, body: str) -> None:
    """No text, not even half a character, keeps a document from being made."""
    assert typeset(template(tmp_path_factory.mktemp("t")), {"title": "T", "body": body}, when=WHEN)[:5] == b"%PDF-"


@given(st.text())
def test_printable_text_stays_as_it_is(text: str) -> None:
    """What the table covers is not touched, and what is made printable stays so."""
    once = printable(text)
    assert printable(once) == once
    latin = "".join(c for c in text if any(low <= ord(c) <= high for low, high in LATIN))
    assert printable(latin) == latin


def test_a_long_identifier_breaks_and_stays_whole(tmp_path: Path) -> None:
    """A word without spaces stays inside the page, and nothing is put between its characters."""
    word = "a1b2c3d4e5f60718" * 20
    pdf = typeset(template(tmp_path), {"title": "T", "body": word}, when=WHEN)
    assert word in "".join(text_of(pdf).split())
    page = pypdfium2.PdfDocument(pdf)[0]
    texts = page.get_textpage()
    right = max(texts.get_charbox(n)[2] for n in range(texts.count_chars()))
    assert right <= page.get_width() - 60


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ('#read("/etc/passwd")', "does not compile"),
        ('#read("../secret.txt")', "does not compile"),
        ('#import "@preview/cetz:0.3.0"', "imports a package"),
        ("#panic()", "does not compile"),
    ],
)
def test_a_template_reaches_nothing_outside_its_folder(tmp_path: Path, source: str, says: str) -> None:
    """Files elsewhere and packages from the network are refused with one line."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    inner = tmp_path / "templates"
    inner.mkdir()
    with pytest.raises(WrongUse, match=says):
        typeset(template(inner, source), {"title": "T"}, when=WHEN)


def test_a_missing_template_is_said_so(tmp_path: Path) -> None:
    """No template, no document."""
    with pytest.raises(WrongUse, match="no such template"):
        typeset(tmp_path / "none.typ", {"title": "T"}, when=WHEN)


def test_several_threads_may_typeset_at_once(tmp_path: Path) -> None:
    """One compiler serves all threads in turn, and each gets its own document."""
    sheet = template(tmp_path)
    bodies = [f"body number {n}" for n in range(12)]
    with ThreadPoolExecutor(4) as pool:
        pdfs = list(pool.map(lambda body: typeset(sheet, {"title": "T", "body": body}, when=WHEN), bodies))
    for body, pdf in zip(bodies, pdfs, strict=True):
        assert body in text_of(pdf)
