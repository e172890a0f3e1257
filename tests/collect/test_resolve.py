"""Identifiers name accounts exactly, and no text an identifier holds ever becomes part of a statement."""

from __future__ import annotations

import sqlite3
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourcorners.collect.compile import compile_plan
from fourcorners.collect.datamap import load
from fourcorners.collect.engines import Limits
from fourcorners.collect.model import DataMap, Outcome, Resolved
from fourcorners.collect.resolve import resolve
from fourcorners.collect.run import collect
from fourcorners.collect.stores import Stores
from fourcorners.errors import CollectionFailed
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .worlds import scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def always(_: Account) -> Times:
    return Times.always()


KINDS = (
    IdentifierKind.USERNAME,
    IdentifierKind.EMAIL,
    IdentifierKind.USER_ID,
    IdentifierKind.PHONE,
    IdentifierKind.URL,
)

HOSTILE = (
    "'", '"', "' OR '1'='1", "tidewatcher' --", "tidewatcher'; DROP TABLE accounts; --", "\x00", "tidewatcher\x00",
    "tidewatcher\x00' OR 1=1", "%", "_idewatcher", "tide%", "*", "tide*", "[a-z]*", "?", "$1", ":1", "\\", "\\'",
    "tidewatcher ", " tidewatcher", "tidewatcher\n", "ｔｉｄｅwatcher", "tіdewatcher", "tide\u200bwatcher", "NULL",
    "null", "1001 OR 1", "1001.0", "01001", "+1001", "１００１", "1e3", "0x3e9", "-1", "9" * 40, "\ud800", "\U0001f6a2",
    "a" * 100_000, "", "{}", "[]", '{"a":1}', "${jndi:x}", "../../etc/passwd", "tidewatcher@mail.example,",
)  # fmt: skip


def found(data_map: DataMap, *accounts: Account) -> tuple[Resolved, ...]:
    with Stores(data_map, Limits()) as stores:
        return resolve(accounts, data_map, stores.open, always).accounts


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_identifiers_name_nobody(kind: IdentifierKind, value: str, harbor: DataMap) -> None:
    """Quotes, wildcards, control characters, look-alikes and other spellings match no account and break nothing."""
    (resolved,) = found(harbor, Account(kind, value))
    assert not resolved.exists


@settings(max_examples=300, deadline=None)
@given(value=st.text(max_size=60), kind=st.sampled_from(KINDS))
def test_statements_do_not_depend_on_identifiers(value: str, kind: IdentifierKind, harbor: DataMap) -> None:
    """The same statements, digit for digit, for any identifier at all."""

    def steps(account: Account) -> list[str]:
        reach = Reach.of([account], [Category.SESSION_IP, Category.SUBSCRIBER_NAME])
        return [step.statement for step in compile_plan(scope_of(reach), harbor).steps]

    assert steps(Account(kind, value)) == steps(Account(IdentifierKind.USERNAME, "tidewatcher"))


@pytest.mark.slow
@settings(max_examples=10_000, deadline=None)
@given(
    value=st.one_of(st.text(max_size=80), st.sampled_from(HOSTILE).map(lambda t: t + "1001")),
    kind=st.sampled_from(KINDS),
)
def test_ten_thousand_identifiers_name_nobody(value: str, kind: IdentifierKind, harbor: DataMap) -> None:
    """Random texts resolve to nobody unless the text is, whole, an account's own identifier."""
    (resolved,) = found(harbor, Account(kind, value))
    assert resolved.exists is (_plainly(kind, value) in _identifiers(harbor.folder / "harbor.sqlite3")[kind])


def _plainly(kind: IdentifierKind, value: str) -> str:
    """What the data map says does not count, taken away in the simplest words."""
    if kind is IdentifierKind.PHONE:
        return "".join(c for c in value if c not in " ().-")
    if kind is IdentifierKind.USER_ID:
        return value
    return "".join(c.lower() if c.isascii() else c for c in value)


@cache
def _identifiers(path: Path) -> dict[IdentifierKind, set[str]]:
    """Every identifier of every account."""
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT user_name, email, id, phone, profile_url FROM accounts").fetchall()
    return {
        kind: {_plainly(kind, str(row[place])) for row in rows if row[place] is not None}
        for place, kind in enumerate(KINDS)
    }


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (IdentifierKind.USERNAME, "tidewatcher"),
        (IdentifierKind.USERNAME, "TideWatcher"),
        (IdentifierKind.EMAIL, "Tidewatcher@Mail.Example"),
        (IdentifierKind.USER_ID, "1001"),
        (IdentifierKind.PHONE, "+1 (202) 555-0101"),
        (IdentifierKind.URL, "https://harborsocial.example/tidewatcher"),
    ],
)
def test_every_kind_finds_its_account(kind: IdentifierKind, value: str, harbor: DataMap) -> None:
    """Each identifier names account 1001, also with what its resolver says does not count."""
    with Stores(harbor, Limits()) as stores:
        resolution = resolve([Account(kind, value)], harbor, stores.open, always)
    assert list(resolution.holders) == [1001]


def test_capitals_beyond_a_to_z_count(harbor_copy: Path) -> None:
    """Folding sets A-Z equal to a-z and no other letters, whatever the engine's own idea is."""
    with sqlite3.connect(harbor_copy / "harbor.sqlite3") as connection:
        connection.execute("UPDATE accounts SET user_name = 'Émile' WHERE id = 1001")
    data_map = load(harbor_copy / "datamap.yaml")
    names = ("ÉMILE", "émile", "Émile")
    resolved = found(data_map, *(Account(IdentifierKind.USERNAME, name) for name in names))
    assert {r.account.value for r in resolved if r.exists} == {"ÉMILE", "Émile"}


def test_an_identifier_of_several_accounts_stops(harbor_copy: Path, tmp_path: Path) -> None:
    """Two accounts with one telephone number: a person must say which is meant, and nothing is collected."""
    with sqlite3.connect(harbor_copy / "harbor.sqlite3") as connection:
        connection.execute("UPDATE accounts SET phone = '+1 202 555 0101' WHERE id = 1002")
    scope = scope_of(Reach.of([Account(IdentifierKind.PHONE, "+12025550101")], [Category.SUBSCRIBER_NAME]))
    with pytest.raises(CollectionFailed) as caught:
        collect(scope, load(harbor_copy / "datamap.yaml"), tmp_path / "out", began=NOW, now=lambda: NOW)
    assert "2 accounts" in str(caught.value) and "555" not in str(caught.value)
    assert not list((tmp_path / "out").iterdir())


def test_two_identifiers_of_one_account_bring_each_row_once(harbor: DataMap, tmp_path: Path) -> None:
    """Named by user name and by e-mail, an account's rows come once, under one label, over both periods."""
    by_name = Account(IdentifierKind.USERNAME, "tidewatcher")
    by_email = Account(IdentifierKind.EMAIL, "tidewatcher@mail.example")
    march = Times.between(datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC))
    spring = Times.between(datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC))
    asked = [Category.SESSION_TIMES]
    rows = []
    for number, reach in enumerate(
        (Reach.of([by_name], asked, spring), Reach.of([by_name], asked, march) | Reach.of([by_email], asked, spring))
    ):
        extract = collect(scope_of(reach), harbor, tmp_path / str(number), began=NOW, now=lambda: NOW)
        rows.append(extract.rows)
    assert rows[0] == rows[1] > 0


def test_no_such_account_is_an_answer_of_its_own(harbor: DataMap, tmp_path: Path) -> None:
    """An unknown identifier is neither an error nor an empty result, and the extract names it."""
    scope = scope_of(Reach.of([Account(IdentifierKind.USERNAME, "nobody.here")], [Category.SUBSCRIBER_NAME]))
    extract = collect(scope, harbor, tmp_path / "out", began=NOW, now=lambda: NOW)
    assert [o.outcome for o in extract.outcomes] == [Outcome.NO_SUCH_ACCOUNT]
    assert extract.accounts == (Resolved(Account(IdentifierKind.USERNAME, "nobody.here"), False),)
    assert extract.is_complete


def test_a_kind_nobody_can_look_up_is_a_gap(harbor: DataMap, tmp_path: Path) -> None:
    """An identifier without a resolver makes the extract incomplete; it is not searched for in any other way."""
    scope = scope_of(Reach.of([Account(IdentifierKind.NAME, "Finn Keel")], [Category.SUBSCRIBER_NAME]))
    extract = collect(scope, harbor, tmp_path / "out", began=NOW, now=lambda: NOW)
    assert not extract.is_complete
    assert {o.step for o in extract.gaps} == {"records.accounts", "accounts.name"}


def test_hundreds_of_accounts_resolve_together(harbor: DataMap) -> None:
    """More identifiers than one statement has places for, each found once."""
    accounts = [Account(IdentifierKind.USER_ID, str(number)) for number in range(1001, 1201)]
    with tempfile.TemporaryDirectory(), Stores(harbor, Limits()) as stores:
        resolution = resolve(accounts * 2, harbor, stores.open, always)
    assert sorted(resolution.holders) == list(range(1001, 1201))
