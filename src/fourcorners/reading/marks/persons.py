"""Whose account it appears to be: people who keep others' secrets, the press, diplomats, public bodies.

On a certificate the law looks at nothing but what the certificate says. Words that identify the user speak for
themselves there; in a description of the case they count only where they are said of the person or the account,
because a victim or witness may be a journalist too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.forms.lines import FormLines
from fourcorners.terms import Mark
from fourcorners.values import Found

_KEEPERS = (
    r"lawyers?|solicitors?|barristers?|attorneys?|advocates?|law (?:firm|office|practice)|notar(?:y|ies)|doctors?|physicians?|priests?|"
    r"psychotherapists?|(?:rechts|patent)anw[aä]lt\w*|anwalts\w+|kanzlei|notar(?:in|iat)?|strafverteidiger\w*|ärzt\w+|arzt\w*|psychotherapeut\w*|"
    r"pfarrer\w*|geistliche\w?|avocate?s?|cabinet d'avocats?|notaires?|médecins?|prêtres?|abogad[oa]s?|bufete|notarios?|médic[oa]s?|sacerdotes?|"
    r"avvocat[oaie]|studio legale|notai[oa]?|medic[oi]|sacerdot[ei]|advoca(?:at|ten)\w*|advocatenkantoor|notaris(?:sen)?|artsen?|priesters?"
)
_PRESS = (
    r"journalists?|newspapers?|news ?rooms?|reporters?|editorial (?:office|team)|broadcasters?|news agency|journalist(?:in|en|innen)|redaktion\w*|"
    r"zeitung\w*|presse\w*|rundfunk\w*|journalistes?|rédaction|organe de presse|journal|periodistas?|redacción|diario|agencia de noticias|"
    r"giornalist[aei]|redazione|testata giornalistica|quotidiano|journalisten|redactie|krant|persbureau|journalistic"
)
_DIPLOMATS = (
    r"diplomats?|diplomatic|embass(?:y|ies)|consulates?|consular|ambassadors?|diplomat(?:in|en)?|botschaft(?:er\w*)?|konsulat\w*|diplomates?|"
    r"ambassade(?:ur)?s?|consulats?|diplomátic[oa]s?|embajad(?:a|or)\w*|consulados?|diplomatic[oi]|ambasciat(?:a|ore)\w*|consolat[oi]|"
    r"diplomaten|consulaten?"
)
_BODIES = (
    r"ministr(?:y|ies)|municipalit(?:y|ies)|city council|town council|public authorit(?:y|ies)|government department|federal (?:office|agency)|"
    r"ministeri(?:um|en|ums)|stadtverwaltung|gemeindeverwaltung|behörden?|bundesamt|landratsamt|ministères?|mairie|préfecture|autorité publique|"
    r"collectivité|ministerios?|ayuntamiento|autoridad pública|ministero|comune di|prefettura|pubblica amministrazione|gemeente|overheid\w*|"
    r"bestuursorgaan"
)
_LEGISLATORS = (
    r"members? of parliament|parliamentarians?|senators?|mep|mps?|abgeordnete[rn]?|(?:bundes|land)tags\w*|député(?:e|s|es)?|sénat(?:eur|rice)s?|"
    r"parlementaires?|diputad[oa]s?|senador(?:a|es)?|parlamentari[oa]?s?|deputat[oiae]|senator[ei]|kamerl(?:id|eden)"
)
KINDS: tuple[tuple[Mark, str], ...] = (
    (Mark.PRIVILEGED_PERSON, _KEEPERS), (Mark.PRESS, _PRESS), (Mark.DIPLOMAT, _DIPLOMATS), (Mark.PUBLIC_BODY, _BODIES),
    (Mark.LEGISLATOR, _LEGISLATORS),
)  # fmt: skip

_HOLDER = (
    r"(?:account(?: holder)?|users?|subscribers?|suspects?|accused|defendant|holder|person concerned|profile|mailbox|nutzer\w*|konto\w*|inhaber\w*|"
    r"beschuldigte\w?|postfach\w*|profil|compte|utilisat(?:eur|rice)|titulaire|suspecte?|mis en cause|cuenta|usuari[oa]|titular|investigad[oa]|"
    r"utente|titolare|indagat[oa]|account|gebruiker|verdachte|houder)"
)
_IS = (
    r"(?:is|as|was|works as|practises as|belongs to|of|used by|held by|kept for|provided to|ist|gehört|als|des|der|eines|einer|einem|von|est|"
    r"appartient à|de|d'|du|es|pertenece a|del|è|appartiene a[l]?|di|van|behoort toe aan|namens)"
)
_NOT = re.compile(r"\b(?:not|no|nicht|kein\w*|pas|aucune?|sin|non|nessun\w*|niet|geen|neither|without)\b")
_SAID = {
    mark: re.compile(rf"\b{_HOLDER}\b[^.;]{{0,40}}?\b{_IS}\b ?(?:\S+ ){{0,3}}?(?:{words})\b|\b(?:{words})['’]?s? (?:account|mailbox|profile)\b")
    for mark, words in KINDS
}  # fmt: skip
_BARE = {mark: re.compile(rf"\b(?:{words})\b") for mark, words in KINDS}

# Where a certificate identifies the user or says what of theirs is sought, and where it tells of the case.
_IDENTIFIES = ("other", "additional")
_TELLS = ("c.additional", "f.limit", "d.limit", "g.b", "g.e", "e.b", "e.c", "d.other")


def find_person_marks(lines: FormLines, who: str) -> Iterator[Found[Mark]]:
    """Each of these marks that a certificate's own words show, with its field. `who` is the section on the user."""
    for mark, _ in KINDS:
        path = next((p for p in _identifying(who) if _shows(_BARE[mark], lines.words(p))), "") or next(
            (p for p in _TELLS if _shows(_SAID[mark], lines.words(p))), ""
        )
        if path:
            yield lines.found(mark, path)


def said_of_holder(mark: Mark) -> re.Pattern[str]:
    """The words, in lower case, that say of a person or account that it is one of these."""
    return _SAID[mark]


def _identifying(who: str) -> Iterator[str]:
    return (f"{who}.{name}" for name in _IDENTIFIES)


def _shows(pattern: re.Pattern[str], words: str) -> bool:
    flat = " ".join(words.lower().replace("’", "'").split())
    return any(not _NOT.search(flat, max(0, m.start() - 30), m.end()) for m in pattern.finditer(flat))
