"""The words that a pattern cannot match without, worked out from the pattern as it is written.

Nothing here is exact in the other direction: a text may hold them all and still not match. Where a pattern is written
in a way that is not known here it needs nothing, so that it is always tried.
"""

from __future__ import annotations

import re
from itertools import product

# The strings of which one stands in whatever is matched; of several such sets each.
Needs = tuple[frozenset[str], ...]

# So many strings may one place of a pattern stand for, and so many a need.
_MOST_EXACT, _MOST = 48, 400
_LEAST_LETTERS = 2
_COUNTED = re.compile(r"\{(?P<least>\d*)(?:,\d*)?\}")
_NAMED = re.compile(r"\?P<\w+>")
_ASSERTS = re.compile(r"\?(?:=|!|<=|<!)")
# What stands at no letter, and escapes that stand for the letter behind them.
_EDGES, _KINDS = "bBAZ", "wWsSdD"
_LETTERS = {"n": "\n", "t": "\t", "r": "\r"}
_ANY: frozenset[str] | None = None


def parted(pattern: str) -> list[str]:
    """The alternatives of a pattern that stand in no bracket, in their order; together they are the pattern.

    >>> parted(r"a(?:b|c)|[|]d")
    ['a(?:b|c)', '[|]d']
    """
    cuts = [0]
    depth = at = 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = _class_ends(pattern, at) - 1
        elif sign == "|" and depth == 0:
            cuts.append(at + 1)
        else:
            depth += (sign == "(") - (sign == ")")
        at += 1
    return [pattern[start : end - 1] for start, end in zip(cuts, [*cuts[1:], len(pattern) + 1], strict=True)]


def needs_of(pattern: str) -> Needs:
    """What this pattern, written without flags, needs; nothing for one written in a way that is not known here.

    >>> [sorted(words) for words in needs_of(r"\\b(?:keep|hold)s? \\w+ (?:quiet|secret)\\b")]
    [['hold ', 'holds ', 'keep ', 'keeps '], [' quiet', ' secret']]
    """
    try:
        reader = _Reader(pattern)
        exact, found = reader.either()
        if reader.at < len(pattern):
            return ()
    except _UnknownError:
        return ()
    return _told(exact, found)


class _UnknownError(Exception):
    """The pattern holds something that is not known here."""


def _told(exact: frozenset[str] | None, found: Needs) -> Needs:
    """The needs of a place: those found in it, and that one of the strings it stands for is there."""
    if exact is None or not exact or min(map(len, exact)) < _LEAST_LETTERS:
        return found
    # A string that holds another of them adds nothing to it.
    short: list[str] = []
    for one in sorted(exact, key=len):
        if not any(other in one for other in short):
            short.append(one)
    return (*found, frozenset(short))


def _class_ends(pattern: str, at: int) -> int:
    """The place behind the class of letters that begins here."""
    end = at + 1 + pattern.startswith("^", at + 1)
    end += pattern.startswith("]", end)
    while pattern[end] != "]":
        end += 2 if pattern[end] == "\\" else 1
    return end + 1


class _Reader:
    """Reads a pattern once, from the left. Of each place: the strings it stands for, or None for very many; its needs."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def either(self) -> tuple[frozenset[str] | None, Needs]:
        """Alternatives, to the end of their bracket."""
        ways = [self.row()]
        while self.pattern.startswith("|", self.at):
            self.at += 1
            ways.append(self.row())
        if len(ways) == 1:
            return ways[0]
        sets = [exact for exact, _ in ways]
        if all(exact is not None for exact in sets):
            union = frozenset().union(*(exact for exact in sets if exact is not None))
            if len(union) <= _MOST:
                return union, ()
        needed: set[str] = set()
        for exact, found in ways:
            told = _told(exact, found)
            if not told:
                return _ANY, ()
            # Long and few words are the rarest.
            needed |= max(told, key=lambda words: (min(map(len, words)), -len(words)))
        return _ANY, (frozenset(needed),) if len(needed) <= _MOST else ()

    def row(self) -> tuple[frozenset[str] | None, Needs]:
        """What stands one behind the other."""
        found: Needs = ()
        exact: frozenset[str] | None = frozenset({""})
        whole = True
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            one, inner = self.counted()
            if exact is not None and one is not None and len(exact) * len(one) <= _MOST_EXACT:
                exact = frozenset(a + b for a, b in product(exact, one))
                continue
            whole = False
            found = (*_told(exact, found), *inner)
            exact = one
        if whole:
            return exact, found
        return _ANY, _told(exact, found)

    def counted(self) -> tuple[frozenset[str] | None, Needs]:
        """A place and how often it may stand."""
        exact, found = self.place()
        sign = self.pattern[self.at : self.at + 1]
        least, once = 1, True
        if sign in {"?", "*"}:
            least, once, self.at = 0, sign == "?", self.at + 1
        elif sign == "+":
            once, self.at = False, self.at + 1
        elif sign == "{" and (count := _COUNTED.match(self.pattern, self.at)):
            least, once, self.at = int(count["least"] or 0), False, count.end()
        else:
            return exact, found
        if self.pattern[self.at : self.at + 1] == "?":
            self.at += 1
        elif self.pattern[self.at : self.at + 1] == "+":
            raise _UnknownError
        if least == 0:
            return (exact | {""} if once and exact is not None else _ANY), ()
        return _ANY, _told(exact, found)

    def place(self) -> tuple[frozenset[str] | None, Needs]:
        """A letter, a class of letters, or a bracket."""
        sign = self.pattern[self.at]
        if sign == "(":
            return self.bracket()
        if sign == "[":
            return self.letters(), ()
        self.at += 1
        if sign == "\\":
            kind = self.pattern[self.at]
            self.at += 1
            if kind in _EDGES:
                return frozenset({""}), ()
            if kind in _KINDS:
                return _ANY, ()
            if kind.isalnum() and kind not in _LETTERS:
                raise _UnknownError
            return frozenset({_LETTERS.get(kind, kind)}), ()
        if sign in "^$":
            return frozenset({""}), ()
        return (_ANY if sign == "." else frozenset({sign})), ()

    def bracket(self) -> tuple[frozenset[str] | None, Needs]:
        self.at += 1
        asserts = _ASSERTS.match(self.pattern, self.at)
        if asserts:
            self.at = asserts.end()
        elif self.pattern.startswith("?:", self.at):
            self.at += 2
        elif named := _NAMED.match(self.pattern, self.at):
            self.at = named.end()
        elif self.pattern.startswith("?", self.at):
            raise _UnknownError
        exact, found = self.either()
        if not self.pattern.startswith(")", self.at):
            raise _UnknownError
        self.at += 1
        # What only stands around the match takes no letter of it.
        return (frozenset({""}), ()) if asserts else (exact, found)

    def letters(self) -> frozenset[str] | None:
        """The letters of a class that names each of them; None for any other."""
        end = _class_ends(self.pattern, self.at)
        held = self.pattern[self.at + 1 : end - 1]
        self.at = end
        if held.startswith("^") or "-" in held[1:-1] or "\\" in held:
            return _ANY
        return frozenset(held)
