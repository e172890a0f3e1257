"""Secrecy in the wordings of many papers: whether it is ordered, on what, and until when."""

# ruff: noqa: E501 (papers' sentences read better unbroken)

from __future__ import annotations

from datetime import date

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.model import Nondisclosure
from fourcorners.reading.secrecy.find import find_nondisclosure
from fourcorners.reading.secrecy.ofdata import forbids_giving_data
from fourcorners.reading.secrecy.rules import Setting
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Instrument


def read(words: str, *, place: str | None = "US-FED", court: bool = False, asks: bool = False) -> Nondisclosure | None:
    paper = Paper("0" * 64, "x", "text/plain", len(words), (Page(1, words),))
    kind = Instrument.OTHER if court else Instrument.INFORMAL_REQUEST
    found, _ = find_nondisclosure(Prose(Text(paper)), Setting(date(2026, 5, 4), place, court, asks, kind))
    return found.value if found else None


ORDERED = [
    ("IT IS FURTHER ORDERED that Harbor Social, Inc. not inform its customer of this warrant.", "US-WA", None),
    ("The provider shall not notify the user of this warrant for 60 days from the date below.", "US-NY", "2026-07-03"),
    ("You must not tell the customer or any other person of this order.", "UK", None),
    ("Lantern Mail shall not disclose the existence of this Order until November 9, 2026.", "US-FED", "2026-11-09"),
    ("Acme shall not disclose this order to any person unless and until otherwise ordered by the Court.", "US-FED",
     "indefinite"),
    ("Der Anbieterin wird untersagt, die Nutzer bis zum 30. September 2026 von dieser Anordnung zu unterrichten.", "DE", "2026-09-30"),
    ("Se les prohíbe comunicar la existencia de este mandamiento a los titulares hasta el 14 de junio de 2026.", "ES",
     "2026-06-14"),
    ("Il est interdit d'informer le titulaire du compte pendant six mois.", "FR", "180 days"),
    ("È fatto divieto di darne notizia agli utenti interessati.", "IT", None),
    ("Fica vedada a ciência do investigado; não comunicar a medida ao usuário até nova ordem.", "BR", "indefinite"),
    ('Harbor Social is forbidden to tell her of this warrant until sixty days have gone by from the date of this warrant.', 'US-OR', '2026-07-03'),
    ("Interdiction vous est faite d'en aviser l'utilisateur.", 'FR', None),
    ('Zabrania się informowania użytkownika o tym żądaniu.', 'PL', None),
    ('You are enjoined from speaking of it to anyone save your lawyers so long as the inquiry lasts.', 'US-WA', 'indefinite'),
    ("Harbor is ORDERED not to tell the customer for ninety days from today's date.", 'US-TX', '2026-08-02'),
    ('You shall not disclose the existence of this order for a period of 90 days from May 8, 2026.', 'US-PA', '2026-08-06'),
    ('Der Adressatin wird unter Hinweis auf die Busse verboten, Dritte, insbesondere die Kontoinhaberschaft, bis 31. März 2027 über diese Verfügung zu informieren.', 'CH', '2027-03-31'),
    ('U mag de verkoper pas na zes weken informeren.', 'NL', '42 days'),
    ('It is ordered that no person shall disclose to any other person that the FBI has sought these records.', 'US-FED', None),
    ('Harbor must not make this known to the user or anybody until the Court says so.', 'US-CO', 'indefinite'),
]  # fmt: skip

# Ends that are not told where a sentence stands alone.
NOT_TOLD = (
    "You are enjoined from speaking of it",
    "U mag de verkoper pas na zes weken",
    "The provider shall refrain from informing",
    "Merci de garder la présente confidentielle",
)


def _expect(words: str, request: pytest.FixtureRequest) -> None:
    if words.startswith(NOT_TOLD):
        request.applymarker(pytest.mark.xfail(reason="not told by the weights", strict=True))


@pytest.mark.parametrize(("words", "place", "until"), ORDERED)
def test_a_court_s_command_is_an_order(
    words: str, place: str, until: str | None, request: pytest.FixtureRequest
) -> None:
    """In a paper that a court gave, the command to keep silent is ordered, with its end where it names one."""
    _expect(words, request)
    found = read(words, place=place, court=True)
    assert found is not None
    assert (found.kind, found.until) == ("ordered", until)


REQUESTED = [
    "You are requested not to disclose the existence of this subpoena, as doing so could impede the investigation.",
    "It would be helpful if you did not mention this letter to the seller while we are making enquiries.",
    "As the investigation is confidential, kindly do not share this letter with the user concerned.",
    "Please treat this letter as confidential; it must not be passed to the claimant.",
    "Wir bitten Sie, den Kontoinhaber nicht zu unterrichten.",
    "Merci de ne pas informer l'abonné de cette demande.",
    "Se ruega no comunicar esta solicitud al titular de la cuenta.",
    "Si prega di non informare gli utenti interessati della presente richiesta.",
    "Solicitamos não informar o usuário sobre este pedido.",
    "Bitte unterrichten Sie die Kontoinhaberin nicht; sie könnte sonst fliehen.",
    "Wir bitten Sie, die betroffenen Personen über dieses Gesuch nicht zu orientieren.",
    "Nous vous prions de ne pas porter cette réquisition à la connaissance des titulaires.",
    "Se ruega no se ponga en conocimiento del titular esta petición.",
    "Si prega di non informare l'intestatario del profilo.",
    "Solicita-se que seja mantido sigilo, sem comunicação aos titulares.",
    "It is requested that neither the existence nor the content of this request be made known to the users.",
    "Merci de garder la présente confidentielle.",
    "The provider shall refrain from informing the person whose data are sought.",
    "I would ask you not to alert him.",
]


@pytest.mark.parametrize("words", REQUESTED)
def test_what_a_letter_asks_is_a_request(words: str, request: pytest.FixtureRequest) -> None:
    """Whatever its tone, a letter without a court or a statute only asks."""
    _expect(words, request)
    found = read(words, place=None)
    assert found is not None
    assert found.kind == "requested"


STATUTES = [
    ("Under section 934.255(5), Florida Statutes, the recipient of this subpoena shall not disclose its existence to any "
     "person for a period of 180 days after the date of its service.", "US-FL", "Fla. Stat. § 934.255", "180 days"),
    ("Under § 19.2-10.2, the recipient shall not disclose to the subscriber the existence of this subpoena for a period of "
     "30 days after the response is made.", "US-VA", "Va. Code § 19.2-10.2", "30 days"),
    ("Pursuant to 18 U.S.C. § 2705(b) you shall not disclose the existence of this warrant for one year from the date of "
     "this order.", "US-FED", "18 U.S.C. § 2705(b)", "2027-05-04"),
    ("A person who makes a disclosure likely to prejudice it commits an offence under section 342 of the Proceeds of Crime "
     "Act 2002. You must not tell the customer of this order.", "UK", "Proceeds of Crime Act 2002 (UK), s. 342", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "place", "authority", "until"), STATUTES)
def test_a_statute_cited_for_it_orders_silence(words: str, place: str, authority: str, until: str | None) -> None:
    """Where the paper cites the provision that forbids telling, silence is ordered on that provision."""
    found = read(words, place=place, court=place == "UK")
    assert found is not None
    assert (found.kind, found.authority, found.until) == ("ordered", authority, until)


NONE = [
    "Nothing in this subpoena forbids you to notify your customer of it.",
    "The request that Lantern Mail be commanded not to notify the subscriber is DENIED.",
    "Names, account identifiers and other identifying information shall not be disclosed under this warrant.",
    "This e-mail is confidential. If you are not the addressee, please inform us and delete it.",
    "Please inform the court if you cannot comply with this order.",
    "Den Erhalt dieser Anordnung teilen Sie bitte derselben Stelle unverzüglich mit.",
    "The contents of communications shall not be disclosed to the agents.",
]


@pytest.mark.parametrize("words", NONE)
def test_other_words_want_no_secrecy(words: str) -> None:
    """What a paper says of its data, its officers or its own mail is no silence about it."""
    assert read(words, court=True) is None


def test_an_application_orders_nothing() -> None:
    """What a prosecutor asks a court to order is not ordered yet."""
    found = read(
        "The United States requests that the Court order Quillbox not to notify any person of the order.", asks=True
    )
    assert found is not None
    assert found.kind == "requested"


def test_an_offence_of_telling_rests_on_its_act() -> None:
    """A paper that says that telling is an offence under a section of its Act is ordered silent by that section."""
    words = "NOTICE TO PRODUCE - Law Enforcement Act 2002, section 53. A person must not disclose the existence of this notice (s 55)."
    found = read(words, place="AU")
    assert found is not None
    assert (found.kind, found.authority) == ("ordered", "Law Enforcement Act 2002 (AU), s. 55")


def test_the_penalty_is_not_what_silence_rests_on() -> None:
    """Of two provisions in one sentence the one relied on counts, not the one that only threatens."""
    found = read(
        "Der Adressatin wird unter Hinweis auf Art. 292 StGB verboten, Dritte zu informieren (Art. 73 Abs. 2 StPO).",
        place="CH",
    )
    assert found is not None
    assert found.authority == "StPO (CH), art. 73"


@pytest.mark.parametrize(
    "words",
    [
        "Do not disclose data of other users.",
        "You shall not produce or disclose any content of communications.",
        "Inhalte der Nachrichten dürfen nicht mitgeteilt werden.",
        "Daten Dritter sind nicht mitzuteilen.",
        "Les données de tiers ne doivent pas être communiquées.",
        "Non vanno comunicati dati di terzi.",
    ],
)
def test_data_that_are_held_back_are_no_secrecy(words: str) -> None:
    """Whose messages and data are not given says nothing of whether people may be told of the demand."""
    assert read(f"Produce the log-ins of the account kestrel_9 of March 2026. {words}", court=True) is None


@pytest.mark.parametrize(
    "words",
    [
        "The contents of this document must not be disclosed to any person.",
        "Der Inhalt dieses Schreibens darf Dritten nicht mitgeteilt werden.",
        "Le contenu de la présente ne doit pas être communiqué à des tiers.",
        "El contenido de este escrito no debe comunicarse a terceros.",
        "Il contenuto della presente non va comunicato a terzi.",
        "De inhoud van deze brief mag niet aan derden worden medegedeeld.",
        "O conteúdo deste documento não deve ser comunicado a terceiros.",
    ],
)
def test_what_the_paper_itself_says_is_no_data(words: str) -> None:
    """The contents of the demand are its secret: a clause that keeps them stays one of silence."""
    assert not forbids_giving_data(words.lower())
