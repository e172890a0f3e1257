"""The algebra that everything rests on, held against a slow and obvious model of points."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given

from fourcorners.errors import WrongUse
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category
from tests.laws_of_motion.strategies import ACCOUNTS, hour, points, reaches, times


@given(reaches(), reaches())
def test_operations_are_those_of_sets(a: Reach, b: Reach) -> None:
    """Intersection, union and difference of reaches are those of their points."""
    assert points(a & b) == points(a) & points(b)
    assert points(a | b) == points(a) | points(b)
    assert points(a - b) == points(a) - points(b)


@given(reaches(), reaches())
def test_containment_and_equality_agree_with_points(a: Reach, b: Reach) -> None:
    """Containment is that of the points, and equal points make equal reaches with equal digests."""
    assert (a <= b) == (points(a) <= points(b))
    assert (a == b) == (points(a) == points(b))
    assert (a.digest == b.digest) == (a == b)


@given(reaches(), reaches(), reaches())
def test_algebraic_laws(a: Reach, b: Reach, c: Reach) -> None:
    """Commutative, associative, distributive, absorbing; a difference and its rest make the whole."""
    assert a & b == b & a
    assert a | b == b | a
    assert (a & b) & c == a & (b & c)
    assert (a | b) | c == a | (b | c)
    assert a & (b | c) == (a & b) | (a & c)
    assert a - (b | c) == (a - b) - c
    assert a | (a & b) == a == a & (a | b)
    assert (a - b) | (a & b) == a
    assert not (a - b) & b
    assert a & a == a == a | a
    assert not a - a
    assert a | Reach.nothing() == a


@given(reaches(), reaches())
def test_shrinking_only_shrinks(a: Reach, b: Reach) -> None:
    """What a stage takes away never adds: intersection and difference lie within."""
    assert a & b <= a
    assert a - b <= a
    assert a <= a | b


@given(reaches())
def test_json_round_trip(a: Reach) -> None:
    """The canonical form reads back to an equal reach, and its bytes do not depend on how the reach was built."""
    again = Reach.from_json(json.loads(a.canonical()))
    assert again == a
    assert again.canonical() == a.canonical()
    piecewise = Reach.nothing()
    for cell in reversed(list(a.cells())):
        piecewise = piecewise | Reach.of([cell.account], [cell.category], Times.between(cell.start, cell.end))
    assert piecewise.canonical() == a.canonical()


@given(times(), times())
def test_times_are_normal(a: Times, b: Times) -> None:
    """Spans are sorted, disjoint, never touching and never empty, whatever they came from."""
    for result in (a | b, a & b, a - b):
        for (_, end), (start, _) in zip(result.spans, result.spans[1:], strict=False):
            assert end < start
        assert all(start < end for start, end in result.spans)


def test_half_open_to_the_microsecond() -> None:
    """The start is inside, the end is not, and one microsecond decides."""
    span = Times.between(hour(0), hour(1))
    tick = timedelta(microseconds=1)
    assert hour(0) in span
    assert hour(0) - tick not in span
    assert hour(1) - tick in span
    assert hour(1) not in span


def test_open_ends_reach_the_edges_of_the_calendar() -> None:
    """An open end has no last instant, and is not the largest date that can be written."""
    always = Times.always()
    assert datetime.min.replace(tzinfo=UTC) in always
    assert datetime.max.replace(tzinfo=UTC) in always
    assert Times.between(None, datetime.max.replace(tzinfo=UTC)) != always
    assert list(always.bounds()) == [(None, None)]


def test_zones_do_not_matter() -> None:
    """The same instants in another zone are the same times."""
    zone = datetime.fromisoformat("2026-01-01T02:00:00+02:00")
    assert Times.between(zone, None) == Times.between(hour(0), None)


@pytest.mark.parametrize(
    ("start", "end"),
    [(hour(1), hour(1)), (hour(2), hour(1)), (datetime(2026, 1, 1), hour(1))],  # noqa: DTZ001 - the point
)
def test_bad_periods_are_refused(start: datetime, end: datetime) -> None:
    """An empty or reversed period, or an instant without a zone, is an error and never an empty reach."""
    with pytest.raises(WrongUse):
        Times.between(start, end)


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"format": "fourcorners.reach/2", "holds": []},
        {"format": "fourcorners.reach/1"},
        {"format": "fourcorners.reach/1", "holds": [{"accounts": [], "categories": {"nonsense": []}}]},
        {"format": "fourcorners.reach/1", "holds": [{"accounts": [{"kind": "email"}], "categories": {}}]},
        {"format": "fourcorners.reach/1", "holds": [{"accounts": [], "categories": {"device": [["x", None]]}}]},
    ],
)
def test_unknown_forms_are_refused(data: dict[str, object]) -> None:
    """A reach of another format, or with a value nobody knows, is refused whole."""
    with pytest.raises(WrongUse):
        Reach.from_json(data)


def test_repr_names_nobody() -> None:
    """A reach in a log line or traceback shows no identifier."""
    reach = Reach.of(ACCOUNTS, [Category.DEVICE])
    assert "ada" not in repr(reach)
    assert "4 accounts" in repr(reach)
