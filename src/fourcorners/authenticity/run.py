"""A delivery and what DNS says -> checks. Evidence for people, never an approval."""

from __future__ import annotations

from collections.abc import Iterator

import idna

from fourcorners.authenticity import naming, pressure, sending, standing
from fourcorners.authenticity.headers import Message, take_apart
from fourcorners.authenticity.model import Check, Directory, Outcome, Records, Report
from fourcorners.intake.model import MailHead, Paper
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect

__all__ = ["Directory", "Records", "authenticate"]

_OUTLOOK = "application/vnd.ms-outlook"
# Any of these failing means that somebody pretends; the others leave it open.
_IMPOSTURE = frozenset(
    {
        "look-alike domain", "DKIM signature", "DMARC alignment", "one sender", "doubled headers", "reply address",
        "display name", "free mail", "address in the paper", "call-back",
    }
)  # fmt: skip


def authenticate(
    data: bytes, paper: Paper, *, demand: Demand | None, records: Records, directory: Directory | None
) -> Report:
    """Check one delivery. `data` are its original bytes; `records` stand in for DNS.

    The requester is always unverified here: only a call-back to a number found independently changes that. Where a
    check shows imposture, the report carries `impostor_signs` as well.
    """
    if paper.mail is None:
        checks = [Check("sender", Outcome.UNDECIDED, "It came as a file; nothing on it shows who sent it.")]
    elif paper.media_type == _OUTLOOK:
        checks = list(_outlook_checks(paper.mail, demand, directory))
    else:
        checks = list(_mail_checks(take_apart(data), paper.mail, demand, records, directory))
    checks += [
        standing.written_address(demand, directory),
        pressure.pressure(paper, demand),
        pressure.call_back(paper),
    ]
    signs = [Defect.UNVERIFIED_REQUESTER]
    if any(c.outcome is Outcome.FAILED and c.check in _IMPOSTURE for c in checks):
        signs.append(Defect.IMPOSTOR_SIGNS)
    return Report(tuple(checks), tuple(signs))


def _outlook_checks(mail: MailHead, demand: Demand | None, directory: Directory | None) -> Iterator[Check]:
    """What the headers show that Outlook kept. It keeps no signed bytes, and anybody can write such a file."""
    domain = _in_ascii(mail.sender.rpartition("@")[2])
    lines = (f"From: {mail.sender_name} <{mail.sender}>", f"Reply-To: {mail.reply_to}")
    shown = take_apart("\n".join(lines).encode())
    why = "It came as an Outlook file, which keeps no signatures. Ask for the message itself, or for its export as EML."
    yield Check("DKIM signature", Outcome.UNDECIDED, why)
    if not domain:
        # An office's own directory names people in another way than by an address.
        return
    yield standing.free_mail(domain)
    yield standing.listed(domain, directory)
    yield standing.look_alike(domain, directory)
    yield naming.reply(shown, domain)
    yield naming.display(shown, domain)
    yield standing.agency(domain, demand, directory)


def _mail_checks(
    message: Message, mail: MailHead, demand: Demand | None, records: Records, directory: Directory | None
) -> Iterator[Check]:
    domain = _in_ascii(mail.sender.rpartition("@")[2])
    signed = sending.signatures(message, records)
    yield naming.one_sender(message, mail.sender)
    yield naming.doubled(message)
    yield sending.dkim(message, domain, signed)
    yield sending.seals(message, records)
    yield sending.spf()
    yield sending.policy(domain, records)
    yield sending.alignment(domain, signed, records)
    yield standing.free_mail(domain)
    yield standing.listed(domain, directory)
    yield standing.look_alike(domain, directory)
    yield naming.reply(message, domain)
    yield naming.display(message, domain)
    yield standing.agency(domain, demand, directory)


def _in_ascii(domain: str) -> str:
    """The domain as DNS has it; as it stands where it cannot be written so."""
    if domain.isascii():
        return domain.lower().rstrip(".")
    try:
        return idna.encode(domain, uts46=True).decode()
    except (idna.IDNAError, UnicodeError):
        return domain
