"""Structured orders that stand in the text of a mail: read as if they came as a file, each value where it stands."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.reading.matter import read_matter
from fourcorners.reading.model import Demand
from fourcorners.reading.pasted.read import find_pasted
from fourcorners.reading.pasted.scan import blocks_in
from fourcorners.terms import Category, IdentifierKind, Instrument, Mark, Relation
from fourcorners.values import Account, Days
from tests.certificates.building import taken
from tests.reading.papers import paper

Kind = IdentifierKind
_OWN: dict[str, Any] = json.loads(
    (Path(__file__).parent / "specimens" / "dsa-information.json").read_text(encoding="utf-8")
)
_LETTER = "SPECIMEN\n\nDear colleagues,\nplease find our order below.\n\n{}\n\nQuestions: desk@authority.example\n"

_ORDER: dict[str, Any] = {
    "orderType": "INFORMATION",
    "orderId": "KTW-2026-118802",
    "issuingAuthority": {"name": "Kansspeltoezicht Waterland", "country": "NL"},
    "dateOfIssue": "2026-11-03",
    "legalBasis": ["Regulation (EU) 2022/2065, Article 10"],
    "targetAccounts": [
        {"username": "spin.en.win", "accountId": "70558120944"}, {"email": "spin@mail.example"},
        {"phoneNumber": "+31 20 555 0101"},
    ],
    "timeFrame": {"from": "2026-09-01", "to": "2026-10-31"},
    "requestedData": {"name of the account holder": True, "email address": True, "messages": False},
    "excluded": ["posts"],
    "deadline": "2026-11-20T17:00:00+01:00",
}  # fmt: skip


def pasted(block: str) -> Demand:
    return read_matter(paper(_LETTER.format(block)))


def test_a_form_of_ours_is_read_in_a_letter_as_it_is_in_a_file() -> None:
    """The same demand comes of it, and the words of each value stand in the letter."""
    letter = _LETTER.format(json.dumps(_OWN, indent=2, ensure_ascii=False))
    there, here = read_matter(taken(_OWN)), read_matter(paper(letter))
    assert [a.value for a in here.accounts] == [a.value for a in there.accounts]
    assert (here.asks, here.period and here.period.value) == (there.asks, there.period and there.period.value)
    assert [a.value for a in here.authorities] == [a.value for a in there.authorities]
    assert here.instrument and here.instrument.value is Instrument.EU_DSA_INFORMATION_ORDER
    for found in (*here.accounts, *here.items, *here.marks):
        assert all(letter[e.start : e.end] == e.text != "" for e in found.evidence)
    assert [part.relation for part in here.parts] == [Relation.PRINCIPAL, Relation.COVER_LETTER]


def test_a_form_of_ours_that_is_not_of_its_shape_is_left_to_the_words() -> None:
    """As a file it is refused; a letter with it in its text is read, and takes none of its fields for checked."""
    broken = _OWN | {"issuer": {"date": "soon"}}
    with pytest.raises(UnreadableInput, match=r"issuer\.date"):
        read_matter(taken(broken))
    demand = pasted(json.dumps(broken))
    assert [part.relation for part in demand.parts] == [Relation.PRINCIPAL]
    assert demand.issued_on is None


def test_an_order_with_names_of_its_own_is_read_by_what_they_say() -> None:
    """Names in any manner of writing lead to the elements of Article 10."""
    demand = pasted(json.dumps(_ORDER, indent=1))
    assert demand.instrument and demand.instrument.value is Instrument.EU_DSA_INFORMATION_ORDER
    assert {a.value for a in demand.accounts} == {
        Account(Kind.USERNAME, "spin.en.win"), Account(Kind.USER_ID, "70558120944"),
        Account(Kind.EMAIL, "spin@mail.example"), Account(Kind.PHONE, "+31 20 555 0101"),
    }  # fmt: skip
    assert demand.period and demand.period.value == Days(date(2026, 9, 1), date(2026, 10, 31))
    assert demand.asks == {Category.SUBSCRIBER_NAME, Category.SUBSCRIBER_EMAIL}
    assert [item.value.label for item in demand.excluded] == ["posts"]
    assert demand.reference and demand.reference.value == "KTW-2026-118802"
    assert demand.issuing_body and demand.issuing_body.value == "Kansspeltoezicht Waterland"
    assert (demand.issued_on and demand.issued_on.value, demand.due_on and demand.due_on.value) == (
        date(2026, 11, 3), date(2026, 11, 20),
    )  # fmt: skip
    assert all(found.confidence < 1 for found in demand.accounts)


def test_an_order_in_elements_is_read_too() -> None:
    """Elements, their attributes and the five entities of XML; an address of content is a post where it shows one."""
    demand = pasted(
        '<?xml version="1.0"?>\n<ns:OrderToAct>\n <IssuingAuthority country="PL">Urz&amp;d</IssuingAuthority>\n'
        "<!-- none -->\n <LegalBasis>Article 9 of Regulation (EU) 2022/2065</LegalBasis>\n"
        "<Url>https://harbor.example/p/93300417</Url><Url>https://harbor.example/shop</Url><Empty/>\n</ns:OrderToAct>"
    )
    assert demand.shows(Mark.REMOVAL)
    assert [a.value for a in demand.accounts] == [
        Account(Kind.POST_URL, "https://harbor.example/p/93300417"), Account(Kind.URL, "https://harbor.example/shop"),
    ]  # fmt: skip
    assert demand.issuing_body and demand.issuing_body.value == "Urz&d"
    assert demand.issuing_state and demand.issuing_state.value == "PL"


@pytest.mark.parametrize(
    "changed",
    [
        {"legalBasis": ["Act on trade"]},
        {"orderType": "WARNING", "legalBasis": ["Regulation (EU) 2022/2065, Article 9 and Article 10"]},
        {"orderType": "WARNING", "legalBasis": ["Regulation (EU) 2022/2065"]},
    ],
)
def test_what_is_not_plainly_one_of_the_two_orders_is_left_to_the_words(changed: dict[str, Any]) -> None:
    """Without the Regulation, without an Article, or with both, nothing is taken for an order of this kind."""
    assert find_pasted(paper(_LETTER.format(json.dumps(_ORDER | changed)))) is None


def test_a_day_that_does_not_exist_is_unread() -> None:
    """In a form of the sender's own nothing is refused for it: it is no day."""
    demand = pasted(json.dumps(_ORDER | {"dateOfIssue": "2026-02-30"}))
    assert demand.issued_on is None and demand.accounts


@pytest.mark.parametrize(
    "block",
    [
        '{"form": "fourcorners.dsa-order/1", "kind"', '{"a": 1, "a": 2}', '{"a": [1, 2}', '{"a": tru}',
        '{"a": "\\ud800"}',
        "<A><B></A></B>", "<Abc>one<b/></Abc>text", "<!DOCTYPE a [<!ENTITY b 'c'>]>\n<Abc>&b;</Abc", '{"a": ' * 60,
        "<Abc>" * 60, '{"": ""}',
    ],
)  # fmt: skip
def test_what_is_not_well_formed_is_no_block(block: str) -> None:
    """It stays words, and the letter is read as a letter."""
    assert find_pasted(paper(_LETTER.format(block))) is None


@pytest.mark.parametrize(
    "unit",
    ['{"a":', '{ "', '\n{"a":"', "\n<Abc>", "\n<Abc", "<!--", '\n<Abc a="', '":\n{"', '{"a":[', "\n<Abc/>", "</"],
)
def test_no_text_takes_long(unit: str) -> None:
    """A text of half a million signs that begins blocks without end is through in a moment."""
    began = time.process_time()
    list(blocks_in('":</' + unit * (500_000 // len(unit))))
    assert time.process_time() - began < 3
