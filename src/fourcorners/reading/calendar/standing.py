"""How the place of a stretch of days stands to what a paper asks, as signs that can be counted and weighed.

A lawyer looks first where days stand: in the sentence that asks, under which title, below which words; or in what is
told of an offence, of a hearing, of how long something is kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from fourcorners.reading.calendar.claims import Places
from fourcorners.reading.calendar.timewords import kinds
from fourcorners.reading.texts.clauses import Clause
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.words import stems

# So many clauses above may stand the title that a place is under, and the words that lead to it.
_TITLED, _LED = 60, 30
# So many words are looked at, of a title, of what leads to a clause, and of how a paragraph opens.
_MOST_TITLE, _MOST_LEAD, _MOST_OPENING = 6, 8, 4
_MOST_DATA = 3
# So many letters of a clause are looked at on either side of its days, and of the clauses above it.
_FAR, _NEAR = 400, 160
_STEPS = (0, 1, 2, 4, 8, 16)


class Standing:
    """The signs of places in one paper."""

    def __init__(self, text: Text, place: Places) -> None:
        self.stems, self.place = text.stems, place
        self.blocks = sorted(place.blocks)
        # Where each paragraph begins.
        self.openings: dict[int, int] = {}
        for index, clause in enumerate(place.cut):
            self.openings.setdefault(clause.block, index)
        self.known: dict[int, frozenset[str]] = {}

    def tells_of_offence(self, at: int) -> bool:
        """Whether the clause of a place tells of an offence."""
        return "is:offence" in self._clause_signs(bisect_right(self.place.starts, at) - 1)

    def is_asked(self, at: int) -> bool:
        """Whether the clause of a place asks."""
        return "is:asked" in self._clause_signs(bisect_right(self.place.starts, at) - 1)

    def _clause_signs(self, index: int) -> frozenset[str]:
        if index < 0:
            return frozenset()
        if index not in self.known:
            self.known[index] = frozenset(self._of_clause(index))
        return self.known[index]

    def signs(self, at: int) -> Iterator[str]:
        """What the clause of a place, its title and the asking around it say, each a short word."""
        index = bisect_right(self.place.starts, at) - 1
        if index < 0:
            return
        yield from self._clause_signs(index)
        clause = self.place.cut[index]
        lead = self.stems.between(max(clause.start, at - _FAR), at)
        rest = self.stems.between(at, min(clause.end, at + _FAR))
        yield from (f"cb:{stem}" for stem in set(lead))
        yield from (f"ca:{stem}" for stem in set(rest))
        yield from (f"kc:{kind}" for kind in kinds(lead))
        yield from (f"kr:{kind}" for kind in kinds(rest))

    def _of_clause(self, index: int) -> Iterator[str]:
        place, clause = self.place, self.place.cut[index]
        yield f"walk:{place.states.get(clause.start, 'none')}"
        for name, starts in (("asked", place.asked), ("refused", place.refused), ("listed", place.targets)):
            if clause.start in starts:
                yield f"is:{name}"
        if place.tells_of_offence(clause):
            yield "is:offence"
        if place.tells_of_else(clause.start):
            yield "is:else"
        yield f"data:{min(_MOST_DATA, len(place.known.of(clause.words, tongue=clause.tongue).wanted))}"
        yield from self._far(clause)
        yield from self._titled(index)
        yield from self._led(index)
        yield from self._opened(index)

    def _far(self, clause: Clause) -> Iterator[str]:
        """How many paragraphs lie between the place and the last that asks before it, and the next."""
        if not self.blocks:
            yield "asks-nothing"
        if at := bisect_right(self.blocks, clause.block):
            yield f"ask-above:{_step(clause.block - self.blocks[at - 1])}"
        if (at := bisect_left(self.blocks, clause.block)) < len(self.blocks):
            yield f"ask-below:{_step(self.blocks[at] - clause.block)}"

    def _titled(self, index: int) -> Iterator[str]:
        for clause in reversed(self.place.cut[max(0, index - _TITLED) : index]):
            if clause.heading:
                title = stems(clause.words[:_NEAR])[:_MOST_TITLE]
                yield from (f"title:{stem}" for stem in title)
                yield from (f"kt:{kind}" for kind in kinds(title))
                return

    def _led(self, index: int) -> Iterator[str]:
        """The words that lead to the clause: of the last one above that ends with a colon, and of the one right above."""
        above = self.place.cut[max(0, index - _LED) : index]
        for clause in reversed(above):
            if clause.words.endswith(":"):
                yield from (f"lead:{stem}" for stem in stems(clause.words[-_NEAR:])[-_MOST_LEAD:])
                break
        if above:
            last = stems(above[-1].words[-_NEAR:])[-_MOST_LEAD:]
            yield from (f"last:{stem}" for stem in last)
            yield from (f"kl:{kind}" for kind in kinds(last))

    def _opened(self, index: int) -> Iterator[str]:
        """How the paragraph opens: "Circumstances: ..", "Zum Sachverhalt: ..", "Period: .."."""
        first = self.openings[self.place.cut[index].block]
        opening = stems(self.place.cut[first].words[:_NEAR])[:_MOST_OPENING]
        yield from (f"par:{stem}" for stem in opening)
        yield from (f"kp:{kind}" for kind in kinds(opening))
        if first < index:
            yield f"par-deep:{min(3, index - first)}"


def _step(blocks: int) -> str:
    return next((str(step) for step in _STEPS if blocks <= step), "far")
