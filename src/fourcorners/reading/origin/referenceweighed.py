"""Telling a paper's own number from all other numbers in it, and how far it goes, by weights.

The rules of `reference` say which they take; then every place that may hold the number is weighed with all that stands
around it, what the rules say among it, and in the likeliest places every length of the number. The weights stand in
`weighing/reference.json`: see `weights`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from fourcorners.reading.origin.numbers import Number, Numbers, Place
from fourcorners.reading.origin.numbersigns import NumberSigns
from fourcorners.reading.origin.reference import Ruled, reference_by_rule
from fourcorners.reading.origin.whence import FEDERAL, Whence
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.weighing.weights import shares, weights
from fourcorners.terms import Instrument
from fourcorners.values import Found

T = TypeVar("T")

# In so many places, the likeliest, every length of the number is looked at; and in a place less probable than this in none.
_PLACES, _LEAST_PLACE = 3, 0.05
# From here on a number is shown to a person as one that may be meant, if none is sure enough to be read.
_POSSIBLE, _MOST_SHOWN = 0.08, 4


def find_reference(
    prose: Prose, whence: Whence, kind: Instrument | None, *, by_court: bool = False
) -> tuple[Found[str], ...]:
    """The number that the paper bears as its own, the most probable first, then those that may be it too.

    The confidence of each is its chance. `by_court`: see `reference_by_rule`.
    """
    ruled = reference_by_rule(prose, by_court=by_court)
    signs = signs_of(prose, ruled, whence, kind)
    best: dict[str, tuple[float, Number]] = {}
    for place, share in likeliest(signs):
        numbers = signs.numbers.of(place)
        sums = [weights("reference").sum("number", signs.of_number(place, one)) for one in numbers]
        for one, within in zip(numbers, shares(sums), strict=True):
            chance, first = best.get(one.value, (0.0, one))
            best[one.value] = chance + share * within, first
    ordered = sorted(best.values(), key=lambda one: -one[0])
    return tuple(
        prose.text.found(one.value, (one.start, one.end), confidence=chance)
        for chance, one in ordered[:_MOST_SHOWN]
        if chance >= _POSSIBLE
    )


def signs_of(prose: Prose, ruled: Ruled | None, whence: Whence, kind: Instrument | None) -> NumberSigns:
    """The signs of all that may be the number of a paper of this kind, with what the rules take."""
    numbers = Numbers(prose.text, ruled.found if ruled else None)
    return NumberSigns(prose.text, numbers, about(whence, kind), ruled.rule if ruled else None)


def about(whence: Whence, kind: Instrument | None) -> tuple[str, ...]:
    """What kind of paper it is: its process, and where it comes from."""
    place = whence.place or "none"
    where = place if place in {FEDERAL, "UK", "EU", "none"} else "US" if place.startswith("US-") else "abroad"
    return f"k:{kind.value if kind else 'none'}", f"j:{where}"


def likeliest(signs: NumberSigns) -> list[tuple[Place, float]]:
    """The places that may give the number, the likeliest first, each with its share; what is missing is for none."""
    places = signs.numbers.places
    chances = shares([weights("reference").sum("place", signs.of_place(place)) for place in places], none=True)
    return [(place, share) for share, place in likely(list(zip(chances, places, strict=True)))]


def likely(shared: Sequence[tuple[float, T]]) -> list[tuple[float, T]]:
    """The likeliest of several places with their shares, those first in which the number is looked for."""
    return [one for one in sorted(shared, key=lambda one: -one[0])[:_PLACES] if one[0] >= _LEAST_PLACE]
