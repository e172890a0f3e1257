"""How papers end and by when they want an answer: marks of signing, days that are due, numbers of offices."""

from __future__ import annotations

from datetime import date

import pytest

from fourcorners.intake.run import receive
from fourcorners.reading.matter import read_matter
from fourcorners.reading.model import Demand

LETTER = """SPECIMEN

MEREFORD POLICE
Case number: MP-26-0417

15 September 2026

To Harbor UK Limited

REQUEST FOR SUBSCRIBER DATA

Please provide the name and e-mail address of the account fenway.spares.
{more}
"""


def read(more: str, letter: str = LETTER) -> Demand:
    return read_matter(receive(letter.format(more=more).encode(), "demand.txt"))


@pytest.mark.parametrize(
    "closing",
    [
        "Sgd. J R Penhaligon\nJudge of the Crown Court",
        "L'officier de police judiciaire\n(signature) S. AUBRAC-MATHIEU",
        "De officier van justitie,\nw.g. mr. B. Haverkort-Lijndrager",
        "Kantonspolizei Steinwald\nsig. Wm Gian-Reto Dilger",
        "JUDr. Apolena Hrubá, v. r.\nsoudkyně",
        "Načelnik\ndr Slobodan Ilić     (s. r.)",
        "Zatwierdzam: Hubert Żak /-/",
        "Vodja izmene\nDanijel Oman\n(lastnoročni podpis na izvirniku)",
        "De officier van justitie,\nvoor deze,\n[digitaal ondertekend: S. Terpstra, 20-05-2026 16:41]",
        "Ketill Bergsson\nRafrænt undirritað",
        "Ο ΔΙΟΙΚΗΤΗΣ\n(Τ.Σ.Υ.)\nΘΕΟΔΟΣΙΟΣ ΜΑΥΡΙΔΗΣ",
        "Atenciosamente,\n\nDelegado de Polícia\nOTONIEL BRANDÃO",
        "Z poważaniem\nLilianna Murawska",
        "Le juge d'instruction\n[sceau et signature]",
        "H. Fotheringham, Deputy Registrar",
        "Le substitut principal, Laurent Schmitgen",
    ],
)
def test_marks_of_a_signed_copy(closing: str) -> None:
    """What clerks write in a copy where the original is signed, by country."""
    signed = read(closing).signed
    assert signed is not None
    assert signed.value is True


@pytest.mark.parametrize(
    "closing",
    [
        "Signature : ____________________________ (à compléter)",
        "Signature: ____________________          Date: ____ / ____ / ______",
        "IL DIRIGENTE\n\n______________________________\n(firma)",
        "[signature block to be completed]",
        "Of the account(s) named above nothing was kept.",
    ],
)
def test_an_empty_place_is_no_signature(closing: str) -> None:
    """A rule, a place that waits to be filled, and letters in brackets that are none."""
    signed = read(closing).signed
    assert signed is None or signed.value is False


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Produce it no later than the end of the period of seven days from the date of the order.", date(2026, 9, 22)),
        ("The documents must reach me by 4 p.m. on Friday 2 October 2026.", date(2026, 10, 2)),
        ("Harbor will produce the records NLT 14 October 2026.", date(2026, 10, 14)),
        ("Réponse dans un délai de dix jours à compter de la date de la présente.", date(2026, 9, 25)),
        ("Requisita-se que essa empresa forneça os dados, até o dia 30 de setembro de 2026.", date(2026, 9, 30)),
    ],
)  # fmt: skip
def test_days_that_are_due(words: str, due: date) -> None:
    """A day of the answer in the words of several offices."""
    found = read(words).due_on
    assert found is not None
    assert found.value == due


def test_a_day_before_which_something_is_forbidden_is_not_due() -> None:
    """The end of a duty of silence is no day for answering."""
    assert read("The respondent shall not before 31 December 2026 tell the account holder of it.").due_on is None


def test_an_offices_own_number_with_its_letters() -> None:
    """`KAPO-SW 26-118-304 / dil` comes before the number of the case that the letter is about."""
    letter = "Kantonspolizei Steinwald\nUnser Zeichen: KAPO-SW 26-118-304 / dil\n\nAuskunftsgesuch\n{more}"
    reference = read(
        "In einem Verfahren (Verfahrensnummer ST 2026/5530) ersuchen wir um Name und Adresse.", letter
    ).reference
    assert reference is not None
    assert reference.value == "KAPO-SW 26-118-304 / dil"
