"""What a parser finds in a file, before it crosses to the trusted side. Lives in the confined child."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from fourcorners.intake.looks import Look
from fourcorners.intake.model import DifferenceKind

# (name, media type, bytes)
File = tuple[str, str, bytes]

_MOST_DIFFERENCES = 300
_LONGEST = 1_000
_SHOWS_NOTHING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)


@dataclass(slots=True)
class Contents:
    """Pages of text, what stands aside of them (by page number), remarks, differences, and the files within.

    `looks` are the pages, by number, whose picture must be looked at, each with the reason.
    """

    pages: list[str] = field(default_factory=list)
    asides: dict[int, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    differences: list[tuple[int, str, str, str]] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    looks: list[tuple[int, Look]] = field(default_factory=list)
    _beyond: bool = False

    def take(self, other: Contents) -> None:
        """Add the remarks and differences that were found apart."""
        self.remarks += other.remarks
        room = _MOST_DIFFERENCES - len(self.differences)
        self.differences += other.differences[:room]
        if len(other.differences) > room:
            self._tell_beyond()

    def differ(self, page: int, kind: DifferenceKind, text: str, where: str) -> None:
        """Note what is there and not seen, cut to a length that a reviewer reads. Blank text is no difference."""
        if not text.strip():
            return
        if len(self.differences) < _MOST_DIFFERENCES:
            self.differences.append((page, kind.value, named(" ".join(text.split())), where))
        else:
            self._tell_beyond()

    def _tell_beyond(self) -> None:
        if not self._beyond:
            self._beyond = True
            self.remarks.append(f"more than {_MOST_DIFFERENCES} things in it are not seen; the first are listed")


def named(text: str) -> str:
    """The text with every character that shows nothing named by its code, and cut at a thousand characters."""
    shown = _SHOWS_NOTHING.sub(lambda found: f"<U+{ord(found[0]):04X}>", text[:_LONGEST])
    return shown if len(shown) <= _LONGEST and len(text) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
