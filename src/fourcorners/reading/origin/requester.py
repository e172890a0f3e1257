"""Who asks: agency, officer, e-mail and telephone, and whom the paper is addressed to.

The contact details of the asking side stand in the same papers as the accounts asked about. Whatever is shown here
to be a contact is handed to the reader of accounts as taken, so that an officer's number is never read as a target.
"""

from __future__ import annotations

import re
from dataclasses import replace

from fourcorners.reading.model import Requester
from fourcorners.reading.origin.agencies import find_agency
from fourcorners.reading.origin.whence import Whence
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.values import Account, Evidence, Found

_EMAIL = re.compile(r"[\w.+%'-]{1,64}@[a-z0-9.-]{1,120}\.[a-z]{2,12}", re.IGNORECASE)
_PHONE_RUN = re.compile(r"[\d(+][\d ().-]{6,24}")
_PHONE = re.compile(r"(?:\+?\d{1,3}[ .-]?)?(?:\(\d{2,5}\) ?|\d{2,5}[ .-])\d{2,4}[ .-]\d{2,5}(?:[ .-]\d{2,4})?(?![\w-])")
_OFFICIAL = re.compile(
    r"\.(?:gov|mil|police\.uk|gov\.uk|pnn\.police|gouv\.fr|bund\.de|fed\.us|gob\.[a-z]{2}|"
    r"gov\.[a-z]{2}|gc\.ca|police\.[a-z]{2}|admin\.ch|europa\.eu|jus\.br|mil\.[a-z]{2}|"
    r"go\.[a-z]{2}|govt\.nz)$"
    r"|@(?:[\w.-]*\.)?(?:guardiacivil\.es|policia\.es|mossos\.cat|polizei\.[\w.-]+|politie\.nl|"
    r"rcmp-grc\.gc\.ca|gendarmerie\.[\w.]+|politiet\.no|polisen\.se|poliisi\.fi|usdoj\.gov|"
    r"fbi\.gov|ic\.fbi\.gov)$"
    r"|\.state\.[a-z]{2}\.us$|\.(?:co|ci|county)\.[\w-]+\.[a-z]{2}\.us$|\.(?:police|sheriff|"
    r"polizei)\.[\w.]+$|@[\w.-]*(?:police|sheriff|constabulary|polizei|justice|prosecutor|"
    r"gendarmerie|juzgado|fiscalia|carabinieri|politie|policia|procura|tribunal|gericht|staatsanw)"
    r"[\w.-]*\.[a-z]{2,6}$"
)
_CONTACT_BEFORE = re.compile(
    r"(?:contact|tel(?:ephone)?|phone|call|fax|facsimile|cell|mobile|direct|office|desk|e-?mail|"
    r"reach\w{0,3}|questions?|deliver\w{0,3}|return\w{0,3}|send|sent|forward\w{0,3}|responses?|"
    r"reply|submit\w{0,3}|serv\w{1,4}|telefon\w{0,2}|teléfono|correo|courriel|mél|pec|tél|attorney|agent|detective|"
    r"officer|ausa|from|cc|produce to|voice)"
    r"\b[^.;@]{0,60}$"
)
_TARGET_BEFORE = re.compile(
    r"(?:target|subject|subscriber|account|associated with|assigned|identifier|username|user|"
    r"screen ?name|profile|regarding|concerning|for (?:the )?(?:following )?(?:e-?mail|telephone|"
    r"number|address|phone)|number\(?s?\)?:?|"
    r"(?:log|sign)-?(?:in|up)|recovery|verified by|opened with|created with|"
    r"used by|registered (?:to|with)|belonging to|known as|cellular|login|suspect|e-?mail "
    r"address(?:es)?:?|utent[ei]|intestatari\w+|comptes?|utilisateurs?|titulaires?|cuentas?|"
    r"usuari\w+|titular\w*|nutzer\w*|konto|konten|profil[oi]?|perfil|contas?|gebruikers?|"
    r"(?:relati[vf]|associ|asociad|registrad|intestat|li[ée])\w*)(?:[^.;@]|\.(?=\w)){0,60}$"
)
_OFFICER = re.compile(
    r"\b(?P<title>(?:Supervisory |Senior |Assistant |Acting |Deputy |Chief |Resident )?(?:Special "
    r"Agent(?: in Charge)?|Assistant (?:United States|U\.S\.) Attorney|United States Attorney|"
    r"AUSA|Detective(?: (?:Sergeant|Constable|Inspector))?"
    r"|Investigator|Inspector|Sergeant|Officer|Trooper|Deputy District Attorney|Assistant "
    r"District Attorney|District Attorney|Attorney General|Postal Inspector|Task Force Officer|"
    r"Intelligence Research Specialist|Analyst|Police Constable"
    r"|Trial Attorney|Lieutenant|Captain|Superintendent|Deputy Sheriff|Agent|Sgt|Det|Insp|Cpl|PC|"
    r"DC|DS|DI|SSA|TFO))[ "
    r":,]{1,3}(?P<name>(?:[A-Z][a-z'-]{1,18}|[A-Z]\.)(?: [A-Z]\.)?(?: [A-Z][a-zA-Z'-]{1,20}){1,2})"
    r"\b"
)
_NAME_THEN_TITLE = re.compile(
    r"\b(?P<name>(?:[A-Z][a-z'-]{1,18}|[A-Z]\.)(?: (?:[A-Z]\.|[A-Z][a-zA-Z'-]{1,20})){1,2}),? "
    r"(?P<title>(?:Supervisory |Senior |Assistant |Acting )?(?:Special Agent(?: in Charge)?|"
    r"Assistant (?:United States|U\.S\.) Attorney|Detective|Investigator"
    r"|Deputy District Attorney|Assistant District Attorney|Postal Inspector|Task Force Officer|"
    r"Trial Attorney|Analyst))\b"
)
_STOP = re.compile(
    r"\b(?:United States|District|Department|Federal|Police|County|Attorney|Homeland|Security|"
    r"Street|Office|Unit|State|Cover|Letter|Subpoena|Redacted|Telephone|Phone|Special|Agent)\b"
)
_TO = re.compile(
    r"(?:TO|To)[ \t]*(?:\([^)\n]{0,40}\))?[ \t]*:[ \t]*(?P<name>[^\n]{2,90})"
    r"|(?:ATTN|Attn|Attention)\.?:?[ \t]*(?P<attn>[^\n]{3,80})"
)
_SENTENCE = re.compile(r"(?<!Inc)(?<!Corp)(?<!Ltd)(?<!Co)\. (?=[A-Za-z])| {3,}|\t")
_TO_FLAT = re.compile(
    r"(?:To|TO): (?P<name>[A-Z][\w&.' -]{2,60}?(?:,? (?:Inc|LLC|Corp|Ltd|L\.L\.C|GmbH|Company|"
    r"Co|S\.A|PLC|plc|Limited)\b\.?)?)(?=[,;\n(]| [A-Z]{3,}| \d| Attn|$| YOU)"
)
_REQUIRES = re.compile(
    r"(?:requiring|directing|ordered(?:,? pursuant to [^,]{3,60},)? that|directed to|served on|"
    r"commanding|compelling|to) (?P<name>[A-Z][\w&.'-]{1,24}(?: [A-Z][\w&.'-]{1,24}){0,3}?,? "
    r"(?:Inc|LLC|Corporation|Corp|Ltd|L\.L\.C|GmbH|Limited)\b\.?)"
)
_COMPANY = re.compile(
    r"(?:maintained, controlled,? or operated|owned, maintained, controlled,? or operated|"
    r"controlled) by (?P<name>[A-Z][\w&.'-]{1,24}(?: [A-Z][\w&.'-]{1,24}){0,2}(?:,? (?:Inc|LLC|"
    r"Corporation|Corp|Ltd)\.?)?)"
)


def find_contacts(prose: Prose) -> tuple[tuple[Found[str], ...], tuple[Found[str], ...], tuple[Span, ...]]:
    """E-mail addresses and telephone numbers of the asking side, and all spans of `text.full` they take."""
    full, lower = prose.text.full, prose.text.lower
    emails: list[Found[str]] = []
    phones: list[Found[str]] = []
    taken: list[Span] = []
    if "@" in full:
        for match in _around_at(full):
            value = match[0].rstrip(".'-")
            at = (match.start(), match.start() + len(value))
            before = lower[max(0, at[0] - 110) : at[0]].replace("\n", " ")
            if _OFFICIAL.search(value.lower()) or (
                _CONTACT_BEFORE.search(before) and not _TARGET_BEFORE.search(before)
            ):
                emails.append(prose.text.found(value, at))
                taken.append(at)
    for run in _PHONE_RUN.finditer(full):
        start = run.start()
        number = _PHONE.match(full, start)
        if number is None or (start and (full[start - 1].isalnum() or full[start - 1] in "_.-")):
            continue
        before = lower[max(0, start - 80) : start].replace("\n", " ")
        figures = sum(c.isdigit() for c in number[0])
        if 7 <= figures <= 15 and _is_contact_phone(before, start, full):
            phones.append(prose.text.found(" ".join(number[0].split()), number.span()))
            taken.append(number.span())
    return tuple(emails), tuple(phones), tuple(sorted(taken))


def _around_at(full: str) -> list[re.Match[str]]:
    """The e-mail addresses, found from each @ outwards so that a long text without any costs nothing."""
    found: list[re.Match[str]] = []
    at = full.find("@")
    last = 0
    while at >= 0 and len(found) < 2_000:
        start = at
        while start > last and at - start < 64 and (full[start - 1].isalnum() or full[start - 1] in "._+%'-"):
            start -= 1
        match = _EMAIL.match(full, start)
        if match and match.end() > at:
            found.append(match)
            last = match.end()
        at = full.find("@", max(at + 1, last))
    return found


_CLOSE_CONTACT = re.compile(
    r"(?:tel(?:ephone|\.)?|phone|fax|facsimile|cell|office|direct|desk|call|contact|telefon|"
    r"t[ée]l|teléfono|\bt:|\bp:|\bf:|\bm:|at|number)[ .:()#]{0,6}(?:no\.?:? ?)?(?:\(\w+\) ?)?$"
)


def _is_contact_phone(before: str, at: int, full: str) -> bool:
    """A number after Tel. or `contact ... at`, or in a letterhead beside another; never one that is asked about."""
    if re.search(
        (
            r"(?:telephone|phone|cell\w*|mobile|target|account)s? numbers?\)?:?\s*$|assigned\b[^.]{0,40}$|"
            r"subscrib[^.]{0,40}$|target[^.]{0,40}$"
        ),
        before,
    ):
        return bool(re.search(r"contact (?:tele)?phone numbers?:?\s*$", before))
    if _CLOSE_CONTACT.search(before) or re.search(r"[\d)][ •·|/,;-]{1,4}$|\(fax\)|\(fox\)", before[-12:]):
        return not _TARGET_BEFORE.search(before[-60:])
    contact = re.search(
        r"(?:contact|questions|reach|call|attorney|agent|detective|officer|department|office)\b[^.;]{0,70}$", before
    )
    return bool(contact and not _TARGET_BEFORE.search(before[-60:])) or (
        at < 500 and bool(re.search(r"\b[A-Z]{2}\.? \d{5}", full[max(0, at - 60) : at]))
    )


def find_requester(
    prose: Prose, whence: Whence, emails: tuple[Found[str], ...], phones: tuple[Found[str], ...]
) -> Found[Requester] | None:
    """The agency and officer who ask, with the contact details that the paper gives for them."""
    evidence: list[Evidence] = []
    agency = find_agency(prose, whence.place)
    if agency:
        evidence += agency.evidence
    officer = title = ""
    stretches = prose.near(_OFFICER_WORDS, 70, 90)
    for pattern in (_OFFICER, _NAME_THEN_TITLE):
        match = _officer(pattern, prose, stretches)
        if match:
            officer, title = _on_its_line(prose, match.span("name")), match["title"]
            evidence += prose.found(officer, match).evidence
            break
    if emails:
        evidence += emails[0].evidence
    if phones:
        evidence += phones[0].evidence
    if not evidence:
        return None
    value = Requester(
        agency=agency.value if agency else "",
        officer=officer,
        title=title,
        email=emails[0].value if emails else "",
        phone=phones[0].value if phones else "",
    )
    return Found(value, tuple(evidence))


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


def find_addressee(prose: Prose) -> Found[str] | None:
    """The company or person the paper is directed to, as it names them."""
    for match in _TO.finditer(prose.text.full, 0, 20_000):
        if prose.text.full[max(0, match.start() - 30) : match.start()].rpartition("\n")[2].strip():
            continue
        name = (match["name"] or match["attn"] or "").strip(" _.:\t")
        if (
            len(name) > 2
            and re.search(r"[A-Za-z]{3}", name)
            and not re.search(
                r"(?i)any |you\b|appear|whom it may|be |testify|the (?:following|sheriff)|\(name|…|\.\.\.", name
            )
        ):
            start = match.start("name") if match["name"] else match.start("attn")
            name = _SENTENCE.split(name)[0].strip(" ,")
            at = prose.text.full.index(name, start)
            return prose.text.found(name, (at, at + len(name)))
    for pattern in (_TO_FLAT, _REQUIRES, _COMPANY):
        hit = pattern.search(prose.cased, 0, 20_000)
        if hit and not re.search(r"(?i)^(?:any|the|you)\b", hit["name"]):
            name = _SENTENCE.split(hit["name"])[0].strip(" ,")
            return prose.found(name, (hit.start("name"), hit.start("name") + len(name)))
    return None


def _officer(pattern: re.Pattern[str], prose: Prose, stretches: list[Span]) -> re.Match[str] | None:
    for start, end in stretches[:12]:
        for match in pattern.finditer(prose.cased, start, end):
            if not _STOP.search(match["name"]):
                return match
    return None


def _on_its_line(prose: Prose, span: Span) -> str:
    """The name without the word that begins the next line, where a whole name stands before that."""
    start, end = prose.back(*span)
    first = prose.text.full[start:end].partition("\n")[0].strip()
    return first if " " in first else prose.cased[slice(*span)]


_OFFICER_WORDS = (
    "special agent",
    "assistant united",
    "assistant u.s",
    "united states attorney",
    "ausa",
    "detective",
    "investigator",
    "inspector",
    "sergeant",
    "officer",
    "trooper",
    "district attorney",
    "attorney general",
    "analyst",
    "constable",
    "trial attorney",
    "lieutenant",
    "captain",
    "superintendent",
    "deputy sheriff",
    "intelligence research",
    "agent ",
    "sgt",
    "det.",
    "insp.",
    "pc ",
    "dc ",
    "ds ",
    "di ",
    "ssa ",
    "tfo ",
)
