"""The tables that the ready maps read, as the software has them: names and types of every column, written as facts.

Types are PostgreSQL's. A table that no ready map reads is not here, but for two that stand for the rest.
"""

from __future__ import annotations

import tomllib
from pathlib import Path


def tables_of(name: str) -> dict[str, dict[str, str]]:
    """table -> column -> type."""
    text = Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8")
    return {
        table: dict(part.strip().split(" ", 1) for part in columns.split(",") if part.strip())
        for table, columns in tomllib.loads(text)["tables"].items()
    }


def statements(name: str, *, schema: str = "", lite: bool = False) -> list[str]:
    """CREATE TABLE for each of them."""
    made = []
    for table, columns in tables_of(name).items():
        listed = ", ".join(f'"{column}" {_lite(kind) if lite else kind}' for column, kind in columns.items())
        made.append(f'CREATE TABLE {schema}"{table}" ({listed})')
    return made


def _lite(kind: str) -> str:
    return {"boolean": "BOOLEAN", "bigint": "BIGINT", "smallint": "SMALLINT"}.get(kind, kind.upper())
