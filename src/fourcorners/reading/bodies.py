"""The public bodies that ask providers for data, as papers name them, with where they belong.

Each entry: phrase in lower case -> (name as written out, jurisdiction). A longer phrase stands before a shorter one
that it contains. Bodies that a general pattern finds (a city's police, a county's sheriff) are not listed.
"""

from __future__ import annotations

import re

from fourcorners.reading.places import STATE_WORDS

FEDERAL: tuple[tuple[str, str], ...] = (
    ("federal bureau of investigation", "Federal Bureau of Investigation"),
    ("drug enforcement administration", "Drug Enforcement Administration"),
    ("homeland security investigations", "Homeland Security Investigations"),
    ("customs and border protection", "U.S. Customs and Border Protection"),
    ("immigration and customs enforcement", "U.S. Immigration and Customs Enforcement"),
    ("citizenship and immigration services", "U.S. Citizenship and Immigration Services"),
    ("united states secret service", "United States Secret Service"),
    ("u.s. secret service", "United States Secret Service"),
    ("internal revenue service", "Internal Revenue Service"),
    ("alcohol, tobacco, firearms", "Bureau of Alcohol, Tobacco, Firearms and Explosives"),
    ("united states marshals service", "United States Marshals Service"),
    ("u.s. marshals service", "United States Marshals Service"),
    ("postal inspection service", "United States Postal Inspection Service"),
    ("securities and exchange commission", "Securities and Exchange Commission"),
    ("commodity futures trading commission", "Commodity Futures Trading Commission"),
    ("federal trade commission", "Federal Trade Commission"),
    ("consumer financial protection bureau", "Consumer Financial Protection Bureau"),
    ("financial crimes enforcement network", "Financial Crimes Enforcement Network"),
    ("office of foreign assets control", "Office of Foreign Assets Control"),
    ("federal communications commission", "Federal Communications Commission"),
    ("food and drug administration", "Food and Drug Administration"),
    ("department of homeland security", "U.S. Department of Homeland Security"),
    ("national security agency", "National Security Agency"),
    ("diplomatic security service", "Diplomatic Security Service"),
    ("naval criminal investigative service", "Naval Criminal Investigative Service"),
    ("army criminal investigation", "Army Criminal Investigation Division"),
    ("air force office of special investigations", "Air Force Office of Special Investigations"),
    ("united states department of justice", "United States Department of Justice"),
    ("u.s. department of justice", "U.S. Department of Justice"),
    ("u. s. department of justice", "U.S. Department of Justice"),
)

FOREIGN: tuple[tuple[str, str], ...] = (
    ("lawful interception unit of the guardia civil", "Guardia Civil, Lawful Interception Unit"),
    ("guardia civil", "Guardia Civil"),
    ("cuerpo nacional de policía", "Cuerpo Nacional de Policía"),
    ("mossos d'esquadra", "Mossos d'Esquadra"),
    ("ertzaintza", "Ertzaintza"),
    ("hong kong police force", "Hong Kong Police Force"),
    ("royal canadian mounted police", "Royal Canadian Mounted Police"),
    ("ontario provincial police", "Ontario Provincial Police"),
    ("toronto police service", "Toronto Police Service"),
    ("ministry of electronics and information technology", "Ministry of Electronics and Information Technology"),
    ("ministry of electronics & information technology", "Ministry of Electronics and Information Technology"),
    ("central bureau of investigation", "Central Bureau of Investigation"),
    ("metropolitan police service", "Metropolitan Police Service"),
    ("national crime agency", "National Crime Agency"),
    ("police scotland", "Police Scotland"),
    ("police service of northern ireland", "Police Service of Northern Ireland"),
    ("bundeskriminalamt", "Bundeskriminalamt"),
    ("gendarmerie nationale", "Gendarmerie nationale"),
    ("direction centrale de la police judiciaire", "Direction centrale de la police judiciaire"),
    ("oclctic", "OCLCTIC"),
    ("préfecture de police", "Préfecture de police"),
    ("police nationale", "Police nationale"),
    ("guardia di finanza", "Guardia di Finanza"),
    ("carabinieri", "Carabinieri"),
    ("polizia postale", "Polizia Postale"),
    ("agcom", "AGCOM"),
    ("roskomnadzor", "Roskomnadzor"),
    ("роскомнадзор", "Роскомнадзор"),
    (
        "federal service for supervision of communications",
        "Federal Service for Supervision of Communications, Information Technology and Mass Media",
    ),
    ("information and communication technologies authority", "Information and Communication Technologies Authority"),
    ("cyberspace administration of china", "Cyberspace Administration of China"),
    ("australian federal police", "Australian Federal Police"),
    ("esafety commissioner", "eSafety Commissioner"),
    ("new zealand police", "New Zealand Police"),
    ("an garda síochána", "An Garda Síochána"),
    ("openbaar ministerie", "Openbaar Ministerie"),
    ("polismyndigheten", "Polismyndigheten"),
    ("polícia federal", "Polícia Federal"),
    ("polícia judiciária", "Polícia Judiciária"),
    ("singapore police force", "Singapore Police Force"),
    ("royal thai police", "Royal Thai Police"),
    ("israel police", "Israel Police"),
    ("pakistan telecommunication authority", "Pakistan Telecommunication Authority"),
    ("korea communications standards commission", "Korea Communications Standards Commission"),
    ("ofcom", "Ofcom"),
)

# The bodies that a pattern finds, as capitalised in the paper. Names are at most five words, so it stays linear.
_NAME = r"(?:[A-Z][\w.'&-]{1,24}[ ]){1,4}"
LOCAL = re.compile(
    rf"(?P<police>{_NAME}(?:Police (?:Department|Dept\.?|Force|Service|Bureau|Division)|State "
    rf"Police|Highway Patrol"
    rf"|Constabulary|Sheriff'?s? (?:Office|Department|Dept\.?)|Department of Public Safety|Bureau "
    rf"of Investigation"
    rf"|County Prosecutor'?s? Office|County District Attorney|District Attorney'?s? Office|Police))\b"
    rf"|(?P<office>(?:Office of (?:the )?(?:(?:State|Local|Special) )?)"
    rf"(?:District Attorney|Attorney General|Prosecuting Attorney|State'?s Attorney|"
    rf"Commonwealth'?s Attorney"
    rf"|County Attorney|Inspector General|Prosecutor)(?:,? (?:for|of) (?:the )"
    rf"?(?:[A-Z][\w.'-]{{1,24}} ?){{1,5}})?)"
)
LOCAL_WORDS = ("police", "sheriff", "attorney", "prosecut", "constabulary", "patrol", "bureau of inv", "public safety")
ABROAD = re.compile(
    r"\b(?:General)?(?:Staatsanwaltschaft|Landeskriminalamt|Polizeipräsidium|Amtsgericht|"
    r"Landgericht|Kantonspolizei)"
    r"(?: [A-ZÄÖÜ][\wäöüß-]{2,30}){1,2}"
    r"|\b(?:Tribunal judiciaire|Tribunal de grande instance|Parquet|Juzgado de Instrucción|"
    r"Juzgado Central de Instrucción"
    r"|Procura della Repubblica|Tribunale|Fiscalía)(?: (?:de|di|del|presso il|Provincial|[nN][ºo°.]+|"
    r"\d{1,3}|[A-ZÁÉÍÓÚ]"
    r"[\wáéíóúñèàç-]{2,30})){1,6}"
)
MINISTRY = re.compile(
    r"\b(?:Ministry|Ministère|Ministerio|Department|Secretariat) (?:of|de|del|for) "
    r"(?:[A-Za-z][\w&'-]{1,24} ?){1,7}"
)
STATE_OF = re.compile(rf"\b(?:state|commonwealth) of ({STATE_WORDS})\b")
