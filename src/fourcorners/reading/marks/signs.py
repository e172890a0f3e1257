"""The words by which papers show what they want, what they say in support, and whose rights they touch.

Each sign has cheap phrases, one of which must occur before its pattern is tried at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fourcorners.terms import Mark


@dataclass(frozen=True, slots=True)
class Sign:
    """One way a mark shows: the phrases of which one must occur, and the pattern that must match."""

    mark: Mark
    phrases: tuple[str, ...]
    pattern: re.Pattern[str]


def _sign(mark: Mark, phrases: str, pattern: str | None = None) -> Sign:
    needles = tuple(phrases.split("|"))
    return Sign(mark, needles, re.compile(pattern or "|".join(re.escape(n) for n in needles)))


_DATA = (
    r"(?:records?|information|data|documents?|subscriber|content|logs?|evidence|materials?|"
    r"accounts?|identity|details)"
)
_TAKEN_DOWN = (
    r"(?:web ?(?:site|page)s?|pages?|contents?|posts?|repositor(?:y|ies)|links?|urls?|videos?|"
    r"images?|materials?|accounts?|applications?|apps?|information|resources?|file|fork|items?|"
    r"profile|publication)"
)

SIGNS: tuple[Sign, ...] = (
    # what it wants done
    _sign(
        Mark.DISCLOSURE,
        (
            "disclos|produc|provid|furnish|deliver|turn over|bring with|hand over|übermitt|auskunft|"
            "remettre|fournir|facilit|communi|comuni|trasmett|data|information"
        ),
        rf"\b(?:shall|must|to|please|kindly|hereby|and|you) (?:(?!not |never )\w+ ){{0,4}}?(?:disclose|produce|"
        rf"provide|furnish|deliver|turn over|supply|make available|hand over)\b[^.;]{{0,120}}\b{_DATA}"
        r"|bring with \S{1,6} the following|(?:disclosed|produced) by [^.]{0,40}(?:to the government|"
        r"pursuant)|release of (?:subscriber|customer|records)|access to customer records"
        r"|request for (?:disclosure|subscriber|information|user (?:data|information)|data)|"
        r"(?:requests?|seeking|seeks|demands?) (?:\w+ ){0,3}(?:subscriber|records|user data|ip logs?|"
        r"account information)"
        r"|disclosure of (?:\w+ ){0,2}(?:data|information|records)|(?:communiquer|fournir|remettre|"
        r"übermitte\w|facilit\w{2,4}|comunic\w{2,4}|trasmettere) (?:\w+ ){0,6}(?:l'identité|données|"
        r"bestandsdaten|daten|datos|dati|informa\w+|identi\w+)|(?:bestandsdaten|daten)"
        r"\b[^.]{0,80}(?:zu )?übermitt|provide any and all|records to be (?:produced|disclosed)|"
        r"information to be disclosed",
    ),
    _sign(
        Mark.PRESERVATION,
        "preserv|keep all|keep the|keep any|sicherung|conserv|must not conceal|retain all|sichern|aufbewahr|bewahren",
        r"(?:request\w{0,3}|require\w{0,2}|order\w{0,2}|direct\w{0,2}|shall|must|please|asked|to|"
        r"hereby) (?:\w+ ){0,6}?(?:preserve|retain)\b|(?:please|must|to|you) (?:also )?keep (?:all|the|any) (?:\w+ )?(?:records|data|logs)|preservation (?:request|order|letter|of)"
        r"|european preservation|must not conceal|sicherungsanordnung|injonction européenne de conservation"
        r"|(?:determin\w{1,3}|orden\w{1,3}|requisit\w{1,3}|requier\w{1,3}|solicit\w{1,3}|dispone|ordin\w{1,3}|demand\w{2,4}|requ[ée]r\w{2,4})\b[^.;]{0,60}\b"
        r"(?:preserva(?:ção|r|ción)|conserva(?:ción|zione|tion|r|re)|conserver|preservem?|conserven?)|zu (?:sichern|aufzubewahren)|te bewaren",
    ),
    _sign(
        Mark.REMOVAL,
        (
            "remov|take down|takedown|take-down|taking down|taken down|delet|block|withhold|disabl|"
            "restrict|retirada|suppress|entfern|löschung|удал|ограничен|geo|retir|inaccessib|rimoz|rimuov|oscur|elimin|borr|"
            "remoção|bloque|sperr|lösch|verwijder"
        ),
        rf"(?:request\w{{0,3}}|require\w{{0,2}}|order\w{{0,2}}|demand\w{{0,2}}|please|kindly|must|"
        rf"shall|should|ask|asked|to|hereby|and)\b[^.;]{{0,60}}\b(?:remov(?:e|al|ing|ed)|take ?-?down|"
        rf"taking down|delet(?:e|ion|ing)|disabl(?:e|ing)|withhold(?:ing)?|block(?:ing)?|"
        rf"geo-?block(?:ing)?)\b[^.;]{{0,80}}\b{_TAKEN_DOWN}"
        r"|(?:please|kindly|to|must) (?:remove|delete|take down|disable) (?:them|it)\b|restrict(?:ing)? access|removal (?:request|order|notice)|request for removal|takedown "
        r"(?:request|order|notice)|be (?:removed|taken down|deleted|blocked)\b|entfernung|löschung|"
        r"ограничен\w+ доступ|удален|la retirada|retirada de|suppression d"
        r"|(?:enjoint|demand\w{2,4}|requ[ée]r\w{2,4}|prions|ordonn\w{1,3}|vouloir)\b[^.;]{0,80}\b(?:de |d')?(?:retirer|supprimer|rendre inaccessible|bloquer|d[ée]r[ée]f[ée]rencer)"
        r"|(?:ordin\w{1,3}|dispone|richied\w{1,3}|chied\w{1,3}|invita)\b[^.;]{0,80}\b(?:rimuovere|rimozione|oscura\w{2,6}|inibi\w{2,6}|disabilita\w{2,6})"
        r"|(?:orden\w{1,3}|requier\w{1,3}|solicit\w{1,3}|acuerd\w{1,3}|procederá a)\b[^.;]{0,80}\b(?:retir(?:ar|ada|en?)|elimin(?:ar|ación|en?)|bloque(?:ar|o|en?)|suprim\w{2,4})"
        r"|(?:determin\w{1,3}|requisit\w{1,3}|orden\w{1,3})\b[^.;]{0,80}\b(?:remoção|remov[ae]m?|retir(?:ada|em?)|bloqueio|exclusão|suspensão do perfil)"
        r"|(?:zu (?:entfernen|löschen|sperren)|(?:entfernen|löschen|sperren) sie)|te verwijderen",
    ),
    _sign(
        Mark.RESTRAINT,
        "freez|frozen|restrain|suspend|seiz|deactivat|debit|withhold|not consent|bloque|block|gel des|sequestr",
        (
            r"(?:freez(?:e|ing)|restrain(?:ing|t|ed)?|suspend(?:ing)?|seiz(?:e|ure of)|deactivat(?:e|ing)|"
            r"debit[- ]freeze)\b[^.;]{0,60}\b(?:accounts?|funds?|assets?|wallets?|balances?|domain|"
            r"cryptocurrency|profile|credits?|withdrawals?|transfers?|transactions?)\b|withhold (?:the )?funds|not consent to any[^.;]{0,30}dealing"
            r"|bloqueo de (?:los )?fondos|gel des avoirs|sequestro preventivo|bloqueio de valores|\b(?:accounts?|funds|assets) (?:\w+ ){0,3}(?:be frozen|"
            r"frozen|be suspended)"
        ),
    ),
    _sign(
        Mark.ROVING_ADDRESSEES,
        "any other|whose assistance|whomever|any provider|any person or entity|other provider",
        (
            r"any other (?:provider|compan\w{1,3}|service provider|person or entity|entity|"
            r"telecommunications|electronic communication)[^.;]{0,80}|whose assistance may facilitate|any "
            r"(?:wire or electronic|electronic|telecommunications|and all)? ?(?:communications? )"
            r"?(?:service )?providers? (?:who|that|which)[^.]{0,60}|any person or entity providing|"
            r"(?:internet|online) service providers? (?:generally|as may be identified)"
        ),
    ),
    _sign(
        Mark.SECRET_KEYS,
        (
            "password|private key|private ssl|private encryption|private tls|decrypt|encryption key|ssl "
            "key|tls key|passphrase|passcode|pin code|unencrypted"
        ),
        (
            r"(?:provide|produce|disclose|furnish|deliver|supply|turn over|include|including|and|any|all|"
            r"the|user|account|current|private)\W+(?:\w+\W+){0,5}?(?:passwords?|passphrases?|private "
            r"(?:ssl |encryption |tls )?keys?|encryption keys?|decryption keys?|ssl keys?|tls keys?|"
            r"passcodes?|pin codes?)|(?:shall|must|to|capable of) decrypt|decrypt(?:ed|ion) (?:of|the|any|"
            r"all)|technical assistance[^.]{0,80}(?:unencrypted|decrypt|install)|in (?:an )?unencrypted"
        ),
    ),
    _sign(
        Mark.JUDGE_CONTENT,
        (
            "identical or equivalent|same or similar|similar|fork|versions of|all content|any content|"
            "all posts|any posts|all messages|any messages|all communications|any communications|all "
            "material|any material|all copies|any other content|any and all content"
        ),
        (
            r"(?:all|any) (?:other )?(?:\w+ ){0,3}(?:content|posts?|messages?|communications|materials?|"
            r"repositor\w+|copies|versions?) (?:\w+ ){0,3}(?:that (?:constitutes?|is|are|may|relates?|"
            r"contains?)|which|relating to|related to|concerning|regarding|similar|evidencing|of (?:the )"
            r"?(?:same|similar|fake))[^.;]{0,60}|identical or equivalent|same or similar (?:content|"
            r"material)|all the \"?fork\"? versions?"
        ),
    ),
    # what it says in support
    _sign(
        Mark.IMMEDIATE,
        (
            "immediate|forthwith|at once|without delay|without undue|without any delay|within|urgent|as "
            "soon as|asap|unverzüglich|a la mayor|sans délai|instanter|sofort"
        ),
        (
            r"\b(?:immediately|forthwith|at once|instanter|without (?:undue |any )?delay|unverzüglich|"
            r"sofort|sans délai|a la mayor brevedad|as soon as possible|asap)\b|immediate (?:disclosure|"
            r"compliance|response|removal|action|production|assistance|attention)|within (?:24|"
            r"twenty-four|36|48|one|1|two|2|three|3|six|6|twelve|12)(?: ?\(\d+\))? ?(?:hours?|hrs)|"
            r"\burgent"
        ),
    ),
    _sign(
        Mark.EMERGENCY_CLAIMED,
        "emergency|exigent|2702(b)(8)|2702(c)(4)|notfall|imminent",
        (
            r"\b(?:emergency (?:disclosure|request|situation|data|involving|circumstances|case)|an "
            r"emergency|this emergency|exigent (?:circumstances|request|situation)|exigenc\w+)\b|"
            r"2702\([bc]\)\([84]\)|imminent (?:danger|threat|risk|harm)"
        ),
    ),
    _sign(
        Mark.DANGER_DESCRIBED,
        (
            "suicid|kidnap|abduct|bomb|shoot|kill|hostage|murder|overdos|stab|harm|end his|end her|end "
            "their|take his|take her|take their|missing|endangered|shot|trafficked|armed|captive|blow up"
        ),
        r"(?:threaten\w{0,3}|plan\w{0,4}|intend\w{0,2}|about|going|attempt\w{0,3}|stated?|says?|"
        r"posted|wrote)\b[^.]{0,80}\b(?:kill|shoot|suicide|bomb|murder|stab|harm (?:himself|herself|"
        r"themselves|others|her|him)|end (?:his|her|their) life|take (?:his|her|their) own life|blow "
        r"up|overdos\w+)|\b(?:was|were|been|is|has been) (?:kidnapped|abducted|taken hostage|held "
        r"(?:hostage|captive|against)|shot|stabbed|trafficked)"
        r"|\b(?:kidnap\w*|abduct\w*|bomb threat|active shooter|hostage|suicid\w+|armed (?:with|and))"
        r"\b[^.]{0,120}\b(?:victim|child|juvenile|year[- ]old|school|last seen|location|today|tonight|"
        r"person|ransom|hours)|(?:missing|endangered) (?:child|juvenile|person|\d{1,2}[- ]year)",
    ),
    _sign(
        Mark.PROMISES_PROCESS,
        (
            "follow|forthcoming|will obtain|will be obtained|will seek|pending|will provide|will submit|"
            "will apply|will be s|will be i|will serve|will secure|intends to|intend to|being sought|in "
            "the process|going to|await|until|while"
        ),
        r"(?:search warrant|warrant|subpoena|court order|legal process|order|process|mlat|formal "
        r"request|letter of request|documentation)[^.;]{0,60}(?:will (?:be )?(?:follow|obtain|served?|"
        r"sent|provided|forthcoming|submitted|issued)|to follow|shall follow|is (?:pending|"
        r"forthcoming|being (?:sought|prepared))|forthcoming)"
        r"|(?:will|intends? to|going to|shall|in the process of|pending(?: the)?|await\w*|until|while)"
        r"\b[^.;]{0,40}(?:follow\w* up with|obtain\w*|seek\w*|secur\w+|appl(?:y|ies|ied|ying) for|"
        r"submit\w*|issuance of|serv\w+|being)[^.;]{0,50}(?:warrant|subpoena|court order|legal "
        r"process|\border\b|mlat|formal process)"
        r"|process (?:to )?follow\? {0,3}(?:\[x\]|☒|☑|✓|x) ?(?:yes|a |search|warrant)",
    ),
    _sign(
        Mark.VOLUNTARY,
        (
            "voluntar|please|kindly|would appreciate|grateful|cooperation|request you|requested to|"
            "appreciate your|bitten|agradec|prie|assistance in|convenience|as a courtesy|would assist|be helpful|oblige|be appreciated|"
            "cortes|gentile"
        ),
        (
            r"\bvoluntar\w+|(?:would|should|we|i) (?:greatly )?(?:appreciate|be (?:most |very )?grateful)|would be (?:much |greatly )?(?:appreciated|helpful)|"
            r"would (?:assist|help) (?:us|me|if|our)|(?:does|do) not oblige|not obliged to|appreciate your "
            r"(?:cooperation|assistance|help|prompt)|\b(?:please|kindly) (?:also )?(?:provide|remove|send|"
            r"furnish|delete|block|consider|take|confirm|preserve|assist|disable)|your (?:kind )"
            r"?(?:cooperation|assistance)|you are (?:kindly )?requested|we (?:kindly )?(?:request|ask) "
            r"(?:you|that you|your)|request for removal|in order to request|wir bitten|nous vous prions|"
            r"agradec"
        ),
    ),
    _sign(
        Mark.PENALTY_THREATENED,
        (
            "contempt|penalt|punish|liable|imprison|prosecut|sanction|fine|fail|refus|neglect|disobe|"
            "contraven|non-compl|noncompl|apercib|desobedi|multa|coima|astreinte|amende|passible|peine de|sanctions|zwangsgeld|ordnungsgeld|"
            "bußgeld|strafbar|dwangsom|sanzion|administrative fine|inexécution"
        ),
        (
            r"contempt|(?:fail\w{0,3}|failure|does not (?:take|comply)|refus\w{0,3}|neglect\w{0,3}|"
            r"disobey\w{0,3}|non-?compliance|"
            r"contraven\w{1,4}|comply)\b[^.;]{0,120}\b(?:penalt\w+|punish\w*|fines?|liable|imprisonment|"
            r"prosecut\w+|sanction\w*|enforce\w*|contempt|block\w*|proceedings|attachment|warrant of "
            r"arrest|subject you|disobedience)|liable (?:to|for) (?:a )?(?:fine|penalt|imprisonment|"
            r"prosecution)|subject to (?:a )?(?:fine|penalt|imprisonment|prosecution)|under (?:penalty|"
            r"pain) of|penalt\w+ for (?:failure|non)|apercib\w{1,8}|delito de desobediencia|crime de desobediência|multa (?:diária|coercitiva|de)|coima"
            r"|(?:inexécution|refus|défaut)[^.;]{0,60}(?:passible|puni|sanction|amende|astreinte)|sous (?:peine|astreinte)|(?:zwangs|ordnungs|buß)geld"
            r"|dwangsom|sanzion\w{1,4}|sotto pena|administrative fine[^.;]{0,60}(?:will|shall|may) be"
        ),
    ),
    _sign(
        Mark.FINDS_SPECIFIC_FACTS,
        "articulable facts|articulable suspicion",
        (
            r"(?:offer\w{0,4}|show\w{0,4}|set(?:s|ting)? forth|present\w{0,3}|demonstrat\w{1,4}|finds?|finding|found|contain\w{0,2}|there (?:are|is)|"
            r"stat\w{2,3}|submitted|satisf\w{2,5}|upon|appear\w{0,3}|establish\w{0,3}|on)\b[^.]{0,140}articulable (?:facts|suspicion)"
            r"|articulable (?:facts|suspicion) (?:showing|to show|that show|demonstrating|exist|has been)"
        ),
    ),
    _sign(
        Mark.FINDS_PROBABLE_CAUSE,
        "probable cause|reasonable cause to believe|hinreichende gründe",
        (
            r"(?:find|finds|found|finding|establish\w{0,3}|satisfied|satisfying|shows?|shown|determin\w{2,4}|there (?:is|exists|being)|appear\w{0,3}|having|"
            r"upon|that|made)\b[^.]{0,110}(?:probable|reasonable) cause"
            r"|probable cause (?:to believe|exists?|being|has been|is|having|for the issuance)|reasonable cause to believe"
        ),
    ),
    _sign(
        Mark.FINDS_HARM_FROM_NOTICE,
        "jeopard|flight|flee|destr|tamper|intimidat|endanger|unduly|interference",
        (
            r"(?:court|reason to believe|finds?|determin\w+|magistrate|judge|certif\w+)"
            r"\b[^.]{0,260}(?:notif\w+|notice|disclos\w+|existence)[^.]{0,200}(?:seriously "
            r"jeopardi[sz]\w*|jeopardi[sz]\w*|flight|flee|destruction|destroy|tamper\w*|intimidat\w*|"
            r"endanger\w*|unduly delay\w*|interference)"
        ),
    ),
    _sign(
        Mark.SECRECY_AHEAD,
        "subpoena|legal process",
        (
            r"\b(?:any|all|each|every) (?:and all )?(?:future|subsequent|later|further) (?:[\w-]+ ){0,3}"
            r"(?:subpoenas?|legal process)\b"
            r"|\b(?:any|all|each|every) (?:and all )?(?:[\w-]+ ){0,4}(?:subpoenas?|legal process)\b[^.;]{0,120}"
            r"(?:to (?:which|whom) (?:a copy of )?this order (?:is|may be|has been) attached"
            r"|(?:issued|served)\b[^.;]{0,80}\b(?:within|during|for|in) (?:the )?(?:next |following |period of )"
            r"?(?:one|two|six|\d{1,3}|year|months?)\b)"
            r"|\bsubpoenas? (?:yet )?to be (?:issued|served)\b"
        ),
    ),
    _sign(
        Mark.CUSTOMS_SUBJECT,
        "import|merchandise|duty|duties|customs|entry|tariff|1509",
        (
            r"\b(?:importer(?: of record)?|importation|imported|merchandise|entry (?:number|no|summary)|"
            r"harmonized tariff|tariff (?:classification|schedule)|customs (?:dut\w+|entr\w+|broker|fraud|"
            r"revenue)|liquidation|"
            r"drawback|duties (?:due|owed|and)|bill of lading|country of origin|dut(?:y|ies), (?:fees|"
            r"fines|taxes)|liability (?:of any person )?for (?:duties|duty|fines|penalties))\b"
        ),
    ),
    _sign(
        Mark.IMMIGRATION_SUBJECT,
        "immigra|alien|removab|noncitizen|non-citizen|visa|deport|admissib|1225|naturaliz",
        (
            r"\b(?:aliens?|noncitizens?|non-citizens?|removability|removable|removal proceedings|"
            r"immigration (?:status|laws?|benefit|violation|enforcement|matter|and nationality)|visa|"
            r"deport\w*|inadmissib\w+|admissib\w+|unlawful(?:ly)? (?:present|entered|entry)|reside in the "
            r"united states|naturaliz\w+)\b"
        ),
    ),
    # whose rights it touches
    _sign(
        Mark.OFFICIAL_CRITICISM,
        (
            "critic|mock|insult|defam|disparag|satir|parod|ridicul|discredit|malign|derogat|disrespect|"
            "slander|offend|false statement|false information|false claim|fake news|dox|expos|harass|"
            "leak|rogue|unofficial account|purporting to be|alt |tracks"
        ),
        r"(?:critic\w+|mock\w*|insult\w*|defam\w+|disparag\w+|satir\w+|parod\w+|ridicul\w+|"
        r"discredit\w*|malign\w*|derogatory|disrespect\w*|slander\w*|offend\w* (?:the )?(?:honou?r|"
        r"dignity)|false (?:statements|information|claims)|fake news|doxx?\w*|expos\w+ (?:the )"
        r"?(?:names?|identit\w+)|harass\w*|leak\w*)\b[^.]{0,90}\b(?:officials?|officers?|agents?|"
        r"agency|government|ministers?|presidents?|mayor|police|sheriff|governor|king|prime minister|"
        r"state (?:bodies|authorities)|authorities|judges?|senator|secretary|administration|head of "
        r"state|department|member of parliament)\b"
        r"|\b(?:officials?|agents?|agency|government|minister|president|mayor|governor|police "
        r"department|sheriff|chief of police|king|secretary|administration)(?:'s)"
        r"?\b[^.]{0,60}\b(?:criticis\w+|criticiz\w+|mocked|mocking|parody|satire|defamation|insulted|"
        r"defamed|rogue|unofficial account|purporting to be|alt[ _]?(?:uscis|gov|immigration))|"
        r"(?:parody|satir\w+|rogue|alt) (?:twitter |x )?accounts?|tracks? (?:the )?(?:movements?|"
        r"locations?|activit\w+) of (?:ice|immigration|police|agents|officers)",
    ),
    _sign(
        Mark.EXPRESSION,
        (
            "protest|demonstrat|rally|rallies|riot|march|journalis|reporter|news|the press|free speech|"
            "freedom of|free press|free expression|first amendment|activis|political|boycott|petition|"
            "hashtag|independence|referendum|religious|propaganda|extremis|visitor|who read|who visit|"
            "who view|who post|who attend|who organi|who rsvp|readers|reader of|comment|blog|dissident|"
            "secession|satir|parod|civil disobedience|inauguration"
        ),
        (
            r"\b(?:protest(?:s|ers?|ing)?|demonstrat(?:ion|ions|ors?)|rall(?:y|ies)|riots?|march(?:es)? "
            r"(?:on|against)|journalis\w+|reporters?|news ?(?:paper|paper's|room|site|organi[sz]ation|"
            r"article)|the press|free(?:dom of)? (?:speech|expression|the press|assembly)|first amendment|"
            r"activis\w+|political (?:speech|opinion|movement|group|party|campaign|activit\w+)|boycott|"
            r"petition(?:s|ers)? (?:against|for|to)|hashtags?|independence referendum|referendum|"
            r"religious (?:group|organi[sz]ation)|propaganda|extremis\w+|visitors? to (?:the|a) (?:web)"
            r"?site|who (?:read|visited|viewed|posted|attended|organi[sz]ed|rsvp)|readers? of|commenters?|"
            r"blog(?:gers?|s| post)?|dissident\w*|secession\w*|satir\w+|parod\w+|civil disobedience|"
            r"inauguration)\b"
        ),
    ),
    _sign(
        Mark.LEGISLATOR,
        "member of|members of|congress|senator|legislator|lawmaker|assembly|diputad",
        (
            r"(?:account\w*|belong\w*|used by|of|user|subscriber|against|suspect|target|records|named)"
            r"\b[^.]{0,60}\b(?:members? of (?:the )?(?:[a-z]+ )?(?:parliament|congress|house of "
            r"representatives|legislature|bundestag|althingi)|congress(?:man|woman)|(?:state )?senator|"
            r"legislators?|lawmakers?|assembly ?(?:member|man|woman)|diputad[oa])"
        ),
    ),
    _sign(
        Mark.REPRODUCTIVE_CARE,
        (
            "abortion|reproductive|contracept|mifepriston|misoprostol|miscarriage|pregnan|unborn|fetus|"
            "fetal|planned parenthood"
        ),
        (
            r"\b(?:abortions?|abortifacients?|reproductive (?:health|care|rights)|contracept\w+|"
            r"mifepristone|misoprostol|abort\w* (?:a )?(?:fetus|pregnancy)|unborn child|fetal (?:remains|"
            r"death|homicide)|(?:terminat\w+|ending) (?:of )?(?:a |the |her )?pregnanc\w+|planned "
            r"parenthood|pregnan\w+ (?:terminat\w+|loss))\b"
        ),
    ),
    _sign(
        Mark.GENDER_CARE,
        "gender|transgender|puberty|hormone|transition",
        (
            r"\b(?:gender[- ](?:affirming|transition\w*|reassignment|dysphoria|identity)|transgender|"
            r"puberty[- ]block\w+|cross-sex hormones?|sex[- ]change|transition(?:ing)? (?:treatment|"
            r"procedure|care|of minors)|hormone (?:therapy|replacement))\b"
        ),
    ),
    # what kind of paper
    _sign(
        Mark.INTERNAL_DOCUMENT,
        (
            "memorandum|inspector general|management alert|report of investigation|internal|briefing|"
            "talking points|standard operating|we reviewed|we found that|we recommend|legal process|work product|do not forward|draft affidavit|"
            "the warrant we served|deliberative|privileged"
        ),
        (
            r"(?:memorandum (?:for|to|of investigation)|management alert|report of investigation|office "
            r"of inspector general[^.]{0,80}(?:found|reviewed|review|report|determined)|we (?:reviewed|"
            r"found that|recommend\w*)|briefing (?:paper|note|memo)|talking points|standard operating "
            r"procedure|internal (?:memo\w*|use only|e-?mail)|legal process (?:policy|guid\w+)|attorney work product|deliberative process|do not forward"
            r"|(?:send|need|write) me (?:a|the) draft (?:affidavit|warrant|order|subpoena)|the (?:warrant|subpoena|order) we served)"
        ),
    ),
)
