"""How much a paper may ask of us before it is refused."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one delivery. Sizes in bytes, times in seconds."""

    file_bytes: int = 50_000_000
    memory_bytes: int = 240_000_000
    cpu_seconds: int = 10
    wall_seconds: float = 20.0
    pages: int = 3_000
    text_characters: int = 5_000_000
    parts: int = 200
    depth: int = 8
    answer_bytes: int = 40_000_000


DEFAULT = Limits()
