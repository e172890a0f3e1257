"""Letter -> PDF."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from fourcorners.letters.model import Letter
from fourcorners.typeset import typeset

_TEMPLATES = Path(__file__).parent / "templates"


def write(letter: Letter) -> bytes:
    """The letter, typeset, with an empty line for a person's signature."""
    data = asdict(letter)
    data["when"] = f"{letter.when.day} {letter.when:%B %Y}"
    data["kind"] = letter.kind.value
    return typeset(_TEMPLATES / "letter.typ", data, when=letter.when)
