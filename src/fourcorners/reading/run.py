"""Reading: a paper in, a Demand out. Every value carries the words it was read from; the rest stays unread."""

from __future__ import annotations

from collections.abc import Sequence

from fourcorners.intake.model import Paper
from fourcorners.reading.model import Demand
from fourcorners.reading.text import Text


def read(paper: Paper) -> Demand:
    """What this paper asks, from its own pages. Attachments are papers of their own: see `read_delivery`."""
    text = Text(paper)
    return Demand(paper=paper.sha256) if not text.full.strip() else _read_prose(text)


def read_delivery(paper: Paper) -> tuple[Demand, ...]:
    """One Demand for each paper of a delivery that has text or a form: the message itself, then its attachments."""
    papers = [p for p in paper.whole() if p.form is not None or any(page.text.strip() for page in p.pages)]
    return tuple(read(p) for p in papers) or (Demand(paper=paper.sha256),)


def principal(demands: Sequence[Demand]) -> Demand:
    """The demand of a delivery that carries the compulsory instrument, an attached order before its covering mail."""
    return demands[0]


def _read_prose(text: Text) -> Demand:
    return Demand(paper=text.paper.sha256)
