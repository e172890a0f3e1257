"""The one property of the product, over random demands, dates, people and stores.

Every row collected lies in the approved reach, which lies in the allowed reach, which lies in the demanded reach.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from demo.harbor_social.generate import generate
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from fourcorners.collect.datamap import load
from fourcorners.collect.model import DataMap, Engine, Extract, Outcome, Resolution, Store
from fourcorners.collect.run import collect
from fourcorners.errors import NotAllowed, ScopeBreach
from fourcorners.law.run import assess
from fourcorners.reach import Reach, Times
from fourcorners.reading.model import Demand, Item, Nondisclosure
from fourcorners.scope.model import Approval, Decision, Scope, Verdict
from fourcorners.scope.run import STANDS, allowed_with, freeze
from fourcorners.terms import Category, IdentifierKind, Instrument, Mark
from fourcorners.values import Account, Days, Found, read_instant

from ..collect.servers import Servers

NOW = datetime(2026, 11, 24, tzinfo=UTC)
NAMES = ["tidewatcher", "quaymaster77", "lanternkeeper", "nobody-here"]
ACCOUNTS = [Account(IdentifierKind.USERNAME, name) for name in NAMES]
DAYS = st.dates(date(2025, 12, 1), date(2026, 11, 19))


@pytest.fixture(scope="module")
def harbor(tmp_path_factory: pytest.TempPathFactory) -> DataMap:
    folder = tmp_path_factory.mktemp("harbor")
    generate(folder, accounts=60, sessions=3_000, messages=600)
    shutil.copy(Path(__file__).parents[2] / "demo" / "harbor_social" / "datamap.yaml", folder)
    return load(folder / "datamap.yaml")


def moved(engine: Engine, harbor: DataMap, servers: Servers) -> DataMap:
    """Harbor Social's tables, all of them, in one store of this engine."""
    held: dict[str, pa.Table] = {}
    with duckdb.connect() as files:
        held["sessions"] = files.sql(f"SELECT * FROM '{harbor.folder}/sessions/*.parquet'").to_arrow_table()
    with sqlite3.connect(harbor.folder / "harbor.sqlite3") as records:
        for name in ("accounts", "messages", "posts", "follows"):
            rows = records.execute(f"SELECT * FROM {name}")
            names = [column[0] for column in rows.description]
            held[name] = pa.Table.from_pylist([dict(zip(names, row, strict=True)) for row in rows])
    records.close()
    days = held["follows"].column("since").cast(pa.date32())
    held["follows"] = held["follows"].set_column(held["follows"].column_names.index("since"), "since", days)
    location, sources = servers.of(engine).hold_all(held)
    tables = tuple(replace(t, source=sources[t.name]) for store in harbor.stores for t in store.tables)
    resolvers = tuple(replace(r, store="all", source=sources[r.source]) for r in harbor.resolvers)
    return replace(harbor, stores=(Store("all", engine, location, tables),), resolvers=resolvers)


def found(value: Any) -> Found[Any]:
    return Found(value, ())


@st.composite
def demands(draw: st.DrawFn) -> Demand:
    """Any demand that a reader could report, sensible or not."""
    start, end = sorted([draw(DAYS), draw(DAYS)])
    period = draw(st.sampled_from([None, Days(start, end), Days(start, None), Days(None, end), Days(None, None)]))
    items = draw(st.lists(st.sets(st.sampled_from(list(Category)), min_size=1, max_size=4), min_size=1, max_size=4))
    own = draw(st.booleans())
    return Demand(
        paper="0" * 64,
        instrument=found(draw(st.sampled_from(list(Instrument)))),
        jurisdiction=found(draw(st.sampled_from(["US-FED", "US-CA", "US-WA", "EU", "FR", "UK"]))),
        authorities=tuple(
            found(a) for a in draw(st.lists(st.sampled_from(["18 U.S.C. § 2703(d)", "19 U.S.C. § 1509"]), max_size=2))
        ),
        issuing_body=draw(st.sampled_from([None, found("Superior Court of Ellery County")])),
        court=draw(st.sampled_from([None, found(True), found(False)])),
        signed=draw(st.sampled_from([None, found(True), found(False)])),
        issued_on=draw(st.one_of(st.none(), DAYS.map(found))),
        due_on=draw(st.one_of(st.none(), DAYS.map(found))),
        accounts=tuple(
            found(a) for a in draw(st.lists(st.sampled_from(ACCOUNTS), min_size=1, max_size=3, unique=True))
        ),
        period=found(period) if period else None,
        account_periods=((ACCOUNTS[0], found(Days(start, end))),) if own else (),
        items=tuple(found(Item(f"item {n}", frozenset(categories))) for n, categories in enumerate(items)),
        excluded=tuple(
            found(Item("not this", frozenset({c}))) for c in draw(st.lists(st.sampled_from(list(Category)), max_size=1))
        ),
        nondisclosure=draw(
            st.sampled_from([None, found(Nondisclosure("ordered", "18 U.S.C. § 2705(b)", "indefinite"))])
        ),
        marks=tuple(found(m) for m in draw(st.sets(st.sampled_from(list(Mark)), max_size=3))),
    )


@st.composite
def parts(draw: st.DrawFn) -> tuple[set[Category] | None, Times]:
    """What people approve of the allowed reach: some kinds of data, some time."""
    categories = draw(st.one_of(st.none(), st.sets(st.sampled_from(list(Category)), min_size=1, max_size=8)))
    start, end = sorted([draw(DAYS), draw(DAYS)])
    times = Times.between(
        datetime(start.year, start.month, start.day, tzinfo=UTC),
        datetime(end.year, end.month, end.day, tzinfo=UTC) + timedelta(days=1),
    )
    return categories, draw(st.sampled_from([Times.always(), times]))


def decided(demand: Demand, on: date, part: tuple[set[Category] | None, Times], aside: bool) -> Iterator[Scope]:
    """The scope of an approval by two people, if there is anything to approve; the reaches checked on the way."""
    opinion = assess(demand, on)
    assert opinion.demanded == demand.reach
    assert opinion.allowed <= opinion.demanded
    # People may set findings aside; here often all of them, so that a great part of the cases comes to a collection.
    departs = tuple({f.rule for f in opinion.findings} - STANDS) if aside else ()
    allowed = allowed_with(opinion, departs)
    assert opinion.allowed <= allowed <= opinion.demanded
    assert Category.ANY not in allowed.categories
    categories, times = part
    approved = allowed.only(categories=categories, times=times)
    people = (Approval("p-one", "counsel", NOW), Approval("p-two", "counsel", NOW))
    decision = Decision("D-x", "M-X", opinion.digest, Verdict.APPROVE, approved, people, departs)
    wider = Decision("D-y", "M-X", opinion.digest, Verdict.APPROVE, opinion.demanded, people, departs)
    if opinion.demanded and not opinion.demanded <= allowed:
        with pytest.raises(ScopeBreach):
            freeze(demand, opinion, wider)
    if not approved:
        with pytest.raises(NotAllowed):
            freeze(demand, opinion, decision)
        return
    yield freeze(demand, opinion, decision)


def check_rows(extract: Extract, data_map: DataMap, reach: Reach) -> int:
    """Every value of every row lies in the reach; gives how many values there were."""
    values = 0
    steps = {step.id: step for step in extract.plan.steps}
    for outcome in extract.outcomes:
        if outcome.outcome is not Outcome.ROWS:
            continue
        step = steps[outcome.step]
        time = data_map.table(step).time
        for row in pq.read_table(extract.folder / outcome.file).to_pylist():
            kind, _, name = row[step.columns[0].name].partition(":")
            account = Account(IdentifierKind(kind), name)
            when = instant(row.get(time.name), time.resolution) if time else None
            for column in step.columns[1:]:
                if row[column.name] is None or column.category is None:
                    continue
                values += 1
                times = reach.times(account, column.category)
                assert times, (outcome.step, column.name)
                assert when is None or when in times, (outcome.step, column.name)
    return values


def instant(value: Any, form: Resolution) -> datetime | None:
    """A stored time as an instant, by a way of this test's own."""
    if value is None:
        return None
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    if form is Resolution.DATE:
        return read_instant(f"{value}T00:00:00Z")
    if isinstance(value, str):
        return read_instant(value if value.endswith("Z") else f"{value}Z")
    scale = {Resolution.SECONDS: 1, Resolution.MILLISECONDS: 1_000, Resolution.MICROSECONDS: 1_000_000}[form]
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=value * 1_000_000 // scale)


def hold(harbor: DataMap, demand: Demand, on: date, part: tuple[set[Category] | None, Times], aside: bool) -> None:
    for scope in decided(demand, on, part, aside):
        with tempfile.TemporaryDirectory() as folder:
            extract = collect(scope, harbor, Path(folder) / "out", began=NOW, now=lambda: NOW)
            event("rows" if check_rows(extract, harbor, scope.reach) else "no rows")
            assert scope.reach <= demand.reach


common = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@common
@given(demand=demands(), on=DAYS, part=parts(), aside=st.booleans())
def test_reach_only_shrinks(
    harbor: DataMap, demand: Demand, on: date, part: tuple[set[Category] | None, Times], aside: bool
) -> None:
    """Collected within approved within allowed within demanded, whatever the paper, the law and the people."""
    hold(harbor, demand, on, part, aside)


@pytest.mark.slow
@settings(common, max_examples=20_000)
@given(demand=demands(), on=DAYS, part=parts(), aside=st.booleans())
def test_reach_only_shrinks_in_twenty_thousand_cases(
    harbor: DataMap, demand: Demand, on: date, part: tuple[set[Category] | None, Times], aside: bool
) -> None:
    """The same over twenty thousand cases."""
    hold(harbor, demand, on, part, aside)


@pytest.fixture(scope="module")
def served(harbor: DataMap, servers: Servers, request: pytest.FixtureRequest) -> DataMap:
    """The same provider on the engine of that name."""
    return moved(request.param, harbor, servers)


@pytest.mark.parametrize("served", [Engine.POSTGRESQL, Engine.MYSQL], indirect=True)
@settings(common, max_examples=50)
@given(demand=demands(), on=DAYS, part=parts(), aside=st.booleans())
def test_reach_only_shrinks_on_a_server(
    served: DataMap, demand: Demand, on: date, part: tuple[set[Category] | None, Times], aside: bool
) -> None:
    """The same where the provider's data is on a PostgreSQL or MariaDB server."""
    hold(served, demand, on, part, aside)


@pytest.mark.parametrize("served", [Engine.SPARK], indirect=True)
@settings(common, max_examples=6)
@given(demand=demands(), on=DAYS, part=parts(), aside=st.booleans())
def test_reach_only_shrinks_on_a_cluster(
    served: DataMap, demand: Demand, on: date, part: tuple[set[Category] | None, Times], aside: bool
) -> None:
    """The same where it is in Spark, which is asked fewer times."""
    hold(served, demand, on, part, aside)


@pytest.mark.slow
@pytest.mark.parametrize("served", [Engine.POSTGRESQL], indirect=True)
@settings(common, max_examples=2_000)
@given(demand=demands(), on=DAYS, part=parts(), aside=st.booleans())
def test_reach_only_shrinks_on_a_server_in_two_thousand_cases(
    served: DataMap, demand: Demand, on: date, part: tuple[set[Category] | None, Times], aside: bool
) -> None:
    """The same over two thousand cases on PostgreSQL."""
    hold(served, demand, on, part, aside)


@common
@given(demand=demands(), on=DAYS)
def test_the_same_demand_and_day_give_the_same_opinion(demand: Demand, on: date) -> None:
    """An opinion is a function of demand, date and rules."""
    assert assess(demand, on) == assess(demand, on)


@common
@given(demand=demands(), on=DAYS, keep=st.sets(st.sampled_from(list(Category)), max_size=4))
def test_asking_for_less_never_allows_more(demand: Demand, on: date, keep: set[Category]) -> None:
    """A demand with fewer kinds of data is never allowed a kind that the larger one was not."""
    fewer = replace(
        demand, items=tuple(found(Item(i.value.label, i.value.categories & frozenset(keep))) for i in demand.items)
    )
    assert assess(fewer, on).allowed <= assess(demand, on).demanded
