"""An object of JSON, or an element of XML, that stands in a text: its values, each with its place in that text.

The text is hostile: nothing here recurses deeper than an order does, looks at a sign twice, or resolves what an entity
names. What is not well-formed is no block, and is read as the words it is made of.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

Span = tuple[int, int]

_MOST_SIGNS, _MOST_VALUES, _MOST_DEPTH, _MOST_STARTS = 1_000_000, 5_000, 20, 8
_OBJECT = re.compile(r"(?:^|\n)[ \t\u00a0]{0,40}(?=\{\s{0,80}\")")
_ELEMENT = re.compile(r"(?:^|\n)[ \t\u00a0]{0,40}(?=<\?xml\b|<[A-Za-z_][\w.:-]{2,80}[ \t\n>])")
_TOKEN = re.compile(
    r"[\s\u00a0]*+(?:(?P<sign>[{}\[\],:])|(?P<text>\"(?:[^\"\\]|\\.)*+\")|(?P<number>-?\d++(?:\.\d++)?+(?:[eE][+-]?\d++)?+)"
    r"|(?P<word>true|false|null)\b)",
    re.DOTALL,
)
_TAG = re.compile(
    r"<\?[^<>]*+>|<!--(?:(?!-->).)*+-->|<(?P<end>/?)(?P<name>[A-Za-z_][\w.:-]{0,100})(?P<given>(?:\s++[\w.:-]++\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'))*+)"
    r"\s*+(?P<empty>/?)>|(?P<words>[^<]++)",
    re.DOTALL,
)
_GIVEN = re.compile(r"(?P<name>[\w.:-]+)\s*=\s*[\"'](?P<value>[^\"'<]*)[\"']")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))
_WORDS = {"true": True, "false": False, "null": None}


class Leaf(NamedTuple):
    """One value: the names down to it, its path as forms write it (`e.accounts[2]`), and the span of its words."""

    names: tuple[str, ...]
    path: str
    value: str | bool | int | float | None
    at: Span


@dataclass(slots=True)
class Block:
    """What was found from `start` to `end`; `value` is the whole object, None for XML."""

    start: int
    end: int
    leaves: list[Leaf] = field(default_factory=list)
    value: dict[str, Any] | None = None


class _Broken(Exception):
    """It is no block after all."""


def blocks_in(full: str) -> Iterator[Block]:
    """The blocks of a text that stand on lines of their own, in order, a few at the most; none within another."""
    if '":' in full or '" :' in full:
        yield from _each(full, _OBJECT, _object)
    if "</" in full:
        yield from _each(full, _ELEMENT, _element)


def _each(full: str, begins: re.Pattern[str], whole: Any) -> Iterator[Block]:
    last = 0
    for count, match in enumerate(begins.finditer(full, 0, _MOST_SIGNS)):
        if count >= _MOST_STARTS:
            return
        if match.end() < last:
            continue
        try:
            block = whole(full[: match.end() + _MOST_SIGNS], match.end())
        except (_Broken, ValueError):
            continue
        last = block.end
        yield block


# ------------------------------------------------------------------------------------------------------------ JSON


def _object(full: str, start: int) -> Block:
    block = Block(start, start)
    value, block.end = _value(full, start, block, (), "")
    if not isinstance(value, dict) or not block.leaves:
        raise _Broken
    block.value = value
    return block


def _next(full: str, at: int, allowed: str = "") -> re.Match[str]:
    """The next token; where signs are allowed, one of them."""
    token = _TOKEN.match(full, at)
    if token is None or (allowed and (token["sign"] or " ") not in allowed):
        raise _Broken
    return token


def _value(full: str, at: int, block: Block, names: tuple[str, ...], path: str) -> tuple[Any, int]:
    """The value that begins here, and where it ends. Its leaves are put down in the block."""
    token = _next(full, at)
    if len(names) > _MOST_DEPTH or len(block.leaves) >= _MOST_VALUES:
        raise _Broken
    if token["sign"] == "{":
        return _members(full, token.end(), block, names, path)
    if token["sign"] == "[":
        return _entries(full, token.end(), block, names, path)
    value: Any
    if token["text"]:
        value, (first, last) = _told(token["text"]), token.span("text")
        span = first + 1, last - 1
    elif token["number"] and len(token["number"]) < _LONGEST_NUMBER:
        value, span = json.loads(token["number"]), token.span("number")
    elif token["word"]:
        value, span = _WORDS[token["word"]], token.span("word")
    else:
        raise _Broken
    block.leaves.append(Leaf(names, path, value, span))
    return value, token.end()


_LONGEST_NUMBER = 300


def _members(full: str, at: int, block: Block, names: tuple[str, ...], path: str) -> tuple[dict[str, Any], int]:
    held: dict[str, Any] = {}
    token = _next(full, at)
    if token["sign"] == "}":
        return held, token.end()
    while True:
        name = _told(token["text"] or "")
        if name in held:
            # Two readers could understand it differently.
            raise _Broken
        colon = _next(full, token.end(), ":")
        held[name], at = _value(full, colon.end(), block, (*names, name), f"{path}.{name}" if path else name)
        token = _next(full, at, ",}")
        if token["sign"] == "}":
            return held, token.end()
        token = _next(full, token.end())


def _entries(full: str, at: int, block: Block, names: tuple[str, ...], path: str) -> tuple[list[Any], int]:
    held: list[Any] = []
    token = _next(full, at)
    if token["sign"] == "]":
        return held, token.end()
    while True:
        # A list counts as a depth of its own: lists may hold lists.
        value, at = _value(full, at, block, (*names, ""), f"{path}[{len(held) + 1}]")
        held.append(value)
        token = _next(full, at, ",]")
        if token["sign"] == "]":
            return held, token.end()
        at = token.end()


def _told(written: str) -> str:
    """What a text in quotes says; a mail program may have broken its line."""
    if not written:
        raise _Broken
    said = json.loads(written, strict=False) if "\\" in written else written[1:-1]
    said.encode()  # a lone half of a pair of signs is no text
    return " ".join(said.split()) if "\n" in said else str(said)


# ------------------------------------------------------------------------------------------------------------- XML


@dataclass(slots=True)
class _Open:
    name: str
    path: str
    begin: int
    names: tuple[str, ...]
    counts: dict[str, int] = field(default_factory=dict)


def _element(full: str, start: int) -> Block:
    """The element that begins here, behind its declaration. Values of elements that hold others are not kept."""
    block, at = Block(start, start), start
    stack: list[_Open] = []
    while len(block.leaves) < _MOST_VALUES:
        token = _TAG.match(full, at)
        if token is None:
            raise _Broken
        at = token.end()
        if token["name"] is None:
            if not stack and (token["words"] or "").strip():
                raise _Broken
            continue
        name = token["name"].rpartition(":")[2]
        if token["end"]:
            if not stack or stack[-1].name != name:
                raise _Broken
            _close(full, stack.pop(), token.start(), block)
        else:
            _begin(stack, name, token, block)
            if token["empty"]:
                stack.pop()
        if not stack:
            block.end = at
            if not block.leaves:
                raise _Broken
            return block
    raise _Broken


def _begin(stack: list[_Open], name: str, token: re.Match[str], block: Block) -> None:
    if len(stack) >= _MOST_DEPTH:
        raise _Broken
    path = name
    names: tuple[str, ...] = (name,)
    if stack:
        above = stack[-1]
        above.counts[name] = above.counts.get(name, 0) + 1
        count = above.counts[name]
        path, names = f"{above.path}.{name}" + (f"[{count}]" if count > 1 else ""), (*above.names, name)
    stack.append(_Open(name, path, token.end(), names))
    for given in _GIVEN.finditer(token["given"] or ""):
        key = given["name"].rpartition(":")[2]
        begin = token.start("given")
        at = begin + given.start("value"), begin + given.end("value")
        block.leaves.append(Leaf((*names, key), f"{path}@{key}", _plain(given["value"]), at))


def _close(full: str, element: _Open, end: int, block: Block) -> None:
    if element.counts:
        return
    words = full[element.begin : end]
    if "<" in words:
        raise _Broken
    start = element.begin + len(words) - len(words.lstrip())
    value = _plain(words)
    said = {"true": True, "false": False}.get(value.lower())
    block.leaves.append(
        Leaf(element.names, element.path, value if said is None else said, (start, start + len(words.strip())))
    )


def _plain(words: str) -> str:
    for entity, sign in _ENTITIES:
        words = words.replace(entity, sign)
    return " ".join(words.split())
