"""Fulfil an approved matter: collect its scope, pack it, record it. A durable workflow that survives being killed.

Finished steps are never run again; a step that was cut off runs again and is idempotent by matter and step. What the
machine cannot settle (a store that failed) ends the run with the gap named, and a person retries or accepts it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from dbos import DBOS, SetWorkflowID
from django.db import connections, transaction

from fourcorners.acts.matters import case, scope_of
from fourcorners.acts.oldsqlite import supply_subseconds
from fourcorners.acts.opening import openers_for, record_opening, snapshots_of
from fourcorners.acts.packing import pack
from fourcorners.acts.recording import record, record_steps
from fourcorners.acts.workspace import Workspace, open_workspace
from fourcorners.casebook import models
from fourcorners.collect.compile import compile_plan
from fourcorners.collect.datamap import load
from fourcorners.collect.model import Extract, Step, StepOutcome
from fourcorners.collect.run import collect, load_extract
from fourcorners.collect.snapshot import with_snapshots
from fourcorners.errors import NotAllowed, ScopeBreach
from fourcorners.ledger.model import EventKind
from fourcorners.notice.model import When
from fourcorners.produce.model import Format

Progress = Callable[[str], None]
# Told how many steps a plan has; gives what is told of each step that ended and of each batch.
Watching = Callable[[int], tuple[Callable[[StepOutcome], None], Callable[[Step, int], None]]]


@dataclass(frozen=True, slots=True)
class Fulfilled:
    """How it ended: the package, or the steps that left a gap and block it.

    `absent` counts the identifiers of the scope that no account has; the package says so for each.
    """

    matter: str
    package: Path | None
    rows: int
    gaps: tuple[str, ...]
    absent: int = 0


# Workspaces that this process opened itself, with their clocks; a recovered workflow opens its own.
_open: dict[str, Workspace] = {}
# Who looks on in this process while a workspace's matters are collected.
_watched: dict[str, Watching] = {}


@contextmanager
def machine(workspace: Workspace, watching: Watching | None = None) -> Iterator[None]:
    """The workflow engine of this workspace, running. Whatever a killed process left unfinished is resumed first.

    `watching` looks on while rows are collected.
    """
    _open[str(workspace.folder)] = workspace
    if watching:
        _watched[str(workspace.folder)] = watching
    supply_subseconds()
    DBOS(
        config={
            "name": "fourcorners",
            "system_database_url": f"sqlite:///{workspace.folder / 'workflow.sqlite3'}",
            "application_version": "1",
            "executor_id": "desk",
            "log_level": "CRITICAL",
        }
    )
    DBOS.launch()
    try:
        yield
    finally:
        _watched.pop(str(workspace.folder), None)
        DBOS.destroy()


def fulfil(
    workspace: Workspace,
    number: str,
    *,
    form: Format = Format.CSV,
    volume_bytes: int | None = None,
    progress: Progress | None = None,
) -> Fulfilled:
    """Collect and pack what was approved in this matter, the records in that form. Must run inside `machine`.

    `volume_bytes` cuts the package into files of at most that size.

    Raises NotAllowed where the matter is not ready, in the words of what is missing; ScopeBreach where a row outside
    the scope turned up, after which nothing is kept.
    """
    say = progress or (lambda _: None)
    found = case(number)
    matter = found.row
    if hasattr(matter, "package"):
        # A run that was cut off after the package was recorded may have left the rows it was made from.
        shutil.rmtree(_collected(workspace, matter.id), ignore_errors=True)
        return _done(workspace, matter)
    check_ready(workspace, matter)
    with SetWorkflowID(f"fulfil-{matter.id}-{matter.attempt}"):
        say(f"{matter.id}: collecting")
        handle = DBOS.start_workflow(_fulfil, str(workspace.folder), matter.id, form.value, volume_bytes)
    try:
        result = handle.get_result()
    except Exception:
        # The engine remembers the failure under this attempt; the next call is a new one.
        models.Matter.objects.filter(id=matter.id).update(attempt=matter.attempt + 1)
        raise
    if result["gaps"]:
        models.Matter.objects.filter(id=matter.id).update(attempt=matter.attempt + 1)
        return Fulfilled(matter.id, None, result["rows"], tuple(result["gaps"]))
    matter.refresh_from_db()
    return _done(workspace, matter, absent=result["absent"])


def check_ready(workspace: Workspace, matter: models.Matter) -> None:
    """Whether everything that must come first has happened. Raises NotAllowed naming what has not.

    Approved by enough people; the requester verified through a second channel; the account holder told, and the time
    to object over, unless a nondisclosure binds.
    """
    scope_of(matter)
    if matter.requester is None:
        raise NotAllowed(
            "the requester is not verified through a second channel",
            at=matter.id,
            do='Call the agency at a number found independently, then record it with "fourcorners requester".',
            left="Nothing was collected.",
        )
    notice = matter.notice
    if notice.when != When.NOW.value:
        return
    if notice.released_at is None:
        raise NotAllowed(
            "the account holder has not been told yet",
            at=matter.id,
            do='Release the notice with "fourcorners notices --release --by NAME".',
            left="Nothing was collected.",
        )
    if notice.hold_until and workspace.clock.now().date() < notice.hold_until:
        raise NotAllowed(
            f"the account holder may object until {notice.hold_until.isoformat()}",
            at=matter.id,
            do="Fulfil the matter on or after that day.",
            left="Nothing was collected.",
        )


def accept_gap(workspace: Workspace, number: str, step: str, *, by: models.Person, reason: str) -> None:
    """A person accepts that this step failed and its rows are missing; the package will say so."""
    with transaction.atomic():
        matter = case(number).row
        extract = load_extract(_collected(workspace, matter.id))
        gaps = {o.step for o in (*extract.gaps, *extract.nobody)}
        if step not in gaps:
            raise NotAllowed(
                f"step {step!r} left no gap in this matter",
                at=matter.id,
                do=f"Name one of: {', '.join(sorted(gaps)) or 'there is none'}.",
            )
        models.AcceptedGap.objects.create(matter=matter, step=step, person=by, at=workspace.clock.now(), reason=reason)
        record(
            workspace,
            EventKind.GAP_ACCEPTED,
            matter=matter.id,
            key=f"gap-{step}",
            fields={"step": step, "person": by.id},
        )


@DBOS.workflow()
def _fulfil(folder: str, matter: str, form: str, volume_bytes: int | None) -> dict[str, Any]:
    gathered = _collect(folder, matter)
    if gathered["gaps"]:
        return gathered
    _pack(folder, matter, form, volume_bytes)
    _tidy(folder, matter)
    return gathered


@DBOS.step()
def _collect(folder: str, number: str) -> dict[str, Any]:
    """Run the plan. The intent is on record before the first row is read, the outcome before anything is packed."""
    with _workspace(folder) as workspace:
        matter = case(number).row
        scope = scope_of(matter)
        kept = snapshots_of(workspace, matter)
        openers = openers_for(workspace, number, kept)
        # A map that cannot be used, such as a draft, is no reason to put an intent on record.
        data_map = with_snapshots(load(workspace.data_map), kept)
        with transaction.atomic():
            check_ready(workspace, matter)
            record(
                workspace,
                EventKind.COLLECTION_INTENT,
                matter=number,
                key="collect-intent",
                fields={"scope": scope.digest, "decision": scope.decision},
            )
            record_opening(workspace, matter, scope.digest, kept)
        began = _began(number, "collect-intent")
        watching = _watched.get(folder)
        on_step, on_rows = watching(len(compile_plan(scope, data_map).steps)) if watching else (None, None)
        try:
            extract = collect(
                scope,
                data_map,
                _collected(workspace, number),
                began=began,
                now=workspace.clock.now,
                openers=openers,
                on_progress=on_step,
                on_rows=on_rows,
            )
        except ScopeBreach:
            with transaction.atomic():
                record(
                    workspace,
                    EventKind.GUARD_STOPPED,
                    matter=number,
                    key=f"guard-stopped-{matter.attempt}",
                    fields={"scope": scope.digest},
                )
            raise
        accepted = set(matter.gaps.values_list("step", flat=True))
        # Of an identifier that nobody has, a person says whether it is the right one before anything is produced.
        open_ = dict.fromkeys(o.step for o in (*extract.gaps, *extract.nobody))
        gaps = [step for step in open_ if step not in accepted]
        _record_collection(workspace, matter, extract, complete=not gaps)
        return {"rows": extract.rows, "gaps": gaps, "absent": sum(not a.exists for a in extract.accounts)}


def _record_collection(workspace: Workspace, matter: models.Matter, extract: Extract, *, complete: bool) -> None:
    with transaction.atomic():
        record_steps(workspace, matter.id, extract)
        if complete:
            record(
                workspace,
                EventKind.GUARDED,
                matter=matter.id,
                key="guarded",
                fields={"scope": extract.scope, "plan": extract.plan.digest, "rows": extract.rows},
            )


@DBOS.step()
def _pack(folder: str, number: str, form: str, volume_bytes: int | None) -> None:
    """Make the package, and record it in the same transaction as the row that says it exists."""
    with _workspace(folder) as workspace:
        matter = case(number).row
        if not hasattr(matter, "package"):
            pack(workspace, matter, load_extract(_collected(workspace, number)), Format(form), volume_bytes)


@DBOS.step()
def _tidy(folder: str, number: str) -> None:
    """Remove the collected rows: they are in the package now, and nowhere else."""
    with _workspace(folder) as workspace:
        shutil.rmtree(_collected(workspace, number), ignore_errors=True)


def _done(workspace: Workspace, matter: models.Matter, *, absent: int = 0) -> Fulfilled:
    return Fulfilled(matter.id, workspace.folder / matter.package.file, matter.package.rows, (), absent)


def _collected(workspace: Workspace, matter: str) -> Path:
    return workspace.folder / "collected" / matter


def _began(matter: str, key: str) -> datetime:
    return models.Event.objects.get(matter=matter, key=key).at


@contextmanager
def _workspace(folder: str) -> Iterator[Workspace]:
    """The workspace in a step's own thread, whose database connection is closed when the step ends."""
    try:
        yield _open.get(folder) or open_workspace(Path(folder))
    finally:
        connections.close_all()
