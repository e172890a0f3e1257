"""That a paper asks and does not compel, in its own words: that it is voluntary, that it is no order, that none is there yet."""

from __future__ import annotations

import re

from fourcorners.reading.kinds.processes_abroad import find_title, rests_on
from fourcorners.reading.texts.prose import Prose, Span

# What a paper calls a process that it says it is not, or has not got.
_PROCESS = r"(?:legal process|court order|search warrant|warrant|subpoena|order|demand|notice|process|direction|requisition|compulsory|authori[sz]ation|summons)"
_WORDS = (
    "voluntar", "voluntár", "volontair", "volontari", "freiwillig", "vrijwillig", "dobrowoln", "dobrovoln", "dobrovoľn", "prostovoljn", "dobrovoljn", "frivillig", "vapaaehto",
    "vabatahtlik", "savanoriš", "brīvprātīg", "önként", "доброволн", "добровільн", "εθελοντικ", "οικειοθελ", "gönüllü", "tvångsmedel",
    "enclose", "informal", "isn't issuing", "not issuing", "issued no", "no subpoena", "no warrant", "no order", "no court order", "not a demand", "not an order", "not using", "agreeable",
    "this is a request", "this is only a request", "this is just a request", "this is not a", "without legal process", "without compulsion", "cannot compel", "can't compel",
    "no power to compel", "not compulsory", "terms permit", "terms allow", "policy permit", "policy allow", "not obliged to", "under no obligation", "no obligation to",
    "to nie jest", "nie jest to", "nemamo", "nemáme", "ne možemo", "nije nalog", "ingen kendelse", "ikke en kendelse", "inget beslut", "ei ole määräys",
    "kein beschluss", "keine anordnung", "keinen beschluss", "ohne beschluss", "kein förmliches", "keine verpflichtung",
    "aucune réquisition", "sans réquisition", "n'est pas une réquisition", "en êtes d'accord", "pas encore de réquisition", "no es un requerimiento", "no se trata de un requerimiento",
    "sin orden judicial", "non è un ordine", "non si tratta di", "senza decreto", "não se trata de", "sem ordem judicial", "geen vordering", "geen bevel",
)  # fmt: skip
_SAYS = re.compile(
    rf"\b(?:do not|don't|does not|doesn't|not) (?:enclose|attach|serve) (?:a|an|any) {_PROCESS}|\b(?:isn't|is not|am not|are not|aren't|not) (?:issuing|serving|enclosing|attaching) (?:a|an|any) {_PROCESS}|\bissued no {_PROCESS}|\bno {_PROCESS} (?:has been|is|was) (?:issued|enclosed|attached|served|signed)"
    rf"|\bthis (?:letter|message|mail|e-mail|email|note|memo|memorandum|paper|request) is not an? (?:\w+ ){{0,2}}{_PROCESS}\b|\binformal (?:inquiry|enquiry|request)\b|\bonly if (?:it's|it is|that's|that is) agreeable"
    rf"|\bthis is (?:only |just |merely )?a request,? (?:and )?not an? \w+|\bthis is not an? (?:\w+ ){{0,2}}{_PROCESS}\b|\b(?:without|w/o) (?:legal process|compulsion)\b|\b(?:cannot|can't|no power to) compel\b|\bnot compulsory\b"
    r"|\bif (?:your|the) (?:terms|policy|policies|rules|company policy)[^.;,]{0,20} (?:permits?|allows?|lets?)\b|\b(?:you are )?(?:under no|not under any|no) obligation to (?:answer|reply|respond|assist|provide|disclose|comply|help)\b|\byou are not obliged to (?:answer|reply|respond|assist|provide|disclose|comply|help)\b"
    r"|\b(?:asked?|request|answer|assist|help|provide|disclos|cooperat|co-operat|reply|respond|basis|purely|entirely)\w*[^.;]{0,40}\bvoluntar(?:y|ily)\b|\bvoluntary (?:basis|disclosure|request|cooperation|co-operation|assistance|answer|reply|response|one)\b"
    r"|(?:auskunft|mitteilung|antwort|angaben?|bitte|hilfe|mitwirkung|kooperation) (?:ist|erfolgt|wäre|bleibt)(?: \w+)? freiwillig|freiwillige[nr]? (?:auskunft|mitwirkung|basis|grundlage|mitteilung|hilfe|kooperation|zusammenarbeit|offenlegung)"
    r"|\b(?:noch |ist |dies ist |das ist )(?:kein(?:en)? (?:förmlich\w+ )?(?:beschluss|auskunftsersuchen|verlangen)|keine anordnung)\b|\bohne (?:richterlichen )?beschluss\b|\bkeine verpflichtung zur (?:auskunft|antwort|mitwirkung)"
    r"|à titre (?:purement )?volontaire|coopération volontaire|\baucune réquisition\b|\bsans réquisition\b|n'est pas une (?:réquisition|injonction)|si vous en êtes d'accord|pas encore de réquisition"
    r"|(?:de forma|con carácter|a título|colaboración|entrega|respuesta|manera) voluntari[oa]|\bno (?:es|se trata de) un requerimiento\b|\bsin orden judicial\b"
    r"|su base volontaria|collaborazione volontaria|\bnon (?:è|si tratta di) un (?:ordine|decreto|provvedimento)\b|\bsenza decreto\b"
    r"|a título voluntário|(?:colaboração|resposta) voluntária|\bnão se trata de (?:uma )?(?:ordem|requisição)|\bsem ordem judicial\b|op vrijwillige basis|\bvrijwillige? (?:medewerking|verstrekking|mee)|\bgeen (?:vordering|bevel)\b"
    r"|\b(?:to nie jest|nie jest to) (?:postanowienie|żądanie|nakaz|wezwanie)|\bnalog\w*(?: suda)? nemamo|\bnemamo (?:\w+ )?nalog|\bne možemo vas prisiliti|\bnemáme (?:\w+ )?(?:příkaz|príkaz)"
    r"|\butan tvångsmedel|\b(?:ännu |har )(?:\w+ )?inget beslut|\b(?:endnu |har )(?:\w+ )?ingen kendelse|\bikke en kendelse|\bei ole määräys"
)  # fmt: skip
# The bare word, which may speak of what somebody else did.
_FREELY = re.compile(
    r"\b(?:volontairement|voluntariamente|volontariamente|dobrowoln(?:ie|a|e|ego|ej|ą|y)|dobrovoľn\w+|dobrovoln(?:ě|á|é|ou|ého|y)|prostovoljn\w+|dobrovoljn\w+|frivilligt?|vapaaehto\w+|vabatahtlik\w*|savanoriš\w+|brīvprātīg\w+|önként\w*"
    r"|доброволн\w+|добровільн\w+|εθελοντικ\w+|οικειοθελ\w+|gönüllü\w*)\b"
)
# What a warrant or order says of things handed over without search, and offences and bodies of that name.
_OTHERWISE = re.compile(
    r"manslaughter|surrender|feuerwehr|herausgabe|herausgegeben|brandweer|pompier|vigili|bombeiros|bomberos|production of|organi[sz]ation|statement|interview|hospital|sector|associa|službe hasič|hasič"
)


def find_voluntary(prose: Prose) -> Span | None:
    """Where the paper says that nobody has to answer it, or that it is no process; None where it does not.

    What is titled a process is one, whatever it leaves to its addressee besides.
    """
    if find_title(prose) is not None:
        return None
    for said in prose.matches(_SAYS, _WORDS, 60, 60):
        if not _OTHERWISE.search(prose.flat, max(0, said.start() - 25), said.end() + 30):
            return said.span()
    if rests_on(prose) is not None:
        return None
    freely = prose.search(_FREELY, _WORDS, 2, 40)
    return freely.span() if freely else None
