"""The tables of weights beside the reader are what counting the labelled papers gives."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from benchmarks.weighing.__main__ import FIELDS
from benchmarks.weighing.labelled import Labelled, parted, typed
from benchmarks.weighing.regression import chance, counted

# A weight from which on a sign decides something by itself, and what two counts may differ by.
_STRONG, _APART = 0.5, 0.1


def test_papers_of_one_hand_stay_together() -> None:
    """Forty passages that follow one another are told by weights from others; every paper is told once."""
    papers = [Labelled(f"east:{number}", typed("x"), {}, unseen=True) for number in range(1, 82)]
    papers += [Labelled(name, typed("x"), {}, unseen=True) for name in ("warrant", "order", "letter")]
    told: list[Labelled] = []
    for others, these in parted(papers, lambda one: one.hand, parts=4):
        assert {one.hand for one in others}.isdisjoint(one.hand for one in these)
        assert len(others) + len(these) == len(papers)
        told += these
    assert sorted(one.name for one in told) == sorted(one.name for one in papers)
    assert len({one.hand for one in papers}) == 3 + 3


def test_a_count_comes_to_its_end() -> None:
    """No weight can be moved without making what was seen less likely: the slope is flat where the count ends."""
    things = [(["a"], 1.0)] * 30 + [(["a", "b"], 0.0)] * 20 + [(["b"], 0.0)] * 25 + [([], 1.0)] * 5
    shown = Counter({"a": 50, "b": 45})
    weights = counted(things, shown, penalty=2.0)
    missing = np.array([yes - chance(signs, weights) for signs, yes in things])
    for sign in ("a", "b"):
        slope = sum(each for each, (signs, _) in zip(missing, things, strict=True) if sign in signs)
        assert abs(slope - 2.0 * weights[sign]) < 0.05


@pytest.mark.slow
@pytest.mark.parametrize(
    "module",
    [pytest.param(module, id=field) for field, module in FIELDS.items()],
)
def test_the_weights_are_those_counted(module: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every field's file is what the count gives, to a tenth in every weight that decides much."""
    held = json.loads(module.OUT.read_text(encoding="utf-8"))["weights"]
    monkeypatch.setattr(module, "OUT", tmp_path / "weights.json")
    module.put_down(module.cases())
    counted = json.loads((tmp_path / "weights.json").read_text(encoding="utf-8"))["weights"]
    assert set(held) == set(counted)
    for question, signs in held.items():
        strong = {sign: weight for sign, weight in signs.items() if abs(weight) > _STRONG}
        assert [
            sign for sign, weight in strong.items() if abs(weight - counted[question].get(sign, 0.0)) > _APART
        ] == []
