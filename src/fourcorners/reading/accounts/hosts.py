"""The site in an address that was recognised on a scan: put right where the paper, or the list of endings, decides it.

What stands behind the @ of an e-mail address or before the path of a web address is no free choice. Its ending is one of
a closed list; and a paper tells the same site more than once: in other addresses, and as the name of the provider it is
addressed to. Nothing here touches the account's own name, and nothing is changed where two sites would fit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.terms import IdentifierKind

_HOST = re.compile(r"(?:(?<=@)|(?<=://))(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,12}")
_HELD = frozenset({IdentifierKind.EMAIL, IdentifierKind.URL, IdentifierKind.POST_URL})
# A firm by its form: "Harbor Social Europe Limited", "Lanternmail LLC".
_FIRM = re.compile(
    r"\b((?:[A-Z][\w-]{2,30} ){0,3}[A-Z][\w-]{2,30}),? (?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Company|GmbH|AG|SE|B\.?V|S\.?A|SAS|"
    r"S\.p\.A|S\.r\.l|plc|PLC|AB|Oy|ApS)\b"
)
# Endings that are seen in such papers and have a neighbour that is none.
_ENDINGS = frozenset("com net org edu gov mil info example test".split())
# What a recogniser takes for one another, in either direction.
_ALIKE = frozenset(
    frozenset(pair.split())
    for pair in (
        "c e", "e o", "c o", "a o", "a e", "n u", "n r", "n m", "m rn", "m nn", "m ni", "m in", "w vv", "d cl", "i l",
        "i t", "l t", "f t", "r t", "h b", "h n", "h li", "g q", "g y", "u v", "i 1", "l 1", "o 0", "s 5", "b 8",
        "m an", "c cc", "l ll", "i j",
    )
)  # fmt: skip
_LONG = 5


class Hosts:
    """The sites of a scanned paper and the names that it calls firms by."""

    def __init__(self, full: str) -> None:
        self._times = Counter(host.casefold() for host in _HOST.findall(full))
        self._names: set[str] = set()
        for firm in _FIRM.findall(full):
            words = firm.casefold().split()
            self._names |= {*words, *(one + glue + other for one, other in pairwise(words) for glue in ("", "-"))}

    def settle(self, candidate: Candidate) -> Candidate:
        """The candidate as it is, or with its site put right and saying so."""
        found = _HOST.search(candidate.value) if candidate.kind in _HELD else None
        if found is None:
            return candidate
        host, why = found[0].casefold(), ""
        for settled in (self._ended, self._told, self._named):
            right, reason = settled(host)
            if right is not None:
                host, why = right, reason
        if not why:
            return candidate
        value = candidate.value[: found.start()] + host + candidate.value[found.end() :]
        return replace(candidate, value=value, repaired=f"read as {candidate.value}; {why}")

    def _ended(self, host: str) -> tuple[str | None, str]:
        """With the ending that there is, for one that there is not."""
        rest, _, ending = host.rpartition(".")
        right = None if ending in _ENDINGS or len(ending) < 3 else _only(ending, _ENDINGS)
        return (f"{rest}.{right}" if right else None), "no address ends so"

    def _told(self, host: str) -> tuple[str | None, str]:
        """As the paper spells the site at least twice, for a spelling that stands there once."""
        if self._times[host] > 1:
            return None, ""
        return _only(
            host, (other for other, times in self._times.items() if times > 1)
        ), "the paper has this site twice"

    def _named(self, host: str) -> tuple[str | None, str]:
        """As the firm that the paper names, where the site is called after no firm in it."""
        labels = host.split(".")
        place = len(labels) - 2
        if len(labels[place]) < _LONG or labels[place] in self._names or labels[place].replace("-", "") in self._names:
            return None, ""
        right = _only(labels[place], self._names)
        labels[place] = right or ""
        return (".".join(labels) if right else None), "the paper names this firm"


def _only(own: str, others: Iterable[str]) -> str | None:
    """The one among others from which this differs in a single spot, by signs that look alike; None for several."""
    near = {other for other in others if _is_near(own, other)}
    return near.pop() if len(near) == 1 else None


def _is_near(own: str, other: str) -> bool:
    least = min(len(own), len(other))
    start = 0
    while start < least and own[start] == other[start]:
        start += 1
    end = 0
    while end < least - start and own[-1 - end] == other[-1 - end]:
        end += 1
    if abs(len(own) - len(other)) == 1 and start + end == least and least >= _LONG:
        # A letter that was passed over, or read twice; not the last, by which one name becomes another.
        return end > 0 and start > 0
    return any(
        frozenset((own[start - more : len(own) - end], other[start - more : len(other) - end])) in _ALIKE
        for more in (0, 1)
        if start >= more
    )
