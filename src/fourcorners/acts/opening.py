"""Open the snapshots that a matter's process reaches: two holders together, for one approved scope, on record.

Keys are held in the memory of the process that was given the passphrases, and nowhere else: a collection that is cut
off and begun again asks for them again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

import pyrage

from fourcorners.acts.holders import open_key, unlock
from fourcorners.acts.matters import case
from fourcorners.acts.preserve import KEY, sealed_extract, snapshot_folder
from fourcorners.acts.recording import record
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.collect.datamap import load
from fourcorners.collect.engines import Limits, Source
from fourcorners.collect.model import Store
from fourcorners.collect.snapshot import DATA_MAP, Kept, snapshot_digest
from fourcorners.collect.stores import Openers
from fourcorners.errors import NotAllowed, VerificationFailed
from fourcorners.ledger.model import EventKind

_HOLDERS = 2


@dataclass(frozen=True, slots=True)
class _Unlocked:
    """The key of a snapshot, and the two holders who opened it, by their ids."""

    identity: pyrage.x25519.Identity = field(repr=False)
    holders: tuple[str, str]


# The keys that holders gave this process, by workspace, the matter they were given for and the snapshot's matter, while
# `unlocked` lasts: another matter's collection that this process takes up again finds none.
_keys: dict[tuple[str, str, str], _Unlocked] = {}


def snapshots_of(workspace: Workspace, matter: models.Matter) -> list[Kept]:
    """The snapshots that a person named for this matter, each as it was sealed.

    Raises VerificationFailed where one is not as it was when it was recorded.
    """
    kept = []
    for use in matter.snapshots.select_related("preservation").order_by("preservation__matter_id"):
        row = use.preservation
        folder = snapshot_folder(workspace, row.matter_id)
        if snapshot_digest(folder) != row.sha256:
            raise VerificationFailed("this snapshot is not the one on record", at=row.matter_id)
        kept.append(Kept(row.matter_id, folder, sealed_extract(workspace, row), load(folder / DATA_MAP)))
    return kept


@contextmanager
def unlocked(workspace: Workspace, number: str, passphrases: Mapping[str, str]) -> Iterator[None]:
    """While this lasts, the matter's snapshots can be opened by its collection; `passphrases` are by holder's name.

    Raises NotAllowed where there are not two holders, a passphrase is wrong, or a snapshot was sealed for others.
    """
    matter = case(number).row
    named = [use.preservation.matter_id for use in matter.snapshots.all()]
    if named and len(passphrases) != _HOLDERS:
        raise NotAllowed(
            "a snapshot is opened by two key holders together",
            at=matter.id,
            do="Name both with --opened-by NAME --opened-by NAME.",
            left="Nothing was opened.",
        )
    holders = dict(unlock(workspace, name, passphrase) for name, passphrase in passphrases.items()) if named else {}
    opened = {}
    for of in named:
        identity = open_key(snapshot_folder(workspace, of) / KEY, holders)
        one, other = sorted(holders)
        opened[(str(workspace.folder), matter.id, of)] = _Unlocked(identity, (one, other))
    _keys.update(opened)
    try:
        yield
    finally:
        for key in opened:
            _keys.pop(key, None)


def openers_for(workspace: Workspace, matter: str, kept: Sequence[Kept]) -> Openers:
    """How this matter's collection opens these. Raises NotAllowed where holders gave this process no keys for it."""
    openers = {}
    for snapshot in kept:
        given = _keys.get((str(workspace.folder), matter, snapshot.matter))
        if given is None:
            raise NotAllowed(
                f"what was preserved in {snapshot.matter} is sealed",
                do="Let two key holders open it: fulfil with --opened-by NAME --opened-by NAME.",
                left="Nothing was collected.",
            )
        openers[snapshot.store_name] = partial(_open, kept=snapshot, identity=given.identity)
    return openers


def record_opening(workspace: Workspace, matter: models.Matter, scope: str, kept: Sequence[Kept]) -> None:
    """Put on record, before the first byte is read and at each attempt, who opens these for this scope."""
    for snapshot in kept:
        one, other = _keys[str(workspace.folder), matter.id, snapshot.matter].holders
        record(
            workspace,
            EventKind.SNAPSHOT_OPENED,
            matter=matter.id,
            key=f"opened-{snapshot.matter}-{matter.attempt}",
            fields={"scope": scope, "sha256": snapshot_digest(snapshot.folder), "person": one, "second_person": other},
        )


def _open(store: Store, limits: Limits, *, kept: Kept, identity: pyrage.x25519.Identity) -> Source:
    from fourcorners.collect.engines.snapshot import SnapshotSource

    return SnapshotSource(store, kept, identity, limits)
