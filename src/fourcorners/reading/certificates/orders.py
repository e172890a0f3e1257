"""European order certificates, field by field, nothing inferred: what a certificate leaves blank stays unread.

The fields are those of Annexes I and II of Regulation (EU) 2023/1543 under this project's own names, whether they came
as JSON or were found on a filled-in form. A box whose tick could not be read is never taken for ticked or for empty: it
stands among the candidates. Section M of Annex I must not reach an addressee: that it is there is all that is read.
"""

from __future__ import annotations

from fourcorners.reading.certificates.accounts import accounts_of, period_of
from fourcorners.reading.certificates.earlier import earlier_requests
from fourcorners.reading.certificates.fields import (
    approved_by_court,
    body_of,
    day_of,
    first_of,
    requester_of,
    signatory_of,
    signed_at,
)
from fourcorners.reading.certificates.items import items_of, unread_items
from fourcorners.reading.certificates.marks import preservation_marks, production_marks
from fourcorners.reading.certificates.states import state_code
from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.marks.certificateletters import find_field_marks
from fourcorners.reading.marks.persons import find_person_marks
from fourcorners.reading.model import Demand, Nondisclosure
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Found

REGULATION = "Regulation (EU) 2023/1543"
# Annex I, section H: the addressee shall in any event refrain from informing the person. The sentence has no end date.
_SECRECY = Nondisclosure("ordered", f"{REGULATION}, Annex I, section H", "indefinite")


def production(paper: str, lines: FormLines) -> Demand:
    """The Demand of a certificate of Annex I."""
    marks = production_marks(lines)
    return _demand(
        paper, lines, Instrument.EU_EPOC, marks, who="e", what="f", why="g", issuer="i", validator="j", secret=True
    )


def preservation(paper: str, lines: FormLines) -> Demand:
    """The Demand of a certificate of Annex II."""
    marks = preservation_marks(lines)
    return _demand(
        paper, lines, Instrument.EU_EPOC_PR, marks, who="c", what="d", why="e", issuer="f", validator="g", secret=False
    )


def _demand(
    paper: str,
    lines: FormLines,
    instrument: Instrument,
    marks: list[Found[Mark]],
    *,
    who: str,
    what: str,
    why: str,
    issuer: str,
    validator: str,
    secret: bool,
) -> Demand:
    period, zone = period_of(lines, f"{who}.time_range")
    if period is None:
        period, zone = period_of(lines, f"{what}.b.time_range")
    named = accounts_of(lines, who, zone)
    if lines.value(f"{what}.a.puk"):
        marks.append(lines.found(Mark.SECRET_KEYS, f"{what}.a.puk"))
    marks += find_person_marks(lines, who)
    marks += find_field_marks(lines, who=who, what=what, why=why)
    state = state_code(lines.words("a.issuing_state"))
    offence = first_of(lines, f"{why}.b")
    return Demand(
        paper=paper,
        instrument=lines.found(instrument, "form"),
        jurisdiction=lines.found("EU", "form"),
        authorities=(lines.found(REGULATION, "form"),),
        offences=(offence,) if offence else (),
        issuing_body=body_of(lines, "a.issuing_authority", f"{issuer}.authority"),
        court=approved_by_court(lines, issuer, validator),
        signed=signed_at(lines, issuer),
        signatory=signatory_of(lines, issuer),
        requester=requester_of(lines, issuer),
        addressee=first_of(lines, "b.addressee"),
        reference=first_of(lines, "a.file_no_issuing", f"{issuer}.file_no"),
        issued_on=day_of(lines, f"{issuer}.date"),
        accounts=named.accounts,
        period=period,
        account_periods=named.periods,
        items=items_of(lines, what),
        nondisclosure=lines.found(_SECRECY, "h.fixed", "h.delay", "h.why[1]") if secret else None,
        marks=tuple(marks),
        zone=zone,
        candidates=(*named.candidates, *unread_items(lines, what)),
        earlier=tuple(earlier_requests(lines)) if instrument is Instrument.EU_EPOC else (),
        issuing_state=lines.found(state, "a.issuing_state") if state else None,
    )
