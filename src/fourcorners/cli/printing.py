"""How answers look: JSON for programs, tables for people. Text from papers is printed as text, never as markup."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

import click
from rich.cells import cell_len, chop_cells
from rich.console import Console
from rich.table import Table
from rich.text import Text

# Behind these a word too long for its column goes on in the next line: us.administrative_ / subpoena.
_JOINTS = re.compile(r"(?<=[._/,@])(?=[^\W_])")


def console() -> Console:
    """Standard output, without guessing markup or colours from what a paper says.

    A line is broken on a terminal only, so that another program finds paths and digests whole.
    """
    return Console(markup=False, highlight=False, emoji=False, soft_wrap=not sys.stdout.isatty())


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 row, 2 rows.

    >>> counted(1, "row"), counted(1200, "row"), counted(2, "entry", "entries")
    ('1 row', '1,200 rows', '2 entries')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def print_json(value: Any) -> None:
    """One JSON value, readable, on standard output."""
    json.dump(value, sys.stdout, indent=1, ensure_ascii=False)
    click.echo()


def safe(text: str) -> str:
    """Text from outside with control characters made visible, so that a paper cannot drive the terminal."""
    return "".join(c if c == "\n" or not unicodedata.category(c).startswith("C") else "�" for c in text)


def one_line(text: str, most: int = 90) -> str:
    """The text on one line, cut with an ellipsis."""
    flat = " ".join(safe(text).split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], title: str = "") -> Table:
    """A plain table as wide as the terminal; cells are text, never markup. Without a heading there is no line of them.

    Words are kept whole where the terminal is wide enough for the longest of each column.
    """
    cells = [[safe(cell) for cell in row] for row in rows]
    widths, gap = _widths([list(headings), *cells], console().width)
    grid = Table(
        title=title or None, title_justify="left", show_edge=False, pad_edge=False, box=None, padding=(0, gap, 0, 0),
        show_header=any(headings),
    )  # fmt: skip
    for heading, width in zip(headings, widths, strict=True):
        grid.add_column(Text(heading, style="bold"), width=width)
    for row in cells:
        grid.add_row(*(Text(_folded(cell, width)) for cell, width in zip(row, widths, strict=True)))
    return grid


def inset(text: str, by: int) -> Text:
    """A paragraph set in from the left, in as many lines as it takes."""
    lines = _folded(safe(text), max(20, console().width - by)).split("\n")
    return Text("\n".join(" " * by + line for line in lines))


def _widths(rows: Sequence[Sequence[str]], most: int) -> tuple[list[int], int]:
    """The columns' widths, and the gap between them: as the cells need, else the widest become narrower.

    First to their longest word, then to its longest part, and only then further.
    """
    columns = list(zip(*rows, strict=True))
    widths = [max(1, *(cell_len(line) for cell in column for line in cell.split("\n"))) for column in columns]
    words = [max(1, *(cell_len(word) for cell in column for word in cell.split())) for column in columns]
    parts = [
        max(1, *(cell_len(part) for cell in column for word in cell.split() for part in _JOINTS.split(word)))
        for column in columns
    ]
    gap = 2 if sum(parts) + 2 * (len(parts) - 1) <= most else 1
    excess = sum(widths) + gap * (len(widths) - 1) - most
    for least in (words, parts, [1] * len(widths)):
        while excess > 0:
            wide = max(range(len(widths)), key=lambda at: widths[at] - 1 if widths[at] > least[at] else -1)
            if widths[wide] <= least[wide]:
                break
            widths[wide] -= 1
            excess -= 1
    return widths, gap


def _folded(text: str, width: int) -> str:
    """The text in lines of that width, broken between words where it can be."""
    lines = []
    for line in text.split("\n"):
        held = ""
        for word in line.split(" "):
            for at, piece in enumerate(_pieces(word, width)):
                glue = " " if held and not at else ""
                if held and cell_len(held) + len(glue) + cell_len(piece) > width:
                    lines.append(held)
                    held = piece
                else:
                    held += glue + piece
        lines.append(held)
    return "\n".join(lines)


def _pieces(word: str, width: int) -> list[str]:
    if cell_len(word) <= width:
        return [word]
    return [piece for part in _JOINTS.split(word) for piece in chop_cells(part, width)]
