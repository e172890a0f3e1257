"""Bounds in a column's own form, at the microsecond, where clocks change, and where days are long or short."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourcorners.collect.model import Resolution, TimeColumn
from fourcorners.collect.wallclock import bounds, earliest, latest, local
from fourcorners.values import from_microseconds, to_microseconds

BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"


def at(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0, second: int = 0) -> int:
    return to_microseconds(datetime(year, month, day, hour, minute, second, tzinfo=UTC))


def wall(month: int, day: int) -> Callable[..., datetime]:
    """A clock's local times, counted from midnight of that day of 2026."""
    return lambda hours, minutes=0: local(at(2026, month, day)) + timedelta(hours=hours, minutes=minutes)


STAMP, MARCH, OCTOBER = Resolution.TIMESTAMP, wall(3, 29), wall(10, 25)


@pytest.mark.parametrize(
    ("form", "zone", "low", "high", "told"),
    [
        # whole seconds: a bound inside a second moves to the next one, on both sides
        (Resolution.SECONDS, "UTC", at(1970, 1, 1, 0, 0, 1) + 1, at(1970, 1, 1, 0, 0, 3) + 1, (2, 4)),
        (Resolution.SECONDS, "UTC", at(1970, 1, 1, 0, 0, 1) - 1, at(1970, 1, 1, 0, 0, 3) - 1, (1, 3)),
        (Resolution.SECONDS, "UTC", 1, 2, None),
        (Resolution.MILLISECONDS, "UTC", 999, 2_001, (1, 3)),
        (Resolution.MICROSECONDS, "UTC", -1, 1, (-1, 1)),
        # a day counts only if all of it is inside
        (Resolution.DATE, "UTC", at(2028, 2, 28), at(2028, 3, 1), (date(2028, 2, 28), date(2028, 3, 1))),
        (Resolution.DATE, "UTC", at(2028, 2, 28) + 1, at(2028, 3, 1) - 1, None),
        (Resolution.DATE, "UTC", at(2028, 2, 28) - 1, at(2028, 3, 1) + 1, (date(2028, 2, 28), date(2028, 3, 1))),
        (Resolution.DATE, NEW_YORK, at(2026, 1, 1), at(2026, 2, 1), (date(2026, 1, 1), date(2026, 1, 31))),
        (Resolution.DATE, BERLIN, at(2026, 10, 24, 22), at(2026, 10, 25, 23), (date(2026, 10, 25), date(2026, 10, 26))),
        (Resolution.DATE, BERLIN, at(2026, 10, 24, 22), at(2026, 10, 25, 22, 59), None),
        # 02:00 to 03:00 comes twice in Berlin on this day: inside only if both are
        (STAMP, BERLIN, at(2026, 10, 25, 0, 30), at(2026, 10, 26), (OCTOBER(2, 30), OCTOBER(25))),
        (STAMP, BERLIN, at(2026, 10, 25, 1, 30), at(2026, 10, 26), (OCTOBER(3), OCTOBER(25))),
        (STAMP, BERLIN, at(2026, 10, 24), at(2026, 10, 25, 0, 30), (OCTOBER(-22), OCTOBER(2))),
        (STAMP, BERLIN, at(2026, 10, 24), at(2026, 10, 25, 1, 30), (OCTOBER(-22), OCTOBER(2, 30))),
        (STAMP, BERLIN, at(2026, 10, 25, 0, 10), at(2026, 10, 25, 0, 50), None),
        # 02:00 to 03:00 never comes in Berlin on this day: such a time is the instant of the jump
        (STAMP, BERLIN, at(2026, 3, 29, 1), at(2026, 3, 29, 2), (MARCH(2), MARCH(4))),
        (STAMP, BERLIN, at(2026, 3, 29), at(2026, 3, 29, 1), (MARCH(1), MARCH(2))),
        # a text bound ends in no idle zero, so that it sorts right beside any fraction
        (Resolution.TEXT, "UTC", at(2026), at(2026) + 500_000, ("2026-01-01 00:00:00", "2026-01-01 00:00:00.5")),
    ],
)  # fmt: skip
def test_bounds(form: Resolution, zone: str, low: int, high: int, told: tuple[object, object] | None) -> None:
    """A half-open span of UTC instants as half-open bounds of the column's own values."""
    assert bounds(low, high, TimeColumn("at", form, zone)) == told


def test_open_ends_stay_within_what_every_engine_can_hold() -> None:
    """Open ends become the first and the last readable time, in every form and zone."""
    for form in Resolution:
        for zone in ("UTC", "Pacific/Kiritimati", "Pacific/Niue"):
            told = bounds(-(2**62), 2**62, TimeColumn("at", form, zone))
            assert told is not None and told[0] < told[1]


# Instants at which clocks change in one of these zones.
CHANGES = (
    at(2026, 3, 8, 7), at(2026, 11, 1, 6), at(2026, 4, 4, 15), at(2026, 10, 25, 1), at(2026, 3, 29, 1),
)  # fmt: skip
_ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "America/St_Johns",
    "Africa/Cairo",
)


@settings(max_examples=300, deadline=None)
@given(
    zone=st.sampled_from(_ZONES),
    when=st.datetimes(datetime(1950, 1, 1), datetime(2035, 1, 1)),  # noqa: DTZ001
)
def test_readings_agree_with_another_implementation(zone: str, when: datetime) -> None:
    """Our reading of local times is Arrow's: the earlier, the later, and the jump where a time is skipped."""
    count = (when - local(0)) // timedelta(microseconds=1)
    stamp = pa.array([when], pa.timestamp("us"))
    for reading, which in ((earliest, "earliest"), (latest, "latest")):
        theirs = pc.assume_timezone(stamp, zone, ambiguous=which, nonexistent="latest").cast(pa.int64())[0].as_py()
        assert reading(count, zone) == theirs


@settings(max_examples=300, deadline=None)
@given(
    zone=st.sampled_from(_ZONES),
    corner=st.sampled_from(CHANGES),
    low=st.integers(-180, 180),
    length=st.integers(1, 300),
    probe=st.integers(-400, 700),
)  # fmt: skip
def test_a_local_time_is_inside_exactly_if_all_it_may_mean_is(
    zone: str, corner: int, low: int, length: int, probe: int
) -> None:
    """Around changes of clocks, minute by minute, bounds agree with the slow definition by both folds."""
    start = from_microseconds(corner) + timedelta(minutes=low)
    end = start + timedelta(minutes=length)
    told = bounds(to_microseconds(start), to_microseconds(end), TimeColumn("at", Resolution.TIMESTAMP, zone))
    instant = from_microseconds(corner) + timedelta(minutes=probe)
    shown = instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    both = [shown.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC) for fold in (0, 1)]
    inside = told is not None and told[0] <= shown < told[1]
    assert inside is (start <= min(both) and max(both) < end)
