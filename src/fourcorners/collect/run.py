"""Scope × data map -> extract: every table the scope reaches, each in a file of its own, each row seen by the guard.

    >>> from fourcorners.collect.datamap import load           # doctest: +SKIP
    >>> extract = collect(scope, load(path), folder, began=now, now=clock.now)    # doctest: +SKIP

Every category of the scope ends in an outcome: rows, none, not held, no such account, or failed. Running it again in
the same folder goes on where it stopped: what is finished and unaltered stays, what failed is tried once more.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from fourcorners.collect.compile import compile_plan
from fourcorners.collect.engines import Limits
from fourcorners.collect.files import EXTRACT, PROGRESS, alone_in, file_digest, flush_folder, write_whole
from fourcorners.collect.mask import Mask
from fourcorners.collect.model import DataMap, Extract, Outcome, Plan, Step, StepOutcome
from fourcorners.collect.readback import read_back
from fourcorners.collect.resolve import Resolution, periods, resolve
from fourcorners.collect.step import Work, run_step, unserved
from fourcorners.collect.stores import Openers, Stores
from fourcorners.collect.windows import windows
from fourcorners.errors import BadDataMap, CollectionFailed, ScopeBreach, VerificationFailed, WrongUse
from fourcorners.scope.model import Scope
from fourcorners.values import read_instant, write_instant

Watch = Callable[[StepOutcome], None]


def collect(
    scope: Scope,
    data_map: DataMap,
    folder: Path,
    *,
    began: datetime,
    now: Callable[[], datetime],
    on_progress: Watch | None = None,
    only_store: str | None = None,
    limits: Limits | None = None,
    openers: Openers | None = None,
    sealed_for: str = "",
    on_rows: Callable[[Step, int], None] | None = None,
) -> Extract:
    """Collect a scope into a folder. `extract.json` is written last: without it there is no extract.

    `only_store` tries the failed steps of one store again and no others. `on_rows` is told after each
    batch how many rows of its step are written. `openers` open stores, by
    name, that need more than a location. With `sealed_for`, an age key, the files are a sealed snapshot: the rows as
    the stores have them, which nobody reads without the other half of that key, and a record that names no account.

    A store that cannot answer is an outcome of its steps, not an error. Raises BadDataMap where the map does not fit a
    store, CollectionFailed where accounts cannot be resolved, ScopeBreach where the guard stopped (then nothing is
    kept), and WrongUse where the folder holds the collection of another scope or map.
    """
    plan = compile_plan(scope, data_map)
    with alone_in(folder), ExitStack() as stack:
        progress = _resume(folder, scope, plan, began)
        if _is_settled(folder, progress, plan):
            return load_extract(folder)
        stores = stack.enter_context(Stores(data_map, limits or Limits(), openers))
        resolution = _ready(scope, data_map, plan, stores)
        mask = Mask(scope.reach.accounts, data_map, progress.get("mask"))
        work = Work(
            scope.reach, data_map, plan, stores, resolution, mask, folder, progress["began"], sealed_for, on_rows
        )
        finished: dict[str, StepOutcome] = progress["outcomes"]
        for step in plan.steps:
            before = finished.get(step.id)
            if before and (before.outcome is not Outcome.FAILED or only_store not in {None, step.store}):
                continue
            outcome = _run(work, step)
            finished[step.id] = replace(outcome, earlier=(*before.earlier, before.why)) if before else outcome
            if step is not plan.steps[-1]:
                _save(work, scope, finished)
            if on_progress:
                on_progress(finished[step.id])
        return _close(work, scope, finished, now())


def retry(
    scope: Scope,
    data_map: DataMap,
    folder: Path,
    store: str,
    *,
    began: datetime,
    now: Callable[[], datetime],
    on_progress: Watch | None = None,
) -> Extract:
    """Try one store's failed steps again; every other outcome stays, and the failure stays on record.

    Raises WrongUse where nothing was collected into the folder or the map has no such store.
    """
    if store not in {s.name for s in data_map.stores}:
        raise WrongUse(f"there is no store {store!r}", do="Name one of the data map's stores.")
    if not (folder / EXTRACT).exists():
        raise WrongUse("nothing was collected into this folder yet", do="Collect first.")
    return collect(scope, data_map, folder, began=began, now=now, on_progress=on_progress, only_store=store)


def dry_run(scope: Scope, data_map: DataMap, *, limits: Limits | None = None) -> list[dict[str, Any]]:
    """What a collection would do: each statement and how many rows it would yield. No row's content is read out.

    Raises as `collect` does; a store that cannot answer gives `rows` None and the reason as `why`.
    """
    plan = compile_plan(scope, data_map)
    with Stores(data_map, limits or Limits()) as stores:
        found = _ready(scope, data_map, plan, stores)
        shown = []
        for step in plan.steps:
            rows, why = _counted(scope, data_map, step, stores, found)
            shown.append({"step": step.id, "statement": step.statement, "rows": rows, "why": why})
        rest = unserved(scope.reach, data_map, plan, found)
    return [*shown, *({"step": o.step, "statement": "", "rows": 0, "why": o.why} for o in rest)]


def load_extract(folder: Path) -> Extract:
    """The extract in a folder, every file as it was written.

    Raises WrongUse where there is none, and VerificationFailed where a file is missing or altered.
    """
    try:
        data = json.loads((folder / EXTRACT).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise WrongUse("there is no extract in this folder", do="Collect the scope first.") from error
    extract = Extract.from_json(data, folder)
    if extract.plan.digest != data.get("plan_digest"):
        raise VerificationFailed("the plan is not the one that was run", at=EXTRACT, do="Collect again.")
    for outcome in extract.outcomes:
        if outcome.file and not _is_unaltered(folder, outcome):
            raise VerificationFailed("this file is not as it was written", at=outcome.file, do="Collect again.")
    return extract


def _ready(scope: Scope, data_map: DataMap, plan: Plan, stores: Stores) -> Resolution:
    """Everything that must hold before a row is read: the statements, the accounts, the map against the stores."""
    for step in plan.steps:
        read_back(step, data_map)
    resolution = resolve(sorted(scope.reach.accounts), data_map, stores.open, periods(scope.reach))
    stores.must_fit(plan)
    return resolution


def _run(work: Work, step: Step) -> StepOutcome:
    try:
        return run_step(work, step)
    except (ScopeBreach, BadDataMap):
        # Whatever this collection wrote before is taken back too: its map or its stores cannot be trusted.
        for name in (EXTRACT, PROGRESS, *(work.file_name(s) for s in work.plan.steps)):
            (work.folder / name).unlink(missing_ok=True)
        raise
    except OSError as error:
        reason = error.strerror or "input and output failed"
        raise CollectionFailed(f"cannot write: {reason}", at=work.folder.name, do="Make room, then again.") from None


def _counted(scope: Scope, data_map: DataMap, step: Step, stores: Stores, found: Resolution) -> tuple[int | None, str]:
    table = data_map.table(step)
    try:
        held = windows(scope.reach, stores.keyed(step, found.holders), step, table)
        return (stores.of(step).count(step, table, held) if held else 0), ""
    except CollectionFailed as error:
        return None, error.what


def _resume(folder: Path, scope: Scope, plan: Plan, began: datetime) -> dict[str, Any]:
    """What earlier runs in this folder finished, without what was altered since.

    The tokens of a whole collection are forgotten, so it either stands as it is or is collected afresh.
    """
    afresh: dict[str, Any] = {"began": began, "outcomes": {}}
    for name in (PROGRESS, EXTRACT):
        try:
            data = json.loads((folder / name).read_text(encoding="utf-8"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError) as error:
            raise WrongUse(f"{name} cannot be read", at=folder.name, do="Collect into an empty folder.") from error
        if data["scope"] != scope.digest or data["plan_digest"] != plan.digest:
            raise WrongUse("this folder holds the collection of another scope or data map", do="Give another folder.")
        outcomes = [StepOutcome.from_json(o) for o in data["outcomes"]]
        whole = {o.step: o for o in outcomes if not o.file or _is_unaltered(folder, o)}
        if name == EXTRACT and len(whole) != len(outcomes):
            return afresh
        steps = {step.id for step in plan.steps}
        kept = {name: outcome for name, outcome in whole.items() if name in steps}
        return {"began": read_instant(data["began"]), "mask": data.get("mask"), "outcomes": kept}
    return afresh


def _is_settled(folder: Path, progress: dict[str, Any], plan: Plan) -> bool:
    """Whether a whole extract stands here already."""
    ended = [progress["outcomes"].get(step.id) for step in plan.steps]
    return (folder / EXTRACT).exists() and all(o and o.outcome is not Outcome.FAILED for o in ended)


def _is_unaltered(folder: Path, outcome: StepOutcome) -> bool:
    path = folder / outcome.file
    return path.parent == folder and path.is_file() and file_digest(path) == outcome.sha256


def _save(work: Work, scope: Scope, finished: Mapping[str, StepOutcome]) -> None:
    write_whole(
        work.folder / PROGRESS,
        {
            "scope": scope.digest,
            "plan_digest": work.plan.digest,
            "began": write_instant(work.began),
            "outcomes": [o.to_json() for o in finished.values()],
            "mask": work.mask.state(),
        },
    )


def _close(work: Work, scope: Scope, finished: Mapping[str, StepOutcome], ended: datetime) -> Extract:
    """Write the extract's record; forget the tokens once no step is left to try again."""
    outcomes = [finished[step.id] for step in work.plan.steps]
    extract = Extract(
        work.folder,
        scope.digest,
        work.plan,
        (*outcomes, *unserved(work.reach, work.data_map, work.plan, work.resolution)),
        work.began,
        ended,
        () if work.sealed_for else work.resolution.accounts,
    )
    if any(o.outcome is Outcome.FAILED for o in outcomes):
        _save(work, scope, finished)
        write_whole(work.folder / EXTRACT, extract.to_json())
    else:
        write_whole(work.folder / EXTRACT, extract.to_json())
        (work.folder / PROGRESS).unlink(missing_ok=True)
    flush_folder(work.folder)
    return extract
