"""Check logs, receipts and promises offline. Imports leaves and the ledger's own formats, nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from fourcorners.checks import Verdict
from fourcorners.errors import FourCornersError, VerificationFailed
from fourcorners.ledger.checkpoint import Checkpoint, open_checkpoint
from fourcorners.ledger.epoch import CHECKPOINT
from fourcorners.ledger.leaf import is_leaf
from fourcorners.ledger.receipt import Receipt, check_receipt, open_promise, read_receipt
from fourcorners.ledger.tiles import expected_files, read_entries, tile_path
from fourcorners.ledger.tree import Tree, leaf_hash
from fourcorners.note import Verifier
from fourcorners.values import write_instant


def verify_log(folder: Path, verifiers: Sequence[Verifier]) -> Verdict:
    """Check a whole log: signature, every entry, every tile against the entries, the root, and nothing extra."""
    verdict = Verdict(f"log {folder.name}")
    try:
        checkpoint = _checkpoint(folder, verifiers)
        verdict.note("checkpoint signature", True, f"{checkpoint.origin}, {checkpoint.size} entries")
        entries = read_entries(folder, checkpoint.size)
    except VerificationFailed as error:
        verdict.fail("checkpoint and entries", error)
        return verdict
    odd = next((index for index, entry in enumerate(entries) if not is_leaf(entry)), None)
    verdict.note("every entry is a leaf", odd is None, "" if odd is None else f"entry {odd} is none")
    tree = Tree([leaf_hash(entry) for entry in entries])
    same = tree.root() == checkpoint.root
    verdict.note("root recomputed from the entries", same, "" if same else "it is not the root that was signed")
    _check_files(folder, entries, tree, verdict)
    return verdict


def _checkpoint(folder: Path, verifiers: Sequence[Verifier]) -> Checkpoint:
    path = folder / CHECKPOINT
    try:
        return open_checkpoint(path.read_bytes().decode("utf-8"), verifiers, CHECKPOINT)
    except OSError as error:
        raise VerificationFailed("there is no checkpoint", at=str(path)) from error
    except UnicodeDecodeError as error:
        raise VerificationFailed("the checkpoint is not text", at=CHECKPOINT) from error


def _check_files(folder: Path, entries: Sequence[bytes], tree: Tree, verdict: Verdict) -> None:
    """Every file is there with the right bytes; partial tiles of earlier sizes may stay if they are true beginnings."""
    wanted = dict(expected_files(entries, tree))
    wrong, missing = [], []
    for path, data in wanted.items():
        file = folder / path
        if not file.is_file():
            missing.append(path)
        elif file.read_bytes() != data:
            wrong.append(path)
    whole = {tile_path(*_kind_and_number(path), 256): data for path, data in wanted.items()}
    extra = []
    for file in sorted(p for p in folder.rglob("*") if p.is_file()):
        path = file.relative_to(folder).as_posix()
        if path in wanted or path == CHECKPOINT:
            continue
        parent = path.rpartition(".p/")[0]
        if not (
            parent in whole and whole[parent].startswith(file.read_bytes()) and _is_width(path, file, whole[parent])
        ):
            extra.append(path)
    for name, paths in (
        ("no tile is missing", missing),
        ("every tile fits the entries", wrong),
        ("no file is extra", extra),
    ):
        verdict.note(name, not paths, paths[0] if paths else "")


def _kind_and_number(path: str) -> tuple[str, int]:
    """The kind and number of a tile's path."""
    _, kind, *groups = path.partition(".p/")[0].split("/")
    return kind, int("".join(group.removeprefix("x") for group in groups))


def _is_width(path: str, file: Path, whole: bytes) -> bool:
    """Whether an old partial tile's name says how many hashes or entries it holds."""
    kind, _ = _kind_and_number(path)
    width = path.rpartition(".p/")[2]
    each = 67 if kind == "entries" else 32
    return width.isdigit() and 0 < int(width) < 256 and file.stat().st_size == int(width) * each <= len(whole)


def verify_receipt(text: str, verifiers: Sequence[Verifier], name: str = "receipt") -> tuple[Verdict, Receipt | None]:
    """Check a receipt; gives the receipt too, so that its opened fields can be shown."""
    verdict = Verdict(name)
    try:
        receipt = read_receipt(text, name)
        checkpoint = check_receipt(receipt, verifiers, name)
    except FourCornersError as error:
        verdict.note("receipt", False, error.what)
        return verdict, None
    verdict.note("checkpoint signature", True, f"{checkpoint.origin}, {checkpoint.size} entries")
    verdict.note("opened fields are those of the leaf", True, ", ".join(o.name for o in receipt.openings))
    verdict.note("the leaf is in the log", True, f"index {receipt.index}")
    return verdict, receipt


def verify_promise(
    text: str,
    verifiers: Sequence[Verifier],
    name: str = "promise",
    *,
    log: Path | None = None,
    now: datetime | None = None,
) -> Verdict:
    """Check a promise; with a log, whether it was kept, or is overdue at `now`."""
    verdict = Verdict(name)
    try:
        promise = open_promise(text, verifiers, name)
    except FourCornersError as error:
        verdict.note("promise", False, error.what)
        return verdict
    verdict.note("promise signature", True, f"{promise.origin}, by {write_instant(promise.by)}")
    if log is None:
        return verdict
    try:
        size = _checkpoint(log, verifiers).size
        kept = promise.leaf in read_entries(log, size)
    except VerificationFailed as error:
        verdict.fail("the log can be read", error)
        return verdict
    if kept or now is None or now >= promise.by:
        verdict.note("the promised leaf is in the log", kept, "" if kept else "the promise is broken")
    return verdict
