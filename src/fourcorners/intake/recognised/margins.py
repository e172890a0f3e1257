"""Lines at the edges of recognised pages that stand aside of the text, by the same rules as on pages with text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fourcorners.intake.model import Page, Recognised
from fourcorners.intake.places import turned, union
from fourcorners.intake.seen.margins import Edge, aside

# As many lines of a page's head and of its foot are looked at.
_LINES = 3


def with_margins(pages: Sequence[Page]) -> list[Page]:
    """The pages of a paper, those that were recognised without the lines that interrupt a text that runs on."""
    edges = {page.number: list(_edges(page)) for page in pages if page.seen is not None}
    return [_without(page, aside(page.number, edges)) if page.number in edges else page for page in pages]


def _edges(page: Page) -> Iterator[Edge]:
    lines = [(number, start, line) for number, start, line in _lines(page.text) if line.strip()]
    for number, start, line in lines if len(lines) <= 2 * _LINES else lines[:_LINES] + lines[-_LINES:]:
        boxes = [word.box for word in page.seen.words(start, start + len(line))] if page.seen else []
        if boxes:
            box = turned(union(boxes), page.seen.turn if page.seen else 0)
            yield Edge.of(number, line.strip(), (box.top + box.bottom) / 2)


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    """Each line with its number, from 0, and where it begins."""
    start = 0
    for number, line in enumerate(text.split("\n")):
        yield number, start, line
        start += len(line) + 1


def _without(page: Page, beside: set[int]) -> Page:
    """The page with those lines aside, and the spans of its words moved along."""
    if not beside or page.seen is None:
        return page
    taken = [(start, start + len(line) + 1) for number, start, line in _lines(page.text) if number in beside]
    text, last, kept = "", 0, []
    for start, end in [*taken, (len(page.text), len(page.text))]:
        shift = len(text) - last
        kept += [replace(word, start=word.start + shift, end=word.end + shift) for word in page.seen.words(last, start)]
        text, last = text + page.text[last:start], end
    lines = [page.text[start : end - 1].strip() for start, end in taken]
    return replace(
        page,
        text=text,
        seen=Recognised.of(kept, page.seen.turn),
        aside="\n".join([*lines, *filter(None, [page.aside])]),
    )
