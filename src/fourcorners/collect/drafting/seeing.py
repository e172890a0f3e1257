"""A live store -> its tables as a drafter sees them: columns, types, keys. No row is read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from fourcorners.collect.address import wrong_address
from fourcorners.collect.catalog import catalog_of
from fourcorners.collect.drafting.model import SeenColumn, SeenTable
from fourcorners.collect.engines import Limits, open_store
from fourcorners.collect.model import Credentials, Engine, Store, Table
from fourcorners.collect.objects import is_on_objects
from fourcorners.errors import BadDataMap, CollectionFailed

_PARTITION = re.compile(r"(?<![^/])([^/=]+)=[^/]*(?=/)")
_FILES = {Engine.PARQUET: ".parquet", Engine.CSV: ".csv"}


def seen_at(entry: dict[str, Any], folder: Path, *, limits: Limits | None = None) -> tuple[SeenTable, ...]:
    """Every table of the store a map would describe with this entry, relative to `folder`.

    Raises CollectionFailed, and BadDataMap for a location that no map may have.
    """
    given = entry.get("credentials")
    store = Store(
        entry["name"],
        Engine(entry["engine"]),
        entry["location"],
        (),
        Credentials(**given) if given else None,
    )
    for field, what, do in wrong_address(store):
        raise BadDataMap(what, at=field, do=do)
    if store.engine in _FILES:
        store = replace(store, tables=tuple(_of_files(store, folder)))
        if not store.tables:
            what = f"there is no {_FILES[store.engine]} file"
            raise CollectionFailed(what, at=store.name, do="Give the folder that holds the files.")
    source = open_store(store, folder, limits or Limits())
    try:
        catalog = catalog_of(store, source)
        sources = {table.name: table.source for table in store.tables}
        return tuple(
            SeenTable(
                sources.get(name, name),
                tuple(SeenColumn(column, kind) for column, kind in source.types(name).items()),
                catalog.foreign_keys(name),
                catalog.primary_key(name),
            )
            for name in _own(catalog.tables())
        )
    finally:
        source.close()


def _own(names: tuple[str, ...]) -> tuple[str, ...]:
    """The tables that are found without a schema's name; where none is, all. Other schemas are other software."""
    return tuple(name for name in names if "." not in name) or names


def _names(store: Store, folder: Path, ending: str) -> list[str]:
    """The store's files of this kind, relative to its location. Raises CollectionFailed."""
    if is_on_objects(store.location):
        from fourcorners.collect.engines.objects import Objects

        return Objects(store, folder, Limits().seconds).below(ending)
    root = folder / store.location
    return sorted(path.relative_to(root).as_posix() for path in root.rglob(f"*{ending}"))


def _of_files(store: Store, folder: Path) -> Iterator[Table]:
    """Files whose names differ in their last figures alone are one table: `sessions-2026-01.parquet` and the next.

    So are those whose folders differ in what stands behind `day=` or the like.
    """
    ending = _FILES[store.engine]
    groups: dict[str, list[str]] = defaultdict(list)
    for name in _names(store, folder, ending):
        stem = _PARTITION.sub(r"\1=*", name.removesuffix(ending))
        plain = stem.rstrip("0123456789-_.")
        groups[plain or stem].append(name)
    for number, (stem, names) in enumerate(sorted(groups.items())):
        source = names[0] if len(names) == 1 else f"{stem}*{ending}"
        yield Table(f"t{number}", source, "", None, ())
