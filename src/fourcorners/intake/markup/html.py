"""HTML to the text a reader would see. Runs in the confined child.

Lists keep their numbers, tables their rows, forms what is filled in. Text that its page hides, shrinks, moves away or
paints in the colour of its ground is told and not read. Scripts do not run, so what they would show is not known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from fourcorners.intake.contents import Contents
from fourcorners.intake.markup import css
from fourcorners.intake.markup.look import Look, within
from fourcorners.intake.model import DifferenceKind
from fourcorners.intake.seen.links import leads_elsewhere
from fourcorners.intake.seen.sheet import Sheet
from fourcorners.intake.seen.signs import EMPTY, TICKED

_NO_TEXT = frozenset({"script", "style", "title", "template", "head"})
_IN_HEAD = _NO_TEXT | {"base", "link", "meta", "noscript"}
_HIDES = frozenset({"noscript", "object", "svg", "iframe", "datalist", "audio", "video", "canvas"})
_BLOCKS = frozenset({
    "address", "article", "center", "dd", "div", "dl", "dt", "fieldset", "footer", "form", "header", "hr", "li", "main",
    "nav", "section", "aside", "figure", "legend", "body", "details", "summary", "caption", "thead", "tbody", "tfoot",
})  # fmt: skip
# Blocks that stand apart from what is above and below them.
_SPACED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "table"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
# Where an element begins without an end tag of the one before it: which open ones end, and how far up that goes.
_CELLS = frozenset({"td", "th"})
# Elements that may be the label of the next one by their class, and those that are never what a label is for.
_NAMED = frozenset({"div", "span", "p", "strong", "b"})
_ENDS_AWAIT = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "th", "hr", "dl", "dt", "dd", "body"})
_GROUPS = frozenset({"tr", "thead", "tbody", "tfoot"})
_TABLE, _LIST = frozenset({"table"}), frozenset({"ul", "ol"})
_ENDS = {
    "tr": (_CELLS | {"tr"}, _TABLE), "td": (_CELLS, _TABLE | _GROUPS), "th": (_CELLS, _TABLE | _GROUPS),
    "thead": (_CELLS | _GROUPS, _TABLE), "tbody": (_CELLS | _GROUPS, _TABLE), "tfoot": (_CELLS | _GROUPS, _TABLE),
    "li": (frozenset({"li"}), _LIST), "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})), "option": (frozenset({"option"}), frozenset({"select"})),
}  # fmt: skip
_FILLED = frozenset({"", "text", "email", "tel", "date", "datetime-local", "number", "url", "time", "month", "search"})
_SPACE = re.compile(r"\s+")
# What pages of forms call the element that says what stands in the next one, and how long such words are.
_LABEL = re.compile(r"(?:.*[-_])?(?:label|lbl|key|term|prompt|fieldname|question)s?", re.IGNORECASE)
_LONGEST_LABEL = 80
_MOST_DEPTH = 400
_LETTERS = {"a": 97, "A": 65}


@dataclass(slots=True)
class _Open:
    """An open element. `row` gathers the cells of a table's row; `count` the entries of a list."""

    element: css.Element
    look: Look
    kept: bool = False
    silent: bool = False
    count: int | None = None
    style: str = "1"
    row: list[list[str]] | None = None
    is_cell: bool = False
    target: str = ""
    piece: int = 0
    is_label: bool = False
    chosen: list[str] = field(default_factory=list)


class _Seen(HTMLParser):
    def __init__(self, contents: Contents) -> None:
        super().__init__(convert_charrefs=True)
        self.sheet = Sheet(contents)
        self._contents = contents
        self._rules = css.Sheet()
        self._open: list[_Open] = []
        self._css: list[str] | None = None
        self._gap = False
        self._marker = ""
        self._in_head = False
        # A label has ended, and what it is the label of has not begun.
        self._awaited = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "style":
            self._css = []
        elif tag == "head":
            self._in_head = True
        if self._in_head and tag not in _IN_HEAD:
            # What a head left open ends here.
            self._in_head = False
            self._open = [one for one in self._open if one.element.tag == "html"]
        self._block(tag)
        if tag in _VOID:
            self._void(tag, given)
            return
        self._end_before(tag)
        if len(self._open) < _MOST_DEPTH:
            self._begin(tag, given)

    def _end_before(self, tag: str) -> None:
        """End what this element cannot stand in."""
        if tag in _SPACED and self._open and self._open[-1].element.tag == "p":
            self._close(len(self._open) - 1)
        ends, around = _ENDS.get(tag, (frozenset(), frozenset()))
        found = None
        for index in range(len(self._open) - 1, -1, -1) if ends else ():
            inner = self._open[index].element.tag
            if inner in around:
                break
            if inner in ends:
                found = index
        if found is not None:
            self._close(found)

    def _begin(self, tag: str, given: dict[str, str]) -> None:
        outer = self._open[-1] if self._open else None
        element = css.Element(tag, given.get("id", ""), frozenset(given.get("class", "").split()))
        declared = self._rules.of(element, [one.element for one in self._open]) if self._rules else {}
        declared = _attributes(tag, given) | declared | css.declarations(given.get("style", ""))
        look = within(outer.look if outer else Look(), declared)
        if tag in _HIDES or "hidden" in given:
            look = replace(look, gone=look.gone or DifferenceKind.HIDDEN)
        opened = _Open(
            element,
            look,
            kept=tag in {"pre", "textarea"} or (outer is not None and outer.kept),
            silent=tag in _NO_TEXT or (outer is not None and outer.silent),
            target=given.get("href", "") if tag == "a" else "",
            piece=self.sheet.pieces,
        )
        if tag == "ol":
            start = given.get("start", "1")
            opened.count = int(start) - 1 if re.fullmatch(r"-?\d{1,6}", start) else 0
            opened.style = given.get("type", "1") or "1"
        elif tag == "li":
            self._marker = self._entry(given)
        elif tag == "tr":
            opened.row = []
        elif tag in {"td", "th", "dd"}:
            self._begin_cell(opened)
        elif tag == "dl":
            opened.row = []
        elif tag == "dt":
            self._begin_entry()
            self._begin_cell(opened)
        opened.is_label = not opened.is_cell and (
            tag == "label" or (tag in _NAMED and any(map(_LABEL.fullmatch, element.classes)))
        )
        if opened.is_label:
            self._end_await()
            opened.piece = self.sheet.pieces
        elif tag == "option":
            opened.silent = opened.silent or "selected" not in given
        self._open.append(opened)

    def _begin_entry(self) -> None:
        """A term of a list of terms begins: what stood beside the one before it is a row."""
        around = next((one for one in reversed(self._open) if one.row is not None), None)
        if around is not None and around.element.tag == "dl" and any(around.row or ()):
            self.sheet.row(around.row or [])
            around.row = []

    def _begin_cell(self, opened: _Open) -> None:
        if any(one.row is not None for one in self._open):
            opened.is_cell = True
            self.sheet.open()
            self._gap = False

    def _entry(self, given: dict[str, str]) -> str:
        """The number or bullet before a list's entry."""
        around = next((one for one in reversed(self._open) if one.element.tag in {"ol", "ul"}), None)
        if around is None or around.count is None:
            return "•"
        value = given.get("value", "")
        around.count = int(value) if re.fullmatch(r"-?\d{1,6}", value) else around.count + 1
        if around.style in _LETTERS and 1 <= around.count <= 26:
            return f"{chr(_LETTERS[around.style] + around.count - 1)}."
        return f"{around.count}."

    def _void(self, tag: str, given: dict[str, str]) -> None:
        if tag == "br" and not self._awaited:
            self._end_line()
        elif tag == "input":
            kind = given.get("type", "").lower()
            if kind in {"checkbox", "radio"}:
                self._say(f"{TICKED if 'checked' in given else EMPTY} ")
            elif kind in _FILLED and given.get("value"):
                self._say(f" {given['value']} ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "style" and self._css is not None:
            self._rules.take("".join(self._css))
            self._css = None
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].element.tag == tag:
                self._close(index)
                break
        self._block(tag)

    def _close(self, index: int) -> None:
        """End an element, and those in it that were left open."""
        while len(self._open) > index:
            one = self._open.pop()
            if one.is_cell:
                self._end_line_if_begun()
                cell = self.sheet.close()
                row = next((outer.row for outer in reversed(self._open) if outer.row is not None), None)
                if row is not None:
                    row.append(cell)
                self._gap = False
            elif one.row is not None:
                self._end_line_if_begun()
                if any(one.row):
                    self.sheet.row(one.row)
            elif one.element.tag == "li":
                self._marker = ""
            elif one.is_label:
                self._end_label(one)
            elif one.target:
                words = self.sheet.spoken(one.piece)
                if leads_elsewhere(words, one.target):
                    told = f"{words.strip()} -> {one.target}"
                    self._contents.differ(1, DifferenceKind.LINK, told, self.sheet.where())

    def _end_label(self, label: _Open) -> None:
        """A label ends that has its line to itself: what follows it belongs beside it."""
        words = self.sheet.spoken().strip()
        boxed = TICKED in words or EMPTY in words
        if words and label.piece == 0 and len(words) <= _LONGEST_LABEL and not boxed:
            self.sheet.say("\t")
            self._awaited = self._gap = True

    def _end_await(self) -> None:
        """Nothing came of what a label was for."""
        if self._awaited:
            self._awaited = False
            self._end_line_if_begun()

    def handle_data(self, data: str) -> None:
        if self._css is not None:
            self._css.append(data)
            return
        inner = self._open[-1] if self._open else None
        if inner is not None and inner.silent:
            return
        self._say(data, kept=inner is not None and inner.kept)

    def _say(self, text: str, *, kept: bool = False) -> None:
        unseen = self._open[-1].look.unseen if self._open else None
        if unseen is not None:
            self.sheet.say(text, unseen)
            return
        if not kept:
            # Elsewhere than in `pre`, blanks and line breaks in the source are one space on the screen.
            text = _SPACE.sub(" ", text)
            if text.startswith(" ") and self._gap:
                text = text[1:]
        if not text:
            return
        if text.strip():
            self._awaited = False
        if text.strip() and self._marker:
            self.sheet.say(f"{self._marker} ")
            self._marker = ""
        self.sheet.say(text.replace("\f", " "))
        self._gap = not kept and text.endswith(" ")

    def _block(self, tag: str) -> None:
        if self._awaited and tag not in _ENDS_AWAIT:
            return
        self._awaited = False
        if tag in _BLOCKS or tag in _SPACED or tag in {"tr", "td", "th"}:
            self._end_line_if_begun()
        if tag in _SPACED:
            self.sheet.end_line()

    def _end_line_if_begun(self) -> None:
        if self.sheet.spoken().strip():
            self._end_line()
        else:
            self.sheet.drop_line()
            self.sheet.flush()
        self._gap = True

    def _end_line(self) -> None:
        self.sheet.end_line()
        self.sheet.flush()
        self.sheet.begin_paragraph()
        self._gap = True

    def close(self) -> None:
        super().close()
        self._close(0)
        self._end_line_if_begun()
        self.sheet.flush()


def _attributes(tag: str, given: dict[str, str]) -> css.Declarations:
    """What old attributes declare."""
    declared: css.Declarations = {}
    if given.get("bgcolor"):
        declared["background-color"] = given["bgcolor"].lower()
    if given.get("background"):
        declared["background-image"] = "url()"
    if tag == "font" and given.get("color"):
        declared["color"] = given["color"].lower()
    if tag == "body" and given.get("text"):
        declared["color"] = given["text"].lower()
    return declared


def seen(html: str, contents: Contents) -> str:
    """The visible text with its line breaks; what is not seen is added to `contents`."""
    reader = _Seen(contents)
    reader.feed(_closed(html))
    reader.close()
    (text,) = reader.sheet.pages() or [""]
    return "\n".join(line.strip(" ") for line in text.split("\n"))


def _closed(html: str) -> str:
    """The page without a comment or a tag that has no end, which runs to the end of the page and shows nothing.

    The standard library's reader would look for its end again from every sign that could begin one.
    """
    begun = html.find("<!--", html.rfind("-->") + 1)
    if begun >= 0:
        html = html[:begun]
    begun = html.find("<", html.rfind(">") + 1)
    return html if begun < 0 else html[:begun]
