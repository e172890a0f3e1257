"""Accounts that a paper names to say that they are not asked about: the complainant's, one that was looked at and spared.

To hand these over is the worst a reader can lead to, so the words are looked for around every name, whatever its place.
"""

from __future__ import annotations

import re


def _over_lines(pattern: str) -> re.Pattern[str]:
    """The pattern, each blank of which may be a line's end."""
    return re.compile(pattern.replace(" ", r"\s{1,20}"))


# Behind a name, in its sentence: "... is not a subject of this subpoena", "... and I decline to include it".
_BEHIND = _over_lines(
    r"(?:[\s\"”'’»)]{0,4}(?:accounts?|profiles?|page|konto|profil|compte|cuenta)\b)?(?:(?!\b(?:accounts?|users?|profiles?|konto|profil|comptes?|cuentas?|victim|complainant)\b)(?:[^.;]|\.(?=\w))){0,150}?\b(?:(?:is|are|was|were)(?: expressly| specifically| itself| themselves)?(?: not|n['’]t) (?:(?:a|the|any|among|one of|itself) )*"
    r"(?:subjects?|targets?|part of|included|covered|within|concerned|asked about|accounts? (?:sought|asked))\b"
    r"|declin\w+ to include|(?:is|are|was|were) (?:hereby |expressly )?(?:excluded|left out|exempted?|outside (?:the scope|this))|falls? outside"
    r"|(?:ist|sind|wird|werden) (?:ausdrücklich )?nicht (?:gegenstand|betroffen|erfasst|umfasst)"
    r"|n['’](?:est|sont) pas (?:visée?s?|concernée?s?)|no (?:es|son|está|están) (?:objeto|incluid\w+|afectad\w+)|non (?:è|sono) (?:oggetto|interessat\w+|compres\w+))"
)
# Behind somebody's name for it: "... uses gull@mail.example and her records are not requested".
_THEIRS = _over_lines(
    r"[^.;]{0,12}?\b(?:and|but|though) (?:her|his|their|that|such|those|these)(?: (?:own|user|person))?(?:['’]s)? (?:records?|data|accounts?|information|messages|contents?|details) (?:(?:is|are) not|need not be|should not be|shall not be) (?:hereby |being )?(?:requested|sought|required|asked|wanted|needed|included|produced|disclosed|provided|covered|demanded)\b"
)
# Right before it: "... does not extend to the account".
_BEFORE = _over_lines(
    r"\b(?:excluding|but not|(?:do(?:es)?|shall|should) not (?:extend to|include|cover|apply to|concern|relate to|ask (?:about|for))"
    r"|nothing is (?:required|asked|sought|requested|wanted) (?:about|of|for|concerning|from)"
    r"|(?:nor|neither)(?: is| are| do| does)? (?:any |the )?(?:data|records?|information|anything) (?:of|for|about|from|relating to)|(?:ni|tampoco) (?:de )?(?:datos?|información|registros?)(?: algun[oa]s?)? (?:de|del|sobre)"
    r"|ni (?:aucune? )?(?:données?|informations?) (?:du|de|sur|relatives?)|noch (?:daten|angaben) (?:des|der|zum|über)|né (?:alcun )?(?:dat[oi]|informazioni) (?:del|della|relativ\w+)"
    r"|evenmin (?:gaat het om|betreft dit|worden gegevens gevraagd)|(?:mit ausnahme|à l['’]exclusion|con exclusión|ad esclusione)(?: de[rslm]?| du| des| del)?)"
    r"(?: (?:the|any|those|for|of|about|her|his|their|own|that|account|accounts|user|users|profile|handle|named|called|name|het|la|le|el|il|des|dem|del|della|konto|compte|cuenta)){0,6}[\s\"“'„«@]{1,4}$"
)
# The sentence behind its own: "Nothing is required about her account."
_AFTERWARDS = _over_lines(
    r"(?:(?!\n[^\S\n]*\n)[^.;]){0,120}\.[^\S\n]{0,3}\n?[^\S\n]{0,40}(?=\S)it (?:does not need to|need not) be (?:preserved|produced|disclosed|included|searched)\b"
    r"|(?:(?!\n[^\S\n]*\n)[^.;]){0,60}\.[^\S\n]{0,3}\n?[^\S\n]{0,40}(?=\S)(?:(?:(?!\n[^\S\n]*\n)[^.;]){0,80}?\b)?(?:nothing(?: further| more| else)?|no (?:more |further )?(?:data|records?|information)) (?:is|are) (?:required|asked|sought|requested|wanted)\b[^.;]{0,40}\b(?:her|his|their|its|(?:that|this|the latter|the other) (?:account|user|person|profile|page|seller|one))\b"
)


def is_left_out(lower: str, start: int, end: int) -> bool:
    """Whether the words around what stands there say that it is not asked about. `lower` is in lower case."""
    return (
        _BEHIND.match(lower, end) is not None
        or _AFTERWARDS.match(lower, end) is not None
        or _THEIRS.match(lower, end) is not None
        or _BEFORE.search(lower, max(0, start - 120), start) is not None
    )
