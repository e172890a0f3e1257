"""The words by which a clause shows that it asks for data, and those by which it shows that it does not.

Every pattern is tried only where one of its leading words stands in the clause at all: see `Cue`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fourcorners.reading.texts.clauses import stems_of
from fourcorners.reading.texts.turns import Turns


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern and the stems (first four letters) of words of which a match holds at least one."""

    pattern: Turns
    stems: frozenset[str]

    def search(self, words: str, stems: frozenset[str]) -> re.Match[str] | None:
        """The first match in these evened words, whose stems are given."""
        return None if self.stems.isdisjoint(stems) else self.pattern.search(words)

    def match(self, words: str, stems: frozenset[str]) -> re.Match[str] | None:
        """A match at the beginning of these words."""
        return None if self.stems.isdisjoint(stems) else self.pattern.match(words)


def _cue(stems: str, *pattern: str) -> Cue:
    return Cue(Turns("".join(pattern)), frozenset(stems.split()))


_VERB = (
    r"(?:disclos(?:e|es|ing|ed|ure of)|produc(?:e|es|ing|ed)|production of|provid(?:e|es|ing|ed)|furnish\w{0,3}|deliver|supply(?:ing)?|turn over|bring|submit|hand over|preserv(?:e|es|ing|ed)|preservation of"
    r"|retain|keep|release of|release|transmit|make available|include|remit|communicate|forward|send|divulge|give|search for|identify|report|state|tell (?:us|me)|let (?:us|me) have|return with|seize|take into (?:your |their )?(?:possession|custody)|let [^.;]{2,40} have)\b"
)
_STRICT = _cue(
    "disc prod prov furn supp turn pres hand make über mitt mitz comm four faci remi prop ausk iden",
    r"\b(?:disclos|produc|provid|furnish|suppl(?:y|ied)|turn over|preserv|hand over|make available|übermitt|mitteil|mitzuteil|",
    r"communiqu|fournir|facilit|remit|proporcion|auskunft|identify the)",
)
COMMAND = _cue(
    "must shal comm requ orde dire inst summ comp ask asks asked dema auth warr obli call enti seek",
    r"\b(?:commanded|required|ordered|directed|requested|instructed|summoned|compelled|requires?|requiring|directs?|directing|orders?|ordering",
    r"|commands?|commanding|compels?|compelling|requests?(?: that)?|requesting(?: that)?|asks?(?: that)?|asked|demands?|authori[sz](?:es?|ing|ed)|warrant|obliged|called upon|calls? (?:up)?on|entitled)\b[^.;]{0,320}?\b",
    _VERB,
    # "commanded to search the company for the mailbox X and seize all e-mails of May".
    r"|\b(?:commanded|ordered|directed)\b[^.;]{0,260}?\bto (?:obtain|get|collect)\b"
    r"|\b(?:must|shall|commanded to|required to|summoned to) appear\b[^.;]{0,240}?\bwith (?:the following|these|all|any|the (?:records|documents|items))\b"
    r"|\bcommanded\b[^.;]{0,200}?\bseize (?=(?:all|any|each|every|the (?:following|contents?|messages|e-?mails|records)|copies)\b)",
)
MODAL = _cue(
    "shal must shou plea kind is are woul coul here will need let",
    r"\b(?:shall|must|should|please|kindly|(?:is|are)(?: also| further| likewise| then)? to|would you|could you|hereby|will need to|need to|we need you to|(?:you|inc|llc|ltd|limited|harbor|provider|company)[.\u00b7]? will)\b[^.;]{0,160}?\b",
    _VERB,
)
STARTS = _cue(
    "disc prod prov furn supp pres send give iden turn list stat plea kind keep brin deli",
    r"^(?:for|in respect of|as to|with respect to|regarding) [^.;:]{3,120}?,? (?:please )?(?:disclose|provide|produce|supply|furnish|identify|state|give|bring|send|deliver)\b|^(?:\W{0,3})(?:please |kindly |and |also |then )?(?:disclose|produce|provide|furnish|supply|preserve|send us|give us|identify|turn over|keep and|list all|state the)\b",
)
SOUGHT = _cue(
    "info reco docu data item mate evid thin prop file",
    r"\b(?:information|records?|documents?|data|items|materials?|evidence|things|property|files?)",
    r"(?: (?:and|or|and/or)(?: other)? (?:information|records?|documents?|data|items|materials?|evidence|things))*",
    r" (?:sought|requested|demanded|required|needed|to be (?:disclosed|produced|provided|seized|preserved|obtained|furnished|searched and seized|searched for and seized))\b",
    r"(?! (?:(?:by|in|from|under|through|of|pursuant)\b|(?:is|are|was|were|may|will|should|shall|must|can|be|has|have|had|constitut\w+|relat\w+|concern\w*|pertain\w*) ))",
)
_WANTS = _cue(
    "requ grat seek dema ask asks aske aski need obta want wish gran gain acce inqu enqu",
    r"\b(?:requests?(?= (?:for|that|you|the|all|any|copies|of|disclosure|production|preservation|release|access|information|records|subscriber|both|basic|certain|to)\b)|requesting|requested|seeks?|seeking|demands?|demanding|requires?|requiring|asks? for|asking for|asked for|inquire(?: about)?|enquire(?: about)?|needs?|has need of|have need of|obtain|wants?|wish(?:es)? to have|grateful for|grant\w{0,3} access to|gain access to|access to)\b",
    r" (?P<object>)(?:for |you |to |us |me |that |copies of |the release of |disclosure of |production of |information on |information about )*(?:\S+ ){0,9}?",
    r"(?:records?|information|data|subscribers?|logs?|documents?|contents?|copies|identity|identities|names?|ip address(?:es)?|details|communications|metadata|location|materials?|dates?|numbers?|(?:telephone|phone)s?(?: numbers?)?|accounts of|messages|chats|conversations|photos?|photographs?|images|videos?|files|posts|searches|history|address(?:es)?|payments?|payment methods?|devices?|log-?ins?|sessions|contacts|means)\b",
)
_FOLLOWING = _cue(
    "foll inqu enqu ask aske need requ seek want wish",
    r"\bthe following\b(?: \S+){0,6}? (?:information|records?|data|documents?|items?|categories|materials?|logs?|details|property|evidence|things|objects)\b",
    r"|\b(?:the|as) follow(?:ing|s):$|\b(?:inquir|enquir|ask|need|require|request|seek|want|wish)\w*\b[^.;]{0,40}\bthe following\b",
)
_REACHES = _cue(
    "call cove exte asks ask is limi conf rest",
    r"\b(?:order|warrant|subpoena|summons|request|notice|demand|letter)s? (?:\w+ ){0,2}?(?:calls? for|covers|extends to|asks? for|is for) (?=(?:the|all|any|each|every|copies|records|information)\b)"
    r"|\b(?:production|disclosure|demand|request|order|warrant|subpoena|notice|scope|search|seizure)\b[^.;]{0,40}\b(?:is|are) (?:strictly )?(?:limited|confined|restricted) to\b",
)
_AUTHORISES = _cue(
    "auth acce inst pen trap reco capt inte",
    r"\bauthori[sz]\w* (?:the )?(?:installation|install|use|release|disclosure|access|acquisition|interception|recording)\b|\baccess to (?:customer|subscriber|account) records\b",
    r"|\b(?:may|to|shall) (?:continue to )?(?:install and |install or )?us(?:e|ing) (?:of )?(?:a |the |said )?(?:pen|trap)|\b(?:ordered|directed|commanded) that\b[^.;]{0,120}?\binstall\w*\b|\bmay install and use\b"
    r"|\b(?:may|shall|to) (?:\w+ )?(?:install|place|put|attach|operate|use) [^.;]{0,60}\b(?:pen register|trap and trace|trap-and-trace)"
    r"|\bdevice (?:shall|may|will|is to) (?:\w+ )?(?:record|capture|register|log|collect)\b|^it (?:shall|may|is to) (?:record|capture|register|log)\b"
    r"|\bordered\b[^.;]{0,160}?\bto (?:record|capture|register|log) |\bmay be (?:\w+ )?(?:intercepted|recorded|captured|monitored)\b"
    r"|\bauthori[sz]\w* to (?:intercept|install|record|acquire|obtain|access|monitor)\b",
)
_FOREIGN = _cue(
    "requ soli chie rich verz vord żąda wnos pros wzyw begä anmo påle rueg comm four tran faci remi prop tras forn cons exhi esib apor entr ente inti rema envi info indi iden forn enca requ perm adre préc prod comu acqu forn frem graa inte prie requ ersu bitt verz nece pede pedi facu sont port rueg rogu rog parv remete apre pres udos prze wyda zabe reme obte",
    r"\b(?:requisit[aoe]\w*|requeir\w+|requeremos|solicit(?:o|a|amos|am|e)\b|chied\w+|richied\w+|verzoek\w*|verzocht wordt|graag ontvang\w*|vordering betreft|vorder(?:[td]|en)?\b|necesit\w+|pede-se|pedimos|facult(?:ar|em|e)|consegn\w+|indicare|sont (?:requis|demandé|sollicité)e?s?|(?:réquisition|demande|ordonnance) porte sur|requiers|requérir|requièr\w+|prie de (?:bien vouloir )?(?:me |nous )?|ersuche ich|bitte ich|żąda\w*|wnosz\w*|proszę o|wzywa\w*|begär\w*|anmod\w*|pålegg\w*|communiquer|fournir|transmettre|remettre|conserver|adresser|préciser|indiquer|produire|facilit(?:ar|en|e|ará)|remit(?:ir|an|a)|proporcion(?:ar|en|e)|aport(?:ar|en|e)|entreg(?:ar|uen|ue)|comuni(?:car|quen|que)|informen? (?:sobre|de)|conserv(?:ar|en|e)|identifi(?:car|quen|que)|indiqu?(?:ar|en|e)"
    r"|trasmett(?:ere|ano|a)|forni(?:re|scano|sca)|esib(?:ire|izione)|consegn(?:are|a)|comunic(?:are|hi|azione)|conserv(?:are|azione) (?:de|il|i)|acquisi(?:re|zione)|fornecer|forneça\w*|obter|encaminh\w+|remet[ae]\w*|informar|apresent(?:ar|em?|ação)|preserv[ae]\w*|udostępni\w+|przekaza\w+|wyda\w+|zabezpiecz\w+|graag ontvangen|ontvangen wij graag|se interesa|faire parvenir)\b",
)
# Languages that put the verb last: what is asked for stands before it.
_VERB_LAST = _cue(
    "benö gebe erbe erbi beau mee mede vers op beke über mitz mitt ausk hera vorz zu beka bene bere ausz vers te over uit teil erhe umfa erst",
    r"\b(?:übermitteln|übermittlung|zu übersenden|übersendung|mitzuteilen|mitteilung|auskunft (?:über|zu)|auskünfte (?:über|zu)|herauszugeben|herausgabe|benötigen|benötige|erbitten?|erbeten werden|beauskunftung|beauskunften|mee te delen|mede te delen|te verschaffen|op te geven|bekend te maken|vorzulegen|zu sichern|zu speichern|mitteilen|teilen sie .{0,80}\bmit|übersenden|erhebung|umfasst|erstreckt sich auf|bekannt ?zu ?geben|bekanntgabe|benennen|bereitzustellen|auszuhändigen|verstrekken|verstrekking|te bewaren|te leveren|over te leggen|uit te leveren)\b",
)
_NEGATED = _cue(
    "not neve nor neit refr with proh may disc reve no",
    r"\b(?:not|never|nor|neither|refrain\w{0,3} from|without|prohibited from|may)\b[^.;,]{0,70}?\b(?:disclos|produc|provid|divulg|reveal|notif|deliver|furnish|search|seiz|send(?!er)|include)\w*",
    r"|\b(?:not|never|nor|neither)\b[^.;,]{0,30}?\b(?:request|requir|seek|sought|demand|ask|call)\w*",
    r"|\b(?:disclos\w+|revealing) (?:of )?(?:the )?(?:existence|this (?:order|request|subpoena|letter|warrant))",
)
RECITAL = re.compile(
    r"^(?:\W*)(?:whereas|(?:the|this) (?:court|commission|judge|undersigned) (?:further |also |hereby )?(?:finds|determines|has\b|having|concludes|is satisfied)|upon (?:the )?(?:application|consideration|reading)|it (?:appear|offers|states|alleges|shows)|having (?:considered|read|found|reviewed)"
    r"|(?:the )?(?:united states|government|state|applicant|affiant|people|petitioner|application|affidavit|complaint|petition)\b[^.]{0,60}?\b(?:has|have|having|submits|applied|certif\w+|believes?|offered|shown|submitted|moved|was|sets forth|is investigating)\b"
    r"|(?:your |the )?affiant|(?:i|we) (?:(?:am|are)(?! (?:applying|requesting|asking|seeking|writing to|authori[sz]ed to re))|have|believe|know|make|was|were|also (?:believe|know|find)|further (?:believe|find|certify|declare)|learned|submit|certify|declare|find|understand|investigate)\b|based (?:up)?on|according to|in (?:my|our) (?:training|experience)"
    r"|on or about|in general|generally|typically|often\b|when (?:a|an|users|you)|(?:the )?(?:users?|subscribers?|customers?) (?:can|may|who|are|often)|this affidavit|there is (?:probable|reason)|proof by affidavit|affidavit (?:having )?"
    r"|as (?:explained|described above)|before (?:the|this) court is|that is why|these (?:records|logs) (?:can|may|are)|because\b|since \d|among them|this (?:is|was)|this matter (?:comes|came|having)"
    r"|that (?:an?|the|there)\b|an application by|(?:we|i) (?:are|am) not\b|this (?:order|request|subpoena|letter|warrant) (?:does not|is not|concerns|relates|issues)|(?:it )?does not\b|in [a-z]+ \d{4}|during\b.{0,60}(?:investigation|interview)|(?:the )?(?:investigation|victim|suspect|complainant|defendant)s?\b"
    r"|note to drafters|see \d|normal investigative|the court has read)"
)
# A command to the provider itself, which asks wherever it stands.
ORDERED_TO = re.compile(
    r"\b(?:you|provider|company|inc|llc|corp|ltd|limited|custodian|recipient|operator|respondent|person named above)\b.{0,40}?\b(?:are|is|shall be) (?:hereby |therefore |further )*(?:commanded|ordered|required|directed|requested|summoned)\b[^.;]{0,200}?\b(?:produce|provide|furnish|disclose|deliver|supply|preserve|retain|bring|submit|turn over)\b"
    r"|\b(?:i|we) (?:\w+ ){0,3}?(?:require|order|direct|command|request) you\b[^.;]{0,200}?\b(?:produce|provide|furnish|disclose|deliver|supply|preserve|give)\b"
    r"|\b(?:i|we) (?:therefore |hereby |accordingly |now )*(?:require|order|direct|command|request) you\b[^.;]{0,200}?\b(?:produce|provide|furnish|disclose|deliver|supply|give|bring|send)\b"
    r"|\bcommand(?:ed|s)? (?:you|that you)\b[^.;]{0,200}?\b(?:produce|provide|furnish|disclose|deliver|supply|bring)\b"
)
# A command whose colon parts it from what it commands: "Ringtide Inc. is hereby ordered:".
BARE_COMMAND = re.compile(
    r"\b(?:you|inc|llc|corp|ltd|limited|gmbh|provider|company|operator|respondent|custodian|it)\b[.,]? (?:\S+ ){0,3}?(?:is|are) (?:hereby |therefore |further |also |accordingly )*(?:ordered|commanded|directed|required|requested|summoned|instructed|asked)(?: to(?: do(?: so| the following)?)?| that)?\W*$"
)
# Words of a writer's own request, which ask though a title of another thing stands above them.
REOPENS = re.compile(
    r"\b(?:we|i) (?:\w+ ){0,2}?(?:ask (?:you )?for|ask (?:you|that you) to (?:give|send|provide|produce|supply|disclose)|request (?:the|all|any|copies|that you (?:give|send|provide|produce|supply|disclose)|you to (?:give|send|provide|produce|supply|disclose)))"
    r"|\bappear\b.{0,240}?\bwith (?:the following|these|all|any|the (?:records|documents|items))\b"
)
# Words of warrants that open the list of what is to be searched for: "certain property, to wit:".
TO_WIT = re.compile(
    r"\b(?:property|evidence|records|information|items|things|data|objects|materials|articles)\b[^.;:]{0,90}\b(?:to wit|to-wit|namely|viz|described as|as follows|described below|the following)\W*$"
    r"|\b(?:certain|following|described) (?:personal |described )?(?:property|evidence|records|information|items|things|data)\W*(?:to wit|to-wit|namely)?:$"
)
# Words that lead into findings and certificates, not into what is asked for.
FINDS = _cue(
    "find cert decl asse stat foll beli satis dete alle swea",
    r"\b(?:finds?(?: that)?|certif(?:y|ies)(?: that)?|declares?(?: that)?|asserts?|alleges?|believes?|determines?|swears?|states? as follows|is satisfied that|violations? of|authorized by)\W*$",
)
OFF = Turns(
    r"(?:fruits|evidence)[,;]? (?:fruits[,;]? )?(?:contraband[,;]? )?(?:evidence[,;]? )?(?:and|or|,)? ?(?:other )?(?:instrumentalit|fruits)|constitutes? (?:fruits|evidence|contraband)"
    r"|information described above|pertaining to the following matters|\bto be seized by (?:the government|law enforcement|agents)|\bdefinitions?\b|\bis defined\b|\bshall mean\b|\bthe term\b|\bmeans (?:any|all|the|an?|each|every|both)\b|[\"'] means\b|\)? means and includes"
    r"|right to financial privacy|protecting a person|(?<!communications )privacy act|statement of rights|undue burden|attorney'?s fees|\bprivileged\b"
    r"|being duly sworn|\b(?:i am|as|the|a|by|duly authori[sz]ed) (?:the |a )?(?:\w+ )?custodian of records|custodian of records\b[^.;]{0,80}\b(?:certif|declar|affidavit|attest|state|swear)|certificat(?:e|ion) of|declare under penalty|true and correct cop"
)
BOILER = Turns(
    r"\bfail(?:s|ure)? to\b|\brefus(?:e|al) to\b|\bif you (?:fail|refuse|do not|have any|believe|object|are|wish|cannot|need)\b|\bany questions\b|questions (?:regarding|concerning|about|pertaining|may|should|please|or )|penalt|reimburse|in lieu of|motion to quash|quash or modify|respuesta a (?:este|el presente)|in reply to this|curso dado|effect given|liberty to apply|personal appearance|prompt(?:ly)? return"
    r"|custodian|certif(?:y|ication|icate)\b|authenticit|requested documents to|documents to:|electronic(?:ally)? format|cd-rom|\busb\b|thumb drive|briefly describe|\bidentify the person\b|describe the property|please (?:confirm|acknowledge|see|find|call|contact|reply|do not|note)|enclosed|attached (?:please|is|hereto)"
    r"|(?:responses?|records|production|documents|materials|data|information|return|it|they) (?:should|must|may|can|shall|is to|are to) be (?:sent|delivered|provided (?:in|to|by|electronically|via)|returned|e-?mailed|mailed|uploaded|made|filed|produced (?:in|on|to|electronically))"
    r"|copy of this (?:order|subpoena|warrant|request)|(?:will|is|are) (?:appreciated|grateful)|point of contact|single point|our (?:main )?task|technical assistance|prepare an inventory|reports? be made|minimi[sz]ed"
    r"|(?:in order to|to) (?:provide|offer) (?:any|its|their|the|a) services?|as you may|forthwith furnish|installation and (?:use|operation) .{0,60}unobtrusively"
    r"|\b(?:agent|officer|applicant|attorney)s? (?:shall|must|may|will)\b(?! (?:continue to |hereby )?(?:install|use|intercept))|\b(?:will|shall|to be) (?:pay|paid)\b|compensat|you may (?:deliver|comply|provide|send|mail|e-?mail|respond)|legal advice|\bcertain records\b|paperwork reduction|give its location|\bthe search of the following person|\bcertain provisions\b|\b(?:is|are) sealed\b|under seal\b"
    r"|\bcertain period of time\b|sealed in a separate|executed copy"
)
SERVICE = _cue(
    "prov offe allo perm main stor coll keep reta",
    r"\b(?:provides?|offers?|providing|offering|allows?|permits?|maintains?|stores?|collects?|keeps?|retains?|provider of)\b (?:its |their |a |an |the |any |certain |e-?mail |web |various |online |electronic )*",
    r"(?:users?|customers?|subscribers?|services?|internet|people|citizens|accounts?|messaging|e-?mail|hosting|repositor|information about|records|communications? service)",
)
REMOVAL = _cue(
    "remo with bloc taki take dele disa rest susp term unpu geo free",
    r"\b(?:remov(?:e|al|ing)|withhold(?:ing)?|block(?:ing)?|tak(?:e|ing) ?down|takedown|delet(?:e|ion|ing)|disabl(?:e|ing)|restrict(?:ing|ion)?|suspend(?:ing)?|terminat(?:e|ing)|unpublish|geo-?block(?:ing)?|freez(?:e|ing))\b",
)
SELECTORS = Turns(
    r"\b(?:following|below|listed|these|this) (?!(?:\S+ ){0,2}?(?:information|records?|data|items|documents?|details|categories)\b)"
    r"(?!(?:order|warrant|subpoena|summons|request|demand|letter|court|case|investigation)\b)"
    r"(?:\S+ ){0,5}?(?:accounts?|(?:tele)?phone numbers?|numbers?|identifiers?|users?|user ?names?|screen ?names?|addresses|urls?|links?|websites?|pages?|targets?|profiles?|handles?"
    r"|devices?|subscribers?|persons?|individuals?|locations?|towers?|repositor\w+|channels?|posts?|resources?|domains?)(?: \([^)]{0,30}\))?(?: \S+){0,16}$"
    r"|\b(?:target|subject|identified|specified|listed) (?:accounts?|identifiers?|numbers?|telephones?|devices?|facilit\w+|users?|profiles?|persons?)(?: \([^)]{0,30}\))?(?: (?:is|are|include|includes))?:?$|\bproperty to be searched:?$|\bthe accounts?(?:\(s\))?:?$|\blinks? for your action:?-?$"
    r"|\b(?:accounts?|profiles?|users?) (?:which|that|who) (?:\S+ ){1,6}?(?:used?|uses|operat\w+|runs?|ran|holds?|held|controls?|controlled|opened):?$|\bfor each of (?:these|the following|them)$|\bidentified (?:by you )?as:?$|\b(?:accounts?|users?|profiles?|handles?|numbers?|links?) (?:listed |named |set out |given )?(?:below|hereunder):?$|\b(?:accounts?|users?|profiles?) (?:is |are )?identified (?:by|below|as follows):?$|\bassociated with the following:?$|\bwho was assigned\b.{0,60}\bthe following\b.{0,60}$|\bpolygon formed by\b.{0,40}$"
    r"|\bcontenus? suivants?(?: \S+){0,4}$|\bfolgende[nrms]? (?:\S+ ){0,3}?(?:konto|konten|nutzer\w*|kennung\w*|account\w*|profil\w*|rufnummern?|e-?mail-?adressen?|ip-?adressen?|anschl\w+)(?: \S+){0,8}$|\b(?:comptes?|identifiants?|profils?|adresses?|numéros?|utilisateurs?) (?:\S+ )?(?:suivante?s?|ci-(?:dessous|après))(?: \S+){0,8}$"
    r"|\b(?:siguientes?|seguenti|volgende|seguintes?) (?:\S+ ){0,2}?(?:cuentas?|usuarios?|perfil\w*|direcciones|números?|account|utenz\w+|profil\w+|indirizzi|accounts?|gebruikers?|contas?|perfis)(?: \S+){0,8}$|\b(?:cuentas?|perfiles|usuarios?|direcciones|account|utenze|profili|indirizzi|contas?|perfis) (?:siguientes?|seguent[ei]|seguintes?)(?: \S+){0,8}$"
)
_SIGNS = (COMMAND, MODAL, STARTS, _WANTS, _FOLLOWING, _REACHES, _AUTHORISES, _FOREIGN, _VERB_LAST, SOUGHT)
# These name what is asked for; after the others it follows.
_NAMED_BY = (_FOLLOWING, _AUTHORISES)

_LONE_STOP = re.compile(
    r"\.(?:(?<=\b[a-z]\.)|(?<=\w\.)(?=\w)|(?:(?<=\binc\.)|(?<=\bltd\.)|(?<=\bcorp\.)|(?<=\bno\.))(?=[ ,]))"
)
_ANY_SIGN = frozenset().union(*(cue.stems for cue in _SIGNS))


def asks(words: str, stems: frozenset[str] | None = None) -> int:
    """Where in these words the thing asked for begins; -1 where they ask for nothing."""
    if stems is None:
        stems = stems_of(words)
    if _ANY_SIGN.isdisjoint(stems):
        return -1
    # The stops of "8 u.s.c.", of "Inc." and within a name end no sentence.
    words = _LONE_STOP.sub("\u00b7", words)
    plain = _NEGATED.pattern.sub(_blank, words) if _NEGATED.stems & stems else words
    starts: list[int] = []
    for cue in _SIGNS:
        match = None if cue.stems.isdisjoint(stems) else cue.pattern.search(plain)
        if match is None:
            continue
        if cue is SOUGHT:
            # A title on the same line as its sentence says less than the sentence.
            starts += [] if starts else [match.start()]
        elif cue is _WANTS:
            starts.append(match.start("object"))
        elif cue in _NAMED_BY:
            starts.append(match.start())
        else:
            # "Identify the author": the verb itself says what is asked for.
            named = len("identify") if match[0].endswith("identify") else 0
            starts.append(0 if cue is _VERB_LAST else match.end() - named)
    if not starts:
        return -1
    if REMOVAL.search(words, stems) and not _STRICT.search(words, stems):
        return -1
    if SERVICE.search(words, stems) and not (commands(plain, stems) or SOUGHT.search(plain, stems)):
        return -1
    return min(starts)


def commands(words: str, stems: frozenset[str]) -> bool:
    """Whether these words command or request something to be done, in so many words."""
    return bool(COMMAND.search(words, stems) or MODAL.search(words, stems) or STARTS.search(words, stems))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
