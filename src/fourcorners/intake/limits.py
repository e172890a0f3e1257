"""How much a paper may ask of us before it is refused."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one delivery: a paper with everything attached to it.

    `memory_bytes` is the whole address space of the child that parses, so its resident memory stays below it.
    `parts` counts the parts of an e-mail and the files in other papers, over all levels; `depth` counts papers within
    papers; `unpacked_bytes` is what archives and office files may unpack to, over all levels.
    `answer_bytes` bounds what the child may send back; `fields_bytes` the part of it that is not page text.
    `scanned_pages` is how many pages of a delivery are read from their pictures, each in a child of its own, which has
    the `scan_` limits; with 0 none are.
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
    scanned_pages: int = 100
    scan_memory_bytes: int = 1_000_000_000
    scan_cpu_seconds: int = 60
    scan_wall_seconds: float = 120.0

    def of_a_scan(self) -> Limits:
        """The limits of a child that recognises one page."""
        return replace(
            self,
            memory_bytes=self.scan_memory_bytes,
            cpu_seconds=self.scan_cpu_seconds,
            wall_seconds=self.scan_wall_seconds,
        )


DEFAULT = Limits()
