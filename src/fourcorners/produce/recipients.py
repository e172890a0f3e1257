"""Recipients' keys: age X25519 (C2SP age v1) or OpenPGP. A key is good or the production stops.

Nothing goes out unencrypted, and no key of another kind stands in for one that is no longer good.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date, datetime
from typing import TypeAlias

import pyrage
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from fourcorners.errors import NotAllowed, WrongUse
from fourcorners.produce import openpgp

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_LEFT = "Nothing was written."


def check_recipient(key: str, when: datetime) -> str:
    """The key without surrounding space, if a package can be encrypted to it at that instant.

    Raises NotAllowed for an OpenPGP key that is revoked or past its end, and WrongUse for anything else: a mistyped
    key, another kind of key, a secret key, or one of the few points for which X25519 gives no secrecy (RFC 7748,
    section 6.1).
    """
    key = key.strip()
    if openpgp.is_certificate(key):
        return openpgp.check_certificate(key, when)
    if key.upper().startswith("AGE-SECRET-KEY-"):
        raise WrongUse(
            "this is a secret key, not a public one",
            at="recipient",
            do="Ask for the key that begins with age1; the secret key must be replaced, since it was shown.",
            left=_LEFT,
        )
    try:
        pyrage.x25519.Recipient.from_str(key)
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(_raw(key)))
    except (pyrage.RecipientError, ValueError) as error:
        raise WrongUse(
            "not an age X25519 public key, nor an OpenPGP one",
            at="recipient",
            do="Ask for the key again; it begins with age1, or is an armored OpenPGP key.",
            left=_LEFT,
        ) from error
    return key


def check_recipients(keys: Sequence[str], until: date | None, when: datetime) -> tuple[str, ...]:
    """The keys of everyone a package goes to, each usable at that instant and named once.

    Raises NotAllowed where there is none or they are past their last day, WrongUse where one is not a key.
    """
    if not keys:
        raise NotAllowed("there is no recipient key", do="Verify the requester and pin their key.", left=_LEFT)
    if until is not None and when.date() > until:
        raise NotAllowed(
            f"the recipient's key was good until {until.isoformat()}",
            do="Ask for a new key, by the channel the requester was verified through.",
            left=_LEFT,
        )
    return tuple(dict.fromkeys(check_recipient(key, when) for key in keys))


def fingerprint(key: str) -> str:
    """SHA-256 of the key as text, in hex: names a recipient without showing the key."""
    return hashlib.sha256(key.encode()).hexdigest()


# A receiver's secret: an age identity, or an OpenPGP secret key in armor.
Identity: TypeAlias = pyrage.x25519.Identity | str


def read_identity(text: str) -> Identity:
    """The secret key in a key file; in an age file `#` begins a comment. Raises WrongUse where there is not one."""
    if openpgp.SECRET in text:
        return text
    lines = [line.strip() for line in text.splitlines()]
    try:
        found = [pyrage.x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#")]
    except pyrage.IdentityError:
        found = []
    if len(found) != 1:
        raise WrongUse(
            "not a file with one age identity or OpenPGP secret key",
            do="Give the file whose key begins with AGE-SECRET-KEY-1, or an armored OpenPGP secret key.",
        ) from None
    identity: Identity = found[0]
    return identity


def _raw(key: str) -> bytes:
    """The 32 bytes of a Bech32 key whose checksum was found right."""
    bits = "".join(f"{_ALPHABET.index(c):05b}" for c in key[len("age1") : -6])
    return bytes(int(bits[i : i + 8], 2) for i in range(0, 256, 8))
