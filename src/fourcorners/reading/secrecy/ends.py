"""When secrecy ends: on a day the paper names or lets one count, after so many days, or by an act of somebody only."""

from __future__ import annotations

import re
from datetime import date

from fourcorners.reading.calendar.dates import find_dates, parse_date
from fourcorners.reading.calendar.relative import COUNT, UNIT, number, shift
from fourcorners.reading.secrecy import abroad
from fourcorners.reading.texts.clauses import Clause, even
from fourcorners.reading.texts.text import Text

_TERM = re.compile(
    rf"\b(?:(?:for|period of|term of|exceed\w*|during|expires?|lapses?|ends?|ceases?|terminates?|runs? out|until|lasting|lasts?|wait|within the next|not (?:earlier|sooner) than|before|(?:in|remain in) (?:effect|force))\s{{1,2}}(?:for )?(?:a |the |an )?(?:additional |initial |full |further )?(?:period |term |duration |space )?(?:of |not to exceed |not exceeding |up to )?(?:up to |at least |not more than )?"
    rf"|(?:non-?disclosure|confidentiality|secrecy|silence)(?: request(?:ed)?| requirement| period)? ?: ?(?:for )?){COUNT}[\s-]{{1,2}}(?:calendar |full )?{UNIT}\b(?P<rest>[^.;]{{0,80}})"
)
_PROCEEDINGS = r"(?:the |this |our |that |its |any )?(?:criminal |underlying |related |grand jury's? |pending )*(?:inquiry|enquiry|investigations?|case|matter|proceedings?|prosecution|trial|term of the grand jury)"
ENDLESS = re.compile(
    r"\b(?:unless|until|unless and until|unless or until)\b[^.;]{0,60}\b(?:otherwise (?:ordered|authori[sz]ed|directed|notified|orders|instructed|advised|told|informed)|orders? otherwise|further (?:order|notice|instruction|word|advice|written)|authori[sz]ed|ordered by (?:the|this) court|ordered otherwise|order of (?:the|this) court|permitted by (?:the|this) court|directed by|told otherwise|informed otherwise|(?:says|say) otherwise)"
    r"|\bexcept as (?:may )?(?:otherwise )?(?:be )?required by (?:legal process|law)|\bduty (?:does|shall) not (?:end|expire)|\bcontinues? (?:after|beyond)|\buntil further\b|\bindefinite(?:ly)?\b|\b(?:has|have|with) no (?:end|expiry)\b|\bwithout (?:the )?(?:prior |express |written )*(?:leave|permission|authori[sz]ation|consent|order|approval) of (?:this|the|a) (?:court|judge)|\bat any time\b|\bunless and until\b|\bpermanently\b|\bwithout (?:time )?limit\b|\bno (?:end|expiry|expiration) date\b|\bin perpetuity\b|\buntil (?:the|this) (?:court|judge|fbi|bureau|commission|agency|government) (?:says so|lifts?|allows?|permits?|orders?|directs?|gives? leave)"
    rf"|\b(?:so|as) long as {_PROCEEDINGS}\b|\b(?:throughout|for the (?:duration|life|course|length) of|while|during|pending(?: the (?:completion|conclusion|outcome|end|close) of)?) {_PROCEEDINGS}\b"
    rf"|\b(?:until|till) {_PROCEEDINGS} (?:has |have |is |are )?(?:been )?(?:ends?|ended|closes?|closed|concludes?|concluded|over|complete[ds]?|completed|finished|finishes|made public|unsealed|resolved)\b"
    rf"|\b(?:until|till) (?:the )?(?:end|close|conclusion|completion|outcome) of {_PROCEEDINGS}\b|\b(?:until|till) (?:charges|an? indictment|an arrest|arrests|the (?:suspect|target|defendant))\b"
    r"|\b(?:until|till) (?:we|i|he|she|this office|our office|the (?:undersigned|officer|prosecutor|detective|agent)|you (?:hear|are|have|receive|get)|released|relieved|unsealed|lifted|excused|(?:the|this) (?:court|judge|justice|magistrate|commission|bureau|agency|government|prosecutor) (?:\w+ )?(?:unseals?|releases?|says|lifts?|vacates?|relieves?|ends?|decides?|tells?))\b"
)
_FROM_SERVICE = re.compile(
    r"^[^.;]{0,40}\b(?:service|receipt|served|received|receive|the response|production|compliance)\b"
)
_FROM_ISSUE = re.compile(
    r"^[\s,)]*(?:(?:have|has) (?:passed|elapsed|gone by|expired|run)\s+)?(?:(?:counted|counting|running|measured|calculated|reckoned)\s+)?(?:(?:from|after|of|following|beginning|commencing|starting|as of)\s+(?:on )?(?:the )?)?(?:this (?:date|day)|now\b|date|day|today|entry|issuance|issue|signing|this order|its|the order|hereof|$)"
)
# "For 90 days from November 3, 2026".
_FROM_DAY = re.compile(
    r"^,? (?:(?:counted|counting|running|measured|calculated|reckoned) )?(?:from|after|following|beginning|commencing|starting)(?: on)? (?P<day>[a-z]{3,9} \d{1,2}, 20\d\d|\d{1,2} [a-z]{3,9} 20\d\d)"
)
_ENDS_OPEN = re.compile(r"\b(?:of|for|until|exceed|to)$")
_BOXES = re.compile(r"\[ ?[xX]? ?\]|[☐☒☑□]")
_UNTICKED = re.compile(r"(?:\[ ?\]|[☐□])\s{0,3}[^\s\[☐☒☑□]+(?:\s(?:days?|months?|years?))?")
_TICKED = re.compile(r"\[ ?x ?\]|[☒☑]")
_OF_OTHERS = re.compile(r"within|preserv|produc|answer|\bolder\b|\bretain")
_YEAR_ENDS = re.compile(r"\b(?:until|through|before|till) (?:the )?(?:end|close) of (?:the year )?(?P<year>20\d\d)\b")
_BEFORE_END = re.compile(
    r"\b(?:until(?: the end of| after| \d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?,? on| midnight (?:on|of)| noon on)?|till|through(?: the end of)?|(?:up )?to and including|until and including|up to|to|before|prior to|beyond|(?:expires?|ends?|lapses?|ceases?|terminates?)(?: on| at (?:midnight|noon|the end of))?|ending(?: on)?|expiring(?: on)?|not before|(?:earlier|sooner|later) than)\s+(?:the (?:end of )?)?$"
)
_ONLY_AFTER = re.compile(r"(?:^|\b(?:only|may|free|liberty|can)\b[^.;]{0,80}\b)(?:after|from|on or after)\s+(?:the )?$")


def find_until(text: Text, clause: Clause, issued_on: date | None) -> str | None:
    """A day, "<n> days" (a year 365, a month 30), "indefinite", or None where the clause says nothing of an end.

    A term is counted from `issued_on` where it runs from the paper's own date or says of no other day.
    """
    words = clause.words
    ends_open = _ENDS_OPEN.search(words) is not None
    if _BOXES.search(text.full, clause.start, clause.end + (60 if ends_open else 0)):
        # "For a period of [ ] 30 [ ] 60 [X] 90 days": what is not ticked falls away.
        raw = text.lower[clause.start : clause.end + (80 if ends_open else 0)]
        words = even(_TICKED.sub(" ", _UNTICKED.sub(" ", raw)))
    for match in _TERM.finditer(words):
        if _OF_OTHERS.search(words[max(0, match.start() - 30) : match.start()]):
            continue
        count, unit = number(match["count"]), match["unit"]
        if (named := _FROM_DAY.match(match["rest"])) and (day := parse_date(named["day"])):
            return shift(day, count, unit).isoformat()
        if issued_on and _FROM_ISSUE.match(match["rest"]) and not _FROM_SERVICE.match(match["rest"]):
            try:
                return shift(issued_on, count, unit).isoformat()
            except (ValueError, OverflowError):
                return None
        return f"{in_days(count, unit)} days"
    for day, start, _ in find_dates(text):
        if clause.start <= start < clause.end and _ends_on(text.lower[max(clause.start, start - 110) : start]):
            return day.isoformat()
    for match in abroad.TERM.finditer(words):
        count, unit = abroad.term_of(match)
        if issued_on and abroad.FROM_ISSUE.match(words, match.end()):
            return shift(issued_on, count, unit).isoformat()
        return f"{in_days(count, unit)} days"
    if ends := _YEAR_ENDS.search(words):
        return f"{ends['year']}-12-31"
    return "indefinite" if ENDLESS.search(words) or abroad.ENDLESS.search(words) else None


def _ends_on(before: str) -> bool:
    """Whether the words before a day make it the end of something."""
    near = " ".join(before[-40:].split()) + " "
    return (
        _BEFORE_END.search(near) is not None
        or abroad.UNTIL.search(near) is not None
        or _ONLY_AFTER.search(" ".join(before.split()) + " ") is not None
    )


def in_days(count: int, unit: str) -> int:
    """So many units as days: a year is 365, a month 30."""
    if unit.startswith("year"):
        return 365 * count
    if unit.startswith("month"):
        return 365 if count == 12 else 30 * count
    return 7 * count if unit.startswith("week") else count
