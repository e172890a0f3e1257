"""What a demand holds of each account, so that cuts are made once for all accounts alike."""

from __future__ import annotations

from collections.abc import Iterable

from fourcorners.errors import WrongUse
from fourcorners.law.outcome import EVERYTHING, Cut
from fourcorners.reach import Reach, Times
from fourcorners.reading.model import Demand
from fourcorners.terms import Category

_CATCH_ALL = Cut(categories=frozenset({Category.ANY}))


class Holding:
    """The demanded reach, and what is left of it after cuts.

    Most papers ask the same of every account; then each cut is worked out on one row. A paper that gives accounts
    periods of their own goes through the algebra of reaches, which is slower and says the same.
    """

    __slots__ = ("_accounts", "_parts", "_row", "demanded")

    def __init__(self, demand: Demand) -> None:
        self.demanded: Reach = _asked(demand)
        self._accounts = self.demanded.accounts
        self._row: dict[Category, Times] | None = None
        self._parts: dict[Cut, Reach] = {}
        if not demand.account_periods and self._accounts:
            one = next(iter(self._accounts))
            self._row = {c: self.demanded.times(one, c) for c in self.demanded.categories}

    def part(self, cut: Cut | None) -> Reach:
        """The part of the demanded reach that a cut names; nothing for None."""
        if cut is None:
            return Reach.nothing()
        if cut == EVERYTHING:
            return self.demanded
        if cut not in self._parts:
            self._parts[cut] = self._part(cut)
        return self._parts[cut]

    def without(self, cuts: Iterable[Cut]) -> Reach:
        """What is left of the demanded reach after these cuts and without any catch-all."""
        distinct = dict.fromkeys((_CATCH_ALL, *cuts))
        if self._row is None:
            left = self.demanded
            for cut in distinct:
                left = left - self.part(cut)
            return left
        row = self._row
        for cut in distinct:
            row = _row_without(row, cut)
        return Reach(dict.fromkeys(self._accounts, row))

    def _part(self, cut: Cut) -> Reach:
        if self._row is None:
            return self.demanded.only(categories=cut.categories, times=cut.times or Times.always())
        row = {c: _within(t, cut.times) for c, t in self._row.items() if cut.categories is None or c in cut.categories}
        return Reach(dict.fromkeys(self._accounts, row))


def _asked(demand: Demand) -> Reach:
    """The reach as asked; nothing where a period of the paper ends before it begins, which a rule then refuses."""
    try:
        return demand.reach
    except WrongUse:
        return Reach.nothing()


def _within(times: Times, cut: Times | None) -> Times:
    return times if cut is None else times & cut


def _row_without(row: dict[Category, Times], cut: Cut) -> dict[Category, Times]:
    return {
        c: t
        if cut.categories is not None and c not in cut.categories
        else (Times() if cut.times is None else t - cut.times)
        for c, t in row.items()
    }
