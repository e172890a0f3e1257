"""The golden papers: where they stand, how each is received and read, and what its label says of it."""

from __future__ import annotations

import json
import os
import pickle
import tempfile
import tomllib
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Page, Paper
from fourcorners.intake.recognised import scans
from fourcorners.intake.run import receive_file
from fourcorners.reading.matter import read_matter
from fourcorners.values import digest

HERE = Path(__file__).parent
SPLITS = ("shown", "held_out")
# Typed papers that are held out too, a file each.
TYPED = ("held_out_texts", "held_out_further")
TEXTS = {".txt", ".html", ".eml", ".json", ".xml", ".typ", ".toml"}
_FORMATS = {
    ".txt": "text", ".json": "structured form", ".xml": "structured form", ".pdf": "digital PDF", ".eml": "mail",
    ".msg": "mail", ".docx": "office file", ".rtf": "office file", ".html": "web page", ".zip": "archive",
    ".tif": "scan", ".png": "scan", ".jpg": "scan",
}  # fmt: skip


def folders(split: str) -> list[Path]:
    """The papers of a split, one folder each, by name."""
    return sorted(f for f in (HERE / split).iterdir() if f.is_dir() and not f.name.startswith("_"))


def held_out_typed(name: str) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """(label, reading) of each paper of one of the files `TYPED`: typed papers that nobody looks at either."""
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [(one["label"], read_matter(typed(one["text"])).to_json()) for one in map(json.loads, lines)]


def typed(text: str) -> Paper:
    """A paper of one page of plain text."""
    raw = text.encode()
    return Paper(digest(raw), "demand.txt", "text/plain", len(raw), (Page(1, text),))


def demand_file(folder: Path) -> Path:
    """The file that the provider is served with. Raises ValueError where there is none, or more than one."""
    (found,) = folder.glob("demand.*")
    return found


def expected(folder: Path) -> dict[str, Any]:
    """The label. A missing one is a failure, never written here."""
    path = folder / "reading.toml"
    assert path.is_file(), f"{folder.name} has no reading.toml"
    return tomllib.loads(path.read_text())


def paper_format(folder: Path) -> str:
    """In which form the paper comes: text, digital PDF, scan, mail, office file and so on."""
    source = folder / "source.toml"
    if source.is_file() and tomllib.loads(source.read_text())["format"] == "scan":
        return "scan"
    return _FORMATS[demand_file(folder).suffix]


# The scans that are read in the quick run too: black, from a fax, a TIFF picture, grey in German. Each takes seconds.
_QUICK_SCANS = {
    "german-court-order-usage-data",
    "national-security-letter-scan",
    "portugal-letter-rogatory-scan",
    "warrant-faxed-scan",
}


def is_slow(folder: Path) -> bool:
    """Whether a shown paper is a scan of which others show the same damage: it is left to the longer run."""
    return paper_format(folder) == "scan" and folder.name not in _QUICK_SCANS


def own_words(folder: Path) -> str:
    """All text that a person wrote for this paper: the demand where it is text, and the sources of one that is not."""
    files = [p for p in folder.iterdir() if p.suffix in TEXTS and p.name != "reading.toml"]
    return "\n".join(p.read_text(encoding="utf-8", errors="replace") for p in sorted(files))


@cache
def received(folder: Path) -> Paper | UnreadableInput:
    """The paper as intake gives it, or the reason why not. Plain text needs no child process."""
    path = demand_file(folder)
    raw = path.read_bytes()
    if path.suffix == ".txt" and _is_utf8(raw):
        pages = tuple(Page(number, text) for number, text in enumerate(raw.decode().split("\f"), 1))
        return Paper(digest(raw), path.name, "text/plain", len(raw), pages)
    kept = os.environ.get("GOLDEN_KEPT")
    if kept is None:
        return _received(path)
    # Scans take seconds each: what one process of a run of tests received, the others take from it.
    file = Path(kept, f"{digest(raw)}.pickle")
    if not file.exists():
        # Written whole under another name first: a second process may be at the same paper.
        with tempfile.NamedTemporaryFile(dir=kept, delete=False) as new:
            pickle.dump(_received(path), new)
        Path(new.name).replace(file)
    found: Paper | UnreadableInput = pickle.loads(file.read_bytes())  # noqa: S301  (written by this run)
    return found


def _received(path: Path) -> Paper | UnreadableInput:
    try:
        # A label holds on every machine, whether it has a second recogniser or not.
        with patch.object(scans, "second_reader", return_value=None):
            return receive_file(path)
    except UnreadableInput as refused:
        return refused


def _is_utf8(raw: bytes) -> bool:
    """Whether intake has no encoding to find out."""
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


@cache
def said(folder: Path) -> dict[str, Any]:
    """What is read from the paper, as `read --json` gives it. Empty for a paper that could not be received."""
    paper = received(folder)
    return {} if isinstance(paper, UnreadableInput) else read_matter(paper).to_json()
