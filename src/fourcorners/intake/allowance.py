"""What is left of a delivery's limits while its papers are parsed, over all its levels together."""

from __future__ import annotations

from fourcorners.intake.limits import Limits
from fourcorners.intake.refusal import ALONE, Refusal


class Sought(Exception):
    """The one paper of the delivery that was sought is found; `content` is its bytes."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        super().__init__()


class Allowance:
    """Pages, characters, parts and unpacked bytes still to be had. Papers within papers draw on the same allowance.

    `sought` is the way to the one paper that is wanted, its place among the attachments of each level; empty where all
    are.
    """

    def __init__(self, limits: Limits, sought: tuple[int, ...] = ()) -> None:
        self.limits, self._sought = limits, sought
        self._pages, self._characters, self._parts = limits.pages, limits.text_characters, limits.parts
        self._unpacked = limits.unpacked_bytes

    def check_pages(self, count: int) -> None:
        """Raises Refusal where the delivery would have more pages than a demand may; takes none."""
        if count > self._pages:
            raise Refusal(f"it has more than {self.limits.pages:,} pages", ALONE)

    def take_pages(self, count: int) -> None:
        """Raises Refusal where the delivery has more pages than a demand may."""
        self.check_pages(count)
        self._pages -= count

    def check_text(self, characters: int) -> None:
        """Raises Refusal where the delivery would hold more text than a demand may; takes none."""
        if characters > self._characters:
            raise Refusal(f"it holds more than {self.limits.text_characters:,} characters of text", ALONE)

    def take_text(self, characters: int) -> None:
        """Raises Refusal where the delivery holds more text than a demand may."""
        self.check_text(characters)
        self._characters -= characters

    def take_part(self) -> None:
        """Raises Refusal where the delivery has more parts than a demand may."""
        self._parts -= 1
        if self._parts < 0:
            raise Refusal(f"it has more than {self.limits.parts} parts", ALONE)

    def take_unpacked(self, size: int) -> None:
        """Raises Refusal where the delivery's archives unpack to more than a demand may."""
        self._unpacked -= size
        if self._unpacked < 0:
            raise Refusal(f"it unpacks to more than {self.limits.unpacked_bytes / 1e6:.0f} MB", ALONE)

    def passes(self, depth: int, index: int) -> bool:
        """Whether another paper is sought than that attachment of that level and what is in it."""
        return depth < len(self._sought) and self._sought[depth] != index

    def ends(self, depth: int) -> bool:
        """Whether the attachment of that level that was not passed is the one that is sought."""
        return depth + 1 == len(self._sought)
