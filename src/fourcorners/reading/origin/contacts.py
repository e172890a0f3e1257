"""Where the asking side can be reached: the e-mail addresses and telephone numbers that a paper gives for it.

They stand in the same papers as the accounts asked about. Whatever is shown here to be a contact is handed to the reader
of accounts as taken, so that an officer's number is never read as a target.
"""

from __future__ import annotations

import re

from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.reading.texts.turns import Turns
from fourcorners.values import Found

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
    r"[\w.-]*\.[a-z]{2,12}$"
)
_CONTACT_BEFORE = Turns(
    r"contact|tel(?:ephone)?|phone|call|fax|facsimile|cell|mobile|direct|office|desk|e-?mail|"
    r"reach\w{0,3}|questions?|deliver\w{0,3}|return\w{0,3}|send|sent|forward\w{0,3}|responses?|"
    r"reply|submit\w{0,3}|serv\w{1,4}|telefon\w{0,2}|teléfono|correo|courriel|mél|pec|tél|attorney|agent|detective|"
    r"officer|ausa|from|cc|produce to|voice",
    tail=r"\b[^.;@]{0,60}$",
)
_TARGET_BEFORE = Turns(
    r"target|subject|subscriber|account|associated with|assigned|identifier|username|user|"
    r"screen ?name|profile|regarding|concerning|for (?:the )?(?:following )?(?:e-?mail|telephone|"
    r"number|address|phone)|number\(?s?\)?:?|"
    r"(?:log|sign)-?(?:in|up)|recovery|verified by|opened with|created with|"
    r"used by|registered (?:to|with)|belonging to|known as|cellular|login|suspect|e-?mail "
    r"address(?:es)?:?|utent[ei]|intestatari\w+|comptes?|utilisateurs?|titulaires?|cuentas?|"
    r"usuari\w+|titular\w*|nutzer\w*|konto|konten|profil[oi]?|perfil|contas?|gebruikers?|"
    r"(?:relati[vf]|associ|asociad|registrad|intestat|li[ée])\w*",
    tail=r"(?:[^.;@]|\.(?=\w)){0,60}$",
)


def is_official(address: str) -> bool:
    """Whether an e-mail address has the ending, or a word, by which those of public bodies are known."""
    return bool(_OFFICIAL.search(address.lower()))


def is_asked_about(before: str) -> bool:
    """Whether words right before an address or a number, in lower case, say that it is the account asked about."""
    return bool(_TARGET_BEFORE.search(before))


def find_contacts(prose: Prose) -> tuple[tuple[Found[str], ...], tuple[Found[str], ...], tuple[Span, ...]]:
    """E-mail addresses and telephone numbers of the asking side, and all spans of `text.full` they take."""
    full, lower = prose.text.full, prose.text.lower
    emails: list[Found[str]] = []
    phones: list[Found[str]] = []
    taken: list[Span] = []
    if "@" in full:
        for match in addresses(full):
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
        if (
            7 <= _figures(number[0]) <= 15
            and not _NO_NUMBER.match(number[0])
            and _is_contact_phone(before, start, full)
        ):
            phones.append(prose.text.found(" ".join(number[0].split()), number.span()))
            taken.append(number.span())
    return tuple(emails), tuple(phones), tuple(sorted(taken))


def phone_behind(prose: Prose, at: int) -> Found[str] | None:
    """The telephone number that comes next on the line behind an officer's name or address."""
    full = prose.text.full
    line = full.find("\n", at, at + 60)
    match = _PHONE.search(full, at, line if line >= 0 else at + 60)
    if (
        match is None
        or _NO_NUMBER.match(match[0])
        or full[match.start() - 1].isalnum()
        or not 7 <= _figures(match[0]) <= 15
    ):
        return None
    return prose.text.found(" ".join(match[0].split()), match.span())


def _figures(words: str) -> int:
    return sum(c.isdigit() for c in words)


def addresses(full: str) -> list[re.Match[str]]:
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


# Addresses of machines, which are four numbers with dots, and days, which have the shape of numbers too.
_NO_NUMBER = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}$|(?:19|20)\d\d[-. ]\d\d[-. ]\d\d$|\d\d[-. ]\d\d[-. ](?:19|20)\d\d$")
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
