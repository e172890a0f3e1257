"""The answer form of Annex III: which box a finding points to, as data that a letter can tick."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from fourcorners.law.library import library
from fourcorners.law.profile import DEFAULT
from fourcorners.law.run import assess
from fourcorners.law.tables import law_on
from tests.law.building import demand

EU = Path(__file__).parents[2] / "src" / "fourcorners" / "law" / "eu"
TODAY = date(2026, 11, 24)
LAW = law_on(TODAY, DEFAULT)
USED = sorted({g for path in EU.glob("*.py") for g in re.findall(r'ground="([^"]+)"', path.read_text("utf-8"))})


def test_the_ten_boxes_stand_in_the_order_of_the_form() -> None:
    """Ten reasons have a box each, in the printed order, and a code; the free text and the question have none."""
    boxes = sorted(LAW.rows("eu.annex_iii"), key=lambda row: row["order"])
    assert [row["order"] for row in boxes] == list(range(1, 13))
    codes = [row["code"] for row in boxes]
    assert all(codes[:10]) and len(set(codes[:10])) == 10 and codes[10:] == ["", ""]
    assert [row["ground"] for row in boxes if not row["preservation"]] == ["iii.d.offence", "iii.d.third_country"]


@pytest.mark.parametrize("ground", USED)
def test_every_ground_a_rule_names_is_a_place_of_the_form(ground: str) -> None:
    """No finding points to a box that the form does not have."""
    assert LAW.find("eu.annex_iii", ground) is not None


def test_no_ground_of_production_alone_answers_a_preservation_certificate() -> None:
    """Whatever a preservation certificate shows, no finding points to a box that only production has."""
    for mark in ("penalty_under_three_years", "offence_blank", "no_prior_validation"):
        paper = demand({"instrument": "eu.epoc_pr", "asks": ["content.message", "subscriber.name"], "marks": [mark]})
        grounds = {f.ground for f in assess(paper, TODAY).findings} - {""}
        assert all(LAW.row("eu.annex_iii", ground)["preservation"] for ground in grounds)


def test_the_box_reaches_the_opinion() -> None:
    """An order by the police for subscriber data points to the sixth box, and the opinion's JSON says so."""
    paper = demand({"instrument": "eu.epoc", "issuer": "Polizeipräsidium Musterstadt", "court": False,
                    "accounts": ["username:ada"], "asks": ["subscriber.name"]})  # fmt: skip
    told = {f["rule"]: f["ground"] for f in assess(paper, TODAY).to_json()["findings"]}
    assert told["eu.epoc.issuer_of_records"] == "iii.d.authority"
    assert library().rule("eu.epoc.issuer_of_records")
