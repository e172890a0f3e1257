"""The table of the standard's form, `shapes.toml`, as values to check against."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from fourcorners.terms import IdentifierKind

_FIELD = re.compile(r"(?P<name>[\w:]+)(?P<times>[?*+]?) (?P<type>[\w:]+)")
_LEAST = {"": 1, "?": 0, "*": 0, "+": 1}
_MANY = frozenset({"*", "+"})


@dataclass(frozen=True, slots=True)
class Field:
    """A place for elements of one name: their type, how many there must be, and whether there may be more than one."""

    name: str
    type: str
    least: int
    many: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A place for exactly one of several elements."""

    fields: tuple[Field, ...]


Shape = tuple[Field | Choice, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What a text must be: at most so long, of this form, an instant that exists; `trim` drops white space around it."""

    most: int
    form: re.Pattern[str] | None
    instant: bool
    trim: bool


@dataclass(frozen=True, slots=True)
class Format:
    """The kind of account that a value of this format names, and the text the format asks for, where it says one."""

    kind: IdentifierKind
    words: Words | None


@dataclass(frozen=True, slots=True)
class Shapes:
    """Every type of the standard that is read here."""

    elements: Mapping[str, Shape]
    words: Mapping[str, Words]
    formats: Mapping[str, Format]


@cache
def shapes() -> Shapes:
    """The table, read once."""
    table = tomllib.loads(files(__package__).joinpath("shapes.toml").read_text(encoding="utf-8"))
    choices = {name: Choice(tuple(map(_field, listed))) for name, listed in table["choice"].items()}
    elements: dict[str, Shape] = {name: (choice,) for name, choice in choices.items()}
    for name, listed in table["sequence"].items():
        elements[name] = tuple(choices[one[2:]] if one.startswith("| ") else _field(one) for one in listed)
    words = {name: _words(facts) for name, facts in table["text"].items()}
    formats = {
        name: Format(IdentifierKind(facts["kind"]), words.get(facts.get("text", "")))
        for name, facts in table["format"].items()
    }
    return Shapes(elements, words, formats)


def _field(text: str) -> Field:
    found = _FIELD.fullmatch(text)
    if found is None:
        raise ValueError(f"not a field: {text!r}")
    return Field(found["name"], found["type"], _LEAST[found["times"]], found["times"] in _MANY)


def _words(facts: Mapping[str, Any]) -> Words:
    form = facts.get("form")
    return Words(
        most=facts.get("most", 65_535),
        form=re.compile(form) if form is not None else None,
        instant=facts.get("instant", False),
        trim=facts.get("trim", False),
    )
