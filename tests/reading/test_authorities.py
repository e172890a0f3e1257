"""Authorities: the power relied on is kept apart from the offence under investigation."""

from __future__ import annotations

import pytest

from fourcorners.reading.powers.citations import citations, sorted_by_rules
from fourcorners.values import Found
from tests.reading.papers import prose


def _sorted(words: str, place: str, *, removal_only: bool = False) -> tuple[tuple[Found[str], ...], ...]:
    """The powers and the offences, by rules."""
    paper = prose(words)
    return sorted_by_rules(paper, citations(paper, place, preserves=True), removal_only=removal_only)


@pytest.mark.parametrize(
    ("words", "place", "powers", "offences"),
    [
        ("pursuant to 18 U.S.C. § 2703(d)", "US-FED", ["18 U.S.C. § 2703(d)"], []),
        (
            "an Order under 18 U.S.C §§ 3122, 3123 and 2703\n\n(c) & (d), and 47 U.S.C. §1002",
            "US-FED",
            ["18 U.S.C. § 3122", "18 U.S.C. § 3123", "18 U.S.C. § 2703(c)", "18 U.S.C. § 2703(d)", "47 U.S.C. § 1002"],
            [],
        ),
        ("See 18 U.S.C. 2705(b)(2), (3), (5).", "US-FED", ["18 U.S.C. § 2705(b)"], []),
        ("Title 18, United States Code, Section 2709", "US-FED", ["18 U.S.C. § 2709"], []),
        ("sections 2703(a) and 2703(c) of Title 18, United States Code", "US-FED",
         ["18 U.S.C. § 2703(a)", "18 U.S.C. § 2703(c)"], []),
        ("evidence of violations of 18 U.S.C. §§ 1343 and 1349", "US-FED", [],
         ["18 U.S.C. § 1343", "18 U.S.C. § 1349"]),
        ("in violation of 18 U.S.C. § 2261A", "US-FED", [], ["18 U.S.C. § 2261A"]),
        ("pursuant to an investigation of violations of 21 U.S.C. § 841 and under the authority of 21 U.S.C. § 876",
         "US-FED", ["21 U.S.C. § 876"], ["21 U.S.C. § 841"]),
        ("as defined in 18 U.S.C. § 2510(15)", "US-FED", [], []),
        ("preserved pursuant to a request made under 18 U.S.C. § 2703(f)", "US-FED", [], []),
        ("an adverse result listed in 18 U.S.C. § 2705", "US-FED", [], []),
        ("is not liable, 18 U.S.C. § 2703(e)", "US-FED", [], []),
        ("19 USC 1509", "US-FED", ["19 U.S.C. § 1509"], []),
        ("pursuant to Penal Code section 1546.1; a violation of Penal Code section 211", "US-CA",
         ["Cal. Penal Code § 1546.1"], ["Cal. Penal Code § 211"]),
        ("contrary to Section 71 of the Crimes Ordinance, Cap. 200", "HK", [],
         ["Crimes Ordinance (HK) Cap. 200, s. 71"]),
        ("as it is specified in the article 35 of our Law 34/2002 and the article 13 of our Criminal Procedure Code",
         "ES", ["Ley 34/2002 (ES), art. 35", "Ley de Enjuiciamiento Criminal (ES), art. 13"], []),
        ("FORM 5.003 (Subsection 487.013(4)) Preservation Order, destroy in accordance with section 487.0194 of the "
         "Criminal Code", "CA", ["Criminal Code (CA), s. 487.013"], []),
        ("notice under section 64 of the Investigatory Powers Act 2016", "UK",
         ["Investigatory Powers Act 2016 (UK), s. 64"], []),
        ("Auskunft gemäß § 100j StPO wegen § 263 StGB", "DE", ["StPO (DE), § 100j"], ["StGB (DE), § 263"]),
        ("Notice under section 91 CrPC", "IN", ["Code of Criminal Procedure 1973 (IN), s. 91"], []),
        ("FIR u/s 420 IPC", "IN", [], ["Indian Penal Code (IN), s. 420"]),
        ("pursuant to Article 9 of Regulation (EU) 2022/2065", "IT", ["Regulation (EU) 2022/2065, art. 9"], []),
        ("réquisition en vertu des articles 60-1 et 77-1-1 du code de procédure pénale", "FR",
         ["Code de procédure pénale (FR), art. 60-1, 77-1-1"], []),
        ('an order under section 2703(d) of title 18', 'US-FED',
         ['18 U.S.C. § 2703(d)'], []),
        ('ORDER UNDER TITLE 18, UNITED STATES CODE,              )   MC 26-117\nSECTION 2703(d)', 'US-FED',
         ['18 U.S.C. § 2703(d)'], []),
        ('an investigation into violations of section 1343 of title 18', 'US-FED',
         [], ['18 U.S.C. § 1343']),
        ('pursuant to section 5743 of Title 18 of the Pennsylvania Consolidated Statutes', 'US-FED',
         [], []),
        ('pursuant to 18 U.S. Code § 2703(d)', 'US-FED',
         ['18 U.S.C. § 2703(d)'], []),
        ('as authorized by Sec. 2703(d), Title 18, U.S.C.', 'US-FED',
         ['18 U.S.C. § 2703(d)'], []),
        ('Title 21, Section 876, United States Code', 'US-FED',
         ['21 U.S.C. § 876'], []),
        ('under § 2703(c) of the Stored Communications Act', 'US-FED',
         ['18 U.S.C. § 2703(c)'], []),
        ('de conformidad con los artículos 588 ter j y 588 ter k de la Ley de\nEnjuiciamiento Criminal', 'ES',
         ['Ley de Enjuiciamiento Criminal (ES), art. 588 ter j, 588 ter k'], []),
        ('deber de secreto conforme al artículo 588 ter e de la misma Ley', 'ES',
         ['Ley de Enjuiciamiento Criminal (ES), art. 588 ter e'], []),
        ('op grond van artikel 126bb, vijfde lid, van het Wetboek van Strafvordering', 'NL',
         ['Wetboek van Strafvordering (NL), art. 126bb'], []),
        ('(Sections 487.014 and 487.017 of the Criminal Code)', 'CA',
         ['Criminal Code (CA), s. 487.014', 'Criminal Code (CA), s. 487.017'], []),
        ('(Form 5.005, Criminal Code s. 487.014)', 'CA',
         ['Criminal Code (CA), s. 487.014'], []),
        ('further ordered, under section 487.0191 of the Criminal Code; you may'
         ' ask to vary it under section 487.0193', 'CA',
         ['Criminal Code (CA), s. 487.0191'], []),
        ('an offence under s. 380(1) of the Criminal Code', 'CA',
         [], ['Criminal Code (CA), s. 380(1)']),
        ('Gestützt auf Art. 43 Abs. 2 und 5 BayPAG', 'DE',
         ['BayPAG (DE), art. 43'], []),
        ('gestützt auf Art. 269 ff. und 273 StPO', 'CH',
         ['StPO (CH), art. 269, 273'], []),
        ('A recusa poderá caracterizar crime de desobediência (art. 330 do Código Penal)', 'BR',
         [], []),
        ('o crime de estelionato (art. 171 do Código Penal)', 'BR',
         [], ['Código Penal (BR), art. 171']),
        ("na forma do art. 22, parágrafo único, incisos I a III, da Lei nº 12.965/2014, determino", "BR",
         ["Lei 12.965 (BR), art. 22"], []),
        ("Vu l'article 6, V, de la loi n° 2004-575 et l'article L. 34-1, II bis, du code des postes", "FR",
         ["Loi n° 2004-575 (FR), art. 6", "Code des postes et des communications électroniques (FR), art. L. 34-1"],
         []),
        ("ORDONNANCE DE COMMUNICATION (Code criminel, article 487.014)", "CA", ["Criminal Code (CA), s. 487.014"], []),
        ("IN RE 2703(d) ORDER FOR ONE ACCOUNT", "US-FED", ["18 U.S.C. § 2703(d)"], []),
    ],
)  # fmt: skip
def test_provisions_are_sorted(words: str, place: str, powers: list[str], offences: list[str]) -> None:
    """Each provision is a power, an offence or a mere mention, by what it is and the words before it."""
    read_powers, read_offences = _sorted(words, place)
    assert [p.value for p in read_powers] == powers
    assert [o.value for o in read_offences] == offences


def test_removal_request_rests_on_the_offence_it_cites() -> None:
    """A removal request that cites nothing but an offence relies on that provision; with a power it does not."""
    words = "The pages violate section 71 of the Crimes Ordinance, Cap. 200. Please remove them."
    powers, _ = _sorted(words, "HK", removal_only=True)
    assert [p.value for p in powers] == ["Crimes Ordinance (HK) Cap. 200, s. 71"]
