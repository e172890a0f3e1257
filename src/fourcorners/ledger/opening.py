"""Opening a leaf: showing some of the fields it commits to, and nothing of the others.

A leaf is 65 bytes, `0x01 || R || T`. For each field, in ascending order of name,

    salt_f = HMAC-SHA-256(k_rec, "fourcorners salt v1" newline name)
    h_f    = SHA-256("fourcorners field v1" newline salt_f, canonical JSON of [name, value])
    R      = SHA-256("fourcorners fields v1" newline, for each field: length of name (1 byte), name, h_f)

`k_rec` is 32 random bytes kept with the event; who deletes it closes every field for ever. The names are part of `R`
and no name comes twice, so that a leaf cannot hold two values of one field and show each to somebody else. Nothing
here needs a secret or the group `T` lives in: this module is what an outsider runs.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fourcorners.errors import WrongUse
from fourcorners.values import canonical_json

LEAF_BYTES = 65
K_REC_BYTES = 32
VERSION = b"\x01"

_SALT_TAG = b"fourcorners salt v1\n"
_FIELD_TAG = b"fourcorners field v1\n"
_ROOT_TAG = b"fourcorners fields v1\n"
_NAME = re.compile(r"[a-z][a-z0-9_]{0,31}")

Value = str | int


@dataclass(frozen=True, slots=True)
class Opening:
    """One opened field: its name, value and 32-byte salt."""

    name: str
    value: Value
    salt: bytes


@dataclass(frozen=True, slots=True)
class Closed:
    """One field that stays closed: its name and its hash, which says nothing without the salt."""

    name: str
    hash: bytes


def salt(k_rec: bytes, name: str) -> bytes:
    """The salt of one field under the event's secret."""
    if len(k_rec) != K_REC_BYTES:
        raise WrongUse(f"an event's secret has {K_REC_BYTES} bytes")
    return hmac.digest(k_rec, _SALT_TAG + name.encode(), "sha256")


def field_hash(opening: Opening) -> bytes:
    """`h_f` of an opened field."""
    body = canonical_json([opening.name, opening.value])
    return hashlib.sha256(_FIELD_TAG + opening.salt + body).digest()


def field_hashes(fields: Mapping[str, Value], k_rec: bytes) -> dict[str, bytes]:
    """`h_f` of every field of an event under its secret."""
    return {name: field_hash(Opening(name, value, salt(k_rec, name))) for name, value in fields.items()}


def fields_root(hashes: Mapping[str, bytes]) -> bytes:
    """`R` over the fields' hashes. Raises WrongUse for a name that no field can have."""
    joined = hashlib.sha256(_ROOT_TAG)
    for name in sorted(hashes):
        if not _NAME.fullmatch(name):
            raise WrongUse("a field's name has lower-case letters, digits and underscores, at most 32")
        joined.update(bytes([len(name)]) + name.encode() + hashes[name])
    return joined.digest()


def opens(leaf: bytes, openings: Iterable[Opening], closed: Iterable[Closed]) -> bool:
    """Whether these opened and closed fields together are exactly what the leaf commits to.

    False for a name that comes twice, a salt or hash of another length, a value that is neither text nor a whole
    number, and bytes that are no leaf. Whether the leaf's `T` fits is `tally.opens_to`.
    """
    openings, closed = tuple(openings), tuple(closed)
    names = [o.name for o in openings] + [c.name for c in closed]
    if len(names) != len(set(names)) or not all(map(_NAME.fullmatch, names)):
        return False
    if any(type(o.value) not in (str, int) or len(o.salt) != 32 for o in openings):
        return False
    hashes = {c.name: c.hash for c in closed} | {o.name: _hash_or_nothing(o) for o in openings}
    if any(len(made) != 32 for made in hashes.values()):
        return False
    return len(leaf) == LEAF_BYTES and leaf[:1] == VERSION and fields_root(hashes) == leaf[1:33]


def _hash_or_nothing(opening: Opening) -> bytes:
    try:
        return field_hash(opening)
    except ValueError:  # a number beyond what JSON holds exactly, or text that is not UTF-8
        return b""
