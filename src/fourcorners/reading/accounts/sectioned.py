"""Whose data a European order certificate asks for: who stands in the section for it.

Section E of Annex I and Section C of Annex II to Regulation (EU) 2023/1543 identify the account. Who is named in another
section alone was harmed, wrote to, or is to be called. In their own section addresses, telephone numbers and what is
answered with yes are asked about, unless the words there say otherwise or they are of those who ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from fourcorners.reading.accounts.roles import roles
from fourcorners.reading.accounts.selectors import emails, is_official
from fourcorners.reading.sureness import LOOSE, PLAIN, is_sure, measured
from fourcorners.reading.texts.answers import says_yes
from fourcorners.reading.texts.clauses import Clause, clauses
from fourcorners.reading.texts.denied import denied
from fourcorners.reading.texts.lettered import Span, certificate
from fourcorners.reading.texts.runs import letters_in
from fourcorners.reading.texts.text import Text
from fourcorners.terms import IdentifierKind
from fourcorners.values import Account, Found

_TELLING = frozenset({IdentifierKind.EMAIL, IdentifierKind.PHONE})
# A name less likely than this is none, wherever it stands.
_HARDLY = 0.25
# An address or a number behind such words is what the row is for; so it is behind few words or none.
_NAMES_IT = re.compile(
    r"mail|courri|posta|пощ|ηλεκτρον|phone|fon\b|teléf|telef|puhel|телеф|τηλέφ|account|kont[oa]\b|compte|cuenta|conta\b|profil"
)
_FEW = 3
# Whose address a clause names that speaks of one of these.
_OTHERS = frozenset({"victim", "officer"})
_BOX = re.compile(r"(?P<empty>[\[(] {0,3}[\])]|[☐□])|[\[(] ?\w{1,4} ?[\])]|[\[(] ?[✓✔☒] ?[\])]|[☒☑■✓✔]")


def by_section(text: Text, found: Iterable[Found[Account]], taken: tuple[Span, ...]) -> tuple[Found[Account], ...]:
    """The accounts of a certificate with sections by where they stand; of any other paper as they are.

    `taken` are spans of contact details of the asking side: its section makes none of them an account.
    """
    named = tuple(found)
    sections = certificate(text)
    if sections is None or sections.who is None:
        return named
    first, last = sections.who
    own = [clause for clause in clauses(text) if first <= clause.start < last]
    # A label before an address may be that of a contact or of an account: here it is the latter's.
    outside = (span for span in taken if not first <= span[0] < last)
    theirs = {text.lower[start:end].strip().rpartition("@")[2] for start, end in outside}
    here = [
        one if _host(one.value.value) in theirs else _raised(text, own, sections.who, one)
        for one in within(text, sections.who, named)
    ]
    known = {one.value.value.casefold() for one in named}
    here += [one for one in _addresses(text, own, sections.who, known) if _host(one.value.value) not in theirs]
    if not any(is_sure("accounts", measured("accounts", one.confidence)) for one in here) and len(here) != 1:
        # The section was hardly found right.
        return named
    return tuple(here)


def within(text: Text, who: Span, found: Iterable[Found[Account]]) -> tuple[Found[Account], ...]:
    """Those of the accounts that the section names, but for what stands there behind a box that was left empty."""
    return tuple(one for one in found if any(not _behind_empty(text.full, at) for at in _places(text, who, one)))


def _places(text: Text, who: Span, one: Found[Account]) -> list[int]:
    """Where in the section the account is named."""
    named = re.compile(rf"(?<!\w){re.escape(one.value.value.lower())}(?!\w)")
    shown = (text.offset(evidence) for evidence in one.evidence[:1])
    return [*(at for at in shown if who[0] <= at < who[1]), *(m.start() for m in named.finditer(text.lower, *who))]


def _behind_empty(full: str, at: int) -> bool:
    """Whether the last box before this place on its line is empty."""
    boxes = list(_BOX.finditer(full, full.rfind("\n", 0, at) + 1, at))
    return bool(boxes) and boxes[-1]["empty"] is not None


def _raised(text: Text, own: Sequence[Clause], who: Span, one: Found[Account]) -> Found[Account]:
    """The account as sure as its section makes it: no less than it was."""
    at = _places(text, who, one)[0]
    clause = _clause(own, at)
    if one.confidence <= _HARDLY or clause is None:
        return one
    if not says_yes(clause.words) and (one.value.kind not in _TELLING or not _is_named(text, clause, at)):
        return one
    return replace(one, confidence=max(one.confidence, PLAIN))


def _host(name: str) -> str:
    """The host of an address, or the whole of what is none."""
    return name.casefold().rpartition("@")[2]


def _addresses(text: Text, own: Sequence[Clause], who: Span, known: set[str]) -> Iterator[Found[Account]]:
    """Addresses that the section names and nothing around them tells to be accounts."""
    for one in emails(text.full[who[0] : who[1]]):
        start, end = who[0] + one.start, who[0] + one.end
        # Who has been named before the section is the authority or the addressee.
        if one.value.casefold() in known or one.value.casefold() in text.lower[: who[0]]:
            continue
        clause = _clause(own, start)
        if clause is None or is_official(one.value) or _behind_empty(text.full, start):
            continue
        known.add(one.value.casefold())
        told = says_yes(clause.words) or _is_named(text, clause, start)
        grade = min(one.grade, PLAIN if told else LOOSE)
        yield text.found(Account(one.kind, one.value), (start, end), confidence=grade)


def _is_named(text: Text, clause: Clause, at: int) -> bool:
    """Whether the line is a row for what stands there, and no sentence that mentions it."""
    ahead = text.lower[max(clause.start, text.lower.rfind("\n", 0, at) + 1) : at]
    return _NAMES_IT.search(ahead) is not None or len(ahead.split()) <= _FEW


def _clause(own: Sequence[Clause], at: int) -> Clause | None:
    """The clause there, unless its box is empty or its words speak of another's account."""
    clause = next((clause for clause in own if clause.start <= at < clause.end), None)
    if clause is None or not clause.ticked or denied(clause.words):
        return None
    return None if _OTHERS.intersection(roles(word[:6] for word in letters_in(clause.words))) else clause
