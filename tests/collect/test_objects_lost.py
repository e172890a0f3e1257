"""A connection lost, an object replaced or shrunk while it is read: nothing half of it stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Thread

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from fourcorners.collect.engines import Limits, open_store
from fourcorners.collect.engines.mounted import Opened
from fourcorners.collect.engines.objects import Objects
from fourcorners.collect.model import Outcome, Step
from fourcorners.errors import CollectionFailed

from .lake import Between, collected, large, shelf
from .servers import ObjectStorage
from .worlds import build


def test_a_connection_lost_in_the_middle_fails_and_is_made_good(
    storage: ObjectStorage, between: Between, tmp_path: Path
) -> None:
    """Rows were written when it broke off: none of them stays, and the next run collects all of them."""
    data_map = large(storage, tmp_path / "store", between.port)
    written = []

    def cut(_: Step, rows: int) -> None:
        written.append(rows)
        between.most = 0

    extract = collected(data_map, tmp_path / "out", on_rows=cut, limits=Limits(batch_rows=2_048))
    (outcome,) = extract.outcomes
    assert written and outcome.outcome is Outcome.FAILED and "object storage" in outcome.why
    assert not [path for path in (tmp_path / "out").iterdir() if path.suffix != ".json"]
    between.most = 1 << 60
    again = collected(data_map, tmp_path / "out")
    assert again.is_complete and again.rows == 200_000 and again.outcomes[0].earlier == (outcome.why,)


def test_an_object_replaced_in_the_middle_fails_the_step(storage: ObjectStorage, tmp_path: Path) -> None:
    """Half of one object and half of another are neither: the step fails, and is collected anew."""
    data_map = large(storage, tmp_path / "store", storage.port)
    path = storage.root / data_map.stores[1].location.split("?")[0].removeprefix("s3://") / "log-1.parquet"
    other = pq.read_table(path).slice(0, 300_000)

    def replaced(_: Step, rows: int) -> None:
        pq.write_table(other, path.with_suffix(".new"), row_group_size=50_000)
        path.with_suffix(".new").replace(path)

    extract = collected(data_map, tmp_path / "out", on_rows=replaced, limits=Limits(batch_rows=50_000))
    assert extract.outcomes[0].outcome is Outcome.FAILED and "replaced" in extract.outcomes[0].why
    assert collected(data_map, tmp_path / "out").is_complete


def test_threads_read_where_each_of_them_said(storage: ObjectStorage, tmp_path: Path) -> None:
    """One says where, another says elsewhere and reads, and the first still reads where it said."""
    opened, _ = _opened(storage, tmp_path, bytes(range(200)))
    opened.seek(0)
    elsewhere: list[bytes] = []

    def other() -> None:
        opened.seek(100)
        elsewhere.append(opened.read(5))

    thread = Thread(target=other)
    thread.start()
    thread.join()
    assert elsewhere == [bytes(range(100, 105))] and opened.read(5) == bytes(range(5))
    assert opened.read(5) == bytes(range(5, 10)) and opened.tell() == 10
    opened.seek(198)
    assert opened.read(5) == bytes([198, 199]) and opened.read(5) == b""


def test_an_object_that_shrank_is_not_read_as_if_whole(storage: ObjectStorage, tmp_path: Path) -> None:
    """Whatever the client gives for bytes that are no longer there, the look at the end finds the object changed."""
    opened, objects = _opened(storage, tmp_path, bytes(200))
    opened.seek(10)
    opened.read(100)
    objects.must_be_unchanged()
    next(storage.root.glob("*/*/short.parquet")).write_bytes(bytes(20))
    opened.seek(10)
    opened.read(100)
    with pytest.raises(CollectionFailed, match="replaced"):
        objects.must_be_unchanged()
    opened.seek(50)
    with pytest.raises(OSError, match="broke off"):
        opened.read(100)
    with pytest.raises(CollectionFailed, match="broke off"):
        objects.tell_failure()


def _opened(storage: ObjectStorage, folder: Path, content: bytes) -> tuple[Opened, Objects]:
    for old in storage.root.glob("*/*/short.parquet"):
        old.unlink()
    root = storage.folder()
    (root / "short.parquet").write_bytes(content)
    logs = build(folder, replace(shelf(), on_objects=False)).stores[1]
    table = replace(logs.tables[0], source="short.parquet")
    there = replace(logs, location=storage.location(root.name), credentials=storage.secret(folder))
    objects = Objects(there, folder, 10)
    found = objects.matching({"log": table.source})["log"]
    assert isinstance(found, list)
    return Opened(objects, found[0]), objects


def test_an_object_replaced_in_the_middle_names_no_account(storage: ObjectStorage, tmp_path: Path) -> None:
    """Accounts that are looked up in objects are taken from objects that stayed the same."""
    root = storage.folder()
    pq.write_table(pa.table({"account": [1, 2], "at": [0, 1]}), root / "log.parquet")
    data_map = build(tmp_path, replace(shelf(), on_objects=False))
    table = replace(data_map.stores[1].tables[0], source="*.parquet")
    logs = replace(data_map.stores[1], location=storage.location(root.name), tables=(table,))
    source = open_store(replace(logs, credentials=storage.secret(tmp_path)), tmp_path, Limits())
    try:
        assert source.types("log") and len(source.fetch("SELECT * FROM log", [])) == 2
        pq.write_table(pa.table({"account": [2, 1], "at": [0, 1]}), root / "log.parquet")
        with pytest.raises(CollectionFailed, match="replaced"):
            source.fetch("SELECT account FROM log", [])
    finally:
        source.close()
