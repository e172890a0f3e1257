"""The group that commitments live in: ristretto255 (RFC 9496), through libsodium.

Generators are hashes of published labels, so that nobody knows a relation between them.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache

import rbcl

POINT_BYTES = 32
_LABEL = b"fourcorners ristretto255 generator v1: "


def is_point(data: bytes) -> bool:
    """Whether these 32 bytes are a canonical encoding of a group element."""
    return len(data) == POINT_BYTES and bool(rbcl.crypto_core_ristretto255_is_valid_point(data))


@lru_cache(maxsize=512)
def generator(label: str) -> bytes:
    """The generator of a label: SHA-512 of the labelled text, mapped to the group."""
    point: bytes = rbcl.crypto_core_ristretto255_from_hash(hashlib.sha512(_LABEL + label.encode()).digest())
    return point


def scalar(wide: bytes) -> bytes:
    """64 bytes reduced to a scalar modulo the group's order."""
    reduced: bytes = rbcl.crypto_core_ristretto255_scalar_reduce(wide)
    return reduced


def add(a: bytes, b: bytes) -> bytes:
    """The sum of two group elements."""
    total: bytes = rbcl.crypto_core_ristretto255_add(a, b)
    return total


def times(factor: bytes, point: bytes) -> bytes:
    """A scalar times a group element."""
    product: bytes = rbcl.crypto_scalarmult_ristretto255(factor, point)
    return product
