"""What is fuzzed: for each kind of paper a way from bytes to its parser, seeds to begin with, and words to mix in.

A parser may refuse a paper, and nothing else: any other error is a finding. Bytes go to the parsers as they do in the
confined child, but in this process, so that a crash is one.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from fourcorners.intake.allowance import Allowance
from fourcorners.intake.confined.wire import pack
from fourcorners.intake.contents import Contents
from fourcorners.intake.files import plain
from fourcorners.intake.limits import Limits
from fourcorners.intake.mail import lzfu
from fourcorners.intake.mail.ole import written
from fourcorners.intake.markup.html import seen
from fourcorners.intake.parsing import parse
from fourcorners.intake.pdf.boxes import boxes
from fourcorners.intake.pdf.picture import picture
from fourcorners.intake.refusal import Refusal
from fourcorners.intake.seen import characters
from tests.intake import cloaks, outlook, pages, papers, words

LIMITS = Limits(text_characters=500_000, pages=300, unpacked_bytes=20_000_000, picture_pixels=200_000)


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of paper."""

    run: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    tokens: tuple[str, ...] = ()


def _parse(data: bytes) -> None:
    """The whole way of a paper: told apart, parsed, and packed for the trusted side."""
    try:
        pack(parse.parse(data, Allowance(LIMITS)), LIMITS)
    except (Refusal, RecursionError):
        return


def _pdf(data: bytes) -> None:
    _parse(data)
    for ask in (lambda: picture(data, 1, 20, LIMITS), lambda: boxes(data, [(1, 0, 5)], LIMITS)):
        try:
            ask()
        except Refusal:
            continue


def _drawing(data: bytes) -> None:
    """The bytes as what is drawn on a page."""
    _pdf(pages.sheets(data, b"BT /F 9 Tf (second) Tj ET"))


_ELEMENTS = (
    "w:p", "w:r", "w:t", "w:pPr", "w:rPr", "w:vanish", "w:color", "w:sz", "w:shd", "w:numPr", "w:numId", "w:ilvl",
    "w:tbl", "w:tr", "w:tc", "w:trPr", "w:tcPr", "w:tblPr", "w:tblStyle", "w:del", "w:ins", "w:delText",
    "w:moveFrom", "w:sdt", "w:sdtPr", "w14:checkbox", "w14:checked", "w:sdtContent", "w:fldChar", "w:ffData",
    "w:checkBox", "w:ddList", "w:result", "w:listEntry", "w:instrText", "w:hyperlink", "w:br", "w:tab", "w:sym",
    "w:footnoteReference", "w:commentReference", "w:lastRenderedPageBreak", "mc:AlternateContent", "mc:Choice",
    "mc:Fallback", "w:drawing", "wp:anchor", "wp:extent", "wp:docPr", "wp:positionH", "wp:posOffset",
    "w:txbxContent", "w:pict", "v:shape", "v:textpath", "a:blip", "w:sectPr", "w:headerReference", "w:titlePg",
    "w:framePr", "w:ind", "w:spacing", "w:pStyle", "w:rStyle", "w:style", "w:basedOn", "w:abstractNum", "w:lvl",
    "w:numFmt", "w:lvlText", "w:start", "w:num", "w:abstractNumId", "w:lvlOverride", "w:hidden", "w:docDefaults",
    "w:rPrDefault", "w:highlight", "w14:textFill", "w14:noFill", "w:pageBreakBefore", "w:type",
)  # fmt: skip
_ATTRIBUTES = (
    "w:val", "w:id", "r:id", "w:fldCharType", "w:fill", "w:styleId", "w:type", "w:abstractNumId", "w:numId", "w:ilvl",
    "w:char", "w:left", "w:x", "w:line", "w:lineRule", "cx", "cy", "hidden", "style", "fillcolor", "string", "r:embed",
)  # fmt: skip
_VALUES = (
    "0", "1", "2", "-1", "99999999999", "x", "", "FFFFFF", "begin", "separate", "end", "page", "first", "default",
    "exact", "%1.%2", "lowerRoman", "bullet", "r1", "r2", "F0FE", "visibility:hidden", "left:-99999pt", "1e999", "nan",
)  # fmt: skip
_END, _TEXT = 128, 160


def _grown(data: bytes) -> bytes:
    """Well-formed XML that the bytes spell: elements, attributes, ends of elements and text."""
    out: list[str] = []
    still_open: list[str] = []
    steps = iter(data)
    for step in steps:
        if step < len(_ELEMENTS) and len(still_open) < 100:
            told = dict.fromkeys(_ATTRIBUTES[next(steps, 0) % len(_ATTRIBUTES)] for _ in range(next(steps, 0) % 3))
            given = " ".join(f'{name}="{_VALUES[next(steps, 0) % len(_VALUES)]}"' for name in told)
            out.append(f"<{_ELEMENTS[step]} {given}>")
            still_open.append(_ELEMENTS[step])
        elif step >= _TEXT:
            letter = chr(step - 128)
            out.append(letter if letter not in "<&>" else "§")
        elif still_open:
            out.append(f"</{still_open.pop()}>")
    out += [f"</{name}>" for name in reversed(still_open)]
    return "".join(out).encode()


def _document(data: bytes) -> None:
    """The bytes spell the parts of a Word file; three bytes of 127 part its body, styles, lists and a header."""
    body, styles, lists, header = (_grown(part) for part in (data.split(_PART, 3) + [b""] * 3)[:4])
    parts: dict[str, str | bytes] = {
        "styles/s.xml": _part("styles", styles),
        "numbering/n.xml": _part("numbering", lists),
        "header/h.xml": _part("hdr", header),
    }
    files = papers.unzipped(words.word_file("", parts))
    opening = f"<w:document {words.NAMESPACES}><w:body>".encode()
    files["word/document.xml"] = opening + body + b"</w:body></w:document>"
    _parse(papers.zipped(files))


_PART = b"\x7f\x7f\x7f"


def _part(name: str, inner: bytes) -> bytes:
    return f"<w:{name} {words.NAMESPACES}>".encode() + inner + f"</w:{name}>".encode()


def _properties(data: bytes) -> None:
    """The bytes as properties, streams and packed text of an Outlook message."""
    size = struct.unpack("<H", data[:2])[0] if len(data) > 2 else 0
    fixed, rest = data[2 : 2 + size], data[2 + size :]
    place = "__attach_version1.0_#00000000"
    _parse(
        written(
            {
                (outlook.PROPERTIES,): bytes(32) + fixed,
                ("__substg1.0_007D001F",): rest,
                ("__substg1.0_10090102",): rest,
                ("__substg1.0_1013001E",): rest[::-1],
                (place, outlook.PROPERTIES): bytes(8) + fixed,
                (place, "__substg1.0_3701000D", outlook.PROPERTIES): fixed,
            }
        )
    )
    lzfu.unpacked(data)


def _letters(data: bytes) -> None:
    _parse(data)
    try:
        text, _ = plain.text_of(data)
    except Refusal:
        return
    contents = Contents()
    shown = characters.as_shown(text, 1, contents)
    assert len(shown) <= len(text)
    seen(text, contents)


def _of(*wanted: str) -> Callable[[], Iterator[bytes]]:
    """One cloaked demand of every trick of these kinds."""

    def seeds() -> Iterator[bytes]:
        told: set[str] = set()
        for one in cloaks.cloaked():
            if one.trick.startswith(wanted) and one.trick not in told:
                told.add(one.trick)
                yield one.data

    return seeds


def _pdf_seeds() -> Iterator[bytes]:
    yield from (papers.scanned(), papers.filled_form(), papers.encrypted_pdf(), papers.many_pages(3))
    yield from _of("pdf")()


def _drawing_seeds() -> Iterator[bytes]:
    yield b"".join(pages.lines(72, 700, "two", "v.", "columns", ")", "12"))
    yield b"q 0 g 1 1 30 30 re f 3 Tr BT /F 1 Tf 9 0 0 9 5 5 Tm [(a) -200 (b)] TJ ET Q"


def _mail_seeds() -> Iterator[bytes]:
    yield papers.mail("Please", ("o.pdf", "application/pdf", b"%PDF-1.4"), ("i.html", "text/html", b"<p>Hi"))
    yield b"Message-ID: <1@b.example>\n" + papers.mail("Plain and short")
    yield from _of("mail hidden")()


def _document_seeds() -> Iterator[bytes]:
    place = {name: bytes([number]) for number, name in enumerate(_ELEMENTS)}
    end, text = bytes([_END]), bytes(128 + letter for letter in b"words")
    plain = place["w:p"] + b"\0" + place["w:r"] + b"\0" + place["w:t"] + b"\0" + text + end * 3
    yield plain
    yield place["w:tbl"] + b"\0" + place["w:tr"] + b"\0" + place["w:tc"] + b"\0" + plain + end * 3
    yield plain + _PART + place["w:style"] + b"\1\5\5" + place["w:basedOn"] + b"\1\0\5" + end * 2 + _PART + end
    yield b"".join(one + b"\1\0\1" + text + end for one in place.values())


def _message_seeds() -> Iterator[bytes]:
    yield outlook.outlook({0x1000: "words", 0x0037: "Subject"}, attachments=(("a.txt", b"attached"),))
    yield outlook.outlook({0x1000: "x"}, attachments=(("b", outlook.message({0x1000: "y"}, inner=True)),))
    yield from _of("mail Outlook")()


def _zip_seeds() -> Iterator[bytes]:
    yield papers.zipped({"a.txt": b"words", "b/c.html": b"<html><p>x", "d.zip": papers.zipped({"e": b"f"})})
    yield words.word_file(words.paragraph("a"))


def _text_seeds() -> Iterator[bytes]:
    for name in ("utf-8", "utf-16", "utf-32-be", "cp1251"):
        yield "Слово SPECIMEN\n".encode(name)
    yield "a\u200bb \u202ecba\u202c gо".encode()


def _form_seeds() -> Iterator[bytes]:
    yield b'{"form": "fourcorners.epoc/1", "a": {"b": [1, 2.5, {"c": "x"}], "d": null}}'
    yield b'{"header": {"senderIdentifier": {}}, "payload": {}}'


TARGETS = {
    "pdf": Target(_pdf, _pdf_seeds, ("obj", "endobj", "stream", "/Type", "/Annots", "/OCProperties", "/ObjStm")),
    "drawing": Target(_drawing, _drawing_seeds, (" Tj", " re f", " Tr", " cm", "BT", "ET", "/F 9 Tf", " W n", " Td")),
    "mail": Target(
        _parse, _mail_seeds, ("Content-Type: ", "multipart/", "boundary=", "\n--", "=?utf-8?q?", "charset=")
    ),
    "msg": Target(_parse, _message_seeds),
    "properties": Target(_properties, lambda: iter((b"\x10\0" + bytes(16) + b"LZFu", b"\0\0From: a@b.example\n\n"))),
    "docx": Target(_parse, _of("word")),
    "document": Target(_document, _document_seeds),
    "rtf": Target(
        _parse, _of("rtf"), ("\\par", "\\'e9", "\\u-1 ", "{\\*\\", "\\cell", "\\row", "\\bin9 ", "{\\footnote ")
    ),
    "html": Target(
        _parse, _of("html"), ("<td>", "<tr>", "<table>", "style='", "display:none", "<style>", "&#x", "<li>")
    ),
    "zip": Target(_parse, _zip_seeds),
    "text": Target(_letters, _text_seeds),
    "forms": Target(_parse, _form_seeds, ('"form": ', '{"', "[{", "1e999", "\\ud800", "<?xml ", "HI1Message")),
}
