"""PostgreSQL, on a real server: read-only in one snapshot, exact types, streamed, and secrets in no message."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pyarrow.parquet as pq
import pytest

from fourcorners.collect.address import Address, address
from fourcorners.collect.compile import compile_plan
from fourcorners.collect.engines import Limits
from fourcorners.collect.engines.postgresql import PostgresSource, _uri
from fourcorners.collect.model import (
    Column,
    Credentials,
    DataMap,
    Engine,
    Extract,
    Outcome,
    Resolution,
    Resolver,
    Store,
    Table,
    TimeColumn,
)
from fourcorners.collect.run import collect
from fourcorners.collect.windows import windows
from fourcorners.errors import CollectionFailed
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .servers import Postgres, Servers
from .worlds import scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)
ADA = Account(IdentifierKind.USER_ID, "8d9f0c52-5b0e-4a0e-9d0e-0c3f5b1f6a11")
BO = Account(IdentifierKind.USER_ID, "8d9f0c52-5b0e-4a0e-9d0e-0c3f5b1f6a12")
MAY = Times.between(datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC))
LOG = Table(
    "log",
    "log",
    "account",
    TimeColumn("at", Resolution.TIMESTAMP),
    (Column("ip", Category.SESSION_IP), Column("held", Category.SESSION_IP)),
)


@pytest.fixture
def server(servers: Servers) -> Postgres:
    return cast(Postgres, servers.of(Engine.POSTGRESQL))


@pytest.fixture
def place(server: Postgres) -> Iterator[str]:
    """An empty schema of two accounts with UUIDs for keys."""
    server.run(
        "CREATE SCHEMA t",
        "CREATE TABLE t.people (id uuid PRIMARY KEY)",
        f"INSERT INTO t.people VALUES ('{ADA.value}'), ('{BO.value}')",
    )
    yield server.place("t")
    server.run("DROP SCHEMA t CASCADE")


def provider(place: str, table: Table = LOG, **changes: Any) -> DataMap:
    store = replace(Store("logs", Engine.POSTGRESQL, place, (table,)), **changes)
    resolver = Resolver(IdentifierKind.USER_ID, "logs", "people", "id", "id")
    return DataMap("Specimen provider", (store,), (resolver,), (), "2" * 64, Path())


def log(server: Postgres, held: str, *rows: str, at: str = "timestamptz") -> None:
    server.run(f"CREATE TABLE t.log (account uuid, at {at}, ip inet, held {held})")
    for row in rows:
        server.run(f"INSERT INTO t.log VALUES {row}")


def collected(
    data_map: DataMap, folder: Path, *accounts: Account, times: Times = MAY
) -> tuple[Extract, list[dict[str, Any]]]:
    scope = scope_of(Reach.of(accounts or (ADA,), [Category.SESSION_IP], times))
    extract = collect(scope, data_map, folder, began=NOW, now=lambda: NOW)
    (outcome, *_) = extract.outcomes
    return extract, pq.read_table(folder / outcome.file).to_pylist() if outcome.file else []


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        ("numeric(30,10)", "12345678901234567890.0123456789", "12345678901234567890.0123456789"),
        ("jsonb", "'{\"a\": [1, null]}'", '{"a": [1, null]}'),
        ("int[]", "'{1,NULL,3}'", "{1,NULL,3}"),
        ("uuid", "'8d9f0c52-5b0e-4a0e-9d0e-0c3f5b1f6a99'", "8d9f0c52-5b0e-4a0e-9d0e-0c3f5b1f6a99"),
        ("interval", "'1 day 02:00'", "1 day 02:00:00"),
        ("cidr", "'192.0.2.0/24'", "192.0.2.0/24"),
        ("boolean", "true", True),
        ("bytea", "'\\x00ff'", b"\x00\xff"),
        ("double precision", "0.1", 0.1),
        ("bigint", "9007199254740993", 9007199254740993),
        ("varchar(9)", "'Grüße'", "Grüße"),
    ],
)
@pytest.mark.parametrize("accounts", [(ADA,), (ADA, BO)])
def test_every_type_comes_as_it_is_written(
    kind: str, value: str, told: Any, accounts: tuple[Account, ...], server: Postgres, place: str, tmp_path: Path
) -> None:
    """What Arrow has no type for is the server's own text, digit for digit; an address has no invented mask."""
    log(server, kind, f"('{ADA.value}', '2026-05-02 00:00Z', '2001:db8::7', {value})")
    _, rows = collected(provider(place), tmp_path, *accounts)
    assert rows == [{"account": f"user_id:{ADA.value}", "ip": "2001:db8::7", "held": told}]


def test_one_identifier_or_many_by_uuid(server: Postgres, place: str, tmp_path: Path) -> None:
    """UUIDs serve as keys and as identifiers, each account with its own rows; another spelling matches nothing."""
    log(server, "int", *(f"('{a.value}', '2026-05-02 00:00Z', '192.0.2.{n}', {n})" for n, a in enumerate((ADA, BO))))
    _, rows = collected(provider(place), tmp_path / "one", BO)
    assert [(r["account"], r["held"]) for r in rows] == [(f"user_id:{BO.value}", 1)]
    _, rows = collected(provider(place), tmp_path / "both", ADA, BO)
    assert sorted(r["held"] for r in rows) == [0, 1]
    extract, _ = collected(provider(place), tmp_path / "none", Account(IdentifierKind.USER_ID, ADA.value.upper()))
    assert [o.outcome for o in extract.outcomes] == [Outcome.NO_SUCH_ACCOUNT]


def test_times_that_are_no_day_stay_out_and_are_counted(server: Postgres, place: str, tmp_path: Path) -> None:
    """Infinite times and times before year 1 are no time anybody can read: left out, counted, a gap."""
    times = ("infinity", "-infinity", "0044-03-15 12:00 BC", "2026-05-02 00:00Z")
    log(server, "int", *(f"('{ADA.value}', '{time}', NULL, {n})" for n, time in enumerate(times)))
    extract, rows = collected(provider(place), tmp_path)
    assert [r["held"] for r in rows] == [3]
    assert extract.outcomes[0].left_out == 3 and not extract.is_complete


@pytest.mark.parametrize("kind", ["timestamptz", "timestamp", "date"])
def test_an_infinite_value_is_never_turned_into_another(
    kind: str, server: Postgres, place: str, tmp_path: Path
) -> None:
    """A produced column that holds infinity fails its step, with the column's name: no invented day is produced."""
    log(server, kind, f"('{ADA.value}', '2026-05-02 00:00Z', NULL, 'infinity')")
    extract, rows = collected(provider(place), tmp_path)
    assert extract.outcomes[0].outcome is Outcome.FAILED and "'held'" in extract.outcomes[0].why and not rows


@pytest.mark.parametrize("accounts", [(ADA,), (ADA, BO)])
def test_texts_are_compared_by_code_whatever_the_language(
    accounts: tuple[Account, ...], server: Postgres, place: str, tmp_path: Path
) -> None:
    """Where texts sort as people sort them (25 after 3, whatever stands before), times are compared as times.

    What looks like a time and is none (30 February, hour 24, digits of another script) stays out and is counted.
    """
    inside = ("2026-05-01T00:00:00.30Z", "2026-05-01 00:00:00.300000001", "2026-05-31T23:59:59.9999999Z")
    outside = ("2026-05-01T00:00:00.25Z", "2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z", "2026-06-01 00:00:00.1")
    never = (
        "2026-02-30T00:00:00Z",
        "2026-05-02T24:00:00Z",
        "2026-05-02",
        "٢٠٢٦-05-02T00:00:00Z",
        "2026-05-02T00:00:00Z\n",
    )
    rows = (f"('{ADA.value}', '{at}', NULL, '{at}')" for at in (*inside, *outside, *never))
    server.run("CREATE COLLATION t.natural (provider = icu, locale = 'en-u-kn-true')")
    log(server, "text", *rows, at="text COLLATE t.natural")
    table = replace(LOG, time=TimeColumn("at", Resolution.TEXT))
    times = Times.between(datetime(2026, 5, 1, 0, 0, 0, 300_000, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC))
    extract, found = collected(provider(place, table), tmp_path, *accounts, times=times)
    assert sorted(r["held"] for r in found) == sorted(inside)
    assert extract.outcomes[0].left_out == len(never)


def test_a_domain_and_a_view_serve_as_what_is_under_them(server: Postgres, place: str, tmp_path: Path) -> None:
    """A column of a domain is of the domain's type; a view is a table."""
    log(server, "int", f"('{ADA.value}', '2026-05-02 00:00Z', NULL, 1)")
    server.run(
        "CREATE DOMAIN t.moment AS timestamptz",
        "CREATE VIEW t.seen AS SELECT account, at::t.moment, ip, held FROM t.log",
    )
    _, rows = collected(provider(place, replace(LOG, source="t.seen")), tmp_path)
    assert [r["held"] for r in rows] == [1]


def test_an_answer_is_streamed(server: Postgres, place: str) -> None:
    """A large answer comes in batches of bounded size, however wide its rows are, and in full."""
    log(server, "text")
    server.run(
        f"INSERT INTO t.log SELECT '{ADA.value}', '2026-05-02 00:00Z', NULL, repeat(n::text, 8000) "
        "FROM generate_series(10000, 12999) AS n"
    )
    source, step, held, table = opened(provider(place))
    sizes = [(b.num_rows, b.nbytes) for b in source.rows(step, table, held)]
    source.close()
    assert sum(rows for rows, _ in sizes) == 3_000
    assert len(sizes) >= 4 and max(size for _, size in sizes[1:]) < 20_000_000
    assert source_rows_at_most(provider(place), 7) == 7


def source_rows_at_most(data_map: DataMap, most: int) -> int:
    source, step, held, table = opened(data_map, batch_rows=most)
    first = next(iter(source.rows(step, table, held)))
    source.close()
    return first.num_rows


def opened(data_map: DataMap, **limits: Any) -> tuple[PostgresSource, Any, Any, Table]:
    """The store of a map, and the step, windows and table for one account in May."""
    reach = Reach.of([ADA], [Category.SESSION_IP], MAY)
    (step,) = compile_plan(scope_of(reach), data_map).steps
    (store,) = data_map.stores
    table = data_map.table(step)
    held = windows(reach, {ADA.value: frozenset({ADA})}, step, table)
    return PostgresSource(store, Path(), Limits(**limits)), step, held, table


def test_nothing_can_be_written(server: Postgres, place: str) -> None:
    """The session is read-only in the server's own eyes: even a temporary table is refused."""
    log(server, "int")
    source, *_ = opened(provider(place))
    for statement in ("DELETE FROM log", "CREATE TEMP TABLE x (n int)", "SELECT nextval('t.s')"):
        server.run("CREATE SEQUENCE IF NOT EXISTS t.s")
        with pytest.raises(CollectionFailed, match="SQLSTATE 25006"):
            source.fetch(statement, [])
    assert source.fetch("SHOW transaction_isolation", []) == [("repeatable read",)]
    source.close()


def test_one_snapshot_from_first_to_last(server: Postgres, place: str) -> None:
    """A row that arrives during a collection is in none of its answers: rows, counts and what was left out agree."""
    log(server, "int", f"('{ADA.value}', '2026-05-02 00:00Z', NULL, 1)")
    source, step, held, table = opened(provider(place))
    assert source.count(step, table, held) == 1
    server.run(
        f"INSERT INTO t.log VALUES ('{ADA.value}', '2026-05-03 00:00Z', NULL, 2), ('{ADA.value}', NULL, NULL, 3)"
    )
    assert sum(b.num_rows for b in source.rows(step, table, held)) == 1
    assert source.left_out(step, table, held) == 0
    source.close()
    source, step, held, table = opened(provider(place))
    assert (source.count(step, table, held), source.left_out(step, table, held)) == (2, 1)
    source.close()


def test_a_statement_is_stopped_at_the_limit_of_time(server: Postgres, place: str) -> None:
    """The server itself stops a statement that takes too long; the store answers the next one."""
    log(server, "int")
    source, *_ = opened(provider(place), seconds=0.2)
    with pytest.raises(CollectionFailed, match="did not answer within"):
        source.fetch("SELECT pg_sleep(20)", [])
    assert source.fetch("SELECT 1", []) == [(1,)]
    source.close()


def test_a_column_not_granted_is_not_there(server: Postgres, place: str) -> None:
    """A role sees the columns granted to it and no others; a table it may not read is named."""
    log(server, "int")
    server.run(
        "DROP ROLE IF EXISTS few", "CREATE ROLE few LOGIN", "GRANT USAGE ON SCHEMA t TO few",
        "GRANT SELECT (account, at, ip) ON t.log TO few",
    )  # fmt: skip
    source = PostgresSource(Store("logs", Engine.POSTGRESQL, place.replace("tester@", "few@"), ()), Path(), Limits())
    assert list(source.types("log")) == ["account", "at", "ip"]
    with pytest.raises(CollectionFailed, match="'people'"):
        source.types("people")
    source.close()
    server.run("DROP OWNED BY few", "DROP ROLE few")


SECRET = "Sturgeon-7/with:odd@signs?&="


@pytest.fixture
def keyed(server: Postgres, place: str) -> Iterator[str]:
    """A role with a password that the server really asks for."""
    server.run("DROP ROLE IF EXISTS keyed", f"CREATE ROLE keyed LOGIN PASSWORD '{SECRET}'")
    yield place.replace("tester@", "")
    server.run("DROP ROLE keyed")


def test_a_secret_comes_from_a_variable_or_a_file(keyed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """User and password from either; the password alone where the location names the user."""
    file = tmp_path / "secret"
    file.write_text(f"keyed:{SECRET}\n")
    file.chmod(0o600)
    monkeypatch.setenv("SPECIMEN_DB", f"keyed:{SECRET}")
    monkeypatch.setenv("SPECIMEN_PASSWORD", SECRET)
    named = keyed.replace("//", "//keyed@")
    for location, told in (
        (keyed, Credentials(environment="SPECIMEN_DB")),
        (keyed, Credentials(file="secret")),
        (named, Credentials(environment="SPECIMEN_PASSWORD")),
    ):
        store = Store("logs", Engine.POSTGRESQL, location, (), told)
        source = PostgresSource(store, tmp_path, Limits())
        assert source.fetch("SELECT current_user::text", []) == [("keyed",)]
        source.close()
        assert SECRET not in repr(store) + repr(address(store, tmp_path))


def test_a_secret_is_in_no_error(keyed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused, unreachable, unset, ill-formed or readable by all: one line each, and the secret in none."""
    open_file = tmp_path / "open"
    open_file.write_text(f"keyed:{SECRET}")
    open_file.chmod(0o644)
    monkeypatch.setenv("SPECIMEN_WRONG", f"keyed:{SECRET}x")
    monkeypatch.setenv("SPECIMEN_BARE", SECRET.replace(":", ""))
    nowhere = "postgresql://127.0.0.1:1/harbor?sslmode=disable"
    for location, told, says in (
        (keyed, Credentials(environment="SPECIMEN_WRONG"), "could not be opened"),
        (nowhere, Credentials(environment="SPECIMEN_WRONG"), "could not be opened"),
        (keyed, Credentials(environment="SPECIMEN_UNSET"), "SPECIMEN_UNSET is not set"),
        (keyed, Credentials(environment="SPECIMEN_BARE"), "user:password"),
        (keyed, Credentials(file="open"), "may be read by anyone"),
        (keyed, Credentials(file="missing"), "cannot be read"),
    ):
        with pytest.raises(CollectionFailed, match=says) as caught:
            PostgresSource(Store("logs", Engine.POSTGRESQL, location, (), told), tmp_path, Limits())
        error = caught.value
        assert "Sturgeon" not in f"{error} {error!r} {error.__cause__}" and "\n" not in str(error)


def test_over_a_network_the_server_must_show_who_it_is() -> None:
    """Without a word in the map, a connection off this machine is encrypted and the certificate is checked."""
    assert "sslmode=verify-full" in _uri(Address("db.example", None, "harbor", {}))
    assert "sslmode=verify-ca" in _uri(Address("db.example", 5433, "harbor", {"sslmode": "verify-ca"}))
    assert "sslmode" not in _uri(Address("", None, "harbor", {"host": "/run/postgresql"}))
    assert "sslmode=verify-full" in _uri(Address("", None, "harbor", {"host": "db.example"}))
    assert "sslmode=verify-full" in _uri(Address("", None, "harbor", {"host": "/tmp,db.example"}))
    assert "sslmode=verify-full" in _uri(Address("localhost", None, "harbor", {"hostaddr": "203.0.113.9"}))
