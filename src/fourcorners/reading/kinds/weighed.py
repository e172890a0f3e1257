"""A second opinion on the kind of a paper: what all its words together have been worth, beside what the rules say.

The rules know the words by which each kind is usually called; a paper that calls itself otherwise stays unread by them.
Where they found a kind, the weights only say how sure it is. Where they found none, the weights' kind is taken if it is
likely enough, unless it is a process that only a court issues: what such a paper may open is too much for a paper that
nowhere says that it is one, and a person looks at it.
"""

from __future__ import annotations

from fourcorners.reading.kinds.signs import signs_of_kind, titles
from fourcorners.reading.origin.issuer import BY_COURT
from fourcorners.reading.sureness import CHECKED, INFERRED, PLAIN, TOSS
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.weights import weights
from fourcorners.terms import Instrument
from fourcorners.values import Found

_KINDS = tuple(kind.value for kind in Instrument)
# From here on both together are hardly ever wrong.
_LIKELY = 0.7
# From here on the weights alone are believed, and below the second not even shown.
_ENOUGH, _POSSIBLE = 0.3, 0.15
# The grade of what the rules say against the weights.
_AT_ODDS = 0.5


def weigh_instrument(text: Text, found: Found[Instrument] | None, place: str | None) -> Found[Instrument] | None:
    """What the rules found with the grade that the weights leave it; else the weights' own kind, if it is likely.

    `place` is the jurisdiction that the paper comes from, as far as it is known.
    """
    signs = signs_of_kind(text, found.value if found else None, place)
    kind, chance = likeliest(signs)
    if found is None:
        return _from_weights(text, kind, chance)
    if kind is found.value:
        return Found(found.value, found.evidence, CHECKED if chance >= _LIKELY else PLAIN)
    return Found(found.value, found.evidence, min(found.confidence, _AT_ODDS))


def likeliest(signs: set[str]) -> tuple[Instrument, float]:
    """The kind that these signs speak for most, and the share of such papers that are of it."""
    table = weights("instrument")
    kind, _ = table.likeliest(_KINDS, signs)
    return Instrument(kind), table.chance(kind, signs)


def _from_weights(text: Text, kind: Instrument, chance: float) -> Found[Instrument] | None:
    """The kind with the line of the paper's head that says most for it; None where nothing says enough."""
    table = weights("instrument")
    span = max(titles(text), key=lambda one: table.sum(kind.value, one[1]), default=None)
    if chance < _POSSIBLE or span is None:
        return None
    believed = chance >= _ENOUGH and kind not in BY_COURT
    return text.found(kind, span[0], confidence=INFERRED if believed else TOSS)
