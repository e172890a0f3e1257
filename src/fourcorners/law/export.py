"""The whole library as one JSON document for other programs: every rule, every table, every case."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from fourcorners.law.library import library
from fourcorners.law.rules import InForce, Rule
from fourcorners.law.ruletexts import rule_digests
from fourcorners.law.show import law_show
from fourcorners.law.tables import Table, tables

_HERE = Path(__file__).parent
SCHEMA = _HERE / "schemas" / "library-1.schema.json"
FORMAT = "fourcorners.library/1"


def export() -> dict[str, Any]:
    """The library in the form that `schemas/library-1.schema.json` describes. The same library gives the same value."""
    return {
        "format": FORMAT,
        "library": library().digest,
        "rules": [_rule(rule) for rule in library().rules],
        "tables": [_table(tables()[name]) for name in sorted(tables())],
    }


@lru_cache(maxsize=512)
def cases_of(id: str) -> tuple[dict[str, Any], ...]:
    """The cases beside a rule: a name, what it says ("met", "not engaged" or effects), and the demand in short."""
    (path,) = (_HERE / id.partition(".")[0]).rglob(f"cases/{id}.toml")
    return tuple(_in_json(case) for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"])


def _rule(rule: Rule) -> dict[str, Any]:
    (shown,) = law_show(rule.id)
    return {
        "id": rule.id,
        "aliases": [number for number in rule.facts if number],
        "title": rule.title,
        "explains": rule.explains,
        "jurisdiction": rule.jurisdiction,
        "authority": shown["authority"],
        "in_force": span(rule.in_force),
        "perhaps_in_force": span(rule.perhaps) if rule.perhaps else None,
        "effects": shown["effects"],
        "instruments": shown["about"],
        "papers_of": shown["papers_of"],
        "binds": shown["binds"],
        "tables": sorted(rule.tables),
        "cases": list(cases_of(rule.id)),
        "digest": rule_digests()[rule.id],
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "id": table.id,
        "title": table.title,
        "authority": table.authority.to_json(),
        "key": table.key,
        "rows": [{"facts": _in_json(dict(row.facts)), "in_force": span(row.in_force)} for row in table.rows],
    }


def span(days: InForce) -> dict[str, str | None]:
    """First and last day, both included, null where none is known."""
    return {
        "from": days.start.isoformat() if days.start else None,
        "until": days.end.isoformat() if days.end else None,
    }


def _in_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _in_json(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_in_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
