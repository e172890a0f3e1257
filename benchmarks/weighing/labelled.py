"""The papers and passages with labels that weights are counted from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.golden.papers import expected, folders, received, typed
from tests.golden.passages import apart, passages, unfitted, unseen

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Paper

# Into so many parts the papers are put: each is told by weights that were counted from the others.
PARTS = 10
# Written to hold duties of silence, or days of each account's own: papers that are served do so less often, and how
# often is counted too.
_TILTED = {
    "nondisclosure": frozenset({"languages", "spans"}),
    "period": frozenset({"spans"}),
    "account_periods": frozenset({"spans"}),
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A paper with its label. `unseen`: no rule for the field was made on it, so that what rules say is honest."""

    name: str
    paper: Paper
    label: dict[str, Any]
    unseen: bool


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
