"""When an account held an identifier, beside the period a demand asks about: handles are given up and taken by others.

A holding is half-open, like every period; an empty end is still held, an empty beginning always was. Where a local time
may mean two instants, the holding is taken for the longer one: an identifier that may have been two accounts' stops for
a person.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from fourcorners.collect.model import Resolution, TimeColumn
from fourcorners.collect.wallclock import earliest, latest
from fourcorners.reach import Times
from fourcorners.values import to_microseconds

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 (a local time, by intent)
_UNIT = {Resolution.SECONDS: 1_000_000, Resolution.MILLISECONDS: 1_000, Resolution.MICROSECONDS: 1}


def overlaps(since: int | None, until: int | None, period: Times) -> bool:
    """Whether a holding from `since` up to `until` (UTC microseconds) has an instant in common with the period."""
    first = -(2**63) if since is None else since
    last = 2**63 if until is None else until
    return any(max(first, low) < min(last, high) for low, high in period.spans)


def instant(column: TimeColumn, value: object, *, is_end: bool) -> int | None:
    """A written time as UTC microseconds, None where there is none. Raises ValueError where it cannot be read.

    Of the instants it may mean, the first for a beginning and the last for an end.
    """
    if value is None:
        return None
    if column.resolution in _UNIT:
        if not isinstance(value, int) or isinstance(value, bool):
            raise ValueError("not a count")
        return value * _UNIT[column.resolution]
    when = _local(value)
    if when.tzinfo is not None:
        return to_microseconds(when.astimezone(UTC))
    if column.resolution is Resolution.DATE and is_end:
        # Given up on a day means: at its end.
        when += timedelta(days=1)
    wall = (when - _EPOCH) // timedelta(microseconds=1)
    return latest(wall, column.zone) if is_end else earliest(wall, column.zone)


def _local(value: object) -> datetime:
    if isinstance(value, str):
        return datetime.fromisoformat(value)
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001 (local, by intent)
    raise ValueError("not a time")
