"""The ready maps, on databases with the tables of Mastodon and Synapse: they fit, and yield what is the account's."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from fourcorners.cli.mapping import map_command
from fourcorners.collect.check import check
from fourcorners.collect.datamap import load
from fourcorners.collect.model import Concern, DataMap, Engine, Outcome
from fourcorners.collect.ready import READY, ready_map
from fourcorners.collect.run import collect
from fourcorners.errors import WrongUse
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category, IdentifierKind
from fourcorners.terms.categories import PRODUCIBLE
from fourcorners.values import Account

from .schemas import statements, tables_of
from .servers import Postgres, Servers
from .worlds import scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def stamp(text: str) -> int:
    """Milliseconds since 1970, as Synapse writes times."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


SYNAPSE: dict[str, list[dict[str, Any]]] = {
    "users": [
        {"name": "@ada:chat.example", "creation_ts": 1_700_000_000, "is_guest": 0, "password_hash": "x"},
        {"name": "@bo:chat.example", "creation_ts": 1_700_000_001, "is_guest": 0, "deactivated": 0},
    ],
    "profiles": [
        {"user_id": "ada", "displayname": "Ada SPECIMEN", "full_user_id": "@ada:chat.example"},
        {"user_id": "bo", "displayname": "Bo SPECIMEN", "full_user_id": "@bo:chat.example"},
    ],
    "user_threepids": [
        {"user_id": "@ada:chat.example", "medium": "email", "address": "ada@mail.example", "added_at": 2},
        {"user_id": "@ada:chat.example", "medium": "msisdn", "address": "12025550101", "added_at": 2},
    ],
    "user_ips": [
        {"user_id": "@ada:chat.example", "access_token": "secret-token", "device_id": "D1", "ip": "192.0.2.1",
         "user_agent": "app", "last_seen": stamp("2026-11-10")},
        {"user_id": "@bo:chat.example", "access_token": "t2", "device_id": "D2", "ip": "192.0.2.2", "user_agent": "app",
         "last_seen": stamp("2026-11-10")},
    ],
    "devices": [{"user_id": "@ada:chat.example", "device_id": "D1", "display_name": "phone", "hidden": False}],
    "events": [
        {"event_id": "$1", "type": "m.room.message", "room_id": "!r:chat.example", "sender": "@ada:chat.example",
         "origin_server_ts": stamp("2026-11-01"), "received_ts": stamp("2026-11-01")},
        {"event_id": "$2", "type": "m.room.encrypted", "room_id": "!r:chat.example", "sender": "@ada:chat.example",
         "origin_server_ts": stamp("2026-11-02"), "received_ts": stamp("2026-11-02")},
        {"event_id": "$3", "type": "m.room.member", "room_id": "!r:chat.example", "sender": "@ada:chat.example",
         "origin_server_ts": stamp("2026-11-02"), "received_ts": stamp("2026-11-02")},
        {"event_id": "$4", "type": "m.room.message", "room_id": "!r:chat.example", "sender": "@bo:chat.example",
         "origin_server_ts": stamp("2026-11-02"), "received_ts": stamp("2026-11-02")},
    ],
    "event_json": [
        {"event_id": f"${n}", "room_id": "!r:chat.example", "json": f'{{"body": "words {n}"}}'}
        for n in range(1, 5)
    ],
    "local_current_membership": [
        {"room_id": "!r:chat.example", "user_id": "@ada:chat.example", "event_id": "$3", "membership": "join"}
    ],
    "ignored_users": [{"ignorer_user_id": "@ada:chat.example", "ignored_user_id": "@cy:chat.example"}],
}  # fmt: skip

MASTODON: dict[str, list[dict[str, Any]]] = {
    "accounts": [
        {"id": 10, "username": "Ada", "domain": None, "display_name": "Ada SPECIMEN", "note": "bio", "private_key": "x",
         "created_at": "2025-01-01"},
        {"id": 11, "username": "bo", "domain": None, "created_at": "2025-01-01"},
        {"id": 12, "username": "ada", "domain": "elsewhere.example", "created_at": "2025-01-01"},
    ],
    # The numbers of registrations are not those of accounts: 10 is Bo's.
    "users": [
        {"id": 1, "email": "ada@mail.example", "account_id": 10, "sign_up_ip": "192.0.2.9", "created_at": "2025-01-01",
         "encrypted_password": "secret-hash", "approved": True, "disabled": False},
        {"id": 10, "email": "bo@mail.example", "account_id": 11, "created_at": "2025-01-01"},
    ],
    "session_activations": [
        {"id": 1, "session_id": "secret-session", "user_id": 1, "ip": "192.0.2.1", "user_agent": "browser",
         "created_at": "2026-11-01", "updated_at": "2026-11-02"},
        {"id": 2, "session_id": "s2", "user_id": 10, "ip": "192.0.2.2", "created_at": "2026-11-01"},
    ],
    "login_activities": [
        {"id": 1, "user_id": 1, "success": True, "ip": "2001:db8::1", "created_at": "2026-11-01"},
        {"id": 2, "user_id": 10, "success": True, "ip": "192.0.2.2", "created_at": "2026-11-01"},
    ],
    "oauth_access_tokens": [
        {"id": 1, "token": "secret-token", "resource_owner_id": 1, "last_used_at": "2026-11-03",
         "last_used_ip": "192.0.2.3"},
        {"id": 2, "token": "t2", "resource_owner_id": 1, "last_used_at": None},
    ],
    "statuses": [
        {"id": 1, "account_id": 10, "visibility": 0, "text": "public words", "created_at": "2026-11-01",
         "in_reply_to_account_id": 11},
        {"id": 2, "account_id": 10, "visibility": 2, "text": "words for followers", "created_at": "2026-11-01"},
        {"id": 3, "account_id": 10, "visibility": 3, "text": "private words", "created_at": "2026-11-01"},
        {"id": 4, "account_id": 10, "visibility": 0, "text": "deleted words", "created_at": "2026-11-01",
         "deleted_at": "2026-11-02"},
        {"id": 5, "account_id": 11, "visibility": 3, "text": "words of bo", "created_at": "2026-11-01"},
        {"id": 6, "account_id": 12, "visibility": 0, "text": "words from elsewhere", "created_at": "2026-11-01"},
    ],
    "follows": [{"id": 1, "account_id": 10, "target_account_id": 12, "created_at": "2026-11-01"},
                {"id": 2, "account_id": 11, "target_account_id": 10, "created_at": "2026-11-01"}],
}  # fmt: skip


def written(folder: Path, *arguments: str) -> Path:
    path = folder / "datamap.yaml"
    told = CliRunner().invoke(map_command, ["ready", *arguments, "--out", str(path)], standalone_mode=False)
    assert told.exception is None, told.exception
    return path


def literal(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "NULL", True: "TRUE", False: "FALSE"}[value]
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


def inserts(rows: dict[str, list[dict[str, Any]]], schema: str = "") -> list[str]:
    return [
        f'INSERT INTO {schema}"{table}" ({", ".join(map(repr, row)).replace(chr(39), chr(34))}) '
        f"VALUES ({', '.join(map(literal, row.values()))})"
        for table, held in rows.items()
        for row in held
    ]


def synapse(engine: str, folder: Path, servers: Servers) -> DataMap:
    if engine == "sqlite":
        location = str(folder / "homeserver.db")
        with sqlite3.connect(location) as connection:
            for statement in (*statements("synapse", lite=True), *inserts(SYNAPSE)):
                connection.execute(statement)
    else:
        server = servers.of(Engine.POSTGRESQL)
        assert isinstance(server, Postgres)
        schema = f"synapse{abs(hash(folder))}"
        made = [*statements("synapse", schema=f"{schema}."), *inserts(SYNAPSE, f"{schema}.")]
        server.run(f"CREATE SCHEMA {schema}", *made)
        location = server.place(schema)
    given = ("--provider", 'Chat "SPECIMEN": e.V.', "--engine", engine, "--location", location)
    return load(written(folder, "synapse", *given))


@pytest.fixture(scope="module")
def mastodon(tmp_path_factory: pytest.TempPathFactory, servers: Servers) -> DataMap:
    server = servers.of(Engine.POSTGRESQL)
    assert isinstance(server, Postgres)
    made = [*statements("mastodon", schema="mastodon."), *inserts(MASTODON, "mastodon.")]
    server.run("CREATE SCHEMA mastodon", *made)
    folder = tmp_path_factory.mktemp("mastodon")
    given = ("--provider", "SPECIMEN", "--domain", "social.example", "--location", server.place("mastodon"))
    return load(written(folder, "mastodon", *given))


def gathered(data_map: DataMap, reach: Reach, out: Path) -> tuple[dict[str, list[dict[str, Any]]], dict[str, Outcome]]:
    extract = collect(scope_of(reach), data_map, out, began=NOW, now=lambda: NOW)
    rows = {o.step.partition(".")[2]: pq.read_table(out / o.file).to_pylist() for o in extract.outcomes if o.file}
    return rows, {o.step: o.outcome for o in extract.outcomes}


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_synapse_fits_and_yields_what_is_the_accounts(engine: str, tmp_path: Path, servers: Servers) -> None:
    """On both of its engines nothing stops, every column of the tables read is accounted for, and rows are right."""
    data_map = synapse(engine, tmp_path, servers)
    checked = check(data_map)
    assert not checked.stops
    assert not [c for c in checked.complaints if c.concern in {Concern.UNMAPPED_COLUMN, Concern.NO_RETENTION}]
    # Other schemas of the test's server are named with a point.
    unmapped = {c.table for c in checked.complaints if c.concern is Concern.UNMAPPED_TABLE and "." not in c.table}
    assert unmapped == {"access_tokens", "device_inbox"}
    ada = Account(IdentifierKind.USERNAME, "@ada:chat.example")
    rows, outcomes = gathered(data_map, Reach.of([ada], PRODUCIBLE), tmp_path / "out")
    assert [(r["type"], r["json"]) for r in sorted(rows["messages"], key=lambda r: r["event_id"])] == [
        ("m.room.message", '{"body": "words 1"}'),
        ("m.room.encrypted", '{"body": "words 2"}'),
    ]
    assert [r["ip"] for r in rows["sessions"]] == ["192.0.2.1"]
    assert [r["address"] for r in rows["contact_addresses"]] == ["ada@mail.example"]
    assert [r["displayname"] for r in rows["profiles"]] == ["Ada SPECIMEN"]
    assert [r["ignored_user_id"] for r in rows["ignored"]] == ["user_id-person-1"]
    assert "secret" not in str(rows) and "Bo" not in str(rows) and "words 4" not in str(rows)
    assert outcomes["category.subscriber.payment"] is Outcome.NOT_HELD
    spring = Times.between(datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC))
    _, old = gathered(data_map, Reach.of([ada], [Category.SESSION_IP], spring), tmp_path / "old")
    assert old["synapse.sessions"] is Outcome.NOT_HELD


@pytest.mark.parametrize(
    ("kind", "value", "exists"),
    [
        (IdentifierKind.USERNAME, "@ada:chat.example", True),
        (IdentifierKind.USERNAME, "ada", True),
        (IdentifierKind.USERNAME, "@ada", True),
        (IdentifierKind.USER_ID, "@ada:chat.example", True),
        (IdentifierKind.URL, "https://matrix.to/#/@ada:chat.example", True),
        (IdentifierKind.EMAIL, "Ada@MAIL.example", True),
        (IdentifierKind.PHONE, "+1 (202) 555-0101", True),
        (IdentifierKind.USERNAME, "@ada:elsewhere.example", False),
        (IdentifierKind.USERNAME, "Ada", False),
        (IdentifierKind.EMAIL, "12025550101", False),
    ],
)
def test_synapse_accounts_by_every_identifier(
    kind: IdentifierKind, value: str, exists: bool, tmp_path: Path, servers: Servers
) -> None:
    """Each way in which papers name an account of this server finds it, and those of other servers find nobody."""
    data_map = synapse("sqlite", tmp_path, servers)
    scope = scope_of(Reach.of([Account(kind, value)], [Category.SUBSCRIBER_NAME]))
    extract = collect(scope, data_map, tmp_path / "out", began=NOW, now=lambda: NOW)
    assert [a.exists for a in extract.accounts] == [exists]


def test_mastodon_fits_and_yields_what_is_the_accounts(mastodon: DataMap, tmp_path: Path) -> None:
    """Nothing stops; rows are the local account's, by the registration's number where tables go by that."""
    checked = check(mastodon)
    assert not checked.stops
    # Other schemas of the test's server are named with a point.
    unmapped = {c.table for c in checked.complaints if c.concern is Concern.UNMAPPED_TABLE and "." not in c.table}
    assert unmapped == {"mutes", "account_notes"}
    rows, outcomes = gathered(
        mastodon, Reach.of([Account(IdentifierKind.USERNAME, "ada")], PRODUCIBLE), tmp_path / "out"
    )
    assert {name: [r["text"] for r in rows[name]] for name in ("posts", "posts_to_followers", "direct_messages")} == {
        "posts": ["public words"],
        "posts_to_followers": ["words for followers"],
        "direct_messages": ["private words"],
    }
    assert [r["ip"] for r in rows["sessions"]] == ["192.0.2.1"] and [r["ip"] for r in rows["sign_ins"]] == [
        "2001:db8::1"
    ]
    assert [r["last_used_ip"] for r in rows["app_uses"]] == ["192.0.2.3"]
    assert [(r["email"], r["sign_up_ip"]) for r in rows["users"]] == [("ada@mail.example", "192.0.2.9")]
    assert rows["posts"][0]["in_reply_to_account_id"] == "user_id-person-1"
    assert len(rows["follows"]) == len(rows["followers"]) == 1
    said = str(rows)
    assert "secret" not in said and "of bo" not in said and "elsewhere" not in said and "deleted words" not in said
    assert not [step for step, outcome in outcomes.items() if outcome is Outcome.FAILED and "deleted" not in step]


@pytest.mark.parametrize(
    ("kind", "value", "exists"),
    [
        (IdentifierKind.USERNAME, "ADA", True),
        (IdentifierKind.USERNAME, "@ada@social.example", True),
        (IdentifierKind.USERNAME, "ada@social.example", True),
        (IdentifierKind.URL, "https://social.example/@Ada", True),
        (IdentifierKind.URL, "https://social.example/users/ada", True),
        (IdentifierKind.EMAIL, "ada@mail.example", True),
        (IdentifierKind.USER_ID, "10", True),
        (IdentifierKind.USERNAME, "@ada@elsewhere.example", False),
        (IdentifierKind.URL, "https://elsewhere.example/@ada", False),
        (IdentifierKind.USER_ID, "12", False),
    ],
)
def test_mastodon_accounts_by_every_identifier(
    kind: IdentifierKind, value: str, exists: bool, mastodon: DataMap, tmp_path: Path
) -> None:
    """A name, an address of a page or of mail, a number: this server's accounts, and never another server's."""
    scope = scope_of(Reach.of([Account(kind, value)], [Category.SUBSCRIBER_NAME]))
    extract = collect(scope, mastodon, tmp_path / "out", began=NOW, now=lambda: NOW)
    assert [a.exists for a in extract.accounts] == [exists]


def test_an_empty_time_that_means_never_is_no_gap(mastodon: DataMap, tmp_path: Path) -> None:
    """A token that was never used leaves nothing out; where the map does not say so, an empty time is a gap."""
    reach = Reach.of([Account(IdentifierKind.USERNAME, "ada")], [Category.SESSION_IP])
    assert collect(scope_of(reach), mastodon, tmp_path / "out", began=NOW, now=lambda: NOW).is_complete
    text = (mastodon.folder / "datamap.yaml").read_text(encoding="utf-8")
    path = tmp_path / "datamap.yaml"
    path.write_text(text.replace(", empty_is_never: true", ""), encoding="utf-8")
    extract = collect(scope_of(reach), load(path), tmp_path / "other", began=NOW, now=lambda: NOW)
    assert [(o.step, o.left_out) for o in extract.gaps] == [("mastodon.app_uses", 1)]


@pytest.mark.parametrize("name", READY)
def test_every_table_and_column_of_a_ready_map_is_the_softwares(name: str, tmp_path: Path) -> None:
    """No map names what the software does not have, and each column says what it holds."""
    text = ready_map(
        name, provider="SPECIMEN", engine=Engine.POSTGRESQL, location="postgresql://db.example/x", domain="a.example"
    )
    path = tmp_path / "map.yaml"
    path.write_text(text, encoding="utf-8")
    data_map, known = load(path), tables_of(name)
    for table in data_map.stores[0].tables:
        there = known[table.source] | (known[table.join.source] if table.join else {})
        assert {table.account, *(c.name for c in table.columns), *dict(table.unmapped)} <= set(there), table.name
        assert table.says and all(column.says for column in table.columns), table.name
        assert table.time is None or table.is_retention_stated
    secret = {"password", "token", "secret", "hash", "otp", "private"}
    mapped = {c.name for t in data_map.stores[0].tables for c in t.columns}
    assert not [column for column in mapped if secret & set(column.split("_"))]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"name": "diaspora"}, "no ready map"),
        ({"name": "mastodon", "engine": Engine.SQLITE, "domain": "a.example"}, "does not run on sqlite"),
        ({"name": "mastodon"}, "name of the server"),
        ({"name": "mastodon", "domain": 'x"]}\n- {a: b'}, "name of the server"),
        ({"name": "mastodon", "domain": "Social.Example"}, "name of the server"),
    ],
)
def test_a_ready_map_without_what_it_needs_is_refused(given: dict[str, Any], says: str) -> None:
    """In one line that says what to give."""
    whole = {"provider": "SPECIMEN", "engine": Engine.POSTGRESQL, "location": "postgresql://db.example/x", **given}
    name = whole.pop("name")
    with pytest.raises(WrongUse) as caught:
        ready_map(name, **whole)
    assert says in str(caught.value) and caught.value.do
