"""In which language a paper is written, told by its small words: those that every letter in it has.

A word of several languages speaks for each of them by its share, so that a few lines are enough: "sodišče odreja, da"
is Slovene though "da" is written in many.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

ENGLISH = "en"
# What speaks for a language less than this shows none: a name, a place, a statute's short title.
_LEAST = 1.5


def tongue_of_paper(words: Iterable[str]) -> str | None:
    """The language that most of these lower-case words speak for; None for English, and where they show none.

    >>> tongue_of_paper("sodišče odreja, da družba posreduje podatke".split())
    'sl'
    >>> tongue_of_paper("you are required to produce the records".split())
    """
    known = _spoken_by()
    told: dict[str, float] = {}
    for word in words:
        for tongue, share in known.get(word, ()):
            told[tongue] = told.get(tongue, 0.0) + share
    best = max(told, key=lambda tongue: (told[tongue], tongue), default=ENGLISH)
    return best if best != ENGLISH and told[best] >= _LEAST else None


@cache
def _spoken_by() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """Word -> each language that has it, with the share that it counts for there."""
    table = tomllib.loads(files(__package__).joinpath("smallwords.toml").read_text(encoding="utf-8"))
    having: dict[str, list[str]] = {}
    for tongue, words in table.items():
        for word in set(words.split()):
            having.setdefault(word, []).append(tongue)
    return {word: tuple((tongue, 1 / len(tongues)) for tongue in tongues) for word, tongues in having.items()}
