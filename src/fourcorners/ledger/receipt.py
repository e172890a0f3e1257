"""Receipts: what lets an outsider check later that an act is in the log, and what it says.

A receipt is a C2SP tlog-proof v1 whose `extra` line holds the leaf and the openings that its holder may have, as
canonical JSON. Where the cell is opened, so is `r`, and the holder sees that their demand is counted in that cell.

    {"format": "fourcorners.openings/1", "leaf": hex, "open": [[name, value, salt], ...],
     "closed": [[name, hash], ...], "blinding": hex or null}
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fourcorners.errors import VerificationFailed, WrongUse
from fourcorners.ledger.checkpoint import Checkpoint, open_checkpoint
from fourcorners.ledger.opening import Closed, Opening, Value, field_hashes, opens, salt
from fourcorners.ledger.promise import PROMISE, Promise, open_promise, write_promise
from fourcorners.ledger.proof import PROOF, Proof, read_proof, write_proof
from fourcorners.ledger.tally import blinding, opens_to
from fourcorners.ledger.tree import Tree, check_inclusion, leaf_hash
from fourcorners.note import Checks
from fourcorners.values import canonical_json

__all__ = [
    "PROMISE",
    "PROOF",
    "Promise",
    "Receipt",
    "check_receipt",
    "make_receipt",
    "open_promise",
    "read_receipt",
    "write_promise",
    "write_receipt",
]

_OPENINGS = "fourcorners.openings/1"
_CELL = "cell"


@dataclass(frozen=True, slots=True)
class Receipt:
    """A leaf with its openings, its place in the log, the path to the root, and the checkpoint that signs the root.

    `blinding` is the `r` of the leaf's tally, given exactly where the cell is opened.
    """

    leaf: bytes
    openings: tuple[Opening, ...]
    closed: tuple[Closed, ...]
    index: int
    path: tuple[bytes, ...]
    checkpoint: str
    blinding: bytes | None = None


def make_receipt(
    leaf: bytes,
    fields: Mapping[str, Value],
    k_rec: bytes,
    shown: Iterable[str],
    *,
    index: int,
    tree: Tree,
    checkpoint: str,
) -> Receipt:
    """The receipt of one event that opens the fields `shown` and leaves the others closed.

    `fields` are all fields of the leaf, the cell among them; `tree` is the log at the checkpoint's size. Raises
    WrongUse where the leaf does not commit to these fields under this secret: a receipt nobody could verify.
    """
    names = frozenset(shown)
    hashes = field_hashes(fields, k_rec)
    openings = tuple(Opening(n, fields[n], salt(k_rec, n)) for n in sorted(names & fields.keys()))
    closed = tuple(Closed(n, hashes[n]) for n in sorted(fields.keys() - names))
    if not opens(leaf, openings, closed):
        raise WrongUse("the leaf does not commit to these fields")
    r = blinding(k_rec) if _CELL in names & fields.keys() else None
    return Receipt(leaf, openings, closed, index, tuple(tree.inclusion(index)), checkpoint, r)


def write_receipt(receipt: Receipt) -> str:
    """The receipt as text."""
    extra = {
        "format": _OPENINGS,
        "leaf": receipt.leaf.hex(),
        "open": [[o.name, o.value, o.salt.hex()] for o in receipt.openings],
        "closed": [[c.name, c.hash.hex()] for c in receipt.closed],
        "blinding": receipt.blinding.hex() if receipt.blinding is not None else None,
    }
    return write_proof(Proof(receipt.index, receipt.path, receipt.checkpoint, canonical_json(extra)))


def read_receipt(text: str, at: str = "receipt") -> Receipt:
    """Read a receipt strictly: every part in its one canonical form. Raises VerificationFailed."""
    proof = read_proof(text, at)
    try:
        receipt = _receipt(json.loads(proof.extra or b""), proof)
        again = write_receipt(receipt)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise VerificationFailed("a receipt's openings are malformed", at=at) from error
    if again != text:
        raise VerificationFailed("a receipt is not in canonical form", at=at)
    return receipt


def _receipt(extra: Mapping[str, Any], proof: Proof) -> Receipt:
    if extra["format"] != _OPENINGS:
        raise ValueError("unknown format of openings")
    return Receipt(
        leaf=bytes.fromhex(extra["leaf"]),
        openings=tuple(Opening(str(n), v, bytes.fromhex(s)) for n, v, s in extra["open"]),
        closed=tuple(Closed(str(n), bytes.fromhex(h)) for n, h in extra["closed"]),
        index=proof.index,
        path=proof.path,
        checkpoint=proof.checkpoint,
        blinding=None if extra["blinding"] is None else bytes.fromhex(extra["blinding"]),
    )


def check_receipt(receipt: Receipt, verifiers: Sequence[Checks], at: str = "receipt") -> Checkpoint:
    """Check signature, openings, tally and inclusion; gives the checkpoint.

    Raises VerificationFailed at the first that does not hold.
    """
    checkpoint = open_checkpoint(receipt.checkpoint, verifiers, at)
    if not opens(receipt.leaf, receipt.openings, receipt.closed):
        raise VerificationFailed("the opened fields are not those of the leaf", at=at)
    cell = next((o.value for o in receipt.openings if o.name == _CELL), None)
    if (cell is None) is not (receipt.blinding is None):
        raise VerificationFailed("the cell is opened without its tally, or the tally without its cell", at=at)
    if receipt.blinding is not None and not opens_to(receipt.leaf[33:], str(cell), receipt.blinding):
        raise VerificationFailed("the leaf is not counted in the cell it names", at=at)
    node = leaf_hash(receipt.leaf)
    if not check_inclusion(node, receipt.index, checkpoint.size, receipt.path, checkpoint.root):
        raise VerificationFailed("the leaf is not in the log of this checkpoint", at=at)
    return checkpoint
