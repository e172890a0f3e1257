"""Who asks, who signs and to whom: the shares of 150 labelled papers that are read rightly stay over their floor."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.weighing.labelled import typed

from fourcorners.reading.matter import read_matter
from fourcorners.reading.model import Demand
from tests.golden.passages import passages

HERE = Path(__file__).parent


def _even(words: str) -> str:
    """The words alone: capitals, spaces and marks are not what is told apart here."""
    return re.sub(r"[\W_]+", " ", words).strip().casefold()


_PARTS = (
    ("signatory", "name"), ("signatory", "title"),
    ("requester", "agency"), ("requester", "officer"), ("requester", "title"),
)  # fmt: skip


def _answers(label: dict[str, Any]) -> Iterator[tuple[str, set[str]]]:
    """(field, its right answers) of a label; an empty answer is that the paper does not say."""
    addressee = [label.get("addressee"), *label.get("addressee_acceptable", ())]
    yield "addressee", {_even(each or "") for each in addressee}
    for field, part in _PARTS:
        several = [label.get(field), *label.get(f"{field}_acceptable", ())]
        yield f"{field} {part}", {_even((each or {}).get(part, "")) for each in several}


def _read(demand: Demand) -> dict[str, str]:
    signatory, requester = demand.signatory, demand.requester
    return {
        "addressee": demand.addressee.value if demand.addressee else "",
        "signatory name": signatory.value.name if signatory else "",
        "signatory title": signatory.value.title if signatory else "",
        "requester agency": requester.value.agency if requester else "",
        "requester officer": requester.value.officer if requester else "",
        "requester title": requester.value.title if requester else "",
    }


def test_parties_stay_over_their_floor() -> None:
    """Right where the paper names them and silent where it does not, counted over all papers of `parties.jsonl`."""
    texts = {name: text for name, text, _, _ in passages()}
    labels = [json.loads(line) for line in (HERE / "parties.jsonl").read_text(encoding="utf-8").splitlines()]
    right = dict.fromkeys(("addressee", *(f"{field} {part}" for field, part in _PARTS)), 0)
    for label in labels:
        said = _read(read_matter(typed(texts[label["passage"]])))
        for field, answers in _answers(label):
            right[field] += _even(said[field]) in answers
    floor = tomllib.loads((HERE / "floor.toml").read_text(encoding="utf-8"))["parties"]
    assert set(floor) == set(right)
    assert not [
        f"{field}: {right[field]} of {len(labels)}" for field in floor if right[field] < floor[field] * len(labels)
    ]
