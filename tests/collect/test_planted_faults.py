"""Planted faults: whatever goes wrong in compiling, binding or reading, the guard stops it before a row is written."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fourcorners.collect.mask import Mask
from fourcorners.collect.model import DataMap, Engine
from fourcorners.collect.run import collect
from fourcorners.errors import ScopeBreach
from fourcorners.reach import Reach
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .faults import FAULTS, Fault, World, shelf
from .servers import Servers
from .worlds import scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)

# On the engine where one question costs most of a second, every fault is planted in the slower proofs only.
QUICK = [(fault, engine) for fault in FAULTS for engine in fault.engines if engine is not Engine.SPARK]
ON_OBJECTS = [fault for fault in FAULTS if Engine.PARQUET in fault.engines]
SLOW = [(fault, engine) for fault in FAULTS for engine in fault.engines if engine is Engine.SPARK]


def test_there_are_as_many_as_are_claimed() -> None:
    """More than ninety faults of different names, in statements, in what is bound and in adapters."""
    names = [fault.name for fault in FAULTS]
    assert len(names) == len(set(names)) >= 90
    assert min(Counter(fault.place for fault in FAULTS).values()) >= 25


@pytest.mark.parametrize(("fault", "engine"), QUICK, ids=[f"{f.name}-{e}" for f, e in QUICK])
def test_the_guard_stops_every_planted_fault(fault: Fault, engine: Engine, servers: Servers, tmp_path: Path) -> None:
    """Without the fault all rows pass; with it other rows would have come, and the guard stops them."""
    _planted(fault, engine, servers, tmp_path)


@pytest.mark.parametrize(("fault", "engine"), SLOW[::7], ids=[f"{f.name}-{e}" for f, e in SLOW[::7]])
def test_the_guard_stops_a_planted_fault_in_spark(
    fault: Fault, engine: Engine, servers: Servers, tmp_path: Path
) -> None:
    """The same in Spark, for every seventh of its faults."""
    _planted(fault, engine, servers, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize(("fault", "engine"), SLOW, ids=[f"{f.name}-{e}" for f, e in SLOW])
def test_the_guard_stops_every_planted_fault_in_spark(
    fault: Fault, engine: Engine, servers: Servers, tmp_path: Path
) -> None:
    """The same in Spark, for all of them."""
    _planted(fault, engine, servers, tmp_path)


@pytest.mark.parametrize("fault", ON_OBJECTS[::5], ids=lambda fault: fault.name)
def test_the_guard_stops_a_planted_fault_on_object_storage(fault: Fault, servers: Servers, tmp_path: Path) -> None:
    """The same of Parquet files on object storage, for every fifth of their faults."""
    _planted(fault, Engine.PARQUET, servers, tmp_path, on_objects=True)


@pytest.mark.slow
@pytest.mark.parametrize("fault", ON_OBJECTS, ids=lambda fault: fault.name)
def test_the_guard_stops_every_planted_fault_on_object_storage(fault: Fault, servers: Servers, tmp_path: Path) -> None:
    """The same, for all of them."""
    _planted(fault, Engine.PARQUET, servers, tmp_path, on_objects=True)


def _planted(fault: Fault, engine: Engine, servers: Servers, folder: Path, *, on_objects: bool = False) -> None:
    stock = replace(shelf(engine, fault.form, fault.zone, shaped=fault.shaped), on_objects=on_objects)
    world = World(folder, stock, fault.reach, servers)
    right = world.run()
    wrong = world.run(fault, guarded=False)
    assert right and wrong and Counter(map(repr, wrong)) != Counter(map(repr, right)), "the fault changes nothing"
    with pytest.raises(ScopeBreach) as caught:
        world.run(fault)
    told = str(caught.value)
    assert "logs.log" in told and not any(f"'{who}'" in told for who in ("ada", "bo", "e9", "i9"))


TIDE = Account(IdentifierKind.USERNAME, "tidewatcher")
# What a mask might do wrong with another person's identifier.
MASK_FAULTS: dict[str, Callable[[str], str]] = {
    "mask dropped": lambda text: text,
    "mask only of capitals": str.lower,
    "mask of the first letter": lambda text: "*" + text[1:],
    "mask of all but the end": lambda text: "***" + text[-4:],
    "mask by an unsalted hash": lambda text: hashlib.sha256(text.encode()).hexdigest(),
    "mask turned round": lambda text: text[::-1],
    "a token with the name in it": lambda text: f"username-person-{text}",
    "a token and the name": lambda text: f"username-person-1 {text}",
    "a token of nobody": lambda _: "username-person-0",
}


@pytest.mark.parametrize("name", MASK_FAULTS)
def test_the_guard_stops_every_fault_of_the_mask(
    name: str, harbor: DataMap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is about to be written shows nobody else: not whole, not in part, not as a hash; and nothing is kept."""
    scope = scope_of(Reach.of([TIDE], [Category.TRAFFIC_HEADERS]))
    assert collect(scope, harbor, tmp_path / "right", began=NOW, now=lambda: NOW).rows > 0
    monkeypatch.setattr(Mask, "_token", lambda self, kind, text: MASK_FAULTS[name](text))
    with pytest.raises(ScopeBreach, match="another person"):
        collect(scope, harbor, tmp_path / "wrong", began=NOW, now=lambda: NOW)
    assert not list((tmp_path / "wrong").iterdir())


def test_whom_the_scope_names_is_shown(harbor: DataMap, tmp_path: Path) -> None:
    """An account of the scope is no other person, however the store spells it: the guard lets it through."""
    quay = Account(IdentifierKind.USERNAME, "QuayMaster77")
    scope = scope_of(Reach.of([TIDE, quay], [Category.TRAFFIC_HEADERS, Category.RELATION]))
    extract = collect(scope, harbor, tmp_path / "out", began=NOW, now=lambda: NOW)
    assert extract.is_complete and extract.rows > 0
