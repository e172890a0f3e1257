"""The readable business record: what was asked and approved, what is here, what is not and why, and what it means."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from fourcorners.collect.model import Column, Outcome, Resolved, StepOutcome
from fourcorners.produce.model import Format, ProductionOrder
from fourcorners.produce.outcomes import Produced
from fourcorners.produce.present import TimeForm, time_form
from fourcorners.produce.tables import first_rows
from fourcorners.terms import Category
from fourcorners.terms.categories import HOLDS
from fourcorners.typeset import typeset
from fourcorners.values import write_instant

TEMPLATE = Path(__file__).parent / "templates" / "record.typ"

# A table this short is shown whole; of a longer one the first rows. The files hold everything.
_WHOLE = 25
_FIRST = 10
_MOST_CHARACTERS = 400
_MOST_COLUMNS_ACROSS = 5
_MOST_ROWS = 200
_MOST_ACCOUNTS = 50

# Nothing there, not held, no such account, and could not be read are four answers, and are never merged.
_ANSWERS = {
    Outcome.ZERO_ROWS: "Looked for; nothing was found.",
    Outcome.NOT_HELD: "Not held.",
    Outcome.NO_SUCH_ACCOUNT: "There is no such account.",
    Outcome.FAILED: "Could not be read.",
}


def record_pdf(order: ProductionOrder, name: str, tables: tuple[Produced, ...]) -> bytes:
    """The record as a tagged PDF."""
    return typeset(TEMPLATE, record_data(order, name, tables), when=order.when)


def record_data(order: ProductionOrder, name: str, tables: tuple[Produced, ...]) -> dict[str, Any]:
    """What the template shows."""
    provider, extract = order.provider, order.extract
    approved = _approved(order)
    return {
        "paper": order.demand.paper_size,
        "title": f"Record of production {name}",
        "name": name,
        "provider": {"name": provider.name, "address": provider.address, "contact": provider.contact},
        "demand": demand_facts(order),
        "production": [
            ["Approved by", _approvers(order)],
            ["Decision", order.scope.decision],
            ["Collected", f"{_when(extract.began)} to {_when(extract.ended)}"],
            ["Produced", _when(order.when)],
            ["Rows in all", str(extract.rows)],
        ],
        "accounts": [
            [f"{a.account.kind.value}: {a.account.value}", a.label if a.exists else _absent(a)]
            for a in extract.accounts[:_MOST_ROWS]
        ],
        "more_accounts": max(0, len(extract.accounts) - _MOST_ROWS),
        "approved": approved[:_MOST_ROWS],
        "more_approved": max(0, len(approved) - _MOST_ROWS),
        "here": [[t.file.removeprefix("data/"), t.says, str(t.outcome.rows)] for t in tables],
        "not_here": [_not_here(order, outcome) for outcome in extract.outcomes if outcome.outcome is not Outcome.ROWS],
        "gaps": [_gap(order, outcome) for outcome in extract.gaps],
        "retried": [
            {"what": o.step, "why": list(o.earlier), "now": "It succeeded later." if o.is_whole else "It failed again."}
            for o in extract.outcomes
            if o.earlier
        ],
        "tables": [_table(order, table) for table in tables],
        "is_csv": order.format is Format.CSV,
        "masked": any(c.others for t in tables for c in t.step.columns),
    }


def demand_facts(order: ProductionOrder) -> list[list[str]]:
    """The demand's own facts, label and value; empty values are left out by the template."""
    demand = order.demand
    return [
        ["Matter", order.matter],
        ["Reference of the demand", demand.reference],
        ["Kind of demand", demand.instrument],
        ["Legal basis named", ", ".join(demand.authorities)],
        ["Issued by", demand.issuing_body],
        ["Requested by", demand.requester],
        ["Issued on", demand.issued_on],
        ["Received on", demand.received_on],
        ["Due on", demand.due_on],
    ]


def file_rows(files: Iterable[tuple[str, int, str]]) -> list[list[str]]:
    """Path, size and SHA-256 as the templates list them."""
    return [[path, f"{size:,}", sha256] for path, size, sha256 in files]


def _approvers(order: ProductionOrder) -> str:
    return "; ".join(f"{a.role}, {_when(a.at)}" for a in order.scope.approvals)


def _approved(order: ProductionOrder) -> list[list[list[str]]]:
    """Accounts, kinds of data and period, with what is alike in one row."""
    rows: list[list[list[str]]] = []
    for group in order.scope.reach.to_json()["holds"]:
        accounts = [f"{a['kind']}: {a['value']}" for a in group["accounts"]]
        alike: dict[tuple[tuple[str | None, ...], ...], list[str]] = {}
        for code, spans in group["categories"].items():
            alike.setdefault(tuple(tuple(span) for span in spans), []).append(HOLDS[Category(code)])
        for spans, kinds in alike.items():
            rows += [[few(accounts), kinds, _period(start, end)] for start, end in spans]
    return rows


def few(accounts: list[str]) -> list[str]:
    """The first of many accounts, and how many more: a page is for reading, and the files hold all."""
    more = len(accounts) - _MOST_ACCOUNTS
    return accounts if more <= 0 else [*accounts[:_MOST_ACCOUNTS], f"and {more} more, in scope.json"]


def _period(start: str | None, end: str | None) -> list[str]:
    if start is None and end is None:
        return ["without limit in time"]
    return [start or "the beginning", end or "without end"]


def _not_here(order: ProductionOrder, outcome: StepOutcome) -> list[str]:
    steps = {step.id: step for step in order.extract.plan.steps}
    kinds = sorted(steps[outcome.step].categories) if outcome.step in steps else []
    if outcome.step.startswith("category."):
        what = next((HOLDS[c] for c in HOLDS if outcome.step == f"category.{c.value}"), outcome.step)
    elif outcome.step.startswith("accounts."):
        what = f"accounts named by {outcome.step.removeprefix('accounts.').replace('_', ' ')}"
    else:
        what = "; ".join(HOLDS[c] for c in kinds) or outcome.step
    return [what, outcome.step, _ANSWERS[outcome.outcome], outcome.why]


def _absent(account: Resolved) -> str:
    return "no such account" if account.looked_up else "not looked up: see what is not here"


def _gap(order: ProductionOrder, outcome: StepOutcome) -> list[str]:
    accepted = {gap.step: gap for gap in order.gaps}[outcome.step]
    why = outcome.why or accepted.why or "the store could not be read"
    return [outcome.step, why, accepted.role, _when(accepted.at) if accepted.at else ""]


def _table(order: ProductionOrder, table: Produced) -> dict[str, Any]:
    most = _WHOLE if table.outcome.rows <= _WHOLE else _FIRST
    rows = first_rows(order.extract, table.outcome, table.time, most)
    return {
        "name": table.step.id,
        "file": table.file.removeprefix("data/"),
        "says": table.says,
        "rows": table.outcome.rows,
        "shown": len(rows),
        "why": table.outcome.why,
        "columns": [column.name for column in table.step.columns],
        "widths": _widths(table, rows),
        "across": len(table.step.columns) <= _MOST_COLUMNS_ACROSS,
        "values": [[_short(value) for value in row] for row in rows],
        "glossary": [_means(column, table) for column in table.step.columns],
    }


def _widths(table: Produced, rows: list[list[str | None]]) -> list[int]:
    """How wide each column should be beside the others, by the longest text in it."""
    longest = [len(column.name) for column in table.step.columns]
    for row in rows:
        longest = [max(width, len(value or "")) for width, value in zip(longest, row, strict=True)]
    return [min(max(width, 8), 36) for width in longest]


def _means(column: Column, table: Produced) -> list[str]:
    notes = [column.says] if column.says else []
    if table.time is not None and column.name == table.time.name:
        if time_form(table.time) is TimeForm.DAY:
            notes.append(f"A day in the zone {table.time.zone}.")
        else:
            notes.append("Written here in UTC (RFC 3339).")
    if column.others:
        notes.append("Other people's identifiers are replaced by tokens; one token is one person.")
    return [column.name, column.category.value if column.category else "account", " ".join(notes)]


def _short(value: str | None) -> str:
    if value is None:
        return ""
    if len(value) <= _MOST_CHARACTERS:
        return value
    return f"{value[:_MOST_CHARACTERS]}… ({len(value)} characters; the file holds all)"


def _when(instant: datetime) -> str:
    return write_instant(instant.replace(microsecond=0))
