"""How much each sign around a string has been worth for telling an account that a paper asks about from any other.

The weights stand in `accountweights.json` as one number for each sign. They were counted, not chosen: by logistic
regression with a ridge penalty over papers and passages with labels (`python -m benchmarks.weighing`). Their sum is
the logarithm of the odds, so that a person can add up by hand why a string was taken for an account.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from importlib.resources import files

from fourcorners.reading.selectors import Candidate
from fourcorners.terms import IdentifierKind


def chance(signs: Iterable[str]) -> float:
    """The share of strings with these signs that papers ask about."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, _sum(_weights()["asked"], signs)))))


def kind_of(candidate: Candidate, signs: Collection[str]) -> IdentifierKind:
    """What kind of identifier a string with these signs is; an address of mail or of a machine shows that itself."""
    if candidate.kind in _CERTAIN:
        return candidate.kind
    among = _LINKS if candidate.kind in _LINKS else _OTHERS
    plain = [sign for sign in signs if not sign.startswith("rule:")]
    return max(among, key=lambda kind: _sum(_weights()[kind.value], plain))


def _sum(weights: Mapping[str, float], signs: Iterable[str]) -> float:
    known = weights.get
    return math.fsum((weights["always"], *(known(sign, 0.0) for sign in signs)))


@cache
def _weights() -> dict[str, dict[str, float]]:
    """The weights of "asked", whether a paper asks about a string, and of each kind of identifier."""
    text = files(__package__).joinpath("accountweights.json").read_text(encoding="utf-8")
    return {what: dict(weights) for what, weights in json.loads(text)["weights"].items()}


_CERTAIN = frozenset({IdentifierKind.EMAIL, IdentifierKind.IP})
_LINKS = (IdentifierKind.URL, IdentifierKind.POST_URL)
_OTHERS = (
    IdentifierKind.USERNAME,
    IdentifierKind.USER_ID,
    IdentifierKind.PHONE,
    IdentifierKind.URL,
    IdentifierKind.DEVICE,
    IdentifierKind.PAYMENT,
    IdentifierKind.NAME,
    IdentifierKind.OTHER,
)
