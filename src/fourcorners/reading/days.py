"""From a paper's days to half-open instants."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from fourcorners.reach import Times
from fourcorners.values import Days


def times_of(days: Days, zone: str = "UTC") -> Times:
    """The instants of these days, both included, in the zone the paper uses; an open end stays open."""
    place = ZoneInfo(zone)
    start = datetime.combine(days.start, time(), place) if days.start else None
    end = datetime.combine(days.end + timedelta(days=1), time(), place) if days.end else None
    return Times.between(start, end)
