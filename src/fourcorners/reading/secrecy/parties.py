"""Whom a clause calls by name: the account that is asked about, the office that asks, the firm that is asked.

"Do not write to mads_odense" says whom not to tell with no word for a user, and "everybody at the Revenue is bound to
secrecy" is no duty of the firm's. Names are of no language; that one of them stands in a clause is therefore a sign in all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fourcorners.reading.texts.clauses import Clause

# Of more accounts than this a paper speaks in lists, not one by one.
_MOST = 40
# So many letters of a name's word are enough to know it by, whatever case it stands in.
_LEAST, _LETTERS = 4, 6
_WORD = re.compile(r"[^\W\d_]{4,}")
# What is in the names of many.
_OF_MANY = frozenset(
    "limited company group online service services gmbh data digital international social mail the and für des der die "
    "und van het voor per della delle degli para los las dos das www http https com example user account info".split()
)


@dataclass(frozen=True, slots=True)
class Parties:
    """Names as the paper has them: of the accounts asked about, of the office that asks, of the firm that is asked."""

    accounts: tuple[str, ...] = ()
    asker: str = ""
    asked: str = ""

    def seeker(self) -> Callable[[Clause], set[str]]:
        """What tells which of "account", "asker" and "asked" a clause names: an account by its whole name or a word of it."""
        accounts = self.accounts if len(self.accounts) <= _MOST else ()
        whole = [name.casefold() for name in accounts]
        sought = [
            (who, words, frozenset(word[:_LEAST] for word in words))
            for who, names in (
                ("asker", (self.asker,)),
                ("asked", (self.asked,)),
                ("account", tuple(name.partition("@")[0] for name in accounts)),
            )
            if (words := _words(names))
        ]

        def named_in(clause: Clause) -> set[str]:
            found = {who for who, words, stems in sought if not clause.stems.isdisjoint(stems) and _has(clause, words)}
            if any(name in clause.words for name in whole):
                found.add("account")
            return found

        return named_in


NOBODY = Parties()


def _words(names: Iterable[str]) -> frozenset[str]:
    """The first letters of the words of names that are of nobody else's."""
    return frozenset(word[:_LETTERS] for name in names for word in _WORD.findall(name.lower()) if word not in _OF_MANY)


def _has(clause: Clause, words: frozenset[str]) -> bool:
    return not words.isdisjoint(word[:_LETTERS] for word in _WORD.findall(clause.words))
