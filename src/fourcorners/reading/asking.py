"""Which clauses of a paper ask for data: commands, requests and the lists they lead into.

Recitals, findings, warnings, definitions, the agent's background and the section of a warrant that says what officers
may seize from what was disclosed are not asking, whatever words for data they hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from fourcorners.reading.clauses import Clause, clauses
from fourcorners.reading.meaning import meaning
from fourcorners.reading.text import Text


@dataclass(frozen=True, slots=True)
class Asking:
    """One asking clause. `entry`: of a list. `leads`: a list of data follows it. `at`: where in its words the thing asked for begins."""

    clause: Clause
    entry: bool
    leads: bool
    at: int


_VERB = (
    r"(?:disclos(?:e|es|ing|ed|ure of)|produc(?:e|es|ing|ed)|production of|provid(?:e|es|ing|ed)|furnish\w{0,3}|deliver|supply(?:ing)?|turn over|bring|submit|hand over|preserv(?:e|es|ing|ed)|preservation of"
    r"|retain|release of|release|transmit|make available|remit|communicate|forward|send|divulge|give|search for|identify)\b"
)
_STRICT = re.compile(
    r"\b(?:disclos|produc|provid|furnish|suppl(?:y|ied)|turn over|preserv|hand over|make available|übermitt|mitteil|mitzuteil|"
    r"communiqu|fournir|facilit|remit|proporcion|auskunft|identify the)"
)
_COMMAND = re.compile(
    r"\b(?:commanded|required|ordered|directed|requested|instructed|summoned|compelled|requires?|requiring|directs?|directing|orders?|ordering"
    r"|commands?|commanding|compels?|compelling|requests?(?: that)?|requesting(?: that)?|asks?(?: that)?|demands?|authori[sz](?:es?|ing)|warrant)\b[^.;]{0,200}?\b"
    + _VERB
)
_MODAL = re.compile(
    r"\b(?:shall|must|should|please|kindly|is to|are to|would you|could you|hereby)\b[^.;]{0,160}?\b" + _VERB
)
_STARTS = re.compile(
    r"^(?:\W{0,3})(?:please |kindly )?(?:disclose|produce|provide|furnish|supply|preserve|send us|give us|identify|turn over)\b"
)
_SOUGHT = re.compile(
    r"\b(?:information|records?|documents?|data|items|materials?|evidence|things|property|files?)"
    r"(?: (?:and|or|and/or)(?: other)? (?:information|records?|documents?|data|items|materials?|evidence|things))*"
    r" (?:sought|requested|demanded|required|to be (?:disclosed|produced|provided|seized|preserved|obtained|furnished|searched and seized|searched for and seized))\b"
)
_WANTS = re.compile(
    r"\b(?:requests?|requesting|requested|seeks?|seeking|demands?|demanding|requires?|requiring|asks? for|asking for|need|obtain|want|grant\w{0,3} access to|gain access to|access to)\b"
    r" (?P<object>)(?:for |you |to |us |me |that |copies of |the release of |disclosure of |production of |information on |information about )*(?:\S+ ){0,9}?"
    r"(?:records?|information|data|subscribers?|logs?|documents?|contents?|copies|identity|identities|names?|ip address(?:es)?|details|communications|metadata|location|materials?)\b"
)
_FOLLOWING = re.compile(
    r"\bthe following\b(?: \S+){0,6}? (?:information|records?|data|documents?|items?|categories|materials?|logs?|details|property|evidence|things|objects)\b"
    r"|\b(?:the|as) follow(?:ing|s):$"
)
_AUTHORISES = re.compile(
    r"\bauthori[sz]\w* (?:the )?(?:installation|install|use|release|disclosure|access|acquisition|interception|recording)\b|\baccess to (?:customer|subscriber|account) records\b"
)
_FOREIGN = re.compile(
    r"\b(?:communiquer|fournir|transmettre|facilit(?:ar|en|e)|remit(?:ir|an)|proporcion(?:ar|en)|trasmettere)\b"
)
# Languages that put the verb last: what is asked for stands before it.
_VERB_LAST = re.compile(r"\b(?:übermitteln|übermittlung|mitzuteilen|auskunft über|verstrekken)\b")
_NEGATED = re.compile(
    r"\b(?:not|never|nor|neither|refrain\w{0,3} from|without|prohibited from|may)\b[^.;,]{0,70}?\b(?:disclos|produc|provid|divulg|reveal|notif|deliver|furnish|search|seiz)\w*"
    r"|\b(?:disclos\w+|revealing) (?:of )?(?:the )?(?:existence|this (?:order|request|subpoena|letter|warrant))"
)
_RECITAL = re.compile(
    r"^(?:whereas|(?:the|this) court (?:further |also |hereby )?(?:finds|determines|has\b|concludes)|upon (?:the )?(?:application|consideration)|it appear"
    r"|(?:the )?(?:united states|government|state|applicant|affiant|people|petitioner)\b[^.]{0,60}?\b(?:has|have|having|submits|applied|certif\w+|believes?|offered|shown|submitted)\b"
    r"|(?:your |the )?affiant|i (?:am|have|believe|know|make|was|also|further|learned|submit)\b|based (?:up)?on|according to|in (?:my|our) (?:training|experience)"
    r"|on or about|in general|generally|typically|often\b|when (?:a|an|users|you)|(?:the )?(?:users?|subscribers?|customers?) (?:can|may|who|are|often)|this affidavit|there is (?:probable|reason)"
    r"|as (?:explained|described above)|before (?:the|this) court is|that is why|these (?:records|logs) (?:can|may|are)|because\b|since \d|among them|this (?:is|was)"
    r"|that (?:an?|the|there)\b|in [a-z]+ \d{4}|during\b.{0,60}(?:investigation|interview))"
)
_OFF = re.compile(
    r"(?:fruits|evidence)[,;]? (?:fruits[,;]? )?(?:contraband[,;]? )?(?:evidence[,;]? )?(?:and|or|,)? ?(?:other )?(?:instrumentalit|fruits)|constitutes? (?:fruits|evidence|contraband)"
    r"|information described above|pertaining to the following matters|\bto be seized by (?:the government|law enforcement|agents)|\bdefinitions?\b|\bis defined\b|\bshall mean\b|\bthe term\b|\bmeans (?:any|all|the|an?|each|every|both)\b|[\"'] means\b|\)? means and includes"
    r"|right to financial privacy|protecting a person|privacy act|statement of rights|undue burden|attorney'?s fees|\bprivileged\b"
    r"|being duly sworn|custodian of records|certificat(?:e|ion) of|declare under penalty|true and correct cop"
)
_BOILER = re.compile(
    r"\bfail(?:s|ure)? to\b|\brefus(?:e|al) to\b|\bif you (?:fail|refuse|do not|have any|believe|object|are|wish|cannot|need)\b|questions|penalt|reimburse|in lieu of|motion to quash|quash or modify"
    r"|custodian|certif(?:y|ication|icate)\b|authenticit|requested documents to|documents to:|electronic(?:ally)? format|cd-rom|\busb\b|thumb drive"
    r"|(?:responses?|records|production|documents|materials|data) (?:should|must|may|can|shall) be (?:sent|delivered|provided|returned|e-?mailed|mailed|uploaded|produced (?:in|on|to|electronically))"
    r"|copy of this (?:order|subpoena|warrant|request)|(?:will|is|are) (?:appreciated|grateful)|point of contact|single point|our (?:main )?task"
    r"|(?:in order to|to) (?:provide|offer) (?:any|its|their|the|a) services?|as you may|technical assistance|forthwith furnish|installation and (?:use|operation) .{0,60}unobtrusively"
    r"|\b(?:agent|officer|applicant|attorney)s? (?:shall|must|may|will)\b|\bpays?\b|compensat|you may (?:deliver|comply|provide|send)|legal advice|\bcertain records\b|paperwork reduction"
)
_SERVICE = re.compile(
    r"\b(?:provides?|offers?|providing|offering|allows?|permits?|maintains?|stores?|collects?|keeps?|retains?)\b (?:its |their |a |an |the |any |certain |e-?mail |web |various |online |electronic )*"
    r"(?:users?|customers?|subscribers?|services?|internet|people|citizens|accounts?|messaging|e-?mail|hosting|repositor|information about|records)"
)
_REMOVAL = re.compile(
    r"\b(?:remov(?:e|al|ing)|withhold(?:ing)?|block(?:ing)?|tak(?:e|ing) ?down|takedown|delet(?:e|ion|ing)|disabl(?:e|ing)|restrict(?:ing|ion)?|suspend(?:ing)?|terminat(?:e|ing)|unpublish|geo-?block(?:ing)?|freez(?:e|ing))\b"
)
SELECTORS = re.compile(
    r"\b(?:following|below|listed|these|this) (?:\S+ ){0,5}?(?:accounts?|(?:tele)?phone numbers?|numbers?|identifiers?|users?|user ?names?|screen ?names?|addresses|urls?|links?|websites?|pages?|targets?|profiles?|handles?"
    r"|devices?|subscribers?|persons?|individuals?|locations?|towers?|repositor\w+|channels?|posts?|resources?|domains?)(?: \([^)]{0,30}\))?(?: \S+){0,6}$"
    r"|\b(?:target|subject) (?:accounts?|identifiers?|numbers?|telephones?|devices?|facilit\w+)(?: \([^)]{0,30}\))?(?: (?:is|are|include|includes))?:?$|\bproperty to be searched:?$|\bthe accounts?(?:\(s\))?:?$|\blinks? for your action:?-?$"
)
_PART = re.compile(r"^(?:page \d+ of \d+ )?(?:attachment|schedule|rider|exhibit|annex|addendum|appendix)\b")
_HEAD_OFF = re.compile(
    r"definition|instruction|certificat|affidavit|probable cause|background|introduction|proof of|declaration|property to be searched|place to be searched|jurisdiction|federal rule|rule 4|notice to|offen[cs]e"
    r"|to be seized by|statutory|legal authority|application|privacy|return\b|summary|evidence of|search procedure|manner of"
)
_FIGURES = re.compile(r"\d|_{3}|/s/|…{3}|\.{4}")
_BLANK = re.compile(r"…{2}|\.{5}|_{4}")
_THING = re.compile(r"\b(?:records?|information|data|logs?|lists?|copies|documents|history|reports?|statements?)\b")
_DATE_OR_NAME = re.compile(r"(?:on or about|dated?\b|the court\b|signed\b)")
_SAME_ENTRY = re.compile(r"(?:this|these|such|including|include|for each|also|and)\b")
_FRAGMENT_VERB = re.compile(r"\b(?:shall|must|is|are|was|were|has|have|had|will|may|can|believe|request|please)\b")

_SIGNS = (_COMMAND, _MODAL, _STARTS, _SOUGHT, _WANTS, _FOLLOWING, _AUTHORISES, _FOREIGN, _VERB_LAST)
# These name what is asked for; after the others it follows.
_NAMED_BY = (_SOUGHT, _FOLLOWING, _AUTHORISES)

_seen: WeakKeyDictionary[Text, tuple[Asking, ...]] = WeakKeyDictionary()


def asking(text: Text) -> tuple[Asking, ...]:
    """The asking clauses of a text in order; worked out once for a text."""
    if text not in _seen:
        _seen[text] = tuple(_walk(clauses(text)))
    return _seen[text]


def asks(words: str) -> int:
    """Where in these words the thing asked for begins; -1 where they ask for nothing."""
    plain = (
        _NEGATED.sub(lambda m: " " * len(m[0]), words)
        if _any(words, ("not", "never", "nor", "refrain", "without", "existence", "prohib", "may", "this"))
        else words
    )
    starts = [
        match.start()
        if pattern in _NAMED_BY
        else match.start("object")
        if pattern is _WANTS
        else 0
        if pattern is _VERB_LAST
        else match.end()
        for pattern in _SIGNS
        if (match := pattern.search(plain))
    ]
    if not starts:
        return -1
    if _REMOVAL.search(words) and not _STRICT.search(words):
        return -1
    commanded = _COMMAND.search(plain) or _MODAL.search(plain) or _STARTS.search(plain)
    if _SERVICE.search(words) and not commanded and not _SOUGHT.search(plain):
        return -1
    return min(starts)


def _any(words: str, needles: tuple[str, ...]) -> bool:
    return any(needle in words for needle in needles)


def _walk(cut: tuple[Clause, ...]) -> list[Asking]:
    found: list[Asking] = []
    state = "off"
    disclosed = any("to be disclosed" in c.words for c in cut)
    last_block = -1
    entry_open = fragments = fresh = False
    for index, clause in enumerate(cut):
        words = clause.words
        following = cut[index + 1] if index + 1 < len(cut) else None
        ends_open = words.endswith((":", "following", "including", "-"))
        if clause.heading or (len(words) < 70 and _PART.match(words)):
            state = _headed(words, state, disclosed)
            fragments = fresh = state == "list"
            last_block = clause.block
            continue
        if _OFF.search(words) and not (ends_open and not disclosed and "following" in words and asks(words) >= 0):
            if not clause.marker or ends_open:
                state = "off"
            last_block = clause.block
            entry_open = False
            continue
        at = -1 if _RECITAL.match(words) and "ordered" not in words else asks(words)
        if at >= 0 and _BOILER.search(words):
            at = -1
        if SELECTORS.search(words.rstrip(":- ")) and ends_open:
            if at >= 0 and clause.ticked:
                found.append(Asking(clause, bool(clause.marker), False, at))
            state = "selectors"
        elif at >= 0:
            if clause.ticked:
                leads = ends_open or (
                    following is not None
                    and bool(following.marker)
                    and following.marker in "1aAiI•"
                    and following.marker != clause.marker
                )
                found.append(Asking(clause, bool(clause.marker) and state in {"list", "part"}, leads, at))
            fragments = fresh = ends_open
            listed = ends_open or (following is not None and following.marker) or (clause.marker and state == "list")
            state = "list" if listed else "said"
        elif state in {"list", "part"} and _continues(clause, state, last_block, entry_open, fragments, fresh):
            fragments = fragments and not clause.marker
            fresh = False
            if clause.ticked:
                leads = ends_open and following is not None
                found.append(Asking(clause, True, leads, 0))
        elif state == "selectors" and clause.marker:
            pass
        elif not clause.marker:
            state = "off" if state != "part" else "part"
        entry_open = bool(clause.marker)
        last_block = clause.block
    return found


def _headed(words: str, state: str, disclosed: bool) -> str:
    if "to be seized" in words or "to be searched" in words:
        if "to be searched" in words and "seized" not in words:
            return "selectors"
        return "off" if disclosed and "by the government" in words else "list"
    if _HEAD_OFF.search(words):
        return "off"
    if _SOUGHT.search(words) or "requested" in words:
        return "list"
    if _PART.match(words):
        return "part"
    return state


def _continues(clause: Clause, state: str, last_block: int, entry_open: bool, fragments: bool, fresh: bool) -> bool:
    """Whether a clause that commands nothing itself goes on with the list before it."""
    if clause.marker:
        return not _DATE_OR_NAME.match(clause.words) and not _RECITAL.match(clause.words)
    if _RECITAL.match(clause.words) or _BOILER.search(clause.words):
        return False
    if fresh and clause.block - last_block <= 1 and meaning(clause.words).wanted:
        if _BLANK.search(clause.words):
            return False
        # What stands right after "the following:" is what was announced.
        return True
    if clause.block == last_block and entry_open:
        return _SAME_ENTRY.match(clause.words) is not None or state == "list"
    if state == "part" or not fragments:
        return False
    if (
        clause.block - last_block > 1
        or len(clause.words) >= 240
        or _FRAGMENT_VERB.search(clause.words)
        or _FIGURES.search(clause.words)
    ):
        return False
    return bool(meaning(clause.words).wanted) or _THING.search(clause.words) is not None
