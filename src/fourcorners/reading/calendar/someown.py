"""Days that a paper gives some of its accounts, where it asks for data of the others without any days.

"Who holds (A); for (B) the log-ins from .. to ..". Each account has an entry of its own, and each entry says what is
asked of it: then days that stand in one of them are not those of the others, and what has none was asked about without.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter

from fourcorners.reading.calendar.accountspots import Spot, named
from fourcorners.reading.calendar.claims import Places
from fourcorners.reading.calendar.marked import Marked
from fourcorners.reading.calendar.model import Range
from fourcorners.reading.calendar.stretches import Stretch
from fourcorners.reading.calendar.timewords import kinds
from fourcorners.reading.texts.text import Text
from fourcorners.values import Account, Days, Found

# Who asks of more accounts does so in a table.
_MOST_ACCOUNTS, _MOST_SPOTS = 12, 100
_IN_ORDER = attrgetter("start", "end")
# No longer is an entry, and so likely are its days: to be asked about at all, and against all others of the entry.
_LONGEST, _ASKED, _CLEAR = 600, 0.5, 0.6
# So little of what may be asked about stands elsewhere.
_ELSEWHERE = 0.12
# Where an entry ends.
_ENDS = re.compile(r"\n[ \t]*\n|\.\s{1,60}(?=[A-ZÀ-ÞА-ЯΑ-Ω])")
# What says in so many words that any day is meant, or that days do not matter.
_WITHOUT_DAYS = re.compile(
    r"\b(?:any time|all time|at any time|all dates|any date|no (?:time |date )?limit\w*|unlimited|without (?:time |date )?limit\w*|since (?:its |the |account )?(?:opening|creation|sign-?up|registration|inception)"
    r"|(?:day|date) of (?:creation|opening)|current|unbegrenzt|unbefristet|ohne (?:zeitliche )?(?:begrenzung|beschränkung|zeitraum)|sans limite|sans limitation|sin límite|sin limitación|illimitat\w+|senza limit\w+"
    r"|sem limit\w+|onbeperkt|bez omezení|bez obmedzenia|bez ograniczeń|obegränsad\w*|ubegrenset|ubegrænset|rajaton|korlátlan\w*|fără limit\w+|без ограничени\w+|без обмежень|nelimitat|neomejeno|neograničeno)\b"
)
# What stands between one entry and the next: the line of a text may end anywhere.
_NEXT = re.compile(r"\n[ \t]*(?:\n|[-–—•*·>][ \t]|\(?[\w]{1,3}[.):][ \t])|[;.]\s|20\d\d[ \t)|]{0,20}\n")


def owned_by_some(
    text: Text,
    place: Places,
    asked: tuple[Found[Account], ...],
    weighed: Sequence[tuple[Stretch, float]],
    marks: Sequence[Marked],
) -> dict[Account, list[Range]]:
    """The accounts that have days of their own with those days; empty where one entry does not say what is asked of it."""
    accounts = {one.value for one in asked}
    if not 1 < len(accounts) <= _MOST_ACCOUNTS:
        return {}
    entries = _entries(text, sorted(named(text, asked), key=_IN_ORDER)[:_MOST_SPOTS])
    if {account for account, _, _ in entries} != accounts:
        return {}
    boundless = {account for account, start, end in entries if _WITHOUT_DAYS.search(text.lower, start, end)}
    asking = {account for account, start, end in entries if _asks(text, place, start, end)}
    total = sum(chance for _, chance in weighed)
    found: dict[Account, list[Range]] = {}
    inside_all, alone = 0.0, True
    for account, start, end in entries:
        inside = [(stretch, chance) for stretch, chance in weighed if start <= stretch.at and stretch.end <= end]
        chances: dict[Days, float] = {}
        for stretch, chance in inside:
            chances[stretch.days] = chances.get(stretch.days, 0.0) + chance
        held = sum(chances.values())
        inside_all += held
        if held < _ELSEWHERE:
            if not any(start <= mark.start < end for mark in marks):
                continue
            plain = {stretch.days for stretch, _ in inside if "range" in stretch.ways}
            if len(plain) != 1:
                # Days that are not asked about, or are: who can tell.
                return {}
            # Of rows that are alike one may seem to be the whole paper's.
            chances = {plain.pop(): held}
        best = max(chances, key=chances.__getitem__)
        if chances[best] < _CLEAR * held:
            return {}
        alone &= "only" in kinds(text.stems.between(start, min(end, start + _BESIDE))[:_FEW])
        stretch = next(stretch for stretch, _ in inside if stretch.days == best)
        found.setdefault(account, []).append(Range(best, stretch.at, stretch.end))
    without = accounts - found.keys()
    if not (without <= boundless or asking == accounts or alone):
        return {}
    if not found or not without or inside_all < _ASKED or total - inside_all > _ELSEWHERE:
        return {}
    return found


def _entries(text: Text, spots: Sequence[Spot]) -> list[tuple[Account, int, int]]:
    """Each place of an account with what follows up to the next entry, where entries are set apart from one another."""
    found: list[tuple[Account, int, int]] = []
    before: Spot | None = None
    for index, one in enumerate(spots):
        if one.account is None:
            continue
        beside = before is not None and before.account != one.account and _cut(text, before, one) < 0
        before = one
        if beside:
            # Named in one breath with the one before: what follows may be of both.
            continue
        following = next((each for each in spots[index + 1 :] if each.account != one.account), None)
        end = min(len(text.full), one.end + _LONGEST)
        if stop := _ENDS.search(text.full, one.end, end):
            end = stop.start()
        if following is not None and following.start < end:
            cut = _cut(text, one, following)
            if cut < 0:
                # Named in one breath with the next.
                continue
            end = cut
        found.append((one.account, one.end, end))
    return found


def _cut(text: Text, one: Spot, other: Spot) -> int:
    """Where the entry of the first of two accounts ends, which stand in different ones; -1 where they do not."""
    cut = max((each.end() for each in _NEXT.finditer(text.full, one.end, other.start)), default=-1)
    begins, line = text.full.rfind("\n", 0, one.start), text.full.rfind("\n", 0, other.start)
    if _BRACKET.fullmatch(text.full, line + 1, other.start):
        # "(user: ..)" below a name is the same user.
        return -1
    if one.end <= line and abs((one.start - begins) - (other.start - line)) <= _ALIGNED:
        # Rows of a table.
        return max(cut, line)
    return cut


_ALIGNED = 3
_BRACKET = re.compile(r"[ \t]*\([^()\n]{0,30}")
# So near an account a word stands that says it alone is meant, and so many words are looked at.
_BESIDE, _FEW = 30, 2


def _asks(text: Text, place: Places, start: int, end: int) -> bool:
    """Whether what stands there names data."""
    clause = place.clause(start)
    return bool(place.known.of(text.lower[start:end], tongue=clause.tongue if clause else None).wanted)
