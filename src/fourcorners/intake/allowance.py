"""What is left of a delivery's limits while its papers are parsed, over all its levels together."""

from __future__ import annotations

from fourcorners.intake.limits import Limits
from fourcorners.intake.refusal import ALONE, Refusal


class Allowance:
    """Pages, characters and parts still to be had. Papers within papers draw on the same allowance."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._pages, self._characters, self._parts = limits.pages, limits.text_characters, limits.parts

    def take_pages(self, count: int) -> None:
        """Raises Refusal where the delivery has more pages than a demand may."""
        self._pages -= count
        if self._pages < 0:
            raise Refusal(f"it has more than {self.limits.pages:,} pages", ALONE)

    def take_text(self, characters: int) -> None:
        """Raises Refusal where the delivery holds more text than a demand may."""
        self._characters -= characters
        if self._characters < 0:
            raise Refusal(f"it holds more than {self.limits.text_characters:,} characters of text", ALONE)

    def take_part(self) -> None:
        """Raises Refusal where the delivery has more parts than a demand may."""
        self._parts -= 1
        if self._parts < 0:
            raise Refusal(f"it has more than {self.limits.parts} parts", ALONE)
