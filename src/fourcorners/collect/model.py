"""The data map, the plan compiled from a scope, and the extract that came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import digest, write_instant


class Engine(StrEnum):
    """The kinds of store this version collects from."""

    DUCKDB = "duckdb"
    PARQUET = "parquet"
    SQLITE = "sqlite"


class Resolution(StrEnum):
    """How finely a time column counts, and in what form the store keeps it."""

    TIMESTAMP = "timestamp"  # the store's own timestamp type
    TEXT = "text"  # ISO 8601 text
    SECONDS = "seconds"  # seconds since 1970
    MILLISECONDS = "milliseconds"
    MICROSECONDS = "microseconds"
    DATE = "date"  # a calendar day in the column's zone


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table. `category` None is structure (keys); unmapped columns are content and never collected.

    `others` names the identifier kind of other people that the column may hold, to be masked.
    """

    name: str
    category: Category | None
    others: IdentifierKind | None = None
    says: str = ""


@dataclass(frozen=True, slots=True)
class TimeColumn:
    """When a row happened: the column, its form, and the zone its values are written in."""

    name: str
    resolution: Resolution
    zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a store. `account` is the column that holds the account key; `time` None means rows are undated.

    An undated row (a subscriber record) is produced only where the scope reaches the account's data at the present, or
    at all times. `kept_days` is the retention, None where it is not limited.
    """

    name: str
    source: str
    account: str
    time: TimeColumn | None
    columns: tuple[Column, ...]
    kept_days: int | None = None
    says: str = ""


@dataclass(frozen=True, slots=True)
class Resolver:
    """How an identifier of a kind finds account keys: table, column to match, key column, whether case counts."""

    kind: IdentifierKind
    store: str
    source: str
    match: str
    key: str
    folds_case: bool = False


@dataclass(frozen=True, slots=True)
class Store:
    """One store: its engine, where it is, and the tables in it."""

    name: str
    engine: Engine
    location: str
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class DataMap:
    """Where the provider keeps what. `not_held` says which categories it never collects."""

    provider: str
    stores: tuple[Store, ...]
    resolvers: tuple[Resolver, ...]
    not_held: tuple[tuple[Category, str], ...] = ()
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of a plan. Its text depends on the shape of scope and map only; values are bound when it runs.

    `columns` are produced in this order, with their categories. `windows` says how many periods it has places for.
    """

    id: str
    store: str
    table: str
    engine: Engine
    statement: str
    columns: tuple[Column, ...]
    categories: frozenset[Category]

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "store": self.store,
            "table": self.table,
            "engine": self.engine.value,
            "statement": self.statement,
            "columns": [[c.name, c.category.value if c.category else None] for c in self.columns],
        }


@dataclass(frozen=True, slots=True)
class Plan:
    """Every statement a scope compiles to, under one digest. The same scope and map always give the same plan."""

    scope: str
    data_map: str
    steps: tuple[Step, ...]

    def to_json(self) -> dict[str, Any]:
        return {"scope": self.scope, "data_map": self.data_map, "steps": [s.to_json() for s in self.steps]}

    @property
    def digest(self) -> str:
        return digest(self.to_json())


class Outcome(StrEnum):
    """How a step, or a category with no step, ended. FAILED blocks production until a person accepts the gap."""

    ROWS = "rows"
    ZERO_ROWS = "zero_rows"
    NOT_HELD = "not_held"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class StepOutcome:
    """How one step ended: rows read and kept, the file they are in, its hash, and the reason where there is one."""

    step: str
    outcome: Outcome
    rows: int = 0
    file: str = ""
    sha256: str = ""
    why: str = ""

    def to_json(self) -> dict[str, Any]:
        return {
            "step": self.step,
            "outcome": self.outcome.value,
            "rows": self.rows,
            "file": self.file,
            "sha256": self.sha256,
            "why": self.why,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> StepOutcome:
        return cls(data["step"], Outcome(data["outcome"]), data["rows"], data["file"], data["sha256"], data["why"])


@dataclass(frozen=True, slots=True)
class Extract:
    """What a collection brought: one Parquet file per step with rows, in `folder`, every row checked by the guard."""

    folder: Path
    scope: str
    plan: Plan
    outcomes: tuple[StepOutcome, ...]
    began: datetime
    ended: datetime

    @property
    def is_complete(self) -> bool:
        """Whether no step failed."""
        return all(o.outcome is not Outcome.FAILED for o in self.outcomes)

    @property
    def rows(self) -> int:
        return sum(o.rows for o in self.outcomes)

    def to_json(self) -> dict[str, Any]:
        return {
            "format": "fourcorners.extract/1",
            "scope": self.scope,
            "plan": self.plan.to_json(),
            "plan_digest": self.plan.digest,
            "outcomes": [o.to_json() for o in self.outcomes],
            "began": write_instant(self.began),
            "ended": write_instant(self.ended),
        }
