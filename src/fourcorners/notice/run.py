"""Demand + Opinion -> NoticePlan: the account holder is told before disclosure unless the law forbids it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from fourcorners.law.model import Opinion
from fourcorners.notice.model import NoticePlan, When
from fourcorners.reading.model import Demand, Nondisclosure
from fourcorners.terms import Defect, Instrument

# A bar without an end is looked at again after this long; ours, not a statute's.
REVIEW_DAYS = 180

_DAYS = re.compile(r"(\d{1,5}) days")
_PRESERVING = frozenset({Instrument.US_PRESERVATION_REQUEST, Instrument.EU_EPOC_PR})


def plan(demand: Demand, opinion: Opinion, *, objection_days: int) -> NoticePlan:
    """Who waits for what. `objection_days` is how long production waits after notice, by the provider's policy.

    A nondisclosure binds only where it is ordered and no finding says that nothing stands behind it. Merely requested
    secrecy binds nobody (18 USC 2705(b) gives the power to courts alone).
    """
    if demand.instrument and demand.instrument.value in _PRESERVING:
        return NoticePlan(When.NONE, None, None, "Nothing is disclosed: the data is only to be kept.")
    gag = demand.nondisclosure.value if demand.nondisclosure else Nondisclosure("none")
    if gag.kind == "ordered" and Defect.GAG_WITHOUT_ORDER not in opinion.defects:
        return _barred(gag, demand, opinion.on)
    why = "Nothing forbids telling the account holder."
    if gag.kind != "none":
        why = "Secrecy is asked for, but no court order or statute stands behind it."
    return NoticePlan(When.NOW, opinion.on, opinion.on + timedelta(days=objection_days), why)


def _barred(gag: Nondisclosure, demand: Demand, on: date) -> NoticePlan:
    basis = f" under {gag.authority}" if gag.authority else ""
    ends = ends_on(gag, demand.issued_on.value if demand.issued_on else None)
    if ends is None:
        return NoticePlan(
            When.BARRED,
            on + timedelta(days=REVIEW_DAYS),
            None,
            f"Nondisclosure is ordered{basis} without a date on which it ends; it is reviewed on the day named.",
        )
    if ends <= on:
        return NoticePlan(When.NOW, on, None, f"The nondisclosure ordered{basis} ended on {ends.isoformat()}.")
    return NoticePlan(When.LATER, ends, None, f"Nondisclosure is ordered{basis} until {ends.isoformat()}.")


def ends_on(gag: Nondisclosure, issued_on: date | None) -> date | None:
    """The day a nondisclosure ends, None where it has no end or that cannot be told from the paper."""
    if gag.until is None:
        return None
    days = _DAYS.fullmatch(gag.until)
    if days:
        return issued_on + timedelta(days=int(days[1])) if issued_on else None
    try:
        return date.fromisoformat(gag.until)
    except ValueError:
        return None
