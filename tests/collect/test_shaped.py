"""Tables that are part of a source, that lie behind another, or that are joined to one: exactly, on each engine."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq
import pytest

from fourcorners.collect.check import check
from fourcorners.collect.compile import compile_plan
from fourcorners.collect.datamap import load
from fourcorners.collect.engines.sqlite import SqliteSource
from fourcorners.collect.model import Concern, DataMap, Engine
from fourcorners.collect.readback import read_back
from fourcorners.collect.run import collect
from fourcorners.errors import BadDataMap, ScopeBreach
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .servers import Servers
from .worlds import scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)
ADA, BO = (Account(IdentifierKind.USERNAME, name) for name in ("ada", "bo"))

MAP = """\
format: fourcorners.datamap/1
provider: Specimen
stores:
  - name: s
    engine: {engine}
    location: {location}
    tables:
      - name: posts
        source: {notes}
        account: author
        only: {{seen_by: {seen}}}
        time: {{column: made, form: {form}}}
        columns: [{{name: id, category: content.post}}]
      - name: letters
        source: {notes}
        account: author
        only: {{seen_by: {unseen}}}
        time: {{column: made, form: {form}}}
        join: {{source: {texts}, here: id, there: note}}
        columns:
          - {{name: id, category: traffic.headers}}
          - {{name: body, category: content.message, joined: true}}
      - name: visits
        source: {visits}
        account: member
        through: {{source: {members}, account: person, key: id}}
        time: {{column: made, form: {form}}}
        columns: [{{name: ip, category: session.ip}}]
      - name: people
        source: {people}
        account: id
        columns: [{{name: name, category: subscriber.name}}]
resolvers:
  - {{kind: username, store: s, source: {resolved}, match: name, key: id}}
"""

ROWS: dict[str, tuple[str, list[tuple[Any, ...]]]] = {
    "people": ("id INTEGER, name VARCHAR", [(1, "ada"), (2, "bo")]),
    # Ada was a member twice; her second membership has the number of Bo's account.
    "members": ("id INTEGER, person INTEGER", [(11, 1), (2, 1), (22, 2)]),
    "visits": (
        "member INTEGER, made INTEGER, ip VARCHAR",
        [(11, 100, "192.0.2.1"), (2, 200, "192.0.2.2"), (22, 300, "192.0.2.3"), (1, 400, "192.0.2.4")],
    ),
    "notes": (
        "id INTEGER, author INTEGER, made INTEGER, seen_by INTEGER",
        [(1, 1, 100, 0), (2, 1, 200, 1), (3, 1, 300, 2), (4, 1, 400, None), (5, 2, 500, 2), (6, 1, 600, 3)],
    ),
    "texts": ("note INTEGER, body VARCHAR, draft VARCHAR", [(3, "three", "x"), (5, "five", "x"), (1, "one", "x")]),
}


FILES = ("parquet", "csv")
TYPES = {"INTEGER": pa.int64(), "VARCHAR": pa.string()}


def provider(engine: str, folder: Path, servers: Servers) -> Path:
    """The tables of ROWS in this engine, and the map of them. In CSV files everything is a text."""
    tables = {name: _arrow(columns, rows) for name, (columns, rows) in ROWS.items()}
    location, sources = f"s.{engine}", {name: name for name in ROWS}
    if engine == "sqlite":
        with sqlite3.connect(folder / location) as lite:
            for name, (columns, rows) in ROWS.items():
                lite.execute(f"CREATE TABLE {name} ({columns})")
                lite.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(rows[0]))})", rows)
    elif engine == "duckdb":
        with duckdb.connect(str(folder / location)) as duck:
            for name, table in tables.items():
                duck.register("given", table)
                duck.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
    elif engine in FILES:
        location, sources = ".", {name: f"{name}-*.{engine}" for name in ROWS}
        for name, table in tables.items():
            for number, part in enumerate((table.slice(0, 1), table.slice(1))):
                _write(folder / f"{name}-{number}.{engine}", part)
    else:
        location, sources = servers.of(Engine(engine)).hold_all(tables)
    is_csv = engine == "csv"
    seen, unseen, form = ('["0", "1"]', '["2", null]', "text") if is_csv else ("[0, 1]", "[2, null]", "seconds")
    told = {"location": location, "seen": seen, "unseen": unseen, "form": form}
    # A resolver over files names a table of the map.
    resolved = "people" if engine in FILES else sources["people"]
    path = folder / "map.yaml"
    path.write_text(MAP.format(engine=engine, resolved=resolved, **told, **sources), encoding="utf-8")
    return path


def _arrow(columns: str, rows: list[tuple[Any, ...]]) -> pa.Table:
    named = [column.split(" ") for column in columns.split(", ")]
    schema = pa.schema([(name, TYPES[kind]) for name, kind in named])
    return pa.Table.from_pylist([dict(zip(schema.names, row, strict=True)) for row in rows], schema)


def _write(path: Path, table: pa.Table) -> None:
    if path.suffix == ".parquet":
        pq.write_table(table, path)
        return
    if "made" in table.column_names:
        made = [datetime.fromtimestamp(s, UTC).isoformat()[:19] + "Z" for s in table.column("made").to_pylist()]
        table = table.set_column(table.column_names.index("made"), "made", pa.array(made))
    pacsv.write_csv(table, path)


def rows_of(data_map: DataMap, reach: Reach, out: Path) -> dict[str, list[dict[str, Any]]]:
    extract = collect(scope_of(reach), data_map, out, began=NOW, now=lambda: NOW)
    assert extract.is_complete, [(o.step, o.why) for o in extract.outcomes]
    return {o.step: pq.read_table(out / o.file).to_pylist() for o in extract.outcomes if o.file}


@pytest.mark.parametrize("engine", ["sqlite", "duckdb", "postgresql", "mysql", "spark", "parquet", "csv"])
def test_rows_are_those_of_the_part_the_account_and_the_join(engine: str, tmp_path: Path, servers: Servers) -> None:
    """Each table yields its own rows alone, for one account and for two, with the joined text where there is one."""
    data_map = load(provider(engine, tmp_path, servers))
    assert not check(data_map).stops
    asked = [Category.CONTENT_POST, Category.CONTENT_MESSAGE, Category.TRAFFIC_HEADERS, Category.SESSION_IP]
    number = str if engine == "csv" else int
    one = rows_of(data_map, Reach.of([ADA], asked), tmp_path / "one")
    ada = {"account": "username:ada"}
    assert [r["id"] for r in one["s.posts"]] == [number(1), number(2)]
    assert sorted(one["s.letters"], key=lambda r: r["id"]) == [
        {**ada, "id": number(3), "body": "three"},
        {**ada, "id": number(4), "body": None},
    ]
    assert sorted(r["ip"] for r in one["s.visits"]) == ["192.0.2.1", "192.0.2.2"]
    late = Times.between(datetime.fromtimestamp(450, UTC), None)
    reach = Reach.of([ADA], asked) | Reach.of([BO], [Category.TRAFFIC_HEADERS, Category.SESSION_IP], late)
    two = rows_of(data_map, reach, tmp_path / "two")
    assert [(r["id"], r["body"]) for r in two["s.letters"] if r["account"] == "username:bo"] == [(number(5), None)]
    assert {r["ip"] for r in two["s.visits"]} == {"192.0.2.1", "192.0.2.2"}
    headers = rows_of(data_map, Reach.of([ADA], [Category.TRAFFIC_HEADERS]), tmp_path / "three")
    assert set(headers["s.letters"][0]) == {"account", "id"}


def test_what_is_not_asked_for_is_not_joined(tmp_path: Path, servers: Servers) -> None:
    """A statement without a joined column does not read the joined table at all."""
    data_map = load(provider("sqlite", tmp_path, servers))
    (step,) = compile_plan(scope_of(Reach.of([ADA], [Category.TRAFFIC_HEADERS])), data_map).steps
    assert "texts" not in step.statement


FAULTS = {
    "no condition": ('("t"."seen_by" IN (2) OR "t"."seen_by" IS NULL) AND ', ""),
    "another value": ("IN (2)", "IN (3)"),
    "a value more": ("IN (2)", "IN (2, 3)"),
    "or instead of and": ("IS NULL) AND", "IS NULL) OR"),
    "another column": ('("t"."seen_by" IN (2)', '("t"."made" IN (2)'),
    "not instead": ('"t"."seen_by" IS NULL', 'NOT "t"."seen_by" IS NULL'),
    "another table": ('"texts"', '"people"'),
    "another key": ('"j"."note" = "t"."id"', '"j"."note" = "t"."author"'),
    "another comparison": ('"j"."note" = "t"."id"', '"j"."note" >= "t"."id"'),
    "an inner join": ("LEFT JOIN", "JOIN"),
    "the body of this table": ('"j"."body"', '"t"."body"'),
    "another joined column": ('"j"."body"', '"j"."draft"'),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_statement_that_says_otherwise_is_stopped(fault: str, tmp_path: Path, servers: Servers) -> None:
    """A condition dropped or loosened, a join made elsewhere: read back, none of these runs."""
    old, new = FAULTS[fault]
    data_map = load(provider("sqlite", tmp_path, servers))
    asked = [Category.CONTENT_MESSAGE, Category.TRAFFIC_HEADERS]
    (step,) = compile_plan(scope_of(Reach.of([ADA], asked)), data_map).steps
    read_back(step, data_map)
    assert old in step.statement, step.statement
    with pytest.raises(ScopeBreach):
        read_back(replace(step, statement=step.statement.replace(old, new)), data_map)


MYSQL_FAULTS = {
    "a mark that looks alike": (
        "CAST(CAST(`t`.`seen_by` AS CHAR CHARACTER SET utf8mb4) AS BINARY) IN ('x')",
        "`t`.`seen_by` IN ('x')",
    ),
    "a mark in another character set": (
        "`t`.`seen_by` AS CHAR CHARACTER SET utf8mb4",
        "`t`.`seen_by` AS CHAR CHARACTER SET latin1",
    ),
    "a joined row that looks alike": (
        " AND CAST(CAST(`j`.`note` AS CHAR CHARACTER SET utf8mb4) AS BINARY) = "
        "CAST(CAST(`t`.`id` AS CHAR CHARACTER SET utf8mb4) AS BINARY)",
        "",
    ),
    "the bytes of another column": ("CAST(CAST(`t`.`id` AS", "CAST(CAST(`t`.`author` AS"),
    "one or the other": (" AND CAST(CAST(`j`", " OR CAST(CAST(`j`"),
}


@pytest.mark.parametrize("fault", MYSQL_FAULTS)
def test_on_mysql_what_only_looks_alike_is_stopped(fault: str, tmp_path: Path) -> None:
    """Where the server takes other texts for equal, a statement that leaves the comparison to it never runs."""
    old, new = MYSQL_FAULTS[fault]
    told = {"seen": '["x"]', "unseen": '["x"]', "form": "seconds", "location": "mysql://db.example/harbor"}
    path = tmp_path / "map.yaml"
    path.write_text(MAP.format(engine="mysql", resolved="people", **told, **{n: n for n in ROWS}), encoding="utf-8")
    data_map = load(path)
    steps = compile_plan(scope_of(Reach.of([ADA], [Category.CONTENT_MESSAGE])), data_map).steps
    (step,) = steps
    read_back(step, data_map)
    assert old in step.statement, step.statement
    with pytest.raises(ScopeBreach):
        read_back(replace(step, statement=step.statement.replace(old, new)), data_map)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ("ALTER TABLE {0}notes MODIFY id DECIMAL(5, 2)", "ends of a join"),
        ("ALTER TABLE {0}notes MODIFY seen_by VARCHAR(5)", "held against VARCHAR"),
        ("ALTER TABLE {0}visits MODIFY member INT(8) ZEROFILL", "ZEROFILL"),
    ],
)
def test_on_mysql_what_bytes_would_miss_stops(change: str, where: str, tmp_path: Path, servers: Servers) -> None:
    """Numbers that are equal and written otherwise would be missed: such a map is refused before a row is read."""
    data_map = load(provider("mysql", tmp_path, servers))
    place = data_map.stores[0].location.partition("?")[0].rpartition("/")[2]
    servers.of(Engine.MYSQL).run(change.format(f"{place}."))
    assert [c for c in check(data_map).complaints if c.is_fatal and where in c.what]
    with pytest.raises(BadDataMap, match=where):
        rows_of(data_map, Reach.of([ADA], [Category.CONTENT_MESSAGE, Category.SESSION_IP]), tmp_path / "out")


ANSWERS: dict[str, dict[tuple[Any, ...], tuple[Any, ...]]] = {
    "another's membership": {(1, 11): (1, 22)},
    "a membership of an earlier day": {(1, 2): (1, 33)},
    "memberships crossed": {(1, 11): (1, 22), (2, 22): (2, 11)},
}


@pytest.mark.parametrize("fault", ANSWERS)
def test_a_wrong_way_through_is_stopped(
    fault: str, tmp_path: Path, servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The table between is asked in both directions: what it says of an account must be what it says of the key."""
    wrong = ANSWERS[fault]
    data_map = load(provider("sqlite", tmp_path, servers))
    whole = SqliteSource.fetch

    def fetch(source: SqliteSource, statement: str, values: Sequence[Any]) -> list[tuple[object, ...]]:
        return [wrong.get(row, row) for row in whole(source, statement, values)]

    monkeypatch.setattr(SqliteSource, "fetch", fetch)
    with pytest.raises(BadDataMap, match="several accounts"):
        rows_of(data_map, Reach.of([ADA, BO], [Category.SESSION_IP]), tmp_path / "out")


def test_a_key_that_someone_else_has_too_stops(tmp_path: Path, servers: Servers) -> None:
    """Also where the other one is in no scope: the rows of a shared key are not one account's."""
    path = provider("sqlite", tmp_path, servers)
    with sqlite3.connect(tmp_path / "s.sqlite") as connection:
        connection.execute("INSERT INTO members VALUES (11, 99)")
    with pytest.raises(BadDataMap, match="several accounts"):
        rows_of(load(path), Reach.of([ADA], [Category.SESSION_IP]), tmp_path / "out")


def test_a_key_of_several_accounts_stops(tmp_path: Path, servers: Servers) -> None:
    """Where one key in the table between belongs to two people of the scope, nobody guesses whose it is."""
    path = provider("sqlite", tmp_path, servers)
    with sqlite3.connect(tmp_path / "s.sqlite") as connection:
        connection.execute("INSERT INTO members VALUES (11, 2)")
    with pytest.raises(BadDataMap, match="several accounts"):
        rows_of(load(path), Reach.of([ADA, BO], [Category.SESSION_IP]), tmp_path / "out")


def test_check_looks_at_the_tables_beside(tmp_path: Path, servers: Servers) -> None:
    """Joined columns and ways that are not there stop; a joined table's other columns are named as unmapped."""
    path = provider("sqlite", tmp_path, servers)
    checked = check(load(path))
    assert "s.letters.draft" in {c.where for c in checked.complaints if c.concern is Concern.UNMAPPED_COLUMN}
    assert not {c.table for c in checked.complaints if c.concern is Concern.UNMAPPED_TABLE}
    text = path.read_text(encoding="utf-8")
    for old, new, where in (
        ("account: person", "account: who", "s.visits.who"),
        ("there: note", "there: number", "s.letters.number"),
        ("name: body,", "name: words,", "s.letters.words"),
        ("only: {seen_by: [0, 1]}", "only: {public: [0, 1]}", "s.posts.public"),
    ):
        path.write_text(text.replace(old, new), encoding="utf-8")
        assert where in {c.where for c in check(load(path)).complaints if c.is_fatal}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("join: {source: texts, here: id, there: note}", "says: none", "joins nothing"),
        ("name: body,", "name: made,", "bears the name"),
    ],
)
def test_shapes_that_make_no_sense_are_refused(old: str, new: str, says: str, tmp_path: Path, servers: Servers) -> None:
    """Each in one line that names the table."""
    path = provider("sqlite", tmp_path, servers)
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(BadDataMap) as caught:
        load(path)
    assert says in str(caught.value) and "\n" not in str(caught.value)
