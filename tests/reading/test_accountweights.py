"""What the signs around a string are worth for telling an account that a paper asks about."""

from __future__ import annotations

import json

from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.reading.accounts.weighed import chance, kind_of
from fourcorners.reading.run import read
from fourcorners.reading.weighing.weights import table
from fourcorners.terms import IdentifierKind as Kind
from tests.reading.papers import paper

_HEAD = "SPECIMEN\nMarlow County Sheriff's Office\nRequest for records\n\nTo: Harbor Social, Inc.\n\n"


def _table() -> dict[str, dict[str, float]]:
    weights: dict[str, dict[str, float]] = json.loads(table("account").read_text(encoding="utf-8"))["weights"]
    return weights


def test_more_signs_for_it_raise_a_string_s_chance() -> None:
    """A weight is added for each sign; signs that no paper showed move nothing."""
    first, second = sorted(_table()["asked"].items(), key=lambda one: -one[1])[:2]
    assert chance([]) < chance([second[0]]) < chance([first[0], second[0]])
    assert chance([first[0], "b0:zzzzzz"]) == chance([first[0]])


def test_a_string_s_kind_is_within_what_its_shape_allows() -> None:
    """An address of mail stays one whatever stands around it, and a link a link."""
    signs = {"b0:imei", "lab:imei", "shape:digits"}
    assert kind_of(Candidate(Kind.EMAIL, "gull@mail.example", 0, 17), signs) == (Kind.EMAIL, 1.0)
    link, share = kind_of(Candidate(Kind.URL, "https://harbor.example/p/1", 0, 26), signs)
    assert link in {Kind.URL, Kind.POST_URL} and 0.5 <= share <= 1


def test_a_number_is_as_sure_as_its_kind() -> None:
    """A number behind "reference" may be a telephone's or a customer's: it is asked about, its kind is less sure."""
    asks = _HEAD + "Produce the subscriber's name and address for {} 5550 142 88 since 1 March 2026."
    called, referred = (read(paper(asks.format(words))).accounts for words in ("telephone number", "reference"))
    assert [one[0].value.value for one in (called, referred)] == ["5550 142 88"] * 2
    assert referred[0].confidence < called[0].confidence - 0.1


def test_words_that_no_rule_has_tell_an_account() -> None:
    """A name is read from the sentence around it, and the asking side's own address beside it is not."""
    said = read(
        paper(
            _HEAD + "We are looking at what the member brant.reeve posted, and ask you to produce the sign-up details "
            "and log-in history held for brant.reeve since 1 March 2026.\n\nSgt. Mara Oll, moll@marlow.example\n"
        )
    )
    assert [found.value.value for found in said.accounts] == ["brant.reeve"]


def test_what_is_in_doubt_is_a_candidate_and_not_read() -> None:
    """Nothing is stated as an account with less than the share of right ones that every value must have."""
    said = read(paper(_HEAD + "Kindly see the matter of quill_77.\n"))
    assert not said.accounts
    assert all(found.confidence >= 0.75 for found in said.accounts)


def test_what_is_spared_in_one_place_is_not_told_by_another() -> None:
    """Words that would tell an account do not, where the paper says elsewhere that it is not asked about."""
    asked = (
        "We look at what the member brant.reeve posted, and ask you to produce the log-ins held for brant.reeve and "
        "marsh.hen.\n"
    )
    spared = "The account marsh.hen is not a subject of this request.\n"
    assert {found.value.value for found in read(paper(_HEAD + asked)).accounts} == {"brant.reeve", "marsh.hen"}
    assert {found.value.value for found in read(paper(_HEAD + asked + spared)).accounts} == {"brant.reeve"}


def test_accounts_stand_in_the_papers_order() -> None:
    """Each at its first place, wherever the words that tell it best stand."""
    words = (
        "One called marsh.hen came up in May. We look at what the member brant.reeve posted, and ask you to produce "
        "the log-ins of the accounts brant.reeve and marsh.hen.\n"
    )
    assert [found.value.value for found in read(paper(_HEAD + words)).accounts] == ["marsh.hen", "brant.reeve"]


def test_the_weights_name_no_value() -> None:
    """Signs are words and shapes; no address, number or link of a paper stands among them."""
    for signs in _table().values():
        assert not [sign for sign in signs if len(sign) > 40 or sign.count("@") > 1]
