"""Close the day: put the new events' commitments, padded and shuffled, into the public log; and give receipts."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from fourcorners.acts.matters import case
from fourcorners.acts.recording import leaf_fields
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.errors import WrongUse
from fourcorners.ledger.chain import Link, check_chain
from fourcorners.ledger.epoch import CHECKPOINT, batch, publish
from fourcorners.ledger.model import EventKind
from fourcorners.ledger.receipt import make_receipt, write_receipt
from fourcorners.ledger.tree import Tree, leaf_hash

# What a requester may see opened of each kind of event about their own demand. Anything else stays closed.
_SHOWN = {
    EventKind.PAPER_RECEIVED: ("kind", "matter", "at", "paper", "cell"),
    EventKind.DECISION_TAKEN: ("kind", "matter", "at", "decision", "verdict", "cell"),
    EventKind.PACKAGED: ("kind", "matter", "at", "scope", "plan", "manifest", "package", "rows", "cell"),
}


@dataclass(frozen=True, slots=True)
class Closed:
    """One published epoch: its number, and how many entries the log holds after it."""

    number: int
    entries: int


def check_casebook_chain() -> int:
    """Walk the private chain of events; gives its length. Raises LedgerDamaged where it does not hold."""
    rows = models.Event.objects.order_by("seq").iterator(chunk_size=2000)
    return check_chain(Link(e.seq, e.body, bytes(e.leaf), e.prev, e.hash) for e in rows)[0]


def close_epoch(workspace: Workspace) -> Closed:
    """Publish today's batch; run again the same day, it only finishes what was begun.

    The shuffled batch is stored before it is published, so that a crash in between publishes the same one. Raises
    LedgerDamaged, signing nothing, where the chain or the log is not what the casebook holds.
    """
    check_casebook_chain()
    today = workspace.clock.now().date()
    with transaction.atomic():
        epoch = models.Epoch.objects.filter(on=today).first() or _store(workspace)
    leaves = [bytes.fromhex(x) for e in models.Epoch.objects.order_by("number") for x in e.leaves]
    checkpoint = publish(workspace.folder / "log", leaves, workspace.signer)
    with transaction.atomic():
        models.Epoch.objects.filter(published_at=None).update(published_at=workspace.clock.now())
    return Closed(epoch.number, checkpoint.size)


def _store(workspace: Workspace) -> models.Epoch:
    """Fix the batch: which events, in which order among the padding."""
    last = models.Epoch.objects.order_by("-number").first()
    number, start = (last.number + 1, last.start + len(last.leaves)) if last else (1, 0)
    queued = list(models.Event.objects.filter(epoch=None).order_by("seq"))
    leaves = batch([bytes(e.leaf) for e in queued], workspace.pad_to, workspace.clock.now().date())
    place = {leaf: start + offset for offset, leaf in enumerate(leaves)}
    epoch = models.Epoch.objects.create(
        number=number, on=workspace.clock.now().date(), start=start, leaves=[leaf.hex() for leaf in leaves]
    )
    for event in queued:
        event.epoch, event.index = epoch, place[bytes(event.leaf)]
    models.Event.objects.bulk_update(queued, ["epoch", "index"], batch_size=500)
    return epoch


def write_receipts(workspace: Workspace, number: str) -> list[str]:
    """Receipts for the events of a matter that its requester may see; gives their files.

    Only events of published epochs have one: an index on the same day would tell how many demands there are. Raises
    WrongUse where none is published yet.
    """
    found = case(number)
    events = models.Event.objects.filter(
        matter=found.row.id, kind__in=[kind.value for kind in _SHOWN], epoch__published_at__isnull=False
    ).order_by("seq")
    if not events:
        raise WrongUse(
            "no event of this matter is published yet", at=found.row.id, do='Run "fourcorners epoch" at the day\'s end.'
        )
    leaves = [bytes.fromhex(x) for e in models.Epoch.objects.order_by("number") for x in e.leaves]
    tree = Tree([leaf_hash(leaf) for leaf in leaves])
    checkpoint = (workspace.folder / "log" / CHECKPOINT).read_text(encoding="utf-8")
    files = []
    for event in events:
        kind = EventKind(event.kind)
        text = write_receipt(
            make_receipt(
                bytes(event.leaf),
                {**leaf_fields(event.body), "cell": event.cell},
                bytes(event.k_rec),
                _SHOWN[kind],
                index=event.index or 0,
                tree=tree,
                checkpoint=checkpoint,
            )
        )
        name = f"{found.row.id}-{event.seq:05d}-{kind.value}.tlog-proof"
        files.append(str(workspace.keep(text.encode(), "receipts", name)))
    return files
