"""Check a file or folder offline, whatever of ours it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from fourcorners.checks import Verdict
from fourcorners.errors import UnreadableInput
from fourcorners.ledger.receipt import PROMISE, PROOF
from fourcorners.ledger.verify import verify_log, verify_promise, verify_receipt
from fourcorners.note import Verifier
from fourcorners.produce.bagit import judge
from fourcorners.produce.recipients import Identity
from fourcorners.produce.verify import verify_package

_HEAD = 64


def verify_path(
    path: Path,
    *,
    keys: Sequence[Verifier],
    identity: Identity | None = None,
    authority: Path | None = None,
    log: Path | None = None,
    now: datetime | None = None,
) -> Verdict:
    """The verdict on a package (bag, tar, tar.age, tar.pgp, volumes), a receipt, a promise or a log.

    Raises UnreadableInput where it is none of these, or cannot be opened.
    """
    if not path.exists():
        raise UnreadableInput("no such file", at=str(path), do="Check the path.")
    if path.is_dir():
        if (path / "bagit.txt").exists():
            return verify_package(path, keys, authority=authority)
        if (path / "checkpoint").exists():
            return verify_log(path, keys)
        raise UnreadableInput(
            "neither a package nor a log", at=str(path), do="Give a folder with a bag or a checkpoint."
        )
    with path.open("rb") as source:
        head = source.read(_HEAD)
    if head.startswith(PROOF.encode()):
        return verify_receipt(_text(path), keys, path.name)[0]
    if head.startswith(PROMISE.encode()):
        return verify_promise(_text(path), keys, path.name, log=log, now=now)
    return verify_package(path, keys, identity=identity, authority=authority)


def verify_bag(path: Path) -> Verdict:
    """The verdict on a BagIt bag of anybody's. It says nothing about who made it: for that, verify a package.

    Raises UnreadableInput where there is no folder of that name.
    """
    if not path.is_dir():
        raise UnreadableInput("no such folder", at=str(path), do="Unpack the bag, and give its folder.")
    judgement = judge(path)
    verdict = Verdict(path.name)
    for problem in judgement.problems:
        verdict.note("bag", False, problem)
    if judgement.is_valid:
        verdict.note("bag", True, "complete and unaltered (RFC 8493); who made it was not checked")
    for warning in judgement.warnings:
        verdict.note("warning", True, warning)
    return verdict


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableInput("not text", at=path.name, do="Fetch the file again.") from error
