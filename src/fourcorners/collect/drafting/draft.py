"""Tables as they are seen -> a draft of a data map: which table holds the accounts, what leads to it, what each column
is.

A proposal that would say more than its reason allows is not made: a table without a way to an account is left out, a
kind of data that happens at a time is not mapped in a table that has none, and what cannot be placed stays content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from fourcorners.collect.datamap import FORMS, UNDATED
from fourcorners.collect.drafting.model import Proposal, SeenColumn, SeenTable
from fourcorners.collect.drafting.words import kind_of_table, link_rank, propose, time_rank, words_of
from fourcorners.collect.model import Engine, Resolution
from fourcorners.errors import BadDataMap
from fourcorners.terms import Category, IdentifierKind

_IDENTITIES = {
    Category.SUBSCRIBER_EMAIL: IdentifierKind.EMAIL,
    Category.SUBSCRIBER_PHONE: IdentifierKind.PHONE,
    Category.SUBSCRIBER_IDENTIFIER: IdentifierKind.USERNAME,
}
_LONGEST = 128
_CONTENT = "it counts as content until somebody gives it a category"


@dataclass(frozen=True, slots=True)
class Draft:
    """A data map as it would be written, and the tables for which no way to an account was found."""

    data_map: dict[str, Any]
    left_out: tuple[str, ...]


def draft(tables: Sequence[SeenTable], store: dict[str, Any], provider: str) -> Draft:
    """Draft a map of one store. `store` is the store's entry without its tables.

    Where no table looks like that of the accounts, the draft has no resolvers. Raises BadDataMap where no table has a
    way to an account.
    """
    engine = Engine(store["engine"])
    tables = [_named(table) for table in tables if _nameable(table.source)]
    accounts = _accounts_table(tables)
    drafted, left_out, used = [], [], set[str]()
    for table in tables:
        link, why = _link(table, accounts)
        entry = _table(table, link, why, accounts, engine, _name(table.source, used)) if link else None
        if entry and entry["columns"]:
            drafted.append(entry)
        else:
            left_out.append(table.source)
    if not drafted:
        raise BadDataMap(
            "no table has a column that leads to an account",
            at=store["name"],
            do="Write the map by hand; docs/how/datamap.md says how.",
        )
    whole = {
        "format": "fourcorners.datamap/1",
        "draft": True,
        "provider": provider,
        "stores": [{**store, "tables": drafted}],
        **({"resolvers": _resolvers(accounts, store, drafted)} if accounts else {}),
    }
    return Draft(whole, tuple(left_out))


def _named(table: SeenTable) -> SeenTable:
    """The table without what a map cannot name."""
    return replace(
        table,
        columns=tuple(column for column in table.columns if _nameable(column.name)),
        keys=tuple(key for key in table.keys if _nameable(key.column)),
        primary=table.primary if all(map(_nameable, table.primary)) else (),
    )


def _nameable(name: str) -> bool:
    """Whether a map can name it; what it cannot name stays unmapped."""
    return 0 < len(name) <= _LONGEST and not any(c == '"' or ord(c) < 32 for c in name)


def _accounts_table(tables: Sequence[SeenTable]) -> SeenTable | None:
    """The table whose rows are the accounts: named so, pointed to by others, and with identifiers of its own."""

    def weight(table: SeenTable) -> tuple[bool, int, int]:
        identities = sum(_identity(column) is not None for column in table.columns)
        pointed = sum(key.table == table.source for other in tables for key in other.keys)
        return kind_of_table(table.source) == "accounts", identities, pointed

    able = [table for table in tables if _key(table) and any(weight(table)[:2])]
    return max(able, key=weight, default=None)


def _key(table: SeenTable) -> str:
    """The column that tells a table's rows apart: its primary key, or a column that is called so."""
    if len(table.primary) == 1:
        return table.primary[0]
    named = {column.name.lower(): column.name for column in reversed(table.columns)}
    likely = [name for name in named if link_rank(name) is not None]
    return next(
        (
            named[name]
            for name in ("id", "uid", "uuid", *sorted(likely, key=lambda n: link_rank(n) or 0), "name")
            if name in named
        ),
        "",
    )


def _identity(column: SeenColumn) -> IdentifierKind | None:
    """The kind of identifier by which this column of the accounts' table finds people, where it is one."""
    if column.identity:
        return column.identity
    category = column.told or propose(column, "accounts", is_time=False, is_other=False).category
    if "unconfirmed" in column.name.lower() or category not in _IDENTITIES or _is_blob(column):
        return None
    return IdentifierKind.URL if {"url", "uri", "link"} & set(words_of(column.name)) else _IDENTITIES[category]


def _link(table: SeenTable, accounts: SeenTable | None) -> tuple[str, str]:
    """The column that holds a row's account, and how that was found; empty where there is none."""
    if accounts and table is accounts:
        return _key(accounts), "the key of the table that seems to hold the accounts"
    there = {column.name for column in table.columns}
    keys = [
        key.column
        for key in table.keys
        if accounts and key.table == accounts.source and key.target == _key(accounts) and key.column in there
    ]
    if keys:
        best = min(keys, key=lambda name: (link_rank(name) is None, link_rank(name) or 0, keys.index(name)))
        return best, "a foreign key to the table of the accounts"
    ranked = [(rank, c.name) for c in table.columns if (rank := link_rank(c.name)) is not None]
    return (min(ranked)[1], "by its name; no foreign key says so") if ranked else ("", "")


def _table(
    table: SeenTable, link: str, why: str, accounts: SeenTable | None, engine: Engine, name: str
) -> dict[str, Any]:
    kind = "accounts" if table is accounts else kind_of_table(table.source)
    # What describes accounts stands as it is today, also in a second table of them.
    time = None if kind == "accounts" else _time(table, engine)
    others = {key.column for key in table.keys if accounts and key.table == accounts.source} - {link}
    columns: list[dict[str, str]] = []
    unmapped: dict[str, str] = {}
    for column in table.columns:
        if column.name == link and table is not accounts:
            continue
        is_time = time is not None and time["column"] == column.name
        found = _proposal(column, kind, table, is_time=is_time, others=others)
        can_stand = found.category is not None and (time is not None or found.category in UNDATED)
        if not can_stand and (is_time or column.name == link):
            continue
        if found.category is None:
            unmapped[column.name] = f"{found.why}: {_CONTENT}"
        elif not can_stand:
            unmapped[column.name] = f"it looks like {found.category}, and the table has no time: {_CONTENT}"
        else:
            masked = {"others": found.others.value} if found.others else {}
            said = {"name": column.name, "category": found.category.value}
            columns.append({**said, **masked, "confirm": found.why})
    return {
        "name": name,
        "source": table.source,
        "account": link,
        **({"time": time} if time else {}),
        "confirm": f"account is {why}",
        "columns": columns,
        **({"unmapped": unmapped} if unmapped else {}),
    }


def _proposal(column: SeenColumn, kind: str, table: SeenTable, *, is_time: bool, others: set[str]) -> Proposal:
    if _is_blob(column) and not column.told:
        return Proposal(None, "it holds bytes, and nothing says of what")
    if column.told_as and not is_time:
        told = column.told
        why = f"told as {column.told_as}"
        if told is None:
            return Proposal(None, f"{why}, for which there is no kind of data here")
        # Somebody said what it is, and not whose: the names still say where it may be another person's.
        named = propose(column, kind, is_time=False, is_other=column.name in others)
        return Proposal(told, why, named.others)
    if kind == "accounts" and column.name == _key(table):
        return Proposal(Category.SUBSCRIBER_IDENTIFIER, "the key of the account")
    return propose(column, kind, is_time=is_time, is_other=column.name in others)


def _time(table: SeenTable, engine: Engine) -> dict[str, Any] | None:
    """The column that most likely says when a row happened, with the form its type suggests."""
    ranked = []
    for column in table.columns:
        rank, form = time_rank(column.name), _form(column, engine)
        if rank is not None and form and Resolution(form) in FORMS[engine]:
            ranked.append((rank, column.name, form))
    if not ranked:
        return None
    _, name, form = min(ranked)
    zone = {} if form == "seconds" else {"zone": "UTC"}
    doubt = "seconds or milliseconds" if form == "seconds" else "form and zone"
    return {"column": name, "form": form, **zone, "confirm": f"by its name and type; see to {doubt}"}


def _form(column: SeenColumn, engine: Engine) -> str:
    """The form of a time that a column of this type can hold; empty where it can hold none."""
    kind = column.type.upper()
    if "TIMESTAMP" in kind or "DATETIME" in kind:
        return "text" if engine in {Engine.SQLITE, Engine.CSV} else "timestamp"
    if kind.startswith("DATE"):
        return "date"
    if "INT" in kind:
        return "milliseconds" if column.name.lower().endswith("ms") else "seconds"
    if any(word in kind for word in ("CHAR", "TEXT", "STRING")):
        return "text"
    return ""


def _is_blob(column: SeenColumn) -> bool:
    return any(word in column.type.upper() for word in ("BLOB", "BYTEA", "BINARY"))


def _resolvers(accounts: SeenTable, store: dict[str, Any], drafted: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One for each identifier of the accounts' table, and one for its key."""
    of_files = store["engine"] in {Engine.PARQUET, Engine.CSV}
    name = next(table["name"] for table in drafted if table["source"] == accounts.source)
    common = {"store": store["name"], "source": name if of_files else accounts.source}
    key = _key(accounts)
    found: list[dict[str, Any]] = []
    for column in accounts.columns:
        kind = _identity(column)
        if kind is not None and column.name != key:
            case = "whether capitals count, and whether it was ever another account's"
            entry = {"kind": kind.value, **common, "match": column.name, "key": key, "confirm": case}
            found.append(entry)
    whole = {"kind": "user_id", **common, "match": key, "key": key, "confirm": "whether papers name accounts by it"}
    return [*found, whole]


def _name(source: str, used: set[str]) -> str:
    """A name the map may use, made from the source's own."""
    name = re.sub(r"[^A-Za-z0-9_-]+", "_", re.sub(r"\.(parquet|csv)$", "", source)).strip("_-*")[:60] or "table"
    number, given = 1, name
    while given.casefold() in used:
        number += 1
        given = f"{name}_{number}"
    used.add(given.casefold())
    return given
