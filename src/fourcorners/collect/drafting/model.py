"""What a drafter sees of a store: tables, columns, keys, and what somebody said of them before."""

from __future__ import annotations

from dataclasses import dataclass, field

from fourcorners.collect.catalog import ForeignKey
from fourcorners.terms import Category, IdentifierKind


@dataclass(frozen=True, slots=True)
class SeenColumn:
    """A column: its name, and its type in the engine's own words where that is known.

    `told` is the category that another map gave it, with that map's own word as `told_as`; None with a word where ours
    has no class for it. `identity` says that people are looked up by it.
    """

    name: str
    type: str = ""
    told: Category | None = None
    told_as: str = ""
    identity: IdentifierKind | None = None


@dataclass(frozen=True, slots=True)
class SeenTable:
    """A table as a map would name its source."""

    source: str
    columns: tuple[SeenColumn, ...]
    keys: tuple[ForeignKey, ...] = ()
    primary: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Proposal:
    """A category for a column, or None where it cannot be placed; `others` where it names other people; and why."""

    category: Category | None
    why: str
    others: IdentifierKind | None = None
