"""Golden papers: what must be read from each, and what must stay unread.

`shown` is what the reader is developed against; every field of its labels must hold, except those that `not_yet.toml`
lists, which must not. `held_out` is never looked at while developing: nothing here says what is read rightly there and
what is not, only that the papers are sound and that the scores stay over their floor. README.md states the layout.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from benchmarks.scoring import GOALS, Scores, score

from fourcorners.errors import UnreadableInput
from tests.golden.compare import holds, stated
from tests.golden.papers import (
    HERE,
    SPLITS,
    demand_file,
    expected,
    folders,
    held_out_typed,
    is_slow,
    own_words,
    received,
    said,
)

NOT_YET = tomllib.loads((HERE / "not_yet.toml").read_text())["fields"]
FLOOR = tomllib.loads((HERE / "floor.toml").read_text())
PAPERS = [folder for split in SPLITS for folder in folders(split)]

each_paper = pytest.mark.parametrize("folder", PAPERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")


def _shown() -> list[Any]:
    """The shown papers; most of the scans, of which others show the same damage, are slow."""
    return [
        pytest.param(
            folder,
            id=folder.name,
            marks=[pytest.mark.slow] if is_slow(folder) else [],
        )
        for folder in folders("shown")
    ]


@pytest.mark.parametrize("folder", _shown())
def test_paper_is_read_as_expected(folder: Path) -> None:
    """Each field that a shown paper's label states is read so, no more and no less, but those not read rightly yet.

    Every value's evidence is the very words of its page.
    """
    label, read = expected(folder), said(folder)
    wrong = {name: (label[name], read.get(name)) for name in stated(label) if not holds(name, label, read)}
    not_yet = {name for paper, _, name in (case.partition(":") for case in NOT_YET) if paper == folder.name}
    assert set(wrong) == not_yet, f"not read rightly yet: {not_yet}; labelled and read: {wrong}"
    _evidence_quotes_the_page(folder)


def test_what_is_not_yet_read_is_named_once_and_exists() -> None:
    """The list of shortcomings names fields of shown papers, each once, in order."""
    known = {f"{folder.name}:{name}" for folder in folders("shown") for name in stated(expected(folder))}
    assert set(NOT_YET) <= known
    assert sorted(set(NOT_YET)) == NOT_YET


@each_paper
def test_paper_is_complete_and_marked(folder: Path) -> None:
    """Every golden paper is marked a specimen, says why it is here, has its label, and its source if it is binary."""
    assert "SPECIMEN" in own_words(folder)
    assert (folder / "why.md").read_text().strip()
    assert stated(expected(folder))
    if demand_file(folder).suffix not in {".txt", ".html", ".eml", ".json", ".xml"}:
        assert (folder / "source.toml").is_file()


@pytest.mark.parametrize("folder", folders("held_out"), ids=lambda folder: folder.name)
def test_evidence_quotes_the_page(folder: Path) -> None:
    """A paper is read without a crash or refused in one line; every value's evidence is the very words of its page."""
    _evidence_quotes_the_page(folder)


def _evidence_quotes_the_page(folder: Path) -> None:
    paper = received(folder)
    if isinstance(paper, UnreadableInput):
        assert "\n" not in str(paper)
        return
    demand = said(folder)
    papers = {one.sha256: one for one in paper.whole()}
    for pieces in demand["evidence"].values():
        for piece in pieces:
            page = papers[piece.get("paper", demand["paper"])].pages[piece["page"] - 1]
            assert page.text[piece["start"] : piece["end"]] == piece["text"] != ""


def test_no_paper_stands_in_both_splits() -> None:
    """The splits are apart: no folder name and no demand's bytes occur twice."""
    assert len({folder.name for folder in PAPERS}) == len(PAPERS)
    assert len({demand_file(folder).read_bytes() for folder in PAPERS}) == len(PAPERS)


def test_held_out_scores_stay_over_their_floor() -> None:
    """On papers not used while developing, no goal's score falls under the floor that was measured before."""
    scores = score((expected(folder), said(folder)) for folder in folders("held_out"))
    assert not _under(scores, FLOOR["papers"])


@pytest.mark.parametrize(("name", "floor"), [("held_out_texts", "texts"), ("held_out_further", "further")])
def test_scores_of_held_out_texts_stay_over_their_floor(name: str, floor: str) -> None:
    """The same of the typed papers that are held out."""
    assert not _under(score(held_out_typed(name)), FLOOR[floor])


def _under(scores: Scores, floor: dict[str, float]) -> list[str]:
    return [goal for goal, least in floor.items() if scores.goal(GOALS[goal]) < least]
