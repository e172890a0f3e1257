"""DKIM signatures (RFC 6376, RFC 8301, RFC 8463), held against keys that are passed in.

Signing libraries check against the machine's clock, accept a signature that leaves the sender out, and take time that
grows with the square of a run of blanks; a stage may do none of that. The expiry of a signature (`x=`) is for the day
of arrival and is not looked at: papers are checked again years later.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ed25519, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_public_key

from fourcorners.authenticity.canonical import FORMS, body_in, field_in
from fourcorners.authenticity.headers import Field, Message
from fourcorners.authenticity.model import Records

_LONGEST_FIELD = 8_192
_LEAST_BITS = 1_024  # RFC 8301, section 3.2
_MOST_BITS = 8_192
_OWN_VALUE = re.compile(rb"((?:^|;)[ \t\r\n]*b[ \t\r\n]*=)[^;]*")

Tags = Mapping[str, str]


class State(StrEnum):
    """`HOLDS` and `BROKEN` are proofs; with `UNASKED` nobody looked the key up; `EMPTY` proves nothing either way."""

    HOLDS = "holds"
    BROKEN = "broken"
    UNASKED = "unasked"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature: for which domain, how it stands, why, and which fields it covers."""

    domain: str
    state: State
    why: str
    covers: frozenset[str] = frozenset()


def signatures_on(message: Message, records: Records, *, most: int = 10) -> list[Signature]:
    """Each DKIM signature on a message, from the top. More than `most` are not looked at."""
    return [_check(message, field, records) for field in message.all("dkim-signature")[:most]]


def _check(message: Message, field: Field, records: Records) -> Signature:
    tags = tags_of(field)
    domain = tags.get("d", "").lower()
    if not domain or any(tags.get(name, "") == "" for name in ("a", "b", "bh", "h", "s")) or tags.get("v") != "1":
        return Signature(domain, State.EMPTY, "it is not complete")
    return check_tags(message, field, tags, records)


def check_tags(message: Message, field: Field, tags: Tags, records: Records) -> Signature:
    """Hold a signature with these tags against the message; shared with the seals of forwarders."""
    domain = tags["d"].lower()
    covers = frozenset(_listed(tags["h"]))
    identity = tags.get("i", "").rpartition("@")[2].lower()
    head_form, _, body_form = tags.get("c", "simple/simple").partition("/")
    body_form = body_form or "simple"
    if "from" not in covers:
        return Signature(domain, State.EMPTY, "it leaves the sender out", covers)
    if tags["a"] not in ("rsa-sha256", "ed25519-sha256"):
        return Signature(domain, State.EMPTY, "its method is no longer trusted", covers)
    if head_form not in FORMS or body_form not in FORMS:
        return Signature(domain, State.BROKEN, "its form is not known", covers)
    if field.name == "dkim-signature" and identity and identity != domain and not identity.endswith(f".{domain}"):
        return Signature(domain, State.BROKEN, "it names an identity elsewhere", covers)
    body = body_in(body_form, message.body)
    if "l" in tags:
        length = int(tags["l"]) if re.fullmatch(r"\d{1,15}", tags["l"]) else -1
        if 0 <= length < len(body):
            return Signature(domain, State.EMPTY, "it covers only the beginning of the text", covers)
        if length != len(body):
            return Signature(domain, State.BROKEN, "it covers more text than there is", covers)
    if _bytes(tags["bh"]) != hashlib.sha256(body).digest():
        return Signature(domain, State.BROKEN, "the text was changed", covers)
    signed = b"".join(field_in(head_form, f) for f in _chosen(message, _listed(tags["h"]), field))
    signed += own_field(head_form, field)
    state, why = held(tags, signed, records)
    return Signature(domain, state, why, covers)


def held(tags: Tags, signed: bytes, records: Records) -> tuple[State, str]:
    """Whether the value of `b=` signs those bytes with the key that the tags name."""
    found = records.texts(f"{tags['s']}._domainkey.{tags['d']}")
    if found is None:
        return State.UNASKED, "its key was not looked up"
    keys = [key for key in map(tags_in, found) if key.get("v", "DKIM1") == "DKIM1" and "p" in key]
    if not keys:
        return State.BROKEN, "the domain has no such key"
    states = [_with_key(tags, key, signed) for key in keys]
    return next((s for s in states if s[0] is State.HOLDS), states[0])


def _with_key(tags: Tags, key: Tags, signed: bytes) -> tuple[State, str]:
    kind = tags["a"].partition("-")[0]
    flags = key.get("t", "").replace(" ", "").split(":")
    if not key["p"]:
        return State.BROKEN, "the domain withdrew its key"
    if key.get("k", "rsa") != kind or "sha256" not in key.get("h", "sha256").replace(" ", "").split(":"):
        return State.BROKEN, "the key is of another kind"
    if not {"*", "email"} & set(key.get("s", "*").replace(" ", "").split(":")):
        return State.BROKEN, "the key is not for e-mail"
    identity = tags.get("i", "").rpartition("@")[2].lower()
    if "s" in flags and identity and identity != tags["d"].lower():
        return State.BROKEN, "the key is not for names under the domain"
    try:
        public = _public(kind, _bytes(key["p"]))
        if isinstance(public, rsa.RSAPublicKey):
            if not _LEAST_BITS <= public.key_size <= _MOST_BITS:
                return State.EMPTY, "its key is too weak or too large"
            public.verify(_bytes(tags["b"]), signed, padding.PKCS1v15(), SHA256())
        else:
            public.verify(_bytes(tags["b"]), hashlib.sha256(signed).digest())
    except InvalidSignature:
        return State.BROKEN, "the head was changed, or another key signed it"
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return State.EMPTY, "its key cannot be read"
    if "y" in flags:
        return State.EMPTY, "the domain says that it is only testing"
    return State.HOLDS, "it holds"


def _public(kind: str, data: bytes) -> rsa.RSAPublicKey | ed25519.Ed25519PublicKey:
    if kind == "ed25519":
        return ed25519.Ed25519PublicKey.from_public_bytes(data)
    public = load_der_public_key(data)
    if not isinstance(public, rsa.RSAPublicKey):
        raise TypeError("not an RSA key")
    return public


def tags_of(field: Field) -> Tags:
    """The tags of a signature field; none where it is longer than any real one."""
    return tags_in(field.value.decode("ascii", "replace")) if len(field.raw) <= _LONGEST_FIELD else {}


def tags_in(text: str) -> Tags:
    """A list of `name=value;` (RFC 6376, section 3.2). None at all where a name stands twice."""
    tags: dict[str, str] = {}
    for part in text.split(";"):
        name, equals, value = part.partition("=")
        if not equals:
            continue
        if name.strip() in tags:
            return {}
        tags[name.strip()] = " ".join(value.split())
    return tags


def own_field(form: str, field: Field) -> bytes:
    """The signature's own field as it is hashed: its value taken out, and no line end."""
    bare = Field(field.name, field.raw.partition(b":")[0] + b":" + _OWN_VALUE.sub(rb"\1", field.value) + b"\r\n")
    return field_in(form, bare).removesuffix(b"\r\n")


def _chosen(message: Message, names: Sequence[str], own: Field) -> list[Field]:
    """The fields that are signed: for a name that is listed again, the next one from the bottom (5.4.2)."""
    left: dict[str, list[Field]] = {}
    for field in message.fields:
        if field is not own:
            left.setdefault(field.name, []).append(field)
    return [left[name].pop() for name in names if left.get(name)]


def _listed(names: str) -> list[str]:
    return [name.strip().lower() for name in names.split(":")]


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""
