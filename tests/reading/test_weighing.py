"""The tables of weights beside the reader are what counting the labelled papers gives."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

import pytest
from benchmarks.weighing.__main__ import FIELDS

# A weight from which on a sign decides something by itself, and what two counts may differ by.
_STRONG, _APART = 0.5, 0.1


@pytest.mark.slow
@pytest.mark.parametrize("module", FIELDS.values(), ids=list(FIELDS))
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
