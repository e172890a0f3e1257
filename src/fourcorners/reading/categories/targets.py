"""The lists in which a paper names the accounts it asks about: where they are announced, and where they end."""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

from fourcorners.reading.categories.askcues import SELECTORS
from fourcorners.reading.categories.meaning import Meanings, meanings
from fourcorners.reading.texts.clauses import Clause, clauses
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.turns import Turns

_seen: WeakKeyDictionary[Text, frozenset[int]] = WeakKeyDictionary()


def target_clauses(text: Text) -> frozenset[int]:
    """The starts of the clauses that belong to lists announced as lists of accounts; worked out once for a text."""
    if text not in _seen:
        _seen[text] = frozenset(_targets(clauses(text), meanings(text)))
    return _seen[text]


def _targets(cut: tuple[Clause, ...], known: Meanings) -> set[int]:
    found: set[int] = set()
    pointed = {
        _spaced(match["where"] or match["bare"]) for clause in cut for match in _ACCOUNTS_IN.finditer(clause.words)
    }
    on = seen = False
    last_block = -1
    for clause, following in zip(cut, (*cut[1:], None), strict=True):
        words = clause.words
        held = on and any(sign.isdigit() or sign in "@_/" for sign in words)
        if on and seen and not held and not clause.heading and words.count(" ") > _MOST_SMALL_WORDS:
            # A sentence without any identifier ends the list.
            on = seen = False
        seen = on and (seen or held)
        announces = (
            (
                words.endswith((":", "-"))
                or (words.endswith(".") and clause.first and clause.words.startswith(("which", "whose")))
            )
            and (
                SELECTORS.search(words.rstrip(":- "))
                or _FOR_THESE.search(words)
                or _HEADS.fullmatch(words.rstrip(":- "))
            )
            # "The following information about the subscriber of the account: 1. name" announces data, not accounts.
            and not (following and following.marker and known.of(following.words, tongue=following.tongue).wanted)
        ) or _leads_into(clause, following)
        title = words.rstrip(":.– -")
        if announces or title in pointed or (clause.heading and title in _TARGET_HEADS):
            on = True
        elif on and (
            _A_PART.fullmatch(title)
            or _STOP_TARGETS.search(words)
            or len(_PROSE.findall(words)) > _MOST_SMALL_WORDS
            or (clause.block - last_block > 1 and not clause.marker and len(words) > 160)
        ):
            on = False
        elif on and not clause.heading:
            found.add(clause.start)
        elif clause.heading and on:
            # The accounts may be printed in capitals, but a title ends their list.
            on = _SHOUTED.search(words) is not None
            if on:
                found.add(clause.start)
        last_block = clause.block
    return found


# "... relating to the accounts listed in Part I": there they stand.
_ACCOUNTS_IN = Turns(
    r"\b(?:accounts?|users?|identifiers?|profiles?|subscribers?|numbers?|addresses|handles?|usernames?|targets?|customers?)(?: (?:which|that|are|is|as|more|fully|particularly|listed|identified|described|specified|named|set|out|forth|given|shown)){0,5} (?:in|on|at|under) "
    r"(?:(?P<where>(?:part|schedule|attachment|annex|exhibit|appendix|section|table|list|addendum|enclosure|rider)\s{1,2}[\w-]{1,4})\b"
    r"|(?:the|an?) (?:attached |enclosed |annexed |following )?(?P<bare>schedule|attachment|annex|appendix|addendum|rider)(?=[.,;:)]|$| (?:to|below|hereto)\b))"
)
_A_PART = re.compile(r"(?:part|schedule|attachment|annex|exhibit|appendix|section|addendum|enclosure|rider) [\w-]{1,4}")


_LAST_NOUN = re.compile(
    r"\b(?:accounts?|users?|identifiers?|handles?|numbers|addresses|profiles?|konten|kennungen|nutzer|profilen?|rufnummern|comptes?|identifiants|cuentas|perfiles|usuarios|utenze|utenti|profili|contas|perfis|gebruikers)$"
)
_IDENTIFIES = re.compile(r"\S*[\d@_]|\S+\.\S")


def _leads_into(clause: Clause, following: Clause | None) -> bool:
    """Whether a sentence runs into a list of accounts without a colon: "behind the handles a) north.pier, b) ..."."""
    return (
        following is not None
        and following.marker in {"a", "1", "i", "A"}
        and _LAST_NOUN.search(clause.words) is not None
        and _IDENTIFIES.match(following.words) is not None
    )


def _spaced(words: str) -> str:
    return " ".join(words.split())


_SHOUTED = re.compile(r"\d|@|_|\.")
_FOR_THESE = Turns(
    r"\bfor (?:these|both|the following|the below)(?: (?:two|three|four|five|\d{1,2}))?(?:,? (?:from|between|for|please)\b[^:]{0,60})?:|\b(?:following|below|listed) (?:\S+ ){0,4}?(?:accounts?|(?:tele)?phone numbers?|mobile numbers?|numbers?|identifiers?|user ?names?|screen ?names?|(?:e-?mail |ip )addresses|urls?|links?|targets?|profiles?|handles?|devices?|towers?(?:\(s\))?|locations?)\b"
    r"|\b(?:volgende|folgende[nrms]?|nachstehende[nrms]?|nachfolgende[nrms]?) (?:\S+ ){0,3}?(?:accounts?|konto|konten|kennungen|nutzer\w*|profilen?|rufnummern|nummers|gebruikers)\b"
    r"|\b(?:comptes?|profils?|identifiants?|cuentas?|perfiles|usuarios|account|profili|utenze|contas|perfis) (?:\S+ )?(?:suivant\w*|ci-(?:après|dessous)|siguientes|seguenti|seguintes)\b"
    r"|\b(?:siguientes|seguenti|seguintes) (?:\S+ ){0,2}?(?:cuentas|perfiles|usuarios|account|profili|utenze|contas|perfis)\b"
)
# Short titles that name nothing but kinds of accounts: "THE LISTINGS AND THE SELLER:", "WHICH ACCOUNTS."
_NOUN = r"(?:accounts?|users?|listings?|posts?|pages?|sellers?|profiles?|channels?|identifiers?|usernames?|handles?|(?:tele)?phone numbers?|e-?mail addresses|connections?|devices?|urls?|links?|selectors?|targets?)(?:\(s\))?"
_HEADS = re.compile(
    rf"(?:(?:the|which|whose|relevant|target|subject|harbor) ){{0,3}}{_NOUN}(?:(?:,| and|, and| or) (?:the )?{_NOUN}){{0,3}}[.]?(?:, all (?:times )?in [\w ]{{3,40}})?"
)
_TARGET_HEADS = frozenset(
    {
        "property to be searched",
        "target accounts",
        "target account",
        "accounts",
        "subject accounts",
        "the accounts",
        "the account(s)",
        "account(s)",
        "target telephones",
        "identifiers",
    }
)


_STOP_TARGETS = Turns(
    r"/s/|^(?:thanks|thank you|regards|best regards|kind regards|sincerely|cheers|mit freundlichen|vielen dank|cordialement|merci|atentamente|saludos|distinti saluti|grazie|met vriendelijke|cumprimentos|l'enquêteur|l'officier|le procureur|la procureure|le magistrat|rückfragen|ansprechpartner|sachbearbeiter|im auftrag|il pubblico ministero|l'ufficiale|el instructor|el fiscal|o procurador|de officier)\b|\b(?:is|are|does|do) not\b|\b(?:shall|must|please|pursuant|you are|is required|questions|contact|disclose|produce|provide|sincerely|this (?:order|subpoena|request|warrant))\b"
)
# A list of accounts has few of these; a sentence has many.
_PROSE = re.compile(
    r"\b(?:the|of|to|is|be|that|by|this|la|le|de|des|est|sera|qui|die|der|und|ist|wird|zu|il|che|di|el|que|en|het|van|da|do)\b"
)
_MOST_SMALL_WORDS = 7
