"""Who asks, who signs, and to whom a paper is directed."""

from __future__ import annotations

import pytest

from fourcorners.intake.model import MailHead, Page, Paper
from fourcorners.reading.matter import read_matter
from fourcorners.reading.origin.addressee import find_addressee
from fourcorners.reading.origin.contacts import find_contacts
from fourcorners.reading.origin.requester import find_requester
from fourcorners.reading.origin.signatory import whole_signatory
from fourcorners.reading.origin.signature import find_signed
from fourcorners.reading.origin.whence import find_whence
from fourcorners.values import digest
from tests.reading.papers import prose


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("TO: Harbor Social, Inc., Legal Compliance\n", "Harbor Social, Inc."),
        ("an Order requiring Harbor Social LLC, a provider, to disclose", "Harbor Social LLC"),
        ("To\nThe Nodal Officer\nChatPatta Technologies Pvt. Ltd.\n\nSub: details", "ChatPatta Technologies Pvt. Ltd."),
        ("Fdo.: La Magistrada\n\nA LA EMPRESA MERCALIA ONLINE, S.L.\n", "MERCALIA ONLINE, S.L."),
        ("Společnosti Schránka s.r.o. se přikazuje, aby sdělila", "Schránka s.r.o."),
        ("Ao Departamento Jurídico da Conversa Serviços Digitais Ltda.\n", "Conversa Serviços Digitais Ltda."),
        ("TO: any peace officer", None),
        ("To: A Judge of the Superior Court\n\nRecords held by HARBOR CHAT, INC.\n", "HARBOR CHAT, INC."),
        ("Polizei Musterstadt\n\nAn die\nHafenpost GmbH\nRechtsabteilung\n\nBetreff: Auskunft", "Hafenpost GmbH"),
        ("POLITIE\nAan: Havenbericht B.V., afdeling Juridische Zaken\nDatum: 18 november 2026\n", "Havenbericht B.V."),
        ("Prokuratura\n\nDo: Spółka Bocian Poczta sp. z o.o.\n", "Bocian Poczta sp. z o.o."),
        ("sodišče ODREJA družbi BURJA TELEKOM, d.d., da sporoči", "BURJA TELEKOM, d.d."),
        ('VID lūdz SIA "Vilnis Mediji" iesniegt', 'SIA "Vilnis Mediji"'),
        ("До „БИТАК ОНЛАЙН“ АД\n", "„БИТАК ОНЛАЙН“ АД"),
        ("Harbor & Finch Ltd\n\nDear Sir,\nwe write to you.", None),
        ("Re: Tideway Bakery LLC v. Doe 1\nDear Custodian:", None),
        ("THE STATE OF FLORIDA TO: Records Custodian, Palmetto Wireless Corp.\n", "Palmetto Wireless Corp."),
    ],
)  # fmt: skip
def test_whom_a_paper_is_directed_to(words: str, name: str | None) -> None:
    """The provider by its name: no officer, no department, no party of the case, not whose paper it is."""
    found = find_addressee(prose(words))
    assert (found.value if found else None) == name
    assert found is None or " ".join(found.evidence[0].text.split()) == name


@pytest.mark.parametrize(
    ("words", "name", "title"),
    [
        ("/s/ Olive Trenchard\nUnited States Magistrate Judge", "Olive Trenchard", "United States Magistrate Judge"),
        ("JUSTICE: C. Wroblewski    /s/ Ezra Coffin-Dale, Clerk-Magistrate", "Ezra Coffin-Dale", "Clerk-Magistrate"),
        ("/s/ L. Marchbanks, Surrogate", "L. Marchbanks", "Surrogate"),
        ("BY: /S/ L. PRUNTY, ADA", "L. Prunty", "ADA"),
        ("z dnia 4 maja\n\nProkurator Rejonowy\nEryk Zontek\n(podpis, pieczęć)", "Eryk Zontek", "Prokurator Rejonowy"),
        ("Namens de adviseur-generaal,\nK. DHONDT\nAttaché\n(handtekening)", "K. Dhondt", "Attaché"),
        ("Mit freundlichen Grüßen\ngez. Dr. Albrecht\nStaatsanwältin", "Albrecht", "Staatsanwältin"),
        ("PROCUROR\nRadu Piuariu\n(semnătura electronică)", "Radu Piuariu", "Procuror"),
        ("/s/ Hon. Ira Coldwater, J.S.C.", "Ira Coldwater", "J.S.C"),
        ("V Brně dne 9. října 2025\n\nJUDr. Vavřinec Hloh v. r.\nsoudce", "Vavřinec Hloh", "Soudce"),
        (
            "IL COMANDANTE DELLA STAZIONE\n(Mar. Magg. Rocco Selva)\nF.to digitalmente",
            "Rocco Selva", "Il Comandante della Stazione",
        ),
        ("/s/ Judge Wendell P. Shoun", "Wendell P. Shoun", "Judge"),
        ("/s/ Circuit Judge Alicia W. Grant", "Alicia W. Grant", "Circuit Judge"),
        (
            "(signed) J. K. Dhaliwal\nA Judge of the Provincial Court of British Columbia",
            "J. K. Dhaliwal", "A Judge of the Provincial Court of British Columbia",
        ),
    ],
)  # fmt: skip
def test_who_signed_and_as_what(words: str, name: str, title: str) -> None:
    """The name and the office beside, over or under the mark of signing."""
    text = prose(words)
    signed, told = find_signed(text, blank_form=None)
    found = whole_signatory(text, signed, told)
    assert found is not None
    assert (found.value.name, found.value.title) == (name, title)


def _asked(words: str, *, mail: MailHead | None = None) -> tuple[str, str, str, str, str] | None:
    raw = words.encode()
    kind = "message/rfc822" if mail else "text/plain"
    demand = read_matter(Paper(digest(raw), "demand", kind, len(raw), (Page(1, words),), mail=mail))
    told = demand.requester.value if demand.requester else None
    return (told.agency, told.officer, told.title, told.email, told.phone) if told else None


def test_a_prosecutors_letter_names_its_own_office_and_the_officer_to_be_asked() -> None:
    """The office that issues asks; who is named for questions comes before who signs."""
    words = (
        "SPECIMEN\nStaatsanwaltschaft Heidelberg\n\nAn die\nHafenpost GmbH\n\nAktenzeichen: 410 Js 3312/26\n\n"
        'gemäß § 100j StPO wird um Auskunft über die Bestandsdaten des Nutzerkontos "moewe_77" gebeten.\n'
        "Rückfragen an KHK Bernd Ulrich (Tel. 06221 5550 133, bernd.ulrich@polizei.example).\n\n"
        "gez. Dr. Albrecht\nStaatsanwältin\n"
    )
    assert _asked(words) == (
        "Staatsanwaltschaft Heidelberg", "Bernd Ulrich", "KHK", "bernd.ulrich@polizei.example", "06221 5550 133"
    )  # fmt: skip


def test_a_court_asks_nothing_for_itself() -> None:
    """Of a warrant it is the officer on whose word it is issued, with an agency and an address; never the judge."""
    words = (
        "SPECIMEN\nSTATE OF VERMONT\nSUPERIOR COURT\n\nSEARCH WARRANT\n\nTO MAPLELINE HOSTING, INC.:\n\n"
        "Det. Ottoline Racicot of the Burlington Police Department has sworn that there is probable cause. "
        "YOU ARE COMMANDED to search the account lark.spur@mail.example and to seize its log-in history.\n\n"
        "/s/ Silvanus Tetreault\nSuperior Court Judge\n\n"
        "Return to Det. Racicot, oracicot@bpdvt.example, 802-555-0151.\n"
    )
    asked = _asked(words)
    assert asked is not None
    assert asked[:2] == ("Burlington Police Department", "Ottoline Racicot")
    assert asked[3:] == ("oracicot@bpdvt.example", "802-555-0151")


def test_neither_the_providers_own_address_nor_a_victims_is_the_requesters() -> None:
    """A mail to the provider quotes its address, and a victim's stands in the paper; answers go to neither."""
    head = MailHead(
        "lionel.marchbanks@usdoj.example", "Lionel Marchbanks", "", "legal@harbor.example", "Preservation", "", ""
    )
    words = (
        'SPECIMEN\nCounsel,\n\nPlease preserve under 18 U.S.C. 2703(f) all records of the account "tidepool_anna". '
        "legal@harbor.example wrote to us on 10 November. The victim's address is v.reyes@mail.example.\n\n"
        "Lionel Marchbanks\nAssistant United States Attorney\n"
    )
    asked = _asked(words, mail=head)
    assert asked is not None
    assert asked[1] == "Lionel Marchbanks"
    assert asked[3] == ""


def test_an_address_or_a_day_is_no_telephone() -> None:
    """An address on the Internet near a word for contact stays one that may be asked about, and a day is no number."""
    text = prose("Questions: call the office. Contact 198.51.100.23 was seen. Contact: 2026-10-22, office 22.10.2026.")
    _, phones, taken = find_contacts(text)
    assert not phones
    assert not taken
    assert find_requester(text, find_whence(text), (), phones) == (None, ())
