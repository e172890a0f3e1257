"""The words that a pattern cannot match without, worked out from the pattern as it is written.

Nothing here is exact in the other direction: a text may hold them all and still not match. Where a pattern is written
in a way that is not known here it needs nothing, so that it is always tried.
"""

from __future__ import annotations

import re
from itertools import product
from typing import NamedTuple

# The strings of which one stands in whatever is matched; of several such sets each.
Needs = tuple[frozenset[str], ...]

# So many strings may one place of a pattern stand for, and so many a need.
_MOST_EXACT, _MOST = 48, 400
_LEAST_LETTERS = 2
# What a pattern may begin with is put together with what may follow until it is so long.
_LONG_ENOUGH = 3
_COUNTED = re.compile(r"\{(?P<least>\d*)(?:,\d*)?\}")
_NAMED = re.compile(r"\?P<\w+>")
_ASSERTS = re.compile(r"\?(?:=|!|<=|<!)")
# What stands at no letter, and escapes that stand for the letter behind them.
_EDGES, _KINDS = "bBAZ", "wWsSdD"
_LETTERS = {"n": "\n", "t": "\t", "r": "\r"}


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


def told_of(pattern: str) -> tuple[Needs, frozenset[str] | None]:
    """What this pattern, written without flags, needs, and the words with one of which its matches begin, or None.

    A pattern written in a way that is not known here needs nothing and begins with anything.

    >>> needs, begins = told_of(r"\\b(?:keep|(?:with)?hold)s? \\w+ (?:quiet|secret)\\b")
    >>> [sorted(words) for words in needs]
    [['hold ', 'holds ', 'keep ', 'keeps '], [' quiet', ' secret']]
    >>> sorted(begins)
    ['hold ', 'holds ', 'keep ', 'keeps ', 'withhold ', 'withholds ']
    """
    try:
        reader = _Reader(pattern)
        read = reader.either()
    except _UnknownError:
        return (), None
    if reader.at < len(pattern):
        return (), None
    begins = _begins(read)
    if begins and len(begins) <= _MOST:
        return _told(read), frozenset(
            one for one in begins if not any(one[:end] in begins for end in range(1, len(one)))
        )
    return _told(read), None


class _UnknownError(Exception):
    """The pattern holds something that is not known here."""


class _Read(NamedTuple):
    """What was read of a place: the strings it stands for, or None for very many; its needs; how it begins."""

    exact: frozenset[str] | None
    needs: Needs = ()
    begins: frozenset[str] | None = None


_ANYTHING = _Read(None)
_NOWHERE = _Read(frozenset({""}))


def _begins(read: _Read) -> frozenset[str] | None:
    if read.exact is None:
        return read.begins
    return read.exact if "" not in read.exact else None


def _told(read: _Read) -> Needs:
    """The needs of a place: those found in it, and that one of the strings it stands for is there."""
    if read.exact is None or not read.exact or min(map(len, read.exact)) < _LEAST_LETTERS:
        return read.needs
    # A string that holds another of them adds nothing to it.
    short: list[str] = []
    for one in sorted(read.exact, key=len):
        if not any(other in one for other in short):
            short.append(one)
    return (*read.needs, frozenset(short))


def _class_ends(pattern: str, at: int) -> int:
    """The place behind the class of letters that begins here."""
    end = at + 1 + pattern.startswith("^", at + 1)
    end += pattern.startswith("]", end)
    while pattern[end] != "]":
        end += 2 if pattern[end] == "\\" else 1
    return end + 1


class _Reader:
    """Reads a pattern once, from the left."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def either(self) -> _Read:
        """Alternatives, to the end of their bracket."""
        ways = [self.row()]
        while self.pattern.startswith("|", self.at):
            self.at += 1
            ways.append(self.row())
        if len(ways) == 1:
            return ways[0]
        union: set[str] = set()
        for way in ways:
            union |= way.exact or frozenset()
        if len(union) <= _MOST and all(way.exact is not None for way in ways):
            return _Read(frozenset(union))
        begins: set[str] | None = set()
        needed: set[str] | None = set()
        for way in ways:
            first, told = _begins(way), _told(way)
            begins = None if begins is None or first is None else begins | first
            # Long and few words are the rarest.
            needed = (
                needed | max(told, key=lambda words: (min(map(len, words)), -len(words)))
                if told and needed is not None
                else None
            )
        return _Read(
            None,
            (frozenset(needed),) if needed is not None and len(needed) <= _MOST else (),
            None if begins is None else frozenset(begins),
        )

    def row(self) -> _Read:
        """What stands one behind the other."""
        lead = read = _NOWHERE
        needs: Needs = ()
        begins: frozenset[str] | None = None
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            one = self.counted()
            if read.exact is not None and one.exact is not None and len(read.exact) * len(one.exact) <= _MOST_EXACT:
                read = _Read(frozenset(a + b for a, b in product(read.exact, one.exact)))
                continue
            if lead is _NOWHERE and read.exact is not None:
                # All before this place is known letter by letter; where it may be nothing the match begins here.
                lead, first = _ANYTHING, _begins(one)
                short = any(0 < len(words) < _LONG_ENOUGH for words in read.exact)
                if short and first is not None and len(read.exact) * len(first) <= _MOST:
                    # A blank or a letter stands everywhere; with what comes next it does not.
                    begins = frozenset(a + b for a, b in product(read.exact, first))
                elif "" not in read.exact:
                    begins = read.exact
                elif first is not None:
                    begins = (read.exact - {""}) | first
            needs = (*needs, *_told(_Read(read.exact)), *one.needs)
            read = _Read(one.exact)
        if lead is _NOWHERE:
            return read
        return _Read(None, (*needs, *_told(read)), begins)

    def counted(self) -> _Read:
        """A place and how often it may stand."""
        one = self.place()
        sign = self.pattern[self.at : self.at + 1]
        least, once = 1, True
        if sign and sign in "?*":
            least, once, self.at = 0, sign == "?", self.at + 1
        elif sign == "+":
            once, self.at = False, self.at + 1
        elif sign == "{" and (count := _COUNTED.match(self.pattern, self.at)):
            least, once, self.at = int(count["least"] or 0), False, count.end()
        else:
            return one
        if self.pattern.startswith("?", self.at):
            self.at += 1
        elif self.pattern.startswith("+", self.at):
            raise _UnknownError
        if least == 0:
            return _Read(one.exact | {""}) if once and one.exact is not None else _ANYTHING
        return _Read(None, _told(one), _begins(one))

    def place(self) -> _Read:
        """A letter, a class of letters, or a bracket."""
        sign = self.pattern[self.at]
        if sign == "(":
            return self.bracket()
        if sign == "[":
            return self.letters()
        self.at += 1
        if sign == "\\":
            kind = self.pattern[self.at]
            self.at += 1
            if kind in _EDGES:
                return _NOWHERE
            if kind in _KINDS:
                return _ANYTHING
            if kind.isalnum() and kind not in _LETTERS:
                raise _UnknownError
            return _Read(frozenset({_LETTERS.get(kind, kind)}))
        if sign in "^$":
            return _NOWHERE
        return _ANYTHING if sign == "." else _Read(frozenset({sign}))

    def bracket(self) -> _Read:
        """What stands in a bracket; one that only says what stands around a match takes no letter of it."""
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
        read = self.either()
        if not self.pattern.startswith(")", self.at):
            raise _UnknownError
        self.at += 1
        return _NOWHERE if asserts else read

    def letters(self) -> _Read:
        """The letters of a class that names each of them."""
        end = _class_ends(self.pattern, self.at)
        held = self.pattern[self.at + 1 : end - 1]
        self.at = end
        if held.startswith("^") or "-" in held[1:-1] or "\\" in held:
            return _ANYTHING
        return _Read(frozenset(held))
