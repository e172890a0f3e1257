"""Golden papers: what must be read from each, and what must stay unread.

One folder for each paper: `demand.txt` (or `demand.json` for a structured form), `why.md`, and `reading.toml` with any
of the fields that `read --json` gives, plus `unread` (fields that must be empty) and `marks_absent`. `marks` names
marks that must be shown; others may be.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from fourcorners.intake.forms import form_of
from fourcorners.intake.model import Page, Paper
from fourcorners.reading.run import read
from fourcorners.values import digest

HERE = Path(__file__).parent
PAPERS = sorted(folder for folder in HERE.iterdir() if folder.is_dir() and not folder.name.startswith("_"))


def _paper(folder: Path) -> Paper:
    if (folder / "demand.json").is_file():
        raw = (folder / "demand.json").read_bytes()
        form, shown = form_of(raw.decode())
        return Paper(digest(raw), folder.name, "application/json", len(raw), (Page(1, shown),), form=form)
    raw = (folder / "demand.txt").read_bytes()
    pages = tuple(Page(number, text) for number, text in enumerate(raw.decode().split("\f"), 1))
    return Paper(digest(raw), folder.name, "text/plain", len(raw), pages)


def _expected(folder: Path) -> dict[str, Any]:
    """The expectation. A missing one is a failure, never written here."""
    path = folder / "reading.toml"
    assert path.is_file(), f"{folder.name} has no reading.toml"
    return tomllib.loads(path.read_text())


def _cases() -> list[Any]:
    cases = []
    for folder in PAPERS:
        path = folder / "reading.toml"
        names = tomllib.loads(path.read_text()) if path.is_file() else {"reading.toml": None}
        cases += [pytest.param(folder, name, id=f"{folder.name}:{name}") for name in names]
    return cases


@pytest.mark.parametrize(("folder", "name"), _cases())
def test_field_is_read_as_expected(folder: Path, name: str) -> None:
    """Each field the golden paper states is read so, no more and no less."""
    expected = _expected(folder)[name]
    said = read(_paper(folder)).to_json()
    if name == "unread":
        filled = {field: said[field] for field in expected if said[field]}
        assert not filled
    elif name == "marks":
        assert set(expected) <= set(said["marks"])
    elif name == "marks_absent":
        assert not set(expected) & set(said["marks"])
    elif isinstance(expected, dict):
        # A table names the parts that matter; a part it leaves out may be anything.
        assert {part: said[name][part] for part in expected} == expected
    elif name in {"authorities", "offences"}:
        assert sorted(said[name]) == sorted(expected)
    elif name == "accounts":
        assert sorted(said[name], key=str) == sorted(expected, key=str)
    else:
        assert said[name] == expected


@pytest.mark.parametrize("folder", PAPERS, ids=lambda folder: folder.name)
def test_paper_is_complete_and_marked(folder: Path) -> None:
    """Every golden paper is marked a specimen, says why it is here, and has its expectation."""
    assert any("SPECIMEN" in page.text for page in _paper(folder).pages)
    assert (folder / "why.md").read_text().strip()
    assert _expected(folder)


@pytest.mark.parametrize("folder", PAPERS, ids=lambda folder: folder.name)
def test_evidence_quotes_the_page(folder: Path) -> None:
    """Every value's evidence is the very words of the page at the span it names."""
    paper = _paper(folder)
    for pieces in read(paper).to_json()["evidence"].values():
        for piece in pieces:
            page = paper.pages[piece["page"] - 1]
            assert page.text[piece["start"] : piece["end"]] == piece["text"] != ""
