"""Asking DNS: against a name server that runs here for the test, with a true wire format."""

import socket
import threading
from collections.abc import Iterator

import dns.flags
import dns.message
import dns.rcode
import dns.resolver
import dns.rrset
import pytest

from fourcorners.authenticity.dns import look_up, questions
from tests.authenticity.letters import NAME, RECORD, message, outcome, report, signed

ZONE = {f"{NAME}.": (RECORD[:250], RECORD[250:]), "_dmarc.portellery.gov.": ("v=DMARC1; p=reject",)}


def _answer(query: dns.message.Message) -> dns.message.Message:
    name = query.question[0].name.to_text()
    response = dns.message.make_response(query)
    if name in ZONE:
        data = " ".join(f'"{piece}"' for piece in ZONE[name])
        response.answer.append(dns.rrset.from_text(name, 60, "IN", "TXT", data))
    elif "slow" in name:
        response.set_rcode(dns.rcode.SERVFAIL)
    else:
        response.set_rcode(dns.rcode.NXDOMAIN)
    return response


@pytest.fixture
def resolver() -> Iterator[dns.resolver.Resolver]:
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            data, sender = server.recvfrom(4096)
            if data == b"stop":
                return
            server.sendto(_answer(dns.message.from_wire(data)).to_wire(), sender)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    asks = dns.resolver.Resolver(configure=False)
    asks.nameservers = ["127.0.0.1"]
    asks.port = server.getsockname()[1]
    yield asks
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as end:
        end.sendto(b"stop", ("127.0.0.1", asks.port))
    thread.join(5)
    server.close()


def test_what_a_message_asks_for_decides_its_checks(resolver: dns.resolver.Resolver) -> None:
    """The names come from the message, the answers from the wire, and the signature holds."""
    data = signed(message())
    names = questions(data, "officer@portellery.gov")
    assert names == (NAME, "_dmarc.portellery.gov")
    done = report(data, look_up(names, resolver=resolver))
    assert (outcome(done, "DKIM signature"), outcome(done, "DMARC policy")) == ("passed", "passed")


def test_none_and_no_answer_are_different(resolver: dns.resolver.Resolver) -> None:
    """A name that does not exist has an empty answer; one that the server could not tell has none."""
    found = look_up(["nothing.example", "slow.example"], resolver=resolver, seconds=1)
    assert found.texts("nothing.example") == ()
    assert found.texts("slow.example") is None


def test_a_message_cannot_make_us_ask_much() -> None:
    """However many signatures it carries, and whatever names they give."""
    heads = b"".join(b"DKIM-Signature: s=k%d; d=a.example\r\n" % n for n in range(500))
    bad = b"DKIM-Signature: s=" + b"x" * 80 + b"; d=a.example\r\n"
    names = questions(bad + heads + message(), "a@" + "b." * 200 + "example")
    assert len(names) == 24
    assert not any("x" * 80 in name for name in names)
