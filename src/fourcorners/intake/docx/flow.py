"""A word processor's text as a person sees it: paragraphs, lists, tables, boxes, fields. Runs in the confined child.

Insertions that are still open are part of the text, deletions are not; what is hidden is told and not read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from fourcorners.intake.contents import Contents
from fourcorners.intake.docx.lists import Lists
from fourcorners.intake.docx.shape import shape_of
from fourcorners.intake.docx.style import Look, Styles, unseen
from fourcorners.intake.files.xmltree import local
from fourcorners.intake.model import DifferenceKind
from fourcorners.intake.seen.links import leads_elsewhere
from fourcorners.intake.seen.shades import WHITE, Colour
from fourcorners.intake.seen.sheet import Sheet
from fourcorners.intake.seen.signs import EMPTY, SIGNS, TICKED, form_sign, sign

_OFF = frozenset({"0", "false", "off"})
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_R = ("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
      "{http://purl.oclc.org/ooxml/officeDocument/relationships}")  # fmt: skip
# A line of less than 1.5 points shows nothing of its letters; paper is at most 22 inches wide in this program.
_THIN_TWIPS, _FAR_TWIPS = 30, 31_680


@dataclass(frozen=True, slots=True)
class _At:
    """Where the walk stands: the paragraph's look, the ground (None where nobody knows), and why it is not seen."""

    ground: Colour | None = WHITE
    kind: DifferenceKind | None = None
    paragraph: Look = field(default_factory=Look)


class Flow:
    """Walks the stories of one document in order, and puts them down on a sheet."""

    def __init__(self, w: str, styles: Styles, lists: Lists, contents: Contents) -> None:
        self.sheet = Sheet(contents)
        self.notes: list[tuple[str, str]] = []
        self.commented: dict[str, tuple[int, str]] = {}
        self.pictures: list[tuple[str, float]] = []
        self.targets: dict[str, str] = {}
        self._fields: list[str] = []
        self._w, self._styles, self._lists, self._contents = w, styles, lists, contents
        self._area = 0.0
        self._boxes: list[tuple[etree._Element, _At]] = []
        self._handlers: dict[str, Callable[[etree._Element, _At], None]] = {
            "p": self._paragraph, "r": self._run, "tbl": self._table, "sdt": self._control, "del": self._deleted,
            "moveFrom": self._deleted, "AlternateContent": self._alternate, "txbxContent": self._box,
            "drawing": self._drawing, "pict": self._drawing, "object": self._drawing, "hyperlink": self._link,
            "t": self._text, "delText": self._struck, "tab": self._tab, "ptab": self._tab, "br": self._break,
            "cr": self._break, "noBreakHyphen": self._hyphen, "sym": self._sign, "fldChar": self._field,
            "footnoteReference": self._note, "endnoteReference": self._note, "commentReference": self._comment,
            "lastRenderedPageBreak": self._page_end, "textpath": self._watermark, "blip": self._picture,
        }  # fmt: skip
        self._passed = frozenset({
            "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "tblGrid", "instrText",
            "delInstrText", "rt", "fldData", "softHyphen",
        })  # fmt: skip

    def story(self, root: etree._Element, place: str) -> None:
        """Walk a story from its outermost element. `place` says what it is; empty for the body."""
        self.sheet.begin_story(place)
        self._walk_all(root, _At())
        self._flush()
        if "code" in self._fields:
            self._contents.remarks.append("a field in it has no end; text behind it may be missing here")
        self._fields = []

    def _walk_all(self, parent: etree._Element, at: _At) -> None:
        for element in parent:
            name = local(element)
            handler = self._handlers.get(name)
            if handler is not None:
                handler(element, at)
            elif name not in self._passed:
                self._walk_all(element, at)

    # Blocks

    def _paragraph(self, element: etree._Element, at: _At) -> None:
        properties = element.find(f"{self._w}pPr")
        look, listed = self._styles.of_paragraph(properties)
        if properties is not None:
            own = self._styles.shade(properties)
            look = replace(look, ground=own) if own else look
            listed = self._own_list(properties) or listed
            at = replace(at, kind=at.kind or self._squeezed_out(properties))
            if self._is_on(properties, "pageBreakBefore"):
                self._page_end(element, at)
        at = replace(at, ground=look.ground or at.ground, paragraph=replace(look, ground=None))
        self.sheet.begin_paragraph(self._lists.label(*listed) if listed[0] else "")
        self._walk_all(element, at)
        if properties is None or properties.find(f"{self._w}rPr/{self._w}del") is None:
            self.sheet.end_line()
        self._flush()
        if properties is not None and self._begins_page(properties):
            self._page_end(element, at)

    def _own_list(self, properties: etree._Element) -> tuple[str, str] | None:
        own = self._styles.numbering(properties)
        return own if own[0] else None

    def _squeezed_out(self, properties: etree._Element) -> DifferenceKind | None:
        """Why a paragraph's place on the page lets nobody see it."""
        w = self._w
        spacing = properties.find(f"{w}spacing")
        if spacing is not None and spacing.get(f"{w}lineRule") == "exact":
            height = _number(spacing.get(f"{w}line"))
            if height is not None and 0 < height < _THIN_TWIPS:
                return DifferenceKind.TINY
        for name, sides in (("ind", ("left", "start")), ("framePr", ("x", "y"))):
            found = properties.find(f"{w}{name}")
            if found is not None and any(abs(_number(found.get(f"{w}{side}")) or 0) >= _FAR_TWIPS for side in sides):
                return DifferenceKind.OUTSIDE
        return None

    def _begins_page(self, properties: etree._Element) -> bool:
        section = properties.find(f"{self._w}sectPr")
        if section is None:
            return False
        kind = section.find(f"{self._w}type")
        return kind is None or kind.get(f"{self._w}val") not in {"continuous", "nextColumn"}

    def _table(self, element: etree._Element, at: _At) -> None:
        properties = element.find(f"{self._w}tblPr")
        style = properties.find(f"{self._w}tblStyle") if properties is not None else None
        if style is not None and self._styles.shades_cells(style.get(f"{self._w}val", "")):
            at = replace(at, ground=None)
        at = replace(at, ground=self._styles.shade(properties) or at.ground)
        for row in self._within(element, "tr"):
            about = row.find(f"{self._w}trPr")
            if about is None:
                kind = None
            elif about.find(f"{self._w}del") is not None:
                kind = DifferenceKind.DELETED
            else:
                kind = DifferenceKind.HIDDEN if self._is_on(about, "hidden") else None
            cells = [self._cell(cell, replace(at, kind=at.kind or kind)) for cell in self._within(row, "tc")]
            self.sheet.row(cells)

    def _within(self, element: etree._Element, wanted: str) -> Iterator[etree._Element]:
        """Rows of a table or cells of a row, also those that stand in content controls or changes."""
        for inner in element:
            name = local(inner)
            if name == wanted:
                yield inner
            elif name not in self._passed and name not in {"tbl", "p", "tc"}:
                yield from self._within(inner, wanted)

    def _cell(self, element: etree._Element, at: _At) -> list[str]:
        ground = self._styles.shade(element.find(f"{self._w}tcPr"))
        self.sheet.open()
        self._walk_all(element, replace(at, ground=ground or at.ground))
        return self.sheet.close()

    def _box(self, element: etree._Element, at: _At) -> None:
        self._boxes.append((element, at))

    def _flush(self) -> None:
        """What floats beside a paragraph follows it."""
        while self._boxes:
            waiting, self._boxes = self._boxes, []
            for element, at in waiting:
                self._walk_all(element, replace(at, paragraph=Look()))
        self.sheet.flush()

    # Runs

    def _run(self, element: etree._Element, at: _At) -> None:
        properties = element.find(f"{self._w}rPr")
        kind = at.kind
        if kind is None:
            look = self._styles.of_run(properties, at.paragraph)
            ground = look.ground or at.ground
            kind = unseen(look, ground) if ground is not None else unseen(replace(look, ink=None), WHITE)
        self._walk_all(element, replace(at, kind=kind))

    def _text(self, element: etree._Element, at: _At) -> None:
        text = element.text or ""
        self._say(text if text.isascii() else text.translate(SIGNS), at)

    def _say(self, text: str, at: _At) -> None:
        self.sheet.say(text, at.kind or (DifferenceKind.HIDDEN if "code" in self._fields else None))

    def _struck(self, element: etree._Element, at: _At) -> None:
        self._say(element.text or "", replace(at, kind=DifferenceKind.DELETED))

    def _deleted(self, element: etree._Element, at: _At) -> None:
        self._walk_all(element, replace(at, kind=DifferenceKind.DELETED))

    def _tab(self, element: etree._Element, at: _At) -> None:
        self._say("\t", at)

    def _hyphen(self, element: etree._Element, at: _At) -> None:
        self._say("-", at)

    def _sign(self, element: etree._Element, at: _At) -> None:
        self._say(sign(element.get(f"{self._w}char", "")), at)

    def _break(self, element: etree._Element, at: _At) -> None:
        if element.get(f"{self._w}type") == "page" and at.kind is None:
            self._page_end(element, at)
        else:
            self._say("\n", at)

    def _page_end(self, element: etree._Element, at: _At) -> None:
        self.sheet.end_page()

    def _field(self, element: etree._Element, at: _At) -> None:
        match element.get(f"{self._w}fldCharType"):
            case "begin":
                shown = form_sign(element, self._w)
                if shown:
                    self._say(shown, at)
                self._fields.append("code")
            case "separate" if self._fields:
                self._fields[-1] = "result"
            case "end" if self._fields:
                self._fields.pop()

    def _note(self, element: etree._Element, at: _At) -> None:
        if at.kind is None:
            kind = "footnotes" if local(element) == "footnoteReference" else "endnotes"
            self.notes.append((kind, element.get(f"{self._w}id", "")))
            self._say(f"[{len(self.notes)}]", at)

    def _comment(self, element: etree._Element, at: _At) -> None:
        self.commented[element.get(f"{self._w}id", "")] = self.sheet.page, f"beside {self.sheet.where()}"

    # What holds other things

    def _control(self, element: etree._Element, at: _At) -> None:
        box = element.find(f"{self._w}sdtPr/{_W14}checkbox")
        if box is None:
            self._walk_all(element, at)
            return
        ticked = box.find(f"{_W14}checked")
        is_ticked = ticked is not None and ticked.get(f"{_W14}val", "1") not in _OFF
        self._say(TICKED if is_ticked else EMPTY, at)

    def _alternate(self, element: etree._Element, at: _At) -> None:
        """Of several forms of one thing the first, which is the one that word processors show."""
        forms = [inner for inner in element if local(inner) in {"Choice", "Fallback"}]
        if not forms:
            return
        first = next((form for form in forms if self._words(form) or local(form) == "Choice"), forms[0])
        shown = self._words(first)
        for other in forms:
            if other is not first and self._words(other) not in {"", shown}:
                self._contents.differ(
                    self.sheet.page, DifferenceKind.OTHER_FORM, self._words(other), self.sheet.where()
                )
        self._walk_all(first, at)

    def _words(self, element: etree._Element) -> str:
        return " ".join("".join(text.text or "" for text in element.iter(f"{self._w}t")).split())

    def _drawing(self, element: etree._Element, at: _At) -> None:
        shape = shape_of(element)
        self._area = shape.area
        ground = at.ground if shape.clear else shape.fill
        self._walk_all(element, replace(at, kind=at.kind or shape.unseen, ground=ground))

    def _watermark(self, element: etree._Element, at: _At) -> None:
        self._say(element.get("string", ""), at)

    def _picture(self, element: etree._Element, at: _At) -> None:
        name = next((value for r in _R if (value := element.get(f"{r}embed"))), "")
        if name and at.kind is None:
            self.pictures.append((name, self._area))

    def _link(self, element: etree._Element, at: _At) -> None:
        before = self.sheet.pieces
        self._walk_all(element, at)
        target = next((self.targets.get(value, "") for r in _R if (value := element.get(f"{r}id"))), "")
        words = self.sheet.spoken(before)
        if leads_elsewhere(words, target):
            self._contents.differ(
                self.sheet.page, DifferenceKind.LINK, f"{words.strip()} -> {target}", self.sheet.where()
            )

    def _is_on(self, properties: etree._Element, name: str) -> bool:
        found = properties.find(f"{self._w}{name}")
        return found is not None and found.get(f"{self._w}val", "1") not in _OFF


def _number(value: str | None) -> float | None:
    try:
        return float(value) if value else None
    except ValueError:
        return None
