"""Tally commitments: `T = G_cell + r·H`, which hides the cell perfectly and still lets totals be checked.

`G_cell` and `H` are hashes of published labels, so that nobody knows a relation between them: SHA-512 of
"fourcorners ristretto255 generator v1: " and the label, mapped to the group. The labels are "cell " and the cell's
name, and "blinding".

Committing needs libsodium, which keeps secret scalars from being timed. Checking what is public or was opened does
not: where libsodium is missing, plain Python checks the same.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Protocol

from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fourcorners.errors import WrongUse
from fourcorners.ledger import ristretto_public
from fourcorners.ledger.opening import K_REC_BYTES

NO_CELL = "none"
_LABEL = b"fourcorners ristretto255 generator v1: "
_BLINDING = "blinding"
_INFO = b"fourcorners tally v1"
_WIDE_BYTES = 64


class Group(Protocol):
    """ristretto255, by either implementation."""

    def is_point(self, data: bytes) -> bool: ...
    def from_wide(self, wide: bytes) -> bytes: ...
    def scalar(self, wide: bytes) -> bytes: ...
    def add(self, a: bytes, b: bytes) -> bytes: ...
    def times(self, factor: bytes, point: bytes) -> bytes: ...


def _group() -> Group:
    try:
        from fourcorners.ledger import ristretto
    except ImportError:
        return ristretto_public
    return ristretto


GROUP: Group = _group()


@lru_cache(maxsize=512)
def generator(label: str) -> bytes:
    """The generator of a label."""
    return GROUP.from_wide(hashlib.sha512(_LABEL + label.encode()).digest())


def cell_generator(cell: str) -> bytes:
    """`G_cell`."""
    return generator(f"cell {cell}")


def blinding_generator() -> bytes:
    """`H`."""
    return generator(_BLINDING)


def blinding(k_rec: bytes) -> bytes:
    """`r`: HKDF-SHA-512 (RFC 5869) of the event's secret for the tally alone, reduced modulo the group's order.

    Raises WrongUse for a secret of another length, and where there is no libsodium to keep it.
    """
    if len(k_rec) != K_REC_BYTES:
        raise WrongUse(f"an event's secret has {K_REC_BYTES} bytes")
    if GROUP is ristretto_public:
        raise WrongUse("commitments are made with libsodium only", do="Install the package rbcl.")
    return GROUP.scalar(HKDF(algorithm=SHA512(), length=_WIDE_BYTES, salt=None, info=_INFO).derive(k_rec))


def tally_point(cell: str, k_rec: bytes) -> bytes:
    """`T` of a cell under an event's secret."""
    return GROUP.add(cell_generator(cell), GROUP.times(blinding(k_rec), blinding_generator()))


def is_point(data: bytes) -> bool:
    """Whether these bytes are one canonical group element."""
    return GROUP.is_point(data)


def opens_to(point: bytes, cell: str, r: bytes) -> bool:
    """Whether `T` commits to this cell, given its `r`: 32 bytes, below the group's order."""
    if len(r) != 32 or int.from_bytes(r, "little") >= ristretto_public.ORDER or not is_point(point):
        return False
    return GROUP.add(cell_generator(cell), GROUP.times(r, blinding_generator())) == point
