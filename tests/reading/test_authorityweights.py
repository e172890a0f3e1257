"""What the signs around a citation are worth for telling whether the paper relies on the law."""

from __future__ import annotations

import json
import time

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.powers.authorities import provisions_cited
from fourcorners.reading.powers.citation import is_part_of
from fourcorners.reading.powers.grammar import any_law, of_the_union
from fourcorners.reading.powers.home import home_of
from fourcorners.reading.powers.signs import law_of
from fourcorners.reading.run import read
from fourcorners.reading.weighing.weights import table, weights
from fourcorners.terms import Instrument
from tests.reading.papers import prose

_LETTER = """\
SPECIMEN
Marlow County District Attorney
SUPERIOR COURT OF CALIFORNIA, COUNTY OF MARLOW
SEARCH WARRANT
The affiant believes that the records below are evidence of {offence}.
{power}
You are commanded to search the records of Harbor Social, Inc. for the account brant_reeve, from January 1,
2026 to March 3, 2026: name and address. The records come with a declaration as Evidence Code section 1561 has it.
"""


def _paper(words: str) -> Paper:
    return Paper("0" * 64, "demand.txt", "text/plain", len(words), (Page(1, words),))


def _chance(words: str, name: str, place: str, kind: Instrument) -> float:
    (one,) = (p for p in provisions_cited(prose(words), place, kind, removal_only=False) if p.name == name)
    return weights("authority").chance("relied", one.signs)


def test_more_signs_for_it_raise_the_chance() -> None:
    """A weight is added for each sign; signs that no paper showed move nothing."""
    told = weights("authority")
    held = json.loads(table("authority").read_text(encoding="utf-8"))["weights"]["relied"]
    first, second = sorted(held, key=lambda sign: -held[sign])[:2]
    assert told.chance("relied", [first]) < told.chance("relied", [first, second])
    assert told.chance("relied", [first, "b0:zzzzzz"]) == told.chance("relied", [first])


def test_what_a_paper_acts_under_is_told_from_what_it_mentions() -> None:
    """Of three laws that a warrant cites it relies on one: one was broken, one says how records are certified."""
    words = _LETTER.format(
        offence="Penal Code section 530.5", power="This warrant is issued under Penal Code section 1546.1."
    )
    said = read(_paper(words))
    assert [one.value for one in said.authorities] == ["Cal. Penal Code § 1546.1"]
    assert [one.value for one in said.offences] == ["Cal. Penal Code § 530.5"]


def test_what_is_doubtful_goes_to_a_person() -> None:
    """A provision that may be relied on and is not sure enough is a candidate, with its probability and its words."""
    words = (
        "SPECIMEN\nTown of Marlow Library Board\nPlease note Or. Rev. Stat. § 192.355 and 42 U.S.C. § 1983 with care.\n"
    )
    said = read(_paper(words))
    stated = {one.value for one in said.authorities}
    for one in (c for c in said.candidates if c.field == "authorities"):
        assert one.value not in stated
        assert 0 < one.confidence < 0.75
        assert one.evidence[0].text


def test_words_around_move_the_chance() -> None:
    """The same provision is more likely relied on where the paper acts under it than where it says what was broken."""
    under = "SPECIMEN\nORDER\nPursuant to 18 U.S.C. § 2703(d) it is ordered that Harbor Social disclose the records."
    broken = "SPECIMEN\nORDER\nThe suspect is charged with a violation of 18 U.S.C. § 2703(d), a crime."
    name, kind = "18 U.S.C. § 2703(d)", Instrument.US_2703D_ORDER
    assert _chance(under, name, "US-FED", kind) > _chance(broken, name, "US-FED", kind)


def test_signs_hold_no_words_of_people() -> None:
    """Addresses and figures around a citation are put down by their kind: no weight names a value of a paper."""
    held = json.loads(table("authority").read_text(encoding="utf-8"))["weights"]["relied"]
    told = {"law", "kind", "code", "known", "at", "nth", "cited", "times", "laws", "lawth", "line", "said"}
    for kind, _, bare in (sign.partition(":") for sign in held):
        assert kind in told or (bare == "@" or "@" not in bare)
        assert kind in told or not any(letter.isdigit() for letter in bare)


@pytest.mark.parametrize(
    ("name", "law"),
    [
        ("18 U.S.C. § 2703(d)", "18 U.S.C."),
        ("725 ILCS 5/108-3", "725 ILCS"),
        ("RCW 10.96.020", "RCW"),
        ("Fed. R. Crim. P. 41", "Fed. R. Crim. P."),
        ("StPO (DE), § 100j", "StPO (DE)"),
        ("Proceeds of Crime Act 2002 (UK), s. 345", "Proceeds of Crime Act 2002 (UK)"),
        ("Regulation (EU) 2022/2065, art. 10", "Regulation (EU) 2022/2065"),
    ],
)
def test_a_provision_has_its_law(name: str, law: str) -> None:
    """The law of a provision is its name without the number, however the law numbers."""
    assert law_of(name) == law


def test_a_part_of_a_list_is_told_once() -> None:
    """What a list of one breath holds is part of it; another law's section of the same number is not."""
    whole = "Code de procédure pénale (FR), art. 77-1-1, 77-1-2"
    assert is_part_of("Code de procédure pénale (FR), art. 77-1-2", whole)
    assert not is_part_of(whole, whole)
    assert not is_part_of("Code des douanes (FR), art. 77-1-2", whole)


@pytest.mark.parametrize(
    ("words", "place", "name"),
    [
        ("auf Grundlage von § 7 WpHG bitten wir um Auskunft", "DE", "WpHG (DE), § 7"),
        ("nach § 21 Abs. 2 und § 24 Musterauskunftsgesetz ersuchen wir", "DE", "Musterauskunftsgesetz (DE), § 21, 24"),
        ("(art. 20c ustawy o Policji) Proszę", "PL", "Ustawa o Policji (PL), art. 20c"),
        ("article L. 81 du livre des procédures fiscales", "FR", "Livre des procédures fiscales (FR), art. L. 81"),
        ("com base nos arts. 10, § 1º, e 22 da Lei nº 12.965/2014, determino", "BR", "Lei 12.965 (BR), art. 10, 22"),
        ("ai sensi dell'art. 265 CPP si ordina", "CH", "CPP (CH), art. 265"),
        ("under Articles 15 and 17 of Law no. 109/2009, I order", "PT", "Lei 109/2009 (PT), art. 15, 17"),
    ],
)  # fmt: skip
def test_a_law_that_nobody_listed_is_cited(words: str, place: str, name: str) -> None:
    """A provision's sign, its numbers and a law's name make a citation in the normal form, whatever the law."""
    assert name in [found for found, _ in any_law(prose(words), place, [])]


def test_letters_that_are_no_law_are_none() -> None:
    """A Roman numeral or an abbreviation of something else behind an article is not a law."""
    assert list(any_law(prose("l'article 19 III et l'article 4 EU"), "FR", [])) == []


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Règlement (UE) 2022/2065, article 10 ; prestataire", ["Regulation (EU) 2022/2065, art. 10"]),
        ("art. 9 rozporządzenia (UE) 2022/2065", ["Regulation (EU) 2022/2065, art. 9"]),
        ("artigos 9.º e 10.º do Regulamento (UE) 2022/2065", ["Regulation (EU) 2022/2065, art. 9, 10"]),
        ("Article 58(1)(a) and (e) of Regulation (EU) 2016/679", ["Regulation (EU) 2016/679, art. 58"]),
        ("article 58, paragraphe 1, du RGPD", ["Regulation (EU) 2016/679, art. 58"]),
        ("Regulation (EU) 2023/1543 applies. No article is named.", ["Regulation (EU) 2023/1543"]),
        ("Directiva 2014/41/UE", ["Directive 2014/41/EU"]),
    ],
)
def test_acts_of_the_union_are_cited_by_number(words: str, names: list[str]) -> None:
    """An article stands before or behind the regulation, in any language; named with one, it is not named alone."""
    assert [name for name, _ in of_the_union(prose(words))] == names


@pytest.mark.parametrize(
    ("words", "place", "home"),
    [
        ("Herausgabebefehl nach Art. 265 StPO", "DE", "CH"),
        ("Anordnung gemäß § 135 Abs. 2 Z 3 StPO", "DE", "AT"),
        ("Anordnung gemäß § 100j StPO", "DE", "DE"),
        ("Article 126n of the Dutch Code of Criminal Procedure", None, "NL"),
        ("section 2(3) of the Criminal Justice Act 1987", None, "UK"),
        ("18 U.S.C. § 2703(d)", "US-FED", "US-FED"),
    ],
)
def test_whose_law_is_cited(words: str, place: str | None, home: str) -> None:
    """A paper's place says whose law it cites, unless its way of citing is a neighbour's; without one, its words do."""
    assert home_of(prose(words), place) == home


def test_time_grows_with_length_alone() -> None:
    """A hostile paper of nothing but citations is read in time that grows no faster than its length."""
    line = "under § 12 WpHG, art. 3 de la ley 10/2020, 18 U.S.C. § 2703(d), article 10 of Regulation (EU) 2022/2065; "
    taken = []
    for times in (200, 1_600):
        words = prose(line * times)
        began = time.process_time()
        for place in ("DE", "US-FED", None):
            provisions_cited(words, place, None, removal_only=False)
        taken.append(time.process_time() - began)
    assert taken[1] < 24 * taken[0] + 0.2
