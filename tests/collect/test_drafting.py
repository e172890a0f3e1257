"""`map suggest`: drafts from live schemas and from Fides datasets, and that nothing is collected through one."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from fourcorners.cli.mapping import map_command
from fourcorners.collect.address import SCHEMES, SERVERS
from fourcorners.collect.catalog import ForeignKey
from fourcorners.collect.check import check
from fourcorners.collect.datamap import FORMS, load
from fourcorners.collect.drafting.draft import draft
from fourcorners.collect.drafting.fides import crosswalk, seen_in
from fourcorners.collect.drafting.model import SeenColumn, SeenTable
from fourcorners.collect.drafting.words import kind_of_table, words_of
from fourcorners.collect.drafting.writing import written
from fourcorners.collect.model import Concern, DataMap, Engine
from fourcorners.collect.ready import READY, ready_map
from fourcorners.collect.run import collect
from fourcorners.errors import BadDataMap
from fourcorners.reach import Reach
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .schemas import tables_of
from .servers import Postgres, Servers
from .worlds import scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)

SCHEMA = (
    "CREATE TABLE members (id INTEGER PRIMARY KEY, handle VARCHAR, emailAddress VARCHAR, password_digest VARCHAR, "
    "joined_at TIMESTAMP, signup_ip VARCHAR, last_ip VARCHAR, favourite_colour VARCHAR)",
    "CREATE TABLE direct_messages (id INTEGER, author INTEGER REFERENCES members (id), "
    "recipient INTEGER REFERENCES members (id), sent_at TIMESTAMP, bodyText VARCHAR, recipient_email VARCHAR)",
    "CREATE TABLE logins (member_id INTEGER, logged_on TIMESTAMP, ip_address VARCHAR, user_agent VARCHAR)",
    "CREATE TABLE settings (name VARCHAR, value VARCHAR)",
)


def suggested(*arguments: str) -> tuple[str, Any]:
    """What the command printed, and the map in it."""
    told = CliRunner().invoke(map_command, ["suggest", *arguments], standalone_mode=False)
    assert told.exception is None, told.exception
    return told.output, yaml.safe_load(told.output)


def proposed(data_map: Any) -> dict[str, dict[str, tuple[str, str]]]:
    """table -> column -> (category, whose identifier it may be)."""
    return {
        table["name"]: {c["name"]: (c["category"], c.get("others", "")) for c in table["columns"]}
        for table in data_map["stores"][0]["tables"]
    }


def confirmed(text: str) -> str:
    """The draft as if a person had agreed to every line."""

    def agreed(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: agreed(v) for k, v in value.items() if k not in {"confirm", "draft"}}
        return [agreed(v) for v in value] if isinstance(value, list) else value

    return yaml.safe_dump(agreed(yaml.safe_load(text)), sort_keys=False)


@pytest.mark.parametrize("engine", ["sqlite", "duckdb", "postgresql"])
def test_a_live_schema_is_drafted_by_names_types_and_keys(engine: str, tmp_path: Path, servers: Servers) -> None:
    """Accounts, ways to them, times, kinds of data; other people are masked; what cannot be placed stays content."""
    location = str(tmp_path / f"s.{engine}")
    if engine == "sqlite":
        with sqlite3.connect(location) as lite:
            for statement in SCHEMA:
                lite.execute(statement)
    elif engine == "duckdb":
        with duckdb.connect(location) as duck:
            for statement in SCHEMA:
                duck.execute(statement)
    else:
        server = servers.of(Engine.POSTGRESQL)
        assert isinstance(server, Postgres)
        server.run("CREATE SCHEMA drafted")
        for statement in SCHEMA:
            cased = statement.replace("emailAddress", '"emailAddress"').replace("bodyText", '"bodyText"')
            server.run(cased.replace("TABLE ", "TABLE drafted.").replace("REFERENCES ", "REFERENCES drafted."))
        location = server.place("drafted")
    text, data_map = suggested("--engine", engine, "--location", location)
    found = proposed(data_map)
    assert found["members"] == {
        "id": ("subscriber.identifier", ""),
        "handle": ("subscriber.identifier", ""),
        "emailAddress": ("subscriber.email", ""),
        "joined_at": ("subscriber.service", ""),
        "signup_ip": ("registration.ip", ""),
    }
    assert found["direct_messages"] == {
        "recipient": ("traffic.headers", "user_id"),
        "sent_at": ("traffic.headers", ""),
        "bodyText": ("content.message", ""),
        "recipient_email": ("traffic.headers", "email"),
    }
    assert found["logins"] == {
        "logged_on": ("session.times", ""),
        "ip_address": ("session.ip", ""),
        "user_agent": ("device", ""),
    }
    tables = {table["name"]: table for table in data_map["stores"][0]["tables"]}
    assert {name: table["account"] for name, table in tables.items()} == {
        "members": "id",
        "direct_messages": "author",
        "logins": "member_id",
    }
    form = "text" if engine == "sqlite" else "timestamp"
    assert (tables["logins"]["time"]["column"], tables["logins"]["time"]["form"]) == ("logged_on", form)
    unmapped = tables["members"]["unmapped"]
    assert set(unmapped) == {"password_digest", "last_ip", "favourite_colour"}
    assert all("counts as content" in why for why in unmapped.values())
    assert "#   settings\n" in text
    assert {(r["kind"], r["match"]) for r in data_map["resolvers"]} == {
        ("username", "handle"),
        ("email", "emailAddress"),
        ("user_id", "id"),
    }


def test_the_demo_provider_is_drafted_almost_as_it_is_mapped(harbor: DataMap) -> None:
    """Of the columns that the demo's own map gives a category, the draft gives another one only where listed here."""
    _, data_map = suggested("--engine", "sqlite", "--location", str(harbor.folder / "harbor.sqlite3"))
    found = proposed(data_map)
    other = {}
    for table in harbor.stores[0].tables:
        for column in table.columns:
            given = found[table.name].get(column.name, ("unmapped", ""))
            if given != (column.category, column.others or ""):
                other[f"{table.name}.{column.name}"] = given[0]
    assert other == {"posts.id": "unmapped"}


def test_a_draft_is_refused_until_each_line_is_confirmed(harbor: DataMap, tmp_path: Path) -> None:
    """Nothing is collected while one mark is left; `check` looks at drafts and says that they stop."""
    path = tmp_path / "map.yaml"
    text, _ = suggested("--engine", "sqlite", "--location", str(harbor.folder / "harbor.sqlite3"))
    # Printed, a draft names its store from where it was printed.
    raw = yaml.safe_load(text)
    raw["stores"][0]["location"] = str(harbor.folder / "harbor.sqlite3")
    text = yaml.safe_dump(raw, sort_keys=False)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadDataMap, match="draft") as caught:
        load(path)
    assert "Nothing was collected" in str(caught.value)
    checked = check(load(path, drafts=True))
    assert checked.stops and all(c.concern is Concern.DRAFT for c in checked.complaints if c.is_fatal)
    without = text.replace("draft: true\n", "")
    path.write_text(without, encoding="utf-8")
    with pytest.raises(BadDataMap, match="draft"):
        load(path)
    path.write_text("draft: true\n" + confirmed(text), encoding="utf-8")
    with pytest.raises(BadDataMap, match="draft"):
        load(path)
    path.write_text(confirmed(text), encoding="utf-8")
    data_map = load(path)
    assert not check(data_map).stops
    scope = scope_of(Reach.of([Account(IdentifierKind.USERNAME, "tidewatcher")], [Category.SUBSCRIBER_NAME]))
    assert collect(scope, data_map, tmp_path / "out", began=NOW, now=lambda: NOW).rows == 1


def test_a_draft_written_to_a_file_finds_its_store(harbor: DataMap, tmp_path: Path) -> None:
    """The location is relative to the draft's folder, and a file that is there is not written over."""
    path = tmp_path / "deep" / "map.yaml"
    path.parent.mkdir()
    given = ["suggest", "--engine", "sqlite", "--location", str(harbor.folder / "harbor.sqlite3"), "--out", str(path)]
    assert CliRunner().invoke(map_command, given, standalone_mode=False).exception is None
    assert not [c for c in check(load(path, drafts=True)).complaints if c.concern is Concern.UNREACHABLE]
    again = CliRunner().invoke(map_command, given, standalone_mode=False)
    assert "exists" in str(again.exception)


def test_files_are_drafted_by_folder(harbor: DataMap) -> None:
    """Parquet files of one name and other figures are one table; where no accounts are there, the draft says so."""
    text, data_map = suggested("--engine", "parquet", "--location", str(harbor.folder))
    (table,) = data_map["stores"][0]["tables"]
    assert table["source"].startswith("sessions/") and table["account"] == "account_id"
    assert proposed(data_map)[table["name"]]["ip"] == ("session.ip", "")
    assert "resolvers" not in data_map and "looks like the one of the accounts" in text


NAMES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["id", "user_id", "email", "body", "ip", "created_at", "recipient", "phone", "a.b", 'q"uote', "x" * 200]
    ),
)
TYPES = st.sampled_from(
    ["", "INTEGER", "VARCHAR", "TIMESTAMP", "DATE", "BLOB", "INTEGER[]", "TIMESTAMP WITH TIME ZONE"]
)


@st.composite
def seen_tables(draw: st.DrawFn) -> list[SeenTable]:
    tables = []
    for source in draw(st.lists(NAMES.filter(bool), min_size=1, max_size=4, unique=True)):
        names = draw(st.lists(NAMES, min_size=1, max_size=6, unique=True))
        told = st.sampled_from([None, *[c for c in Category if c is not Category.ANY]])
        columns = tuple(SeenColumn(n, draw(TYPES), draw(told), draw(st.sampled_from(["", "told"]))) for n in names)
        keys = (ForeignKey(draw(st.sampled_from(names)), "users", "id"),) if draw(st.booleans()) else ()
        tables.append(SeenTable(source, columns, keys, tuple(draw(st.lists(st.sampled_from(names), max_size=2)))))
    if draw(st.booleans()):
        columns = (SeenColumn("id", "INTEGER"), SeenColumn("email", "VARCHAR"))
        tables.append(SeenTable("users", columns, (), ("id",)))
    return tables


@settings(max_examples=150, deadline=None)
@given(tables=seen_tables(), engine=st.sampled_from(sorted(FORMS)))
def test_whatever_the_schema_a_draft_is_a_map_that_is_refused(
    tables: list[SeenTable], engine: Engine, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Any names and types give a map of the right shape with every line marked, or one line that says why not."""
    location = f"{SCHEMES[engine][0]}://db.example/x/y" if engine in SERVERS else "x"
    store = {"name": "s", "engine": engine.value, "location": location}
    try:
        made = draft(tables, store, "Specimen")
    except BadDataMap as error:
        assert "\n" not in str(error)
        return
    path = tmp_path_factory.getbasetemp() / "drafted.yaml"
    path.write_text(written(made), encoding="utf-8")
    if "resolvers" in made.data_map:
        loaded = load(path, drafts=True)
        columns = sum(len(t.columns) for s in loaded.stores for t in s.tables)
        assert len(loaded.to_confirm) > columns
    with pytest.raises(BadDataMap):
        load(path)


def test_names_are_cut_at_underscores_and_capitals() -> None:
    """However a name is written, its words are the same."""
    assert words_of("senderIPAddress") == words_of("sender_ip_address") == ("sender", "ip", "address")
    assert kind_of_table("public.user_sessions") == "sessions" and kind_of_table("zebra") == ""


FIDES = """\
dataset:
  - fides_key: harbor
    name: SPECIMEN
    collections:
      - name: customer
        fields:
          - {name: id, data_categories: [user.unique_id], fides_meta: {primary_key: true, data_type: integer}}
          - {name: email, data_categories: [user.contact.email], fides_meta: {identity: email, data_type: string}}
          - {name: label, data_categories: [user.name]}
          - {name: faith, data_categories: [user.demographic.religious_belief]}
          - {name: town, data_categories: [user.contact.address.city, user.location]}
          - {name: created, data_categories: [system.operations], fidesops_meta: {data_type: string}}
          - name: profile
            fields:
              - {name: motto, data_categories: [user.content.public]}
      - name: chat
        fields:
          - name: who
            data_categories: [user.unique_id]
            fidesops_meta: {references: [{dataset: harbor, field: customer.id, direction: from}]}
          - {name: at, data_categories: [system.operations], fides_meta: {data_type: string}}
          - {name: words, data_categories: [user.content.private]}
          - {name: peer_email, data_categories: [user.contact.email]}
      - name: product
        fields:
          - {name: price, data_categories: [system.operations]}
"""


def test_a_fides_dataset_is_drafted_from_its_categories(tmp_path: Path) -> None:
    """Categories cross over where ours tell no finer; keys, identities, references are taken; the rest is content."""
    path = tmp_path / "fides.yml"
    path.write_text(FIDES, encoding="utf-8")
    text, data_map = suggested("--engine", "sqlite", "--location", "x.sqlite3", "--fides", str(path))
    assert proposed(data_map) == {
        "customer": {
            "id": ("subscriber.identifier", ""),
            "email": ("subscriber.email", ""),
            "label": ("subscriber.name", ""),
            "created": ("subscriber.service", ""),
        },
        "chat": {
            "at": ("traffic.headers", ""),
            "words": ("content.message", ""),
            "peer_email": ("subscriber.email", "email"),
        },
    }
    customer, chat = data_map["stores"][0]["tables"]
    assert set(customer["unmapped"]) == {"faith", "town", "profile"} and chat["account"] == "who"
    assert "religious_belief, for which there is no kind of data here" in customer["unmapped"]["faith"]
    assert {(r["kind"], r["match"]) for r in data_map["resolvers"]} == {("email", "email"), ("user_id", "id")}
    assert "#   product\n" in text
    where = tmp_path / "map.yaml"
    where.write_text(text, encoding="utf-8")
    with pytest.raises(BadDataMap, match="draft"):
        load(where)


def test_the_crosswalk_takes_the_nearest_key() -> None:
    """A key beneath a known one is that one; a key where the two taxonomies do not meet is none."""
    assert crosswalk("user.contact.address.postal_code") is Category.SUBSCRIBER_ADDRESS
    assert crosswalk("user.device.ip_address") is Category.SESSION_IP
    for apart in ("user", "user.health.condition", "user.content", "system.operations", "nonsense"):
        assert crosswalk(apart) is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: 1\n", "no Fides dataset"),
        ("dataset: []\n", "holds 0 datasets"),
        ("dataset: [{fides_key: a}, {fides_key: b}]\n", "Name one of: a, b"),
        ("dataset: [{fides_key: a}]\n", "collections is missing"),
        ("dataset: [{fides_key: a, collections: [{name: t, fields: [{}]}]}]\n", ".collections[0].fields[0]"),
        ("dataset: [{fides_key: a, collections: [{name: t, fields: [{name: x, data_categories: y}]}]}]\n", "no list"),
        ("dataset: &a [*a]\n", "alias"),
    ],
)  # fmt: skip
def test_what_is_no_dataset_is_refused_in_one_line(text: str, says: str, tmp_path: Path) -> None:
    """The line names the file, the place and what to do."""
    path = tmp_path / "fides.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadDataMap) as caught:
        seen_in(path)
    said = str(caught.value)
    assert says in said and "fides.yml" in said and "\n" not in said and caught.value.do


@pytest.mark.parametrize("name", READY)
def test_known_software_is_drafted_without_calling_content_anything_less(name: str) -> None:
    """Of the tables of Mastodon and Synapse, no column that a ready map calls content is drafted as records."""
    text = ready_map(
        name, provider="SPECIMEN", engine=Engine.POSTGRESQL, location="postgresql://db.example/x", domain="a.example"
    )
    content, secret = set(), set()
    for table in yaml.safe_load(text)["stores"][0]["tables"]:
        for column in table["columns"]:
            source = table["join"]["source"] if column.get("joined") else table["source"]
            if column["category"].startswith("content."):
                content.add((source, column["name"]))
        secret |= {(table["source"], c) for c, why in table.get("unmapped", {}).items() if why == "A secret."}
    seen = [
        SeenTable(
            table, tuple(SeenColumn(c, kind) for c, kind in columns.items()), (), ("id",) if "id" in columns else ()
        )
        for table, columns in tables_of(name).items()
    ]
    made = draft(seen, {"name": "s", "engine": "postgresql", "location": "postgresql://db.example/x"}, "SPECIMEN")
    less = []
    for table in made.data_map["stores"][0]["tables"]:
        for column in table["columns"]:
            place = (table["source"], column["name"])
            assert place not in secret
            if place in content and not column["category"].startswith("content."):
                less.append(place)
    assert less == []
