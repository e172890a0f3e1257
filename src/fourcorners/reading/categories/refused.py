"""Clauses in which a paper says what it does not ask for, in the languages that papers come in.

"Nothing in this order requires disclosure of contents", "the contents shall not be furnished", "Inhaltsdaten werden
nicht angefordert". Secrecy ("you shall not disclose the existence of ...") is another thing: see `secrecy`.
"""

from __future__ import annotations

import re

from fourcorners.reading.categories.askcues import Cue
from fourcorners.reading.texts.turns import Turns

_PAPER = r"(?:order|warrant|subpoena|summons|request|letter|demand|notice|certificate|production|disclosure|attachment|schedule|paragraph|item|agency|commission|court|office|government|state|united states|people|bureau|department|police|prosecutor|undersigned)"
_ASK = r"(?:request|seek|sought|ask|requir|call(?:s|ed)? for|call\b|authori[sz]|demand|cover|includ|extend|direct|want|compel|command|permit|appl(?:y|ies)|reach|intend|purport|encompass|order)"
_GIVE = r"(?:disclos|produc|provid|furnish|suppl|send|sent|deliver|includ|turn over|hand over|transmit|record|captur|intercept|collect|gather|seiz|search|obtain|view|read|open|review|give|given|releas|divulg|submit|forward|return|retain|preserv|kept|keep)"
_NOT = r"(?:not|n't|never)"

_REFUSES = Cue(
    Turns(
        rf"\b{_PAPER}s?\b[^.;:]{{0,60}}?\b(?:do|does|did|is|are|shall|will|should|may|need|must|can)\s?{_NOT}\b[^.;:]{{0,50}}?\b{_ASK}"
        rf"|\b(?:we|i|you|it|they)\b (?:\w+ )?(?:do|does|are|am|is|need|should|must|shall|may|will)\s?{_NOT}\b[^.;:]{{0,60}}?\b(?:{_ASK}|{_GIVE})"
        rf"|\b(?:we|i) (?:\w+ )?(?:(?:do {_NOT}|don't) (?:need|want|wish)|have no (?:need|use|wish|interest))\b|\b(?:shall|must|should|need|may|will|is|are|to|can|(?<!you )(?<!who )(?<!they )(?<!we )do)\s?{_NOT} (?:\w+ ){{0,2}}?(?:to )?(?:be |been |being )?(?:\w+ )?(?:{_GIVE}|{_ASK})\w*"
        rf"|\bnothing is (?:hereby )?(?:{_ASK})\w*|\bnothing (?:that|which|they|he|she)\b[^.;:]{{0,60}}\b(?:is|are) (?:{_ASK})\w*|\bnothing (?:in|within|under) (?:this|the|these|that)\b[^.;:]{{0,40}}?\b(?:{_ASK}|{_GIVE})\w*|\bneither (?:{_ASK}|{_GIVE})\w* nor\b|\b(?:you|provider|company) may (?:omit|leave out|withhold|skip)\b|\bneither\b[^.;:]{{0,80}}\b(?:is|are|shall|need) (?:be )?(?:{_ASK}|{_GIVE})"
        rf"|\bno\b[^.;:]{{0,60}}\b(?:is|are|shall|should|need|may) (?:to )?(?:be )?(?:{_ASK}|{_GIVE})|\b(?:is|are) (?:hereby )?(?:excluded|no part of|not part of|exempt(?:ed)?|outside|beyond|out of scope)\b"
        r"|\b(?:shall|must|should|may|are to|is to) be (?:withheld|redacted|omitted|masked|left out)\b|^(?:please )?(?:leave out|omit|exclude|set aside|hold back|skip)\b|\b(?:stays?|remains?) (?:to be )?(?:left )?out(?: of (?:this|it))?\W*$|\bn(?:e |')(?:est|sont|sera|seront) (?:\w+ )?pas (?:\w+ )?(?:demand|requis|sollicit|concern|vis)\w*"
        r"|\bnicht\b[^.;:]{0,60}\b(?:angefordert|verlangt|erbeten|umfasst|erfasst|begehrt|herauszugeben|mitzuteilen|zu übermitteln|übermittelt|benötigt|gegenstand|beantragt|ersucht)|\bkeine?n?\b[^.;:]{0,60}\b(?:angefordert|verlangt|erbeten|begehrt|übermittel\w*|herauszugeben|mitzuteilen|benötigt|ersucht)|\b(?:ausgenommen|ausgeschlossen) (?:sind|ist|bleib)|\b(?:sind|ist|bleiben) (?:hiervon |davon )?(?:ausgenommen|ausgeschlossen)"
        r"|\bne (?:\w+ )?(?:porte|vise|concerne|comprend|requiert|sollicite|demande|s'étend|sont|est|doivent|doit|seront|sera)\w* (?:\w+ )?(?:pas|aucun\w*|nullement)\b|\baucune?\b[^.;:]{0,50}\bn(?:e |')(?:est|sont|doit|sera)\b|\b(?:est|sont) exclue?s?\b"
        r"|\bni\b[^.;:]{0,70}\bni\b[^.;:]{0,40}\bn(?:e |')(?:est|sont|sera|seront)\b|\b(?:indefiro(?: [oa]s? (?:acesso|pedido)s? (?:[aà]o?s?|de|quanto \w+))?|indeferid\w+|rejeit\w+|se deniega|deniego|denego|rejett?ons|rejette|refusons)\b|\bne sont (?:pas )?(?:requis|demand)"
        r"|\bno (?:se )?(?:recab\w+|solicita|requiere|interesa|incluye|abarca|comprende|alcanza|pide|autoriza|extiende|deber|ordena)\w*|\bqued\w+ (?:expresamente )?(?:excluid|exceptuad)\w+|\bnon (?:si )?(?:dispon|ordin|preved|richied|chied|comprend|includ|riguard|estend|autorizz|sono (?:\w+ )?(?:richiest|oggetto|compres)|è (?:\w+ )?richiest|devono|vanno|deve)\w*|\b(?:sono|è|restano|resta) esclus\w+"
        r"|\bniet (?:\w+ ){0,3}?(?:gevorderd|gevraagd|verzocht|verstrek|begrepen)\w*|\bgeen\b[^.;:]{0,50}\b(?:gevorderd|gevraagd|verzocht|verstrek\w+)|\bheeft geen betrekking|\bevenmin\b|\bnada se (?:requisita|solicita|requer|pede|requiere|interesa|pide)\w*|\brien n'est (?:demand|requis|sollicit)\w*|\bnulla (?:è|si) (?:richiest|chied)\w*|\bnão (?:são|é|constitui|constituem) objeto|\b(?:sont|est) hors (?:du )?champ|\bsind nicht gegenstand|\bnon (?:è|sono) oggetto|\bnão (?:se )?(?:solicita|requer|requisita|abrange|inclui|autoriza|devem?)\w*|\bficam? excluíd\w+|\bnie (?:obejmuje|żąda|dotyczy)"
    ),
    frozenset(
        "nada rien null omit leav skip set hold stay rema not need neve ni inde reje deni dene refu even noth noth neit no excl exem outs beyo isn don does aren shou out nich kein ausg ne aucu exc non ques qued escl niet geen não fica nie cann cannot with reda omit mask left pas".split()
    ),
)
# "You shall not disclose the existence of this order to anyone" is secrecy, and so is what is not to be told.
_SECRECY = re.compile(
    r"\b(?:no ?one|nobody|existence|say nothing|fact (?:of|that)|notif\w*|inform (?:the|any|its|your)|(?:disclos\w*|reveal\w*|divulg\w*|discuss\w*|mention\w*)\b[^.;:]{0,40}\b(?:this|the|such) (?:order|subpoena|warrant|request|letter|summons|demand|notice|investigation|application)|to (?:any(?:one| other| person| third)?|the (?:subscriber|customer|account ?holder|user|target))\b[^.;:]{0,40}(?:\bof\b|\bexcept\b|$)"
    r"|bekannt ?zu ?machen|zu informieren|in kenntnis|unterrichte[nt]|aviser|informer l|informar al|avvisare|inlichten|kenntnis|unterricht|kontoinhaber|utilisateur|titulaire|existencia|existence|titular|usuario|utente|intestatario|esistenza|destinatari|gebruiker|betrokkene|nutzer|betroffen)"
)
# Only a part of the kind is left out; the rest of it is still asked for.
_IN_PART = re.compile(
    r"\b(?:attorneys?|counsel|lawyers?|legal advis[eo]rs?|privilege\w*|publicly|public\b|any (?:other )?account other|other (?:users?|persons?|accounts?|people|customers?|subscribers?)|third part|outside (?:of )?(?:the|that|this)|(?:before|after|prior to|earlier than|later than) (?:the |that )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|period|date)|unless|in excess|already|not responsive|unrelated|irrelevant|readily|anwält|avocat|abogad|avvocat|advocaat)"
)
_DUTY = re.compile(
    r"\b(?:not required to (?:keep|maintain|create|appear|attend|notify)|need not (?:appear|attend)|not (?:be )?(?:limited|liable|construed|deemed a)|not later than|no later than|not (?:to )?exceed|not more than|not (?:yet|only|less))\b"
)


def refuses(words: str, stems: frozenset[str]) -> bool:
    """Whether a clause, evened out, says what is not asked for."""
    found = _REFUSES.search(words, stems)
    if found is None or _SECRECY.search(words):
        return False
    duty = _DUTY.search(words)
    return duty is None or not duty.start() <= found.end() <= duty.end() + 4


_HUSH = Cue(
    Turns(
        r"\b(?:tell|inform|let) (?:no ?one|nobody)\b|\b(?:tell|say) (?:no(?:body| one)|nothing)\b|\b(?:shall|must|may|should|is|are|do|to|will|please)\s?(?:not|n't|never) (?:\w+ ){0,3}?(?:to )?(?:disclos|notif|inform|reveal|tell|divulg|advis|alert|discuss)|\b(?:prohibit|forbid|forbidd|preclud|refrain)\w*\b[^.;]{0,80}\b(?:disclos|notif|inform|reveal|tell)|\bkeep\b.{0,40}\bconfidential"
        r"|\b(?:untersagt|verboten|verschwiegenheit|stillschweigen)\b|\bnicht\b.{0,80}\b(?:unterricht|informier|in kenntnis|bekannt)|\b(?:interdi\w+|tenue?s? au secret|confidentiel\w*)\b|\bne\b.{0,30}\bpas\b.{0,60}\b(?:port[ée]|inform|révél|divulg|avis)"
        r"|\b(?:prohíb|prohib)\w+\b.{0,60}\b(?:comunicar|informar|revelar|divulgar)|\bno\b.{0,40}\b(?:informad|comunicad|notificad|ponga|informe|revele)|\b(?:vietato|divieto|segreto|riservat)|\bnon\b.{0,40}\b(?:inform|comunic|rivel|avvis)|\bnão\b.{0,40}\b(?:informad|comunicad|notificad|revel)|\b(?:geheim|vertrouwelijk)|\bniet\b.{0,60}\b(?:informer|mededel|inlicht|op de hoogte)"
    ),
    frozenset(
        "tell say info let not neve don proh forb prec refr keep unte verb vers stil nich inte tenu conf ne no viet divi segr rise non não gehe vert niet".split()
    ),
)


def silences(words: str, stems: frozenset[str]) -> bool:
    """Whether a clause wants somebody not to tell: secrecy, not a limit of what is asked for."""
    return _HUSH.search(words, stems) is not None and _SECRECY.search(words) is not None


def object_at(words: str) -> int:
    """Where in a clause that refuses the words behind its verb begin; 0 where nothing refuses."""
    found = _REFUSES.pattern.search(words)
    return found.end() if found else 0


# Data of others than the account's holder, which say nothing of the holder's own.
_OF_OTHERS = re.compile(
    r"\b(?:buyers?|followers?|correspondents?|bidders?|viewers?|visitors?|victims?|complainants?|witness\w*|third persons?|(?:people|persons?|those|anyone|users) (?:who|that|with)\b"
    r"|käufer\w*|geschädigt\w*|acheteur\w*|plaignant\w*|comprador\w*|denunciante\w*|vittim\w*|person[ae] offes\w*|kopers?|aangever)\b"
)


def without_others(words: str) -> str:
    """The words of a clause that refuses without those that speak of other people's data.

    >>> without_others("the names of buyers, and the messages, are not sought")
    ' and the messages, are not sought'
    """
    if _OF_OTHERS.search(words) is None:
        return words
    return ",".join(piece for piece in re.split(r"[,;]", words) if _OF_OTHERS.search(piece) is None)


def in_part(words: str) -> bool:
    """Whether such a clause leaves out only a part of a kind of data, as letters to a lawyer."""
    return _IN_PART.search(words) is not None
