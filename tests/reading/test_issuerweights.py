"""What the signs around a name are worth for telling the body that issued a paper."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from benchmarks.weighing.choosing import chosen

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.origin.issuernames import Places, key
from fourcorners.reading.origin.issuersigns import IssuerSigns
from fourcorners.reading.origin.issuerweighed import find_issuing_body, find_ruled
from fourcorners.reading.origin.officewords import is_office_word
from fourcorners.reading.origin.whence import find_whence
from fourcorners.reading.run import read
from fourcorners.reading.sureness import LEAST
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.weights import shares, table
from tests.reading.papers import paper

_ASKS = (
    "\n\nTo: Harbor Social, Inc., Legal Process\n\nPlease keep the account brant_reeve and all records of it\n"
    "for 90 days, 18 U.S.C. § 2703(f).\n\n"
)


def _places(words: str) -> Places:
    return Places(Text(Paper("0" * 64, "demand.txt", "text/plain", len(words), (Page(1, words),))), ())


def _names(words: str) -> set[str]:
    places = _places(words)
    return {one.value for cell in places.cells() for one in places.names(cell)}


def test_a_letterhead_s_body_is_read_in_ordinary_capitals() -> None:
    """What stands over a letter is its issuer, however it is written, with the words it stands in."""
    said = read(
        paper("SPECIMEN\nMARLOW COUNTY SHERIFF'S OFFICE\n12 Quay Street, Marlow, Ohio" + _ASKS + "Sgt. Mara Oll\n")
    )
    assert said.issuing_body is not None
    assert said.issuing_body.value == "Marlow County Sheriff's Office"
    assert said.issuing_body.evidence[0].text == "MARLOW COUNTY SHERIFF'S OFFICE"


def test_what_is_in_doubt_is_a_candidate_and_not_read() -> None:
    """A body is stated with at least the share of right ones that every value must have, or it is shown to a person."""
    said = read(paper("SPECIMEN\n" + _ASKS + "Mara Oll, for the unit\nwith Fen Valley Service and Ossery Bureau\n"))
    shown = [one for one in said.candidates if one.field == "issuing_body"]
    assert said.issuing_body is None or (said.issuing_body.confidence >= LEAST and not shown)
    assert all(one.confidence < LEAST for one in shown)


def test_names_are_taken_in_every_length() -> None:
    """A line's parts alone, in a row, without an article, and joined with the line that goes on with them."""
    found = _names("The Fen Police, Cyber Unit\nfor the County of Ossery\n")
    assert {"The Fen Police", "Fen Police", "Fen Police, Cyber Unit", "Cyber Unit"} <= found
    assert "Fen Police, Cyber Unit for the County of Ossery" in found
    assert "Fen Police, Cyber Unit, for the County of Ossery" not in found


def test_no_name_ends_in_a_word_that_goes_on() -> None:
    """`House of` is no name, nor is a stretch without any word of offices."""
    assert not {one for one in _names("House of Fen\n") if one.endswith(" of")}
    assert _names("Harbor blue and lovely\n") == set()


def test_every_name_stands_in_the_paper_or_was_put_together_from_its_words() -> None:
    """Nothing is invented: each word of a name is one of the paper's."""
    words = "STATE OF OHIO          COURT OF COMMON PLEAS\nMARLOW COUNTY          Case No. 26-1\nOrder of the court\n"
    held = set(key(words).replace(",", " ").split())
    for one in _names(words):
        assert set(key(one).replace(",", " ").split()) <= held


def test_a_name_goes_on_below_whatever_the_language() -> None:
    """A small word goes on with the name above it; how closely a paper is kept names no office."""
    assert "KOMENDA MIEJSKA POLICJI W BIAŁYM ZDROJU" in _names("KOMENDA MIEJSKA POLICJI\nW BIAŁYM ZDROJU\n")
    assert _names("OFFICIAL-SENSITIVE\n") == set()


def test_a_name_is_found_within_a_sentence_and_a_row_of_boxes() -> None:
    """Words with capitals are taken out of running text, with the end of their quotation; a box parts two courts."""
    words = 'I am with the Digital Crime Unit of the RCMP "J" Division in Fredericton, and would like to ask\n'
    assert {'Digital Crime Unit of the RCMP "J" Division', 'RCMP "J" Division'} <= _names(words)
    boxes = "☐ County Court   ☒ District Court   Fen County\n"
    assert {"District Court", "District Court, Fen County"} <= _names(boxes)
    assert not [one for one in _names("From: Fen Police <desk@fen-police.example>\n") if "@" in one]


def test_what_stands_elsewhere_is_a_sign_of_a_place() -> None:
    """Where a body closes its paper, has its name in an address and is ticked, its place shows it."""
    words = (
        "[ ] City Court  [X] Marlow District Court\nTo Harbor Social\n\n"
        + "Plain words.\n" * 12
        + "clerk@marlow-court.example\nClerk, Marlow\n"
    )
    signs = IssuerSigns(Text(Paper("0" * 64, "demand.txt", "text/plain", len(words), (Page(1, words),))), (), ())
    city, marlow, *_ = (signs.of_cell(cell) for cell in signs.places.cells())
    assert {"tick:False", "mail:office", "echo:nothing"} <= city
    assert {"tick:True", "mail:office+own", "echo:all", "closes:all", "end:21"} <= marlow


def test_what_a_rule_takes_is_among_the_names() -> None:
    """The rules find candidates: each of theirs is weighed with the others, wherever its words stand."""
    words = "SPECIMEN\nUnited States District Court\nDistrict of Oregon\n\n" + "Plain words of no use.\n" * 300
    text = Text(Paper("0" * 64, "demand.txt", "text/plain", len(words), (Page(1, words),)))
    prose = Prose(text)
    ruled = find_ruled(prose, find_whence(prose), None)
    places = Places(text, ruled)
    names = {key(one.value) for cell in places.cells() for one in places.names(cell)}
    assert ruled
    assert {key(one.found.value) for one in ruled} <= names


def test_signs_say_which_parts_a_name_is_made_of_and_which_it_leaves_out() -> None:
    """So that it is weighed whether a court goes with its county, or an office with its unit."""
    words = "Superior Court, County of Fen, Criminal Division\n"
    signs = IssuerSigns(Text(Paper("0" * 64, "demand.txt", "text/plain", len(words), (Page(1, words),))), (), ())
    (cell,) = signs.places.cells()
    told = {one.value: signs.of_name(cell, one) for one in signs.places.names(cell)}
    assert {"made:court+land", "left:unit<land"} <= told["Superior Court, County of Fen"]
    assert {"made:land+unit", "lost:court>land", "left:none<unit"} <= told["County of Fen, Criminal Division"]


def test_names_are_held_against_wrong_ones_alone() -> None:
    """Right names do not vie with one another: both gain from what is wrong beside them, alike."""
    groups = [[({"a"}, True), ({"b"}, True), ({"c"}, False)]] * 3
    weight = chosen(groups, Counter("abc" * 3), none=False, least=1)
    assert weight["a"] == pytest.approx(weight["b"])
    assert weight["a"] > 0 > weight["c"]


def test_shares_are_of_one_whole() -> None:
    """Of several names one is meant; of several places one or none, and then what is left is for none."""
    assert sum(shares([0.3, 2.0, -1.0])) == pytest.approx(1.0)
    assert sum(shares([0.3, 2.0, -1.0], none=True)) < 1.0
    assert shares([900.0, -900.0]) == pytest.approx([1.0, 0.0])
    assert shares([]) == []


def test_the_most_probable_comes_first() -> None:
    """Rivals follow the best in the order of their chances, and their chances are of one whole."""
    prose = Prose(Text(paper("SPECIMEN\nMarlow Police Department\nOssery County Prosecutor's Office\n" + _ASKS)))
    found = [one.confidence for one in find_issuing_body(prose, find_whence(prose), None)]
    assert found == sorted(found, reverse=True)
    assert sum(found) <= 1.0 + 1e-9


def test_a_hostile_paper_has_only_so_many_places_and_names() -> None:
    """However many offices a paper lists, its head and end are looked at, and so many names in each place."""
    places = _places("Fen Police, " * 2_000 + "\n" + "Court of Fen, Office, Bureau\n" * 20_000)
    cells = places.cells()
    assert len(cells) <= 60
    assert max(len(places.names(cell)) for cell in cells) <= 120


@pytest.mark.parametrize("word", ["court", "amtsgericht", "staatsanwaltschaft", "sheriff", "parquet", "politie", "fbi"])
def test_words_of_offices(word: str) -> None:
    """Courts, police and prosecutors are told by stems, whole short words and the ends of compounds."""
    assert is_office_word(word)
    assert not is_office_word("harbor")


def test_the_weights_name_no_value() -> None:
    """Signs are words by their first letters, places and counts: no figure of a paper stands in one of its words."""
    weights = json.loads(table("issuer").read_text(encoding="utf-8"))["weights"]
    assert set(weights) == {"place", "name"}
    of_words = ("W:", "F:", "L:", "w:", "first:", "last:", "lab:", "stop:", "b0:", "a0:", "j0:", "j9:")
    words = [sign.partition(":")[2] for signs in weights.values() for sign in signs if sign.startswith(of_words)]
    assert words
    assert not [word for word in words if len(word) > 6 or any(map(str.isdigit, word))]
