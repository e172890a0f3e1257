"""One demand from the parts of a delivery: the process's own fields, and what the other parts add where it is silent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from fourcorners.reading.delivery.bundle import moved
from fourcorners.reading.delivery.relations import Unit, names
from fourcorners.reading.model import Candidate, Demand, Nondisclosure, Requester, in_json
from fourcorners.terms import Mark, Relation
from fourcorners.values import Found

T = TypeVar("T")

# What an order of silence says for the process it protects.
_OF_SILENCE = frozenset(
    {
        Mark.SEALED, Mark.SEALED_INDEFINITELY, Mark.FINDS_HARM_FROM_NOTICE, Mark.DELAYS_NOTICE, Mark.IMMINENT_THREAT,
        Mark.SUPERVISOR_CERTIFIES, Mark.SECRECY_AHEAD,
    }
)  # fmt: skip
# What a letter says for the process it brings.
_OF_COVER = frozenset(
    {
        Mark.EMERGENCY_CLAIMED, Mark.DANGER_DESCRIBED, Mark.IMMEDIATE, Mark.PENALTY_THREATENED, Mark.REMOVAL,
        Mark.RESTRAINT, Mark.TEST, Mark.SERVED_BY_MINISTER, Mark.SERVED_BY_OFFICER, Mark.ARRANGEMENT_NAMED,
        Mark.CERTIFIED, Mark.CHANNEL_EXPLAINED, Mark.TRANSLATED, Mark.AUTHORISATION_CANCELLED,
    }
)  # fmt: skip
# A value taken over from another part is a little less sure to be the process's own.
_TAKEN_OVER = 0.97
# A statute that binds to silence only through a court's order.
_NEEDS_ORDER = "18 U.S.C. § 2705(b)"


def joined(main: Unit, others: Sequence[tuple[Unit, Relation]]) -> Demand:
    """The demand of the chosen process with what the other parts add; evidence in another paper says in which."""
    own = main.demand
    silent = [unit for unit, relation in others if relation is Relation.NONDISCLOSURE_FOR]
    named = [unit for unit in silent if names(unit, main)]
    gags = [_beside(own, unit) for unit in named]
    covers = [_beside(own, unit) for unit, relation in others if relation is Relation.COVER_LETTER]
    lists = [_beside(own, u) for u, relation in others if relation in {Relation.ATTACHMENT_OF, Relation.EXHIBIT}]
    whole = replace(
        own,
        reference=own.reference or _first("reference", covers),
        due_on=own.due_on or _first("due_on", covers),
        requester=_asking(own.requester, _first("requester", covers)),
        addressee=own.addressee or _first("addressee", covers),
        nondisclosure=_secrecy(own, gags, covers),
        earlier=_once((*own.earlier, *(earlier for cover in covers for earlier in cover.earlier))),
        marks=_once(
            (
                *(mark for mark in own.marks if not (lists and _is_unnamed(mark))),
                *(mark for gag in gags for mark in gag.marks if mark.value in _OF_SILENCE),
                *_ahead(own, gags),
                *(mark for cover in covers for mark in cover.marks if mark.value in _OF_COVER),
            )
        ),
    )
    whole = _with_lists(whole, (*lists, *covers))
    whole = replace(whole, authorities=_authorities(whole, (*gags, *covers)))
    open_before = {field.name for field in fields(own) if not getattr(own, field.name)}
    return replace(
        whole,
        candidates=(
            *(c for c in own.candidates if c.field not in open_before or not getattr(whole, c.field)),
            *(
                c
                for d in (*gags, *covers)
                for c in d.candidates
                if c.field in _FROM_COVERS and not getattr(whole, c.field)
            ),
            *(
                c
                for unit, relation in others
                if relation is Relation.PRINCIPAL
                for c in _accounts_of(_beside(own, unit))
            ),
            *(c for unit in silent if unit not in named for c in _silence_of(_beside(own, unit))),
        ),
    )


def _asking(own: Found[Requester] | None, cover: Found[Requester] | None) -> Found[Requester] | None:
    """Who asks, as the process says; whom to answer as the letter over it says where the process names nobody."""
    if own is None or cover is None:
        return own or cover
    if own.value.officer or own.value.email or own.value.phone:
        return own
    value = replace(cover.value, agency=own.value.agency or cover.value.agency)
    return Found(value, (*own.evidence, *cover.evidence), min(own.confidence, cover.confidence))


def _ahead(own: Demand, gags: Sequence[Demand]) -> Iterator[Found[Mark]]:
    """That an order of silence bears an earlier day than the subpoena it came with, shown by that day's words."""
    is_subpoena = own.instrument is not None and own.instrument.value.value.endswith("_subpoena")
    for gag in gags:
        if is_subpoena and own.issued_on and gag.issued_on and gag.issued_on.value < own.issued_on.value:
            yield Found(Mark.SECRECY_AHEAD, gag.issued_on.evidence, gag.issued_on.confidence)


def _is_unnamed(mark: Found[Mark]) -> bool:
    """Whether what is said to be missing has no letter or number, so that any list that came along may be it."""
    words = mark.evidence[0].text if mark.evidence else ""
    return mark.value is Mark.ATTACHMENT_MISSING and not _NAMED_PART.match(words)


_NAMED_PART = re.compile(
    r"(?:attachment|exhibit|schedule|annex|appendix|addendum|rider)\W{0,3}\w{1,3}\b", re.IGNORECASE
)
_FROM_COVERS = frozenset({"reference", "due_on", "nondisclosure"})


def _beside(main: Demand, unit: Unit) -> Demand:
    """A part's demand with its evidence as it is told in the chosen one's."""
    other = unit.demand
    if other.paper == main.paper:
        return other
    return moved(
        other, lambda e: replace(e, paper="" if (e.paper or other.paper) == main.paper else e.paper or other.paper)
    )


def _first(name: str, demands: Iterable[Demand]) -> Any:
    """The field of the first of these demands that has it, as a value taken over; None where none has."""
    for demand in demands:
        found = getattr(demand, name)
        if found:
            return replace(found, confidence=found.confidence * _TAKEN_OVER)
    return None


def _with_lists(demand: Demand, others: Sequence[Demand]) -> Demand:
    """The demand with accounts, items and period from the other parts where it has none itself."""
    source = None if demand.accounts else next((d for d in others if d.accounts), None)
    if source is not None:
        demand = replace(
            demand, accounts=source.accounts, account_periods=demand.account_periods or source.account_periods
        )
    source = None if demand.items else next((d for d in others if d.items), None)
    if source is not None:
        demand = replace(demand, items=source.items, excluded=(*demand.excluded, *source.excluded))
    if not (demand.period or demand.account_periods):
        demand = replace(demand, period=_first("period", others))
    return demand


# ------------------------------------------------------------------------------------------------- silence


def _secrecy(own: Demand, gags: Sequence[Demand], covers: Sequence[Demand]) -> Found[Nondisclosure] | None:
    """The secrecy that stands: an order's before the process's own wish, that before a letter's."""
    said = [own.nondisclosure] if own.nondisclosure and own.nondisclosure.value.kind != "none" else []
    said += [g.nondisclosure for g in gags if g.nondisclosure and g.nondisclosure.value.kind != "none"]
    said += [
        _only_asked(cover.nondisclosure)
        for cover in covers
        if cover.nondisclosure and cover.nondisclosure.value.kind != "none"
    ]
    if not said:
        return own.nondisclosure
    # Of two orders the one that says until when; of equals the first.
    return max(said, key=lambda found: (found.value.kind == "ordered", found.value.until is not None))


def _only_asked(found: Found[Nondisclosure]) -> Found[Nondisclosure]:
    """A letter's secrecy: it orders nothing itself, so that only a statute that binds without a court makes it a duty."""
    said = found.value
    if said.kind == "ordered" and said.authority in {None, _NEEDS_ORDER}:
        return replace(found, value=replace(said, kind="requested"))
    return found


def _authorities(demand: Demand, others: Sequence[Demand]) -> tuple[Found[str], ...]:
    """The process's own authorities and the one by which another part binds to silence."""
    silence = demand.nondisclosure.value if demand.nondisclosure else None
    if silence is None or silence.kind != "ordered" or not silence.authority:
        return demand.authorities
    held = {found.value for found in demand.authorities}
    more = (f for other in others for f in other.authorities if f.value == silence.authority and f.value not in held)
    return (*demand.authorities, *list(more)[:1])


def _silence_of(other: Demand) -> Iterator[Candidate]:
    """What an order of silence says that does not speak of this process: a person must look whether it does."""
    found = other.nondisclosure
    if found is not None:
        yield Candidate("nondisclosure", in_json(found.value), found.confidence / 2, found.evidence)


def _accounts_of(other: Demand) -> Iterator[Candidate]:
    """The accounts of another process in the same delivery. Its reach is its own and is not mixed with this one's."""
    for found in other.accounts:
        yield Candidate("accounts", in_json(found.value), found.confidence / 2, found.evidence)


def _once(found: Iterable[Found[T]]) -> tuple[Found[T], ...]:
    """Each value once, as it was found first."""
    first: dict[T, Found[T]] = {}
    for one in found:
        first.setdefault(one.value, one)
    return tuple(first.values())
