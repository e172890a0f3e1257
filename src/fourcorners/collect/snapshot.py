"""A sealed snapshot as a store that later process is collected from, through the same statements and the same guard.

A snapshot is a folder: the record of its collection, the data map as it stood, and one sealed file for each step with
rows. Its tables carry the account key and the row's time under the names that statements give them, so that what was
kept and what a later scope asks meet in the form of the store's own values.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from fourcorners.collect.compile import ACCOUNT, TIME
from fourcorners.collect.files import EXTRACT, file_digest
from fourcorners.collect.identifiers import asked
from fourcorners.collect.model import (
    DataMap,
    Engine,
    Extract,
    Key,
    Resolution,
    Resolver,
    Step,
    StepOutcome,
    Store,
    Table,
    TimeColumn,
)
from fourcorners.collect.windows import Holders, Window
from fourcorners.errors import CollectionFailed, VerificationFailed
from fourcorners.reach import Reach
from fourcorners.terms import IdentifierKind
from fourcorners.values import Account, canonical_json, digest

DATA_MAP = "datamap.yaml"
FORMAT = "fourcorners.snapshot/1"
# The relations behind its resolvers are named with a sign that no table of a data map may have in its name.
IDENTIFIERS = "identifiers"
_WHOLE, _TEXT = "whole", "text"
_MOST_NAME = 63


@dataclass(frozen=True)
class Kept:
    """A snapshot without its key: whose matter's it is, where, what its collection recorded, the data map of then."""

    matter: str
    folder: Path
    extract: Extract
    data_map: DataMap

    @cached_property
    def store_name(self) -> str:
        """What its store is called in a plan: by its digest, which says nothing of the matter it was kept in."""
        return f"kept-{snapshot_digest(self.folder)[:12]}"

    @cached_property
    def tables(self) -> Mapping[str, Step]:
        """The step behind each of its tables, by the table's name in a plan; two names never differ in case alone."""
        named: dict[str, Step] = {}
        for step in self.extract.plan.steps:
            stem = f"{step.store}-{step.table}"[: _MOST_NAME - 3]
            name, number = stem, 1
            while name.casefold() in {taken.casefold() for taken in named}:
                number += 1
                name = f"{stem}-{number}"
            named[name] = step
        return named

    def time_of(self, table: str) -> TimeColumn | None:
        """The time column of one of its tables, as the provider's own table calls it."""
        return self.data_map.table(self.tables[table]).time

    def outcome_of(self, step: Step) -> StepOutcome:
        return next(o for o in self.extract.outcomes if o.step == step.id)


def snapshot_digest(folder: Path) -> str:
    """What a snapshot is known by: the SHA-256 of its record, which names every sealed file's, and of its data map.

    Raises VerificationFailed where there is no whole snapshot.
    """
    try:
        return digest(canonical_json([file_digest(folder / EXTRACT), file_digest(folder / DATA_MAP)]))
    except OSError:
        raise VerificationFailed("a sealed snapshot is not whole", at=folder.name) from None


def with_snapshots(data_map: DataMap, snapshots: Sequence[Kept]) -> DataMap:
    """The provider's map, and each snapshot beside it as a store of its own: nothing of the two is ever mixed.

    An identifier that a snapshot and a store of today give different accounts to names several, and so stops.
    """
    if not snapshots:
        return data_map
    return replace(
        data_map,
        stores=(*data_map.stores, *(_store(kept) for kept in snapshots)),
        resolvers=(*(r for kept in snapshots for r in _resolvers(kept)), *data_map.resolvers),
        digest=digest([data_map.digest, *([kept.matter, snapshot_digest(kept.folder)] for kept in snapshots)]),
    )


def _store(kept: Kept) -> Store:
    tables = [_table(kept, name, step) for name, step in kept.tables.items()]
    tables += [Table(r.source, r.source, r.key, None, ()) for r in _resolvers(kept)]
    return Store(kept.store_name, Engine.SNAPSHOT, "", tuple(tables))


def _table(kept: Kept, name: str, step: Step) -> Table:
    """One table of then, with the columns that were kept and no others."""
    table = kept.data_map.table(step)
    held = {column.name for column in step.columns[1:]}
    taken = kept.extract.ended.date().isoformat()
    return replace(
        table,
        name=name,
        source=name,
        account=ACCOUNT,
        time=replace(table.time, name=TIME) if table.time else None,
        columns=tuple(replace(column, joined=False) for column in table.columns if column.name in held),
        kept_days=None,
        only=(),
        through=None,
        join=None,
        says=f"From a snapshot sealed on {taken}, as it stood then. {table.says}".strip(),
    )


def _resolvers(kept: Kept) -> list[Resolver]:
    """The identifiers that the request to preserve named, and the accounts they named then."""
    return [
        replace(resolver, source=f"{IDENTIFIERS}:{resolver.kind}:{form}")
        for resolver in _strictest(kept)
        for form in (_WHOLE, _TEXT)
    ]


def _strictest(kept: Kept) -> list[Resolver]:
    """For each kind one resolver that compares as the map's own do, and where they differ as the strictest does.

    An identifier is found as it was named, in whatever letters the kind does not tell apart, and in no other form.
    """
    found: dict[IdentifierKind, Resolver] = {}
    for own in kept.data_map.resolvers:
        plain = Resolver(own.kind, kept.store_name, "", "named", "key", own.folds_case, own.ignores)
        plain = replace(plain, national=own.national)
        other = found.setdefault(own.kind, plain)
        if other != plain:
            alike = own.national if own.national == other.national else None
            ignores = own.ignores if own.ignores == other.ignores else ""
            both = own.folds_case and other.folds_case
            found[own.kind] = replace(plain, folds_case=both, ignores=ignores, national=alike)
    return list(found.values())


def identifiers(kept: Kept, table: str, holders: Holders) -> pa.Table:
    """The relation behind one of its resolvers: identifiers of the kind, and keys of the relation's form."""
    _, kind, form = table.split(":")
    resolver = next(r for r in _strictest(kept) if r.kind == kind)
    wanted = int if form == _WHOLE else str
    rows = [
        (text, key)
        for key, named in holders.items() if type(key) is wanted
        for account in named if account.kind == kind
        for text in asked(resolver, account.value)
    ]  # fmt: skip
    return pa.table(
        {
            "named": pa.array([text for text, _ in rows], pa.string()),
            "key": pa.array([key for _, key in rows], pa.int64() if form == _WHOLE else pa.string()),
        }
    )


def about_rows(reach: Reach, holders: Holders) -> bytes:
    """What is sealed with rows: the reach they were kept for, and which identifier named which account."""
    held = [[key, [a.to_json() for a in sorted(accounts)]] for key, accounts in holders.items()]
    return json.dumps({"format": FORMAT, "reach": reach.to_json(), "holders": held}).encode()


def read_about(data: bytes) -> tuple[Reach, dict[Key, frozenset[Account]]]:
    """Reach and holders back. Raises CollectionFailed for a form this version does not know."""
    told = json.loads(data)
    if told.get("format") != FORMAT:
        raise CollectionFailed("a snapshot is of a form this version does not know")
    holders = {key: frozenset(Account.from_json(a) for a in named) for key, named in told["holders"]}
    return Reach.from_json(told["reach"]), holders


def as_kept(batch: pa.RecordBatch, table: Table, keyed: Holders, holders: Holders) -> pa.RecordBatch:
    """A guarded batch in the form that is kept: as the store gave it, but for two columns.

    The key is the account's own, as a text: some tables name accounts by another key, through a table that may be gone
    when process comes. Days, which some stores keep as texts, are days.
    """
    own = {account: str(key) for key, accounts in holders.items() for account in accounts}
    place = batch.schema.get_field_index(ACCOUNT)
    seen = pc.index_in(batch.column(place).cast(pa.string()), value_set=pa.array([str(k) for k in keyed], pa.string()))
    keys = pc.take(pa.array([own[min(accounts)] for accounts in keyed.values()], pa.string()), seen)
    batch = batch.set_column(place, ACCOUNT, keys)
    if table.time is None or table.time.resolution is not Resolution.DATE:
        return batch
    place = batch.schema.get_field_index(TIME)
    return batch.set_column(place, TIME, pc.cast(batch.column(place), pa.date32()))


def within(kept: Sequence[Window], wanted: Sequence[Window]) -> list[Window]:
    """The windows that are asked, cut to what was kept: same account, both stretches, and what both allow.

    Keys are compared as texts, as the guard compares them.
    """
    by_account: dict[str, list[Window]] = {}
    for window in kept:
        by_account.setdefault(str(window.account), []).append(window)
    found = []
    for window in wanted:
        for other in by_account.get(str(window.account), ()):
            allows = tuple(category for category in window.allows if category in other.allows)
            if not allows:
                continue
            if window.starts is None or other.starts is None:
                found.append(replace(window, allows=allows))
                continue
            starts, ends = max(window.starts, other.starts), min(window.ends, other.ends)  # type: ignore[type-var]
            if starts < ends:  # type: ignore[operator]
                found.append(Window(window.account, starts, ends, allows))
    return found
