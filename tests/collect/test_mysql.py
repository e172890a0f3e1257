"""MySQL's protocol and language, on a real MariaDB server: exact texts, exact types, read-only in one snapshot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, cast

import pyarrow.parquet as pq
import pytest

from fourcorners.collect.address import Address
from fourcorners.collect.check import check
from fourcorners.collect.compile import compile_plan
from fourcorners.collect.engines import Limits
from fourcorners.collect.engines.mysql import MysqlSource, _options
from fourcorners.collect.model import (
    Column,
    Credentials,
    DataMap,
    Engine,
    Extract,
    Outcome,
    Resolution,
    Resolver,
    Shape,
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

from .servers import Mysql, Servers
from .worlds import scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)
ADA = Account(IdentifierKind.USERNAME, "ada")
MAY = Times.between(datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC))
LOG = Table(
    "log", "log", "account", TimeColumn("at", Resolution.TIMESTAMP), (Column("held", Category.SESSION_IP),)
)  # fmt: skip


@pytest.fixture
def server(servers: Servers) -> Mysql:
    return cast(Mysql, servers.of(Engine.MYSQL))


@pytest.fixture
def place(server: Mysql) -> Iterator[str]:
    """An empty database but for three accounts whose keys a loose comparison takes for one."""
    server.run(
        "CREATE DATABASE t CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci",
        "CREATE TABLE t.people (name VARCHAR(40), id VARCHAR(20))",
        "INSERT INTO t.people VALUES ('ada', 'k1'), ('ADA', 'K1'), ('adá', 'k1 ')",
    )
    yield server.place("t")
    server.run("DROP DATABASE t")


def provider(place: str, table: Table = LOG) -> DataMap:
    resolver = Resolver(IdentifierKind.USERNAME, "logs", "people", "name", "id")
    return DataMap(
        "Specimen provider", (Store("logs", Engine.MYSQL, place, (table,)),), (resolver,), (), "2" * 64, Path()
    )


def log(server: Mysql, held: str, *rows: tuple[str, str], at: str = "DATETIME(6)", key: str = "VARCHAR(20)") -> None:
    """A table of sessions; each row's key and what it holds, all on the second of May."""
    server.run(f"CREATE TABLE t.log (account {key}, at {at}, held {held})")
    for account, value in rows:
        server.run(f"INSERT INTO t.log VALUES ('{account}', '2026-05-02 00:00:00', {value})")


def collected(data_map: DataMap, folder: Path, *accounts: Account) -> tuple[Extract, list[dict[str, Any]]]:
    scope = scope_of(Reach.of(accounts or (ADA,), [Category.SESSION_IP], MAY))
    extract = collect(scope, data_map, folder, began=NOW, now=lambda: NOW)
    (outcome, *_) = extract.outcomes
    return extract, pq.read_table(folder / outcome.file).to_pylist() if outcome.file else []


@pytest.mark.parametrize("key", ["VARCHAR(20)", "VARCHAR(20) CHARACTER SET latin1", "TEXT COLLATE utf8mb4_unicode_ci"])
def test_texts_are_the_same_or_not_at_all(key: str, server: Mysql, place: str, tmp_path: Path) -> None:
    """Where the server takes capitals, accents and idle spaces for equal, each account has its own rows only."""
    log(server, "INT", ("k1", "1"), ("K1", "2"), ("k1 ", "3"), key=key)
    for name, told in (("ada", 1), ("ADA", 2), ("adá", 3)):
        _, rows = collected(provider(place), tmp_path / f"out{told}", Account(IdentifierKind.USERNAME, name))
        assert [(r["account"], r["held"]) for r in rows] == [(f"username:{name}", told)]
    extract, _ = collected(provider(place), tmp_path / "none", Account(IdentifierKind.USERNAME, "Ada"))
    assert extract.outcomes[0].outcome is Outcome.NO_SUCH_ACCOUNT


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        ("DECIMAL(30,10)", "12345678901234567890.0123456789", "12345678901234567890.0123456789"),
        ("BIGINT UNSIGNED", "18446744073709551615", 18446744073709551615),
        ("JSON", "'{\"a\": [1, null]}'", '{"a": [1, null]}'),
        ("TIME(3)", "'-26:00:01.500'", "-26:00:01.500"),
        ("VARBINARY(4)", "x'00ff'", b"\x00\xff"),
        ("VARCHAR(9) CHARACTER SET latin1", "'Grüße'", "Grüße"),
        ("DATE", "'2026-05-09'", date(2026, 5, 9)),
        ("DATETIME(6)", "'2026-05-09 01:02:03.000004'", datetime(2026, 5, 9, 1, 2, 3, 4)),  # noqa: DTZ001
        ("TIMESTAMP(6)", "'2026-05-09 01:02:03.000004'", datetime(2026, 5, 9, 1, 2, 3, 4, UTC)),
        ("ENUM('a','b')", "'b'", "b"),
        ("DOUBLE", "0.1", 0.1),
    ],
)
def test_every_type_comes_as_it_is_written(
    kind: str, value: str, told: Any, server: Mysql, place: str, tmp_path: Path
) -> None:
    """Numbers to the last figure, instants in UTC on a server of another zone, the rest as the server writes it."""
    log(server, kind, ("k1", value))
    _, rows = collected(provider(place), tmp_path)
    assert rows == [{"account": "username:ada", "held": told}]


def test_what_is_no_time_stays_out_and_is_counted(server: Mysql, place: str, tmp_path: Path) -> None:
    """Texts that look like times and are none, whatever the collation says of letters, are counted for this account."""
    never = ("2026-02-30T00:00:00Z", "2026-05-02T24:00:00Z", "2026-05-02", "2026-05-02t00:00:00z", "")
    inside = ("2026-05-01T00:00:00Z", "2026-05-31 23:59:59.9999999")
    server.run("CREATE TABLE t.log (account VARCHAR(20), at VARCHAR(40), held VARCHAR(40))")
    rows = [(key, at, at) for key in ("k1", "K1") for at in (*inside, "2026-06-01T00:00:00Z", *never)]
    server.run("INSERT INTO t.log VALUES (%s, %s, %s)", rows=rows)
    table = replace(LOG, time=TimeColumn("at", Resolution.TEXT))
    extract, found = collected(provider(place, table), tmp_path)
    assert (sorted(r["held"] for r in found), extract.outcomes[0].left_out) == (sorted(inside), len(never))


def test_a_day_that_is_none(server: Mysql, place: str, tmp_path: Path) -> None:
    """The day 0000-00-00 is no time: such a row stays out; as a produced value it fails its step, by name."""
    server.run(
        "SET sql_mode = ''",
        "CREATE TABLE t.log (account VARCHAR(20), at DATETIME, held DATE)",
        "INSERT INTO t.log VALUES ('k1', '0000-00-00 00:00:00', '2026-05-02')",
    )
    extract, rows = collected(provider(place), tmp_path / "one")
    assert (rows, extract.outcomes[0].left_out) == ([], 1)
    server.run("SET sql_mode = ''", "INSERT INTO t.log VALUES ('k1', '2026-05-02 00:00:00', '0000-00-00')")
    extract, rows = collected(provider(place), tmp_path / "two")
    assert extract.outcomes[0].outcome is Outcome.FAILED and "'held'" in extract.outcomes[0].why and not rows


def test_read_only_and_in_one_snapshot(server: Mysql, place: str) -> None:
    """Writing is refused by the server, and a row that arrives in between is in no answer."""
    log(server, "INT", ("k1", "1"))
    data_map = provider(place)
    reach = Reach.of([ADA], [Category.SESSION_IP], MAY)
    (step,) = compile_plan(scope_of(reach), data_map).steps
    table = data_map.table(step)
    held = windows(reach, {"k1": frozenset({ADA})}, step, table)
    source = MysqlSource(data_map.stores[0], Path(), Limits())
    assert step.shape is Shape.MANY and source.count(step, table, held) == 1
    server.run("INSERT INTO t.log VALUES ('k1', '2026-05-03', 2), ('k1', NULL, 3)")
    assert sum(b.num_rows for b in source.rows(step, table, held)) == 1 and source.left_out(step, table, held) == 0
    with pytest.raises(CollectionFailed, match="error 1792"):
        source.fetch("DELETE FROM log", [])
    source.close()


def test_a_statement_is_stopped_at_the_limit_of_time(server: Mysql, place: str) -> None:
    """The server stops a statement that takes too long, and answers the next one."""
    source = MysqlSource(Store("logs", Engine.MYSQL, place, ()), Path(), Limits(seconds=0.3))
    with pytest.raises(CollectionFailed, match="did not answer within"):
        source.fetch("SELECT SLEEP(20)", [])
    assert source.fetch("SELECT 1", []) == [(1,)]
    source.close()


def test_secrets_serve_and_are_in_no_error(server: Mysql, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The password from a variable is the one the server asks for; refused, it is not in the error."""
    server.run("CREATE OR REPLACE USER keyed IDENTIFIED BY 'Sturgeon-7:ü'", "GRANT SELECT ON t.* TO keyed")
    store = Store("logs", Engine.MYSQL, place.replace("tester@", ""), (), Credentials(environment="SPECIMEN_DB"))
    monkeypatch.setenv("SPECIMEN_DB", "keyed:Sturgeon-7:ü")
    source = MysqlSource(store, Path(), Limits())
    assert source.fetch("SELECT SUBSTRING_INDEX(CURRENT_USER(), '@', 1)", []) == [("keyed",)]
    source.close()
    monkeypatch.setenv("SPECIMEN_DB", "keyed:Sturgeon-8")
    with pytest.raises(CollectionFailed, match="error 1045") as caught:
        MysqlSource(store, Path(), Limits())
    assert "Sturgeon" not in f"{caught.value} {caught.value!r}"


def test_over_a_network_the_server_must_show_who_it_is() -> None:
    """Off this machine the connection is encrypted and the name in the certificate checked, unless the map says no."""
    context = _options(Address("db.example", None, "harbor", {}), Limits())["ssl"]
    assert context.check_hostname and context.verify_mode.name == "CERT_REQUIRED"
    assert _options(Address("db.example", None, "harbor", {"tls": "off"}), Limits())["ssl_disabled"]


def test_a_map_is_held_against_the_server(server: Mysql, place: str) -> None:
    """`check` finds the columns, names what is not mapped, and has nothing fatal to say of a map that fits."""
    log(server, "INT", ("k1", "1"))
    server.run("ALTER TABLE t.log ADD secret TEXT")
    complaints = check(provider(place)).complaints
    assert [c.where for c in complaints if c.column == "secret"] == ["logs.log.secret"]
    assert not any(c.is_fatal for c in complaints)
