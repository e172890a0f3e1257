"""Words by what they do where silence is spoken of, each in its language.

Drafters say the same thing in words of their own, and most of them in their own language: somebody (`who`, `you`, `us`) is
not (`no`) to tell (`tell`) of this paper (`this`), or may (`free`). A sentence's sorts of words, in their order, tell much
of what it wants even where its very words have never been seen. Words stand in their first letters: see `stem`. So short
they mean other things in other languages, and each paper's are looked up in those of its own language, then in English.

Each language stands whole in a table of `languages/`, in rows:

    no      a denial                            tell        telling and coming to know
    bar     a prohibition                       secret      silence itself
    delay   not yet, or kept as it is           who         the person who is not to be told
    free    leave to tell                       this        the paper and its matter
    past    what was, or has ended              order, ask  ordering and asking
    us      who asks                            court       who orders
    you     who is asked                        until       an end in time
    must    a duty

One form of a word stands for all that begin alike, and a word stands in as many rows as it may do things.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_STEM = 6
_SHORT = 4
_ENGLISH = "en"
# What no reader of languages tells from English yet.
_UNTOLD = ("is", "ru", "uk")
# What is told as another language: Icelandic as Danish, which holds Norwegian too; Russian and Ukrainian as Bulgarian.
_TAKEN_FOR = {"da": ("is",), "bg": ("ru", "uk")}


def stem(word: str) -> str:
    """The first letters of a word, which tell as much as the whole; a number is put down as a sign for numbers."""
    return "#" if word.isdigit() else word[:_STEM]


@cache
def sorts_in(tongue: str | None) -> Mapping[str, str]:
    """What a word does in a paper of this language, or "bar/no" where it may do either, by its stem.

    >>> sorts_in("de")["nicht"], sorts_in("cs")["neinfo"], sorts_in(None)["silenc"]
    ('no', 'tell', 'secret')
    """
    known: dict[str, str] = {}
    for name in _looked_up(tongue):
        held: dict[str, set[str]] = {}
        for sort, words in _words(name).items():
            for word in words:
                held.setdefault(stem(word), set()).add(sort)
        for one, sorts in held.items():
            known.setdefault(one, "/".join(sorted(sorts)))
    return MappingProxyType(known)


@cache
def short(tongue: str | None, *sorts: str) -> frozenset[str]:
    """The first four letters of every word of these sorts: what a clause's own stems can be held against at once."""
    return frozenset(
        word[:_SHORT] for name in _looked_up(tongue) for sort in sorts for word in _words(name).get(sort, ())
    )


def _looked_up(tongue: str | None) -> tuple[str, ...]:
    """The languages in which a word of a paper in this one is looked up, one after the other."""
    if tongue is None:
        return (_ENGLISH, *_UNTOLD)
    return (tongue, *_TAKEN_FOR.get(tongue, ()), _ENGLISH)


@cache
def _words(tongue: str) -> Mapping[str, tuple[str, ...]]:
    """The words of each sort in a language, as its table has them."""
    table = files(__package__).joinpath("languages", f"{tongue}.toml")
    return {sort: tuple(words.split()) for sort, words in tomllib.loads(table.read_text(encoding="utf-8")).items()}
