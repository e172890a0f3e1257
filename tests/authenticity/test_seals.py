"""Seals of forwarders (ARC), made here with nothing of ours and read by us and by a library alike."""

from base64 import b64encode
from hashlib import sha256

import dkim
import pytest
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.hashes import SHA256

from fourcorners.authenticity.headers import take_apart
from fourcorners.authenticity.model import Outcome, Records
from fourcorners.authenticity.seals import chain_on
from fourcorners.authenticity.signatures import State
from fourcorners.terms import Defect
from tests.authenticity.letters import KEY, RECORD, message, outcome, report, signed

RELAXED = dkim.CanonicalizationPolicy.from_c_value(b"relaxed/relaxed")
DNS = {f"s._domainkey.list{n}.example TXT": [RECORD] for n in (1, 2)}


def _sign(data: bytes) -> str:
    return b64encode(KEY.sign(data, padding.PKCS1v15(), SHA256())).decode()


def _hashed(*fields: str) -> bytes:
    """Fields in relaxed form, the last without its line end."""
    pairs = [[name.encode(), value.encode() + b"\r\n"] for name, _, value in (f.partition(":") for f in fields)]
    return b"".join(n + b":" + v for n, v in RELAXED.canonicalize_headers(pairs))[:-2]


def sealed(data: bytes, number: int, cv: str, earlier: list[str]) -> tuple[bytes, list[str]]:
    """The message as forwarder `number` passes it on, and all seals so far."""
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    covered = [next(line for line in lines if line.startswith(f"{name}:")) for name in ("From", "Subject")]
    results = f"ARC-Authentication-Results: i={number}; list{number}.example; dkim=pass header.d=portellery.gov"
    bh = b64encode(sha256(RELAXED.canonicalize_body(body)).digest()).decode()
    who = f"d=list{number}.example; s=s"
    mine = f"ARC-Message-Signature: i={number}; a=rsa-sha256; c=relaxed/relaxed; {who}; h=from:subject; bh={bh}; b="
    mine += _sign(_hashed(*covered, mine))
    seal = f"ARC-Seal: i={number}; a=rsa-sha256; cv={cv}; {who}; b="
    seal += _sign(_hashed(*earlier, results, mine, seal))
    return "\r\n".join([seal, mine, results, ""]).encode() + data, [*earlier, results, mine, seal]


def forwarded() -> bytes:
    """Twice: by a list that changed nothing, then by another."""
    once, so_far = sealed(message(), 1, "none", [])
    return sealed(once, 2, "pass", so_far)[0]


def test_a_chain_holds_here_and_for_the_library() -> None:
    """Two forwarders, every seal in order."""
    chain = chain_on(take_apart(forwarded()), Records.from_json(DNS))
    assert chain is not None
    assert (chain.state, chain.sealer, chain.saw) == (State.HOLDS, "list2.example", "pass")
    theirs = dkim.arc_verify(forwarded(), dnsfunc=lambda name, timeout=5: RECORD.encode())[0]
    assert theirs == b"pass"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Please keep", b"Please send"),
        (b"dkim=pass", b"dkim=fail"),
        (b"cv=pass", b"cv=none"),
        (b"cv=none", b"cv=fail"),
        (b"ARC-Authentication-Results: i=1", b"X-Other: i=1"),
        (b"ARC-Authentication-Results: i=1", b"ARC-Authentication-Results: i=2"),
        (b"Subject: Request", b"Subject: Demand"),
    ],
)
def test_a_changed_chain_is_broken(old: bytes, new: bytes) -> None:
    """A word of the text, of a result or of a seal changed, a link lost or doubled."""
    data = forwarded()
    assert old in data
    chain = chain_on(take_apart(data.replace(old, new)), Records.from_json(DNS))
    assert chain is not None
    assert chain.state is State.BROKEN


def test_a_chain_never_mends_a_signature() -> None:
    """Anybody can seal: a broken signature of the sender stays a sign of imposture under a chain that holds."""
    changed = signed(message()).replace(b"Please keep", b"Please send")
    data, _ = sealed(changed, 1, "none", [])
    done = report(data, Records.from_json(DNS | {"s1._domainkey.portellery.gov TXT": [RECORD]}))
    assert outcome(done, "ARC seals") is Outcome.PASSED
    assert outcome(done, "DKIM signature") is Outcome.FAILED
    assert Defect.IMPOSTOR_SIGNS in done.signs


def test_no_seals_and_no_keys() -> None:
    """Without seals there is no chain; without keys it is open."""
    assert chain_on(take_apart(message()), Records({})) is None
    chain = chain_on(take_apart(forwarded()), Records({}))
    assert chain is not None
    assert chain.state is State.UNASKED
