"""How probable it is that a paper asks for a kind of data that it names, by weights.

The weights stand in `weighing/category.json`: see `weights`. They were counted from papers of which it is known what
they ask for, not where; so a kind of data counts as asked for where one place at least that names it asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fourcorners.reading.categories.signs import Mention, Signs
from fourcorners.reading.sureness import is_sure, measured
from fourcorners.reading.texts.clauses import Clause
from fourcorners.reading.weighing.weights import Worth, weights
from fourcorners.terms import Category

# From here on a kind of data is shown to a person as one that may be meant.
_POSSIBLE = 0.25


@dataclass(frozen=True, slots=True)
class Chance:
    """The chance that a kind of data is asked for, and the clause that tells it best."""

    share: float
    clause: Clause

    @property
    def sure(self) -> bool:
        """Whether so many of the like are right that it counts as read."""
        return is_sure("items", measured("items", self.share))

    @property
    def possible(self) -> bool:
        """Whether a person should look at it."""
        return self.share >= _POSSIBLE


def chance(signs: Iterable[str]) -> float:
    """The share of mentions with these signs that ask for what they name."""
    return weights("category").chance("asked", signs)


def chances(found: Iterable[Mention]) -> Mapping[Category, Chance]:
    """The best chance of each kind of data that the paper names."""
    known = weights("category")
    of_clauses: dict[Signs, Worth] = {}
    best: dict[Category, Chance] = {}
    for mention in found:
        if mention.shared not in of_clauses:
            of_clauses[mention.shared] = known.worth("asked", mention.shared)
        share = known.chance("asked", mention.own, of_clauses[mention.shared])
        before = best.get(mention.category)
        if before is None or share > before.share:
            best[mention.category] = Chance(share, mention.clause)
    return best
