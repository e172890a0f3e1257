"""How letters name things: the demand, who made it, days, periods, kinds of data, and the paper's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from fourcorners.law.model import Finding, Opinion
from fourcorners.letters.defects import name_of
from fourcorners.letters.model import Point, Quote
from fourcorners.reach import Reach
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, Effect
from fourcorners.terms.categories import HOLDS
from fourcorners.terms.instruments import IN_WORDS
from fourcorners.values import Evidence

_MOST_QUOTE = 280
_MOST_QUOTES = 3
_INSTANT = timedelta(microseconds=1)
# What the library says of itself, where no rule knows a paper: it cites nothing to anybody else.
_GAP = "law.gap"

# What we know of a sender we do not trust is not told to that sender: it would say how to do better next time.
_KEPT_TO_OURSELVES = frozenset({Defect.UNVERIFIED_REQUESTER, Defect.IMPOSTOR_SIGNS})


def day_words(day: date) -> str:
    """A day as a letter writes it: 24 November 2026."""
    return f"{day.day} {day:%B %Y}"


def demand_words(demand: Demand, *, with_issuer: bool = True) -> str:
    """The demand after "received": "a grand jury subpoena from …"."""
    words = IN_WORDS[demand.instrument.value] if demand.instrument else "a paper"
    if with_issuer and demand.issuing_body:
        words += f" from {_with_article(_line(demand.issuing_body.value))}"
    return words


def _with_article(body: str) -> str:
    """A court or an office as one speaks of it: "the Superior Court of …"; a name of its own stays as it is."""
    return f"the {body}" if _COMMON.match(body) else body


# Names that begin with a common noun, or with a State's or a nation's before one.
_COMMON = re.compile(
    r"(?:United States|U\.S\.|Supreme|Superior|District|Circuit|County|Municipal|Magistrates?'?|Justice|Crown|High|"
    r"Court|Commonwealth|State|City|Department|Office|Bureau|Division|Federal|Internal|Securities|Drug|Attorney|"
    r"Police|Sheriff|Ministry|Central|National)\b"
)


def issuer_words(demand: Demand) -> str:
    """The body that issued the demand and the agency that asks. Officers are not named."""
    asked = demand.requester.value if demand.requester else None
    names = [
        *([demand.issuing_body.value] if demand.issuing_body else []),
        *([asked.agency] if asked and asked.agency else []),
    ]
    return " / ".join(dict.fromkeys(_line(name) for name in names)) or "not stated in the demand"


def addressee(demand: Demand) -> str:
    """Whom an answer goes to, on lines of their own: officer, title, agency; the issuing body where none is named."""
    asked = demand.requester.value if demand.requester else None
    parts = (asked.officer, asked.title, asked.agency) if asked else ()
    lines = dict.fromkeys(_line(part) for part in parts if part)
    if not lines and demand.issuing_body:
        lines = {_line(demand.issuing_body.value): None}
    return "\n".join(lines)


def reference_words(demand: Demand) -> str:
    """The demand's own number, empty where none was read."""
    return _line(demand.reference.value) if demand.reference else ""


def reference_facts(demand: Demand) -> tuple[tuple[str, str], ...]:
    """The demand's reference and days, as far as they were read."""
    facts = [
        ("Your reference", reference_words(demand)),
        ("Dated", day_words(demand.issued_on.value) if demand.issued_on else ""),
        ("Answer due", day_words(demand.due_on.value) if demand.due_on else ""),
    ]
    return tuple((name, value) for name, value in facts if value)


def kinds_words(categories: Iterable[Category]) -> tuple[str, ...]:
    """What the categories hold, each as an item of a list."""
    return tuple(HOLDS[c][0].upper() + HOLDS[c][1:] for c in sorted(categories) if c is not Category.ANY)


def period_words(reach: Reach, zone: str = "UTC") -> str:
    """The days a reach spans in a zone, that of the paper, first and last included."""
    place = ZoneInfo(zone)
    bounds = [(cell.start, cell.end) for cell in reach.cells()]
    if not bounds:
        return "for no period"
    starts, ends = [b[0] for b in bounds], [b[1] for b in bounds]
    low = None if None in starts else min(s for s in starts if s)
    high = None if None in ends else max(e for e in ends if e)
    if low is None and high is None:
        return "without limit in time"
    last = _day_in(high - _INSTANT, place) if high else None
    if low is None:
        return f"until {day_words(last)}" if last else ""
    first = day_words(_day_in(low, place))
    return f"from {first} to {day_words(last)}" if last else f"from {first} on"


def paper_size(demand: Demand) -> str:
    """The paper of the country that asks."""
    is_us = demand.instrument is None or demand.instrument.value.value.startswith("us.")
    return "us-letter" if is_us else "a4"


def against(opinion: Opinion, *effects: Effect) -> list[Finding]:
    """The findings of these effects that the other side should read, the strongest effect first, each rule once.

    What a person here must look at, and the sender can do nothing about, has no cure, and no letter tells it.
    """
    found: dict[str, Finding] = {}
    for finding in told_apart(opinion, *effects):
        if finding.effect is not Effect.ASK or finding.cure:
            found.setdefault(finding.rule, finding)
    return list(found.values())


def told_apart(opinion: Opinion, *effects: Effect) -> list[Finding]:
    """The same, with everything that one rule says."""
    return [
        f for effect in effects for f in opinion.findings if f.effect is effect and f.defect not in _KEPT_TO_OURSELVES
    ]


def points(findings: Iterable[Finding]) -> tuple[Point, ...]:
    """Findings as numbered points: the defect, what is said, the authority if somebody read it, the words, the cure."""
    return tuple(
        Point(dated(f.says), cited(f), _quotes(f.evidence), dated(f.cure), name_of(f.defect)) for f in findings
    )


def dated(words: str) -> str:
    """A finding's sentence with its days written as a letter writes them.

    >>> dated("It is due on 2026-12-04.")
    'It is due on 4 December 2026.'
    """
    return _DAY.sub(_written, words)


_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def _written(found: re.Match[str]) -> str:
    try:
        return day_words(date.fromisoformat(found[0]))
    except ValueError:
        return found[0]


def cited(finding: Finding) -> str:
    """The authority as a letter may cite it: empty where nobody has read the source, or it is our library itself."""
    return finding.authority.citation if finding.authority.verified and finding.rule != _GAP else ""


def _quotes(evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
    """The words a finding rests on; marks that are no words, and what only repeats a longer quotation, left out."""
    quotes = list(dict.fromkeys(Quote(_line(e.text), e.page) for e in evidence if _is_word(e.text)))
    kept = [q for q in quotes if not any(q is not other and _is_within(q, other) for other in quotes)]
    return tuple(Quote(short(q.words), q.page) for q in kept[:_MOST_QUOTES])


def _is_word(text: str) -> bool:
    """Whether there is something to read: a lone "/s/" says nothing to its writer."""
    return sum(map(str.isalnum, text)) > 1


def _is_within(quote: Quote, other: Quote) -> bool:
    return quote.page == other.page and len(quote.words) < len(other.words) and quote.words in other.words


def sentence(words: str) -> str:
    """Words that begin a line of their own: with a capital, and nothing more."""
    return words[:1].upper() + words[1:]


def short(words: str) -> str:
    """The paper's words on one line, cut with an ellipsis where they are long."""
    words = _line(words)
    if len(words) <= _MOST_QUOTE:
        return words
    return words[: _MOST_QUOTE - 2].rsplit(" ", 1)[0] + " …"


def _line(text: str) -> str:
    return " ".join(text.split())


def _day_in(when: datetime, place: ZoneInfo) -> date:
    return when.astimezone(place).date()
