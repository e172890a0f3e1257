"""Selectors that name no account: an area, a cell tower, words that were searched for, a person's name.

They are read so that a reverse demand shows as one. Nothing in this product can search by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.reading.texts.clauses import Clause
from fourcorners.terms import IdentifierKind

Kind = IdentifierKind

_POINT = re.compile(
    r"[(\[]?(?<![\w.])[-–]?\d{1,3}\.\d{3,9}°?(?: ?[NS])?[,;/]?\s{1,3}[-–]?\d{1,3}\.\d{3,9}°?(?: ?[EW])?\b[)\]]?|latitude[: ]{1,3}[-–]?\d{1,3}\.\d{3,9}[,;]? {0,2}(?:and )?longitude[: ]{1,3}[-–]?\d{1,3}\.\d{3,9}",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:within (?:a )?(?:approximately )?[\d,.]{1,12}[- ]?(?:feet|foot|meters?|metres?|m|miles?|yards?|kilomet\w+|km)(?: radius)? (?:of|around|from)|(?:a )?[\d,.]{1,12}[- ]?(?:feet|foot|meters?|metres?|m|miles?|yards?|km)[- ]radius (?:of|around|from|centered (?:on|at))"
    r"|radius of (?:approximately )?[\d,.]{1,12} ?(?:feet|meters?|metres?|m|miles?|yards?|km)(?: \([^)]{0,20}\))? (?:of|around|from|centered (?:on|at))|(?:geographical|geographic) (?:area|region|box|location)s? (?:bounded by|around|of|at|described as|defined by))\s(?P<where>[^.;\n]{3,160})",
    re.IGNORECASE,
)
_TOWER = re.compile(
    r"\b(?:cell(?:ular)? (?:phone )?(?:towers?|sites?)|towers?|base stations?|enodebs?)(?: (?:id|identifier|number|no\.?|lac/?cid|cid))?s?[ :#]{1,3}(?P<id>(?=[A-Z0-9-]{0,20}\d)[A-Z0-9][A-Z0-9/-]{2,20})\b"
    r"|\b(?:cell(?:ular)? (?:phone )?(?:towers?|sites?)|towers?|base stations?)\b[^.;\n(]{0,60}?\b(?:(?:provid\w+|giv\w+|with) (?:\w+ )?(?:service|coverage)|serv(?:es|ed|ing|iced|icing)|cover(?:s|ed|ing)|located)\b(?: (?:to|for|at|in|near|of|the|area|around|location|following|vicinity))*[ :]{1,3}(?P<where>[^.;\n]{4,140})",
    re.IGNORECASE,
)
_SEARCHED = re.compile(
    r"\b(?:search(?:ed|es|ing)?(?: for| terms?| quer\w+| strings?)|keywords?|queried|search terms?|words|quer(?:y|ies))\b[^\"“.]{0,90}(?=[\"“])",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“](?P<value>[^\"“”\n]{2,80})[\"”](?:[,;]?(?: or| and)? {0,2})?")
_PERSON = r"(?P<name>(?:(?:[A-Z][a-zA-Z'’-]+|[A-Z]\.)\s){1,3}[A-Z][a-zA-Z'’-]+)"
_BY_NAME = re.compile(
    r"\b(?:(?:accounts?|records?|information|data|subscribers?|customers?|statements?|profiles?)\b[^.;:\n]{0,60}?\b(?:in the names? of|associated with|belonging to|held by|registered to|registered in the name of|pertaining to|relating to|for|of|used by|owned by|maintained by)"
    r"|in the names? of|account holder:?|subscriber(?: name)?:|customer name:|name:)\s{1,3}(?:an? individual named |the individual |one )?"
    + _PERSON
)
_NOT_PERSON = re.compile(
    r"\b(?:United|States|District|Department|Attachment|Exhibit|Schedule|Court|Attorney|Agent|Special|Inc|LLC|Corp|Corporation|Company|Ltd|Limited|Bureau|Police|County|City|State|Title|Section|Code|Order|Subpoena"
    r"|Warrant|Internet|Protocol|Account|Accounts|Target|Subject|Internal|Revenue|Service|Services|Homeland|Security|Federal|Social|Records|Information|Form|Custodian|Act|Grand|Jury|The|This|Such|Any|All|January|February|March|April|May|June"
    r"|July|August|September|October|November|December|Provider|Government|Signature|Clerk|Judge|Division|Office|Commission|Tax|Python|Package|Index|IP|ISP|Attn|Legal|Compliance)\b"
)


def areas(full: str, lower: str, cut: tuple[Clause, ...]) -> Iterator[Candidate]:
    """Areas by their points, which stand together in a block, or by a distance from a place."""
    if any(
        word in lower
        for word in (
            "latitude",
            "longitude",
            "coordinate",
            "geofence",
            "geo-fence",
            "geograph",
            "radius",
            "polygon",
            "location",
        )
    ):
        points: dict[int, tuple[int, int]] = {}
        for count, match in enumerate(_POINT.finditer(full)):
            if count >= 500:
                break
            block = _block(cut, match.start())
            first = points.get(block, match.span())
            points[block] = first[0], match.end()
        for start, end in points.values():
            yield Candidate(
                Kind.AREA,
                " ".join(full[start:end].split()).strip("[]") if end - start > 60 else full[start:end].strip("()[] "),
                start,
                end,
            )
        if not points and ("within" in lower or "radius" in lower or "geographic" in lower):
            for count, match in enumerate(_WITHIN.finditer(full)):
                if count >= 100:
                    break
                end = match.start("where") + len(
                    re.split(r",? (?:between|from|during|on|who|that|for|at the time)\b", match["where"])[0].rstrip(
                        " ,"
                    )
                )
                yield Candidate(Kind.AREA, " ".join(full[match.start() : end].split()), match.start(), end)


def towers(full: str, lower: str) -> Iterator[Candidate]:
    """Cell towers by number, or by the place they serve."""
    if "tower" not in lower and "cell site" not in lower and "base station" not in lower:
        return
    for count, match in enumerate(_TOWER.finditer(full)):
        if count >= 300:
            return
        if match["id"]:
            yield Candidate(Kind.CELL_TOWER, match["id"], *match.span("id"))
        elif any(map(str.isdigit, match["where"])) or re.search(r"[A-Z][a-z]", match["where"]):
            where = re.split(r",? (?:between|from|during|on|who|that|for the|at the time)\b", match["where"])[0].rstrip(
                " ,:"
            )
            if len(where) > 3:
                yield Candidate(
                    Kind.CELL_TOWER, " ".join(where.split()), match.start("where"), match.start("where") + len(where)
                )


def searches(full: str, lower: str) -> Iterator[Candidate]:
    """Words that people searched for, where the paper quotes them."""
    if "search" not in lower and "keyword" not in lower and "quer" not in lower:
        return
    for count, match in enumerate(_SEARCHED.finditer(full)):
        if count >= 100:
            return
        at = match.end()
        for _ in range(100):
            quoted = _QUOTED.match(full, at)
            if quoted is None:
                break
            yield Candidate(Kind.KEYWORD, quoted["value"].rstrip(","), *quoted.span("value"))
            at = quoted.end()


def people(full: str) -> Iterator[Candidate]:
    """Names of persons whose accounts are asked for by nothing but the name."""
    for count, match in enumerate(_BY_NAME.finditer(full)):
        if count >= 100:
            return
        name = match["name"]
        if not _NOT_PERSON.search(name):
            yield Candidate(Kind.NAME, " ".join(name.split()), *match.span("name"))


def _block(cut: tuple[Clause, ...], at: int) -> int:
    low, high = 0, len(cut)
    while low < high:
        middle = (low + high) // 2
        if cut[middle].end <= at:
            low = middle + 1
        else:
            high = middle
    return cut[low].block if low < len(cut) else -1
