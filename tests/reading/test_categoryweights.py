"""What the signs around words for data are worth for telling what a paper asks for from what it only names."""

from __future__ import annotations

import json
import re

from fourcorners.reading.categories.items import mentions_in
from fourcorners.reading.categories.weighed import chance, chances
from fourcorners.reading.run import read
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.weights import table
from fourcorners.terms import Category
from tests.reading.papers import paper

_FIGURES = re.compile(r"\d{3}")
_HEAD = "SPECIMEN\nMarlow County Sheriff's Office\nRequest for records\n\nTo: Harbor Social, Inc.\n\n"


def _weights() -> dict[str, float]:
    weights: dict[str, float] = json.loads(table("category").read_text(encoding="utf-8"))["weights"]["asked"]
    return weights


def test_more_signs_for_it_raise_a_mention_s_chance() -> None:
    """A weight is added for each sign; signs that no paper showed move nothing."""
    first, second = sorted(_weights().items(), key=lambda one: -one[1])[:2]
    assert chance([]) < chance([second[0]]) < chance([first[0], second[0]])
    assert chance([first[0], "c:zzzzzz"]) == chance([first[0]])


def test_every_place_that_names_data_is_a_mention() -> None:
    """What a recital names is taken as well as what a command asks for, and each with its own clause."""
    text = Text(
        paper(
            _HEAD + "The complainant received private messages in May.\n\n"
            "Please provide the name and the IP addresses of the account brant.reeve.\n"
        )
    )
    found = [(one.category, one.clause.words[:10]) for one in mentions_in(text)]
    assert (Category.CONTENT_MESSAGE, "the compla") in found
    assert {(Category.SUBSCRIBER_NAME, "please pro"), (Category.SESSION_IP, "please pro")} <= set(found)


def test_the_best_place_of_a_kind_of_data_counts() -> None:
    """A kind of data that several clauses name has the chance of the clause that tells it best, and its words."""
    words = "The IP address was seen in May.\n\nPlease provide the IP addresses of all log-ins of brant.reeve.\n"
    found = [one for one in mentions_in(Text(paper(_HEAD + words))) if one.category is Category.SESSION_IP]
    best = chances(found)[Category.SESSION_IP]
    assert len(found) == 2
    assert (best.share, best.clause) == max(((chance(one.signs), one.clause) for one in found), key=lambda one: one[0])


def test_what_is_in_doubt_goes_to_a_person() -> None:
    """A kind of data that may be asked for and is not sure enough is no item's, and stands among the candidates."""
    said = read(paper(_HEAD + "We hold photographs of the car. The account is brant.reeve.\n"))
    assert Category.CONTENT_MEDIA not in said.asks
    for found in said.items:
        assert not found.value.categories or found.confidence >= 0.75


def test_the_weights_name_no_value() -> None:
    """Signs are words, kinds of data and places; no address, number or link of a paper stands among them."""
    for sign in _weights():
        assert len(sign) < 70 and sign.count("@") < 2 and _FIGURES.search(sign) is None
