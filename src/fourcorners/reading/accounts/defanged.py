"""Identifiers written so that they lead nowhere: `jo[at]mail[.]example`, `hxxps://harbor[.]example/jo`, `198.51.100[.]7`.

Police and security people write them so that nobody follows them by accident. The signs put in are taken out again,
and the value says so; what then has the whole shape of an identifier is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.accounts.selectors import Candidate, addresses_of_machines, emails, links
from fourcorners.reading.texts.guarded import Guarded, bounded

_PIECE = r"[\w.%+~:/?=&#@-]{1,300}+"
_MARK = (
    r" ?(?:\[ ?(?:\.|dot|at|@|:|://|punkt|point|punto|ponto|arobase|arroba) ?\]|\( ?(?:\.|dot|at|@|punkt|arobase|arroba) ?\)"
    r"|\{(?:\.|dot|at|@)\}) ?"
)
_WRITTEN = Guarded(
    rf"(?<![\w.%+~:/?=&#@\])}}-])(?:hxxps?://{_PIECE}(?:{_MARK}{_PIECE}){{0,20}}|{_PIECE}(?:{_MARK}{_PIECE}){{1,20}})",
    "hxxp|.]|. ]|dot]|dot ]|at]|at ]|@]|@ ]|:]|: ]|://]|:// ]|punkt]|punkt ]|point]|point ]|punto]|punto ]|ponto]|ponto ]|arobase]|arobase ]"
    "|arroba]|arroba ]|.)|. )|dot)|dot )|at)|at )|@)|@ )|punkt)|punkt )|arobase)|arobase )|arroba)|arroba )|.}|dot}|at}|@}",
)
_SIGNS = re.compile(_MARK)
_AT = re.compile(r"at|arobase|arroba|@")
_SAID = "written so that it leads nowhere"


def defanged(full: str, lower: str) -> Iterator[Candidate]:
    """Addresses of mail, machines and pages that stand so in the text, as they are."""
    for match in bounded(_WRITTEN, lower):
        bare, places = _undone(full[slice(*match.span())])
        for candidate in (*links(bare, bare.lower()), *emails(bare), *addresses_of_machines(bare)):
            if candidate.start == 0:
                start, end = match.start(), match.start() + places[candidate.end - 1] + 1
                yield Candidate(candidate.kind, candidate.value, start, end, _SAID)
                break


def _undone(written: str) -> tuple[str, list[int]]:
    """The words without what was put in, and where each of their signs stands."""
    signs: list[str] = []
    places: list[int] = []
    at = 0
    for mark in (*_SIGNS.finditer(written.lower()), None):
        last = mark.start() if mark else len(written)
        signs += written[at:last]
        places += range(at, last)
        if mark:
            inside = mark[0].strip(" []{}()")
            for sign in "@" if _AT.fullmatch(inside) else inside if inside in {":", "://"} else ".":
                signs.append(sign)
                places.append(mark.end() - 1)
            at = mark.end()
    bare = "".join(signs)
    # The scheme keeps its length: hxxp, http.
    return (f"http{bare[4:]}" if bare.lower().startswith("hxxp") else bare), places
