"""Citations of the fifty States and of other countries, in the ways their papers write them."""

# ruff: noqa: E501 (papers read better unbroken)

from __future__ import annotations

import pytest

from fourcorners.reading.powers.citations import citations, sorted_by_rules
from fourcorners.values import Found
from tests.reading.papers import prose


def _sorted(words: str, place: str, *, removal_only: bool = False) -> tuple[tuple[Found[str], ...], ...]:
    """The powers and the offences, by rules."""
    paper = prose(words)
    return sorted_by_rules(paper, citations(paper, place, preserves=True), removal_only=removal_only)


CITED = [
    ("US-AL", "pursuant to Ala. Code § 12-21-3.1", ["Ala. Code § 12-21-3.1"], []),
    ("US-AK", "pursuant to AS 12.35.010", ["Alaska Stat. § 12.35.010"], []),
    ("US-AZ", "issued pursuant to A.R.S. § 13-3018(C)", ["Ariz. Rev. Stat. § 13-3018"], []),
    ("US-AR", "under Arkansas Code Annotated § 16-43-212", ["Ark. Code Ann. § 16-43-212"], []),
    ("US-CA", "under section 1524.3 of the Penal Code", ["Cal. Penal Code § 1524.3"], []),
    ("US-CA", "Penal Code §§ 1523-1542 and 1546.1", ["Cal. Penal Code § 1523-1542", "Cal. Penal Code § 1546.1"], []),
    ("US-CA", "subpoena under Government Code sections 11180 through 11182", ["Cal. Gov. Code § 11180"], []),
    ("US-CO", "pursuant to C.R.S. § 16-3-301.1, a court", ["Colo. Rev. Stat. § 16-3-301.1"], []),
    ("US-CO", "pursuant to section 16-5-204, C.R.S.", ["Colo. Rev. Stat. § 16-5-204"], []),
    ("US-CT", "under General Statutes of Connecticut § 54-47aa", ["Conn. Gen. Stat. § 54-47aa"], []),
    ("US-CT", "Conn. Gen. Stat. § 54-47aa(b)", ["Conn. Gen. Stat. § 54-47aa"], []),
    ("US-DE", "pursuant to 11 Del. C. § 2306", ["11 Del. C. § 2306"], []),
    ("US-FL", "pursuant to section 27.04, Florida Statutes, and s. 934.255, Fla. Stat.",
     ["Fla. Stat. § 27.04", "Fla. Stat. § 934.255"], []),
    ("US-FL", "in violation of Florida Statute 847.0135", [], ["Fla. Stat. § 847.0135"]),
    ("US-GA", "under O.C.G.A. § 17-5-21; violation of O.C.G.A. § 16-8-3",
     ["Ga. Code Ann. § 17-5-21"], ["Ga. Code Ann. § 16-8-3"]),
    ("US-HI", "pursuant to HRS § 803-47.6", ["Haw. Rev. Stat. § 803-47.6"], []),
    ("US-ID", "pursuant to Idaho Code § 19-4406", ["Idaho Code § 19-4406"], []),
    ("US-IL", "pursuant to 725 ILCS 5/108-3, for a violation of 720 ILCS 5/16-1",
     ["725 ILCS 5/108-3"], ["720 ILCS 5/16-1"]),
    ("US-IN", "pursuant to IC 35-33-5-1; offense of theft, Ind. Code § 35-43-4-2",
     ["Ind. Code § 35-33-5-1"], ["Ind. Code § 35-43-4-2"]),
    ("US-IA", "under Iowa Code section 808.3", ["Iowa Code § 808.3"], []),
    ("US-KS", "pursuant to K.S.A. 22-3101", ["Kan. Stat. Ann. § 22-3101"], []),
    ("US-KY", "under KRS 500.120", ["Ky. Rev. Stat. § 500.120"], []),
    ("US-LA", "pursuant to La. C.Cr.P. art. 162; violation of La. R.S. 14:67",
     ["La. Code Crim. Proc. art. 162"], ["La. Rev. Stat. § 14:67"]),
    ("US-ME", "pursuant to 16 M.R.S. § 642", ["16 M.R.S. § 642"], []),
    ("US-MD", "pursuant to Criminal Procedure Article, § 1-203.1", ["Md. Code, Crim. Proc. § 1-203.1"], []),
    ("US-MA", "pursuant to G.L. c. 276, § 1B", ["Mass. Gen. Laws ch. 276, § 1B"], []),
    ("US-MA", "under section 17B of chapter 271 of the General Laws", ["Mass. Gen. Laws ch. 271, § 17B"], []),
    ("US-MI", "pursuant to MCL 767A.2; violation of MCL 750.360",
     ["Mich. Comp. Laws § 767A.2"], ["Mich. Comp. Laws § 750.360"]),
    ("US-MN", "under Minn. Stat. § 626.18, subd. 2", ["Minn. Stat. § 626.18"], []),
    ("US-MS", "under Miss. Code Ann. § 99-15-11", ["Miss. Code Ann. § 99-15-11"], []),
    ("US-MO", "pursuant to Section 542.276, RSMo", ["Mo. Rev. Stat. § 542.276"], []),
    ("US-MT", "pursuant to § 46-5-602, MCA", ["Mont. Code Ann. § 46-5-602"], []),
    ("US-NE", "pursuant to Neb. Rev. Stat. § 29-812", ["Neb. Rev. Stat. § 29-812"], []),
    ("US-NV", "pursuant to NRS 179.045", ["Nev. Rev. Stat. § 179.045"], []),
    ("US-NH", "pursuant to RSA 595-A:1", ["N.H. Rev. Stat. Ann. § 595-A:1"], []),
    ("US-NJ", "pursuant to N.J.S.A. 2A:156A-29e; charged with N.J.S.A. 2C:20-4",
     ["N.J. Stat. Ann. § 2A:156A-29e"], ["N.J. Stat. Ann. § 2C:20-4"]),
    ("US-NM", "pursuant to NMSA 1978, Section 10-16F-3", ["N.M. Stat. Ann. § 10-16F-3"], []),
    ("US-NY", "pursuant to CPLR 3101", ["N.Y. C.P.L.R. § 3101"], []),
    ("US-NC", "pursuant to N.C. Gen. Stat. § 15A-245", ["N.C. Gen. Stat. § 15A-245"], []),
    ("US-NC", "pursuant to N.C.G.S. 15A-298", ["N.C. Gen. Stat. § 15A-298"], []),
    ("US-ND", "pursuant to N.D.C.C. § 29-29.1-02", ["N.D. Cent. Code § 29-29.1-02"], []),
    ("US-OH", "pursuant to R.C. 2933.21 and Ohio Revised Code Section 2939.12",
     ["Ohio Rev. Code § 2933.21", "Ohio Rev. Code § 2939.12"], []),
    ("US-OK", "pursuant to 22 O.S. § 1221", ["22 O.S. § 1221"], []),
    ("US-OR", "pursuant to ORS 136.583", ["Or. Rev. Stat. § 136.583"], []),
    ("US-PA", "pursuant to 18 Pa.C.S. § 5743(c); violation of 18 Pa. C.S.A. § 6312",
     ["18 Pa.C.S. § 5743"], ["18 Pa.C.S. § 6312"]),
    ("US-RI", "pursuant to R.I. Gen. Laws § 12-5-1", ["R.I. Gen. Laws § 12-5-1"], []),
    ("US-SC", "pursuant to S.C. Code Ann. § 17-13-140", ["S.C. Code Ann. § 17-13-140"], []),
    ("US-SD", "pursuant to SDCL 23A-35-4", ["S.D. Codified Laws § 23A-35-4"], []),
    ("US-TX", "pursuant to Article 18.02(10) of the Texas Code of Criminal Procedure",
     ["Tex. Code Crim. Proc. art. 18.02"], []),
    ("US-TX", "under articles 18B.351 and 18B.354, Code of Criminal Procedure",
     ["Tex. Code Crim. Proc. art. 18B.351", "Tex. Code Crim. Proc. art. 18B.354"], []),
    ("US-TX", "Pursuant to section 17.61 of the Texas Business and Commerce Code",
     ["Tex. Bus. & Com. Code § 17.61"], []),
    ("US-UT", "pursuant to Utah Code Ann. § 77-22-2", ["Utah Code § 77-22-2"], []),
    ("US-VT", "pursuant to 13 V.S.A. § 8102", ["13 V.S.A. § 8102"], []),
    ("US-VA", "pursuant to §§ 19.2-53 and 19.2-70.3 of the Code of Virginia",
     ["Va. Code § 19.2-53", "Va. Code § 19.2-70.3"], []),
    ("US-VA", "an offense substantially described as: larceny, § 18.2-95", [], ["Va. Code § 18.2-95"]),
    ("US-WA", "pursuant to RCW 10.96.020 and 10.79.015, the crime of theft, RCW 9A.56.040",
     ["RCW 10.96.020", "RCW 10.79.015"], ["RCW 9A.56.040"]),
    ("US-WV", "pursuant to W. Va. Code § 62-1A-3", ["W. Va. Code § 62-1A-3"], []),
    ("US-WI", "pursuant to Wis. Stat. § 968.375(3)", ["Wis. Stat. § 968.375"], []),
    ("US-WY", "pursuant to Wyo. Stat. Ann. § 7-7-101", ["Wyo. Stat. Ann. § 7-7-101"], []),
    ("US-DC", "pursuant to D.C. Official Code § 23-521", ["D.C. Code § 23-521"], []),
    ("DE", "gemäß §§ 100k Abs. 1, 101a StPO", ["StPO (DE), § 100k, 101a"], []),
    ("DE", "AUSKUNFTSERSUCHEN NACH § 93 ABS. 1 SATZ 1 ABGABENORDNUNG", ["AO (DE), § 93"], []),
    ("AU", "Coroners Court of Marlow        (specimen address)\nCoroners Act 2009, section 53        SPECIMEN\nYou must produce", ["Coroners Act 2009 (AU), s. 53"], []),
    ("JE", "Notice of the Attorney General under Article 2\n\n     SPECIMEN", [], []),
    ("DE", "nach § 100j Abs. 1 Satz 1 Nr. 2 StPO i.V.m. § 22 Abs. 1 TDDDG",
     ["StPO (DE), § 100j", "TDDDG (DE), § 22"], []),
    ("DE", "wegen des Verdachts der Volksverhetzung gem. § 130 Abs. 1 und 2 StGB", [], ["StGB (DE), § 130"]),
    ("DE", "gemäß §§ 94, 98, 99 StPO", ["StPO (DE), § 94, 98, 99"], []),
    ("AT", "gemäß § 76a Abs. 2 StPO", ["StPO (AT), § 76a"], []),
    ("CH", "gestützt auf Art. 273 StPO", ["StPO (CH), art. 273"], []),
    ("FR", "Vu les articles 60-1, 77-1-1 et 99-3 du code de procédure pénale",
     ["Code de procédure pénale (FR), art. 60-1, 77-1-1, 99-3"],
     []),
    ("FR", "faits prévus et réprimés par l'article 313-1 du code pénal", [], ["Code pénal (FR), art. 313-1"]),
    ("FR", "en application de l'article L. 34-1 du code des postes et des communications électroniques",
     ["Code des postes et des communications électroniques (FR), art. L. 34-1"], []),
    ("IT", "visti gli artt. 254-bis e 256 c.p.p.",
     ["Codice di procedura penale (IT), art. 254-bis, 256"], []),
    ("IT", "ai sensi dell'art. 132, comma 3, del d.lgs. 196/2003, per il reato di cui all'art. 640 c.p.",
     ["D.lgs. 196/2003 (IT), art. 132"], ["Codice penale (IT), art. 640"]),
    ("ES", "de conformidad con el artículo 588 ter m de la LECrim",
     ["Ley de Enjuiciamiento Criminal (ES), art. 588 ter m"], []),
    ("ES", "en virtud del artículo 7 de la Ley 25/2007, por un delito del artículo 248 del Código Penal",
     ["Ley 25/2007 (ES), art. 7"], ["Código Penal (ES), art. 248"]),
    ("PT", "nos termos dos artigos 12.º e 14.º da Lei n.º 109/2009",
     ["Lei 109/2009 (PT), art. 12, 14"], []),
    ("BR", "com fundamento no art. 22 do Marco Civil da Internet", ["Lei 12.965 (BR), art. 22"], []),
    ("BR", "nos termos do art. 15 da Lei nº 12.850/2013", ["Lei 12.850 (BR), art. 15"], []),
    ("NL", "op grond van artikel 126n Sv", ["Wetboek van Strafvordering (NL), art. 126n"], []),
    ("BE", "vu l'article 46bis du Code d'instruction criminelle",
     ["Code d'instruction criminelle (BE), art. 46bis"], []),
    ("UK", "under section 22(4) of the Regulation of Investigatory Powers Act 2000",
     ["Regulation of Investigatory Powers Act 2000 (UK), s. 22"], []),
    ("UK", "Investigatory Powers Act 2016, Part 3, section 61", ["Investigatory Powers Act 2016 (UK), s. 61"], []),
    ("UK", "offences contrary to section 1 of the Fraud Act 2006 and section 2 of the Computer Misuse Act 1990",
     [], ["Fraud Act 2006 (UK), s. 1", "Computer Misuse Act 1990 (UK), s. 2"]),
    ("UK", "PRODUCTION ORDER\nSection 9 and Schedule 1, Police and Criminal Evidence Act 1984",
     ["Police and Criminal Evidence Act 1984 (UK), s. 9 and Sch. 1"], []),
    ("UK", "Terrorism Act 2000, Schedule 5, paragraph 5", ["Terrorism Act 2000 (UK), Sch. 5 para. 5"], []),
    ("UK", "an order under Schedule 5 paragraph 5 of the Terrorism Act 2000",
     ["Terrorism Act 2000 (UK), Sch. 5 para. 5"], []),
    ("AU", "notice under section 3LA of the Crimes Act 1914 (Cth)", ["Crimes Act 1914 (AU), s. 3LA"], []),
    ("AU", "pursuant to the Online Safety Act 2021 (Cth), section 109", ["Online Safety Act 2021 (AU), s. 109"], []),
    ("IE", "under section 63 of the Criminal Justice Act 1994", ["Criminal Justice Act 1994 (IE), s. 63"], []),
    ("NZ", "under section 71 of the Search and Surveillance Act 2012",
     ["Search and Surveillance Act 2012 (NZ), s. 71"], []),
    ("IN", "notice u/s 94 BNSS in FIR u/s 318(4) BNS r/w 66D IT Act",
     ["Bharatiya Nagarik Suraksha Sanhita 2023 (IN), s. 94"],
     ["Bharatiya Nyaya Sanhita 2023 (IN), s. 318(4)", "Information Technology Act 2000 (IN), s. 66D"]),
    ("EU", "Order under Article 9 of the Digital Services Act", ["Regulation (EU) 2022/2065, art. 9"], []),
    ("DE", "Anordnung nach Artikel 10 der Verordnung (EU) 2022/2065", ["Regulation (EU) 2022/2065, art. 10"], []),
    ("US-FED", "pursuant to 18 U.S.C. § 2703(a), (b)(1)(A) and (c)(1)(A)",
     ["18 U.S.C. § 2703(a)", "18 U.S.C. § 2703(b)", "18 U.S.C. § 2703(c)"], []),
    ("US-FED", "as to which 18 U.S.C. § 2703(a) and (b) apply", [], []),
    ("US-FED", "Section 2703(d) of Title 18 of the U.S.C.; under Section 2705(b) of Title 18, U.S.C.",
     ["18 U.S.C. § 2703(d)", "18 U.S.C. § 2705(b)"], []),
    ("US-FED", "evidence of wire fraud, 18 U.S.C. § 1343, and money laundering, 18 U.S.C. § 1956",
     [], ["18 U.S.C. § 1343", "18 U.S.C. § 1956"]),
    ("US-FED", "in violation of Title 18, United States Code, Sections 371, 1343 and 1349",
     [], ["18 U.S.C. § 371", "18 U.S.C. § 1343", "18 U.S.C. § 1349"]),
]  # fmt: skip


@pytest.mark.parametrize(("place", "words", "powers", "offences"), CITED)
def test_citation_in_its_normal_form(place: str, words: str, powers: list[str], offences: list[str]) -> None:
    """Whatever the order and the abbreviation, one provision has one form, and a power is told from an offence."""
    read_powers, read_offences = _sorted(f"SPECIMEN\n{words}\nand the rest of the paper follows here.", place)
    assert ([p.value for p in read_powers], [o.value for o in read_offences]) == (powers, offences)


@pytest.mark.parametrize("place", ["US-NC", "US-FED", "UK"])
def test_code_of_another_place_is_not_read_as_this_ones(place: str) -> None:
    """`Penal Code` without a State's name is California's or Texas's only in a paper from there."""
    powers, offences = _sorted("pursuant to section 1524 of the Penal Code", place)
    assert (powers, offences) == ((), ())


# In other words: what is cited, whatever the paper makes of it.
NAMED = [
    ('US-CA', 'under Lab. Code, § 74; Gov. Code, §§ 11180-11191', 'Cal. Lab. Code § 74'),
    ('US-CA', 'pursuant to Code Civ. Proc., §§ 2020.410–2020.440', 'Cal. Civ. Proc. Code § 2020.410'),
    ('US-CA', 'Penal Code § 1546.1. Notice is delayed under § 1546.2(a).', 'Cal. Penal Code § 1546.2'),
    ('US-NY', 'By section 13-A-3.1 of the Estates, Powers and Trusts Law', 'N.Y. Est. Powers & Trusts Law § 13-A-3.1'),
    ('US-NY', 'pursuant to Executive Law Section 63(12) and Section\n2302(a) of the New York State Civil Practice Law and Rules', 'N.Y. C.P.L.R. § 2302'),
    ('US-NY', 'Tax Law § 1825; Labor Law section 39', 'N.Y. Lab. Law § 39'),
    ('US-TX', "under Tex. Gov't Code § 402.021", "Tex. Gov't Code § 402.021"),
    ('US-TX', 'section 17.61 of the Texas Deceptive Trade Practices–Consumer Protection Act, Texas Business and Commerce Code section 17.41 et seq.,', 'Tex. Bus. & Com. Code § 17.61'),
    ('US-TX', 'Tex. Code Crim. Proc. art. 18B.354. Pursuant to Art. 18B.501, notice', 'Tex. Code Crim. Proc. art. 18B.501'),
    ('US-NE', '(Neb. Rev. Stat. § 29-812; § 86-2,106);', 'Neb. Rev. Stat. § 86-2,106'),
    ('US-IN', '(Ind. Code § 35-33-5-2; § 35-33-5-11)', 'Ind. Code § 35-33-5-11'),
    ('US-MA', 'MGL c.271, s.17B', 'Mass. Gen. Laws ch. 271, § 17B'),
    ('US-MD', 'section 13-405 of the Commercial Law Article', 'Md. Code, Com. Law § 13-405'),
    ('US-ME', 'Title 16, section 642, Maine Revised Statutes', '16 M.R.S. § 642'),
    ('US-FED', '50 U.S.C. § 1702, and 31 CFR 501.602', '31 C.F.R. § 501.602'),
    ('US-FED', 'section 501.602 of title 31 of the Code of Federal Regulations', '31 C.F.R. § 501.602'),
    ('US-FED', '18 USC sec 2703 subsection F', '18 U.S.C. § 2703(f)'),
    ('US-FED', 'subsection (d) of section 2703 of title 18, United States Code', '18 U.S.C. § 2703(d)'),
    ('US-FED', 'UNITED STATES BANKRUPTCY COURT SUBPOENA FOR RULE 2004 EXAMINATION', 'Fed. R. Bankr. P. 2004'),
    ('US-FED', 'R.C.M. 703(g)(3)(C)', 'R.C.M. 703'),
    ('US-IA', 'Iowa Rule of Criminal Procedure 2.5', 'Iowa R. Crim. P. 2.5'),
    ('US-OH', 'R.C. 2933.21 - 2933.25; Crim. R. 41', 'Ohio Crim. R. 41'),
    ('US-NM', 'SEARCH WARRANT (Rule 6-208 NMRA;', 'Rule 6-208 NMRA'),
    ('US-WY', 'heard, W.R.C.P. 65(b),', 'Wyo. R. Civ. P. 65'),
    ('US-OR', 'SUBPOENA DUCES TECUM (ORCP 55)', 'ORCP 55'),
    ('US-AZ', 'Rule 12, Ariz. R. Crim. P.', 'Ariz. R. Crim. P. 12'),
    ('US-NJ', 'R. 3:5-3(b)', 'N.J. Ct. R. 3:5-3'),
    ('US-IN', 'Indiana Trial Rule 34(C)', 'Ind. Trial Rule 34'),
    ('UK', 'I am a designated prosecuting authority for the purposes of section 7(5) of the Crime\n(International Co-operation) Act 2003, and make', 'Crime (International Co-operation) Act 2003 (UK), s. 7'),
    ('NZ', '(Section 119C, Films, Videos, and Publications Classification Act 1993)', 'Films, Videos, and Publications Classification Act 1993 (NZ), s. 119C'),
    ('IE', 'Communications (Retention of Data) Act 2011, section 6 (as substituted by the Communications (Retention of Data) (Amendment) Act 2022)', 'Communications (Retention of Data) Act 2011 (IE), s. 6'),
    ('CA', 'Securities Act, R.S.O. 1990, c. S.5, s. 13', 'Securities Act (CA), s. 13'),
    ('CA', 'Income Tax Act, pursuant to the provisions of paragraphs 231.2(1)(a) and (b) of that Act', 'Income Tax Act (CA), s. 231.2'),
    ('CA', 's. 487.0195 of the Criminal Code', 'Criminal Code (CA), s. 487.0195'),
    ('AU', 'Telecommunications (Interception and Access) Act 1979 (Cth), subsection 178(2)', 'Telecommunications (Interception and Access) Act 1979 (AU), s. 178'),
    ('AU', 'Under section 353-10 of Schedule 1 to the Taxation Administration Act 1953, I', 'Taxation Administration Act 1953 (AU), Sch. 1 s. 353-10'),
    ('ZA', 'Section 205 of the Criminal Procedure Act, 1977 (Act No. 51 of 1977)', 'Criminal Procedure Act 51 of 1977 (ZA), s. 205'),
    ('SG', 'Paragraph 1 of the Ninth Schedule to the Personal Data Protection Act 2012', 'Personal Data Protection Act 2012 (SG), Sch. 9 para. 1'),
    ('UK', 'Data-holder notice under Schedule 23 to the Finance Act 2011', 'Finance Act 2011 (UK), Sch. 23'),
    ('UK', 'regulation 4 of the Prevention of Social Housing Fraud (Power to Require Information) (England) Regulations 2014', 'Prevention of Social Housing Fraud (Power to Require Information) (England) Regulations 2014 (UK), reg. 4'),
    ('UK', 'pursuant to CPR 31.17', 'Civil Procedure Rules (UK), r. 31.17'),
    ('IN', 'u/s 94 r/w 95 BNSS', 'Bharatiya Nagarik Suraksha Sanhita 2023 (IN), s. 94, 95'),
    ('IE', 'Criminal Justice Act 1994 and by section 58 of the Act of 1994', 'Criminal Justice Act 1994 (IE), s. 58'),
    ('NG', 'section 40 of the Cybercrimes (Prohibition, Prevention, etc.) Act, 2015 (as amended)', 'Cybercrimes (Prohibition, Prevention, etc.) Act 2015 (NG), s. 40'),
    ('PH', 'Section 14 of Republic Act No. 10175', 'Republic Act No. 10175 (PH), s. 14'),
    ('FR', "Vu l'article 145 du code de procédure civile et l'article 6 de la loi n° 2004-575 du 21 juin 2004 ;", 'Code de procédure civile (FR), art. 145'),
    ('NL', 'op grond van artikel 53 Algemene wet inzake rijksbelastingen\n\nGeachte heer, mevrouw,', 'Algemene wet inzake rijksbelastingen (NL), art. 53'),
    ('NL', 'artikel 53, eerste lid, onderdeel a, in samenhang met artikel 47 van de Algemene wet inzake rijksbelastingen', 'Algemene wet inzake rijksbelastingen (NL), art. 53, 47'),
    ('NL', '(artikel 126ng, tweede lid, juncto artikel 126ug Wetboek van Strafvordering)', 'Wetboek van Strafvordering (NL), art. 126ng, 126ug'),
    ('IT', "VISTO l'art. 13 della legge 24 novembre 1981, n. 689, che", 'Legge 689/1981 (IT), art. 13'),
    ('IT', "ai sensi dell'art. 51, comma 2, n. 5), del D.P.R. 26 ottobre 1972, n. 633, e dell'art. 32, comma 1, n. 5), del D.P.R. 29 settembre\n 1973, n. 600.", 'D.P.R. 633/1972 (IT), art. 51'),
    ('IT', 'artt. 321, comma 3 bis, c.p.p. -', 'Codice di procedura penale (IT), art. 321'),
    ('ES', 'El artículo 256.1.11.º de la Ley de Enjuiciamiento Civil permite requerir a un', 'Ley de Enjuiciamiento Civil (ES), art. 256'),
    ('MX', 'artículo 13 de la Ley Federal de Protección al Consumidor, se', 'Ley Federal de Protección al Consumidor (MX), art. 13'),
    ('PT', 'ao abrigo do artigo 14.º, n.os 1 e 4, da Lei do Cibercrime, que', 'Lei 109/2009 (PT), art. 14'),
    ('PT', 'dos artigos 17.º da Lei n.º 109/2009, de 15 de setembro, e 179.º, n.º 1, do Código de Processo Penal, determino', 'Código de Processo Penal (PT), art. 179'),
    ('CH', 'gestützt auf Art. 263 und Art. 265 StPO verpflichtet', 'StPO (CH), art. 263, 265'),
    ('CH', "de l'art. 265 al. 1 et 3 CPP, vous", 'CPP (CH), art. 265'),
]  # fmt: skip


@pytest.mark.parametrize(("place", "words", "name"), NAMED)
def test_a_provision_is_known_in_other_words(place: str, words: str, name: str) -> None:
    """Rules of court, regulations, codes by their abbreviations, acts without their year and lists of every kind."""
    assert name in {one.name for one in citations(prose(f"SPECIMEN\n{words}\n"), place, preserves=True)}


@pytest.mark.parametrize(
    ("place", "words", "name"),
    [
        (None, "Investigation of Fraud (Jersey) Law 1991, a notice under Article 2", "Investigation of Fraud (Jersey) Law 1991 (JE), art. 2"),
        ("GG", "under the Forfeiture of Money (Bailiwick of Guernsey) Law, 2007, section 13", "Forfeiture of Money (Bailiwick of Guernsey) Law 2007 (GG), s. 13"),
        ("IM", "the Criminal Justice Act 1990 (an Act of Tynwald), section 24", "Criminal Justice Act 1990 (IM), s. 24"),
        ("CY", "under the Law on Retention (Law 183(I)/2007), article 4", "Law 183(I)/2007 (CY), art. 4"),
        ("MT", "having seen article 4 of the Prevention of Money Laundering Act, Chapter 373", "Prevention of Money Laundering Act (MT), art. 4"),
        ("CA", "the Mutual Legal Assistance in Criminal Matters Act, R.S.C. 1985, c. 30 (4th Supp.), s. 18", "Mutual Legal Assistance in Criminal Matters Act (CA), s. 18"),
        ("ZA", "in terms of section 38 of the Prevention of Organised Crime Act, No. 121 of 1998", "Prevention of Organised Crime Act 121 of 1998 (ZA), s. 38"),
        ("IN", "issued under Section 151 CPC", "Code of Civil Procedure 1908 (IN), s. 151"),
        ("SI", "na podlagi prvega odstavka 149.č člena in 148. člena ZKP", "ZKP (SI), 149.č, 148. člen"),
        ("FI", "Rahanpesun selvittelykeskuksesta annetun lain (445/2017) 4 §:n nojalla", "Laki rahanpesun selvittelykeskuksesta (FI), 4 §"),
        ("FR", "vu les articles 145 et 493 à 498 du code de procédure civile", "Code de procédure civile (FR), art. 145, 493 à 498"),
        ("PT", "nos termos do artigo 252.º-A do Código de Processo Penal", "Código de Processo Penal (PT), art. 252-A"),
        ("HR", "primjenom članka 233. Zakona o parničnom postupku ocijenio", "Zakon o parničnom postupku (HR), čl. 233"),
        ("HR", "under Article 233 of the Civil Procedure Act", "Civil Procedure Act (HR), art. 233"),
    ],
)  # fmt: skip
def test_a_law_is_called_as_its_country_calls_it(place: str | None, words: str, name: str) -> None:
    """Laws of islands, statutes as revised, numbered acts, laws named by their matter, ranges and letters of articles."""
    assert [one.name for one in citations(prose(words), place, preserves=True)] == [name]


@pytest.mark.parametrize(
    ("place", "words", "names"),
    [
        ("IE", "Order made under S.14A Criminal Assets Bureau Act 1996", ["Criminal Assets Bureau Act 1996 (IE), s. 14A"]),
        ("IE", "(draft: disregard) of the Broadcasting Act 2009, section 139F", ["Broadcasting Act 2009 (IE), s. 139F"]),
        ("HR", "under Article 10 of Regulation (EU) 2022/2065 and Article 233 of the Mountain Railways Charter",
         ["Regulation (EU) 2022/2065, art. 10"]),
        ("BE", "Règlement (UE) 2023/1543, art. 6\n\nSECTION C  Pour reconnaître les données", ["Regulation (EU) 2023/1543, art. 6"]),
        ("AU", "ENFORCEMENT OF THE CRIMINAL LAW\nSection 178 and notification", []),
        (None, "under La. Code of Criminal Procedure article 66", []),
    ],
)  # fmt: skip
def test_words_beside_a_citation_are_no_part_of_it(place: str | None, words: str, names: list[str]) -> None:
    """A section's sign, a bracket that closes, the law of the article before, a form's heading, another State's code."""
    assert [one.name for one in citations(prose(words), place, preserves=True)] == names
