"""A letter as it was recognised on a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """A letter of a page's text; its place is left, top, right, bottom on the upright page (None for a blank).

    `gap` is how wide the white before it is, for a blank that of the blank, beside the usual gap between the words of
    its line; a blank that nobody measured has 1, a letter 0. `line` is the number of the piece of a line that
    it was read in.
    """

    letter: str
    place: tuple[float, float, float, float] | None
    sure: float
    gap: float = 0.0
    line: int = -1
