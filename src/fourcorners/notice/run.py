"""Demand + Opinion -> NoticePlan: the account holder is told before disclosure unless the law forbids it."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.model import Opinion
from fourcorners.notice.model import NoticePlan, When
from fourcorners.reading.model import Demand
from fourcorners.terms import Instrument

# A bar without an end is looked at again after this long; ours, not a statute's.
REVIEW_DAYS = 180

_PRESERVING = frozenset({Instrument.US_PRESERVATION_REQUEST, Instrument.EU_EPOC_PR})


def plan(demand: Demand, opinion: Opinion, *, objection_days: int) -> NoticePlan:
    """Whether, when and why; `objection_days` is how long production waits after notice, by the provider's policy.

    What bars notice is the law's to say: a finding with `bars_notice`, and the day it ends where that is known. Where
    several bar it, the last one counts. Where none does, the holder is told, whatever the paper asks for.
    """
    if demand.instrument and demand.instrument.value in _PRESERVING:
        return NoticePlan(When.NONE, None, None, "Nothing is disclosed: the data is only to be kept.")
    bars = [finding for finding in opinion.findings if finding.bars_notice]
    if not bars:
        free = next((f.says for f in opinion.findings if f.bars_notice is False), "Nothing forbids telling the holder.")
        return NoticePlan(When.NOW, opinion.on, opinion.on + timedelta(days=objection_days), free)
    endless = [finding for finding in bars if finding.on is None]
    if endless:
        return NoticePlan(When.BARRED, opinion.on + timedelta(days=REVIEW_DAYS), None, endless[0].says)
    last = max(bars, key=lambda finding: finding.on or opinion.on)
    if last.on is not None and last.on > opinion.on:
        return NoticePlan(When.LATER, last.on, None, last.says)
    return NoticePlan(When.NOW, opinion.on, opinion.on + timedelta(days=objection_days), last.says)
