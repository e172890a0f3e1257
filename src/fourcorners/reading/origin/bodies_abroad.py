"""The courts and public bodies of other countries, as papers name them.

Each entry: the words with which the name begins or that it holds, in lower case; the country; how many words of the
name can follow on the same line, and how many can stand before. A body whose whole name is listed has none of either.
Names of police forces and prosecution services are those that they give themselves on their own letters.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Body:
    """A body, or the word that makes one. `written` is its name where that is fixed."""

    phrase: str
    place: str | None
    follow: int = 0
    lead: int = 0
    written: str | None = None


def _all(place: str | None, phrases: str, follow: int = 0, lead: int = 0) -> tuple[Body, ...]:
    """Bodies of one country; what stands before `=` is the phrase, behind it the name as written."""
    found = []
    for entry in phrases.split("|"):
        phrase, _, written = entry.partition("=")
        found.append(Body(phrase, place, follow, lead, written or None))
    return tuple(found)


# The territorial police forces of England and Wales, called `X Police` or `X Constabulary`.
_FORCES = (
    "avon and somerset|bedfordshire|cambridgeshire|cheshire|city of london|cleveland|cumbria|derbyshire|"
    "devon and cornwall|devon & cornwall|dorset|durham|dyfed-powys|essex|gloucestershire|greater manchester|gwent|"
    "hampshire|hertfordshire|humberside|kent|lancashire|leicestershire|lincolnshire|merseyside|norfolk|north wales|"
    "north yorkshire|northamptonshire|northumbria|nottinghamshire|south wales|south yorkshire|staffordshire|suffolk|"
    "surrey|sussex|thames valley|warwickshire|west mercia|west midlands|west yorkshire|wiltshire"
)
FORCES = tuple(Body(f"{name} {kind}", "UK") for name in _FORCES.split("|") for kind in ("police", "constabulary"))

COURTS: tuple[Body, ...] = (
    # As translators write the courts of the Continent.
    *_all(None, "local court of|local court|regional court of|regional court|higher regional court of|provincial court in|court of instruction|central criminal court of instruction|central court of instruction"
          "|first instance court of|court of first instance of|investigating court|investigating judge of|district court of|district court in|city court of|court of", 5),
    *_all("UK", "crown court at|crown court sitting at|high court of justiciary|sheriff court at|sheriff court of", 3),
    *_all("UK", "magistrates' court sitting at|magistrates' court at|magistrates court sitting at", 3),
    *_all("UK", "high court of justice"),
    *_all("UK", "crown court|magistrates' court|magistrates court|sheriff court", 0, 3),
    *_all("CA", "ontario court of justice|superior court of justice|federal court of canada|cour du québec"),
    *_all("CA", "court of king's bench of|court of queen's bench of|court of king's bench for|provincial court of"
          "|supreme court of british columbia", 3),
    *_all("AU", "supreme court of new south wales|supreme court of victoria|supreme court of queensland"
          "|supreme court of western australia|supreme court of south australia|federal court of australia"
          "|local court of new south wales|magistrates court of"),
    *_all("IE", "dublin metropolitan district court|circuit criminal court|district court area of", 2),
    *_all("IN", "supreme court of india|high court of judicature at|high court of delhi|high court of karnataka|high court of kerala|chief judicial magistrate"
          "|chief metropolitan magistrate|metropolitan magistrate|court of session", 3),
    *_all("HK", "high court of the hong kong special administrative region|district court of the hong kong special administrative region"
          "|eastern magistrates' courts|kowloon city magistrates' courts"),
    *_all("UK", "central criminal court=Central Criminal Court|westminster magistrates' court|southwark crown court|high court of justice in northern ireland"),
    *_all("SG", "state courts of the republic of singapore|subordinate courts of singapore"),
    *_all("CA", "supreme court of nova scotia|court of québec|superior court of québec|cour supérieure|provincial court of british columbia"),
    *_all("AU", "county court of victoria|district court of new south wales|district court of queensland|magistrates' court of victoria"),
    *_all("DE", "amtsgericht|landgericht|oberlandesgericht|kammergericht|verwaltungsgericht", 3),
    *_all("DE", "bundesgerichtshof"),
    *_all("AT", "landesgericht|bezirksgericht", 4),
    *_all("CH", "zwangsmassnahmengericht", 3),
    *_all("FR", "tribunal judiciaire|tribunal de grande instance|tribunal correctionnel|cour d'appel", 3),
    *_all("BE", "tribunal de première instance|rechtbank van eerste aanleg", 3),
    *_all("NL", "rechtbank|gerechtshof", 2),
    *_all("ES", "juzgado central de instrucción|juzgado de instrucción|juzgado de lo penal|juzgado de primera instancia"
          "|juzgado de violencia|audiencia provincial", 6),
    *_all("ES", "audiencia nacional|tribunal supremo"),
    *_all("IT", "tribunale ordinario|tribunale penale|tribunale|corte d'appello|corte di appello", 3),
    *_all("PT", "tribunal judicial|tribunal central de instrução criminal|tribunal da relação|juízo de instrução criminal", 5),
    *_all("BR", "tribunal de justiça|tribunal regional federal|vara criminal|vara federal|vara cível|juízo de direito"
          "|juízo da", 7, 1),
    *_all("BR", "supremo tribunal federal|superior tribunal de justiça|tribunal superior eleitoral"),
    *_all("MX", "juzgado de distrito|juez de control", 6),
    *_all("AR", "juzgado nacional|juzgado federal|juzgado de garantías", 7),
    *_all("CO", "juzgado penal|juzgado promiscuo", 6),
    *_all("CL", "juzgado de garantía", 4),
    *_all(None, "juzgado", 6, 2),
    *_all("PL", "sąd rejonowy|sąd okręgowy|sąd apelacyjny", 4),
    *_all("SE", "tingsrätt|tingsratt", 0, 1),
    *_all("DK", "retten i|københavns byret", 2),
    *_all("NO", "tingrett", 0, 2),
    *_all("FI", "käräjäoikeus", 0, 1),
    *_all("TR", "criminal judgeship of peace|sulh ceza hakimliği|sulh ceza hâkimliği|ağır ceza mahkemesi|asliye ceza mahkemesi",
          0, 3),
    *_all("RU", "district court of moscow|city court of|районный суд|городской суд", 3, 1),
    *_all("IL", "magistrate's court in|magistrates court in|district court in tel aviv", 3),
    *_all("JP", "district court of tokyo|tokyo district court"),
    *_all("PH", "regional trial court|metropolitan trial court|cybercrime court", 5),
    *_all("NZ", "high court of new zealand"),
    *_all("LU", "tribunal d'arrondissement de", 2),
    *_all("CH", "regionalgericht|obergericht|tribunal cantonal|tribunal des mesures de contrainte|bundesstrafgericht", 4),
    *_all("CZ", "okresní soud|krajský soud|městský soud|obvodní soud|vrchní soud", 4),
    *_all("SK", "okresný súd|krajský súd|mestský súd|špecializovaný trestný súd", 3),
    *_all("HU", "törvényszék|járásbíróság|kerületi bíróság", 0, 3),
    *_all("RO", "judecătoria|tribunalul|curtea de apel|înalta curte de casație", 3),
    *_all("HR", "općinski sud|županijski sud|općinski kazneni sud", 3),
    *_all("SI", "okrožno sodišče|okrajno sodišče|višje sodišče", 3),
    *_all("RS", "osnovni sud|viši sud", 3),
    *_all("EE", "maakohus|ringkonnakohus", 0, 1),
    *_all("LV", "rajona tiesa|rīgas pilsētas tiesa|tiesa", 0, 2),
    *_all("LT", "apylinkės teismas|apygardos teismas", 0, 2),
    *_all("FI", "hovioikeus", 0, 1),
    *_all("DK", "byret|landsret", 0, 2),
    *_all("BG", "районен съд|окръжен съд|градски съд", 3),
    *_all("UA", "районний суд|міський суд", 3, 2),
    *_all("GR", "πρωτοδικείο|εφετείο|πλημμελειοδικείο", 2),
    *_all("MY", "mahkamah majistret|mahkamah sesyen|mahkamah tinggi", 3),
    *_all("JP", "地方裁判所|簡易裁判所|家庭裁判所"),
    # What courts of many countries are called.
    *_all(None, "high court of|high court at|supreme court of|chief magistrate's court at|magistrate's court for the district of|magistrates court for the district of"
          "|magistrate's court at|magistrates' court at|magistrates court at|district court at|federal high court|regional court of|court of first instance", 6),
    *_all(None, "corte suprema de|tribunal de garantía|juzgado de control|tribunal de apelaciones|cámara federal de", 6),
)  # fmt: skip

BODIES: tuple[Body, ...] = (
    # United Kingdom
    *FORCES,
    *_all("UK", "metropolitan police service=Metropolitan Police Service|metropolitan police=Metropolitan Police"
          "|national crime agency=National Crime Agency|police scotland=Police Scotland|police service of scotland"
          "|police service of northern ireland=Police Service of Northern Ireland|british transport police"
          "|civil nuclear constabulary|ministry of defence police|serious fraud office|crown prosecution service"
          "|financial conduct authority|competition and markets authority|his majesty's revenue and customs"
          "|hm revenue and customs|hm revenue & customs|information commissioner's office|ofcom=Ofcom"
          "|crown office and procurator fiscal service|counter terrorism policing|gambling commission"
          "|investigatory powers commissioner's office|office for communications data authorisations"
          "|counter terrorism internet referral unit|home office|competition appeal tribunal|states of jersey police"
          "|guernsey police|isle of man constabulary"),
    # Germany, Austria, Switzerland
    *_all("DE", "generalstaatsanwaltschaft|staatsanwaltschaft|landeskriminalamt|polizeipräsidium|polizeipräsident|kriminalpolizeiinspektion"
          "|kriminalkommissariat|kriminalpolizei|polizeidirektion|polizeiinspektion|zollfahndungsamt|finanzamt|hauptzollamt"
          "|landesanstalt für medien|landesmedienanstalt|medienanstalt|verfassungsschutz|landesamt für verfassungsschutz"
          "|steuerfahndungsstelle|kreispolizeibehörde", 4),
    *_all("DE", "bundeskriminalamt=Bundeskriminalamt|generalbundesanwalt beim bundesgerichtshof|bundesnetzagentur=Bundesnetzagentur"
          "|bundespolizei=Bundespolizei|bundesamt für verfassungsschutz|bundesamt für justiz|zollkriminalamt"
          "|bundeszentrale für kinder- und jugendmedienschutz|bundesanstalt für finanzdienstleistungsaufsicht"
          "|bundeskartellamt"),
    *_all("AT", "landespolizeidirektion|bundesministerium für inneres|bundesministerium für justiz|bundeskriminalamt wien", 2),
    *_all("AT", "kommaustria=KommAustria"),
    *_all("CH", "kantonspolizei|bundesanwaltschaft|dienst üpf|ministère public du canton de|stadtpolizei", 2),
    *_all("CH", "fedpol=fedpol"),
    # France, Belgium, Luxembourg
    *_all("FR", "direction centrale de la police judiciaire=Direction centrale de la police judiciaire|oclctic=OCLCTIC"
          "|gendarmerie nationale=Gendarmerie nationale|police nationale=Police nationale|arcom=Arcom"
          "|direction générale de la police nationale|direction générale de la sécurité intérieure"
          "|direction nationale de la police judiciaire|office anti-cybercriminalité|brigade des mineurs"
          "|tracfin=Tracfin|direction générale des douanes et droits indirects|direction interrégionale des douanes"
          "|service national de douane judiciaire|autorité de régulation de la communication audiovisuelle et numérique"),
    *_all("FR", "préfecture de police", 2),
    *_all("FR", "parquet national|parquet du|parquet de|procureur de la république près|cour de justice", 6),
    *_all(None, "parquet", 4),
    *_all("BE", "police fédérale=Police fédérale|federale politie=Federale Politie|parquet fédéral=Parquet fédéral"
          "|federaal parket=Federaal Parket"),
    *_all("BE", "procureur du roi|procureur des konings|parket van|lokale politie|zone de police", 3),
    *_all("LU", "police grand-ducale=Police grand-ducale"),
    # Netherlands, the North
    *_all("NL", "arrondissementsparket|functioneel parket|landelijk parket", 2),
    *_all("NL", "openbaar ministerie=Openbaar Ministerie|nationale politie=Nationale Politie"
          "|autoriteit consument & markt|autoriteit consument en markt|fiod=FIOD"),
    *_all("SE", "polismyndigheten=Polismyndigheten|åklagarmyndigheten=Åklagarmyndigheten|ekobrottsmyndigheten"),
    *_all("DK", "rigspolitiet=Rigspolitiet|anklagemyndigheden"),
    *_all("DK", "københavns politi|politi", 0, 2),
    *_all("NO", "kripos=Kripos|økokrim=Økokrim"),
    *_all("NO", "politidistrikt", 0, 2),
    *_all("FI", "keskusrikospoliisi=Keskusrikospoliisi"),
    # Spain, Portugal, Italy, Greece
    *_all("ES", "lawful interception unit of the guardia civil=Guardia Civil, Lawful Interception Unit"
          "|guardia civil=Guardia Civil|cuerpo nacional de policía=Cuerpo Nacional de Policía"
          "|policía nacional=Policía Nacional|mossos d'esquadra=Mossos d'Esquadra|ertzaintza=Ertzaintza"
          "|policía foral de navarra|agencia estatal de administración tributaria"
          "|agencia española de protección de datos|comisión nacional de los mercados y la competencia"
          "|dirección general de la policía|fiscalía general del estado|fiscalía de la audiencia nacional"),
    *_all("ES", "fiscalía provincial|fiscalía de área", 3),
    *_all(None, "fiscalía", 5),
    *_all("PT", "polícia judiciária=Polícia Judiciária|guarda nacional republicana|polícia de segurança pública"
          "|procuradoria-geral da república|anacom=ANACOM"),
    *_all("PT", "departamento de investigação e ação penal|departamento central de investigação e ação penal|diap", 2),
    *_all("IT", "procura della repubblica|procura generale|questura di|direzione distrettuale antimafia", 8),
    *_all("IT", "guardia di finanza=Guardia di Finanza|arma dei carabinieri=Arma dei Carabinieri|carabinieri=Carabinieri"
          "|polizia postale=Polizia Postale|polizia di stato=Polizia di Stato|agcom=AGCOM"
          "|autorità per le garanzie nelle comunicazioni|agenzia delle dogane e dei monopoli|consob=CONSOB"
          "|garante per la protezione dei dati personali"),
    *_all("GR", "hellenic police=Hellenic Police"),
    *_all("MT", "malta police force|malta police"),
    *_all("CY", "cyprus police"),
    # Ireland
    *_all("IE", "an garda síochána=An Garda Síochána|an garda siochana=An Garda Síochána|coimisiún na meán=Coimisiún na Meán"
          "|criminal assets bureau|data protection commission|revenue commissioners"),
    # Eastern Europe
    *_all("PL", "prokuratura|komenda wojewódzka policji|komenda główna policji|komenda powiatowa policji"
          "|komenda miejska policji", 4),
    *_all("CZ", "policie české republiky=Policie České republiky|okresní státní zastupitelství|krajské státní zastupitelství"),
    *_all("SK", "národná kriminálna agentúra|prezídium policajného zboru|sk-cert=SK-CERT"),
    *_all("HU", "rendőrség|rendőr-főkapitányság", 0, 2),
    *_all("RO", "poliția română|direcția de investigare a infracțiunilor|diicot=DIICOT|parchetul de pe lângă", 5),
    *_all("BG", "general directorate combating organised crime"),
    *_all("HR", "ministarstvo unutarnjih poslova"),
    *_all("SI", "policija"),
    *_all("EE", "politsei- ja piirivalveamet|police and border guard board"),
    *_all("LV", "valsts policija"),
    *_all("LT", "lietuvos kriminalinės policijos biuras"),
    *_all("UA", "national police of ukraine|security service of ukraine|служба безпеки україни|cyberpolice department"),
    *_all("RU", "roskomnadzor=Roskomnadzor|роскомнадзор=Роскомнадзор"
          "|federal service for supervision of communications="
          "Federal Service for Supervision of Communications, Information Technology and Mass Media"
          "|federal service for supervision in the sphere of telecom="
          "Federal Service for Supervision of Communications, Information Technology and Mass Media"
          "|federal security service|prosecutor general's office of the russian federation"
          "|ministry of internal affairs of the russian federation"),
    *_all("TR", "information and communication technologies authority=Information and Communication Technologies Authority"
          "|bilgi teknolojileri ve iletişim kurumu|cumhuriyet başsavcılığı|emniyet genel müdürlüğü"),
    # The Americas
    *_all("CA", "royal canadian mounted police=Royal Canadian Mounted Police|ontario provincial police=Ontario Provincial Police"
          "|sûreté du québec=Sûreté du Québec|canadian security intelligence service|canada border services agency"
          "|competition bureau|service de police de la ville de montréal|calgary police service|edmonton police service"
          "|peel regional police|york regional police|vancouver police department|toronto police service=Toronto Police Service"
          "|winnipeg police service|ottawa police service|halifax regional police|canada revenue agency"),
    *_all("BR", "polícia federal=Polícia Federal|ministério público federal=Ministério Público Federal"
          "|receita federal|anatel=Anatel"),
    *_all("BR", "polícia civil|ministério público do estado|delegacia", 6),
    *_all("PT", "ministério público=Ministério Público"),
    *_all("MX", "fiscalía general de la república|guardia nacional|secretaría de seguridad"),
    *_all("AR", "policía federal argentina|ministerio público fiscal|unidad fiscal especializada en ciberdelincuencia"),
    *_all("CO", "fiscalía general de la nación|policía nacional de colombia"),
    *_all("CL", "policía de investigaciones de chile|carabineros de chile|ministerio público de chile"),
    *_all("PE", "policía nacional del perú"),
    # Asia and the Pacific
    *_all("IN", "ministry of electronics and information technology=Ministry of Electronics and Information Technology"
          "|ministry of electronics & information technology=Ministry of Electronics and Information Technology"
          "|central bureau of investigation=Central Bureau of Investigation|enforcement directorate|narcotics control bureau"
          "|national investigation agency|delhi police|mumbai police|indian cyber crime coordination centre"
          "|directorate of revenue intelligence|securities and exchange board of india|maharashtra cyber"),
    *_all("IN", "cyber police station|cyber crime police station|cyber crime cell|cyber cell", 3),
    *_all("HK", "hong kong police force=Hong Kong Police Force|hong kong police=Hong Kong Police|customs and excise department"
          "|office of the privacy commissioner for personal data|independent commission against corruption"),
    *_all("AU", "australian federal police=Australian Federal Police|esafety commissioner=eSafety Commissioner"
          "|new south wales police force|nsw police force|victoria police|queensland police service|queensland police"
          "|western australia police force|south australia police|tasmania police|northern territory police"
          "|australian criminal intelligence commission|australian securities and investments commission"
          "|australian competition and consumer commission|australian taxation office|australian border force"),
    *_all("NZ", "new zealand police=New Zealand Police|department of internal affairs|serious fraud office of new zealand"),
    *_all("SG", "singapore police force=Singapore Police Force|infocomm media development authority|pofma office"),
    *_all("MY", "polis diraja malaysia|royal malaysia police|malaysian communications and multimedia commission"),
    *_all("TH", "royal thai police=Royal Thai Police|ministry of digital economy and society"),
    *_all("PH", "philippine national police|national bureau of investigation"),
    *_all("ID", "kominfo|kementerian komunikasi"),
    *_all("JP", "tokyo metropolitan police department|national police agency of japan|警視庁"),
    *_all("JP", "prefectural police", 0, 2),
    *_all("KR", "korea communications standards commission=Korea Communications Standards Commission"
          "|korean national police agency|supreme prosecutors' office"),
    *_all("CN", "cyberspace administration of china=Cyberspace Administration of China|ministry of public security"
          "|public security bureau"),
    *_all("PK", "pakistan telecommunication authority=Pakistan Telecommunication Authority|federal investigation agency"),
    *_all("BD", "bangladesh telecommunication regulatory commission|bangladesh police"),
    *_all("LK", "sri lanka police"),
    *_all("IL", "israel police=Israel Police|israel securities authority|cyber unit of the state attorney"),
    *_all("AE", "dubai police|abu dhabi police|telecommunications and digital government regulatory authority"),
    *_all(None, "police station", 0, 2),
    # Africa
    *_all("ZA", "south african police service|national prosecuting authority|directorate for priority crime investigation"),
    *_all("NG", "nigeria police force|economic and financial crimes commission"),
    *_all("KE", "directorate of criminal investigations"),
    # Between States
    *_all("EU", "european public prosecutor's office=European Public Prosecutor's Office|europol=Europol|eurojust=Eurojust"
          "|european anti-fraud office"),
)  # fmt: skip
