"""When a paper was issued, and by when it wants an answer. Only a date in such a place counts; others are not it.

A date of issue is one that the paper labels so, that stands over or under a signature, or that stands alone in a
letter's head. The dates of statutes, of a form's revision, of facts and of records are none of these.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from fourcorners.reading.dates import find_dates
from fourcorners.reading.prose import Prose, Span
from fourcorners.reading.text import Text
from fourcorners.values import Found

Dated = tuple[date, int, int]

_ISSUED = re.compile(
    r"(?:\bdate(?: and time)?(?: warrant)?(?: was)? (?:issued|of issue|of issuance|of order|of "
    r"order|signed|of request|of letter|of service of this order)"
    r"|\bdated?(?: (?:at|this|in) [\w .,]{0,40})?|\bissued(?: and [a-z]{4,10})?(?: (?:on|this|at|"
    r"under my hand)(?: [\w .,]{0,40}?)?)?|\bentered(?: on| this)?|(?:so )?ordered(?: (?:on|this))"
    r"?"
    r"|\bissued under [\w ,.]{0,80}? this|\bsigned(?: (?:on|this|at))?|\bsworn to[\w ,]{0,60}|"
    r"\bsubscribed (?:and|to)[\w ,]{0,60}|"
    r"\bwitness(?: my hand)?[\w ,]{0,60}|\bgiven under[\w ,]{0,60}|\bexecuted (?:on|this)"
    r"|\bsent|\bfecha|\bdatum|\bdate|\bfait à [\w -]{2,30},? le|\bmadrid, a|\bhecho en [\w "
    r"-]{2,30}|\bdone at [\w -]{2,30})"
    r"[\s:,._/|()-]{0,14}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |(?:mon|tue|wed|thu|fri|"
    r"sat|sun),? )?(?:the |this )?(?:on )?$"
)
_NOT_ISSUED = re.compile(
    r"\brev\b|\brevis|birth|dob|effective|expir|from|since|between|through|until|offen[cs]e date|"
    r"before|after|launch|return|compliance|due|appear"
    r"|by no later|period|start|end |received|created|incident|hearing|answer|comply|respond|produce"
)
_DUE = re.compile(
    r"(?:on or before|not later than|no later than|by the close of business(?: on)?|by close of "
    r"business(?: on)?|by c\.?o\.?b\.?(?: on)?"
    r"|due (?:date|on|by)|return(?:able)?(?: on| date| by)|compliance (?:date|by|is due)|response "
    r"(?:is )?(?:due|required)(?: by| on)?|respond by|reply by|answer by"
    r"|date and time|appearance date|place and time|deadline(?: of| is)?|(?:on|at) the following "
    r"date|production date|date of (?:return|appearance|production)"
    r"|(?:produce|provide|appear|furnish|deliver|testify|execute)[^.]{0,110}(?:by|on)|"
    r"within[^.]{0,30}, (?:that is|i\.e\.),? by)"
    r"[\s:,._/|()-]{0,14}(?:(?:the )?\d{1,2}[:.]\d\d ?(?:a\.?m\.?|p\.?m\.?|o'clock|hours)?,? ?(?:on )?)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the |this )?(?:on )?$"
)
_WITHIN = re.compile(
    r"(?:within|not later than|no later than|not exceed\w{0,3}|in no event more than|to exceed) "
    r"(?:a period of )?(?P<count>\d{1,3}|[a-z]{3,9}(?:[- ][a-z]{3,5})?)"
    r"(?: ?\(\d{1,3}\))? (?P<kind>calendar |business |working |court )?(?P<unit>days?|weeks?|hours?)"
    r"(?P<rest>[^.;]{0,60})"
)
_FROM_ISSUE = re.compile(
    r"(?:of|from|after|following) (?:the )?(?:date (?:of )?)?(?:of )?(?:this|the|its|issuance|"
    r"issue|date|entry|signing|hereof)(?: of (?:this|the))?\s?"
    r"(?:order|subpoena|summons|letter|warrant|request|notice|issuance|demand|hereof|issue)?"
)
_FROM_ELSE = re.compile(r"receipt|service|served|receiv|notification|deliver")
_ABOUT_DUE = re.compile(
    r"(?:shall|must|required to|directed to|ordered to|to (?:disclose|provide|produce|furnish|"
    r"comply)|will|disclose|provide|produce|furnish|turn over|comply|execut\w+|return|respond|answer|reply|"
    r"deliver)"
    r"[^.;]{0,200}$|^$"
)
# A paper with more dates than this is a log, and its own date stands before them.
_MANY = 400
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "twenty-one": 21, "thirty": 30, "sixty": 60,
    "ninety": 90,
    "forty-five": 45, "forty": 40, "eleven": 11, "thirteen": 13,
}  # fmt: skip
_CLOSE = re.compile(r"/s/|\bsincerely\b|\bjudge\b|\bclerk of|\bmagistrate\b|respectfully|yours faithfully|very truly")


def find_issued(text: Text) -> Found[date] | None:
    """The day the paper bears as its own."""
    dates = find_dates(text)[:_MANY]
    if not dates:
        return None
    lower = text.lower
    labelled: list[Dated] = []
    for dated in dates:
        before = _before(lower, dated[1], 90)
        label = _ISSUED.search(before)
        if label and not _NOT_ISSUED.search(_clause(before, label)):
            labelled.append(dated)
    chosen = (
        _strongest(lower, labelled) or _in_head(text, dates) or _by_signature(text, dates) or _with_place(text, dates)
    )
    return text.found(chosen[0], (chosen[1], chosen[2])) if chosen else None


def find_due(text: Text, prose: Prose, issued_on: date | None) -> Found[date] | None:
    """The last day to answer, or for a warrant to execute it, as a date or as days from the date of issue."""
    lower = text.lower
    for day, start, end in find_dates(text)[:_MANY]:
        if issued_on is not None and day == issued_on:
            continue
        before = _before(lower, start, 170)
        label = _DUE.search(before)
        if label and not re.search(r"records|from |since|period|between|preserved|issued\b", label[0]):
            return text.found(day, (start, end))
    if issued_on is None or (
        "within" not in prose.flat and "later than" not in prose.flat and "exceed" not in prose.flat
    ):
        return None
    for match in _WITHIN.finditer(prose.flat):
        found = _relative(match, prose, issued_on)
        if found is not None:
            return found
    return None


def _relative(match: re.Match[str], prose: Prose, issued_on: date) -> Found[date] | None:
    """Days from the date of the paper; days from service or receipt cannot be counted from the paper."""
    rest = match["rest"]
    counted = _FROM_ISSUE.search(rest)
    if counted is None or _FROM_ELSE.search(rest[: counted.end() + 12]):
        return None
    if not _ABOUT_DUE.search(prose.flat, max(0, match.start() - 200), match.start()) and not re.search(
        r"disclose|provide|produce|furnish|turn over|comply|respond|answer",
        rest + prose.flat[match.end() : match.end() + 80],
    ):
        return None
    count = int(match["count"]) if match["count"].isdigit() else _NUMBERS.get(match["count"].replace(" ", "-"), 0)
    if not 0 < count <= 365 or match["unit"].startswith("hour"):
        return None
    days = count * 7 if match["unit"].startswith("week") else count
    if match["kind"] and match["kind"].strip() in {"business", "working", "court"}:
        return prose.found(_business(issued_on, days), match)
    return prose.found(issued_on + timedelta(days=days), match)


def _business(start: date, count: int) -> date:
    """So many weekdays later; public holidays are not known here, so a holiday between makes the real day later."""
    day = start
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def _before(lower: str, at: int, width: int) -> str:
    return " ".join(lower[max(0, at - width) : at].split(" ")).replace("\n", " ").replace("  ", " ")


def _clause(before: str, label: re.Match[str]) -> str:
    """The label with the few words right before it, back to the end of a sentence."""
    lead = before[max(0, label.start() - 24) : label.start()]
    return re.split(r"[.;]", lead)[-1] + label[0].replace("and time issued", "")


def _strongest(lower: str, labelled: list[Dated]) -> Dated | None:
    """The labelled date; where several differ, the one whose label says issue, and otherwise none."""
    if len({d[0] for d in labelled}) <= 1:
        return labelled[0] if labelled else None
    sure = [d for d in labelled if re.search(r"issu|ordered|entered|witness|dated", _before(lower, d[1], 60))]
    if len({d[0] for d in sure}) == 1:
        return sure[0]
    closing = [d for d in labelled if _CLOSE.search(lower, max(0, d[1] - 200), d[2] + 200)]
    if len({d[0] for d in closing}) == 1:
        return closing[0]
    return None


def _in_head(text: Text, dates: list[Dated]) -> Dated | None:
    """A date alone on its line before the salutation: a letter's date. Two such dates that differ are none."""
    head = text.lower.find("dear ")
    limit = head if 0 <= head < 3_000 else 900
    alone = [d for d in dates if d[1] < limit and _alone(text.full, d)]
    return alone[0] if len({d[0] for d in alone}) == 1 else None


def _by_signature(text: Text, dates: list[Dated]) -> Dated | None:
    """A date alone on its line, or beside the signature, at the end of the paper."""
    near = [
        d
        for d in dates
        if d[1] > len(text.full) - 1_200
        and (_alone(text.full, d) and _CLOSE.search(text.lower, max(0, d[1] - 250), d[2] + 250))
    ]
    return near[-1] if len({d[0] for d in near}) == 1 else None


def _with_place(text: Text, dates: list[Dated]) -> Dated | None:
    """A date after a place on a line of its own, `Rome, 4 April 2025`: how letters are dated in most of Europe."""
    found = [d for d in dates if _PLACE.search(text.full, max(0, d[1] - 40), d[1]) and _ends_line(text.full, d[2])]
    return found[0] if len({d[0] for d in found}) == 1 else None


_PLACE = re.compile(r"(?:^|\n|\. )[ \t]*[A-ZÀ-Þ][\w'-]{2,20}(?: [A-ZÀ-Þ][\w'-]{1,15})?, (?:den |le |a |lì |the )?$")


def _ends_line(full: str, at: int) -> bool:
    return full[at : at + 3].lstrip(" .\t")[:1] in {"", "\n", "\r"} or full[at : at + 2] == ". "


def _alone(full: str, dated: Dated) -> bool:
    start = full.rfind("\n", max(0, dated[1] - 60), dated[1]) + 1
    if start == 0 and dated[1] > 60:
        return False
    end = full.find("\n", dated[2], dated[2] + 30)
    rest = full[start : dated[1]] + (full[dated[2] :] if end < 0 else full[dated[2] : end])
    return len(rest) < 30 and not re.search(
        r"[A-Za-z]{3,}", re.sub(r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day|via e-?mail", "", rest)
    )


def span_of(found: Found[date] | None) -> Span | None:
    """Where on its page a date was read, for readers that must not read it again."""
    return (found.evidence[0].start, found.evidence[0].end) if found else None
