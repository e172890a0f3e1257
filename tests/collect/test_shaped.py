"""Tables that are part of a source, that lie behind another, or that are joined to one: exactly, on each engine."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from fourcorners.collect.check import check
from fourcorners.collect.compile import compile_plan
from fourcorners.collect.datamap import load
from fourcorners.collect.model import Concern, DataMap, Engine
from fourcorners.collect.readback import read_back
from fourcorners.collect.run import collect
from fourcorners.errors import BadDataMap, ScopeBreach
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .servers import Postgres, Servers
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
        source: notes
        account: author
        only: {{seen_by: [0, 1]}}
        time: {{column: made, form: seconds}}
        columns: [{{name: id, category: content.post}}]
      - name: letters
        source: notes
        account: author
        only: {{seen_by: [2, null]}}
        time: {{column: made, form: seconds}}
        join: {{source: texts, here: id, there: note}}
        columns:
          - {{name: id, category: traffic.headers}}
          - {{name: body, category: content.message, joined: true}}
      - name: visits
        source: visits
        account: member
        through: {{source: members, account: person, key: id}}
        time: {{column: made, form: seconds}}
        columns: [{{name: ip, category: session.ip}}]
resolvers:
  - {{kind: username, store: s, source: people, match: name, key: id}}
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


def provider(engine: str, folder: Path, servers: Servers) -> Path:
    location = f"s.{engine}"
    made = [f"CREATE TABLE {{0}}{name} ({columns})" for name, (columns, _) in ROWS.items()]
    filled = [
        f"INSERT INTO {{0}}{name} VALUES " + ", ".join(str(row).replace("None", "NULL") for row in rows)
        for name, (_, rows) in ROWS.items()
    ]
    statements = [*made, *filled]
    if engine == "sqlite":
        with sqlite3.connect(folder / location) as lite:
            for statement in statements:
                lite.execute(statement.format(""))
    elif engine == "duckdb":
        with duckdb.connect(str(folder / location)) as duck:
            for statement in statements:
                duck.execute(statement.format(""))
    else:
        server = servers.of(Engine.POSTGRESQL)
        assert isinstance(server, Postgres)
        schema = f"shaped{abs(hash(folder))}"
        server.run(f"CREATE SCHEMA {schema}", *(s.format(f"{schema}.") for s in statements))
        location = server.place(schema)
    path = folder / "map.yaml"
    path.write_text(MAP.format(engine=engine, location=location), encoding="utf-8")
    return path


def rows_of(data_map: DataMap, reach: Reach, out: Path) -> dict[str, list[dict[str, Any]]]:
    extract = collect(scope_of(reach), data_map, out, began=NOW, now=lambda: NOW)
    assert extract.is_complete, [(o.step, o.why) for o in extract.outcomes]
    return {o.step: pq.read_table(out / o.file).to_pylist() for o in extract.outcomes if o.file}


@pytest.mark.parametrize("engine", ["sqlite", "duckdb", "postgresql"])
def test_rows_are_those_of_the_part_the_account_and_the_join(engine: str, tmp_path: Path, servers: Servers) -> None:
    """Each table yields its own rows alone, for one account and for two, with the joined text where there is one."""
    data_map = load(provider(engine, tmp_path, servers))
    assert not check(data_map).stops
    asked = [Category.CONTENT_POST, Category.CONTENT_MESSAGE, Category.TRAFFIC_HEADERS, Category.SESSION_IP]
    one = rows_of(data_map, Reach.of([ADA], asked), tmp_path / "one")
    ada = {"account": "username:ada"}
    assert [r["id"] for r in one["s.posts"]] == [1, 2]
    assert sorted(one["s.letters"], key=lambda r: r["id"]) == [
        {**ada, "id": 3, "body": "three"},
        {**ada, "id": 4, "body": None},
    ]
    assert sorted(r["ip"] for r in one["s.visits"]) == ["192.0.2.1", "192.0.2.2"]
    late = Times.between(datetime.fromtimestamp(450, UTC), None)
    reach = Reach.of([ADA], asked) | Reach.of([BO], [Category.TRAFFIC_HEADERS, Category.SESSION_IP], late)
    two = rows_of(data_map, reach, tmp_path / "two")
    assert [(r["id"], r["body"]) for r in two["s.letters"] if r["account"] == "username:bo"] == [(5, None)]
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
        ("engine: sqlite", "engine: parquet", "one table at a time"),
    ],
)
def test_shapes_that_make_no_sense_are_refused(old: str, new: str, says: str, tmp_path: Path, servers: Servers) -> None:
    """Each in one line that names the table."""
    path = provider("sqlite", tmp_path, servers)
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(BadDataMap) as caught:
        load(path)
    assert says in str(caught.value) and "\n" not in str(caught.value)
