"""Make Harbor Social's data: seeded, invented, and marked so that a leak can be searched for.

    python -m demo.harbor_social.generate FOLDER

Addresses are from the documentation ranges (RFC 5737, RFC 3849), domains from the reserved ones (RFC 2606, RFC 6761),
telephone numbers end in 555-01xx, and cards have four figures only. Twenty accounts carry a marker in their name,
address, e-mail, messages and posts; `planted.json` lists every such string.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import duckdb

FIRST_ID = 1001
FIXED = (
    "tidewatcher", "quaymaster77", "lanternkeeper", "saltmarsh_news", "marisol.dray", "pierhouse", "northlight",
    "ferrymanq",
)  # fmt: skip
BEGINS = datetime(2025, 1, 1, tzinfo=UTC)
ENDS = datetime(2026, 11, 20, tzinfo=UTC)
MARKER = "qzx"
PLANTED = 20
# Stands in a column that the data map does not map, so it may never leave.
STAFF_ONLY = f"{MARKER}staff"

_GIVEN = (
    "Alba", "Bram", "Cleo", "Dov", "Esme", "Finn", "Gala", "Hugo", "Ines", "Joss", "Kaia", "Lev", "Mira", "Nils",
    "Orla", "Pim", "Rhea", "Sven", "Tova", "Ugo", "Vera", "Wim",
)  # fmt: skip
_FAMILY = (
    "Anker", "Bakboord", "Cordell", "Dremer", "Eelgras", "Fathom", "Gannet", "Haven", "Inlet", "Jetty", "Keel",
    "Loods", "Moorby", "Narrows", "Otter",
)  # fmt: skip
_STREETS = (
    "Quay", "Wharf", "Slipway", "Breakwater", "Harbour", "Lighthouse", "Ferry", "Anchor",
)  # fmt: skip
_WORDS = (
    "tide", "rope", "lamp", "gull", "chart", "harbour", "evening", "ferry", "storm", "market", "boat", "letter",
    "bread", "window", "north", "salt",
)  # fmt: skip
_AGENTS = ("HarborApp/4.2 (phone)", "HarborApp/4.3 (tablet)", "Browser/118 (desktop)", "Browser/121 (desktop)")

_TABLES = """
CREATE TABLE accounts (
    id INTEGER PRIMARY KEY, user_name TEXT NOT NULL COLLATE NOCASE UNIQUE, profile_url TEXT NOT NULL,
    display_name TEXT NOT NULL, email TEXT NOT NULL COLLATE NOCASE UNIQUE, phone TEXT, street_address TEXT,
    created_at TEXT NOT NULL, sign_up_ip TEXT NOT NULL, status TEXT NOT NULL, plan TEXT NOT NULL, card_brand TEXT,
    card_last4 TEXT, bio TEXT, status_note TEXT
);
CREATE TABLE messages (
    id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL, direction TEXT NOT NULL, counterpart TEXT NOT NULL,
    counterpart_email TEXT NOT NULL, sent_at INTEGER NOT NULL, size INTEGER NOT NULL, subject TEXT, body TEXT
);
CREATE TABLE posts (id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL, posted_at TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE follows (account_id INTEGER NOT NULL, follows TEXT NOT NULL, since TEXT NOT NULL);
"""
_INDEXES = """
CREATE INDEX accounts_by_user_name ON accounts (lower(user_name));
CREATE INDEX accounts_by_email ON accounts (lower(email));
CREATE INDEX accounts_by_url ON accounts (lower(profile_url));
CREATE INDEX messages_by_account ON messages (account_id, sent_at);
CREATE INDEX posts_by_account ON posts (account_id, posted_at);
CREATE INDEX follows_by_account ON follows (account_id);
"""


def generate(
    folder: Path, *, accounts: int = 10_000, sessions: int = 2_000_000, messages: int = 200_000, seed: int = 20_261_124
) -> Path:
    """Write the provider's data and its data map into a folder, and return the map's path.

    The same arguments give the same data. Whatever of it was there before is replaced.
    """
    if accounts < PLANTED + len(FIXED):
        raise ValueError(f"at least {PLANTED + len(FIXED)} accounts are needed")
    folder.mkdir(parents=True, exist_ok=True)
    chance = Random(seed)
    rows = [_account(number, chance) for number in range(accounts)]
    for number in _planted(accounts):
        _plant(rows[number])
    _write_records(folder / "harbor.sqlite3", rows, messages, chance)
    _write_sessions(folder / "sessions", accounts, sessions, seed)
    planted = [
        {name: rows[n][name] for name in ("id", "user_name", "display_name", "email", "street_address")}
        for n in _planted(accounts)
    ]
    (folder / "planted.json").write_text(
        json.dumps({"marker": MARKER, "staff_only": STAFF_ONLY, "accounts": planted}, indent=1) + "\n", encoding="utf-8"
    )
    return Path(shutil.copyfile(Path(__file__).with_name("datamap.yaml"), folder / "datamap.yaml"))


def _planted(accounts: int) -> list[int]:
    """Which accounts carry the marker: spread out, never one of the fixed names."""
    free = accounts - len(FIXED)
    return [len(FIXED) + (n * free) // PLANTED for n in range(PLANTED)]


def _account(number: int, chance: Random) -> dict[str, Any]:
    given, family = chance.choice(_GIVEN), chance.choice(_FAMILY)
    fixed = number < len(FIXED)
    name = FIXED[number] if fixed else f"{given.lower()}.{family.lower()}{FIRST_ID + number}"
    phone = f"+1 202 555 01{number + 1:02d}" if fixed else f"+1 {300 + number // 90} 555 01{10 + number % 90:02d}"
    opened = BEGINS - timedelta(minutes=chance.randrange(1, 3 * 365 * 24 * 60))
    paid = fixed or chance.random() < 0.3
    return {
        "id": FIRST_ID + number,
        "user_name": name,
        "profile_url": f"https://harborsocial.example/{name}",
        "display_name": f"{given} {family}",
        "email": f"{name}@mail.example",
        "phone": phone if fixed or chance.random() < 0.6 else None,
        "street_address": f"{chance.randrange(1, 200)} {chance.choice(_STREETS)} Street, Port Specimen"
        if paid
        else None,
        "created_at": opened.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "sign_up_ip": f"203.0.113.{chance.randrange(1, 255)}",
        "status": "open" if fixed else chance.choices(("open", "suspended", "closed"), (94, 2, 4))[0],
        "plan": "Harbor Plus" if paid else "free",
        "card_brand": "Specimen Card" if paid else None,
        "card_last4": f"{chance.randrange(10_000):04d}" if paid else None,
        "bio": f"Mostly {chance.choice(_WORDS)} and {chance.choice(_WORDS)}.",
        "status_note": f"{STAFF_ONLY}: nothing to report" if fixed else None,
    }


def _plant(row: dict[str, Any]) -> None:
    mark = f"{MARKER}{row['id']}"
    row["display_name"] = f"Wren {mark.capitalize()}"
    row["user_name"], row["email"] = f"wren.{mark}", f"wren.{mark}@mail.example"
    row["profile_url"] = f"https://harborsocial.example/wren.{mark}"
    row["street_address"] = f"{row['id']} {mark} Lane, Port Specimen"
    row["bio"] = f"Says {mark}."


def _write_records(path: Path, rows: list[dict[str, Any]], messages: int, chance: Random) -> None:
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
    columns = list(rows[0])
    with connection:
        connection.executemany(
            f"INSERT INTO accounts ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
            [tuple(row.values()) for row in rows],
        )
        connection.executemany(
            "INSERT INTO messages VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)", _messages(rows, messages, chance)
        )
        connection.executemany("INSERT INTO posts VALUES (NULL, ?, ?, ?)", _posts(rows, messages // 5, chance))
        connection.executemany("INSERT INTO follows VALUES (?, ?, ?)", _follows(rows, messages // 5, chance))
        connection.executescript(_INDEXES)
    connection.close()


def _whose(rows: list[dict[str, Any]], number: int, count: int, chance: Random) -> tuple[dict[str, Any], float]:
    """Whose the nth row is, and when: first one for each month of each fixed account, then by chance."""
    months = 23
    if number < len(FIXED) * months and count >= len(FIXED) * months:
        account, month = divmod(number, months)
        begins, ends = _month(month)
        return rows[account], chance.uniform(begins.timestamp(), ends.timestamp())
    return rows[int(chance.random() * len(rows))], chance.uniform(BEGINS.timestamp(), ENDS.timestamp())


def _month(number: int) -> tuple[datetime, datetime]:
    def first(n: int) -> datetime:
        return datetime(BEGINS.year + n // 12, n % 12 + 1, 1, tzinfo=UTC)

    return first(number), min(first(number + 1), ENDS)


def _messages(rows: list[dict[str, Any]], count: int, chance: Random) -> list[tuple[Any, ...]]:
    made = []
    for number in range(count):
        row, when = _whose(rows, number, count, chance)
        other = rows[int(chance.random() * len(rows))]
        one, two = chance.choice(_WORDS), chance.choice(_WORDS)
        mark = f" {MARKER}{row['id']}" if row["user_name"].startswith(f"wren.{MARKER}") else ""
        body = f"The {one} and the {two} again{mark}, as you said."
        made.append(
            (row["id"], "sent" if chance.random() < 0.5 else "received", other["user_name"], other["email"],
             int(when * 1000), len(body) + 120, f"About the {one}", body)
        )  # fmt: skip
    return made


def _posts(rows: list[dict[str, Any]], count: int, chance: Random) -> list[tuple[Any, ...]]:
    made = []
    for number in range(count):
        row, when = _whose(rows, number, count, chance)
        mark = f" {MARKER}{row['id']}" if row["user_name"].startswith(f"wren.{MARKER}") else ""
        moment = datetime.fromtimestamp(int(when), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        made.append((row["id"], moment, f"Seen today: {chance.choice(_WORDS)}, {chance.choice(_WORDS)}{mark}."))
    return made


def _follows(rows: list[dict[str, Any]], count: int, chance: Random) -> list[tuple[Any, ...]]:
    made = []
    for number in range(count):
        row, when = _whose(rows, number, count, chance)
        since: date = datetime.fromtimestamp(when, UTC).date()
        made.append((row["id"], rows[int(chance.random() * len(rows))]["user_name"], since.isoformat()))
    return made


def _write_sessions(folder: Path, accounts: int, sessions: int, seed: int) -> None:
    """One Parquet file a month, rows in order of account and time, as a log that is sorted once a month would be."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    connection = duckdb.connect()
    agents = ", ".join(f"'{agent}'" for agent in _AGENTS)
    done = 0.0
    for number in range(23):
        begins, ends = _month(number)
        share = (ends - begins) / (ENDS - BEGINS)
        count = round(sessions * (done + share)) - round(sessions * done)
        done += share
        seconds = int((ends - begins).total_seconds())
        connection.execute(
            f"""
            COPY (
                WITH drawn AS (
                    SELECT i, hash(i, {number}, {seed}) AS h, hash(i, {number}, {seed}, 'when') AS w
                    FROM range({count}) r(i)
                ), placed AS (
                    SELECT h, w,
                           -- The first rows of a month belong to the fixed accounts, so that each has some.
                           CASE WHEN i < {2 * len(FIXED)} THEN {FIRST_ID} + i % {len(FIXED)}
                                ELSE {FIRST_ID} + (h % {accounts})::BIGINT END::BIGINT AS account_id,
                           TIMESTAMP '{begins:%Y-%m-%d}' + to_seconds((w % {seconds})::BIGINT)
                           + to_microseconds((w % 1000000)::BIGINT) AS began_at
                    FROM drawn
                )
                SELECT account_id, began_at, began_at + to_seconds(30 + (h % 5400)::BIGINT) AS ended_at,
                       CASE WHEN h % 5 = 0 THEN '2001:db8::' || printf('%x', (w % 65536)::BIGINT)
                            WHEN h % 2 = 0 THEN '198.51.100.' || (w % 256)
                            ELSE '192.0.2.' || (w % 256) END AS ip,
                       (1024 + w % 60000)::INTEGER AS port,
                       ([{agents}])[1 + (h % {len(_AGENTS)})::INTEGER] AS user_agent
                FROM placed ORDER BY account_id, began_at
            ) TO '{str(folder / f"{begins:%Y-%m}.parquet").replace("'", "''")}' (FORMAT parquet, ROW_GROUP_SIZE 20480)
            """
        )
    connection.close()


if __name__ == "__main__":
    started = time.perf_counter()
    written = generate(Path(sys.argv[1] if len(sys.argv) > 1 else "demo-data"))
    print(f"{written} in {time.perf_counter() - started:.1f} s")
