"""Words for kinds of data in the languages of the Union and of Iceland, put into the English of `phrases`.

A clause in one of these languages is translated phrase by phrase, the longest first, and then means what the English
means. Words are compared without their endings. A word nobody translates stays as it is and means nothing.

`languages/` has a table for each: `words` with English = forms, where `_` joins the words of one form, a comma is a word
too, and articles and prepositions (`small`) fall away first; the words by which it shows itself (`shows`); and its
endings. Danish and Norwegian share one, as do Croatian, Serbian and Bosnian.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from fourcorners.reading.categories.compounds import of_parts

_LEAST_STEM = 3
# Letters that a plural changes (Beitrag, Beiträge) or a typist without the key leaves bare (numero, número).
_BARED = {
    code: unicodedata.normalize("NFD", chr(code))[0]
    for code in (*range(0xC0, 0x250), *range(0x370, 0x400))
    if unicodedata.normalize("NFD", chr(code))[0] != chr(code)
} | {ord("ς"): "σ"}

Node = dict[str, "Node | list[str]"]
_END = ""


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: its words for data, and what shows and what bends them."""

    name: str
    words: tuple[tuple[str, tuple[str, ...]], ...]  # the English with its forms, as they stand in the table
    small: frozenset[str]
    shows: frozenset[str]
    endings: re.Pattern[str]
    forms: tuple[str, ...]  # the endings by which a word for data may be met with
    twice: bool  # one ending stands on another: "des Inhab-er-s", "i messagg-i" of "il messagg-i-o"
    bare_first: bool  # accents move with the endings


@cache
def _tongues() -> dict[str, Tongue]:
    folder = files(__package__).joinpath("languages")
    found = {}
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        said = tomllib.loads(file.read_text(encoding="utf-8"))
        name = file.name.removesuffix(".toml")
        lines = (line.partition("=") for line in said["words"].strip().splitlines())
        found[name] = Tongue(
            name=name,
            words=tuple((english.strip(), tuple(f.strip() for f in forms.split("|"))) for english, _, forms in lines),
            small=frozenset(said["small"].split()),
            shows=frozenset(said["shows"].split()),
            endings=re.compile(said["endings"]),
            forms=tuple(said["forms"].split()),
            twice=said.get("twice", False),
            bare_first=said.get("bare_first", False),
        )
    return found


def root(word: str, tongue: str) -> str:
    """A word without the endings that its case or number gives it, and without accents."""
    of = _tongues()[tongue]
    if of.bare_first:
        return _stem(word.translate(_BARED), of)
    bare = _stem(word, of)
    return bare if bare.isascii() else bare.translate(_BARED)


def _stem(word: str, tongue: Tongue) -> str:
    bare = tongue.endings.sub("", word)
    if len(bare) < _LEAST_STEM:
        bare = word
    elif tongue.twice and bare != word and len(twice := tongue.endings.sub("", bare)) >= _LEAST_STEM:
        bare = twice
    return bare.rstrip("h") if tongue.name == "it" else bare


@cache
def _trie(tongue: str) -> Node:
    top: Node = {}
    small = _tongues()[tongue].small
    for english, forms in _tongues()[tongue].words:
        for form in forms:
            words = [w for w in form.split("_") if w not in small] or form.split("_")
            node = top
            for word in words:
                inner = node.setdefault(root(word, tongue), {})
                if isinstance(inner, dict):
                    node = inner
            node.setdefault(_END, english.split())
    return top


@cache
def _shown_by() -> dict[str, frozenset[str]]:
    """Word -> the languages it shows: their function words, and their own words for data, none of them English."""
    seen: dict[str, frozenset[str]] = {}
    for tongue in _tongues().values():
        words = {w for _, forms in tongue.words for form in forms for w in form.split("_") if len(w) > _LEAST_STEM}
        own = tongue.shows | words | {_stem(word, tongue) + ending for word in words for ending in tongue.forms}
        for word in own:
            seen[word] = _and(seen.get(word, _NONE), tongue.name)
    english = frozenset(_ENGLISH.split())
    return {word: tongues for word, tongues in seen.items() if word not in english}


@cache
def _and(tongues: frozenset[str], one: str) -> frozenset[str]:
    """These languages and one more: forty thousand words show some two hundred sets of them, each held once."""
    return tongues | {one}


_NONE: frozenset[str] = frozenset()


_ENGLISH = (
    "name names post posts profile video file photo image message email login logout session mail chat media contact account service port "
    "number user alias nick log fax date dates time content follower code data date for with an as in on do no is are so was die den van of "
    "transaction conversation publication position client document terminal communication identity user_agent agent type modem film per border "
    "nickname source contacts cookie logs imei imsi iban publications commission mobile portable notice sender origin billing real format "
    "person persons identifier identifiers identified ends copo backup backups nature copies informations plan plans exceptions exclusion archive begin coordinate coordinates positions completes openings "
    "metadata inhabit tag mobile note notes address base civil video local information registration member group membership general state pages met social messages communications statute statutes services access private sessions basis comes types identification status follows elements histories conversations groups models exception directs photos posting mode archives lieu commentaire dell all com ai e opening story session port same registration til fil enhet participant participants contract contracts dossier dossiers document documents order orders page pages items begins demands administrator administrators miss "
    "model models modele online digital texts destination relation relations pays active land lande moment moments actual mile miles pass passes "
    "usage emails sends haus ruta tali contribution contributions extracts options cite cites gale sled teste patio"
)

_COMMON = frozenset(
    "the of and to any all that this these for with by from on or which such shall is are it you your we not used has have been their its".split()
)


def tongue_of(words: list[str], otherwise: str | None = None) -> str | None:
    """The language that most of these lower-case words show, of those known here; None for English and all others.

    `otherwise` is the answer where they show none and nothing English either, and where they show two alike.
    """
    shown = _shown_by()
    several = [tongues for word in words if (tongues := shown.get(word)) is not None]
    told = [next(iter(tongues)) for tongues in several if len(tongues) == 1]
    if told:
        best = max(set(told), key=lambda tongue: (told.count(tongue), tongue == otherwise, tongue))
        return best if told.count(best) > sum(word in _COMMON for word in words) else None
    if any(word in _COMMON for word in words):
        return None
    if otherwise is None and len(words) < _FEW and len(several) == len(words):
        # A word or two that several of them have: the one with most words is met most.
        alike = frozenset.intersection(*several) if several else frozenset()
        return max(alike, key=lambda tongue: (len(_tongues()[tongue].words), tongue), default=None)
    return otherwise


_FEW = 4


def shows(word: str) -> bool:
    """Whether this lower-case word belongs to one of the languages known here alone, and not to English."""
    return len(_shown_by().get(word, ())) == 1


def in_english(words: list[str], tongue: str) -> list[str]:
    """The words of a clause in the English of `phrases`; signs stay, words that nobody knows stay as they are, and so do all
    of a language without a table."""
    if tongue not in _tongues():
        return words
    small, top = _tongues()[tongue].small, _trie(tongue)
    kept = [word for word in words if word not in small]
    out: list[str] = []
    at = 0
    while at < len(kept):
        node: Node | list[str] = top
        best: tuple[int, list[str]] | None = None
        index = at
        while index < len(kept) and isinstance(node, dict):
            node = node.get(root(kept[index], tongue), [])
            index += 1
            if isinstance(node, dict) and isinstance(means := node.get(_END), list):
                best = index, means
        if best is None:
            out += of_parts(kept[at], tongue) or [kept[at]]
            at += 1
        else:
            at = best[0]
            out += best[1]
    return out
