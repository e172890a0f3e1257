"""The language of a paper, and how its words are cut into those that do something."""

from __future__ import annotations

import pytest

from fourcorners.reading.matter import read_matter
from fourcorners.reading.texts.clauses import clauses
from fourcorners.reading.texts.countries import find_tongue
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.sorts import sets_in, stemmed
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.tongues import tongue_of_paper
from tests.golden.papers import typed


@pytest.mark.parametrize(
    ("tongue", "words"),
    [
        ("et", "Maakohus kohustab ettevõtet väljastama konto andmed."),
        ("lv", "Tiesa uzdod sabiedrībai izsniegt konta datus."),
        ("sk", "Súd prikazuje spoločnosti vydať údaje o účte."),
        ("cs", "Soud přikazuje společnosti vydat údaje o účtu."),
        ("sl", "Sodišče odreja, da družba posreduje podatke o računu."),
        ("hr", "Молимо да доставите податке о кориснику налога."),
        ("tr", "Mahkemenin kararı uyarınca hesap bilgileri için bu yazı gönderilmiştir."),
        ("mt", "Din il-qorti ta ordni biex il-kumpanija tgħaddi informazzjoni dwar il-kont."),
        ("cy", "Mae yr heddlu yn gofyn am wybodaeth ynghylch y cyfrif."),
        (None, "Please send us the name behind the account by 3 March."),
    ],
)
def test_a_line_or_two_show_a_paper_s_language(tongue: str | None, words: str) -> None:
    """Small words tell it where no word for data does, and every clause of the paper knows it."""
    assert {clause.tongue for clause in clauses(Text(typed(words)))} == {tongue}


@pytest.mark.parametrize(
    ("country", "words"),
    [
        ("NO", "Dere skal utlevere opplysninger om kontoen til politiet, ikke bare navnet."),
        ("DK", "I skal udlevere oplysninger om kontoen til politiet efter denne kendelse."),
        ("RS", "Po zahtevu policije i suda dostavite podatke korisnika računa, lica i zahtev iz člana zakona."),
        ("HR", "Po nalogu suda dostavite podatke korisnika računa za razdoblje od lipnja, sukladno članku zakona."),
        ("DE", "Bitte teilen Sie uns die Daten des Inhabers mit."),
        (None, "Please send us the data of the holder of the account."),
        (None, "Staatsanwaltschaft Ulm and Amtsgericht Ulm have asked for this."),
    ],
)
def test_two_lines_show_a_paper_s_country(country: str | None, words: str) -> None:
    """Languages that are written alike are told apart by what one of them writes otherwise; English is of many."""
    assert find_tongue(Prose(Text(typed(words)))) == country


def test_a_name_shows_no_language() -> None:
    """One foreign word in a line is not enough."""
    assert tongue_of_paper(["harbor", "social", "gmbh"]) is None
    assert tongue_of_paper(["the", "account", "der_moderator"]) is None


@pytest.mark.parametrize(
    ("tongue", "word", "sorts"),
    [
        ("de", "anschrift", set()),
        ("de", "amtsgericht", {"court"}),
        ("de", "unterschrift", set()),
        ("en", "understand", set()),
        ("fr", "opérations", set()),
        ("pt", "assinatura", set()),
        ("sv", "användning", set()),
    ],
)
def test_words_that_begin_like_others_do_nothing(tongue: str, word: str, sorts: set[str]) -> None:
    """The address is no telling, the signature no ban: more letters are kept where six do not tell them apart."""
    (stem,) = stemmed(word, tongue)
    assert sets_in(tongue).get(stem, frozenset()) == sorts


@pytest.mark.parametrize(
    ("tongue", "word", "sorts"),
    [
        ("de", "kundenbenachrichtigung", ["who", "tell"]),
        ("de", "mitteilungsverbot", ["tell", "bar"]),
        ("nl", "mededelingsverbod", ["tell", "bar"]),
        ("sv", "underrättelseförbud", ["tell", "bar"]),
        ("fi", "ilmoittamiskielto", ["tell", "bar"]),
    ],
)
def test_a_word_built_of_two_does_what_both_do(tongue: str, word: str, sorts: list[str]) -> None:
    """The ban stands behind what is banned, in one word."""
    assert [sort for stem in stemmed(word, tongue) for sort in sorted(sets_in(tongue).get(stem, ()))] == sorts


def test_a_law_s_number_tells_brazil_from_portugal() -> None:
    """Brazil numbers its laws through, with a point after the thousands; the language is one."""
    asks = "Requisito os dados cadastrais da conta, nos termos do artigo 15 da {}."
    laws = ("Lei nº 12.850/2013", "Lei n.º 109/2009")
    assert [read_matter(typed(asks.format(law))).to_json()["jurisdiction"] for law in laws] == ["BR", "PT"]
