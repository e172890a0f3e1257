"""In which language a paper is written, told by its small words: those that every letter in it has.

A word of several languages speaks for each of them by its share, so that a few lines are enough: "sodišče odreja, da"
is Slovene though "da" is written in many.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Set
from functools import cache
from importlib.resources import files

ENGLISH = "en"
# What speaks for a language less than this shows none: a name, a place, a statute's short title.
_LEAST = 1.5
# So many different words, and so many times as many as of the next language, show it plainly.
_PLAIN, _AHEAD = 3.0, 1.3


def tongue_of_paper(words: Iterable[str]) -> str | None:
    """The language that most of these lower-case words speak for; None for English, and where they show none.

    >>> tongue_of_paper("sodišče odreja, da družba posreduje podatke".split())
    'sl'
    >>> tongue_of_paper("you are required to produce the records".split())
    """
    told = _told(words)
    best = max(told, key=lambda tongue: (told[tongue], tongue), default=ENGLISH)
    return best if best != ENGLISH and told[best] >= _LEAST else None


def plain_tongue(words: Set[str]) -> str | None:
    """The language, English too, that these different words show plainly: far more than any other.

    >>> plain_tongue(set("the court orders that the records of the account be produced".split()))
    'en'
    >>> plain_tongue(set("sodišče odreja".split()))
    """
    told = sorted(((share, tongue) for tongue, share in _told(words).items()), reverse=True)
    if not told or told[0][0] < _PLAIN or (len(told) > 1 and told[0][0] < _AHEAD * told[1][0]):
        return None
    return told[0][1]


def _told(words: Iterable[str]) -> dict[str, float]:
    known = _spoken_by()
    told: dict[str, float] = {}
    for word in words:
        for tongue, share in known.get(word, ()):
            told[tongue] = told.get(tongue, 0.0) + share
    return told


@cache
def _spoken_by() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """Word -> each language that has it, with the share that it counts for there."""
    table = tomllib.loads(files(__package__).joinpath("smallwords.toml").read_text(encoding="utf-8"))
    having: dict[str, list[str]] = {}
    for tongue, words in table.items():
        for word in set(words.split()):
            having.setdefault(word, []).append(tongue)
    return {word: tuple((tongue, 1 / len(tongues)) for tongue in tongues) for word, tongues in having.items()}
