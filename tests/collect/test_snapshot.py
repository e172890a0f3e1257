"""Sealed snapshots: nobody reads them without the key, and what is collected from one lies in both scopes."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pyrage
import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from fourcorners.collect import snapshot as snapshots
from fourcorners.collect.datamap import load
from fourcorners.collect.engines import Limits
from fourcorners.collect.engines.snapshot import SnapshotSource
from fourcorners.collect.model import DataMap, Engine, Extract, Outcome, Resolution, Store
from fourcorners.collect.run import collect, load_extract
from fourcorners.collect.sealed import SealedFile, unsealed
from fourcorners.collect.snapshot import Kept, with_snapshots
from fourcorners.errors import CollectionFailed, VerificationFailed
from fourcorners.reach import Reach, Times
from fourcorners.scope.model import Scope
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .servers import Servers
from .worlds import COLUMNS, SERVED, Shelf, build, meant, scope_of, scopes, shelves, standing

NOW = datetime(2026, 11, 24, tzinfo=UTC)
LATER = NOW + timedelta(days=40)
TIDE = Account(IdentifierKind.USERNAME, "tidewatcher")
EVERY = [c for c in Category if c is not Category.ANY]
KEY = pyrage.x25519.Identity.generate()
ELSE = pyrage.x25519.Identity.generate()


def seal(scope: Scope, data_map: DataMap, folder: Path, **others: Any) -> Kept:
    """A snapshot of that scope, and what is known of it without the key."""
    extract = collect(
        scope, data_map, folder, began=NOW, now=lambda: NOW, sealed_for=str(KEY.to_public()), **others
    )  # fmt: skip
    (folder / snapshots.DATA_MAP).write_text("SPECIMEN", encoding="utf-8")
    return Kept("M-ABCD2345", folder, extract, data_map)


def from_both(scope: Scope, data_map: DataMap, kept: Kept, out: Path, key: pyrage.x25519.Identity = KEY) -> Extract:
    def opener(store: Store, limits: Limits) -> SnapshotSource:
        return SnapshotSource(store, kept, key, limits)

    whole = with_snapshots(data_map, [kept])
    return collect(scope, whole, out, began=LATER, now=lambda: LATER, openers={kept.store_name: opener})


def rows_of(extract: Extract, step: str) -> list[dict[str, Any]]:
    (outcome,) = (o for o in extract.outcomes if o.step == step)
    rows = pq.read_table(extract.folder / outcome.file).to_pylist() if outcome.file else []
    return sorted(rows, key=repr)


@contextmanager
def folder() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp())
    try:
        yield made
    finally:
        shutil.rmtree(made)


def held_by(shelf: Shelf, reach: Reach, row: dict[str, Any]) -> list[Account]:
    return [
        a for a in reach.accounts
        if a.value != "nobody" and shelf.key(a.value.lower().split("@")[0]) == row["account"]
    ]  # fmt: skip


def inside(shelf: Shelf, reach: Reach, row: dict[str, Any], category: Category) -> bool:
    whole = Times()
    for account in held_by(shelf, reach, row):
        whole = whole | reach.times(account, category)
    first, last = meant(row["at"], shelf)
    return any((s is None or s <= first) and (e is None or last < e) for s, e in whole.bounds())


def expected(shelf: Shelf, kept: Reach, asked: Reach) -> list[tuple[Any, ...]]:
    """Field by field, what lies in both reaches: the slow, obvious model."""
    columns = [c for c in COLUMNS if c.category in kept.categories and c.category in asked.categories]
    found = []
    for row in shelf.produced:
        fields = [
            (row[c.name] or None, True)
            if c.category and inside(shelf, kept, row, c.category) and inside(shelf, asked, row, c.category)
            else (None, False)
            for c in columns
        ]
        if any(there for _, there in fields):
            who = min(held_by(shelf, asked, row))
            found.append((f"{who.kind}:{who.value}", *(value for value, _ in fields)))
    return sorted(found, key=repr)


@st.composite
def two_scopes(draw: st.DrawFn) -> tuple[Shelf, Scope, Scope]:
    shelf, corner = draw(shelves())
    return shelf, draw(scopes(corner)), draw(scopes(corner))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(two_scopes())
def test_what_comes_from_a_snapshot_lies_in_both_scopes(world: tuple[Shelf, Scope, Scope]) -> None:
    """Whatever was kept and whatever is asked later, exactly the fields in both come out, from any engine's rows."""
    _lies_in_both(*world)


def _lies_in_both(shelf: Shelf, kept_scope: Scope, asked: Scope) -> None:
    with folder() as made:
        data_map = build(made / "store", shelf)
        kept = seal(kept_scope, data_map, made / "kept")
        shutil.copytree(made / "store", made / "later")
        extract = from_both(asked, replace(data_map, folder=made / "later"), kept, made / "out")
        wanted = expected(shelf, kept_scope.reach, asked.reach)
        event(f"rows from the snapshot: {min(len(wanted), 3)}")
        _in_both(extract, f"{kept.store_name}.logs-log", wanted)


@pytest.mark.slow
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(two_scopes())
def test_many_snapshots_lie_in_both_scopes(world: tuple[Shelf, Scope, Scope]) -> None:
    """The same, many times."""
    _lies_in_both(*world)


@pytest.mark.parametrize("engine", SERVED)
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_snapshot_of_a_server_s_rows_lies_in_both_scopes(
    engine: Engine, servers: Servers, data: st.DataObject
) -> None:
    """The same of rows that real servers gave, each in types of its own."""
    shelf, corner = data.draw(shelves((engine,)))
    kept_scope, asked = data.draw(scopes(corner)), data.draw(scopes(corner))
    with standing(shelf, servers) as data_map, folder() as made:
        kept = seal(kept_scope, data_map, made / "kept")
        extract = from_both(asked, data_map, kept, made / "out")
        _in_both(extract, f"{kept.store_name}.logs-log", expected(shelf, kept_scope.reach, asked.reach))


def _in_both(extract: Extract, step: str, wanted: list[tuple[Any, ...]]) -> None:
    if step not in {o.step for o in extract.outcomes}:
        assert wanted == []
        return
    got = sorted((tuple(v or None for v in row.values()) for row in rows_of(extract, step)), key=repr)
    assert got == wanted


def test_what_was_deleted_since_comes_from_the_snapshot(harbor_copy: Path, tmp_path: Path) -> None:
    """Rows and account gone from the store are still there, the later scope's and no more; each source apart."""
    data_map = load(harbor_copy / "datamap.yaml")
    kept = seal(scope_of(Reach.of([TIDE], EVERY)), data_map, tmp_path / "kept")
    asked = scope_of(Reach.of([TIDE], [Category.SUBSCRIBER_NAME, Category.SESSION_IP]))
    before = collect(asked, data_map, tmp_path / "before", began=NOW, now=lambda: NOW)
    _forget(harbor_copy)
    after = from_both(asked, data_map, kept, tmp_path / "after")
    assert rows_of(after, "records.accounts") == []
    assert rows_of(after, f"{kept.store_name}.records-accounts") == rows_of(before, "records.accounts") != []
    assert rows_of(after, f"{kept.store_name}.logs-sessions") == rows_of(before, "logs.sessions") != []
    assert {s.table for s in after.plan.steps if s.engine is Engine.SNAPSHOT} == {"records-accounts", "logs-sessions"}


def _forget(provider: Path) -> None:
    import sqlite3

    with sqlite3.connect(provider / "harbor.sqlite3") as base:
        base.execute("DELETE FROM accounts WHERE user_name = 'tidewatcher'")
    base.close()


def test_a_name_that_is_another_accounts_today_stops(harbor_copy: Path, tmp_path: Path) -> None:
    """Where a user name was taken over since, no one guesses whose data is meant."""
    import sqlite3

    data_map = load(harbor_copy / "datamap.yaml")
    kept = seal(scope_of(Reach.of([TIDE], EVERY)), data_map, tmp_path / "kept")
    with sqlite3.connect(harbor_copy / "harbor.sqlite3") as base:
        base.execute("UPDATE accounts SET user_name = 'was-tidewatcher' WHERE user_name = 'tidewatcher'")
        base.execute("UPDATE accounts SET user_name = 'tidewatcher' WHERE user_name = 'lanternkeeper'")
    base.close()
    with pytest.raises(CollectionFailed, match="names 2 accounts"):
        from_both(scope_of(Reach.of([TIDE], [Category.SESSION_IP])), data_map, kept, tmp_path / "out")


def test_nothing_of_the_rows_is_on_the_disk(harbor: DataMap, tmp_path: Path) -> None:
    """No value of a kept row is in any file of the snapshot, nor the name of any file, nor the account's name."""
    scope = scope_of(Reach.of([TIDE], EVERY))
    plain = collect(scope, harbor, tmp_path / "plain", began=NOW, now=lambda: NOW)
    values = {
        str(value)
        for outcome in plain.outcomes if outcome.file
        for row in pq.read_table(plain.folder / outcome.file).to_pylist()
        for value in row.values() if len(str(value)) > 8
    }  # fmt: skip
    assert len(values) > 50
    seal(scope, harbor, tmp_path / "kept")
    written = b"\n".join(p.read_bytes() for p in (tmp_path / "kept").iterdir())
    assert [v for v in [*values, "tidewatcher"] if v.encode() in written] == []
    assert {p.suffix for p in (tmp_path / "kept").iterdir()} == {".json", ".sealed", ".yaml"}


def test_another_key_opens_nothing(harbor: DataMap, tmp_path: Path) -> None:
    """With any key but its own a snapshot gives no row and no name."""
    kept = seal(scope_of(Reach.of([TIDE], EVERY)), harbor, tmp_path / "kept")
    with pytest.raises(CollectionFailed, match="another key"):
        from_both(scope_of(Reach.of([TIDE], [Category.SESSION_IP])), harbor, kept, tmp_path / "out", ELSE)
    assert not list((tmp_path / "out").glob("*.parquet"))


@pytest.mark.parametrize("part", [0.2, 0.6, 0.95])
def test_a_damaged_file_gives_no_whole_answer(harbor: DataMap, tmp_path: Path, part: float) -> None:
    """Cut off or altered anywhere, a sealed file is a failed step, never fewer rows."""
    kept = seal(scope_of(Reach.of([TIDE], EVERY)), harbor, tmp_path / "kept")
    path = tmp_path / "kept" / "logs.sessions.sealed"
    data = path.read_bytes()
    asked = scope_of(Reach.of([TIDE], [Category.SESSION_IP]))
    for number, bad in enumerate((data[: int(len(data) * part)], _flipped(data, int(len(data) * part)))):
        path.write_bytes(bad)
        try:
            extract = from_both(asked, harbor, kept, tmp_path / f"out-{number}")
        except CollectionFailed:
            continue
        (outcome,) = (o for o in extract.outcomes if o.step == f"{kept.store_name}.logs-sessions")
        assert outcome.outcome is Outcome.FAILED
    with pytest.raises(VerificationFailed):
        load_extract(tmp_path / "kept")


def _flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def test_a_store_that_was_down_then_is_a_gap_now(harbor_copy: Path, tmp_path: Path) -> None:
    """What could not be kept is a failed step of every later collection, until it was kept after all."""
    data_map = load(harbor_copy / "datamap.yaml")
    (harbor_copy / "sessions").rename(harbor_copy / "away")
    kept = seal(scope_of(Reach.of([TIDE], EVERY)), data_map, tmp_path / "kept")
    asked = scope_of(Reach.of([TIDE], [Category.SESSION_IP]))
    (harbor_copy / "away").rename(harbor_copy / "sessions")
    extract = from_both(asked, data_map, kept, tmp_path / "out")
    assert [o.step for o in extract.gaps] == [f"{kept.store_name}.logs-sessions"]
    again = seal(scope_of(Reach.of([TIDE], EVERY)), data_map, tmp_path / "kept")
    assert from_both(asked, data_map, again, tmp_path / "again").gaps == ()


def test_a_sealed_file_is_whole_or_not_there(tmp_path: Path) -> None:
    """Given up, it leaves nothing; finished, its hash is that of what is on the disk."""
    import hashlib

    import pyarrow as pa

    batch = pa.record_batch([pa.array(["a"] * 10_000)], ["x"])
    file = SealedFile(tmp_path / "a.sealed", str(KEY.to_public()), b"{}")
    file.write(batch)
    file.abandon()
    assert list(tmp_path.iterdir()) == []
    file = SealedFile(tmp_path / "a.sealed", str(KEY.to_public()), b"{}")
    file.write(batch)
    assert file.finish() == hashlib.sha256((tmp_path / "a.sealed").read_bytes()).hexdigest()
    with unsealed(tmp_path / "a.sealed", KEY) as reader:
        assert reader.read_all().num_rows == 10_000


def test_days_kept_as_texts_become_days(tmp_path: Path) -> None:
    """A store that writes days as texts is kept with days, so that bounds of later process compare as days."""
    shelf = Shelf(Engine.SQLITE, Resolution.DATE, "UTC", False, False, (
        {"account": 1, "at": date(2026, 1, 1), "ended": "e0", "ip": None, "agent": "a0", "secret": "never"},
    ))  # fmt: skip
    ada = Account(IdentifierKind.USERNAME, "ada")
    scope = scope_of(Reach.of([ada], [Category.DEVICE], Times.between(datetime(2025, 12, 31, tzinfo=UTC), NOW)))
    data_map = build(tmp_path / "store", shelf)
    kept = seal(scope, data_map, tmp_path / "kept")
    extract = from_both(scope, data_map, kept, tmp_path / "out")
    assert rows_of(extract, f"{kept.store_name}.logs-log") == rows_of(extract, "logs.log") != []
