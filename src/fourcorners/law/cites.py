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


_TOKEN = re.compile(r"[a-z0-9]+(?:[.:/-][a-z0-9]+)*")
# Words that some write between a code's name and its section, and others leave out.
_FILLERS = frozenset({"ann", "art", "arts", "sec", "section", "sections", "s", "ss"})


@lru_cache(maxsize=8192)
def _provision(citation: str) -> tuple[str, ...]:
    """A federal citation as (title, section, subsection, ...), empty for any other."""
    match = _FEDERAL.search(citation)
    return () if match is None else (match["title"], match["section"].lower(), *re.findall(r"\w+", match["subs"]))


@lru_cache(maxsize=8192)
def _words(citation: str) -> tuple[str, ...]:
    """Any other citation as the words of its code's name and its numbers, in order."""
    return tuple(word for word in _TOKEN.findall(citation.lower()) if word not in _FILLERS)


@lru_cache(maxsize=8192)
def _falls_under(citation: str, wanted: str) -> bool:
    ours, theirs = _provision(wanted), _provision(citation)
    if ours and theirs:
        # A paper that cites less deeply than the rule still cites it: "19 USC 1509" relies on all its paragraphs.
        depth = max(2, min(len(ours), len(theirs)))
        return theirs[:depth] == ours[:depth]
    chapter = wanted[-1:] if wanted[-1:] in {".", "-"} else ""
    return not (ours or theirs) and _named_in(_words(wanted), chapter, _words(citation))


def _named_in(wanted: tuple[str, ...], chapter: str, cited: tuple[str, ...]) -> bool:
    """Whether the words stand in a row; of a chapter, with its closing mark, every section does for the last."""
    many = len(wanted)
    if not many:
        return False
    for start in range(len(cited) - many + 1):
        last = cited[start + many - 1]
        within = last.startswith(wanted[-1] + chapter) if chapter else last == wanted[-1]
        if within and cited[start : start + many - 1] == wanted[:-1]:
            return True
    return False


def falls_under(citation: str, *wanted: str) -> bool:
    """Whether a citation names one of these provisions, a part of it, or the section around it.

    A State's chapter is written with the dot or hyphen behind which its sections begin: "RCW 10.96.".

    >>> falls_under("18 U.S.C. § 2703(c)(2)", "18 USC 2703"), falls_under("18 U.S.C. § 2705", "18 USC 2703")
    (True, False)
    >>> falls_under("Fla. Stat. § 934.255(5)", "Fla. Stat. 934.255"), falls_under("RCW 10.96.020", "RCW 10.96.")
    (True, True)
    """
    return any(_falls_under(citation, one) for one in wanted)


def cites(demand: Demand, *wanted: str) -> bool:
    """Whether the paper relies on one of these provisions."""
    return any(_falls_under(found.value, one) for found in demand.authorities for one in wanted)


def pinpoints(demand: Demand, wanted: str) -> bool:
    """Whether the paper names this very federal provision or a part of it, and not only the section around it.

    >>> _provision("18 U.S.C. § 2518") == _provision("18 USC 2518(7)")
    False
    """
    ours = _provision(wanted)
    return any(_provision(found.value)[: len(ours)] == ours for found in demand.authorities)


def where_cited(demand: Demand, *wanted: str) -> tuple[Evidence, ...]:
    """The words in which it does."""
    return tuple(e for found in demand.authorities if falls_under(found.value, *wanted) for e in found.evidence)


def title_of(citation: str) -> str:
    """The title of the US Code a citation names, empty for any other citation."""
    provision = _provision(citation)
    return provision[0] if provision else ""
