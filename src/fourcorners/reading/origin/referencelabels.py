"""The labels behind which a paper's number stands, in the languages of the papers, the most telling first.

A demand's own number comes before the office's reference, and that before the case and the file.
"""

from __future__ import annotations

import re

_NO = r"(?: ?\((?:if any|if known|optional)\))?(?:(?: ?(?:number|numbers|numero|número|nummer|no|nos|num|nr|id|n[º°o]|№)\b\.?:?| ?#:?| ?:|\t| ?n[º°.]{1,2}:?){1,2})"
# A number that stands right behind the paper's name: `Subpoena 26-GJ-04-1177`, `Search warrant 2662SW0193`.
_BARE_NUMBER = r" (?:(?:[a-z]{2,6}-){1,3}\d[\w-]{2,16}|\d{2,4}-[a-z]{1,5}-[a-z\d][\w-]{1,16}|\d{2,4}-\d{4,8}\b|\d{2} [a-z]{2,4}\.? \d{3,7}\b|\d{2,4}[a-z]{1,2}\d{3,6}\b)"
_N = r"(?: ?(?:n[º°o.r]{1,2}|nr\.?|num\.?|número|numero|№)[.:]?)?:?"
# Each: cheap phrases of which one must occur, and the label with what parts it from its number.
_TABLE: tuple[tuple[str, str], ...] = (
    ("subpoena|summons", rf"(?:subpoena|summons)(?: duces tecum)?{_NO}"),
    ("subpoena |summons |inquisition ", rf"(?:subpoena|summons|inquisition)(?: duces tecum)?(?={_BARE_NUMBER})"),
    ("warrant |order |notice |requisition ", rf"(?:search |production |court )?(?:warrant|order|notice|requisition)(?={_BARE_NUMBER})"),
    ("order n|warrant n|notice n|request n|demand n|order #|warrant #|sw n|order number|warrant number|sw #|authorisation n|authorization n|notification n|request id|notice id|demand id|letter n",
     rf"(?:search )?(?:warrant|order|notice|notification|request|demand|letter|authori[sz]ation|\bsw){_NO}"),
    ("civil investigative demand", r"civil investigative demand no\.?:?"),
    ("unique reference|urn|tracking|control n|identifier", rf"(?:unique reference(?: number)?(?: \(urn\))?|\burn|tracking|control|(?:request|order) identifier){_NO}?"),
    ("geschäftszahl|aktenzahl|our ref|your ref|n/ref|n/réf|réf|reference|ref.|ref:|ref no|unser zeichen|geschäftszeichen|geschäftsnummer|in reply|gz|gesch|kenmerk|referenz|referentie|referencia|referência|riferimento|rif.|viitenumero|vår ref|vor ref",
     (r"(?:our ref(?:erence)?\.?|n/ ?r[ée]f\.?|nos r[ée]f[.\w]*|réf\.?|(?:police |agency |file )?r[ée]f[ée]rence|refer[êe]ncia|referenz|riferimento|rif\.|viitenumero|v[åo]r ref\.?|ons kenmerk|onze referentie|kenmerk"
      r"|ref(?:erence)?(?: (?:number|no))?\.?|unser zeichen"
      r"|geschäftszahl|aktenzahl|geschäftszeichen|geschäftsnummer|geschäfts-?nr\.?|gesch\.-?z\.?|gz\.?|in reply,? (?:please )?refer to(?: file)?)(?: no\.?| number| n[º°]\.?)?\s?:?")),
    ("aktenzeichen|az.|az:|vorgang|aktennummer|verfahren|tgb", r"(?:aktenzeichen|az\.|az|vorgangs-?(?:nummer|nr\.?|zeichen)|aktennummer|verfahrens?-?(?:nummer|nr\.?)|\bverfahren|tgb\.?-?nr\.?)(?: nr\.?)?:?"),
    ("diarienummer|dnr|sagsnummer|sagsnr|saksnummer|journalnummer|j.nr|sag |diaarinumero|asianumero", r"(?:diarienummer|\bdnr\.?|sagsnummer|sagsnr\.?|saksnummer|journalnummer|j\.nr\.?|\bsag|diaarinumero|asianumero):?"),
    ("znak sprawy|sygn|sygnatura|l.dz|č.j|č. j|čj|sp. zn|spis|nr sprawy", r"(?:znak sprawy|sygn(?:atura)?\.?(?: akt)?|l\.dz\.?|nr sprawy|č\. ?j\.|\bčj\.?|sp\. ?zn\.?|číslo spisu):?"),
    ("dosar|ügyszám|iktatószám|αρ. πρωτ|αριθ. πρωτ|αρ.πρωτ|αριθμός|soruşturma|dosya no|karar|sayı|klasa|urbroj|opravilna|posl. br|broj|viide",
     r"(?:dosar(?:ul)?(?: penal)?(?: nr\.?)?|ügyszám|iktatószám|αρι?θ?\. ?πρωτ\.?|αριθμός πρωτοκόλλου|soruşturma(?: no)?|dosya no|karar no|sayı|klasa|urbroj|opravilna številka|posl\. ?br\.?|\bbroj)\s?:?"),
    ("исх|дело|справа|вих|文書番号|文书编号|문서번호|사건번호|文号", r"(?:исх\.?|дело|справа|вих\.?|文書番号|文书编号|文号|문서번호|사건번호)(?: ?№)?\s?[:：]?"),
    ("file n|file number|numéro de dossier|court file|file:|dossier", rf"(?:(?:oi |court |our )?file|numéro de dossier|dossier){_NO}|court file(?= \d)"),
    ("procès-verbal|p.v|pv |pv:|pv n|proces-verbaal|parketnummer|pv-nummer", r"(?:procès-verbal|p\.?v\.?) ?n[º°o.]{1,2}:?|n[º°] ?(?:de |du )?(?:procès-verbal|p\.?v\.?)\s?:?|(?:proces-verbaal|pv)-?nummer:?|parketnummer:?"),
    ("delibera n|determina|provvedimento n|décision n|arrêté n|ordonnance n|resolución n", r"(?:delibera|determina(?:zione)?|provvedimento|décision|arrêté|ordonnance|resolución) n[.º°]{1,2}:?"),
    ("prot.|protocollo|r.g.|n. ", r"(?:(?<=\s)n\.(?= ?\d{1,6}/\d{2,4} ?(?:r\.g|rgnr|r\.g\.n\.r|mod))|proc\. pen\. n\.|prot\.(?: n\.)?|protocollo n\.)"),
    ("ofício n|oficio n|ofício|oficio", r"(?:of[íi]cio) n\.?[ºo°.]{1,2}:?"),
    ("diligencias|atestado|preliminary proceedings", rf"(?:preliminary proceedings|diligencias (?:previas|urgentes|indeterminadas|informativas|preprocesales|de investigación)|diligencias(?= \d)|atestado){_N}"),
    ("processo n|inquérito n|autos n|procedimiento|expediente|nuipc|carpeta de|noticia criminal|causa n|expte|radicado|ruc|rol ",
     rf"(?:processo|inqu[ée]rito|autos|procedimiento|expediente|nuipc|carpeta de investigaci[óo]n|noticia criminal|\bcausa|expte\.?|radicado|\bruc|\brol){_NO}?"),
    ("cas ", r"\bcas(?= \d{1,4}/\d{1,2}/\d{4})"),
    ("notice n°|notice nº|n° instruction|n° parquet|n° d'instruction|n° de parquet|notitienummer|dossiernummer",
     r"(?:notice n[°º]|n[°º] (?:d'|de )?(?:instruction|parquet)|notitienummer|dossiernummer)\s?:?"),
    ("number :|number  :|number:", r"(?:^|(?<=\s))number\s{0,3}:"),
    ("karar|decision n", r"(?:decision|karar) (?:no|n[ºo°.]{1,2}):?"),
    ("grand jury|gj |usao", rf"(?:grand jury(?: matter| investigation| case)?|(?<!\d )\bgj(?!-)|usao){_NO}?"),
    ("matter n", rf"matter{_NO}"),
    ("wire n|wiretap n|inquisition n|inquiry n|intercept n|special inquiry", rf"(?:wire(?:tap)?|inquisition|inquiry|intercept(?:ion)?){_NO}"),
    ("misc", rf"misc(?:ellaneous)?\.?(?: (?:case|action|application|criminal application))?{_NO}"),
    ("magistrate n", rf"magistrate{_NO}"),
    ("docket", rf"docket{_NO}?"),
    ("case", rf"(?:agency )?case(?: ref(?:erence)?\.?)?{_NO}"),
    ("cause n", rf"cause{_NO}"),
    ("criminal no|cr. no|crim. no|application no|petition no", rf"(?:criminal|crim?\.|(?:criminal |misc\.? )?(?:application|petition)){_NO}"),
    ("civil action no|indictment n", rf"(?:civil action|indictment){_NO}"),
    ("investigation n|report n|complaint n|incident n|fir n|police report|crime n|claim n|f.i.r|incident|c.r. n|c.r.no|in the matter of|occurrence n|operation n",
     rf"(?:investigation|(?:police )?report|complaint|incident|claim|fir|f\.i\.r\.?|c\.r\.|crime(?: reference)?|occurrence){_NO}"),
    ("no.|n.º|nº|n°", r"\b(?:no\.|n\.?º|n°)(?= ?[\w:]{0,8}[-:/]\w| ?\d{2}-\d| ?\d{2} [a-z]{2,4}\.? \d{3,7}| ?\d{2,4}[a-z]{2}\d{3,6}\b| ?\d{5,12}\b| ?(?!19|20)\d{4}\s)"),
    ("case |report |file ", r"(?:case|report|file)(?= (?:\d{2,4}[-/]\d|\d{4}[a-z]\d{5}|\d{2,4}-|[a-z]{1,5}-?\d))"),
)  # fmt: skip
# How many of the labels name the demand itself: they count wherever they stand, on a form even at its foot.
OWN = 6
# The pairs as readers use them.
LABELS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (tuple(needles.split("|")), re.compile(rf"(?<![\w-])(?:{pattern})")) for needles, pattern in _TABLE
)
# How many name the demand or the office's own file; the cases that it is about come after these.
OFFICE = next(place for place, (needles, _) in enumerate(LABELS) if needles[0] == "grand jury")
