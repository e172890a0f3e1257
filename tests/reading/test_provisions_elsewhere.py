"""Provisions of codes that no table lists, and those that stand without the name of their law."""

# ruff: noqa: E501 (papers read better unbroken)

from __future__ import annotations

import time

import pytest

from fourcorners.reading.powers.citations import all_citations, citations
from fourcorners.reading.powers.lawkinds import sort_of_law
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from tests.golden.papers import typed


def _cited(words: str, place: str) -> set[str]:
    return {one.name for one in citations(Prose(Text(typed(words))), place, preserves=True)}


@pytest.mark.parametrize(
    ("words", "place", "name"),
    [
        ("The alleged offence is stealing (Criminal Code (Tas) s 234).", "AU", "Criminal Code (Tas), s. 234"),
        ("for an offence under section 411, Penal Code 1871,", "SG", "Penal Code 1871 (SG), s. 411"),
        ("Crime: theft (Penal Code, Article 235).", "JP", "Penal Code (JP), art. 235"),
        ("Article 185, part 3, of the Criminal Code of Ukraine", "UA", "Criminal Code (UA), art. 185"),
        ("Article 310 of the Dutch Criminal Code", "NL", "Wetboek van Strafrecht (NL), art. 310"),
        ("wegens diefstal (artikel 461 van het Strafwetboek)", "BE", "Strafwetboek (BE), art. 461"),
        (
            "op grond van artikel XV.4 van het Wetboek van economisch recht",
            "BE",
            "Wetboek van economisch recht (BE), art. XV.4",
        ),
        ("Feit: verduistering (321 Sr), Zwolle", "NL", "Wetboek van Strafrecht (NL), art. 321"),
        (
            "con fundamento en los artículos 127 fracción II, 212 y 291 del Código Nacional de Procedimientos Penales",
            "MX",
            "Código Nacional de Procedimientos Penales (MX), art. 127, 212, 291",
        ),
        (
            "lo dispuesto en el artículo 218 ter del Código Procesal Penal",
            "CL",
            "Código Procesal Penal (CL), art. 218 ter",
        ),
        ("CMK'nın 134, 135 ve 140. maddeleri uyarınca", "TR", "CMK (TR), m. 134, 135, 140"),
        ("per il delitto di cui all'art. 604-undecies c.p.", "IT", "Codice penale (IT), art. 604-undecies"),
        ("nach § 44 Abs. 1 Satz 1 Nr. 3 und 4 WpHG", "DE", "WpHG (DE), § 44"),
        ("THIS DEMAND IS MADE UNDER 15 USC 57B-1", "US-FED", "15 U.S.C. § 57b-1"),
        ("IS ORDERED UNDER 18 USC 2705 B NOT TO NOTIFY ANYBODY", "US-FED", "18 U.S.C. § 2705(b)"),
        ("Notice under section 3ZQP of the Crimes Act 1914", "AU", "Crimes Act 1914 (AU), s. 3ZQP"),
    ],
)
def test_a_code_is_named_however_it_is_cited(words: str, place: str, name: str) -> None:
    """The provision is found in the normal form of its country."""
    assert name in _cited(words, place)


@pytest.mark.parametrize(
    ("words", "place", "name"),
    [
        (
            "an offence under the Criminal Code: s. 380(1) (fraud), s. 342(3) (card data) was committed",
            "CA",
            "Criminal Code (CA), s. 342",
        ),
        (
            "Med hjemmel i hvitvaskingsloven § 25 ber vi om svar. Om taushet, se § 28.",
            "NO",
            "Hvitvaskingsloven (NO), § 28",
        ),
        (
            "na podstawie art. 76 ustawy o przeciwdziałaniu praniu pieniędzy oraz finansowaniu terroryzmu. Zgodnie z art. 54 tejże ustawy",
            "PL",
            "Ustawa o przeciwdziałaniu praniu pieniędzy oraz finansowaniu terroryzmu (PL), art. 54",
        ),
        (
            "under section 357 of the Proceeds of Crime Act 2002. It is an offence under section 359(1) to fail.",
            "UK",
            "Proceeds of Crime Act 2002 (UK), s. 359",
        ),
    ],
)
def test_a_provision_without_its_law_is_of_the_law_spoken_of(words: str, place: str, name: str) -> None:
    """It is of the law that was cited last, and is told so."""
    assert name in _cited(words, place)


def test_a_bare_provision_may_be_relied_on_and_binds_nobody_to_silence() -> None:
    """What stands without its law is weighed as a power, and is none of the citations that others build on."""
    prose = Prose(Text(typed("Gemäß § 7 WpHG wird um Auskunft ersucht. Auf § 12 wird hingewiesen.")))
    assert "WpHG (DE), § 12" in {one.name for one in citations(prose, "DE", preserves=True)}
    assert "WpHG (DE), § 12" not in {one.name for one in all_citations(prose, "DE")}


@pytest.mark.parametrize(
    "words",
    [
        "Gemäß § 7 WpHG wird um Auskunft ersucht.\n\n§ 3 - Auskunft\n",
        "Gemäß § 7 WpHG wird um Auskunft ersucht. Siehe § 3 Musterverordnung.",
        "Gemäß § 7 WpHG wird um Auskunft ersucht, nicht nach dem Mustergesetz, § 3.",
    ],
)
def test_a_heading_or_another_law_lends_no_provision(words: str) -> None:
    """A section of the paper's own, and one whose law nobody knows, are no provisions of the law cited before."""
    assert "WpHG (DE), § 3" not in _cited(words, "DE")


def test_a_european_order_cites_the_law_of_its_issuing_state() -> None:
    """The penal code of an order from Luxembourg is Luxembourg's alone."""
    words = "État d'émission : Luxembourg\nInfraction : vol, articles 461 et 463 du Code pénal\n"
    assert _cited(words, "EU") == {"Code pénal (LU), art. 461, 463"}


@pytest.mark.parametrize(
    ("law", "sort"),
    [
        ("Código Procesal Penal (PY)", "procedure"), ("Kriminālprocesa likums (LV)", "procedure"), ("KrMS (EE)", "procedure"),
        ("Kazneni zakon (HR)", "penal"), ("Code civil (FR)", "other"), ("Daňový řád (CZ)", "tax"), ("PolG NRW (DE)", "police"),
    ],
)  # fmt: skip
def test_the_sort_of_a_law_is_told_by_its_name(law: str, sort: str) -> None:
    """Laws that no paper has cited before are told apart by what they are called."""
    assert sort_of_law(law) == sort


def test_bare_provisions_are_looked_for_in_linear_time() -> None:
    """A paper of nothing but section signs costs no more than its length."""
    took = []
    for times in (400, 1_600):
        prose = Prose(Text(typed("Gemäß § 7 WpHG. " + "Siehe § 12, § 13 (x) und § 14. " * times)))
        started = time.perf_counter()
        all_citations(prose, "DE")
        took.append(time.perf_counter() - started)
    assert took[1] < 10 * took[0] + 0.2
