"""Sources of golden papers become files of the kind they say, always the same bytes."""

from __future__ import annotations

import io
from email import message_from_bytes
from pathlib import Path
from zipfile import ZipFile

import docx
import pypdfium2
import pytest
from PIL import Image

from tests.golden.making import ending, make
from tests.golden.making.office import word_file

FORM = """#let at(name, value, x) = place(dx: x, context [#metadata((
  name: name, value: value, "as": if name == "over" { "typed" } else { "field" }, page: 1,
  x: here().position().x.pt(), y: here().position().y.pt(), width: 60, height: 10,
)) <field>])
#set page(width: 90mm, height: 60mm)
SPECIMEN #at("who", "Łucja é", 0mm) #at("yes", true, 20mm) #at("no", false, 30mm) #at("over", "X", 40mm)"""
TEXTS = {
    "source.typ": "#set page(width: 90mm, height: 60mm)\nSPECIMEN order no. 17 \\ 18 U.S.C. § 2703(d)",
    "source.txt": "# SPECIMEN\n| Account | “tern” |\n1. **Name** of the subscriber",
    "form.typ": FORM,
    "body.toml": 'format = "pdf"\ntext = "source.typ"',
}
SOURCES = {
    "pdf": 'format = "pdf"\ntext = "source.typ"',
    "form": 'format = "form"\ntext = "form.typ"',
    "text": 'format = "text"\ntext = "source.txt"\nencoding = "utf-16-le"',
    "scan": 'format = "scan"\ntext = "source.typ"\n[scan]\nfax = "JAN-02 09:30 CLERK"',
    "tiff": 'format = "scan"\ntext = "source.typ"\n[scan]\nform = "tiff"',
    "jpeg": 'format = "scan"\ntext = "source.typ"\n[scan]\nform = "jpeg"\nbits = 8',
    "docx": 'format = "docx"\ntext = "source.txt"',
    "rtf": 'format = "rtf"\ntext = "source.txt"',
    "mail": 'format = "mail"\nbody = "SPECIMEN attached\\n"\nheaders = { From = "clerk@court.example" }\n'
    'attach = [{ name = "order.pdf", type = "application/pdf", from = "body.toml" }]',
    "zip": 'format = "zip"\nhold = [{ name = "order.pdf", from = "body.toml" }, '
    '{ name = "a.txt", file = "source.txt" }]',
}


@pytest.fixture
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    for name, text in (TEXTS | {"source.toml": SOURCES[request.param]}).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("folder", SOURCES, indirect=True)
def test_same_source_same_bytes(folder: Path) -> None:
    """A source gives the same bytes each time, so a changed demand file means a changed paper."""
    assert make(folder) == make(folder)


@pytest.mark.parametrize(("folder", "name"), [(kind, kind) for kind in SOURCES], indirect=["folder"])
def test_the_file_is_what_it_says(folder: Path, name: str) -> None:
    """The bytes open as a file of the kind that the ending names, with the source's content in it."""
    made, end = make(folder), ending(folder)
    if end == "pdf":
        text = pypdfium2.PdfDocument(made)[0].get_textpage().get_text_range()
        assert ("SPECIMEN" in text) == (name in {"pdf", "form"})
    elif end in {"tif", "jpg"}:
        assert Image.open(io.BytesIO(made)).format == {"tif": "TIFF", "jpg": "JPEG"}[end]
    elif end == "docx":
        assert docx.Document(io.BytesIO(made)).tables[0].cell(0, 1).text == "“tern”"
    elif end == "txt":
        assert made.decode("utf-16").startswith("# SPECIMEN\r\n")
    elif end == "rtf":
        assert made.startswith(b"{\\rtf1") and rb"\'93tern\'94" in made
    elif end == "eml":
        message = message_from_bytes(made)
        assert [part.get_filename() for part in message.walk()] == [None, None, "order.pdf"]
    else:
        assert ZipFile(io.BytesIO(made)).namelist() == ["order.pdf", "a.txt"]


@pytest.mark.parametrize("folder", ["form"], indirect=True)
def test_a_form_holds_what_was_filled_in(folder: Path) -> None:
    """The PDF opens with its fields where the source put them: a value, two check boxes, a text typed over the page."""
    document = pypdfium2.PdfDocument(make(folder))
    document.init_forms()
    page, raw = document[0], pypdfium2.raw
    kinds, states = [], []
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        one = raw.FPDFPage_GetAnnot(page, index)
        kinds.append(raw.FPDFAnnot_GetSubtype(one))
        states.append(bool(raw.FPDFAnnot_IsChecked(document.formenv, one)))
    assert kinds == [raw.FPDF_ANNOT_WIDGET] * 3 + [raw.FPDF_ANNOT_FREETEXT]
    assert states == [False, True, False, False]


def test_boxes_of_word_files_keep_their_state() -> None:
    """A box is a content control with its sign as text, or an older form field whose state no text shows."""
    document = docx.Document(io.BytesIO(word_file("[[x]] name [[ ]] address ((x)) dates (( )) times")))
    xml = document.element.xml
    assert [sign in xml for sign in "☒☐"] == [True, True]
    assert [xml.count(f'<w14:checked w14:val="{state}"/>') for state in "01"] == [1, 1]
    assert [xml.count(f'<w:checked w:val="{state}"/>') for state in "01"] == [1, 1]
    assert document.paragraphs[0].text.split() == ["name", "address", "dates", "times"]
