"""Words whose letters stand apart are read as words."""

from __future__ import annotations

import pytest

from fourcorners.reading.matter import read_matter
from fourcorners.reading.texts.letterspaced import closed
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from tests.reading.papers import paper


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("B e s c h l u s s", "Beschluss"),
        ("Es ergeht folgender B e s c h l u s s :", "Es ergeht folgender Beschluss :"),
        ("P Ř Í K A Z   K   V Y D Á N Í", "PŘÍKAZ   K   VYDÁNÍ"),
        ("T R I B U N A L E   D I   R O C C A", "TRIBUNALE   DI   ROCCA"),
        ("boxes A B C D", "boxes A B C D"),
        ("J. R. R. Holt and 1 2 3 4 5", "J. R. R. Holt and 1 2 3 4 5"),
    ],
)
def test_letters_set_apart_are_one_word(written: str, read: str) -> None:
    """Five letters with one blank between each two are a word, and shorter ones between such words."""
    assert closed(written) == read


def test_the_words_lead_back_to_the_page() -> None:
    """A word that is read together has the letters on the page as its evidence."""
    prose = Prose(Text(paper("Es ergeht der B e s c h l u s s : Auskunft")))
    at = prose.flat.index("beschluss")
    (piece,) = prose.found("x", (at, at + len("beschluss"))).evidence
    assert piece.text == "B e s c h l u s s"


def test_a_court_is_named_by_its_letters_set_apart() -> None:
    """The issuing body is written as any other name."""
    said = read_matter(
        paper(
            "SPECIMEN\n\nL A N D G E R I C H T   N E U S T A D T\n\nB e s c h l u s s\n\nDie Funkenchat GmbH hat bis "
            "zum 3. April 2026 über Name und Anschrift des Nutzers „kornblume_7“ Auskunft zu erteilen.\n\n"
            "Neustadt, 2. März 2026\n"
        )
    )
    assert said.issuing_body is not None
    assert said.issuing_body.value == "Landgericht Neustadt"
