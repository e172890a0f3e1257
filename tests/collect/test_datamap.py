"""Data maps: what is refused, with which words, and what `check` sees in the stores."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fourcorners.collect.check import check
from fourcorners.collect.datamap import load
from fourcorners.collect.model import Credentials, DataMap
from fourcorners.collect.run import collect
from fourcorners.errors import BadDataMap
from fourcorners.reach import Reach
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .worlds import scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)

GOOD = """\
format: fourcorners.datamap/1
provider: Specimen
stores:
  - name: s
    engine: sqlite
    location: s.sqlite3
    tables:
      - name: log
        source: log
        account: account
        time: {column: at, form: seconds}
        columns:
          - {name: ip, category: session.ip}
resolvers:
  - {kind: username, store: s, source: people, match: name, key: id}
"""

AT_SERVER = GOOD.replace(
    "    engine: sqlite\n    location: s.sqlite3\n",
    "    engine: postgresql\n    location: postgresql://db.example/harbor\n"
    "    credentials: {environment: SPECIMEN_DB}\n",
)


def loaded(tmp_path: Path, text: str) -> DataMap:
    path = tmp_path / "map.yaml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def test_a_good_map_is_read(tmp_path: Path) -> None:
    """Stores, tables, columns and resolvers are as written, and the folder is the map's own."""
    data_map = loaded(tmp_path, GOOD)
    assert data_map.stores[0].tables[0].columns[0].category is Category.SESSION_IP
    assert data_map.folder == tmp_path


def test_credentials_are_named_and_not_read(tmp_path: Path) -> None:
    """A map that names a variable loads without it, and its digest is of the name alone."""
    data_map = loaded(tmp_path, AT_SERVER)
    assert data_map.stores[0].credentials == Credentials(environment="SPECIMEN_DB")


BAD = {
    "no YAML": (GOOD.replace("stores:", "stores: ["), "line "),
    "an alias": (GOOD.replace(": Specimen", ": &p Specimen").replace("name: s\n", "name: *p\n"), "alias"),
    "a tag": (GOOD.replace("provider: Specimen", "provider: !!python/object/apply:os.system [ls]"), "line 2"),
    "a key given twice": (GOOD.replace("    engine: sqlite", "    engine: sqlite\n    engine: duckdb"), "'engine'"),
    "a list": ("- a\n", "$"),
    "nothing": ("", "$"),
    "another version": (GOOD.replace("datamap/1", "datamap/9"), "$.format"),
    "an unknown field": (GOOD.replace("provider:", "extra: 1\nprovider:"), "extra"),
    "an unknown category": (GOOD.replace("session.ip", "session.everything"), "$.stores[0].tables[0].columns[0]"),
    "a catch-all category": (GOOD.replace("session.ip", "any"), "category"),
    "an unknown engine": (GOOD.replace("engine: sqlite", "engine: oracle"), "$.stores[0].engine"),
    "no account column": (GOOD.replace("        account: account\n", ""), "account"),
    "no columns": (GOOD.replace("          - {name: ip, category: session.ip}", "          []"), "columns"),
    "a quote in a name": (GOOD.replace("name: ip", "name: 'i\"p'"), "name"),
    "a column given twice": (
        GOOD.replace("resolvers:", "          - {name: ip, category: device}\nresolvers:"),
        "s.log.ip",
    ),
    "sessions without time": (GOOD.replace("        time: {column: at, form: seconds}\n", ""), "s.log.ip"),
    "a timestamp in SQLite": (GOOD.replace("form: seconds", "form: timestamp"), "s.log.time.form"),
    "a count with a zone": (GOOD.replace("form: seconds", "form: seconds, zone: Europe/Berlin"), "s.log.time.zone"),
    "an unknown zone": (GOOD.replace("form: seconds", "form: text, zone: Mars/Olympus"), "s.log.time.zone"),
    "a path as a zone": (GOOD.replace("form: seconds", "form: text, zone: ../../etc/passwd"), "s.log.time.zone"),
    "an unknown store": (GOOD.replace("store: s,", "store: t,"), "resolvers.username"),
    "a search by address": (GOOD.replace("kind: username", "kind: ip"), "$.resolvers[0].kind"),
    "a search by word": (GOOD.replace("kind: username", "kind: keyword"), "$.resolvers[0].kind"),
    "held and not held": (GOOD + "not_held: {session.ip: never}\n", "not_held.session.ip"),
    "a column mapped and left out": (
        GOOD.replace("        columns:", "        unmapped: {ip: no reason}\n        columns:"),
        "s.log.unmapped.ip",
    ),
    "a retention in words": (GOOD.replace("      columns:", "      kept_days: long\n        columns:"), "kept_days"),
    "a password in a location": (AT_SERVER.replace("//db", "//ada:secret@db"), "s.location"),
    "a password among the options": (AT_SERVER.replace("/harbor", "/harbor?sslpassword=x"), "s.location"),
    "another kind of server": (AT_SERVER.replace("postgresql://", "mysql://"), "s.location"),
    "a join that leaves its folder": (
        GOOD.replace("engine: sqlite", "engine: parquet").replace(
            "source: log", "join: {source: ../texts.parquet, here: a, there: b}\n        source: log"
        ),
        "s.log.join.source",
    ),
    "no server": (AT_SERVER.replace("postgresql://db.example/harbor", "harbor.db"), "s.location"),
    "an ill-formed port": (AT_SERVER.replace("db.example", "db.example:x"), "s.location"),
    "a secret in the map": (AT_SERVER.replace("environment: SPECIMEN_DB", "password: x"), "credentials"),
    "two places for a secret": (AT_SERVER.replace("SPECIMEN_DB", "SPECIMEN_DB, file: x"), "credentials"),
    "no name of a variable": (AT_SERVER.replace("SPECIMEN_DB", "'ada:secret'"), "credentials.environment"),
    "credentials for a file": (GOOD.replace("    tables:", "    credentials: {file: x}\n    tables:"), "s.credentials"),
    "a source that leaves its folder": (
        GOOD.replace("engine: sqlite", "engine: parquet").replace("source: log", "source: ../log.parquet"),
        "s.log.source",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_map_is_refused_in_one_line(name: str, tmp_path: Path) -> None:
    """The error names the file, the field and what to do, in one line."""
    text, field = BAD[name]
    assert text != GOOD
    with pytest.raises(BadDataMap) as caught:
        loaded(tmp_path, text)
    line = str(caught.value)
    assert "map.yaml" in line and field in line and caught.value.do and "\n" not in line


def test_a_map_that_is_no_file_or_too_large_is_refused(tmp_path: Path) -> None:
    """A missing file and a megabyte of something else are refused unread."""
    with pytest.raises(BadDataMap, match="cannot be read"):
        load(tmp_path / "none.yaml")
    with pytest.raises(BadDataMap, match="larger"):
        loaded(tmp_path, "#" * 1_000_001)


def test_check_sees_missing_columns_wrong_forms_and_missing_stores(harbor_copy: Path) -> None:
    """A column that is gone, a time of another form, a resolver's column and a file that is gone are fatal."""
    path = harbor_copy / "datamap.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("{name: plan,", "{name: tariff,")
        .replace("column: began_at, form: timestamp", "column: began_at, form: seconds")
        .replace("match: phone", "match: telephone"),
        encoding="utf-8",
    )
    fatal = {c.where for c in check(load(path)).complaints if c.is_fatal}
    assert fatal == {"records.accounts.tariff", "logs.sessions.began_at", "records.accounts.telephone"}
    (harbor_copy / "harbor.sqlite3").unlink()
    assert "records.posts" in {c.where for c in check(load(path)).complaints if c.is_fatal}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{name: plan,", "{name: tariff,"),
        ("{name: user_agent,", "{name: client,"),
        ("column: began_at, form: timestamp", "column: began_at, form: milliseconds"),
        ("column: began_at, form: timestamp", "column: started, form: timestamp"),
        ("match: user_name", "match: handle"),
    ],
)
def test_a_map_that_does_not_fit_stops_the_collection(old: str, new: str, harbor_copy: Path, tmp_path: Path) -> None:
    """A missing column or a wrong form stops the whole collection before a file is written."""
    path = harbor_copy / "datamap.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    asked = [Category.SUBSCRIBER_SERVICE, Category.DEVICE]
    scope = scope_of(Reach.of([Account(IdentifierKind.USERNAME, "tidewatcher")], asked))
    with pytest.raises(BadDataMap) as caught:
        collect(scope, load(path), tmp_path / "out", began=NOW, now=lambda: NOW)
    assert caught.value.do and "tidewatcher" not in str(caught.value)
    assert not list((tmp_path / "out").iterdir())


def test_an_unmapped_column_never_leaves(harbor: DataMap, tmp_path: Path) -> None:
    """Whatever is approved, a column without a category is in no statement and in no file."""
    everything = [c for c in Category if c is not Category.ANY]
    scope = scope_of(Reach.of([Account(IdentifierKind.USERNAME, "tidewatcher")], everything))
    extract = collect(scope, harbor, tmp_path / "out", began=NOW, now=lambda: NOW)
    assert extract.rows > 0
    assert "status_note" not in "".join(step.statement for step in extract.plan.steps)
    with sqlite3.connect(harbor.folder / "harbor.sqlite3") as connection:
        note = connection.execute("SELECT status_note FROM accounts WHERE user_name = 'tidewatcher'").fetchone()[0]
    import pyarrow.parquet as pq

    for outcome in extract.outcomes:
        if outcome.file:
            table = pq.read_table(extract.folder / outcome.file)
            assert "status_note" not in table.column_names
            assert note not in str(table.to_pylist())
