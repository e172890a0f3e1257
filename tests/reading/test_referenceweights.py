"""A paper's own number is told from all other numbers in it, in whatever way its register writes it."""

from __future__ import annotations

import json

import pytest

from fourcorners.reading.model import Demand
from fourcorners.reading.origin.numbers import Numbers
from fourcorners.reading.origin.numbersigns import NumberSigns
from fourcorners.reading.origin.reference import reference_by_rule
from fourcorners.reading.origin.referenceweighed import find_reference
from fourcorners.reading.origin.whence import find_whence
from fourcorners.reading.run import read
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.weights import table
from tests.reading.papers import paper, prose

_LETTER = (
    "Specimen County Sheriff's Office\nCyber Unit{head}\nMarch 3, 2026\n\nHarbor Social, Inc.\n\n"
    "Please preserve for 90 days under 18 U.S.C. § 2703(f) the records of the account \"tern.harbor\".\n"
    "Call me at 202-555-0143.{foot}\n\nDet. Ida Fulmar\n"
)  # fmt: skip


def _values(words: str) -> list[list[str]]:
    numbers = Numbers(Text(paper(words)))
    return [[one.value for one in numbers.of(place)] for place in numbers.places]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Notice: 24 HR 155/26k - 38\n", "24 HR 155/26k - 38"),
        ("Procureur: 26 218 000 417\n", "26 218 000 417"),
        ("Record no. 2026 No. 14 CAB\n", "2026 No. 14 CAB"),
        ("Grand Jury NO.1:26-wt-00004-SPEC", "1:26-wt-00004-SPEC"),
        ("(DR#26-000368)", "26-000368"),
        ("N. 4417/2026 R.G.\n", "4417/2026 R.G."),
        ("Our ref.: CCB RN 26004417 11 September 2026\n", "CCB RN 26004417"),
        ("January 29, 2026 Case 4471209-MF SPECIMEN\n", "4471209-MF"),
        ("In the Matter of Gull Pumps (MD-04417-B)\n", "MD-04417-B"),
    ],
)
def test_a_number_is_taken_in_every_length(words: str, value: str) -> None:
    """Signs, figures, blanks, dashes and an office's letters belong to it or not: each way is looked at."""
    assert value in [one for place in _values(words) for one in place]


@pytest.mark.parametrize(
    "words",
    [
        "on 14.03.2026 at 10:45", "between 5 May 2026 and 30 June 2026", "198.51.100.17 on port 443",
        "the sum of $1,204.50", "write to intake26@police.example", "18 U.S.C. § 2703(d)", "+44 20 7946 0118",
        "https://harbor.example/u/4417", "user uncle_duff_78", "10 days", "2001:db8::17",
    ],
)  # fmt: skip
def test_what_is_plainly_something_else_is_no_number(words: str) -> None:
    """Days, hours, sums, telephones, addresses and sections are never taken for one."""
    assert _values(words) == []


def _letter(head: str = "", foot: str = "") -> Demand:
    return read(paper("SPECIMEN\n" + _LETTER.format(head=head, foot=foot)))


@pytest.mark.parametrize(
    ("head", "foot", "number"),
    [
        ("                              SCSO-26-004417", "", "SCSO-26-004417"),
        ("\nDR# 26-004417", "", "26-004417"),
        ("\nPLEASE QUOTE: CU/26/00417", "", "CU/26/00417"),
        ("", " Our number is 26-0219.", "26-0219"),
        ("\nUrn 26/CU/1188", " Your ticket: HS-99812.", "26/CU/1188"),
    ],
)
def test_a_number_behind_words_that_no_rule_knows(head: str, foot: str, number: str) -> None:
    """A number alone in a letterhead or behind an unknown label is read by what stands around it."""
    found = _letter(head, foot).reference
    assert found is not None
    assert found.value == number
    assert found.evidence[0].text == number


def test_a_paper_without_a_number_has_none() -> None:
    """A telephone or a section of law is not made a reference for want of one."""
    demand = _letter()
    assert demand.reference is None


def test_the_rules_number_is_among_those_weighed() -> None:
    """What a rule takes vies with the rest, wherever and however it is written."""
    words = prose("Magistrate No. 26-mj-41\nSEARCH WARRANT")
    ruled = reference_by_rule(words)
    assert ruled is not None
    numbers = Numbers(words.text, ruled.found)
    ((place),) = numbers.places
    assert numbers.is_ruled(place)
    signs = NumberSigns(words.text, numbers, ("k:none",), ruled.rule)
    assert "rule:here" in signs.of_place(place)
    told = {one.value: signs.of_number(place, one) for one in numbers.of(place)}
    assert "rule:is" in told[ruled.found.value]


def test_the_chances_of_a_paper_s_numbers_share_one_whole() -> None:
    """What one number gains the others lose; the first is the likeliest."""
    words = prose("Order 26-118-A\nRef: 26-118-B\nFile: 26-118-C\n")
    found = [one.confidence for one in find_reference(words, find_whence(words), None)]
    assert found == sorted(found, reverse=True)
    assert sum(found) <= 1 + 1e-9


def test_a_hostile_paper_has_only_so_many_places_and_numbers() -> None:
    """However many numbers a paper lists, so many places are looked at, and so many lengths in each."""
    words = "AB 26-118 / CD 4417 / " * 3_000 + "\n" + "EF-26-004417\n" * 20_000
    numbers = Numbers(Text(paper(words)))
    assert len(numbers.places) <= 90
    assert max(len(numbers.of(place)) for place in numbers.places) <= 60


def test_the_weights_name_no_value() -> None:
    """Signs are words by their first letters, places, looks and counts: no figure of a paper stands in a word."""
    weights = json.loads(table("reference").read_text(encoding="utf-8"))["weights"]
    assert set(weights) == {"place", "number"}
    of_words = ("B:", "A:", "b0:", "b1:", "b2:", "a0:", "up:", "over:", "dn:", "let:")
    words = [sign.partition(":")[2] for signs in weights.values() for sign in signs if sign.startswith(of_words)]
    assert words
    assert not [word for word in words if len(word) > 6 or any(map(str.isdigit, word))]
