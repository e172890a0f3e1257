"""Which days are whose, where a paper names accounts and days in turn: row by row, entry by entry, clause by clause.

"LP-4410   March 3, 2025   June 30, 2025" and the next row; "1. Line A, from .. to ..; 2. Line B, from .. to ..";
"for (A) from .. to ..; for (B) ..". Only a run that gives every account its days counts: what is told of some accounts
and not of others, or twice and not alike, is left to a person.

Days are those of which rules say from when to when they reach, or of all that stands between one account and the next
the likeliest by its weight, in whatever language. The latter are stated where they are likely to be asked about at all.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from operator import attrgetter

from fourcorners.reading.calendar.accountspots import Spot, in_turn, named
from fourcorners.reading.calendar.claims import Places
from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.calendar.inorder import in_order
from fourcorners.reading.calendar.model import Range
from fourcorners.reading.calendar.stretches import Stretch
from fourcorners.reading.calendar.timewords import kinds
from fourcorners.reading.texts.text import Text
from fourcorners.terms import IdentifierKind
from fourcorners.values import Account, Days, Found

# A stretch of days with the chance that it is asked about, and the days of each account.
Weighed = tuple[Stretch, float]
Owned = dict[Account, list[Range]]

# More accounts than these, or more places of them and of days, make no run that anybody wrote by hand.
_MOST_ACCOUNTS, _MOST_SPOTS = 40, 400
# So far behind its account the days of it may stand, and so far behind these the next account.
_TO_DAYS, _TO_NEXT = 500, 300
# So far apart stand days and the account that they are said to be for.
_NEAR = 60
_CELL = re.compile(r"[ \t|]{2,60}|[ \t]{0,9}[|\t][ \t]{0,9}")
_FOR = re.compile(
    r"[\s,|]{0,40}(?:(?:for|as to|in respect of|with respect to|regarding|concerning|für|bezüglich|hinsichtlich|pour|quant à|quant au|concernant|para|en cuanto a|per|por|quanto a|quanto ao|quanto à|relativamente a|voor|för|avseende"
    r"|vad gäller|for|dla|za|pentru|для|за|щодо|για)\b[^.;\n]{0,40})?"
)
# What stands between two accounts of which the second begins anew.
_PARTS = re.compile(
    r"[:;\n]|\.\s{1,3}[A-ZÀ-Þ]|\b(?:for|as to|in respect of|with respect to|für|pour|para|per|por|voor)\b"
)
# What stands between an account and days that are not of its entry.
_ENTRY_ENDS = re.compile(r"[;:]|\.\s{1,3}[A-ZÀ-Þ]|\n\s*\n|\n[ \t]*(?:[-–•*]|\(?\w{1,2}[.)])[ \t]")
_BLANK = re.compile(r"\n[ \t]*\n")
# All these days together, and those of each account, are so likely to be asked about at the least; less is enough where
# the same words stand between each account and its days, as in the rows of a table.
_SURE, _ANY = 0.5, 0.01
_SURE_ALIKE, _ANY_ALIKE = 0.1, 0.002
# So much of what stands between two accounts is the likeliest at the least.
_CLEAR = 0.5
# The days that are written out, or that a rule reads.
_PLAIN = frozenset({"day", "half-day", "month", "year", "part", "range", "present"})
# So near a word stands that says no more is meant, and so many words are looked at; so many days stand on one line.
_BESIDE, _FEW, _MOST_ON_A_LINE = 30, 3, 6
# No longer is what stands between an account and its days where it says that rows are alike.
_LONGEST_LEAD = 120
_LETTERS = re.compile(r"[^\W\d_]+")
_IN_ORDER = attrgetter("start", "end")


def paired(
    text: Text,
    place: Places,
    told: Iterable[Range],
    weighed: Sequence[Weighed],
    accounts: tuple[Found[Account], ...],
) -> tuple[Owned, bool]:
    """Each account with its days; empty where a run of the paper does not give every one of them days of its own.

    `told` are the stretches of rules, `weighed` all of the paper. Then also whether a run gives days of their own to some
    accounts: what none of these says is no period for all.
    """
    asked = {found.value for found in accounts}
    if not 1 < len(asked) <= _MOST_ACCOUNTS:
        return {}, False
    spots = sorted(named(text, accounts), key=_IN_ORDER)[:_MOST_SPOTS]
    days = _days(text, place, told)
    owned, ordered = in_order(text, spots, days)
    if ordered:
        return owned, True
    owned = _likely_owned(text, spots, weighed, asked)
    if owned:
        return owned, True
    owned, begun = _owned(text, spots, days, asked)
    if not owned and (turns := in_turn(text, accounts)):
        known = {one.start for one in spots}
        spots = sorted([*spots, *(one for one in turns if one.start not in known)], key=_IN_ORDER)[:_MOST_SPOTS]
        owned = _likely_owned(text, spots, weighed, asked)
    return owned, begun or bool(owned) or _parted(text, spots, days)


def _parted(text: Text, spots: list[Spot], days: list[Range]) -> bool:
    """Whether two accounts have days right beside them, and not the same, whatever stands with the others."""
    beside = list(_right_beside(text, spots, days))
    return len({found.days for found in dict(beside).values()}) > 1 or _one_alone(text, spots, days, beside)


def _right_beside(text: Text, spots: list[Spot], days: list[Range]) -> Iterator[tuple[Account, Range]]:
    """Each account with the stretch of days right behind it, if that ends."""
    every = sorted([*(Spot(one.start, one.end, found=one) for one in days), *spots], key=_IN_ORDER)[:_MOST_SPOTS]
    for first, second in pairwise(every):
        if first.account is not None and second.found is not None and second.found.days.end is not None:
            near = second.start - first.end <= _NEAR
            if near and _ENTRY_ENDS.search(text.full, first.end, second.start) is None:
                yield first.account, second.found


def _one_alone(text: Text, spots: list[Spot], days: list[Range], beside: list[tuple[Account, Range]]) -> bool:
    """Whether an account further on than such a stretch has a day of its own on its line, or a word that says no more is meant."""
    starts = [one.start for one in days]
    dates = [day for day in find_dates(text) if not _is_within(days, starts, day[1])]
    for owner, found in beside:
        for spot in spots:
            if spot.account == owner or spot.start <= found.end:
                continue
            line = text.full.find("\n", spot.end, spot.end + _NEAR)
            end = line if line >= 0 else spot.end + _NEAR
            at = bisect_left(dates, spot.end, key=lambda day: day[1])
            if at < len(dates) and dates[at][1] < end and _ENTRY_ENDS.search(text.full, spot.end, dates[at][1]) is None:
                return True
            if "only" in kinds(text.stems.between(spot.end, end)[:_FEW]):
                return True
    return False


def _is_within(days: list[Range], starts: list[int], at: int) -> bool:
    """Whether a place lies in one of these stretches."""
    index = bisect_right(starts, at) - 1
    return index >= 0 and at < days[index].end


def _likely_owned(text: Text, spots: list[Spot], weighed: Sequence[Weighed], asked: set[Account]) -> Owned:
    """What runs of the likeliest days give each account; empty where it is not sure enough that these are asked about."""
    owned, _ = _owned(text, spots, _likely(text, spots, weighed), asked)
    days = {one.days for held in owned.values() for one in held}
    chances = dict.fromkeys(days, 0.0)
    for stretch, chance in weighed:
        if stretch.days in days:
            chances[stretch.days] += chance
    sure, least = (_SURE_ALIKE, _ANY_ALIKE) if _are_rows(text, spots, owned) else (_SURE, _ANY)
    if not days or sum(chances.values()) < sure:
        return {}
    doubtful = [one for held in owned.values() for one in held if chances[one.days] < least]
    if all(_is_alone(text, one.start, one.end) for one in doubtful):
        return owned
    plain = {(one.at, one.end, one.days) for one, _ in weighed if not one.ways.isdisjoint(_PLAIN)}
    if all((one.start, one.end, one.days) in plain for one in doubtful) and _are_entries(text, spots, owned):
        return owned
    return {}


def _is_alone(text: Text, start: int, end: int) -> bool:
    """Whether a word beside the days from here to there says that no more than they are meant."""
    before = text.stems.between(max(0, start - _BESIDE), start)[-_FEW:]
    return "only" in kinds([*before, *text.stems.between(end, end + _BESIDE)[:_FEW]])


def _are_entries(text: Text, spots: list[Spot], owned: Owned) -> bool:
    """Whether each account has its days on its own line, and no others there."""
    dates = find_dates(text)
    for account, held in owned.items():
        for one in held:
            end = max((spot.end for spot in spots if spot.account == account and spot.end <= one.start), default=-1)
            if end < 0 or text.full.find("\n", end, one.start) >= 0:
                return False
            line = text.full.find("\n", one.end)
            at = bisect_left(dates, end, key=lambda day: day[1])
            for _, first, last in dates[at : at + _MOST_ON_A_LINE]:
                if 0 <= line <= first:
                    break
                if not (one.start <= first and last <= one.end):
                    return False
    return True


def _are_rows(text: Text, spots: list[Spot], owned: Owned) -> bool:
    """Whether the same words, or none, stand between each account and its days."""
    leads = set()
    for account, held in owned.items():
        ends = [spot.end for spot in spots if spot.account == account and spot.end <= held[0].start]
        if not ends or held[0].start - ends[-1] > _LONGEST_LEAD:
            return False
        leads.add(_lead(text, ends[-1], held[0].start))
    return len(leads) == 1


def _lead(text: Text, end: int, start: int) -> tuple[str, ...]:
    """The words between an account and its days."""
    return tuple(_LETTERS.findall(text.lower, end, start))


def _owned(text: Text, spots: list[Spot], days: list[Range], asked: set[Account]) -> tuple[Owned, bool]:
    """What runs give each account, empty where none gives all or two do not agree; and whether one gives some days of their own."""
    if len({one.days for one in days}) < 2:
        return {}, False
    every = sorted([*(Spot(one.start, one.end, found=one) for one in days), *spots], key=_IN_ORDER)[:_MOST_SPOTS]
    runs: list[Owned] = []
    ahead: list[Owned] = []
    begun = False
    for index, one in enumerate(every):
        run = _run(text, every, index, asked) if one.found is None else _days_first(text, every, index, asked)
        if _differ(run):
            begun = True
            if len(run) == len(asked):
                (runs if one.found is None else ahead).append(run)
    if ahead:
        # "From .. to .. for A": these are not the days of what was named before them.
        taken = {one.start for run in ahead for held in run.values() for one in held}
        runs = [*ahead, *(run for run in runs if not taken & {one.start for held in run.values() for one in held})]
    said = [{(account, one.days) for account, held in run.items() for one in held} for run in runs]
    # A run that begins at a later row says less, and nothing else.
    fullest = max(range(len(said)), key=lambda index: len(said[index]), default=None)
    if fullest is None or not all(one <= said[fullest] for one in said):
        return {}, begun
    return runs[fullest], True


def _likely(text: Text, spots: list[Spot], weighed: Sequence[Weighed]) -> list[Range]:
    """Of all stretches between one account and the next the likeliest, if it is so by far: of its line or, where that has none, of what follows."""
    starts = [one.start for one in spots]
    gaps: dict[int, list[Weighed]] = {}
    for stretch, chance in weighed:
        gap = bisect_right(starts, stretch.at)
        # None reaches over an account.
        if gap == bisect_left(starts, stretch.end) and not (gap and spots[gap - 1].end > stretch.at):
            owner = spots[gap - 1].account if gap else None
            if not _runs_too_far(text, owner, stretch):
                gaps.setdefault(gap, []).append((stretch, chance))
    found = []
    for gap, inside in gaps.items():
        held = _nearest(text, spots[gap - 1].end, inside) if gap else []
        if not held and gap < len(spots):
            held = [each for each in inside if spots[gap].start - each[0].end < _NEAR]
        chances: dict[Days, float] = {}
        for stretch, chance in held:
            chances[stretch.days] = chances.get(stretch.days, 0.0) + chance
        best = max(chances, key=chances.__getitem__, default=None)
        if best is not None and chances[best] >= _CLEAR * sum(chances.values()):
            stretch, _ = max((each for each in held if each[0].days == best), key=lambda each: each[1])
            found.append(Range(best, stretch.at, stretch.end))
    return found


def _runs_too_far(text: Text, owner: Account | None, stretch: Stretch) -> bool:
    """Whether it reaches into another paragraph, or is what came since a day of which a person asks what was then.

    That is so of a network address, and of "only" a day.
    """
    if _BLANK.search(text.full, stretch.at, stretch.end):
        return True
    if not all(way.startswith(("since-", "paper-")) for way in stretch.ways):
        return False
    return (owner is not None and owner.kind is IdentifierKind.IP) or _is_alone(text, stretch.at, stretch.end)


def _nearest(text: Text, end: int, inside: list[Weighed]) -> list[Weighed]:
    """The stretches behind an account that stand on its line or, where none does, those not far from it."""
    line = text.full.find("\n", end, end + _TO_DAYS)
    return [each for each in inside if each[0].end <= line] or [each for each in inside if each[0].at - end < _TO_DAYS]


def _differ(run: Owned) -> bool:
    """Whether a run gives two accounts days that are not the same."""
    return len({frozenset(one.days for one in held) for held in run.values()}) > 1


def _days(text: Text, place: Places, told: Iterable[Range]) -> list[Range]:
    """Every stretch that the paper may ask about, none within another: those of rules, and two days in cells side by side."""
    found = [one for one in told if one.days.start is not None]
    dates = list(islice(find_dates(text), _MOST_SPOTS))
    for (first, start, ends), (last, begins, end) in pairwise(dates):
        if first <= last and _CELL.fullmatch(text.full, ends, begins):
            found.append(Range(Days(first, last), start, end))
    apart: list[Range] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if apart and one.start < apart[-1].end:
            continue
        # How long a silence lasts is no period beside an account.
        if not place.tells_of_else(one.start) and place.claim(one.start, one.end) >= 0:
            apart.append(one)
    return apart


def _run(text: Text, spots: list[Spot], index: int, asked: set[Account]) -> Owned:
    """What the run that begins at an account gives each until all have days or it breaks off; empty where it contradicts itself.

    An account that has another row further on, with the same words between it and its days, has both.
    """
    before = spots[index - 1] if index else None
    if before is not None and before.found is not None and _is_for(text, before.end, spots[index].start):
        # "From .. to .. for A": the days of what comes behind them.
        return {}
    owned: Owned = {}
    waiting: list[Spot] = []
    leads: set[tuple[str, ...]] = set()
    last = spots[index].start
    for one in (spots[at] for at in range(index, len(spots))):
        if one.account is not None:
            if one.start - last > (_TO_DAYS if waiting else _TO_NEXT):
                break
            if waiting and not (one.account == waiting[-1].account or _on_a_line(text, waiting[-1].end, one.start)):
                break
            waiting.append(one)
        elif one.found is not None:
            if not waiting or one.start - last > _TO_DAYS or _has_other_days(text, waiting[-1].end, one.start):
                break
            lead = _lead(text, waiting[-1].end, one.start)
            is_row = leads <= {lead}
            if len(owned) == len(asked) and not is_row:
                break
            leads.add(lead)
            for account in dict.fromkeys(spot.account for spot in waiting):
                if account is None or not _added(owned, account, one.found, further=is_row):
                    return {}
            waiting = []
        last = one.end
    return owned


def _has_other_days(text: Text, end: int, start: int) -> bool:
    """Whether another day stands on the line of an account, of which these days on a further line are then hardly those."""
    line = text.full.find("\n", end, start)
    if line < 0:
        return False
    dates = find_dates(text)
    at = bisect_left(dates, end, key=lambda one: one[1])
    return at < len(dates) and dates[at][2] <= line


def _added(owned: Owned, account: Account, found: Range, *, further: bool) -> bool:
    """Whether these days could be given to an account: it has none yet or the same or, where it may have `further` ones, others."""
    held = owned.setdefault(account, [])
    if all(one.days != found.days for one in held):
        if held and not further:
            return False
        held.append(found)
    return True


def _days_first(text: Text, spots: list[Spot], index: int, asked: set[Account]) -> Owned:
    """What a run that begins with days gives each account: "from .. to .. for A; from .. to .. for B"."""
    owned: Owned = {}
    days: Spot | None = None
    last: tuple[Spot, Spot] | None = None
    for one in (spots[at] for at in range(index, len(spots))):
        if one.found is None and days is None and last is not None and last[1].start == one.start:
            # "For the first two": one place of several accounts.
            days = last[0]
        if one.found is not None:
            days = one
        elif days is None or days.found is None or one.account is None or not _is_for(text, days.end, one.start):
            break
        else:
            if not _added(owned, one.account, days.found, further=False):
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
