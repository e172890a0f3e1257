"""Telling an account that a paper asks about from any other string, and what kind of identifier it is, by weights.

The weights stand in `weighing/account.json`: see `weights`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from fourcorners.reading.accounts.company import Mate, signs_in_company
from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.reading.accounts.signs import form
from fourcorners.reading.weighing.weights import weights
from fourcorners.terms import IdentifierKind


def chance(signs: Iterable[str]) -> float:
    """The share of strings with these signs that papers ask about."""
    return weights("account").chance("asked", signs)


def chances_in_company(found: Sequence[tuple[Candidate, float, int]]) -> list[float]:
    """The same chances, moved by those of the paper's other strings, which stand in the paper's order with their lists."""
    mates = [mate(*one) for one in found]
    return [weights("account").chance("company", signs) for signs in signs_in_company(mates)]


def mate(candidate: Candidate, chance: float, listed: int) -> Mate:
    """A candidate with its own chance and its list, as one of its paper's strings."""
    value = candidate.value
    return Mate(value.casefold(), candidate.kind.value, form(value), candidate.start, candidate.end, chance, listed)


def kind_of(candidate: Candidate, signs: Collection[str]) -> tuple[IdentifierKind, float]:
    """What kind of identifier a string with these signs is, and how sure that is.

    An address of mail or of a machine shows its kind itself.
    """
    if candidate.kind in _CERTAIN:
        return candidate.kind, 1.0
    among = _AMONG_LINKS if candidate.kind in _LINKS else _AMONG_OTHERS
    plain = [sign for sign in signs if not sign.startswith("rule:")]
    kind, share = weights("account").likeliest(among, plain)
    return IdentifierKind(kind), share


_CERTAIN = frozenset({IdentifierKind.EMAIL, IdentifierKind.IP})
_LINKS = (IdentifierKind.URL, IdentifierKind.POST_URL)
_AMONG_LINKS = tuple(kind.value for kind in _LINKS)
_AMONG_OTHERS = tuple(
    kind.value
    for kind in (
        IdentifierKind.USERNAME,
        IdentifierKind.USER_ID,
        IdentifierKind.PHONE,
        IdentifierKind.URL,
        IdentifierKind.DEVICE,
        IdentifierKind.PAYMENT,
        IdentifierKind.NAME,
        IdentifierKind.OTHER,
    )
)
