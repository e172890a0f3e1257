"""Check the rows of a package against its scope: their number, their accounts, and every dated cell.

Written apart from the collection and its guard, from the files a receiver has: `scope.json` and `outcomes.json`.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NoReturn
from zoneinfo import ZoneInfo

import pyarrow.parquet as pq

from fourcorners.errors import VerificationFailed
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category
from fourcorners.values import Account, to_microseconds

# One field of a record may be long, but no honest one fills the memory.
_MOST_FIELD = 64 * 2**20

Row = Sequence[str | None]


class Scoped:
    """What the scope allows, by the labels that name accounts in the files."""

    def __init__(self, reach: Reach, accounts: Sequence[Mapping[str, Any]]) -> None:
        self._reach = reach
        self._labels: dict[str, set[Account]] = {}
        for entry in accounts:
            account = Account.from_json(entry["account"])
            if account not in reach.accounts:
                raise VerificationFailed("it names an account that is not in the scope", at="data/outcomes.json")
            if entry["exists"]:
                self._labels.setdefault(entry["label"], set()).add(account)

    def held(self, label: str, categories: Sequence[Category]) -> list[Times] | None:
        """When each of these categories may be here for this label; None where the label is unknown."""
        if label not in self._labels:
            return None
        every = []
        for category in categories:
            times = Times()
            for account in self._labels[label]:
                times = times | self._reach.times(account, category)
            every.append(times)
        return every


def check_rows(path: Path, table: Mapping[str, Any], scoped: Scoped) -> tuple[int, int]:
    """Rows in the file, and how many of them show no time. Raises VerificationFailed at the first that is outside."""
    names, rows = _read(path, table["format"])
    columns: dict[str, Category] = {name: Category(code) for name, code in table["columns"].items()}
    time = table["time"]
    if set(names) != {table["account"], *columns} or len(set(names)) != len(names):
        _stop(table, 0, "its columns are not those of the plan")
    who = names.index(table["account"])
    when = names.index(time["column"]) if time else None
    known: dict[str, list[tuple[Times, list[int]]]] = {}
    count = undated = 0
    for count, row in enumerate(rows, 1):
        if len(row) != len(names):
            _stop(table, count, "it has another number of fields")
        label = row[who] or ""
        if label not in known:
            held = scoped.held(label, list(columns.values()))
            if held is None:
                _stop(table, count, "its account is outside the scope")
            known[label] = _alike(held, [names.index(name) for name in columns])
        span = _span(row[when], time, table, count) if when is not None else None
        undated += when is not None and span is None
        for times, places in known[label]:
            filled = next((place for place in places if row[place]), None)
            if filled is None:
                continue
            if not times:
                _stop(table, count, f"it holds {columns[names[filled]]}, which is outside the scope")
            if span is not None and not _covers(times, span):
                _stop(table, count, "it lies outside the scope's period")
    return count, undated


def named_rows(path: Path, form: str) -> Iterator[dict[str, str | None]]:
    """Each row by its columns' names, with the values as they were before they were written."""
    names, rows = _read(path, form)
    escaped = form == "csv"
    for row in rows:
        values = [value.removeprefix("'") if escaped and value else value for value in row]
        yield dict(zip(names, values, strict=True))


def _alike(held: Sequence[Times], places: Sequence[int]) -> list[tuple[Times, list[int]]]:
    """Places of a row that are held to the same times, together, so that a row's time is compared once for each."""
    groups: dict[Times, list[int]] = {}
    for times, place in zip(held, places, strict=True):
        groups.setdefault(times, []).append(place)
    return list(groups.items())


def _covers(times: Times, span: tuple[int, int]) -> bool:
    return any(low <= span[0] and span[1] < high for low, high in times.spans)


def _read(path: Path, form: str) -> tuple[list[str], Iterator[Row]]:
    """Column names and rows. An empty cell is None, or an empty text where the format has no other way to say so."""
    if form == "csv":
        return _csv(path)
    if form == "jsonl":
        rows = _json_lines(path)
        first = next(rows, {})
        names = list(first)
        return names, _as_rows(names, first, rows)
    if form == "parquet":
        file = pq.ParquetFile(path)
        batches = (batch.to_pylist() for batch in file.iter_batches())
        names = file.schema_arrow.names
        return names, ([_text(row[n]) for n in names] for batch in batches for row in batch)
    raise VerificationFailed("the records are in an unknown format", at="data/outcomes.json")


def _csv(path: Path) -> tuple[list[str], Iterator[Row]]:
    """Values keep the apostrophe that some have in front: whether a cell is filled does not depend on it, and no
    account or time begins with one."""
    csv.field_size_limit(_MOST_FIELD)

    def rows() -> Iterator[list[str]]:
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.reader(file, strict=True)

    every = rows()
    return [name.removeprefix("'") for name in next(every, [])], every


def _json_lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            row = json.loads(line)
            if not isinstance(row, dict):
                raise ValueError("not an object")
            yield row


def _as_rows(names: list[str], first: dict[str, Any], rest: Iterator[dict[str, Any]]) -> Iterator[Row]:
    if first:
        yield [_text(first[n]) for n in names]
    for row in rest:
        if list(row) != names:
            raise ValueError("another set of fields")
        yield [_text(row[n]) for n in names]


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _span(value: str | None, time: Mapping[str, str], table: Mapping[str, Any], row: int) -> tuple[int, int] | None:
    """The first and last microsecond this time may mean; None where the cell is empty."""
    if not value:
        return None
    try:
        if time["form"] == "day":
            return _day(value, ZoneInfo(time["zone"]))
        if value.endswith("]"):
            local, _, zone = value[:-1].partition("[")
            both = [datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone), fold=fold) for fold in (0, 1)]
            instants = sorted(to_microseconds(one) for one in both)
            return instants[0], instants[1]
        if not value.endswith("Z"):
            raise ValueError("not in UTC")
        instant = to_microseconds(datetime.fromisoformat(value))
    except (ValueError, KeyError):
        _stop(table, row, "its time cannot be read")
    return instant, instant


def _day(value: str, zone: ZoneInfo) -> tuple[int, int]:
    start = datetime.fromisoformat(value)
    ends = (start + timedelta(days=1)).replace(tzinfo=zone)
    return to_microseconds(start.replace(tzinfo=zone)), to_microseconds(ends) - 1


def _stop(table: Mapping[str, Any], row: int, what: str) -> NoReturn:
    raise VerificationFailed(f"row {row}: {what}" if row else what, at=str(table["file"]))
