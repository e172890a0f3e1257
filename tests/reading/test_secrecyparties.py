"""Whom a clause of silence calls by name, and what is told of it."""

from __future__ import annotations

from datetime import date

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.secrecy.basis import bases_near, names_provision
from fourcorners.reading.secrecy.find import mentions_of_silence
from fourcorners.reading.secrecy.parties import Parties
from fourcorners.reading.secrecy.rules import Setting
from fourcorners.reading.secrecy.signs import signs_of
from fourcorners.reading.secrecy.verdict import verdicts
from fourcorners.reading.texts.clauses import clauses
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.sorts import sets_in, stemmed
from fourcorners.reading.texts.text import Text

_NAMED = Parties(("Mads_25_odense", "tern77@example.com"), "Skatteetaten", "Torgplassen Norge AS")


def _prose(words: str) -> Prose:
    return Prose(Text(Paper("0" * 64, "demand.txt", "text/plain", len(words), (Page(1, words),))))


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("I må ikke skrive til Mads-profilen, før vi har fundet hende.", {"account"}),
        ("Please do not tell mads_25_odense.", {"account"}),
        ("Do not write to tern77@example.com.", {"account"}),
        ("Alle i Skatteetaten har taushetsplikt.", {"asker"}),
        ("Torgplassen kan ikke gi ham opplysning.", {"asked"}),
        ("Nobody is to be told of this.", set()),
    ],
)
def test_names_are_known_in_any_case_and_by_a_word_of_theirs(words: str, named: set[str]) -> None:
    """An account by its whole name or a word of it, an office and a firm by a word of theirs."""
    cut = clauses(_prose(words).text)
    assert _NAMED.seeker()(cut[0]) == named


def test_long_lists_of_accounts_are_not_looked_for_one_by_one() -> None:
    """Of more accounts than forty no clause is taken to speak of one."""
    many = Parties(tuple(f"heron_{number}" for number in range(41)))
    assert many.seeker()(clauses(_prose("Please do not tell heron_3.").text)[0]) == set()


def test_a_clause_that_names_an_account_has_a_sign_for_it() -> None:
    """Alone, and together with what the clause makes of telling."""
    prose = _prose("We ask for the address of heron_marsh.\nPlease do not write to heron_marsh.\n")
    setting = Setting(date(2026, 3, 2), None, by_court=False, asks_court=False, parties=Parties(("heron_marsh",)))
    signs = frozenset().union(*(one.signs for one in mentions_of_silence(prose, setting)))
    assert {"names:account", "names:account|vdb:silent:0"} <= signs


@pytest.mark.parametrize(
    ("tongue", "words", "sign"),
    [
        ("da", "våre ansatte har taushetsplikt", "vn:secret|us>-"),
        (None, "the provider shall not tell the user", "vn:silent:1|you>who"),
        (None, "you must not tell the user of this order", "vo:silent:1|this"),
        (None, "we keep your records confidential", "vo:secret|data"),
    ],
)
def test_whose_silence_it_is_and_of_what_are_signs(tongue: str | None, words: str, sign: str) -> None:
    """The nearest party on either side, and the nearest word for the paper or for data."""
    assert sign in verdicts(stemmed(words, tongue), sets_in(tongue))


def test_leave_to_tell_from_a_day_on_is_told_from_leave() -> None:
    """Who may tell after a day may not before it."""
    cut = clauses(_prose("You may tell the user after 4 May 2026.\nYou may tell the user.\n").text)
    assert "vdb:free|dated" in signs_of(cut, 0, {})
    assert not any(sign.endswith(("|dated", "|timed")) for sign in signs_of(cut, 1, {}))


@pytest.mark.parametrize(
    ("words", "does"),
    [
        ("in terms of regulation 16 no one shall disclose it", True),
        ("potrivit art. 38 din lege este interzisă avertizarea", True),
        ("§ 12 wphg", True),
        ("please do not tell the user", False),
    ],
)
def test_a_provision_is_seen_whatever_its_law(words: str, does: bool) -> None:
    """Its number is enough."""
    assert names_provision(words) is does


def test_a_number_is_tried_with_the_chapter_of_its_law_and_never_for_it() -> None:
    """A section of a chapter is no chapter; and "y" between two articles is a letter of neither."""
    names = _bases(
        "Under M.G.L. c. 271, § 17B records are asked for.\nSection 17B: do not tell the user of it.\n", "US-MA"
    )
    assert "Mass. Gen. Laws ch. 17b" not in names
    words = (
        "Según los artículos 588 octies y 588 ter e de la Ley de Enjuiciamiento Criminal, no lo revelen al titular.\n"
    )
    assert not [name for name in _bases(words, "ES") if name.endswith(" y")]


def _bases(words: str, place: str) -> set[str]:
    prose = _prose(words)
    cut = clauses(prose.text)
    setting = Setting(None, place, by_court=False, asks_court=False)
    return {one.name for one in bases_near(prose, cut, range(len(cut)), None, setting).each}
