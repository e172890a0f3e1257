"""Papers that take a process back and ask for nothing: whatever process they name, they are none of its kind."""

from __future__ import annotations

import re

from fourcorners.reading.kinds.earlier import find_earlier
from fourcorners.reading.kinds.ordered import hands_over
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.terms import Mark

# What releases the addressee, in the papers' usual words.
_RELEASED = re.compile(
    r"\b(?:need|should|must|do|shall) not (?:now |further |therefore )?(?:produce|send|answer|respond|comply|appear|provide|disclose|take)\b|\bneed (?:produce|send|do|provide) nothing\b"
    r"|\bno (?:further )?(?:response|reply|answer|production|action|records?)\b[^.;]{0,20}\b(?:is|are|need be) (?:now )?(?:required|needed|due|expected|necessary|sent|asked)\b|\bnothing (?:further |more |in this letter )?(?:is|asks|need be|remains)\b"
    r"|\b(?:please )?disregard\b|\breleased? (?:from|of) (?:the|any|all|your|its) (?:obligation|duty)|\byou (?:may|can|should) (?:now )?(?:stop|destroy|delete|discard|release|let)\b|\bno longer (?:need|require|seek|necessary|required)\w*\b"
    r"|\b(?:nichts|keine (?:daten|auskunft|antwort)) (?:mehr )?(?:zu|erforderlich|herauszugeben|vorzulegen)|\bgegenstandslos\b|\bsans objet\b|\bsin efecto\b|\bsenza effetto\b|\bsem efeito\b"
)
_RELEASED_WORDS = (
    "not produce", "not send", "not answer", "not respond", "not comply", "not appear", "not provide", "not disclose", "not take", "not now", "not further", "not therefore",
    "produce nothing", "send nothing", "do nothing", "provide nothing", "no response", "no reply", "no answer", "no production", "no action", "no further", "no record", "nothing",
    "disregard", "release", "you may", "you can", "you should", "no longer", "nichts", "keine daten", "keine auskunft", "keine antwort", "gegenstandslos", "sans objet",
    "sin efecto", "senza effetto", "sem efeito",
)  # fmt: skip
# What asks or commands anew.
_ASKS = (
    "you are commanded", "you are hereby commanded", "you are ordered", "you are therefore ordered", "you are required", "you must bring", "you must also bring", "is issued today",
    "in its place", "in its stead", "we now ask", "we ask instead",
)  # fmt: skip
_FAR = 1_500
_CALLED = re.compile(
    r"^[^\n]{0,60}\b(?:WITHDRAWAL|CANCELLATION|RESCISSION|WITHDRAWN|CANCELLED|RECALL)\b[^\n]{0,60}$", re.M
)


def find_withdrawal(prose: Prose) -> Span | None:
    """Where a paper takes an earlier one back, if it releases its addressee and commands nothing."""
    if not prose.has(
        "withdr",
        "rescind",
        "rescission",
        "revok",
        "cancel",
        "recall",
        "vacat",
        "aufgehoben",
        "zurückgenommen",
        "retir",
        "annul",
        "sin efecto",
        "revoc",
        "ritir",
        "sem efeito",
    ):
        return None
    if prose.has(*_ASKS) or prose.search(_RELEASED, _RELEASED_WORDS, 30, 80) is None:
        return None
    _, marks = prose.once("earlier", lambda: find_earlier(prose))
    done = next((mark.evidence[0] for mark in marks if mark.value is Mark.WITHDRAWAL), None)
    if done is not None:
        start = prose.text.offset(done)
        span = prose.forth(start, start + done.end - done.start)
    elif (called := _CALLED.search(prose.text.full, 0, _FAR)) is not None:
        span = prose.forth(*called.span())
    else:
        return None
    return span if span[0] < _FAR and hands_over(prose) is None else None
