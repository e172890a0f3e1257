"""Orders pasted into the text of a paper: the Demand of each, with its words where they stand, and the text around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Paper
from fourcorners.reading.delivery.bundle import Bundle
from fourcorners.reading.delivery.parts import Stretch
from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.forms.read import KINDS, check_form, demand_of
from fourcorners.reading.model import Demand
from fourcorners.reading.pasted.order import fill
from fourcorners.reading.pasted.scan import Block, blocks_in
from fourcorners.reading.sureness import PLAIN, measured
from fourcorners.reading.texts.text import Text
from fourcorners.values import Found

T = TypeVar("T")


class PastedLines(FormLines):
    """A form's fields, each with the place of its value in the text that the form stands in."""

    def __init__(self, text: Text, block: Block, *, own: bool) -> None:
        self.text = text
        self.own = own
        self.form: dict[str, Any] = dict(block.value or {}) if own else {}
        self._spans = {leaf.path: (leaf.at,) for leaf in block.leaves} if own else {}

    def found(self, value: T, *paths: str) -> Found[T]:
        found = super().found(value, *paths)
        # The names of another's form are only words.
        return found if self.own else Found(value, found.evidence, measured("any", PLAIN))


@dataclass(frozen=True, slots=True)
class Pasted:
    """The demands of the orders that stand in a paper's text, and the rest of that text; None where nothing is left."""

    demands: tuple[Demand, ...]
    rest: Bundle | None


def find_pasted(paper: Paper) -> Pasted | None:
    """The structured orders in a paper's text; None where there is none.

    A form of this project's own that is not of its kind's shape is none: a file of it goes back to be corrected, but a
    letter, and whatever came with it, is read all the same, by its words.
    """
    if paper.form is not None or not any(
        "</" in page.text or '":' in page.text or '" :' in page.text for page in paper.pages
    ):
        return None
    text = Text(paper)
    held = [(block, demand) for block in blocks_in(text.full) if (demand := _demand(text, block)) is not None]
    if not held:
        return None
    rest = Bundle.of(paper, _around(text, [block for block, _ in held]))
    has_words = any(stretch.page.text[stretch.start : stretch.end].strip() for _, stretch in rest.pieces)
    return Pasted(tuple(demand for _, demand in held), rest if has_words else None)


def _demand(text: Text, block: Block) -> Demand | None:
    form = block.value or {}
    kind = form.get("form")
    if isinstance(kind, str) and kind in KINDS:
        try:
            check_form(form, kind)
        except UnreadableInput:
            return None
        return demand_of(text.paper.sha256, kind, PastedLines(text, block, own=True))
    lines = PastedLines(text, block, own=False)
    return demand_of(text.paper.sha256, lines.form["form"], lines) if fill(block, lines) else None


def _around(text: Text, blocks: list[Block]) -> Iterator[Stretch]:
    """What stands before, between and behind these blocks, by page."""
    at = 0
    for begin, end in (*((b.start, b.end) for b in blocks), (len(text.full), len(text.full))):
        for piece in text.evidence(at, begin):
            yield Stretch(text.paper.pages[piece.page - 1], piece.start, piece.end)
        at = end
