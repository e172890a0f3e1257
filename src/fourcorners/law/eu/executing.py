"""European order certificates: what nobody could execute as it is written, for what it says or for what we are."""

from __future__ import annotations

from fourcorners.law.eu.kinds import APPLIES, CERTIFICATES, READ, REGULATION
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, IdentifierKind, Mark

_LATER = (Mark.EXTENDS_PRESERVATION, Mark.CONFIRMS_PRODUCTION)


@rule(
    "eu.epoc.manifest_errors",
    title="A certificate whose days cannot be right is sent back for correction.",
    authority="Regulation (EU) 2023/1543, Arts. 10(6), 11(5); Annex III Section D(a)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-036",
    effects="ask", kinds=CERTIFICATES,
)  # fmt: skip
def manifest_errors(demand: Demand, law: Law) -> Outcome:
    """One dated after the day of its receipt, or for a time that begins after its own date. Neither can be right.

    Until it is corrected the duty to produce does not apply; the data is kept as far as it can be identified.
    """
    issued = demand.issued_on.value if demand.issued_on else None
    start = demand.period.value.start if demand.period else None
    if issued is None:
        return NOT_ENGAGED
    if issued > law.on:
        says = f"The certificate is dated {issued.isoformat()}, after the day on which it was received."
        at = demand.where("issued_on")
    elif start is not None and start > issued:
        says = f"The time range begins on {start.isoformat()}, after the date of the certificate, {issued.isoformat()}."
        at = demand.where("issued_on", "period")
    else:
        return MET
    return ask(
        says,
        defect=Defect.FACIALLY_DEFECTIVE,
        cure="Please correct the date or the time range.",
        at=at,
        ground="iii.d.manifest_errors",
    )


@rule(
    "eu.epoc.de_facto",
    title="A user of whom only a device's number is given cannot be found by a provider that knows no devices.",
    authority="Regulation (EU) 2023/1543, Arts. 10(7), 11(6), 16(4)(c), 16(5)(b); Annex III Section D(a)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-038",
    effects="ask", kinds=CERTIFICATES,
)  # fmt: skip
def de_facto(demand: Demand, law: Law) -> Outcome:
    """Impossible in fact for reasons outside us; it is for the issuing authority to conclude that nothing is executed.

    Engaged where the profile names services and none of them connects devices: access and telephone do. That an account
    was never there, or data no longer is, shows only when one looks; a person says it in the form then.
    """
    if not law.profile.services or law.profile.services & _CONNECTS or demand.shows(*_LATER):
        return NOT_ENGAGED
    kinds = {found.value.kind for found in demand.accounts}
    if not kinds or demand.doubts("accounts"):
        return NOT_ENGAGED
    if kinds - {IdentifierKind.DEVICE}:
        return MET
    return ask(
        "The certificate gives nothing but the number of a device, by which we know no account.",
        defect=Defect.NO_NAMED_ACCOUNT,
        cure="Please give a user name, an address or another identifier by which we know accounts.",
        at=demand.where("accounts"),
        ground="iii.d.de_facto",
    )


_CONNECTS = frozenset({"access", "telephone"})
