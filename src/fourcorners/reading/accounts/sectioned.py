"""Whose data a European order certificate asks for: who stands in the section for it.

Section E of Annex I and Section C of Annex II to Regulation (EU) 2023/1543 identify the account. Who is named in another
section alone was harmed, wrote to, or is to be called. In their own section addresses, telephone numbers and what is
answered with yes are asked about, unless the words there say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from fourcorners.reading.accounts.roles import roles
from fourcorners.reading.accounts.selectors import emails
from fourcorners.reading.sureness import LEAST, PLAIN, measured
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
_BOX = re.compile(r"(?P<empty>[\[(] {0,3}[\])]|[☐□])|[\[(] ?\w{1,4} ?[\])]|[\[(] ?[✓✔☒] ?[\])]|[☒☑■✓✔]")


def by_section(text: Text, found: Iterable[Found[Account]]) -> tuple[Found[Account], ...]:
    """The accounts of a certificate with sections by where they stand; of any other paper as they are."""
    named = tuple(found)
    sections = certificate(text)
    if sections is None or sections.who is None:
        return named
    own = [clause for clause in clauses(text) if sections.who[0] <= clause.start < sections.who[1]]
    here = [_raised(text, own, sections.who, one) for one in within(text, sections.who, named)]
    here += _addresses(text, own, sections.who, {one.value.value.casefold() for one in named})
    if not any(measured("accounts", one.confidence) >= LEAST for one in here) and len(here) != 1:
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
    clause = _clause(own, _places(text, who, one)[0])
    if one.confidence <= _HARDLY or clause is None or not (one.value.kind in _TELLING or says_yes(clause.words)):
        return one
    return replace(one, confidence=max(one.confidence, PLAIN))


def _addresses(text: Text, own: Sequence[Clause], who: Span, known: set[str]) -> Iterator[Found[Account]]:
    """Addresses that the section names and nothing around them tells to be accounts."""
    for one in emails(text.full[who[0] : who[1]]):
        start, end = who[0] + one.start, who[0] + one.end
        if one.value.casefold() not in known and _clause(own, start) and not _behind_empty(text.full, start):
            known.add(one.value.casefold())
            yield text.found(Account(one.kind, one.value), (start, end), confidence=min(one.grade, PLAIN))


def _clause(own: Sequence[Clause], at: int) -> Clause | None:
    """The clause there, unless its box is empty or its words speak of another's account."""
    clause = next((clause for clause in own if clause.start <= at < clause.end), None)
    if clause is None or not clause.ticked or denied(clause.words):
        return None
    return None if "victim" in roles(word[:6] for word in letters_in(clause.words)) else clause
