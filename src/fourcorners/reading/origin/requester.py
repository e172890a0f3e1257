"""Who asks: the agency, its officer, and where the paper says that they can be reached.

Of an authority's own demand that is the authority, and whoever is named to be asked or else signs. A court asks nothing for
itself: there it is the agency and the officer on whose application it orders, or who is to have the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from fourcorners.reading.model import Requester, Signatory
from fourcorners.reading.origin.agencies import find_agency, named_agencies
from fourcorners.reading.origin.contacts import addresses, is_asked_about, is_official, phone_behind
from fourcorners.reading.origin.issuernames import goes_on
from fourcorners.reading.origin.officekinds import is_court
from fourcorners.reading.origin.officer import LETTERS, Officer, is_of, officers
from fourcorners.reading.origin.whence import Whence
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.turns import Turns
from fourcorners.values import Account, Found

_MOST, _NEAR = 40, 160


class Asking(NamedTuple):
    """Who asks: the agency with where it is reached, and those who may be its officer, the likeliest first."""

    requester: Found[Requester] | None
    officers: tuple[Found[Signatory], ...]


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
) -> Asking:
    """The agency and the officers who may ask for it, with the contact details that the paper gives for them.

    `body` is the authority that issues the paper, a court where it is `by_court`; who signs for a court does not ask.
    """
    if body is not None and _is_greeted(prose, body):
        body = None
    by_court = by_court or (body is not None and is_court(body.value))
    written = list(_addresses(prose, emails, addressee))
    theirs = tuple(found.value.casefold() for found in (addressee, body) if found)
    told = officers(prose, signatory=signatory, by_court=by_court, written=written, theirs=theirs)
    email = _email(prose, written, [one.name for one, _ in told], body)
    officer = told[0][0] if told else None
    agency = _agency(prose, whence, body, officer, addressee, by_court=by_court)
    phone = _phone(prose, phones, officer, email)
    evidence = (
        *(agency.evidence if agency else ()),
        *(email.evidence if email else ()),
        *(phone.evidence if phone else ()),
    )
    asking = tuple(prose.text.found(Signatory(one.name, one.title), one.span, confidence=grade) for one, grade in told)
    value = Requester(
        agency=agency.value if agency else "",
        email=email.value if email else "",
        phone=phone.value if phone else "",
    )
    return Asking(Found(value, evidence) if evidence else None, asking)


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
    officer: Officer | None,
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
    if officer is not None:
        behind = [
            (at, found)
            for found in named
            if 0 <= (at := prose.text.offset(found.evidence[0]) - officer.span[1]) < _NEAR
        ]
        if behind:
            return min(behind, key=lambda one: one[0])[1]
        if (beside := _beside(prose, officer)) is not None and not (firm and firm in beside.value.casefold()):
            return beside
    agency = find_agency(prose, whence.place)
    if agency is None or is_court(agency.value) or (firm and firm in agency.value.casefold()):
        return None
    if goes_on(agency.value, 0, len(agency.value)):
        # "for the District of South Dakota": the end of a court's name.
        return None
    if body is not None and _COURTLY.search(agency.value):
        return None
    return agency


def _beside(prose: Prose, officer: Officer) -> Found[str] | None:
    """The agency written right behind the officer's name: `, Red Mesa P.D.`, `of the Serious Crime Branch`, `(GBI)`."""
    end = prose.forth(officer.span[1], officer.span[1])[0]
    match = _AGENCY_BEHIND.match(prose.cased, end, end + 140)
    if match is None or is_court(match["name"]) or not _AGENCY_WORD.search(match["name"]):
        return None
    start, last = match.span("name")
    first, final = prose.back(start, last)
    broken = prose.text.full.find("\n", first, final)
    if broken >= 0 and _AGENCY_WORD.search(prose.text.full, first, broken):
        # What begins the next line is no part of a name that is whole on this one.
        last = prose.forth(broken, broken)[0]
    name = prose.cased[start:last].strip(" ,.")
    return prose.found(name, (start, start + len(name)))


_AGENCY_BEHIND = re.compile(
    r"[ ,]{0,3}(?:(?:badge|no\.?|#|shield|collar|PIN) ?#?\d+[ ,]{1,3})?(?:an? [a-z ]{4,40} (?:of|with) |of |with |from )?(?:the )?\(?"
    r"(?P<name>[A-ZÀ-Þ][^\W_]*(?:[.'’&-]+[^\W_]+)*\.?(?: (?:of|and|for|the|de|del|della|di|du|des|d'|der|für|i|&) ?| )?(?:[A-ZÀ-Þ][^\W_]*(?:[.'’&-]+[^\W_]+)*\.?(?: (?:of|and|for|the|de|del|della|di|du|des|der|für|i|&) | )?){0,6})"
)
_AGENCY_WORD = re.compile(
    r"\b(?:Police|P\.?D\b|Sheriff|S\.?O\b|Constabulary|Garda|Bureau|Branch|Section|Unit|Group|Squad|Task Force|Force|Team|Agency|Service|Patrol|Prosecutor|Prosecution|Polizei\w*|Kriminal\w+|Staatsanwaltschaft|[A-ZÅ]?\w*åklagarkammaren?|Åklagarkammaren"
    r"|Politi|Policía|Policia|Polizia|Carabinieri|Guardia|Fiscalía|Procura\w*|Parquet|Prokurat\w+|Policji|Policie|Polícia|FBI|DEA|ATF|HSI|GBI|OSBI|TBI|SBI|PSNI|NCA|RCMP|ICAC|USPIS|USSS|IRS(?:-CI)?|BKA|LKA|PJ|CAB|AFP|NCIS|CID|OSI|PSP|NYPD|LAPD|CHP)\b"
)


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
        weight -= 4 * bool(
            _COPIED.search(before[-90:])
            or _HEADED.match(prose.text.lower, prose.text.lower.rfind("\n", 0, match.start()) + 1)
        )
        weight -= 3 * bool(_OTHERS.search(before[-70:]) or _OTHERS.search(after))
        yield prose.text.found(value, (match.start(), match.start() + len(value))), weight


# What stands right before an address for answers and questions.
_LABELLED = re.compile(
    r"(?:e-?mail|e-?post|mail|correo|courriel|mél|pec|contact\w*|kontakt\w*|questions?|answers?|repl(?:y|ies)|respon[sd]\w*|deliver\w*|send|sent|return\w*|dudas|consultas|respuestas?|rückfragen|antwort\w*|répon\w*"
    r"|rispost\w*|odpověd\w*|odpowied\w*|svar\w*|antwoord\w*|técnicas|tel[^@]{0,24})[ .:,(|]*(?:(?:to|an|at|an die|à|a|naar|til|till|na)[ :]*)?$"
)
# Of whom a mail or a letter goes to, or a copy of it.
_HEADED = re.compile(
    r"[ \t]*(?:b?cc|to|copy|copies|kopie|an|à|para|aan|a|til|till|do|komu|saaja|címzett|către|προς|до)[ \t]*:"
)
_COPIED = re.compile(r"\b(?:cc|copy|copies|copied) ?(?:to)?:? [^.;]{0,60}$")
# Whose address stands beside it: no officer's.
_OTHERS = Turns(
    r"\bborn\b|\bknown\b|née? le|geboren|\bnat[oa] (?:il|a)|nacid[oa]|victim|witness|complain|reporter|reported|plaintiff|klant|opfer|geschädigt|anzeigeerstatter|zeug|victime|plaign|témoin|víctima|denunciante|perjudicad|testigo|vittima|persona offesa|querelante|pokrzywdz|poškozen|poškoden|sértett|victim|ofendid|queixos|slachtoffer|aangever|målsägande|forurettede|fornærmede|asianomist|kannatanu|nukent|cietuš|oškodovan"
)


def _email(
    prose: Prose, written: list[tuple[Found[str], float]], names: list[str], body: Found[str] | None
) -> Found[str] | None:
    """The address of the asking side: an officer's own first, then an office's."""
    words = re.findall(r"\w{4,}", _plain_words(body.value)) if body else []
    best: tuple[float, Found[str]] | None = None
    for found, around in written:
        domain = found.value.rpartition("@")[2].lower()
        weight = (
            around + 3 * any(is_of(name, found.value) for name in names) + any(word[:6] in domain for word in words)
        )
        if weight > 1 and (best is None or weight > best[0]):
            best = (weight, found)
    return best[1] if best else None


def _plain_words(words: str) -> str:
    return words.casefold().translate(LETTERS)


def _phone(
    prose: Prose, phones: tuple[Found[str], ...], officer: Officer | None, email: Found[str] | None
) -> Found[str] | None:
    """The number that stands nearest behind the officer's name or address, else the paper's first."""
    ends = [officer.span[1]] if officer else []
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
