"""The data map, the plan compiled from a scope, and the extract that came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from fourcorners.errors import WrongUse
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account, digest, read_instant, write_instant

FORMAT = "fourcorners.extract/1"

# What a store calls an account: a whole number or a text.
Key = int | str


class Engine(StrEnum):
    """The kinds of store this version collects from."""

    DUCKDB = "duckdb"
    PARQUET = "parquet"
    CSV = "csv"
    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"
    SPARK = "spark"
    SNAPSHOT = "snapshot"  # sealed files of a preservation; no data map of a provider's names it
    MYSQL = "mysql"
    TRINO = "trino"


class Resolution(StrEnum):
    """How finely a time column counts, and in what form the store keeps it."""

    TIMESTAMP = "timestamp"  # the store's own timestamp type
    TEXT = "text"  # ISO 8601: date, T or space, hours to seconds, any fraction; Z only where the zone is UTC
    SECONDS = "seconds"  # seconds since 1970
    MILLISECONDS = "milliseconds"
    MICROSECONDS = "microseconds"
    DATE = "date"  # a calendar day in the column's zone


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table. `category` None is structure (keys); unmapped columns are content and never collected.

    `others` names the identifier kind of other people that the column may hold, to be masked. `joined` columns stand in
    the table that the map joins, and not in the table itself.
    """

    name: str
    category: Category | None
    others: IdentifierKind | None = None
    says: str = ""
    joined: bool = False


@dataclass(frozen=True, slots=True)
class TimeColumn:
    """When a row happened: the column, its form, and the zone its values are written in.

    Where the map names no zone (`is_zone_stated` False), UTC is meant. `empty_is_never` where an empty time means that
    nothing happened yet, so that a row without one is no row whose time is unknown.
    """

    name: str
    resolution: Resolution
    zone: str = "UTC"
    is_zone_stated: bool = True
    empty_is_never: bool = False


@dataclass(frozen=True, slots=True)
class Only:
    """A column that must hold one of these values, None for an empty one, for a row to count."""

    column: str
    values: tuple[Key | None, ...]


@dataclass(frozen=True, slots=True)
class Through:
    """A table between the account and a table that names it by another key: `account` there belongs with `key`."""

    source: str
    account: str
    key: str


@dataclass(frozen=True, slots=True)
class Join:
    """A table with at most one row for each row here: the one whose `there` equals this row's `here`."""

    source: str
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a store. `account` is the column that holds the account key; `time` None means rows are undated.

    An undated row (a subscriber record) is the account's current state: it is produced where the scope reaches the
    account's data of that category at all, for whatever period. Only data that describes an account may be undated;
    what happened at a time needs a time. `kept_days` is the retention, None where it is not limited or not stated.
    `mail` says, where the rows are mail, which column holds which field of a message. `unmapped` holds the columns that
    are left out on purpose, each with the reason; they count as content like every column that is not mapped. `only`
    says which rows of the source this table is; `through` leads from the account to what `account` holds here; `join`
    names where the joined columns stand.
    """

    name: str
    source: str
    account: str
    time: TimeColumn | None
    columns: tuple[Column, ...]
    kept_days: int | None = None
    says: str = ""
    mail: tuple[tuple[str, str], ...] = ()
    is_retention_stated: bool = False
    unmapped: tuple[tuple[str, str], ...] = ()
    only: tuple[Only, ...] = ()
    through: Through | None = None
    join: Join | None = None


@dataclass(frozen=True, slots=True)
class National:
    """A nation's way with its own telephone numbers: calling code, figures after it, prefix in place of the code."""

    code: str
    digits: int
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Resolver:
    """How an identifier of a kind finds account keys: table, column to match, key column.

    `folds_case` sets A-Z equal to a-z and no other letters; the domain of an e-mail address is always so. `ignores`
    lists characters that do not count, such as the spaces and brackets of a telephone number. Nothing else is ever
    loosened: an identifier matches whole or not at all.

    `since` and `until` say when the account held the identifier: a row counts only where that meets the period asked
    about. `only` leaves out rows that are not accounts of the provider's own. `written_as` lists the forms in which
    papers write the identifier, with `{}` for what the column holds. `national` is for telephone numbers.
    """

    kind: IdentifierKind
    store: str
    source: str
    match: str
    key: str
    folds_case: bool = False
    ignores: str = ""
    since: TimeColumn | None = None
    until: TimeColumn | None = None
    only: tuple[Only, ...] = ()
    written_as: tuple[str, ...] = ()
    national: National | None = None

    def folded(self, value: str) -> str:
        """The identifier as it is compared: without what does not count."""
        if self.ignores:
            value = value.translate(dict.fromkeys(map(ord, self.ignores)))
        if self.folds_case:
            return value.translate(_ASCII_LOWER)
        if self.kind is IdentifierKind.EMAIL:
            local, at, domain = value.rpartition("@")
            return f"{local}{at}{domain.translate(_ASCII_LOWER)}"
        return value


_ASCII_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


@dataclass(frozen=True, slots=True)
class Credentials:
    """Where a server's user and password are told: the name of an environment variable, or of a file."""

    environment: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Store:
    """One store: its engine, where it is, the tables in it, and for a server where its credentials are told."""

    name: str
    engine: Engine
    location: str
    tables: tuple[Table, ...]
    credentials: Credentials | None = None


@dataclass(frozen=True, slots=True)
class DataMap:
    """Where the provider keeps what. `not_held` says which categories it never collects; `folder` is the map's own.

    `to_confirm` holds, of a draft, the places that a person has yet to confirm, each with why it was proposed.
    """

    provider: str
    stores: tuple[Store, ...]
    resolvers: tuple[Resolver, ...]
    not_held: tuple[tuple[Category, str], ...] = ()
    digest: str = ""
    folder: Path = Path()
    to_confirm: tuple[tuple[str, str], ...] = ()

    def table(self, step: Step) -> Table:
        """The table a step of a plan reads. Raises WrongUse where the map has none of that name."""
        for store in self.stores:
            if store.name == step.store:
                for table in store.tables:
                    if table.name == step.table:
                        return table
        raise WrongUse(f"the data map has no table {step.store}.{step.table}", do="Use the map the plan was made for.")


class Concern(StrEnum):
    """What a complaint is about."""

    DRAFT = "draft"  # proposed, and confirmed by nobody
    UNREACHABLE = "unreachable"  # the store or table could not be opened
    MISFIT = "misfit"  # a mapped column is missing or of another type
    UNMAPPED_TABLE = "unmapped_table"
    UNMAPPED_COLUMN = "unmapped_column"
    NO_INDEX = "no_index"
    NO_ZONE = "no_zone"
    NO_RETENTION = "no_retention"


@dataclass(frozen=True, slots=True)
class Complaint:
    """What does not fit between map and store, and what to do. Fatal ones stop a collection before it begins."""

    store: str
    table: str
    column: str
    what: str
    do: str
    is_fatal: bool
    concern: Concern = Concern.MISFIT

    @property
    def where(self) -> str:
        return ".".join(part for part in (self.store, self.table, self.column) if part)

    def to_json(self) -> dict[str, Any]:
        return {
            "concern": self.concern.value,
            "stops": self.is_fatal,
            "store": self.store,
            "table": self.table,
            "column": self.column,
            "what": self.what,
            "do": self.do,
        }


class Shape(StrEnum):
    """What a statement leaves room for: `ONE` account over one period, or a bound relation of `MANY` windows."""

    ONE = "one"
    MANY = "many"


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of a plan. Its text depends on the shape of scope and map only; values are bound when it runs.

    `columns` are the columns of the file it produces, in order, with their categories; the first is the account as the
    demand names it. `unreadable` counts the rows of these accounts that carry no time anybody can read, and that are
    therefore left out; it is empty for undated tables.
    """

    id: str
    store: str
    table: str
    engine: Engine
    statement: str
    columns: tuple[Column, ...]
    categories: frozenset[Category]
    shape: Shape = Shape.MANY
    unreadable: str = ""

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "store": self.store,
            "table": self.table,
            "engine": self.engine.value,
            "shape": self.shape.value,
            "statement": self.statement,
            "unreadable": self.unreadable,
            "columns": [
                {
                    "name": c.name,
                    "category": c.category.value if c.category else None,
                    "others": c.others.value if c.others else None,
                    "says": c.says,
                }
                for c in self.columns
            ],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Step:
        columns = tuple(
            Column(
                c["name"],
                Category(c["category"]) if c["category"] else None,
                IdentifierKind(c["others"]) if c["others"] else None,
                c["says"],
            )
            for c in data["columns"]
        )
        return cls(
            data["id"],
            data["store"],
            data["table"],
            Engine(data["engine"]),
            data["statement"],
            columns,
            frozenset(c.category for c in columns if c.category),
            Shape(data["shape"]),
            data["unreadable"],
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """Every statement a scope compiles to, under one digest. The same scope and map always give the same plan."""

    scope: str
    data_map: str
    steps: tuple[Step, ...]

    def to_json(self) -> dict[str, Any]:
        return {"scope": self.scope, "data_map": self.data_map, "steps": [s.to_json() for s in self.steps]}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Plan:
        return cls(data["scope"], data["data_map"], tuple(Step.from_json(s) for s in data["steps"]))

    @property
    def digest(self) -> str:
        return digest(self.to_json())


class Outcome(StrEnum):
    """How a step, or a category with no step, ended. FAILED blocks production until a person accepts the gap.

    "Nothing there", "never or no longer held" and "no such account" are different answers and never merged.
    """

    ROWS = "rows"
    ZERO_ROWS = "zero_rows"
    NOT_HELD = "not_held"
    NO_SUCH_ACCOUNT = "no_such_account"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class StepOutcome:
    """How one step ended: rows produced, the file they are in, its hash, and the reason where there is one.

    `step` is the id of a step, `category.<code>` for a category of the scope that no step serves, or
    `accounts.<kind>` for identifiers nobody could look up. `left_out` counts rows of these accounts whose time cannot
    be read. `earlier` holds what earlier failed attempts gave as their reason, oldest first. No field holds personal
    data.
    """

    step: str
    outcome: Outcome
    rows: int = 0
    file: str = ""
    sha256: str = ""
    why: str = ""
    left_out: int = 0
    earlier: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether this step left no gap."""
        return self.outcome is not Outcome.FAILED and not self.left_out

    def to_json(self) -> dict[str, Any]:
        return {
            "step": self.step,
            "outcome": self.outcome.value,
            "rows": self.rows,
            "file": self.file,
            "sha256": self.sha256,
            "why": self.why,
            "left_out": self.left_out,
            "earlier": list(self.earlier),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> StepOutcome:
        return cls(
            data["step"],
            Outcome(data["outcome"]),
            data["rows"],
            data["file"],
            data["sha256"],
            data["why"],
            data.get("left_out", 0),
            tuple(data.get("earlier", ())),
        )


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whether the provider has an account of this identifier. `label` names its rows in every file.

    `looked_up` is False where it could not be: nobody knows then whether there is such an account.
    """

    account: Account
    exists: bool
    label: str = ""
    looked_up: bool = True

    def to_json(self) -> dict[str, Any]:
        told = {"account": self.account.to_json(), "exists": self.exists, "label": self.label}
        return told if self.looked_up else {**told, "looked_up": False}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Resolved:
        return cls(Account.from_json(data["account"]), data["exists"], data["label"], data.get("looked_up", True))


@dataclass(frozen=True, slots=True)
class Extract:
    """What a collection brought: one Parquet file per step with rows, in `folder`, every row checked by the guard."""

    folder: Path
    scope: str
    plan: Plan
    outcomes: tuple[StepOutcome, ...]
    began: datetime
    ended: datetime
    accounts: tuple[Resolved, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether every step answered and no row was left out because its time cannot be read."""
        return all(o.is_whole for o in self.outcomes)

    @property
    def gaps(self) -> tuple[StepOutcome, ...]:
        """What a person must accept before anything is produced."""
        return tuple(o for o in self.outcomes if not o.is_whole)

    @property
    def nobody(self) -> tuple[StepOutcome, ...]:
        """Each kind of identifier of which some belong to no account, and how many. A person decides what follows."""
        asked = [a for a in self.accounts if a.looked_up]
        kinds = sorted({a.account.kind for a in asked if not a.exists})
        named = [(kind, [a for a in asked if a.account.kind is kind]) for kind in kinds]
        return tuple(
            StepOutcome(
                f"accounts.{kind}",
                Outcome.NO_SUCH_ACCOUNT,
                why=f"{sum(not a.exists for a in held)} of {len(held)} belong to no account in the period asked about",
            )
            for kind, held in named
        )

    @property
    def rows(self) -> int:
        return sum(o.rows for o in self.outcomes)

    def to_json(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "scope": self.scope,
            "plan": self.plan.to_json(),
            "plan_digest": self.plan.digest,
            "accounts": [a.to_json() for a in self.accounts],
            "outcomes": [o.to_json() for o in self.outcomes],
            "began": write_instant(self.began),
            "ended": write_instant(self.ended),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any], folder: Path) -> Extract:
        """Read an extract's own record. Raises WrongUse where it is none."""
        if data.get("format") != FORMAT:
            raise WrongUse(f"not an extract: format is {data.get('format')!r}", do=f"Give one of format {FORMAT}.")
        try:
            return cls(
                folder,
                data["scope"],
                Plan.from_json(data["plan"]),
                tuple(StepOutcome.from_json(o) for o in data["outcomes"]),
                read_instant(data["began"]),
                read_instant(data["ended"]),
                tuple(Resolved.from_json(a) for a in data["accounts"]),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise WrongUse("not an extract: a field is missing or wrong", do="Collect again.") from error
