"""Tell account holders: what is due, and the release of it by a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from fourcorners.acts.letters import write_notices
from fourcorners.acts.matters import case
from fourcorners.acts.people import person_named
from fourcorners.acts.recording import record
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.ledger.model import EventKind
from fourcorners.notice.model import When
from fourcorners.scope.run import DECIDES


@dataclass(frozen=True, slots=True)
class Due:
    """One matter's notice and whether it is due today."""

    matter: str
    when: When
    on: date | None
    hold_until: date | None
    why: str
    is_released: bool
    is_due: bool


def notices(workspace: Workspace) -> Iterator[Due]:
    """Every planned notice, the due ones first."""
    today = workspace.clock.now().date()
    rows = [_due(row, today) for row in models.Notice.objects.order_by("on", "matter")]
    yield from sorted(rows, key=lambda due: not due.is_due)


def _due(row: models.Notice, today: date) -> Due:
    when = When(row.when)
    tells = when in {When.NOW, When.LATER}
    is_due = tells and row.released_at is None and row.on is not None and row.on <= today
    return Due(row.matter_id, when, row.on, row.hold_until, row.why, row.released_at is not None, is_due)


def release_due(workspace: Workspace, *, by: str) -> list[tuple[str, str]]:
    """Write every due notice and mark it released; gives (matter, file) for each.

    The intent is on record before the letter exists, so that a crash in between is seen. A notice under a
    nondisclosure that still binds is never due: its day is read inside the same transaction.
    """
    person = person_named(by, roles=DECIDES)
    today = workspace.clock.now().date()
    released = []
    for number in [due.matter for due in notices(workspace) if due.is_due]:
        with transaction.atomic():
            record(
                workspace,
                EventKind.NOTICE_INTENT,
                matter=number,
                key="notice-intent",
                fields={"person": person.id},
            )
        found = case(number)
        files = write_notices(workspace, found)
        with transaction.atomic():
            row = models.Notice.objects.select_for_update().get(matter=found.row)
            if not _due(row, today).is_due:
                continue
            row.released_at = workspace.clock.now()
            row.save(update_fields=["released_at"])
            record(
                workspace,
                EventKind.NOTICE_RELEASED,
                matter=number,
                key="notice-released",
                fields={"person": person.id, "when": row.when},
            )
        released += [(number, file) for file in files]
    return released
