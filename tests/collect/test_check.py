"""`map check`: what it sees in stores, on each engine, in which words, and with which exit status."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from fourcorners.cli.mapping import map_command
from fourcorners.collect import catalog
from fourcorners.collect.catalog import ForeignKey, Measure, Rows
from fourcorners.collect.check import check, grouped
from fourcorners.collect.datamap import load
from fourcorners.collect.engines import Limits
from fourcorners.collect.model import Complaint, Concern, DataMap, Engine
from fourcorners.collect.stores import Stores

from .servers import Mysql, Postgres, Servers

MAP = """\
format: fourcorners.datamap/1
provider: Specimen
stores:
  - name: s
    engine: {engine}
    location: {location}
    tables:
      - name: log
        source: {source}
        account: account
        time: {{column: at, form: text}}
        columns:
          - {{name: ip, category: session.ip}}
  - name: people
    engine: sqlite
    location: people.sqlite3
    tables: []
resolvers:
  - {{kind: username, store: people, source: people, match: name, key: id}}
"""


@pytest.fixture
def stores(tmp_path: Path) -> Path:
    """One table of two rows in each engine, and the accounts in SQLite."""
    with sqlite3.connect(tmp_path / "people.sqlite3") as connection:
        connection.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT UNIQUE, secret TEXT)")
    rows = [(1, "2026-01-01T00:00:00", "192.0.2.1", "x"), (1, "2026-01-02T00:00:00", "192.0.2.2", "y")]
    ddl = 'CREATE TABLE log (account INTEGER, "at" VARCHAR, ip VARCHAR, body VARCHAR)'
    with sqlite3.connect(tmp_path / "s.sqlite3") as connection:
        connection.execute(ddl)
        connection.execute("CREATE TABLE drafts (account INTEGER, text TEXT)")
        connection.executemany("INSERT INTO log VALUES (?, ?, ?, ?)", rows)
    with duckdb.connect(str(tmp_path / "s.duckdb")) as duck:
        duck.execute(ddl)
        duck.execute("CREATE VIEW drafts AS SELECT account, body FROM log")
        duck.executemany("INSERT INTO log VALUES (?, ?, ?, ?)", rows)
    columns = dict(zip(("account", "at", "ip", "body"), map(list, zip(*rows, strict=True)), strict=True))
    pq.write_table(pa.table(columns), tmp_path / "log.parquet")
    (tmp_path / "log.csv").write_text(
        "account,at,ip,body\n" + "\n".join(",".join(map(str, row)) for row in rows) + "\n", encoding="utf-8"
    )
    return tmp_path


ENGINES = {
    "sqlite": ("s.sqlite3", "log", Measure.EXACT),
    "duckdb": ("s.duckdb", "log", Measure.ABOUT),
    "parquet": (".", "log.parquet", Measure.EXACT),
    "csv": (".", "log.csv", Measure.EXACT),
}


def mapped(folder: Path, engine: str, text: str = MAP) -> Path:
    location, source, _ = ENGINES[engine]
    path = folder / "map.yaml"
    path.write_text(text.format(engine=engine, location=location, source=source), encoding="utf-8")
    return path


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_tells_what_is_not_mapped_and_how_much_there_is(engine: str, stores: Path) -> None:
    """An unmapped column is named, unmapped tables too where there is a catalogue, and the rows are counted."""
    checked = check(load(mapped(stores, engine)))
    by = {(c.concern, c.where) for c in checked.complaints}
    assert (Concern.UNMAPPED_COLUMN, "s.log.body") in by
    assert ((Concern.UNMAPPED_TABLE, "s.drafts") in by) is (engine in {"sqlite", "duckdb"})
    assert (Concern.NO_ZONE, "s.log.at") in by and (Concern.NO_RETENTION, "s.log") in by
    assert not checked.stops
    (estimate,) = checked.estimates
    assert (estimate.rows.count, estimate.rows.measure) == (2, ENGINES[engine][2])


def test_unmapped_is_said_to_count_as_content(stores: Path) -> None:
    """The words say what being unmapped means: content, and never collected."""
    said = [c.what for c in check(load(mapped(stores, "sqlite"))).complaints if c.concern is Concern.UNMAPPED_COLUMN]
    assert said and all("counts as content and is never collected" in what for what in said)


def test_an_index_is_asked_for_where_the_engine_knows_one(stores: Path) -> None:
    """In SQLite a lookup without an index is named, and one that a key or an index serves is not."""
    path = mapped(stores, "sqlite")

    def without() -> set[str]:
        return {c.where for c in check(load(path)).complaints if c.concern is Concern.NO_INDEX}

    assert without() == {"s.log.account"}
    with sqlite3.connect(stores / "s.sqlite3") as connection:
        connection.execute("CREATE INDEX by_account ON log (account)")
    assert without() == set()
    # The unique index on names is of no use once capitals do not count; one on lower(name) is.
    path.write_text(path.read_text(encoding="utf-8").replace("key: id}", "key: id, folds_case: true}"), "utf-8")
    assert without() == {"people.people.name"}
    with sqlite3.connect(stores / "people.sqlite3") as connection:
        connection.execute("CREATE INDEX by_name ON people (lower(name))")
    assert without() == set()


def test_what_is_left_out_on_purpose_is_not_named_again(stores: Path) -> None:
    """A column under `unmapped` with a reason is no note; one that the store does not have is."""
    text = MAP.replace(
        "        columns:", "        unmapped: {{body: what staff wrote, gone: nothing}}\n        columns:"
    )
    where = {c.where for c in check(load(mapped(stores, "sqlite", text))).complaints}
    assert "s.log.body" not in where and "s.log.gone" in where


def test_types_that_fit_neither_identifier_nor_time_stop(stores: Path) -> None:
    """A time of another type, and an identifier that is no number or text, stop a collection."""
    with duckdb.connect(str(stores / "s.duckdb")) as duck:
        duck.execute("CREATE TABLE people (id INTEGER, name DOUBLE)")
    text = MAP.replace("store: people", "store: s").replace("form: text", "form: timestamp")
    checked = check(load(mapped(stores, "duckdb", text)))
    assert checked.stops
    assert {c.where for c in checked.complaints if c.is_fatal} == {"s.log.at", "s.people.name"}


def test_counting_stops_at_a_limit(stores: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large table is not counted to its end: the answer says "or more", or is the statistics' where there are any."""
    monkeypatch.setattr(catalog, "COUNT_TO", 2)
    path = mapped(stores, "sqlite")
    assert check(load(path)).estimates[0].rows.measure is Measure.AT_LEAST
    with sqlite3.connect(stores / "s.sqlite3") as connection:
        connection.execute("CREATE INDEX by_account ON log (account)")
        connection.execute("INSERT INTO log SELECT * FROM log")
        connection.execute("ANALYZE")
    rows = check(load(path)).estimates[0].rows
    assert (rows.count, rows.measure) == (4, Measure.ABOUT)


def test_the_demo_provider_has_notes_only(harbor: DataMap) -> None:
    """Of Harbor Social's columns two are not mapped, its phone numbers have no index, and nothing stops."""
    checked = check(harbor)
    assert {(c.concern, c.where) for c in checked.complaints} == {
        (Concern.UNMAPPED_COLUMN, "records.accounts.status_note"),
        (Concern.UNMAPPED_COLUMN, "records.messages.id"),
        (Concern.NO_INDEX, "records.accounts.phone"),
    }
    assert {e.table: e.kept_days for e in checked.estimates if e.kept_days} == {"sessions": 730}


def test_no_row_is_read_out(stores: Path) -> None:
    """Whatever stands in the rows, none of it is in the answer."""
    said = json.dumps(check(load(mapped(stores, "sqlite"))).to_json())
    assert "192.0.2" not in said


def test_the_command_prints_and_counts(stores: Path) -> None:
    """Exit status 0 with notes and 1 where something stops; `--json` gives the same as one object."""
    path = mapped(stores, "sqlite")
    told = CliRunner().invoke(map_command, ["check", str(path)], standalone_mode=False)
    assert told.return_value == 0 and "never collected" in told.output and "s.log.body" in told.output
    (stores / "s.sqlite3").unlink()
    told = CliRunner().invoke(map_command, ["check", "--json", str(path)], standalone_mode=False)
    assert told.return_value == 1
    answer = json.loads(told.output)
    assert answer["stops"] is True and {"unreachable"} == {c["concern"] for c in answer["complaints"] if c["stops"]}


def test_complaints_that_say_the_same_stand_together() -> None:
    """A hundred tables that nobody mapped are one entry for people, with every place."""
    many = tuple(Complaint("s", f"t{n}", "", "w", "d", False, Concern.UNMAPPED_TABLE) for n in range(100))
    fatal = Complaint("s", "t", "c", "w", "d", True)
    first, second = grouped((*many, fatal))
    assert first == (fatal, ("s.t.c",)) and len(second[1]) == 100
    gone = tuple(Complaint("s", f"t{n}", "", "w", "d", True, Concern.UNREACHABLE) for n in range(12))
    (store,) = grouped(gone)
    assert len(store[1]) == 12


def test_postgresql_tells_the_same(stores: Path, servers: Servers) -> None:
    """On a real server: tables and columns nobody mapped, indexes by their first part, counts from the statistics."""
    server = servers.of(Engine.POSTGRESQL)
    assert isinstance(server, Postgres)
    server.run(
        "CREATE SCHEMA checked",
        "CREATE TABLE checked.people (id bigint PRIMARY KEY, name varchar UNIQUE, secret text)",
        'CREATE TABLE checked.log (account bigint REFERENCES checked.people, "at" text, ip text, body text)',
        "CREATE VIEW checked.drafts AS SELECT account, body FROM checked.log",
        "INSERT INTO checked.people VALUES (1, 'ada', '')",
        "INSERT INTO checked.log SELECT 1, '2026-01-01T00:00:00', '192.0.2.1', 'x' FROM generate_series(1, 500)",
    )
    text = MAP.replace("store: people", "store: s").format(engine="postgresql", location="X", source="log")
    path = stores / "map.yaml"
    path.write_text(text.replace("location: X", f"location: {server.place('checked')}"), encoding="utf-8")
    checked = check(load(path))
    by = {(c.concern, c.where) for c in checked.complaints}
    assert {(Concern.UNMAPPED_COLUMN, "s.log.body"), (Concern.UNMAPPED_TABLE, "s.drafts")} <= by
    assert (Concern.NO_INDEX, "s.log.account") in by and (Concern.NO_INDEX, "s.people.name") not in by
    assert not checked.stops and checked.estimates[0].rows == Rows(500, Measure.EXACT)
    server.run('CREATE INDEX ON checked.log (account, "at")', "ANALYZE checked.log")
    path.write_text(path.read_text(encoding="utf-8").replace("key: id}", "key: id, folds_case: true}"), "utf-8")
    checked = check(load(path))
    assert {c.where for c in checked.complaints if c.concern is Concern.NO_INDEX} == {"s.people.name"}
    assert checked.estimates[0].rows == Rows(500, Measure.ABOUT)
    store = load(path).stores[0]
    with Stores(load(path), Limits()) as opened:
        keys = catalog.catalog_of(store, opened.open(store)).foreign_keys("log")
    assert keys == (ForeignKey("account", "people", "id"),)


def test_mysql_tells_the_same(stores: Path, servers: Servers) -> None:
    """On a real server: tables and columns nobody mapped, indexes by their first part, keys, and counts."""
    server = servers.of(Engine.MYSQL)
    assert isinstance(server, Mysql)
    server.run(
        "CREATE DATABASE checked CHARACTER SET utf8mb4",
        "CREATE TABLE checked.people (id BIGINT PRIMARY KEY, name VARCHAR(100) UNIQUE, secret TEXT)",
        "CREATE TABLE checked.log (account BIGINT, at VARCHAR(40), ip TEXT, body TEXT)",
        "CREATE VIEW checked.drafts AS SELECT account, body FROM checked.log",
        "INSERT INTO checked.people VALUES (1, 'ada', ''), (2, 'bo', '')",
        "INSERT INTO checked.log VALUES (1, '2026-01-01T00:00:00', '192.0.2.1', 'x'), (2, '', '', '')",
    )
    text = MAP.replace("store: people", "store: s").format(engine="mysql", location="X", source="log")
    path = stores / "map.yaml"
    path.write_text(text.replace("location: X", f"location: {server.place('checked')}"), encoding="utf-8")
    checked = check(load(path))
    by = {(c.concern, c.where) for c in checked.complaints}
    assert {(Concern.UNMAPPED_COLUMN, "s.log.body"), (Concern.UNMAPPED_TABLE, "s.drafts")} <= by
    assert (Concern.NO_INDEX, "s.log.account") in by and (Concern.NO_INDEX, "s.people.name") not in by
    assert not checked.stops and checked.estimates[0].rows == Rows(2, Measure.EXACT)
    server.run("ALTER TABLE checked.log ADD CONSTRAINT whose FOREIGN KEY (account) REFERENCES checked.people (id)")
    store = load(path).stores[0]
    with Stores(load(path), Limits()) as opened:
        told = catalog.catalog_of(store, opened.open(store))
        assert told.foreign_keys("log") == (ForeignKey("account", "people", "id"),)
        assert told.primary_key("people") == ("id",)
    assert (Concern.NO_INDEX, "s.log.account") not in {(c.concern, c.where) for c in check(load(path)).complaints}
