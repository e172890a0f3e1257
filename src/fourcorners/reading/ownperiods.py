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
        owners = _beside(text.full, named, found)
        if not owners:
            owner = _after(named, found.end) if ahead else _before(named, found.start)
            owners = [] if owner is None else [owner]
        if not owners:
            return ()
        for owner in owners:
            owned.setdefault(owner, []).append(found)
    if len(owned) != len({account for _, account in named}):
        return ()
    return tuple(
        (account, text.found(hull(r.days for r in held), *((r.start, r.end) for r in held)))
        for account, held in owned.items()
    )


def _beside(full: str, named: list[tuple[int, Account]], found: Range) -> list[Account]:
    """The accounts on the same line as a period, where they are one row of a table: a number and a name of one user."""
    begin = full.rfind("\n", 0, found.start) + 1
    end = full.find("\n", found.end)
    line = full[begin : end if end >= 0 else len(full)]
    held = [account for at, account in named if begin <= at < begin + len(line)]
    return held if len(held) > 1 and len(line.split()) < _LONGEST_ROW + 2 * len(held) else []


_LONGEST_ROW = 8


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
