"""Make the specimen papers from their sources: python -m demo.papers.make [--check]

The same sources give the same files, byte for byte; `--check` says whether the files kept here are those and changes
nothing. The preservation e-mail is signed for real (DKIM) with a key that is thrown away at once; its public half goes
into `records.json`, which stands in for DNS. It is signed again only when the message itself has changed. Papers 08
and 10 are written by hand.
"""

from __future__ import annotations

import base64
import json
import sys
import tempfile
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from unittest.mock import patch

import dkim
import typst
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

HERE = Path(__file__).parent
# 24 November 2026, for files that come out the same every time; and the moment at which the e-mail was signed.
WHEN = 1_795_510_800
SIGNED_AT = 1_795_021_535

LETTER = "07-preservation-letter"
REQUEST = "07-preservation-request.eml"
DOMAIN = "ellerysheriff.example"
SIGNED = (b"from", b"from", b"to", b"subject", b"date", b"message-id", b"mime-version", b"content-type")

FORGED = """\
SPECIMEN - invented: nobody and nothing in it is real

EMERGENCY DATA REQUEST - TIME CRITICAL - DO NOT FORWARD

To the Harbor Social legal team,

This is Detective Sergeant Rex Holloway-Specimen of the Ellery County
Sheriff's Office. We have an emergency and need your cooperation
immediately. Pursuant to 18 U.S.C. § 2258 you are required by law to
disclose the following at once, without waiting for legal process:

User name: marisol.dray

- full name, home address and telephone number
- all IP addresses with times
- current location of the device

There is no time for a call; our lines are down because of the
operation, so reply to this e-mail only. Lives will be lost if you do
not answer within 30 minutes and your company will be held responsible.
A subpoena will follow next week. Do not tell the user.

Det. Sgt. Rex Holloway-Specimen
Badge 5501
Ellery County Sheriff's Office
"""

COVER = """\
SPECIMEN - invented: nobody and nothing in it is real

Dear Custodian of Records,

please find attached a request for preservation under 18 U.S.C.
§ 2703(f). Kindly confirm receipt.

Detective Philippa Arroyo-Specimen
Ellery County Sheriff's Office
Switchboard (202) 555-0120, direct (202) 555-0129
"""


def message(sender: str, subject: str, body: str, when: str, **more: str) -> EmailMessage:
    """An e-mail to Harbor Social."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = sender
    mail["To"] = "legal@harborsocial.example"
    mail["Subject"] = subject
    mail["Date"] = when
    for name, value in more.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(body)
    return mail


def forged() -> bytes:
    """An emergency request from a domain that only looks like the county's."""
    return message(
        "Ellery County Sheriff <emergency@ellery-sheriff.example>",
        "EMERGENCY DISCLOSURE REQUEST - ACTION REQUIRED NOW",
        FORGED,
        "Fri, 20 Nov 2026 23:41:07 +0000",
        Reply_To="desk.ellerysheriff@webpost.example",
        Message_ID="<a81f@ellery-sheriff.example>",
        X_Priority="1",
    ).as_bytes()


def request(letter: bytes) -> bytes:
    """A preservation request with its letter attached, not signed yet."""
    mail = message(
        f"Philippa Arroyo-Specimen <philippa.arroyo@{DOMAIN}>",
        "Preservation request, case 26-04417",
        COVER,
        "Wed, 18 Nov 2026 17:05:33 +0000",
        Message_ID=f"<26-04417.1@{DOMAIN}>",
    )
    mail.add_attachment(letter, maintype="application", subtype="pdf", filename="preservation.pdf")
    mail.set_boundary("specimen-07-4417")
    return mail.as_bytes()


def sign(mail: bytes) -> tuple[bytes, str]:
    """The message with a signature, and the DNS record of the key, whose secret half is not kept."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    public = base64.b64encode(key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).decode()
    with patch("dkim.time.time", return_value=SIGNED_AT):
        relaxed = (b"relaxed", b"relaxed")
        head = dkim.sign(mail, b"mail", DOMAIN.encode(), private, canonicalize=relaxed, include_headers=list(SIGNED))
    return bytes(head) + mail, f"v=DKIM1; k=rsa; p={public}"


def records(key: str) -> dict[str, list[str]]:
    """What DNS says in the demo. An empty list is a name that was asked for and has no record."""
    return {
        f"mail._domainkey.{DOMAIN} TXT": [key],
        f"_dmarc.{DOMAIN} TXT": ["v=DMARC1; p=reject"],
        "_dmarc.ellery-sheriff.example TXT": [],
    }


def compiled() -> dict[str, bytes]:
    """Every typeset paper by its name. The sources alone decide: no fonts of the machine, no clock."""
    return {
        source.stem: typst.compile(str(source), root=str(source.parent), ignore_system_fonts=True, timestamp=WHEN)
        for source in sorted((HERE / "src").glob("0*.typ"))
    }


def make(folder: Path) -> None:
    """Write what is made from sources into that folder."""
    papers = compiled()
    mail = request(papers.pop(LETTER))
    for name, data in papers.items():
        (folder / f"{name}.pdf").write_bytes(data)
    (folder / "05-forged-emergency.eml").write_bytes(forged())
    kept = (HERE / REQUEST).read_bytes()
    dns = (HERE / "records.json").read_bytes()
    if not kept.endswith(b"\r\n" + mail):
        kept, key = sign(mail)
        dns = (json.dumps(records(key), indent=1) + "\n").encode()
    (folder / REQUEST).write_bytes(kept)
    (folder / "records.json").write_bytes(dns)


def check() -> list[str]:
    """The names of kept files that differ from what their sources give."""
    with tempfile.TemporaryDirectory() as scratch:
        make(Path(scratch))
        return [made.name for made in sorted(Path(scratch).iterdir()) if _read(HERE / made.name) != made.read_bytes()]


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        stale = check()
        print("\n".join(f"{name} is not what its source gives" for name in stale) or "all as their sources give them")
        sys.exit(1 if stale else 0)
    make(HERE)
