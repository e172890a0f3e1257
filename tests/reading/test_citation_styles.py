"""Citations in the styles of many States and countries: what a paper relies on, and what it says was done."""

# ruff: noqa: E501 (papers read better unbroken)

from __future__ import annotations

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.matter import read_matter

PAPERS = {
    'FED': 'SPECIMEN\nUNITED STATES DISTRICT COURT\nDISTRICT OF OREGON\nORDER\n{}\nIT IS ORDERED that Harbor Social disclose the name for tern_77.\n',
    'CA': 'SPECIMEN\nSUPERIOR COURT OF CALIFORNIA, COUNTY OF KERN\nSEARCH WARRANT\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'NY': 'SPECIMEN\nSUPREME COURT OF THE STATE OF NEW YORK, COUNTY OF ERIE\nSUBPOENA DUCES TECUM\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'IL': 'SPECIMEN\nIN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS\nGRAND JURY SUBPOENA\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'TX': 'SPECIMEN\nTHE STATE OF TEXAS, COUNTY OF HAYS\nSEARCH WARRANT\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'FL': 'SPECIMEN\nIN THE CIRCUIT COURT OF THE NINTH JUDICIAL CIRCUIT, ORANGE COUNTY, FLORIDA\nSUBPOENA\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'PA': 'SPECIMEN\nCOMMONWEALTH OF PENNSYLVANIA, COUNTY OF ERIE\nCOURT ORDER\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'OH': 'SPECIMEN\nCOURT OF COMMON PLEAS, SUMMIT COUNTY, OHIO\nSUBPOENA\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'MA': 'SPECIMEN\nCOMMONWEALTH OF MASSACHUSETTS\nSUPERIOR COURT, NORFOLK COUNTY\nSEARCH WARRANT\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'WA': 'SPECIMEN\nSUPERIOR COURT OF WASHINGTON FOR PIERCE COUNTY\nSUBPOENA\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'VA': 'SPECIMEN\nCOMMONWEALTH OF VIRGINIA\nCircuit Court of Henrico County\nSEARCH WARRANT\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'MI': 'SPECIMEN\nSTATE OF MICHIGAN\n3rd Circuit Court, Wayne County\nSUBPOENA\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'NC': 'SPECIMEN\nSTATE OF NORTH CAROLINA, WAKE COUNTY\nIn the General Court of Justice, Superior Court Division\nORDER\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'GA': 'SPECIMEN\nSUPERIOR COURT OF FULTON COUNTY, STATE OF GEORGIA\nSEARCH WARRANT\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'CO': 'SPECIMEN\nDISTRICT COURT, BOULDER COUNTY, COLORADO\nSEARCH WARRANT\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'AZ': 'SPECIMEN\nSUPERIOR COURT OF ARIZONA, PIMA COUNTY\nSEARCH WARRANT\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'MN': 'SPECIMEN\nSTATE OF MINNESOTA, COUNTY OF RAMSEY, DISTRICT COURT\nSUBPOENA\n{}\nYou are commanded to produce the name and address for tern_77.\n',
    'UK': 'SPECIMEN\nIN THE CROWN COURT AT LEEDS\nPRODUCTION ORDER\n{}\nHarbor Social Ltd must produce the name for tern_77.\n',
    'IE': 'SPECIMEN\nAN GARDA SÍOCHÁNA\nDublin\n{}\nHarbor Social is required to disclose the name for tern_77.\n',
    'CAN': 'SPECIMEN\nPROVINCE OF ONTARIO\nONTARIO COURT OF JUSTICE\nPRODUCTION ORDER\n{}\nHarbor Social is ordered to produce the name for tern_77.\n',
    'AU': 'SPECIMEN\nAUSTRALIAN FEDERAL POLICE\nNOTICE\n{}\nHarbor Social must give the name for tern_77.\n',
    'DE': 'SPECIMEN\nAmtsgericht Musterstadt\nBESCHLUSS\n{}\nHarbor Social hat den Namen zu tern_77 herauszugeben.\n',
    'FR': 'SPECIMEN\nTribunal judiciaire de Valbourg\nRÉQUISITION\n{}\nNous requérons Harbor Social de communiquer le nom du titulaire du compte tern_77.\n',
    'ES': 'SPECIMEN\nJUZGADO DE INSTRUCCIÓN N.º 3 DE VILLANUEVA\nAUTO\n{}\nSe requiere a Harbor Social que aporte la titularidad de la cuenta tern_77.\n',
    'IT': "SPECIMEN\nProcura della Repubblica presso il Tribunale di Borgonuovo\nDECRETO\n{}\nSi ordina a Harbor Social di fornire i dati dell'utente tern_77.\n",
    'CH': 'SPECIMEN\nStaatsanwaltschaft des Kantons Zürich\nVERFÜGUNG\n{}\nHarbor Social hat den Namen zu tern_77 herauszugeben.\n',
    'AT': 'SPECIMEN\nRepublik Österreich\nLandesgericht Linz\nBESCHLUSS\n{}\nHarbor Social hat den Namen zu tern_77 mitzuteilen.\n',
}  # fmt: skip
CITED = [
    ('FED', 'This order is made under 18 U.S.C. § 2703(d).', ['18 U.S.C. § 2703(d)'], []),
    ('FED', 'This order is made under 18 USC §2703( d ).', ['18 U.S.C. § 2703(d)'], []),
    ('FED', 'This order is made under l8 U.S.C. § 2703(d).', ['18 U.S.C. § 2703(d)'], []),
    ('FED', 'This order is made under 18 U. S. C. Sec. 2703 (c)(1)(B) and 2703 (d).', ['18 U.S.C. § 2703(c)', '18 U.S.C. § 2703(d)'], []),
    ('FED', 'Under Title 18 of the U.S. Code, Sections 2703(c) and (d), this order issues.', ['18 U.S.C. § 2703(c)', '18 U.S.C. § 2703(d)'], []),
    ('FED', 'Pursuant to sections 2703(d) and 2705(b) of Title 18, United States Code.', ['18 U.S.C. § 2703(d)', '18 U.S.C. § 2705(b)'], []),
    ('FED', 'Pursuant to 18 U.S.C. §§ 3122-3124, the Court so orders.', ['18 U.S.C. § 3122', '18 U.S.C. § 3124'], []),
    ('FED', 'An investigation of possible violations of 18 U.S.C. §§ 1343 and 1956(a)(1)(B)(i) and 26 U.S.C. § 7201 is under way. Made under 18 U.S.C. 2703(d).', ['18 U.S.C. § 2703(d)'], ['18 U.S.C. § 1343', '18 U.S.C. § 1956', '26 U.S.C. § 7201']),
    ('FED', 'Offense: wire fraud (18 U.S.C. 1343). Authority: 18 U.S.C. 2703(d).', ['18 U.S.C. § 2703(d)'], ['18 U.S.C. § 1343']),
    ('FED', 'The matter concerns bank fraud, 18 U.S.C. § 1344. 18 U.S.C. § 2703(d).', ['18 U.S.C. § 2703(d)'], ['18 U.S.C. § 1344']),
    ('FED', 'The grand jury is looking into 18 U.S.C. § 2252A. Made under 18 U.S.C. § 2703(d).', ['18 U.S.C. § 2703(d)'], ['18 U.S.C. § 2252A']),
    ('FED', 'Crimes: 18 U.S.C. § 371, 18 U.S.C. § 1030(a)(5). Order under 18 U.S.C. § 2703(d).', ['18 U.S.C. § 2703(d)'], ['18 U.S.C. § 371', '18 U.S.C. § 1030']),
    ('FED', 'charged in a two-count indictment with 21 U.S.C. §§ 841(a)(1), 846; order under 18 U.S.C. § 2703(d).', ['18 U.S.C. § 2703(d)'], ['21 U.S.C. § 841', '21 U.S.C. § 846']),
    ('FED', 'Order under the Stored Communications Act, § 2703(d).', ['18 U.S.C. § 2703(d)'], []),
    ('FED', 'Records are sought under 18 U.S.C. § 2703(d); 47 C.F.R. § 64.2 does not matter.', ['18 U.S.C. § 2703(d)'], []),
    ('CA', 'This warrant is issued under Penal Code sections 1524 and 1546.1 for a violation of Penal Code section 530.5(a).', ['Cal. Penal Code § 1524', 'Cal. Penal Code § 1546.1'], ['Cal. Penal Code § 530.5']),
    ('CA', 'Issued per PC 1524(a)(4) and 1546.1(d); crime: PC 487(a), H&S 11351.', ['Cal. Penal Code § 1524', 'Cal. Penal Code § 1546.1'], ['Cal. Penal Code § 487', 'Cal. Health & Safety Code § 11351']),
    ('CA', 'Issued under Cal. Pen. Code, § 1524, for the felony defined in Cal. Pen. Code, § 245.', ['Cal. Penal Code § 1524'], []),
    ('NY', 'Issued under CPL 610.20(3), in the investigation of Penal Law § 155.35 (grand larceny).', ['N.Y. Crim. Proc. Law § 610.20'], ['N.Y. Penal Law § 155.35']),
    ('NY', 'By virtue of Section 610.10 of the Criminal Procedure Law; alleged: P.L. 190.65(1)(b).', ['N.Y. Crim. Proc. Law § 610.10'], ['N.Y. Penal Law § 190.65']),
    ('IL', 'Pursuant to 725 ILCS 5/112-4, the Grand Jury inquires into 720 ILCS 5/17-10.6.', ['725 ILCS 5/112-4'], ['720 ILCS 5/17-10.6']),
    ('IL', '725 ILCS 168/10. Offense: theft (720 ILCS 5/16-1).', ['725 ILCS 168/10'], ['720 ILCS 5/16-1']),
    ('TX', 'Under Article 18B.354, Code of Criminal Procedure, and for an offense under Section 32.51, Penal Code.', ['Tex. Code Crim. Proc. art. 18B.354'], ['Tex. Penal Code § 32.51']),
    ('TX', 'Tex. Code Crim. Proc. Ann. art. 18.02(14). Offense: Tex. Penal Code § 33.07.', ['Tex. Code Crim. Proc. art. 18.02'], ['Tex. Penal Code § 33.07']),
    ('FL', 'Under s. 934.23, F.S., and in an inquiry into s. 817.568, Florida Statutes.', ['Fla. Stat. § 934.23'], ['Fla. Stat. § 817.568']),
    ('FL', 'Fla. Stat. §27.04. Suspected crime: F.S. 812.014.', ['Fla. Stat. § 27.04'], ['Fla. Stat. § 812.014']),
    ('PA', 'Under 18 Pa. C.S.A. § 5743(d) the court orders this in the matter of theft by deception, 18 Pa.C.S. § 3922.', ['18 Pa.C.S. § 5743'], ['18 Pa.C.S. § 3922']),
    ('OH', 'Under R.C. 2939.12 and Crim.R. 17, for a violation of R.C. 2913.02(A)(3).', ['Ohio Crim. R. 17', 'Ohio Rev. Code § 2939.12'], ['Ohio Rev. Code § 2913.02']),
    ('MA', 'Under G.L. c. 276, § 1; offence: M.G.L. c. 266, § 37E.', ['Mass. Gen. Laws ch. 276, § 1'], ['Mass. Gen. Laws ch. 266, § 37E']),
    ('WA', 'Pursuant to RCW 10.96.020, investigating RCW 9.35.020.', ['RCW 10.96.020'], ['RCW 9.35.020']),
    ('VA', 'Under § 19.2-70.3 of the Code of Virginia. Offense: § 18.2-186.3.', ['Va. Code § 19.2-70.3'], ['Va. Code § 18.2-186.3']),
    ('MI', 'Pursuant to MCL 767A.2, in the investigation of MCL 750.159i.', ['Mich. Comp. Laws § 767A.2'], ['Mich. Comp. Laws § 750.159i']),
    ('NC', 'Under N.C.G.S. 15A-298 for a violation of G.S. 14-100.', ['N.C. Gen. Stat. § 15A-298'], ['N.C. Gen. Stat. § 14-100']),
    ('GA', 'Under OCGA 17-5-21; offence O.C.G.A. § 16-9-121.', ['Ga. Code Ann. § 17-5-21'], ['Ga. Code Ann. § 16-9-121']),
    ('CO', 'Pursuant to section 16-3-301, C.R.S.; probable cause of C.R.S. 18-5-902.', ['Colo. Rev. Stat. § 16-3-301'], ['Colo. Rev. Stat. § 18-5-902']),
    ('AZ', 'Under ARS 13-3911; crime A.R.S. § 13-2008.', ['Ariz. Rev. Stat. § 13-3911'], ['Ariz. Rev. Stat. § 13-2008']),
    ('MN', 'Under Minn. Stat. § 388.23, subd. 1; crime: Minn. Stat. § 609.527.', ['Minn. Stat. § 388.23'], ['Minn. Stat. § 609.527']),
    ('UK', 'Under section 9 of and Schedule 1 to PACE.', ['Police and Criminal Evidence Act 1984 (UK), s. 9 and Sch. 1'], []),
    ('UK', 'Made under paragraph 5 of Schedule 5 to the Terrorism Act 2000.', ['Terrorism Act 2000 (UK), Sch. 5 para. 5'], []),
    ('UK', 'Made under s345 POCA 2002.', ['Proceeds of Crime Act 2002 (UK), s. 345'], []),
    ('UK', 'Made under section 4 of the Crime (Overseas Production Orders) Act 2019, for fraud contrary to section 1 of the Fraud Act 2006.', ['Crime (Overseas Production Orders) Act 2019 (UK), s. 4'], ['Fraud Act 2006 (UK), s. 1']),
    ('UK', 'Investigatory Powers Act 2016, s 60A', ['Investigatory Powers Act 2016 (UK), s. 60A'], []),
    ('UK', 'Offence: Protection from Harassment Act 1997 s.4A. Power: IPA 2016 s.61.', ['Investigatory Powers Act 2016 (UK), s. 61'], ['Protection from Harassment Act 1997 (UK), s. 4A']),
    ('IE', 'Under section 63 of the Criminal Justice Act 1994, for theft contrary to section 4 of the Criminal Justice (Theft and Fraud Offences) Act 2001.', ['Criminal Justice Act 1994 (IE), s. 63'], ['Criminal Justice (Theft and Fraud Offences) Act 2001 (IE), s. 4']),
    ('CAN', '(Section 487.017 Criminal Code) An offence under section 342.1 of the Criminal Code has been committed.', ['Criminal Code (CA), s. 487.017'], ['Criminal Code (CA), s. 342.1']),
    ('AU', 'Under section 3LA of the Crimes Act 1914 (Cth); offence: s 474.17 of the Criminal Code (Cth).', ['Crimes Act 1914 (AU), s. 3LA'], ['Criminal Code (AU), s. 474.17']),
    ('UK', 'Made under section 60A of the Investigatory Powers Act 2016. Offences contrary to the Fraud Act 2006 s.2, the Theft Act 1968 s.1 and s.4 of the Protection from Harassment Act 1997.', ['Investigatory Powers Act 2016 (UK), s. 60A'], ['Fraud Act 2006 (UK), s. 2', 'Theft Act 1968 (UK), s. 1', 'Protection from Harassment Act 1997 (UK), s. 4']),
    ('CAN', '(Section 487.014 Criminal Code) An offence under section 342.1 (unauthorized use of computer) and section 380(1)(a) (fraud over $5,000) of the Criminal Code has been committed.', ['Criminal Code (CA), s. 487.014'], ['Criminal Code (CA), s. 342.1', 'Criminal Code (CA), s. 380(1)(a)']),
    ('ES', 'Conforme al art. 588 ter j) LECrim; presunto delito de estafa del artículo 249.1.a) del Código Penal.', ['Ley de Enjuiciamiento Criminal (ES), art. 588 ter j'], ['Código Penal (ES), art. 249.1']),
    ('DE', 'Gemäß §§ 94, 98 StPO, wegen Verdachts nach § 263a StGB.', ['StPO (DE), § 94, 98'], ['StGB (DE), § 263a']),
    ('DE', 'nach § 100 k Abs. 1 StPO i.V.m. § 22 TDDDG; Vorwurf: Betrug, § 263 Abs. 1 StGB', ['StPO (DE), § 100k', 'TDDDG (DE), § 22'], ['StGB (DE), § 263']),
    ('DE', '§§ 100g I, 101a I StPO', ['StPO (DE), § 100g, 101a'], []),
    ('DE', 'Rechtsgrundlage: § 95 I StPO. Straftat: Nachstellung (§ 238 I Nr. 1 StGB).', ['StPO (DE), § 95'], ['StGB (DE), § 238']),
    ('FR', "Vu les articles 60-1, 60-2 et 77-1-1 du code de procédure pénale ; faits d'escroquerie (art. 313-1 C. pén.)", ['Code de procédure pénale (FR), art. 60-1, 60-2, 77-1-1'], ['Code pénal (FR), art. 313-1']),
    ('FR', "Vu l'art. 99-3 C.P.P.", ['Code de procédure pénale (FR), art. 99-3'], []),
    ('FR', "Vu l'article 77-1-1 du CPP, infraction : menaces (222-17 du code pénal)", ['Code de procédure pénale (FR), art. 77-1-1'], ['Code pénal (FR), art. 222-17']),
    ('ES', 'Conforme al art. 588 ter j) LECrim y al art. 579 bis de la misma; delito: art. 248 CP.', ['Ley de Enjuiciamiento Criminal (ES), art. 588 ter j'], ['Código Penal (ES), art. 248']),
    ('ES', 'artículos 588 ter m y 588 ter k de la L.E.Crim.; presunto delito de estafa (artículos 248 y 249 del C.P.)', ['Ley de Enjuiciamiento Criminal (ES), art. 588 ter m, 588 ter k'], ['Código Penal (ES), art. 248, 249']),
    ('IT', "Visto l'art. 132, comma 3, D.Lgs. 196/2003; reato p. e p. dall'art. 640-ter c.p.", ['D.lgs. 196/2003 (IT), art. 132'], ['Codice penale (IT), art. 640-ter']),
    ('IT', 'visti gli artt. 234-bis e 256 cod. proc. pen.', ['Codice di procedura penale (IT), art. 234-bis, 256'], []),
    ('CH', 'Gestützt auf Art. 265 StPO, wegen Art. 146 StGB.', ['StPO (CH), art. 265'], ['StGB (CH), art. 146']),
    ('AT', 'gemäß §§ 134 Z 2, 135 Abs 1a StPO; § 146 StGB', ['StPO (AT), § 134, 135'], ['StGB (AT), § 146']),
]  # fmt: skip


@pytest.mark.parametrize(("where", "words", "powers", "offences"), CITED)
def test_a_citation_is_sorted_and_written_one_way(
    where: str, words: str, powers: list[str], offences: list[str]
) -> None:
    """However it is spelled, a provision is a power or an offence by the words around it, in its normal form."""
    text = PAPERS[where].format(words)
    said = read_matter(Paper("0" * 64, "x", "text/plain", len(text), (Page(1, text),))).to_json()
    assert (sorted(said["authorities"]), sorted(said["offences"])) == (sorted(powers), sorted(offences))
