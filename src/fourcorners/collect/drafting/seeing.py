"""A live store -> its tables as a drafter sees them: columns, types, keys. No row is read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from fourcorners.collect.catalog import catalog_of
from fourcorners.collect.drafting.model import SeenColumn, SeenTable
from fourcorners.collect.engines import Limits, open_store
from fourcorners.collect.model import Credentials, Engine, Store, Table
from fourcorners.errors import CollectionFailed

_FILES = {Engine.PARQUET: ".parquet", Engine.CSV: ".csv"}


def seen_at(entry: dict[str, Any], folder: Path, *, limits: Limits | None = None) -> tuple[SeenTable, ...]:
    """Every table of the store a map would describe with this entry, relative to `folder`. Raises CollectionFailed."""
    given = entry.get("credentials")
    store = Store(
        entry["name"],
        Engine(entry["engine"]),
        entry["location"],
        (),
        Credentials(**given) if given else None,
    )
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


def _of_files(store: Store, folder: Path) -> Iterator[Table]:
    """Files whose names differ in their last figures alone are one table: `sessions-2026-01.parquet` and the next."""
    ending = _FILES[store.engine]
    root = folder / store.location
    groups: dict[str, list[str]] = defaultdict(list)
    for path in sorted(root.rglob(f"*{ending}")):
        name = path.relative_to(root).as_posix()
        stem = name.removesuffix(ending)
        plain = stem.rstrip("0123456789-_.")
        groups[plain or stem].append(name)
    for number, (stem, names) in enumerate(sorted(groups.items())):
        source = names[0] if len(names) == 1 else f"{stem}*{ending}"
        yield Table(f"t{number}", source, "", None, ())
