"""For how long data is kept on a request to preserve, and what the one extension adds: from the tables of the law."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from fourcorners.law.eu.clock import days_from
from fourcorners.law.profile import Profile
from fourcorners.law.tables import Law, law_on
from fourcorners.reading.model import Demand
from fourcorners.terms import Instrument


@dataclass(frozen=True, slots=True)
class KeepTerm:
    """The last day on which what was kept is there, and the last day once the term was extended.

    Where a term can be reckoned in two ways the later day stands here: data is not given up while it can be argued
    that it must be there. `provision` is where the law says so.
    """

    until: date
    longest: date
    provision: str


def keep_term(demand: Demand, received: date, profile: Profile) -> KeepTerm | None:
    """The term for a demand received on that day; None where the tables hold none for its instrument.

    Raises LawGap where they hold one, and none for that day.
    """
    kind = demand.instrument.value if demand.instrument else None
    law = law_on(received, profile)
    if kind is Instrument.US_PRESERVATION_REQUEST:
        days, more = _days(law, "us.terms", "preservation", "preservation_longer")
        ends = received + timedelta(days=days)
        return KeepTerm(ends, ends + timedelta(days=more), str(law.row("us.terms", "preservation")["provision"]))
    if kind is Instrument.EU_EPOC_PR:
        days, more = _days(law, "eu.terms", "preserve", "preserve_longer")
        short, long = days_from(received, days), days_from(received, days + more)
        provision = f"Regulation (EU) 2023/1543, {law.row('eu.terms', 'preserve')['provision']}"
        return KeepTerm(short.or_on or short.on, long.or_on or long.on, provision)
    return None


def _days(law: Law, table: str, first: str, more: str) -> tuple[int, int]:
    return law.number(table, first), law.number(table, more)
