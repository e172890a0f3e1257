"""What a paper says of itself: its kind, where it comes from, who signed it, when, under which law, to whom.

A European certificate that comes as text is read by the form's own labels; what those leave blank stays unread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from fourcorners.reading.calendar.dates import order_in
from fourcorners.reading.calendar.daysigns import PaperDays
from fourcorners.reading.calendar.weighed import find_due, find_issued
from fourcorners.reading.forms.labelled import Certificate, find_certificate
from fourcorners.reading.kinds.instrument import find_instrument
from fourcorners.reading.kinds.nodemand import (
    find_business,
    find_mere_mail,
    find_office_mail,
    find_own_mail,
    find_policy,
    find_publication,
    find_question,
)
from fourcorners.reading.kinds.weighed import weigh_instrument
from fourcorners.reading.marks.paper import certificate_marks, find_papermarks
from fourcorners.reading.model import Requester, Signatory
from fourcorners.reading.origin.addressee import find_addressee
from fourcorners.reading.origin.contacts import find_contacts
from fourcorners.reading.origin.issuer import BY_COURT, find_court_approval, issuer_by_rule
from fourcorners.reading.origin.issuerweighed import find_issuing_body
from fourcorners.reading.origin.mailhead import number_in_subject, sent_on
from fourcorners.reading.origin.referenceweighed import find_reference
from fourcorners.reading.origin.requester import find_requester
from fourcorners.reading.origin.signatory import whole_signatory
from fourcorners.reading.origin.signature import find_signed
from fourcorners.reading.origin.whence import Whence, find_whence
from fourcorners.reading.powers.authorities import find_authorities
from fourcorners.reading.powers.citations import cited_within
from fourcorners.reading.sureness import LEAST, calibrated
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Found


@dataclass(frozen=True, slots=True)
class Face:
    """The fields of a Demand that the paper's face gives, and the spans of `Text.full` that its contacts take.

    Of the days and of the issuing bodies the first is the most probable, and the others may be it. `demands` is False for
    a paper that only speaks of demands: then nothing else of it may be read either. `perhaps` is a kind for which not
    enough speaks.
    """

    instrument: Found[Instrument] | None
    jurisdiction: Found[str] | None
    authorities: tuple[Found[str], ...]
    offences: tuple[Found[str], ...]
    issuing_body: tuple[Found[str], ...]
    court: Found[bool] | None
    signed: Found[bool] | None
    signatory: Found[Signatory] | None
    requester: Found[Requester] | None
    officers: tuple[Found[Signatory], ...]
    addressee: Found[str] | None
    reference: tuple[Found[str], ...]
    issued_on: tuple[Found[date], ...]
    due_on: tuple[Found[date], ...]
    marks: tuple[Found[Mark], ...]
    contacts: tuple[Span, ...]
    demands: bool = True
    perhaps: Found[Instrument] | None = None


# What orders data to be handed over; there a section on preservation is only the data's history.
_DISCLOSES = frozenset(
    {
        Instrument.US_SEARCH_WARRANT,
        Instrument.US_STATE_WARRANT,
        Instrument.US_2703D_ORDER,
        Instrument.US_PEN_TRAP_ORDER,
        Instrument.US_WIRETAP_ORDER,
    }
)
_REGULATION = "Regulation (EU) 2023/1543"


def read_face(prose: Prose, *, weighed: bool = True) -> Face:
    """Read a paper's face. Sets the order in which its numeric dates are written, from where it comes.

    Unless it is `weighed`, the kind is told by words that name it alone.
    """
    text = prose.text
    whence = prose.once("whence", lambda: find_whence(prose))
    text.order = order_in(whence.place)
    nothing = prose.once("no demand", lambda: _demands_nothing(prose))
    if nothing is not None:
        return nothing
    certificate = prose.once("certificate", lambda: find_certificate(prose))
    if certificate is not None:
        return _certified(prose, whence, certificate)
    in_court = whence.court is not None
    told = prose.once("instrument", lambda: find_instrument(prose, whence.place, in_court=in_court))
    likeliest = weigh_instrument(text, told, whence.place) if told or weighed else None
    # What is too unlikely to be read decides nothing else.
    instrument = likeliest if likeliest and calibrated("instrument", likeliest).confidence >= LEAST else None
    kind = instrument.value if instrument else None
    days = prose.once("days", lambda: PaperDays(text))
    issued_on = find_issued(days, sent_on(text.paper, kind))
    own_day = issued_on[0] if issued_on and calibrated("issued_on", issued_on[0]).confidence >= LEAST else None
    marks = find_papermarks(prose, kind, dated=own_day is not None, attached=bool(text.paper.attachments))
    shown = {m.value: m for m in marks}
    blank = shown.get(Mark.BLANK_FORM)
    signed, signatory = find_signed(prose, blank_form=blank, by_court=kind in BY_COURT)
    removal_only = (
        Mark.REMOVAL in shown
        and Mark.DISCLOSURE not in shown
        and kind in {Instrument.INFORMAL_REQUEST, Instrument.OTHER}
    )
    authorities, offences = find_authorities(
        prose, whence.place, kind, removal_only=removal_only, preserves=kind not in _DISCLOSES
    )
    if instrument and kind in {Instrument.EU_EPOC, Instrument.EU_EPOC_PR}:
        # Whatever articles a certificate in free words names, it is one under the Regulation.
        authorities = _under_the_regulation(authorities, instrument)
    emails, phones, taken = prose.once("contacts", lambda: find_contacts(prose))
    bodies = find_issuing_body(prose, whence, kind)
    body = bodies[0] if bodies and calibrated("issuing_body", bodies[0]).confidence >= LEAST else None
    court = find_court_approval(prose, whence, instrument, Mark.APPLICATION in shown, body)
    signatory = whole_signatory(prose, signed, signatory)
    addressee = find_addressee(prose)
    asking = find_requester(
        prose,
        whence,
        emails,
        phones,
        body=body,
        by_court=court is not None and court.value,
        signatory=signatory,
        addressee=addressee,
    )
    return Face(
        instrument=instrument,
        jurisdiction=whence.jurisdiction,
        authorities=authorities,
        offences=offences,
        issuing_body=bodies,
        court=court,
        signed=signed,
        signatory=signatory,
        requester=asking.requester,
        officers=asking.officers,
        addressee=addressee,
        reference=() if blank else _number(prose, whence, kind),
        issued_on=issued_on,
        due_on=find_due(days, prose, own_day, kind),
        marks=marks,
        contacts=taken,
        perhaps=None if instrument else likeliest,
    )


def _number(prose: Prose, whence: Whence, kind: Instrument | None) -> tuple[Found[str], ...]:
    """The paper's own number; where its pages give none for sure, that in the subject of its mail comes first."""
    by_court = kind in BY_COURT or (kind is Instrument.OTHER and whence.court is not None)
    found = find_reference(prose, whence, kind, by_court=by_court)
    if found and calibrated("reference", found[0]).confidence >= LEAST:
        return found
    in_subject = number_in_subject(prose.text.paper, kind)
    return (in_subject, *found) if in_subject else found


def _under_the_regulation(
    authorities: tuple[Found[str], ...], certificate: Found[Instrument]
) -> tuple[Found[str], ...]:
    """The powers with the Regulation named once and without its articles, where the paper cites it or not."""
    cited = next((one.evidence for one in authorities if one.value.startswith(_REGULATION)), certificate.evidence)
    return (Found(_REGULATION, cited), *(a for a in authorities if not a.value.startswith(_REGULATION)))


def _demands_nothing(prose: Prose) -> Face | None:
    """The face of a paper that speaks of demands and makes none; None for every other paper."""
    office = find_office_mail(prose)
    span = office or next((at for find in _NO_DEMANDS if (at := find(prose)) is not None), None)
    if span is None:
        return None
    return replace(_NOTHING, marks=(prose.found(Mark.INTERNAL_DOCUMENT, office),) if office else ())


# What shows that a paper speaks of demands and makes none.
_NO_DEMANDS = (find_publication, find_mere_mail, find_question, find_policy, find_business, find_own_mail)
_NOTHING = Face(
    instrument=None,
    jurisdiction=None,
    authorities=(),
    offences=(),
    issuing_body=(),
    court=None,
    signed=None,
    signatory=None,
    requester=None,
    officers=(),
    addressee=None,
    reference=(),
    issued_on=(),
    due_on=(),
    marks=(),
    contacts=(),
    demands=False,
)


def _run_on(prose: Prose, whence: Whence, certificate: Certificate) -> Certificate:
    """A certificate whose labels stand in running text, read as any paper is; a blank one stays blank."""
    kind = certificate.instrument.value
    body = _body_in_words(prose, whence, kind)
    if body is None:
        return certificate
    signed, signatory = find_signed(prose, blank_form=None)
    return replace(
        certificate,
        issuing_body=body,
        issued_on=next(iter(find_issued(PaperDays(prose.text))), None),
        court=certificate.court or find_court_approval(prose, whence, certificate.instrument, False, body),
        signed=certificate.signed or signed,
        signatory=certificate.signatory or whole_signatory(prose, signed, signatory),
    )


def _body_in_words(prose: Prose, whence: Whence, kind: Instrument) -> Found[str] | None:
    """The surest body that the words of a certificate name; a heading of the form's own sections is none."""
    body = next(iter(find_issuing_body(prose, whence, kind)), None)
    if body is not None and calibrated("issuing_body", body).confidence >= LEAST:
        return body
    ruled = issuer_by_rule(prose, whence, kind)
    return None if ruled is None or _HEADING.match(ruled.value) else ruled


_HEADING = re.compile(
    r"\W{0,2}(?:section|abschnitt|secci[oó]n|sezione|rubriek|deel|část|časť|dział|osio) [A-M]\b", re.IGNORECASE
)


def _certified_number(prose: Prose, whence: Whence, certificate: Certificate) -> tuple[Found[str], ...]:
    """The number in the certificate's own field, else the likeliest of the paper; a blank certificate has none."""
    if certificate.reference is not None or certificate.issuing_body is None:
        return (certificate.reference,) if certificate.reference else ()
    return find_reference(prose, whence, certificate.instrument.value)


def _certified_offences(prose: Prose, whence: Whence, certificate: Certificate) -> tuple[Found[str], ...]:
    """The provisions in the certificate's field for the offence, else those that the paper names as an offence."""
    state = certificate.state or whence.place
    stated = cited_within(prose, state, certificate.offence_at) if certificate.offence_at else ()
    return stated or find_authorities(prose, state, certificate.instrument.value, removal_only=False)[1]


def _certified(prose: Prose, whence: Whence, certificate: Certificate) -> Face:
    """A certificate's face. Its time limits run from receipt, so it never names a last day."""
    emails, phones, taken = find_contacts(prose)
    requester, officers = find_requester(prose, whence, emails, phones)
    if certificate.issuing_body:
        reached = requester or Found(Requester(), ())
        requester = Found(
            replace(reached.value, agency=certificate.issuing_body.value),
            (*certificate.issuing_body.evidence, *reached.evidence),
        )
        if certificate.signatory:
            officers = (certificate.signatory,)
    title = certificate.instrument.evidence
    if certificate.issuing_body is None and certificate.reference is None and certificate.issued_on is None:
        certificate = _run_on(prose, whence, certificate)
    return Face(
        instrument=certificate.instrument,
        jurisdiction=Found("EU", title),
        authorities=(Found(_REGULATION, title),),
        offences=_certified_offences(prose, whence, certificate),
        issuing_body=(certificate.issuing_body,) if certificate.issuing_body else (),
        court=certificate.court,
        signed=certificate.signed,
        signatory=certificate.signatory,
        requester=requester,
        officers=officers,
        addressee=certificate.addressee,
        reference=_certified_number(prose, whence, certificate),
        issued_on=(certificate.issued_on,) if certificate.issued_on else (),
        due_on=(),
        marks=certificate_marks(prose, certificate.instrument),
        contacts=taken,
    )
