"""Strings that may name an account by their look alone, whole and without the words before them."""

from __future__ import annotations

from itertools import chain

import pytest

from fourcorners.reading.accounts.handles import names
from fourcorners.reading.accounts.looks import looks, whole_looks
from fourcorners.reading.accounts.makes import make


def _values(text: str) -> list[str]:
    """What is come upon by its look, in whatever order."""
    return [one.value for _, found in chain(whole_looks(text), looks(text)) for one in found]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the cards ending 0072 and 0079, please", ["0072", "0079"]),
        ("zu Konto 7733, 7734 und 8812", ["7733", "7734", "8812"]),
        ("of bidder number 3360", ["3360"]),
        ("player pp:44700219 and pal:gull.bay", ["pp:44700219", "pal:gull.bay"]),
        ("in the room #line-3-leads", ["#line-3-leads"]),
        ("the wallet ~gull.bay", ["~gull.bay"]),
        ("the card 5xxx xxxx xxxx 8126", ["5xxx xxxx xxxx 8126"]),
        ("the service 04XX 555 018", ["04XX 555 018"]),
        ("für Kunde Nr. W-770-3321-8", ["W-770-3321-8"]),
    ],
)
def test_a_name_is_taken_whole(text: str, values: list[str]) -> None:
    """Its sign, its service and its hidden figures belong to a name; short numbers count behind their word."""
    assert set(values) <= set(_values(text))


@pytest.mark.parametrize(("text", "value"), [("TID 0550-1427", "0550-1427"), ("DSID 1029-8803-004", "1029-8803-004")])
def test_letters_that_say_id_are_a_label(text: str, value: str) -> None:
    """What stands before a number and ends in ID says what the number is."""
    assert value in _values(text)
    assert text not in _values(text)


@pytest.mark.parametrize("text", ["account 2023", "ref:kestrel.9", "in 3360 cases", "at 10:40:22", "user 44.50"])
def test_years_labels_and_other_numbers_are_no_short_names(text: str) -> None:
    """A year, a number behind no such word, an hour and a sum are none, nor is what a label stands before."""
    assert not {"2023", "3360", "ref:kestrel.9", "44"} & set(_values(text))


def test_a_telephone_with_its_middle_hidden_is_made_like_no_card() -> None:
    """A card hides its first figures, a telephone those behind its code."""
    assert make("5xxx xxxx xxxx 8126") == "masked"
    assert make("04XX 555 018") == ""


@pytest.mark.parametrize(
    "label", ["Kontonavn", "Kontonamn", "Käyttäjätunnus", "Uživatelské jméno", "Потребителско име", "Kasutajanimi"]
)
def test_a_label_for_a_user_s_name_leads_into_one_in_every_language(label: str) -> None:
    """What stands behind it is a name, though it be a plain word."""
    line = f"{label}: havblik\n"
    assert [one.value for one, _ in names(line, line.lower())] == ["havblik"]
