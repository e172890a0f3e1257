"""Words by what they do where duties and silence are spoken of, each in its language.

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
    must    a duty                              data        what is asked for, the answer, the letter and its file

One form of a word stands for all that begin alike, and a word stands in as many rows as it may do things. Where a language
glues its denial to the word ("neinformujte", "ilmoittamatta"), the two are told as two words: see `stemmed`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]{1,2}\b)?|\d+|[?:%§]")
_STEM = 6
_SHORT = 4
_ENGLISH = "en"
# What no reader of languages tells from English yet.
_UNTOLD = ("is", "ru", "uk", "tr", "mt", "ga", "cy")
# What is told as another language: Icelandic as Danish, which holds Norwegian too; Russian, Ukrainian and what Serbia writes in
# their letters as Bulgarian; Maltese as Italian and Welsh as Portuguese.
_TAKEN_FOR = {"da": ("is",), "bg": ("ru", "uk", "hr"), "it": ("mt",), "pt": ("cy",)}
# The denial that stands before a word, in one with it; and the ending that denies one, with a word that does the same.
_BEFORE = {"bg": "не", "cs": "ne", "hr": "ne", "lt": "ne", "lv": "ne", "pl": "nie", "sk": "ne", "sl": "ne"}
_BEHIND = {"et": (("mata",), "ilma"), "fi": (("matta", "mättä"), "ilman")}
_LEAST_DENIED = 4
# English words shorter than this are other words in papers of other languages.
_LEAST_LENT = 4


def stemmed(words: str, tongue: str | None = None) -> list[str]:
    """The stems of all words, figures and telling signs, in order; a denial in one with a word stands before it.

    >>> stemmed("uživatele neinformujte", "cs"), stemmed("haltijalle ilmoittamatta", "fi")
    (['uživat', 'ne', 'inform'], ['haltij', 'ilman', 'ilmoit'])
    """
    every = _WORD.findall(words)
    if tongue is not None and (tongue in _BEFORE or tongue in _BEHIND):
        return [one for word in every for one in _parted(word, tongue)]
    return [stem(word) for word in every]


def _parted(word: str, tongue: str) -> Iterator[str]:
    """The stem of a word, or its denial and the stem of what is denied where that is a word of the table."""
    if _denies(word, tongue):
        denied = stem(word[len(_BEFORE[tongue]) :])
        if denied in sorts_in(tongue):
            yield _BEFORE[tongue]
            word = denied
    elif tongue in _BEHIND and word.endswith(_BEHIND[tongue][0]) and stem(word) in sorts_in(tongue):
        yield _BEHIND[tongue][1]
    yield stem(word)


def stem(word: str) -> str:
    """The first letters of a word, which tell as much as the whole; a number is put down as a sign for numbers."""
    return "#" if word.isdigit() else word[:_STEM]


@cache
def sorts_in(tongue: str | None) -> Mapping[str, str]:
    """What a word does in a paper of this language, or "bar/no" where it may do either, by its stem.

    >>> sorts_in("de")["nicht"], sorts_in("cs")["inform"], sorts_in(None)["silenc"]
    ('no', 'tell', 'secret')
    """
    known: dict[str, str] = {}
    for name in _looked_up(tongue):
        held: dict[str, set[str]] = {}
        for sort, words in _words(name).items():
            for word in words:
                held.setdefault(stem(word), set()).add(sort)
                if sort == "tell" and _denies(word, name):
                    held.setdefault(stem(word[len(_BEFORE[name]) :]), set()).add(sort)
        for one, sorts in held.items():
            # "No" is "in the" in Portuguese and "from" in Latvian.
            if name != _ENGLISH or tongue is None or len(one) >= _LEAST_LENT:
                known.setdefault(one, "/".join(sorted(sorts)))
    return MappingProxyType(known)


@cache
def sets_in(tongue: str | None) -> Mapping[str, frozenset[str]]:
    """The same, each word's sorts apart."""
    return MappingProxyType({stem: frozenset(sorts.split("/")) for stem, sorts in sorts_in(tongue).items()})


@cache
def short(tongue: str | None, *sorts: str) -> frozenset[str]:
    """The first four letters of every word of these sorts: what a clause's own stems can be held against at once."""
    found = {word for name in _looked_up(tongue) for sort in sorts for word in _words(name).get(sort, ())}
    if tongue is not None and tongue in _BEFORE:
        found |= {_BEFORE[tongue] + word for sort in sorts for word in _words(tongue).get(sort, ()) if sort == "tell"}
    return frozenset(word[:_SHORT] for word in found)


def _denies(word: str, tongue: str) -> bool:
    """Whether a word may begin with a denial that is in one with it."""
    before = _BEFORE.get(tongue)
    return before is not None and word.startswith(before) and len(word) >= len(before) + _LEAST_DENIED


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
