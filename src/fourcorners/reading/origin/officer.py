"""Which officer of the asking side is to be answered: whoever is named to be asked, else signs for it, else asks a court.

Each name that a paper gives is met in one or several of these ways, and is sure as far as they say so. A judge, a clerk, a
victim, the provider's own people and who is only mentioned are left out; where two may be meant, neither is sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from fourcorners.reading.model import Signatory
from fourcorners.reading.origin.contacts import phone_behind
from fourcorners.reading.origin.persons import Person, person, same_person
from fourcorners.reading.sureness import CHECKED, INFERRED, LOOSE, PLAIN
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.reading.texts.turns import Turns
from fourcorners.values import Found

# How a name was met, and how much that says that it is who is to be answered.
ASKED, OWN_ADDRESS, OWN_NUMBER, SIGNS, APPLIES, RANKED = 3.0, 2.6, 2.2, 2.0, 1.6, 1.0
_MOST = 40

_RANKS = Turns(
    r"Special Agents?|Task Force Officer|Postal Inspector|Intelligence Research Specialist|Trial Attorney|AUSA|ADA|SAUSA|Detective|Det\.?|Investigator|Inspector|Insp\.?|Sergeant|Sgt\.?|S/Sgt\.?|Officer|Ofc\.?|Trooper|Tpr\.?"
    r"|(?:District|Prosecuting|State's|County|United States|U\.S\.) Attorney|Attorney General|Analyst|Police Constable|Constable|Const\.?|Prosecutor|Lieutenant|Lieut\.?|Lt\.?|Captain|Capt\.?|Superintendent|Supt\.?|Sheriff|Agent"
    r"|Inv\.?|Cpl\.?|Corporal|Cst\.?|P\.O\.|PC|DC|DS|DI|DCI|DSU|SSA|SA|TFO|D/Con\.?|D/Sgt\.?|D/Insp\.?|Deputy|Agent|Asst\. Pros\.|Garda|Gda\.?|ASP|DSP|Sub-Inspector|Major|Maj\.?|P/Maj\.?|P/Capt\.?|Colonel|Col\.?|Commander|SPoC|Counsel"
    r"|KHK(?:'?in)?|KOK(?:'?in)?|KK|PHK|POK|PK|EKHK|KHM|ZOI|(?:E|O)?StA(?:'?in)?|Kriminal\w+|Polizei\w+|Ober\w+|Staatsanw[aä]lt(?:in)?|ChefInsp\.?|(?:Chef|Bez|Gr|Abt|Kontr|Rev)Insp\.?|[Bb]rigadi(?:er|ere)|[Hh]oofdagent|[Hh]oofdinspecteur"
    r"|[Ii]nspecteur|[Rr]echercheur|[Oo]fficier van justitie|[Aa]djudant(?:-chef)?|[Cc]apitaine|[Ll]ieutenant|[Cc]ommandant|[Mm]aréchal des logis|[Gg]endarme|[Mm]ajor|[Cc]ommissaire|[Ss]ubstitute?|[Ii]nspector[a]?|[Ss]ubinspector[a]?"
    r"|[Ss]argento|[Cc]abo|[Aa]gente|[Cc]omisari[oa]|[Tt]eniente|[Ff]iscal|[Mm]aresciallo|Mar\. Magg\.|Brig\.(?: Capo)?|Isp\.|[Ii]spettor[ei]|[Ss]ovrintendente|[Cc]apitano|[Aa]ppuntato|[Ii]nspetora?(?:-chefe)?|[Pp]rocuradora?"
    r"|(?:podkom|asp|st\. asp|mł\. asp|nadkom|kom|sierż|por|kpt|npor|nadpor|pplk|plk|mjr)\.|[Pp]rokurator|[Kk]omisarz|[Aa]spirant|[Kk]riminalinspektör|[Kk]ommissarie|(?:[Kk]ammar|[Cc]hefs)?[Åå]klagare[n]?|[Aa]nklager(?:en)?"
    r"|[Pp]olitiassistent|[Kk]riminalassistent|[Pp]olitibetjent|[Pp]olitiadvokat|[Ss]aksbehandler|[Rr]ikoskomisario|[Kk]omisario|[Rr]ikosylikonstaapeli|[Kk]riminalist|[Kk]omisar|[Aa]gent-șef|[Aa]lezredes|[Őő]rnagy|[Ss]zázados|[Pp]rocuror"
    r"|[Αα]ρχιφύλακα[ςσ]?|[Υυ]παστυνόμο[ςυ]?|[Аа]ст\.|[Сс]ледовател|[Пп]рокурор|[Ии]нспектор|[Рр]азследващ",
    head=r"(?<![\w-])",
    tail=r"(?![\w-])",
)
_TOKEN = r"(?:[^\W\d_a-z][^\W_]*(?:[’'./-][^\W_]+)*\.?|[a-z]{1,5}\.|(?:van|von|de|der|den|di|da|do|dos|del|della|la|le|bin|binti|af|av|zu|d['’][^\W\d_]+|hl|pr)\b|\d{2,7}\b)"
_PHRASE = re.compile(rf"{_TOKEN}(?:[ \t]{_TOKEN}){{0,7}}")
# Labels of the one to be asked, at the start of a line or a column or behind a stop.
_ASKED_LABEL = (
    r"bearbeiter(?:in)?|sachbearbeit(?:er|erin|ung)|ansprechpartner(?:in)?|auskunft erteilt|rückfragen(?: an| bei)?|behandeld door|behandelaar|contactpersoon|contact(?: person| officer| point)?|point of contact|kontakt(?:person)?"
    r"|officer in (?:the )?(?:case|charge)|case (?:officer|agent|manager)|investigating officer|investigator|requesting (?:officer|agent|party)|authorised contact|officer|agent|questions (?:to|may be directed to)|enquiries(?: to)?|inquiries(?: to)?"
    r"|your contact|our contact|spoc|single point of contact|handled by|dealt with by|person (?:to|for) contact|for the attention of which|(?:affaire|dossier) (?:suivie?|traitée?) par|enquêteur|chargée? du dossier|référent"
    r"|persona de contacto|punto de contacto|punto di contatto|instructor|tramitador|referente|contatto|responsabile del procedimento|per informazioni|contacto|pessoa de contacto|ponto de contacto|handläggare|saksbehandler|sagsbehandler"
    r"|lisätietoja|asian hoitaja|asiaa hoitaa|prowadzący|sprawę prowadzi|osoba do kontaktu|vyřizuje|vybavuje|kontaktní osoba|kontaktna oseba|obravnava|kontakt osoba|ügyintéző|persoană de contact|kontaktisik|menetleja|kontaktpersona"
    r"|kontaktinis asmuo|υπεύθυνος|πληροφορίες|χειριστής|за контакт|лице за контакт|изготвил"
)
_ASKED = re.compile(rf"(?<!\w)(?:{_ASKED_LABEL})\b[ \t.:]{{0,30}}(?P<rest>[^\n]{{3,140}})", re.IGNORECASE)
# `Contact officer for this notice: DS Holt`
_COLON = re.compile(r"[^:;]{0,34}?[:.]{1,30}[ \t]{1,12}")
# In a sentence: `please call Intelligence Research Specialist Evander Moss`, `Rückfragen bitte an KHK Vogt`.
_CALL = re.compile(
    r"\b(?:(?:please |you may |kindly )?(?:appear before|call|ring|telephone|phone|contact|e-?mail|reach|speak (?:to|with)|ask for|liaise with|get in touch with|write to|reply to|respond to|return(?:ed)? to|deliver(?:ed)? to|send (?:it|them|the \w+)? ?to"
    r"|directed to|addressed to|provided to|furnished to|produced to|forwarded to|answer to|questions to|questions may be directed to|available from|for the attention of)"
    r"|rückfragen (?:bitte )?(?:an|bei)|zu richten an|wenden sie sich an|erreichen sie|contactez|joindre|auprès (?:de|du)|à l['’]attention (?:de|du)|adressée?s? (?:à|au)|contactar con|dirigirse (?:a|al)|a la atención (?:de|del)|contattare"
    r"|rivolgersi (?:a|al)|all['’]attenzione (?:di|del)|contactar|dirigid[oa]s? (?:a|ao)|ao cuidado (?:de|do)|contact opnemen met|ter attentie van|t\.a\.v\.|kontakta|kontakt(?:e|er)?|ta kontakt med|ota yhteyttä|kontaktować się z|do rąk|k rukám|kontaktujte|υπόψη)"
    r"[ :]{1,3}(?:the |a |our |my |den |die |der |le |la |l['’]|el |al |il |lo |o |mr\.? |ms\.? |mrs\.? |undersigned,? )?"
)
# Before whom, or to whom, one is to appear or produce; who speaks of himself.
_BEFORE_WHOM = re.compile(
    r"(?:(?i:appear|testify|testimony|produce|deliver|furnish|provide|surrender|disclose|be examined|examination|copying|inspection)\b[^.;]{0,140}? (?:before|to|at|for)|\bI am|\bI,|\bmy name is|\bthis is|[Ii]ch bin|[Jj]e suis|[Ss]oy|[Ss]ono|[Ii]k ben|[Jj]eg er|[Jj]ag är)[ :]{1,3}(?:the )?"
)
# Who applies to a court, swears before it, or is to carry out what it orders.
_APPLIES = re.compile(
    r"\b(?:applicant|affiant|declarant|informant|deponent|complainant officer|on (?:the )?(?:application|motion|petition|request|information|oath)(?: on oath)?(?: of| by)|sworn (?:to )?by|sworn .{0,24}? by|upon the oath of|affidavit (?:of|by|was made by)|presented by|submitted by|filed by"
    r"|requested by|application (?:of|by)|information of|(?:made|laid) (?:before me )?by|laid by|auf antrag (?:der|des|von)|antragsteller(?:in)?|à la demande de|sur requête de|a instancia de|a petición de|solicitud de|su richiesta (?:di|del)|a requerimento (?:de|do)"
    r"|op vordering van|op verzoek van|na návrh|na wniosek|na predlog|na prijedlog|begärd av|på begäran av|efter anmodning fra|anmodning fra|anklageren|åklagaren?|hakija|vaatimuksesta|la cererea|по искане на|κατόπιν αίτησης)\b"
    r"[ :,]{1,12}(?:the |a |(?:/s/|/ ?s ?/) ?)?"
)
_ASKED_WORDS = (
    "bearbeiter", "sachbearbeit", "ansprechpartner", "auskunft", "rückfragen", "behandel", "contact", "point of contact", "kontakt", "officer", "case officer", "case manager", "enquiries", "inquiries", "spoc", "single point", "handled", "dealt with",
    "case agent", "investigat", "requesting", "agent", "questions", "affaire", "dossier", "enquêteur", "chargé", "référent", "persona de", "punto d", "ponto de", "instructor", "authorised", "person to", "person for", "your contact", "our contact",
    "tramitador", "referente", "contatto", "responsabile", "per informazioni", "pessoa de", "handläggare", "saksbehandler", "sagsbehandler", "lisätietoja", "asian hoitaja", "asiaa hoitaa",
    "prowadzący", "sprawę", "osoba do", "vyřizuje", "vybavuje", "obravnava", "ügyintéző", "persoană de", "menetleja", "υπεύθυνος", "πληροφορίες", "χειριστής", "за контакт", "лице за", "изготвил",
)  # fmt: skip
_CALL_WORDS = (
    "appear before", "call", "ring", "telephone", "phone", "contact", "e-mail", "email", "reach", "speak", "ask for", "liaise", "get in touch", "write to", "reply to", "respond to", "return", "deliver", "send", "directed to", "addressed to",
    "provided to", "furnished to", "produced to", "forwarded to", "answer to", "questions", "available from", "for the attention", "rückfragen", "zu richten", "wenden sie", "erreichen sie", "joindre", "auprès", "à l", "adressé", "dirigirse",
    "a la atención", "contattare", "rivolgersi", "all'attenzione", "dirigid", "ao cuidado", "ter attentie", "t.a.v.", "kontakt", "ta kontakt", "ota yhteyttä", "do rąk", "k rukám", "υπόψη",
)  # fmt: skip
_APPLIES_WORDS = (
    "applicant", "affiant", "declarant", "informant", "deponent", "complainant officer", "on the", "on application", "on motion", "on petition", "on request", "on information", "on oath", "sworn", "upon the oath", "affidavit", "presented by",
    "submitted by", "filed by", "requested by", "application", "information of", "made by", "made before", "laid", "auf antrag", "antragsteller", "à la demande", "sur requête", "a instancia", "a petición", "solicitud de", "su richiesta",
    "a requerimento", "op vordering", "op verzoek", "na návrh", "na wniosek", "na predlog", "na prijedlog", "begärd", "på begäran", "efter anmodning", "anmodning fra", "anklageren", "åklagare", "hakija", "vaatimuksesta", "la cererea", "по искане", "κατόπιν",
)  # fmt: skip
# Whose name stands behind these words, or before them, is not who asks.
_NOT_ASKING = re.compile(
    r"\b(?:victims?|witness(?:es)?|complainants?|suspects?|accused|defendants?|respondent|subjects?|users?|holders?|subscribers?|child|minor|deceased|missing|patient|mother|father|parents?|son|daughter|brother|sister|wife|husband|friend"
    r"|attn|attention|dear|dears|judge|before(?: me)?|hon\.|honou?rable|magistrate|clerk|registrar|translat\w+|interpreter|notary|defen[cs]e|lawyer|solicitor|barrister|advokat\w*|avv|difensore|custodian|named|against|opfer|geschädigte[rn]?|beschuldigte[rn]?|zeug(?:e|in)"
    r"|verdächtige[rn]?|victime|plaignante?|témoin|mis en cause|suspecte?|víctima|denunciante|perjudicad[oa]|testigo|investigad[oa]|vittima|persona offesa|indagat[oa]|querelante|pokrzywdz\w+|podejrzan\w+|poškozen\w+|obvinen\w+|obviněn\w+|sértett|gyanúsított"
    r"|ofendid[oa]|arguid[oa]|slachtoffer|verdachte|aangever|målsägande\w*|misstänkt\w*|forurettede|fornærmede|mistenkte|sigtede|asianomist\w+|epäilty|kannatanu|cietušais|oškodovan\w+|osumljen\w+|protokoll\w*|protokol\w+|zapisnikar\w*|greffier\w*|griffier|cancelliere|escrivã?o?)"
    r"\W{0,3}(?:is |was |named |called |namens |,? )?(?:(?:mr|ms|mrs|miss|herr|frau|sr|sra|m|mme)\.? )?$"
)
_JUDGE = re.compile(
    r"(?i)\b(?:judge|justice|magistrate|jp|richter(?:in)?|juez|jueza|magistrad[oa]|giudice|juiz|juíza|rechter|soudce|soudkyně|sudca|sudkyňa|sędzia|dommer|rådman\w*|tuomari|bíró|sodni\w+|sudac|sutkinja|tiesnesis|teisėjas|kohtunik|judecător|съдия|clerk|registrar|recorder)\b"
)


@dataclass(frozen=True, slots=True)
class Officer:
    """A name of the asking side: where it stands, its rank or office, and in which ways it was met there."""

    name: str
    title: str
    span: Span
    met: tuple[float, ...]

    @property
    def weight(self) -> float:
        """The strongest way, and a little for each other one."""
        ways = sorted(set(self.met), reverse=True)
        return ways[0] + 0.3 * len(ways[1:])


def officers(
    prose: Prose,
    *,
    signatory: Found[Signatory] | None,
    by_court: bool,
    written: list[tuple[Found[str], float]],
    theirs: tuple[str, ...],
) -> list[tuple[Officer, float]]:
    """Those who may be meant, the likeliest first, each with the grade of what says so.

    `signatory` is who signs the paper, for a court where it is `by_court`; `written` are the addresses of the asking side;
    `theirs` are names that no person of the asking side has: of the provider and of the bodies and places.
    """
    bench = signatory.value.name if by_court and signatory else ""
    found: list[Officer] = []
    for one in _met(prose, None if by_court else signatory, written):
        if _is_another(prose, one, theirs, by_court=by_court) or (bench and same_person(one.name, bench)):
            continue
        reached = _reached(prose, one, written)
        at = next((place for place, other in enumerate(found) if same_person(one.name, other.name)), None)
        if at is None:
            found.append(reached)
        else:
            found[at] = _joined(found[at], reached)
    found.sort(key=lambda one: (-one.weight, one.span[0]))
    return [
        (_fullest(prose, one), _grade(one, [*found[:place], *found[place + 1 :]]))
        for place, one in enumerate(found[:4])
    ]


def _reached(prose: Prose, one: Officer, written: list[tuple[Found[str], float]]) -> Officer:
    """The same with an address that has the name in it, or a number behind the name, as ways in which it was met."""
    own = any(weight >= 0 and is_of(one.name, address.value) for address, weight in written)
    number = phone_behind(prose, one.span[1]) is not None
    return replace(one, met=(*one.met, *([OWN_ADDRESS] if own else []), *([OWN_NUMBER] if number else [])))


def _grade(one: Officer, others: list[Officer]) -> float:
    """How sure it is that this one is meant and none of the others."""
    rival = max((other.weight for other in others), default=0.0)
    if one.weight < rival + 0.25:
        return LOOSE if one.weight >= rival else LOOSE / 2
    best = max(one.met)
    if best >= OWN_ADDRESS:
        return CHECKED if rival < SIGNS else PLAIN
    if best >= SIGNS:
        return PLAIN if rival <= RANKED else INFERRED
    if best >= APPLIES:
        return PLAIN - 0.1 if rival <= RANKED else INFERRED - 0.1
    return INFERRED - 0.05 if not others else LOOSE


def _joined(one: Officer, other: Officer) -> Officer:
    """One person, met twice: the fuller name, the first title of the stronger, all ways."""
    first, second = (one, other) if one.weight >= other.weight else (other, one)
    name = max((one.name, other.name), key=lambda each: (len(each.split()), len(each)))
    return replace(first, name=name, title=first.title or second.title, met=first.met + second.met)


def _met(
    prose: Prose, signatory: Found[Signatory] | None, written: list[tuple[Found[str], float]]
) -> Iterator[Officer]:
    full = prose.text.full
    if signatory is not None and signatory.evidence and (who := person(signatory.value.name, alone=True)):
        at = prose.text.offset(signatory.evidence[0])
        yield Officer(who.name, signatory.value.title, (at, at + len(signatory.evidence[0].text)), (SIGNS,))
    stretches = (prose.back(*near) for near in prose.near(_ASKED_WORDS, 0, 150)[:_MOST])
    for match in (match for start, end in stretches for match in _ASKED.finditer(full, start, end)):
        rest, at = re.split(r" {3,}|\t|\|", match["rest"])[0], match.start("rest")
        named = _first(rest)
        if named is None and (colon := _COLON.match(match["rest"])) is not None:
            at += colon.end()
            named = _first(re.split(r" {3,}|\t|\|", match["rest"][colon.end() :])[0])
        if named is not None:
            who, begin, end = named
            yield Officer(who.name, who.title, (at + begin, at + end), (ASKED,))
    for how, words, way in ((_CALL, _CALL_WORDS, ASKED), (_APPLIES, _APPLIES_WORDS, APPLIES)):
        for match in islice(prose.matches(how, words, 2, 60), _MOST):
            if (named := _named_behind(prose, match.end())) is not None and (
                named[0].title or (" " in named[0].name and not prose.cased[match.end() : match.end() + 12].isupper())
            ):
                who, begin, end = named
                span = prose.back(match.end() + begin, match.end() + end)
                yield Officer(who.name, who.title, span, (_how_much(match[0], who, way),))
    for rank in islice(_RANKS.from_each(prose.cased), 2 * _MOST):
        yield from _ranked(prose, rank)
    for address, around in written:
        if around < 1:
            continue
        at = prose.text.offset(address.evidence[0])
        begin = max(full.rfind("\n", 0, max(0, full.rfind("\n", 0, at))) + 1, at - 160, 0)
        for match in _PHRASE.finditer(full, begin, at):
            near = _trimmed(match[0])
            if near is not None and is_of(near[0].name, address.value):
                yield Officer(near[0].name, near[0].title, match.span(), (OWN_ADDRESS,))


def _how_much(words: str, who: Person, way: float) -> float:
    """Whom one is to call without a rank may be anybody; before whom one is to appear is not."""
    if way < ASKED or who.title:
        return way
    return ASKED - 0.2 if "appear" in words.lower() else SIGNS - 0.2


def _ranked(prose: Prose, rank: re.Match[str]) -> Iterator[Officer]:
    """The name behind a rank, or before it and a comma, and what stands about them."""
    phrase = _PHRASE.match(prose.cased, _start(prose.cased, rank.start()))
    if phrase is not None and (who := _on_line(prose, phrase.start(), phrase[0])) is not None and who[0].title:
        start, end, title = phrase.start(), phrase.start() + who[1], who[0].title
        name = who[0].name
    else:
        before = _BEFORE.search(prose.cased, max(0, rank.start() - 60), rank.start())
        named = _on_line(prose, before.start("name"), before["name"]) if before is not None else None
        if before is None or named is None:
            return
        start, end, title, name = before.start("name"), rank.end(), rank[0], named[0].name
    ways = [RANKED]
    ahead = prose.cased[max(0, start - 170) : start]
    if any(at.end() == len(ahead) for at in _BEFORE_WHOM.finditer(ahead)):
        ways.append(ASKED - 0.2)
    elif _BY.search(ahead[-50:]) or _APPLICANT.match(prose.flat, end):
        ways.append(APPLIES)
    yield Officer(name, title, prose.back(start, end), tuple(ways))


def _start(cased: str, at: int) -> int:
    """Where the words of a rank begin of which one stands at `at`: `Intelligence Research Specialist`."""
    for match in _LEAD.finditer(cased[max(0, at - 50) : at]):
        if match.end() == min(50, at):
            return at - len(match[0])
    return at


_LEAD = re.compile(
    r"(?<![\w.] )(?<!\w)(?:(?:Senior|Acting|Chief|Deputy|Detective|First|Assistant|Supervisory|Special|Trial|Diversion|Intelligence|Research|Police|Warden|Criminal|Public|Higher|Principal|Resident|Postal|Task Force|Leitender?|Erster?) )+"
)
# In a court's paper, by whom it was asked: `evidence given on oath by`, `the motion of the State, by`.
_BY = re.compile(
    r"(?i)(?:(?<!served )(?<!received )(?<!executed )(?<!signed )(?<!issued )\bby|on behalf of|whereas|por|durch|par|da|door|przez|fiscal adjunto don)(?: the| an?| l'| le| den| die)? ?$"
)
_APPLICANT = re.compile(
    r",? ?\(?(?:the |an? )?(?:affiant|applicant|appropriate officer|authorised officer|enforcement officer|declarant|deponent|has made app|who applies|applied|requests?|solicita|beantragt|demande)\b"
)


def _named_behind(prose: Prose, start: int) -> tuple[Person, int, int] | None:
    """Who is named right behind this place of `Prose.cased`: on its line alone where a whole name stands there."""
    words = prose.cased[start : start + 90]
    first, last = prose.back(start, start + len(words))
    broken = prose.text.full.find("\n", first, last)
    line = words[: prose.forth(broken, broken)[0] - start] if broken >= 0 else words
    named = _first(line)
    return named if line == words or (named is not None and " " in named[0].name) else _first(words)


def _on_line(prose: Prose, start: int, words: str) -> tuple[Person, int] | None:
    """The person that words of `Prose.cased` begin with: on their first line alone where that is a whole name."""
    first, last = prose.back(start, start + len(words))
    broken = prose.text.full.find("\n", first, last)
    if broken >= 0:
        length = prose.forth(broken, broken)[0] - start
        whole = _trimmed(words[:length].rstrip())
        if whole is not None and " " in whole[0].name:
            return whole
    return _trimmed(words)


_BEFORE = re.compile(rf"(?P<name>{_TOKEN}(?: {_TOKEN}){{1,3}}),? \(?$")


def _first(rest: str) -> tuple[Person, int, int] | None:
    """The person whom words begin with, behind an office in small letters or not, and where the name stands."""
    leading = _LEADING.match(rest)
    begin = leading.end() if leading else 0
    styled = bool(_STYLED.match(rest, begin))
    for start in dict.fromkeys((begin, 0)):
        phrase = _PHRASE.match(rest, start)
        if phrase is not None and (who := _trimmed(phrase[0], alone=styled)) is not None:
            return who[0], start, start + who[1]
    # `erityisasiantuntija Ville Aro`: an office in small letters ahead.
    small = _SMALL.match(rest, begin)
    phrase = _PHRASE.match(rest, small.end()) if small is not None else None
    if small is not None and phrase is not None and (who := _trimmed(phrase[0])) is not None:
        named = Person(who[0].name, who[0].title or small[0].strip())
        return named, small.end(), small.end() + who[1]
    return None


_SMALL = re.compile(r"(?:[^\W\d_A-Z][^\W\d_]{4,30} ){1,2}(?=[^\W\d_a-z])")
_LEADING = re.compile(r"[\s:.(]{0,20}(?:the[ :]{1,2})?", re.IGNORECASE)
_STYLED = re.compile(r"(?:Frau|Fr\.|Herrn?|Hr\.|Mme|Mrs?|Ms|Sra?\.|pan[ií]?|κ\.|fru|hr\.|dhr\.|mevr\.)[ :]")


def _trimmed(phrase: str, *, alone: bool = False) -> tuple[Person, int] | None:
    """The longest beginning of a phrase that is a person, and how long it is."""
    tokens = phrase.split(" ")
    for last in range(len(tokens), 0, -1):
        words = " ".join(tokens[:last])
        if (who := person(words, alone=alone)) is not None:
            return who, len(words)
    return None


def _is_another(prose: Prose, one: Officer, theirs: tuple[str, ...], *, by_court: bool) -> bool:
    """Whether a name is a judge's, a victim's or a witness's, the provider's, or a part of a body's name."""
    if (judge := _JUDGE.search(one.title)) is not None and (by_court or judge[0].lower() not in {"clerk", "registrar"}):
        return True
    lower = one.name.casefold()
    if any(lower in name or (len(name) > 5 and name in lower) for name in theirs):
        return True
    if max(one.met) >= SIGNS:
        return False
    start = prose.forth(*one.span)[0]
    return bool(_NOT_ASKING.search(prose.flat, max(0, start - 70), start) if start > 0 else None)


def is_of(name: str, address: str) -> bool:
    """Whether an address has the person's last name before its @."""
    last = re.split(r"\W+", name.rsplit(" ", 1)[-1].casefold())
    local = _plain(address.partition("@")[0].casefold())
    return any(len(part) > 2 and _plain(part)[:6] in local for part in last)


def _plain(words: str) -> str:
    return re.sub(r"\W", "", words.translate(LETTERS))


LETTERS = str.maketrans("äöüáéíóúàèìòùâêîôûçñåøæčšžřýěőűăâîșțłńśźżąęć", "aouaeiouaeiouaeioucnaoacszryeouaaistlnszzaec")


_AHEAD = re.compile(rf"(?<![\w.])(?:{_TOKEN} ){{1,3}}$")


def _fullest(prose: Prose, one: Officer) -> Officer:
    """The same person by the whole name, where the paper gives it once and elsewhere an initial or the last name."""
    parts = one.name.split(" ")
    if len(parts) > 1 and len(parts[0].strip(".")) > 2:
        return one
    last = parts[-1]
    forms = set()
    at = prose.cased.find(last)
    for _ in range(12):
        if at < 0:
            break
        match = _AHEAD.search(prose.cased[max(0, at - 60) : at])
        end, at = at + len(last), prose.cased.find(last, at + len(last))
        if match is None or prose.cased[end : end + 1].isalnum():
            continue
        who = person(f"{match[0]}{last}")
        if (
            who is not None
            and " " in who.name
            and len(who.name.split(" ")[0].strip(".")) > 2
            and same_person(who.name, one.name)
        ):
            forms.add(who.name)
    whole = min(forms, key=len) if forms else ""
    if not whole or any(not same_person(each, whole) for each in forms):
        return one
    return replace(one, name=whole)
