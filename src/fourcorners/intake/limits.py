"""How much a paper may ask of us before it is refused."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one delivery: a paper with everything attached to it.

    `memory_bytes` is the whole address space of the child that parses, so its resident memory stays below it.
    `parts` counts the parts of an e-mail and the files in other papers, over all levels; `depth` counts papers within
    papers; `unpacked_bytes` is what archives and office files may unpack to, over all levels.
    `answer_bytes` bounds what the child may send back; `fields_bytes` the part of it that is not page text.
    """

    file_bytes: int = 50_000_000
    memory_bytes: int = 256_000_000
    cpu_seconds: int = 8
    wall_seconds: float = 10.0
    pages: int = 3_000
    text_characters: int = 5_000_000
    parts: int = 200
    depth: int = 8
    unpacked_bytes: int = 80_000_000
    answer_bytes: int = 24_000_000
    fields_bytes: int = 2_000_000
    picture_pixels: int = 16_000_000


DEFAULT = Limits()
