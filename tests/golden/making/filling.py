"""Forms that were filled in on a screen: a printed PDF with form fields, or with text typed over it, added to its end.

A source marks each place with `#metadata((name:, value:, as:, page:, x:, y:, width:, height:)) <field>`; `field` and
`typed` of `/making/certificate.typ` do so. `as` is "field" (a form field; a true or false value makes a check box) or
"typed" (a text annotation that a clerk put over a form without fields). Lengths are points from the upper left corner.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typst

from tests.golden.making.typing import ROOT, printed

_FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_SIGNS = "<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>"
_SIZE = 8.5
_MULTILINE = 4096
# The size of a letter of Helvetica on average, as a share of the size of type.
_LETTER = 0.5


@dataclass(slots=True)
class _Update:
    """What is appended: objects by number, from the first that is free."""

    next: int
    objects: dict[int, bytes]
    looks: dict[tuple[str, bytes], int]

    def add(self, body: str) -> int:
        number, self.next = self.next, self.next + 1
        self.put(number, body)
        return number

    def draw(self, body: str, stream: bytes) -> int:
        """The number of a drawing; the same drawing is held once."""
        if (body, stream) not in self.looks:
            self.looks[body, stream] = self.next
            self.put(self.next, body, stream)
            self.next += 1
        return self.looks[body, stream]

    def put(self, number: int, body: str, stream: bytes | None = None) -> None:
        tail = b"" if stream is None else b"\nstream\n" + stream + b"\nendstream"
        self.objects[number] = f"{number} 0 obj\n{body}".encode("latin-1") + tail + b"\nendobj\n"


def filled(source: Path) -> bytes:
    """The PDF with everything the source marks filled in."""
    pdf = printed(source)
    marked = [one["value"] for one in json.loads(_compiler(source).query("<field>"))]
    plain = pdf.decode("latin-1")
    (size, root) = re.findall(r"/Size (\d+)/Root (\d+) 0 R", plain)[-1]
    pages = re.findall(r"\n(\d+) 0 obj\n(<</Type/Page/.*?>>)\nendobj", plain, re.S)
    update = _Update(int(size), {}, {})
    fonts = f"<</Font<</Helv {update.add(_FONT)} 0 R/ZaDb {update.add(_SIGNS)} 0 R>>>>"
    fields = []
    for number, (page, body) in enumerate(pages, 1):
        height = float(re.findall(r"/MediaBox\[0 0 [\d.]+ ([\d.]+)\]", body)[0])
        here = [one for one in marked if one["page"] == number]
        annotations = [_annotation(update, one, height, fonts, int(page)) for one in here]
        fields += [name for name, one in zip(annotations, here, strict=True) if one["as"] == "field"]
        shown = " ".join(f"{name} 0 R" for name in annotations)
        update.put(int(page), f"{body[:-2]}/Annots[{shown}]>>")
    if fields:
        catalog = re.findall(rf"\n{root} 0 obj\n(<<.*?>>)\nendobj", plain, re.S)[-1]
        listed = " ".join(f"{name} 0 R" for name in fields)
        update.put(int(root), f"{catalog[:-2]}/AcroForm<</Fields[{listed}]/DR{fonts}/DA(/Helv {_SIZE} Tf 0 g)>>>>")
    return pdf + _appended(update, len(pdf), plain)


def _compiler(source: Path) -> typst.Compiler:
    return typst.Compiler(source.read_bytes(), root=ROOT, ignore_system_fonts=True)


def _annotation(update: _Update, one: dict[str, Any], page_height: float, fonts: str, page: int) -> int:
    value, width, height = one["value"], one["width"], one["height"]
    top = page_height - one["y"]
    place = f"/Rect[{one['x']:.2f} {top - height:.2f} {one['x'] + width:.2f} {top:.2f}]/P {page} 0 R/F 4"
    if isinstance(value, bool):
        frame = f"1 g 0 G 0.5 w 0.25 0.25 {width - 0.5:.2f} {height - 0.5:.2f} re B\n0 g\n"
        cross = f"q BT /ZaDb {height:.1f} Tf {width * 0.12:.1f} {height * 0.16:.1f} Td (8) Tj ET Q"
        looks = [_look(update, width, height, fonts, frame + sign) for sign in (cross, "")]
        state = "Yes" if value else "Off"
        return update.add(
            f"<</Type/Annot/Subtype/Widget/FT/Btn/T({one['name']})/V/{state}/AS/{state}"
            f"/AP<</N<</Yes {looks[0]} 0 R/Off {looks[1]} 0 R>>>>{place}>>"
        )
    lines = list(_lines(value, width)) if height > 2 * _SIZE else [value]
    text = "".join(f"<{line.encode('cp1252', 'replace').hex()}> Tj 0 -{_SIZE * 1.2:.2f} Td\n" for line in lines)
    start = height - _SIZE if height > 2 * _SIZE else (height - _SIZE) / 2 + 1.5
    look = _look(update, width, height, fonts, f"/Tx BMC q BT 0 g /Helv {_SIZE} Tf 2 {start:.2f} Td\n{text}ET Q EMC")
    held = f"<feff{value.encode('utf-16-be').hex()}>"
    style = f"/DA(/Helv {_SIZE} Tf 0 g)/AP<</N {look} 0 R>>{place}"
    if one["as"] == "typed":
        return update.add(f"<</Type/Annot/Subtype/FreeText/Contents{held}{style}>>")
    many = f"/Ff {_MULTILINE}" if height > 2 * _SIZE else ""
    return update.add(f"<</Type/Annot/Subtype/Widget/FT/Tx/T({one['name']})/V{held}{many}{style}>>")


def _look(update: _Update, width: float, height: float, fonts: str, drawn: str) -> int:
    stream = drawn.encode("ascii")
    body = f"<</Type/XObject/Subtype/Form/BBox[0 0 {width:.2f} {height:.2f}]/Resources{fonts}/Length {len(stream)}>>"
    return update.draw(body, stream)


def _lines(value: str, width: float) -> Iterator[str]:
    """The value broken where a viewer would break it, more or less."""
    most = max(8, int((width - 4) / (_SIZE * _LETTER)))
    for paragraph in value.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            if line and len(line) + 1 + len(word) > most:
                yield line
                line = word
            else:
                line = f"{line} {word}" if line else word
        yield line


def _appended(update: _Update, start: int, plain: str) -> bytes:
    """The objects, their table and the trailer that names the table before it."""
    out = b"\n"
    table = "xref\n"
    for number, body in sorted(update.objects.items()):
        table += f"{number} 1\n{start + len(out):010} 00000 n \n"
        out += body
    trailer = re.findall(r"trailer\n<<(.*?)>>\nstartxref\n(\d+)", plain, re.S)[-1]
    rest = re.sub(r"/Size \d+", f"/Size {update.next}", trailer[0])
    end = f"trailer\n<<{rest}/Prev {trailer[1]}>>\nstartxref\n{start + len(out)}\n%%EOF\n"
    return out + (table + end).encode("latin-1")
