"""Large attachments go round the mail parser, and nobody can tell from what comes out."""

import base64
import hashlib
import random
import textwrap

import pytest

from fourcorners.intake.allowance import Allowance
from fourcorners.intake.limits import Limits
from fourcorners.intake.mail import carve, mime
from fourcorners.intake.run import receive
from tests.intake.papers import mail as message
from tests.intake.papers import pdf

NOISE = random.Random(7).randbytes(5_000)


def base64_message(body: bytes, head: bytes = b"") -> bytes:
    return b"From: a@b.example\nMessage-ID: <1@b.example>\nContent-Transfer-Encoding: base64\n" + head + b"\n" + body


def forwarded(data: bytes) -> bytes:
    return (
        b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=outer\n\n--outer\n\nsee\n"
        b"--outer\nContent-Type: message/rfc822\n\n" + data + b"\n--outer--\n"
    )


LINES = "\n".join(textwrap.wrap(base64.b64encode(NOISE).decode(), 76)).encode()
MAILS = {
    "one": message("Hello", ("a.bin", "application/pdf", NOISE)),
    "two-and-text": message("x" * 3_000, ("a.bin", "application/pdf", NOISE), ("b.bin", "image/png", NOISE[::-1])),
    "crlf": message("Hello", ("a.bin", "application/pdf", NOISE)).replace(b"\n", b"\r\n"),
    "whole-body": base64_message(LINES, b"Content-Type: application/pdf\n"),
    "text-body": base64_message(base64.b64encode(b"word " * 900), b"Content-Type: text/plain\n"),
    "no-padding": base64_message(LINES.rstrip(b"=")[:-1], b"Content-Type: application/pdf\n"),
    "no-base64": base64_message(b"!" * 4_000, b"Content-Type: application/pdf\n"),
    "forwarded": forwarded(message("inner", ("a.bin", "application/pdf", NOISE))),
}


@pytest.mark.parametrize("kind", sorted(MAILS))
def test_a_carved_mail_is_the_same_mail(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Headers, text and every attached byte are those that the parser finds without carving."""
    data = MAILS[kind]
    whole = mime.contents_of(data, Allowance(Limits()))
    assert carve.Carved(data).message is data
    monkeypatch.setattr(carve, "_LARGE", 1_000)
    assert len(carve.Carved(data).message) < len(data) - 2_000
    assert mime.contents_of(data, Allowance(Limits())) == whole


def test_a_scan_of_thirty_megabytes_is_taken_in() -> None:
    """The largest attachment that mail carries fits into the memory of a child."""
    scan = pdf("Attached order").replace(b"\n%%EOF", b"\n%" + b"scan" * 7_500_000 + b"\n%%EOF")
    (order,) = receive(message("Hello", ("order.pdf", "application/pdf", scan)), "m").attachments
    assert order.sha256 == hashlib.sha256(scan).hexdigest()
    assert order.pages[0].text == "Attached order"
