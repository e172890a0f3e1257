"""The period of the records a paper asks for, and periods that it gives single accounts.

Papers are full of other stretches of days: when the offence was committed, how long secrecy lasts, how long data are
to be kept, by when to answer. A period counts where the asking stands, or where words call it the period asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from fourcorners.reading.accounts import find_accounts, target_clauses
from fourcorners.reading.asking import asking
from fourcorners.reading.clauses import Clause, clauses
from fourcorners.reading.dates import find_dates
from fourcorners.reading.meaning import meaning
from fourcorners.reading.ranges import TIME, Range, find_ranges
from fourcorners.reading.relative import find_ahead, find_relative
from fourcorners.reading.text import Text
from fourcorners.terms import Mark
from fourcorners.values import Account, Days, Found

AccountPeriods = tuple[tuple[Account, Found[Days]], ...]

_NO_PERIOD = re.compile(
    r"\bfrom (?:the )?(?:date of )?(?:its )?(?:account )?(?:inception|creation|beginning|opening|start|activation|registration)(?: date)?(?: of (?:the |each |such |said |this |these )?(?:\w+ )?(?:accounts?|services?|subscriptions?|profiles?))?,? (?:to|through|thru|until|up to|[-–—])\s{0,3}(?:the )?(?:present|date|now|today|current|time)"
    r"|\bfrom (?:account )?inception\b(?! (?:of [\w ]{1,20} )?(?:to|through|until) \w{0,9} ?\d)|\b(?:for |during |over |throughout )(?:the )?(?:entire |whole |full )?(?:life(?:time|span)?|duration|existence) of (?:the|each|this|these|said|such) (?:\w+ )?accounts?|\bwithout (?:any )?(?:date|time|temporal) (?:limit\w*|restriction\w*)|\bregardless of (?:the )?(?:date|time|age)"
    r"|\bsince (?:the )?(?:account'?s? )?(?:inception|creation|(?:it|the account) was (?:created|opened|registered))|\bno (?:time|date|temporal) (?:limit|restriction|limitation)|\bfor all (?:dates|time periods|time)\b|\bentire (?:account )?history\b|\bfrom the (?:beginning|start|date of (?:creation|activation)|creation) (?:of the account )?to\b"
)
_LABEL = re.compile(
    r"(?:time ?(?:period|frame|range|span|window)s?|date ?(?:range|span)s?|relevant (?:time )?(?:period|dates)|period(?: of time)?|dates? (?:and times?|of interest|requested)|during|covering|for the dates?|date/time|for the time|records (?:from|between|for)"
    r"|(?:information|data|logs|activity|communications|content|messages|e-?mails|calls|tolls?|history)\b[^.;:]{0,80}?\b(?:from|between|for|since|dated))\b[^.;]{0,80}$"
)
_OFFENCE = re.compile(
    r"\b(?:violat\w+|offen[cs]es?|committ?ed|occurr\w+|conspir\w+|did (?:knowingly|willfully|unlawfully)|defraud\w*|murder\w*|robber\w*|shooting|stole\w*|assault\w*|victims?|arrest\w*|incidents?|crimes?|suspects? |purchased|observed|interviewed|learned|launched|posted a|killed|seized from|investigat(?:ed|ing))\b"
)
_OTHER_USE = re.compile(
    r"\b(?:not (?:to )?(?:disclose|notify|inform)|nondisclosure|non-disclosure|sealed|seal\b|retain(?:ed)?|retention|destroy|kept (?:for|until)|reimburs\w+|within|no later|on or before|extend\w*|renew\w*|renewal|execut\w+|delay\w*|expire\w*|valid|return(?:ed|able)?|appear|amended|employed|agent since|preserv\w+ [^.;]{0,40}(?:for (?:a period|\d|ninety|90)|until)|pending|term of|imprison\w*|sentenc\w+|respond|comply|hearing|my experience|experience)\b"
)
_PEN = (
    "pen register",
    "trap and trace",
    "pen-register",
    "intercept",
    "prospective",
    "real-time",
    "real time",
    "tracking",
    "pen/trap",
    "future",
    "going forward",
)
_AHEAD_OF = re.compile(
    r"\b(?:install\w*|pen register|trap and trace|intercept\w*|prospective|real[- ]time|authori[sz]\w*|monitor\w*|track\w*|captur\w*|record\w*|provid\w*|disclos\w*|collect\w*|furnish\w*|order\w*)\b"
)
_INSTANT = re.compile(
    rf"(?:\b(?:on|for|at|dated?|of|during)\b|[-–—,:(|]|\bon or about\b|\bdate:|{TIME}(?: on)?,?|\d)[\s:(]{{0,3}}$"
)
_NOT_DATA_DAY = re.compile(
    r"(?:on or before|no later than|not later than|by|until|dated|issued|letter of|order of|order dated|request of|born|dob|birth|sworn|signed|effective|appear\w*[^.;]{0,30}|date of (?:this|issue|order)|executed?|served|received|requested|sent|preserved on|preservation[^.;]{0,40}|returnable|due(?: on)?|hearing|filed|requests? (?:made|sent|submitted|dated|served)[^;]{0,70}|preserved[^;]{0,80})\s(?:on |the )?$"
)
_SUMMONS = re.compile(r"\bappear\b|\bexecute\b|\btestify\b|date and time:")
_WHERE_AND_WHEN = re.compile(
    r"time period|timeframe|cell ?(?:site|tower)|geograph|coordinates|latitude|radius|search parameters|target location"
)
_WHEN = re.compile(rf"^[\s,.;|(-]{{0,4}}(?:at |between |@ ?)?{TIME}")
_TIMED_BELOW = re.compile(rf"\s{{0,6}}(?:time|times|time period|hours|between)[^\d\n]{{0,40}}{TIME}")
_AN_ADDRESS = re.compile(r"\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|[0-9a-f]{0,4}:[0-9a-f]{0,4}:[0-9a-f:]{2,30}|\bip\b")


def find_period(
    text: Text, issued_on: date | None
) -> tuple[Found[Days] | None, AccountPeriods, tuple[Found[Mark], ...]]:
    """The period asked for, the periods of single accounts, and the mark of a period that is none.

    "To the present" ends on the day of the paper where that was read and is open otherwise. Several periods that the
    paper gives to different accounts are returned with each; the first value then spans them all.
    """
    place = _Places(text)
    marks: list[Found[Mark]] = []
    boundless = _boundless(text, place)
    if boundless:
        marks.append(text.found(Mark.NO_PERIOD_WORDS, boundless))
    chosen = _best(text, place, issued_on)
    if not chosen:
        chosen = _instants(text, place, issued_on)
    if not chosen:
        whole = text.found(Days(None, None), boundless) if boundless else None
        return whole, (), tuple(marks)
    distinct = {r.days for r in chosen}
    if len(distinct) == 1:
        return text.found(chosen[0].days, (chosen[0].start, chosen[0].end)), (), tuple(marks)
    spanned = text.found(_hull(distinct), *((r.start, r.end) for r in chosen))
    return spanned, _by_account(text, place, chosen), tuple(marks)


def _best(text: Text, place: _Places, issued_on: date | None) -> list[Range]:
    """The ranges with the strongest claim to be the period asked for."""
    weighed: list[tuple[int, Range]] = []
    for found in find_ranges(text):
        resolved = (
            Range(Days(found.days.start, issued_on), found.start, found.end)
            if found.to_present and issued_on and (found.days.start is None or found.days.start <= issued_on)
            else found
        )
        weighed.append((place.claim(found.start, found.end), resolved))
    weighed += [(place.claim(found.start, found.end), found) for found in find_relative(text, issued_on)]
    top = max((w for w, _ in weighed), default=0)
    if top <= 0:
        if any(word in text.lower for word in _PEN):
            ahead = [r for r in find_ahead(text, issued_on) if place.runs_ahead(r.start)]
            return ahead[:1]
        return []
    best = [r for w, r in weighed if w == top]
    closed = [r for r in best if r.days.start and r.days.end]
    return closed or best


def _instants(text: Text, place: _Places, issued_on: date | None) -> list[Range]:
    """Single days or moments asked about: with a time of day, beside a network address, or in an asking clause."""
    found = []
    for day, start, end in find_dates(text):
        before = text.lower[max(0, start - 90) : start].replace("\n", " ")
        if _NOT_DATA_DAY.search(before):
            continue
        timed = (
            _WHEN.match(text.lower[end : end + 40]) is not None
            or _TIMED_BELOW.match(text.lower, end, end + 90) is not None
            or re.search(rf"{TIME}[\s,]{{0,3}}(?:on[\s,]{{0,3}})?$", before[-60:]) is not None
        )
        near_address = _AN_ADDRESS.search(before) is not None
        clause = place.clause(start)
        asked = (
            clause is not None
            and clause.start in place.asked
            and not _SUMMONS.search(clause.words)
            and bool(meaning(clause.words, tongue=clause.tongue).wanted)
        )
        listed = timed and (
            start_of(clause) in place.targets
            or _WHERE_AND_WHEN.search(text.lower, max(0, start - 250), end + 250) is not None
        )
        if (timed and near_address) or listed or (asked and day != issued_on and _INSTANT.search(before)):
            found.append(Range(Days(day, day), start, end))
    return found


def start_of(clause: Clause | None) -> int:
    """Where a clause begins; -1 for none."""
    return clause.start if clause else -1


def _boundless(text: Text, place: _Places) -> tuple[int, int] | None:
    lower = text.lower
    if not any(
        w in lower
        for w in (
            "inception",
            "creation",
            "life",
            "duration",
            "without",
            "regardless",
            "since",
            "limit",
            "restriction",
            "entire",
            "for all",
            "beginning",
            "activation",
            "existence",
            "opening",
        )
    ):
        return None
    for match in _NO_PERIOD.finditer(lower):
        if place.is_asked(match.start()) or place.near_ask(match.start()):
            return match.span()
    return None


def _hull(days: Iterable[Days]) -> Days:
    days = list(days)
    starts = [d.start for d in days]
    ends = [d.end for d in days]
    return Days(
        None if None in starts else min(s for s in starts if s),
        None if None in ends else max(e for e in ends if e),
    )


def _by_account(text: Text, place: _Places, chosen: list[Range]) -> AccountPeriods:
    """Each account with the period that stands with it; nothing where any period stands alone."""
    accounts = [(a.value, place.offset(a)) for a in find_accounts(text, ())]
    if not accounts:
        return ()
    periods: dict[Account, list[Range]] = {}
    for found in chosen:
        clause, block = place.clause(found.start), place.block(found.start)
        near = [a for a, at in accounts if clause and clause.start <= at < clause.end] or [
            a for a, at in accounts if place.block(at) == block
        ]
        if len(near) != 1:
            before = [(a, at) for a, at in accounts if at < found.start and place.block(at) == block]
            near = [max(before, key=lambda pair: pair[1])[0]] if before else []
        if len(near) != 1:
            return ()
        periods.setdefault(near[0], []).append(found)
    return tuple(
        (account, text.found(_hull(r.days for r in ranges), *((r.start, r.end) for r in ranges)))
        for account, ranges in periods.items()
    )


class _Places:
    """Where in the paper asking stands, to weigh a stretch of days by."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.cut = clauses(text)
        self.starts = [c.start for c in self.cut]
        asked = [a.clause for a in asking(text)]
        self.asked = {c.start for c in asked}
        self.blocks = {c.block for c in asked}
        self.targets = target_clauses(self.cut)
        self.list_blocks = {c.block for c in asked if c.marker}

    def clause(self, at: int) -> Clause | None:
        index = bisect_right(self.starts, at) - 1
        return self.cut[index] if index >= 0 else None

    def block(self, at: int) -> int:
        clause = self.clause(at)
        return clause.block if clause else -1

    def offset(self, found: Found[Account]) -> int:
        evidence = found.evidence[0]
        before = sum(len(p.text) + 1 for p in self.text.paper.pages if p.number < evidence.page)
        return before + evidence.start

    def is_asked(self, at: int) -> bool:
        clause = self.clause(at)
        return clause is not None and clause.start in self.asked

    def near_ask(self, at: int) -> bool:
        block = self.block(at)
        return bool({block - 1, block, block + 1} & self.blocks)

    def in_list(self, at: int) -> bool:
        """In the selectors before or behind an asking list: the attachment's first part."""
        clause = self.clause(at)
        return (
            clause is not None
            and (bool(clause.marker) or len(clause.words) < 160)
            and bool({clause.block - 1, clause.block, clause.block + 1} & self.blocks)
        )

    def claim(self, start: int, end: int) -> int:
        """How strongly the place of a range says that it is the period asked for; 0 or less says that it is not."""
        clause = self.clause(start)
        if clause is None:
            return 0
        before = self.text.lower[max(clause.start, start - 200) : start].replace("\n", " ")
        words = clause.words
        label = _LABEL.search(before) is not None or _LABEL_AHEAD.match(self.text.lower[end : end + 60]) is not None
        if clause.start in self.asked:
            return 4 + label if not _OFFENCE.search(before[-60:]) else 2
        if _OTHER_USE.search(before[-110:]) and not (label and self.near_ask(start)):
            return -1
        if _OFFENCE.search(words):
            return -1
        weight = 3 if label else 0
        if self.near_ask(start):
            weight += 1 + (len(words) < 200)
        if self._names_target(words):
            weight += 1
        return weight if weight > 1 or label else 0

    def runs_ahead(self, at: int) -> bool:
        clause = self.clause(at)
        if clause is None or re.search(r"\bnot (?:to )?(?:disclose|notify)|\bseal|preserv", clause.words):
            return False
        return _AHEAD_OF.search(clause.words) is not None

    @staticmethod
    def _names_target(words: str) -> bool:
        return any(w in words for w in ("account", "target", "ip address", "subscriber", "@", "number", "username"))


_LABEL_AHEAD = re.compile(
    r"^[\s,)(]{0,4}(?:\(?the [\"“]?(?:relevant|time|target|subject) (?:time )?(?:period|frame)|hereinafter the [\"“]?(?:relevant|time))"
)
