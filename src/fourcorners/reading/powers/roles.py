"""What the words around a provision make of it: a power that is relied on, an offence, or a mere mention."""

from __future__ import annotations

import re

from fourcorners.reading.powers.rolewords import (
    APPLIES,
    COMMANDED,
    DISOBEYED,
    MERE_BEFORE,
    NONE_UNDER,
    OF_SILENCE,
    OFFENCE,
    POWER,
    REMEDY,
    SENTENCE_END,
    THREATENS,
    TO_COME,
)
from fourcorners.reading.texts.prose import Prose, Span


def merely(flat: str, start: int) -> bool:
    """Whether the words before only mention a provision, and none after them says that the paper acts under it."""
    if NONE_UNDER.search(flat, max(0, start - 90), start):
        return True
    mere = MERE_BEFORE.search(flat, max(0, start - 60), start)
    while mere is not None:
        if POWER.search(flat, mere.end("mere"), start) is None:
            return True
        mere = MERE_BEFORE.search(flat, mere.start() + 1, start)
    return False


def by_context(flat: str, start: int) -> str | None:
    """What the words before make of a provision: of `violating` and `pursuant to`, the nearer one decides."""
    window = SENTENCE_END.split(flat[max(0, start - 150) : start])[-1]
    offence = max((m.end() for m in OFFENCE.finditer(window)), default=-1)
    power = max((m.end() for m in POWER.finditer(window)), default=-1)
    if offence == power == -1:
        return None
    return "offence" if offence >= power else "power"


def role_in_the_states(prose: Prose, match: re.Match[str], power: bool) -> str:
    """What the words around a provision of a State make of it; a known power is one unless it is only mentioned."""
    flat = prose.flat
    if merely(flat, match.start()) or is_only_told_of(flat, match.end()):
        return "mention"
    if power:
        return "power"
    told = by_context(flat, match.start())
    if told is None and COMMANDED.search(flat, max(0, match.start() - 260), match.start()):
        # "You are commanded to appear ... (R.C. 2939.12)": what a command cites in brackets it rests on.
        return "power"
    return told or ("power" if _is_heading(prose, match) else "mention")


def is_only_told_of(flat: str, end: int) -> bool:
    """Whether the words behind a provision tell what it does, or that a process under it is to come."""
    return APPLIES.match(flat, end) is not None


def _is_heading(prose: Prose, match: re.Match[str]) -> bool:
    """Whether a citation stands in a heading: alone on its line near the top, or in brackets under a title."""
    start, end = prose.back(*match.span())
    full = prose.text.full
    if start > 2_500:
        return False
    line_start = full.rfind("\n", 0, start) + 1
    line_end = full.find("\n", end)
    line = full[line_start : line_end if line_end >= 0 else len(full)].strip()
    return len(line) < 90 and len(line) - (end - start) < 60 and not line.endswith((",", ";"))


_CRIMES_ACT = re.compile(r"\bcrimes? $")


def role_abroad(flat: str, span: Span, usual: str) -> str:
    """What the words before make of a provision; a heading or a bracket that only cites is what the paper is made under."""
    start, end = span
    if flat.startswith("act", start) and (named := _CRIMES_ACT.search(flat, max(0, start - 8), start)):
        # The act's own name tells of no crime.
        start = named.start()
    if merely(flat, start) or REMEDY.search(flat, max(0, start - 60), start):
        return "power" if re.search(r"specified in(?: the)? $", flat[max(0, start - 20) : start]) else "mention"
    if TO_COME.match(flat, end) or THREATENS.match(flat, end) or DISOBEYED.search(flat, max(0, start - 130), start):
        return "mention"
    if by_context(flat, start) == "offence":
        # What binds to silence is relied on, even where it is told as the offence of telling.
        return "power" if usual == "power" and _silent(flat, start, end) else "offence"
    return usual


def _silent(flat: str, start: int, end: int) -> bool:
    before = re.split(r"[.;] ", flat[max(0, start - 180) : start])[-1]
    return bool(OF_SILENCE.match(flat, end) or OF_SILENCE.match(before))
