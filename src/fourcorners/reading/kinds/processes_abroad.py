"""Papers of countries whose processes are not told apart: whether one is a process at all, in any language.

A process calls itself something (an order, a requisition, a notice), commands, or says under which provision it asks.
A paper that only asks, and rests on nothing, is a request.
"""

from __future__ import annotations

import re

from fourcorners.reading.texts.prose import Prose, Span

# What papers that compel are called, as the head of a heading.
_TITLES = (
    r"(?:court |production |preservation |disclosure |information |removal |blocking |general |search |interim |judicial |freezing |legal |statutory )*"
    r"(?:order|warrant|requisition|summons|subpoena|direction|directive|authori[sz]ation|injunction|writ|mandate|requirement|demand notice|production notice"
    r"|information notice|notice to (?:produce|furnish|provide)|notice under|notice of requirement|demand for information)\b"
    r"|(?:\w+-?)?(?:beschluss|anordnung|verfügung|bescheid|auskunftsersuchen|auskunftsverlangen|herausgabeverlangen|sicherstellung|durchsuchungsbefehl)\b"
    r"|(?:réquisition|réquisitoire|ordonnance|injonction|mandement|sommation|mandat)\b|(?:mandamiento|requerimiento|providencia|resolución|auto|orden|oficio|exhorto)\b"
    r"|(?:decreto|ordinanza|ordine|provvedimento|verbale di acquisizione)\b|(?:despacho|decisão|mandado|requisição|injunção|ofício|sentença)\b"
    r"|(?:vordering|bevel|beschikking|vonnis)\b|(?:postanowienie|żądanie|wezwanie|zarządzenie)\b|(?:příkaz|usnesení|výzva|príkaz|uznesenie|výzva)\b"
    r"|(?:beslut|föreläggande|kendelse|editionspålæg|pålæg|beslutning|pålegg|päätös|määräys)\b|(?:ordonanță|încheiere|dispoziție)\b|(?:határozat|végzés|megkeresés)\b"
    r"|(?:karar|müzekkere|talimat)\b|(?:naredba|nalog|rješenje|odredba|rešenje|sklep|odločba)\b|(?:määrus|nõue|lēmums|pieprasījums|nutarimas|nutartis|reikalavimas)\b"
    r"|(?:постановление|запрос|требование|решение|определение|ухвала|постанова|запит|разпореждане|искане|наредба)\b|(?:διάταξη|διαταξη|παραγγελία|παραγγελια|βούλευμα|απόφαση)\b"
    r"|捜査関係事項照会書|令状|差押許可状|記録命令付差押|通知书|调取证据|决定书|압수수색|영장|제공요청서|명령"
)
_TITLE = re.compile(rf"(?:{_TITLES})")
# Words of command, wherever they stand.
_COMMANDS = re.compile(
    r"\b(?:hereby|are|is|shall be) (?:hereby )?(?:ordered|required|directed|commanded|summoned|instructed|obliged)|\b(?:i|we) (?:hereby )?(?:order|require|direct|command|authori[sz]e)\b"
    r"|this (?:notice|order|requirement|direction) requires|\bdo (?:furnish|produce|provide|disclose)\b|\border you to\b"
    r"|(?:wird|werden|hat|haben) [^.;]{0,90}(?:angeordnet|verpflichtet|angewiesen|aufgegeben|zu erteilen|herauszugeben|vorzulegen)|\bordne(?:t)? (?:ich|an)|\bverfügt (?:die|das|der)|wird (?:um|gebeten)"
    r"|\brequ(?:érons|iert|erons|ière)\b|\bordonn(?:e|ons)\b|enjoi(?:nt|gnons)|\b(?:se )?(?:acuerda|acuerdo|dispone|dispongo|ordena|requiere|requiero|requiérase|líbrese|interesa|ordeno)\b"
    r"|\b(?:ordina|dispone|decreta|autorizza|ingiunge|invita a fornire)\b|\b(?:determino|determina|requisito|requisita-se|ordeno|defiro|oficie-se|intime-se|notifique-se|injunge)\b"
    r"|\b(?:vordert|beveelt|gelast|gelast ik)\b|\b(?:postanowił|postanawia|postanowiłem|zażądać|żąda|zarządza|wzywa)\b|\b(?:přikazuje|ukládá|žádáme|vyzývá|prikazuje|nariaďuje)\b"
    r"|\b(?:förelägger|beslutar|begärs|begär|pålægger|pålegger|bestemmer|määrää|velvoittaa)\b|\b(?:dispun|dispune|ordon|ordonă|solicităm)\b|\b(?:elrendelem|kötelezem|megkeresem|felhívom)\b"
    r"|(?:karar verildi|verilmesine|gönderilmesi|bildirilmesi|istenilmesine)|\b(?:nalaže|nalažem|naređuje|određuje|odreja|zahteva|traži)\b|\b(?:kohustab|nõuab|pieprasa|uzliek|įpareigoja|prašo)\b"
    r"|(?:постановил|требую|обязать|прошу предоставить|предоставить|зобов'язати|надати|разпорежда|нареждам)|(?:διατάσσ|παραγγέλλ|παρακαλούμε)|照会します|命ずる|命じる|请提供|责令|요청합니다|명한다"
)
# A provision, and the words that say that the paper rests on it, in either order close by.
_PROVISION = (
    r"(?:§+ ?\d|\b(?:art(?:\.|icle|iculo|ículo|icolo|igo|ikel|icles|ículos|icoli|igos)?s?|artt\.|sections?|ss?\.|sub-?sections?|paragraph|artykuł\w*|článk\w*|člank\w*|člen\w*|čl\.|paragrafu?|kap\.?|pykälä\w*|madde\w*|άρθρ\w*"
    r"|стат\w{1,4}|ст\.|чл\.|straipsn\w*|panta?|pants) ?\d|\d{1,4}[a-z]?\.? ?(?:§|madde|panta|straipsn|kap|člen|pykälä)|第 ?\d|제 ?\d)"
)
_BASIS = (
    r"(?:pursuant to|under|in accordance with|by virtue of|in terms of|in exercise of|powers? (?:conferred|under)|rechtsgrundlage|gemäß|gemäss|gem\.|aufgrund|auf grund|gestützt auf|nach"
    r"|en vertu|\bvu\b|en application|conformément|sur le fondement|con fundamento|en virtud|al amparo|conforme|de conformidad|con arreglo|ai sensi|a norma|vist[oi]|ao abrigo|a coberto|rif\. normativo|riferimento normativo|nos termos|com fundamento"
    r"|com base|op grond van|krachtens|ingevolge|na podstawie|podle|podľa|med stöd av|enligt|i medfør|i henhold|nojalla|mukaan|în temeiul|conform|potrivit|alapján|uyarınca|gereğince|βάσει|σύμφωνα"
    r"|на основании|в соответствии|відповідно|на підставі|на основание|temeljem|na temelju|na osnovu|sukladno|na podlagi|v skladu|alusel|saskaņā|pamatojoties|remiantis|vadovaujantis|に基づ|により|によって"
    r"|根据|依据|에 따라|에 의거|u/s|\(art)"
)
_RESTS = re.compile(
    rf"{_BASIS}[^;]{{0,70}}?{_PROVISION}|\(art\w{{0,6}}\.? ?\d|{_PROVISION}[^;]{{0,60}}?(?:uyarınca|gereğince|nojalla|alapján|alusel|に基づ|により|によって|에 따라|に準じ)"
)
# A heading that asks and names the provision behind it: what revenue, supervisors and financial intelligence units send.
_ASKED_UNDER = re.compile(
    rf"(?:[\w-]+ ){{0,3}}(?:request|notice|requirement|demand|verzoek|vraag|vordering|richiesta|demande|solicitud|requerimiento|pedido|ersuchen|auskunftsersuchen|anfrage|wniosek|żądanie|žádost|žiadosť|begäran|anmodning|pyyntö|cerere|solicitare"
    rf"|megkeresés|zahtjev|zahtev|zahteva|искане|запрос|захтев|αίτημα|taotlus|pieprasījums|prašymas|talep)\b[^.;]{{0,60}}?(?:[-:(,]|\bex|\bunder|\bpursuant to|{_BASIS}) ?(?:the |de |het |van |dell?'?|del |do )?(?:schedule \d|{_PROVISION})[^;]{{0,60}}?\b(?:act|code|law|regulation|\w*wet\w*|wetboek|loi|code|ley|código|legge|lei|d\.?lgs|gesetz|\w+o|ustaw\w+|zákon\w*|lov\w*|lag\w*|laki|lain|legii|törvény|zakon\w*|закон\w*|νόμ\w+|seadus\w*|likum\w*|įstatym\w*|kanun\w*)\b"
)
# How far down a paper its title stands, and how long a line can be that is one.
_HEAD, _LONGEST = 2_500, 110


def find_process_abroad(prose: Prose) -> Span | None:
    """The words that show a process: its title, the provision it rests on, or a command; the first of these there is."""
    title = find_title(prose)
    if title is not None:
        return title
    flat = prose.flat
    for pattern in (_RESTS, _COMMANDS):
        found = pattern.search(flat, 0, 12_000)
        if found is not None:
            return found.span()
    return None


_SUBJECT = re.compile(
    r"^(?:asunto|betreff|betr\.|objet|oggetto|assunto|onderwerp|subject|re|konu|předmět|věc|dotyczy|emne|ärende|asia|tárgy|θέμα|тема|件名|제목)\s*[:.]\s*"
)


def rests_on(prose: Prose) -> Span | None:
    """Where the paper says under which provision it asks."""
    found = _RESTS.search(prose.flat, 0, 12_000)
    return found.span() if found else None


def find_title(prose: Prose) -> Span | None:
    """A line of the head that begins with what a process is called, or is in capitals and holds it."""
    lower, full = prose.text.lower, prose.text.full
    at = 0
    for line in lower[:_HEAD].split("\n"):
        words = _SUBJECT.sub("", line.strip(" \t*_-–—|.:"))
        if 3 < len(words) < _LONGEST + 80 and (under := _ASKED_UNDER.match(words)) is not None:
            start = at + line.index(words)
            return prose.forth(start + under.start(), start + under.end())
        if 3 < len(words) < _LONGEST:
            start = at + line.index(words)
            found = _TITLE.match(words) or (
                _TITLE.search(words) if full[start : start + len(words)].isupper() else None
            )
            if found is not None and not words.endswith((",", ";")):
                return prose.forth(start + found.start(), start + found.end())
        at += len(line) + 1
    return None
