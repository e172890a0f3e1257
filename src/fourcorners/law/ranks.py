"""Titles of officers, matched against the ranks that may sign."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

# Before a rank, these words make another, lower rank of it. "Acting" does not: who acts holds the office.
_LOWER = frozenset({"assistant", "deputy", "associate", "vice", "sub", "resident", "under"})


@lru_cache(maxsize=4096)
def plain(title: str) -> str:
    """A title in lower case, its words parted by one space, without marks.

    >>> plain("Special Agent-in-Charge (Acting)")
    'special agent in charge acting'
    """
    return " ".join(re.findall(r"[a-z0-9]+", title.lower()))


def holds_rank(title: str, ranks: Iterable[str]) -> bool:
    """Whether a title is one of these ranks, and not merely an assistant to one.

    >>> holds_rank("Acting Port Director", ["port director"]), holds_rank("Assistant Port Director", ["port director"])
    (True, False)
    """
    words = plain(title)
    for rank in ranks:
        for match in re.finditer(rf"\b{re.escape(rank)}s?\b", words):
            before = words[: match.start()].split()
            if not before or before[-1] not in _LOWER:
                return True
    return False


def same_name(one: str, other: str) -> bool:
    """Whether two printed names are the same name: first and last words equal, middle names and marks aside.

    >>> same_name("Pat Q. Roe", "PAT ROE"), same_name("Pat Roe", "Roe")
    (True, False)
    """
    a, b = plain(one).split(), plain(other).split()
    return len(a) > 1 and len(b) > 1 and (a[0], a[-1]) == (b[0], b[-1])
