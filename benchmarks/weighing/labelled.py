"""The papers and passages with labels that weights are counted from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from tests.golden.papers import expected, folders, received, typed
from tests.golden.passages import apart, passages, unfitted, unseen

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Paper

# Into so many parts the papers are put: each is told by weights that were counted from the others.
PARTS = 10
# So many papers that follow one another in a file are of one hand.
_OF_ONE_HAND = 40
# Written to hold days of each account's own, or traps about names and silence: papers that are served do so less
# often, and how often is counted too.
_TILTED = {
    "period": frozenset({"spans"}),
    "account_periods": frozenset({"spans"}),
    "accounts": frozenset({"scraps"}),
    "nondisclosure": frozenset({"scraps"}),
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A paper with its label. `unseen`: no rule for the field was made on it, so that what rules say is honest."""

    name: str
    paper: Paper
    label: dict[str, Any]
    unseen: bool

    @property
    def hand(self) -> str:
        """Whose papers it is one of: a golden stands alone, passages that follow one another in a file are of one."""
        file, _, number = self.name.partition(":")
        return f"{file}:{(int(number) - 1) // _OF_ONE_HAND}" if number else file


T = TypeVar("T")


def parted(cases: Sequence[T], hand: Callable[[T], str], parts: int = PARTS) -> Iterator[tuple[list[T], list[T]]]:
    """(all others, these) for each part of the cases, those of one hand always in the same.

    Papers of one hand are alike: one that is told by weights from the rest of them looks surer than one to come. The
    hands with most papers are put first, each where fewest are.
    """
    size = Counter(map(hand, cases))
    held, part = [0] * parts, {}
    for each in sorted(size, key=lambda each: (-size[each], each)):
        part[each] = held.index(min(held))
        held[part[each]] += size[each]
    for number in range(parts):
        yield (
            [case for case in cases if part[hand(case)] != number],
            [case for case in cases if part[hand(case)] == number],
        )


def labelled(field: str) -> Iterator[Labelled]:
    """Every paper and passage whose label speaks of the field, goldens first, without those that are kept apart.

    A field that must stay empty stands in the label's `unread`, and is spoken of too.
    """
    known, kept_apart = set(unfitted() if field == "accounts" else unseen()), set(apart())
    for folder in folders("shown"):
        label = expected(folder)
        paper = received(folder)
        if _speaks_of(label, field) and folder.name not in kept_apart and not isinstance(paper, UnreadableInput):
            yield Labelled(folder.name, paper, label, folder.name in known)
    tilted = _TILTED.get(field, frozenset())
    for name, text, label, seen in passages():
        if name.partition(":")[0] in tilted:
            continue
        if _speaks_of(label, field):
            yield Labelled(name, typed(text), label, not (seen is None or field in seen))


def _speaks_of(label: dict[str, Any], field: str) -> bool:
    return field in label or field in label.get("unread", ())
