"""Random reaches, small enough to check cell by cell."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from fourcorners.reach import Reach, Times
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

START = datetime(2026, 1, 1, tzinfo=UTC)
ACCOUNTS = [Account(IdentifierKind.USERNAME, name) for name in ("ada", "bo", "cy", "dee")]
CATEGORIES = [
    Category.SUBSCRIBER_NAME,
    Category.SESSION_IP,
    Category.CONTENT_MESSAGE,
    Category.LOCATION,
    Category.ANY,
]
HOURS = 12


def hour(number: int) -> datetime:
    return START + timedelta(hours=number)


bounds = st.one_of(st.none(), st.integers(0, HOURS))


@st.composite
def times(draw: st.DrawFn) -> Times:
    whole = Times()
    for _ in range(draw(st.integers(0, 3))):
        start, end = draw(bounds), draw(bounds)
        if start is not None and end is not None and start >= end:
            continue
        whole = whole | Times.between(None if start is None else hour(start), None if end is None else hour(end))
    return whole


@st.composite
def reaches(draw: st.DrawFn) -> Reach:
    reach = Reach.nothing()
    for _ in range(draw(st.integers(0, 3))):
        accounts = draw(st.lists(st.sampled_from(ACCOUNTS), min_size=1, max_size=3))
        categories = draw(st.lists(st.sampled_from(CATEGORIES), min_size=1, max_size=3))
        reach = reach | Reach.of(accounts, categories, draw(times()))
    return reach


def points(reach: Reach) -> frozenset[tuple[Account, Category, datetime]]:
    """The reach as plain points, one for each half hour in and around the window: the slow, obvious model."""
    instants = [START + timedelta(minutes=30 * n) for n in range(-2, 2 * HOURS + 3)]
    return frozenset(
        (account, category, instant)
        for account in ACCOUNTS
        for category in CATEGORIES
        for instant in instants
        if instant in reach.times(account, category)
    )
