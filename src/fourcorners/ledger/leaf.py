"""The public leaf of an event: 65 bytes, `0x01 || R || T`, that show nothing and can be opened field by field.

`R` is SHA-256 over the sorted list of salted field hashes. A field's salt is HMAC(k_rec, name), so that one secret of
32 random bytes opens everything and deleting it closes everything for ever. `T = G_cell + r·H` is a Pedersen commitment
to the tally cell; it hides perfectly. The cell is also a field of `R`, so that the binding rests on two assumptions.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fourcorners.ledger import ristretto
from fourcorners.values import canonical_json

LEAF_BYTES = 65
K_REC_BYTES = 32
VERSION = b"\x01"
NO_CELL = "none"

_FIELD_TAG = b"fourcorners.field/1\n"
_ROOT_TAG = b"fourcorners.fields/1\n"
_BLINDING = "blinding"

Value = str | int


@dataclass(frozen=True, slots=True)
class Opening:
    """One opened field: its name, value and salt."""

    name: str
    value: Value
    salt: bytes


def leaf(fields: Mapping[str, Value], cell: str, k_rec: bytes) -> bytes:
    """The 65 bytes for these fields and this tally cell under this event's secret."""
    hashes = field_hashes({**fields, "cell": cell}, k_rec)
    return VERSION + root(hashes.values()) + tally_point(cell, k_rec)


def field_hashes(fields: Mapping[str, Value], k_rec: bytes) -> dict[str, bytes]:
    """Each field's salted hash."""
    return {name: field_hash(Opening(name, value, salt(k_rec, name))) for name, value in fields.items()}


def salt(k_rec: bytes, name: str) -> bytes:
    """The salt of one field: HMAC-SHA-256 of its name under the event's secret."""
    return hmac.digest(k_rec, b"field " + name.encode(), "sha256")


def field_hash(opening: Opening) -> bytes:
    """SHA-256 over tag, salt and the canonical JSON of name and value."""
    return hashlib.sha256(_FIELD_TAG + opening.salt + canonical_json([opening.name, opening.value])).digest()


def root(hashes: Iterable[bytes]) -> bytes:
    """`R`: SHA-256 over the sorted field hashes, so that their order says nothing."""
    joined = b"".join(sorted(hashes))
    return hashlib.sha256(_ROOT_TAG + joined).digest()


def tally_point(cell: str, k_rec: bytes) -> bytes:
    """`T = G_cell + r·H`, with r derived from the event's secret."""
    blinded = ristretto.times(blinding(k_rec), ristretto.generator(_BLINDING))
    return ristretto.add(ristretto.generator(f"cell {cell}"), blinded)


def blinding(k_rec: bytes) -> bytes:
    """`r`: HKDF-SHA-512 of the event's secret for the purpose "tally", reduced modulo the group's order."""
    wide = HKDF(algorithm=SHA512(), length=64, salt=None, info=b"fourcorners tally").derive(k_rec)
    return ristretto.scalar(wide)


def is_leaf(data: bytes) -> bool:
    """Whether these bytes are a well-formed leaf of this version."""
    return len(data) == LEAF_BYTES and data[:1] == VERSION and ristretto.is_point(data[33:])


def opens(data: bytes, openings: tuple[Opening, ...], others: tuple[bytes, ...]) -> bool:
    """Whether these openings, with the bare hashes of the fields that stay closed, make up the leaf's `R`."""
    return is_leaf(data) and root([*(field_hash(o) for o in openings), *others]) == data[1:33]
