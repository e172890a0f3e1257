"""Identifiers as of a period, by the rules of their kind: renamed and re-used handles, addresses, telephone numbers."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourcorners.collect.datamap import load
from fourcorners.collect.engines import Limits
from fourcorners.collect.holding import instant, overlaps
from fourcorners.collect.identifiers import asked, e164
from fourcorners.collect.model import DataMap, Engine, National, Resolution, Resolver, TimeColumn
from fourcorners.collect.resolve import periods, resolve
from fourcorners.collect.run import collect, load_extract
from fourcorners.collect.stores import Stores
from fourcorners.errors import BadDataMap, CollectionFailed
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .servers import Postgres, Servers
from .worlds import scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)

MAP = """\
format: fourcorners.datamap/1
provider: Specimen
stores:
  - name: s
    engine: {engine}
    location: s.{engine}
    tables:
      - name: people
        source: people
        account: id
        columns: [{{name: shown, category: subscriber.name}}]
resolvers:
  - kind: username
    store: s
    source: handles
    match: handle
    key: account
    folds_case: true
    held: {{from: {{column: since, form: {form}, zone: {zone}}}, until: {{column: until, form: {form}, zone: {zone}}}}}
  - {{kind: email, store: s, source: people, match: email, key: id}}
  - {{kind: phone, store: s, source: people,
     match: phone, key: id, ignores: " -+", national: {{code: "1", digits: 10}}}}
  - kind: url
    store: s
    source: people
    match: page
    key: id
    only: {{host: null}}
    written_as: ["https://harbor.example/@{{}}", "https://www.harbor.example/@{{}}"]
"""

# "tide" was Ada's until March 2026, nobody's in April, and Bo's from May on; "gull" is Ada's since March.
HANDLES = [
    ("tide", 1, None, "2026-03-01"),
    ("tide", 2, "2026-05-01", None),
    ("gull", 1, "2026-03-01", None),
]


def month(first: int, last: int | None = None) -> Times:
    """From the first of one month of 2026 to the end of another."""
    after = (last or first) + 1
    end = datetime(2026, after, 1, tzinfo=UTC) if after <= 12 else datetime(2027, 1, 1, tzinfo=UTC)
    return Times.between(datetime(2026, first, 1, tzinfo=UTC), end)


def provider(
    folder: Path, engine: str = "sqlite", form: str = "text", zone: str = "UTC", servers: Servers | None = None
) -> DataMap:
    location = ""
    people = [
        (1, "Ada", "Ada@mail.example", "+1 202-555-0101", "ada", None),
        (2, "Bo", "bo@MAIL.example", "+1 202-555-0102", "bo", None),
        (3, "Ada of elsewhere", None, None, "ada", "elsewhere.example"),
    ]
    kind = {"text": "VARCHAR"}.get(form, form.upper())
    made = (
        "CREATE TABLE people (id INTEGER, shown VARCHAR, email VARCHAR, phone VARCHAR, page VARCHAR, host VARCHAR)",
        f"CREATE TABLE handles (handle VARCHAR, account INTEGER, since {kind}, until {kind})",
    )
    rows = [
        (
            handle,
            account,
            *(
                d and (d if form == "date" else f"{d} 00:00:00" + ("+00" if form == "timestamptz" else ""))
                for d in ends
            ),
        )
        for handle, account, *ends in HANDLES
    ]
    if engine == "sqlite":
        with sqlite3.connect(folder / "s.sqlite") as lite:
            for statement in made:
                lite.execute(statement)
            lite.executemany("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?)", people)
            lite.executemany("INSERT INTO handles VALUES (?, ?, ?, ?)", rows)
    elif engine == "postgresql":
        assert servers is not None
        server = servers.of(Engine.POSTGRESQL)
        assert isinstance(server, Postgres)
        schema = f"handles{abs(hash(folder))}"
        held = [("people", row) for row in people] + [("handles", row) for row in rows]
        server.run(
            f"CREATE SCHEMA {schema}",
            *(statement.replace("TABLE ", f"TABLE {schema}.") for statement in made),
            *(f"INSERT INTO {schema}.{table} VALUES {tuple(row)}".replace("None", "NULL") for table, row in held),
        )
        location = server.place(schema)
    else:
        with duckdb.connect(str(folder / "s.duckdb")) as duck:
            for statement in made:
                duck.execute(statement)
            duck.executemany("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?)", people)
            duck.executemany("INSERT INTO handles VALUES (?, ?, ?, ?)", rows)
    path = folder / "map.yaml"
    text = MAP.format(engine=engine, form=form.removesuffix("tz"), zone=zone)
    path.write_text(text.replace("location: s.postgresql", f"location: {location}"), encoding="utf-8")
    return load(path)


def keys(data_map: DataMap, kind: IdentifierKind, value: str, times: Times | None = None) -> set[int | str]:
    reach = Reach.of([Account(kind, value)], [Category.SUBSCRIBER_NAME], times or Times.always())
    with Stores(data_map, Limits()) as stores:
        return set(resolve(sorted(reach.accounts), data_map, stores.open, periods(reach)).holders)


@pytest.mark.parametrize(
    ("engine", "form"),
    [
        ("sqlite", "text"),
        ("sqlite", "date"),
        ("duckdb", "timestamp"),
        ("duckdb", "text"),
        ("duckdb", "date"),
        ("postgresql", "timestamp"),
        ("postgresql", "timestamptz"),
        ("postgresql", "text"),
        ("postgresql", "date"),
    ],
)
def test_a_handle_names_whoever_held_it_then(engine: str, form: str, tmp_path: Path, servers: Servers) -> None:
    """A renamed handle names its old account, a re-used one its new account, and between the two it names nobody."""
    data_map = provider(tmp_path, engine, form, servers=servers)
    # A day on which a handle was given up counts in full, so a history of days knows no more than that day.
    last = 4 if form == "date" else 3
    assert keys(data_map, IdentifierKind.USERNAME, "Tide", month(1, 2)) == {1}
    assert keys(data_map, IdentifierKind.USERNAME, "tide", month(last)) == set()
    assert keys(data_map, IdentifierKind.USERNAME, "tide", month(6)) == {2}
    assert keys(data_map, IdentifierKind.USERNAME, "gull", month(6)) == {1}
    assert keys(data_map, IdentifierKind.USERNAME, "gull", month(1, 2)) == set()


@pytest.mark.parametrize("times", [month(1, 12), Times.always(), month(1) | month(6)])
def test_a_period_in_which_several_held_it_stops(times: Times, tmp_path: Path) -> None:
    """A period that meets two holders stops for a person, in words that name no handle, and nothing is collected."""
    data_map = provider(tmp_path)
    scope = scope_of(
        Reach.of([Account(IdentifierKind.USERNAME, "tide")], [Category.SUBSCRIBER_NAME], times)
        | Reach.of([Account(IdentifierKind.USERNAME, "another")], [Category.SUBSCRIBER_NAME], month(6))
    )
    with pytest.raises(CollectionFailed) as caught:
        collect(scope, data_map, tmp_path / "out", began=NOW, now=lambda: NOW)
    said = str(caught.value)
    assert "names 2 accounts in the period asked about" in said and "number 2 of 2" in said and "tide" not in said
    assert not list((tmp_path / "out").iterdir())


def test_each_identifier_has_its_own_period(tmp_path: Path) -> None:
    """Two handles of one demand are each read as of the period asked about for it, over all kinds of data."""
    data_map = provider(tmp_path)
    tide, gull = (Account(IdentifierKind.USERNAME, name) for name in ("tide", "gull"))
    reach = (
        Reach.of([tide], [Category.SUBSCRIBER_NAME], month(6))
        | Reach.of([tide], [Category.SUBSCRIBER_SERVICE], month(7))
        | Reach.of([gull], [Category.SUBSCRIBER_NAME], month(1))
    )
    with Stores(data_map, Limits()) as stores:
        found = resolve(sorted(reach.accounts), data_map, stores.open, periods(reach))
    assert dict(found.holders) == {2: frozenset({tide})}
    extract = collect(scope_of(reach), data_map, tmp_path / "out", began=NOW, now=lambda: NOW)
    (nobody,) = extract.nobody
    assert (nobody.step, nobody.why) == (
        "accounts.username",
        "1 of 2 belong to no account in the period asked about",
    )


def test_a_history_that_cannot_be_read_stops(tmp_path: Path) -> None:
    """A holding whose time is no time is not passed over: it might be the one that counts."""
    data_map = provider(tmp_path)
    with sqlite3.connect(tmp_path / "s.sqlite") as connection:
        connection.execute("UPDATE handles SET until = 'last spring' WHERE until IS NOT NULL")
    with pytest.raises(CollectionFailed, match="does not say readably"):
        keys(data_map, IdentifierKind.USERNAME, "tide", month(6))


@given(st.integers(-5, 5), st.integers(-5, 5), st.integers(-5, 5), st.integers(1, 5))
def test_holding_and_period_meet_as_half_open_stretches_do(since: int, until: int, low: int, length: int) -> None:
    """They meet exactly where they have an instant in common."""
    period = Times([(low, low + length)])
    plainly = any(since <= tick < until for tick in range(low, low + length))
    assert overlaps(since, until, period) is plainly
    assert overlaps(None, until, period) is (low < until)
    assert overlaps(since, None, period) is (low + length > since)


def test_a_holding_in_doubt_is_taken_for_the_longer_one() -> None:
    """Of a local time that comes twice, a beginning is the first and an end the last; a last day counts in full."""
    wall, berlin = "2026-10-25T02:30:00", TimeColumn("at", Resolution.TEXT, "Europe/Berlin")
    begin, end = instant(berlin, wall, is_end=False), instant(berlin, wall, is_end=True)
    assert begin is not None and end is not None and end - begin == 3_600_000_000
    day = TimeColumn("at", Resolution.DATE)
    first, last = instant(day, "2026-03-01", is_end=False), instant(day, "2026-03-01", is_end=True)
    assert first is not None and last is not None and last - first == 86_400_000_000


def test_the_domain_of_an_address_is_the_same_in_any_letters(tmp_path: Path) -> None:
    """Capitals of a domain never count, on either side; those of a local part count unless the map says otherwise."""
    for engine in ("sqlite", "duckdb"):
        folder = tmp_path / engine
        folder.mkdir()
        data_map = provider(folder, engine, "text")
        assert keys(data_map, IdentifierKind.EMAIL, "Ada@MAIL.Example") == {1}
        assert keys(data_map, IdentifierKind.EMAIL, "bo@mail.example") == {2}
        assert keys(data_map, IdentifierKind.EMAIL, "ada@mail.example") == set()
        assert keys(data_map, IdentifierKind.EMAIL, "mail.example") == set()


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("+12025550101", "+12025550101"),
        ("+1 (202) 555-0101", "+12025550101"),
        ("(202) 555-0101", "+12025550101"),
        ("1-202-555-0101", "+12025550101"),
        ("+44 20 7946 0000", "+442079460000"),
        ("555-0101", None),
        ("+0 202 555 0101", None),
        ("+1 202 555 0101 0000 000", None),
        ("202 555 O101", None),
        ("+١٢٠٢٥٥٥٠١٠١", None),
        ("tel:+12025550101", None),
    ],
)
def test_telephone_numbers_are_read_in_e164(value: str, number: str | None) -> None:
    """A number in full, or one of the nation that the map names; anything else is no number here."""
    assert e164(value, National("1", 10)) == number


def test_a_national_prefix_stands_for_the_code() -> None:
    """Where the map names a prefix, a number with it or with the code is in full, and one with neither is not."""
    united_kingdom = National("44", 10, "0")
    assert e164("020 7946 0000", united_kingdom) == e164("44 20 7946 0000", united_kingdom) == "+442079460000"
    assert e164("20 7946 0000", united_kingdom) is None
    assert e164("020 7946 0000", None) is None


def test_a_number_that_is_not_whole_is_said_not_to_have_been_looked_up(tmp_path: Path) -> None:
    """It is a gap with its reason, not an account that does not exist."""
    data_map = provider(tmp_path)
    assert keys(data_map, IdentifierKind.PHONE, "(202) 555-0102") == {2}
    scope = scope_of(Reach.of([Account(IdentifierKind.PHONE, "555-0102")], [Category.SUBSCRIBER_NAME]))
    extract = collect(scope, data_map, tmp_path / "out", began=NOW, now=lambda: NOW)
    assert not extract.is_complete
    assert {o.step: o.why for o in extract.gaps}["accounts.phone"].startswith("1 of 1 are not written in E.164")
    (resolved,) = extract.accounts
    assert not resolved.looked_up and not extract.nobody
    assert load_extract(tmp_path / "out").accounts == extract.accounts


def test_a_handle_may_be_written_in_the_forms_the_map_lists(tmp_path: Path) -> None:
    """The page of an account names it; another host's page, and an account of another host, do not."""
    data_map = provider(tmp_path)
    assert keys(data_map, IdentifierKind.URL, "https://harbor.example/@ada") == {1}
    assert keys(data_map, IdentifierKind.URL, "https://www.harbor.example/@bo") == {2}
    for other in ("https://elsewhere.example/@ada", "https://harbor.example/@", "ada", "https://harbor.example/@ada/1"):
        assert keys(data_map, IdentifierKind.URL, other) == set()


def test_forms_are_prefixes_and_suffixes_and_nothing_looser() -> None:
    """Every form that fits gives one text; characters of the form are never patterns."""
    resolver = Resolver(IdentifierKind.USERNAME, "s", "t", "m", "k", written_as=("{}", "@{}", "@{}@h.example", ".*{}"))
    assert asked(resolver, "@ada@h.example") == ("@ada@h.example", "ada@h.example", "ada")
    assert asked(resolver, "xada") == ("xada",)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("kind: email, store: s,", "kind: email, national: {code: '1', digits: 9}, store: s,", "resolvers.email.nat"),
        ("kind: phone,", "kind: phone, written_as: ['{}'],", "resolvers.phone.written_as"),
        ('written_as: ["https', 'written_as: ["none", "https', "written_as"),
        ("form: text, zone: UTC}, until", "form: timestamp, zone: UTC}, until", "resolvers.username.held.form"),
        ("only: {host: null}", "only: {host: [[]]}", "only"),
    ],
)  # fmt: skip
def test_rules_that_make_no_sense_are_refused(old: str, new: str, field: str, tmp_path: Path) -> None:
    """Each in one line that names the field."""
    provider(tmp_path)
    path = tmp_path / "map.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(BadDataMap) as caught:
        load(path)
    assert field in str(caught.value) and "\n" not in str(caught.value)


def test_a_reach_is_looked_through_once_whatever_its_accounts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The period of each of many identifiers costs no look at all the others."""
    accounts = [Account(IdentifierKind.USERNAME, f"name{number}") for number in range(200)]
    reach = Reach.of(accounts, [Category.SUBSCRIBER_NAME, Category.DEVICE], month(1))
    looks = []
    whole = vars(Reach)["categories"].fget

    def counted(self: Reach) -> frozenset[Category]:
        looks.append(self)
        found: frozenset[Category] = whole(self)
        return found

    monkeypatch.setattr(Reach, "categories", property(counted))
    when = periods(reach)
    assert {when(account) for account in accounts} == {month(1)}
    assert len(looks) == 1
