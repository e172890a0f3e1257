"""How the lines of a letterhead stand together, and which of their words are an office's own."""

from __future__ import annotations

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.origin.issuernames import Places
from fourcorners.reading.origin.issuersigns import IssuerSigns
from fourcorners.reading.origin.officewords import says_which_kind
from fourcorners.reading.texts.text import Text


def _text(words: str) -> Text:
    return Text(Paper("0" * 64, "demand.txt", "text/plain", len(words), (Page(1, words),)))


def _first_place_signs(words: str) -> set[str]:
    signs = IssuerSigns(_text(words), (), ())
    return signs.of_cell(signs.places.cells()[0])


@pytest.mark.parametrize(
    ("words", "touching", "owns"),
    [
        ("PROKURATURA REJONOWA\nw Olszynie Dolnej\n", "touch:|>prosec<on", "owns:|>0<2"),
        ("Politie\nEenheid Veendam-Zuid\n", "touch:|>police<unit", "owns:|>0<2"),
        ("Harbor Police\nRoads Unit\n", "touch:|>police<unit", "owns:|>1<1"),
    ],
)
def test_a_line_is_told_by_what_touches_it_and_by_whose_words_are_its_own(words: str, touching: str, owns: str) -> None:
    """`Politie` alone is one of many, and the line that touches it from below says which."""
    assert {touching, owns} <= _first_place_signs(words)


def test_what_a_blank_line_parts_does_not_touch() -> None:
    """The stack ends before a blank line."""
    assert "touch:|>police<|" in _first_place_signs("Politie\n\nEenheid Veendam-Zuid\n")
    assert "under:0" in _first_place_signs("Politie\n\nEenheid Veendam-Zuid\n")
    assert "under:1" in _first_place_signs("Politie\nEenheid Veendam-Zuid\n")


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("Poštovano uredništvo policije\n", "greets"),
        ("May the police be told?\n", "asks"),
        ("Police Records Act 1931\n", "law:True"),
        ("I am an officer of the Harbor Police\n", "self"),
    ],
)
def test_words_of_offices_that_name_none_are_marked(words: str, sign: str) -> None:
    """A salutation, a question and an act's title have an office's words, and so has who speaks of himself."""
    assert sign in _first_place_signs(words)
    assert sign not in _first_place_signs("Harbor Police Department\n")


@pytest.mark.parametrize("word", ["rejonowa", "okresní", "районен", "nationale", "pleas", "openbaar"])
def test_words_for_a_kind_of_office_name_none(word: str) -> None:
    """A rank or trade that many offices have is not one office's own; a town's name is."""
    assert says_which_kind(word)
    assert not says_which_kind("olszynie")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("QORTI TAL-MAĠISTRATI (GĦAWDEX)\n", "QORTI TAL-MAĠISTRATI (GĦAWDEX)"),
        (
            "Made at the Crown Court at Larkwell on the 2nd day of February by a judge whose name is withheld\n",
            "Crown Court at Larkwell",
        ),
        ("Inšpekcia Veterná\n", "Inšpekcia Veterná"),
    ],
)
def test_a_name_in_brackets_and_a_court_within_a_sentence_are_candidates(words: str, name: str) -> None:
    """A bracket that a name opens is closed, and `at` goes on with a name within a sentence."""
    places = Places(_text(words), ())
    assert name in {one.value for cell in places.cells() for one in places.names(cell)}
