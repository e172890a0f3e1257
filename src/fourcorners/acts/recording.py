"""Write an event in the transaction that changes the state, chained and committed to."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from datetime import timedelta

from django.db import transaction

from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.collect.model import Extract
from fourcorners.errors import FourCornersError
from fourcorners.ledger.chain import GENESIS, link_hash
from fourcorners.ledger.leaf import K_REC_BYTES, NO_CELL, Value, leaf
from fourcorners.ledger.model import Event, EventKind
from fourcorners.ledger.receipt import Promise, write_promise
from fourcorners.values import canonical_json

# By when a promised leaf must be in the log: a day's batch, and a day to spare.
PROMISE_DAYS = 2


def record(
    workspace: Workspace,
    kind: EventKind,
    *,
    key: str,
    fields: Mapping[str, str | int],
    matter: str = "",
) -> models.Event:
    """Record an act once. A step that runs again finds its event here and writes none.

    Must be called inside a transaction, so that no state can exist without its event, nor an event without its state.
    """
    if not transaction.get_connection().in_atomic_block:
        raise FourCornersError("an event was recorded outside a transaction")
    earlier = models.Event.objects.filter(matter=matter, key=key).first()
    if earlier is not None:
        return earlier
    event = Event(kind, matter, workspace.clock.now(), fields)
    body = canonical_json(event.to_json()).decode()
    k_rec = secrets.token_bytes(K_REC_BYTES)
    commitment = leaf(leaf_fields(body), NO_CELL, k_rec)
    last = models.Event.objects.order_by("-seq").first()
    seq, prev = (last.seq + 1, last.hash) if last else (1, GENESIS)
    return models.Event.objects.create(
        seq=seq,
        matter=matter,
        kind=kind.value,
        at=event.at,
        key=key,
        body=body,
        cell=NO_CELL,
        k_rec=k_rec,
        leaf=commitment,
        prev=prev,
        hash=link_hash(seq, body, commitment, prev),
    )


def record_steps(workspace: Workspace, matter: str, extract: Extract) -> None:
    """Record how each step of a collection ended: rows, zero rows, not held or failed."""
    for outcome in extract.outcomes:
        record(
            workspace,
            EventKind.STEP_ENDED,
            matter=matter,
            key=f"step-{outcome.step}-{outcome.outcome.value}",
            fields={
                "step": outcome.step,
                "outcome": outcome.outcome.value,
                "rows": outcome.rows,
                "sha256": outcome.sha256 or "none",
            },
        )


def leaf_fields(body: str) -> dict[str, Value]:
    """An event's fields as its leaf commits to them: kind, matter, instant and its own, side by side."""
    event = json.loads(body)
    return {"kind": event["kind"], "matter": event["matter"], "at": event["at"], **event["fields"]}


def promise(workspace: Workspace, event: models.Event) -> str:
    """The signed word that this event will be in the public log."""
    signer = workspace.signer
    by = event.at + timedelta(days=PROMISE_DAYS)
    return write_promise(Promise(signer.name, event.kind, bytes(event.leaf), by), signer)
