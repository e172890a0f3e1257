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


_ROWS = {
    "boxes in words behind leaders": """SPECIMEN
EUROPÄISCHE HERAUSGABEANORDNUNG - BESCHEINIGUNG (EPOC), Verordnung (EU) 2023/1543
A. Anordnungsbehörde: Staatsanwaltschaft Musterstadt, Az. 12 Js 88/26
B. Adressat: Kahnpost GmbH
C. Frist: 10 Tage nach Erhalt
D. Frühere Ersuchen: keine
E. E-Mail-Konto: kahn.vier@kahnpost.example
F. Beweismittel
   Teilnehmerdaten ...... ja (Name, Anschrift)
   Verkehrsdaten ........ ja (Absender und Empfänger der Nachrichten)
   Inhaltsdaten ......... nein
   Zeitraum: 3. Mai 2026 bis 19. Juni 2026
G. Betrug, § 263 StGB. Zeuge erreichbar unter zeuge@brief.example.
""",
    "answers before the rows": """SPECIMEN
EUROPEAN PRODUCTION ORDER CERTIFICATE (EPOC), Regulation (EU) 2023/1543
Section A: Issuing authority: Public Prosecutor of Modelton, file 12/26
Section B: Addressee: Kahnpost GmbH
Section C: 10 days from receipt
Section E: account kahn.vier@kahnpost.example
Section F:
   yes - subscriber data: name, address
   yes - traffic data: sender and recipient of each message
   no - content data: messages
   Period: 3 May 2026 to 19 June 2026
Section G: Fraud. The complainant writes from zeuge@brief.example.
""",
    "boxes behind the words": """SPECIMEN
CERTIFICAT D'INJONCTION EUROPÉENNE DE PRODUCTION (EPOC), règlement (UE) 2023/1543
A : Parquet du tribunal judiciaire de Modèleville, n° 26/118
B : Kahnpost GmbH
C : 10 jours
E : adresse électronique : kahn.vier@kahnpost.example
F : preuves demandées
    nom (X)   adresse (X)   téléphone ( )   moyens de paiement ( )
    trafic : expéditeur et destinataire des messages
    période : du 3 mai 2026 au 19 juin 2026
G : escroquerie ; la plaignante écrit depuis zeuge@brief.example
""",
    "signs before the words, addresses behind an answer": """SPECIMEN
УДОСТОВЕРЕНИЕ ЗА ЕВРОПЕЙСКА ЗАПОВЕД ЗА ПРЕДОСТАВЯНЕ (EPOC), Регламент (ЕС) 2023/1543
Раздел А. Издаващ орган: Районна прокуратура – Моделград, № 118/2026 г.
Раздел Б. Адресат: Kahnpost GmbH
Раздел В. Срок: 10 дни – да. 8 часа – не.
Раздел Д. Електронна поща – да: kahn.vier@kahnpost.example. Телефон – не.
Раздел Е. ✓ данни за абоната – име, адрес ✓ данни за трафика – подател и получател на писмата ✗ съдържание
  Период: от 3 май 2026 г. до 19 юни 2026 г.
Раздел Ж. Измама. Пострадалият пише от zeuge@brief.example.
""",
}  # fmt: skip


@pytest.mark.parametrize("text", _ROWS.values(), ids=_ROWS)
def test_rows_answered_in_words_are_boxes(text: str) -> None:
    """What is answered with no is not asked for, and each section gives its own: whose data, which data, which days."""
    demand = of(text)
    assert {a.value.value for a in demand.accounts} == {"kahn.vier@kahnpost.example"}
    assert demand.asks == {Category.SUBSCRIBER_NAME, Category.SUBSCRIBER_ADDRESS, Category.TRAFFIC_HEADERS}
    assert demand.period is not None
    assert demand.period.value == Days(date(2026, 5, 3), date(2026, 6, 19))


@pytest.mark.parametrize(
    "line",
    [
        "Questions about this section: Insp. Holt, m.holt@prosecutor.example, 020 7946 0101",
        "Contact of the issuing authority: m.holt@prosecutor.example",
        "Please confirm receipt to desk@prosecutor.example",
    ],
)
def test_no_address_of_those_who_ask_is_an_account_for_standing_in_the_section(line: str) -> None:
    """Where they are to be reached may stand beside the account; nobody asks about it."""
    text = _ROWS["answers before the rows"].replace(
        "Public Prosecutor of Modelton", "Public Prosecutor, desk@prosecutor.example"
    )
    text = text.replace("Section F:", f"   {line}\nSection F:")
    demand = of(f"{text}Section I: Contact: Insp. Mara Holt, e-mail m.holt@prosecutor.example\n")
    assert {a.value.value for a in demand.accounts} == {"kahn.vier@kahnpost.example"}


def test_the_authority_ends_where_its_file_number_begins() -> None:
    """Offices put the number before the validating authority, and the judge's name behind the court."""
    entries = (
        "Issuing authority ......... Tribunal Judicial de Aveiro, Judge Rita Mós\nFile number ......... 118/26.4T9AVR\n"
    )
    demand = of(_TYPED.replace("Issuing authority: Procuradoria da República de Aveiro\n", entries))
    assert demand.issuing_body is not None
    assert demand.issuing_body.value == "Tribunal Judicial de Aveiro"
    assert demand.reference is not None
    assert demand.reference.value == "118/26.4T9AVR"
