"""Days that a paper gives its accounts in the order of both: "of A and B from .. to .. and from .. to .., respectively"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fourcorners.reading.calendar.accountspots import Spot
from fourcorners.reading.calendar.model import Range
from fourcorners.reading.texts.guarded import bounded
from fourcorners.reading.texts.text import Text
from fourcorners.values import Account

_RESPECTIVELY = re.compile(
    r"\b(?:respectively|in (?:that|this|the same) order|beziehungsweise|bzw|respectivement|dans cet ordre|respectivamente|(?:en|por) (?:ese|este) orden|rispettivamente|nell['’]ordine"
    r"|respectievelijk|onderscheidenlijk|respektive|henholdsvis|hhv|vastaavasti|odpowiednio|respektivně|respektíve|illetve|illetőleg|respectiv|съответно|odnosno|oziroma|vastavalt"
    r"|attiecīgi|atitinkamai|αντιστοίχως|αντίστοιχα|відповідно)\b"
)
# So far from the word the days stand, from one stretch to the next, and so far back their paragraph is looked for.
_BESIDE, _APART, _PARAGRAPH = 60, 60, 900
_MOST = 20
# More stretches than these are a table's.
_MOST_IN_ORDER = 8


def in_order(text: Text, spots: Sequence[Spot], days: Sequence[Range]) -> tuple[dict[Account, list[Range]], bool]:
    """Each account with the days of its turn, and whether some are told so at all; empty where there are more of one than of the other."""
    told = False
    for match in bounded(_RESPECTIVELY, text.lower, _MOST):
        run = _beside(text, match.start(), match.end(), days)
        if len({one.days for one in run}) < 2:
            continue
        told = True
        order = _named_there(text, spots, run) or _in_turn(spots)
        asked = {one.account for one in spots}
        if len(order) == len(run) and set(order) == asked:
            return {account: [one] for account, one in zip(order, run, strict=True)}, True
    return {}, told


def _beside(text: Text, start: int, end: int, days: Sequence[Range]) -> list[Range]:
    """The stretches that follow one another in one paragraph with this word before, between or behind them."""
    begin = text.full.rfind("\n\n", max(0, start - _PARAGRAPH), start) + 1
    ends = text.full.find("\n\n", end, end + _PARAGRAPH)
    runs: list[list[Range]] = []
    for one in days:
        if one.start < begin or 0 <= ends < one.end:
            continue
        if runs and one.start - runs[-1][-1].end <= _APART:
            runs[-1].append(one)
        else:
            runs.append([one])
    for run in runs:
        if 1 < len(run) <= _MOST_IN_ORDER and run[0].start - _BESIDE <= start and end <= run[-1].end + _BESIDE:
            return run
    return []


def _named_there(text: Text, spots: Sequence[Spot], run: Sequence[Range]) -> list[Account]:
    """The accounts that the sentence of these stretches names before or behind them, in their order, where these are several."""
    begin = max(text.full.rfind("\n\n", 0, run[0].start), text.full.rfind(". ", 0, run[0].start), 0)
    ends = [at for at in (text.full.find(sign, run[-1].end) for sign in ("\n\n", ". ")) if at >= 0]
    end = min(ends, default=len(text.full))
    return _in_turn([one for one in spots if begin <= one.start < run[0].start]) or _in_turn(
        [one for one in spots if run[-1].end <= one.start < end]
    )


def _in_turn(spots: Sequence[Spot]) -> list[Account]:
    """The accounts of these places, in the order in which they are first named; none where there is only one."""
    order = list(dict.fromkeys(one.account for one in spots if one.account is not None))
    return order if len(order) > 1 else []
