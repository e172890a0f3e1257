"""The words by which papers of US States attest, certify and find what their law asks for.

`MARKED` gives for each mark phrases of which one must occur, and the pattern that must match around it.
"""

from __future__ import annotations

import re

from fourcorners.terms import Mark

# Within one sentence: a dot between digits, as in RCW 7.115, ends none.
_IN = r"(?:[^.;]|\.(?=\d))"
_PROTECTED = (
    r"(?:prohibited violations?|protected health ?care|(?:legally )?protected health activit\w+|lawful health ?care|"
    r"reproductive (?:health )?(?:care|services)|gender[- ]affirming|abortions?|rcw 7\.115|570\.17)"
)
_SWEARS = r"(?:attest|affirm|certif|declar|swear|sworn|represent)\w*"
_DENIES = r"\b(?:not|no|neither|nor|unrelated)\b"

# An attestation that a demand serves no inquiry into protected care, in either order of its parts.
SHIELDS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (
        ("attest", "affirm", "certif", "declar", "swear", "sworn", "represent"),
        re.compile(rf"\b{_SWEARS}\b{_IN}{{0,240}}?{_DENIES}{_IN}{{0,220}}?{_PROTECTED}"),
    ),
    (
        ("prohibited violation", "protected health", "lawful health", "reproductive", "gender", "abortion"),
        re.compile(
            rf"{_DENIES}{_IN}{{0,200}}?{_PROTECTED}{_IN}{{0,200}}?[.;,]? {_IN}{{0,60}}?\b(?:so |hereby )?{_SWEARS}\b"
        ),
    ),
)
PERJURY = re.compile(r"under (?:the )?(?:pains? and )?penalt(?:y|ies) (?:of|for) perjury")

# Care as the thing inquired into: done, given, helped with, or forbidden; not a clinic, a right or a debate.
CARE = ("abortion", "abortifac", "mifepri", "misopro", "gender-affirm", "gender affirm", "gender transition", "puberty")
LIABLE = re.compile(
    r"\b(?:perform|provid|obtain|induc|procur|administ|prescrib|dispens|receiv|aid|abett?|assist|facilitat|unlawful|illegal|"
    r"prohibited|criminal|self-manag|attempt)\w*(?: or abett?ing)? (?:(?!clinic|rights)[\w'-]+ ){0,5}?"
    r"(?:abortions?(?! ?(?:clinic|provider|right|access|debate|advoca|fund))(?:-inducing)?|abortifacients?|mifepristone|"
    r"misoprostol|gender[- ](?:affirming|transition)\w*|puberty[- ]block\w+)"
)

_FINDS = r"\b(?:court|judge|magistrate|i) (?:hereby |further |also |has |have )*(?:find|found|determin)\w*"
_CRIME = r"(?:offen[cs]es?|crimes?|violations?|felon(?:y|ies)|charge[sd]?|investigat\w+|evidence of)"
_HURRY = r"(?:earlier|sooner|shorter|fewer than|less than|failure to (?:produce|comply|respond)|expedited)"
_HARM = r"(?:adverse result|jeopard\w+|danger to)"

MARKED: tuple[tuple[Mark, tuple[str, ...], re.Pattern[str]], ...] = (
    (
        Mark.SUPERVISOR_CERTIFIES,
        ("supervisory official",),
        re.compile(
            r"\bam (?:a|the) supervisory official|certification (?:of|by) (?:a |the )?supervisory official|"
            r"\b(?:undersigned|i),? (?:[\w.']+,? ){0,8}?supervisory official|"
            r"(?<!if a )(?<!unless a )supervisory official (?:has |hereby )?certifie[sd]"
        ),
    ),
    (
        Mark.ISSUER_CERTIFIES,
        ("certif",),
        re.compile(
            rf"\b(?:i|undersigned|attorney(?: general)?),? (?:hereby |do )*certif(?:y|ies)\b{_IN}{{0,160}}?"
            r"(?:reason to believe|relevant to|legitimate law[- ]enforcement)"
        ),
    ),
    (
        Mark.MINOR_VICTIM,
        ("victim",),
        re.compile(r"certif\w+[^;]{0,400}?victim[^.;]{0,60}?(?:under (?:the age of )?(?:eighteen|18)\b|a minor\b)"),
    ),
    (
        Mark.CHILD_OFFENCE,
        ("child", "minor", "csam", "cybertip"),
        re.compile(
            r"child (?:sexual )?(?:abuse|exploitation|pornography)|\bcsam\b|cyber ?tip|"
            r"sexual(?:ly)? (?:abus|exploit|batter|assault|perform)\w*[^.;]{0,40}?\b(?:child(?:ren)?|minors?)\b|"
            r"internet crimes against children(?! \(?(?:task|unit|icac))|solicit\w+ (?:of )?(?:a )?(?:child|minor)|"
            r"(?:child|minor)s? [^.;]{0,30}?sexual (?:conduct|performance|activity)"
        ),
    ),
    (
        Mark.VIOLENT_OFFENCE,
        (
            "murder",
            "homicide",
            "manslaughter",
            "robbery",
            "rape",
            "sexual assault",
            "kidnap",
            "abduct",
            "arson",
            "malicious",
            "aggravated",
            "carjack",
            "violent",
        ),
        re.compile(
            rf"{_CRIME}[^.;]{{0,120}}?\b(?:murder|homicide|manslaughter|robbery|rape|sexual assault|kidnapping|abduction|"
            r"arson|malicious wounding|aggravated assault|carjacking|violent felony|act of violence)\b"
        ),
    ),
    (
        Mark.COMPUTER_OFFENCE,
        ("computer", "hack"),
        re.compile(
            r"computer (?:fraud|trespass|crimes?|tampering|intrusion)|unauthori[sz]ed (?:access|use)[^.;]{0,20}computer"
        ),
    ),
    (
        Mark.IDENTITY_OFFENCE,
        ("identity",),
        re.compile(r"identity (?:theft|fraud)|theft of (?:an )?identity"),
    ),
    (
        Mark.REGISTRATION_OFFENCE,
        ("regist",),
        re.compile(
            r"(?:offen[cs]e|crime)s? (?:requiring|that requires?|for which) (?:sex offender )?registration|"
            r"failure to register|registrable offen[cs]e"
        ),
    ),
    (
        Mark.IMMINENT_THREAT,
        ("imminent",),
        re.compile(r"imminent(?:ly)?,? [^.;]{0,40}?(?:threat|danger|risk)|(?:threat|danger)[^.;]{0,30}? imminent"),
    ),
    (
        Mark.GRAND_JURY,
        ("grand jury",),
        re.compile(
            r"(?:before|for|of|by|to) (?:the |a |an |said |this )?(?:[\w-]+ ){0,4}?grand jury|"
            r"grand jury (?:subpoena|no\b|number|investigation|proceeding|sitting|empan)"
        ),
    ),
    (
        Mark.PERIOD_FOUND_UNFIT,
        ("time period", "period of time"),
        re.compile(rf"{_FINDS}{_IN}{{0,160}}?(?:time periods?|periods? of time){_IN}{{0,80}}?(?:not|in) ?appropriate"),
    ),
    (
        Mark.SEALS_UNRELATED,
        ("seal",),
        re.compile(
            rf"(?:unrelated|not related|outside (?:of )?the scope|beyond the scope){_IN}{{0,200}}?\bseal(?:ed)?\b|"
            rf"\bseal(?:ed)?\b{_IN}{{0,120}}?(?:unrelated|not related|outside (?:of )?the scope)"
        ),
    ),
    (
        Mark.ORDERS_AUTHENTICATION,
        ("authentic", "1561"),
        re.compile(
            r"(?:verif\w+|attest\w*|establish\w*)[^.;]{0,80}?authentic\w*|authentic\w*[^.;]{0,120}?(?:affidavit|declaration)|"
            r"(?:affidavit|declaration)[^.;]{0,120}?(?:1561|authentic)|evidence code,? (?:sections? |§ ?)?1561"
        ),
    ),
    (
        Mark.FINDS_URGENCY,
        ("adverse result", "jeopard", "danger to"),
        re.compile(
            rf"{_FINDS}(?:(?!notif|notice){_IN}){{0,220}}?{_HURRY}(?:(?!notif|notice){_IN}){{0,160}}?{_HARM}|"
            rf"{_FINDS}(?:(?!notif|notice){_IN}){{0,160}}?{_HARM}(?:(?!notif|notice){_IN}){{0,160}}?{_HURRY}"
        ),
    ),
    (
        Mark.RESPONSE_LEGEND,
        ("10.96",),
        re.compile(r"rcw (?:chapter )?10\.96(?:\.\d{3})?\b[^;]{0,260}?\b(?:due|respon[ds])"),
    ),
    (
        Mark.ANONYMISES_FIRST,
        ("anonymi", "de-identif", "deidentif", "identified", "identifying information"),
        re.compile(
            r"(?<!not )(?<!not be )\b(?:anonymi[sz]ed?|anonymi[sz]ing|de-?identified)\b|"
            r"(?:form|manner) (?:from|in|by) which no (?:person|one|individual|user)[^.;]{0,20}?identified|"
            r"identifying information (?:shall|must|will|may|is|are) (?:first )?(?:not be (?:disclosed|released|provided)|"
            r"(?:to )?be (?:withheld|redacted|removed))"
        ),
    ),
    (
        Mark.HOUR_OF_ISSUE,
        ("date", "signed", "issued", "entered", "given"),
        re.compile(
            r"\b(?:date|dated|date and time|signed|issued|entered|given)\b[^;]{0,90}?(?:\b\d{1,2}[:.]\d{2} ?(?:[ap]\. ?m\b|"
            r"[ap]m\b|hours|hrs)|\b\d{1,2} ?[ap]\.?m\b|\bat \d{2}:?\d{2} ?(?:hours|hrs))"
        ),
    ),
    (
        Mark.DELAYS_NOTICE,
        ("delay", "postpon"),
        re.compile(
            r"(?:notice|notification)\b[^.;]{0,80}?(?<!may be )(?:delayed|postponed)|(?:delays?|postpones?) (?:\w+ ){0,4}?(?:notice|notification)"
        ),
    ),
    (
        Mark.BACKUP_COPY,
        ("backup", "back-up", "back up"),
        re.compile(r"\bback[- ]?up (?:copy|copies|preservation)"),
    ),
    (
        Mark.DOMESTICATED,
        ("uniform interstate", "foreign subpoena", "out-of-state subpoena", "domesticat"),
        re.compile(
            r"uniform interstate depositions? and discovery act|(?:foreign|out-of-state) subpoena|"
            r"domesticat(?:ed|ion)[^.;]{0,40}?subpoena|subpoena[^.;]{0,40}?domesticat\w+"
        ),
    ),
    (
        Mark.NOTICE_GIVEN,
        ("notice", "notified"),
        re.compile(
            r"after notice to the (?:subscriber|customer|account ?holder)|(?:subscriber|customer|account ?holder)[^.;]{0,30}?"
            r"(?:was|were|has been|having been) (?:given notice|notified|served)|"
            r"notice (?:was|has been|having been) (?:given|served|provided)[^.;]{0,40}?(?:subscriber|customer|account ?holder)"
        ),
    ),
)

# A judge's name, with its capitals, beside the title or above it.
FOR_NAMES = ("judge", "hon.", "honorable", "magistrate")
_NAME = r"(?!Of\b|The\b|Superior|Court|State|Judge|District|Circuit|County|Connecticut)[A-Z][\w'-]+(?: [A-Z][\w'.-]*)? [A-Z][\w'-]{2,}"
NAMED_JUDGE = re.compile(
    rf"(?:Judge|JUDGE|Magistrate)(?: of the Superior Court| Of The Superior Court)?: {_NAME}|(?:Hon\.|Honorable) {_NAME}|"
    rf"/s/ {_NAME} (?:Judge|JUDGE|Magistrate)|{_NAME}, (?:Judge|JUDGE|Magistrate)\b"
)
