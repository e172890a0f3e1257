"""The words by which a clause shows that it asks for data, and those by which it shows that it does not."""

from __future__ import annotations

import re

_VERB = (
    r"(?:disclos(?:e|es|ing|ed|ure of)|produc(?:e|es|ing|ed)|production of|provid(?:e|es|ing|ed)|furnish\w{0,3}|deliver|supply(?:ing)?|turn over|bring|submit|hand over|preserv(?:e|es|ing|ed)|preservation of"
    r"|retain|release of|release|transmit|make available|include|remit|communicate|forward|send|divulge|give|search for|identify)\b"
)
_STRICT = re.compile(
    r"\b(?:disclos|produc|provid|furnish|suppl(?:y|ied)|turn over|preserv|hand over|make available|übermitt|mitteil|mitzuteil|"
    r"communiqu|fournir|facilit|remit|proporcion|auskunft|identify the)"
)
COMMAND = re.compile(
    r"\b(?:commanded|required|ordered|directed|requested|instructed|summoned|compelled|requires?|requiring|directs?|directing|orders?|ordering"
    r"|commands?|commanding|compels?|compelling|requests?(?: that)?|requesting(?: that)?|asks?(?: that)?|demands?|authori[sz](?:es?|ing)|warrant)\b[^.;]{0,200}?\b"
    + _VERB
)
MODAL = re.compile(
    r"\b(?:shall|must|should|please|kindly|is to|are to|would you|could you|hereby)\b[^.;]{0,160}?\b" + _VERB
)
STARTS = re.compile(
    r"^(?:\W{0,3})(?:please |kindly )?(?:disclose|produce|provide|furnish|supply|preserve|send us|give us|identify|turn over)\b"
)
SOUGHT = re.compile(
    r"\b(?:information|records?|documents?|data|items|materials?|evidence|things|property|files?)"
    r"(?: (?:and|or|and/or)(?: other)? (?:information|records?|documents?|data|items|materials?|evidence|things))*"
    r" (?:sought|requested|demanded|required|to be (?:disclosed|produced|provided|seized|preserved|obtained|furnished|searched and seized|searched for and seized))\b"
)
_WANTS = re.compile(
    r"\b(?:requests?(?= (?:for|that|you|the|all|any|copies|of|disclosure|production|preservation|release|access|information|records|subscriber|both|basic|certain|to)\b)|requesting|requested|seeks?|seeking|demands?|demanding|requires?|requiring|asks? for|asking for|need|obtain|want|grant\w{0,3} access to|gain access to|access to)\b"
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
RECITAL = re.compile(
    r"^(?:whereas|(?:the|this) court (?:further |also |hereby )?(?:finds|determines|has\b|concludes)|upon (?:the )?(?:application|consideration)|it appear"
    r"|(?:the )?(?:united states|government|state|applicant|affiant|people|petitioner)\b[^.]{0,60}?\b(?:has|have|having|submits|applied|certif\w+|believes?|offered|shown|submitted)\b"
    r"|(?:your |the )?affiant|i (?:am|have|believe|know|make|was|also|further|learned|submit)\b|based (?:up)?on|according to|in (?:my|our) (?:training|experience)"
    r"|on or about|in general|generally|typically|often\b|when (?:a|an|users|you)|(?:the )?(?:users?|subscribers?|customers?) (?:can|may|who|are|often)|this affidavit|there is (?:probable|reason)"
    r"|as (?:explained|described above)|before (?:the|this) court is|that is why|these (?:records|logs) (?:can|may|are)|because\b|since \d|among them|this (?:is|was)"
    r"|that (?:an?|the|there)\b|an application by|(?:we|i) (?:are|am) not\b|this (?:order|request|subpoena|letter|warrant) (?:does not|is not)|(?:it )?does not\b|in [a-z]+ \d{4}|during\b.{0,60}(?:investigation|interview))"
)
OFF = re.compile(
    r"(?:fruits|evidence)[,;]? (?:fruits[,;]? )?(?:contraband[,;]? )?(?:evidence[,;]? )?(?:and|or|,)? ?(?:other )?(?:instrumentalit|fruits)|constitutes? (?:fruits|evidence|contraband)"
    r"|information described above|pertaining to the following matters|\bto be seized by (?:the government|law enforcement|agents)|\bdefinitions?\b|\bis defined\b|\bshall mean\b|\bthe term\b|\bmeans (?:any|all|the|an?|each|every|both)\b|[\"'] means\b|\)? means and includes"
    r"|right to financial privacy|protecting a person|privacy act|statement of rights|undue burden|attorney'?s fees|\bprivileged\b"
    r"|being duly sworn|custodian of records|certificat(?:e|ion) of|declare under penalty|true and correct cop"
)
BOILER = re.compile(
    r"\bfail(?:s|ure)? to\b|\brefus(?:e|al) to\b|\bif you (?:fail|refuse|do not|have any|believe|object|are|wish|cannot|need)\b|\bany questions\b|questions (?:regarding|concerning|about|pertaining|may|should|please|or )|penalt|reimburse|in lieu of|motion to quash|quash or modify"
    r"|custodian|certif(?:y|ication|icate)\b|authenticit|requested documents to|documents to:|electronic(?:ally)? format|cd-rom|\busb\b|thumb drive"
    r"|(?:responses?|records|production|documents|materials|data) (?:should|must|may|can|shall) be (?:sent|delivered|provided|returned|e-?mailed|mailed|uploaded|produced (?:in|on|to|electronically))"
    r"|copy of this (?:order|subpoena|warrant|request)|(?:will|is|are) (?:appreciated|grateful)|point of contact|single point|our (?:main )?task"
    r"|(?:in order to|to) (?:provide|offer) (?:any|its|their|the|a) services?|as you may|technical assistance|forthwith furnish|installation and (?:use|operation) .{0,60}unobtrusively"
    r"|\b(?:agent|officer|applicant|attorney)s? (?:shall|must|may|will)\b|\bpays?\b|compensat|you may (?:deliver|comply|provide|send)|legal advice|\bcertain records\b|paperwork reduction|identify the person or describe|give its location|\bthe search of the following person"
)
SERVICE = re.compile(
    r"\b(?:provides?|offers?|providing|offering|allows?|permits?|maintains?|stores?|collects?|keeps?|retains?)\b (?:its |their |a |an |the |any |certain |e-?mail |web |various |online |electronic )*"
    r"(?:users?|customers?|subscribers?|services?|internet|people|citizens|accounts?|messaging|e-?mail|hosting|repositor|information about|records)"
)
REMOVAL = re.compile(
    r"\b(?:remov(?:e|al|ing)|withhold(?:ing)?|block(?:ing)?|tak(?:e|ing) ?down|takedown|delet(?:e|ion|ing)|disabl(?:e|ing)|restrict(?:ing|ion)?|suspend(?:ing)?|terminat(?:e|ing)|unpublish|geo-?block(?:ing)?|freez(?:e|ing))\b"
)
SELECTORS = re.compile(
    r"\b(?:following|below|listed|these|this) (?!(?:\S+ ){0,2}?(?:information|records?|data|items|documents?|details|categories)\b)"
    r"(?!(?:order|warrant|subpoena|summons|request|demand|letter|court|case|investigation)\b)"
    r"(?:\S+ ){0,5}?(?:accounts?|(?:tele)?phone numbers?|numbers?|identifiers?|users?|user ?names?|screen ?names?|addresses|urls?|links?|websites?|pages?|targets?|profiles?|handles?"
    r"|devices?|subscribers?|persons?|individuals?|locations?|towers?|repositor\w+|channels?|posts?|resources?|domains?)(?: \([^)]{0,30}\))?(?: \S+){0,16}$"
    r"|\b(?:target|subject) (?:accounts?|identifiers?|numbers?|telephones?|devices?|facilit\w+)(?: \([^)]{0,30}\))?(?: (?:is|are|include|includes))?:?$|\bproperty to be searched:?$|\bthe accounts?(?:\(s\))?:?$|\blinks? for your action:?-?$"
)
_SIGNS = (COMMAND, MODAL, STARTS, _WANTS, _FOLLOWING, _AUTHORISES, _FOREIGN, _VERB_LAST, SOUGHT)
# These name what is asked for; after the others it follows.
_NAMED_BY = (_FOLLOWING, _AUTHORISES)


_LONE_STOP = re.compile(r"(?<=\b[a-z])\.")


def asks(words: str) -> int:
    """Where in these words the thing asked for begins; -1 where they ask for nothing."""
    # The stops of "8 u.s.c." end no sentence.
    words = _LONE_STOP.sub(" ", words)
    plain = (
        _NEGATED.sub(lambda m: " " * len(m[0]), words)
        if _any(words, ("not", "never", "nor", "refrain", "without", "existence", "prohib", "may", "this"))
        else words
    )
    starts: list[int] = []
    for pattern in _SIGNS:
        match = pattern.search(plain)
        if match is None:
            continue
        if pattern is SOUGHT:
            # A title on the same line as its sentence says less than the sentence.
            starts += [] if starts else [match.start()]
        elif pattern is _WANTS:
            starts.append(match.start("object"))
        elif pattern in _NAMED_BY:
            starts.append(match.start())
        else:
            starts.append(0 if pattern is _VERB_LAST else match.end())
    if not starts:
        return -1
    if REMOVAL.search(words) and not _STRICT.search(words):
        return -1
    commanded = COMMAND.search(plain) or MODAL.search(plain) or STARTS.search(plain)
    if SERVICE.search(words) and not commanded and not SOUGHT.search(plain):
        return -1
    return min(starts)


def _any(words: str, needles: tuple[str, ...]) -> bool:
    return any(needle in words for needle in needles)
