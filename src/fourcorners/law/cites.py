"""Citations as papers write them, matched against the provisions that rules and tables name."""

from __future__ import annotations

import re
from functools import lru_cache

from fourcorners.reading.model import Demand
from fourcorners.values import Evidence

_FEDERAL = re.compile(
    r"(?P<title>\d{1,2})\s*U\.?\s*S\.?\s*C\.?(?:\s*A\.?)?\s*(?:§+|sections?|secs?\.)?\s*"
    r"(?P<section>\d+[a-z]{0,2}(?:-\d+)?)(?P<subs>(?:\s*\(\w+\))*)",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def _provision(citation: str) -> tuple[str, ...]:
    """A federal citation as (title, section, subsection, ...); any other as its bare letters and digits."""
    match = _FEDERAL.search(citation)
    if match is None:
        return (re.sub(r"[^a-z0-9]", "", citation.lower()),)
    return (match["title"], match["section"].lower(), *re.findall(r"\w+", match["subs"]))


@lru_cache(maxsize=8192)
def _falls_under(citation: str, wanted: str) -> bool:
    ours, theirs = _provision(wanted), _provision(citation)
    if len(ours) == 1 or len(theirs) == 1:
        return len(ours) == len(theirs) == 1 and ours[0] in theirs[0]
    # A paper that cites less deeply than the rule still cites it: "19 USC 1509" relies on all its paragraphs.
    depth = max(2, min(len(ours), len(theirs)))
    return theirs[:depth] == ours[:depth]


def falls_under(citation: str, *wanted: str) -> bool:
    """Whether a citation names one of these provisions, a part of it, or the section around it.

    >>> falls_under("18 U.S.C. § 2703(c)(2)", "18 USC 2703"), falls_under("18 U.S.C. § 2705", "18 USC 2703")
    (True, False)
    """
    return any(_falls_under(citation, one) for one in wanted)


def cites(demand: Demand, *wanted: str) -> bool:
    """Whether the paper relies on one of these provisions."""
    return any(_falls_under(found.value, one) for found in demand.authorities for one in wanted)


def where_cited(demand: Demand, *wanted: str) -> tuple[Evidence, ...]:
    """The words in which it does."""
    return tuple(e for found in demand.authorities if falls_under(found.value, *wanted) for e in found.evidence)


def title_of(citation: str) -> str:
    """The title of the US Code a citation names, empty for any other citation."""
    provision = _provision(citation)
    return provision[0] if len(provision) > 1 else ""
