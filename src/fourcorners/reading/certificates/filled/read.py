"""A form filled in on the official layout: its fields under the same names as JSON, each with its place on the page."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from fourcorners.reading.certificates.filled.pieces import Piece, pieces
from fourcorners.reading.certificates.filled.sections import Sheet, find_sheet
from fourcorners.reading.certificates.filled.written import (
    Words,
    apart,
    days_in,
    first_line,
    identifiers,
    ips_in,
    listed,
    quoted,
    range_in,
    words_in,
)
from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.sureness import CHECKED, measured
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.reading.texts.text import Text
from fourcorners.values import Found

T = TypeVar("T")

_BOXES = frozenset({"box", "one", "many"})
# Blanks of one line: below a signature stand stamps and seals, below a name what the person is, below a number a telephone.
_ONE_LINE = frozenset({"signature", "name", "file_no"})
# In Annex II each line of this section has a box of its own.
_LINE_BOXES = ("fourcorners.epoc-pr/1", "C")
# What the corrigendum of 13 July 2026 struck (OJ L, 2026/90580), by section.
_STRUCK = {
    "fourcorners.epoc/1": ("B", re.compile(r"2023/1544")),
    "fourcorners.epoc-pr/1": (
        "F",
        re.compile(r"issued for subscriber data|émis pour des données relatives aux abonnés"),
    ),
}


class FilledLines(FormLines):
    """A filled-in form's fields, and the words on the page that show each."""

    def __init__(self, text: Text, sheet: Sheet) -> None:
        self.text = text
        self.sheet = sheet
        self.form: dict[str, Any] = {"form": sheet.layout.form}
        self._spans: dict[str, tuple[Span, ...]] = {"form": (sheet.title,)}
        self._unread: tuple[str, ...] = ()
        self._unticked: list[tuple[str, str]] = []

    @property
    def language(self) -> Found[str]:
        """The language whose wording of the form was used (ISO 639-1)."""
        return self.text.found(self.sheet.language, self.sheet.title, confidence=measured("any", CHECKED), copied=False)

    def unticked(self, prefix: str) -> tuple[tuple[str, str], ...]:
        """Words written beside a box that was left empty: (path, words) for those under this path."""
        return tuple(one for one in self._unticked if one[0].startswith(f"{prefix}."))

    def found(self, value: T, *paths: str) -> Found[T]:
        spans = [span for path in paths for span in self._spans.get(path, ())] or [self.sheet.title]
        return self.text.found(value, *spans, confidence=measured("any", CHECKED))

    def leave_unread(self, path: str, label: Span) -> None:
        if path not in self._unread:
            self._unread = (*self._unread, path)
        self._spans[path] = (*self._spans.get(path, ()), label)

    def take_back(self, path: str) -> None:
        self._unread = tuple(one for one in self._unread if one != path)

    def drop(self, path: str) -> None:
        """Take a value out again."""
        *parents, name = path.split(".")
        into = self.form
        for parent in parents:
            into = into.get(parent, {})
        into.pop(name, None)

    def leave_unticked(self, path: str, words: str) -> None:
        self._unticked.append((path, words))


def find_form(prose: Prose) -> FilledLines | None:
    """The fields of the form that this paper is; None where it is none."""
    sheet = find_sheet(prose)
    if sheet is None:
        return None
    text = prose.text
    # All the States that issue these forms write the day first.
    text.order = text.order or "dmy"
    lines = FilledLines(text, sheet)
    for letter, body in sheet.bodies.items():
        section = letter.lower()
        lines.show(section, sheet.heads[letter])
        if letter == "M" and "M" in sheet.layout.heads:
            # Nothing of it is read: it is not for the addressee.
            lines.put("m", True, sheet.heads[letter])
            continue
        _fill(lines, prose, section, list(pieces(prose, sheet.layout.rows[letter], body)))
    struck = _STRUCK.get(sheet.layout.form)
    if struck and struck[0] in sheet.bodies:
        first, last = prose.forth(*sheet.bodies[struck[0]])
        match = struck[1].search(prose.flat, first, last)
        if match:
            lines.put("form_version", "2023-07-28", prose.back(*match.span()))
    return lines


def _fill(lines: FilledLines, prose: Prose, section: str, found: list[Piece]) -> None:
    for piece in found:
        row, path = piece.row, f"{section}.{piece.row.key}"
        if row.what == "seen":
            lines.show(path, piece.label)
        elif row.what in _BOXES:
            _box(lines, piece, path)
            if row.text:
                words = words_in(prose.text, piece.written, lines.sheet.furniture)
                # A box's own words run up to the next label where no colon ends them.
                if words and _ends_in_colon(prose.text.full, piece):
                    lines.put(f"{section}.{row.text}", words.text, *words.at)
        elif row.what != "stop":
            _blank(lines, piece, path, section)
    _groups(lines, section)
    _ticked_lines(lines, section, found)


def _ends_in_colon(full: str, piece: Piece) -> bool:
    return full[piece.written[0] - 1 : piece.written[0]] in {":", "\t"}


def _box(lines: FilledLines, piece: Piece, path: str) -> None:
    row = piece.row
    if piece.ticked is None:
        lines.leave_unread(path, piece.label)
    elif row.what == "box":
        lines.put(path, piece.ticked, piece.label)
    elif piece.ticked and row.what == "many":
        lines.add(path, row.value, piece.label)
    elif piece.ticked:
        _one(lines, piece, path)


def _one(lines: FilledLines, piece: Piece, path: str) -> None:
    """One of several boxes. Where two are ticked, none counts."""
    if lines.value(path) is None:
        lines.put(path, piece.row.value, piece.label)
    elif lines.value(path) != piece.row.value:
        lines.drop(path)
        lines.leave_unread(path, piece.label)


def _blank(lines: FilledLines, piece: Piece, path: str, section: str) -> None:
    row, text = piece.row, lines.text
    words = words_in(text, piece.written, lines.sheet.furniture, inline=row.inline)
    if row.key in _ONE_LINE and not row.inline:
        words, rest = first_line(text, words)
        if row.key == "name" and rest:
            lines.put(f"{section}.post", rest.text, *rest.at)
    if row.what == "text":
        _words(lines, piece, path, words)
    elif not words:
        return
    elif row.what == "day":
        days = days_in(text, words)
        if len(days) == 1:
            lines.put(path, days[0][0].isoformat(), days[0][1])
    elif row.what == "range":
        given = range_in(text, words)
        if given:
            lines.put(path, given[0], *words.at)
            for end, span in given[1].items():
                lines.show(f"{path}.{end}", span)
    elif row.what == "ips":
        for entry, span in ips_in(text, words, "UTC"):
            at = lines.add(path, entry, span)
            for name in ("address", "at", "until"):
                lines.show(f"{at}.{name}", span)
    elif row.what == "quoted":
        for value, span in quoted(text, words):
            lines.add(path, value, span)
    elif row.what == "ids":
        for value, span in identifiers(text, words):
            lines.add(path, value, span)
    elif row.what == "names":
        lines.add(path, words.text, *words.at)
    else:
        for value, span in listed(text, words, row.what):
            lines.add(path, value, span)


def _words(lines: FilledLines, piece: Piece, path: str, words: Words) -> None:
    if piece.ticked is False and words and piece.row.key.split(".")[-1] == "other":
        # Written beside a box that was left empty: a person decides.
        lines.leave_unticked(path, words.text)
        lines.show(path, *words.at)
        return
    if piece.ticked and not words:
        # Ticked, and what else is meant was not written.
        lines.put(path, " ".join(lines.text.full[slice(*piece.label)].split()), piece.label)
        return
    if piece.row.key.split(".")[-1] not in {"by", "to"}:
        lines.put(path, words.text, *(words.at or (piece.label,)))
        return
    name, number = apart(words.text)
    lines.put(path, name, *(words.at or (piece.label,)))
    if number:
        beside = "file_no" if path.endswith(".by") else "to_file_no"
        lines.put(f"{path.rsplit('.', 1)[0]}.{beside}", number, *words.at)


def _groups(lines: FilledLines, section: str) -> None:
    """A group's own box counts as unread only where one of its sub-boxes does: not every layout has it."""
    for group in "abcd":
        path = f"{section}.{group}.selected"
        others = [p for p in lines.unread(f"{section}.{group}") if p != path]
        if path in lines.unread() and not others:
            lines.take_back(path)


def _ticked_lines(lines: FilledLines, section: str, found: list[Piece]) -> None:
    """In Annex II each line of Section C has a box. What was written beside an empty one is not taken for asked."""
    if (lines.sheet.layout.form, section.upper()) != _LINE_BOXES:
        return
    filled = [p for p in found if p.row.key and lines.value(f"{section}.{p.row.key}") is not None]
    if filled and all(p.ticked is not None for p in filled):
        for piece in filled:
            if piece.ticked:
                lines.add(f"{section}.ticked", piece.row.key, piece.label)
