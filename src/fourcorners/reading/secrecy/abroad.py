"""The words by which papers in other languages than English want something kept secret, ask for it, or order it.

One table for each thing that is looked for; a language is a row. Phrases are matched in a clause's evened words.
"""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick

from fourcorners.reading.texts.numbers import NUMBERS
from fourcorners.reading.texts.turns import Turns
from fourcorners.reading.texts.units import UNIT_OF

# Words of which one must occur before any pattern of this module is tried.
NEEDLES = (
    "vertraulich", "stillschweigen", "geheim", "unterricht", "informier", "benachrichtig", "in kenntnis", "offenbar", "mitgeteilt",
    "mitzuteilen", "mitteilung", "bekannt gegeben", "weitergegeben", "confidentiel", "tenus au secret", "tenu au secret", "informer", "aviser", "avisé",
    "divulg", "révél", "connaissance", "conocimiento", "secreto", "secretas", "secreta", "reserva", "confidencial", "comunicar",
    "comunique", "informar", "informe", "sigilo", "segredo", "notizia", "segreto", "riservat", "riserbo", "comunica",
    "rivela", "conhecimento", "comunicad", "informad", "notificad", "avisad", "avvisat", "prévenu", "geheimhouding", "geheim", "inlichten", "informeren", "op de hoogte", "poufn", "tajemnic", "informow", "ujawni",
    "powiad", "orientier", "hinweis", "verschwiegen", "aucun", "secret", "ohne wissen", "ohne kenntnis", "erwähn", "zurückzustell", "zurückgestell", "information des", "information der", "insu", "rien dire", "différer", "confidentialité", "discretion", "aplac", "demor", "saber", "insaputa", "rinvi", "differi", "medeweten", "vertrouwelijk",
    " weten", "vernemen", "bez wiedzy", "mlčenliv", "mlčanliv", "neinform", "nesděl", "titok", "értesít", "tájékoztat", "confidențial", "nu inform", "salass", "ilmaist", "tajnost", "zaupn", "obavijest", "απόρρητ", "εχεμύθ", "ενημερώσ", "поверителн", "уведом", "розголош", "разглаш", "конфід", "конфид",
    "秘密", "口外", "konfidents", "konfidencial", "neizpau", "erfahr", "discrétion", "diskretion", "riserbo", "informé", "averti", "prévenir", "silence", "tien en secreto", "en secreto", "reserva", "silencio", "discreción", "avvis", "silenzio", "discrezione", "notificar", "sabe", "in kennis", "verwittig", "zawiad", "dyskrecj", "konfidentiell", "tyst", "meddela", "bericht", "tystnad", "underrätt", "röja", "sekretess", "tavshed", "taushet", "hemmelig", "underret", "varsl", "gizli",
)  # fmt: skip
SEEKER = AhoCorasick(NEEDLES)

# German days are written "30. September": that stop ends no sentence.
_ON = r"(?:[^.;]|(?<=\d)\.){0,110}"
_GERMAN = (
    rf"(?:nicht|kein\w*|erst|weder|frühestens)\b{_ON}\b(?:zu unterrichten|unterrichte[tn]|zu benachrichtigen|benachrichtig\w+|"
    r"informier\w+|zu informieren|in kenntnis (?:zu )?(?:setzen|gesetzt)|mitgeteilt|mitzuteilen|mitteilen|offenbar\w+|"
    r"weitergegeben|bekannt ?(?:zu )?(?:geben|gegeben|gemacht))"
    r"|\b(?:vertraulich|streng vertraulich)\b[^.;]{0,30}\bbehandel\w+|\bbehandeln sie\b[^.;]{0,60}\bvertraulich\b|\b(?:um|auf) (?:\w+ )?(?:vertraulichkeit|geheimhaltung|verschwiegenheit|diskretion|vertrauliche behandlung)\b"
    r"|\b(?:mitteilung|benachrichtigung|unterrichtung|information)\b[^.;]{0,60}\b(?:frühestens|erst|nicht vor)\b|\b(?:kein\w*|ohne) (?:hinweis|mitteilung|nachricht)\w*\b[^.;]{0,60}\b(?:anfrage|ersuchen|ermittlung\w*|verfahren|anordnung|beschluss|nutzer\w*|kunde\w*|inhaber\w*)"
    r"|\b(?:dem|der|den) (?:\w+ ){0,2}?(?:nutzer\w*|kund\w+|inhaber\w*|kontoinhaber\w*|anschlussinhaber\w*|betroffenen)\b[^.;]{0,40}\bkein\w* (?:hinweis|mitteilung|nachricht|kenntnis)"
    r"|\b(?:nichts|nicht|keine kenntnis)\b[^.;]{0,40}\b(?:erfahr\w*|erlangen|erhalten)\b|\bstillschweigen\b|\b(?:streng )?vertraulich(?: zu)? behandel\w+|\bvertraulich zu behandeln|\bgeheim ?(?:zu )?(?:halten|gehalten)"
    rf"|\b(?:unterrichtung|benachrichtigung|mitteilung)\b(?:[^.;]|(?<=\d)\.|(?<=art)\.|(?<=abs)\.){{0,170}}\b(?:abzusehen|unterbleib\w+|zurückgestellt|untersagt|unzulässig)"
    r"|\b(?:unterrichten|informieren|benachrichtigen|verständigen|orientieren) sie\b[^.;]{0,90}\bnicht\b"
    rf"|\b(?:nicht|kein\w*|weder)\b{_ON}\b(?:zu orientieren|orientiert|zu verständigen|verständigt)\b"
    rf"|\b(?:untersagt|verboten)\b{_ON}{_ON}\b(?:unterrichten|benachrichtigen|informieren|mitzuteilen|offenbaren)"
)
_FRENCH = (
    r"\bn[e']\s?(?:\w+ ){0,3}(?:pas|point|aucunement|jamais)\b[^.;]{0,90}\b(?:inform\w+|avis\w+|révél\w+|divulgu\w+|communiqu\w+|"
    r"port\w+ [^.;]{0,60}\bà la connaissance)|\bne (?:doit|doivent|devra|peut) (?:pas|en aucun cas) être (?:portée?s?|communiquée?s?|divulguée?s?|révélée?s?)"
    r"|\bn[e']\s?(?:\w+ ){0,2}(?:inform|avis|préven|avert)\w* [^.;]{0,70}\bqu['e](?:à|après| à| après|au)|\baucun\w* (?:information|notification|avis)\b[^.;]{0,60}\b(?:ne\b|n')|\bla plus grande (?:discrétion|confidentialité)\b|\b(?:garder|observer|respecter|conserver)\b[^.;]{0,30}\b(?:silence|secret|discrétion|confidentialité)\b"
    r"|\bne (?:pourr|peu|doi|devr|saurai)\w+ (?:révéler|divulguer|informer|aviser|communiquer|prévenir|avertir)\b"
    r"|\b(?:obligation|devoir) (?:de|du|au) (?:secret|confidentialité|discrétion)\b"
    r"|\btenue?s? au secret\b|\bsans (?:en )?(?:informer|aviser|prévenir)\b|\b(?:s'abst\w+|s'abstenir|vous abst\w+|abstenez-vous|abstiendr\w+|abstenir) (?:d'|de )(?:informer|en informer|aviser|divulguer|révéler)"
    r"|\b(?:strictement )?confidentiell?e?s?\b[^.;]{0,60}|\binterdi\w+ (?:\w+ ){0,5}(?:d'informer|d'en informer|de divulguer|de révéler|d'aviser|d'en aviser|de prévenir|de communiquer)"
)
_SPANISH = (
    r"\bprohíb\w+\b[^.;]{0,60}\b(?:comunicar|informar|revelar|notificar|divulgar)|\bse abst\w+ de (?:comunicar|informar|revelar|notificar|divulgar)"
    r"|\bno (?:\w+ ){0,3}(?:comuni\w+|inform\w+|revel\w+|notifi\w+|divulg\w+|(?:pondrá\w*|pong\w+) en conocimiento|d[ée]n? (?:cuenta|traslado|noticia))\b[^.;]{0,90}\b(?:titular\w*|usuari\w+|cliente\w*|afectad\w+|interesad\w+|tercer\w+|existencia)"
    r"|\bno (?:\w+ ){0,2}(?:tenga|llegue a) conocimiento\b|\bno (?:\w+ ){0,2}(?:avis\w+|pon(?:er|ga\w*) en conocimiento|alert\w+)\b[^.;]{0,60}\b(?:titular\w*|usuari\w+|cliente\w*|afectad\w+|interesad\w+|tercer\w+)|\bmantendrá\w* (?:en|el) secreto\b|\b(?:debida|máxima|absoluta|total|estricta|oportuna|necesaria) (?:reserva|confidencialidad|discreción)\b|\bbajo secreto\b"
    r"|\b(?:guard\w+|manten\w+|mantendrá\w*|deber de)\b[^.;]{0,30}\b(?:secreto|reserva|sigilo|confidencialidad)|\bsin (?:dar )?(?:conocimiento|aviso) (?:a|al|de)\b"
)
_ITALIAN = (
    r"\bnon (?:si|se ne) (?:dia|dà|deve dare|darà) (?:notizia|avviso|comunicazione|conoscenza)\b|\bdivieto\b[^.;]{0,60}\b(?:dar\w* notizia|comunica\w+|informa\w+|rivela\w+|divulga\w+)"
    r"|\bnon (?:\w+ ){0,3}(?:comunica\w+|informa\w+|rivela\w+|divulga\w+|avvis\w+|avvert\w+|notizi\w+|dar\w* (?:notizia|avviso|conoscenza))\b[^.;]{0,90}\b(?:utent\w+|titolar\w+|interessat\w+|intestatari\w*|indagat\w+|client\w+|chiunque|terzi|esistenza)"
    r"|\b(?:mant[ei]\w+|serb\w+|osserv\w+)\b[^.;]{0,30}\b(?:segreto|riserbo|riservatezza)|\b(?:massim[ao]|dovut[ao]|debit[ao]|assolut[ao]|strett[ao]) (?:riservatezza|riserbo|discrezione|segreto)\b|\bastener\w+ dal\b[^.;]{0,40}\b(?:comunicare|informare|dare notizia|rivelare)"
)
_PORTUGUESE = (
    r"\bnão (?:\w+ ){0,4}(?:comuni\w+|inform\w+|divulg\w+|revel\w+|notifi\w+|d(?:ar|ê|eve dar) conhecimento|cientifi\w+)\b[^.;]{0,90}\b(?:usuári\w+|utilizador\w*|titular\w*|terceir\w+|investigad\w+|existência|cliente\w*|clientes)"
    r"|\bnão (?:deve\w*|pode\w*|poderá|dever[áã]o?) (?:\w+ ){0,4}ser (?:informad|notificad|comunicad|avisad|cientificad)\w+|\bnão (?:\w+ ){0,3}dad[oa] (?:conhecimento|ciência|notícia)\b|\b(?:proibid\w+|abstenha\w*|impedid\w+|vedad[oa]) (?:\w+ ){0,2}(?:de |a |d[ao] )?(?:comunicar|informar|divulgar|notificar|revelar|dar (?:ciência|conhecimento))"
    r"|\b(?:manter|guardar|guarde\w*|mantenha\w*|sob|mantid[oa]s?|dever de)\b[^.;]{0,30}\b(?:sigilo|segredo|confidencialidade)\b|\b(?:máximo|devido|absoluto|total|estrito) (?:sigilo|segredo)\b|\babst\w+-se de\b[^.;]{0,40}\b(?:comunicar|informar|divulgar|notificar)|\bvedad\w+\b[^.;]{0,60}\b(?:ciência|comunicação|notificação)"
)
_DUTCH = (
    r"\bgeheimhouding\b[^.;]{0,60}\b(?:betracht\w*|verplicht\w*|bewaren|in acht)|\b(?:verplicht|gehouden) tot geheimhouding\b|\b(?:dient|moet|verplicht)\b[^.;]{0,60}\bgeheim(?:houding)?\b|\bvertrouwelijk (?:te )?behandel\w+"
    r"|\b(?:pas|eerst) na\b[^.;]{0,90}\b(?:informeren|inlichten|op de hoogte)\b"
    r"|\b(?:niet|geen)\b[^.;]{0,90}\b(?:informeren|in te lichten|inlichten|op de hoogte|in kennis|verwittig\w+|mededel\w+|mee te delen|kenbaar|bekend te maken)"
)
_POLISH = (
    r"\b(?:zachowa\w*|zachowywa\w*|utrzyma\w+)\b[^.;]{0,40}\b(?:tajemnic\w+|poufno\w+)|\b(?:proszę|należy) o? ?(?:nie|zachowa\w+)\b[^.;]{0,60}\b(?:informowa\w+|ujawnia\w+|powiadamia\w+|poufno\w+|tajemnic\w+)"
    r"|\b(?:zabrania się|zakazuje się|zakaz) (?:\w+ ){0,2}(?:informowani\w+|ujawniani\w+|powiadamiani\w+)"
    r"|\bnie (?:\w+ ){0,3}(?:informowa\w+|ujawnia\w+|powiadamia\w+|zawiadamia\w+)"
)
_NORDIC = (
    r"\b(?:inte|ej|ikke)\b[^.;]{0,60}\b(?:underrätt\w+|röja\w*|meddela\w*|informera\w*|underret\w+|oplys\w+|informere\w*|varsle\w*|varsles|orienter\w+)"
    r"|\b(?:tystnadsplikt|tavshedspligt|taushetsplikt|sekretess)\b|\b(?:hemligt|hemmelig\w*|hemligt?|fortrolig\w*|konfidentiel\w*|konfidensiel\w*)\b[^.;]{0,40}"
)
_EAST = (
    r"\bmlčenlivost\w*|\bmlčanlivos\w*|\b(?:neinform|nesděl|neuvědom|neoznam)\w+\b[^.;]{0,80}|\btitoktartás\w*|\bne (?:értesíts\w+|tájékoztass\w+)|\bnem (?:értesíthet\w*|tájékoztathat\w*)"
    r"|\bconfidențialitat\w*|\bnu (?:\w+ ){0,2}(?:inform|comunic|încunoștinț|aduc)\w*\b[^.;]{0,60}\b(?:titular|utilizator|client|persoan)\w*|\bsalassa(?:pi\w+| pidett\w+)|\bei saa (?:\w+ ){0,2}(?:ilmaista|ilmoittaa|kertoa)\b"
    r"|\b(?:ne smije\w*|nemojte|ne smete|ne sme)\b[^.;]{0,60}\b(?:obavijest|obavest|otkri|obvest)\w+|\btajnost\w*|\bzaupn\w+|απόρρητ\w+|εχεμύθ\w+|να μην ενημερώσ\w+|поверителн\w+|да не (?:се )?уведом\w+|не (?:розголош|разглаш)\w+|конфіденційн\w+|конфиденциальн\w+|秘密|口外し"
    r"|\bkonfidentsiaal\w+|\bneizpau\w+|\bkonfidencial(?:itāt|um)\w*"
)
# What is done without the person's knowledge, and an information that is put off.
_UNKNOWN = (
    r"\bohne (?:wissen|kenntnis) (?:de[rs]|von)\b|\bvon (?:einer|der|jeder|jeglicher) (?:\w+ )?(?:information|benachrichtigung|unterrichtung|mitteilung)\b[^.;]{0,60}\bab(?:zusehen|gesehen)?\b|\bnicht (?:zu )?erwähn\w+|\b(?:unterrichtung|benachrichtigung|mitteilung|information)\b(?:[^.;]|(?<=\d)\.){0,80}\bzurück(?:zu)?(?:ge)?stell\w+"
    r"|\bà l'insu\b|\bne rien (?:dire|révéler|communiquer|divulguer)\b|\bdifférer (?:l'information|l'avis|la notification|toute (?:information|notification))|\bplus (?:stricte|grande|totale) (?:confidentialité|discrétion)|\b(?:sur|de) votre (?:discrétion|confidentialité)"
    r"|\bsecreto (?:de|del) (?:las actuaciones|sumario)|\b(?:actuaciones|diligencias) (?:son |declaradas )?secretas\b|\b(?:no|sin que) (?:\w+ ){0,2}(?:sepa|debe saber)\b|\b(?:aplac|demor|pospon|retras)\w+\b[^.;]{0,30}\b(?:aviso|notificación|comunicación)"
    r"|\bcopert\w+ d[ae]l? segreto|\bsegreto (?:istruttorio|investigativo|d'indagine)|\ball'insaputa\b|\b(?:rinvi|differi|posticip)\w+\b[^.;]{0,30}\b(?:avviso|comunicazione|notizia|informazione)|\bvostra (?:riservatezza|discrezione)"
    r"|\b(?:em|sob|de|sujeito a) segredo de justiça|\bsem (?:dar )?(?:o )?(?:conhecimento|ciência) (?:a|d)\w{1,2}\b|\b(?:niets|niet) (?:van \w+ )?(?:weten|vernemen)\b|\bzonder medeweten\b|\bvertrouwelijk(?:heid)?\b[^.;]{0,40}\b(?:behandel\w+|betracht\w*)|\bbez wiedzy\b"
)
# The person stands first: "o usuário não seja comunicado".
_TOLD = (
    r"\b(?:usuári\w+|utilizador\w*|titular\w*|client\w+|investigad\w+|usuari\w+|afectad\w+|interesad\w+)\b[^.;]{0,40}\b(?:não|no)\b[^.;]{0,30}\b(?:comunicad|informad|notificad|cientificad|avisad)\w+"
    r"|\b(?:utent\w+|titolar\w+|intestatari\w+|interessat\w+)\b[^.;]{0,40}\bnon\b[^.;]{0,40}\b(?:informat|avvisat|avvertit|notiziat)\w+"
    r"|\b(?:titulaires?|utilisateurs?|abonnés?|intéressés?|clients?)\b[^.;]{0,40}\bn[e']\s?[^.;]{0,30}\b(?:informé|avisé|prévenu|averti)\w*"
)
FORBIDS = Turns(
    "|".join((_EAST, _UNKNOWN, _TOLD, _DUTCH, _POLISH, _NORDIC, _GERMAN, _FRENCH, _SPANISH, _ITALIAN, _PORTUGUESE))
)

# What the paper says only of its own handling, or of what the parties of a case may see.
NOT_OF_TELLING = re.compile(
    r"nur für den dienstgebrauch|verschlusssache|confidentialité de (?:vos|ses) données|datenschutz|protección de datos"
    r"|(?:teilen|geben(?! sie (?:dem|der|den))|bitte(?! geben)|merci de(?! (?:garder|tenir|conserver|traiter))) [^.;]{0,60}(?:mir|uns|nous|la présente)"
)

ORDERS = re.compile(
    r"\b(?:angeordnet|ordnet an|ordne[t]? [^.;]{0,40}an|beschlossen|untersagt|verboten|hat [^.;]{0,30}zu (?:wahren|bewahren|halten))\b"
    r"|\b(?:interdi\w+|ordonn\w+|requ[ée]r\w+|tenue?s? au secret|vous êtes tenu\w*)\b"
    r"|\b(?:prohíb\w+|orden\w+|acuerd\w+|requier\w+|se abstendrá\w*|deber de)\b"
    r"|\b(?:divieto|dispone|ordina|decreta)\b|\b(?:determino|determina|fica\w* (?:proibid|vedad)\w+|vedad\w+|ordeno)\b"
)
ASKS = re.compile(
    r"\b(?:ich bitte|wir bitten|bitte|gebeten|wird gebeten|ersuche\w*)\b|\b(?:merci de|prie\w*|veuillez|souhait\w+)\b"
    r"|\b(?:se ruega|rogamos|solicit\w+|por favor|se pide)\b|\b(?:si prega|si chiede|preghiamo|cortesemente)\b"
    r"|\b(?:solicit\w+|pede-se|pedimos|rogo|por gentileza)\b"
)
# An end in time: until, up to, not before.
UNTIL = re.compile(
    r"(?:\b(?:bis (?:zum|einschließlich|spätestens|einschließlich zum|zum ablauf des)?|frühestens (?:jedoch )?(?:am|ab|ab dem|zum|mit dem)|(?:nicht )?vor (?:dem|ablauf des)|erst (?:ab|nach|am)(?: dem)?|ab dem|jusqu'au|jusqu'à|avant le|qu'à (?:compter|partir) du|qu'après le|"
    r"hasta (?:el(?: día)?|las [^.;]{0,24}del)|antes del(?: día)?|a partir del|fino al|sino al|prima del|(?:solo )?(?:dopo il|a partire dal)|até (?:o dia|a|ao dia)?|antes (?:de|do dia)|depois de|a partir de"
    r"|tot(?: en met)?|vóór|voor|niet (?:eerder|vroeger) dan|pas (?:na|vanaf)|do(?: dnia)?|przed(?: dniem)?|wcześniej niż|före den|till och med den|t\.o\.m\.|fram till den|til og med den|før den|inden den|til den|do dne|před)\s*)$"
)
_COUNT = "|".join(map(re.escape, sorted(NUMBERS, key=len, reverse=True)))
UNIT = "|".join(sorted(UNIT_OF, key=len, reverse=True))
TERM = re.compile(
    r"\b(?:für die dauer von|für(?: (?:einen|den|die) (?:zeitraum|frist|dauer) von)?|(?:vor|nach) ablauf von|um|pendant|pour (?:une (?:durée|période)|un délai) de|avant(?: l'expiration de)?|durante(?: (?:un|el) (?:plazo|periodo|período) de)?|por (?:un |el )?(?:plazo|periodo|período|término) de"
    r"|hasta(?: que transcurran| pasados)?|antes de|per(?: un (?:periodo|termine) di)?|per la durata di|prima di|prima che siano trascorsi|pel[oa] (?:prazo|período|período de tempo) de|por(?: um prazo de)?|na|przez(?: okres)?|na okres|gedurende|voor de (?:duur|periode) van|binnen|under|i|in|innan|i løbet af|po dobu|na dobu|počas|през|за срок от|για(?: διάστημα)?|επί|tijekom|tokom|za|u trajanju od|у трајању од|za čas|pe o perioadă de|timp de"
    r"|pentru|í|uz|līdz|kuni)\s"
    rf"(?P<count>\d{{1,4}}|{_COUNT})(?:\s?\([^)]{{1,20}}\))?\s"
    rf"(?P<unit>{UNIT})\b"
)
# That a term runs from the paper's own date.
FROM_ISSUE = re.compile(
    r",? (?:ab|seit|nach) (?:dem )?(?:heute|heutigen|datum|erlass|ausstellung)|,? (?:à compter|à partir) (?:de ce jour|de la date|de la présente|de sa date|du présent|d'aujourd)"
    r"|,? (?:contad[oa]s?|a contar|a partir) (?:d?esde |de )?(?:la fecha|hoy|esta fecha|la presente)|,? (?:a decorrere|decorrenti|a partire)? ?(?:dalla (?:data|presente)|da oggi|dalla data odierna)"
    r"|,? (?:a contar|contados|a partir) (?:d[ae] data|desta data|da presente|de hoje)|,? (?:vanaf|te rekenen vanaf|na) (?:heden|vandaag|de datum|dagtekening)|,? od (?:dnia|daty) (?:wydania|dzisiejsz|niniejsz)|,? från (?:dagens|beslutets|i dag)"
)
ENDLESS = re.compile(
    r"bis auf weiteres|bis auf widerruf|jusqu'à nouvel ordre|hasta nuevo aviso|hasta nueva orden|fino a nuovo ordine|até (?:nova|ulterior) (?:ordem|decisão)|auf unbestimmte zeit|sine die"
    r"|erst nach (?:abschluss|beendigung|ende) (?:der|des)|bis (?:die|das) (?:ermittlungen|verfahren|ermittlungsverfahren) (?:abgeschlossen|beendet)|bis zum abschluss (?:der|des)|bis zur (?:freigabe|aufhebung|ausdrücklichen)|(?:jusqu'à|avant) la (?:fin|clôture|conclusion) de|tant que (?:l'enquête|la procédure)|jusqu'à ce que"
    r"|hasta (?:que (?:se|el|la|concluya|finalice|termine)|la (?:conclusión|finalización)|el (?:fin|término|alzamiento)|su alzamiento)|mientras (?:dure|se)|fino (?:alla (?:conclusione|chiusura|definizione)|a diversa|a quando|al termine|a revoca)|até (?:à |a )?(?:conclusão|ao (?:termo|fim)|que|decisão|nova)|enquanto"
    r"|tot nader (?:bericht|order)|tot (?:het einde|de afronding) van|totdat|do (?:odwołania|czasu zakończenia|zakończenia)|tills vidare|indtil videre|inntil videre|do odvolání"
)


def term_of(match: re.Match[str]) -> tuple[int, str]:
    """The number and the English unit of a match of `TERM`."""
    count = match["count"]
    return (int(count) if count.isdigit() else NUMBERS[count]), unit_of(match["unit"])


def unit_of(word: str) -> str:
    """The English name of a unit of time in any of these languages."""
    return UNIT_OF.get(word) or word.rstrip("s")
