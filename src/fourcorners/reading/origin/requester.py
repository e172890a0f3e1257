"""Who asks: the agency, its officer, and where the paper says that they can be reached.

Of an authority's own demand that is the authority, and whoever is named to be asked or else signs. A court asks nothing for
itself: there it is the agency and the officer on whose application it orders, or who is to have the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from fourcorners.reading.model import Requester, Signatory
from fourcorners.reading.origin.agencies import find_agency, named_agencies
from fourcorners.reading.origin.contacts import addresses, is_asked_about, is_official, phone_behind
from fourcorners.reading.origin.names import proper
from fourcorners.reading.origin.officekinds import is_court
from fourcorners.reading.origin.signplaces import IN_CAPITALS, OFFICE_HELD, SIGNATURE_LINE
from fourcorners.reading.origin.signwords import NAME, NAME_WORD, NOT_NAME
from fourcorners.reading.origin.whence import Whence
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.values import Account, Found

_RANK = (
    r"(?:(?:Supervisory |Senior |Assistant |Acting |Deputy |Chief |Resident |First |Public )?(?:Special Agent(?: in Charge)?|Assistant (?:United States|U\.S\.) Attorney"
    r"|United States Attorney|AUSA|ADA|SAUSA|Detective(?: (?:Chief )?(?:Sergeant|Constable|Inspector|Superintendent))?|Det\.?(?: (?:Sgt|Sergeant|Insp)\.?)?|Investigator"
    r"|Inspector|Sergeant|Officer|Trooper|Deputy District Attorney|Assistant (?:District|State|County|Prosecuting|Attorney) (?:Attorney|General)|District Attorney|Prosecuting Attorney|State's Attorney"
    r"|Attorney General|Postal Inspector|Task Force Officer|Intelligence Research Specialist|Analyst|Police Constable|Prosecutor|Trial Attorney|Lieutenant|Captain|Superintendent|Deputy Sheriff|Sheriff|Agent"
    r"|Sgt\.?|Insp\.?|Inv\.?|Cpl\.?|Cst\.?|Lt\.?|Lieut\.?|PC|DC|DS|DI|DCI|SSA|SA|TFO|S/Sgt\.?|Const\.?|Constable|Corporal)(?: \d{3,6})?)"
)
_ABROAD = (
    r"(?:(?:Erster |Erste |Leitender |Leitende )?(?:KHK|KOK|KK|PHK|POK|PK|EKHK|KHM|ZOI|StA|EStA|OStA|KHKin|KOKin|Kriminal\w+|Polizei\w+|Ober\w+|Staatsanw[aä]lt(?:in)?|Insp\.)"
    r"|[Bb]rigadi(?:er|ere)|[Hh]oofdagent|[Hh]oofdinspecteur|[Ii]nspecteur|[Rr]echercheur|[Oo]fficier van justitie|[Aa]djudant|[Cc]apitaine|[Ll]ieutenant|[Cc]ommandant|[Mm]aréchal des logis|[Gg]endarme|[Mm]ajor|[Cc]ommissaire"
    r"|[Ii]nspector(?:a)?|[Ss]ubinspector(?:a)?|[Ss]argento|[Cc]abo|[Aa]gente|[Cc]omisari[oa]|[Tt]eniente|[Mm]aresciallo|[Ii]spettor[ei]|[Ss]ovrintendente|[Cc]apitano|[Aa]ppuntato|[Cc]hefe|[Ii]nspetor[a]?|[Pp]rocurador[a]?"
    r"|(?:podkom|asp|st\. asp|mł\. asp|nadkom|kom|sierż)\.|[Pp]rokurator|[Kk]omisarz|[Aa]spirant|por\.|kpt\.|npor\.|pplk\.|mjr\.|kriminalinspektör|[Kk]ommissarie|[Åå]klagare|[Pp]olitiassistent|[Kk]riminalassistent|[Ss]aksbehandler"
    r"|[Rr]ikoskomisario|[Kk]omisario|[Rr]ikosylikonstaapeli|[Kk]riminalist|[Kk]omisar|[Aa]gent-șef|[Aa]lezredes|[Őő]rnagy|[Ss]zázados)"
)
_PERSON = rf"(?:(?:Dr|Mag|Mgr|JUDr|Ing|lic|dott|dott\.ssa|dr|mgr|Mr|Ms|Mrs|Mme|M)\. ?)*(?:{NAME_WORD}|[A-Z]\.(?:[- ]?[A-Z]\.)*)(?: [A-Z]\.)?(?: (?:van|von|de|der|den|di|da|del|la|Le|La))*(?: {NAME_WORD}){{1,2}}"
_ANY_RANK = re.compile(rf"\b(?P<title>{_RANK}|{_ABROAD})(?!\w)")
_NAME_BEHIND = re.compile(rf"[ :,]{{1,3}}(?P<name>{_PERSON})")
_NAME_BEFORE = re.compile(rf"\b(?P<name>{_PERSON}),? \(?$")
# A label of the one to be asked, at the start of a line or column or behind a stop.
_ASKED = re.compile(
    r"(?:bearbeiter(?:in)?|sachbearbeit(?:er|erin|ung)|ansprechpartner(?:in)?|auskunft erteilt|rückfragen(?: an| bei)?|behandeld door|behandelaar|contactpersoon|contact(?: person| officer| point)?|point of contact|kontakt(?:person)?"
    r"|officer in (?:the )?(?:case|charge)|case (?:officer|agent)|investigating officer|investigator|requesting (?:officer|agent|party)|officer|applicant|agent|questions (?:to|may be directed to)|(?:affaire|dossier) (?:suivie?|traitée?) par|enquêteur|chargé du dossier|référent"
    r"|persona de contacto|instructor|tramitador|referente|contatto|responsabile del procedimento|per informazioni|contacto|pessoa de contacto|handläggare|saksbehandler|sagsbehandler|kontaktperson|lisätietoja|asian hoitaja|prowadzący|sprawę prowadzi|osoba do kontaktu"
    r"|vyřizuje|vybavuje|kontaktní osoba|kontaktna oseba|obravnava|kontakt osoba|ügyintéző|persoană de contact|kontaktisik|menetleja|kontaktpersona|kontaktinis asmuo|υπεύθυνος|πληροφορίες|за контакт|лице за контакт)"
    r"\b[^\n:.;]{0,28}[:.]?[ \t]{1,12}"
    r"(?P<rest>[^\n]{3,110})",
    re.IGNORECASE,
)
_ASKED_WORDS = (
    "bearbeiter", "sachbearbeit", "ansprechpartner", "auskunft", "rückfragen", "behandel", "contact", "point of contact", "kontakt", "officer", "case officer",
    "case agent", "investigat", "requesting", "applicant", "agent", "questions", "affaire", "dossier", "enquêteur", "chargé", "référent", "persona de", "instructor",
    "tramitador", "referente", "contatto", "responsabile", "per informazioni", "pessoa de", "handläggare", "saksbehandler", "sagsbehandler", "lisätietoja", "asian hoitaja",
    "prowadzący", "sprawę", "osoba do", "vyřizuje", "vybavuje", "obravnava", "ügyintéző", "persoană de", "menetleja", "υπεύθυνος", "πληροφορίες", "за контакт", "лице за",
)  # fmt: skip
_ANY_PERSON = re.compile(rf"(?P<name>{_PERSON})")
_MOST, _NEAR = 40, 160


@dataclass(frozen=True, slots=True)
class _Person:
    """One of the asking side: name, office, where the name stands, and how likely it is who asks."""

    name: str
    title: str
    span: Span
    weight: float


def find_requester(
    prose: Prose,
    whence: Whence,
    emails: tuple[Found[str], ...],
    phones: tuple[Found[str], ...],
    *,
    body: Found[str] | None = None,
    by_court: bool = False,
    signatory: Found[Signatory] | None = None,
    addressee: Found[str] | None = None,
) -> Found[Requester] | None:
    """The agency and officer who ask, with the contact details that the paper gives for them.

    `body` is the authority that issues the paper, a court where it is `by_court`; who signs for a court does not ask.
    """
    if body is not None and _is_greeted(prose, body):
        body = None
    by_court = by_court or (body is not None and is_court(body.value))
    written = list(_addresses(prose, emails, addressee))
    persons = list(_persons(prose, None if by_court else signatory, written, addressee))
    email = _email(prose, written, persons, body)
    person = max(persons, key=lambda one: (one.weight + 3 * _is_of(one, email), -one.span[0]), default=None)
    agency = _agency(prose, whence, body, person, addressee, by_court=by_court)
    evidence = [*(agency.evidence if agency else ())]
    phone = _phone(prose, phones, person, email)
    if person is not None:
        evidence += prose.text.evidence(*person.span)
    evidence += [*(email.evidence if email else ()), *(phone.evidence if phone else ())]
    if not evidence:
        return None
    value = Requester(
        agency=agency.value if agency else "",
        officer=person.name if person else "",
        title=_title_of(person, persons) if person else "",
        email=email.value if email else "",
        phone=phone.value if phone else "",
    )
    return Found(value, tuple(evidence))


def _is_greeted(prose: Prose, body: Found[str]) -> bool:
    """Whether what passes for a body is whom a letter greets: `Counsel,` on a line of its own."""
    words = body.evidence[0]
    end = prose.text.offset(words) + len(words.text)
    return " " not in words.text and prose.text.full[end : end + 2] == ",\n"


def apart_from(accounts: tuple[Found[Account], ...], found: Found[Requester] | None) -> Found[Requester] | None:
    """The requester without an address or number that is one of the accounts asked about; None where nothing is left.

    Nobody may be called back, or be sent anything, at the account whose data are asked for.
    """
    if found is None:
        return None
    named = {one.value.value.casefold() for one in accounts}
    email, phone = found.value.email, found.value.phone
    lost = {value for value in (email, phone) if value.casefold() in named}
    if not lost:
        return found
    left = replace(found.value, email="" if email in lost else email, phone="" if phone in lost else phone)
    evidence = tuple(words for words in found.evidence if words.text not in lost)
    return Found(left, evidence, found.confidence) if evidence else None


def _agency(
    prose: Prose,
    whence: Whence,
    body: Found[str] | None,
    person: _Person | None,
    addressee: Found[str] | None,
    *,
    by_court: bool,
) -> Found[str] | None:
    """The authority itself; for a court the agency that stands with the officer, else one that heads or is named."""
    if body is not None and not by_court:
        return body
    firm = _firm(addressee)
    named = [
        found
        for _, found in named_agencies(prose, whence.place, federal=_is_american(whence.place))
        if not is_court(found.value) and not (firm and firm in found.value.casefold())
    ]
    if person is not None:
        behind = [
            (at, found) for found in named if 0 <= (at := prose.text.offset(found.evidence[0]) - person.span[1]) < _NEAR
        ]
        if behind:
            return min(behind, key=lambda one: one[0])[1]
    agency = find_agency(prose, whence.place)
    if agency is None or is_court(agency.value) or (firm and firm in agency.value.casefold()):
        return None
    if body is not None and _COURTLY.search(agency.value):
        return None
    return agency


def _firm(addressee: Found[str] | None) -> str:
    """The first telling word of whom the paper goes to, which names nobody who asks."""
    return next(iter(re.findall(r"\w{4,}", addressee.value.casefold())), "") if addressee else ""


def _is_american(place: str | None) -> bool:
    return place is None or place.startswith("US")


# A division of the court itself, and the words of a docket.
_COURTLY = re.compile(
    r"(?i)\b(?:court|tribunal\w*|division|criminal|civil|parquet n|docket|juzgado|cabinet|clerk)\b|gericht|\d|^by |\b(?:central|unit)\b$"
)


def _addresses(
    prose: Prose, emails: tuple[Found[str], ...], addressee: Found[str] | None
) -> Iterator[tuple[Found[str], float]]:
    """Every e-mail address that may be the asking side's, with how much its surroundings say so."""
    mail = prose.text.paper.mail
    own = {address.rpartition("@")[2].strip(" >").lower() for address in mail.to.split(",")} if mail else set()
    sender = mail.sender.rpartition("@")[2].lower() if mail else ""
    firm = _firm(addressee)
    known = {prose.text.offset(one.evidence[0]) for one in emails}
    for match in addresses(prose.text.full)[:_MOST]:
        value = match[0].rstrip(".'-")
        domain = value.rpartition("@")[2].lower()
        before = prose.text.lower[max(0, match.start() - 110) : match.start()].replace("\n", " ")
        if (domain in own and domain != sender) or (firm and firm in domain.replace("-", "")):
            continue
        after = prose.text.lower[match.end() : match.end() + 60].partition("\n")[0]
        weight = (match.start() in known) + bool(_LABELLED.search(before[-40:])) + 2 * is_official(value)
        weight += 2 * (bool(sender) and domain == sender) - 2 * (is_asked_about(before) and not is_official(value))
        weight -= 3 * bool(_OTHERS.search(before[-70:]) or _OTHERS.search(after))
        yield prose.text.found(value, (match.start(), match.start() + len(value))), weight


# What stands right before an address for answers and questions.
_LABELLED = re.compile(
    r"(?:e-?mail|e-?post|mail|correo|courriel|mél|pec|contact\w*|kontakt\w*|questions?|answers?|repl(?:y|ies)|respon[sd]\w*|deliver\w*|send|sent|return\w*|dudas|consultas|respuestas?|rückfragen|antwort\w*|répon\w*"
    r"|rispost\w*|odpověd\w*|odpowied\w*|svar\w*|antwoord\w*|técnicas|tel[^@]{0,24})[ .:,(|]*(?:(?:to|an|at|an die|à|a|naar|til|till|na)[ :]*)?$"
)
# Whose address stands beside it: no officer's.
_OTHERS = re.compile(
    r"victim|witness|complain|reporter|reported|plaintiff|klant|opfer|geschädigt|anzeigeerstatter|zeug|victime|plaign|témoin|víctima|denunciante|perjudicad|testigo|vittima|persona offesa|querelante|pokrzywdz|poškozen|poškoden|sértett|victim|ofendid|queixos|slachtoffer|aangever|målsägande|forurettede|fornærmede|asianomist|kannatanu|nukent|cietuš|oškodovan"
)


def _persons(
    prose: Prose,
    signatory: Found[Signatory] | None,
    written: list[tuple[Found[str], float]],
    addressee: Found[str] | None,
) -> Iterator[_Person]:
    """Those who may be who asks: named to be asked, before an address of their own, with a rank, or signing."""
    full = prose.text.full
    firm = addressee.value.casefold() if addressee else ""
    if signatory is not None and _is_person(signatory.value.name) and signatory.evidence:
        at = prose.text.offset(signatory.evidence[0])
        yield _Person(signatory.value.name, signatory.value.title, (at, at + len(signatory.evidence[0].text)), 2.0)
    stretches = (prose.back(*near) for near in prose.near(_ASKED_WORDS, 0, 150)[:_MOST])
    for match in (match for start, end in stretches for match in _ASKED.finditer(full, start, end)):
        rest = re.split(r" {3,}|\t|\|", match["rest"])[0]
        at = match.start("rest")
        ranked = next(_ranked(prose, *prose.forth(at, at + min(len(rest), 70))), None)
        named = _ANY_PERSON.match(rest)
        if ranked is not None and ranked.name.casefold() not in firm:
            yield replace(ranked, weight=2.5)
        elif named is not None and _is_person(named["name"]) and named["name"].casefold() not in firm:
            yield _Person(proper(named["name"]), "", (at + named.start("name"), at + named.end("name")), 2.5)
    for address, around in written:
        if around < 1:
            continue
        at = prose.text.offset(address.evidence[0])
        begin = max(full.rfind("\n", 0, full.rfind("\n", 0, at)) + 1, at - 110, 0)
        for match in _ANY_PERSON.finditer(full, begin, at):
            person = _Person(proper(match["name"]), "", match.span("name"), 1.5)
            if _is_of(person, address) and _is_person(match["name"]):
                yield person
    yield from (person for person in _ranked(prose, 0, len(prose.cased)) if person.name.casefold() not in firm)


def _ranked(prose: Prose, start: int, end: int) -> Iterator[_Person]:
    """Names that stand behind a rank, or before one, in that stretch of `Prose.cased`."""
    for rank in islice(_ANY_RANK.finditer(prose.cased, start, end), _MOST):
        behind = _NAME_BEHIND.match(prose.cased, rank.end(), end)
        named = behind or _NAME_BEFORE.search(prose.cased, max(start, rank.start() - 60), rank.start())
        if named is None:
            continue
        first, last = prose.back(*named.span("name"))
        # A whole name ends with its line; the word that begins the next is an office's.
        line = prose.text.full.find("\n", first, last)
        if line >= 0 and " " in prose.text.full[first:line].strip():
            last = line
        name = " ".join(prose.text.full[first:last].split())
        if _is_person(name):
            yield _Person(proper(name), rank["title"].strip(" ."), (first, last), 1.0)


def _is_person(name: str) -> bool:
    return (
        not NOT_NAME.search(name.lower())
        and not OFFICE_HELD.search(name.lower())
        and not _STOP.search(name)
        and any(shape.fullmatch(name) for shape in (SIGNATURE_LINE, NAME, IN_CAPITALS, _ANY_PERSON))
    )


_STOP = re.compile(
    r"\b(?:United States|District|Department|Federal|Police|County|Attorney|Homeland|Security|Street|Office|Unit|State|Cover|Letter|Subpoena"
    r"|Redacted|Telephone|Phone|Special|Agent|Tel|Email|Mail|Fax|SPECIMEN|Counsel|The|This|Please|Any|Each)\b"
)


def _title_of(person: _Person, persons: list[_Person]) -> str:
    """The officer's title, wherever the paper gives it with the name."""
    last = person.name.rsplit(" ", 1)[-1]
    return person.title or next((one.title for one in persons if one.title and one.name.rsplit(" ", 1)[-1] == last), "")


def _is_of(person: _Person, email: Found[str] | None) -> bool:
    """Whether an address has the person's last name before its @."""
    if email is None:
        return False
    last = re.split(r"\W+", person.name.rsplit(" ", 1)[-1].casefold())
    local = _plain(email.value.partition("@")[0].casefold())
    return any(len(part) > 2 and _plain(part)[:6] in local for part in last)


def _plain(words: str) -> str:
    return re.sub(r"\W", "", words.translate(_LETTERS))


_LETTERS = str.maketrans("äöüáéíóúàèìòùâêîôûçñåøæčšžřýěőűăâîșțłńśźżąęć", "aouaeiouaeiouaeioucnaoacszryeouaaistlnszzaec")


def _email(
    prose: Prose, written: list[tuple[Found[str], float]], persons: list[_Person], body: Found[str] | None
) -> Found[str] | None:
    """The address of the asking side: an officer's own first, then an office's."""
    words = re.findall(r"\w{4,}", _plain_words(body.value)) if body else []
    best: tuple[float, Found[str]] | None = None
    for found, around in written:
        domain = found.value.rpartition("@")[2].lower()
        weight = (
            around + 3 * any(_is_of(person, found) for person in persons) + any(word[:6] in domain for word in words)
        )
        if weight > 1 and (best is None or weight > best[0]):
            best = (weight, found)
    return best[1] if best else None


def _plain_words(words: str) -> str:
    return words.casefold().translate(_LETTERS)


def _phone(
    prose: Prose, phones: tuple[Found[str], ...], person: _Person | None, email: Found[str] | None
) -> Found[str] | None:
    """The number that stands nearest behind the officer's name or address, else the paper's first."""
    ends = [person.span[1]] if person else []
    if email is not None:
        at = prose.text.offset(email.evidence[0])
        ends += [at + len(email.value), at]
    for end in ends:
        if (behind := phone_behind(prose, end)) is not None:
            return behind
        near = [
            (abs(at - end), index)
            for index, one in enumerate(phones)
            if -_NEAR // 2 < (at := prose.text.offset(one.evidence[0])) - end < _NEAR
        ]
        if near:
            return phones[min(near)[1]]
    return phones[0] if phones else None
