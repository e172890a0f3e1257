"""A message's tree as frozen nodes, made of the child's answer and checked before anything is read from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import labelled

_MOST_NODES, _MOST_DEPTH = 20_000, 45
# Characters that XML has no place for.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Node:
    """One element: its name, the name of its `xsi:type` (empty without one), its value or its children, and its label.

    `value` is None for an element with children. `label` names its line in the paper's text, and in errors the field.
    """

    name: str
    kind: str
    value: str | int | None
    children: tuple[Node, ...]
    label: str

    @property
    def text(self) -> str:
        """The value without white space around it; empty for an element with children."""
        return "" if self.value is None else str(self.value).strip()

    def one(self, *path: str) -> Node | None:
        """The node at the end of a path of names, each the first of its name; None where a step is missing."""
        node: Node | None = self
        for name in path:
            node = next((child for child in node.children if child.name == name), None) if node else None
        return node

    def all(self, *path: str) -> Iterator[Node]:
        """Every node at the end of a path of names."""
        for child in self.children:
            if child.name == path[0]:
                if len(path) == 1:
                    yield child
                else:
                    yield from child.all(*path[1:])

    def words(self, *path: str) -> str:
        """The text at the end of a path; empty where there is none."""
        node = self.one(*path)
        return node.text if node else ""


def tree_of(raw: Any) -> Node:
    """The tree. Raises UnreadableInput for a value that is no tree, which only a child that was taken over gives."""
    _look(raw, 0, [0])
    labels = {id(node): label for node, label in labelled(raw)}
    return _node(raw, labels)


def _look(raw: Any, depth: int, count: list[int]) -> None:
    count[0] += 1
    sound = (
        isinstance(raw, list)
        and len(raw) == 3
        and isinstance(raw[0], str)
        and isinstance(raw[1], str | None)
        and isinstance(raw[2], str | int | list)
        and not (isinstance(raw[2], str) and _NO_TEXT.search(raw[2]))
        and depth <= _MOST_DEPTH
        and count[0] <= _MOST_NODES
    )
    if not sound:
        raise UnreadableInput("the message is no tree of fields", do="Ask the sender for the message again.")
    for inner in raw[2] if isinstance(raw[2], list) else ():
        _look(inner, depth + 1, count)


def _node(raw: list[Any], labels: dict[int, str]) -> Node:
    name, kind, value = raw
    label = labels[id(raw)] or name
    if isinstance(value, list):
        return Node(name, kind or "", None, tuple(_node(inner, labels) for inner in value), label)
    return Node(name, kind or "", value, (), label)
