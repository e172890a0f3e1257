"""Words of daily use that only hint at a kind of data make it one that may be meant."""

from __future__ import annotations

import pytest

from fourcorners.reading.categories.hints import hints
from fourcorners.reading.categories.items import mentions_in
from fourcorners.reading.run import read
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.words import stems
from fourcorners.terms import Category
from tests.reading.papers import paper

C = Category
_HEAD = "SPECIMEN\nMarlow County Sheriff's Office\nRequest for records\n\nTo: Harbor Social, Inc.\n\n"


def _hinted(words: str) -> frozenset[Category]:
    """What the mentions of a short paper only hint at."""
    return frozenset(one.category for one in mentions_in(Text(paper(_HEAD + words))) if "hint" in one.signs)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("how the seats were paid for", C.SUBSCRIBER_PAYMENT),
        ("an welchem ort das fahrzeug stand", C.LOCATION),
        ("il nominativo di chi ha aperto la pagina", C.SUBSCRIBER_NAME),
        ("les annonces mises en ligne", C.CONTENT_POST),
        ("номер телефону власника", C.SUBSCRIBER_PHONE),
        ("ħlasijiet magħmula", C.SUBSCRIBER_PAYMENT),
    ],
)
def test_words_of_daily_use_hint_in_every_language(words: str, kind: Category) -> None:
    """A clause that speaks of data in nobody's terms hints at them, in whatever language it does."""
    assert kind in hints(stems(words))


def test_a_sign_up_is_hinted_at_only_beside_an_address() -> None:
    """That somebody signed up hints at no address of it; an address that was used to do so does."""
    assert C.REGISTRATION_IP not in hints(stems("when she signed up"))
    assert C.REGISTRATION_IP in hints(stems("the ip from which she signed up"))


def test_what_a_clause_names_is_not_hinted_at() -> None:
    """What stands there in the trade's own terms is named and not hinted at."""
    found = _hinted("Please provide the telephone number given for brant.reeve, and where the boat went.\n")
    assert C.SUBSCRIBER_PHONE not in found
    assert C.LOCATION in found


def test_a_recital_hints_at_nothing() -> None:
    """Outside of what asks, words of daily use are no more than that."""
    asked = "Please provide the name given for brant.reeve.\n\n"
    told = "The complainant wrote that the boat went north.\n"
    assert C.LOCATION not in _hinted(f"{asked}Questions to the desk.\n\n{told}")
    assert C.LOCATION in _hinted(f"{asked}Please state where the boat went.\n")


def test_a_hint_that_leaves_no_doubt_is_read() -> None:
    """What is asked for in nobody's terms is asked for all the same where the words around it say so."""
    words = (
        "Please provide, for brant.reeve: who opened it, how it was paid for, and the times at which it was in use.\n"
    )
    assert C.SESSION_TIMES in read(paper(_HEAD + words)).asks
