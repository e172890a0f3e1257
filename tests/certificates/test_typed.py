"""Certificates that an office typed: what the form's labels leave blank is read from the words of the right section."""

from __future__ import annotations

from datetime import date

import pytest

from fourcorners.reading.model import Demand
from fourcorners.reading.run import read
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account, Days
from tests.certificates.building import paper

_TYPED = """SPECIMEN
EUROPEAN PRODUCTION ORDER CERTIFICATE (EPOC) FOR THE PRODUCTION OF ELECTRONIC EVIDENCE

SECTION A: Issuing/validating authority
Issuing State: Portugal
Issuing authority: Procuradoria da República de Aveiro
Validating authority: Juízo de Instrução Criminal de Aveiro, Juiz 2

SECTION B: Addressee
Designated establishment: Harbor Social Europe Limited, 14 Quay Road, Dublin

SECTION C: Time limits
[x] within 10 days following receipt of the EPOC

SECTION E: Whose data
(x) user name: gaivota.real
(x) e-mail account: g.real@correio.example
( ) e-mail account: barco.velho@correio.example

SECTION F: Electronic evidence to be produced
(i) subscriber data: name and postal address of the account holder
Period: from 3 May 2026 to 19 June 2026

SECTION G: Information on the conditions
The complainant's account is queixosa@correio.example.

SECTION I: Details of the issuing authority
Date: 24 November 2026
Signature: [assinatura eletrónica qualificada]
"""


def of(text: str) -> Demand:
    return read(paper(text))


def test_a_typed_certificate_is_read_no_worse_than_a_letter() -> None:
    """Its accounts, period, data, addressee and approval, though they stand in rows that the form does not have."""
    demand = of(_TYPED)
    assert {a.value for a in demand.accounts} == {
        Account(IdentifierKind.USERNAME, "gaivota.real"), Account(IdentifierKind.EMAIL, "g.real@correio.example")
    }  # fmt: skip
    assert demand.period is not None
    assert demand.period.value == Days(date(2026, 5, 3), date(2026, 6, 19))
    assert {Category.SUBSCRIBER_NAME, Category.SUBSCRIBER_ADDRESS} <= demand.asks
    assert demand.addressee is not None
    assert demand.addressee.value.startswith("Harbor Social Europe Limited")
    assert demand.court is not None
    assert demand.court.value is True
    assert demand.issued_on is not None
    assert demand.issued_on.value == date(2026, 11, 24)


def test_accounts_of_other_sections_and_behind_empty_boxes_are_not_asked_about() -> None:
    """The complainant's account, and a row whose box was left empty, are no accounts of the demand."""
    named = {a.value.value for a in of(_TYPED).accounts}
    assert not named & {"queixosa@correio.example", "barco.velho@correio.example"}


@pytest.mark.parametrize(
    ("line", "court"),
    [
        ("Organ wydający: Prokurator Rejonowy. Organ zatwierdzający: Sąd Rejonowy w Modelowie", True),
        ("Vydávající orgán: Okresní soud v Modelově", True),
        ("Tijelo izdavatelj: Općinsko državno odvjetništvo u Modelgradu", False),
        ("Anordnungsbehörde: Staatsanwaltschaft Musterstadt", False),
        ("Autorità emittente: Giudice per le indagini preliminari di Modello", True),
    ],
)
def test_who_issued_and_who_approved_is_known_by_the_labels_of_the_union(line: str, court: bool) -> None:
    """The labels of the issuing and the validating authority say whether a judge or court approved it."""
    demand = of(f"SPECIMEN\nEUROPEAN PRODUCTION ORDER CERTIFICATE (EPOC)\nRegulation (EU) 2023/1543\n\n{line}\n\n"
                "Account: gull.one@mail.example\nData: name of the account holder\nDate: 3 July 2026\n")  # fmt: skip
    assert demand.court is not None
    assert demand.court.value is court
