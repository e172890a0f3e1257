"""Whose data a European order certificate asks for, where it is typed freely: who stands in the section for it.

Section E of Annex I and Section C of Annex II to Regulation (EU) 2023/1543 identify the account. Who is named in another
section alone was harmed, wrote to, or is to be called. In their own section addresses and telephone numbers are asked
about, unless the words there say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from fourcorners.reading.sureness import LEAST, PLAIN, measured
from fourcorners.reading.texts.clauses import clauses
from fourcorners.reading.texts.lettered import certificate
from fourcorners.reading.texts.text import Text
from fourcorners.terms import IdentifierKind
from fourcorners.values import Account, Found

_TELLING = frozenset({IdentifierKind.EMAIL, IdentifierKind.PHONE})
# A name less likely than this is none, wherever it stands.
_HARDLY = 0.25
_SETS_APART = re.compile(
    r"\b(?:not?|never|nothing|except\w*|victim|complain\w*|injured|nicht|kein\w*|geschädig\w*|opfer|anzeige\w*|pas|sans|aucun\w*|victime|plaignant\w*|sin|víctima|denuncia\w*|perjudic\w*"
    r"|non|senza|vittima|querel\w*|niet|geen|aangever|slachtoffer|não|sem|queixos\w*|lesad\w*|nie|bez|pokrzywdz\w*|poškoz\w*|oštećen\w*|oškodov\w*|inte|ikke|ei|ne|не|nem|sértett\w*|δεν)\b"
)


def by_section(text: Text, found: Iterable[Found[Account]]) -> tuple[Found[Account], ...]:
    """The accounts of a certificate with sections by where they stand; of any other paper as they are."""
    named = tuple(found)
    sections = certificate(text.full)
    if sections is None or sections.who is None:
        return named
    first, last = sections.who
    own = [(clause.start, clause.end, clause) for clause in clauses(text) if first <= clause.start < last]
    section = text.lower[first:last]
    here = [one for one in named if one.value.value.lower() in section]
    if not any(_sure(one) for one in here) and len(here) != 1:
        return named
    kept = []
    for one in here:
        at = first + section.index(one.value.value.lower())
        clause = next((c for start, end, c in own if start <= at < end), None)
        stands = clause is not None and clause.ticked and not _SETS_APART.search(clause.words)
        raised = stands and one.value.kind in _TELLING and one.confidence > _HARDLY
        kept.append(replace(one, confidence=max(one.confidence, PLAIN)) if raised else one)
    return tuple(kept)


def _sure(one: Found[Account]) -> bool:
    return measured("accounts", one.confidence) >= LEAST
