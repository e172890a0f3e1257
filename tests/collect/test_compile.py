"""Statements: one text for one shape, half-open bounds at the microsecond, and no more than is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from fourcorners.collect.compile import compile_plan
from fourcorners.collect.model import DataMap, Engine, Outcome, Resolution, Shape
from fourcorners.collect.run import collect, dry_run
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .servers import Servers
from .worlds import ALL_FORMS, EPOCH, UNITS, US, Shelf, build, scope_of, written

NOW = datetime(2026, 11, 24, tzinfo=UTC)
ADA, BO, CY = (Account(IdentifierKind.USERNAME, name) for name in ("ada", "bo", "cy"))
DAY = timedelta(days=1)


def named(count: int) -> list[Account]:
    return [Account(IdentifierKind.USERNAME, f"name{number}") for number in range(count)]


def test_one_shape_has_one_text(harbor: DataMap) -> None:
    """Two accounts or five hundred, one period or many: the same statements; and one account over one period, one."""
    asked = [Category.SESSION_IP, Category.SESSION_TIMES]
    march = Times.between(datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC))
    april = Times.between(datetime(2026, 4, 2, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC))

    def text(reach: Reach) -> tuple[str, Shape]:
        (step,) = compile_plan(scope_of(reach), harbor).steps
        return step.statement, step.shape

    many = {
        text(Reach.of(named(2), asked, march)),
        text(Reach.of(named(500), asked, march)),
        text(Reach.of(named(1), asked, march | april)),
        text(Reach.of(named(3), asked) | Reach.of(named(1), asked[:1], march)),
    }
    one = {text(Reach.of([account], asked, times)) for account in named(3) for times in (march, april, Times.always())}
    assert len(many) == 1 and next(iter(many))[1] is Shape.MANY
    assert len(one) == 1 and next(iter(one))[1] is Shape.ONE


def test_a_plan_is_a_function_of_scope_and_map(harbor: DataMap) -> None:
    """Compiled twice, the same digest; the plan names both it was made of, and holds no value of the scope."""
    scope = scope_of(Reach.of(named(2), [Category.SESSION_IP, Category.SUBSCRIBER_EMAIL]))
    plan = compile_plan(scope, harbor)
    assert plan.digest == compile_plan(scope, harbor).digest
    assert (plan.scope, plan.data_map) == (scope.digest, harbor.digest)
    assert "name0" not in str(plan.to_json())


def test_only_what_is_asked_is_selected(harbor: DataMap) -> None:
    """A statement names the columns of the categories asked for, the key and the time; there is no `*`."""
    steps = compile_plan(scope_of(Reach.of(named(1), [Category.SESSION_IP])), harbor).steps
    assert [step.id for step in steps] == ["logs.sessions"]
    assert [c.name for c in steps[0].columns] == ["account", "ip", "port"]
    assert "*" not in steps[0].statement and "user_agent" not in steps[0].statement


def test_headers_never_bring_the_subject_line(harbor: DataMap) -> None:
    """The subject line is content: asking for traffic headers selects neither it nor the body."""
    (step,) = compile_plan(scope_of(Reach.of(named(1), [Category.TRAFFIC_HEADERS])), harbor).steps
    assert "subject" not in step.statement and "body" not in step.statement


@pytest.mark.parametrize(
    ("engine", "form"), [(e, f) for e, forms in ALL_FORMS.items() for f in forms if f is not Resolution.DATE]
)
@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin"])
def test_bounds_hold_to_the_unit(engine: Engine, form: Resolution, zone: str, servers: Servers, tmp_path: Path) -> None:
    """Of rows one unit before, at and after each end of a leap day, exactly the day's own are yielded."""
    if form in UNITS and zone != "UTC":
        zone = "UTC"
    bare = Shelf(engine, form, zone, engine is Engine.CSV, False)
    start = datetime(2028, 2, 29, tzinfo=UTC)
    unit = UNITS.get(form, 1) * US
    rows: list[dict[str, Any]] = []
    inside = []
    for edge in (start, start + DAY):
        for when in (edge - unit, edge, edge + unit):
            at = written(when, bare, len(rows) % 3)
            rows.append(
                {"account": bare.key("ada"), "at": at, "ended": f"e{len(rows)}", "ip": "x", "agent": "a", "secret": "s"}
            )
            if start <= when < start + DAY:
                inside.append(rows[-1]["ended"])
    data_map = build(tmp_path / "store", replace(bare, rows=tuple(rows)), servers)
    scope = scope_of(Reach.of([ADA], [Category.SESSION_TIMES], Times.between(start, start + DAY)))
    extract = collect(scope, data_map, tmp_path / "out", began=NOW, now=lambda: NOW)
    got = pq.read_table(tmp_path / "out" / extract.outcomes[0].file).column("ended").to_pylist()
    assert sorted(got) == inside and len(inside) == 3


def test_columns_are_empty_outside_their_own_period(tmp_path: Path) -> None:
    """A row within one category's period and outside another's has the one's column and not the other's."""
    start = datetime(2026, 5, 1, tzinfo=UTC)
    rows = tuple(
        {
            "account": 1,
            "at": (start + n * DAY - EPOCH) // US,
            "ended": f"e{n}",
            "ip": f"i{n}",
            "agent": "a",
            "secret": "s",
        }
        for n in range(4)
    )
    data_map = build(tmp_path / "store", Shelf(Engine.SQLITE, Resolution.MICROSECONDS, "UTC", False, False, rows))
    reach = Reach.of([ADA], [Category.SESSION_TIMES], Times.between(start, start + 2 * DAY)) | Reach.of(
        [ADA], [Category.SESSION_IP], Times.between(start + DAY, start + 3 * DAY)
    )
    extract = collect(scope_of(reach), data_map, tmp_path / "out", began=NOW, now=lambda: NOW)
    got = pq.read_table(tmp_path / "out" / extract.outcomes[0].file).to_pylist()
    assert [(r["ended"], r["ip"]) for r in got] == [("e0", None), ("e1", "i1"), (None, "i2")]


def test_undated_rows_come_for_any_period(harbor: DataMap, tmp_path: Path) -> None:
    """A subscriber record is current state: it is produced wherever its category is within reach at all."""
    tide = Account(IdentifierKind.USERNAME, "tidewatcher")
    long_ago = Times.between(datetime(2001, 1, 1, tzinfo=UTC), datetime(2001, 1, 2, tzinfo=UTC))
    reach = Reach.of([tide], [Category.SUBSCRIBER_EMAIL], long_ago)
    extract = collect(scope_of(reach), harbor, tmp_path / "out", began=NOW, now=lambda: NOW)
    (row,) = pq.read_table(tmp_path / "out" / extract.outcomes[0].file).to_pylist()
    assert row == {"account": "username:tidewatcher", "email": "tidewatcher@mail.example"}


def test_a_dry_run_counts_what_a_collection_brings(harbor: DataMap, tmp_path: Path) -> None:
    """The counts shown beforehand are the rows collected, statement by statement, and no value is shown."""
    tide = Account(IdentifierKind.USERNAME, "tidewatcher")
    scope = scope_of(Reach.of([tide], [c for c in Category if c is not Category.ANY]))
    shown = dry_run(scope, harbor)
    extract = collect(scope, harbor, tmp_path / "out", began=NOW, now=lambda: NOW)
    assert {s["step"]: s["rows"] for s in shown} == {o.step: o.rows for o in extract.outcomes}
    assert "tidewatcher" not in str(shown)


def test_every_category_ends_in_an_outcome(harbor: DataMap, tmp_path: Path) -> None:
    """What is not held says so; a catch-all is a failure; nothing that was approved stays unmentioned."""
    tide = Account(IdentifierKind.USERNAME, "tidewatcher")
    scope = scope_of(Reach.of([tide], Category))
    extract = collect(scope, harbor, tmp_path / "out", began=NOW, now=lambda: NOW)
    ended = {o.step: o for o in extract.outcomes}
    assert ended["category.location"].outcome is Outcome.NOT_HELD and ended["category.location"].why
    assert ended["category.any"].outcome is Outcome.FAILED
    served = {c for step in extract.plan.steps for c in step.categories}
    assert served | {Category(s.removeprefix("category.")) for s in ended if s.startswith("category.")} == set(Category)
