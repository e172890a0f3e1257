"""Who sent it: real signatures, look-alikes, tricks with addresses; and nothing ever says "verified"."""

import dkim
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from fourcorners.authenticity.lookalike import imitated, mixes_scripts
from fourcorners.authenticity.model import Body, Directory, Outcome, Records, Report
from fourcorners.authenticity.run import authenticate
from fourcorners.intake.run import receive
from fourcorners.terms import Defect

KNOWN = [
    "elleryharbor.example.gov",
    "portellery.gov",
    "harborcountysheriff.gov",
    "customs.gov",
    "dhs.gov",
    "fisheries.gov",
]
DIRECTORY = Directory([Body(d, "County", f"Body of {d}", "Port Ellery", "WA") for d in KNOWN])
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PRIVATE = KEY.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())
PUBLIC = KEY.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def record() -> Records:
    from base64 import b64encode

    return Records.from_json(
        {
            "s1._domainkey.portellery.gov TXT": [f"v=DKIM1; k=rsa; p={b64encode(PUBLIC).decode()}"],
            "_dmarc.portellery.gov TXT": ["v=DMARC1; p=reject"],
        }
    )


def message(
    sender: str = "Officer Example <officer@portellery.gov>", extra: str = "", body: str = "Please keep."
) -> bytes:
    head = f"From: {sender}\nTo: legal@harborsocial.example\nSubject: Request SPECIMEN\n"
    text = f"{head}Date: Wed, 18 Nov 2026 17:05:33 +0000\n{extra}\n{body}\n"
    return text.replace("\n", "\r\n").encode()


def signed(data: bytes, domain: bytes = b"portellery.gov") -> bytes:
    return bytes(dkim.sign(data, b"s1", domain, PRIVATE, include_headers=[b"from", b"to", b"subject"])) + data


def report(data: bytes, records: Records | None = None, directory: Directory | None = DIRECTORY) -> Report:
    paper = receive(data, "mail.eml")
    return authenticate(data, paper, demand=None, records=records or record(), directory=directory)


def outcome(done: Report, name: str) -> Outcome:
    return next(c.outcome for c in done.checks if c.check == name)


def test_a_signed_message_from_a_listed_body() -> None:
    """Signature, policy and directory pass, and the requester is still unverified."""
    done = report(signed(message()))
    for name in ("DKIM signature", "DMARC policy", "directory", "look-alike domain", "reply address", "one sender"):
        assert outcome(done, name) is Outcome.PASSED, name
    assert done.signs == (Defect.UNVERIFIED_REQUESTER,)


def test_line_ends_lost_on_the_way_do_not_break_a_signature() -> None:
    """A file with bare line feeds is checked as it was on the wire."""
    assert outcome(report(signed(message()).replace(b"\r\n", b"\n")), "DKIM signature") is Outcome.PASSED


def test_one_changed_byte_fails() -> None:
    """The signature covers the words."""
    done = report(signed(message()).replace(b"Please keep", b"Please send"))
    assert outcome(done, "DKIM signature") is Outcome.FAILED
    assert Defect.IMPOSTOR_SIGNS in done.signs


def test_a_prepended_sender_fails() -> None:
    """A second From line put before the signed one is seen, and breaks the signature."""
    done = report(b"From: Chief <chief@customs.gov>\r\n" + signed(message()))
    assert outcome(done, "one sender") is Outcome.FAILED
    assert Defect.IMPOSTOR_SIGNS in done.signs


def test_a_signature_of_another_domain_is_no_signature() -> None:
    """A true signature for a domain that is not the sender's says nothing for the sender."""
    done = report(signed(message("A <a@customs.gov>")))
    assert outcome(done, "DKIM signature") is Outcome.FAILED


def test_what_was_not_looked_up_is_undecided() -> None:
    """Without DNS answers or a directory the checks neither pass nor fail."""
    done = report(signed(message()), Records({}), None)
    for name in ("DKIM signature", "DMARC policy", "directory", "look-alike domain"):
        assert outcome(done, name) is Outcome.UNDECIDED, name
    assert outcome(report(message()), "DKIM signature") is Outcome.UNDECIDED


@pytest.mark.parametrize(
    ("data", "check"),
    [
        (message("A <a@gmail.com>"), "free mail"),
        (message(extra="Reply-To: desk@portellery-gov.com\n"), "reply address"),
        (message('"chief@customs.gov" <x@portellery.gov>'), "display name"),
        (message("A <a@port-ellery.gov>"), "look-alike domain"),
        (message("A <a@portellery-gov.com>"), "look-alike domain"),
        (message("A <a@portelIery.gov>"), "look-alike domain"),
    ],
)
def test_tricks(data: bytes, check: str) -> None:
    """Each trick fails its own check and shows as a sign of imposture."""
    done = report(data)
    assert outcome(done, check) is Outcome.FAILED
    assert Defect.IMPOSTOR_SIGNS in done.signs


@pytest.mark.parametrize(
    ("domain", "like"),
    [
        ("portellery.com", "portellery.gov"),
        ("portel1ery.gov", "portellery.gov"),
        ("custorns.gov", "customs.gov"),
        ("portelery.gov", "portellery.gov"),
        ("porteleryl.gov", None),
        ("harborcountysheriff-gov.com", "harborcountysheriff.gov"),
        ("harborcountysheriff.org", "harborcountysheriff.gov"),
        ("mail.portellery.gov", None),
        ("portellery.gov", None),
        ("bakery.example", None),
        ("harbor.gov", None),
        ("fishers.gov", None),
    ],
)
def test_look_alikes(domain: str, like: str | None) -> None:
    """Imitations are found; the real domain, what lies under it, and others are left alone."""
    assert imitated(domain, KNOWN) == like


def test_scripts() -> None:
    """A Cyrillic letter in a Latin name is seen, written out or in punycode; plain names are not accused."""
    assert mixes_scripts("p\u043ertellery.gov")
    assert mixes_scripts("xn--prtellery-02h.gov")
    assert not mixes_scripts("portellery.gov")


def test_a_file_shows_no_sender() -> None:
    """A paper that is not an e-mail is undecided, and unverified."""
    data = b"SUBPOENA\nYou are commanded.\n"
    done = authenticate(data, receive(data, "x.txt"), demand=None, records=Records({}), directory=None)
    assert [c.outcome for c in done.checks] == [Outcome.UNDECIDED]
    assert done.signs == (Defect.UNVERIFIED_REQUESTER,)


def test_no_report_says_verified() -> None:
    """The word is a person's to use, after a call."""
    for data in (signed(message()), message()):
        assert "verified" not in " ".join(c.why for c in report(data).checks)
