"""Checkpoints: what a log says about itself, as a signed note (C2SP tlog-checkpoint v1).

harbor.example/log          origin: the log's name, and the name of the key that signs for it
1024                        size: how many entries
CsUYapGGPo4dkMgIAUqom/...   root over them (RFC 6962), base64
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass

from fourcorners.errors import VerificationFailed
from fourcorners.note import Checks, Signs, open_note, sign

CHECKPOINT = "checkpoint"
# Sizes fit 63 bits, as the specification of cosignatures has it.
_MOST = 2**63


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A log's name, how many entries it has, and the root over them."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"

    def signed(self, *signers: Signs) -> str:
        return sign(self.text, *signers)


def open_checkpoint(signed: str, verifiers: Sequence[Checks], at: str = CHECKPOINT) -> Checkpoint:
    """Read a checkpoint that its log signed: with every key among these that bears the log's name, and at least one.

    A witness's signature alone does not do. Every number and root must be in its one canonical form, and extension
    lines are refused: this log writes none. Raises VerificationFailed.
    """
    checkpoint = parse_checkpoint(open_note(signed, verifiers, at), at)
    own = [verifier for verifier in verifiers if verifier.name == checkpoint.origin]
    if not own:
        raise VerificationFailed("no key of this log is known", at=at, do="Give the log's verifier key.")
    open_note(signed, own, at, every=True)
    return checkpoint


def parse_checkpoint(text: str, at: str = CHECKPOINT) -> Checkpoint:
    """Read the text of a checkpoint whose signature is checked elsewhere. Raises VerificationFailed."""
    lines = text.split("\n")
    if len(lines) != 4 or lines[3] or not lines[0]:
        raise VerificationFailed("not a checkpoint of three lines", at=at)
    try:
        checkpoint = Checkpoint(lines[0], int(lines[1]), base64.b64decode(lines[2], validate=True))
    except ValueError as error:
        raise VerificationFailed("a checkpoint's size or root is malformed", at=at) from error
    if not 0 <= checkpoint.size < _MOST or len(checkpoint.root) != 32 or checkpoint.text != text:
        raise VerificationFailed("a checkpoint's size or root is not in canonical form", at=at)
    return checkpoint
