"""What shows another country where no listed authority does: how its papers call the state, its laws, its script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.texts.prose import Prose, Span

# How states call themselves over their papers. Such a line decides, whatever laws and bodies the paper names below.
_STATES: dict[str, str] = {
    "AT": "republik österreich", "BE": "royaume de belgique|koninkrijk belgië", "CH": "confédération suisse|schweizerische eidgenossenschaft"
    "|confederazione svizzera|kanton |kantons |canton de |cantone ", "DE": "bundesrepublik deutschland|freistaat bayern|freistaat sachsen|land berlin"
    "|freie und hansestadt hamburg|freie hansestadt bremen", "LU": "grand-duché de luxembourg", "LI": "fürstentum liechtenstein",
    "FR": "république française", "MC": "principauté de monaco", "IT": "repubblica italiana", "SM": "repubblica di san marino",
    "ES": "reino de españa|administración de justicia", "AD": "principat d'andorra", "PT": "república portuguesa",
    "NL": "koninkrijk der nederlanden", "DK": "kongeriget danmark|kingdom of denmark", "SE": "konungariket sverige|kingdom of sweden",
    "NO": "kongeriket norge|kingdom of norway", "FI": "suomen tasavalta|republic of finland", "IS": "lýðveldið ísland|republic of iceland",
    "EE": "eesti vabariik|republic of estonia", "LV": "latvijas republika|republic of latvia", "LT": "lietuvos respublika|republic of lithuania",
    "PL": "rzeczpospolita polska|republic of poland", "CZ": "česká republika|czech republic", "SK": "slovenská republika|slovak republic",
    "HU": "magyarország|magyar köztársaság", "RO": "românia", "BG": "република българия|republic of bulgaria", "MD": "republica moldova|republic of moldova",
    "GR": "ελληνικη δημοκρατια|ελληνική δημοκρατία|hellenic republic", "CY": "κυπριακη δημοκρατια|κυπριακή δημοκρατία|republic of cyprus",
    "MT": "repubblika ta' malta|republic of malta|court of magistrates (malta)", "HR": "republika hrvatska|republic of croatia",
    "SI": "republika slovenija|republic of slovenia", "RS": "republika srbija|република србија|republic of serbia",
    "BA": "bosna i hercegovina|bosnia and herzegovina", "ME": "crna gora|republic of montenegro", "MK": "република северна македонија|republic of north macedonia",
    "AL": "republika e shqipërisë|republic of albania", "XK": "republika e kosovës|republic of kosovo", "UA": "україна", "BY": "республика беларусь|рэспубліка беларусь|republic of belarus",
    "RU": "российская федерация|российской федерации", "KZ": "республика казахстан|қазақстан республикасы|republic of kazakhstan", "GE": "republic of georgia",
    "AM": "republic of armenia", "AZ": "azərbaycan respublikası|republic of azerbaijan", "TR": "t.c.|türkiye cumhuriyeti|republic of türkiye|republic of turkey",
    "IL": "state of israel", "AE": "united arab emirates", "SA": "kingdom of saudi arabia", "QA": "state of qatar", "KW": "state of kuwait", "JO": "hashemite kingdom of jordan",
    "EG": "arab republic of egypt", "MA": "royaume du maroc|kingdom of morocco", "TN": "république tunisienne", "DZ": "république algérienne démocratique",
    "SN": "république du sénégal", "CI": "république de côte d'ivoire", "CM": "république du cameroun|republic of cameroon", "NG": "federal republic of nigeria",
    "GH": "republic of ghana", "KE": "republic of kenya", "UG": "republic of uganda", "TZ": "united republic of tanzania", "RW": "republic of rwanda",
    "ZA": "republic of south africa", "ZM": "republic of zambia", "ZW": "republic of zimbabwe", "NA": "republic of namibia", "BW": "republic of botswana",
    "IN": "government of india|state of maharashtra|government of nct", "PK": "islamic republic of pakistan|government of pakistan",
    "BD": "people's republic of bangladesh", "LK": "democratic socialist republic of sri lanka", "NP": "government of nepal", "SG": "republic of singapore",
    "MY": "kerajaan malaysia", "TH": "kingdom of thailand", "VN": "socialist republic of vietnam|cộng hòa xã hội chủ nghĩa việt nam",
    "PH": "republic of the philippines", "ID": "republik indonesia|republic of indonesia", "KR": "republic of korea|대한민국", "JP": "日本国",
    "CN": "中华人民共和国|people's republic of china", "TW": "中華民國|republic of china (taiwan)", "HK": "hong kong special administrative region",
    "AU": "commonwealth of australia|australian government", "NZ": "new zealand government", "CA": "government of canada|gouvernement du québec|canada\n",
    "BR": "república federativa do brasil|poder judiciário do estado|poder judiciário da união", "AR": "república argentina|poder judicial de la nación",
    "MX": "estados unidos mexicanos|poder judicial de la federación", "CL": "república de chile", "CO": "república de colombia", "PE": "república del perú",
    "EC": "república del ecuador", "BO": "estado plurinacional de bolivia", "PY": "república del paraguay", "UY": "república oriental del uruguay",
    "VE": "república bolivariana de venezuela", "CR": "república de costa rica", "PA": "república de panamá", "GT": "república de guatemala", "DO": "república dominicana",
    "IE": "the high court of ireland|rialtas na héireann", "UK": "his majesty's government|hm government|hm courts",
}  # fmt: skip
_CODE_OF = {phrase: code for code, phrases in _STATES.items() for phrase in phrases.split("|")}
_CALLED = tuple(_CODE_OF)
_TOP = 700

# Languages of one country, out of which papers are translated.
_TRANSLATED = (
    ("polish", "PL"), ("czech", "CZ"), ("slovak", "SK"), ("hungarian", "HU"), ("romanian", "RO"), ("bulgarian", "BG"), ("greek", "GR"), ("croatian", "HR"),
    ("slovene", "SI"), ("slovenian", "SI"), ("finnish", "FI"), ("swedish", "SE"), ("danish", "DK"), ("norwegian", "NO"), ("lithuanian", "LT"),
    ("latvian", "LV"), ("estonian", "EE"),
)  # fmt: skip
# What else shows a country: phrase, code, weight.
SIGNS: tuple[tuple[str, str, int], ...] = (
    ("警察", "JP", 6), ("刑事訴訟法", "JP", 6), ("検察庁", "JP", 6), ("judicial police officer", "JP", 2), ("令和", "JP", 6),
    ("公安局", "CN", 6), ("网络安全", "CN", 5), ("sulh ceza", "TR", 6), ("sayılı kanun", "TR", 5), ("sayılı ceza", "TR", 5), ("savcılığı", "TR", 6),
    ("savciliği", "TR", 6), ("ceza muhakemesi", "TR", 6),
    ("procuradoria-geral da república", "PT", 4), ("lei do cibercrime", "PT", 5), ("guarda nacional republicana", "PT", 6),
    ("comarca de", "BR", 4), ("juiz de direito", "BR", 4), ("juíza de direito", "BR", 4), ("delegado de polícia", "BR", 4), ("delegada de polícia", "BR", 4),
    ("república argentina", "AR", 6), ("ministerio público de la federación", "MX", 5), ("c. de c.v", "MX", 2),
    ("republik österreich", "AT", 6), ("royaume de belgique", "BE", 6), ("koninkrijk belgië", "BE", 6), ("handelsgericht wien", "AT", 5),
    ("landesgericht für strafsachen", "AT", 6), ("landeskriminalamt wien", "AT", 6), ("bezirksgericht", "AT", 2),
    ("telecommunicatiewet", "NL", 5), ("schweizerische", "CH", 5), ("des kantons", "CH", 7), ("kantonsgericht", "CH", 6), ("ministère public du canton", "CH", 7), ("ministère public de la confédération", "CH", 8),
    ("grand-duché de luxembourg", "LU", 6), ("rzeczpospolita", "PL", 6), ("juge d'instruction directeur", "LU", 5),
    ("prokuratura rejonowa", "PL", 6), ("k.p.k", "PL", 5), ("komenda miejska policji", "PL", 6), ("komenda powiatowa policji", "PL", 6), ("sąd rejonowy", "PL", 6), ("sąd okręgowy", "PL", 6),
    ("trestního řádu", "CZ", 6), ("státní zastupitelství", "CZ", 6), ("okresní soud", "CZ", 4), ("trestného poriadku", "SK", 6), ("okresný súd", "SK", 5), ("prokuratúra", "SK", 5),
    ("büntetőeljárás", "HU", 6), ("rendőr-főkapitányság", "HU", 6), ("nyomozó", "HU", 3), ("procedură penală", "RO", 6), ("parchetul de pe lângă", "RO", 7), ("judecătoria", "RO", 5),
    ("kaznenom postupku", "HR", 6), ("državno odvjetništvo", "HR", 6), ("kazenskem postopku", "SI", 6), ("policijska uprava", "SI", 3), ("javno tužilaštvo", "RS", 6), ("zakonika o krivičnom", "RS", 6),
    ("retsplejeloven", "DK", 6), ("straffeprosessloven", "NO", 6), ("rättegångsbalken", "SE", 6), ("tingsrätt", "SE", 5), ("elektronisk kommunikation", "SE", 3),
    ("retten i", "DK", 5), ("byret", "DK", 4), ("tingrett", "NO", 5), ("pakkokeinolaki", "FI", 6), ("poliisilaitos", "FI", 6), ("käräjäoikeus", "FI", 6),
    ("ελληνικη αστυνομια", "GR", 6), ("εισαγγελία", "GR", 5), ("kriminaalmenetluse", "EE", 6), ("kriminālprocesa", "LV", 6), ("baudžiamojo proceso", "LT", 6), ("prokuratūra", "LT", 4),
    ("nodal officer", "IN", 4), ("grievance officer", "IN", 4), ("bengaluru", "IN", 4), ("hyderabad", "IN", 3), ("of bnss", "IN", 5), ("bnss", "IN", 4),
    ("mairie de", "FR", 4), ("civil guard", "ES", 6), ("court of instruction no", "ES", 6), ("translation from german", "DE", 4), ("translated from german", "DE", 4), ("local court of", "DE", 5),
    ("reglamento (ue)", "ES", 4), ("regulamento (ue)", "PT", 4), ("regolamento (ue)", "IT", 4), ("translation from spanish", "ES", 4), ("translation from italian", "IT", 5),
    ("high court of ireland", "IE", 6), ("garda", "IE", 4), ("district court rules", "IE", 2), ("director of public prosecutions v", "IE", 2),
    ("london borough", "UK", 5), ("borough council", "UK", 4), ("uk gdpr", "UK", 4), ("his majesty", "UK", 4), ("hm courts", "UK", 5), ("central criminal court", "UK", 6),
    ("hm revenue", "UK", 6), ("sheriff court", "UK", 5), ("procurator fiscal", "UK", 6), ("county court", "UK", 2), ("serious fraud office", "UK", 4),
    ("(cth)", "AU", 14), ("nsw police", "AU", 6), ("commonwealth ombudsman", "AU", 4), ("te puni kōkiri", "NZ", 4), ("(nsw)", "AU", 5), ("(vic)", "AU", 5), ("(qld)", "AU", 5),
    ("new zealand", "NZ", 3), ("search and surveillance", "NZ", 4), ("organized and serious crimes ordinance", "HK", 6), ("hong kong special administrative region", "HK", 8),
    ("royal canadian", "CA", 5), ("bc supreme court", "CA", 5), ("statutes of canada", "CA", 4), ("r.s.c. 1985", "CA", 6), ("crown attorney", "CA", 4),
    ("criminal procedure act 51 of 1977", "ZA", 8), ("saps", "ZA", 3), ("singapore", "SG", 3), ("computer crimes act 1997", "MY", 5), ("polis diraja", "MY", 6), ("mahkamah", "MY", 4),
    ("regional trial court", "PH", 6), ("cybercrime prevention act", "PH", 4), ("gendarmerie royale", "MA", 4), ("sûreté nationale", "MA", 2), ("juzgado de garantía", "CL", 5),
    ("ministerio público fiscal", "AR", 5), ("fiscalía nacional", "CL", 4), ("policía nacional del perú", "PE", 6), ("ley 906", "CO", 6), ("código nacional de procedimientos", "MX", 6),
    # Offices and words of procedure in the languages of middle, eastern and northern Europe.
    ("urzędu celno-skarbowego", "PL", 6), ("urząd skarbowy", "PL", 6), ("urząd ds", "PL", 5), ("prezes urzędu", "PL", 5), ("kodeksu postępowania", "PL", 6),
    ("ordynacja podatkowa", "PL", 5), ("inspektor nadzoru", "PL", 4), ("policie české", "CZ", 7), ("krajské ředitelství policie", "CZ", 6), ("finanční úřad", "CZ", 6),
    ("celní úřad", "CZ", 6), ("finančně analytick", "CZ", 6), ("krajský soud", "CZ", 5), ("daňového řádu", "CZ", 6), (" sb., o ", "CZ", 4), ("trestního zákoníku", "CZ", 6),
    ("okresná prokuratúra", "SK", 6), ("krajská prokuratúra", "SK", 6), ("policajného zboru", "SK", 6), ("mestský súd", "SK", 5), ("daňový úrad", "SK", 6),
    ("trestného zákona", "SK", 6), ("krajský súd", "SK", 5), ("rendőrkapitányság", "HU", 7), ("járási ügyészség", "HU", 7), ("kerületi ügyészség", "HU", 7),
    ("főügyészség", "HU", 7), ("járásbíróság", "HU", 7), ("törvényszék", "HU", 6), ("adó- és vám", "HU", 7), ("iktatószám", "HU", 5), ("ügyszám", "HU", 5),
    ("c.proc.pen", "RO", 5), ("inspectoratul de poliție", "RO", 7), ("poliția română", "RO", 7), ("tribunalul", "RO", 4), ("codul penal", "RO", 5),
    ("районна прокуратура", "BG", 7), ("окръжна прокуратура", "BG", 7), ("районен съд", "BG", 7), ("окръжен съд", "BG", 7), ("районният съд", "BG", 5),
    ("на основание чл.", "BG", 5), ("досъдебно производство", "BG", 6), ("териториална дирекция", "BG", 6), ("областна дирекция", "BG", 6),
    ("национална агенция за приходите", "BG", 7), ("от нпк", "BG", 6), ("процесуален кодекс", "BG", 5), ("процесуалния кодекс", "BG", 6),
    ("urbroj", "HR", 6), ("općinsko državno", "HR", 6), ("županijsk", "HR", 6), ("općinski sud", "HR", 5), ("policijskim poslovima", "HR", 6), ("kaznenog zakona", "HR", 5),
    ("finančni urad", "SI", 7), ("finančna uprava", "SI", 7), ("okrožno sodišče", "SI", 7), ("okrajno sodišče", "SI", 7), ("državno tožilstvo", "SI", 7),
    ("policijska postaja", "SI", 6), ("davčnem postopku", "SI", 6), ("kaznivega dejanja", "SI", 5), ("kz-1", "SI", 5),
    ("apylinkės teismas", "LT", 7), ("apygardos teismas", "LT", 7), ("policijos komisariat", "LT", 7), ("ikiteisminio tyrimo", "LT", 6), ("lietuvos respublikos", "LT", 6),
    ("apygardos prokuratūr", "LT", 7), ("mokesčių inspekcij", "LT", 7), ("tarnyba", "LT", 3), ("uab", "LT", 2), ("baudžiamojo kodekso", "LT", 6),
    ("valsts policij", "LV", 7), ("izmeklēšanas tiesne", "LV", 6), ("valsts ieņēmumu dienest", "LV", 7), ("krimināllikum", "LV", 6), ("kriminālprocess", "LV", 5),
    ("rajona tiesa", "LV", 5), ("maakohus", "EE", 7), ("ringkonnakohus", "EE", 7), ("prefektuur", "EE", 5), ("tolliinspektsioon", "EE", 7), ("maksu- ja tolli", "EE", 7),
    ("politsei- ja piirivalve", "EE", 7), ("ringkonnaprokuratuur", "EE", 7), ("maksukorralduse", "EE", 6), ("karistusseadustik", "EE", 6),
    ("politidistrikt", "NO", 6), ("skatteforvaltningslov", "NO", 6), ("skatteetaten", "NO", 6), ("påtalemyndighet", "NO", 5), ("politiadvokat", "NO", 5),
    ("statsadvokatembete", "NO", 6), ("skattemyndigheten", "NO", 2), ("anklagemyndighed", "DK", 6), ("skattestyrelsen", "DK", 6), ("retsplejelov", "DK", 6),
    ("polisinrättning", "FI", 6), ("tvångsmedelslagen", "FI", 7), ("(806/2011)", "FI", 7), ("(872/2011)", "FI", 7), ("(805/2011)", "FI", 7), ("anhållningsberättigad", "FI", 6),
    ("strafflagen", "FI", 5), ("pakkokeinolain", "FI", 6), ("poliisilaitos", "FI", 6), ("virasto", "FI", 3), ("syyttäjälaitos", "FI", 6), ("åklagarmyndigheten", "SE", 5),
    ("polismyndigheten", "SE", 5), ("tullverket", "SE", 5), ("skatteverket", "SE", 5), ("brottsbalken", "SE", 5), ("ekobrottsmyndigheten", "SE", 6),
    # Offices, codes and acts that one country of a language shared by several has.
    ("livre des procédures fiscales", "FR", 7), ("code monétaire et financier", "FR", 7), ("code des douanes", "FR", 4), ("direction générale des finances publiques", "FR", 7), ("finances publiques du", "FR", 5),
    ("code de droit économique", "BE", 9), ("service public fédéral", "BE", 8), ("federale overheidsdienst", "BE", 9), ("fod financiën", "BE", 10), ("fod economie", "BE", 10), ("wetboek van economisch recht", "BE", 9),
    ("wetboek van de inkomstenbelastingen", "BE", 9), ("politiezone", "BE", 7), ("prokurator des königs", "BE", 15), ("police judiciaire fédérale", "BE", 7), ("strafprozessgesetzbuch", "BE", 6),
    ("république et canton", "CH", 12), ("repubblica e cantone", "CH", 12), ("police cantonale", "CH", 9), ("ministero pubblico", "CH", 6), ("eidgenössisch", "CH", 8), ("finmag", "CH", 6), ("mwstg", "CH", 6), ("(cpp; rs", "CH", 6),
    ("einsatzzentrale kantonspolizei", "CH", 6), ("staatsanwalt lic. iur", "CH", 9), ("grand-duché", "LU", 9), ("g.-d. de luxembourg", "LU", 9), ("fürstliche", "LI", 12), ("fürstlicher", "LI", 12),
    ("finanzamt österreich", "AT", 12), ("finstrg", "AT", 7), ("bezirkshauptmannschaft", "AT", 8), ("sicherheitspolizeigesetz", "AT", 8), ("einspruch wegen rechtsverletzung", "AT", 8), ("journaldienst", "AT", 6),
    ("assistenzbereich", "AT", 7), ("pad/", "AT", 5), ("handelsgericht", "AT", 4), ("wphg", "DE", 6), ("kwg", "DE", 4), ("gwg", "DE", 2), ("finanztransaktionsuntersuchungen", "DE", 7), ("kriminalinspektion", "DE", 6),
    ("bezirksregierung", "DE", 6), ("ordnungsamt", "DE", 4), ("landesbeauftragte für den datenschutz", "DE", 7), ("procura della repubblica presso", "IT", 8), ("codice del consumo", "IT", 5), ("autorità per", "IT", 4),
    ("jänner", "AT", 8), ("§ 76a stpo", "AT", 9), ("landesgericht", "AT", 6), ("tribunal d'arrondissement", "LU", 9), ("geldwäscherei", "CH", 9), ("kantonspolizei", "CH", 6), ("massnahmen", "CH", 5), ("bogotá", "CO", 6),
    ("agencia tributaria", "ES", 6), ("hacienda foral", "ES", 9), ("comunidad autónoma", "ES", 6), ("juzgado de lo mercantil", "ES", 7), ("servicio ejecutivo", "ES", 5), ("ley 58/2003", "ES", 8), ("ley 10/2010", "ES", 8),
    ("comandancia", "ES", 5), ("inspección de trabajo", "ES", 3), ("autoridade tributária", "PT", 8), ("lei geral tributária", "PT", 8), ("vara do trabalho", "BR", 8), ("tribunal regional do trabalho", "BR", 8),
    ("procuraduría de protección al consumidor", "MX", 5), ("fiscalía de la nación", "PE", 7), ("investigación preparatoria", "PE", 3), ("ministério público", "PT", 2), ("código orgánico integral penal", "EC", 12),
    ("superintendencia de", "CO", 2), ("carabineros", "CL", 4), ("extinción de dominio", "CO", 4), ("recaudación", "AR", 2), ("legajo", "AR", 2),
    ("mup republike", "RS", 9), ("republike srbije", "RS", 8), ("beograd", "RS", 5), ("općeg poreznog", "HR", 6), ("porezna uprava", "HR", 6), ("ministarstvo unutarnjih", "HR", 6), ("policijska postaja", "HR", 4),
    ("analytický úřad", "CZ", 6), ("pz sr", "SK", 5), ("oddelenie pz", "SK", 7), ("pénzmosás", "HU", 6), ("verohallinto", "FI", 7), ("finanšu izlūkošanas", "LV", 7), ("lög nr", "IS", 7), ("lögregl", "IS", 7), ("reykjavík", "IS", 5),
    ("consumer rights act 2015", "UK", 6), ("coroners and justice act", "UK", 7), ("investigatory powers act", "UK", 6), ("ipa 2016", "UK", 6), ("criminal justice act 1987", "UK", 6), ("finance act 2008", "UK", 6),
    ("police and criminal evidence", "UK", 6), ("family law act 1986", "UK", 6), ("companies act 1985", "UK", 6), ("trading standards", "UK", 5), ("constabulary", "UK", 4), ("social housing fraud", "UK", 5),
    ("criminal justice (mutual assistance) act 2008", "IE", 9), ("taxes consolidation act 1997", "IE", 8), ("communications (retention of data) act 2011", "IE", 8), ("competition and consumer protection act 2014", "IE", 8),
    ("dublin metropolitan", "IE", 9), ("(ontario)", "CA", 5), ("ontario securities", "CA", 6), ("nova scotia", "CA", 4), ("u/s 94", "IN", 5), ("sessions judge", "IN", 4), ("act 51 of 1977", "ZA", 7),
    # Offices, acts and turns of procedure that show one country among those that share its language.
    ("finanzstrafgesetz", "AT", 8), ("bundesabgabenordnung", "AT", 8), ("abgabenbehörde", "AT", 5), ("betrugsbekämpfung", "AT", 6), ("landespolizeidirektion", "AT", 5),
    ("bezirksinspektor", "AT", 6), ("chefinspektor", "AT", 5), ("oberlandesgericht wien", "AT", 8), ("strafprozessordnung 1975", "AT", 8), ("sicherheitspolizeigesetzes", "AT", 8),
    ("stadtpolizei zürich", "CH", 9), ("stadtpolizei winterthur", "CH", 9), ("eidg. ", "CH", 4), ("büpf", "CH", 9), ("vüpf", "CH", 9), ("fedpol", "CH", 9), ("zwangsmassnahmengericht", "CH", 9),
    ("untersuchungsamt", "CH", 5), ("bezirksgericht diekirch", "LU", 9), ("tribunal d'arrondissement de diekirch", "LU", 6), ("procureur d'état", "LU", 8), ("grand-ducale", "LU", 9), ("arcep", "FR", 4),
    ("procureur de la république", "FR", 4), ("procureur du roi", "BE", 9), ("procureur des konings", "BE", 9), ("parket oost-vlaanderen", "BE", 9), ("onderzoeksrechter", "BE", 6),
    ("gegevensbeschermingsautoriteit", "BE", 9), ("autorité de protection des données", "BE", 7), ("ctif-cfi", "BE", 9), ("politierechtbank", "BE", 8), ("deutschsprachigen", "BE", 6), ("ostbelgien", "BE", 8), ("officier van justitie", "NL", 8),
    ("rechter-commissaris", "NL", 7), ("ministerie van justitie en veiligheid", "NL", 8), ("belastingdienst", "NL", 7), ("kingdom of the netherlands", "NL", 6),
    ("juiz de direito", "PT", 3), ("tribunal da propriedade intelectual", "PT", 9), ("tribunal judicial da comarca", "PT", 9), ("juízo local", "PT", 7), ("lisboa", "PT", 5), ("registe e notifique", "PT", 5),
    ("διεύθυνση αστυνομίας λευκωσίας", "CY", 9), ("λεμεσού", "CY", 14), ("λευκωσία", "CY", 14), ("λάρνακα", "CY", 14), ("επαρχιακό δικαστήριο", "CY", 14), ("κύπρου", "CY", 14), ("κυπριακ", "CY", 14),
    ("inspector general act", "US-FED", 5), ("act of congress", "US-FED", 3), ("chapter 7 trustee", "US-FED", 5),
    ("an garda síochána", "IE", 8), ("garda síochána", "IE", 6), ("cúirt", "IE", 6), ("perfected:", "IE", 5), ("circuit court rules", "IE", 3), ("gardaí", "IE", 5), ("na ngardaí", "IE", 8),
    ("high court (ireland)", "IE", 8), ("coimisiún", "IE", 5), 
    ("te tari taake", "NZ", 8), ("te tari hara", "NZ", 12), ("serious fraud office act 1990", "NZ", 12), ("auckland", "NZ", 4), ("mokas", "CY", 9), ("tynwald", "IM", 14), ("tax administration act 1994", "NZ", 8), ("harmful digital communications act", "NZ", 8), ("criminal proceeds (recovery) act", "NZ", 8), ("ngā mihi", "NZ", 5), ("kia ora", "NZ", 4),
    ("aotearoa", "NZ", 7), ("wellington", "NZ", 3), ("christchurch", "NZ", 4), ("privacy act 2020", "NZ", 5), ("pirihimana", "NZ", 8), ("te kōti", "NZ", 8),
    ("new south wales", "AU", 6), ("victoria police", "AU", 6), ("western australia", "AU", 6), ("south australia", "AU", 6), ("australian federal police", "AU", 8), ("telecommunications (interception and access) act", "AU", 8),
    ("(wa)", "AU", 5), ("(sa)", "AU", 5), ("(tas)", "AU", 5), ("(act)", "AU", 3), ("pty ltd", "AU", 3), ("telecommunications act 1997", "AU", 6), ("crimes act 1914", "AU", 7),
    ("newfoundland and labrador", "CA", 6), ("british columbia", "CA", 5), ("new brunswick", "CA", 5), ("saskatchewan", "CA", 5), ("alberta", "CA", 4), ("manitoba", "CA", 5), ("department of justice canada", "CA", 8),
    ("criminal code, r.s.c", "CA", 8), ("section 487", "CA", 5), ("s. 487", "CA", 5), ("487.01", "CA", 5), ("rcmp", "CA", 5), ("cour du québec", "CA", 8), ("sûreté du québec", "CA", 8),
    ("family court at", "UK", 6), ("fpr 2010", "UK", 7), ("senior courts act", "UK", 7), ("proceeds of crime act 2002", "UK", 6), ("magistrates' court", "UK", 3), ("crown court at", "UK", 5), ("crown court sitting", "UK", 5),
    ("crime (overseas production orders) act 2019", "UK", 8), ("police scotland", "UK", 8), ("psni", "UK", 6), ("district judge (magistrates' courts)", "UK", 7), ("for england", "UK", 4),
    ("online safety act 2023", "UK", 6), ("regulation of investigatory powers", "UK", 6), ("schedule 1 to the police", "UK", 4),
    ("royal gibraltar", "GI", 9), ("gibraltar", "GI", 5), ("isle of man", "IM", 8), ("guernsey", "GG", 8), ("royal court (samedi", "JE", 9), ("states of jersey", "JE", 12), ("bermuda police", "BM", 9),
    ("zimbabwe republic police", "ZW", 9), ("singapore police force", "SG", 8), ("nigeria police", "NG", 8), ("trinidad and tobago", "TT", 9), ("jamaica constabulary", "JM", 9), ("commonwealth of the bahamas", "BS", 9),
    ("qorti", "MT", 6), ("pulizija", "MT", 6), ("kodiċi", "MT", 6), ("malta police", "MT", 8),
    *((f"{turn} {tongue}", code, 5) for turn in ("translation from", "translated from") for tongue, code in _TRANSLATED),
    *((f"{tongue} original", code, 5) for tongue, code in _TRANSLATED),
    *((f"({tongue} - english)", code, 5) for tongue, code in _TRANSLATED),
    *((f"{tongue} to english", code, 5) for tongue, code in _TRANSLATED),
)  # fmt: skip
# Scripts that one country's language is written in. Greek is also Cyprus's, and Cyrillic, Arabic and Han are many countries'.
_SCRIPTS: tuple[tuple[re.Pattern[str], str, int], ...] = (
    (re.compile("[\u3040-\u30ff]{2,40}"), "JP", 8),
    (re.compile("[\uac00-\ud7af]{2,40}"), "KR", 8),
    (re.compile("[\u0370-\u03ff\u1f00-\u1fff]{4,40}"), "GR", 6),
    (re.compile("[\u0590-\u05ff]{3,40}"), "IL", 8),
    (re.compile("[\u0e00-\u0e7f]{3,40}"), "TH", 8),
    (re.compile("[\u10a0-\u10ff]{3,40}"), "GE", 8),
    (re.compile("[\u0530-\u058f]{3,40}"), "AM", 8),
    (re.compile("[а-я]{0,20}[їєґ][а-яїєґі]{1,20}"), "UA", 6),
    (re.compile("[а-џ]{0,20}[ђћ][а-џ]{1,20}"), "RS", 6),
    (re.compile("[а-џ]{0,20}[ѓќ][а-џ]{1,20}"), "MK", 6),
)


def heads_itself(prose: Prose) -> Iterator[tuple[str, Span]]:
    """Each state that calls itself by its name at the beginning of a line at the top of the paper."""
    full = prose.text.lower
    for place in prose.among(_CALLED):
        phrase = _CALLED[place]
        at = full.find(phrase, 0, _TOP)
        if at >= 0 and not full[:at].rpartition("\n")[2].strip(" \t*|:·-–—").removesuffix("the").strip():
            yield _CODE_OF[phrase], prose.forth(at, at + len(phrase.strip()))


# Offices of a country that call themselves after it in English, at the top of their papers.
_COUNTRIES = {
    "ukraine": "UA", "moldova": "MD", "armenia": "AM", "azerbaijan": "AZ", "turkey": "TR", "türkiye": "TR", "israel": "IL", "japan": "JP",
    "korea": "KR", "india": "IN", "brazil": "BR", "argentina": "AR", "mexico": "MX", "chile": "CL", "colombia": "CO", "peru": "PE", "switzerland": "CH",
    "norway": "NO", "iceland": "IS", "liechtenstein": "LI", "albania": "AL", "serbia": "RS", "montenegro": "ME", "kosovo": "XK", "north macedonia": "MK",
    "austria": "AT", "belgium": "BE", "bulgaria": "BG", "croatia": "HR", "cyprus": "CY", "czechia": "CZ", "denmark": "DK", "estonia": "EE", "finland": "FI",
    "france": "FR", "germany": "DE", "greece": "GR", "hungary": "HU", "italy": "IT", "latvia": "LV", "lithuania": "LT", "luxembourg": "LU", "malta": "MT",
    "the netherlands": "NL", "poland": "PL", "portugal": "PT", "romania": "RO", "slovakia": "SK", "slovenia": "SI", "spain": "ES", "sweden": "SE",
    "new zealand": "NZ", "south africa": "ZA", "nigeria": "NG", "kenya": "KE", "ghana": "GH", "morocco": "MA", "tunisia": "TN", "egypt": "EG", "jordan": "JO",
    "thailand": "TH", "malaysia": "MY", "indonesia": "ID", "vietnam": "VN", "the philippines": "PH", "pakistan": "PK", "sri lanka": "LK", "bangladesh": "BD",
    "nepal": "NP", "kazakhstan": "KZ", "belarus": "BY", "mauritius": "MU", "singapore": "SG",
}  # fmt: skip
_OFFICE = re.compile(
    r"(?:\b(?:prosecutor|prosecution|prosecutor's|attorney general|ministry|police|court|judiciary|office|department|bureau|republic|kingdom|gendarmerie|customs|agency|direction|directorate|authority|service|inspectorate|commission|autorité|agence)\b[^.;:\n]{0,50}?"
    rf"(?:\bof|\bfor|,|\() ?(?:the )?(?:(?:federal )?republic of |kingdom of |grand duchy of )?)(?P<country>{'|'.join(sorted(_COUNTRIES, key=len, reverse=True))})\b(?!,? [a-z]+ (?:limited|ltd|sa|dac))"
)
# A line that is the country's name and no more.
_ALONE = re.compile(
    rf"(?m)^[ \t(]*(?:(?:federal )?republic of |kingdom of |grand duchy of )?(?P<country>{'|'.join(sorted(_COUNTRIES, key=len, reverse=True))})[ \t)]*$"
)
_ADDRESSED = re.compile(r"(?m)^[ \t]*(?:to|an|à|attn|attention|dear|central authority)\b")


def names_its_country(prose: Prose) -> Iterator[tuple[str, Span]]:
    """The country after which the office at the top of the paper is called, where it stands before any addressee."""
    lower = prose.text.lower
    if not any(country in lower[:_TOP] for country in _COUNTRIES):
        return
    addressed = _ADDRESSED.search(lower, 0, _TOP)
    match = _ALONE.search(lower, 0, addressed.start() if addressed else 320) or _OFFICE.search(
        lower, 0, addressed.start() if addressed else 320
    )
    if match is not None:
        yield _COUNTRIES[match["country"]], prose.forth(*match.span("country"))


# How countries whose language others write too call themselves.
_OWN_NAMES = {
    "argentina": "AR", "bolivia": "BO", "brasil": "BR", "chile": "CL", "colombia": "CO", "costa rica": "CR", "ecuador": "EC", "guatemala": "GT", "jamaica": "JM", "méxico": "MX",
    "panamá": "PA", "paraguay": "PY", "perú": "PE", "uruguay": "UY", "venezuela": "VE", "cabo verde": "CV", "angola": "AO", "moçambique": "MZ", "österreich": "AT", "liechtenstein": "LI",
    "schweiz": "CH", "suisse": "CH", "svizzera": "CH", "luxembourg": "LU", "belgique": "BE", "belgië": "BE", "españa": "ES", "cyprus": "CY", "malta": "MT", "sierra leone": "SL",
}  # fmt: skip
_OWN_NAME = re.compile(
    rf"\b(?P<country>{'|'.join(_OWN_NAMES)})\b(?!,? (?:s\.?[al]|b\.?v|gmbh|ag|ltd|limited|sas|sàrl|lda|ltda)\b)"
)
_HEAD = 260


def called_at_its_head(prose: Prose) -> Iterator[tuple[str, Span]]:
    """The country that the head of a paper names in its own language, before any addressee: `Policía – Uruguay`."""
    lower = prose.text.lower
    addressed = _ADDRESSED.search(lower, 0, _HEAD)
    match = _OWN_NAME.search(lower, 0, addressed.start() if addressed else _HEAD)
    if match is not None:
        yield _OWN_NAMES[match["country"]], prose.forth(*match.span("country"))


# The form of the European Investigation Order names the State that issues it, and the one that executes it.
_ISSUING = re.compile(
    rf"issuing (?:member )?state ?:? ?(?:the )?(?:(?:federal |slovak |czech |hellenic |italian |french |portuguese )?republic(?: of)? |kingdom of |grand duchy of )?(?P<country>{'|'.join(sorted(_COUNTRIES, key=len, reverse=True))})\b"
    r"|issuing (?:member )?state ?:? ?(?:the )?(?P<republic>slovak|czech|hellenic|italian|french|portuguese) republic"
)
_REPUBLICS = {"slovak": "SK", "czech": "CZ", "hellenic": "GR", "italian": "IT", "french": "FR", "portuguese": "PT"}


def issuing_state(prose: Prose) -> Iterator[tuple[str, Span]]:
    """The State that a European Investigation Order names as the one that issues it."""
    if "european investigation order" not in prose.flat:
        return
    match = prose.search(_ISSUING, ("issuing state", "issuing member state"), 0, 60)
    if match is not None:
        yield _COUNTRIES[match["country"]] if match["country"] else _REPUBLICS[match["republic"]], match.span()


def find_script(flat: str) -> tuple[str, int, Span] | None:
    """The country whose script alone the paper is written in, with a weight, where one is."""
    if flat.isascii():
        return None
    for pattern, code, weight in _SCRIPTS:
        written = pattern.search(flat, 0, 4_000)
        if written:
            return code, weight, written.span()
    return None
