"""Object storage in a data map: what may stand in a location; check, dry run and draft look at it as at a folder."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from click.testing import CliRunner, Result

from fourcorners.cli.mapping import map_command
from fourcorners.collect.check import check
from fourcorners.collect.datamap import load
from fourcorners.collect.run import dry_run
from fourcorners.errors import BadDataMap, WrongUse

from .lake import SCOPE, shelf
from .servers import ObjectStorage, Servers
from .worlds import build

WRONG = {
    "s3://AKSPECIMEN:hush@harbor-logs/raw": "may stand here",
    "s3://harbor-logs/raw?secret_key=hush": "may stand here",
    "s3://harbor-logs/raw?region=eu-1&region=eu-2": "given twice",
    "s3://harbor-logs/raw?region=": "is empty",
    "s3://h": "no bucket",
    "s3://harbor-logs/../other": "no prefix",
    "s3://harbor-logs/raw?region=hush hush": "no name of a region",
    "s3://harbor-logs/raw?endpoint=objects.example:9000": "no address of a service",
    "s3://harbor-logs/raw?endpoint=https://reader:hush@objects.example": "no address of a service",
    "s3://harbor-logs/raw?endpoint=http://objects.example:9000": "unencrypted",
    "s3a://harbor-logs/raw": "only from s3://",
    "https://harbor-logs.example/raw": "only from s3://",
}


@pytest.mark.parametrize("location", WRONG)
def test_a_location_that_no_map_may_have_is_refused(location: str, tmp_path: Path) -> None:
    """Secrets, plain http beyond this machine and what is no place are refused in words that repeat none of it."""
    _map_file(tmp_path / "map.yaml", location)
    with pytest.raises(BadDataMap, match=WRONG[location]) as caught:
        load(tmp_path / "map.yaml")
    assert "hush" not in str(caught.value)
    drafted = _suggested(location)
    assert isinstance(drafted.exception, BadDataMap | WrongUse) and "hush" not in f"{drafted.output}{drafted.exception}"


def test_databases_in_files_stay_on_disk(tmp_path: Path) -> None:
    """A DuckDB or SQLite file is not read from object storage, and the map is told so."""
    for engine in ("duckdb", "sqlite"):
        _map_file(tmp_path / "map.yaml", "s3://harbor-logs/raw", engine=engine)
        with pytest.raises(BadDataMap, match="only parquet and csv"):
            load(tmp_path / "map.yaml")


def _map_file(path: Path, location: str, engine: str = "parquet", source: str = "log-*.parquet") -> None:
    column = {"name": "ip", "category": "session.ip"}
    table = {"name": "log", "source": source, "account": "account", "columns": [column],
             "time": {"column": "at", "form": "text" if engine == "csv" else "seconds"}}  # fmt: skip
    store = {"name": "logs", "engine": engine, "location": location, "tables": [table],
             "credentials": {"file": "objects-key"}}  # fmt: skip
    people = {"name": "people", "engine": "sqlite", "location": "accounts.sqlite3", "tables": []}
    resolver = {"kind": "username", "store": "people", "source": "accounts", "match": "user_name", "key": "id"}
    written = {"format": "fourcorners.datamap/1", "provider": "Specimen", "stores": [people, store],
               "resolvers": [resolver]}  # fmt: skip
    if engine in {"duckdb", "sqlite"}:
        del store["credentials"]
    path.write_text(yaml.safe_dump(written))


def test_check_dry_run_and_suggest_look_at_objects(
    storage: ObjectStorage, servers: Servers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each works as for files in a folder: what is not mapped is named, rows are counted, a draft is made."""
    data_map = build(tmp_path, shelf(), servers)
    _map_file(tmp_path / "map.yaml", data_map.stores[1].location)
    checked = check(load(tmp_path / "map.yaml"))
    assert not checked.stops and checked.estimates[0].rows.count == 6
    assert {"secret", "ended", "agent"} == {c.column for c in checked.complaints if c.concern == "unmapped_column"}
    (shown,) = dry_run(SCOPE, load(tmp_path / "map.yaml"))
    assert shown["rows"] == 3
    monkeypatch.setenv("HARBOR_OBJECTS", f"{ObjectStorage.user}:{ObjectStorage.password}")
    drafted = _suggested(data_map.stores[1].location, "--credentials", "HARBOR_OBJECTS")
    draft = yaml.safe_load(drafted.output)
    (table,) = draft["stores"][0]["tables"]
    assert table["source"] == "log*.parquet" and draft["stores"][0]["credentials"] == {"environment": "HARBOR_OBJECTS"}
    assert ObjectStorage.password not in drafted.output


def _suggested(location: str, *more: str) -> Result:
    asked = ["suggest", "--engine", "parquet", "--location", location, *more]
    return CliRunner().invoke(map_command, asked, standalone_mode=False)


def test_days_in_folders_are_drafted_as_one_table(storage: ObjectStorage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders that differ in what stands behind `day=` hold one table, in a folder and on object storage alike."""
    root = storage.folder()
    for day in (1, 2):
        (root / f"day=2026-01-0{day}").mkdir()
        pq.write_table(pa.table({"account_id": [1], "ip": ["192.0.2.1"]}), root / f"day=2026-01-0{day}/part-1.parquet")
    monkeypatch.setenv("HARBOR_OBJECTS", f"{ObjectStorage.user}:{ObjectStorage.password}")
    there = _suggested(storage.location(root.name), "--credentials", "HARBOR_OBJECTS")
    for drafted in (_suggested(str(root)), there):
        assert drafted.exception is None and "day=*/part*.parquet" in drafted.output
