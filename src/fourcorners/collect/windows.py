"""The values a step's statement is bound to: which account, over which stretch of its time column, for what.

The statement's text knows none of this. Windows of one account never overlap, so that a row meets at most one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from fourcorners.collect.model import Key, Step, Table
from fourcorners.collect.wallclock import Bound, bounds
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category
from fourcorners.values import Account

Holders = Mapping[Key, frozenset[Account]]


@dataclass(frozen=True, slots=True)
class Window:
    """One account, one half-open stretch in the column's own form (None where the table is undated), what it allows."""

    account: Key
    starts: Bound | None
    ends: Bound | None
    allows: tuple[Category, ...]


def reached(reach: Reach, accounts: frozenset[Account], category: Category) -> Times:
    """When any of the identifiers that name one account reaches this category."""
    times = Times()
    for account in accounts:
        times = times | reach.times(account, category)
    return times


def windows(reach: Reach, holders: Holders, step: Step, table: Table) -> list[Window]:
    """Every window this step may return rows in, for the accounts that were found."""
    categories = sorted(step.categories)
    found: list[Window] = []
    for key in sorted(holders, key=lambda k: (isinstance(k, str), k)):
        times = {c: t for c in categories if (t := reached(reach, holders[key], c))}
        if table.time is None:
            if times:
                found.append(Window(key, None, None, tuple(times)))
            continue
        stretches: dict[Category, list[tuple[Any, Any]]] = {}
        for category, reached_times in times.items():
            told = (bounds(low, high, table.time) for low, high in reached_times.spans)
            stretches[category] = [pair for pair in told if pair]
        found += (Window(key, start, end, allows) for start, end, allows in _cut(stretches))
    return found


def _cut(stretches: Mapping[Category, list[tuple[Any, Any]]]) -> Iterator[tuple[Any, Any, tuple[Category, ...]]]:
    """The stretches of all categories, cut where any begins or ends, each piece with what it allows."""
    cuts = sorted({end for pairs in stretches.values() for pair in pairs for end in pair})
    held: tuple[Any, Any, tuple[Category, ...]] | None = None
    for start, end in pairwise(cuts):
        allows = tuple(c for c, pairs in stretches.items() if any(a <= start and end <= b for a, b in pairs))
        if held and held[1] == start and held[2] == allows:
            held = (held[0], end, allows)
            continue
        if held and held[2]:
            yield held
        held = (start, end, allows)
    if held and held[2]:
        yield held
