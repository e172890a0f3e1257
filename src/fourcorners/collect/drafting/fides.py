"""Fides dataset YAML -> tables as a drafter sees them, with the categories somebody gave their fields.

Read as the format stands in fideslang 3: `dataset` is a list; each has `collections` of `fields`, a field has
`data_categories`, and under `fides_meta` (formerly `fidesops_meta`) its type, whether it is a key, what it refers to
and whether people are looked up by it. Fields within fields are no columns of a table and are left as content.

Fides' taxonomy has no class for some lines that demands are drawn along (an address at sign-up or of a session, the
headers of a message or its text), so the crosswalk in `crosswalk.toml` maps a key only where every class of ours
beneath it is the same, and a person confirms each.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from fourcorners.collect.catalog import ForeignKey
from fourcorners.collect.drafting.model import SeenColumn, SeenTable
from fourcorners.collect.mapfile import read_yaml
from fourcorners.errors import BadDataMap
from fourcorners.terms import Category, IdentifierKind

_IDENTITIES = {
    "email": IdentifierKind.EMAIL,
    "phone_number": IdentifierKind.PHONE,
    "username": IdentifierKind.USERNAME,
    "user_id": IdentifierKind.USER_ID,
    "external_id": IdentifierKind.USER_ID,
}
_TYPES = {"string": "VARCHAR", "integer": "INTEGER", "float": "DOUBLE", "boolean": "BOOLEAN", "object_id": "VARCHAR"}


def seen_in(path: Path, dataset: str = "") -> tuple[SeenTable, ...]:
    """The tables of a dataset in a Fides file: of the one named, or the only one.

    Raises BadDataMap where the file is no such dataset, in one line with its place.
    """
    raw = read_yaml(path, "a Fides dataset")
    found = raw.get("dataset") if isinstance(raw, dict) else None
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise BadDataMap("this is no Fides dataset", at=path.name, do="Give a file whose first key is dataset.")
    keys = [str(one.get("fides_key", "")) for one in found]
    if dataset and dataset not in keys:
        raise BadDataMap(f"there is no dataset {dataset!r}", at=path.name, do=f"Name one of: {', '.join(keys)}.")
    if not dataset and len(found) != 1:
        raise BadDataMap(f"it holds {len(found)} datasets", at=path.name, do=f"Name one of: {', '.join(keys)}.")
    place = keys.index(dataset) if dataset else 0
    at = f"{path.name}: $.dataset[{place}]"
    return tuple(_table(raw, at, keys[place]) for raw, at in _named(found[place], "collections", at))


def _table(raw: Mapping[str, Any], at: str, dataset: str) -> SeenTable:
    columns: list[SeenColumn] = []
    keys: list[ForeignKey] = []
    primary: list[str] = []
    for field, where in _named(raw, "fields", at):
        meta = field.get("fides_meta") or field.get("fidesops_meta") or {}
        if not isinstance(meta, dict):
            raise BadDataMap("fides_meta is no mapping", at=where, do="Correct the dataset.")
        name = str(field["name"])
        if meta.get("primary_key"):
            primary.append(name)
        keys += _references(name, meta, dataset)
        columns.append(_column(field, meta, name, where))
    return SeenTable(str(raw["name"]), tuple(columns), tuple(keys), tuple(primary))


def _column(field: Mapping[str, Any], meta: Mapping[str, Any], name: str, at: str) -> SeenColumn:
    told = field.get("data_categories") or []
    if not isinstance(told, list):
        raise BadDataMap("data_categories is no list", at=at, do="Correct the dataset.")
    kind = _TYPES.get(str(meta.get("data_type", "")), "")
    identity = _IDENTITIES.get(str(meta.get("identity", "")))
    said = [str(key) for key in told]
    if field.get("fields"):
        return SeenColumn(name, kind, None, "fields within a field")
    # What only runs the system is told by its name, if by anything.
    if not said or all(key.split(".")[0] == "system" for key in said):
        return SeenColumn(name, kind, identity=identity)
    ours = {category for key in said if (category := crosswalk(key))}
    one = ours.pop() if len(ours) == 1 else None
    return SeenColumn(name, kind, one, ", ".join(said), identity)


def crosswalk(key: str) -> Category | None:
    """Our category for a Fides data category, or for the nearest above it; None where the two do not meet."""
    parts = key.split(".")
    known = _crosswalk()
    for length in range(len(parts), 0, -1):
        held = known.get(".".join(parts[:length]))
        if held is not None:
            return Category(held) if held else None
    return None


def _references(name: str, meta: Mapping[str, Any], dataset: str) -> Iterator[ForeignKey]:
    """A reference to a field of the same dataset, whichever way the graph is walked."""
    for reference in meta.get("references") or ():
        if isinstance(reference, dict) and reference.get("dataset") == dataset:
            table, _, column = str(reference.get("field", "")).partition(".")
            if table and column and "." not in column:
                yield ForeignKey(name, table, column)


def _named(raw: Mapping[str, Any], what: str, at: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    held = raw.get(what)
    if not isinstance(held, list):
        raise BadDataMap(f"{what} is missing, or no list", at=at, do="Correct the dataset.")
    for number, one in enumerate(held):
        where = f"{at}.{what}[{number}]"
        if not isinstance(one, dict) or not isinstance(one.get("name"), str) or not one["name"]:
            raise BadDataMap("this has no name", at=where, do="Correct the dataset.")
        yield one, where


@cache
def _crosswalk() -> dict[str, str]:
    text = files(__package__).joinpath("crosswalk.toml").read_text(encoding="utf-8")
    return {str(key): str(value) for key, value in tomllib.loads(text)["fides"].items()}
