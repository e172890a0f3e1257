"""The places a paper can come from: the states of the United States, and the words that show another country."""

from __future__ import annotations

STATES = {
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA", "colorado": "CO",
    "connecticut": "CT", "delaware": "DE", "district of columbia": "DC", "florida": "FL", "georgia": "GA",
    "hawaii": "HI", "idaho": "ID", "illinois": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY",
    "louisiana": "LA", "maine": "ME", "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN",
    "mississippi": "MS", "missouri": "MO", "montana": "MT", "nebraska": "NE", "nevada": "NV", "new hampshire": "NH",
    "new jersey": "NJ", "new mexico": "NM", "new york": "NY", "north carolina": "NC", "north dakota": "ND",
    "ohio": "OH", "oklahoma": "OK", "oregon": "OR", "pennsylvania": "PA", "puerto rico": "PR", "rhode island": "RI",
    "south carolina": "SC", "south dakota": "SD", "tennessee": "TN", "texas": "TX", "utah": "UT", "vermont": "VT",
    "virginia": "VA", "washington": "WA", "west virginia": "WV", "wisconsin": "WI", "wyoming": "WY",
}  # fmt: skip
# Of Canada and of Australia, by their English and French names.
PROVINCES = frozenset(
    "british columbia,nova scotia,new brunswick,prince edward island,newfoundland and labrador,northwest territories,"
    "colombie-britannique,nouvelle-écosse,nouveau-brunswick,new south wales,south australia,western australia,"
    "northern territory,australian capital territory,northern ireland".split(",")
)
STATE_NAMES = {code: name.title().replace(" Of ", " of ") for name, code in STATES.items()}
STATE_WORDS = "|".join(sorted(STATES, key=len, reverse=True))

# Country code -> (weight, phrase in lower case). A phrase names an authority, a law or a court of that country and
# of no other; the mere name of a country is not enough, since papers mention others.
COUNTRIES: dict[str, tuple[tuple[int, str], ...]] = {
    "UK": (
        (6, "police and criminal evidence act"), (6, "investigatory powers act"), (6, "proceeds of crime act 2002"),
        (6, "overseas production orders"), (5, "crown court"), (5, "metropolitan police service"), (6, "department for work and pensions"), (6, "social security administration act"), (6, "social security fraud act"),
        (3, "metropolitan police"), (5, "constabulary"),
        (5, "national crime agency"), (5, "criminal procedure rules"), (4, "data protection act 2018"),
        (4, "data protection act 1998"), (5, "terrorism act 2000"), (4, "regulation of investigatory powers act"),
        (5, "online safety act 2023"), (4, "england and wales"), (3, "ofcom"), (3, "communications act 2003"),
        (4, "london police"), (4, "crown prosecution service"), (5, "police scotland"), (4, ".police.uk"),
        (4, ".pnn.police"), (4, "high court of justiciary"), (4, "police service of northern ireland"),
        (3, "malicious communications act"), (3, "united kingdom"),
    ),
    "ES": (
        (6, "guardia civil"), (6, "audiencia nacional"), (6, "mossos d'esquadra"), (5, "cuerpo nacional de policía"),
        (5, "ertzaintza"), (5, "juzgado de instrucción"), (5, "juzgado central"),
        (5, "ley de enjuiciamiento criminal"),
        (5, "ley 34/2002"), (4, "law 34/2002"), (5, "policía nacional"), (4, "agencia española"), (3, "in spain"),
        (3, "en españa"), (4, "tribunal supremo"), (4, "reino de españa"), (4, "ministerio del interior"),
        (4, "spanish law"), (4, "fiscalía general del estado"), (4, "diligencias previas"),
    ),
    "HK": (
        (6, "hong kong police"), (6, "laws of hong kong"), (4, "hksar"), (4, "crimes ordinance"), (4, "cstcb"),
        (5, "hong kong special administrative region"), (5, "personal data (privacy) ordinance"), (3, "hong kong"),
        (4, "national security law"), (4, "office of the privacy commissioner for personal data"),
    ),
    "CA": (
        (6, "royal canadian mounted police"), (5, "ontario provincial police"), (5, "sûreté du québec"),
        (5, "ontario court of justice"), (5, "court of king's bench"), (5, "court of queen's bench"),
        (4, "487.01"), (4, "cour du québec"), (3, "act of parliament"), (2, "criminal code"), (2, "canada"),
        (2, "justice of the peace"), (3, "province of"), (5, "canadian security intelligence"), (5, "code criminel"),
        (5, "cybertip.ca"), (4, "toronto police"), (4, "vancouver police"),
    ),
    "IN": (
        (6, "code of criminal procedure, 1973"), (5, "crpc"), (5, "cr.p.c"), (5, "cr. p.c"), (5, "bharatiya nagarik"),
        (5, "information technology act, 2000"), (4, "information technology act"), (4, "it act"),
        (6, "ministry of electronics"), (4, "cyber crime cell"), (5, "government of india"), (4, "indian penal code"),
        (5, "bharatiya nyaya"), (4, "new delhi"), (4, "cyber cell"), (4, ".gov.in"), (4, ".nic.in"), (3, "mumbai"),
        (3, "india"), (4, "intermediary guidelines"), (4, "f.i.r"), (4, "fir no"), (4, "state of jammu"),
    ),
    "DE": (
        (6, "staatsanwaltschaft"), (6, "bundeskriminalamt"), (6, "landeskriminalamt"), (5, "amtsgericht"),
        (5, "strafprozessordnung"), (5, "stpo"), (5, "polizeipräsidium"), (5, "telemediengesetz"), (4, "§ 113 tkg"),
        (5, "netzwerkdurchsetzungsgesetz"), (4, "ttdsg"), (4, "tddsg"), (4, "ermittlungsverfahren"), (5, "netzdg"),
        (5, "generalbundesanwalt"), (4, "landgericht"), (4, "bundesnetzagentur"), (3, "polizei"), (4, "stgb"),
        (5, "jugendmedienschutz"), (4, "bundesrepublik deutschland"), (3, "federal republic of germany"),
        (3, "auskunftsersuchen"), (5, "kriminalpolizei"), (5, "bundesprüfstelle"), (3, "bestandsdaten"),
    ),
    "FR": (
        (6, "gendarmerie"), (5, "police nationale"), (6, "procureur de la république"), (5, "tribunal judiciaire"),
        (5, "tribunal de grande instance"), (5, "code de procédure pénale"), (5, "réquisition"), (5, "oclctic"),
        (4, "code pénal"), (5, "juge d'instruction"), (5, "officier de police judiciaire"), (5, "pharos"),
        (5, "préfecture de police"), (4, "république française"), (5, "direction centrale de la police judiciaire"),
        (5, "french national police"), (5, "office central de lutte"), (5, "office anti-cybercriminalité"),
        (4, "loi n° 2004-575"), (4, "law no. 2004-575"), (4, "2004-575"), (3, "french law"), (5, ".gouv.fr"),
    ),
    "IT": (
        (6, "procura della repubblica"), (6, "carabinieri"), (6, "guardia di finanza"), (5, "polizia postale"),
        (5, "codice di procedura penale"), (5, "agcom"), (5, "repubblica italiana"), (4, "tribunale di"),
        (5, "polizia di stato"), (4, "italian communications authority"), (4, "d.lgs"), (3, "italian law"),
    ),
    "RU": (
        (6, "roskomnadzor"), (6, "роскомнадзор"), (4, "russian federation"), (5, "российской федерации"),
        (4, "149-fz"), (4, "149-фз"), (5, "rkn.gov.ru"), (5, "supervision of communications, information technology"),
    ),
    "TR": (
        (5, "information and communication technologies authority"), (5, "bilgi teknolojileri"), (4, "law no. 5651"),
        (4, "law no 5651"), (4, "5651 sayılı"), (4, "cumhuriyet başsavcılığı"), (4, "sulh ceza"), (4, ".gov.tr"),
        (3, "turkish"), (4, "criminal judgeship of peace"), (4, "access providers union"), (3, "ankara"),
    ),
    "CN": (
        (5, "people's republic of china"), (5, "cyberspace administration"), (4, "public security bureau"),
        (4, "chinese law"), (4, "中华人民共和国"), (4, "国家网信办"),
        (4, "ministry of public security"), (3, ".gov.cn"),
    ),
    "AU": (
        (6, "australian federal police"), (5, "esafety commissioner"), (5, "new south wales police"),
        (5, "victoria police"), (5, "queensland police"), (5, "telecommunications act 1997"),
        (3, "commonwealth of australia"),
        (5, "telecommunications (interception and access) act"), (4, ".gov.au"), (4, "crimes act 1914"),
    ),
    "NZ": ((6, "new zealand police"), (5, "search and surveillance act 2012"), (4, ".govt.nz")),
    "IE": ((6, "an garda síochána"), (6, "garda siochana"), (5, "garda national"), (4, "dpc.ie"),
        (4, "coimisiún na meán")),
    "NL": (
        (6, "openbaar ministerie"), (5, "officier van justitie"), (5, "wetboek van strafvordering"), (5, "politie"),
        (4, "rechter-commissaris"), (4, "autoriteit consument"),
    ),
    "BE": (
        (6, "federale politie"), (6, "police fédérale"), (5, "procureur du roi"), (5, "procureur des konings"),
        (4, "onderzoeksrechter"), (5, "parquet fédéral"), (6, "code d'instruction criminelle"), (6, "parquet van"), (5, "gerechtelijke politie"),
        (6, "federal judicial police"), (4, "royal decree"), (5, "88bis of the code"), (5, "46bis of the code"), (5, "strafwetboek"),
    ),
    "CH": ((6, "fedpol"), (6, "kantonspolizei"), (5, "bundesanwaltschaft"), (9, "büpf"), (5, "dienst üpf"),
        (20, "zwangsmassnahmengericht"), (10, "des kantons"), (20, "staatsanwaltschaft des kantons"), (20, "staatsanwaltschaft kanton"), (8, "editionsverfügung"), (6, "ministère public du canton")),
    "AT": ((6, "bundesministerium für inneres"), (6, "landesverwaltungsgericht"), (5, "bundesverwaltungsgericht (österreich)"), (4, "geschäftszahl"), (4, "österreich"),
        (6, "oberlandesgericht wien"), (6, "strafprozeßordnung 1975"), (5, "republic of austria"), (5, "landespolizeidirektion"), (5, "republik österreich"),
        (4, "bundesamt für verfassungsschutz")),
    "SE": ((6, "polismyndigheten"), (6, "åklagarmyndigheten"), (5, "swedish police")),
    "DK": ((6, "rigspolitiet"), (5, "anklagemyndigheden"), (5, "danish police")),
    "NO": ((6, "kripos"), (6, "politidistrikt"), (5, "norwegian police")),
    "FI": ((6, "keskusrikospoliisi"), (5, "finnish police"), (5, "national bureau of investigation, finland")),
    "PL": ((6, "prokuratura"), (6, "komenda główna policji"), (5, "kodeks postępowania karnego"),
        (5, "komenda wojewódzka")),
    "PT": ((6, "polícia judiciária"), (6, "ministério público"), (5, "código de processo penal")),
    "BR": (
        (7, "polícia federal"), (7, "polícia civil"), (6, "marco civil"), (6, "lei 12.965"), (6, "lei nº 12.965"),
        (7, "ministério público federal"), (5, "supremo tribunal federal"), (5, "tribunal de justiça do estado"),
        (4, ".jus.br"),
    ),
    "MX": ((6, "fiscalía general de la república"), (5, "estados unidos mexicanos"),
        (5, "código nacional de procedimientos penales")),
    "AR": ((6, "policía federal argentina"), (5, "ministerio público fiscal"), (5, "república argentina"),
        (5, "ufeci")),
    "CL": ((6, "policía de investigaciones de chile"), (5, "carabineros de chile")),
    "CO": ((6, "fiscalía general de la nación"), (5, "policía nacional de colombia"), (5, "república de colombia")),
    "JP": ((5, "警察"), (5, "national police agency of japan"), (5, "tokyo metropolitan police"), (4, "裁判所")),
    "KR": ((6, "korea communications standards commission"), (5, "korean national police"), (5, "경찰청"),
        (4, "republic of korea")),
    "TW": ((6, "criminal investigation bureau, taiwan"), (5, "taiwan high court"), (4, "taipei district")),
    "SG": ((6, "singapore police force"), (6, "imda"), (5, "online criminal harms act"),
        (5, "falsehoods and manipulation act"), (4, ".gov.sg")),
    "MY": ((6, "polis diraja malaysia"), (6, "malaysian communications and multimedia"), (4, ".gov.my")),
    "ID": ((6, "kominfo"), (5, "republic of indonesia"), (5, "kementerian komunikasi")),
    "TH": ((6, "royal thai police"), (5, "computer crime act b.e."),
        (5, "ministry of digital economy and society"), (4, ".go.th")),
    "VN": ((6, "socialist republic of vietnam"), (5, "vietnam's ministry"), (4, ".gov.vn")),
    "PK": ((6, "pakistan telecommunication authority"), (6, "prevention of electronic crimes act"),
        (5, "federal investigation agency"), (4, ".gov.pk")),
    "BD": ((6, "bangladesh telecommunication"), (5, "bangladesh police")),
    "LK": ((6, "sri lanka police"), (4, ".gov.lk")),
    "IL": ((6, "israel police"), (6, "israel national cyber"), (5, "state attorney's office of israel"),
        (4, ".gov.il"), (4, "state of israel")),
    "AE": ((6, "telecommunications and digital government regulatory"), (5, "united arab emirates"),
        (5, "dubai police")),
    "SA": ((5, "kingdom of saudi arabia"),),
    "EG": ((5, "arab republic of egypt"),),
    "ZA": ((6, "south african police service"), (5, "republic of south africa")),
    "NG": ((6, "nigeria police force"), (6, "economic and financial crimes commission")),
    "KE": ((6, "directorate of criminal investigations kenya"), (5, "republic of kenya")),
    "UA": ((6, "national police of ukraine"), (6, "security service of ukraine"), (5, "служба безпеки україни")),
    "GE": ((30, "prosecutor general of georgia"), (30, "prosecutor's office of georgia"), (30, "ministry of internal affairs of georgia"),
        (30, "ministry of justice of georgia"), (20, "criminal code of georgia"), (8, "tbilisi")),
    "BY": ((6, "republic of belarus"),),
    "KZ": ((6, "republic of kazakhstan"),),
    "HU": ((6, "rendőrség"), (6, "nemzeti nyomozó iroda")),
    "CZ": ((6, "policie české republiky"), (5, "policie čr")),
    "SK": ((6, "slovak republic"), (5, "slovenskej republiky"), (5, "sk-cert")),
    "RO": ((6, "poliția română"), (6, "diicot")),
    "BG": ((6, "republic of bulgaria"), (5, "гдбоп")),
    "GR": ((6, "hellenic police"), (5, "ελληνική αστυνομία")),
    "HR": ((6, "ministarstvo unutarnjih poslova"),),
    "RS": ((6, "republic of serbia"), (5, "republika srbija")),
}  # fmt: skip

# What a nation's own bodies and laws are called after it.
NATIONS = {
    "japanese": "JP", "german": "DE", "french": "FR", "italian": "IT", "spanish": "ES", "russian": "RU",
    "turkish": "TR", "chinese": "CN", "indian": "IN", "brazilian": "BR", "korean": "KR", "australian": "AU",
    "canadian": "CA", "british": "UK", "polish": "PL", "dutch": "NL", "belgian": "BE", "austrian": "AT",
    "swiss": "CH", "swedish": "SE", "danish": "DK", "norwegian": "NO", "finnish": "FI", "irish": "IE",
    "portuguese": "PT", "greek": "GR", "czech": "CZ", "slovak": "SK", "hungarian": "HU", "romanian": "RO",
    "bulgarian": "BG", "ukrainian": "UA", "israeli": "IL", "pakistani": "PK", "thai": "TH", "vietnamese": "VN",
    "indonesian": "ID", "malaysian": "MY", "mexican": "MX", "argentine": "AR", "colombian": "CO", "chilean": "CL",
    "egyptian": "EG", "saudi": "SA", "nigerian": "NG", "kenyan": "KE", "serbian": "RS", "croatian": "HR",
}  # fmt: skip
