"""Which days are whose, where a paper names accounts and days in turn: row by row, entry by entry, clause by clause.

"LP-4410   March 3, 2025   June 30, 2025" and the next row; "1. Line A, from .. to ..; 2. Line B, from .. to ..";
"for (A) from .. to ..; for (B) ..". Only a run that gives every account its days counts: what is told of some accounts
and not of others, or twice and not alike, is left to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from fourcorners.reading.calendar.claims import Places
from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.calendar.ranges import Range
from fourcorners.reading.texts.guarded import bounded
from fourcorners.reading.texts.text import Text
from fourcorners.values import Account, Days, Found

# More accounts than these, or more places of them and of days, make no run that anybody wrote by hand.
_MOST_ACCOUNTS, _MOST_PLACES = 40, 400
# So far behind its account the days of it may stand, and so far behind these the next account.
_TO_DAYS, _TO_NEXT = 500, 300
# So far apart stand days and the account that they are said to be for.
_NEAR = 60
_CELL = re.compile(r"[ \t|]{2,60}|[ \t]{0,9}[|\t][ \t]{0,9}")
_FOR = re.compile(
    r"[\s,|]{0,40}(?:(?:for|as to|in respect of|with respect to|für|pour|para|per|por|voor)\b[^.;\n]{0,40})?"
)
_MARK = re.compile(r"[ \t]*(?:[^\W\d_]{3,12}[ \t])?\(?(?P<mark>[a-zA-Z]|\d{1,2})[.):]?[ \t:]")
_NOUN = r"(?:accounts?|items?|targets?|facilit(?:y|ies)|lines?|numbers?|users?|subjects?|konto|nutzer|compte|cuenta|conto|conta)"
_MARKED = re.compile(
    rf"(?:\b(?:for|as to|regarding|in respect of|with respect to|für|pour|per|para)\s(?:the\s)?(?:{_NOUN}\s)?\((?P<one>[a-z]|\d{{1,2}})\)"
    rf"|(?<!as )\b{_NOUN}\s(?:no\.\s?|nr\.\s?|n°\s?)?\(?(?P<two>[a-z]|\d{{1,2}})\)?(?=\s?[:,]|\s(?:from|for|is|the|von|vom|du|dal|del)\b)"
    rf"|\b(?:for|as to)\sthe\s(?P<nth>first|second|third|fourth|fifth|last)\b(?!\s(?:two|three|four))"
    rf"|\b(?:for|as to)\sthe\s(?P<end>first|last)\s(?P<many>two|three|four)\b)"
)
# What a paper calls an account further on: `kl-440118 (the "Marina account")`.
_LEADS = r"(?:hereinafter|hereafter|referred to as|called|the|im folgenden|nachfolgend|ci-après|en adelante|di seguito|doravante|hierna)"
_CALLED = re.compile(
    rf"[\s,]{{0,4}}\(?(?:{_LEADS}[\s:,]{{1,3}}){{0,4}}[\"“„«']\s?(?!(?:the )?{_NOUN}\W)(?P<name>[^\"”“»„«'\n]{{3,40}}?)\s?[\"”“»']\s?\)",
    re.IGNORECASE,
)
_MANY = {"two": 2, "three": 3, "four": 4}
# What stands between two accounts of which the second begins anew.
_PARTS = re.compile(
    r"[:;\n]|\.\s{1,3}[A-ZÀ-Þ]|\b(?:for|as to|in respect of|with respect to|für|pour|para|per|por|voor)\b"
)
_NTH = ("first", "second", "third", "fourth", "fifth")


@dataclass(frozen=True, slots=True, order=True)
class _Place:
    """Where accounts are named, or days: one of the two is empty."""

    start: int
    end: int
    account: Account | None = None
    found: Range | None = None


def paired(
    text: Text, place: Places, told: Iterable[Range], accounts: tuple[Found[Account], ...]
) -> tuple[dict[Account, list[Range]], bool]:
    """Each account with its days; empty where a run of the paper does not give every one of them days of its own.

    Then also whether one gives so to some of them: what none of these says is no period for all.
    """
    asked = {found.value for found in accounts}
    if not 1 < len(asked) <= _MOST_ACCOUNTS:
        return {}, False
    days = _days(text, place, told)
    if len({one.days for one in days}) < 2:
        return {}, False
    named = _named(text, accounts)
    places = sorted(
        [*(_Place(one.start, one.end, found=one) for one in days), *named], key=lambda one: (one.start, one.end)
    )[:_MOST_PLACES]
    runs: list[dict[Account, Range]] = []
    ahead: list[dict[Account, Range]] = []
    begun = False
    for index, one in enumerate(places):
        run = _run(text, places, index, asked) if one.found is None else _days_first(text, places, index, asked)
        begun = begun or _differ(run)
        if len(run) == len(asked):
            (runs if one.found is None else ahead).append(run)
    if ahead:
        # "From .. to .. for A": these are not the days of what was named before them.
        taken = {days.start for run in ahead for days in run.values()}
        runs = [*ahead, *(run for run in runs if not taken & {days.start for days in run.values()})]
    owned = {tuple(sorted((account.value, str(one.days)) for account, one in run.items())) for run in runs}
    if len(owned) != 1 or not _differ(runs[0]):
        return {}, begun
    return {account: [runs[0][account]] for account in runs[0]}, True


def _differ(run: dict[Account, Range]) -> bool:
    """Whether a run gives two accounts days that are not the same."""
    return len({one.days for one in run.values()}) > 1


def _days(text: Text, place: Places, told: Iterable[Range]) -> list[Range]:
    """Every stretch that the paper may ask about, none within another: those of rules, and two days in cells side by side."""
    found = [one for one in told if one.days.start is not None]
    dates = list(islice(find_dates(text), _MOST_PLACES))
    for (first, start, ends), (last, begins, end) in pairwise(dates):
        if first <= last and _CELL.fullmatch(text.full, ends, begins):
            found.append(Range(Days(first, last), start, end))
    apart: list[Range] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if (not apart or one.start >= apart[-1].end) and not place.tells_of_else(one.start):
            apart.append(one)
    return apart


def _named(text: Text, accounts: tuple[Found[Account], ...]) -> list[_Place]:
    """Where each account stands: as it was read, written out again, or by the mark of its entry or its turn."""
    lower = text.lower
    found: dict[int, _Place] = {}
    marks: dict[str, set[Account]] = {}
    called: dict[str, set[Account]] = {}
    order: list[tuple[int, Account]] = []
    for one in accounts:
        spans = [(text.offset(piece), text.offset(piece) + len(one.value.value)) for piece in one.evidence]
        spans += _written(lower, one.value.value.lower())
        for start, end in spans:
            found.setdefault(start, _Place(start, end, account=one.value))
        if spans:
            order.append((spans[0][0], one.value))
            begin = text.full.rfind("\n", 0, spans[0][0]) + 1
            if mark := _MARK.match(text.full, begin, spans[0][0]):
                marks.setdefault(mark["mark"].lower(), set()).add(one.value)
        for name in _names(text, spans):
            called.setdefault(name, set()).add(one.value)
            if len(called[name]) == 1:
                for start, end in _written(lower, name):
                    found.setdefault(start, _Place(start, end, account=one.value))
    turns = [account for _, account in sorted(order, key=lambda one: one[0])]
    several: list[_Place] = []
    for match in bounded(_MARKED, lower, 60):
        if match["many"]:
            many = _MANY[match["many"]]
            meant = turns[:many] if match["end"] == "first" else turns[-many:]
            if len(turns) > many:
                several += [_Place(match.start(), match.end(), account=account) for account in meant]
        elif match["nth"]:
            turn = len(turns) - 1 if match["nth"] == "last" else _NTH.index(match["nth"])
            if 0 <= turn < len(turns):
                several.append(_Place(match.start(), match.end(), account=turns[turn]))
        elif len(marked := marks.get(match["one"] or match["two"], set())) == 1:
            several.append(_Place(match.start(), match.end(), account=next(iter(marked))))
    return [*found.values(), *(one for one in several if one.start not in found)]


def _names(text: Text, spans: list[tuple[int, int]]) -> Iterator[str]:
    """What a paper says right behind an account that it will call it."""
    for _, end in spans[:_MOST_WRITTEN]:
        if called := _CALLED.match(text.full, end, end + 2 * _NEAR):
            yield called["name"].lower()


def _written(lower: str, value: str) -> Iterator[tuple[int, int]]:
    """Where a value stands whole; the first ones only."""
    at = lower.find(value)
    for _ in range(_MOST_WRITTEN):
        if at < 0:
            return
        end = at + len(value)
        if not (lower[at - 1 : at].isalnum() or lower[end : end + 1].isalnum()):
            yield at, end
        at = lower.find(value, end)


_MOST_WRITTEN = 8


def _run(text: Text, places: list[_Place], index: int, asked: set[Account]) -> dict[Account, Range]:
    """What the run that begins at an account gives each until all have days or it breaks off; empty where it contradicts itself."""
    before = places[index - 1] if index else None
    if before is not None and before.found is not None and _is_for(text, before.end, places[index].start):
        # "From .. to .. for A": the days of what comes behind them.
        return {}
    owned: dict[Account, Range] = {}
    waiting: list[_Place] = []
    last = places[index].start
    for one in islice(places, index, None):
        if one.account is not None:
            if one.start - last > (_TO_DAYS if waiting else _TO_NEXT):
                break
            if waiting and not (one.account == waiting[-1].account or _on_a_line(text, waiting[-1].end, one.start)):
                break
            waiting.append(one)
        elif one.found is not None:
            if not waiting or one.start - last > _TO_DAYS:
                break
            for account in (place.account for place in waiting):
                if account is None or owned.setdefault(account, one.found).days != one.found.days:
                    return {}
            waiting = []
            if len(owned) == len(asked):
                break
        last = one.end
    return owned


def _days_first(text: Text, places: list[_Place], index: int, asked: set[Account]) -> dict[Account, Range]:
    """What a run that begins with days gives each account: "from .. to .. for A; from .. to .. for B"."""
    owned: dict[Account, Range] = {}
    days: _Place | None = None
    last: tuple[_Place, _Place] | None = None
    for one in islice(places, index, None):
        if one.found is None and days is None and last is not None and last[1].start == one.start:
            # "For the first two": one place of several accounts.
            days = last[0]
        if one.found is not None:
            days = one
        elif days is None or days.found is None or one.account is None or not _is_for(text, days.end, one.start):
            break
        else:
            if owned.setdefault(one.account, days.found).days != days.found.days:
                return {}
            if len(owned) == len(asked):
                break
            last, days = (days, one), None
    return owned


def _is_for(text: Text, end: int, start: int) -> bool:
    """Whether nothing stands between days and an account but words that say they are for it."""
    return (
        start - end <= _NEAR and "\n" not in text.full[end:start] and _FOR.fullmatch(text.lower, end, start) is not None
    )


def _on_a_line(text: Text, end: int, start: int) -> bool:
    """Whether one account stands beside another with no other sentence or clause between: names of one user."""
    return start - end <= _NEAR and _PARTS.search(text.full, end, start) is None
