"""The words by which papers in other languages than English want something kept secret, ask for it, or order it.

One table for each thing that is looked for; a language is a row. Phrases are matched in a clause's evened words.
"""

from __future__ import annotations

import re

# Words of which one must occur before any pattern of this module is tried.
NEEDLES = (
    "vertraulich", "stillschweigen", "geheim", "unterricht", "informier", "benachrichtig", "in kenntnis", "offenbar", "mitgeteilt",
    "mitzuteilen", "mitteilung", "bekannt gegeben", "weitergegeben", "confidentiel", "tenus au secret", "tenu au secret", "informer", "aviser", "avisé",
    "divulg", "révél", "connaissance", "conocimiento", "secreto", "secretas", "secreta", "reserva", "confidencial", "comunicar",
    "comunique", "informar", "informe", "sigilo", "segredo", "notizia", "segreto", "riservat", "riserbo", "comunica",
    "rivela", "conhecimento", "comunicad", "informad", "notificad", "avisad", "avvisat", "prévenu", "geheimhouding", "geheim", "inlichten", "informeren", "op de hoogte", "poufn", "tajemnic", "informow", "ujawni",
    "powiad", "orientier", "bericht", "tystnad", "underrätt", "röja", "sekretess", "tavshed", "taushet", "hemmelig", "underret", "varsl", "gizli",
)  # fmt: skip

# German days are written "30. September": that stop ends no sentence.
_ON = r"(?:[^.;]|(?<=\d)\.){0,110}"
_GERMAN = (
    rf"(?:nicht|kein\w*|erst|weder)\b{_ON}\b(?:zu unterrichten|unterrichte[tn]|zu benachrichtigen|benachrichtig\w+|"
    r"informier\w+|zu informieren|in kenntnis (?:zu )?(?:setzen|gesetzt)|mitgeteilt|mitzuteilen|mitteilen|offenbar\w+|"
    r"weitergegeben|bekannt ?(?:zu )?(?:geben|gegeben|gemacht))"
    r"|\bstillschweigen\b|\b(?:streng )?vertraulich(?: zu)? behandel\w+|\bvertraulich zu behandeln|\bgeheim ?(?:zu )?(?:halten|gehalten)"
    rf"|\b(?:unterrichtung|benachrichtigung|mitteilung)\b(?:[^.;]|(?<=\d)\.|(?<=art)\.|(?<=abs)\.){{0,170}}\b(?:abzusehen|unterbleib\w+|zurückgestellt|untersagt|unzulässig)"
    r"|\b(?:unterrichten|informieren|benachrichtigen|verständigen|orientieren) sie\b[^.;]{0,90}\bnicht\b"
    rf"|\b(?:nicht|kein\w*|weder)\b{_ON}\b(?:zu orientieren|orientiert|zu verständigen|verständigt)\b"
    rf"|\b(?:untersagt|verboten)\b{_ON}{_ON}\b(?:unterrichten|benachrichtigen|informieren|mitzuteilen|offenbaren)"
)
_FRENCH = (
    r"\bn[e']\s?(?:\w+ ){0,3}(?:pas|point|aucunement|jamais)\b[^.;]{0,90}\b(?:inform\w+|avis\w+|révél\w+|divulgu\w+|communiqu\w+|"
    r"port\w+ [^.;]{0,60}\bà la connaissance)|\bne (?:doit|doivent|devra|peut) (?:pas|en aucun cas) être (?:portée?s?|communiquée?s?|divulguée?s?|révélée?s?)"
    r"|\btenue?s? au secret\b|\bsans (?:en )?(?:informer|aviser|prévenir)\b|\b(?:s'abst\w+|s'abstenir) (?:d'|de )(?:informer|en informer|aviser|divulguer|révéler)"
    r"|\b(?:strictement )?confidentiell?e?s?\b[^.;]{0,60}|\binterdi\w+ (?:\w+ ){0,5}(?:d'informer|d'en informer|de divulguer|de révéler|d'aviser|d'en aviser|de prévenir|de communiquer)"
)
_SPANISH = (
    r"\bprohíb\w+\b[^.;]{0,60}\b(?:comunicar|informar|revelar|notificar|divulgar)|\bse abst\w+ de (?:comunicar|informar|revelar|notificar|divulgar)"
    r"|\bno (?:\w+ ){0,3}(?:comuni\w+|inform\w+|revel\w+|notifi\w+|divulg\w+|(?:pondrá\w*|pong\w+) en conocimiento|d[ée]n? (?:cuenta|traslado|noticia))\b[^.;]{0,90}\b(?:titular\w*|usuari\w+|cliente\w*|afectad\w+|interesad\w+|tercer\w+|existencia)"
    r"|\b(?:guardar|mantener|deber de)\b[^.;]{0,30}\b(?:secreto|reserva|sigilo|confidencialidad)|\bsin (?:dar )?(?:conocimiento|aviso) (?:a|al|de)\b"
)
_ITALIAN = (
    r"\bdivieto\b[^.;]{0,60}\b(?:dar\w* notizia|comunica\w+|informa\w+|rivela\w+|divulga\w+)"
    r"|\bnon (?:\w+ ){0,3}(?:comunica\w+|informa\w+|rivela\w+|divulga\w+|dar\w* notizia)\b[^.;]{0,90}\b(?:utent\w+|titolar\w+|interessat\w+|intestatari\w*|indagat\w+|client\w+|chiunque|terzi|esistenza)"
    r"|\b(?:mant[ei]\w+|serb\w+|osserv\w+)\b[^.;]{0,30}\b(?:segreto|riserbo|riservatezza)|\bmassima riservatezza\b|\bastener\w+ dal\b[^.;]{0,40}\b(?:comunicare|informare|dare notizia|rivelare)"
)
_PORTUGUESE = (
    r"\bnão (?:\w+ ){0,4}(?:comuni\w+|inform\w+|divulg\w+|revel\w+|notifi\w+|d(?:ar|ê|eve dar) conhecimento|cientifi\w+)\b[^.;]{0,90}\b(?:usuári\w+|utilizador\w*|titular\w*|terceir\w+|investigad\w+|existência|cliente\w*|clientes)"
    r"|\b(?:manter|guardar|sob|mantid[oa]s?|dever de)\b[^.;]{0,30}\b(?:sigilo|segredo|confidencialidade)\b|\babst\w+-se de\b[^.;]{0,40}\b(?:comunicar|informar|divulgar|notificar)|\bvedad\w+\b[^.;]{0,60}\b(?:ciência|comunicação|notificação)"
)
_DUTCH = (
    r"\bgeheimhouding\b[^.;]{0,60}\b(?:betracht\w*|verplicht\w*|bewaren|in acht)|\b(?:verplicht|gehouden) tot geheimhouding\b|\b(?:dient|moet|verplicht)\b[^.;]{0,60}\bgeheim(?:houding)?\b|\bvertrouwelijk (?:te )?behandel\w+"
    r"|\b(?:pas|eerst) na\b[^.;]{0,90}\b(?:informeren|inlichten|op de hoogte)\b"
    r"|\b(?:niet|geen)\b[^.;]{0,90}\b(?:informeren|in te lichten|inlichten|op de hoogte|mededel\w+|mee te delen|kenbaar|bekend te maken)"
)
_POLISH = (
    r"\bzachowa\w*\b[^.;]{0,40}\b(?:tajemnic\w+|poufno\w+)|\b(?:proszę|należy) o? ?(?:nie|zachowa\w+)\b[^.;]{0,60}\b(?:informowa\w+|ujawnia\w+|powiadamia\w+|poufno\w+|tajemnic\w+)"
    r"|\b(?:zabrania się|zakazuje się|zakaz) (?:\w+ ){0,2}(?:informowani\w+|ujawniani\w+|powiadamiani\w+)"
    r"|\bnie (?:\w+ ){0,3}(?:informowa\w+|ujawnia\w+|powiadamia\w+|zawiadamia\w+)"
)
_NORDIC = (
    r"\b(?:inte|ej|ikke)\b[^.;]{0,60}\b(?:underrätt\w+|röja\w*|meddela\w*|informera\w*|underret\w+|oplys\w+|informere\w*|varsle\w*|varsles|orienter\w+)"
    r"|\b(?:tystnadsplikt|tavshedspligt|taushetsplikt|sekretess)\b|\b(?:hemligt|hemmelig\w*|fortrolig\w*|konfidentiell\w*|konfidensiel\w*)\b[^.;]{0,40}"
)
# The person stands first: "o usuário não seja comunicado".
_TOLD = (
    r"\b(?:usuári\w+|utilizador\w*|titular\w*|client\w+|investigad\w+|usuari\w+|afectad\w+|interesad\w+)\b[^.;]{0,40}\b(?:não|no)\b[^.;]{0,30}\b(?:comunicad|informad|notificad|cientificad|avisad)\w+"
    r"|\b(?:utent\w+|titolar\w+|intestatari\w+|interessat\w+)\b[^.;]{0,40}\bnon\b[^.;]{0,40}\b(?:informat|avvisat|avvertit|notiziat)\w+"
    r"|\b(?:titulaires?|utilisateurs?|abonnés?|intéressés?|clients?)\b[^.;]{0,40}\bn[e']\s?[^.;]{0,30}\b(?:informé|avisé|prévenu|averti)\w*"
)
FORBIDS = re.compile("|".join((_TOLD, _DUTCH, _POLISH, _NORDIC, _GERMAN, _FRENCH, _SPANISH, _ITALIAN, _PORTUGUESE)))

# What the paper says only of its own handling, or of what the parties of a case may see.
NOT_OF_TELLING = re.compile(
    r"nur für den dienstgebrauch|verschlusssache|confidentialité de (?:vos|ses) données|datenschutz|protección de datos"
    r"|(?:teilen|geben|bitte|merci de(?! (?:garder|tenir|conserver|traiter))) [^.;]{0,60}(?:mir|uns|nous|la présente)"
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
    r"(?:\b(?:bis (?:zum|einschließlich|spätestens)?|frühestens (?:jedoch )?(?:am|ab)|nicht vor dem|ab dem|jusqu'au|jusqu'à|avant le|"
    r"hasta (?:el|las [^.;]{0,24}del)|antes del|fino al|sino al|prima del|até (?:o dia|a)?|antes de)\s*)$"
)
TERM = re.compile(
    r"\b(?:für die dauer von|für(?: einen zeitraum von)?|pendant|pour une durée de|durante(?: un plazo de)?|por un plazo de|"
    r"por el plazo de|per(?: un periodo di)?|per la durata di|pelo prazo de|durante|por|na|gedurende|voor de duur van)\s(?P<count>\d{1,4}|einem?|un|una|um|uma|drei|sechs|trois|six|tres|seis|"
    r"tre|sei|três|twee|drie|zes|twaalf|zwölf|douze|doce|dodici|doze)(?:\s?\([^)]{1,20}\))?\s"
    r"(?P<unit>tage?n?|wochen?|monate?n?|jahre?n?|jours?|semaines?|mois|ans?|années?|días?|semanas?|mes(?:es)?|años?|"
    r"giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|dias?|mês|anos?|weken|week|maanden?|dagen)\b"
)
_NUMBERS = {
    "ein": 1, "eine": 1, "einem": 1, "einen": 1, "un": 1, "una": 1, "um": 1, "uma": 1, "drei": 3, "trois": 3, "tres": 3, "tre": 3,
    "três": 3, "sechs": 6, "six": 6, "seis": 6, "sei": 6, "twee": 2, "drie": 3, "zes": 6, "twaalf": 12, "zwölf": 12, "douze": 12, "doce": 12, "dodici": 12, "doze": 12,
}  # fmt: skip
_UNITS = (
    ("day", ("tag", "dag", "jour", "día", "giorn", "dia")), ("week", ("woche", "wek", "week", "semain", "seman", "settim")),
    ("month", ("monat", "maand", "mois", "mes", "mês")), ("year", ("jahr", "an", "año")),
)  # fmt: skip
ENDLESS = re.compile(
    r"bis auf weiteres|bis auf widerruf|jusqu'à nouvel ordre|hasta nuevo aviso|hasta nueva orden|fino a nuovo ordine|até (?:nova|ulterior) (?:ordem|decisão)|auf unbestimmte zeit|sine die"
)


def term_of(match: re.Match[str]) -> tuple[int, str]:
    """The number and the English unit of a match of `TERM`."""
    count = match["count"]
    unit = next(name for name, stems in _UNITS if match["unit"].startswith(stems))
    return (int(count) if count.isdigit() else _NUMBERS[count]), unit
