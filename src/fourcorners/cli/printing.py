"""How answers look: JSON for programs, tables for people. Text from papers is printed as text, never as markup."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text


def console() -> Console:
    """Standard output, without guessing markup or colours from what a paper says."""
    return Console(markup=False, highlight=False, emoji=False, soft_wrap=False)


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
    """A plain table; cells are text, never markup."""
    grid = Table(
        title=title or None, title_justify="left", show_edge=False, pad_edge=False, box=None, padding=(0, 2, 0, 0)
    )
    for heading in headings:
        grid.add_column(Text(heading, style="bold"), overflow="fold")
    for row in rows:
        grid.add_row(*(Text(safe(cell)) for cell in row))
    return grid
