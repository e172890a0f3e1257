"""The fields of a European order certificate that comes as text: read by the labels that the form prints.

Its boxes are pictures as often as text, so that a tick cannot be counted on: what the form prints for every case says
nothing of this one. Labels are the official ones in English and French (Regulation (EU) 2023/1543, Annexes I, II and
VI) and in German as far as the Regulation's own terms go; see `forms` for certificates that come as data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.model import Signatory
from fourcorners.reading.origin.issuer import is_judicial
from fourcorners.reading.sureness import INFERRED, PLAIN
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Instrument
from fourcorners.values import Found

_TITLES: tuple[tuple[str, Instrument], ...] = (
    ("european preservation order certificate", Instrument.EU_EPOC_PR),
    ("certificat d'injonction européenne de conservation", Instrument.EU_EPOC_PR),
    ("bescheinigung über eine europäische sicherungsanordnung", Instrument.EU_EPOC_PR),
    ("prolongation de la conservation de preuves électroniques", Instrument.EU_EPOC_PR),
    ("extension of the preservation of electronic evidence", Instrument.EU_EPOC_PR),
    ("european production order certificate", Instrument.EU_EPOC),
    ("certificat d'injonction européenne de production", Instrument.EU_EPOC),
    ("bescheinigung über eine europäische herausgabeanordnung", Instrument.EU_EPOC),
)
_PHRASES = tuple(phrase for phrase, _ in _TITLES)
_SECTIONS = ("section a", "abschnitt a")

# What stands for nothing: the form's own mark for a blank, a dash, or words that say so.
_BLANK = re.compile(r"[\s….·_–—-]*(?:n/?a|not applicable|sans objet|entfällt|néant)?[\s….–-]*", re.IGNORECASE)
_LABELS: dict[str, re.Pattern[str]] = {
    "state": re.compile(r"^(?:issuing state|état d'émission|anordnungsstaat)\b", re.IGNORECASE),
    "authority": re.compile(
        r"^(?:issuing authority|autorité d'émission|anordnungsbehörde|anordnende behörde)\b", re.IGNORECASE
    ),
    "file": re.compile(
        r"^(?:file number(?: of the issuing authority)?|numéro de dossier(?: de l'autorité d'émission)?|aktenzeichen(?: der anordnungsbehörde)?)\b",
        re.IGNORECASE,
    ),
    "name": re.compile(r"^(?:name of authority|nom de l'autorité|name der behörde)\b", re.IGNORECASE),
    "person": re.compile(
        r"^(?:name of (?:its|the) representative|nom de son représentant|name (?:ihres|des) vertreters|nom)\b",
        re.IGNORECASE,
    ),
    "post": re.compile(r"^(?:post held|fonction|dienststellung|funktion)\b", re.IGNORECASE),
    "addressee": re.compile(r"^(?:addressee|destinataire|adressat)\b(?! \()", re.IGNORECASE),
    "date": re.compile(r"^(?:date|datum)\b", re.IGNORECASE),
    "signature": re.compile(
        r"^(?:official stamp|cachet officiel|signature|dienstsiegel|unterschrift|amtlicher stempel)\b", re.IGNORECASE
    ),
    "offence": re.compile(
        r"^\(?b\)? ?(?:nature and legal classification|nature et qualification juridique|art und rechtliche)",
        re.IGNORECASE,
    ),
}
_SECTION = re.compile(r"^(?:section|abschnitt)\s+([A-M])\b", re.IGNORECASE)
_VALUE = re.compile(r"[^:\t|]*?(?::|\t|\|)[ \t]*(?P<value>.*)$")


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the labels of a certificate gave. Fields that are None were left blank or not found."""

    instrument: Found[Instrument]
    state: str | None
    issuing_body: Found[str] | None
    reference: Found[str] | None
    addressee: Found[str] | None
    issued_on: Found[date] | None
    court: Found[bool] | None
    signed: Found[bool] | None
    signatory: Found[Signatory] | None
    offence_at: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Line:
    section: str
    label: str
    value: str
    start: int
    end: int


def find_certificate(prose: Prose) -> Certificate | None:
    """The certificate that this paper is: its title near the top, and the form's sections; otherwise None."""
    title = prose.first(_PHRASES)
    if title is None or not prose.has(*_SECTIONS):
        return None
    if title[0] > 1_500 or prose.at("section a") < title[0] < prose.at("section a") + 1:
        return None
    text = prose.text
    words = prose.flat[title[0] : title[1]]
    instrument = prose.found(dict(_TITLES)[words], title)
    lines = list(_labelled(text))
    details = _details(lines)
    authority = _one(lines, "authority", "A") or _one(details, "name")
    reference = _one(lines, "file", "A") or _one(details, "file")
    person, post = _one(details, "person"), _one(details, "post")
    signature = next((line for line in details if line.label == "signature"), None)
    signed = None
    if signature is not None:
        filled = not _BLANK.fullmatch(signature.value)
        signed = text.found(filled, (signature.start, signature.end))
    offence = next((line for line in lines if line.label == "offence"), None)
    return Certificate(
        instrument=instrument,
        state=_state(_one(lines, "state")),
        issuing_body=_words(text, authority),
        reference=_words(text, reference),
        addressee=_words(text, _one(lines, "addressee")),
        issued_on=_day(text, details),
        court=_judicial(text, authority, post),
        signed=signed,
        signatory=_signatory(text, person, post),
        offence_at=(offence.start, offence.end) if offence else None,
    )


def _labelled(text: Text) -> list[_Line]:
    """The form's lines that begin with a known label, each with what is written behind it or on the next line."""
    found: list[_Line] = []
    full = text.full
    section = ""
    at = 0
    lines = full.split("\n")
    starts = []
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    for index, line in enumerate(lines):
        bare = line.strip().replace("’", "'")
        named = _SECTION.match(bare)
        if named:
            section = named[1].upper()
            continue
        for label, pattern in _LABELS.items():
            if not pattern.match(bare):
                continue
            value = _VALUE.match(line)
            # A label of more than one line has its colon on the next.
            last = index
            if value is None and index + 1 < len(lines):
                last, value = index + 1, _VALUE.match(lines[index + 1])
            if value is None:
                break
            start = starts[last] + value.start("value")
            words = value["value"].strip()
            if not words and last + 1 < len(lines) and not _begins_field(lines[last + 1]):
                last += 1
                words = lines[last].strip()
                start = starts[last] + len(lines[last]) - len(lines[last].lstrip())
            end = start + len(words)
            if label == "offence":
                while last + 1 < len(lines) and not _begins_field(lines[last + 1]):
                    last += 1
                end = starts[last] + len(lines[last].rstrip())
            found.append(_Line(section, label, words, start, end))
            break
    return found


def _begins_field(line: str) -> bool:
    bare = line.strip().replace("’", "'")
    return bool(
        _SECTION.match(bare)
        or any(p.match(bare) for p in _LABELS.values())
        or re.match(r"\(?[a-e]\)|\[|[^:]{3,60}:", bare)
    )


def _details(lines: list[_Line]) -> list[_Line]:
    """The lines of the section in which the issuing authority signs: I of a production order, F of a preservation order,
    and the last section of an extension."""
    for section in ("I", "F", "D"):
        part = [line for line in lines if line.section == section]
        if any(line.label in {"signature", "date"} for line in part):
            return part
    return []


def _one(lines: list[_Line], label: str, section: str = "") -> _Line | None:
    for line in lines:
        if line.label == label and (not section or line.section == section) and not _BLANK.fullmatch(line.value):
            return line
    return None


def _words(text: Text, line: _Line | None) -> Found[str] | None:
    return text.found(" ".join(line.value.split()), (line.start, line.end)) if line else None


def _day(text: Text, details: list[_Line]) -> Found[date] | None:
    line = _one(details, "date")
    if line is None:
        return None
    for day, start, end in find_dates(text):
        if line.start <= start <= line.end:
            return text.found(day, (start, end))
    return None


def _judicial(text: Text, authority: _Line | None, post: _Line | None) -> Found[bool] | None:
    """Whether a judge or court issued it: by the tick where it can be read, else by what the authority is called."""
    for line in (post, authority):
        judicial = is_judicial(line.value) if line else None
        if line is None or judicial is None:
            continue
        sure = PLAIN if line is authority or not judicial else INFERRED + 0.1
        return text.found(judicial, (line.start, line.end), confidence=sure)
    return None


# The States that take part, by the names that certificates in English, French and German give them.
_STATES = {
    "AT": "austria autriche österreich", "BE": "belgium belgique belgien belgië", "BG": "bulgaria bulgarie bulgarien",
    "CY": "cyprus chypre zypern", "CZ": "czechia czech tchéquie tchèque tschechien", "DE": "germany allemagne deutschland",
    "EE": "estonia estonie estland", "ES": "spain espagne spanien", "FI": "finland finlande finnland", "FR": "france française frankreich",
    "GR": "greece grèce griechenland", "HR": "croatia croatie kroatien", "HU": "hungary hongrie ungarn", "IE": "ireland irlande irland",
    "IT": "italy italie italien", "LT": "lithuania lituanie litauen", "LU": "luxembourg luxemburg", "LV": "latvia lettonie lettland",
    "MT": "malta malte", "NL": "netherlands pays-bas niederlande", "PL": "poland pologne polen", "PT": "portugal",
    "RO": "romania roumanie rumänien", "SE": "sweden suède schweden", "SI": "slovenia slovénie slowenien",
    "SK": "slovakia slovaquie slowakei",
}  # fmt: skip
_STATE_CODES = {name: code for code, names in _STATES.items() for name in names.split()}


def _state(line: _Line | None) -> str | None:
    words = re.findall(r"[\w-]+", line.value.lower()) if line else []
    return next((_STATE_CODES[word] for word in words if word in _STATE_CODES), None)


def _signatory(text: Text, person: _Line | None, post: _Line | None) -> Found[Signatory] | None:
    if person is None and post is None:
        return None
    spans = [(line.start, line.end) for line in (person, post) if line]
    return text.found(Signatory(person.value if person else "", post.value if post else ""), *spans)
