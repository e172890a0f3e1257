"""Whether the words of a row say that what it names is not meant, in the languages of the Union."""

from __future__ import annotations

import re

_DENIES = re.compile(
    r"\b(?:not?|never|nothing|without|except\w*|nicht|kein\w*|ohne|pas|sans|aucun\w*|non|sin|senza|niet|geen|zonder|não|sem|nie|bez|inte|ikke|ei|ne|не|nem|δεν|neposílejte)\b"
)


def denied(words: str) -> bool:
    """Whether they do. `words` are in lower case."""
    return _DENIES.search(words) is not None
