"""What a page or a paper holds besides text, told by the child that parses and needed by the one that recognises.

A look is a page whose picture must be looked at: its number and why. The reasons are a closed list.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum


class Look(StrEnum):
    """Why the picture of a page must be looked at."""

    PICTURE = "picture"  # it holds a picture and no text
    DRAWINGS = "drawings"  # it holds drawings and no text; letters can be drawn as well
    LAYER = "layer"  # its text is invisible and lies under a picture: somebody's recognition, or a trick
    HEADER = "header"  # a little visible text stands on a picture that fills the page
    LETTERS = "letters"  # its fonts do not say which letters they show


# In the words of a remark where the picture was not read, behind "page 3" or "pages 3 to 5".
UNREAD = {
    Look.PICTURE: ("holds a picture and no text", "hold a picture and no text"),
    Look.DRAWINGS: ("holds drawings and no text", "hold drawings and no text"),
    Look.LAYER: ("has a text that cannot be seen on it", "have texts that cannot be seen on them"),
    Look.HEADER: (
        "holds a picture whose words are not in its text",
        "hold pictures whose words are not in their texts",
    ),
    Look.LETTERS: (
        "has letters that cannot be told apart: its font does not name them",
        "have letters that cannot be told apart: their fonts do not name them",
    ),
}


def told_of(pages: Sequence[int], one: str, many: str) -> list[str]:
    """One remark for each run of pages, so that a long scan does not fill the list; `pages` in rising order."""
    remarks = []
    first = 0
    for index, page in enumerate(pages):
        if index + 1 < len(pages) and pages[index + 1] == page + 1:
            continue
        remarks.append(f"page {page} {one}" if index == first else f"pages {pages[first]} to {page} {many}")
        first = index + 1
    return remarks
