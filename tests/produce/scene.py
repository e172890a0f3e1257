"""A small matter of an invented provider, collected by hand, on its way into a package. SPECIMEN data throughout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pyrage

from fourcorners.collect.model import (
    Column,
    Engine,
    Extract,
    Outcome,
    Plan,
    Resolution,
    Resolved,
    Step,
    StepOutcome,
    TimeColumn,
)
from fourcorners.note import Signer
from fourcorners.produce.model import DemandFacts, Format, Gap, Law, ProductionOrder, ProviderFacts
from fourcorners.reach import Reach, Times
from fourcorners.scope.model import Approval, Scope
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

WHEN = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
MATTER = "M-2026-0007"
ADA = Account(IdentifierKind.USERNAME, "ada.tern")
ADA_MAIL = Account(IdentifierKind.EMAIL, "ada@example.com")
NOBODY = Account(IdentifierKind.USERNAME, "gone.gull")
LABEL = "email:ada@example.com"
SIGNER = Signer.from_private_bytes("harbor.example/log", bytes(range(32)))
IDENTITY = pyrage.x25519.Identity.generate()
RECIPIENT = str(IDENTITY.to_public())
FROM = datetime(2026, 7, 1, tzinfo=UTC)
UNTIL = datetime(2026, 10, 1, tzinfo=UTC)

PROVIDER = ProviderFacts(
    "Harbor Social, Inc.",
    "12 Quay Street, Port Ellery, WA 98000",
    "legal@harbor.example",
    "Ines Fairweather",
    "Records custodian",
)
DEMAND = DemandFacts(
    instrument="a grand jury subpoena",
    issuing_body="United States District Court for the Western District of Washington",
    requester="Example Bureau of Inquiry",
    reference="GJ 26-0119-SPECIMEN",
    issued_on="2026-11-09",
    received_on="2026-11-12",
    due_on="2026-12-15",
    authorities=("Fed. R. Crim. P. 17(c)",),
    law=Law.US,
)


def scope(categories: Sequence[Category] | None = None) -> Scope:
    """The approved reach: one account under two identifiers, one that does not exist, a quarter of a year."""
    kinds = categories or (
        Category.SUBSCRIBER_NAME,
        Category.SUBSCRIBER_EMAIL,
        Category.SESSION_TIMES,
        Category.SESSION_IP,
        Category.LOCATION,
    )
    reach = Reach.of([ADA, ADA_MAIL, NOBODY], kinds, Times.between(FROM, UNTIL))
    approvals = (Approval("p-1", "responder", WHEN - timedelta(days=2)), Approval("p-2", "counsel", WHEN))
    return Scope(MATTER, "D-00af", "d" * 64, "e" * 64, reach, approvals)


ACCOUNTS = Step(
    "records.accounts",
    "records",
    "accounts",
    Engine.SQLITE,
    'SELECT "t"."display_name" FROM "accounts" AS "t" WHERE "t"."id" = ?',
    (
        Column("account", None, None, "The account, by the identifier the demand names it with."),
        Column("display_name", Category.SUBSCRIBER_NAME, None, "The name the account holder gave."),
        Column("email", Category.SUBSCRIBER_EMAIL, None, "The confirmed e-mail address."),
    ),
    frozenset({Category.SUBSCRIBER_NAME, Category.SUBSCRIBER_EMAIL}),
)
SESSIONS = Step(
    "logs.sessions",
    "logs",
    "sessions",
    Engine.PARQUET,
    'SELECT "t"."began_at" FROM "sessions" AS "t" WHERE "t"."account_id" = ? AND "t"."began_at" >= ?',
    (
        Column("account", None, None, "The account, by the identifier the demand names it with."),
        Column("began_at", Category.SESSION_TIMES, None, "When the session began."),
        Column("ip", Category.SESSION_IP, None, "The network address the session came from."),
        Column("port", Category.SESSION_IP, None, "The network port."),
    ),
    frozenset({Category.SESSION_TIMES, Category.SESSION_IP}),
)
TIMES = {SESSIONS.id: TimeColumn("began_at", Resolution.TIMESTAMP)}
SAYS = {ACCOUNTS.id: "One row for each account.", SESSIONS.id: "One row for each time the account was used."}


def people(name: str | None = "Ada Tern", email: str | None = "ada@example.com") -> pa.Table:
    strings = {"account": [LABEL], "display_name": [name], "email": [email]}
    return pa.table({key: pa.array(value, pa.string()) for key, value in strings.items()})


def sessions(rows: int = 40, *, label: str = LABEL, start: datetime = FROM) -> pa.Table:
    began = [start + timedelta(hours=2 * n, microseconds=n) for n in range(rows)]
    return pa.table(
        {
            "account": pa.array([label] * rows, pa.string()),
            "began_at": pa.array([b.replace(tzinfo=None) for b in began], pa.timestamp("us")),
            "ip": pa.array([f"198.51.100.{n % 250}" if n % 7 else None for n in range(rows)], pa.string()),
            "port": pa.array([40_000 + n for n in range(rows)], pa.int32()),
        }
    )


def extract(
    folder: Path,
    *,
    whole: Scope | None = None,
    tables: dict[str, pa.Table] | None = None,
    steps: Sequence[Step] = (ACCOUNTS, SESSIONS),
    failed: Sequence[StepOutcome] = (),
) -> Extract:
    """An extract as a collection leaves it: a Parquet file for each step with rows."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = whole or scope()
    tables = {ACCOUNTS.id: people(), SESSIONS.id: sessions()} if tables is None else tables
    outcomes = []
    for step_id, table in tables.items():
        pq.write_table(table, folder / f"{step_id}.parquet")
        outcomes.append(StepOutcome(step_id, Outcome.ROWS, table.num_rows, f"{step_id}.parquet", "a" * 64))
    outcomes += failed
    outcomes.append(StepOutcome("category.location", Outcome.NOT_HELD, why="Where devices are is not collected."))
    return Extract(
        folder,
        whole.digest,
        Plan(whole.digest, "f" * 64, tuple(steps)),
        tuple(outcomes),
        WHEN - timedelta(minutes=5),
        WHEN - timedelta(minutes=4),
        (Resolved(ADA_MAIL, True, LABEL), Resolved(ADA, True, LABEL), Resolved(NOBODY, False)),
    )


def order(folder: Path, **changes: Any) -> ProductionOrder:
    """A production that is ready to go; `changes` replaces fields of it."""
    whole = changes.get("scope") or scope()
    collected = changes.pop("extract", None) or extract(folder / "collected", whole=whole)
    plain = ProductionOrder(
        matter=MATTER,
        scope=whole,
        extract=collected,
        provider=PROVIDER,
        demand=DEMAND,
        recipients=(RECIPIENT,),
        signer=SIGNER,
        promise="SPECIMEN promise\n",
        when=WHEN,
        times=TIMES,
        says=SAYS,
    )
    return replace(plain, **changes)


FAILED = StepOutcome("logs.sessions", Outcome.FAILED, why="the store did not answer in time")
ACCEPTED = Gap("logs.sessions", "the store did not answer in time", "counsel", WHEN)
FORMATS = tuple(Format)
