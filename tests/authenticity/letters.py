"""Messages for the checks: written plainly, signed with a key made for the run by a library that is not ours."""

from __future__ import annotations

from base64 import b64encode

import dkim
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from fourcorners.authenticity.model import Body, Directory, Outcome, Records, Report
from fourcorners.authenticity.run import authenticate
from fourcorners.intake.run import receive

KNOWN = (
    "elleryharbor.example.gov",
    "portellery.gov",
    "harborcountysheriff.gov",
    "customs.gov",
    "dhs.gov",
    "fisheries.gov",
)
DIRECTORY = Directory([Body(d, "County", f"Body of {d}", "Port Ellery", "WA") for d in KNOWN])
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PRIVATE = KEY.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())
PUBLIC = b64encode(KEY.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).decode()
RECORD = f"v=DKIM1; k=rsa; p={PUBLIC}"
NAME = "s1._domainkey.portellery.gov"
COVERED = (b"from", b"to", b"subject", b"date")


def record(text: str = RECORD, more: dict[str, list[str]] | None = None) -> Records:
    """DNS with that key for portellery.gov, a strict policy, and further answers."""
    dns = {f"{NAME} TXT": [text], "_dmarc.portellery.gov TXT": ["v=DMARC1; p=reject"]}
    return Records.from_json(dns | (more or {}))


def message(
    sender: str = "Officer Example <officer@portellery.gov>", extra: str = "", body: str = "Please keep."
) -> bytes:
    """An e-mail as it is on the wire; `extra` are further header lines, each with its line end."""
    text = (
        f"From: {sender}\nTo: legal@harborsocial.example\nSubject: Request SPECIMEN\n"
        f"Date: Wed, 18 Nov 2026 17:05:33 +0000\n{extra}\n{body}\n"
    )
    return text.replace("\n", "\r\n").encode()


def signed(data: bytes, domain: bytes = b"portellery.gov", covered: tuple[bytes, ...] = COVERED) -> bytes:
    """The message with a DKIM signature for that domain in front."""
    return bytes(dkim.sign(data, b"s1", domain, PRIVATE, include_headers=list(covered))) + data


def report(data: bytes, records: Records | None = None, directory: Directory | None = DIRECTORY) -> Report:
    """What all checks say, as at the command line without a reading."""
    paper = receive(data, "mail.eml")
    return authenticate(data, paper, demand=None, records=records or record(), directory=directory)


def outcome(done: Report, name: str) -> Outcome:
    return next(c.outcome for c in done.checks if c.check == name)


def why(done: Report, name: str) -> str:
    return next(c.why for c in done.checks if c.check == name)
