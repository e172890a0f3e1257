"""The further turns by which English papers want somebody not to be told, and those that say it is not wanted.

`secrecy` knows the plain command, "shall not disclose". Here stand the turns without such a verb: notice that is held
back or may be given only after a day, nobody to be told, a thing kept quiet, secrecy as a noun.
"""

from __future__ import annotations

import re

from fourcorners.reading.texts.turns import Turns

# Who is not to be told.
_PERSON = (
    r"(?:account ?holders?|subscribers?|customers?|users?|members?|clients?|owners?|targets?|suspects?|sellers?|players?|guests?|holders?|data subjects?|claimants?|tenants?|recipients?|traders?|merchants?|debtors?|accused|authors?|operators?|uploaders?|parties|party|individuals?|creators?|drivers?|buyers?|vendors?|depositors?|beneficiar(?:y|ies)|outsiders?|students?|patients?|public"
    r"|persons? (?:concerned|named|affected)|any ?(?:one|body)|any (?:other )?person|third part\w+|people|person|employees?)"
)
_TELLING = r"(?:notice|notif\w+|telling|tell|tells|told|informing|inform|informs|informed|alert\w*|warn\w*|advis\w+|disclosure|contact\w*|learn\w*)"
_SECRET = r"(?:non-?disclosure|confidentiality|secrecy|silence)"
_LEARNS = r"(?:learns?|learned|knows?|finds? out|finding out|hears?|heard|discovers?|becomes? aware|be(?:ing)? (?:made )?aware|be(?:ing)? tipped)"
_THIS = r"(?:existence|fact|subpoena|request|letter|order|warrant|summons|demand|inquiry|enquiry|matter|this|it)"

WANTS = Turns(
    # notice is held back
    rf"\b(?:withh(?:old|eld)\w*|hold(?:ing)? (?:off|back)|held? back|delay\w*|postpon\w*|defer\w*|put(?:ting)? off)\b[^.;]{{0,50}}?\b(?:notice|notif\w+|telling|informing|alerting|warning|advising|disclosure (?:of|to))\b"
    rf"|\b(?:notice|notification)\b[^.;]{{0,90}}?\b(?:be|is|are|remain|remains) (?:hereby )?(?:withheld|held back|held off|delayed|postponed|deferred|put off|not authori[sz]ed|not permitted|not allowed|barred|suspended)\b"
    r"|\bdisclosure\b[^.;]{0,60}?\bbe (?:withheld|delayed|postponed|deferred)\b"
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
    # the person is left without knowledge
    r"|\b(?:left|leave|kept|keep|remains?|stay(?:s|ed)?|be|is)\b[^.;]{0,40}?\b(?:in ignorance|in the dark|unaware|uninformed|unknown to|out of the loop)\b|\bwithout (?:the |your |its )?(?:\w+ )?(?:user|customer|subscriber|account ?holder|member|holder|client|person)s?'s? knowledge\b"
    rf"|(?:\b(?:not|never|no|nothing)|n't)\b[^.;]{{0,60}}?\b(?:come|reach|get)\b[^.;]{{0,20}}?\b(?:attention|knowledge|notice|ears|{_PERSON})\b"
    rf"|(?:\b(?:no|not|never)|n't)\b[^.;]{{0,40}}?\b(?:sign|hint|inkling|indication|heads?[- ]?up|inkling)\b[^.;]{{0,50}}?\b(?:{_PERSON}|of (?:it|this))\b|n't (?:\w+ )?give (?:the |your |any )?{_PERSON} (?:a |any )?(?:heads?[- ]?up|hint|word|sign)|\bgive (?:the |its |your |any )?{_PERSON} no (?:sign|hint|word|notice|warning|indication)\b"
    rf"|(?:\b(?:not|never)|n't) (?:\w+ ){{0,2}}?(?:shown?|forward\w*|pass(?:ed)?|cop(?:y|ied)|sen[dt]|shared?|given?)\b[^.;]{{0,30}}?\b(?:it |this |the (?:order|subpoena|request|letter|warrant|notice) |a copy )?[^.;]{{0,12}}?\b(?:on )?(?:to|with) (?:the |your |its )(?:\w+ )?{_PERSON}\b"
    rf"|\b(?:rather|prefer|important|essential|ask|like|wish)\b[^.;]{{0,40}}?\b(?:he|she|they|(?:the |your )?{_PERSON})\b[^.;]{{0,14}}?(?:\bnot|n't)\b[^.;]{{0,10}}?\b(?:know|learn|find out|hear)\b|(?:\bnot|n't) let on\b|\bhold (?:its|their|your) tongues?\b"
    rf"|\b{_PERSON}\b[^.;]{{0,30}}?\b(?:learn|be told|be informed|be notified|know)\b[^.;]{{0,60}}?\b(?:no (?:sooner|earlier) than|only (?:after|when|once)|not (?:before|until))\b|\b{_PERSON}\b[^.;]{{0,30}}?\b(?:have|has) no notice\b"
    r"|\b(?:preserve|act|handle|proceed|comply|answer|do (?:this|it|so)|please)\b[^.;]{0,40}?\b(?:quietly|covertly|discreetly|unobtrusively)\b|\bnone the wiser\b|\bjust between us\b|\boff the record\b|\bbetween you and me\b|\bin (?:strict|strictest|complete|full) confidence\b|\bwith (?:the )?(?:strictest|utmost|full|complete) (?:confidence|confidentiality|secrecy|discretion)\b|\bnothing\b[^.;]{0,30}?\bbe said\b|\bno word of (?:this|it)\b|\b(?:nobody|no ?one)\b[^.;]{0,50}?\b(?:hears?|learns?|knows?|be told|finds? out)\b|\b(?:keep|keeps|observe|observes|be|remain|stay) (?:silence|silent)\b(?! (?:if|when|during questioning))"
    rf"|\b{_PERSON}\b[^.;]{{0,30}}?\b(?:notices? nothing|(?:not|never) notice)\b|(?:\b(?:not|never|nothing)|n't)\b[^.;]{{0,40}}?\b(?:get|gets|got) back to (?:him|her|them|the)\b|(?:\b(?:not|never)|n't) mention\b(?! of)"
    rf"|\b(?:tell|tells|disclose|discloses|reveal|reveals|divulge|communicate|mention)\b[^.;]{{0,60}}?\bto (?:no ?one|nobody|no (?:other )?(?:person|party|one))\b"
    # telling is an offence
    r"|\b(?:disclosure|tipping off|telling)\b[^.;]{0,60}?\b(?:is|constitutes|amounts to|may be|would be|can be) (?:an? )?(?:\w+ )?(?:offence|crime|punishable|unlawful|contempt)\b|\b(?:who|whoever|person|if)\b[^.;]{0,40}?\b(?:discloses?|reveals?|tells?|breaks?)\b[^.;]{0,80}?\b(?:offence|guilty|punish\w*|liable|contempt)\b"
    r"|\b(?:commit\w*|guilty of) an offence\b[^.;]{0,30}?\b(?:disclos|reveal|tell|inform)\w*"
    # what is secret by law
    r"|\b(?:subject to|covered by|under) (?:the |a )?(?:\w+ ){0,2}?(?:secrecy|confidentiality)\b|\bsecrecy of (?:the )?(?:investigation|proceedings|inquiry|instruction)\b|\b(?:proceedings?|measures?|investigations?|file|order) (?:is|are) (?:declared |hereby declared )?secret\b|\bdeclared secret\b"
    r"|\b(?:protect|ensure|preserve|safeguard|guarantee)\w*\b[^.;]{0,40}?\b(?:confidentiality|secrecy)\b"
    rf"|\binform\w*\b[^.;]{{0,30}}?\b(?:{_PERSON}|person)\b[^.;]{{0,60}}?\b(?:is a matter for|is reserved to|rests with|lies with|will be (?:done|given|made) by|only by) (?:this|the|our|us)\b|\bonly (?:the |this )?(?:issuing authority|office|court|prosecutor|police|we)\b[^.;]{{0,20}}?\b(?:may|will|shall|can) (?:inform|notify|tell)\b"
    # only some may be told
    r"|\b(?:may|can)\b[^.;]{0,60}?\b(?:tell|inform|disclose|discuss|show|speak|consult)\b[^.;]{0,160}?\b(?:and|but|to) (?:no ?one|nobody|none)\b|\bonly\b[^.;]{0,90}?\b(?:be told|know|be informed|learn)\b[^.;]{0,20}?\b(?:of|about) (?:this|the|it)\b"
    rf"|\b(?:not|never) (?:at liberty|free|permitted|allowed|authori[sz]ed|entitled) to (?:\w+ )?(?:{_TELLING}|discuss|speak|share|mention|reveal|disclose)\b|\brefrain from (?:any )?(?:communicat\w+|contact\w*|correspond\w+) with (?:the |its |your )?{_PERSON}\b"
    # the provider's own notice
    r"|\bno (?:user|customer|subscriber|member|account ?holder|seller) (?:notice|notification)\b|(?:\b(?:not|never)|n't) (?:\w+ )?(?:trigger|send|issue|give|make|generate|provide)\b[^.;]{0,40}?\b(?:usual|standard|automatic|customary|user|customer|subscriber|member|any|your)\b[^.;]{0,20}?\b(?:notice|notification)s?\b"
    r"|\b(?:suppress|switch off|disable|turn off|stop|hold)\b[^.;]{0,30}?\b(?:notice|notification)s?\b|\b(?:notice|notification)s?\b[^.;]{0,60}?\b(?:be|is|are|shall be) (?:hereby )?(?:held|stayed|suspended|forbidden|prohibited)\b|\b(?:notice|notification)\b[^.;]{0,60}?\bshall await\b"
    rf"|\bwait with (?:any |the |your )?(?:notice|notification)|\b(?:notice|notification|word)\b[^.;]{{0,140}}?\b(?:asks?|requests?|ask that|please)\b[^.;]{{0,20}}?\b(?:none (?:be )?given?|none be|give none)\b|\bdo so only after\b|\bgive notice of (?:it|this) to (?:the )?{_PERSON}\b"
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
    r"|\b(?:fact|existence|knowledge)\b[^.;]{0,50}?\b(?:stays?|remains?|rests?) (?:with|within|inside|between)\b|\b(?:regard|consider|deem|class)\w*\b[^.;]{0,50}?\bas (?:strictly |highly )?(?:confidential|secret)\b|\b(?:full|complete|utmost|your|strict) discretion\b|\bbe discreet\b|\bto yourselves\b"
    rf"|\b(?:rely|count|depend|trust)\w*\b[^.;]{{0,20}}?\b(?:on|in|to) your {_SECRET}\b|\b{_SECRET}\b[^.;]{{0,30}}?\bbe (?:maintained|kept|observed|respected|ensured|preserved)\b|\b(?:impos|direct|command)\w* {_SECRET}\b"
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
    r"\b(?:no ?one|nobody|no (?:other )?(?:person|party))\b|\b(?:no (?:earlier|sooner) than|not (?:before|until|earlier|sooner)|and not before|only (?:after|from|once|when|on))\b"
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
    r"\b(?:confidential|confidence|secret)\b[^.;]{0,30}\b(?:by|within) (?:this|our|the) (?:office|agency|department|commission|board|police)\b|\b(?:we|this office|our office|the (?:agency|commission|board|department)) (?:will|shall) (?:keep|treat|hold|maintain|handle)\b|\b(?:has|have) (?:now |since )?(?:expired|lapsed|ended|run out|been (?:lifted|vacated|dissolved|rescinded|withdrawn))\b|\b(?:unless|if) delayed notice is authori[sz]ed|\b(?:delayed|withheld|postponed|deferred) by the (?:government|united states|state|agency|officer|sheriff|police|department|applicant|executing)|\b(?:notice|notification) (?:by|from) the (?:government|united states|state|agency|officer|applicant|investigating)|2705\(a\)|\brequired (?:by|under) (?:section |18 u\.s\.c\. § ?|§ ?)?2703\(b\)"
    r"|\byou (?:may |can |could |wish to |want to |must |should )*(?:request|seek|claim|ask for|assert) (?:\w+ )?confidential"
    r"|\bright to (?:remain|keep) silent\b"
)

# The titles of a form's entries about secrecy, each with the answers that want it.
MAY_BE_TOLD = re.compile(
    r"^(?:may|can|could|should|is|are|will)\b[^.;?]{0,80}\b(?:told|notified|informed|tell|notify|inform|notice|contacted)\b[^.;?]{0,50}\?$"
    r"|^(?:please )?(?:notify|notifying|inform|informing|tell|telling|notice|notification|information)\b[^.;:?]{0,60}[:?]$|^(?:the )?(?:user|customer|subscriber|account ?holder|member|recipient|provider)(?:'s)? (?:notice|notification|information)\b[^.;:?]{0,40}[:?]$"
    r"|^(?:the )?(?:user|customer|subscriber|account ?holder|member|recipient|seller|trader)s? (?:to be|may be|can be|should be) (?:told|informed|notified)\b[^.;:?]{0,30}[:?]$"
    r"|^(?:inform|notify|tell)_(?:recipient|user|customer|subscriber)s? ?:$"
)
NO = re.compile(
    r"^(?:x )?(?:please )?(?:no\b(?! (?:objection|restriction))|not\b(?! (?:restricted|prohibited|forbidden))|never\b|forbidden|prohibited|withh[oe]ld|deferred|defer|delay(?:ed)?|postpone[d]?|suspended|hold|do not|don't|(?:only )?(?:after|from) (?=\d|[a-z]{3,9} \d))"
)
SECRECY_TITLE = re.compile(
    r"^(?:non-?disclosure|confidential(?:ity)?|secrecy|silence|gag|(?:delay of|delayed|delay) (?:notice|notification))(?: (?:requested|required|requirement|request|ordered|order|period|term))?\??:?$"
)
YES = re.compile(
    r"^(?:x )?(?:yes|required|requested|ordered|applies|strict\w*|for (?:a |\d|one|two|three|six|ninety|sixty|thirty|twelve)|until|through|\d{1,4} (?:day|month|year|week)s?|(?:one|two|three|six|ninety|sixty|thirty|twelve)\b|please|indefinite\w*)\b"
)
