"""The group that tallies are committed in: ristretto255 (RFC 9496), through libsodium, in constant time.

For everything that touches a secret scalar. `ristretto_public.py` is the same group in plain Python, for outsiders who
check what is public.
"""

from __future__ import annotations

import rbcl

from fourcorners.errors import WrongUse

POINT_BYTES = 32
SCALAR_BYTES = 32
WIDE_BYTES = 64


def is_point(data: bytes) -> bool:
    """Whether these are the 32 bytes of a canonical encoding of a group element.

    The top bit is looked at here: libsodium before 1.0.19, which rbcl 1.1 carries, ignores it and so takes two
    encodings for one element, against RFC 9496, 4.3.1.
    """
    return len(data) == POINT_BYTES and data[31] < 0x80 and bool(rbcl.crypto_core_ristretto255_is_valid_point(data))


def from_wide(wide: bytes) -> bytes:
    """64 uniform bytes mapped to a group element (RFC 9496, 4.3.4)."""
    point: bytes = rbcl.crypto_core_ristretto255_from_hash(_of_length(wide, WIDE_BYTES))
    return point


def scalar(wide: bytes) -> bytes:
    """64 uniform bytes reduced to a scalar modulo the group's order."""
    reduced: bytes = rbcl.crypto_core_ristretto255_scalar_reduce(_of_length(wide, WIDE_BYTES))
    return reduced


def add(a: bytes, b: bytes) -> bytes:
    """The sum of two group elements."""
    total: bytes = rbcl.crypto_core_ristretto255_add(_element(a), _element(b))
    return total


def times(factor: bytes, point: bytes) -> bytes:
    """A scalar times a group element; the time it takes does not depend on the scalar."""
    product: bytes = rbcl.crypto_scalarmult_ristretto255_allow_scalar_zero(
        _of_length(factor, SCALAR_BYTES), _element(point)
    )
    return product


def _of_length(data: bytes, length: int) -> bytes:
    if len(data) != length:
        raise WrongUse(f"expected {length} bytes for ristretto255, not {len(data)}")
    return data


def _element(data: bytes) -> bytes:
    if not is_point(data):
        raise WrongUse("these bytes are no element of ristretto255")
    return data
