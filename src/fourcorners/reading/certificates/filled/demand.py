"""The Demand of a form filled in on the official layout: the same as its JSON would give, as sure as it was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.certificates import answer
from fourcorners.reading.certificates.filled.completed import completed
from fourcorners.reading.certificates.filled.read import FilledLines, find_form
from fourcorners.reading.forms.read import demand_of
from fourcorners.reading.model import Candidate, Demand
from fourcorners.reading.powers.citations import cited_within
from fourcorners.reading.sureness import INFERRED
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.values import Found


def read_filled(prose: Prose) -> Demand | None:
    """The Demand of the form that this paper is; None where it is no form, or more than one.

    Of the provider's own answer, which authorities send back with their own, nothing is read: it demands nothing.
    """
    lines = find_form(prose)
    if lines is None:
        return None
    if lines.form["form"] == answer.FORM:
        return Demand(paper=prose.text.paper.sha256)
    demand = demand_of(prose.text.paper.sha256, lines.form["form"], lines)
    if _nothing_read(demand) and any(day > _ITS_DAY for day, _, _ in find_dates(prose.text)):
        # The form's words in running text, filled in: read as any other paper is.
        return None
    demand = replace(demand, language=lines.language, offences=_provisions(prose, lines, demand) or demand.offences)
    if not _nothing_read(demand):
        demand = completed(prose, demand, lines)
    if demand.signed is None or demand.signed.value:
        return demand
    # A signature may be ink or a picture beside the words, so an empty blank is a question.
    blank = Candidate("signed", False, INFERRED, demand.signed.evidence)
    return replace(demand, signed=None, candidates=(*demand.candidates, blank))


# The Regulation's own day, which a blank form prints too.
_ITS_DAY = date(2023, 7, 12)


def _nothing_read(demand: Demand) -> bool:
    """Whether none of the blanks was found that every form has filled in."""
    return not demand.accounts and not (demand.issuing_body or demand.reference or demand.issued_on or demand.period)


def _provisions(prose: Prose, lines: FilledLines, demand: Demand) -> tuple[Found[str], ...]:
    """The provisions cited where the offence is named, as every other paper's are cited; none where none is known."""
    state = demand.issuing_state.value if demand.issuing_state else None
    spans = lines.spans("g.b") or lines.spans("e.b")
    return tuple(one for span in spans for one in cited_within(_up_to(prose, span[1]), state, span))


def _up_to(prose: Prose, end: int) -> Prose:
    """The paper up to there, so that the form's next number is no paragraph of what is cited last."""
    pages = []
    for page in prose.text.paper.pages:
        pages.append(replace(page, text=page.text[: max(0, end)]))
        end -= len(page.text) + 1
    text = Text(replace(prose.text.paper, pages=tuple(pages)))
    text.order = prose.text.order
    return Prose(text)
