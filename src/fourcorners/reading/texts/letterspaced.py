"""Words whose letters stand apart, as continental drafters and clerks set what is to stand out: "B e s c h l u s s"."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Five letters at least, so that boxes and initials ("A B C D", "J. R. R.") stay what they are.
# A shorter one counts between two such words, as wide blanks show ("T R I B U N A L E   D I   R O M A").
_ONE = r"[^\W\d_]"
_BESIDE = rf"(?:(?<={_ONE} {_ONE}   )|(?<={_ONE} {_ONE}  )){_ONE}(?: {_ONE}){{1,3}}(?= {{2,3}}{_ONE} {_ONE}(?![^\W_]))"
_WORD = re.compile(rf"(?<![^\W_])(?:(?:{_ONE} (?={_ONE}(?![^\W_]))){{4,}}{_ONE}|{_BESIDE})")


def spans(text: str) -> list[tuple[int, int]]:
    """Where such words begin and end, in the text's order."""
    return [word.span() for word in _WORD.finditer(text)]


def blanks_within(text: str) -> Iterator[int]:
    """Where the blanks stand that part the letters of such words, in the text's order."""
    for start, end in spans(text):
        yield from range(start + 1, end, 2)


def closed(text: str) -> str:
    """The text with such words written as any other.

    >>> closed("B e s c h l u s s"), closed("boxes A B C D")
    ('Beschluss', 'boxes A B C D')
    """
    return _WORD.sub(lambda word: word[0].replace(" ", ""), text)
