"""The layout of the official forms as data: their titles, their sections, and the labels of each in the form's order."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """One label of a section. See labels.toml for what the words mean; `words` are its labels that are no patterns."""

    key: str
    what: str
    value: str
    text: str
    inline: bool
    after: re.Pattern[str] | None
    enum: str
    labels: tuple[re.Pattern[str], ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """One form: the kind it is read to, its title by language, and what each section's heading and labels are."""

    form: str
    titles: tuple[tuple[str, str], ...]
    heads: Mapping[str, tuple[str, ...]]
    rows: Mapping[str, tuple[Row, ...]]


@cache
def layouts() -> tuple[Layout, ...]:
    """The forms, those first whose titles or boxes name another one."""
    data = tomllib.loads(files(__package__).joinpath("labels.toml").read_text(encoding="utf-8"))
    shared = {name: tuple(map(_row, rows)) for name, rows in data["rows"].items()}
    return tuple(_layout(data[name], shared) for name in ("answer", "confirmation", "extension", "epoc_pr", "epoc"))


def _layout(data: Mapping[str, Any], shared: Mapping[str, tuple[Row, ...]]) -> Layout:
    rows = {
        letter: tuple(row for entry in entries for row in (shared[entry] if isinstance(entry, str) else (_row(entry),)))
        for letter, entries in data["rows"].items()
    }
    titles = tuple((title, language) for language, each in data["title"].items() for title in each)
    return Layout(data["form"], titles, {letter: tuple(heads) for letter, heads in data["heads"].items()}, rows)


def _row(data: Mapping[str, Any]) -> Row:
    labels = (*data.get("en", ()), *data.get("fr", ()))
    return Row(
        data.get("key", ""),
        data["is"],
        data.get("value", ""),
        data.get("text", ""),
        data.get("inline", False),
        re.compile(f"{data['after']} ?$") if "after" in data else None,
        data.get("enum", ""),
        tuple(map(_label, labels)),
        tuple(label for label in labels if not label.startswith("re:")),
    )


def _label(label: str) -> re.Pattern[str]:
    """A label as it is looked for in evened text: from the start of a word, with room where a line may break."""
    if label.startswith("re:"):
        return re.compile(rf"(?<!\w){label[3:]}")
    words = re.escape(label).replace(r"\ ", " ")
    # Offices write "Tel.No" or "e-mail"; a slash or bracket may have a space beside it.
    words = words.replace("/", " ?/ ?").replace(r"\(s\)", r"(?:\(s\)|s)?").replace("email", "e-?mail")
    end = r"(?!\w)" if label[-1].isalnum() and len(label) < 12 else ""
    return re.compile(rf"(?<!\w){words}{end}")
