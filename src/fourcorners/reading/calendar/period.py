"""The period of the records a paper asks for, and periods that it gives single accounts.

Papers are full of other stretches of days: when the offence was committed, how long secrecy lasts, how long data are
to be kept, by when to answer. A period counts where the asking stands, or where words call it the period asked for.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from fourcorners.reading.calendar.claims import Places
from fourcorners.reading.calendar.exceptions import less, set_apart
from fourcorners.reading.calendar.marked import Marked, marked
from fourcorners.reading.calendar.model import Range
from fourcorners.reading.calendar.ownperiods import (
    AccountPeriods,
    are_apart,
    by_account,
    for_every,
    for_some,
    hull,
    own_days,
)
from fourcorners.reading.calendar.pairing import paired
from fourcorners.reading.calendar.periodrules import Told, by_claim, find_told, instants
from fourcorners.reading.calendar.periodsigns import Around, Surrounded
from fourcorners.reading.calendar.periodweighed import by_days, chances
from fourcorners.reading.calendar.someown import owned_by_some
from fourcorners.reading.calendar.stretches import CHOSEN, stretches
from fourcorners.reading.calendar.timewords import kinds
from fourcorners.reading.sureness import CHECKED, LEAST, LOOSE, PLAIN, TOSS, measured
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.turns import Turns
from fourcorners.terms import Category, Instrument, Mark
from fourcorners.values import Account, Days, Found

_NO_PERIOD = Turns(
    r"\bfrom (?:the )?(?:date of )?(?:its )?(?:account )?(?:inception|creation|beginning|opening|start|activation|registration)(?: date)?(?: of (?:the |each |such |said |this |these )?(?:\w+ )?(?:accounts?|services?|subscriptions?|profiles?))?,? (?:to|through|thru|until|up to|[-–—])\s{0,3}(?:the )?(?:present|date|now|today|current|time)"
    r"|\bfrom (?:account )?inception\b(?! (?:of [\w ]{1,20} )?(?:to|through|until) \w{0,9} ?\d)|\b(?:for |during |over |throughout )(?:the )?(?:entire |whole |full )?(?:life(?:time|span)?|duration|existence) of (?:the|each|this|these|said|such) (?:\w+ )?accounts?|\bwithout (?:any )?(?:date|time|temporal) (?:limit\w*|restriction\w*)|\bregardless of (?:the )?(?:date|time|age)"
    r"|\bsince (?:the )?(?:account'?s? )?(?:inception|creation|(?:it|the account) was (?:created|opened|registered))|\bno (?:time|date|temporal) (?:limit|restriction|limitation)|\bfor all (?:dates|time periods|time)\b|\bentire (?:account )?history\b|\bfrom the (?:beginning|start|date of (?:creation|activation)|creation) (?:of the account )?to\b"
)


def find_period(
    text: Text,
    issued_on: date | None,
    accounts: tuple[Found[Account], ...] = (),
    kind: Instrument | None = None,
    asked: Collection[Category] = (),
) -> tuple[tuple[Found[Days], ...], AccountPeriods, tuple[Found[Mark], ...]]:
    """The period asked for, the periods of single accounts, and the mark of a period that is none.

    `kind` is what kind of paper it is, and `asked` the data that it asks for.

    Rules say which stretches of days are asked about; then everything that stands around each one that the words may
    mean is weighed, so that what no rule foresaw is not lost, and what a rule took up by mistake goes to a person.

    "To the date of this order" ends on the day of the paper where that was read; "to the present" is open. Several
    periods with days between them are returned with each account they are for; the first value then says from when to
    when they reach, and is no period without them. Where it cannot be told whose each is, or which of them is meant,
    they are rivals of the lowest grade: what lies between was not asked for.
    """
    place = Places(text, accounts)
    marks: list[Found[Mark]] = []
    boundless = _boundless(text, place)
    if boundless:
        marks.append(text.found(Mark.NO_PERIOD_WORDS, boundless))
    told = list(find_told(text, issued_on))
    ruled, listed, found, marked_days = _looked_at(text, place, issued_on, accounts, told, asked)
    shares = chances(found, kind, asked)
    held = by_days(found, shares)
    weighed = [(one.stretch, share) for one, share in zip(found, shares, strict=True)]
    if listed:
        ruled = _not_listed(text, ruled, found, held)
    pairs, parted = paired(text, place, (one for _, one in told), weighed, accounts)
    if pairs:
        return *_each_its_own(text, pairs, accounts), tuple(marks)
    if some := owned_by_some(text, place, accounts, weighed, marked_days):
        return (
            (),
            tuple((account, days) for account, held in some.items() for days in own_days(text, held, PLAIN)),
            tuple(marks),
        )
    # What the paper says of one account alone is told by rules.
    apart, rest = set_apart(text, place, ruled, accounts)
    chosen = ruled if apart else _second_look(text, ruled, found, held, issued_on)
    grade = _grade(held, chosen, issued_on)
    if not chosen or (boundless and not ruled and measured("period", grade) < LEAST):
        return ((text.found(Days(None, None), boundless),) if boundless else ()), (), tuple(marks)
    apart, chosen = (apart, rest) if chosen is ruled else set_apart(text, place, chosen, accounts)
    if apart:
        grade = max(grade, PLAIN)
        own = for_some(text, apart, chosen[0], accounts, grade)
        spanned = text.found(hull({days.value for _, days in own}), (chosen[0].start, chosen[0].end), confidence=grade)
        return (spanned,), own, tuple(marks)
    chosen = less(text, chosen)
    distinct = {r.days for r in chosen}
    # Where some accounts have days of their own, it is not known what the others have.
    most = LOOSE if parted else CHECKED
    if any(_ends_unsaid(text, one, issued_on) for one in chosen):
        # "From 1 June 2025 up to the winding-up order": its end is a day that is not named here.
        most = LOOSE
    if len(distinct) == 1 and not asked and _is_no_stretch(chosen[0], found):
        most = LOOSE
    if len(distinct) == 1:
        one = text.found(chosen[0].days, (chosen[0].start, chosen[0].end), confidence=min(grade, most))
        return (one, *_doubts(text, found, held, chosen[0].days)), (), tuple(marks)
    # Several that fit the accounts one by one bear each other out, whatever stands around each.
    own = by_account(text, chosen, accounts, max(grade, PLAIN))
    if not own and are_apart(distinct):
        if not parted and (
            _together(text, place, chosen) or (listed and len({found.value for found in accounts}) == 1)
        ):
            own = for_every(text, chosen, accounts, max(grade, PLAIN))
        if not own:
            return _rivals(text, chosen), (), tuple(marks)
    if not own and not _in_turn(distinct):
        likeliest = max(chosen, key=lambda one: held.get(one.days, 0.0))
        grade = min(most, _grade(held, [likeliest], issued_on))
        one = text.found(likeliest.days, (likeliest.start, likeliest.end), confidence=grade)
        return (one, *_doubts(text, found, held, likeliest.days)), (), tuple(marks)
    grade = max(grade, PLAIN)
    spanned = text.found(hull(distinct), *((r.start, r.end) for r in chosen), confidence=grade)
    return (spanned,), own, tuple(marks)


def _ends_unsaid(text: Text, one: Range, issued_on: date | None) -> bool:
    """Whether a word for an end stands behind a stretch that has none, or the paper's own, and leads to no word for today."""
    if one.days.start is None or one.days.end not in {None, issued_on} or not text.full[one.end - 1].isdigit():
        return False
    behind = text.stems.between(one.end, min(len(text.lower), one.end + _AHEAD))
    words = behind[: behind.index(".")] if "." in behind else behind
    return (
        "to" in kinds(words[:_SOON])
        and "now" not in kinds(words)
        and not _STAYS_OPEN.search(text.lower, one.end, one.end + _AHEAD)
        and not _UNTIL_ANSWERED.search(text.lower, one.end, one.end + _AHEAD)
    )


def _is_no_stretch(one: Range, found: Sequence[Surrounded]) -> bool:
    """Whether it is made of two days alone with words between that join them in no way: "opened on .., and the visit of .."."""
    held = [each for each in found if each.stretch.days == one.days]
    return bool(held) and all(each.stretch.ways <= _OF_TWO_DAYS and _JOINED.isdisjoint(each.signs) for each in held)


_OF_TWO_DAYS = frozenset({"pair", "over", "turned"})
# What tells of a stretch nevertheless: words for one, or that lead to a first day or a last.
_JOINED = frozenset(
    {
        "join:range",
        "join:pair",
        "k0:from",
        "k2:from",
        "k2:period",
        "kn:period",
        "k0:period",
        "rule:chosen",
        "m:to",
        "m:until",
        "m:bis",
        "m:au",
        "m:hasta",
        "m:al",
    }
)
_UNTIL_ANSWERED = re.compile(
    r"\b(?:answer|repl[iy]|you\b|further|beantwort|antwort|réponse|respuesta|respond|risposta|resposta|antwoord|svar)"
)


# So far, and so soon, behind a day.
_AHEAD, _SOON = 64, 2


def _in_turn(days: Iterable[Days]) -> bool:
    """Whether months or years follow one another, as "2023 and 2024": then all of them are meant.

    Of stretches that overlap one is meant, and single days may be two of anything.
    """
    ordered = sorted(days, key=lambda one: one.start or date.min)
    return all(
        one.start is not None and one.end is not None and other.start is not None and one.start < one.end < other.start
        for one, other in pairwise(ordered)
    ) and (ordered[-1].end is None or ordered[-1].start != ordered[-1].end)


def _each_its_own(
    text: Text, pairs: dict[Account, list[Range]], accounts: tuple[Found[Account], ...]
) -> tuple[tuple[Found[Days], ...], AccountPeriods]:
    every = [one for held in pairs.values() for one in held]
    own = for_some(text, pairs, every[0], accounts, PLAIN)
    spanned = text.found(hull(one.days for one in every), *((r.start, r.end) for r in every), confidence=PLAIN)
    return (spanned,), own


def signs_of_periods(
    text: Text,
    issued_on: date | None,
    accounts: tuple[Found[Account], ...] = (),
    asked: Collection[Category] = (),
) -> tuple[Surrounded, ...]:
    """Every stretch of days that a paper may mean, with its signs: what the weights are counted from."""
    return _looked_at(text, Places(text, accounts), issued_on, accounts, list(find_told(text, issued_on)), asked)[2]


def _looked_at(
    text: Text,
    place: Places,
    issued_on: date | None,
    accounts: tuple[Found[Account], ...],
    told: list[Told],
    asked: Collection[Category],
) -> tuple[list[Range], bool, tuple[Surrounded, ...], list[Marked]]:
    """What the rules choose, whether as a list of single days, every stretch that may be asked about, with its signs, and
    the days that the paper names.
    """
    chosen = by_claim(text, place, told, issued_on)
    listed = not chosen
    if listed:
        chosen = instants(text, place, issued_on)
    marks = marked(text, issued_on)
    found = [
        one
        for one in stretches(text.lower, marks, issued_on, [*told, *((CHOSEN, one) for one in chosen)])
        if CHOSEN in one.ways
        or not place.tells_of_else(one.at)
        or (place.is_asked(one.at) and not one.ways.isdisjoint(_RULED))
    ]
    named = [text.offset(account.evidence[0]) for account in accounts if account.evidence]
    return chosen, listed, tuple(Around(text, marks, found, issued_on, named, place, asked).signs()), marks


# What rules put together is weighed where a sentence asks, even if it tells of an offence or a hearing too.
_RULED = frozenset({"range", "present", "back"})
# "Until the date of full and complete response", "from 15 August on": no day of the paper ends it.
_STAYS_OPEN = re.compile(r"\b(?:respon\w+|complian\w+|production|service|receipt|execution|forward|onwards?)\b")


def _second_look(
    text: Text, ruled: list[Range], found: Sequence[Surrounded], held: Mapping[Days, float], issued_on: date | None
) -> list[Range]:
    """What the rules chose, or what is weighed to be more probable than that.

    Weights tell one stretch from the others; how many a paper asks about is for the rules to tell.
    """
    several = len({one.days for one in ruled}) > 1
    if several or not held:
        return ruled
    best = max(held, key=held.__getitem__)
    picked = next(Range(best, *one.stretch.words) for one in found if one.stretch.days == best)
    if ruled and (held.get(ruled[0].days, 0.0) >= held[best] or Days(ruled[0].days.start, None) == best):
        # An end that rules counted is none that the words around a day would tell.
        return ruled
    open_ended = ruled and ruled[0].days == Days(best.start, None) and best.end == issued_on
    if open_ended and _STAYS_OPEN.search(text.lower, ruled[0].start, ruled[0].end):
        # Nor is one that they say is open.
        return ruled
    return [picked] if held[best] >= _POSSIBLE else ruled


def _not_listed(text: Text, ruled: list[Range], found: Sequence[Surrounded], held: Mapping[Days, float]) -> list[Range]:
    """Single days that rules chose; the stretch from the first to the last where that is likelier than they by far.

    "Fr.o.m. den 1 november 2024 t.o.m. den 15 mars 2025": words that rules do not know may join two days. Between entries
    of a list there are none.
    """
    places = sorted((one.start, one.end) for one in ruled)
    if any(not _LETTER.search(text.full, end, start) for (_, end), (start, _) in pairwise(places)):
        return ruled
    days = {one.days for one in ruled}
    whole = hull(days) if len(days) > 1 else None
    if whole is None or held.get(whole, 0.0) < max(_LIKELY, _BY_FAR * sum(held.get(one, 0.0) for one in days)):
        return ruled
    return [Range(whole, *one.stretch.words) for one in found if one.stretch.days == whole][:1]


def _grade(held: Mapping[Days, float], chosen: Iterable[Range], issued_on: date | None) -> float:
    """The share of these days together, with those that differ by no more than whether a first or last day counts.

    An end that is open when a paper is issued and one on its own day are two ways to say the same.
    """

    near: set[Days] = set()
    for days in {one.days for one in chosen}:
        ends = _beside(days.end)
        if issued_on is not None:
            shown = _beside(days.end or issued_on)
            ends |= {*shown, None} if issued_on in shown else shown
        near.update(Days(start, end) for start in _beside(days.start) for end in ends)
    return min(CHECKED, math.fsum(share for days, share in held.items() if days in near))


def _doubts(text: Text, found: Sequence[Surrounded], held: Mapping[Days, float], chosen: Days) -> Iterator[Found[Days]]:
    """What else may be meant, for the person who decides where the days chosen are not sure enough."""
    for days in sorted(held, key=lambda days: -held[days]):
        if held[days] < _POSSIBLE:
            return
        if days != chosen:
            words = next(one.stretch.words for one in found if one.stretch.days == days)
            yield text.found(days, words, confidence=held[days])


def _beside(day: date | None) -> set[date | None]:
    """This day, the one before and the one behind; an open end alone."""
    return {None} if day is None else {day - timedelta(days=1), day, day + timedelta(days=1)}


_LETTER = re.compile(r"[^\W\d_]")
# Likely, and by far: so many times.
_LIKELY, _BY_FAR = 0.5, 3.0
# From here on days are shown to a person as the ones that may be meant.
_POSSIBLE = 0.2


def _together(text: Text, place: Places, chosen: list[Range]) -> bool:
    """Whether the paper tells these in one breath: in one paragraph, or as the entries of a list."""
    if len({place.block(r.start) for r in chosen}) == 1:
        return True
    return all(
        len(text.full[one.end : other.start].split()) <= _APART
        for one, other in pairwise(sorted(chosen, key=lambda r: r.start))
    )


# So many words part two entries of a list at the most: "; - from".
_APART = 4


def _rivals(text: Text, chosen: list[Range]) -> tuple[Found[Days], ...]:
    """Each of these periods once, in the order of the text, none surer than another."""
    first: dict[Days, Range] = {}
    for one in sorted(chosen, key=lambda r: r.start):
        first.setdefault(one.days, one)
    return tuple(text.found(days, (one.start, one.end), confidence=TOSS) for days, one in first.items())


def _boundless(text: Text, place: Places) -> tuple[int, int] | None:
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
