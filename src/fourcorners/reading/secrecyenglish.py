"""The further turns by which English papers want somebody not to be told, and those that say it is not wanted.

`secrecy` knows the plain command, "shall not disclose". Here stand the turns without such a verb: notice that is held
back or may be given only after a day, nobody to be told, a thing kept quiet, secrecy as a noun.
"""

from __future__ import annotations

import re

# Who is not to be told.
_PERSON = (
    r"(?:account ?holders?|subscribers?|customers?|users?|members?|clients?|owners?|targets?|suspects?|sellers?|players?|guests?|holders?|data subjects?|claimants?|tenants?"
    r"|persons? (?:concerned|named|affected)|any ?(?:one|body)|any (?:other )?person|third part\w+|people|person|employees?)"
)
_TELLING = r"(?:notice|notif\w+|telling|tell|tells|told|informing|inform|informs|informed|alert\w*|warn\w*|advis\w+|disclosure|contact\w*|learn\w*)"
_SECRET = r"(?:non-?disclosure|confidentiality|secrecy|silence)"
_LEARNS = r"(?:learns?|learned|knows?|known|finds? out|finding out|hears?|heard|discovers?|becomes? aware|be(?:ing)? (?:made )?aware|be(?:ing)? tipped)"
_THIS = r"(?:existence|fact|subpoena|request|letter|order|warrant|summons|demand|inquiry|enquiry|matter|this|it)"

WANTS = re.compile(
    # notice is held back
    rf"\b(?:withh(?:old|eld)\w*|hold(?:ing)? (?:off|back)|held? back|delay\w*|postpon\w*|defer\w*|put(?:ting)? off)\b[^.;]{{0,50}}?\b(?:notice|notif\w+|telling|informing|alerting|warning|advising|disclosure (?:of|to))\b"
    rf"|\b(?:notice|notification)\b[^.;]{{0,90}}?\b(?:be|is|are|remain|remains) (?:hereby )?(?:withheld|held back|held off|delayed|postponed|deferred|put off|not authori[sz]ed|not permitted|not allowed|barred|suspended)\b"
    rf"|\bwait\w*\b[^.;]{{0,60}}?\bbefore\b[^.;]{{0,40}}?\b{_TELLING}\b"
    # nobody is told, nothing is said
    rf"|\bno (?:advance |prior |user |customer )?(?:notice|notification|word|hint|warning)\b[^.;]{{0,60}}?\b(?:to|from|reach|give\w*|sent?|shall|may|must|before|until)\b[^.;]{{0,40}}?\b{_PERSON}\b"
    rf"|\b{_PERSON}\b[^.;]{{0,30}}?\b(?:receive|get|be given|be sent|have) no (?:notice|notification|word|warning)\b"
    r"|\bno (?:notice|notification)\b[^.;]{0,50}?\b(?:is to be|shall be|may be|must be|be) (?:given|sent|made|provided|issued|served)\b"
    r"|\b(?:tell|tells|inform|informs|notify|notifies|advise|advises|alert|alerts|warn) (?:no ?one|nobody|no (?:other )?(?:person|third party|outsider))\b|\bsay(?:s|ing)? nothing\b|\bmake no (?:mention|disclosure|announcement)\b"
    rf"|\bgiv(?:e|es|ing) (?:no|neither) (?:notice|notification|word|hint|warning|indication)\b"
    # the person does not come to know
    rf"|\b{_PERSON}\b[^.;]{{0,30}}?\b(?:not|never)\b[^.;]{{0,20}}?\b{_LEARNS}\b|\b(?:not|never|nothing|avoid\w*|refrain\w*)\b[^.;]{{0,50}}?\b(?:let|lets|letting|allow\w*|cause|lead|enable|permit)\b[^.;]{{0,40}}?\b{_PERSON}\b[^.;]{{0,20}}?\b{_LEARNS}\b"
    rf"|\b(?:nothing|avoid\w*|refrain\w*)\b[^.;]{{0,60}}?\b(?:tip\w* off|alert\w*|warn\w*|notify\w*|inform(?:s|ed|ing)?)\b[^.;]{{0,40}}?\b{_PERSON}\b"
    rf"|\b(?:not|never)\b[^.;]{{0,20}}?\bcontact\b[^.;]{{0,40}}?\b{_PERSON}\b[^.;]{{0,30}}?\b(?:about|regarding|concerning|in connection|on this)\b"
    r"|\b(?:ask\w*|request\w*|prefer\w*|please|must|shall|should|may|that)\b(?:[^.;]|(?<=mr)\.|(?<=mrs)\.|(?<=ms)\.|(?<=dr)\.){0,60}?\b(?:not|never)(?: yet)? (?:to )?be (?:told|informed|notified|alerted|advised|tipped|made aware|warned|apprised)\b"
    r"|(?:\b(?:not|never)|n't) let (?!us\b|me\b)(?:\w+ ){1,4}(?:know|learn|find out|hear)\b"
    # an earlier order goes on
    rf"|\b(?:{_SECRET}|prohibition|gag|restraint on disclosure|delay of notice|delayed notice|bar on notice)\b[^.;]{{0,60}}?\b(?:be|is|are|shall be) (?:hereby )?(?:further )?(?:extended|renewed|continued|prolonged)\b|\b(?:extends?|renews?|continues?|prolongs?) (?:the |that |its |this )?(?:{_SECRET}|prohibition|gag|delay of notice)\b"
    # the duty itself, and the act of telling that one asks to be left undone
    r"|\b(?:bound|sworn|obliged|held) (?:to|by) (?:\w+ )?(?:secrecy|confidentiality|silence)\b|\b(?:duty|obligation) of (?:secrecy|confidentiality|silence)\b"
    rf"|\b(?:notif\w+|informing|telling|alerting|contacting)\b[^.;]{{0,90}}?\b(?:ask\w*|request\w*|prefer\w*)\b[^.;]{{0,30}}?\bnot (?:to )?(?:do|be done)\b"
    r"|\bmakes? (?:any |an? |it an offence|unauthori[sz]ed |unlawful )?(?:disclosure|telling|tipping off|to (?:disclose|tell))\b"
    r"|\bdisclosure (?:of|about) [^.;]{0,60}\b(?:is|are) (?:hereby )?(?:restricted|prohibited|forbidden|barred|an offence|not permitted|limited)\b"
    r"|n't (?:\w+ ){0,2}?(?:tell|inform|notify|alert|warn|contact)\b[^.;]{0,40}?\b(?:them|him|her|the \w+|your \w+|anyone|anybody)\b"
    # a thing is kept
    rf"|\b(?:keep|keeps|keeping|kept|hold|holds|held|treat\w*|maintain\w*|handled?|leave|remain\w*)\b[^.;]{{0,70}}?(?:\bin (?:strict |the strictest |full |complete )?confidence\b|\bunder wraps\b|\bbetween (?:us|ourselves)\b|\bto (?:yourself|yourselves|themselves)\b)"
    rf"|\bkeep\w*\b[^.;]{{0,30}}?\b{_THIS}\b[^.;]{{0,30}}?\b(?:quiet|private)\b|\b(?:keep|remain|stay)\w* silent (?:about|on|as to|of|toward)"
    rf"|\bkeep\w*\b[^.;]{{0,40}}?\b{_THIS}\b[^.;]{{0,40}}?\bfrom (?:the |your |its |any )?(?:\w+ )?{_PERSON}\b(?!')"
    rf"|\b(?:keep\w*|confin\w+|limit\w*|restrict\w*)\b[^.;]{{0,20}}?\b(?:knowledge of )?(?:this|the) (?:\w+ )?(?:subpoena|request|letter|order|warrant|summons|demand|inquiry)\b[^.;]{{0,20}}?\b(?:to|among|within) (?:those|the (?:people|persons|staff|employees)|persons|people|staff)\b"
    # secrecy as a noun
    rf"|\b{_SECRET}\b(?:(?!\bnot\b)[^.;]){{0,40}}?\b(?:requested|sought|asked|required|ordered|desired|observed|imposed|expected)\b|\b(?:request\w*|ask\w*|order\w*|require\w*|seek\w*|appreciate)\b(?: for| your| the| their| complete| strict| full){{0,3}} {_SECRET}\b"
    rf"|\b{_SECRET}(?: request(?:ed)?| requirement)? ?: ?(?:for )?(?:\d{{1,3}}|one|two|three|six|ninety|sixty|thirty|yes|until|through|please|indefinite)\b"
    r"|\bthis (?:\w+ ){0,2}?(?:subpoena|request|letter|order|warrant|summons|demand) is (?:strictly |highly |to be |being )?(?:confidential|secret)\b"
    # notice may be given only then
    r"|\b(?:notice|notification)\b[^.;]{0,60}?\b(?:may|can)\b[^.;]{0,60}?\b(?:no (?:earlier|sooner) than|not (?:before|until|earlier|sooner)|only (?:after|from|once|when|on))\b"
    rf"|\b(?:may|can|could|free to|at liberty to)\b[^.;]{{0,90}}?\b{_TELLING}\b[^.;]{{0,90}}?\b(?:no (?:earlier|sooner) than|not (?:before|until|earlier|sooner)|only (?:after|from|once|when|on|if)|after [^.;]{{3,30}},? (?:and|but) not before)\b"
    rf"|\b(?:not|never) (?:\w+ ){{0,2}}{_TELLING}\b[^.;]{{0,60}}?\bbefore\b (?=\d|[a-z]+ \d)"
)
# The turns above that only permit, and only from a day on: no permission before them undoes them.
ONLY_THEN = re.compile(
    r"\b(?:no (?:earlier|sooner) than|not (?:before|until|earlier|sooner)|and not before|only (?:after|from|once|when|on))\b"
)
# What says that secrecy is not wanted, is not ordered, or does not bind.
NOT_WANTED = re.compile(
    r"\bneeds? not\b|\bno (?:need|reason|wish|desire|intention)\b|\bneedn't\b|\b(?:not|neither|never) (?:\w+ )?(?:ask\w*|request\w*|requir\w+|seek\w*|sought|oblige\w*|impos\w+|intend\w*|necessary|need\w*|suggest\w*)\b"
    r"|\b(?:not|neither|nothing|nor)\b[^.;]{0,40}?\b(?:prohibit|forbid|prevent|restrict|bar|preclude|restrain|enjoin)s?\b"
    r"|\b(?:no|without) (?:\w+ ){0,2}?(?:confidentiality|secrecy|non-?disclosure|silence|gag|restraint|restriction|prohibition|bar|objection)\b|\bno (?:order|law|rule|statute|term|provision)\b[^.;]{0,60}?\b(?:forbid|prohibit|prevent|bar|restrain|preclude|require|direct)\w*"
    r"|\b(?:declines?|refuses?|denies) to (?:restrain|bar|order|forbid|prohibit|preclude|impose)\b|\b(?:lifted|vacated|dissolved|rescinded|expired|no longer (?:binds?|in force|applies|required))\b"
)
# Between a denial and a wish: what follows is a new statement.
TURNS = re.compile(
    r"\b(?:but|however|instead|rather|yet|and (?:you|the|must|shall|it|they|please|do|we)|, (?:please|do not|you))\b"
)
# Whose notice it is, where it is not the provider's: the government's own duty, which the law lets it put off.
BY_GOVERNMENT = re.compile(
    r"\b(?:unless|if) delayed notice is authori[sz]ed|\b(?:delayed|withheld|postponed|deferred) by the (?:government|united states|state|agency|officer|sheriff|police|department|applicant|executing)|\b(?:notice|notification) (?:by|from) the (?:government|united states|state|agency|officer|applicant|investigating)|2705\(a\)|\brequired (?:by|under) (?:section |18 u\.s\.c\. § ?|§ ?)?2703\(b\)"
    r"|\byou (?:may |can |could |wish to |want to |must |should )*(?:request|seek|claim|ask for|assert) (?:\w+ )?confidential"
    r"|\bright to (?:remain|keep) silent\b"
)
