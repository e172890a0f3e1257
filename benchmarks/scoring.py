"""Readings counted against labels: what was stated, what was right, what was missed, field by field.

A single value counts once: stated and right; stated and wrong; or missed. Where the label says that the paper has none,
saying nothing is right and counts for neither precision nor recall. Lists count value by value, a period by both ends.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.golden.compare import CASELESS, answers, holds

from benchmarks.lawnames import one_form
from fourcorners.terms import Category, coarse

SINGLE = ("instrument", "jurisdiction", "issuing_body", "court", "signed", "reference", "issued_on", "due_on", "period")
LISTS = ("authorities", "offences", "accounts", "account_periods", "categories")
_LAWS = ("authorities", "offences")
SECRECY = ("nondisclosure", "nondisclosure until", "nondisclosure authority")
FIELDS = (*SINGLE, *LISTS, *SECRECY)

# What is aimed at, by the fields that are pooled for it.
GOALS = {
    "instrument": ("instrument",),
    "accounts": ("accounts",),
    "period": ("period",),
    "categories": ("categories",),
    "issuer and dates": ("issuing_body", "issued_on", "due_on"),
    "nondisclosure": ("nondisclosure",),
    "legal bases": ("authorities",),
}
_OPEN = {"start": None, "end": None}


@dataclass(slots=True)
class Count:
    """Values stated rightly, stated wrongly and missed; `fields` of the papers' fields came out wholly right."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    fields: int = 0
    whole: int = 0

    def add(self, other: Count) -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed
        self.fields += other.fields
        self.whole += other.whole

    @property
    def precision(self) -> float | None:
        """The share of the stated values that is right; None where nothing was stated."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        """The share of the labels' values that was stated; None where the labels have none."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    @property
    def f1(self) -> float | None:
        """Precision and recall in one figure; None where neither label nor reading has a value."""
        all_three = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / all_three if all_three else None

    @property
    def share(self) -> float | None:
        """The share of papers whose field is wholly right, an empty one that is rightly empty included."""
        return self.whole / self.fields if self.fields else None


@dataclass(slots=True)
class Scores:
    """One count for each field, and how often a value stated with so much confidence was right."""

    papers: int = 0
    by_field: dict[str, Count] = field(default_factory=dict)
    confidence: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, label: dict[str, Any], said: dict[str, Any]) -> None:
        """Count one paper."""
        self.papers += 1
        for name, wanted, found in _pairs(label, said):
            count = _one(name, label, wanted, found)
            self.by_field.setdefault(name, Count()).add(count)
            sure = said.get("confidence", {}).get(name)
            if isinstance(sure, list):
                right = set().union(
                    *({_key(name, v) for v in values or ()} for values in answers(name, {name: wanted, **label}))
                )
                self.confidence += [(one, _key(name, v) in right) for one, v in zip(sure, found or (), strict=True)]
            elif sure is not None and count.right + count.wrong:
                self.confidence.append((sure, not count.wrong))

    def pooled(self, names: Iterable[str] = FIELDS) -> Count:
        """These fields in one count."""
        total = Count()
        for name in names:
            total.add(self.by_field.get(name, Count()))
        return total

    def goal(self, names: tuple[str, ...]) -> float:
        """The figure a goal is held against: F1 for lists, otherwise the share of fields wholly right."""
        pooled = self.pooled(names)
        figure = pooled.f1 if set(names) <= set(LISTS) else pooled.share
        return 1.0 if figure is None else figure


def score(papers: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> Scores:
    """Labels with readings to scores."""
    scores = Scores()
    for label, said in papers:
        scores.add(label, said)
    return scores


def grouped(
    papers: Iterable[tuple[dict[str, Any], dict[str, Any]]], key: Callable[[int, dict[str, Any]], str]
) -> dict[str, Scores]:
    """Scores for each group, such as each format; the key is told the paper's place and its label."""
    groups: dict[str, Scores] = {}
    for place, (label, said) in enumerate(papers):
        groups.setdefault(key(place, label), Scores()).add(label, said)
    return dict(sorted(groups.items()))


def missed(label: dict[str, Any], said: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """(field, wanted, found) for each field that is not wholly right."""
    for name, wanted, found in _pairs(label, said):
        if not _one(name, label, wanted, found).whole:
            yield name, wanted, found


def in_coarse_codes(label: dict[str, Any], said: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Label and reading of a public paper, categories of both folded into the coarser codes of its label."""
    fold = {category.value: coarse(category) for category in Category}
    # Several fine codes may fold into one, so what was said of their certainty is left out.
    sure = {name: figure for name, figure in said.get("confidence", {}).items() if name != "categories"}
    return (
        {**label, "categories": sorted({fold.get(code, code) for code in label["categories"]})},
        {**said, "categories": sorted({fold.get(code, code) for code in said["categories"]}), "confidence": sure},
    )


def _pairs(label: dict[str, Any], said: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    empty = set(label.get("unread", ()))
    for name in FIELDS:
        if name in SECRECY:
            if "nondisclosure" in label:
                part = {"nondisclosure": "kind"}.get(name, name.rpartition(" ")[2])
                found = said.get("nondisclosure") or {}
                right = answers("nondisclosure", label)
                wanted = next((answer for answer in right if answer["kind"] == found.get("kind")), right[0])
                if part in wanted:
                    yield name, wanted[part], found.get(part)
        elif name in label or name in empty:
            found = said.get(name)
            yield name, label.get(name), None if found == _OPEN or found == [] else found


def _one(name: str, label: dict[str, Any], wanted: Any, found: Any) -> Count:
    if name in LISTS:
        have = {_key(name, value) for value in found or ()}
        return max((_listed(name, values, have) for values in answers(name, {**label, name: wanted})), key=_best)
    if wanted in (None, "", _OPEN):
        return Count(wrong=int(found is not None), fields=1, whole=int(found is None))
    if found is None:
        return Count(missed=1, fields=1)
    held = _alike(name, wanted, found) if name in SECRECY else holds(name, {**label, name: wanted}, {name: found})
    return Count(1, 0, 0, 1, 1) if held else Count(wrong=1, missed=1, fields=1)


def _alike(name: str, wanted: str, found: str) -> bool:
    """Whether a part of a silence is read as labelled; the act that it rests on may go by any of its names."""
    return one_form(found) == one_form(wanted) if name.endswith(" authority") else found == wanted


def _listed(name: str, wanted: Any, have: set[str]) -> Count:
    want = {_key(name, value) for value in wanted or ()}
    right = len(want & have)
    return Count(right, len(have) - right, len(want) - right, 1, int(want == have))


def _best(count: Count) -> tuple[int, int]:
    return count.whole, count.right - count.wrong - count.missed


def _key(name: str, value: Any) -> str:
    said = one_form(value) if name in _LAWS else json.dumps(value, sort_keys=True)
    return said.casefold() if name in CASELESS else said
