"""What a rule says of a demand, before the engine adds its authority: not engaged, met, or one or more sayings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from fourcorners.law.model import Bar
from fourcorners.reach import Times
from fourcorners.terms import Category, Defect, Effect
from fourcorners.values import Evidence

At = tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """The part of the demanded reach that a saying takes away. None on a side means that whole side."""

    categories: frozenset[Category] | None = None
    times: Times | None = None


EVERYTHING = Cut()


class Silent(Enum):
    """`NOT_ENGAGED`: the rule is not about this paper. `MET`: it is, and the paper does what it asks."""

    NOT_ENGAGED = "not engaged"
    MET = "met"


NOT_ENGAGED = Silent.NOT_ENGAGED
MET = Silent.MET


@dataclass(frozen=True, slots=True)
class Said:
    """One saying: see `law.model.Finding`, which it becomes once the engine knows the rule and the reach."""

    effect: Effect
    says: str
    defect: Defect | None = None
    cure: str = ""
    at: At = ()
    removes: Cut | None = None
    on: date | None = None
    bars_notice: bool | None = None
    ground: str = ""
    or_on: date | None = None
    derived: tuple[str, ...] = ()
    bar: Bar | None = None


Outcome = Silent | Said | tuple[Said, ...]


def refuse(defect: Defect, says: str, *, cure: str = "", at: At = (), ground: str = "") -> Said:
    """Nothing may be produced on this paper."""
    return Said(Effect.REFUSE, says, defect, cure, at, EVERYTHING, ground=ground)


def limit(defect: Defect, says: str, *, removes: Cut | None, cure: str = "", at: At = (), ground: str = "") -> Said:
    """Part may not be produced. `removes` is None where what is cut off was never a cell, as with unnamed accounts."""
    return Said(Effect.LIMIT, says, defect, cure, at, removes, ground=ground)


def ask(
    says: str,
    *,
    defect: Defect | None = None,
    cure: str = "",
    at: At = (),
    bars_notice: bool | None = None,
    ground: str = "",
) -> Said:
    """A person must look before anything is approved."""
    return Said(Effect.ASK, says, defect, cure, at, bars_notice=bars_notice, ground=ground)


def deadline(
    says: str, on: date, *, or_on: date | None = None, derived: tuple[str, ...] = (), at: At = (), ground: str = ""
) -> Said:
    """Something must be done, or not be done before, this day. `or_on` is a later day, where that can be argued."""
    return Said(Effect.DEADLINE, says, at=at, on=on, or_on=or_on, derived=derived, ground=ground)


def notice(
    says: str,
    *,
    bars: bool,
    on: date | None = None,
    defect: Defect | None = None,
    cure: str = "",
    at: At = (),
    bar: Bar | None = None,
) -> Said:
    """Whether the account holder may be told. `on` is the day a bar ends, where it is known."""
    return Said(Effect.NOTICE, says, defect, cure, at, on=on, bars_notice=bars, bar=bar)


def inform(says: str, *, defect: Defect | None = None, at: At = (), removes: Cut | None = None) -> Said:
    """What a person should know; nothing stands against the demand because of it."""
    return Said(Effect.INFO, says, defect, "", at, removes)


def exceeded(
    beyond: frozenset[Category],
    asks: frozenset[Category],
    defect: Defect,
    says: str,
    *,
    cure: str = "",
    at: At = (),
    ground: str = "",
) -> Said:
    """These categories may not be produced; where they are all that is asked, the demand is refused."""
    if asks - {Category.ANY} <= beyond:
        return refuse(defect, says, cure=cure, at=at, ground=ground)
    return limit(defect, says, removes=Cut(categories=beyond), cure=cure, at=at, ground=ground)
