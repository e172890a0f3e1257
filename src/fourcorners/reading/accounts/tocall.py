"""Telephones under which whoever asks wants to be called: no accounts, wherever else in the paper they stand.

"If you have any questions, please contact me at (503) 555-0142". A scan without its lines has the same number in its
letterhead, between words that may be anything; this sentence says once and for all whose it is, and "(fax)" behind one does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.terms import IdentifierKind

# One sentence of the paper's own: what stands in quotes is somebody else's.
_REACHED = 220
_SENTENCE = re.compile(r"(?P<begins>[.;!?\"“”„«»])?[^.;!?\"“”„«»]{0,200}$")
# "(703) 555-0143 (fax)", also as a scan reads it: a letterhead's, as no line is that is asked about.
_FAX = re.compile(r"[ \t]?[(\[] ?(?:tele)?f[ao]x ?[)\]]")
_QUOTES = '"“”„«»'
_REACH_ME = re.compile(
    r"\b(?:(?:contact|call|reach|phone|telephone|ring|text) (?:me|us|the undersigned|(?:this|my|our) (?:office|desk))"
    r"|erreichen sie (?:mich|uns)|(?:ich bin|wir sind) erreichbar|rückfragen|(?:me|nous) (?:joindre|contacter|appeler)|(?:contactar|llamar|comunicarse con )(?:me|nos|nosotros)"
    r"|contattar(?:mi|ci)|(?:contactar|ligar)-(?:me|nos)|(?:mij|ons) (?:bereiken|bellen))"
    r"(?: (?:directly|any ?time|by (?:phone|telephone)|at|on|unter|gerne|au|par téléphone|al|en el|ao|pelo|op|via|number|teléfono|numéro|numero|número|nummer)){0,4}[:\s(+]{0,4}$"
)
# What makes it an invitation: a suspect who wants to be called does not ask whether there are questions.
_INVITES = re.compile(
    r"\b(?:please|questions?|queries|hesitate|feel free|should you|if you|you (?:may|can)|rückfragen|bitte|gerne|fragen|veuillez|hésit\w+|dudas?|consultas?|preguntas?"
    r"|favor|cualquier|dubbi|chiariment\w+|dúvidas?|esclarecimento\w*|vragen|gerust)\b"
)


def numbers_to_call(lower: str, candidates: Iterable[Candidate]) -> frozenset[str]:
    """The figures of the telephones among these that the paper asks to be called under; `lower` is its text."""
    return frozenset(figures_of(one) for one in candidates if _is_to_call(lower, one))


def figures_of(candidate: Candidate) -> str:
    """The figures of a number, however it is written."""
    return "".join(filter(str.isdigit, candidate.value))


def _is_to_call(lower: str, candidate: Candidate) -> bool:
    if candidate.kind is not IdentifierKind.PHONE:
        return False
    if _FAX.match(lower, candidate.end):
        return True
    sentence = _SENTENCE.search(lower, max(0, candidate.start - _REACHED), candidate.start)
    if sentence is None or (sentence["begins"] or ".") in _QUOTES:
        return False
    return _REACH_ME.search(sentence[0]) is not None and _INVITES.search(sentence[0]) is not None
