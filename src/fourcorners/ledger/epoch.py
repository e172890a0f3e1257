"""The daily epoch: queued leaves with padding, shuffled, appended, recomputed from bytes, signed."""

from __future__ import annotations

import fcntl
import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from fourcorners.errors import LedgerDamaged, VerificationFailed
from fourcorners.ledger.checkpoint import Checkpoint, open_checkpoint
from fourcorners.ledger.leaf import K_REC_BYTES, NO_CELL, leaf
from fourcorners.ledger.model import EventKind
from fourcorners.ledger.tiles import expected_files, read_entries, write_file
from fourcorners.ledger.tree import Tree, leaf_hash
from fourcorners.note import Signer

CHECKPOINT = "checkpoint"


def batch(queued: Sequence[bytes], pad_to: int, on: date) -> list[bytes]:
    """One epoch's leaves in the order of the log: padded to a multiple of `pad_to`, at least once, and shuffled.

    Padding is made by the code that makes every leaf, so that nobody can tell it apart. The caller stores the result
    before it is published: shuffling again would give another order.
    """
    leaves = list(queued)
    wanted = max(1, -(-len(leaves) // pad_to)) * pad_to
    while len(leaves) < wanted:
        leaves.append(padding(on))
    secrets.SystemRandom().shuffle(leaves)
    return leaves


def padding(on: date) -> bytes:
    """A leaf that stands for nothing. Its secret is forgotten at once, so nobody can ever open it."""
    return leaf({"kind": EventKind.PAD.value, "at": on.isoformat()}, NO_CELL, secrets.token_bytes(K_REC_BYTES))


def publish(folder: Path, leaves: Sequence[bytes], signer: Signer) -> Checkpoint:
    """Bring the log in that folder up to exactly these leaves, and sign. Doing it twice changes nothing.

    Entries are written first, then hashes, and the checkpoint last, so that a crash leaves a log that still verifies.
    The root is recomputed from the entry bytes on disk before it is signed, never taken from stored hashes (a single
    flipped bit in a stored hash ended a public log in 2022).

    Raises LedgerDamaged, and signs nothing, where the folder's last checkpoint is not a prefix of these leaves: a log
    must never sign two histories, not even after a backup was restored.
    """
    with _one_writer(folder):
        tree = Tree([leaf_hash(entry) for entry in leaves])
        check_continues(folder, tree, signer)
        for path, data in expected_files(leaves, tree):
            write_file(folder / path, data)
        on_disk = Tree([leaf_hash(entry) for entry in _entries(folder, len(leaves))])
        if on_disk.root() != tree.root():
            raise LedgerDamaged(
                "the entries on disk are not those of the casebook",
                at=str(folder),
                do="Stop, keep both, and compare with a witness or a backup.",
                left="Nothing was signed.",
            )
        checkpoint = Checkpoint(signer.name, len(leaves), tree.root())
        write_file(folder / CHECKPOINT, checkpoint.signed(signer).encode())
        return checkpoint


def check_continues(folder: Path, tree: Tree, signer: Signer) -> None:
    """Raises LedgerDamaged where the folder's checkpoint is not a prefix of this tree."""
    path = folder / CHECKPOINT
    if not path.exists():
        return
    try:
        last = open_checkpoint(path.read_text(encoding="utf-8"), [signer.verifier], str(path))
    except (VerificationFailed, UnicodeDecodeError) as error:
        raise LedgerDamaged("the last checkpoint does not verify", at=str(path), left="Nothing was signed.") from error
    if last.size > tree.size or tree.root(last.size) != last.root:
        raise LedgerDamaged(
            "the log's last checkpoint is not a beginning of what the casebook holds",
            at=str(path),
            do="If a backup was restored, restore the one that matches the log.",
            left="Nothing was signed.",
        )


def _entries(folder: Path, size: int) -> list[bytes]:
    try:
        return read_entries(folder, size)
    except VerificationFailed as error:
        raise LedgerDamaged(error.what, at=error.at, left="Nothing was signed.") from error


@contextmanager
def _one_writer(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
