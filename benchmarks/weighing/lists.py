"""Lists that were read, beside what would have been right, for fields of several values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Told:
    """What was read of one unseen paper, what would have been right, and each candidate's chance and truth."""

    said: frozenset[str]
    right: tuple[frozenset[str], ...]
    shares: tuple[tuple[float, bool], ...]


def totals(told: Sequence[Told]) -> str:
    """How many lists are right, wrong and empty, and how many of their values."""
    right = stated = due = 0
    for one in told:
        nearest = max(one.right, key=lambda answer: len(answer & one.said) - len(answer ^ one.said))
        right, stated, due = right + len(nearest & one.said), stated + len(one.said), due + len(nearest)
    whole = sum(one.said in one.right for one in told)
    empty = sum(not one.said and one.said not in one.right for one in told)
    return (
        f"{whole} of {len(told)} lists right, {len(told) - whole - empty} wrong, {empty} empty; "
        f"precision {right / max(1, stated):.3f}, recall {right / max(1, due):.3f}"
    )


def by_chance(told: Sequence[Told], steps: Sequence[float], truth: str) -> str:
    """A line for each step of chance: of how many candidates the answer was yes."""
    shares = [share for one in told for share in one.shares]
    lines = []
    for low, high in pairwise(steps):
        held = [yes for share, yes in shares if low <= share < high]
        lines.append(f"chance {low} to {min(high, 1.0)}: {sum(held)} of {len(held)} {truth}")
    return "\n".join(lines)
