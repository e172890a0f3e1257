"""Pieces of papers read as one paper, and the way back: each word of evidence to the paper and page it stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.delivery.parts import Stretch
from fourcorners.reading.model import Demand
from fourcorners.values import Evidence, Found


@dataclass(frozen=True, slots=True)
class Bundle:
    """Stretches of one or more papers in the order in which they are read. `home` is the paper they are taken for."""

    home: Paper
    pieces: tuple[tuple[Paper, Stretch], ...]

    @classmethod
    def of(cls, home: Paper, stretches: Iterable[Stretch]) -> Bundle:
        """A bundle from one paper alone; stretches that follow each other on a page are one."""
        pieces: list[tuple[Paper, Stretch]] = []
        for stretch in stretches:
            last = pieces[-1][1] if pieces else None
            if last is not None and last.page is stretch.page and last.end == stretch.start:
                pieces[-1] = (home, replace(last, end=stretch.end))
            else:
                pieces.append((home, stretch))
        return cls(home, tuple(pieces))

    def with_papers(self, papers: Sequence[Paper]) -> Bundle:
        """The same with every page of these papers behind it."""
        more = ((p, Stretch(page, 0, len(page.text))) for p in papers for page in p.pages)
        return Bundle(self.home, (*self.pieces, *more))

    @property
    def is_whole(self) -> bool:
        """Whether it is its home's whole text and nothing else, so that nothing needs to be led back."""
        return all(paper is self.home for paper, _ in self.pieces) and sum(
            len(stretch.page.text[stretch.start : stretch.end].strip()) for _, stretch in self.pieces
        ) == sum(len(page.text.strip()) for page in self.home.pages)

    def paper(self) -> Paper:
        """The paper to read: a page for each stretch.

        Where what was seen of a page is told by its spans, blanks keep the first word in its place.
        """
        pages = tuple(
            Page(
                number,
                "\n" * (stretch.start - _moved(stretch)) + stretch.page.text[stretch.start : stretch.end],
                stretch.page.seen,
                stretch.page.aside,
            )
            for number, (_, stretch) in enumerate(self.pieces, 1)
        )
        return replace(self.home, pages=pages, attachments=())

    def back(self, demand: Demand) -> Demand:
        """A demand read from `paper()`, its evidence on the pages of the papers it came from."""
        return moved(demand, self._home)

    def _home(self, evidence: Evidence) -> Evidence:
        paper, stretch = self.pieces[evidence.page - 1]
        elsewhere = "" if paper.sha256 == self.home.sha256 else paper.sha256
        by = _moved(stretch)
        return replace(
            evidence, page=stretch.page.number, start=evidence.start + by, end=evidence.end + by, paper=elsewhere
        )


def _moved(stretch: Stretch) -> int:
    """By how much the words of a stretch stand nearer to the head of the page that is read than of their own."""
    return 0 if stretch.page.seen is not None or stretch.page.aside else stretch.start


def moved(demand: Demand, move: Callable[[Evidence], Evidence]) -> Demand:
    """The demand with every piece of evidence moved."""

    def each(value: Any) -> Any:
        if isinstance(value, Found):
            return replace(value, evidence=tuple(map(move, value.evidence)))
        if isinstance(value, tuple):
            return tuple(map(each, value))
        if hasattr(value, "evidence"):
            return replace(value, evidence=tuple(map(move, value.evidence)))
        return value

    return replace(demand, **{f.name: each(getattr(demand, f.name)) for f in fields(demand) if f.name != "parts"})
