"""Let the workflow engine run over a SQLite that is older than it expects.

From Python 3.12 on, DBOS asks SQLite for `unixepoch('subsec')`, which SQLite knows since 3.42; before, it answers NULL
and nothing can be stored. Debian 12 ships 3.40. There the function is supplied to each of the engine's connections.
"""

from __future__ import annotations

import sqlite3
import time
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

_KNOWS_SUBSECONDS = (3, 42, 0)


def supply_subseconds() -> None:
    """Supply `unixepoch` where SQLite's own has no fractions of a second; doing it twice changes nothing."""
    if sqlite3.sqlite_version_info < _KNOWS_SUBSECONDS and not event.contains(Engine, "connect", _supply):
        event.listen(Engine, "connect", _supply)


def _supply(connection: Any, record: object) -> None:
    if isinstance(connection, sqlite3.Connection):
        connection.create_function("unixepoch", -1, _unixepoch)


def _unixepoch(*modifiers: object) -> float:
    """Seconds since 1970 now, as the engine asks for them: with fractions, or whole."""
    now = time.time()
    return now if "subsec" in modifiers else float(int(now))
