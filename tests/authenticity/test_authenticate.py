"""Who sent it: all checks together; and nothing ever says "verified"."""

from dataclasses import replace

import pytest

from fourcorners.authenticity.model import Outcome, Records, Report
from fourcorners.authenticity.run import authenticate
from fourcorners.intake.run import receive
from fourcorners.terms import Defect
from tests.authenticity.letters import DIRECTORY, RECORD, message, outcome, record, report, signed, why
from tests.intake.outlook import outlook


def test_a_signed_message_from_a_listed_body() -> None:
    """Signature, policy and directory pass, and the requester is still unverified."""
    done = report(signed(message()))
    for name in (
        "DKIM signature", "DMARC policy", "DMARC alignment", "directory", "look-alike domain", "reply address",
        "one sender", "doubled headers", "display name", "call-back",
    ):  # fmt: skip
        assert outcome(done, name) is Outcome.PASSED, name
    assert done.signs == (Defect.UNVERIFIED_REQUESTER,)


def test_line_ends_lost_on_the_way_do_not_break_a_signature() -> None:
    """A file with bare line feeds is checked as it was on the wire."""
    assert outcome(report(signed(message()).replace(b"\r\n", b"\n")), "DKIM signature") is Outcome.PASSED


def test_every_changed_byte_of_the_words_fails() -> None:
    """The signature covers the words and the head: no byte of them can be another."""
    data = signed(message())
    start = data.index(b"From:")
    for at in [*range(start + 6, start + 30), data.index(b"Request"), *range(data.index(b"Please"), len(data) - 2)]:
        changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        done = report(changed)
        assert outcome(done, "DKIM signature") is not Outcome.PASSED, at
        assert outcome(done, "DMARC alignment") is not Outcome.PASSED, at
    assert Defect.IMPOSTOR_SIGNS in report(data.replace(b"Please keep", b"Please send")).signs


def test_a_prepended_sender_fails() -> None:
    """A second From line put before the signed one is seen, whichever of them a program would show."""
    done = report(b"From: Chief <chief@customs.gov>\r\n" + signed(message()))
    assert outcome(done, "one sender") is Outcome.FAILED
    assert Defect.IMPOSTOR_SIGNS in done.signs


def test_a_signature_of_another_domain_is_no_signature() -> None:
    """A true signature for a domain that is not the sender's says nothing for the sender, and something against."""
    done = report(signed(message("A <a@customs.gov>")))
    assert outcome(done, "DKIM signature") is Outcome.UNDECIDED
    assert outcome(done, "DMARC alignment") is Outcome.FAILED
    assert Defect.IMPOSTOR_SIGNS in done.signs


def test_a_service_that_sends_for_anyone_decides_nothing() -> None:
    """Small offices let a service sign; that alone accuses nobody, unless their own domain asks to refuse it."""
    data = signed(message("A <a@customs.gov>"), b"customs.onmicrosoft.com")
    dns = {"s1._domainkey.customs.onmicrosoft.com TXT": [RECORD]}
    done = report(data, record(more=dns))
    assert outcome(done, "DMARC alignment") is Outcome.UNDECIDED
    assert Defect.IMPOSTOR_SIGNS not in done.signs
    strict = report(data, record(more=dns | {"_dmarc.customs.gov TXT": ["v=DMARC1; p=quarantine"]}))
    assert outcome(strict, "DMARC alignment") is Outcome.FAILED


@pytest.mark.parametrize(
    ("sender", "dns", "policy", "alignment"),
    [
        ("a@portellery.gov", {}, "passed", "passed"),
        ("a@mail.portellery.gov", {}, "passed", "passed"),
        ("a@mail.portellery.gov", {"_dmarc.portellery.gov TXT": ["v=DMARC1; p=reject; adkim=s"]}, "passed", "failed"),
        ("a@mail.portellery.gov", {"_dmarc.portellery.gov TXT": ["v=DMARC1; p=reject; sp=none"]}, "failed", "passed"),
        ("a@portellery.gov", {"_dmarc.portellery.gov TXT": ["v=DMARC1; p=none"]}, "failed", "passed"),
        ("a@portellery.gov", {"_dmarc.portellery.gov TXT": []}, "failed", "passed"),
        (
            "a@portellery.gov",
            {"_dmarc.portellery.gov TXT": ["v=DMARC1; p=none", "v=DMARC1; p=reject"]},
            "failed",
            "passed",
        ),
        ("a@customs.gov", {}, "undecided", "failed"),
    ],
)
def test_policies(sender: str, dns: dict[str, list[str]], policy: str, alignment: str) -> None:
    """A policy is looked for at the domain and above it; two of them are none (RFC 7489, section 6.6.3)."""
    done = report(signed(message(f"A <{sender}>")), record(more=dns))
    assert (outcome(done, "DMARC policy"), outcome(done, "DMARC alignment")) == (policy, alignment)


def test_what_was_not_looked_up_is_undecided() -> None:
    """Without DNS answers or a directory the checks neither pass nor fail."""
    done = report(signed(message()), Records({}), None)
    for name in ("DKIM signature", "DMARC policy", "DMARC alignment", "directory", "look-alike domain", "SPF"):
        assert outcome(done, name) is Outcome.UNDECIDED, name
    assert outcome(report(message()), "DKIM signature") is Outcome.UNDECIDED


@pytest.mark.parametrize(
    ("data", "check"),
    [
        (message("A <a@gmail.com>"), "free mail"),
        (message("A <a@yahoo.co.uk>"), "free mail"),
        (message(extra="Reply-To: desk@portellery-gov.com\n"), "reply address"),
        (message(extra="Reply-To: officer@portellery.gov, desk@post.example\n"), "reply address"),
        (message(extra="Reply-To: officer@portellery.gov\nReply-To: desk@post.example\n"), "doubled headers"),
        (message(extra="Subject: Another\n"), "doubled headers"),
        (message('"chief@customs.gov" <x@portellery.gov>'), "display name"),
        (message("chief@customs.gov <x@portellery.gov>"), "display name"),
        (message("=?utf-8?q?chief=40customs=2Egov?= <x@portellery.gov>"), "display name"),
        (message("chief\uff20customs.gov <x@portellery.gov>"), "display name"),
        (message("A <a@portellery.gov>, B <b@customs.gov>"), "display name"),
        (message("A <a@port-ellery.gov>"), "look-alike domain"),
        (message("A <a@portellery-gov.com>"), "look-alike domain"),
        (message("A <a@portelIery.gov>"), "look-alike domain"),
        (message("A <a@xn--prtellery-02h.gov>"), "look-alike domain"),
        (message(body="There is no time for a call, reply here."), "call-back"),
    ],
)
def test_tricks(data: bytes, check: str) -> None:
    """Each trick fails its own check and shows as a sign of imposture."""
    done = report(data)
    assert outcome(done, check) is Outcome.FAILED
    assert Defect.IMPOSTOR_SIGNS in done.signs


@pytest.mark.parametrize(
    "data",
    [
        message("Officer Example at the desk <officer@mail.portellery.gov>"),
        message(extra="Reply-To: records@portellery.gov\n"),
        message("=?utf-8?q?S=C3=B8ren_Example?= <s@portellery.gov>"),
        message(body="Please call me at the switchboard, (202) 555-0120, with any question."),
        message(body="Please do not call the subscriber. Do not contact the account holder."),
        message("A <a@co.ellery.wa.us>"),
        message("A <a@harbor.police.uk>"),
    ],
)
def test_plain_mail_is_not_accused(data: bytes) -> None:
    """What offices do every day shows no sign of imposture, listed or not."""
    assert report(data).signs == (Defect.UNVERIFIED_REQUESTER,)


def test_a_file_shows_no_sender() -> None:
    """A paper that is not an e-mail is undecided as to its sender, and unverified."""
    data = b"SUBPOENA\nYou are commanded.\n"
    done = authenticate(data, receive(data, "x.txt"), demand=None, records=Records({}), directory=None)
    assert outcome(done, "sender") is Outcome.UNDECIDED
    assert done.signs == (Defect.UNVERIFIED_REQUESTER,)


def test_heads_that_programs_read_differently() -> None:
    """A head without a sender, or with a line that is no field, fails, and the other checks still answer."""
    paper = receive(message(), "mail.eml")
    assert paper.mail is not None
    nobody = replace(paper, mail=replace(paper.mail, sender=""))
    done = authenticate(message().split(b"\r\n", 1)[1], nobody, demand=None, records=record(), directory=DIRECTORY)
    assert outcome(done, "one sender") is Outcome.FAILED
    assert "no sender" in why(done, "one sender")
    cut = signed(message()).replace(b"\r\nDate:", b"\r\nA line without a colon\r\nDate:")
    done = authenticate(cut, paper, demand=None, records=record(), directory=DIRECTORY)
    assert outcome(done, "DKIM signature") is Outcome.FAILED


def test_no_report_says_verified() -> None:
    """The word is a person's to use, after a call."""
    for data in (signed(message()), message()):
        assert "verified" not in " ".join(c.why for c in report(data).checks)


def test_an_outlook_file_proves_nothing_and_accuses_nobody() -> None:
    """It keeps no signatures: they stay undecided, and what its headers show is checked as far as that goes."""
    body = {0x1000: "Please preserve the account."}

    def done(properties: dict[int, str]) -> Report:
        data = outlook({**body, **properties})
        paper = receive(data, "m")
        return authenticate(data, paper, demand=None, records=Records({}), directory=DIRECTORY)

    good = done({0x5D02: "agent@customs.gov", 0x0042: "Agent Example"})
    assert outcome(good, "DKIM signature") is Outcome.UNDECIDED
    assert outcome(good, "directory") is Outcome.PASSED
    assert good.signs == (Defect.UNVERIFIED_REQUESTER,)
    nobody = done({0x0C1F: "/O=EXAMPLE/CN=AGENT"})
    assert nobody.signs == (Defect.UNVERIFIED_REQUESTER,)
    bad = done({0x007D: "From: agent@customs.gov\r\nReply-To: a@thief.example\r\n\r\n"})
    assert outcome(bad, "reply address") is Outcome.FAILED
    assert Defect.IMPOSTOR_SIGNS in bad.signs
