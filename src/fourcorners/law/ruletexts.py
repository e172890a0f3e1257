"""A digest for each rule by itself, so that two libraries can be compared rule by rule.

A rule's text is its header and function, every function and fact of the law package that it uses, however far down,
and the tables it looks into. The engine that applies rules is in none of them: where the library's own digest changed
and no rule's did, the engine changed.
"""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from types import CodeType, FunctionType
from typing import Any

from fourcorners.law.library import library
from fourcorners.law.rules import Rule
from fourcorners.law.tables import tables

_LAW = "fourcorners.law."


@lru_cache(maxsize=1)
def rule_digests() -> Mapping[str, str]:
    """Rule id -> SHA-256 of its text, for the library of this version."""
    return {rule.id: digest_of(rule) for rule in library().rules}


def digest_of(rule: Rule) -> str:
    """SHA-256 of one rule's text. Line ends and trailing blanks do not count."""
    whole = hashlib.sha256()
    for text in sorted(set(_used(rule.id, rule, set()))):
        whole.update(f"{len(text)}\0{text}\0".encode())
    for name in sorted(rule.tables):
        table = tables()[name]
        whole.update(f"{name}\0{table.title}\0{table.authority}\0{table.key}\0".encode())
        for row in table.rows:
            whole.update(f"{sorted(row.facts.items())!r}\0{row.in_force}\0".encode())
    spans, places = (str(rule.in_force), str(rule.perhaps)), (sorted(rule.papers_of), sorted(rule.binds))
    header = (rule.id, rule.title, rule.authority, spans, sorted(rule.effects), _plain(rule.kinds), places)
    whole.update(repr(header).encode())
    return whole.hexdigest()


@dataclass(frozen=True, slots=True)
class RuleChanges:
    """How one library's rules differ from another's, by id."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def compare(then: Mapping[str, str], now: Mapping[str, str]) -> RuleChanges:
    """What was added, removed and changed between two sets of digests."""
    return RuleChanges(
        added=tuple(sorted(now.keys() - then.keys())),
        removed=tuple(sorted(then.keys() - now.keys())),
        changed=tuple(sorted(id for id in then.keys() & now.keys() if then[id] != now[id])),
    )


def _texts(function: FunctionType, seen: set[int]) -> Iterator[str]:
    """The source of a function and of everything of the law package that it names, each once."""
    if id(function) in seen:
        return
    seen.add(id(function))
    lines = inspect.getsource(function).splitlines()
    yield f"{function.__qualname__}\0" + "\n".join(line.rstrip() for line in lines)
    for name in sorted(set(_names(function.__code__))):
        if name in function.__globals__:
            yield from _used(name, function.__globals__[name], seen)


def _used(name: str, value: Any, seen: set[int]) -> Iterator[str]:
    value = getattr(value, "__wrapped__", value)
    if isinstance(value, Rule):
        value = value.judge
    if isinstance(value, FunctionType):
        if value.__module__.startswith(_LAW):
            yield from _texts(value, seen)
    elif not isinstance(value, type) and not inspect.ismodule(value):
        yield f"{name} = {_plain(value)}"
        for inner in _functions(value):
            yield from _used(name, inner, seen)


def _functions(value: Any) -> Iterator[FunctionType]:
    """Functions that stand in a table of the module, as in a list of (words, test)."""
    if isinstance(value, FunctionType):
        yield value
    elif isinstance(value, (tuple, list, frozenset, set)):
        for one in value:
            yield from _functions(one)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _functions(one)


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)


def _plain(value: Any) -> str:
    """A value written the same way in every run: sets in order, functions by name, never an address in memory."""
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, (set, frozenset)):
        return "{" + ", ".join(sorted(map(_plain, value))) + "}"
    if isinstance(value, (tuple, list)):
        return "(" + ", ".join(map(_plain, value)) + ")"
    if isinstance(value, Mapping):
        return "{" + ", ".join(sorted(f"{_plain(k)}: {_plain(v)}" for k, v in value.items())) + "}"
    if isinstance(value, FunctionType):
        return value.__qualname__
    text = repr(value)
    return type(value).__qualname__ if " at 0x" in text else text
