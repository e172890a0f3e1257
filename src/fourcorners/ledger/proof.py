"""Proofs of inclusion as text (C2SP tlog-proof v1): index, path to the root, and the checkpoint that signs the root."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from fourcorners.errors import VerificationFailed

PROOF = "c2sp.org/tlog-proof@v1"
# A path of 63 hashes, openings and a checkpoint with a hundred post-quantum signatures fit.
MOST_CHARACTERS = 1_000_000
_MOST_NODES = 63


@dataclass(frozen=True, slots=True)
class Proof:
    """That something is entry `index` of the log of that checkpoint. `extra` is authenticated by nothing here."""

    index: int
    path: tuple[bytes, ...]
    checkpoint: str
    extra: bytes | None = None


def write_proof(proof: Proof) -> str:
    """The proof as text."""
    lines = [PROOF]
    if proof.extra is not None:
        lines.append(f"extra {base64.b64encode(proof.extra).decode()}")
    lines += [f"index {proof.index}", *(base64.b64encode(node).decode() for node in proof.path)]
    return "\n".join(lines) + "\n\n" + proof.checkpoint


def read_proof(text: str, at: str = "proof") -> Proof:
    """Read a proof strictly: every number and hash in its one canonical form. Raises VerificationFailed."""
    if len(text) > MOST_CHARACTERS:
        raise VerificationFailed("too long for a proof", at=at)
    head, _, checkpoint = text.partition("\n\n")
    first, *lines = head.split("\n")
    if first != PROOF:
        raise VerificationFailed("not a proof of inclusion", at=at)
    try:
        extra = None
        if lines and lines[0].startswith("extra "):
            extra = base64.b64decode(lines.pop(0).removeprefix("extra "), validate=True)
        index = int(lines.pop(0).removeprefix("index "))
        path = tuple(base64.b64decode(line, validate=True) for line in lines)
    except (ValueError, IndexError) as error:
        raise VerificationFailed("a proof of inclusion is malformed", at=at) from error
    proof = Proof(index, path, checkpoint, extra)
    if index < 0 or len(path) > _MOST_NODES or any(len(node) != 32 for node in path) or write_proof(proof) != text:
        raise VerificationFailed("a proof of inclusion is not in canonical form", at=at)
    return proof
