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

One form of a word stands for all that begin alike, and a word stands in as many rows as it may do things. Two rows more say
how words are cut. `longer`: first letters in which words of different meanings begin alike ("Anschrift", "anschreiben"),
so that more of them are kept. `tails`: words in which longer ones end, where a language builds one of several
("Mitteilungsverbot"). Such a word is told as two, and so is one that its denial is glued to ("neinformujte",
"ilmoittamatta"): see `stemmed`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]{1,2}\b)?|\d+|[?:%§]")
_STEM, _LONGER = 6, 8
_SHORT = 4
_ENGLISH = "en"
# The denial that stands before a word, in one with it; and the ending that denies one, with a word that does the same.
_BEFORE = {"bg": "не", "cs": "ne", "hr": "ne", "lt": "ne", "lv": "ne", "pl": "nie", "sk": "ne", "sl": "ne"}
_BEHIND = {"et": (("mata",), "ilma"), "fi": (("matta", "mättä"), "ilman")}
_LEAST_DENIED = 4
# So many letters at least stand before the last word of one that is built of several.
_LEAST_HEAD = 3
# The rows of a table that do not say what words do.
_OF_CUTTING = ("longer", "tails")
# English words shorter than this are other words in papers of other languages.
_LEAST_LENT = 4


def stemmed(words: str, tongue: str | None = None) -> list[str]:
    """The stems of all words, figures and telling signs, in order; what is in one with a word is told as a word apart.

    >>> stemmed("uživatele neinformujte", "cs"), stemmed("haltijalle ilmoittamatta", "fi")
    (['uživat', 'ne', 'inform'], ['haltij', 'ilman', 'ilmoit'])
    >>> stemmed("anschrift; mitteilungsverbot", "de")
    ['anschrif', 'mittei', 'verbot']
    """
    every = _WORD.findall(words)
    tails = _tails(tongue)
    if tongue is not None and (tails is not None or tongue in _BEFORE or tongue in _BEHIND):
        return [one for word in every for one in _parted(word, tongue, tails)]
    longer = _longer(tongue)
    return [_cut(word, longer) for word in every]


def _parted(word: str, tongue: str, tails: re.Pattern[str] | None) -> Iterator[str]:
    """The stem of a word, or those of the two that it is built of where the table knows the second and what it does."""
    does, longer = sets_in(tongue), _longer(tongue)
    if _denies(word, tongue):
        denied = _cut(word[len(_BEFORE[tongue]) :], longer)
        if denied in does:
            yield _BEFORE[tongue]
            yield denied
            return
    elif tongue in _BEHIND and word.endswith(_BEHIND[tongue][0]) and _cut(word, longer) in does:
        yield _BEHIND[tongue][1]
    whole = _cut(word, longer)
    built = tails.search(word, _LEAST_HEAD) if tails is not None and len(word) > _STEM else None
    if built is not None:
        last = _cut(word[built.start() :], longer)
        if not does.get(last, _NOTHING) <= does.get(whole, _NOTHING):
            yield whole
            yield last
            return
    yield whole


_NOTHING: frozenset[str] = frozenset()


def stem(word: str, tongue: str | None = None) -> str:
    """The first letters of a word, which tell as much as the whole; a number is put down as a sign for numbers."""
    return _cut(word, _longer(tongue))


def _cut(word: str, longer: frozenset[str]) -> str:
    if word.isdigit():
        return "#"
    short = word[:_STEM]
    return word[:_LONGER] if short in longer else short


@cache
def _longer(tongue: str | None) -> frozenset[str]:
    """The first letters of words of a paper in this language of which more are kept."""
    return frozenset(one for name in _looked_up(tongue) for one in _rows(name).get("longer", ()))


@cache
def _tails(tongue: str | None) -> re.Pattern[str] | None:
    """The words in which longer ones of this language end, in their first letters; None where it builds none."""
    words = _rows(tongue).get("tails", ()) if tongue is not None else ()
    return re.compile("|".join(map(re.escape, words))) if words else None


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
                held.setdefault(stem(word, tongue), set()).add(sort)
                if sort == "tell" and _denies(word, name):
                    held.setdefault(stem(word[len(_BEFORE[name]) :], tongue), set()).add(sort)
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
    return (_ENGLISH,) if tongue is None else (tongue, _ENGLISH)


@cache
def _words(tongue: str) -> Mapping[str, tuple[str, ...]]:
    """The words of each sort in a language."""
    return {sort: words for sort, words in _rows(tongue).items() if sort not in _OF_CUTTING}


@cache
def _rows(tongue: str) -> Mapping[str, tuple[str, ...]]:
    """The rows of a language, as its table has them."""
    table = files(__package__).joinpath("languages", f"{tongue}.toml")
    return {row: tuple(words.split()) for row, words in tomllib.loads(table.read_text(encoding="utf-8")).items()}
