"""HTML to the text a reader would see. Runs in the confined child."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_UNSEEN = frozenset({"script", "style", "template", "noscript", "object", "svg", "title", "iframe", "datalist"})
_NO_TEXT = frozenset({"script", "style", "title", "template"})
_BLOCKS = frozenset({
    "address", "article", "blockquote", "br", "center", "dd", "div", "dl", "dt", "fieldset", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tr", "ul",
})  # fmt: skip
_CELLS = frozenset({"td", "th"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
# An element of these ends where the next of its kind begins, without an end tag.
_ENDS_BEFORE_NEXT = frozenset({"p", "li", "td", "th", "tr", "dt", "dd", "option"})
_HIDING = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|font-size:0(?:\.0*)?(?:px|pt|em|rem|%)?(?:;|!|$)|"
    r"opacity:0(?:\.0*)?(?:;|!|$)|mso-hide:all|text-indent:-\d{3,}|(?:left|top):-\d{3,}px"
)
_MOST_DEPTH = 400


class _Seen(HTMLParser):
    """Collects what is shown, and counts the characters that are there and not shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden = 0
        # Tag, whether it is hidden, whether its line breaks are kept; what an element is, those within it are.
        self._open: list[tuple[str, bool, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._space(tag)
        if tag in {"body", "html"}:
            # What a head left open ends here.
            self._open.clear()
        if tag in _VOID:
            return
        if tag in _ENDS_BEFORE_NEXT and self._open and self._open[-1][0] == tag:
            self._open.pop()
        if len(self._open) < _MOST_DEPTH:
            self._open.append((tag, self._hidden or tag in _UNSEEN or _hides(attrs), self._kept or tag == "pre"))

    def handle_endtag(self, tag: str) -> None:
        self._space(tag)
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            # Elsewhere than in `pre`, a line break in the source is a space on the screen.
            self.parts.append(data if self._kept else data.replace("\n", " "))
        elif self._open[-1][0] not in _NO_TEXT:
            self.hidden += len("".join(data.split()))

    def _space(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n")
        elif tag in _CELLS:
            self.parts.append(" ")

    @property
    def _hidden(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    @property
    def _kept(self) -> bool:
        return bool(self._open) and self._open[-1][2]


def _hides(attrs: list[tuple[str, str | None]]) -> bool:
    given = dict(attrs)
    style = "".join((given.get("style") or "").lower().split())
    return "hidden" in given or bool(style and _HIDING.search(style))


def seen(html: str) -> tuple[str, list[str]]:
    """The visible text with its line breaks, and a remark where the markup hides some.

    Styles that stand elsewhere than on the element, and text in the colour of its ground, are not seen through.
    """
    reader = _Seen()
    reader.feed(html)
    reader.close()
    lines = [" ".join(line.split()) for line in "".join(reader.parts).split("\n")]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    remarks = [f"{reader.hidden} characters of the markup are hidden from view and not read"] if reader.hidden else []
    return f"{text}\n", remarks
