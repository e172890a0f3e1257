"""How a name goes on in the line below, and which names sentences, wrapped lines and specimens' marks give."""

from __future__ import annotations

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.origin.issuernames import Cell, Named
from fourcorners.reading.origin.issuersigns import IssuerSigns
from fourcorners.reading.texts.text import Text


def _signs(words: str) -> IssuerSigns:
    return IssuerSigns(Text(Paper("0" * 64, "demand.txt", "text/plain", len(words), (Page(1, words),))), (), ())


def _first_names(signs: IssuerSigns) -> tuple[Cell, dict[str, Named]]:
    cell = signs.places.cells()[0]
    return cell, {one.value: one for one in signs.places.names(cell)}


def _of(words: str, name: str) -> set[str]:
    signs = _signs(words)
    cell, names = _first_names(signs)
    return signs.of_name(cell, names[name])


@pytest.mark.parametrize(
    ("below", "sign"),
    [
        ("\nEenheid Veendam-Zuid\n", "0>unit21="),
        ("\n          Eenheid Veendam-Zuid\n", "0>unit21~"),
        ("\n\nEenheid Veendam-Zuid\n", "0>unit22="),
        ("\n", "0>none"),
    ],
)
def test_a_name_is_told_by_what_it_leaves_below(below: str, sign: str) -> None:
    """A kind of office with none of its own words, above a line that has some: in its column, aside, or apart."""
    assert sign in _of(f"POLITIE{below}", "POLITIE")


def test_pieces_of_a_name_lie_in_one_column_or_do_not() -> None:
    """What is set below goes on with a name; the next column's words do not."""
    assert "seam:1=" in _of("HM Revenue      Compliance\n& Customs       Leeds\n", "HM Revenue & Customs")
    assert "seam:0" in _of("HM Revenue      Compliance\n& Customs       Leeds\n", "HM Revenue Compliance")
    assert "seam:1~" in _of("HM Revenue      Compliance\n& Customs       Leeds\n", "HM Revenue Leeds")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Bonjour, ici le commissariat de Montserein qui vous demande votre aide", "commissariat de Montserein"),
        ("la procedura è pendente presso la procura di Borgo Antico, che vi ha scritto", "procura di Borgo Antico"),
        ("under a certificate that was given by the Director of Coastal\nSecurity we", "Director of Coastal Security"),
        ("DISTRICT COURT AT RIVERTON SPECIMEN\n", "DISTRICT COURT AT RIVERTON SPECIMEN"),
        ("Specimen Harbour Police Authority\n", "Specimen Harbour Police Authority"),
    ],
)  # fmt: skip
def test_names_are_found_within_sentences(sentence: str, name: str) -> None:
    """An office's word in small letters with its place, one that the line's end cuts, and one with the mark in it."""
    signs = _signs(sentence)
    found = {one.value for cell in signs.places.cells() for one in signs.places.names(cell)}
    assert name in found


def test_a_mark_in_other_letters_is_no_word_of_the_name() -> None:
    """SPECIMEN behind a name in ordinary letters is the paper's mark."""
    _, names = _first_names(_signs("Harbour Police Authority SPECIMEN\n"))
    assert "Harbour Police Authority" in names
    assert "Harbour Police Authority SPECIMEN" not in names
