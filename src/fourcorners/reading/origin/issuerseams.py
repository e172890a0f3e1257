"""How a name goes on from one line into the next, or does not: where the pieces stand, and whose words are an office's own.

`Politie` above `Eenheid Noorddijk`, or `Prokuratura Rejonowa` above `w Brzezince`, says which kind of office one is, and
the line below which of them. A letterhead's lines begin in one column or have one middle; what stands elsewhere, or
behind a blank line, goes on with something else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from fourcorners.reading.origin.issuernames import Cell, Named, Places, Span

# Columns, and middles of lines, that differ by no more are one.
_ONE_COLUMN, _ONE_MIDDLE = 2, 3
_MOST_LINES = 3


class Seams:
    """The seams of a paper's names. `kind` tells what sort of office words name, `own` how many words are its own."""

    def __init__(
        self, places: Places, kind: Callable[[Sequence[str]], str], own: Callable[[Sequence[str]], str]
    ) -> None:
        self._places, self._full, self._kind, self._own = places, places.full, kind, own
        self._below: dict[Cell, str] = {}
        self._told: dict[Span, str] = {}

    def of(self, cell: Cell, one: Named, *, ends: bool) -> list[str]:
        """The signs of a name: what it leaves below it, or where the pieces lie that it is joined from.

        `ends`: it is one piece and its cell ends with it.
        """
        first = self._tell(one.spans[0])
        if ends:
            below = self._left_below(cell)
            return [f"below:{below}", f"{first}>{below}", f"{first[-1]}>{below}"]
        signs: list[str] = []
        for before, behind in zip(one.spans, one.spans[1:], strict=False):
            seam, told = self._seam(before, behind), self._tell(behind)
            signs += (f"seam:{seam}", f"seam:{seam}*{one.how}", f"{first}+{told}", f"{first[-1]}+{told[-1]}*{seam}")
            first = told
        return signs

    def _tell(self, span: Span) -> str:
        """What sort of office the words name, and how many of them are its own."""
        if span not in self._told:
            words = self._places.words.between(*span)
            self._told[span] = f"{self._kind(words)}{self._own(words)}"
        return self._told[span]

    def _left_below(self, cell: Cell) -> str:
        if cell not in self._below:
            row = self._places.rows.get((cell.zone, cell.line + 1), ())
            one = (cell.start, cell.end)
            under = next((other for other in row if self._lined_up(one, (other.start, other.end))), None)
            nearest = under or (row[0] if row else None)
            if nearest is None:
                self._below[cell] = "none"
            else:
                span = (nearest.start, nearest.end)
                self._below[cell] = f"{self._tell(span)}{self._seam(one, span)}"
        return self._below[cell]

    def _seam(self, one: Span, other: Span) -> str:
        """How many lines lie between two pieces, and whether they stand in one column."""
        if other[0] < one[0]:
            return f"^{self._seam(other, one)}"
        lines = self._full.count("\n", one[1], other[0])
        if not lines:
            return "0"
        return f"{min(lines, _MOST_LINES)}{'=' if self._lined_up(one, other) else '~'}"

    def _lined_up(self, one: Span, other: Span) -> bool:
        """Whether two pieces begin in one column, or have one middle."""
        (left, right), (second_left, second_right) = self._columns(one), self._columns(other)
        return (
            abs(left - second_left) <= _ONE_COLUMN or abs(left + right - second_left - second_right) <= 2 * _ONE_MIDDLE
        )

    def _columns(self, span: Span) -> tuple[int, int]:
        line = self._full.rfind("\n", 0, span[0]) + 1
        return span[0] - line, span[1] - line
