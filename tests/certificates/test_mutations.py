"""Thousands of broken forms: each is read or refused in one line, and nothing else ever happens."""

from __future__ import annotations

import copy
import json
import random
from typing import Any

import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.intake.files.forms import form_of, object_of
from fourcorners.intake.model import Page, Paper
from fourcorners.intake.refusal import Refusal
from fourcorners.reading.run import read
from tests.certificates.building import FORMS, ORDERS, paper
from tests.certificates.printing import printed

_ODD: tuple[Any, ...] = (
    None, True, 0, -1, 2**53, 1.5, "", " ", "x" * 400, "\u202e\x00", "2026-02-30", "2026-06-30T25:00:00Z", [], [[]], {},
    {"x": {}}, ["x", "x"], {"from": "2026-01-01", "to": "2025-01-01"}, [{"address": ""}], [{"address": "\u0661.2.3.4"}],
    "9999-12-31", "0001-01-01", "9999-12-31T23:59:00-14:00", "0001-01-01T00:00:00+14:00", "2026-01-01T00:00:00+23:59",
)  # fmt: skip


def _spots(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(spot for name, one in inner for spot in _spots(one, (*path, name)))]


def _mutated(form: Any, chance: random.Random) -> Any:
    made = json.loads(json.dumps(form))
    for _ in range(chance.choice((1, 1, 2, 5))):
        spot = chance.choice([s for s in _spots(made) if s and s[0] not in {"form", "form_version"}] or [()])
        if not spot:
            return made
        into = made
        for name in spot[:-1]:
            into = into[name]
        way = chance.random()
        if way < 0.5:
            into[spot[-1]] = copy.deepcopy(chance.choice(_ODD))
        elif way < 0.7:
            del into[spot[-1]]
        elif isinstance(into, dict):
            into[chance.choice(("also", "a", "c", "other", "ticked"))] = into.pop(spot[-1])
    return made


def _taken(form: Any) -> Paper:
    """As intake takes it, without a process for each of thousands."""
    text = json.dumps(form, ensure_ascii=False)
    value, shown = form_of(object_of(text), len(text))
    return Paper("0" * 64, "form.json", "application/json", 1, (Page(1, shown),), form=value)


@pytest.mark.parametrize("times", [250, pytest.param(1_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", FORMS)
def test_broken_json_is_read_or_refused(name: str, times: int) -> None:
    """Hundreds of mutations of each form end in a Demand whose evidence is on the page, or in a refusal."""
    chance = random.Random(f"forms {name}")
    told = {"read": 0, "refused": 0}
    for _ in range(times):
        form = _mutated(FORMS[name], chance)
        try:
            taken = _taken(form)
            demand = read(taken)
        except (UnreadableInput, Refusal) as refusal:
            assert "\n" not in str(refusal)
            told["refused"] += 1
            continue
        told["read"] += 1
        demand.to_json()
        for e in (*demand.where("accounts"), *demand.where("items"), *demand.where("reference")):
            assert taken.pages[0].text[e.start : e.end] == e.text
    # Both ends are reached often; an answer is refused whatever is in it.
    assert told["refused"] > times // 5
    assert told["read"] > times // 7 or name == "answer"


@pytest.mark.parametrize("times", [20, pytest.param(150, marks=pytest.mark.slow)])
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ORDERS)
def test_broken_text_is_read(name: str, language: str, times: int) -> None:
    """Lines lost, doubled, joined, exchanged, letters changed, pages cut: a Demand with its words on the page."""
    chance = random.Random(f"{name} {language}")
    whole = printed(ORDERS[name], language)
    for _ in range(times):
        lines = whole.split("\n")
        for _ in range(chance.choice((1, 2, 8))):
            at = chance.randrange(len(lines) - 1)
            way = chance.randrange(6)
            if way == 0:
                del lines[at]
            elif way == 1:
                lines.insert(at, chance.choice(lines))
            elif way == 2:
                lines[at : at + 2] = [lines[at] + chance.choice((" ", "\t", "")) + lines[at + 1]]
            elif way == 3:
                other = chance.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
            elif way == 4 and lines[at]:
                spot = chance.randrange(len(lines[at]))
                lines[at] = lines[at][:spot] + chance.choice("[]x☒☐:…\t()\u202eé0") + lines[at][spot + 1 :]
            else:
                lines[at] = lines[at][::-1]
        cut = chance.randrange(len(lines))
        pages = ["\n".join(lines[:cut]), "\n".join(lines[cut:])]
        demand = read(paper(*pages))
        demand.to_json()
        for e in (*demand.where("accounts"), *demand.where("items"), *demand.where("reference")):
            assert pages[e.page - 1][e.start : e.end] == e.text
