"""Days, numbers, signatures and names in the many ways in which offices write them."""

from __future__ import annotations

from datetime import date

import pytest

from fourcorners.reading.calendar.ranges import find_ranges
from fourcorners.reading.run import read
from fourcorners.reading.texts.text import Text
from fourcorners.values import Days
from tests.reading.papers import paper, told_period

_SUBPOENA = """UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF GEORGIA
{}
SPECIMEN
SUBPOENA TO TESTIFY BEFORE A GRAND JURY
TO: Custodian of Records, Harbor Social, Inc.
YOU ARE COMMANDED to appear before the grand jury at 75 Specimen Drive and to produce:

{}

Date: July 14, 2026
/s/ Antoine Weems, Deputy Clerk
"""
_INTERCEPTION = """IN THE SUPERIOR COURT OF THE STATE OF ARIZONA
IN AND FOR THE COUNTY OF MARICOPA
SPECIMEN
ORDER AUTHORIZING INTERCEPTION
Application having been made under 18 U.S.C. § 2518, the Court finds probable cause.
{}
IT IS FURTHER ORDERED that Harbor Social, Inc. shall not disclose this order until further order of the court.
DATED this 14th day of July, 2026.
/s/ Hon. Ida Marsh
Judge of the Superior Court
"""
_LETTER = """SUSSEX POLICE
Cyber Crime Unit
Our ref SX/417/2026
{}
SPECIMEN
Investigatory Powers Act 2016, section 60A notice
Harbor Social UK Limited must disclose the name and address of the user moor_kestrel.
{}
"""
MARCH_TO_JULY = (date(2026, 3, 1), date(2026, 7, 10))


@pytest.mark.parametrize(
    "words",
    [
        "Start date: 1 March 2026\nEnd date: 10 July 2026",
        "Beginn: 01.03.2026\nEnde: 10.07.2026",
        "Début : 1 mars 2026\nFin : 10 juillet 2026",
        "no earlier than 1 March 2026 and no later than 10 July 2026",
        "dated on or after 1 March 2026 and on or before 10 July 2026",
        "nothing dated before 1 March 2026 or after 10 July 2026",
        "may start at 6:00 a.m. on 1 March 2026 and shall stop no later than 9:00 p.m. on 10 July 2026",
        "until 10 July 2026, beginning 1 March 2026",
        "between 1 March 2026 (when it was opened) and 10 July 2026 (when it was closed)",
        "à compter du 1er mars 2026 et jusqu'au 10 juillet 2026 inclus",
        "a partir del 1 de marzo de 2026 y hasta el 10 de julio de 2026",
        "a decorrere dal 1° marzo 2026 e fino al 10 luglio 2026",
        "jeweils 1.3. bis 10.7.2026",
        "1 Mar. to 10 Jul. 2026",
        "after February 28, 2026 and before July 11, 2026",
    ],
)
def test_words_for_the_first_and_the_last_day(words: str) -> None:
    """Each makes one stretch, in whatever order the two days stand, and days that are left out are none of it."""
    assert [(one.days.start, one.days.end) for one in find_ranges(Text(paper(words)))] == [MARCH_TO_JULY]


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("Nutzungsdaten der Monate Mai und Juni 2026", date(2026, 5, 1), date(2026, 6, 30)),
        ("les connexions de mai à juin 2026", date(2026, 5, 1), date(2026, 6, 30)),
        ("las conexiones de junio de 2026", date(2026, 6, 1), date(2026, 6, 30)),
        ("gli accessi dell'anno 2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("records for 2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("Nutzungsdaten ab dem 1. März 2026", date(2026, 3, 1), None),
        ("les adresses IP depuis le 1er mars 2026", date(2026, 3, 1), None),
        ("de IP-adressen vanaf 1 maart 2026", date(2026, 3, 1), None),
    ],
)
def test_months_years_and_open_ends_abroad(words: str, start: date, end: date | None) -> None:
    """Months and years are whole, and what only begins stays open."""
    assert (start, end) in [(one.days.start, one.days.end) for one in find_ranges(Text(paper(words)))]


@pytest.mark.parametrize(
    "told",
    [
        "The theft took place between May 1, 2026 and May 3, 2026.",
        "The affiant has been a detective since January 5, 2019.",
        "The prior warrant covered March 1, 2026 to April 1, 2026 and has been returned.",
        "The user advertised trailers from May 1, 2026 through June 3, 2026 and took deposits for them.",
        "The grand jury sits from July 6, 2026 to December 18, 2026.",
        "Messages of March 1, 2026 to April 1, 2026 are already in hand and are not asked for.",
    ],
)
def test_what_is_told_beside_the_asking_is_no_period(told: str) -> None:
    """A sentence near what is asked for, that tells of facts, of officers or of other papers, gives no period."""
    asked = "The name, address and telephone number of the holder of the account gray.heron. "
    assert read(paper(_SUBPOENA.format("", asked + told))).period is None


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("The interception may go on from July 15, 2026 to August 13, 2026.", date(2026, 8, 13)),
        ("Interception is authorized for thirty days, the first of which is July 15, 2026.", date(2026, 8, 13)),
        ("This order takes effect July 15, 2026 and expires August 13, 2026.", date(2026, 8, 13)),
        ("The interception shall not exceed thirty days measured from July 15, 2026.", date(2026, 8, 13)),
    ],
)
def test_an_order_that_runs_ahead_has_the_days_of_its_device(words: str, end: date) -> None:
    """They lie after the paper's own day; what an earlier order covered, and what led to this one, is no period."""
    facts = "Calls of another target were recorded between May 1, 2026 and May 30, 2026. "
    assert told_period(read(paper(_INTERCEPTION.format(facts + words)))) == Days(date(2026, 7, 15), end)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Subpoena 26-GJ-04-1177", "26-GJ-04-1177"),
        ("IN RE ACCOUNT           No. 26 MR 00521", "26 MR 00521"),
        ("SMITH, Plaintiff,   )     CV-2026-900417", "CV-2026-900417"),
        ("RE: DR 26-011834 - request for records", "DR 26-011834"),
        ("", None),
    ],
)
def test_a_number_without_a_label(line: str, number: str | None) -> None:
    """Behind the paper's name, in a caption's other column, in the line on what it is about; a street has none."""
    found = read(paper(_SUBPOENA.format(line, "the name of the user gray.heron"))).reference
    assert (found.value if found else None) == number


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Target date: 11 August 2026", date(2026, 8, 11)),
        ("The data are required no later than 1700 hours on 11 August 2026.", date(2026, 8, 11)),
        ("The document must be produced to Cpl. Tait by 11 August 2026, in electronic form.", date(2026, 8, 11)),
        ("Do not tell the user before 11 August 2026.", None),
    ],
)
def test_last_days_in_short_lines(words: str, day: date | None) -> None:
    """A field, or a sentence with a word cut short in it, names the last day; a day of silence is none."""
    found = read(paper(_LETTER.format("Date: 14 July 2026", words))).due_on
    assert (found.value if found else None) == day


@pytest.mark.parametrize(
    "closing",
    ["Insp A Holt\n[signature]", "Ann Holt, Inspector\n(signed and sealed)", "(sgd) A. Holt", "(s.) Ph. Holt"],
)
def test_what_a_copy_tells_of_the_signature(closing: str) -> None:
    """A name with the word for a signature beside it is signed; a rule with the word under it is not."""
    assert read(paper(_LETTER.format("Date: 14 July 2026", closing))).signed is not None
    ruled = read(paper(_LETTER.format("Date: 14 July 2026", "Inspector\n____________________\n(signature)"))).signed
    assert ruled is None or ruled.value is False


@pytest.mark.parametrize("line", ["Granted: 14 July 2026 at 1015 hours", "Date granted 14 July 2026", "14/07/2026"])
def test_days_of_granting(line: str) -> None:
    """The day on which an office granted its paper is the day of issue."""
    found = read(paper(_LETTER.format(line, "Insp A Holt (signed)"))).issued_on
    assert found is not None
    assert found.value == date(2026, 7, 14)


def test_a_certificate_in_running_text_is_read() -> None:
    """The form's words without its layout do not leave it unread; who signs is no part of the authority's name."""
    demand = read(
        paper(
            "SPECIMEN\nCERTIFICAT D'INJONCTION EUROPÉENNE DE PRODUCTION (EPOC) - règlement (UE) 2023/1543\n\n"
            "Section A - État d'émission : Luxembourg. Autorité d'émission : cabinet d'instruction de Gravelle, M. le "
            "juge Paul Weiss. Numéro de dossier : CRIL-0447/26.\n"
            "Section B - Destinataire : Harbor Pay Europe SA, établissement désigné.\n"
            "Section C - Délais : X au plus tard dans les 10 jours.\n"
            "Section E - Adresse électronique : vigne@example.com. Période : du 1er janvier 2026 au 30 juin 2026.\n"
            "Section F - a) données relatives aux abonnés : X nom, adresse postale.\n"
            "Section I - X juge. Fait à Gravelle le 5 octobre 2026. Signature : Weiss. Cachet.\n"
        )
    )
    assert demand.issuing_body is not None
    assert demand.issuing_body.value == "Cabinet d'instruction de Gravelle"
    assert demand.reference is not None
    assert demand.reference.value == "CRIL-0447/26"
    assert demand.issued_on is not None
    assert demand.issued_on.value == date(2026, 10, 5)
