"""One step: rows out of a store, past the guard, masked, labelled, into one file; and how that ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from fourcorners.collect.files import TableFile
from fourcorners.collect.guard import KEY_COLUMN, Guard
from fourcorners.collect.mask import Mask
from fourcorners.collect.model import DataMap, Outcome, Plan, Step, StepOutcome
from fourcorners.collect.resolve import Resolution, label_of
from fourcorners.collect.sealed import SEALED, SealedFile
from fourcorners.collect.snapshot import about_rows, as_kept
from fourcorners.collect.stores import Stores
from fourcorners.collect.windows import Holders, windows
from fourcorners.errors import CollectionFailed
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category
from fourcorners.values import Account


@dataclass(frozen=True, slots=True)
class Work:
    """What every step of one collection shares. `sealed_for` is the key a snapshot is sealed for, empty for none.

    `on_rows` is told after each batch how many rows of a step are written.
    """

    reach: Reach
    data_map: DataMap
    plan: Plan
    stores: Stores
    resolution: Resolution
    mask: Mask
    folder: Path
    began: datetime
    sealed_for: str = ""
    on_rows: Callable[[Step, int], None] | None = None

    def file_name(self, step: Step) -> str:
        """The file a step's rows go to, inside the extract's folder."""
        return f"{step.id}{SEALED if self.sealed_for else '.parquet'}"

    def file(self, step: Step) -> TableFile | SealedFile:
        """That file in the making."""
        path = self.folder / self.file_name(step)
        if not self.sealed_for:
            return TableFile(path)
        return SealedFile(path, self.sealed_for, about_rows(self.reach, self.resolution.holders))


def run_step(work: Work, step: Step) -> StepOutcome:
    """Run one step. A store that cannot answer is the outcome FAILED. Raises ScopeBreach where the guard stops it."""
    reach = work.reach
    asked = {a for a in reach.accounts if any(reach.times(a, c) for c in step.categories)}
    found = {account for accounts in work.resolution.holders.values() for account in accounts}
    if not asked & found:
        if any(account.kind in work.resolution.unanswerable for account in asked):
            return StepOutcome(step.id, Outcome.FAILED, why="some of the accounts asked for could not be looked up")
        return StepOutcome(step.id, Outcome.NO_SUCH_ACCOUNT, why="no account has the identifiers asked for")
    file = work.file(step)
    try:
        left_out = _gather(work, step, file)
        sha256 = file.finish()
    except CollectionFailed as error:
        return StepOutcome(step.id, Outcome.FAILED, why=error.what)
    finally:
        file.abandon()
    outcome, why = _told(work, step, asked, has_rows=file.rows > 0)
    if left_out:
        rows = "row has" if left_out == 1 else "rows have"
        why = "; ".join([f"{left_out} {rows} no time that can be read and stayed out", *([why] if why else [])])
    name = work.file_name(step) if file.rows else ""
    return StepOutcome(step.id, outcome, file.rows, name, sha256, why, left_out)


def _gather(work: Work, step: Step, file: TableFile | SealedFile) -> int:
    """Write every row within reach; how many rows were left out because their time cannot be read."""
    table = work.data_map.table(step)
    keyed = work.stores.keyed(step, work.resolution.holders)
    held = windows(work.reach, keyed, step, table)
    if not held:
        return 0
    source = work.stores.of(step)
    guard = Guard(work.reach, table, keyed, at=step.id, named=work.mask.named)
    labels = _Labels(keyed)
    for batch in source.rows(step, table, held):
        guard.check(batch)
        if not batch.num_rows:
            continue
        if work.sealed_for:
            # As the store has it: whoever opens it masks and labels for a scope of their own.
            file.write(as_kept(batch, table, keyed, work.resolution.holders))
        else:
            fields = [work.mask.column(column, batch.column(column.name)) for column in step.columns[1:]]
            guard.check_masked(dict(zip((c.name for c in step.columns[1:]), fields, strict=True)))
            file.write(pa.record_batch([labels.of(batch), *fields], [column.name for column in step.columns]))
        if work.on_rows:
            work.on_rows(step, file.rows)
    return source.left_out(step, table, held)


class _Labels:
    """The account of each row, as the demand names it."""

    def __init__(self, keyed: Holders) -> None:
        self._keys = pa.array([str(key) for key in keyed], pa.string())
        self._labels = pa.array([label_of(min(accounts)) for accounts in keyed.values()], pa.string())

    def of(self, batch: pa.RecordBatch) -> pa.Array:
        places = pc.index_in(batch.column(KEY_COLUMN).cast(pa.string()), value_set=self._keys)
        return pc.take(self._labels, places)


def _told(work: Work, step: Step, asked: set[Account], *, has_rows: bool) -> tuple[Outcome, str]:
    """The outcome and its reason: nothing found is not the same as nothing kept any longer."""
    table = work.data_map.table(step)
    outcome = Outcome.ROWS if has_rows else Outcome.ZERO_ROWS
    if table.kept_days is None or table.time is None:
        return outcome, ""
    oldest = work.began - timedelta(days=table.kept_days)
    times = Times()
    for account in asked:
        for category in step.categories:
            times = times | work.reach.times(account, category)
    kept = times & Times.between(oldest, None)
    if kept == times:
        return outcome, ""
    since = oldest.date().isoformat()
    if kept:
        return outcome, f"kept {table.kept_days} days: nothing from before {since} is held"
    if has_rows:
        return outcome, f"kept {table.kept_days} days, and yet rows from before {since} are held"
    return (
        Outcome.NOT_HELD,
        f"kept {table.kept_days} days: the whole period lies before {since}, and nothing of it is held",
    )


def unserved(reach: Reach, data_map: DataMap, plan: Plan, resolution: Resolution) -> list[StepOutcome]:
    """An outcome for every category no step serves, and for every kind of identifier nobody can look up."""
    not_held = dict(data_map.not_held)
    served = {category for step in plan.steps for category in step.categories}
    outcomes = []
    for category in sorted(reach.categories - served):
        if category in not_held:
            outcomes.append(StepOutcome(f"category.{category}", Outcome.NOT_HELD, why=not_held[category]))
        else:
            why = "a catch-all names no kind of data" if category is Category.ANY else "no column is mapped to it"
            outcomes.append(StepOutcome(f"category.{category}", Outcome.FAILED, why=why))
    return outcomes + [
        StepOutcome(f"accounts.{kind}", Outcome.FAILED, why=why)
        for kind, why in sorted(resolution.unanswerable.items())
    ]
