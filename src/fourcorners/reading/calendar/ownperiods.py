"""Periods that a paper gives to single accounts, by rows of a table or by the words beside each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from fourcorners.reading.calendar.model import Range
from fourcorners.reading.texts.text import Text
from fourcorners.values import Account, Days, Found

AccountPeriods = tuple[tuple[Account, Found[Days]], ...]


def by_account(text: Text, chosen: list[Range], accounts: tuple[Found[Account], ...], grade: float) -> AccountPeriods:
    """Each account with the periods that stand with it; nothing where any period, or any account, stands alone.

    A period belongs to the account before it, or where the first period comes first, to the one behind it. Several
    periods of one account, as the times of several sessions, are each its own: what lies between was not asked for.
    """
    if len(accounts) < 2:
        return ()
    named = sorted((text.offset(found.evidence[0]), found.value) for found in accounts if found.evidence)
    ranges = sorted(chosen, key=lambda r: r.start)
    if cards := _cards(named, ranges):
        return tuple((account, found) for account, held in cards for found in own_days(text, [held], grade))
    starts = [at for at, _ in named]
    ahead = ranges[0].start < starts[0]
    owned: dict[Account, list[Range]] = {}
    for found in ranges:
        owners = _beside(text.full, named, starts, found)
        if not owners:
            at = bisect_left(starts, found.end) if ahead else bisect_left(starts, found.start) - 1
            if not 0 <= at < len(named):
                return ()
            owners = [named[at][1]]
        for owner in owners:
            owned.setdefault(owner, []).append(found)
    if len(owned) != len({account for _, account in named}):
        return ()
    return tuple((account, found) for account, held in owned.items() for found in own_days(text, held, grade))


def _cards(named: list[tuple[int, Account]], ranges: list[Range]) -> list[tuple[Account, Range]]:
    """Each account with its period where a paper has a card for each user, with the same kinds of identifier on every one.

    A card names its user in several ways, each of another kind, and then the period. Empty where one differs.
    """
    starts = [at for at, _ in named]
    ends = [bisect_left(starts, found.start) for found in ranges]
    cards = [[account for _, account in named[first:last]] for first, last in pairwise((0, *ends))]
    kinds = {tuple(account.kind for account in card) for card in cards}
    told = next(iter(kinds))
    if ends[-1] < len(named) or len(cards) < 2 or len(kinds) > 1 or len(told) < 2 or len(set(told)) < len(told):
        return []
    return [(account, found) for card, found in zip(cards, ranges, strict=True) for account in card]


def for_every(text: Text, chosen: list[Range], accounts: tuple[Found[Account], ...], grade: float) -> AccountPeriods:
    """Each account with each of these periods; nothing where one of several stands among them and may have its own."""
    first, last = min(r.start for r in chosen), max(r.end for r in chosen)
    places = (text.offset(piece) for found in accounts for piece in found.evidence)
    if len({found.value for found in accounts}) > 1 and any(first <= at < last for at in places):
        return ()
    apart = own_days(text, chosen, grade)
    if len(apart) * len(accounts) > _MOST:
        return ()
    return tuple((found.value, days) for found in accounts for days in apart)


def for_some(
    text: Text, own: dict[Account, list[Range]], whole: Range, accounts: tuple[Found[Account], ...], grade: float
) -> AccountPeriods:
    """Each account with the periods that are for it only, or with the one for all others."""
    each = {found.value: own.get(found.value, [whole]) for found in accounts}
    return tuple((account, days) for account, held in each.items() for days in own_days(text, held, grade))


def are_apart(days: Iterable[Days]) -> bool:
    """Whether a day that none of these holds lies between them."""
    return len(_joined(list(days))) > 1


def own_days(text: Text, ranges: list[Range], grade: float) -> list[Found[Days]]:
    """The periods of these ranges, each once with all its words; those that touch or overlap are one."""
    wholes = _joined([r.days for r in ranges])
    starts = [whole.start or date.min for whole in wholes]
    spans: list[list[tuple[int, int]]] = [[] for _ in wholes]
    for r in ranges:
        spans[bisect_right(starts, r.days.start or date.min) - 1].append((r.start, r.end))
    return [text.found(whole, *held, confidence=grade) for whole, held in zip(wholes, spans, strict=True)]


def _joined(days: list[Days]) -> list[Days]:
    """These stretches in their order, those between which no day lies made one."""
    joined: list[Days] = []
    for one in sorted(days, key=lambda d: (d.start or date.min, d.end or date.max)):
        if joined and _follows(joined[-1], one):
            joined[-1] = hull((joined[-1], one))
        else:
            joined.append(one)
    return joined


def _follows(first: Days, second: Days) -> bool:
    """Whether no day lies between the two, of which the second does not begin before the first."""
    return first.end is None or second.start is None or (second.start - first.end).days <= 1


# So many pairs of an account and a period are stated at the most; a paper with more goes to a person.
_MOST = 5_000


def _beside(full: str, named: list[tuple[int, Account]], starts: list[int], found: Range) -> list[Account]:
    """The accounts on the same line as a period, where they are one row of a table: a number and a name of one user."""
    begin = full.rfind("\n", 0, found.start) + 1
    end = full.find("\n", found.end)
    end = end if end >= 0 else len(full)
    held = [account for _, account in named[bisect_left(starts, begin) : bisect_left(starts, end)]]
    return held if len(held) > 1 and len(full[begin:end].split()) < _LONGEST_ROW + 2 * len(held) else []


_LONGEST_ROW = 8


def hull(days: Iterable[Days]) -> Days:
    """The shortest stretch that holds all of these; open where one of them is."""
    every = list(days)
    starts: list[date | None] = [one.start for one in every]
    ends: list[date | None] = [one.end for one in every]
    return Days(
        None if None in starts else min(s for s in starts if s),
        None if None in ends else max(e for e in ends if e),
    )
