"""What is not sure enough is shown as a candidate and never as read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fourcorners.casebook.records import from_record, to_record
from fourcorners.intake.model import Box, Page, Recognised, Word
from fourcorners.reading.labels import demand_from_json
from fourcorners.reading.model import Demand, Item, Nondisclosure
from fourcorners.reading.run import read
from fourcorners.reading.settle import Settling
from fourcorners.reading.sureness import GRADES, LEAST, LOOSE, PLAIN, measured
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account, Evidence, Found
from tests.reading.papers import paper

HERE = (Evidence(1, 0, 4, "tern"),)
NAMED = Account(IdentifierKind.USERNAME, "tern")
FIELDS = [
    "instrument", "jurisdiction", "authorities", "offences", "issuing_body", "court", "signed", "signatory",
    "requester", "addressee", "reference", "issued_on", "due_on", "accounts", "period", "account_periods", "items",
    "excluded", "nondisclosure", "marks",
]  # fmt: skip


@pytest.mark.parametrize("field", FIELDS)
def test_a_better_cue_is_never_less_sure(field: str) -> None:
    """For every field, measured figures are probabilities and fall with the grade."""
    shares = [measured(field, grade / 100) for grade in range(101)]
    assert shares == sorted(shares)
    assert shares[0] >= 0
    assert shares[-1] < 1
    assert all(0 < measured(field, grade) < 1 for grade in GRADES)


def test_a_value_in_doubt_is_a_candidate() -> None:
    """A single value below the threshold stays unread, and it and its rivals are listed."""
    settle = Settling()
    days = [Found(date(2026, 6, 7), HERE, LOOSE), Found(date(2026, 7, 6), HERE, LOOSE)]
    assert settle.one("issued_on", days) is None
    assert [(c.field, c.value) for c in settle.candidates] == [("issued_on", "2026-06-07"), ("issued_on", "2026-07-06")]
    assert all(c.confidence < LEAST for c in settle.candidates)


def test_lists_keep_what_is_sure() -> None:
    """Of a list only the values in doubt are set aside; an item stays, without the categories in doubt."""
    settle = Settling()
    sure, doubtful = Found(NAMED, HERE, PLAIN), Found(Account(IdentifierKind.USERNAME, "tem"), HERE, LOOSE)
    assert [a.value for a in settle.each("accounts", (sure, doubtful))] == [NAMED]
    (item,) = settle.items("items", (Found(Item("the log", frozenset({Category.SESSION_IP})), HERE, LOOSE),))
    assert item.value == Item("the log", frozenset())
    assert [c.value for c in settle.candidates] == [
        {"kind": "username", "value": "tem"}, {"label": "the log", "categories": ["session.ip"]},
    ]  # fmt: skip


def test_copied_words_are_no_surer_than_their_recogniser() -> None:
    """On a scanned page a value copied from its words falls with their scores; a code read from a phrase does not."""
    words = "account tern, nothing else"
    seen = Recognised.of([Word(8, 12, Box(0.1, 0.1, 0.2, 0.2), 0.5), Word(0, 7, Box(0, 0, 0.1, 0.1), 0.9)])
    text = Text(replace(paper(), pages=(Page(1, words, seen),)))
    assert text.found(NAMED, (8, 12)).confidence < LOOSE + 0.1
    assert text.found(True, (8, 12)).confidence == PLAIN
    assert Text(paper(words)).found(NAMED, (8, 12)).confidence == PLAIN


def test_demand_with_candidates_survives_its_records() -> None:
    """Confidence, candidates and repairs come back from the casebook's record and from JSON as they were."""
    settle = Settling()
    repaired = (Evidence(1, 0, 5, "te rn", "a space inside; it stands elsewhere without"),)
    accounts = settle.each("accounts", (Found(NAMED, repaired, PLAIN), Found(NAMED, HERE, LOOSE)))
    gag = settle.one("nondisclosure", Found(Nondisclosure("ordered", None, "90 days"), HERE, LOOSE))
    demand = Demand("0" * 64, accounts=accounts, nondisclosure=gag, candidates=tuple(settle.candidates))
    assert from_record(to_record(demand), Demand) == demand
    said = demand.to_json()
    assert said["nondisclosure"]["kind"] is None
    assert said["evidence"]["accounts"][0]["repaired"]
    assert [c["value"]["until"] for c in said["candidates"]["nondisclosure"]] == ["90 days"]
    assert demand_from_json(said).to_json() == said


def test_each_value_has_its_confidence() -> None:
    """Every field that was read has one number, lists as many as values, categories in their sorted order."""
    said = read(
        paper("Grand jury subpoena. You are commanded to produce name and IP logs of the account user_a12, user_b34.")
    ).to_json()
    for name, sure in said["confidence"].items():
        assert said[name] not in (None, [])
        assert not isinstance(said[name], list) or len(sure) == len(said[name])
    assert {"instrument", "accounts", "categories", "items"} <= said["confidence"].keys()
