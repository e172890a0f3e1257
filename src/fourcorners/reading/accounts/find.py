"""Whose data a paper asks for: the identifiers that stand where papers name their targets.

An officer's own address, a court's telephone, a sender's link are never targets. Where a value's place does not tell,
it is left out: an account that nobody named must not be collected.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from fourcorners.reading.accounts.defanged import defanged
from fourcorners.reading.accounts.handles import names
from fourcorners.reading.accounts.leftout import LeftOut
from fourcorners.reading.accounts.lookalikes import Spellings
from fourcorners.reading.accounts.mending import whole
from fourcorners.reading.accounts.places import BY_SHAPE, SIBLINGS, AccountPlaces
from fourcorners.reading.accounts.places_asked import areas, people, searches, towers
from fourcorners.reading.accounts.rows import mostly_figures
from fourcorners.reading.accounts.sectioned import by_section
from fourcorners.reading.accounts.selectors import (
    Candidate,
    addresses_of_machines,
    devices,
    emails,
    handles,
    ibans,
    links,
    numbered_devices,
    payments,
    phones,
)
from fourcorners.reading.accounts.signs import Occurrence, Surroundings, occurrences
from fourcorners.reading.accounts.tocall import figures_of, numbers_to_call
from fourcorners.reading.accounts.weighed import chance, chances_in_company, kind_of
from fourcorners.reading.sureness import INFERRED, PLAIN
from fourcorners.reading.texts.text import Text
from fourcorners.terms import IdentifierKind
from fourcorners.terms.identifiers import REVERSE
from fourcorners.values import Account, Found

Kind = IdentifierKind
Span = tuple[int, int]
Kept = tuple[Candidate, Kind, float]

# From here on a string is shown to a person as one that may be meant.
_POSSIBLE = 0.25


def find_accounts(text: Text, taken: tuple[Span, ...]) -> tuple[Found[Account], ...]:
    """The accounts a paper names, once each, in its order. `taken` are spans of contact details of the asking side.

    Rules say which of the strings with the look of a name are asked about; then all that stands around each of them is
    weighed, so that what no rule foresaw is not lost, and what a rule took up by mistake goes to a person.
    """
    place = AccountPlaces(text, taken)
    kept, found, lists = _looked_at(text, place)
    chances = chances_in_company(
        [(one.candidate, chance(signs), listed) for (one, signs), listed in zip(found, lists, strict=True)]
    )
    weighed = [_Weighed(one.candidate, share, signs) for (one, signs), share in zip(found, chances, strict=True)]
    return by_section(text, (_read(text, *told) for told in _second_look(text, place, kept, weighed)), taken)


def apart_from_provider(
    accounts: tuple[Found[Account], ...], addressee: Found[str] | None
) -> tuple[Found[Account], ...]:
    """The accounts without the name of whom the paper is directed to: records "of Harbor Social, Inc." are its own."""
    if addressee is None:
        return accounts
    firm = addressee.value.casefold()

    def is_firm(name: str) -> bool:
        return " " in name and firm.startswith(name) and _FIRM_ENDS.match(firm, len(name)) is not None

    return tuple(one for one in accounts if not is_firm(one.value.value.casefold()))


# What follows where a firm's name ends: its form, or nothing.
_FIRM_ENDS = re.compile(r",|$| (?=\S+$)")


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A string with its chance of being asked about, and its signs."""

    candidate: Candidate
    chance: float
    signs: set[str]

    @property
    def told(self) -> tuple[Kind, float]:
        """What kind of identifier it is, if it is asked about, and how sure that is."""
        return kind_of(self.candidate, self.signs)


def signs_of_accounts(text: Text, taken: tuple[Span, ...]) -> list[tuple[Occurrence, set[str], int]]:
    """Every string of a paper that may name an account, with its signs and its list: what the weights are counted from."""
    _, found, lists = _looked_at(text, AccountPlaces(text, taken))
    return [(one, signs, listed) for (one, signs), listed in zip(found, lists, strict=True)]


def _looked_at(text: Text, place: AccountPlaces) -> tuple[list[Kept], list[tuple[Occurrence, set[str]]], list[int]]:
    """What the rules keep, every string with the look of a name with its signs, in the paper's order, and their lists."""
    shaped = list(_shaped(text.full, text.lower))
    placed = [*place.labelled(), *place.listed(), *place.tabled()]
    kept = _by_rules(text, place, shaped, placed)
    found = occurrences(text, [candidate for candidate, _ in shaped], placed, kept)
    around = Surroundings(text, place, found)
    return kept, list(zip(found, around.every(), strict=True)), around.lists()


def _second_look(text: Text, place: AccountPlaces, kept: list[Kept], weighed: list[_Weighed]) -> list[Kept]:
    """What the rules kept and what only the weights tell, each graded by all that stands around it.

    Each is as sure as it is both that it is asked about and of its kind: it is read only as both.
    """
    best: dict[str, _Weighed] = {}
    first: dict[str, int] = {}
    for one in weighed:
        key = one.candidate.value.casefold()
        first.setdefault(key, one.candidate.start)
        if key not in best or one.chance > best[key].chance:
            best[key] = one
    # Under these whoever asks is to be called, whatever a letterhead in the midst of a line looks like.
    to_call = numbers_to_call(text.lower, (one.candidate for one in weighed))
    kept = [one for one in kept if figures_of(one[0]) not in to_call]
    told: list[Kept] = []
    shares: dict[Candidate, float] = {}

    def tell(candidate: Candidate, one: _Weighed) -> None:
        kind, shares[candidate] = one.told
        told.append((candidate, kind, one.chance))

    for candidate, kind, grade in kept:
        if kind in REVERSE:
            told.append((candidate, kind, grade))
            continue
        over = list(_over(weighed, candidate))
        keys = {candidate.value.casefold(), *(one.candidate.value.casefold() for one in over)}
        same = [best.pop(key) for key in keys if key in best]
        surest = max(same, key=lambda one: one.chance, default=None)
        if any(_is_more(one.candidate, candidate) for one in over):
            # A rule took a part of it: the figures of "HPE 5550 1177 30" for a telephone.
            if surest:
                tell(whole(text.full, surest.candidate), surest)
            continue
        if surest:
            tell(candidate, surest)
        else:
            told.append((candidate, kind, grade))
    told = _in_company(text.full, told)
    spellings, held = Spellings(text), {candidate.value.casefold() for candidate, _, _ in told}
    likely = {key for key, one in best.items() if one.chance >= _POSSIBLE and figures_of(one.candidate) not in to_call}
    # What the paper spares in one place is not asked about by what stands around it in another.
    likely -= {
        key
        for one in weighed
        if (key := one.candidate.value.casefold()) in likely
        and (place.is_barred(one.candidate) or (best[key].chance < INFERRED and place.is_of_asker(one.candidate)))
    }
    for key, one in best.items():
        if key in likely:
            candidate = spellings.settle(whole(text.full, one.candidate))
            if candidate.value.casefold() not in held:
                held.add(candidate.value.casefold())
                tell(candidate, one)
    told.sort(key=lambda one: first.get(one[0].value.casefold(), one[0].start))
    return [(candidate, kind, grade * shares.get(candidate, 1.0)) for candidate, kind, grade in told]


def _in_company(full: str, told: list[Kept]) -> list[Kept]:
    """The same, where what a rule found beside an account, in its list or its row, is no more in doubt than it."""
    told = sorted(told, key=lambda one: one[0].start)
    for order in (range(1, len(told)), range(len(told) - 2, -1, -1)):
        for index in order:
            beside = told[index - 1 if order.step > 0 else index + 1]
            candidate, kind, grade = told[index]
            first, second = sorted((candidate, beside[0]), key=lambda one: one.start)
            between = full[first.end : second.start]
            if beside[2] >= INFERRED > grade and len(between) < _APART and _JOINS.fullmatch(between):
                told[index] = candidate, kind, INFERRED
    return told


def _is_more(one: Candidate, part: Candidate) -> bool:
    """Whether one of them is a part of the other, and the smaller."""
    return one.start <= part.start and part.end <= one.end and one.end - one.start > part.end - part.start


_APART = 60
# What stands between two entries of one list or two cells of one row.
_JOINS = re.compile(
    r"[\s,;/&|\"“”'«»„()•*–-]*(?:and|or|und|oder|et|ou|y|o|e|ed|en|of|sowie)?(?:\s*\(?\w{1,2}[.)])?[\s|\"“”'«»„@•*–-]*"
)


def _over(weighed: list[_Weighed], candidate: Candidate) -> Iterator[_Weighed]:
    """Those of the strings, which stand in the paper's order and apart, that share a place with the candidate."""
    first = bisect_left(weighed, candidate.start, key=lambda one: one.candidate.end)
    for at in range(first, len(weighed)):
        if weighed[at].candidate.start >= candidate.end:
            return
        if weighed[at].candidate.end > candidate.start:
            yield weighed[at]


def _by_rules(
    text: Text, place: AccountPlaces, shaped: list[tuple[Candidate, bool]], placed: list[Candidate]
) -> list[Kept]:
    kept = _Kept(text, place.left_out)
    full, lower = text.full, text.lower
    passed: list[Candidate] = []
    others: list[tuple[Candidate, float]] = []
    for candidate, sure in shaped:
        grade = place.grade(candidate, sure=sure)
        if grade and place.is_of_others(candidate):
            others.append((candidate, grade))
        elif grade:
            weak = candidate.kind is Kind.NAME or (
                (not sure or candidate.kind is Kind.USERNAME) and place.is_shut(candidate)
            )
            kept.keep(candidate, place.kind(candidate), grade, reserve=weak)
        elif candidate.kind in BY_SHAPE and (candidate.kind in SIBLINGS or not place.is_taken(candidate)):
            passed.append(candidate)
    for candidate in passed:
        if place.is_sibling(candidate, kept.ends):
            kept.keep(candidate, place.kind(candidate), INFERRED)
        elif place.in_brackets_behind(candidate, kept.used):
            kept.keep(candidate, place.kind(candidate), PLAIN)
    for candidate in place.joined(kept.used):
        kept.keep(candidate, candidate.kind, INFERRED)
    for candidate in placed:
        kept.keep(candidate, candidate.kind, PLAIN)
    for candidate, grade in place.quoted():
        kept.keep(candidate, candidate.kind, grade)
    for candidate in _reverse(full, lower, place):
        kept.keep(candidate, candidate.kind, PLAIN)
    if not (kept.found or kept.reserve):
        # The accounts of those who reported a matter or suffered from it, where the paper names no others.
        for candidate, grade in others:
            kept.keep(candidate, place.kind(candidate), grade)
    if not kept.found and place.asks_disclosure:
        for candidate in people(full):
            if place.is_asked(candidate.start) and not place.is_taken(candidate):
                kept.keep(candidate, Kind.NAME, PLAIN)
    return kept.in_order()


def _read(text: Text, candidate: Candidate, kind: Kind, grade: float) -> Found[Account]:
    """The account with its words, and with what was put right in them."""
    found = text.found(
        Account(kind, candidate.value),
        (candidate.start, candidate.end),
        confidence=min(grade, candidate.grade),
        copied=not candidate.proved,
    )
    if not candidate.repaired:
        return found
    return replace(found, evidence=tuple(replace(e, repaired=candidate.repaired) for e in found.evidence))


class _Kept:
    """The accounts kept so far: each once, none within another. What findings and reasons name is kept in reserve."""

    def __init__(self, text: Text, left_out: LeftOut) -> None:
        self.full, self.left_out = text.full, left_out
        self.spellings = Spellings(text)
        self.found: dict[tuple[Kind, str], tuple[Candidate, Kind, float]] = {}
        self.reserve: dict[tuple[Kind, str], tuple[Candidate, Kind, float]] = {}
        self.used: list[Span] = []
        self.ends: dict[Kind, list[int]] = {}

    def keep(self, candidate: Candidate, kind: Kind, grade: float, *, reserve: bool = False) -> None:
        candidate = whole(self.full, candidate)
        # Spans kept lie apart and in order, so that only the two beside this one can overlap it.
        at = bisect_left(self.used, (candidate.start, candidate.end))
        if any(s < candidate.end and candidate.start < e for s, e in self.used[max(0, at - 1) : at + 1]):
            return
        self.used.insert(at, (candidate.start, candidate.end))
        if self.left_out.at(candidate.start, candidate.end):
            return
        self.ends.setdefault(candidate.kind, []).append(candidate.end)
        candidate = self.spellings.settle(candidate)
        if kind is Kind.USERNAME and mostly_figures(candidate.value):
            kind = Kind.USER_ID
        key = (kind, candidate.value.casefold())
        held = self.reserve if reserve else self.found
        before = held.get(key)
        # A caption in capitals is not how the account is spelt.
        if before is None or (before[0].value.isupper() and not candidate.value.isupper()):
            held[key] = (candidate, kind, max(grade, before[2]) if before else grade)
        elif grade > before[2]:
            held[key] = (*before[:2], grade)

    def in_order(self) -> list[Kept]:
        """What counts, in the paper's order: the reserve only where nothing else was found."""
        held = self.found if any(grade >= PLAIN for _, _, grade in self.found.values()) else self.reserve | self.found
        return sorted(held.values(), key=lambda one: one[0].start)


def _shaped(full: str, lower: str) -> Iterator[tuple[Candidate, bool]]:
    """Candidates, the unmistakable shapes first, so that a part of one is not read as another."""
    yield from ((c, False) for c in defanged(full, lower))
    if "://" in full or "www." in lower or "/" in full or "site" in lower:
        yield from ((c, False) for c in links(full, lower))
    if "@" in full or "?" in full or "©" in full or "®" in full or "(at)" in lower:
        yield from ((c, False) for c in emails(full))
    yield from ((c, False) for c in addresses_of_machines(full))
    yield from ((c, True) for c in devices(full, lower))
    yield from ((c, True) for c in numbered_devices(full, lower))
    yield from ((c, True) for c in ibans(full))
    yield from ((c, True) for c in payments(full, lower))
    if "@" in full:
        yield from ((c, False) for c in handles(full))
    named = list(names(full, lower))
    yield from ((c, True) for c, _ in named if c.kind is Kind.USER_ID)
    yield from ((c, False) for c in phones(full))
    yield from ((c, sure) for c, sure in named if c.kind is not Kind.USER_ID)


def _reverse(full: str, lower: str, place: AccountPlaces) -> Iterator[Candidate]:
    for candidate in (*areas(full, lower, place.cut), *towers(full, lower), *searches(full, lower)):
        if place.is_asked(candidate.start) or place.in_targets(candidate.start) or place.near_ask(candidate.start):
            yield candidate
