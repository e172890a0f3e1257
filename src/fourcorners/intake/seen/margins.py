"""Lines at the edges of pages that interrupt a text that runs on: headers, footers, page numbers, stamps. In the child.

A running header is read on the first of its pages and stands aside on the others; a running footer is read on the last.
So nothing is lost, and a sentence or a list that goes on over the page is read as one. Only neighbours are compared, so
what stands aside of a page depends on four other pages and no more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TOP, _BOTTOM = 0.13, 0.87
_FAX_TOP = 0.07
_NEAR = 0.04
_DIGITS = re.compile(r"\d+")
_PAGE = re.compile(
    r"[-–—\[(|\s]*(?:(?:page|pages|pg\.?|p\.|seite|página|pagina|pág\.?|strana|strona)\s*)?(?P<page>\d{1,4})"
    r"(?:\s*(?:of|/|von|de|sur|di|van|z)\s*(?P<all>\d{1,4}))?[-–—\])|\s]*",
    re.IGNORECASE,
)
_WORDED = re.compile(r"[a-zá]", re.IGNORECASE)
_STAMP = re.compile(r"[A-Z][A-Z0-9&.-]{0,20}[ _-]?\d{3,10}")
_FAX = re.compile(
    r"(?=.*\b\d{1,2}:\d{2})(?=.*(?:\b(?:FAX|FROM|TO|TEL)\b|\d{3}[ .-]\d{4}))"
    r"(?=.*\b(?:P|PG|PAGE)\W{0,3}\d{1,3}\W{0,2}(?:/|OF)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Edge:
    """A line among the first or last of a page: its number there, its words, and how far down it stands (0 to 1).

    `form` is its words with every number alike and every blank one space.
    """

    line: int
    words: str
    down: float
    form: str

    @classmethod
    def of(cls, line: int, words: str, down: float) -> Edge:
        return cls(line, words, down, _DIGITS.sub("#", " ".join(words.split())))


def aside(number: int, edges: Mapping[int, list[Edge]]) -> set[int]:
    """The lines of a page that stand aside, by their numbers. `edges` has at least the two pages on either side."""
    found = set()
    for edge in edges.get(number, []):
        is_top, is_bottom = edge.down < _TOP, edge.down > _BOTTOM
        if not is_top and not is_bottom:
            continue
        if (
            _is_page_number(edge, number, edges)
            or _is_stamp(edge, number, edges)
            or (edge.down < _FAX_TOP and _FAX.match(edge.words[:200]))
        ):
            found.add(edge.line)
        else:
            # Odd and even pages may have headers of their own.
            beside = (number - 1, number - 2) if is_top else (number + 1, number + 2)
            if any(_repeats(edge, other) for page in beside for other in edges.get(page, [])):
                found.add(edge.line)
    return found


def _repeats(edge: Edge, other: Edge) -> bool:
    return edge.form == other.form and abs(edge.down - other.down) < _NEAR


def _is_page_number(edge: Edge, number: int, edges: Mapping[int, list[Edge]]) -> bool:
    told = _PAGE.fullmatch(edge.words)
    if told is None:
        return False
    if told["all"] or _WORDED.search(edge.words):
        return True
    # A number alone counts the pages where it is the page's own, or goes up by one from page to page.
    value = int(told["page"])
    if value == number:
        return True
    return any(
        _is_number(other, value + step) and abs(other.down - edge.down) < _NEAR
        for step in (-2, -1, 1, 2)
        for other in edges.get(number + step, [])
    )


def _is_number(edge: Edge, value: int) -> bool:
    told = _PAGE.fullmatch(edge.words)
    return told is not None and int(told["page"]) == value


def _is_stamp(edge: Edge, number: int, edges: Mapping[int, list[Edge]]) -> bool:
    """Whether the line is a producer's number that goes up by one from page to page, as under `ACME 000123`."""
    if not _STAMP.fullmatch(edge.words.strip()):
        return False
    value = int(_DIGITS.findall(edge.words)[-1])
    return any(
        _repeats(edge, other) and int(_DIGITS.findall(other.words)[-1]) == value + step
        for step in (-2, -1, 1, 2)
        for other in edges.get(number + step, [])
    )
