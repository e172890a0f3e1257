"""Days and zones of structured forms: instants of RFC 3339 become days of the zone the form names or shows."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from fourcorners.errors import UnreadableInput
from fourcorners.values import Days

# Beyond these years there are no records, and near the ends of the calendar zones cannot be reckoned with.
_YEARS = range(1900, 2201)


def instant(value: str, at: str) -> datetime:
    """The instant a text names. Raises UnreadableInput, naming the field, for one that does not exist."""
    try:
        when = datetime.fromisoformat(value)
    except ValueError as error:
        raise _no_date(at) from error
    if when.year not in _YEARS:
        raise _no_date(at)
    return when


def day(value: str, at: str) -> date:
    """The day a text names. Raises UnreadableInput, naming the field, for one that does not exist."""
    try:
        when = date.fromisoformat(value)
    except ValueError as error:
        raise _no_date(at) from error
    if when.year not in _YEARS:
        raise _no_date(at)
    return when


def _no_date(at: str) -> UnreadableInput:
    return UnreadableInput("the form has a date that does not exist", at=at, do="Correct this field.")


def place_named(name: str, at: str) -> ZoneInfo:
    """The zone of an IANA name. Raises UnreadableInput, naming the field, for one that does not exist."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError) as error:
        raise UnreadableInput(
            "the form names a time zone that does not exist", at=at, do="Use an IANA name."
        ) from error


def fixed(when: datetime) -> tuple[ZoneInfo, str]:
    """The zone of an instant's own offset where that is of whole hours; UTC otherwise."""
    offset = when.utcoffset() or timedelta()
    hours, rest = divmod(int(offset.total_seconds()), 3600)
    # The names of these zones count west of Greenwich as plus (tz database, file etcetera).
    name = "UTC" if rest or not hours or not -12 <= hours <= 14 else f"Etc/GMT{-hours:+d}"
    return ZoneInfo(name), name


def last_day(end: datetime, place: ZoneInfo) -> date:
    """The last day of a range that ends at this instant, which is not included: one to midnight ends the day before."""
    return (end - timedelta(microseconds=1)).astimezone(place).date()


def ordered(first: date, last: date, at: str) -> Days:
    """Those days, both included. Raises UnreadableInput, naming the field, where the last comes before the first."""
    if last < first:
        raise UnreadableInput("the form has a range that ends before it begins", at=at, do="Correct this field.")
    return Days(first, last)


def span(start: datetime | None, end: datetime | None, place: ZoneInfo, at: str) -> Days:
    """The days from one instant to another, which is not included, with what is cut into counted whole.

    Raises UnreadableInput, naming the field of the end, where it comes before the start.
    """
    if start is not None and end is not None and end < start:
        raise UnreadableInput("the form has a range that ends before it begins", at=at, do="Correct this field.")
    first = start.astimezone(place).date() if start else None
    last = last_day(end, place) if end else None
    return Days(first, max(first, last) if first and last else last)
