"""What a paper's words together are worth for telling its kind."""

from __future__ import annotations

import json

import pytest

from fourcorners.reading.kinds import weighed
from fourcorners.reading.kinds.weighed import likeliest
from fourcorners.reading.run import read
from fourcorners.reading.weighing.weights import table
from fourcorners.terms import Instrument
from tests.reading.papers import paper

_UNNAMED = (
    "SPECIMEN\nProcureur de la République, Valbourg\n\nÀ Harbor Social\n\nEnquête préliminaire pour escroquerie. "
    "Vous êtes requis de remettre à l'adjudant Morvan les données d'identité du compte brant.reeve et ses connexions "
    "de mars.\n\nLe procureur\n"
)


def test_every_kind_has_its_weights() -> None:
    """No instrument of the vocabulary is left out of the count, and each has signs that speak for it."""
    counted = json.loads(table("instrument").read_text(encoding="utf-8"))["weights"]
    assert set(counted) == {kind.value for kind in Instrument}


def test_rules_and_weights_that_agree_are_surer_than_rules_alone() -> None:
    """A grand jury's subpoena in the usual words is stated with more certainty than any rule has by itself."""
    said = read(
        paper(
            "SPECIMEN\nUNITED STATES DISTRICT COURT\nfor the District of Maine\nSUBPOENA TO TESTIFY BEFORE A GRAND JURY"
            "\nTo: Custodian of Records, Harbor Social, Inc.\nYOU ARE COMMANDED to appear before the grand jury and "
            "to bring the subscriber records of brant.reeve.\nDate: March 3, 2026\nCLERK OF COURT\n"
        )
    )
    assert said.instrument is not None
    assert said.instrument.value is Instrument.US_GRAND_JURY_SUBPOENA
    assert said.instrument.confidence > 0.98


def test_weights_are_asked_only_where_they_may_be() -> None:
    """A part of a delivery is told by the words that name its kind, or not at all, until no part has named one."""
    whole, part = read(paper(_UNNAMED)), read(paper(_UNNAMED), weighed=False)
    assert whole.instrument is not None
    assert part.instrument is None


def test_what_the_weights_alone_tell_is_shown_by_a_line_of_the_head() -> None:
    """The evidence of such a kind is words of the paper, and it is no surer than the share that was right."""
    said = read(paper(_UNNAMED)).instrument
    assert said is not None
    assert said.evidence
    assert said.evidence[0].text in _UNNAMED
    assert said.confidence < 0.95


def test_weights_alone_make_no_order_of_a_court(monkeypatch: pytest.MonkeyPatch) -> None:
    """However likely, a process that only a court issues is a candidate where no words of the paper name it."""
    monkeypatch.setattr(weighed, "likeliest", lambda signs: (Instrument.US_SEARCH_WARRANT, 0.99))
    said = read(paper(_UNNAMED))
    assert said.instrument is None
    assert [one.value for one in said.candidates if one.field == "instrument"] == ["us.search_warrant"]


def test_no_words_tell_no_kind() -> None:
    """Without signs every kind is unlikely, so that nothing is stated of a paper that says nothing."""
    assert likeliest(set())[1] < 0.5
