"""The private chain: each event's hash covers its place, its content and the hash before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fourcorners.errors import LedgerDamaged
from fourcorners.values import canonical_json, digest

GENESIS = "0" * 64
_TAG = b"fourcorners.event/1\n"


@dataclass(frozen=True, slots=True)
class Link:
    """One stored event: sequence number from 1, canonical body, commitment, the hash before it and its own."""

    seq: int
    body: str
    leaf: bytes
    prev: str
    hash: str


def link_hash(seq: int, body: str, leaf: bytes, prev: str) -> str:
    """SHA-256 over a tag and the canonical JSON of place, body, leaf and the hash before."""
    return digest(_TAG + canonical_json([seq, body, leaf.hex(), prev]))


def check_chain(links: Iterable[Link]) -> tuple[int, str]:
    """Walk the whole chain; gives its length and head.

    Raises LedgerDamaged at the first event that is missing, out of place or altered.
    """
    seq, head = 0, GENESIS
    for link in links:
        seq += 1
        if link.seq != seq or link.prev != head or link.hash != link_hash(link.seq, link.body, link.leaf, link.prev):
            raise LedgerDamaged(
                "the chain of events does not hold", at=f"event {seq}", do="Stop work and compare with a backup."
            )
        head = link.hash
    return seq, head
