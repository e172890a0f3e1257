"""The body's own name in a form's entry for the authority that issues: without who signs for it, and who asked for it."""

from __future__ import annotations

import re

# Behind a comma: how a person is addressed or what they are, and the name.
_PERSON = re.compile(
    r", (?:M\.|Mme|Mr?s?\b\.?|Herr|Frau|Dr\.?|D\.ª?|dott\.(?:ssa)?|mr\.|[Mm]gr\.?|JUDr\.?) "
    r"|, (?i:(?:investigating |district |presiding |deputy )?(?:judge|magistrate|prosecutor)|juge|richter(?:in)?"
    r"|staatsanw[aä]lt(?:in)?|procureure?|giudice|juez|jueza|juíza?|rechter|sędzia|soudkyně|soudce|prokurator(?:ka)?)"
    r" (?!près\b|pri\b|w\b|na\b|v\b)(?=[^\W\d_a-zß-ÿ])"
)
# On whose motion it was issued, in the languages in which such forms come.
_ASKED = re.compile(
    r",? \(?(?:(?:up)?on (?:the )?(?:application|request|motion) of|at the request of|auf antrag|à la demande d|sur réquisition"
    r"|su richiesta d|a (?:solicitud|petición|instancia) d|a requerimento d|a pedido d|op (?:vordering|verzoek) van|na wniosek|na návrh"
    r"|na predlog|na prijedlog|på begäran av|efter anmodning fra|la cererea|по искане на|κατόπιν αίτησης)\b[^\n]*",
    re.IGNORECASE,
)
# What the office is in small letters, said in brackets at the end: `(investigating judge)`.
_WHAT_IT_IS = re.compile(r" \([a-zß-öø-ÿ][^()A-Z]{2,40}\)$")


def only_body(entry: str) -> str:
    """The name of the body in an entry, from its beginning on; the whole entry where nothing of it would be left."""
    name = _PERSON.split(entry, maxsplit=1)[0]
    name = _ASKED.sub("", name).strip(" .,;-–")
    return _WHAT_IT_IS.sub("", name) or entry
