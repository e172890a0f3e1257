"""Heads and feet of papers as offices of many countries write them: made for these tests, each with its own trap."""

from __future__ import annotations

from datetime import date

import pytest

from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.kinds.processes_abroad import find_process_abroad
from fourcorners.reading.model import Demand
from fourcorners.reading.origin.reference import reference_by_rule
from fourcorners.reading.origin.whence import find_whence
from fourcorners.reading.run import read
from fourcorners.reading.texts.text import Text
from tests.reading.papers import paper, prose


def _demand(words: str) -> Demand:
    return read(paper("SPECIMEN\n" + words))


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("REPUBLIK ÖSTERREICH\nSTAATSANWALTSCHAFT GRAZ\nGemäß § 76a StPO", "AT"),
        ("Kanton Zürich\nStaatsanwaltschaft III des Kantons Zürich\nArt. 265 StPO, Art. 146 StGB", "CH"),
        ("T.C.\nANKARA CUMHURİYET BAŞSAVCILIĞI", "TR"),
        ("서울특별시경찰청\n통신자료 제공요청서", "KR"),
        ("ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ\nΕΛΛΗΝΙΚΗ ΑΣΤΥΝΟΜΙΑ", "GR"),
        ("HCMP 417/2026\nIN THE HIGH COURT OF THE HONG KONG SPECIAL ADMINISTRATIVE REGION", "HK"),
    ],
)
def test_a_state_that_names_itself_decides(words: str, place: str) -> None:
    """How a state calls itself over its papers, or its script, decides before words that bodies share."""
    assert find_whence(prose(words)).place == place


@pytest.mark.parametrize(
    "words",
    [
        "PARQUET DU PROCUREUR DU ROI\nRÉQUISITOIRE D'IDENTIFICATION",
        "KENDELSE\nRetten pålægger Harbor Chat ApS at udlevere oplysninger",
        "Žádost podle § 8 odst. 1 trestního řádu",
        "Med stöd av 9 kap. 33 § lagen om elektronisk kommunikation begärs uppgift",
        "ORDONANȚĂ\nîn temeiul art. 170 din Codul de procedură penală",
        "5271 sayılı Kanun'un 160. maddesi uyarınca bilgilerin gönderilmesi",
        "刑事訴訟法第197条第2項によって照会します",
        "As an authorised officer I authorise the disclosure of the documents",
    ],
)
def test_a_process_is_known_in_any_language(words: str) -> None:
    """A title, a command or the provision that it rests on shows a process, whatever country's."""
    assert find_process_abroad(prose(words)) is not None


@pytest.mark.parametrize(
    "words", ["Dear team,\nplease could you tell us who runs this page? Kind regards", "Minutes of our meeting"]
)
def test_a_plain_letter_is_no_process(words: str) -> None:
    """Words that only ask, and rest on nothing, are no process."""
    assert find_process_abroad(prose(words)) is None


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Sygn. akt PR 4417-0.Ds.118.2026\n\nPOSTANOWIENIE", "PR 4417-0.Ds.118.2026"),
        ("Notice n° LE.20.F1.004417/2026\nLiège, le 14 juillet 2026", "LE.20.F1.004417/2026"),
        ("Č.j.: KRPB-4417/TČ-2026-060081\nBrno", "KRPB-4417/TČ-2026-060081"),
        ("Sag SS 4-4417/2026\nAnklagemyndigheden mod NN", "SS 4-4417/2026"),
        ("N/REF: Atestado 2026-004417-118\nFECHA: hoy", "2026-004417-118"),
        ("Court File No.: 27-CR-26-4417\n", "27-CR-26-4417"),
        ("MISC. CRIMINAL APPLICATION NO. E417 OF 2026\n", "E417 OF 2026"),
        ("STATE OF MICHIGAN    WARRANT   CASE NO.\n52-3 DISTRICT                  26-1190-SW\n", "26-1190-SW"),
        ("67 Gs 417/26\n\nBeschluss", "67 Gs 417/26"),
        ("MISSOULA DIVISION\n\nIN RE APPLICATION   )   MC 26-117-M-KLD\n", "MC 26-117-M-KLD"),
        ("Onze referentie: 26/301155 BOB 14\n", "26/301155 BOB 14"),
        ("Court file 8812-26\n", "8812-26"),
        ("Notification number    PTSP-P-26-01932\n", "PTSP-P-26-01932"),
        ("Subpoena Number: 26-GJ-03 / 114            USAO # 2026R00209\n", "26-GJ-03 / 114"),
    ],
)  # fmt: skip
def test_registers_of_any_make(words: str, number: str) -> None:
    """A number is all of the cell behind its label, or below a label that heads a column."""
    found = reference_by_rule(prose(words))
    assert found is not None
    assert found.found.value == number


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Gdynia, dnia 21 kwietnia 2026 r.", date(2026, 4, 21)),
        ("14 octombrie 2026", date(2026, 10, 14)),
        ("Αθήνα, 17 Σεπτεμβρίου 2026", date(2026, 9, 17)),
        ("令和8年6月3日", date(2026, 6, 3)),
        ("2026년 5월 13일", date(2026, 5, 13)),
        ("Budapest, 2026. október 14.", date(2026, 10, 14)),
        ("L'an deux mil vingt-six, le seize avril, à dix heures", date(2026, 4, 16)),
    ],
)
def test_days_in_more_languages(words: str, day: date) -> None:
    """Months of more languages, eras, years before months and years in words."""
    assert [d[0] for d in find_dates(Text(paper(words)))] == [day]


def test_a_prosecutor_who_mentions_a_judge_is_no_court() -> None:
    """Whose paper it is decides whether a court made it, not the judge that it speaks of."""
    demand = _demand(
        "STAATSANWALTSCHAFT GRAZ\nRepublik Österreich\n\nANORDNUNG\nGemäß § 76a StPO.\n"
        "Der Richter hat nicht zu entscheiden.\n"
        "Die Stammdaten sind bekannt zu geben.\n\nMag. Petra Huber\nStaatsanwältin"
    )
    assert demand.court is not None
    assert demand.court.value is False
    assert demand.signed is not None
    assert demand.signed.value is True


def test_an_empty_box_relies_on_nothing() -> None:
    """What stands behind an empty box of a form is neither relied on nor offered; behind a ticked one it is."""
    form = (
        "SUPERIOR COURT OF CALIFORNIA\nCOUNTY OF VENTURA\nSEARCH WARRANT\n"
        "Pursuant to Penal Code section 1524 as marked:\n"
        "  [{}] records held by a provider, Penal Code section 1546.1\n"
        "  [X] evidence of a pending matter, Penal Code section 1528\n"
        "YOU ARE COMMANDED TO SEARCH the records of Harbor Social.\n"
    )
    ticked, empty = (_demand(form.format(tick)) for tick in "X ")
    boxed = "Cal. Penal Code § 1546.1"
    assert "Cal. Penal Code § 1524" in {a.value for a in empty.authorities}
    assert boxed in {a.value for a in (*ticked.authorities, *ticked.candidates) if isinstance(a.value, str)}
    assert boxed not in {a.value for a in (*empty.authorities, *empty.candidates) if isinstance(a.value, str)}


def test_an_officer_s_name_ends_with_its_line() -> None:
    """What begins the line below is the office's name, not the officer's; a name broken over two lines is whole."""
    below = "I write to you.\n\nDetective Philippa Arroyo\nEllery County Sheriff's Office\n(202) 555-0120"
    broken = "Please answer to Detective Philippa\nArroyo of the Ellery County Sheriff's Office."
    for text in (below, broken):
        demand = read(paper(text))
        assert demand.requester is not None and demand.requester.value.officer == "Philippa Arroyo"
