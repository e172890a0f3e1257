"""Accounts that a paper names to say that they are not asked about: the complainant's, one that was looked at and spared.

To hand these over is the worst a reader can lead to, so the words are looked for around every name, whatever its place.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from fourcorners.reading.texts.text import Text


def _over_lines(pattern: str) -> re.Pattern[str]:
    """The pattern, each blank of which may be a line's end."""
    return re.compile(pattern.replace(" ", r"\s{1,20}"))


# Behind a name, in its sentence: "... is not a subject of this subpoena", "... and I decline to include it".
_BEHIND = _over_lines(
    r"[\s\"”'’]{0,3}\((?:this |it )?(?:is |are )?not (?:requested|sought|asked(?: for| about)?|wanted|needed|required|included|concerned|to be (?:produced|searched|disclosed))\b|"
    r"(?:[\s\"”'’»)]{0,4}(?:accounts?|profiles?|page|konto|profil|compte|cuenta)\b)?(?:(?!\b(?:accounts?|users?|profiles?|konto|profil|comptes?|cuentas?|victim|complainant)\b)(?:[^.;]|\.(?=\w))){0,150}?\b(?:(?:is|are|was|were)(?: expressly| specifically| itself| themselves)?(?: not|n['’]t) (?:(?:a|the|any|among|one of|itself) )*"
    r"(?:subjects?|targets?|part of|included|covered|within|concerned|restrained|frozen|affected|extended|renewed|asked about|accounts? (?:sought|asked))\b"
    r"|(?:is|are|was|were) no (?:[\w-]{3,20} ){0,2}(?:accounts?|customers?|users?)(?= (?:of|in|for|within)|[.,;])|declin\w+ to include|(?:is|are|was|were) (?:hereby |expressly )?(?:excluded|left out|exempted?|outside (?:the scope|this))|falls? outside"
    r"|(?:ist|sind|wird|werden) (?:ausdrücklich )?nicht (?:gegenstand|betroffen|erfasst|umfasst)"
    r"|n['’](?:est|sont) pas (?:visée?s?|concernée?s?)|no (?:es|son|está|están) (?:objeto|incluid\w+|afectad\w+)|non (?:è|sono) (?:oggetto|interessat\w+|compres\w+))"
)
# Behind somebody's name for it: "... uses gull@mail.example and her records are not requested".
_THEIRS = _over_lines(
    r"[^.;]{0,12}?\b(?:and|but|though) (?:her|his|their|that|such|those|these)(?: (?:own|user|person))?(?:['’]s)? (?:records?|accounts?) (?:(?:is|are) not|need not be|should not be|shall not be) (?:hereby |being )?(?:requested|sought|required|asked|wanted|needed|included|produced|disclosed|provided|covered|demanded)\b"
)
# Behind it, maybe with others between: "The handset with IMEI x and the account y are those of the victim."
_THE_VICTIMS = _over_lines(
    r"(?:[^.;]|\.(?=\w)){0,80}?\b(?:is|are) (?:that|those) of (?:the |a |an )?(?:victims?|complainants?|witness(?:es)?|persons? (?:who|that) (?:reported|complained|suffered))\b"
)
# Right before it: "... does not extend to the account".
_BEFORE = _over_lines(
    r"\b(?:excluding|but not|(?:messages?|nachrichten|mensajes|messaggi|mensagens|berichten)\b[^.;,]{0,24}\b(?:exchanged|échangés?|ausgetauscht\w*|intercambiad\w+|scambiat\w+|trocad\w+|uitgewisseld\w*) (?:with|avec|mit|con|com|met)|(?:do(?:es)?|shall|should) not (?:extend to|include|cover|apply to|concern|relate to|ask (?:about|for))"
    r"|(?:do|does|shall|must|need|should|may) not (?:be )?(?:produce|produced|send|disclose|disclosed|include|provide|preserve|search)\b[^.;]{0,60}\b(?:with|of|from|to|for|about)"
    r"|nothing is (?:required|asked|sought|requested|wanted) (?:about|of|for|concerning|from)"
    r"|(?:nor|neither)(?: is| are| do| does)? (?:any |the )?(?:data|records?|information|anything) (?:of|for|about|from|relating to)|(?:ni|tampoco) (?:de )?(?:datos?|información|registros?)(?: algun[oa]s?)? (?:de|del|sobre)"
    r"|ni (?:aucune? )?(?:données?|informations?) (?:du|de|sur|relatives?)|noch (?:daten|angaben) (?:des|der|zum|über)|né (?:alcun )?(?:dat[oi]|informazioni) (?:del|della|relativ\w+)"
    r"|ausgenommen (?:sind|ist|davon sind|bleiben)\b[^.;]{0,60}\b(?:von|an|mit|zu|über)|evenmin (?:gaat het om|betreft dit|worden gegevens gevraagd)|(?:mit ausnahme|à l['’]exclusion|con exclusión|ad esclusione)(?: de[rslm]?| du| des| del)?)"
    r"(?: (?:the|any|those|for|of|about|her|his|their|own|that|account|accounts|user|users|profile|handle|named|called|name|with|between|communications|messages|exchanged|records|data|het|la|le|el|il|des|dem|del|della|konto|compte|cuenta)){0,6}[\s\"“'„«@]{1,4}$"
)
# The sentences behind its own, as far as no other account is spoken of: "Nothing is required about her account."
_IT = r"(?:either|neither|both of them|her|hers|his|him|their|theirs|them|its|it|(?:that|this|the latter|the other|those) (?:accounts?|users?|persons?|profiles?|pages?|sellers?|ones?))\b"
_SPARES = (
    r"(?:nothing(?: further| more| else)?|no (?:more |further )?(?:data|records?|information)) (?:(?:is|are|need be|shall be|will be) (?:required|asked|sought|requested|wanted|needed|demanded|produced|sent)\b[^.;]{0,40}\b|(?:about|for|of|on|from|concerning) )"
    + _IT
    + r"|nothing (?:further |more |else )?(?:about|of|for|on) "
    + _IT
    + r"[^.;]{0,30} (?:is|are) (?:to be )?(?:required|asked|sought|sent|wanted|needed|produced)"
    r"|(?:do|does|need|must|shall|should|may|will) not (?:(?:need|have|want) to )?(?:look into|lock|touch)\b[^.;]{0,30}?\b"
    + _IT
    + r"|(?:do|does|need|must|shall|should|may|will) not (?:(?:need|have|want) to )?(?:send|produce|keep|preserve|search|provide|include)\b[^.;]{0,30}?\b"
    r"(?:(?:her|his|their|its)(?: own)? (?:records?|accounts?)(?= ?[.;,])|anything (?:of|from|about) (?:hers|his|theirs|her|them|it|either|neither|both))\b"
    r"|(?:it|they) (?:do|does|need|shall|should|must) not (?:need to )?be (?:included|produced|preserved|searched|looked into)\b"
    r"|(?:it|this|that|these|they) (?:is|are) not (?:an? |the |one of the |among the )?(?:accounts?|users?|profiles?) (?:to|for|about|of|that)\b"
    r"|(?:her|his|their|its)(?: own)? (?:accounts?|records?) (?:is|are) not (?:part of|included|covered|within|concerned|sought|asked|wanted|required|a subject|the subject)"
    r"|(?:produce|send|disclose|provide|give|keep|preserve) nothing (?:for|about|of|on|from) " + _IT
)
_AFTERWARDS = _over_lines(
    r"(?:(?!\n[^\S\n]*\n|\b(?:accounts?|user ?names?|users?|profiles?|handles?|(?:tele)?phones?|numbers?|e-?mails?|mailbox|address(?:es)?)\b)[\s\S]){0,260}?\b(?:"
    + _SPARES
    + ")"
)


# Whatever these patterns match holds a word with one of these stems: behind a name within so many letters even where
# every blank is a whole line's indent, before it within those that are looked through.
_NEEDED = frozenset(
    """
    no not non nor nothin neithe ni noch né nicht pas tampoc evenmi isn aren wasn weren declin exclud left exempt outsid
    ausgen ausnah exclus esclus exchan échang ausget interc scambi trocad uitgew victim compla witnes report suffer
    """.split()
)
_LOOKED_BEFORE, _LOOKED_BEHIND = 120, 400


class LeftOut:
    """Which names of a paper the words around them leave out."""

    def __init__(self, text: Text) -> None:
        self._lower = text.lower
        self._may = text.stems.starts_of(_NEEDED)
        self._told: dict[tuple[int, int], bool] = {}

    def at(self, start: int, end: int) -> bool:
        """Whether the words around what stands there say that it is not asked about."""
        if (start, end) not in self._told:
            first = bisect_left(self._may, start - _LOOKED_BEFORE)
            near = first < len(self._may) and self._may[first] < end + _LOOKED_BEHIND
            self._told[start, end] = near and _is_left_out(self._lower, start, end)
        return self._told[start, end]


def _is_left_out(lower: str, start: int, end: int) -> bool:
    return (
        _BEHIND.match(lower, end) is not None
        or _AFTERWARDS.match(lower, end) is not None
        or _THEIRS.match(lower, end) is not None
        or _THE_VICTIMS.match(lower, end) is not None
        or _BEFORE.search(lower, max(0, start - _LOOKED_BEFORE), start) is not None
    )
