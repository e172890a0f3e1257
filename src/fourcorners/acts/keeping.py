"""How long a snapshot stays: extended once on paper, held while process is answered, and destroyed at its end."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from fourcorners.acts.matters import case
from fourcorners.acts.people import person_named
from fourcorners.acts.preserve import KEY, snapshot_folder
from fourcorners.acts.recording import record
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.collect.files import alone_in, flush_folder
from fourcorners.errors import NotAllowed, WrongUse
from fourcorners.ledger.model import EventKind
from fourcorners.scope.run import DECIDES
from fourcorners.terms import Effect, Instrument, Mark

_KEEPS = frozenset({Instrument.US_PRESERVATION_REQUEST, Instrument.EU_EPOC_PR})
# Matters whose process may still be answered from a snapshot.
_OPEN = frozenset({models.State.RECEIVED, models.State.SECOND, models.State.APPROVED, models.State.ASKED})


@dataclass(frozen=True, slots=True)
class Keeping:
    """One snapshot, or one that is still to be made, and where its term stands today.

    `held_by` are the open matters that it is kept for beyond its end.
    """

    matter: str
    sealed_at: datetime | None
    rows: int
    until: date | None
    is_extended: bool
    held_by: tuple[str, ...]
    gaps: tuple[str, ...]
    destroyed_at: datetime | None
    is_due: bool


def keepings(workspace: Workspace) -> Iterator[Keeping]:
    """Every preservation, the one that ends first at the top and those that ended at the bottom."""
    today = workspace.clock.now().date()
    every = [keeping_of(row, today) for row in models.Preservation.objects.select_related("matter")]
    yield from sorted(every, key=lambda k: (k.destroyed_at is not None, k.until or date.max, k.matter))


def keeping_of(row: models.Preservation, today: date) -> Keeping:
    """Where one preservation stands on that day."""
    held = tuple(row.uses.filter(matter__state__in=_OPEN).order_by("matter_id").values_list("matter_id", flat=True))
    if row.until is None:
        is_over = row.uses.filter(matter__state=models.State.PRODUCED).exists()
    else:
        is_over = row.until < today
    is_due = (is_over and not held) or row.is_ending
    return Keeping(
        row.matter_id,
        row.sealed_at,
        row.rows,
        row.until,
        row.renewed_by_id is not None,
        held,
        tuple(row.gaps),
        row.destroyed_at,
        is_due and row.destroyed_at is None,
    )


def extend(workspace: Workspace, number: str, *, on: str, by: str) -> date | None:
    """Extend a term on the paper of another matter, once; gives the new last day, None for "until it is produced".

    Checks, each of which must hold: the law knows an extension of this term; it was not extended before; the paper is a
    request to preserve; no finding refuses it; it came before the term ended; and it renews nothing else. A paper that
    confirms a request for production (the form of Annex V) keeps the data until it is produced.

    Raises NotAllowed naming what does not hold.
    """
    person = person_named(by, roles=DECIDES)
    with transaction.atomic():
        row = _standing(number)
        renewal = case(on)
        confirms = renewal.demand.shows(Mark.CONFIRMS_PRODUCTION)
        kind = renewal.demand.instrument.value if renewal.demand.instrument else None
        if renewal.row.id == row.matter_id or kind not in _KEEPS:
            raise NotAllowed("an extension needs a paper of its own that asks for it", at=renewal.row.id)
        if renewal.opinion.effect is Effect.REFUSE:
            raise NotAllowed("a finding refuses the paper that asks for the extension", at=renewal.row.id)
        if renewal.row.state not in {models.State.RECEIVED, models.State.KEPT} or renewal.row.renews.exists():
            raise NotAllowed("this paper was decided on, or extends something else", at=renewal.row.id)
        if row.until is None or (row.renewed_by_id and not confirms):
            raise NotAllowed("the term was extended before, and the law extends it once", at=row.matter_id)
        if renewal.row.served_on > row.until:
            raise NotAllowed(f"the paper came after the term had ended on {row.until.isoformat()}", at=renewal.row.id)
        if row.longest is None and not confirms:
            raise NotAllowed("no law we know extends a term of this kind", at=row.matter_id)
        row.until = None if confirms else row.longest
        row.renewed_by = renewal.row
        row.save(update_fields=["until", "renewed_by"])
        renewal.row.state = models.State.KEPT
        renewal.row.save(update_fields=["state"])
        record(
            workspace,
            EventKind.PRESERVATION_EXTENDED,
            matter=row.matter_id,
            key=f"extended-{renewal.row.id}",
            fields={
                "paper": renewal.row.paper,
                "person": person.id,
                "on": row.until.isoformat() if row.until else "none",
            },
        )
    return row.until


def name_snapshot(workspace: Workspace, number: str, *, of: str, by: str) -> None:
    """A person says that this matter's process reaches what was preserved in the matter `of`.

    Its collection then reads the snapshot beside the stores, within its own scope, and the snapshot stays while the
    matter is open. Raises NotAllowed where there is no snapshot any more, the process came after the term had ended,
    or its collection has begun.
    """
    person = person_named(by, roles=DECIDES)
    with transaction.atomic():
        row = _standing(of)
        later = case(number).row
        if row.sealed_at is None:
            raise NotAllowed("its snapshot is not made yet", at=row.matter_id, do='Make it with "fourcorners fulfil".')
        if later.id == row.matter_id or later.state not in _OPEN:
            raise NotAllowed("this matter is not open process that could reach a snapshot", at=later.id)
        if row.until and later.served_on > row.until:
            raise NotAllowed(f"process came after the term had ended on {row.until.isoformat()}", at=later.id)
        if models.Event.objects.filter(matter=later.id, kind=EventKind.COLLECTION_INTENT.value).exists():
            raise NotAllowed("the collection of this matter has begun", at=later.id)
        models.SnapshotUse.objects.get_or_create(
            matter=later, preservation=row, defaults={"person": person, "at": workspace.clock.now()}
        )
        record(
            workspace,
            EventKind.SNAPSHOT_NAMED,
            matter=later.id,
            key=f"snapshot-{row.matter_id}",
            fields={"person": person.id, "sha256": row.sha256},
        )


def release(workspace: Workspace, number: str, *, by: str, reason: str) -> None:
    """A person ends a preservation before its term, because the request was withdrawn; the snapshot is destroyed.

    Raises NotAllowed while an open matter is to be collected from it.
    """
    if not reason.strip():
        raise WrongUse("a release needs a reason", do="Say why, with --reason.")
    person = person_named(by, roles=DECIDES)
    with transaction.atomic():
        row = _standing(number)
        if held := keeping_of(row, workspace.clock.now().date()).held_by:
            raise NotAllowed(f"process is to be answered from it: {', '.join(held)}", at=row.matter_id)
        row.is_ending = True
        row.save(update_fields=["is_ending"])
        record(
            workspace,
            EventKind.PRESERVATION_RELEASED,
            matter=row.matter_id,
            key="released",
            fields={"person": person.id},
        )
    _destroy(workspace, row)


def destroy_due(workspace: Workspace) -> list[str]:
    """Destroy every snapshot whose term has ended and which no open matter needs; gives their matters.

    A run that was cut off is finished by the next.
    """
    due = [keeping.matter for keeping in keepings(workspace) if keeping.is_due]
    for number in due:
        _destroy(workspace, models.Preservation.objects.get(matter=number))
    return due


def _destroy(workspace: Workspace, row: models.Preservation) -> None:
    """The key first: without it the rest is noise. The intent is on record before, the outcome after.

    Raises WrongUse while it is still being sealed.
    """
    folder = snapshot_folder(workspace, row.matter_id)
    with alone_in(folder) if folder.exists() else nullcontext():
        _destroy_alone(workspace, row, folder)


def _destroy_alone(workspace: Workspace, row: models.Preservation, folder: Path) -> None:
    with transaction.atomic():
        if not row.is_ending and not keeping_of(row, workspace.clock.now().date()).is_due:
            return
        row.is_ending = True
        row.save(update_fields=["is_ending"])
        fields = {"sha256": row.sha256 or "none"}
        record(workspace, EventKind.DESTRUCTION_INTENT, matter=row.matter_id, key="destroy-intent", fields=fields)
    _overwrite(folder / KEY)
    if folder.exists():
        shutil.rmtree(folder)
        flush_folder(folder.parent)
    with transaction.atomic():
        row.destroyed_at = workspace.clock.now()
        row.save(update_fields=["destroyed_at"])
        record(workspace, EventKind.DESTROYED, matter=row.matter_id, key="destroyed", fields=fields)


def _overwrite(path: Path) -> None:
    """Write over a small file before it is removed, for disks that write in place."""
    if not path.exists():
        return
    with path.open("r+b") as file:
        file.write(secrets.token_bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()


def _standing(number: str) -> models.Preservation:
    matter = case(number).row
    row: models.Preservation | None = getattr(matter, "preservation", None)
    if row is None:
        raise NotAllowed("nothing is preserved in this matter", at=matter.id)
    if row.is_ending or row.destroyed_at:
        raise NotAllowed("its snapshot was destroyed at the end of its term", at=row.matter_id)
    return row
