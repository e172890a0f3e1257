"""Where a word processor's text is put down as it is seen: lines and pages, tables, and what is not seen beside them.

One line for each paragraph, and one for each row of a table whose cells are short. Lives in the confined child.
"""

from __future__ import annotations

from fourcorners.intake.contents import Contents
from fourcorners.intake.model import DifferenceKind

_PAGE_END = "\f"
_RULE = frozenset(")(|:§]")
_SHORT_CELL_LINES, _SHORT_ROW = 2, 400
# One cell alone is no row of a table.
_LEAST_COLUMNS = 2
# What parts the lines of one cell where its row is one line.
_GAP = " " * 3


class Sheet:
    """`place` names the story that is being put down, such as "header"; it is empty for the body."""

    def __init__(self, contents: Contents) -> None:
        self.page = 1
        self.place = ""
        self.paragraphs = 0
        self.rules: list[str] = []
        self._contents = contents
        self._lines: list[str] = []
        self._outer: list[tuple[list[str], list[str], str, str, int]] = []
        self._line: list[str] = []
        self._label = ""
        self._begun = False
        self._unseen: list[tuple[int, DifferenceKind, str, str]] = []

    def begin_story(self, place: str) -> None:
        """What follows is a header, a note or the like; it is numbered on its own."""
        self.place, self.paragraphs = place, 0

    def begin_paragraph(self, label: str = "") -> None:
        """`label` is the number of a list's entry; it stands before the first text that is seen."""
        self.paragraphs += 1
        self._label = label

    def say(self, text: str, kind: DifferenceKind | None = None) -> None:
        """Text, and why it is not seen; None where it is."""
        if kind is not None:
            where = self.where()
            last = self._unseen[-1] if self._unseen else None
            if last and last[:2] == (self.page, kind) and last[3] == where:
                self._unseen[-1] = (self.page, kind, last[2] + text, where)
            else:
                self._unseen.append((self.page, kind, text, where))
            return
        if text.strip():
            self._begun = True
            if self._label:
                self._line.append(f"{self._label} ")
                self._label = ""
        self._line.append(text)

    def where(self) -> str:
        """The place that is being written, for a person who looks for it."""
        return f"{self.place}, paragraph {self.paragraphs}" if self.place else f"paragraph {self.paragraphs}"

    def spoken(self, since: int = 0) -> str:
        """What was said on this line from that piece on."""
        return "".join(self._line[since:])

    @property
    def pieces(self) -> int:
        """How many pieces this line has so far."""
        return len(self._line)

    def end_line(self) -> None:
        """A paragraph ends here. Of empty ones in a row one is kept."""
        line = self.spoken()
        if line.strip() or (self._lines and self._lines[-1] not in {"", _PAGE_END}):
            self._lines += [part.rstrip() for part in line.split("\n")]
        self._line = []
        self._label = ""

    def drop_line(self) -> None:
        """What is on the line so far is blank and is not kept."""
        self._line = []

    def end_page(self) -> None:
        """A page ends here, unless one has just ended."""
        if self.spoken().strip():
            self._lines += [part.rstrip() for part in self.spoken().split("\n")]
            self._line = []
        if self._begun:
            self._lines.append(_PAGE_END)
            self.page += 1
            self._begun = False

    def flush(self) -> None:
        """End the line if one is begun, and tell what was not seen up to here."""
        if self._line:
            self.end_line()
        for page, kind, text, where in self._unseen:
            self._contents.differ(page, kind, text, where)
        self._unseen = []

    def open(self) -> None:
        """What follows stands apart, in a cell, a header or a note, until it is closed; then the line goes on."""
        self._outer.append((self._lines, self._line, self._label, self.place, self.paragraphs))
        self._lines, self._line, self._label = [], [], ""

    def close(self) -> list[str]:
        """The lines that stood apart, without empty ones at their ends."""
        if self._line:
            self.end_line()
        found, within = self._lines, self.place
        self._lines, self._line, self._label, self.place, paragraphs = self._outer.pop()
        # Paragraphs in cells count on; those of another story do not.
        self.paragraphs = self.paragraphs if self.place == within else paragraphs
        while found and not found[0].strip(" "):
            del found[0]
        while found and not found[-1].strip(" "):
            del found[-1]
        return found

    def row(self, cells: list[list[str]]) -> None:
        """A row of short cells as one line; else each cell's lines under those of the one before it.

        In a court's caption a column of brackets parts the sides; it is no text. An empty cell before others keeps
        its place, so that every value stays in its column.
        """
        sides: list[list[str]] = []
        for cell in cells:
            words = "".join(cell).replace(_PAGE_END, "")
            if words and len(cells) > 1 and set(words.replace(" ", "")) <= _RULE:
                self.rules.append(words)
            else:
                sides.append(cell)
        while sides and not sides[-1]:
            del sides[-1]
        if sum(map(bool, sides)) < _LEAST_COLUMNS:
            sides = [cell for cell in sides if cell]
        shown = [[line for line in cell if line.strip(" ")] for cell in sides]
        if all(len(cell) <= _SHORT_CELL_LINES for cell in shown) and sum(map(len, map("".join, shown))) <= _SHORT_ROW:
            # A page that ends within such a row ends before it: its cells begin on the new one.
            self._lines += [line for cell in sides for line in cell if line == _PAGE_END]
            self._lines.append("\t".join(_GAP.join(line for line in cell if line != _PAGE_END) for cell in shown))
        else:
            for cell in sides:
                self._lines += cell

    def put(self, lines: list[str]) -> None:
        """Lines that stood apart and have their place here; a page does not end within them."""
        self._lines += [line for line in lines if line != _PAGE_END]

    def pages(self, opening: list[str] | None = None) -> list[str]:
        """All that was put down, page by page; `opening` are lines before the first."""
        pages: list[list[str]] = [[line for line in opening or () if line != _PAGE_END]]
        for line in self._lines:
            if line == _PAGE_END:
                pages.append([])
            else:
                pages[-1].append(line)
        texts = ["\n".join(page).strip("\n") for page in pages]
        while len(texts) > 1 and not texts[-1].strip():
            del texts[-1]
        return [f"{text}\n" for text in texts]
