"""What a title says about the words under it: that they ask, that they name accounts, or that they do neither.

A title is a heading, a label in a form, or the first few words of a numbered paragraph ("4. What shall be disclosed.").
Titles of American, British and continental papers are known.
"""

from __future__ import annotations

import re
from enum import Enum

from fourcorners.reading.texts.turns import Turns


class Zone(Enum):
    """What the words under a title do."""

    ASKS = "asks"
    NAMES = "names"  # the accounts
    LEAVES_OUT = "leaves out"  # what the paper does not ask for
    SHUT = "shut"  # definitions, findings, how to answer, secrecy, costs: never data that are asked for
    NEUTRAL = "neutral"  # period and the like, which leaves open what is open
    PART = "part"  # an attachment of some letter or number


_LEAVES_OUT = Turns(
    r"^\W*(?:but )?not(?: wanted| needed| asked(?: for)?| sought| included| this)?\W*$|\b(?:what|which|data|information|records?|items|matters?)\b.{0,30}\b(?:not|never)\b(?! limited)|\bexclu(?:ded|sions?|ding)\b|\bexempt\w*|\bnot (?:to be )?(?:disclosed|requested|sought|covered|included|required|asked|produced|within|summoned|demanded|wanted|needed|ordered|called for)\b"
    r"|\boutside (?:the |this )?(?:scope|order|request|warrant)|\blimits? of (?:this|the) (?:order|warrant|request|subpoena)|\bnicht (?:umfasst|erfasst|angefordert|verlangt|herauszugeben)|\bausgenommen|\bausschlu|\bexclus|\bexclues?\b|\bexcluid[oa]s?\b|\besclus[oiae]|\buitgesloten|\bniet gevorderd"
)
_SEIZED = re.compile(r"\bto be seized\b")
_BY_OFFICERS = re.compile(r"\bby (?:the )?(?:government|law enforcement|united states|agents|officers|state|police)\b")
_ASKS = Turns(
    r"\b(?:information|records?|documents?|data|items?|materials?|evidence|things|property|files?|content|communications|categor\w+)\b.{0,46}\b(?:sought|requested|demanded|required|needed|wanted|(?:to be|shall be|must be) \w+|for production|to produce|to disclose|to provide|to preserve)\b"
    r"|\b(?:requested|required|demanded|requesting|needed|wanted|sought|responsive)\b.{0,30}\b(?:information|records?|documents?|data|items?|materials?|categor\w+)\b|\bwhat (?:shall|must|is to|should|you must|we|is) .{0,30}(?:disclos|produc|provid|hand|deliver|furnish|request|ask|need|want)"
    r"|^(?:\W*(?:attachment|exhibit|schedule|rider|annex|appendix|part|section|addendum)[ \"'][a-z0-9]{1,5}[\"']?\W{1,5})?(?:the )?(?:records?|data|documents?|information|items|materials?|things|production|particulars?|contents?|matters(?: \d)?|user data|scope|specifications?|description of (?:the )?(?:records|information|data|material|items)|list of (?:documents|records|items)|documents and records|categor\w+ of (?:data|records|information))(?: (?:and|or) (?:\w+ )?(?:records?|information|documents?|data|content))?\W*$"
    r"|^\W*(?:the |these )?(?:data|records?|information|documents?|materials?|items|things)(?: (?:sought|in question|concerned))? (?:is|are)(?: as follows| these| the following)?\W*$"
    r"|\b(?:matters?|particulars|points) (?:of )?(?:inquir\w+|enquir\w+|requested|sought|in question)|照会事項|\bscope of (?:the |this )?(?:order|warrant|request|production|demand|disclosure|data)\b|\bdocument requests?\b|\b(?:requests? for|production of|disclosure of|schedule of) (?:documents|records|information|materials?|data)\b|\bmaterials? (?:sought|to which|in respect)"
    r"|^\W*(?:(?:we )?(?:need|ask for|want|require)|needs|needed|wanted|asked(?: for)?|required|sought|to (?:be )?produced?|(?:please )?(?:produce|provide|send|bring|give)(?: us| me)?|what we (?:need|ask for|want|require))\W*$"
    r"|^\W*(?:benötigt|erbeten|gewünscht)(?: (?:wird|werden))?\W*$"
    r"|\b(?:angeforderte|begehrte|verlangte|ersuchte|herauszugebende|zu übermittelnde|benötigte|gewünschte|erbetene|zu sichernde|beantragte)\w* (?:daten|auskünfte|informationen|angaben|unterlagen)|\bumfang (?:der|des) (?:auskunft|ersuchens|herausgabe|anordnung|daten|maßnahme)|\bdatenarten?\b|\bart der (?:angeforderten )?daten\b|^\W*(?:daten|auskunft|auskünfte|herausgabe|gegenstand (?:des|der) \w+)\W*$"
    r"|\bpreuves? (?:électroniques? )?à (?:produire|conserver)|\bdonn[ée]es (?:\w+ ){0,2}(?:demand|requis|sollicit|souhait|à (?:communiquer|fournir|transmettre|conserver|produire)|visées|concernées)|\b(?:informations?|éléments?|renseignements?) (?:demand|requis|sollicit|à (?:communiquer|fournir|transmettre))\w*|\bobjet de la (?:demande|réquisition)|^\W*(?:données|réquisitions?|demande|renseignements)\W*$"
    r"|\b(?:datos|información|informacion|documentación) (?:\w+ ){0,2}(?:solicitad|requerid|interesad|a (?:aportar|facilitar|entregar|remitir|conservar))\w*|\bobjeto del (?:requerimiento|oficio)|^\W*(?:datos|información solicitada|se (?:requiere|solicita|interesa))\W*$"
    r"|\b(?:dati|informazioni|documenti) (?:\w+ ){0,2}(?:richiest|da (?:fornire|trasmettere|acquisire|consegnare|conservare)|oggetto)\w*|\boggetto della richiesta|^\W*(?:dati|richieste?)\W*$"
    r"|\b(?:gevraagde|gevorderde|te verstrekken|verlangde|te bewaren) (?:gegevens|informatie)|^\W*(?:gegevens|vordering)\W*$|\bdados (?:\w+ )?(?:solicitad|requisitad|requerid)\w*|^\W*pedidos?\W*$|^\W*(?:item )?dados\W*$|^\W*(?:es wird )?(?:beantragt|angeordnet|beschlossen|ersucht)\W*$|\b(?:żądane|wnioskowane) dane|\bzakres (?:danych|żądania)"
)
_NAMES = Turns(
    r"\b(?:property|place|places|premises) to be searched\b|\b(?:target|subject|identified|specified|named|listed|relevant|affected|concerned)s? (?:\w+ )?(?:accounts?|identifiers?|users?|numbers?|telephones?|devices?|lines?|facilit\w+|profiles?|persons?|subscribers?|handles?)\b|\bsubjects? of (?:the |this )?(?:records?|request|order|data|warrant|demand)\b"
    r"|^\W*(?:the )?(?:identif\w+ (?:of|for) (?:the )?|(?:identify|list|name|specify) (?:the |each |all )?)?(?:user |target |e-?mail |online |social media |customer |subscriber )?(?:accounts?|identifiers?|users?|selectors?|targets?|usernames?|profiles?|urls?|handles?|telephone numbers?|subscribers?|customers?|account holders?|persons? concerned)(?:\(s\))?(?: (?:and|or|/) (?:\w+ )?(?:accounts?|identifiers?|users?|numbers?|urls?)(?:\(s\))?)*(?: (?:concerned|in question|at issue|information|details|covered))?\W*$"
    r"|\baccounts? (?:to be (?:searched|preserved)|concerned|in question|at issue|covered|named)\b|\bwhose data\b|\bdescription of (?:the )?(?:account|target|subject)|\bidentity of (?:the )?(?:account|user|target|person)"
    r"|^\W*recipients?(?:\(s\))? of the service(?: concerned)?\W*$"
    r"|\bbetroffene[rsn]? (?:konto|konten|nutzer\w*|account\w*|anschl\w+|kennung\w*|profil\w*|person\w*)|^\W*(?:ziel)?(?:konto|konten|kennung(?:en)?|anschluss|nutzerkennung|benutzerkonto|beschuldigte[rn]?)\W*$|\bcomptes? (?:\w+ )?(?:vis[ée]s?|concern[ée]s?|cibl[ée]s?)\b|^\W*(?:comptes?|identifiants?|cible|utilisateur)\W*$"
    r"|\b(?:cuentas?|perfil\w*|usuarios?|identificador\w*) (?:afectad|investigad|objeto|concernid)\w*|^\W*(?:cuentas?|usuarios?|identificador(?:es)?|perfil(?:es)?)\W*$|\b(?:account|utenz[ae]|profil[oi]|utente) (?:interessat|oggetto|indagat)\w*|^\W*(?:account|utenz[ae]|profil[oi]|identificativi?)\W*$|\bbetreffende accounts?|\bcontas? (?:alvo|investigad\w+)"
)
_NEUTRAL = re.compile(
    r"\b(?:time ?(?:period|frame|range|span)|date ?range|period|dates|zeitraum|zeitfenster|période|periode|periodo|período|intervallo|tijdvak|okres)\b"
)
_SHUT = Turns(
    r"^\W*(?:judicial )?(?:review|appeal|answer|reply)\W*$|\bdefinition|\binstruction|\bcertif|\baffidavit|\bprobable cause\b|\bbackground\b|\bintroduction\b|\bfacts?\b|\bproof of\b|\bdeclaration|\bjurisdiction\b|\bfederal rule|\brule \d|^\W*(?:important )?notices?\W*$|^\W*(?:addressee|recipient of (?:this|the) (?:order|request|notice|demand))\W*$|\bnotice to\b|\bnotice of (?:your )?rights|\boffen[cs]es?\b|\bcrimes?\b|\bstatut|\blegal (?:authority|basis|bases|remed)|\bauthority\b|\bprivacy\b|\breturns?\b|\bsummary\b|\bevidence of\b"
    r"|\bsearch procedure|\bmanner of|\bnon-?disclosure|\bconfidential|\bsecre(?:t|cy)|\bsilence\b|\bdelay|\bdeliver|\bhow to\b|\bform(?:at)? of (?:production|delivery|response)|\bwhen\b|\bwhere\b|\bdeadline|\bcompliance\b|\bresponse\b|\bcosts?\b|\bfees?\b|\breimburs|\bcompensat|\bcontact\b|\bsignature|\bquestions?\b|\bpenalt|\benforce|\breasons?\b|\bgrounds?\b|\bpurpose\b|\bexecution\b|\bservice of (?:process|th)|\bwho shall\b|\bduration of (?:the |this )?(?:order|warrant|measure)|\bsealing\b"
    r"|\brechtsbehelf|\bbegründung|\bgründe\b|\bsachverhalt|\brechtsgrundlage|\bfrist\b|\bkosten\b|\bhinweis|\btatvorwurf|\bverschwiegenheit|\bvertraulich|\bgeheimhaltung|\bmotifs?\b|\bmotivation\b|\bfaits\b|\bbase l[ée]gale|\bd[ée]lai\b|\bconfidentialit|\bvoies de recours|\bhechos\b|\bfundamentos?\b|\bantecedentes\b|\bplazo\b|\bconfidencialidad|\breserva\b|\bmotivazion|\bpremess|\btermine\b|\briservatezza|\bsegretezza|\bmotivering|\btermijn\b|\bgeheimhouding|\bgrondslag|\bfeiten\b|\buzasadnienie|\btermin\b"
)
_PART = re.compile(
    r"^(?:page \d+ of \d+ )?(?:attachment|schedule|rider|exhibit|annex|addendum|appendix|anlage|anhang|annexe|anexo|allegato|bijlage)\b"
)


def zone_of(words: str, *, disclosed: bool) -> Zone | None:
    """What a title's words, evened out, say; None for words that are no title known here.

    `disclosed`: the paper says elsewhere what the provider must disclose, so that a section on what is to be seized is
    about what officers may keep of it.
    """
    if _SEIZED.search(words):
        return Zone.SHUT if disclosed and _BY_OFFICERS.search(words) else Zone.ASKS
    if _LEAVES_OUT.search(words):
        return Zone.LEAVES_OUT
    firmly = _ASKS_FIRMLY.search(words) is not None
    if not firmly and _NAMES.search(words):
        return Zone.NAMES
    if not firmly and _SHUT.search(words) and not _BODY.search(words):
        return None if _NOTICE_TO.search(words) else Zone.SHUT
    if firmly or _ASKS.search(words):
        return Zone.ASKS
    if _PART.match(words):
        return Zone.PART
    return Zone.NEUTRAL if _NEUTRAL.search(words) else None


# A crime, or evidence, in the name of a body shuts nothing: CYBER CRIME POLICE STATION.
_BODY = Turns(
    r"\b(?:crimes?|offen[cs]es?|evidence|secre\w+|enforcement|privacy|jurisdiction|compliance|statut\w+|hechos|faits)\b.*\b(?:police|agency|unit|bureau|division|department|station|section|branch|squad|command|task force|cent(?:re|er)|office|directorate|team|court|service|commission)\b"
    r"|\b(?:police|polícia|policía|polizei|polizia|politie|policji|delegacia|agency|unit|bureau|division|department|station|section|branch|squad|command|task force|office|directorate|team|unidad|unità|unidade|fiscalía|procura|staatsanwaltschaft|brigade|direction|service|brigada|grupo)\b.*\b(?:crimes?|ciber\w+|cyber\w+|offen[cs]es?|enforcement)\b"
)
# What kind of paper it is, in its own title: NOTICE TO PRODUCE DOCUMENTS.
_NOTICE_TO = re.compile(
    r"\bnotice (?:to|for|requiring)(?: the)? (?:give|produc\w+|disclos\w+|provi\w+|furnish\w*|suppl\w+|attend\w*)\b"
)
# These ask even where the title also speaks of an order, a search or a warrant.
_ASKS_FIRMLY = Turns(
    r"\b(?:information|records?|documents?|data|items?|materials?|things)\b.{0,20}\bto be (?:disclosed|produced|provided|preserved|furnished|searched|delivered)\b|\bwhat (?:shall|must) (?:\w+ )?be (?:disclosed|produced|provided)\b"
    r"|\b(?:records?|information|documents?|data) (?:required|requested|sought|demanded|needed)\b|\b(?:needed|required) (?:data|records|information)\b"
    r"|^\W*(?:please )?(?:produce|furnish|provide|disclose|supply),? (?:for (?:each|every|both|all|the)|the following|as follows)\b"
)
