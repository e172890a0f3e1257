"""Tables hold facts: lists, tiers, thresholds and dates, never conditions. `Law` is the law of one day.

A table is a TOML file in a `tables/` folder under `law/<jurisdiction>/`. Its header says the source, the link, when it
was read and whether it was; each row may say `from` and `until`, both days included, and holds only between them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from fourcorners.errors import LawConflict, LawGap, WrongUse
from fourcorners.law.model import Authority
from fourcorners.law.profile import Profile
from fourcorners.law.rules import InForce
from fourcorners.terms import Category

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Row:
    """One fact and the days on which it holds."""

    facts: Mapping[str, Any]
    in_force: InForce

    def __getitem__(self, name: str) -> Any:
        return self.facts[name]

    def get(self, name: str, default: Any = None) -> Any:
        return self.facts.get(name, default)


@dataclass(frozen=True, slots=True)
class Table:
    """A list of facts with one source. `key` names the field by which a row is looked up."""

    id: str
    title: str
    authority: Authority
    key: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Law:
    """The tables as they stand on one day, and the provider they are read for."""

    on: date
    profile: Profile
    _lists: dict[str, tuple[Row, ...]] = field(default_factory=dict, compare=False, repr=False)
    _rows: dict[tuple[str, str], Row | None] = field(default_factory=dict, compare=False, repr=False)
    _sets: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows that hold on this day. Raises KeyError for a table that does not exist."""
        if table not in self._lists:
            self._lists[table] = tuple(r for r in tables()[table].rows if self.on in r.in_force)
        return self._lists[table]

    def find(self, table: str, key: str) -> Row | None:
        """The row for this key on this day, None where there is none. Raises LawConflict where there are two."""
        at = (table, key)
        if at not in self._rows:
            name = tables()[table].key
            found = [r for r in self.rows(table) if r[name] == key]
            if len(found) > 1:
                raise LawConflict(f"table {table} says two things about {key} on {self.on}", at=table)
            self._rows[at] = found[0] if found else None
        return self._rows[at]

    def row(self, table: str, key: str) -> Row:
        """The row for this key on this day. Raises LawGap where no row speaks, LawConflict where two do."""
        found = self.find(table, key)
        if found is None:
            raise LawGap(f"table {table} says nothing about {key} on {self.on}", at=table)
        return found

    def number(self, table: str, key: str) -> int:
        """The whole number in the `number` field of that row."""
        return int(self.row(table, key)["number"])

    def keys(self, table: str) -> frozenset[str]:
        """The keys of the rows that hold on this day."""
        at = (table, "")
        if at not in self._sets:
            name = tables()[table].key
            self._sets[at] = frozenset(str(r[name]) for r in self.rows(table))
        return self._sets[at]

    def categories(self, table: str) -> frozenset[Category]:
        """The categories a table keyed by category lists on this day."""
        return frozenset(Category(key) for key in self.keys(table))


@lru_cache(maxsize=1024)
def law_on(on: date, profile: Profile) -> Law:
    """The law of that day for that provider; kept, because most demands of a day share it."""
    return Law(on, profile)


@lru_cache(maxsize=1)
def tables() -> Mapping[str, Table]:
    """Every table by its id, such as `us.terms` or `us.states.terms`. Raises WrongUse for a file that is no table."""
    return {t.id: t for t in map(_read, sorted(_HERE.glob("**/tables/*.toml")))}


def _read(path: Path) -> Table:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    name = ".".join((*path.parent.parent.relative_to(_HERE).parts, path.stem))
    try:
        authority = Authority(data["source"], data["link"], data["read"], data["verified"])
        rows = tuple(_row(row) for row in data["row"])
        return Table(name, data["title"], authority, data["key"], rows)
    except (KeyError, TypeError, AttributeError) as error:
        raise WrongUse(f"table {name} lacks {error}", at=path.name, do="Give its title, source and rows.") from error


def _row(row: Mapping[str, Any]) -> Row:
    facts = {name: tuple(v) if isinstance(v, list) else v for name, v in row.items() if name not in {"from", "until"}}
    return Row(facts, InForce(row.get("from"), row.get("until")))
