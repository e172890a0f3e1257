"""Signed notes: a text with Ed25519 signatures under it, that anyone can check with a public key (C2SP signed-note v1).

>>> signer = Signer.generate("harbor.example/log")
>>> signed = sign("hello\\n", signer)
>>> open_note(signed, [Verifier.from_vkey(signer.vkey)])
'hello\\n'
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from fourcorners.errors import VerificationFailed, WrongUse

_ED25519 = b"\x01"
_DASH = "\u2014"
_MOST_BYTES = 1_000_000
_MOST_SIGNATURES = 100


class Checks(Protocol):
    """What a note is opened with: a known key of any signature type."""

    @property
    def name(self) -> str: ...

    @property
    def key_id(self) -> bytes: ...

    def accepts(self, message: bytes, signature: bytes) -> bool: ...


class Signs(Protocol):
    """What a note is signed with: a private key of any signature type."""

    @property
    def verifier(self) -> Checks: ...

    def signature(self, message: bytes) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Verifier:
    """A public key with its name. `key_id` is the first four bytes of SHA-256(name, newline, 0x01, key)."""

    name: str
    public: bytes

    @classmethod
    def from_vkey(cls, vkey: str) -> Verifier:
        """Read `name+hex id+base64(0x01 || key)`. Raises WrongUse where it is not one, or its id does not fit."""
        name, key = read_vkey(vkey, _ED25519, 32)
        return cls(name, key)

    @property
    def key_id(self) -> bytes:
        return key_id(self.name, _ED25519, self.public)

    @property
    def vkey(self) -> str:
        return write_vkey(self.name, _ED25519, self.public)

    def accepts(self, message: bytes, signature: bytes) -> bool:
        """Whether this key signed the message."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except InvalidSignature:
            return False
        return True


class Signer:
    """A private key with its name."""

    __slots__ = ("_key", "verifier")

    def __init__(self, name: str, key: Ed25519PrivateKey) -> None:
        self._key = key
        self.verifier = Verifier(checked_name(name), key.public_key().public_bytes_raw())

    @classmethod
    def generate(cls, name: str) -> Signer:
        return cls(name, Ed25519PrivateKey.generate())

    @classmethod
    def from_private_bytes(cls, name: str, raw: bytes) -> Signer:
        """From the 32 raw bytes. Raises WrongUse for another length."""
        if len(raw) != 32:
            raise WrongUse("a signing key has 32 bytes", do="Restore the key file from a backup.")
        return cls(name, Ed25519PrivateKey.from_private_bytes(raw))

    @property
    def name(self) -> str:
        return self.verifier.name

    @property
    def vkey(self) -> str:
        return self.verifier.vkey

    @property
    def private_bytes(self) -> bytes:
        """The 32 raw bytes, for the one file that keeps them."""
        return self._key.private_bytes_raw()

    def signature(self, message: bytes) -> bytes:
        return self._key.sign(message)

    def __repr__(self) -> str:
        return f"<Signer {self.name}>"


def key_id(name: str, kind: bytes, public: bytes) -> bytes:
    """The first four bytes of SHA-256(name, newline, signature type, public key)."""
    return hashlib.sha256(name.encode() + b"\n" + kind + public).digest()[:4]


def write_vkey(name: str, kind: bytes, public: bytes) -> str:
    """`name+hex id+base64(type || key)`: a public key as text."""
    return f"{name}+{key_id(name, kind, public).hex()}+{base64.b64encode(kind + public).decode()}"


def read_vkey(vkey: str, kind: bytes, length: int) -> tuple[str, bytes]:
    """The name and public key in a verifier key of that signature type; spaces around it are allowed.

    Raises WrongUse for another type or length, an id that does not fit, or any form but the canonical one.
    """
    text = vkey.strip()
    try:
        name, _, encoded = text.split("+", 2)
        key = base64.b64decode(encoded, validate=True)
    except ValueError as error:
        raise WrongUse("not a verifier key", do="Give one like name+1a2b3c4d+AbC...") from error
    if key[:1] != kind or len(key) != 1 + length or write_vkey(checked_name(name), kind, key[1:]) != text:
        raise WrongUse("a verifier key of another type, or its id does not fit", do="Copy the key again, whole.")
    return name, key[1:]


def sign(text: str, *signers: Signs) -> str:
    """The text with one signature line for each signer. Raises WrongUse for a text that no note can hold."""
    if not text.endswith("\n") or not _is_clean(text) or not signers:
        raise WrongUse("a note is text that ends with a line break, without control characters, and has a signer")
    message = text.encode()
    lines = (
        f"{_DASH} {s.verifier.name} {base64.b64encode(s.verifier.key_id + s.signature(message)).decode()}\n"
        for s in signers
    )
    return f"{text}\n{''.join(lines)}"


def open_note(signed: str, verifiers: Sequence[Checks], at: str = "", *, every: bool = False) -> str:
    """The text of a note that at least one known key signed; with `every`, all of these keys.

    Signatures of unknown keys are ignored; one of a known key that does not hold refuses the note, and so does base64
    in another than its canonical form. Raises VerificationFailed, naming what is wrong.
    """
    text, signatures = _parse(signed, at)
    message = text.encode()
    known = {(v.name, v.key_id): v for v in verifiers}
    accepted = set()
    for name, short, signature in signatures:
        verifier = known.get((name, short))
        if verifier is None:
            continue
        if not verifier.accepts(message, signature):
            raise VerificationFailed(f"the signature of {name} does not fit the text", at=at)
        accepted.add((name, short))
    if not accepted:
        raise VerificationFailed("no known key signed this", at=at, do="Give the signer's verifier key.")
    if every and len(accepted) < len(known):
        absent = next(v.name for place, v in known.items() if place not in accepted)
        raise VerificationFailed(f"a signature of {absent} is missing", at=at)
    return text


def _parse(signed: str, at: str) -> tuple[str, list[tuple[str, bytes, bytes]]]:
    cut = signed.rfind("\n\n")
    if len(signed) > _MOST_BYTES or not _is_clean(signed) or cut < 0 or not signed.endswith("\n"):
        raise VerificationFailed("not a signed note", at=at)
    text, lines = signed[: cut + 1], signed[cut + 2 : -1].split("\n")
    if not 0 < len(lines) <= _MOST_SIGNATURES:
        raise VerificationFailed("not a signed note: no signatures, or too many", at=at)
    return text, [_signature_line(line, at) for line in lines]


def _signature_line(line: str, at: str) -> tuple[str, bytes, bytes]:
    parts = line.split(" ")
    try:
        dash, name, encoded = parts
        blob = base64.b64decode(encoded, validate=True)
    except ValueError as error:
        raise VerificationFailed("a signature line is malformed", at=at) from error
    if dash != _DASH or not _is_name(name) or len(blob) < 5 or base64.b64encode(blob).decode() != encoded:
        raise VerificationFailed("a signature line is malformed", at=at)
    return name, blob[:4], blob[4:]


def _is_clean(text: str) -> bool:
    """UTF-8 text without control characters but the line break."""
    return all(c == "\n" or (c >= " " and c != "\x7f" and not "\ud800" <= c <= "\udfff") for c in text)


def _is_name(name: str) -> bool:
    return bool(name) and "+" not in name and "\n" not in name and _is_clean(name) and not any(map(str.isspace, name))


def checked_name(name: str) -> str:
    """The name, if a key can have it. Raises WrongUse."""
    if not _is_name(name):
        raise WrongUse("a key's name has no spaces and no plus sign", do="Use a name like provider.example/log.")
    return name
