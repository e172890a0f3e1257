"""Periods that a paper gives to single accounts, by rows of a table or by the words beside each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from fourcorners.reading.ranges import Range
from fourcorners.reading.text import Text
from fourcorners.values import Account, Days, Found

AccountPeriods = tuple[tuple[Account, Found[Days]], ...]


def by_account(text: Text, chosen: list[Range], accounts: tuple[Found[Account], ...]) -> AccountPeriods:
    """Each account with the period that stands with it; nothing where any period, or any account, stands alone.

    A period belongs to the account before it, or where the first period comes first, to the one behind it. Several
    periods of one account, as the times of several sessions, are spanned.
    """
    if len(accounts) < 2:
        return ()
    named = sorted((text.offset(found.evidence[0]), found.value) for found in accounts if found.evidence)
    ranges = sorted(chosen, key=lambda r: r.start)
    ahead = ranges[0].start < named[0][0]
    owned: dict[Account, list[Range]] = {}
    for found in ranges:
        owner = _after(named, found.end) if ahead else _before(named, found.start)
        if owner is None:
            return ()
        owned.setdefault(owner, []).append(found)
    if len(owned) != len({account for _, account in named}):
        return ()
    return tuple(
        (account, text.found(hull(r.days for r in held), *((r.start, r.end) for r in held)))
        for account, held in owned.items()
    )


def _before(named: list[tuple[int, Account]], at: int) -> Account | None:
    return next((account for start, account in reversed(named) if start < at), None)


def _after(named: list[tuple[int, Account]], at: int) -> Account | None:
    return next((account for start, account in named if start >= at), None)


def hull(days: Iterable[Days]) -> Days:
    """The shortest stretch that holds all of these; open where one of them is."""
    every = list(days)
    starts: list[date | None] = [one.start for one in every]
    ends: list[date | None] = [one.end for one in every]
    return Days(
        None if None in starts else min(s for s in starts if s),
        None if None in ends else max(e for e in ends if e),
    )
