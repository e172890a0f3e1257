"""What follows a preservation certificate: that production was requested (Annex V), that preservation goes on (Annex VI).

Neither names data or accounts of its own; both belong to the matter of an earlier certificate, which they name by its
file number and dates.
"""

from __future__ import annotations

import re

from fourcorners.reading.certificates.accounts import kind_of
from fourcorners.reading.certificates.earlier import request
from fourcorners.reading.certificates.fields import body_of, day_of, first_of
from fourcorners.reading.certificates.orders import REGULATION
from fourcorners.reading.certificates.states import state_code
from fourcorners.reading.forms.days import day
from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.model import Demand, Earlier, Requester, Signatory
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Account, Found

# The boxes of Annex V, Section D, and what the request is that each stands for.
_REQUESTS = (
    ("epoc", Instrument.EU_EPOC.value),
    ("eio", "European Investigation Order"),
    ("mla", "mutual legal assistance request"),
)


def confirmation(paper: str, lines: FormLines) -> Demand:
    """The Demand of a form of Annex V: the data is kept until a request for it comes and is answered."""
    earlier = [_certificate(lines, "confirms")]
    if lines.value("c.extended") is True:
        extended = Earlier(
            "follows",
            kind=f"extension of {Instrument.EU_EPOC_PR.value}",
            reference=lines.words("c.extended_file_no"),
            issuer=lines.words("c.extended_by"),
            issued_on=day(lines.words("c.extended_on"), "c.extended_on") if lines.words("c.extended_on") else None,
        )
        earlier.append(lines.found(extended, "c.extended", "c.extended_file_no", "c.extended_by", "c.extended_on"))
    for box, kind in _REQUESTS:
        if lines.value(f"d.{box}") is True or (
            lines.value(f"d.{box}_request") and lines.value(f"d.{box}") is not False
        ):
            part = f"d.{box}_request"
            earlier.append(
                lines.found(
                    request(lines, part, "follows", kind),
                    f"d.{box}",
                    *(
                        f"{part}.{name}"
                        for name in ("by", "file_no", "issued_on", "transmitted_on", "to", "to_file_no")
                    ),
                )
            )
    return _demand(paper, lines, Mark.CONFIRMS_PRODUCTION, tuple(earlier))


def extension(paper: str, lines: FormLines) -> Demand:
    """The Demand of a form of Annex VI: the data is kept for thirty days more."""
    return _demand(paper, lines, Mark.EXTENDS_PRESERVATION, (_certificate(lines, "extends"),))


_PROSECUTOR = re.compile(r"prosecut|parquet|procureur|staatsanwalt|ministère public|fiscal|procura\b", re.IGNORECASE)
_COURT = re.compile(r"\bcourt\b|judge|magistrate|tribunal|juge\b|juridiction|gericht|richter", re.IGNORECASE)


def _by_its_name(lines: FormLines) -> Found[bool] | None:
    """Whether a court issued the form, by what the authority is called: these forms have no box for it."""
    name = lines.words("a.issuing_authority")
    if _PROSECUTOR.search(name):
        return lines.found(False, "a.issuing_authority")
    return lines.found(True, "a.issuing_authority") if _COURT.search(name) else None


def _certificate(lines: FormLines, relation: str) -> Found[Earlier]:
    """The preservation certificate that both forms are about: its dates stand in Section C."""
    earlier = request(lines, "c", relation, Instrument.EU_EPOC_PR.value)
    whole = Earlier(
        earlier.relation,
        earlier.kind,
        earlier.reference or lines.words("a.file_no"),
        lines.words("a.issuing_authority"),
        earlier.issued_on,
        earlier.transmitted_on,
        earlier.to or lines.words("b.addressee"),
        lines.words("b.addressee_file_no"),
    )
    return lines.found(whole, "c.issued_on", "c.transmitted_on", "c.file_no", "c.to")


def _demand(paper: str, lines: FormLines, mark: Mark, earlier: tuple[Found[Earlier], ...]) -> Demand:
    state = state_code(lines.words("a.issuing_state"))
    authority, name = lines.words("a.issuing_authority"), lines.words("d.name")
    section = lines.value("d")
    signature = section.get("signature") if isinstance(section, dict) else None
    marks = [lines.found(Mark.PRESERVATION, "form"), lines.found(mark, "form")]
    if boxes := lines.unread():
        marks.append(lines.found(Mark.UNREAD_BOXES, *boxes))
    return Demand(
        paper=paper,
        instrument=lines.found(Instrument.EU_EPOC_PR, "form"),
        jurisdiction=lines.found("EU", "form"),
        authorities=(lines.found(REGULATION, "form"),),
        issuing_body=body_of(lines, "a.issuing_authority"),
        court=_by_its_name(lines),
        signed=None if signature is None else lines.found(bool(signature.strip()), "d.signature"),
        signatory=lines.found(Signatory(name, lines.words("d.post")), "d.name", "d.post") if name else None,
        requester=lines.found(Requester(authority, name), "a.issuing_authority", "d.name")
        if authority or name
        else None,
        addressee=first_of(lines, "b.addressee"),
        reference=first_of(lines, "a.file_no", "c.file_no"),
        issued_on=day_of(lines, "d.date"),
        accounts=tuple(
            lines.found(Account(kind_of(name), name), f"d.named[{number}]")
            for number, name in enumerate(lines.value("d.named") or (), 1)
        ),
        marks=tuple(marks),
        earlier=earlier,
        issuing_state=lines.found(state, "a.issuing_state") if state else None,
    )
