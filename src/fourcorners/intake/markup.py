"""HTML to the text a reader would see. Runs in the confined child."""

from __future__ import annotations

from html.parser import HTMLParser

_HIDDEN_TAGS = frozenset({"script", "style", "head", "template", "noscript", "object", "svg", "title"})
_BLOCKS = frozenset(
    {"p", "div", "br", "tr", "li", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "hr", "pre"}
)
_VOID = frozenset(
    {"br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "embed", "source", "track"}
)
_HIDING = ("display:none", "visibility:hidden", "font-size:0", "opacity:0;")
_MOST_DEPTH = 400


class _Seen(HTMLParser):
    """Collects what is shown, and counts characters that are there and not shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden_characters = 0
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n")
        if tag in _VOID:
            return
        style = "".join((dict(attrs).get("style") or "").lower().split()) + ";"
        hides = tag in _HIDDEN_TAGS or any(h in style for h in _HIDING) or any(name == "hidden" for name, _ in attrs)
        if len(self._open) < _MOST_DEPTH:
            self._open.append((tag, hides or self._is_hidden))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n")
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        if not self._is_hidden:
            self.parts.append(data)
        elif self._open[-1][0] not in {"script", "style", "title", "head"}:
            self.hidden_characters += len(data.strip())

    @property
    def _is_hidden(self) -> bool:
        return bool(self._open) and self._open[-1][1]


def text_of(html: str) -> tuple[str, list[str]]:
    """The visible text with its line breaks, and a remark where the markup hides some."""
    seen = _Seen()
    seen.feed(html)
    seen.close()
    lines = (" ".join(line.split()) for line in "".join(seen.parts).replace("\xa0", " ").split("\n"))
    text = "\n".join(lines).strip("\n")
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    remarks = (
        [f"{seen.hidden_characters} characters of the markup are hidden from view"] if seen.hidden_characters else []
    )
    return text + "\n", remarks
