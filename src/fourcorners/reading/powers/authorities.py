"""The powers a paper relies on to compel or to bind to silence, kept apart from the offences under investigation.

Rules sort what they foresaw. Every provision that the paper cites is weighed beside them, by what stands around it
wherever it is cited and by what the rules make of it, so that a law that was only mentioned is taken neither for a power nor for an offence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fourcorners.reading.powers.citation import Citation, is_part_of, without_coarser
from fourcorners.reading.powers.citations import citations, sorted_by_rules
from fourcorners.reading.powers.signs import Setting, mentions
from fourcorners.reading.sureness import is_sure, measured
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.reading.weighing.weights import weights
from fourcorners.terms import Instrument
from fourcorners.values import Found

# From here on a provision is shown to a person as one that may be relied on.
_POSSIBLE = 0.25
# From here on a provision is told as an offence under investigation: chosen on passages, each told by weights from others.
_BROKEN = 0.5
# No more of them are told of one paper.
_MOST = 40


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision that a paper cites: its name, where it is cited first, and the signs of all places that cite it."""

    name: str
    at: Span
    signs: frozenset[str]


def find_authorities(
    prose: Prose, jurisdiction: str | None, kind: Instrument | None, *, removal_only: bool, preserves: bool = True
) -> tuple[tuple[Found[str], ...], tuple[Found[str], ...]]:
    """The provisions that may be relied on, graded by their chance, and the offences named, in the order of the text.

    In a paper that does not itself ask for preservation, 18 USC 2703(f) is only the history of the data.
    """
    cited = citations(prose, jurisdiction, preserves=preserves)
    powers, _ = sorted_by_rules(prose, cited, removal_only=removal_only)
    setting = _setting(jurisdiction, kind, powers, removal_only=removal_only)
    provisions = _with_signs(prose, cited, setting)
    told = weights("authority")
    weighed = [(told.chance("relied", one.signs), one) for one in provisions]
    possible = [(share, one) for share, one in weighed if share >= _POSSIBLE][:_MOST]
    found = tuple(prose.found(one.name, one.at, confidence=share) for share, one in possible)
    sure = without_coarser(tuple(one for one in found if _is_sure(one)))
    names = {one.value for one in sure}
    offences = _broken(prose, provisions)
    doubtful = tuple(one for one in found if not _is_sure(one))
    relied = removal_only and names == {one.value for one in offences}
    return (*sure, *doubtful), tuple(one for one in offences if relied or one.value not in names)


def _is_sure(one: Found[str]) -> bool:
    return is_sure("authorities", measured("authorities", one.confidence))


def _broken(prose: Prose, provisions: Sequence[Provision]) -> tuple[Found[str], ...]:
    """The offences named, by the same signs: what a paper relies on is seldom what it investigates."""
    told = weights("authority")
    likely = [one for one in provisions if told.chance("broken", one.signs) >= _BROKEN][:_MOST]
    names = {one.name for one in likely}
    return tuple(
        prose.found(one.name, one.at) for one in likely if not any(is_part_of(one.name, name) for name in names)
    )


def provisions_cited(
    prose: Prose, jurisdiction: str | None, kind: Instrument | None, *, removal_only: bool, preserves: bool = True
) -> list[Provision]:
    """Every provision that the paper cites, with its signs: what the weights are counted from."""
    cited = citations(prose, jurisdiction, preserves=preserves)
    powers, _ = sorted_by_rules(prose, cited, removal_only=removal_only)
    return _with_signs(prose, cited, _setting(jurisdiction, kind, powers, removal_only=removal_only))


def _setting(
    jurisdiction: str | None, kind: Instrument | None, powers: tuple[Found[str], ...], *, removal_only: bool
) -> Setting:
    ruled = frozenset(one.value for one in powers)
    return Setting(kind.value if kind else "-", jurisdiction or "", ruled, removal_only)


def _with_signs(prose: Prose, cited: list[Citation], setting: Setting) -> list[Provision]:
    found: dict[str, Provision] = {}
    for mention in mentions(prose, cited, setting):
        before = found.get(mention.name)
        at, signs = (before.at, before.signs) if before else (mention.at, frozenset())
        found[mention.name] = Provision(mention.name, at, signs | mention.signs)
    return list(found.values())
