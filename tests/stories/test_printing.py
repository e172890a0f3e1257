"""Tables and sentences as they stand on a terminal of a given width."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from fourcorners.cli.printing import inset, table

ROWS = [
    ("M-B2ZPMZY2", "2026-11-24", "us.administrative_subpoena", "refuse", "refused", "", "2026-12-07"),
    ("M-V2XBJN6K", "2026-11-24", "us.search_warrant", "ask", "asked", "the requester", "2026-12-04"),
]
HEADINGS = ("matter", "received", "instrument", "effect", "state", "waits for", "due")


def drawn(monkeypatch: pytest.MonkeyPatch, width: int, rows: list[tuple[str, ...]], headings: tuple[str, ...]) -> str:
    monkeypatch.setenv("COLUMNS", str(width))
    out = io.StringIO()
    Console(file=out, width=width).print(table(headings, rows))
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 100, 140])
def test_numbers_and_days_stay_whole(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """On any usual terminal the matter's number and its days are one word each, and no line is longer than it."""
    text = drawn(monkeypatch, width, ROWS, HEADINGS)
    for word in ("M-B2ZPMZY2", "2026-11-24", "2026-12-07", "requester"):
        assert word in text
    assert max(len(line) for line in text.splitlines()) <= width
    assert ("us.administrative_subpoena" in text) == (width > 80)


def test_a_long_word_is_broken_where_its_parts_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    """A code goes on behind its point or stroke; on the narrowest terminal too, nothing of it is lost."""
    text = drawn(monkeypatch, 80, ROWS, HEADINGS)
    assert "administrative_ " in text
    narrow = drawn(monkeypatch, 24, [("subscriber.identifier, subscriber.name", "東京地方検察庁 特別捜査部")], ("", ""))
    assert "".join(narrow.split()).count("subscriber.") == 2
    assert set("東京地方検察庁特別捜査部") <= set(narrow)


def test_no_line_stands_for_headings_that_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table without headings begins with its first row."""
    assert drawn(monkeypatch, 80, [("reference", "26-GJ-0117")], ("", "")).startswith("reference  26-GJ-0117")


def test_a_paragraph_is_set_in_on_every_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line of it begins at the same place and ends before the terminal does."""
    monkeypatch.setenv("COLUMNS", "40")
    lines = inset("The answer, or an objection in writing, is due by 2026-12-15.", 10).plain.split("\n")
    assert len(lines) > 1
    assert all(line.startswith(" " * 10) and line[10] != " " and len(line) <= 40 for line in lines)
