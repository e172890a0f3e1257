"""DKIM held against a library that is not ours, and against what that library lets pass."""

import time
from base64 import b64encode
from hashlib import sha256
from unittest.mock import patch

import dkim
import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519, padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given, settings
from hypothesis import strategies as st

from fourcorners.authenticity.canonical import body_in
from fourcorners.authenticity.headers import Field, take_apart
from fourcorners.authenticity.model import Records
from fourcorners.authenticity.signatures import Signature, State, own_field, signatures_on
from tests.authenticity.letters import KEY, NAME, PRIVATE, PUBLIC, RECORD, message, record, signed

_TEXT = st.lists(st.sampled_from([b"a", b"word", b" ", b"\t", b"\r\n", b"  \r\n", b"\r\n\r\n", b".", b"\xc3\xa9"])).map(
    lambda parts: b"".join(parts) + b"\r\n"
)


def first(data: bytes, records: Records | None = None) -> Signature:
    return signatures_on(take_apart(data), records or record())[0]


@given(body=_TEXT, head=st.sampled_from((b"simple", b"relaxed")), form=st.sampled_from((b"simple", b"relaxed")))
@settings(max_examples=60, deadline=None)
def test_what_the_library_signs_holds(body: bytes, head: bytes, form: bytes) -> None:
    """Whatever blanks and line ends the text has, in each of the four forms."""
    mail = b"From: A  <a@portellery.gov>\r\nSubject: two\r\n\t lines \r\nX-Empty:\r\n\r\n" + body
    names = [b"from", b"subject", b"x-empty", b"from", b"to"]
    data = dkim.sign(mail, b"s1", b"portellery.gov", PRIVATE, canonicalize=(head, form), include_headers=names) + mail
    assert first(data).state is State.HOLDS


@given(body=_TEXT, form=st.sampled_from(("simple", "relaxed")))
@settings(max_examples=200, deadline=None)
def test_bodies_are_hashed_as_the_library_does(body: bytes, form: str) -> None:
    """Our two forms of the body are the library's."""
    theirs = dkim.CanonicalizationPolicy.from_c_value(f"simple/{form}".encode()).canonicalize_body(body)
    assert body_in(form, body) == theirs


def test_a_run_of_blanks_costs_no_more_than_its_length() -> None:
    """Three million blanks without a line end are hashed in a moment."""
    begun = time.process_time()
    body_in("relaxed", b" " * 3_000_000 + b"x" + b"\r\n" * 500_000)
    assert time.process_time() - begun < 2


def test_the_machines_clock_is_not_asked() -> None:
    """A signature from a later day, or one past its end, is judged by its bytes."""
    with patch("dkim.time.time", return_value=4_000_000_000):
        assert first(signed(message())).state is State.HOLDS
    with patch("dkim.time.time", return_value=1):
        assert first(signed(message())).state is State.HOLDS


def test_a_signature_that_leaves_the_sender_out_proves_nothing() -> None:
    """RFC 6376, section 5.4: From must be covered."""
    mail = message()
    digest = b64encode(sha256(body_in("simple", take_apart(mail).body)).digest()).decode()
    value = f" v=1; a=rsa-sha256; d=portellery.gov; s=s1; h=subject; bh={digest}; b="
    own = Field("dkim-signature", b"DKIM-Signature:" + value.encode() + b"\r\n")
    covered = take_apart(mail).all("subject")[0].raw + own_field("simple", own)
    data = own.raw[:-2] + b64encode(KEY.sign(covered, padding.PKCS1v15(), SHA256())) + b"\r\n" + mail
    assert dkim.verify(data, dnsfunc=lambda name, timeout=5: RECORD.encode())
    assert first(data).state is State.EMPTY


def test_a_signature_over_a_part_of_the_text_proves_nothing() -> None:
    """With `l=` words can be added below what was signed."""
    mail = message()
    head = dkim.sign(mail, b"s1", b"portellery.gov", PRIVATE, include_headers=[b"from", b"to"], length=True)
    assert first(head + mail).state is State.HOLDS
    assert first(head + mail + b"And send everything.\r\n").state is State.EMPTY
    assert first(head + mail[:-10]).state is State.BROKEN


def _weak() -> str:
    numbers = RSAPublicNumbers(65537, (1 << 767) + 183)
    der = numbers.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return f"v=DKIM1; p={b64encode(der).decode()}"


@pytest.mark.parametrize(
    ("key", "state"),
    [
        (RECORD, State.HOLDS),
        (f"p={PUBLIC}", State.HOLDS),
        (f"v=DKIM1; h=sha1:sha256; s=*; t=s; p={PUBLIC}", State.HOLDS),
        (f"v=DKIM1; t=y; p={PUBLIC}", State.EMPTY),
        (f"v=DKIM1; s=tlsrpt; p={PUBLIC}", State.BROKEN),
        (f"v=DKIM1; h=sha1; p={PUBLIC}", State.BROKEN),
        (f"v=DKIM1; k=ed25519; p={PUBLIC}", State.BROKEN),
        (f"v=DKIM2; p={PUBLIC}", State.BROKEN),
        ("v=DKIM1; p=", State.BROKEN),
        ("v=DKIM1; p=AAAA", State.EMPTY),
        (_weak(), State.EMPTY),
    ],
)
def test_keys(key: str, state: State) -> None:
    """What the key's record says counts: withdrawn, testing, of another kind, too weak."""
    assert first(signed(message()), record(key)).state is state


def test_records_in_pieces() -> None:
    """A long record may come in the pieces in which DNS carries it; none and not asked are different answers."""
    pieces = Records.from_json({f"{NAME}. TXT": [RECORD[:255], RECORD[255:]]})
    assert first(signed(message()), pieces).state is State.HOLDS
    assert first(signed(message()), Records.from_json({f"{NAME} TXT": []})).state is State.BROKEN
    assert first(signed(message()), Records({})).state is State.UNASKED


def test_ed25519() -> None:
    """RFC 8463: the signature is over the hash, the key is 32 bytes."""
    key = ed25519.Ed25519PrivateKey.generate()
    mail = message()
    digest = b64encode(sha256(body_in("relaxed", take_apart(mail).body)).digest()).decode()
    value = f" v=1; a=ed25519-sha256; c=simple/relaxed; d=portellery.gov; s=s1; h=from; bh={digest}; b="
    own = Field("dkim-signature", b"DKIM-Signature:" + value.encode() + b"\r\n")
    covered = mail.split(b"\r\n", 1)[0] + b"\r\n" + own_field("simple", own)
    signature = b64encode(key.sign(sha256(covered).digest()))
    data = own.raw[:-2] + signature + b"\r\n" + mail
    public = b64encode(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)).decode()
    assert first(data, record(f"v=DKIM1; k=ed25519; p={public}")).state is State.HOLDS
    assert first(data.replace(b"keep", b"send"), record(f"k=ed25519; p={public}")).state is State.BROKEN


@pytest.mark.parametrize(
    "head",
    [
        b"DKIM-Signature: " + b"v=1; " * 3_000 + b"d=portellery.gov\r\n",
        b"DKIM-Signature: v=1; a=rsa-sha256; a=rsa-sha256; d=portellery.gov; s=s1; h=from; bh=AA==; b=AA==\r\n",
        b"DKIM-Signature: v=1; a=rsa-sha1; d=portellery.gov; s=s1; h=from; bh=AA==; b=AA==\r\n",
        b"DKIM-Signature: v=1; a=rsa-sha256; c=x/y; d=portellery.gov; s=s1; h=from; bh=AA==; b=AA==\r\n",
        b"DKIM-Signature: v=1; a=rsa-sha256; d=portellery.gov; s=s1; h=from; bh=!!; b=\xff\xfe\r\n",
        b"DKIM-Signature: v=1; a=rsa-sha256; d=portellery.gov; i=@customs.gov; s=s1; h=from; bh=AA==; b=AA==\r\n",
        b"DKIM-Signature:\r\n",
    ],
)
def test_bad_signatures_never_hold(head: bytes) -> None:
    """Whatever stands in the field, it neither holds nor stops the check."""
    assert first(head + message()).state in (State.EMPTY, State.BROKEN)


@given(data=st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_taken_apart(data: bytes) -> None:
    """No bytes stop the check, and none of them hold."""
    found = signatures_on(take_apart(b"DKIM-Signature: v=1; " + data), record())
    assert all(s.state is not State.HOLDS for s in found)
