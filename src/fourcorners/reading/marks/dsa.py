"""What an order under the Digital Services Act shows of its elements, in the six languages most such orders come in.

The words are those of Articles 9(2) and 10(2) of Regulation (EU) 2022/2065 in these languages, and how authorities put
them into a letter. A heading without words behind it is an element left blank, and shows nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from fourcorners.reading.marks.worded import find_worded, worded
from fourcorners.reading.texts.prose import Prose
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Found

DSA_ORDERS = frozenset({Instrument.EU_DSA_INFORMATION_ORDER, Instrument.EU_DSA_REMOVAL_ORDER})

# Words, not blanks: an element's heading must be followed by at least six of them.
_FILLED = r"\W{1,6}(?:[^\W_]\S* +){6}"
_NO = r"\b(?:no|not|without|kein\w*|nicht|ohne|sans|pas|sin|senza|non|geen|niet|zonder)\b"
# No sentence of an order speaks of its own reasons as missing except where it withholds them.
_NO_REASONS = (
    r"reasons? (?:is|are|will be)? ?(?:not|withheld)|without (?:a )?(?:statement of )?reasons|(?:keine|ohne) begründung|"
    r"begründung (?:entfällt|unterbleibt|wird abgesehen)|von einer begründung|sans (?:exposé des )?motifs|sin motivación|"
    r"senza motivazione|zonder motivering"
)
_CRIME = r"(?:prevention|investigation|detection|prosecution|verhütung|ermittlung|aufdeckung|verfolgung|prévention|enquête|détection|poursuite|prevención|investigación|detección|enjuiciamiento|prevenzione|indagin|accertamento|perseguimento|voorkoming|voorkomen|onderzoek|opsporing|vervolging)"

_INFORMATION_REASONS = (
    worded(
        Mark.REASONS_STATED,
        "necessary and proportionate|erforderlich und verhältnismäßig|nécessaire|necesari|necessari|noodzakelijk en evenredig",
        r"necessary and proportionate|erforderlich und verhältnismäßig|nécessaires? et proportionnée?s?|"
        r"necesari[ao]s? y proporcionad[ao]s?|necessari[oaei]e? e proporzionat[oaei]|noodzakelijk en evenredig",
        rf"{_NO_REASONS}|{_NO} (?:necessary|erforderlich|nécessaire|necesari|necessari|noodzakelijk)",
    ),
    worded(
        Mark.REASONS_STATED,
        "reasons|grounds|gründe|begründung|motifs|motivación|motivos|motivazione|motivi|motivering|redenen",
        rf"(?:statement of reasons|\breasons(?: for (?:the|this) order)?|\bgrounds|\bgründe|\bbegründung|exposé des motifs|"
        rf"\bmotifs(?: de l'injonction)?|\bmotivación|\bmotivos|\bmotivazione|\bmotivi|\bmotivering|\bredenen)\b{_FILLED}",
        _NO_REASONS,
    ),
    worded(
        Mark.REASONS_STATED,
        "in order to|for the purpose|um zu prüfen|afin de|aux fins|con el fin|al fine|teneinde",
        r"(?:information|data|details|angaben|auskünfte|informationen|informations|données|datos|información|"
        r"informazioni|dati|informatie|gegevens)\b[^.]{0,80}"
        r"(?:required|needed|necessary|benötigt|erforderlich|nécessaires?|requises?|necesari[ao]s?|necessari[oaei]|nodig|noodzakelijk)"
        r"[^.]{0,60}(?:in order to|for the purpose|um zu|afin d|aux fins|con el fin|para (?:determinar|comprobar)|al fine|teneinde|om te)",
    ),
)  # fmt: skip

# A provision, but not the one on which such an order itself rests.
_PROVISION = (
    r"(?:article|art\.|arts\.|section|s\.|§{1,2}|artikel|artículo|articolo|chapter|hoofdstuk) ?(?:[a-z]\. ?)?"
    r"(?!(?:9|10)\b[^;]{0,40}(?:2022/2065|digital|digitale|numériques|digitales))\d"
)
# Content is called illegal in the title of every such order; only a sentence that says so of this content is a reason.
_ILLEGAL = (
    r"infring(?:es|ed|ement)|violat\w+|breach(?:es)?|contrary to|(?:is|are) (?:unlawful|illegal)|constitutes?|offence|verst(?:oß|öß)\w*|"
    r"(?:ist|sind) rechtswidrig|strafbar|im sinne|erfüll(?:t|en)|au sens|constituent|constitue|contraires? (?:à|aux?)|(?:est|sont) illicites?|"
    r"infringen?|vulneran?|(?:es|son) ilícit\w+|constituyen?|viola(?:no)?|(?:è|sono) illecit\w+|costituisc\w+|in strijd met|overtred\w+|"
    r"(?:is|zijn) onrechtmatig|onveilig|in de zin van|integra(?:no)?|prohíbe\w*|prohibid\w+|vietat\w+|verboden"
)
_REMOVAL_REASONS = worded(
    Mark.REASONS_STATED,
    "infring|violat|breach|contrary to|is unlawful|is illegal|are illegal|are unlawful|constitut|offence|verst|ist rechtswidrig|"
    "sind rechtswidrig|strafbar|im sinne|erfüll|au sens|constitue|contraire|est illicite|sont illicites|vulnera|es ilícit|son ilícit|"
    "constituye|viola|è illecit|sono illecit|costituisc|in strijd|overtred|onrechtmatig|onveilig|in de zin van|integra|prohíb|prohibid|vietat|verboden",
    rf"(?:{_ILLEGAL})\b[^;]{{0,140}}?{_PROVISION}|{_PROVISION}[^;]{{0,90}}\b(?:strafbar|verboten|untersagt|punishable|prohibited)",
)

_WITHHELD = worded(
    Mark.REASONS_WITHHELD,
    "reasons|begründung|gründe|motifs|motivación|motivos|motivazione|motivi|motivering|redenen",
    r"(?:reasons|begründung|gründe|motifs|motivación|motivos|motivazione|motivi|motivering|redenen)\b[^.]{0,120}"
    r"(?:cannot|not (?:be )?(?:given|stated|provided|disclosed)|withheld|nicht|unterbleibt|abgesehen|entfällt|ne peu\w+|"
    r"n'est pas|ne sont pas|no (?:se|puede)|non (?:può|possono|sono|è)|niet|achterwege)"
    rf"[^.]{{0,200}}{_CRIME}",
)

_REDRESS = worded(
    Mark.REDRESS_STATED,
    "appeal|redress|challeng|contest|judicial review|review of|remedy|complaint|objection|rechtsbehelf|rechtsmittel|widerspruch|einspruch|klage|"
    "beschwerde|recours|déféré|attaqu|recurso|recurr|impugna|ricors|reclamo|bezwaar|beroep|rechtsmiddel",
    r"(?:may|can|right to|entitled to|be) (?:\w+ ){0,3}?(?:appeal\w*|be challenged|challenge|contest\w*|lodge (?:an? )?(?:appeal|complaint|objection)|"
    r"(?:apply for|seek|request) (?:\w+ )?review)|appeal (?:lies|to|against|may|can|must|within|before)|right of (?:appeal|redress)|redress\b[^.]{0,60}(?:available|open|court|tribunal|within|before)|judicial review|"
    r"rechts(?:behelfs|mittel)belehrung|(?:widerspruch|einspruch|klage|beschwerde|rechtsbehelf|rechtsmittel)\b[^.]{0,80}(?:gegeben|erhoben|eingelegt|einzulegen|binnen|innerhalb|zulässig|statthaft|offen)|"
    r"voies? (?:et délais? )?de recours|recours (?:gracieux|contentieux|administratif|en annulation|devant)|(?:peut|peuvent) être (?:déférée?s?|contestée?s?|attaquée?s?)|former (?:un |le même )?recours|"
    r"recurso (?:de alzada|de reposición|contencioso|potestativo|administrativo)|podrá (?:interponer\w*|recurrir\w*|impugnar\w*)|(?:cabe|procede) (?:interponer )?recurso|"
    r"ricorso (?:al|dinanzi|davanti|entro|giurisdizionale)|(?:può|possono) (?:\w+ ){0,2}(?:ricorso|essere impugnat\w)|mezzi di ricorso|"
    r"bezwaar(?:schrift)? (?:\w+ ){0,3}(?:maken|worden|indienen|ingediend)|beroep (?:\w+ ){0,4}(?:instellen|ingesteld|worden|aantekenen)|rechtsmiddel\w* (?:\w+ ){0,3}(?:open|worden|instellen|aanwenden)",
)  # fmt: skip

_ANEW = worded(
    Mark.COLLECTS_ANEW,
    "from now on|henceforth|start|begin|newly collect|ab sofort|künftig|à compter|désormais|a partir|d'ora in poi|voortaan|vanaf heden",
    r"(?:from now on|henceforth|(?:start|begin)(?:s|ning)?(?: to)?) (?:\w+ ){0,3}(?:collect|record|log|gather)\w*|(?:collect|record|log|gather) (?:\w+ ){0,6}(?:from now on|henceforth)|"
    r"(?:ab sofort|künftig) (?:\S+ ){0,8}(?:erheben|aufzuzeichnen|aufzeichnen|protokollieren|zu erheben|erfassen)|"
    r"(?:désormais|à compter d\S+(?: \S+){0,3}) (?:\S+ ){0,6}(?:collecter|enregistrer|recueillir)|"
    r"a partir d\S+(?: \S+){0,4} (?:\S+ ){0,6}(?:recopilar|registrar|recabar)|d'ora in poi (?:\S+ ){0,8}(?:raccogliere|registrare)|"
    r"(?:voortaan|vanaf heden) (?:\S+ ){0,8}(?:verzamelen|registreren|vastleggen)",
)  # fmt: skip

_CRIMINAL = worded(
    Mark.CRIMINAL_PROCEDURE,
    "stpo|c.p.p|lecrim|strafprozess|procédure pénale|enjuiciamiento criminal|procedura penale|strafvordering|criminal procedure|processo penal",
    r"\bstpo\b|\bc\.p\.p\b|\blecrim\b|strafprozessordnung|code de (?:la )?procédure pénale|ley de enjuiciamiento criminal|codice di procedura penale|"
    r"wetboek van strafvordering|code of criminal procedure|criminal procedure (?:act|code|law)|código de processo penal",
)  # fmt: skip

_ABROAD = worded(
    Mark.WORLDWIDE,
    "worldwide|world-wide|globally|all countries|any country|everywhere|weltweit|monde entier|mondiale|todo el mundo|mundial|tutto il mondo|"
    "mondiale|wereldwijd",
    r"\bworld-?wide\b|\bglobally\b|in (?:all|any) countr(?:ies|y)|everywhere in the world|\bweltweit\w*|(?:dans le )?monde entier|à l'échelle mondiale|"
    r"en todo el mundo|a (?:nivel|escala) mundial|in tutto il mondo|su scala mondiale|\bwereldwijd\w*",
    rf"turnover|umsatz|chiffre d'affaires|volumen de negocios|fatturato|omzet|{_NO} (?:\w+ ){{0,3}}(?:world-?wide|globally|"
    r"weltweit|mondiale?|wereldwijd|monde)",
)  # fmt: skip

_TERRITORY = worded(
    Mark.TERRITORY_NAMED,
    "territor|räumlich|geltungsbereich|hoheitsgebiet|within the|grondgebied|portée|ámbito|ambito",
    r"territorial scope[^.]{0,80}(?:limited|restricted|is|extends)|(?:limited|restricted) to the territory|(?:on|within|in|for) the territory of|"
    r"räumliche[rn]? (?:geltungs|anwendungs)bereich\w*|hoheitsgebiet|portée territoriale|sur le territoire|depuis le territoire|"
    r"ámbito territorial|en el territorio|ambito (?:di applicazione )?territoriale|nel territorio|territoriale? (?:toepassing|werking)\w*|op het grondgebied",
)  # fmt: skip

_REPORT = worded(
    Mark.REPORT_WANTED,
    "effect|receipt|inform|esito|erhalt|veranlasst|ausführung|suites|réception|curso dado|efectos|recepción|seguito|ricevimento|"
    "ricezione|gevolg|ontvangst",
    r"(?:inform|tell|notify|advise|report to) (?:\w+ ){0,5}(?:of|about|on) (?:\w+ ){0,3}(?:effect|receipt|any (?:measures|action)|steps taken)|(?:effect given|receipt) (?:\w+ ){0,6}(?:to|is to|must|shall) (?:be )?(?:\w+ ){0,3}(?:reported|notified|communicated|told|informed)|"
    r"(?:erhalt|eingang|empfang)\b[^.]{0,120}(?:mitzuteilen|mitteilen|teilen sie|unterrichten)|(?:unterrichten|teilen)[^.]{0,140}(?:ausführung|veranlasst|umsetzung|erhalt|folge geleistet)|"
    r"(?:informer|tenir informé|faire connaître|accuser réception)[^.]{0,140}(?:suites|suite (?:qui|donnée)|réception|effet)|"
    r"(?:informar|comunicar)[^.]{0,140}(?:curso dado|recepción|efectos|cumplimiento)|esito[^.]{0,60}(?:notizia|comunicat\w+)|(?:informare|comunicare)[^.]{0,140}(?:seguito|ricevimento|ricezione|effetto)|"
    r"(?:stel\w*|informeer\w*|meld\w*|delen|bericht)[^.]{0,140}(?:gevolg|ontvangst|uitvoering)",
)  # fmt: skip


def find_dsa_marks(prose: Prose, instrument: Instrument | None) -> Iterator[Found[Mark]]:
    """The elements of an order under the Act that this one shows, and what it says of its reach; nothing of others."""
    if instrument not in DSA_ORDERS:
        return
    removal = instrument is Instrument.EU_DSA_REMOVAL_ORDER
    reasons = (_REMOVAL_REASONS,) if removal else _INFORMATION_REASONS
    yield from find_worded(prose, (_WITHHELD, _REDRESS, _CRIMINAL, _REPORT))
    yield from find_worded(prose, reasons)
    yield from find_worded(prose, (_ABROAD, _TERRITORY) if removal else (_ANEW,))
