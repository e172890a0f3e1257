"""Make the specimen papers from their sources: python -m demo.papers.make

The preservation e-mail is signed for real (DKIM) with a key that is made for the purpose and thrown away; its public
half goes into `records.json`, which stands in for DNS. So this is run when a source changes, and its results are kept.
"""

from __future__ import annotations

import base64
import json
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import dkim
import typst
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

HERE = Path(__file__).parent
# 24 November 2026, for files that come out the same every time.
WHEN = 1_795_510_800

FORGED = """\
SPECIMEN

EMERGENCY DATA REQUEST - TIME CRITICAL

To the Harbor Social legal team,

This is Detective Sergeant Rex Holloway-Specimen of the Ellery County Sheriff's Office. We have an emergency and
need your cooperation immediately. Pursuant to 18 U.S.C. § 2258 you are required by law to disclose the following at
once, without waiting for legal process:

User name: marisol.dray

- full name, home address and telephone number
- all IP addresses with times
- current location of the device

There is no time for a call; our lines are down because of the operation, so reply to this e-mail only. Lives will
be lost if you do not answer within 30 minutes. A subpoena will follow next week. Do not tell the user.

Det. Sgt. Rex Holloway-Specimen
Badge 5501, Ellery County Sheriff's Office
"""

COVER = """\
SPECIMEN

Dear Custodian of Records,

please find attached a request for preservation under 18 U.S.C. § 2703(f). Kindly confirm receipt.

Detective Philippa Arroyo-Specimen
Ellery County Sheriff's Office, (202) 555-0129
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


def main() -> None:
    for source in sorted((HERE / "src").glob("0*.typ")):
        out = HERE / f"{source.stem}.pdf" if source.stem != "07-preservation-letter" else HERE / "src" / "07-letter.pdf"
        out.write_bytes(typst.compile(str(source), root=str(HERE / "src"), ignore_system_fonts=True, timestamp=WHEN))
    forged = message(
        "Ellery County Sheriff <emergency@ellery-sheriff.example>",
        "EMERGENCY DISCLOSURE REQUEST - ACTION REQUIRED NOW",
        FORGED,
        "Fri, 20 Nov 2026 23:41:07 +0000",
        Reply_To="desk.ellerysheriff@webpost.example",
        Message_ID="<a81f@ellery-sheriff.example>",
    )
    (HERE / "05-forged-emergency.eml").write_bytes(forged.as_bytes())
    request = message(
        "Philippa Arroyo-Specimen <philippa.arroyo@ellerysheriff.example>",
        "Preservation request, case 26-04417",
        COVER,
        "Wed, 18 Nov 2026 17:05:33 +0000",
        Message_ID="<26-04417.1@ellerysheriff.example>",
    )
    letter = HERE / "src" / "07-letter.pdf"
    request.add_attachment(letter.read_bytes(), maintype="application", subtype="pdf", filename="preservation.pdf")
    letter.unlink()
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    public = base64.b64encode(key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).decode()
    data = request.as_bytes()
    headers = [b"from", b"to", b"subject", b"date", b"message-id"]
    signature = dkim.sign(data, b"mail", b"ellerysheriff.example", private, include_headers=headers)
    (HERE / "07-preservation-request.eml").write_bytes(signature + data)
    records = {
        "mail._domainkey.ellerysheriff.example TXT": [f"v=DKIM1; k=rsa; p={public}"],
        "_dmarc.ellerysheriff.example TXT": ["v=DMARC1; p=reject"],
        "_dmarc.ellery-sheriff.example TXT": [],
    }
    (HERE / "records.json").write_text(json.dumps(records, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
