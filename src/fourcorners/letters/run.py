"""Letter -> PDF."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from fourcorners.letters.model import Letter
from fourcorners.letters.wording import day_words
from fourcorners.typeset import typeset

TEMPLATE = Path(__file__).parent / "templates" / "letter.typ"


def write(letter: Letter) -> bytes:
    """The letter, typeset, with an empty line for a person's signature. The same letter gives the same bytes."""
    data = asdict(letter)
    data |= {
        "title": letter.heading,
        "kind": letter.kind.value,
        "when": day_words(letter.when.date()),
        "reply_by": day_words(letter.reply_by) if letter.reply_by else "",
    }
    return typeset(TEMPLATE, data, when=letter.when)
