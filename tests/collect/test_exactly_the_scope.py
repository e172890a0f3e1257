"""The central property on real engines: nothing outside the scope, nothing inside it missing."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fourcorners.collect.compile import compile_plan
from fourcorners.collect.engines import Limits
from fourcorners.collect.guard import KEY_COLUMN, Guard
from fourcorners.collect.model import DataMap, Engine
from fourcorners.collect.readback import read_back
from fourcorners.collect.resolve import label_of, periods, resolve
from fourcorners.collect.run import collect
from fourcorners.collect.stores import Stores
from fourcorners.collect.windows import windows
from fourcorners.scope.model import Scope

from .servers import Servers
from .worlds import ALL_FORMS, expected, scopes, shelves, standing

NOW = datetime(2026, 11, 24, tzinfo=UTC)
# Files that DuckDB reads from object storage as well as from a folder.
ON_OBJECTS = (Engine.PARQUET, Engine.CSV)
# Where one question costs most of a second, however little it asks.
SLOW_TO_ASK = (Engine.SPARK,)
_RELAXED = [HealthCheck.too_slow, HealthCheck.data_too_large]


@pytest.mark.parametrize("engine", [e for e in ALL_FORMS if e not in SLOW_TO_ASK])
@settings(max_examples=25, deadline=None, suppress_health_check=_RELAXED)
@given(data=st.data())
def test_a_collection_yields_exactly_the_scope(engine: Engine, servers: Servers, data: st.DataObject) -> None:
    """Whole collections, into files: every row and field within reach is there, and no other."""
    _collected(engine, servers, data)


@pytest.mark.parametrize("engine", SLOW_TO_ASK)
@settings(max_examples=6, deadline=None, suppress_health_check=_RELAXED)
@given(data=st.data())
def test_a_slow_engine_yields_exactly_the_scope(engine: Engine, servers: Servers, data: st.DataObject) -> None:
    """The same, of fewer collections."""
    _collected(engine, servers, data)


@pytest.mark.parametrize("engine", ON_OBJECTS)
@settings(max_examples=15, deadline=None, suppress_health_check=_RELAXED)
@given(data=st.data())
def test_object_storage_yields_exactly_the_scope(engine: Engine, servers: Servers, data: st.DataObject) -> None:
    """The same of files that lie behind a real server of objects."""
    _collected(engine, servers, data, on_objects=True)


def _collected(engine: Engine, servers: Servers, data: st.DataObject, *, on_objects: bool = False) -> None:
    shelf, corner = data.draw(shelves((engine,)))
    shelf = replace(shelf, on_objects=on_objects)
    scope = data.draw(scopes(corner))
    with standing(shelf, servers) as data_map, tempfile.TemporaryDirectory() as folder:
        extract = collect(scope, data_map, Path(folder) / "out", began=NOW, now=lambda: NOW)
        assert extract.is_complete
        found: list[tuple[Any, ...]] = []
        for outcome in extract.outcomes:
            if outcome.file:
                found += [tuple(row.values()) for row in pq.read_table(extract.folder / outcome.file).to_pylist()]
    assert sorted(found, key=repr) == expected(shelf, scope)


@pytest.mark.slow
@pytest.mark.parametrize("engine", [e for e in ALL_FORMS if e not in SLOW_TO_ASK])
@settings(max_examples=1_250, deadline=None, suppress_health_check=_RELAXED)
@given(data=st.data())
def test_twenty_thousand_scopes_yield_exactly_themselves(engine: Engine, servers: Servers, data: st.DataObject) -> None:
    """The same over 1,250 random stores of each engine with four scopes each, straight from the engines."""
    _four_each(engine, servers, data)


@pytest.mark.slow
@pytest.mark.parametrize("engine", ON_OBJECTS)
@settings(max_examples=1_250, deadline=None, suppress_health_check=_RELAXED)
@given(data=st.data())
def test_ten_thousand_scopes_on_object_storage(engine: Engine, servers: Servers, data: st.DataObject) -> None:
    """The same of files on object storage: 5,000 cases of each kind."""
    _four_each(engine, servers, data, on_objects=True)


def _four_each(engine: Engine, servers: Servers, data: st.DataObject, *, on_objects: bool = False) -> None:
    shelf, corner = data.draw(shelves((engine,), most=20))
    shelf = replace(shelf, on_objects=on_objects)
    with standing(shelf, servers) as data_map, Stores(data_map, Limits()) as stores:
        for _ in range(4):
            scope = data.draw(scopes(corner))
            assert sorted(_straight(scope, data_map, stores), key=repr) == expected(shelf, scope)


@pytest.mark.parametrize("engine", SLOW_TO_ASK)
@settings(max_examples=3, deadline=None, suppress_health_check=_RELAXED)
@given(data=st.data())
def test_many_cases_in_one_question_yield_exactly_themselves(
    engine: Engine, servers: Servers, data: st.DataObject
) -> None:
    """Twelve small providers in each store, asked for in one statement: each yields its own scope and no other's."""
    _crowded(engine, servers, data, scopes_each=1)


@pytest.mark.slow
@pytest.mark.parametrize("engine", SLOW_TO_ASK)
@settings(max_examples=140, deadline=None, suppress_health_check=_RELAXED)
@given(data=st.data())
def test_five_thousand_cases_in_shared_questions(engine: Engine, servers: Servers, data: st.DataObject) -> None:
    """The same over 140 stores of twelve providers with three scopes each: 5,040 cases, in 420 questions."""
    _crowded(engine, servers, data, scopes_each=3)


def _crowded(engine: Engine, servers: Servers, data: st.DataObject, *, scopes_each: int) -> None:
    crowds = 12
    shelf, corner = data.draw(shelves((engine,), most=6, crowds=crowds))
    with standing(shelf, servers) as data_map, Stores(data_map, Limits()) as stores:
        for _ in range(scopes_each):
            scope = data.draw(scopes(corner, crowds))
            assert sorted(_straight(scope, data_map, stores), key=repr) == expected(shelf, scope)


def _straight(scope: Scope, data_map: DataMap, stores: Stores) -> list[tuple[Any, ...]]:
    """What the engines yield for a scope, past the guard, without files."""
    plan = compile_plan(scope, data_map)
    found: list[tuple[Any, ...]] = []
    resolution = resolve(sorted(scope.reach.accounts), data_map, stores.open, periods(scope.reach))
    stores.must_fit(plan)
    for step in plan.steps:
        read_back(step, data_map)
        table = data_map.table(step)
        keyed = stores.keyed(step, resolution.holders)
        held = windows(scope.reach, keyed, step, table)
        if not held:
            continue
        guard = Guard(scope.reach, table, keyed, at=step.id)
        for batch in stores.of(step).rows(step, table, held):
            guard.check(batch)
            for row in batch.to_pylist():
                label = label_of(min(keyed[row[KEY_COLUMN]]))
                found.append((label, *(row[c.name] for c in step.columns[1:])))
    return found
