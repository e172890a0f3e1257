"""The public log: what is published verifies, and nothing can be changed, dropped, swapped or added unnoticed."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from fourcorners.errors import LedgerDamaged, VerificationFailed, WrongUse
from fourcorners.ledger.epoch import batch, padding, publish
from fourcorners.ledger.leaf import LEAF_BYTES, is_leaf, leaf
from fourcorners.ledger.model import FIELDS, Event, EventKind
from fourcorners.ledger.opening import Opening, opens
from fourcorners.ledger.receipt import (
    Promise,
    check_receipt,
    make_receipt,
    read_receipt,
    write_promise,
    write_receipt,
)
from fourcorners.ledger.tiles import tile_path, tiles_of
from fourcorners.ledger.tree import Tree, leaf_hash
from fourcorners.ledger.verify import verify_log, verify_promise, verify_receipt
from fourcorners.note import Signer

DAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
K_REC = bytes(range(32))
FIELDS_OF = {"kind": "paper.received", "at": "2026-11-24T12:00:00Z", "paper": "ab" * 32, "service": 1}


@pytest.fixture(scope="module")
def signer() -> Signer:
    return Signer.generate("harbor.example/log")


@pytest.fixture(scope="module")
def leaves() -> list[bytes]:
    return [padding(DAY) for _ in range(300)]


@pytest.fixture
def log(tmp_path: Path, signer: Signer, leaves: list[bytes]) -> Path:
    publish(tmp_path / "log", leaves[:40], signer)
    publish(tmp_path / "log", leaves, signer)
    return tmp_path / "log"


def holds(folder: Path, signer: Signer) -> bool:
    return verify_log(folder, [signer.verifier]).holds


def test_an_honest_log_verifies(log: Path, signer: Signer) -> None:
    """A log that grew in two steps verifies, with the old partial tiles still in place."""
    assert holds(log, signer)
    assert (log / "tile/0/000.p/40").is_file()


def test_tile_paths_follow_the_specification() -> None:
    """The specification's own examples: a tree of 70,000, and numbers in groups of three digits."""
    assert list(tiles_of(70_000))[-1] == (273, 112)
    assert len(list(tiles_of(70_000 // 256))) == 2
    assert tile_path("0", 1_234_067, 256) == "tile/0/x001/x234/067"
    assert tile_path("entries", 273, 112) == "tile/entries/273.p/112"


def changes(folder: Path, every: int) -> Iterator[tuple[Path, int]]:
    count = 0
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        for offset in range(path.stat().st_size):
            count += 1
            if count % every == 0:
                yield path, offset


def test_a_changed_byte_is_found(log: Path, signer: Signer) -> None:
    """A sample of single-byte changes over every file: none passes."""
    sweep(log, signer, every=509)


@pytest.mark.slow
def test_every_changed_byte_is_found(log: Path, signer: Signer) -> None:
    """Every single-byte change of a 300-entry log: none passes."""
    sweep(log, signer, every=1)


def sweep(log: Path, signer: Signer, every: int) -> None:
    tried = 0
    for path, offset in changes(log, every):
        data = path.read_bytes()
        path.write_bytes(data[:offset] + bytes([data[offset] ^ 1]) + data[offset + 1 :])
        assert not holds(log, signer), f"{path.name} at {offset}"
        path.write_bytes(data)
        tried += 1
    assert tried > 50
    assert holds(log, signer)


def test_truncated_missing_swapped_and_extra_files_are_found(log: Path, signer: Signer) -> None:
    """Each file cut short or taken away, two tiles exchanged, a file too many: none passes."""
    files = sorted(p for p in log.rglob("*") if p.is_file())
    for path in files:
        data = path.read_bytes()
        path.write_bytes(data[:-1])
        assert not holds(log, signer), path
        path.unlink()
        needed = ".p/40" not in path.as_posix()
        assert holds(log, signer) is not needed, path
        path.write_bytes(data)
    bundle, tile = log / "tile/entries/000", log / "tile/0/000"
    swapped = bundle.read_bytes()
    bundle.write_bytes(tile.read_bytes())
    assert not holds(log, signer)
    bundle.write_bytes(swapped)
    (log / "tile/0/009").write_bytes(b"x")
    assert not holds(log, signer)


def test_another_key_is_refused(log: Path) -> None:
    """A log checks only under the key that signed it."""
    assert not holds(log, Signer.generate("harbor.example/log"))


def test_publishing_again_changes_nothing(log: Path, signer: Signer, leaves: list[bytes]) -> None:
    """The same leaves twice give the same root, as after a crash between publishing and recording it."""
    before = (log / "checkpoint").read_text(encoding="utf-8")
    publish(log, leaves, signer)
    assert (log / "checkpoint").read_text(encoding="utf-8") == before


def test_a_second_history_is_never_signed(log: Path, signer: Signer, leaves: list[bytes]) -> None:
    """A shorter or other history than the last checkpoint's, as from a restored backup, is refused and not signed."""
    before = (log / "checkpoint").read_bytes()
    for other in (leaves[:200], [padding(DAY), *leaves[1:]]):
        with pytest.raises(LedgerDamaged):
            publish(log, other, signer)
    assert (log / "checkpoint").read_bytes() == before


def test_a_flipped_bit_on_disk_is_found_before_signing(log: Path, signer: Signer, leaves: list[bytes]) -> None:
    """Entries that changed on disk since they were written are rewritten from the casebook or refused, never signed."""
    entries = log / "tile/entries/000"
    data = bytearray(entries.read_bytes())
    data[100] ^= 1
    entries.write_bytes(bytes(data))
    publish(log, [*leaves, padding(DAY)], signer)
    assert holds(log, signer)


@pytest.mark.parametrize(("queued", "size"), [(0, 16), (1, 16), (16, 16), (17, 32)])
def test_epochs_are_padded_to_a_multiple(queued: int, size: int) -> None:
    """A day without events has as many leaves as a day with sixteen, and all of them look alike."""
    mine = [leaf(FIELDS_OF, "none", K_REC)] * queued
    leaves = batch(mine, 16, DAY)
    assert len(leaves) == size
    assert all(is_leaf(entry) and len(entry) == LEAF_BYTES for entry in leaves)


def test_a_leaf_opens_field_by_field(signer: Signer, tmp_path: Path) -> None:
    """A receipt opens what it should, checks against the log, and lies about nothing."""
    mine = leaf(FIELDS_OF, "none", K_REC)
    leaves = [padding(DAY), mine, padding(DAY)]
    publish(tmp_path, leaves, signer)
    receipt = make_receipt(
        mine,
        {**FIELDS_OF, "cell": "none"},
        K_REC,
        ("kind", "paper"),
        index=1,
        tree=Tree([leaf_hash(entry) for entry in leaves]),
        checkpoint=(tmp_path / "checkpoint").read_text(encoding="utf-8"),
    )
    text = write_receipt(receipt)
    assert read_receipt(text) == receipt
    verdict, again = verify_receipt(text, [signer.verifier])
    assert verdict.holds
    assert again is not None
    assert {o.name: o.value for o in again.openings} == {"kind": "paper.received", "paper": "ab" * 32}
    lie = tuple(Opening(o.name, "cd" * 32 if o.name == "paper" else o.value, o.salt) for o in receipt.openings)
    assert not opens(mine, lie, receipt.closed)
    assert not opens(mine, receipt.openings, receipt.closed[1:])


def test_every_changed_byte_of_a_receipt_is_found(signer: Signer, tmp_path: Path) -> None:
    """No single-byte change of a receipt passes."""
    mine = leaf(FIELDS_OF, "none", K_REC)
    publish(tmp_path, [mine, padding(DAY)], signer)
    text = write_receipt(
        make_receipt(
            mine,
            {**FIELDS_OF, "cell": "none"},
            K_REC,
            FIELDS_OF,
            index=0,
            tree=Tree([leaf_hash(mine), leaf_hash(batch_entry(tmp_path))]),
            checkpoint=(tmp_path / "checkpoint").read_text(encoding="utf-8"),
        )
    )
    assert verify_receipt(text, [signer.verifier])[0].holds
    data = text.encode()
    for offset in range(len(data)):
        changed = data[:offset] + bytes([data[offset] ^ 1]) + data[offset + 1 :]
        try:
            verdict, _ = verify_receipt(changed.decode(), [signer.verifier])
        except UnicodeDecodeError:
            continue
        assert not verdict.holds, offset


def batch_entry(folder: Path) -> bytes:
    """The second entry of a two-entry log."""
    return (folder / "tile/entries/000.p/2").read_bytes()[69:]


def test_a_promise_kept_and_broken(log: Path, signer: Signer, leaves: list[bytes]) -> None:
    """A promise holds before its time, holds when kept, and is broken when its leaf never came."""
    kept = write_promise(Promise(signer.name, "paper.received", leaves[7], NOON), signer)
    never = write_promise(Promise(signer.name, "paper.received", padding(DAY), NOON), signer)
    keys = [signer.verifier]
    later = NOON.replace(day=30)
    assert verify_promise(kept, keys, log=log, now=later).holds
    assert verify_promise(never, keys, log=log, now=NOON.replace(hour=1)).holds
    assert not verify_promise(never, keys, log=log, now=later).holds
    assert not verify_promise(kept.replace("paper.received", "paper.deceived"), keys).holds


def test_a_receipt_of_another_log_is_refused(signer: Signer, tmp_path: Path) -> None:
    """A receipt whose checkpoint another key signed is refused."""
    mine = leaf(FIELDS_OF, "none", K_REC)
    publish(tmp_path, [mine], signer)
    receipt = make_receipt(
        mine,
        {**FIELDS_OF, "cell": "none"},
        K_REC,
        FIELDS_OF,
        index=0,
        tree=Tree([leaf_hash(mine)]),
        checkpoint=(tmp_path / "checkpoint").read_text(encoding="utf-8"),
    )
    with pytest.raises(VerificationFailed):
        check_receipt(receipt, [Signer.generate(signer.name).verifier])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("note", "free text"),
        ("paper", "Ada Example"),
        ("person", "ada@mail.example"),
        ("step", "sessions where user = 'ada example'"),
        ("effect", "Refuse Ada"),
        ("service", "1"),
        ("count", -1),
        ("count", True),
        ("on", "yesterday"),
    ],
)
def test_events_hold_no_words(name: str, value: str | int) -> None:
    """No field takes a name, an address or free text; the refusal does not repeat the value."""
    with pytest.raises(WrongUse) as error:
        Event(EventKind.PAPER_RECEIVED, "M-ABCDEFGH", NOON, {name: value})
    assert str(value) not in str(error.value).replace(name, "") or value in (-1, True, "1")


def test_no_event_field_takes_an_address_or_a_sentence() -> None:
    """The forms themselves: whatever the field, an e-mail address, a name or a sentence is no value for it."""
    for name in FIELDS:
        for value in ("ada@mail.example", "Ada Example", "12 Quay Street", "the account of ada"):
            with pytest.raises(WrongUse):
                Event(EventKind.PAPER_RECEIVED, "", NOON, {name: value})


def test_a_copied_log_verifies_anywhere(log: Path, signer: Signer, tmp_path: Path) -> None:
    """The log is static files: a copy on another disk is as good."""
    shutil.copytree(log, tmp_path / "mirror")
    assert holds(tmp_path / "mirror", signer)
