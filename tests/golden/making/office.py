"""Papers as word processors save them, from a small markup: one line, one paragraph.

`# text` is a centred bold line, `> text` one pushed to the right, `1. text` and `- text` list items, `| a | b |` a row
of a table, `== text` the page header, `---` a new page; `**words**` are bold. A blank line ends a table. `[[x]]` and
`[[ ]]` are check boxes as content controls, `((x))` and `(( ))` as the form fields of older programs, whose state is no
text.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import datetime
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph

from tests.golden.making.bundling import bundle

_WHEN = datetime(2026, 1, 2, 9, 30)  # noqa: DTZ001 (the format has no zones)
_LIST = re.compile(r"(\d+\.|-) (.*)")
_BOX = re.compile(r"(\[\[[x ]\]\]|\(\([x ]\)\))")
_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)


def word_file(markup: str) -> bytes:
    """The text as .docx."""
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = _WHEN
    document.core_properties.author = ""
    rows: list[list[str]] = []
    for line in [*markup.splitlines(), ""]:
        if line.startswith("|"):
            rows.append(_cells(line))
            continue
        if rows:
            _table(document, rows)
            rows = []
        _paragraph(document, line)
    out = io.BytesIO()
    document.save(out)
    with ZipFile(out) as made:
        return bundle([(name, made.read(name)) for name in made.namelist()])


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _paragraph(document: Document, line: str) -> None:
    if line.startswith("== "):
        document.sections[0].header.paragraphs[0].text = line[3:]
    elif line == "---":
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    elif line.startswith("# "):
        paragraph = _runs(document.add_paragraph(), f"**{line[2:]}**")
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif line.startswith("> "):
        _runs(document.add_paragraph(), line[2:]).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    elif item := _LIST.fullmatch(line):
        _runs(document.add_paragraph(style="List Number" if item[1] != "-" else "List Bullet"), item[2])
    elif line.strip():
        _runs(document.add_paragraph(), line)


def _runs(paragraph: Paragraph, text: str) -> Paragraph:
    for place, words in enumerate(text.split("**")):
        for piece in _BOX.split(words):
            if _BOX.fullmatch(piece):
                _box(paragraph, ticked="x" in piece, control=piece[0] == "[")
            elif piece:
                paragraph.add_run(piece).bold = True if place % 2 else None
    return paragraph


def _box(paragraph: Paragraph, *, ticked: bool, control: bool) -> None:
    state = int(ticked)
    if control:
        xml = (
            f'<w:sdt {_NAMES}><w:sdtPr><w14:checkbox><w14:checked w14:val="{state}"/>'
            '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" '
            f'w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>{"☐☒"[state]}</w:t></w:r>'
            "</w:sdtContent></w:sdt>"
        )
        paragraph._p.append(parse_xml(xml))
        return
    for part in (
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:enabled/><w:calcOnExit w:val="0"/><w:checkBox><w:sizeAuto/>'
        f'<w:default w:val="0"/><w:checked w:val="{state}"/></w:checkBox></w:ffData></w:fldChar>',
        '<w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText>',
        '<w:fldChar w:fldCharType="end"/>',
    ):
        paragraph._p.append(parse_xml(f"<w:r {_NAMES}>{part}</w:r>"))


def _table(document: Document, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=max(map(len, rows)), style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=False):
            _runs(cell.paragraphs[0], text)


def rich_text(markup: str) -> bytes:
    """The text as .rtf, in the Western code page; other characters as their numbers."""
    body = "\n".join(_rtf_lines(markup))
    fonts = r"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}}"
    return ("{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang1033" + fonts + "\n" + body + "\n}").encode("ascii")


def _rtf_lines(markup: str) -> Iterator[str]:
    for line in markup.splitlines():
        if line.startswith("== "):
            yield rf"{{\header\pard\qr\fs18 {_escape(line[3:])}\par}}"
        elif line == "---":
            yield r"\page"
        elif line.startswith("# "):
            yield rf"\pard\qc\b\fs24 {_escape(line[2:])}\b0\par"
        elif line.startswith("> "):
            yield rf"\pard\qr\fs22 {_escape(line[2:])}\par"
        elif line.startswith("|"):
            cells = _cells(line)
            edges = "".join(rf"\cellx{(place + 1) * 9000 // len(cells)}" for place in range(len(cells)))
            yield rf"\trowd{edges} " + "".join(rf"\pard\intbl\fs22 {_escape(c)}\cell" for c in cells) + r"\row"
        elif item := _LIST.fullmatch(line):
            mark = r"\bullet" if item[1] == "-" else item[1]
            yield rf"\pard\fi-360\li720\fs22 {mark}\tab {_escape(item[2])}\par"
        else:
            yield rf"\pard\ql\fs22 {_escape(line)}\par"


def _escape(text: str) -> str:
    plain = "".join(rf"\{c}" if c in "\\{}" else c if c.isascii() else _number(c) for c in text)
    return re.sub(r"\*\*(.*?)\*\*", r"{\\b \1}", plain)


def _number(character: str) -> str:
    try:
        return rf"\'{character.encode('cp1252').hex()}"
    except UnicodeEncodeError:
        return "".join(rf"\u{int.from_bytes(character.encode('utf-16-be')[:2], 'big', signed=True)}?")
