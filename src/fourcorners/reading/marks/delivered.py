"""How a European order certificate came: by mail instead of the decentralised system, and whether anybody says why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fourcorners.intake.model import Paper
from fourcorners.reading.marks.worded import first_shown, worded
from fourcorners.reading.model import Demand
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Found

_CERTIFICATES = frozenset({Instrument.EU_EPOC, Instrument.EU_EPOC_PR})
_WHY = worded(
    Mark.CHANNEL_EXPLAINED,
    "it system|e-codex|it-system|système informatique|sistema informático|sistema informatico|portal|gateway|access point",
    r"(?:decentrali[sz]ed it system|e-codex|dezentral\w+ it-system\w*|it-system\w*|système informatique(?: décentralisé)?|"
    r"sistema inform[aá]tico(?: descentralizado| decentrato)?|gedecentraliseerd it-systeem|portal|gateway|access point)\b[^.;]{0,120}"
    r"(?:not (?:possible|available|working|reachable)|unavailable|disrupt\w*|outage|down\b|cannot|fail\w*|exceed\w*|nicht (?:möglich|verfügbar|"
    r"erreichbar)|ausgefallen|gestört|störung|indisponible|en panne|perturb\w*|pas (?:possible|disponible)|no (?:disponible|es posible)|"
    r"no está disponible|interrup\w*|non (?:disponibile|è possibile)|guasto|niet (?:mogelijk|beschikbaar)|storing)",
)  # fmt: skip


def with_way(paper: Paper, demand: Demand) -> Demand:
    """The demand with the marks of the way in which a certificate came; any other demand as it is."""
    if demand.instrument is None or demand.instrument.value not in _CERTIFICATES or paper.mail is None:
        return demand
    marks = tuple(_marks(paper, demand))
    shown = {mark.value for mark in demand.marks}
    return replace(demand, marks=(*demand.marks, *(mark for mark in marks if mark.value not in shown)))


def _marks(paper: Paper, demand: Demand) -> Iterator[Found[Mark]]:
    """What the messages of the delivery show, each with words of theirs."""
    explained = False
    for one in paper.whole():
        if one.mail is None:
            continue
        text = Text(one)
        prose = Prose(text)
        if one is paper:
            words = next((line for line in text.full.splitlines() if line.strip()), "")
            at = text.full.find(words)
            # A message without a word of its own is shown by the certificate that it brought.
            here = text.found(Mark.CAME_BY_MAIL, (at, at + len(words))) if words else None
            yield _elsewhere(here, one, demand) if here else Found(Mark.CAME_BY_MAIL, demand.where("instrument"))
        why = None if explained else first_shown(prose, _WHY)
        if why is not None:
            explained = True
            yield _elsewhere(prose.found(Mark.CHANNEL_EXPLAINED, why), one, demand)


def _elsewhere(found: Found[Mark], paper: Paper, demand: Demand) -> Found[Mark]:
    """The same with the paper named in which its words stand, where it is not the demand's own."""
    if paper.sha256 == demand.paper:
        return found
    return replace(found, evidence=tuple(replace(e, paper=paper.sha256) for e in found.evidence))
