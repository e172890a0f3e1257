"""Preserve what a request names: decided by a person, sealed by the machine, read by nobody until process comes.

Making a snapshot can be cut off at any instant and is begun again by the same command: what is sealed already stays,
and the key that it was sealed for is wrapped on the disk before the first row is read.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from django.db import transaction

from fourcorners.acts.holders import new_key, recipient_of
from fourcorners.acts.matters import Case, case
from fourcorners.acts.recording import record, record_steps
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.collect.datamap import load
from fourcorners.collect.model import Extract
from fourcorners.collect.run import collect, load_extract
from fourcorners.collect.snapshot import DATA_MAP, snapshot_digest
from fourcorners.errors import NotAllowed, ScopeBreach, WrongUse
from fourcorners.law.keepterm import keep_term
from fourcorners.ledger.model import EventKind
from fourcorners.scope.model import Decision, Scope
from fourcorners.scope.run import freeze_keeping

KEY = "key.json"


@dataclass(frozen=True, slots=True)
class Preserved:
    """What was sealed: rows, until when, and the steps whose stores could not be read."""

    matter: str
    rows: int
    until: date | None
    gaps: tuple[str, ...]


def plan_keeping(workspace: Workspace, found: Case, decision: Decision, until: date | None) -> None:
    """Freeze what is to be kept and for how long; part of the transaction in which the decision is taken.

    Raises NotAllowed where nothing may be kept, or no law we know says for how long and nobody does; WrongUse where a
    day is given and the law gives one.
    """
    matter = found.row
    term = keep_term(found.demand, matter.served_on, workspace.profile)
    if term and until:
        raise WrongUse(f"the law says until when: {term.until.isoformat()} ({term.provision})", do="Leave --until out.")
    ends = term.until if term else until
    if ends is None:
        raise NotAllowed(
            "no law we know says for how long data is kept for a paper of this kind",
            at=matter.id,
            do="Say it with --until DATE, or ask back.",
        )
    if ends < workspace.clock.now().date():
        raise NotAllowed(f"the term ended on {ends.isoformat()}", at=matter.id, do="Refuse, or ask for a new request.")
    scope = freeze_keeping(found.demand, found.opinion, decision, matter.opened_at)
    models.Preservation.objects.create(
        matter=matter,
        scope=scope.to_json(),
        until=ends,
        longest=term.longest if term else None,
        provision=term.provision if term else "",
    )
    record(
        workspace,
        EventKind.TO_PRESERVE,
        matter=matter.id,
        key=f"{decision.id}-keep",
        fields={"decision": decision.id, "scope": scope.digest, "on": ends.isoformat()},
    )


def preserve(workspace: Workspace, number: str) -> Preserved:
    """Seal what was decided to be kept in this matter; run again, only what failed before is tried.

    A store that fails leaves a gap that is named, and what the others hold is kept. Raises NotAllowed where nobody
    decided to keep anything, the term has ended or nobody holds keys; ScopeBreach where a row outside the scope turned
    up, after which nothing is kept.
    """
    row = _to_be_kept(workspace, number)
    matter, folder = row.matter, snapshot_folder(workspace, row.matter_id)
    if row.sealed_at and (not row.gaps or _is_in_use(row)):
        return Preserved(matter.id, row.rows, row.until, tuple(row.gaps))
    if row.until and row.until < workspace.clock.now().date():
        raise NotAllowed(f"the term ended on {row.until.isoformat()}", at=matter.id, left="Nothing was collected.")
    scope = Scope.from_json(row.scope)
    # A map that cannot be used, such as a draft, must not be kept with the snapshot, nor an intent be put on record.
    load(folder / DATA_MAP if (folder / DATA_MAP).exists() else workspace.data_map)
    if not (folder / KEY).exists():
        _, wrapped = new_key()
        workspace.keep(wrapped, "preserved", matter.id, KEY)
    if not (folder / DATA_MAP).exists():
        workspace.keep(workspace.data_map.read_bytes(), "preserved", matter.id, DATA_MAP)
    with transaction.atomic():
        _still_standing(row, folder)
        intent = record(
            workspace,
            EventKind.COLLECTION_INTENT,
            matter=matter.id,
            key="collect-intent",
            fields={"scope": scope.digest, "decision": scope.decision},
        )
    try:
        extract = collect(
            scope,
            replace(load(folder / DATA_MAP), folder=workspace.data_map.parent),
            folder,
            began=intent.at,
            now=workspace.clock.now,
            sealed_for=recipient_of(folder / KEY),
        )
    except ScopeBreach:
        shutil.rmtree(folder)
        with transaction.atomic():
            record(
                workspace,
                EventKind.GUARD_STOPPED,
                matter=matter.id,
                key="guard-stopped-snapshot",
                fields={"scope": scope.digest},
            )
        raise
    return _sealed(workspace, row, scope, extract)


def snapshot_folder(workspace: Workspace, matter: str) -> Path:
    return workspace.folder / "preserved" / matter


def sealed_extract(workspace: Workspace, row: models.Preservation) -> Extract:
    """The record of a snapshot, every sealed file as it was written. Raises VerificationFailed where one is not."""
    return load_extract(snapshot_folder(workspace, row.matter_id))


def _to_be_kept(workspace: Workspace, number: str) -> models.Preservation:
    matter = case(number).row
    row: models.Preservation | None = getattr(matter, "preservation", None)
    if row is None:
        raise NotAllowed(
            "nobody decided to preserve anything in this matter",
            at=matter.id,
            do='Decide with "fourcorners decide MATTER --keep".',
        )
    if row.is_ending or row.destroyed_at:
        raise NotAllowed("the snapshot of this matter was destroyed at its end", at=matter.id)
    return row


def _still_standing(row: models.Preservation, folder: Path) -> None:
    """Raises NotAllowed where it was destroyed while this went on, and leaves nothing of what was made since."""
    row.refresh_from_db(fields=["is_ending", "destroyed_at"])
    if row.is_ending or row.destroyed_at:
        shutil.rmtree(folder, ignore_errors=True)
        raise NotAllowed("the snapshot of this matter was destroyed at its end", at=row.matter_id)


def _is_in_use(row: models.Preservation) -> bool:
    """Whether a later matter is being collected from it: then it stays as it is."""
    begun = models.Event.objects.filter(kind=EventKind.SNAPSHOT_OPENED.value)
    return begun.filter(matter__in=row.uses.values_list("matter_id", flat=True)).exists()


def _sealed(workspace: Workspace, row: models.Preservation, scope: Scope, extract: Extract) -> Preserved:
    gaps = [outcome.step for outcome in extract.gaps]
    with transaction.atomic():
        folder = snapshot_folder(workspace, row.matter_id)
        _still_standing(row, folder)
        sha256 = snapshot_digest(folder)
        record_steps(workspace, row.matter_id, extract)
        record(
            workspace,
            EventKind.PRESERVED,
            matter=row.matter_id,
            key=f"preserved-{sha256[:16]}",
            fields={
                "scope": scope.digest,
                "sha256": sha256,
                "on": row.until.isoformat() if row.until else "none",
            },
        )
        row.sealed_at = extract.ended
        row.sha256, row.rows, row.gaps = sha256, extract.rows, gaps
        row.save(update_fields=["sealed_at", "sha256", "rows", "gaps"])
    return Preserved(row.matter_id, row.rows, row.until, tuple(gaps))
