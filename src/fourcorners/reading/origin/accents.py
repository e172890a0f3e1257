"""The accents that a heading in capitals leaves out: `MINISTERE PUBLIC` is a `Ministère public`.

French, Spanish and Portuguese printers spare them in capitals. The same paper usually has the word in small letters
somewhere else; what no paper needs to show is that a few words of offices have no other spelling.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"[A-Za-z]{5,}")
# French words that no other of these languages writes so without an accent.
_FRENCH = {
    "ministere": "ministère", "autorite": "autorité", "prefecture": "préfecture", "republique": "république",
    "premiere": "première", "financiere": "financière", "interieur": "intérieur", "etrangeres": "étrangères",
    "securite": "sécurité", "departementale": "départementale", "interregionale": "interrégionale",
    "marches": "marchés", "enquetes": "enquêtes",
}  # fmt: skip
# The same where this word stands in the name too: alone they may be Italian or Dutch.
_BESIDE = "direction"
_FRENCH_BESIDE = {"generale": "générale", "regionale": "régionale", "controle": "contrôle"}
# A Catalan name in a Spanish paper has fewer.
_CATALAN = re.compile(r"(?i)generalitat|mossos|ajuntament")
# Spanish words, `dirección`, `investigación`, `nación`, and the English ones that end so.
_SPANISH_END, _SPANISH, _ENGLISH = "cion", "ción", frozenset({"suspicion", "coercion"})


def with_accents(name: str, shown: str, words: Iterable[str]) -> str:
    """The name with the accents of its words that the paper shows in capitals without; `words` are all of the paper's, in lower case."""
    bare = {word for word in _WORD.findall(name) if word.upper() in shown}
    if not bare or _CATALAN.search(name):
        return name
    spelled = _spelled(bare, words)
    return _WORD.sub(lambda word: _cased(word[0], spelled.get(word[0].lower())), name) if spelled else name


def _spelled(bare: Iterable[str], words: Iterable[str]) -> dict[str, str]:
    """How each of these words is spelled where it has accents; one that has several spellings is left as it is."""
    lower = {word.lower() for word in bare}
    found: dict[str, set[str]] = {}
    for word in words:
        if not word.isascii() and (plain := _plain(word)) in lower and not _is_form_of(word, plain):
            found.setdefault(plain, set()).add(word)
    spelled = {word: next(iter(each)) for word, each in found.items() if len(each) == 1}
    for word in lower - found.keys():
        if french := _FRENCH.get(word) or (_FRENCH_BESIDE.get(word) if _BESIDE in lower else None):
            spelled[word] = french
        elif word.endswith(_SPANISH_END) and word not in _ENGLISH:
            spelled[word] = word.removesuffix(_SPANISH_END) + _SPANISH
    return spelled


def _is_form_of(word: str, plain: str) -> bool:
    """Whether they may be two forms of one word, as `demandé` is of `demande`: only the end differs, which no noun's does."""
    stem = len(plain.rstrip("aeios"))
    return word[:stem] == plain[:stem] and not word.endswith(("té", "tés", "ía", "ías"))


def _plain(word: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", word) if not unicodedata.combining(each))


def _cased(word: str, spelled: str | None) -> str:
    if spelled is None:
        return word
    return spelled.upper() if word.isupper() else spelled.capitalize() if word[0].isupper() else spelled
