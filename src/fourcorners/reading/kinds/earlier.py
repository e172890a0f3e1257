"""Papers about an earlier paper: what they take back, change or give more time, and which one that is.

Only what is done counts: that a court may quash, or that a period may be extended, stands in many forms and does
nothing. The earlier paper is named by its number and date where the same sentence has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Literal

from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.model import Earlier
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.terms import Mark
from fourcorners.values import Found

_Relation = Literal["extends", "changes", "withdraws"]

_KINDS = (
    r"(?:grand jury |administrative |trial |civil |preservation |emergency |search |non-?disclosure |production |european |court |information |data |disclosure |judicial ){0,3}"
    r"(?:subpoena|warrant|order|summons|request|demand|letter|notice|certificate|epoc(?:-pr)?|preservation|non-?disclosure|requisition"
    r"|anordnung|beschluss|beschlusses|ersuchens?|auskunftsersuchens?|sicherungsersuchens?|verfügung|réquisition|demande|ordonnance|injonction|requerimiento|orden|mandamiento|solicitud"
    r"|oficio|auto|decreto|richiesta|ordine|ordinanza|pedido|ofício|mandado|requisição)s?"
)
_DONE = r"(?:is|are|has been|have been|was|were|stands?) (?:hereby |herewith |now |formally )?"
# What the paper does, each with the cheap phrases that it cannot do without.
_SAID: tuple[tuple[_Relation, str, str], ...] = (
    (
        "withdraws",
        "withdraw|rescind|revok|cancel|vacat|quash|recall|lifted|set aside|terminat",
        rf"(?:hereby|formally|herewith) (?:withdraw|rescind|revoke|cancel|vacate|recall)\w*\b[^.;]{{0,40}}?\b{_KINDS}\b"
        rf"|\b(?:we|i|office|department|states|agency|bureau|police|government) (?:now )?(?:withdraw|rescind|revoke|cancel|recall)s? (?:the|our|its|this|that|my)\b[^.;]{{0,30}}?\b{_KINDS}\b"
        rf"|\b{_KINDS}\b[^.;]{{0,90}}? {_DONE}(?:withdrawn|rescinded|revoked|cancell?ed|vacated|quashed|recalled|set aside|lifted)\b"
        rf"|\b(?:notice of (?:withdrawal|rescission|cancellation)|(?:withdrawal|rescission|cancellation|recall) of (?:the |our |its )?{_KINDS})\b"
        rf"|\border (?:vacating|quashing|rescinding|withdrawing|lifting|terminating) (?:the |a |its )?[^.;]{{0,30}}?{_KINDS}\b",
    ),
    (
        "withdraws",
        "zurückgenommen|aufgehoben|widerruf|rücknahme|nehme|aufhebung|retrait|retir|annul|abrog|levée|rapport|sin efecto|revoc|revog|ritir|sem efeito|cancelad",
        rf"\b{_KINDS}\b[^.;]{{0,110}}? (?:wird|werden|wurde) (?:hiermit )?(?:zurückgenommen|aufgehoben|widerrufen)\b|\bnehmen? (?:ich|wir)\b[^.;]{{0,40}}\b{_KINDS}\b[^.;]{{0,80}}\bzurück\b"
        rf"|\b(?:rücknahme|aufhebung|widerruf) (?:des|der|meines|unseres|meiner|unserer)\b[^.;]{{0,20}}?{_KINDS}|\b{_KINDS}\b[^.;]{{0,90}}? (?:est|sont) (?:retirée?s?|annulée?s?|abrogée?s?|rapportée?s?|levée?s?)\b"
        rf"|\bretrait d[eu](?: la| l'| notre)? ?{_KINDS}|\b(?:se deja|queda|quedan|dejar) sin efecto\b[^.;]{{0,60}}?{_KINDS}|\bse (?:revoca|retira|anula)\b[^.;]{{0,30}}?{_KINDS}"
        rf"|\b{_KINDS}\b[^.;]{{0,80}}? (?:è|viene|è stat[oa]) (?:revocat|ritirat|annullat)[oa]\b|\bsi revoca\b[^.;]{{0,30}}?{_KINDS}|\b(?:fica|ficam) sem efeito\b[^.;]{{0,60}}?{_KINDS}|\b{_KINDS}\b[^.;]{{0,80}}? (?:é|foi) (?:revogad|cancelad)[oa]\b",
    ),
    (
        "changes",
        "amend|modif|correct|supersed|replac|supplement|addendum|corrigendum",
        rf"\b(?:this|the present|the attached|the enclosed) {_KINDS}\b[^.;]{{0,40}}? (?:hereby )?(?:amends|modifies|corrects|supersedes|replaces|supplements)\b|\b{_KINDS}\b[^.;]{{0,90}}? {_DONE}(?:amended|modified|corrected|superseded|replaced)\b"
        rf"|\b(?:addendum|amendment|corrigendum|supplement|correction) to (?:the |our |its |this )?{_KINDS}\b|\border (?:amending|modifying|correcting|supplementing) (?:the |a |its )?[^.;]{{0,30}}?{_KINDS}\b"
        rf"|\bhereby (?:amend|modif(?:y|ies)|correct|supersede|replace)s? (?:the|our|its|that)\b[^.;]{{0,30}}?{_KINDS}\b",
    ),
    (
        "changes",
        "änderung|ergänzung|berichtig|abgeändert|geändert|rectific|modific|rettific|retific|aclar",
        rf"\b(?:änderungs|ergänzungs|berichtigungs)(?:beschluss|anordnung|ersuchen)\b|\b{_KINDS}\b[^.;]{{0,110}}? (?:wird|werden) (?:wie folgt )?(?:abgeändert|geändert|berichtigt|ergänzt)\b|\bréquisition rectificative\b|\brectificatif\b"
        rf"|\bse (?:rectifica|modifica|aclara|amplía)\b[^.;]{{0,30}}?{_KINDS}|\b{_KINDS}\b[^.;]{{0,80}}? (?:è|viene) (?:modificat|rettificat|integrat)[oa]\b|\b{_KINDS}\b[^.;]{{0,80}}? (?:est|sont) (?:modifiée?s?|rectifiée?s?)\b",
    ),
    (
        "extends",
        "exten|renew|additional|further period",
        rf"\bhereby (?:renew|extend)s?\b[^.;]{{0,40}}?\b{_KINDS}\b|\b(?:we|i|office|department|agency|police) (?:now )?renew (?:that|our|the|my|this)\b[^.;]{{0,30}}?{_KINDS}\b|\b{_KINDS}\b[^.;]{{0,140}}? {_DONE}(?:extended|renewed)\b"
        rf"|\brequest(?:s|ed|ing)? (?:an? |a further |a \w{{1,8}}[- ]day |the )?(?:extension|renewal) of (?:the |our |that |this )?[^.;]{{0,30}}?{_KINDS}\b|\border (?:extending|renewing) (?:the |a |its )?[^.;]{{0,30}}?{_KINDS}\b"
        rf"|\b(?:extension|renewal) of (?:the |our |a )?(?:\d{{2,3}}-day )?{_KINDS}\b|\b{_KINDS} (?:extension|renewal)\b|\bpreserv\w+[^.;]{{0,60}}\bfor an additional (?:period of )?\w{{2,9}}(?: ?\(\d+\))?[- ]days?\b",
    ),
    (
        "extends",
        "verläng|prolong|prorrog|prórrog|prorog",
        rf"\b{_KINDS}\b[^.;]{{0,110}}? (?:wird|werden) (?:hiermit )?(?:um [^.;]{{2,30}} |bis [^.;]{{2,30}} )?verlängert\b|\bverlängerung (?:des|der|meines|unseres)\b[^.;]{{0,20}}?{_KINDS}|\bprolongation d[eu](?: la| l'| notre)? ?{_KINDS}"
        rf"|\b{_KINDS}\b[^.;]{{0,90}}? (?:est|sont) prolongée?s?\b|\bse prorroga\b[^.;]{{0,40}}?{_KINDS}|\bprórroga de(?: la|l)? {_KINDS}|\bproroga d[ei]l{{0,2}}'?a? ?{_KINDS}|\bprorrogação d[aoe] {_KINDS}|\b{_KINDS}\b[^.;]{{0,80}}? (?:è|viene) prorogat[oa]\b",
    ),
)  # fmt: skip
_ACTS = tuple((relation, tuple(needles.split("|")), re.compile(pattern)) for relation, needles, pattern in _SAID)
# A title alone may say that a paper changes one before it.
_AMENDED = re.compile(
    rf"(?:first |second |third )?(?:amended|corrected|supplemental|superseding) (?:and restated )?{_KINDS}\b"
)
_AMENDED_WORDS = ("amended", "corrected", "supplemental", "superseding")
# What may or might happen, or what a rule says of every such paper.
_ONLY_IF = re.compile(
    r"\b(?:if|unless|until|when|whether|once|before|(?<!\d )may(?! \d)|might|can|could|should|would|shall|will|must|motion|move|moves|moved|petition|application (?:to|for)|apply|applies|request(?:ed|s)? that|not|falls|soweit|wenn|salvo|sauf|a meno)\b[^.;]{0,80}$"
)
_DATED = re.compile(
    r"\b(?:of|dated|on|issued|vom|am|du|datée? du|en date du|del?|fecha|data|datado de)[ ,:]{1,2}(?:the )?$"
)
_NUMBER = re.compile(
    r"(?:(?:\bno|\bnos|\bnr|\bnum|\bn[.·]? ?[º°]|#|\bnumber|\breference|\bref|\baz|aktenzeichen|\bcase|\bn)(?!\w)[.·:]{0,2} ?(?:no[.·]? ?|number ?)?|\b(?:subpoena|warrant|order|summons|request|letter) (?!n[ou]))(?P<ref>\d{1,5} [a-z]{1,4} \d{2,6}/\d\d|(?:[a-z]{1,6}[-/.]?)?\d[\w./:-]{2,30})"
)
_MARKS = {"withdraws": Mark.WITHDRAWAL, "changes": Mark.CHANGES_EARLIER, "extends": Mark.EXTENDS_EARLIER}


def find_earlier(prose: Prose) -> tuple[tuple[Found[Earlier], ...], tuple[Found[Mark], ...]]:
    """The earlier papers that this one takes back, changes or extends, and the marks that say so.

    A paper that takes another back in order to put a new one in its place is a change and no end.
    """
    found: dict[str, Found[Earlier]] = {}
    marks: dict[str, Found[Mark]] = {}
    for relation, span, words in _acts(prose):
        named = _named(prose, relation, span, words)
        # A title says it first; the sentence that does it says of what.
        if relation not in found or _told_of(named) > _told_of(found[relation]):
            found[relation] = named
            marks[relation] = prose.found(_MARKS[relation], span)
    if "withdraws" in found and prose.search(_IN_PLACE, _IN_PLACE_WORDS, 60, 120) is not None:
        withdrawn = found.pop("withdraws")
        mark = marks.pop("withdraws")
        found.setdefault("changes", replace(withdrawn, value=replace(withdrawn.value, relation="changes")))
        marks.setdefault("changes", replace(mark, value=Mark.CHANGES_EARLIER))
    return tuple(found.values()), tuple(marks.values())


def _acts(prose: Prose) -> Iterator[tuple[_Relation, Span, str]]:
    """What the paper does, with where it says so and the paper's words, in which only ends of sentences are full stops."""
    words = ""
    for relation, needles, pattern in _ACTS:
        if not prose.among(needles):
            continue
        words = words or _ABBREVIATED.sub("\u00b7", prose.flat)
        acts = (
            match
            for start, end in prose.near(needles, _BEFORE, _AFTER)
            for match in pattern.finditer(words, start, end)
            if not _ONLY_IF.search(words, max(0, match.start() - 120), match.start())
            and not _ONLY_IF.search(match[0].rpartition(" ")[0])
        )
        for match in islice(acts, _MOST):
            yield relation, match.span(), words
    title = prose.search(_AMENDED, _AMENDED_WORDS, 10, 60)
    if title is not None and title.start() < _TITLE and prose.cased[title.start() : title.end()].isupper():
        yield "changes", title.span(), prose.flat


_BEFORE, _AFTER, _TITLE, _MOST = 200, 200, 1_500, 4
# The stop of an abbreviation, of a day's number, or within a number.
_ABBREVIATED = re.compile(
    r"\.(?:(?= )(?:(?<=\b[nvp]\.)|(?<=\b(?:no|nr|az|st)\.)|(?<=\b(?:nos|ref|art|inc|abs|u\.s|civ)\.)|(?<=\b(?:arts|misc|crim)\.))"
    r"|(?<=\bu\.)(?=s\. )|(?:(?<=\b\d\.)|(?<=\b\d\d\.))(?= [a-zä]{3,9} \d{4})|(?<=\d\.)(?=\d))"
)


def _named(prose: Prose, relation: _Relation, span: Span, words: str) -> Found[Earlier]:
    """The earlier paper by what its sentence says of it; where that says nothing, the sentence before."""
    kind = re.search(_KINDS, words[span[0] : span[1]])
    start = _sentence_start(words, span[0])
    stops = [at for end in (". ", "; ") if (at := words.find(end, span[1], span[1] + 170)) >= 0]
    stop = min(stops, default=min(len(words), span[1] + 170))
    reference, where, day = _told(prose, words, (start, stop), span[0])
    if not reference and day is None and start > 2:
        reference, where, day = _told(prose, words, (_sentence_start(words, start - 2), start), start)
    earlier = Earlier(relation, kind=kind[0] if kind else "", reference=reference, issued_on=day)
    return prose.found(earlier, span, *where, copied=False)


def _told_of(found: Found[Earlier]) -> int:
    return bool(found.value.reference) + (found.value.issued_on is not None)


def _sentence_start(words: str, at: int) -> int:
    low = max(0, at - 200)
    return max((words.rfind(end, low, at) + 2 for end in (". ", "; ") if words.rfind(end, low, at) >= 0), default=low)


def _told(prose: Prose, words: str, within: Span, act: int) -> tuple[str, list[Span], date | None]:
    """The number, its place, and the date of another paper in a stretch of the words around an act."""
    first, last = prose.back(*within)
    day = None
    for one, at, end in find_dates(prose.text):
        # The paper's own date stands alone above; another's has a word before it.
        before = prose.forth(at, end)[0]
        if first <= at and end <= last and (before >= act or _DATED.search(words, max(0, before - 16), before)):
            day = one
            break
    for match in _NUMBER.finditer(words, *within):
        figures = sum(c.isdigit() for c in match["ref"])
        if figures >= 2 and not re.fullmatch(r"(?:19|20)\d\d", match["ref"]):
            start, end = match.span("ref")
            reference = prose.cased[start:end].rstrip(".:,/- ")
            return reference, [(start, start + len(reference))], day
    return "", [], day


_IN_PLACE_WORDS = (
    "replace",
    "in its ",
    "supers",
    "substitut",
    "enclosed",
    "attached",
    "ersetzt",
    "remplacé",
    "sustituid",
    "sostituit",
)
_IN_PLACE = re.compile(
    r"\b(?:replace[sd]?|superse\w+|substitut\w+) (?:it |them |by |with |that )|\bin its (?:place|stead)\b|\b(?:enclosed|attached) (?:is|please find)[^.;]{0,20}\bnew\b|\bersetzt durch\b|\bremplacée? par\b|\bsustituid[oa] por\b|\bsostituit[oa] da\b"
)
