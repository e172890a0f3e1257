"""Checkpoints: what a log says about itself, as a signed note (C2SP tlog-checkpoint v1)."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass

from fourcorners.errors import VerificationFailed
from fourcorners.note import Signer, Verifier, open_note, sign


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A log's name, how many entries it has, and the root over them."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"

    def signed(self, signer: Signer) -> str:
        return sign(self.text, signer)


def open_checkpoint(signed: str, verifiers: Sequence[Verifier], at: str = "checkpoint") -> Checkpoint:
    """Read a checkpoint that a known key signed. Every number and root must be in its one canonical form.

    Raises VerificationFailed. Extension lines are refused: this log writes none.
    """
    return parse_checkpoint(open_note(signed, verifiers, at), at)


def parse_checkpoint(text: str, at: str = "checkpoint") -> Checkpoint:
    """Read the text of a checkpoint whose signature was checked before."""
    lines = text.split("\n")
    if len(lines) != 4 or lines[3] or not lines[0]:
        raise VerificationFailed("not a checkpoint of three lines", at=at)
    try:
        root = base64.b64decode(lines[2], validate=True)
        size = int(lines[1])
    except (ValueError, binascii.Error) as error:
        raise VerificationFailed("not a checkpoint", at=at) from error
    checkpoint = Checkpoint(lines[0], size, root)
    if size < 0 or len(root) != 32 or checkpoint.text != text:
        raise VerificationFailed("a checkpoint's number or root is not in canonical form", at=at)
    return checkpoint
