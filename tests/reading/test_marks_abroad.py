"""What European and British papers show for the law that binds them, in the words of papers."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

import fourcorners
from fourcorners.intake.limits import DEFAULT
from fourcorners.intake.model import Page, Paper
from fourcorners.intake.run import receive
from fourcorners.reading.marks.abroad import find_abroad
from fourcorners.reading.matter import read_matter
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Found
from tests.certificates.building import EPOC as EPOC_FORM

INFORMATION, REMOVAL = Instrument.EU_DSA_INFORMATION_ORDER, Instrument.EU_DSA_REMOVAL_ORDER
COPO, IPA, PRODUCTION = Instrument.UK_COPO_ORDER, Instrument.UK_IPA_NOTICE, Instrument.UK_PRODUCTION_ORDER
EPOC = Instrument.EU_EPOC


def paper(*pages: str) -> Paper:
    return Paper("0" * 64, "x", "text/plain", 1, tuple(Page(n, words) for n, words in enumerate(pages, 1)))


def marks(words: str, kind: Instrument | None, place: str | None) -> set[Mark]:
    instrument = Found(kind, ()) if kind else None
    found = find_abroad(Prose(Text(paper(words))), instrument, Found(place, ()) if place else None, None)
    return {mark.value for mark in found.marks}


SHOWN = [
    ("De producten zijn onveilig in de zin van artikel 5 van Verordening (EU) 2023/988.", REMOVAL, "NL",
     Mark.REASONS_STATED),
    ("venta que prohíbe el artículo 3.5 del texto refundido", REMOVAL, "ES", Mark.REASONS_STATED),
    ("You may seek review of this order before the Tribunal.", REMOVAL, "MT", Mark.REDRESS_STATED),
    ("ABSCHNITT A: Behörde ABSCHNITT B: Adressat ABSCHNITT C: Fristen", EPOC, "DE", Mark.UNREAD_BOXES),
    # the elements of an order under the Digital Services Act
    ("This information is necessary and proportionate to determine whether the sellers comply.", INFORMATION, "IE",
     Mark.REASONS_STATED),
    ("Begründung: Die Angaben werden zur Prüfung der Einhaltung des Marktrechts durch den Nutzer gebraucht.",
     INFORMATION, "DE", Mark.REASONS_STATED),
    ("Ces informations sont nécessaires et proportionnées au but poursuivi.", INFORMATION, "FR", Mark.REASONS_STATED),
    ("La información es necesaria y proporcionada.", INFORMATION, "ES", Mark.REASONS_STATED),
    ("Le informazioni sono necessarie e proporzionate allo scopo.", INFORMATION, "IT", Mark.REASONS_STATED),
    ("De informatie is noodzakelijk en evenredig.", INFORMATION, "NL", Mark.REASONS_STATED),
    ("The video constitutes incitement under section 86a of the Code.", REMOVAL, "DE", Mark.REASONS_STATED),
    ("Der Beitrag verstößt gegen § 130 StGB.", REMOVAL, "DE", Mark.REASONS_STATED),
    ("El contenido vulnera el artículo 20 de la Ley 3/1991.", REMOVAL, "ES", Mark.REASONS_STATED),
    ("Il contenuto viola l'articolo 21 del codice del consumo.", REMOVAL, "IT", Mark.REASONS_STATED),
    ("De inhoud is in strijd met artikel 137d van het wetboek.", REMOVAL, "NL", Mark.REASONS_STATED),
    ("Reasons cannot be given, for the prevention, investigation, detection and prosecution of crime.",
     INFORMATION, "IE", Mark.REASONS_WITHHELD),
    ("Von einer Begründung wird abgesehen, um die Verfolgung von Straftaten nicht zu gefährden.", INFORMATION, "AT",
     Mark.REASONS_WITHHELD),
    ("You may lodge an appeal with the District Court within 14 days.", INFORMATION, "IE", Mark.REDRESS_STATED),
    ("Gegen diese Anordnung kann Widerspruch erhoben werden, Klage binnen eines Monats.", INFORMATION, "DE",
     Mark.REDRESS_STATED),
    ("Voies et délais de recours : le tribunal administratif.", REMOVAL, "FR", Mark.REDRESS_STATED),
    ("Contra la presente cabe interponer recurso de alzada.", INFORMATION, "ES", Mark.REDRESS_STATED),
    ("Avverso il presente ordine è ammesso ricorso al tribunale.", REMOVAL, "IT", Mark.REDRESS_STATED),
    ("Tegen dit bevel kunt u binnen zes weken bezwaar maken.", REMOVAL, "NL", Mark.REDRESS_STATED),
    ("From now on you shall start to record the telephone number of the user.", INFORMATION, "IE", Mark.COLLECTS_ANEW),
    ("Sie haben ab sofort die Ausweisnummern zu erheben.", INFORMATION, "DE", Mark.COLLECTS_ANEW),
    ("gestützt auf § 94 StPO", INFORMATION, "DE", Mark.CRIMINAL_PROCEDURE),
    ("vu le code de procédure pénale", INFORMATION, "FR", Mark.CRIMINAL_PROCEDURE),
    ("The content is to be removed worldwide.", REMOVAL, "AT", Mark.WORLDWIDE),
    ("Der Beitrag ist weltweit zu sperren.", REMOVAL, "AT", Mark.WORLDWIDE),
    ("The territorial scope of this order is limited to Austria.", REMOVAL, "AT", Mark.TERRITORY_NAMED),
    ("Please inform us without undue delay of the effect given to the order.", REMOVAL, "AT", Mark.REPORT_WANTED),
    ("An English translation is attached.", INFORMATION, "DE", Mark.TRANSLATED),
    ("Eine beglaubigte Übersetzung ins Englische liegt bei.", INFORMATION, "DE", Mark.TRANSLATED),
    # British orders and notices
    ("This order is served on behalf of the Secretary of State.", COPO, "UK", Mark.SERVED_BY_MINISTER),
    ("The Lord Advocate hereby serves this order.", COPO, "UK", Mark.SERVED_BY_MINISTER),
    ("Served by Detective Sergeant Pryce on 3 May 2025.", COPO, "UK", Mark.SERVED_BY_OFFICER),
    ("made under the Agreement between the United Kingdom and the United States on Access to Electronic Data",
     COPO, "UK", Mark.ARRANGEMENT_NAMED),
    ("The Designated Authority certifies that the order complies with the Agreement.", COPO, "UK", Mark.CERTIFIED),
    ("must produce the data to the applicant", COPO, "UK", Mark.RECIPIENT_NAMED),
    ("within seven days beginning with the day of service", COPO, "UK", Mark.TERM_NAMED),
    ("The judge is satisfied that the second set of access conditions is fulfilled.", PRODUCTION, "UK",
     Mark.SECOND_CONDITIONS),
    ("The order is sought for the purposes of a terrorist investigation.", COPO, "UK", Mark.TERRORIST_INVESTIGATION),
    ("a terrorist financing investigation", COPO, "UK", Mark.TERRORIST_FINANCING),
    ("The authorisation has been cancelled.", IPA, "UK", Mark.AUTHORISATION_CANCELLED),
    ("The account holder is believed to be a United States citizen.", COPO, "UK", Mark.AMERICAN),
    ("The suspect is living in the United States.", IPA, "UK", Mark.AMERICAN),
    ("all messages with her solicitor", COPO, "UK", Mark.PRIVILEGED_MATERIAL),
    ("the patient files kept in the account", COPO, "UK", Mark.CONFIDENTIAL_RECORDS),
    ("The material is journalistic material.", PRODUCTION, "UK", Mark.PRESS),
    ("The account holder is a practising solicitor.", PRODUCTION, "UK", Mark.PRIVILEGED_PERSON),
    ("an offence with a maximum penalty of two years' imprisonment", COPO, "UK", Mark.PENALTY_UNDER_THREE_YEARS),
    # between States
    ("EUROPÄISCHE ERMITTLUNGSANORDNUNG", Instrument.OTHER, "DE", Mark.STATE_TO_STATE),
    ("European Investigation Order (EIO), Section A", Instrument.OTHER, "SE", Mark.STATE_TO_STATE),
    ("COMMISSION ROGATOIRE INTERNATIONALE", Instrument.OTHER, "FR", Mark.STATE_TO_STATE),
    ("Order under Article 7 of the Second Additional Protocol to the Convention on Cybercrime", Instrument.OTHER, "RS",
     Mark.SECOND_PROTOCOL),
    ("gemäß Art. 16 des Übereinkommens über Computerkriminalität", Instrument.OTHER, "CH", Mark.CYBERCRIME_CONVENTION),
    ("sent through the 24/7 Network", Instrument.OTHER, "CH", Mark.CONTACT_POINT),
    ("aufgrund des Abkommens zwischen der Schweiz und den Vereinigten Staaten", Instrument.OTHER, "CH",
     Mark.ARRANGEMENT_NAMED),
    ("You have sent us more data than the order named.", Instrument.OTHER, "AT", Mark.DATA_ASTRAY),
    ("Sie haben uns die Daten eines anderen Nutzers irrtümlich übermittelt.", Instrument.OTHER, "AT", Mark.DATA_ASTRAY),
    # letters about certificates
    ("The enforcing authority raises a ground for refusal under Article 12(1)(a).", EPOC, "IE", Mark.REFUSAL_RAISED),
    ("Die Vollstreckungsbehörde macht einen Ablehnungsgrund geltend.", EPOC, "DE", Mark.REFUSAL_RAISED),
    ("L'autorité d'exécution invoque un motif de refus pour une partie des données, partiellement.", EPOC, "FR",
     Mark.REFUSAL_IN_PART),
    ("We confirm that we will not raise a ground for refusal.", EPOC, "IE", Mark.CONFIRMED_EARLY),
    ("Wir bestätigen, dass wir keinen Ablehnungsgrund geltend machen.", EPOC, "DE", Mark.CONFIRMED_EARLY),
    ("By this European Production Order I order you to produce the messages.", EPOC, "IE", Mark.NOT_ON_FORM),
    ("The order serves administrative proceedings.", EPOC, "IE", Mark.OTHER_PURPOSE),
]  # fmt: skip

NOT_SHOWN = [
    ("The following are not specified: items subject to legal privilege; confidential personal records; other data.",
     COPO, "UK", Mark.CONFIDENTIAL_RECORDS),
    ("Statement of reasons: ______", INFORMATION, "IE", Mark.REASONS_STATED),
    ("Gründe:", INFORMATION, "DE", Mark.REASONS_STATED),
    ("The reasons are withheld for the investigation of crime which is now pending here.", INFORMATION, "IE",
     Mark.REASONS_STATED),
    ("Order to act against illegal content under Article 9 of Regulation (EU) 2022/2065", REMOVAL, "IT",
     Mark.REASONS_STATED),
    ("It infringes national law on consumer protection.", REMOVAL, "IT", Mark.REASONS_STATED),
    ("Fines of up to 6 % of the annual worldwide turnover can be imposed.", REMOVAL, "AT", Mark.WORLDWIDE),
    ("The order has no worldwide effect.", REMOVAL, "AT", Mark.WORLDWIDE),
    ("Es werden nur Angaben verlangt, die Sie bereits erhoben haben.", INFORMATION, "DE", Mark.COLLECTS_ANEW),
    ("No translation is attached.", INFORMATION, "DE", Mark.TRANSLATED),
    ("The order will be served by the Secretary of State.", COPO, "UK", Mark.SERVED_BY_MINISTER),
    ("The order has not been certified by the Designated Authority.", COPO, "UK", Mark.CERTIFIED),
    ("The account holder is not a United States citizen.", COPO, "UK", Mark.AMERICAN),
    ("To: Harbor Social, Inc., 1 Example Street, San Francisco, United States", COPO, "UK", Mark.AMERICAN),
    ("Not included: correspondence with the customer's legal advisers.", PRODUCTION, "UK", Mark.PRIVILEGED_MATERIAL),
    ("Material that is subject to legal privilege is not within this order.", PRODUCTION, "UK",
     Mark.PRIVILEGED_MATERIAL),
    ("I rely on the second set of access conditions.", PRODUCTION, "UK", Mark.SECOND_CONDITIONS),
    ("The notice ends when the authorisation is cancelled.", IPA, "UK", Mark.AUTHORISATION_CANCELLED),
    ("six months on summary conviction; maximum sentence on indictment ten years' imprisonment", COPO, "UK",
     Mark.PENALTY_UNDER_THREE_YEARS),
    ("A European Investigation Order will follow.", Instrument.OTHER, "DE", Mark.STATE_TO_STATE),
    ("the Second Additional Protocol to the European Convention on Mutual Assistance in Criminal Matters",
     Instrument.OTHER, "CH", Mark.SECOND_PROTOCOL),
    ("If you have received this e-mail in error, please delete it.", Instrument.OTHER, "AT", Mark.DATA_ASTRAY),
    ("Sollten Sie diese E-Mail irrtümlich erhalten haben, löschen Sie sie.", Instrument.OTHER, "AT", Mark.DATA_ASTRAY),
    ("We do not raise any ground for refusal.", EPOC, "IE", Mark.REFUSAL_RAISED),
    ("unless the enforcing authority raises a ground for refusal", EPOC, "IE", Mark.REFUSAL_RAISED),
    ("SECTION A: Issuing authority. The addressee must execute the certificate.", EPOC, "IE", Mark.NOT_ON_FORM),
    ("The order is not for administrative proceedings.", EPOC, "IE", Mark.OTHER_PURPOSE),
]  # fmt: skip


@pytest.mark.parametrize(("words", "kind", "place", "mark"), SHOWN)
def test_mark_is_shown_by_its_words(words: str, kind: Instrument, place: str, mark: Mark) -> None:
    """Each of these words shows its mark on a paper of that kind and State."""
    assert mark in marks(words, kind, place)


@pytest.mark.parametrize(("words", "kind", "place", "mark"), NOT_SHOWN)
def test_mark_is_not_shown_by_a_denial_a_blank_or_a_stock_phrase(
    words: str, kind: Instrument, place: str, mark: Mark
) -> None:
    """Words that deny it, leave it blank, promise it or stand at the foot of every mail show no mark."""
    assert mark not in marks(words, kind, place)


def test_american_papers_are_not_searched() -> None:
    """The same words on a paper of an American authority, or of nobody known, show nothing."""
    for words, kind, _, _ in SHOWN:
        assert marks(words, kind, "US-FED") == set()
        assert marks(words, Instrument.INFORMAL_REQUEST, None) == set()


GERMAN = (
    "Hiermit ordne ich an, dass Sie die Daten der Nutzer herausgeben, die bei dem Dienst registriert sind und die in "
    "der Anlage genannt werden. Die Auskunft ist nach § 93 AO zu erteilen und wird für das Verfahren benötigt."
)
ENGLISH = (
    "I hereby order that you hand over the data of the users who are registered with the service and which are named "
    "in the annex. The information must be given under section 93 and is needed for the proceedings by the office. You "
    "shall send it to this office by the day that is named and tell us of any effect given to the order from your side."
)


def told(*pages: str, place: str = "DE") -> tuple[str | None, str | None, set[Mark]]:
    found = find_abroad(Prose(Text(paper(*pages))), Found(INFORMATION, ()), Found(place, ()), None)
    language = found.language.value if found.language else None
    state = found.issuing_state.value if found.issuing_state else None
    return language, state, {mark.value for mark in found.marks}


def test_language_and_state_are_read_with_their_words() -> None:
    """A paper's own small words show its language, and where it comes from shows its State; few words show neither."""
    assert told(GERMAN)[:2] == ("de", "DE")
    assert told(ENGLISH, place="IE")[:2] == ("en", "IE")
    assert told("Auskunft nach § 93 AO", place="CH")[:2] == (None, None)
    found = find_abroad(Prose(Text(paper(GERMAN))), Found(INFORMATION, ()), Found("DE", ()), None)
    assert found.language and all(e.text in GERMAN for e in found.language.evidence)


def test_a_paper_in_two_languages_brings_its_translation() -> None:
    """The language is that of the part that comes first; the other part is its translation."""
    language, _, shown = told(GERMAN + " " + GERMAN, ENGLISH)
    assert (language, Mark.TRANSLATED in shown) == ("de", True)
    assert Mark.TRANSLATED not in told(GERMAN)[2]


LAW, READING = (Path(fourcorners.__file__).parent / room for room in ("law", "reading"))


def named_in(*folders: Path) -> set[str]:
    """The marks that the code below these folders names."""
    return {
        node.attr
        for folder in folders
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Mark"
    }


def test_every_mark_that_european_and_british_rules_weigh_has_a_reader() -> None:
    """No rule of the Union, the United Kingdom or the treaties waits for a sign that nothing ever reads."""
    weighed = named_in(LAW / "eu", LAW / "uk", LAW / "coe")
    assert len(weighed) > 60
    assert weighed - named_in(READING) == set()


LETTER = b"""From: court@norrby.example
To: desk@harbor.example
Subject: EPOC
Date: Tue, 1 Sep 2026 10:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="x"

--x
Content-Type: text/plain; charset=utf-8

SPECIMEN. Please find the certificate attached. %s
--x
Content-Type: application/json; name="epoc.json"
Content-Disposition: attachment; filename="epoc.json"

%s
--x--
"""


def by_mail(words: bytes) -> set[Mark]:
    raw = LETTER % (words, json.dumps(EPOC_FORM).encode())
    return {mark.value for mark in read_matter(receive(raw, "mail.eml", limits=DEFAULT)).marks}


def test_a_certificate_that_came_by_mail_says_so_and_whether_anybody_says_why() -> None:
    """Mail is another way than the system made for certificates; a reason is read from the message that brings one."""
    assert by_mail(b"Kind regards") & {Mark.CAME_BY_MAIL, Mark.CHANNEL_EXPLAINED} == {Mark.CAME_BY_MAIL}
    shown = by_mail(b"The decentralised IT system is not available today.")
    assert shown >= {Mark.CAME_BY_MAIL, Mark.CHANNEL_EXPLAINED}
