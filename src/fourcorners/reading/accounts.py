"""Whose data a paper asks for: the identifiers that stand where papers name their targets.

An officer's own address, a court's telephone, a sender's link are never targets. Where a value's place does not tell,
it is left out: an account that nobody named must not be collected.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fourcorners.reading.accountplaces import BY_SHAPE, SIBLINGS, AccountPlaces
from fourcorners.reading.defanged import defanged
from fourcorners.reading.handles import names
from fourcorners.reading.leftout import is_left_out
from fourcorners.reading.lookalikes import Spellings
from fourcorners.reading.mending import whole
from fourcorners.reading.places_asked import areas, people, searches, towers
from fourcorners.reading.rows import mostly_figures
from fourcorners.reading.selectors import (
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
from fourcorners.reading.sureness import INFERRED, PLAIN
from fourcorners.reading.text import Text
from fourcorners.terms import IdentifierKind
from fourcorners.values import Account, Found

Kind = IdentifierKind
Span = tuple[int, int]


def find_accounts(text: Text, taken: tuple[Span, ...]) -> tuple[Found[Account], ...]:
    """The accounts a paper names, once each, in its order. `taken` are spans of contact details of the asking side."""
    place = AccountPlaces(text, taken)
    kept = _Kept(text)
    full, lower = text.full, text.lower
    passed: list[Candidate] = []
    others: list[tuple[Candidate, float]] = []
    for candidate, sure in _shaped(full, lower):
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
    for candidate in (*place.labelled(), *place.listed(), *place.tabled()):
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
    return tuple(_read(text, candidate, kind, grade) for candidate, kind, grade in kept.in_order())


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

    def __init__(self, text: Text) -> None:
        self.full, self.lower = text.full, text.lower
        self.spellings = Spellings(text)
        self.found: dict[tuple[Kind, str], tuple[Candidate, Kind, float]] = {}
        self.reserve: dict[tuple[Kind, str], tuple[Candidate, Kind, float]] = {}
        self.used: list[Span] = []
        self.ends: dict[Kind, list[int]] = {}

    def keep(self, candidate: Candidate, kind: Kind, grade: float, *, reserve: bool = False) -> None:
        candidate = whole(self.full, candidate)
        if any(s < candidate.end and candidate.start < e for s, e in self.used):
            return
        self.used.append((candidate.start, candidate.end))
        if is_left_out(self.lower, candidate.start, candidate.end):
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

    def in_order(self) -> list[tuple[Candidate, Kind, float]]:
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
