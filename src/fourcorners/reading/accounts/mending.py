"""Identifiers that a line's end broke in two: put together again, and by what it was decided how.

A hyphen at a line's end is the printer's or the name's own. Which it is, a second place in the paper that has the whole
name decides; where none does the name is doubtful and a person's to look at. Half a name is never read as one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.reading.sureness import LOOSE
from fourcorners.terms import IdentifierKind

Kind = IdentifierKind

_NAMES = frozenset({Kind.USERNAME, Kind.USER_ID})
_LINKS = frozenset({Kind.URL, Kind.POST_URL})
# What follows on a name that ends in a hyphen, or in a sign that ends no name, with its line.
_GOES_ON = re.compile(r"(?P<sign>[-\u00ad]|(?<=_))[ \t]{0,4}\n[ \t]{0,60}(?P<rest>[A-Za-z0-9][\w.~-]{0,60})")
# The line before an address, where the first half of it may stand.
_BEGAN = re.compile(
    r"(?<![\w@.+-])(?P<first>[A-Za-z0-9][\w.+-]{0,60})(?P<sign>[-\u00ad]|(?<=_))[ \t]{0,4}\n[ \t]{0,60}$"
)
# The rest of a link whose line ended behind a sign that parts it: all there is on the next line, or no plain word.
_LINK_ON = re.compile(
    r"(?<=[/=&?_%-])[ \t]{0,4}\n[ \t]{0,60}(?P<rest>(?=[\w%~.-]*[\d_/=?&%~-]|[\w-]+[ \t]*(?:\n|$))[a-z0-9%~][\w%~./?=&#-]{1,200})"
)
_MOST = 70


def whole(full: str, candidate: Candidate) -> Candidate:
    """The candidate with the half of it that stands on the next line, or the line before; most are whole as they are."""
    if candidate.kind in _NAMES:
        match = _GOES_ON.match(full, candidate.end)
        return candidate if match is None else _joined(full, candidate, candidate.value, match, match.end("rest"))
    if candidate.kind is Kind.EMAIL and full[max(0, candidate.start - 60) : candidate.start].rstrip(" \t")[-1:] == "\n":
        match = _BEGAN.search(full, max(0, candidate.start - _MOST - 64), candidate.start)
        if match is None:
            return candidate
        return _joined(
            full, replace(candidate, start=match.start()), match["first"], match, candidate.end, candidate.value
        )
    if candidate.kind in _LINKS:
        match = _LINK_ON.match(full, candidate.end)
        if match is not None:
            rest = match["rest"].rstrip(".,;:")
            return _decided(full, candidate, [candidate.value + rest], candidate.start, match.start("rest") + len(rest))
    return candidate


def _joined(full: str, candidate: Candidate, first: str, match: re.Match[str], end: int, rest: str = "") -> Candidate:
    rest = rest or match["rest"].rstrip(".~-")
    end = end if rest == candidate.value else match.start("rest") + len(rest)
    first = first.rstrip("-\u00ad")
    ways = [first + rest] if first.endswith("_") else [first + rest, f"{first}-{rest}"]
    return _decided(full, candidate, ways, candidate.start, end)


def _decided(full: str, candidate: Candidate, ways: list[str], start: int, end: int) -> Candidate:
    """The one of these spellings that stands elsewhere in the paper; the first of them, and doubtful, where none does."""
    elsewhere = f"{full[:start]} {full[end:]}".lower()
    held = [value for value in ways if value.lower() in elsewhere]
    if len(held) == 1:
        return replace(
            candidate,
            value=held[0],
            start=start,
            end=end,
            repaired="broken at a line's end; it stands elsewhere whole",
            proved=True,
        )
    said = "broken at a line's end; nothing in the paper says how it is written"
    return replace(candidate, value=ways[0], start=start, end=end, repaired=said, grade=min(candidate.grade, LOOSE))
