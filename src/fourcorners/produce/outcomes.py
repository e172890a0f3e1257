"""`data/outcomes.json`: what the collection brought, step by step, and where each table's account and time stand.

`data/plan.json` holds the plan alone, so that its SHA-256 is the plan's digest; this file holds the rest of what a
verifier needs: counts, files, the accounts' labels, and the gaps that people accepted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from fourcorners.collect.model import Step, StepOutcome, TimeColumn
from fourcorners.produce.model import Origin, ProductionOrder
from fourcorners.produce.present import time_form
from fourcorners.values import write_instant

FORMAT = "fourcorners.outcomes/1"
RECORDS = "data/records"
MAIL = "data/mail"


@dataclass(frozen=True, slots=True)
class Produced:
    """One table as it goes into the package: its step, outcome, file in the bag, and time column if it shows one.

    `origin` says from which snapshot the rows are, None where they are from a store as it is. `mail` gives the column
    of each field of a message where the rows are mail, and `mbox` the file with the messages.
    """

    step: Step
    outcome: StepOutcome
    file: str
    time: TimeColumn | None
    says: str
    mail: Mapping[str, str] = field(default_factory=dict)
    mbox: str = ""
    origin: Origin | None = None


def produced_tables(order: ProductionOrder) -> tuple[Produced, ...]:
    """Every step with rows. A file is named after its store and table; two names never differ in case alone."""
    steps = {step.id: step for step in order.extract.plan.steps}
    used: set[str] = set()
    tables = []
    for outcome in order.extract.outcomes:
        if not outcome.file:
            continue
        step = steps[outcome.step]
        stem, number = step.id[:80], 1
        while stem.casefold() in used:
            number += 1
            stem = f"{step.id[:80]}-{number}"
        used.add(stem.casefold())
        shown = {column.name for column in step.columns}
        time = order.times.get(step.id)
        says = order.says.get(step.id, "")
        file = f"{RECORDS}/{stem}.{order.format.value}"
        mail = {name: column for name, column in order.mails.get(step.id, {}).items() if column in shown}
        told = time if time and time.name in shown else None
        tables.append(
            Produced(
                step,
                outcome,
                file,
                told,
                says,
                mail,
                f"{MAIL}/{stem}.mbox" if mail else "",
                order.snapshots.get(step.id),
            )
        )
    return tuple(tables)


def outcomes_json(order: ProductionOrder, tables: tuple[Produced, ...]) -> dict[str, Any]:
    """The file's content."""
    extract = order.extract
    return {
        "format": FORMAT,
        "matter": order.matter,
        "scope": order.scope.digest,
        "plan": extract.plan.digest,
        "began": write_instant(extract.began),
        "ended": write_instant(extract.ended),
        "complete": extract.is_complete,
        "accounts": [account.to_json() for account in extract.accounts],
        "outcomes": [_outcome(outcome) for outcome in extract.outcomes],
        "tables": [_table(table) for table in tables],
        "accepted_gaps": [
            {"step": gap.step, "why": gap.why, "role": gap.role, "at": write_instant(gap.at) if gap.at else None}
            for gap in order.gaps
        ],
    }


def _outcome(outcome: StepOutcome) -> dict[str, Any]:
    # The collected file itself stays with the provider; its hash says which one the records were written from.
    data = outcome.to_json()
    data["collected_sha256"] = data.pop("sha256")
    del data["file"]
    return data


def _table(table: Produced) -> dict[str, Any]:
    return {
        "step": table.step.id,
        "file": table.file,
        "format": PurePosixPath(table.file).suffix[1:],
        "rows": table.outcome.rows,
        "account": table.step.columns[0].name,
        "time": None
        if table.time is None
        else {"column": table.time.name, "form": time_form(table.time).value, "zone": table.time.zone},
        "columns": {c.name: c.category.value for c in table.step.columns if c.category},
        "snapshot": {
            "sealed": table.origin.sealed_on.isoformat(),
            "sha256": table.origin.sha256,
        }
        if table.origin
        else None,
        "mail": {"file": table.mbox, "fields": dict(table.mail)} if table.mail else None,
    }
