"""Renders a golden paper's source into the file that a provider is served with: the same source, the same bytes.

`source.toml` says in which format (`pdf`, `form`, `scan`, `docx`, `rtf`, `text`, `mail`, `zip`) and how; README.md
beside the papers has an example of each.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from tests.golden.making.bundling import bundle
from tests.golden.making.filling import filled
from tests.golden.making.mailing import compose
from tests.golden.making.office import rich_text, word_file
from tests.golden.making.scanning import Scanner
from tests.golden.making.typing import printed

ENDINGS = {"pdf": "pdf", "form": "pdf", "text": "txt", "docx": "docx", "rtf": "rtf", "mail": "eml", "zip": "zip"}


def make(folder: Path, part: str = "source.toml") -> bytes:
    """The bytes that a source describes. Raises KeyError where it leaves something out."""
    told = tomllib.loads((folder / part).read_text(encoding="utf-8"))
    kind = told["format"]
    if kind == "mail":
        return compose(told, [(one, _piece(folder, one)) for one in told.get("attach", [])])
    if kind == "zip":
        return bundle([(one["name"], _piece(folder, one)) for one in told["hold"]])
    text = folder / told["text"]
    if kind == "pdf":
        return printed(text)
    if kind == "form":
        return filled(text)
    if kind == "text":
        return _encoded(text.read_text(encoding="utf-8"), told["encoding"])
    if kind == "scan":
        return Scanner(**told.get("scan", {})).scan(printed(text), seed=folder.name)
    writer = {"docx": word_file, "rtf": rich_text}[kind]
    return writer(text.read_text(encoding="utf-8"))


def ending(folder: Path) -> str:
    """How the demand's file name ends. A scan comes as a PDF, or as the picture its source asks for."""
    told = tomllib.loads((folder / "source.toml").read_text(encoding="utf-8"))
    if told["format"] == "scan":
        form: str = told.get("scan", {}).get("form", "pdf")
        return {"jpeg": "jpg", "tiff": "tif"}.get(form, form)
    return ENDINGS[told["format"]]


def _piece(folder: Path, one: dict[str, str]) -> bytes:
    """An attachment or a member: made from a source of its own (`from`), or a file as it lies there (`file`)."""
    return make(folder, one["from"]) if "from" in one else (folder / one["file"]).read_bytes()


def _encoded(text: str, encoding: str) -> bytes:
    """The text as an office's old programs save it: lines end as on Windows, UTF-16 begins with its mark."""
    mark = "\ufeff" if encoding.startswith("utf-16") else ""
    return (mark + text).replace("\n", "\r\n").encode(encoding)
