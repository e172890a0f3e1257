"""Where recognised words stand: the rectangles of a span, line by line, and what is around them."""

from __future__ import annotations

from collections.abc import Sequence

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Box, Page

# Room before and after words, as a share of their length; above and below it is a line's height.
_ALONG = 0.3


def lines(page: Page, start: int, end: int) -> list[Box]:
    """The rectangles of the words in a span of a page, joined where they stand beside one another.

    Raises UnreadableInput for a span that the page's text does not have.
    """
    if not 0 <= start <= end <= len(page.text):
        raise UnreadableInput(
            "the page's text has no such span", do="Give evidence that was read from this very paper."
        )
    found: list[Box] = []
    last = start
    for word in page.seen.words(start, end) if page.seen else ():
        if found and "\n" not in page.text[last : word.start]:
            found[-1] = union([found[-1], word.box])
        else:
            found.append(word.box)
        last = word.end
    return found


def union(boxes: Sequence[Box]) -> Box:
    """The smallest rectangle that holds them all."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def turned(box: Box, turn: int) -> Box:
    """Where a box of a page is after the page was turned clockwise by that many degrees, a multiple of 90."""
    for _ in range(turn // 90):
        box = Box(1 - box.bottom, box.left, 1 - box.top, box.right)
    return box


def around(boxes: Sequence[Box], turn: int) -> Box:
    """A rectangle with so much room around the boxes that the words before and after, above and below show.

    `turn` as for a recognised page: where it is a quarter, lines run down the page as it is shown.
    """
    whole = union(boxes)
    wide, high = whole.right - whole.left, max(box.bottom - box.top for box in boxes)
    if turn in {90, 270}:
        wide, high = max(box.right - box.left for box in boxes), whole.bottom - whole.top
        across, down = wide, _ALONG * high
    else:
        across, down = _ALONG * wide, high
    return Box(
        max(0.0, whole.left - across),
        max(0.0, whole.top - down),
        min(1.0, whole.right + across),
        min(1.0, whole.bottom + down),
    )
