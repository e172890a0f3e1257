"""Promises and receipts: what lets an outsider check later that an act is in the log.

A promise is a signed note, handed out at once. It names no index and no size, which would tell how many demands there
are. A receipt is a C2SP tlog-proof v1 whose `extra` line holds the openings the holder may have.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fourcorners.errors import VerificationFailed
from fourcorners.ledger.checkpoint import Checkpoint, open_checkpoint
from fourcorners.ledger.leaf import LEAF_BYTES, Opening, Value, field_hashes, opens, salt
from fourcorners.ledger.tree import Tree, check_inclusion, leaf_hash
from fourcorners.note import Signer, Verifier, open_note, sign
from fourcorners.values import canonical_json, read_instant, write_instant

PROMISE = "fourcorners.promise/1"
PROOF = "c2sp.org/tlog-proof@v1"
_OPENINGS = "fourcorners.openings/1"


@dataclass(frozen=True, slots=True)
class Promise:
    """The word that this leaf will be in the log of this origin by that instant."""

    origin: str
    kind: str
    leaf: bytes
    by: datetime


def write_promise(promise: Promise, signer: Signer) -> str:
    """The promise as a signed note."""
    encoded = base64.b64encode(promise.leaf).decode()
    text = f"{PROMISE}\n{promise.origin}\n{promise.kind}\n{encoded}\n{write_instant(promise.by)}\n"
    return sign(text, signer)


def open_promise(signed: str, verifiers: Sequence[Verifier], at: str = "promise") -> Promise:
    """Read a promise that a known key signed. Raises VerificationFailed."""
    lines = open_note(signed, verifiers, at).split("\n")
    if len(lines) != 6 or lines[0] != PROMISE:
        raise VerificationFailed("not a promise", at=at)
    try:
        leaf = base64.b64decode(lines[3], validate=True)
    except binascii.Error as error:
        raise VerificationFailed("a promise's leaf is not base64", at=at) from error
    if len(leaf) != LEAF_BYTES:
        raise VerificationFailed("a promise's leaf has not 65 bytes", at=at)
    return Promise(lines[1], lines[2], leaf, read_instant(lines[4]))


@dataclass(frozen=True, slots=True)
class Receipt:
    """A leaf with its openings, its place in the log, the path to the root, and the checkpoint that signs the root."""

    leaf: bytes
    openings: tuple[Opening, ...]
    closed: tuple[bytes, ...]
    index: int
    path: tuple[bytes, ...]
    checkpoint: str


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

    `fields` are all fields of the leaf, the cell among them; `tree` is the log at the checkpoint's size.
    """
    names = frozenset(shown)
    hashes = field_hashes(fields, k_rec)
    return Receipt(
        leaf=leaf,
        openings=tuple(Opening(n, fields[n], salt(k_rec, n)) for n in sorted(names & fields.keys())),
        closed=tuple(sorted(h for n, h in hashes.items() if n not in names)),
        index=index,
        path=tuple(tree.inclusion(index)),
        checkpoint=checkpoint,
    )


def write_receipt(receipt: Receipt) -> str:
    """The receipt as text."""
    extra = canonical_json(
        {
            "format": _OPENINGS,
            "leaf": receipt.leaf.hex(),
            "open": [[o.name, o.value, o.salt.hex()] for o in receipt.openings],
            "closed": [h.hex() for h in receipt.closed],
        }
    )
    lines = [
        PROOF,
        f"extra {base64.b64encode(extra).decode()}",
        f"index {receipt.index}",
        *(base64.b64encode(node).decode() for node in receipt.path),
    ]
    return "\n".join(lines) + "\n\n" + receipt.checkpoint


def read_receipt(text: str, at: str = "receipt") -> Receipt:
    """Read a receipt strictly: every part in its one canonical form. Raises VerificationFailed."""
    head, _, checkpoint = text.partition("\n\n")
    lines = head.split("\n")
    if len(lines) < 3 or lines[0] != PROOF or not lines[1].startswith("extra ") or not lines[2].startswith("index "):
        raise VerificationFailed("not a receipt", at=at)
    try:
        extra = json.loads(base64.b64decode(lines[1][6:], validate=True))
        receipt = _receipt(extra, int(lines[2][6:]), lines[3:], checkpoint)
        again = write_receipt(receipt)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, binascii.Error) as error:
        raise VerificationFailed("a receipt is malformed", at=at) from error
    if again != text:
        raise VerificationFailed("a receipt is not in canonical form", at=at)
    return receipt


def _receipt(extra: Mapping[str, Any], index: int, path: Sequence[str], checkpoint: str) -> Receipt:
    if extra["format"] != _OPENINGS:
        raise ValueError("unknown format of openings")
    return Receipt(
        leaf=bytes.fromhex(extra["leaf"]),
        openings=tuple(Opening(str(n), v, bytes.fromhex(s)) for n, v, s in extra["open"]),
        closed=tuple(bytes.fromhex(h) for h in extra["closed"]),
        index=index,
        path=tuple(base64.b64decode(line, validate=True) for line in path),
        checkpoint=checkpoint,
    )


def check_receipt(receipt: Receipt, verifiers: Sequence[Verifier], at: str = "receipt") -> Checkpoint:
    """Check signature, openings and inclusion; gives the checkpoint. Raises VerificationFailed at the first failure."""
    checkpoint = open_checkpoint(receipt.checkpoint, verifiers, at)
    if not opens(receipt.leaf, receipt.openings, receipt.closed):
        raise VerificationFailed("the opened fields are not those of the leaf", at=at)
    node = leaf_hash(receipt.leaf)
    if not check_inclusion(node, receipt.index, checkpoint.size, receipt.path, checkpoint.root):
        raise VerificationFailed("the leaf is not in the log of this checkpoint", at=at)
    return checkpoint
