"""Other people stay tokens: consistent within one collection, and telling nothing."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from fourcorners.collect.mask import Mask
from fourcorners.collect.model import Column, DataMap
from fourcorners.collect.run import collect
from fourcorners.reach import Reach
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .worlds import scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)
TIDE = Account(IdentifierKind.USERNAME, "tidewatcher")
HANDLE = Column("counterpart", Category.TRAFFIC_HEADERS, IdentifierKind.USERNAME)
MAIL = Column("mail", Category.TRAFFIC_HEADERS, IdentifierKind.EMAIL)


def test_one_person_one_token(harbor: DataMap) -> None:
    """The same person has the same token in every batch, capitals or not; kinds are numbered apart."""
    mask = Mask(frozenset({TIDE}), harbor, None)
    first = mask.column(HANDLE, pa.array(["ann", "bob", None, "Ann"])).to_pylist()
    again = mask.column(HANDLE, pa.array(["bob", "cat"])).to_pylist()
    mail = mask.column(MAIL, pa.array(["ann@mail.example"])).to_pylist()
    assert first == ["username-person-1", "username-person-2", None, "username-person-1"]
    assert again == ["username-person-2", "username-person-3"]
    assert mail == ["email-person-1"]


def test_people_the_scope_names_are_not_masked(harbor: DataMap) -> None:
    """An identifier the scope itself covers stays, by its own kind only."""
    mask = Mask(frozenset({TIDE}), harbor, None)
    assert mask.column(HANDLE, pa.array(["TideWatcher", "ann"])).to_pylist() == ["TideWatcher", "username-person-1"]
    assert mask.column(MAIL, pa.array(["tidewatcher"])).to_pylist() == ["email-person-1"]


def test_columns_of_the_account_itself_are_left_alone(harbor: DataMap) -> None:
    """A column that holds nobody else keeps its values and its type."""
    own = Column("size", Category.TRAFFIC_HEADERS)
    values = pa.array([1, 2])
    assert Mask(frozenset(), harbor, None).column(own, values) is values


def test_a_mask_goes_on_with_its_tokens_and_keeps_no_identifier(harbor: DataMap) -> None:
    """What is kept for a later run gives the same tokens, and holds neither names nor unkeyed hashes of them."""
    import hashlib

    mask = Mask(frozenset(), harbor, None)
    mask.column(HANDLE, pa.array(["ann", "bob"]))
    kept = json.dumps(mask.state())
    assert "ann" not in kept and hashlib.sha256(b"ann").hexdigest() not in kept
    later = Mask(frozenset(), harbor, json.loads(kept))
    assert later.column(HANDLE, pa.array(["bob", "new"])).to_pylist() == ["username-person-2", "username-person-3"]
    fresh = Mask(frozenset(), harbor, None)
    assert fresh.state()["key"] != mask.state()["key"]


def test_no_other_person_leaves_the_provider(harbor: DataMap, tmp_path: Path) -> None:
    """Collecting all there is of one account: no file names any other account or anyone's planted mark."""
    scope = scope_of(Reach.of([TIDE], [c for c in Category if c is not Category.ANY]))
    extract = collect(scope, harbor, tmp_path / "out", began=NOW, now=lambda: NOW)
    import sqlite3

    with sqlite3.connect(harbor.folder / "harbor.sqlite3") as connection:
        others = [row[0] for row in connection.execute("SELECT user_name FROM accounts WHERE id <> 1001")]
    planted = json.loads((harbor.folder / "planted.json").read_text(encoding="utf-8"))
    for outcome in extract.outcomes:
        if not outcome.file:
            continue
        shown = str(pq.read_table(tmp_path / "out" / outcome.file).to_pylist())
        assert planted["marker"] not in shown
        assert not [name for name in others if name in shown]
    assert not (tmp_path / "out" / ".progress.json").exists()
