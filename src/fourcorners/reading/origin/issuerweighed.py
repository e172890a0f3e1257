"""Telling the body that issued a paper from all others that it names, and how far its name goes, by weights.

The rules of `issuer` and `agencies` say what they find; then every place that may name the body is weighed with all
that stands around it, what the rules say among it, and in the likeliest places every length of the name. The weights
stand in `weighing/issuer.json`: see `weights`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from fourcorners.reading.origin.accents import with_accents
from fourcorners.reading.origin.agencies import find_agency, find_sender, named_agencies
from fourcorners.reading.origin.issuer import find_labelled, issuer_by_rule
from fourcorners.reading.origin.issuernames import Cell, Named, Ruled, key
from fourcorners.reading.origin.issuersigns import IssuerSigns
from fourcorners.reading.origin.names import title_case
from fourcorners.reading.origin.whence import FEDERAL, Whence
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.weighing.weights import shares, weights
from fourcorners.terms import Instrument
from fourcorners.values import Found

T = TypeVar("T")

# In so many places, the likeliest, every name is looked at; and a place less probable than this in none.
_PLACES, _LEAST_PLACE = 3, 0.08
# From here on a name is shown to a person as one that may be meant, if none is sure enough to be read.
_POSSIBLE, _MOST_SHOWN = 0.08, 4
# A word in capitals up to so long may be an abbreviation, and stays as it is.
_SHORT = 5


def find_issuing_body(prose: Prose, whence: Whence, kind: Instrument | None) -> tuple[Found[str], ...]:
    """The court or body that issued the paper, the most probable first, then those that it may be too.

    Each is written as the paper names it, in ordinary capitals; its confidence is its chance.
    """
    ruled = find_ruled(prose, whence, kind)
    signs = IssuerSigns(prose.text, ruled, about(whence, kind))
    best: dict[str, _Weighed] = {}
    for cell, share in likeliest(signs):
        named = signs.places.names(cell)
        sums = [weights("issuer").sum("name", signs.of_name(cell, one)) for one in named]
        for one, within in zip(named, shares(sums), strict=True):
            held = best.get(named_so := key(one.value))
            chance = share * within + (held.chance if held else 0.0)
            best[named_so] = _Weighed(held.named if held else one, chance)
    ordered = sorted(best.values(), key=lambda one: -one.chance)
    by_rule = {key(one.found.value): one.found for one in ruled}
    return tuple(_found(prose, one, by_rule) for one in ordered[:_MOST_SHOWN] if one.chance >= _POSSIBLE)


@dataclass(frozen=True, slots=True)
class _Weighed:
    named: Named
    chance: float


def likeliest(signs: IssuerSigns) -> list[tuple[Cell, float]]:
    """The places that may name the body, the likeliest first, each with its share; what is missing is for no place."""
    cells = signs.places.cells()
    chances = shares([weights("issuer").sum("place", signs.of_cell(cell)) for cell in cells], none=True)
    return [(cell, share) for share, cell in likely(list(zip(chances, cells, strict=True)))]


def likely(shared: Sequence[tuple[float, T]]) -> list[tuple[float, T]]:
    """The likeliest of several places with their shares, those first in whose names the body's is looked for."""
    return [one for one in sorted(shared, key=lambda one: -one[0])[:_PLACES] if one[0] >= _LEAST_PLACE]


def find_ruled(prose: Prose, whence: Whence, kind: Instrument | None) -> list[Ruled]:
    """What each rule takes for the issuing body, or for one that the paper names: `chosen` is what the rules settle on."""
    chosen = issuer_by_rule(prose, whence, kind)
    jury = whence.court is not None and kind is Instrument.US_GRAND_JURY_SUBPOENA
    told = (
        ("chosen", chosen), ("court", whence.court), ("agency", find_agency(prose, whence.place)),
        ("label", find_labelled(prose)), ("sender", find_sender(prose)), ("jury", chosen if jury else None),
    )  # fmt: skip
    ruled = [Ruled(rule, found) for rule, found in told if found is not None]
    abroad = None if whence.place is None or whence.place.startswith("US") else whence.place
    return ruled + [Ruled(rule, found) for rule, found in named_agencies(prose, abroad, federal=abroad is None)]


def about(whence: Whence, kind: Instrument | None) -> tuple[str, ...]:
    """What kind of paper it is: its process, where it comes from, and whether it names a court."""
    place = whence.place or "none"
    where = place if place in {FEDERAL, "UK", "EU", "none"} else "US" if place.startswith("US-") else "abroad"
    return (f"k:{kind.value if kind else 'none'}", f"j:{where}", f"court:{whence.court is not None}")


def _found(prose: Prose, one: _Weighed, by_rule: dict[str, Found[str]]) -> Found[str]:
    """The name as a rule wrote it, with the rule's words, where it is a rule's; else in ordinary capitals."""
    ruled = by_rule.get(key(one.named.value))
    if ruled is None:
        value = ", ".join(_capitals(part) for part in one.named.value.split(", "))
        value, spans = value[:1].upper() + value[1:], one.named.spans
    else:
        starts = [(prose.text.offset(piece), piece) for piece in ruled.evidence]
        value, spans = ruled.value, tuple((start, start + piece.end - piece.start) for start, piece in starts)
    if not prose.text.full.isascii():
        shown = " ".join(prose.text.full[slice(*span)] for span in spans)
        value = with_accents(value, shown, prose.text.words.words)
    return prose.text.found(value, *spans, confidence=one.chance)


def _capitals(part: str) -> str:
    """A part of a name in ordinary capitals; an abbreviation keeps its own."""
    return title_case(part) if part.isupper() and (" " in part or len(part) > _SHORT) else part
