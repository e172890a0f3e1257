"""Telling the stretch of days that a paper asks about from all others, by weights.

The weights stand in `weighing/period.json`: see `weights`. They were counted so that the stretches of one paper vie with
one another, and with there being none that it asks about: what one gains the others lose.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from fourcorners.reading.calendar.periodsigns import Signs, Surrounded, of_none
from fourcorners.reading.weighing.weights import shares, weights
from fourcorners.terms import Category, Instrument
from fourcorners.values import Days


def chances(found: Sequence[Surrounded], kind: Instrument | None, asked: Collection[Category] = ()) -> list[float]:
    """The chance of each of these stretches in a paper of this kind that asks for such data; what is missing to one is
    that it asks about none.
    """
    known = weights("period")
    sums: dict[Signs, float] = {}

    def worth(signs: Signs) -> float:
        if signs not in sums:
            sums[signs] = known.sum("meant", signs)
        return sums[signs]

    odds = [worth(one.before) + worth(one.behind) + known.sum("meant", one.own) for one in found]
    none = known.sum("none", of_none(found, kind, asked))
    return shares([none, *odds])[1:]


def by_days(found: Sequence[Surrounded], shared: Sequence[float]) -> dict[Days, float]:
    """The chance of each of these days, wherever they stand."""
    told: defaultdict[Days, float] = defaultdict(float)
    for one, share in zip(found, shared, strict=True):
        told[one.stretch.days] += share
    return dict(told)
