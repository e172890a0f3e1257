"""Instants as a column writes them: half-open UTC spans turned into bounds in the column's own form.

A local time that comes twice, when clocks go back, may mean two instants, and a calendar day is a stretch of instants.
Such a value is in a span only if everything it may mean is: what is uncertain stays here. A local time that clocks
skip is read as the instant of the jump.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from fourcorners.collect.model import Resolution, TimeColumn

# One bound in a column's form: a count, a text, a local time without zone, or a day.
Bound = int | str | datetime | date

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 (a local time, by intent)
_SECOND = 1_000_000
_DAY = 86_400 * _SECOND
_UNIT = {Resolution.SECONDS: _SECOND, Resolution.MILLISECONDS: 1000, Resolution.MICROSECONDS: 1}

# The instants that count as readable: three days inside what a datetime holds, so that every zone can say them.
FIRST = (datetime(1, 1, 4) - _EPOCH) // timedelta(microseconds=1)  # noqa: DTZ001
LAST = (datetime(9999, 12, 29) - _EPOCH) // timedelta(microseconds=1)  # noqa: DTZ001


def bounds(low: int, high: int, column: TimeColumn) -> tuple[Bound, Bound] | None:
    """The half-open span of UTC microseconds as half-open bounds in the column's form; None where nothing fits.

    Ends that lie beyond the readable years, such as open ends, are drawn in to them.
    """
    low, high = max(low, FIRST), min(high, LAST)
    if low >= high:
        return None
    if column.resolution in _UNIT:
        unit = _UNIT[column.resolution]
        start, end = -(-low // unit), -(-high // unit)
        return (start, end) if start < end else None
    if column.resolution is Resolution.DATE:
        return _days(low, high, column.zone)
    first, last = _first_wall(low, column.zone, earliest), _first_wall(high, column.zone, latest)
    if first >= last:
        return None
    if column.resolution is Resolution.TEXT:
        return _text(first), _text(last)
    return local(first), local(last)


def readable(column: TimeColumn) -> tuple[Bound, Bound]:
    """The bounds of every time this form can hold and we can read."""
    whole = bounds(FIRST, LAST, column)
    assert whole is not None  # noqa: S101 (two constants, far apart)
    return whole


def as_text_or_number(bound: Bound | None) -> Any:
    """A bound for an engine that is told days and instants in words; a table without times has none."""
    if isinstance(bound, datetime):
        return bound.isoformat(sep=" ")
    return bound.isoformat() if isinstance(bound, date) else bound


def local(wall: int) -> datetime:
    """The local time that many microseconds after 1970 began on that clock."""
    return _EPOCH + timedelta(microseconds=wall)


def _text(wall: int) -> str:
    """Without idle zeros, so that it sorts right beside fractions of any length."""
    text = local(wall).isoformat(sep=" ")
    return text.rstrip("0") if "." in text else text


def _days(low: int, high: int, zone: str) -> tuple[date, date] | None:
    """The days that lie wholly within, as a half-open pair."""
    first = -(-_first_wall(low, zone, earliest) // _DAY)
    # The day that ends at midnight w is within while latest(w) <= high, that is, latest(w) < high + 1.
    last = (_first_wall(high + 1, zone, latest) - 1) // _DAY
    return (local(first * _DAY).date(), local(last * _DAY).date()) if first < last else None


Reading = Callable[[int, str], int]


@lru_cache(maxsize=4096)
def _first_wall(instant: int, zone: str, reading: Reading) -> int:
    """The first local time whose reading is not before the instant. Both readings never run backwards."""
    if zone == "UTC":
        return instant
    low, high = instant - 2 * _DAY, instant + 2 * _DAY
    while low < high:
        middle = (low + high) // 2
        if reading(middle, zone) >= instant:
            high = middle
        else:
            low = middle + 1
    return low


def earliest(wall: int, zone: str) -> int:
    """The first instant this local time may mean, in UTC microseconds."""
    before, after = _readings(wall, zone)
    return before if before <= after else _jump(wall, after, before, zone)


def latest(wall: int, zone: str) -> int:
    """The last instant this local time may mean, in UTC microseconds."""
    before, after = _readings(wall, zone)
    return after if before <= after else _jump(wall, after, before, zone)


def _readings(wall: int, zone: str) -> tuple[int, int]:
    """The instant with the offset before a change of clocks, and with the one after it (PEP 495)."""
    when = local(wall).replace(tzinfo=ZoneInfo(zone))
    return wall - _offset(when), wall - _offset(when.replace(fold=1))


def _offset(when: datetime) -> int:
    offset = when.utcoffset()
    assert offset is not None  # noqa: S101 (every ZoneInfo has one)
    return offset // timedelta(microseconds=1)


def _jump(wall: int, low: int, high: int, zone: str) -> int:
    """The instant at which clocks skipped this local time: the first whose local time is past it."""
    place = ZoneInfo(zone)
    while low < high:
        middle = (low + high) // 2
        shown = (_EPOCH.replace(tzinfo=UTC) + timedelta(microseconds=middle)).astimezone(place).replace(tzinfo=None)
        if (shown - _EPOCH) // timedelta(microseconds=1) > wall:
            high = middle
        else:
            low = middle + 1
    return low
