"""Typst source to PDF, without a date and with the fonts the compiler carries, so that it is the same everywhere."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import typst

ROOT = Path(__file__).parents[1]
_WHEN = datetime(2026, 1, 2, tzinfo=UTC)


def printed(source: Path) -> bytes:
    """The PDF. A source may import `/making/court.typ`."""
    compiler = typst.Compiler(root=ROOT, ignore_system_fonts=True)
    pdf = compiler.compile(input=source.read_bytes(), timestamp=_WHEN)
    assert isinstance(pdf, bytes)
    return pdf
