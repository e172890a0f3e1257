"""The words papers use for kinds of data, and the category each means.

A phrase is written in bare words: articles fall away, a plural counts as its singular, "and", "or" and "/" are all
"&", "e-mail" is "email". The longest phrase wins and uses up its words, so that "ip address" is never also an
address. A phrase of no category only uses up its words. `a|b` are alternatives, `_` a space within one, and `x?` may
be left out. The phrases stand in `recordwords` and `contentwords`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from fourcorners.reading.categories.attributes import ATTRIBUTES
from fourcorners.reading.categories.contentwords import CONTENTS
from fourcorners.reading.categories.recordwords import RECORDS, SUBSCRIBER_FIVE
from fourcorners.terms import Category

Node = dict[str, "Node | frozenset[Category]"]
_END = ""


def _expansions(phrase: str) -> Iterator[list[str]]:
    slots = []
    for token in phrase.split():
        optional = token.endswith("?")
        ways = [way.split("_") for way in token.rstrip("?").split("|")]
        # `token?` may be left out; a `?` after one alternative counts for the whole slot.
        slots.append([[w.rstrip("?") for w in way] for way in ways] + ([[]] if optional or "?" in token else []))
    for choice in product(*slots):
        yield [word for way in choice for word in way]


def _grow() -> Node:
    root: Node = {}
    for categories, phrases in (*RECORDS, *CONTENTS):
        means = frozenset(categories)
        for phrase in phrases.strip().splitlines():
            for words in _expansions(phrase.strip()):
                node = root
                for word in words:
                    inner = node.setdefault(word, {})
                    node = inner  # type: ignore[assignment]
                if words:
                    node.setdefault(_END, means)
    return root


TRIE = _grow()


def _vocabulary(node: Node, found: set[str]) -> set[str]:
    for word, inner in node.items():
        if word != _END and isinstance(inner, dict):
            found.add(word)
            _vocabulary(inner, found)
    return found


WORDS = frozenset(_vocabulary(TRIE, set())) | ATTRIBUTES
GENERAL = SUBSCRIBER_FIVE


def longest(tokens: list[str], at: int) -> tuple[int, frozenset[Category]] | None:
    """The longest phrase that begins with this token: how many tokens it takes, and what it means."""
    node = TRIE.get(tokens[at])
    best: tuple[int, frozenset[Category]] | None = None
    index, end = at + 1, len(tokens)
    while isinstance(node, dict):
        means = node.get(_END)
        if isinstance(means, frozenset):
            best = index - at, means
        if index == end:
            break
        node = node.get(tokens[index])
        index += 1
    return best
