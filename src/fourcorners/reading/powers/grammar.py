"""How any law is cited: a provision's sign, its numbers, and a law's name behind or before it.

The tables of codes know the laws that papers rest on most and write them as a dictionary has them. Here stand the turns
by which all laws are cited, for those that nobody listed: `§ 7 WpHG`, `art. 20c ustawy o Policji`, `article L. 81 du livre
des procédures fiscales`, and the acts of the European Union by their numbers. The name is what the paper writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.texts.prose import Prose, Span

_LATIN = r"(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies|undecies)"
# A number as provisions have them: 100j, 77-1-1, 588 ter j, L. 81, 6(1)(a), 132.º
_NUMBER = (
    rf"(?:[lrd]\.? ?\d{{1,4}} [a-z]{{1,2}}(?= (?:du|de|et)\b|$)|(?:[lrd]\.? ?)?\d{{1,4}}(?:[.º°ª]{{1,2}}(?!\d))?(?:[-./:]\d{{1,3}}){{0,3}}(?:\.?[º°ª](?!\w))?(?:-?[a-z]{{1,2}}\b|[ -]?{_LATIN}(?: [a-z]\b(?!'))?)?"
    r"(?: ?\([\da-z]{1,4}\)){0,4})"
)
_SIGN = (
    r"(?:\b(?:(?:dell|all|nell|d|l)')?(?:l-|bl-|mill-|fl-)?(?:articles?|artikel(?:en|[ns])?|artículos?|articol[oi]|articolulu?i?|artigos?|artykuł\w{0,3}|artikol[ui]|airteag\w{1,4}|artt?\.|arts?\.|art(?= \d)|arts\b|článk[ueoy]\w{0,2}|člank\w{1,3}|članak|članci|član\w{0,3}|čl\.|člen[au]?|чл\.|член|άρθρ\w{1,3}|άρ\.|artikkel\w{0,3}|artikl\w{1,3})"
    r"|§+)"
)
_AND = r"(?:,? (?:in samenhang met|juncto|jo\.?|in verbindung mit|i\. ?v\. ?m\.|and|und|sowie|et|y|e|en|i|oraz|och|og|ja|a|și) |, ?)"
# Paragraphs, letters and sentences, which the normal form leaves off.
_BELOW = (
    r"(?:,? ?(?:abs(?:\.|atz)? ?\d+[a-z]?|satz \d|s\. \d|nr\.? ?\d+|z(?:iff)?\.? \d+|lit\.? ?[a-z]\)?(?:(?:,| i| e| og| och| și| und| and| a) [a-z]\)?(?!\w))*|[a-z](?:,? (?:och|og|ja) [a-z])+(?= i\b)|[a-z](?= i $)|[a-z](?=,? (?:och|og|ja) \d)|παρ\. ?\d+|ал\. ?\d+|στοιχ\. ?[α-ω](?!\w)['΄]?(?:(?:,| και) [α-ω](?!\w)['΄]?)*|буква \S|§ ?\d+[.º°]*|al(?:\.|inéas?) ?\d+|alínea [a-z]\)?|"
    r"(?:buchst(?:\.|aben?)|points?|punkt(?:ide|i|u|er)?|pont(?:ja)?|lett(?:\.|er[ae])|let(?:\.|ras?)|lit(?:era|ra|er)|písm\.|pís\.|bokstav(?:en)?|točk\w{1,3}|toč\.|тчк\."
    r"|onder(?:deel)?|sub|буква|στοιχείο) ?[\"'„“(]?[a-zа-яα-ω]['\"“΄)]{0,2}(?!\w)(?:(?:,| (?:i|ed?|et|y|og|och|ja|und|and|a|en|και|и)) [\"'„“(]?[a-zа-яα-ω]['\"“΄)]{0,2}(?!\w))*|"
    r"(?:par\.|пар\.|параграф|παράγραφο\w?|lid|leden|stav\w{0,3}|ставк?\w{0,2}|st\.|lõike|lõige|lg\.?|kohdan?|odstav\w{1,4}) ?\(?\d{1,2}\b[.)]?|"
    r"n\.?[.º°]* ?\d+|ust\. ?\d+|pkt ?\d+|odst\. ?\d+|ods\. ?\d+|apartados? \d+|comm[ai] \d+(?:-\w+)?|co\. ?\d+|stk\. ?\d+|alin\. ?\(?\d+\)?|"
    r"paragraph(?:s|es?)? \(?\d+\)?|(?:and|or|und|et|y|e) \([a-z\d]\)|par[áa]grafo \w+|caput|(?:eerste|tweede|derde|vierde) lid|(?:et|e) s(?:uivants|egg?|s)\.?|ff?\.|et seq\.?)){0,5}"
)
# "Articles 493 à 498".
_RANGED = rf"{_NUMBER}(?: à {_NUMBER})?"
_LIST = rf"{_SIGN} ?(?P<list>{_RANGED}(?:{_BELOW}{_AND}(?:{_SIGN} ?)?{_RANGED}){{0,6}}){_BELOW}"
_OF = r",? ?(?:(?:of|de|des|der|du|da|do|del|della|dello|din|van|z|ze|till|av|for|i|от|του|din|uz)(?: (?:la|las|los|het|the|den|our|der|de))? |(?:de l|dell|d)'|(?:tar|tal|ta)-|des? )?"
_SIGNS = ("§", "art", "artikel", "article", "articles", "artículo", "artículos", "articolo", "articoli", "artigo", "artigos", "artt.", "arts", "čl.", "članak", "član", "airteag",
          "dell'art", "all'art", "l'art", "dell'articolo", "l'article", "d'article", "articolul", "článku", "člen", "článk", "člank", "чл", "άρθρ", "artikkel", "artikl")  # fmt: skip

# ------------------------------------------------------------------------------------------------- the European Union

_REGULATION_WORDS = (
    r"(?:regulation|verordnung|\bvo|règlement|reglamento|regolamento|regulamento|verordening|rozporządzeni\w+|nařízení|nariadeni\w+|rendelet\w*|"
    r"uredb\w+|\w*förordning\w*|\w*forordning\w*|\w*asetu\w+|määrus\w*|regula\w*|регламент\w*|κανονισμ\w+|reglugerð\w*|reglament\w*|regolament|rialach\w{1,3}|reg\.)"
)
_UNION = r"\((?:eu|ue|es|ee|el|eú|ae|εε|ес|esb|eb|evropské unie|europese unie)\)"
_SERVICES, _PROTECTION = "2022/2065", "2016/679"
_KNOWN = r"2022/2065|2023/1543|2016/679|2021/784"
# What the regulation on the protection of data is called in its languages, in the cases that citations have it in.
_PROTECTION_NAMES = (
    r"gdpr|rgpd|ds-?gvo|rodo|bdar|γκπδ|datenschutz-?grundverordnung|règlement général sur la protection des données|reglamento general de protección de datos"
    r"|regolamento generale sulla protezione dei dati|regulamento geral (?:sobre a|de) prote[cç]*[ãa]o de dados|algemene verordening gegevensbescherming|opć\w{1,3} uredb\w o zaštiti podataka"
    r"|splošn\w uredb\w o varstvu podatkov|obecné\w{0,2} nařízení o ochraně osobních údajů|všeobecné\w{0,2} nariadeni\w o ochrane údajov|isikuandmete kaitse üldmäärus\w*"
    r"|(?:yleis\w{1,4} )?tietosuoja-asetu\w+|általános adatvédelmi rendelet\w*|γενικ\w{1,3} κανονισμ\w{1,3} (?:για την|για) προστασία\w? δεδομένων|общия? регламент относно защитата на данните"
    r"|bendr\w+ duomenų apsaugos reglament\w+|vispārīg\w+ datu aizsardzības regul\w+|dataskyddsförordningen\w?|databeskyttelsesforordningen\w?|personvernforordningen\w?"
)
# The institutions whose act it is, before the word for it or behind.
_INSTITUTIONS_BEFORE = (
    r"(?:europaparlamentets och rådets |europa-?parlamentets og rådets |euroopan parlamentin ja neuvoston |euroopa parlamendi ja nõukogu |eiropas parlamenta un padomes |"
    r"europos parlamento ir tarybos |az európai parlament és a tanács )?"
)
_OF_UNION = re.compile(
    rf"{_INSTITUTIONS_BEFORE}{_REGULATION_WORDS} (?:(?:európskeho parlamentu a rady|evropského parlamentu a rady|europskog parlamenta i vijeća|evropskega parlamenta in sveta"
    rf"|(?:a )?parlamentului european și (?:a )?(?:al )?consiliului|του ευρωπαϊκού κοινοβουλίου και του συμβουλίου|на европейския парламент и на съвета|tal-parlament ewropew u tal-kunsill|parlamentu europejskiego i rady|des europäischen parlaments und des rates|du parlement européen et du conseil|del parlamento europeo"
    rf" y del consejo|del parlamento europeo e del consiglio|do parlamento europeu e do conselho|van het europees parlement en de raad|of the european parliament and of the council) )?(?:{_UNION} ?(?:no\.? |nr\.? |n[.º°]* ?|č\. )?(?P<number>20\d\d/\d{{2,4}})|(?P<known>{_KNOWN}))\b"
    rf"|{_UNION} ?(?P<behind>20\d\d/\d{{2,4}})(?= \w*(?:rendelet|asetu|määrus))"
    rf"|\b(?P<protection>{_PROTECTION_NAMES})\b(?! {_UNION})"
    r"|\b(?:digital services act|dsa|regulamento dos serviços digitais|reglamento de servicios digitales|règlement sur les services numériques|gesetz(?:es)? über digitale dienste"
    r"|digitaledienstenverordening|akt(?:u)? o usługach cyfrowych|regulamento (?:dos )?serviços digitais|regolamento sui servizi digitali)\b"
)
_OF_UNION_WORDS = (
    "2022/2065", "2023/1543", "2016/679", "2021/784", "(eu)", "(ue)", "(es)", "(ae)", "(esb)", "digital services act", "servicios digitales", "services numériques",
    "digitale dienste", "gdpr", "rgpd", "dsgvo", "rodo", "dsa", "ds-gvo", "bdar", "γκπδ", "grundverordnung", "protection des données", "protección de datos", "protezione dei dati",
    "proteção de dados", "gegevensbescherming", "zaštiti podataka", "varstvu podatkov", "osobních údajů", "ochrane údajov", "isikuandmete", "tietosuoja-asetu",
    "adatvédelmi", "προστασία", "защитата на данните", "duomenų apsaugos", "datu aizsardzības", "dataskyddsförordning", "databeskyttelsesforordning",
    "personvernforordning", "digitaledienstenverordening", "usługach cyfrowych", "serviços digitais", "servizi digitali",
)  # fmt: skip
_BEFORE = re.compile(rf"{_LIST}[,)]?(?: ?\([^()]{{1,40}}\))?{_OF}$")
_BEHIND = re.compile(rf"(?: ?\([^()]{{1,60}}\))?,? ?[-:]? ?\(?{_LIST}")
# `(EU) 2016/679 rendelet 58. cikk`, and `58. člena Uredbe (EU) 2016/679`.
_SIGN_BEHIND = re.compile(
    r"(?: (?:európai parlamenti és tanácsi )?(?:rendelet\w*|asetu\w+|määrus\w*|reglament\w*|regul\w*))?(?: \([^()]{1,40}\))?,? (?:sbr\. )?(?P<list>\d{1,3})\.? ?(?:(?:cikk|straipsn|pant|artikl|člen|член)\w*|gr\.)"
)
_SIGN_BETWEEN = re.compile(
    r"(?P<list>\d{1,3})\.? ?(?:člen|straipsn|str\.|pant|cikk|artikl|gr\.)\w*(?: [\w.()]{1,12}){0,4} (?:\w+ )?$"
)
# The paragraph of an article that a full stop parts from it: `artikel 58.1`.
_OF_ARTICLE = re.compile(r"(?<=\d)\.\d+")
_DIRECTIVE = re.compile(
    r"\b(?:directive|directiva|direttiva|richtlinie|richtlijn|diretiva|dyrektyw\w+|směrnic\w+) (?P<number>(?:19|20)\d\d/\d{1,3})/(?:eu|ue)\b"
)


def of_the_union(prose: Prose) -> Iterator[tuple[str, Span]]:
    """Each regulation or directive of the European Union, with the articles that stand before or behind it.

    By its letters a regulation is named only with them.
    """
    flat = prose.flat
    for match in prose.matches(_OF_UNION, _OF_UNION_WORDS, 90, 60):
        number = match["number"] or match["known"] or match["behind"]
        name = f"Regulation (EU) {number or (_PROTECTION if match['protection'] else _SERVICES)}"
        listed = (
            _BEFORE.search(flat, max(0, match.start() - 90), match.start())
            or _BEHIND.match(flat, match.end())
            or _SIGN_BEHIND.match(flat, match.end())
            or _SIGN_BETWEEN.search(flat, max(0, match.start() - 60), match.start())
        )
        numbers = _OF_ARTICLE.sub("", _numbers(prose, listed.span("list"))) if listed else ""
        if listed and numbers:
            yield f"{name}, art. {numbers}", (min(match.start(), listed.start()), max(match.end(), listed.end()))
        elif number:
            yield name, match.span()
    for match in prose.matches(_DIRECTIVE, ("/eu", "/ue", "directive", "directiva", "direttiva", "richtlinie"), 24, 30):
        yield f"Directive {match['number']}/EU", match.span()


# ------------------------------------------------------------------------------------------------- any country

# A law by its letters: two capitals at least, or a lower ending between them, as in WpHG, GwG, PolG NRW.
_LETTERS = re.compile(
    r"[A-ZÄÖÜ](?=[\wäöü./]{0,12}[A-ZÄÖÜ])[A-Za-zÄÖÜäöü]{1,14}(?:[/-][A-ZÄÖÜ]{1,3})?(?: (?:NRW|BW|LSA|NW|SH|RP|MV))?\b"
)
_NO_LETTERS = frozenset(
    {
        "GG",
        "EU",
        "UE",
        "USA",
        "UK",
        "EMRK",
        "GRCH",
        "DSGVO",
        "RGPD",
        "GDPR",
        "AVG",
        "DSA",
        "AKT",
        "ORDER",
        "SECTION",
        "RSD",
        "GMBH",
        "AG",
        "IP",
        "ID",
        "AND",
        "ABS",
        "NR",
        "SATZ",
        "ART",
        "UND",
        "SCHEDULE",
        "LIT",
        "SPECIMEN",
        "CHAPTER",
        "TITLE",
        "PART",
        "ANNEX",
    }
)
# A law by its name, from its first word on: up to a comma, a bracket, or a word that begins something else.
_REST = r"(?: (?:[A-ZÀ-Ž0-9][\wÀ-ž/.-]*|de|del|la|las|los|des?|du|al|ter|bij|dei|dos|ao|(?:d|l|dell|all|nell|sull|dall|dagl|degl)'\w+|et|y|e|o|i|w|sur|relative|aux?|à|en|van|op|het|over|über|den|das|die|des|und|zur|zum|[a-zà-ž-]{4,30})(?![\wÀ-ž])){0,9}"
_NAMES = re.compile(
    r"(?:[Ll]ivre|[Cc]ode|CODE|[Cc][óo]digo|CÓDIGO|[Cc]odice|[Cc]odul(?:ui)?|[Ww]etboek|[Uu]stawy|[Kk]odeksu|[Zz]ákona|[Zz]akona|(?:[Aa]lgemene )?[Ww]et|[Gg]esetz(?:es)?|[Ll]ei|[Ll]ey"
    r"|[Ll]oi|[Ll]egge|[Ll]aw|[Dd]ecreto|[Dd]ekret\w*|[A-Z][a-z]{3,20}wet\b)"
    + _REST
    + r"|[A-ZÄÖÜ][a-zäöüß-]{3,40}(?:gesetz(?:buch(?:e?s)?|es)?|ordnung|lov(?:en|ens)?|lag(?:en|ens)?|laki)(?: (?:19|20)\d\d\b)?"
)
_NOMINATIVE = {
    "ustawy": "Ustawa", "kodeksu": "Kodeks", "zákona": "Zákon", "zakona": "Zakon", "gesetzes": "Gesetz", "codului": "Codul",
}  # fmt: skip
_FEW_WORDS = frozenset(
    "de del la las los des du et y e o i w sur relative au aux à en van op het over über den das die und zur zum al ter tot bij dei dos ao".split()
)
_STOPS = re.compile(
    r" (?:(?:et|y|e|en) (?:de |del |dell')?(?:l'|les |los |el |le |gli )?art\w*|ordonn\w+|ordena\w*|dispone\w*|orden\w+|bitt\w+|wird|werden|wir|erteil\w*|prosz\w+|oraz|zwraca\w*|vorder\w*|verzoek\w*|requ\w+|solicit\w+|chied\w+|richied\w+|determin\w+|"
    r"nous|vous|je|il|elle|que|qui|das?s|for|in|to|we|this|please|you|is|are|was|shall|may|with|a copy|und|dans|afin|pour|por|para|per|mit|auf|wegen|konform|kan|moet|dient)\b"
)
_PROVISION = re.compile(rf"{_LIST}{_OF}")
# A law by its number: `Lei n.º 109/2009`, `Law No. 12.965/2014`, `ley 58/2003`.
_NUMBERED = re.compile(
    r"(?P<word>[Ll]ei|LEI|[Ll]ey|LEY|[Ll]oi|[Ll]egge|[Ll]egea|[Ll]aw)(?: (?:Org[âáa]nica|org[âáa]nica|Complementar|Federal|federal))?"
    r"(?: [Nn](?:[º°o.]{1,2}|r\.?))? ?(?P<number>\d[\d.]*(?:[-/]\d{2,4})?)"
)
_WORD_OF = {"BR": "Lei", "PT": "Lei", "ES": "Ley", "CO": "Ley", "FR": "Loi n°", "IT": "Legge", "RO": "Legea"}


# `legge 24 novembre 1981, n. 689`.
_BY_DAY = re.compile(r"[Ll](?:egge|EGGE|\.) \d{1,2}[°º]? \w{5,9} (?P<year>\d{4}),? [Nn]\. ?(?P<number>\d{1,4})")


def _numbered(cased: str, at: int, place: str) -> tuple[str, int] | None:
    """A law by its number, as the country writes it: Brazil and Colombia leave off its year."""
    if place == "IT" and (dated := _BY_DAY.match(cased, at)):
        return f"Legge {dated['number']}/{dated['year']}", len(dated[0])
    match = _NUMBERED.match(cased, at)
    if match is None:
        return None
    number = match["number"].rstrip(".")
    if place in {"BR", "CO"}:
        number = number.partition("/")[0]
    word = _WORD_OF.get(place, match["word"].capitalize() if match["word"].lower() != "law" else "Law No.")
    return f"{word} {number}", len(match[0])


_ONE_SIGN = frozenset({"DE", "AT"})
_BEHIND_STOP = re.compile(r"(?<=\d)(?:\.\d{1,3})+\b")
# What countries call an article of a law.
_CALLED = {
    "HR": "čl.",
    "RS": "čl.",
    "BA": "čl.",
    "ME": "čl.",
    "SK": "čl.",
    "CZ": "čl.",
    "BG": "чл.",
    "MK": "чл.",
    "GR": "άρθρο",
    "CY": "άρθρο",
}
# No more provisions of one paper are looked at.
_MOST = 120
_REACH = 90


def any_law(prose: Prose, place: str, taken: list[Span]) -> Iterator[tuple[str, Span]]:
    """Provisions of laws without a row in the tables, as the law of this country; those that touch `taken` are known."""
    for count, match in enumerate(prose.matches(_PROVISION, _SIGNS, 1, 150)):
        if count >= _MOST:
            return
        start, end = match.span()
        if any(start < last and first < end for first, last in taken):
            continue
        sign = "§" if "§" in match[0][:2] else _CALLED.get(place, "art.")
        name = _numbered(prose.cased, end, place) or _law_at(prose.cased, end, _paragraph_end(prose, end))
        numbers = _numbers(prose, match.span("list"), signed=sign == "§")
        if (
            place in _ONE_SIGN
            and match[0].startswith("§")
            and not match[0].startswith("§§")
            and match[0].count("§") == 1
        ):
            # One sign is of one section: what is joined to it is a number or a sentence of it.
            numbers = numbers.partition(",")[0]
        if place == "ES":
            # What stands behind a full stop is a paragraph.
            numbers = _BEHIND_STOP.sub("", numbers)
        if name is not None and numbers:
            written, length = name
            yield f"{written} ({place}), {sign} {numbers}", (start, end + length)


# "Of the same law", where it is said with the provision: the law is the one cited last.
_SAME = re.compile(
    rf"{_LIST},? ?(?:d[aeo]l?(?: la| el)?|du|des|dello?|della|van|of|aus) ?(?:the |l[ao] )?(?:mesm[ao] (?:lei|diploma|código)|(?:misma|citada|mencionada|referida) ley|mismo código|même (?:code|loi)"
    r"|(?:medesim|stess|predett|citat)[ao] (?:codice|legge|decreto)|(?:der)?selben gesetz(?:es)?|(?:dezelfde|genoemde|voornoemde) wet|hetzelfde wetboek|(?:ladite|susdite|loi) (?:loi|précitée)|(?:de la|dudit|du) (?:loi|code) précitée?|(?:the )?(?:same|said|above) (?:act|law|code))\b"
)
_SAME_WORDS = (
    "da mesma lei", "do mesmo diploma", "do mesmo código", "de la misma ley", "de la citada ley", "la mencionada ley", "de la referida ley", "del mismo código", "du même code", "de la même loi",
    "medesimo codice", "medesima legge", "medesimo decreto", "stesso codice", "stessa legge", "stesso decreto", "predetto decreto", "selben gesetz", "van dezelfde wet", "van genoemde wet", "van voornoemde wet", "van hetzelfde wetboek", "de ladite loi", "de la loi précitée", "dudit code", "du code précité", "of the said act", "of the said law", "of the said code", "of the same code", "of the above law", "of the same act", "of the same law",
)  # fmt: skip
_LAST_NUMBERS = re.compile(r"(?P<sign> §|, (?:art\.|s\.|§)) \S*\d.*$")


def of_the_same_law(prose: Prose, cited: list[tuple[str, Span]]) -> Iterator[tuple[str, Span]]:
    """Provisions of the law that was cited last, where the paper calls it the same: `artigo 12.º da mesma Lei`."""
    for match in prose.matches(_SAME, _SAME_WORDS, 130, 40):
        before = [(at, name) for name, at in cited if at[1] <= match.start()]
        if not before or any(match.start() < at[1] and at[0] < match.end() for _, at in cited):
            continue
        if match[0].rstrip().endswith(_LAWS):
            # "The same law" is no code that was cited in between.
            before = [one for one in before if not one[1].startswith(_CODES)] or before
        last = max(before)[1]
        law = _LAST_NUMBERS.search(last)
        numbers = _numbers(prose, match.span("list"), signed=law is not None and "§" in law["sign"])
        if law is not None and numbers:
            yield f"{last[: law.start()]}{law['sign']} {numbers}", match.span()


_LAWS = ("lei", "ley", "legge", "loi", "law")
_CODES = ("Código", "Code ", "Codice", "Constituição", "Constitución")
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")


def _paragraph_end(prose: Prose, at: int) -> int:
    """Where the paragraph ends, if within reach of a name that begins there."""
    start, end = prose.back(at, min(len(prose.cased), at + _REACH))
    empty = _EMPTY_LINE.search(prose.text.full, start, end)
    return prose.forth(empty.start(), empty.start())[0] if empty else at + _REACH


def _law_at(cased: str, at: int, until: int) -> tuple[str, int] | None:
    """The name of the law that begins there, in the nominative, and how long it is in the paper."""
    letters = _LETTERS.match(cased, at)
    if letters is not None:
        known = letters[0].upper() in _NO_LETTERS or not letters[0].strip("IVXLC")
        return None if known or letters.end() > until else (letters[0], len(letters[0]))
    named = _NAMES.match(cased, at, min(len(cased), until))
    if named is None:
        return None
    words = named[0]
    if named.end() == at + _REACH and cased[named.end() : named.end() + 1].isalpha():
        # A word that goes on beyond what was looked at.
        words = words.rpartition(" ")[0]
    words = _OF_DAY.sub(" ", words)
    length = len(named[0])
    if (stop := _STOPS.search(words)) is not None:
        words = words[: stop.start()]
    pieces = words.rstrip(" .-").split()
    pieces = pieces[: _after_capitals(pieces)]
    if pieces and pieces[0].lower() == "zakona":
        # "Zakona o parničnom postupku ocijenio": what the court did is no part of the name.
        pieces = pieces[: next((at for at, one in enumerate(pieces) if at > 2 and _DID.fullmatch(one)), len(pieces))]
    while pieces and (pieces[-1].lower() in _FEW_WORDS):
        pieces.pop()
    if not pieces or (len(pieces) == 1 and not pieces[0].lower().endswith(_ONE_WORD)):
        return None
    first = _NOMINATIVE.get(pieces[0].lower(), pieces[0])
    if len(pieces) == 1:
        first = re.sub(r"(?<=gesetz)es$|(?<=gesetzbuch)e?s$|(?<=ordnung)s$|s$", "", first)
    return " ".join((first[:1].upper() + first[1:], *pieces[1:])), length


def _after_capitals(pieces: list[str]) -> int:
    """Where a name of capitalised words has ended: `Ley de Enjuiciamiento Civil permite`."""
    large = False
    for place, piece in enumerate(pieces[1:], 1):
        if piece.lower() in _FEW_WORDS or "'" in piece:
            continue
        if large and piece.islower():
            return place
        large = large or piece[:1].isupper()
    return len(pieces)


_DID = re.compile(r"[a-zčćšžđ]{3,12}(?:io|ila|lo)")
# The day of a law within its name: `ustawy z dnia 16 lutego 2007 r. o ochronie konkurencji`.
_OF_DAY = re.compile(r" (?:z dnia|du|de|del|of|vom|van) \d{1,2}\.? [\wà-ž]+ (?:de )?\d{4}(?: r\.)? ")
_ONE_WORD = (
    "gesetz",
    "gesetzes",
    "gesetzbuch",
    "gesetzbuches",
    "gesetzbuchs",
    "ordnung",
    "lov",
    "loven",
    "lovens",
    "lag",
    "lagen",
    "lagens",
    "laki",
)


# ------------------------------------------------------------------------------------------------- numbers

_DEEPER = re.compile(r"(?: ?\([\da-z]{1,4}\)){1,4}$|[.º°ª]+$")
_SPLIT = re.compile(_AND, re.IGNORECASE)
_LEAD = re.compile(_SIGN, re.IGNORECASE)


def _numbers(prose: Prose, span: Span, *, signed: bool = False) -> str:
    """The provisions of one list as the normal form writes them together, each without what stands below it."""
    found: list[str] = []
    for piece in _SPLIT.split(prose.cased[span[0] : span[1]]):
        if found and piece.lstrip().startswith("§") and not signed:
            # Of an article's list it is a paragraph.
            continue
        bare = _LEAD.sub("", piece).strip(" ,")
        one = re.match(_RANGED, bare, re.IGNORECASE)
        if one is None or (not bare[:1].isdigit() and not re.match(r"[LRDlrd]\.? ?\d", bare)):
            continue
        number = _DEEPER.sub("", one[0]).strip(" .")
        number = re.sub(r"\.?[º°ª]+(?=-)|[º°ª]+", "", number)
        if number not in found:
            found.append(number)
    return ", ".join(found)
