"""Promises: the signed word, handed out at once, that a leaf will be in the public log by an instant.

A promise names no index and no size, which would tell how many demands there are. A promise whose instant has passed,
beside a log without its leaf, is evidence that anybody can check.

    fourcorners.promise/1
    <origin of the log>
    <kind of act>
    <R and T: the 65-byte leaf, base64>
    <by when, RFC 3339 in UTC>
"""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from fourcorners.errors import VerificationFailed, WrongUse
from fourcorners.ledger.opening import LEAF_BYTES, VERSION
from fourcorners.note import Checks, Signer, open_note, sign
from fourcorners.values import read_instant, write_instant

PROMISE = "fourcorners.promise/1"
_KIND = re.compile(r"[a-z][a-z_]*(?:\.[a-z_]+)?")


@dataclass(frozen=True, slots=True)
class Promise:
    """The word that this leaf will be in the log of this origin by that instant."""

    origin: str
    kind: str
    leaf: bytes
    by: datetime

    @property
    def text(self) -> str:
        encoded = base64.b64encode(self.leaf).decode()
        return f"{PROMISE}\n{self.origin}\n{self.kind}\n{encoded}\n{write_instant(self.by)}\n"


def write_promise(promise: Promise, signer: Signer) -> str:
    """The promise as a signed note. Raises WrongUse where the key is not that of the log it speaks for."""
    if signer.name != promise.origin:
        raise WrongUse("a promise is signed with the key of its log")
    return sign(promise.text, signer)


def open_promise(signed: str, verifiers: Sequence[Checks], at: str = "promise") -> Promise:
    """Read a promise that a known key of its log signed, in its one canonical form. Raises VerificationFailed."""
    text = open_note(signed, verifiers, at)
    lines = text.split("\n")
    if len(lines) != 6 or lines[0] != PROMISE:
        raise VerificationFailed("not a promise", at=at)
    try:
        promise = Promise(lines[1], lines[2], base64.b64decode(lines[3], validate=True), read_instant(lines[4]))
    except (ValueError, WrongUse) as error:
        raise VerificationFailed("a promise's leaf or instant is malformed", at=at) from error
    if len(promise.leaf) != LEAF_BYTES or promise.leaf[:1] != VERSION or not _KIND.fullmatch(promise.kind):
        raise VerificationFailed("a promise's leaf or kind is not of its form", at=at)
    if promise.text != text:
        raise VerificationFailed("a promise is not in canonical form", at=at)
    own = [verifier for verifier in verifiers if verifier.name == promise.origin]
    if not own:
        raise VerificationFailed("no key of the promised log is known", at=at, do="Give that log's verifier key.")
    open_note(signed, own, at)
    return promise
