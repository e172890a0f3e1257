"""What a paper shows about itself: its kind, what it wants done, what it says in support, whose rights it touches.

A mark is a report with its words, never a judgement. Each is looked for by cheap phrases first and by a pattern only
where one of them occurs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fourcorners.reading.prose import Prose, Span
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Found


@dataclass(frozen=True, slots=True)
class _Sign:
    """One way a mark shows: the phrases of which one must occur, and the pattern that must match."""

    mark: Mark
    phrases: tuple[str, ...]
    pattern: re.Pattern[str]


def _sign(mark: Mark, phrases: str, pattern: str | None = None) -> _Sign:
    needles = tuple(phrases.split("|"))
    return _Sign(mark, needles, re.compile(pattern or "|".join(re.escape(n) for n in needles)))


_DATA = (
    r"(?:records?|information|data|documents?|subscriber|content|logs?|evidence|materials?|accounts?|identity|details)"
)
_TAKEN_DOWN = r"(?:web ?(?:site|page)s?|pages?|contents?|posts?|repositor(?:y|ies)|links?|urls?|videos?|images?|materials?|accounts?|applications?|apps?|information|resources?|file|fork|items?|profile|publication)"

_SIGNS: tuple[_Sign, ...] = (
    # what it wants done
    _sign(Mark.DISCLOSURE, "disclos|produc|provid|furnish|deliver|turn over|bring with|hand over|übermitt|auskunft|remit|facilit|commun",
          rf"\b(?:shall|must|to|please|kindly|hereby|and|you) (?:\w+ ){{0,4}}?(?:disclose|produce|provide|furnish|deliver|turn over|supply|make available|hand over)\b[^.;]{{0,120}}\b{_DATA}"
          r"|bring with \S{1,6} the following|(?:disclosed|produced) by [^.]{0,40}(?:to the government|pursuant)|release of (?:subscriber|customer|records)|access to customer records"
          r"|request for (?:disclosure|subscriber|information|user (?:data|information)|data)|(?:requests?|seeking|seeks|demands?) (?:\w+ ){0,3}(?:subscriber|records|user data|ip logs?|account information)"
          r"|provide any and all|records to be (?:produced|disclosed)|information to be disclosed"),
    _sign(Mark.PRESERVATION, "preserv|sicherung|conserv|must not conceal|retain all",
          r"(?:request\w{0,3}|require\w{0,2}|order\w{0,2}|direct\w{0,2}|shall|must|please|asked|to|hereby) (?:\w+ ){0,6}?(?:preserve|retain)\b|preservation (?:request|order|letter|of)"
          r"|european preservation|must not conceal|sicherungsanordnung|injonction européenne de conservation"),
    _sign(Mark.REMOVAL, "remov|take down|takedown|take-down|delet|block|withhold|disabl|restrict access|retirada|supprim|entfern|удал|ограничен|geo-|geoblock|sperr",
          rf"(?:request\w{{0,3}}|require\w{{0,2}}|order\w{{0,2}}|demand\w{{0,2}}|please|kindly|must|shall|should|ask|asked|to|hereby|and)\b[^.;]{{0,60}}\b(?:remov(?:e|al|ing|ed)|take ?-?down|taking down|delet(?:e|ion|ing)|disabl(?:e|ing)|withhold(?:ing)?|block(?:ing)?|geo-?block(?:ing)?)\b[^.;]{{0,80}}\b{_TAKEN_DOWN}"
          r"|restrict(?:ing)? access|removal (?:request|order|notice)|request for removal|takedown (?:request|order|notice)|be (?:removed|taken down|deleted|blocked)\b|entfernung|löschung|ограничен\w+ доступ|удален|la retirada|retirada de|suppression d"),
    _sign(Mark.RESTRAINT, "freez|restrain|suspend|seiz|frozen|einfrier|gel des|bloqueo de cuentas|deactivat",
          r"(?:freez(?:e|ing)|restrain(?:ing|t|ed)?|suspend(?:ing)?|seiz(?:e|ure of)|deactivat(?:e|ing)|debit[- ]freeze)\b[^.;]{0,60}\b(?:accounts?|funds?|assets?|wallets?|balances?|domain|cryptocurrency|profile|credits?)\b|\b(?:accounts?|funds|assets) (?:\w+ ){0,3}(?:be frozen|frozen|be suspended)"),
    _sign(Mark.ROVING_ADDRESSEES, "any other|whose assistance|whomever|any provider|any person or entity|other provider",
          r"any other (?:provider|compan\w{1,3}|service provider|person or entity|entity|telecommunications|electronic communication)[^.;]{0,80}|whose assistance may facilitate|any (?:wire or electronic|electronic|telecommunications|and all)? ?(?:communications? )?(?:service )?providers? (?:who|that|which)[^.]{0,60}|any person or entity providing|(?:internet|online) service providers? (?:generally|as may be identified)"),
    _sign(Mark.SECRET_KEYS, "password|private key|decrypt|encryption key|ssl key|tls key|passphrase|passcode|pin code|unlock|backdoor|technical assistance|key material",
          r"(?:provide|produce|disclose|furnish|deliver|supply|turn over|include|including|and|any|all|the|user|account|current|private)\W+(?:\w+\W+){0,5}?(?:passwords?|passphrases?|private (?:ssl |encryption |tls )?keys?|encryption keys?|decryption keys?|ssl keys?|tls keys?|passcodes?|pin codes?)|(?:shall|must|to|capable of) decrypt|decrypt(?:ed|ion) (?:of|the|any|all)|technical assistance[^.]{0,80}(?:unencrypted|decrypt|install)|in (?:an )?unencrypted"),
    _sign(Mark.JUDGE_CONTENT, "any content|relating to|that relate|related to|evidenc|similar content|identical or equivalent|fork|same or similar|other content|all copies",
          r"(?:all|any) (?:other )?(?:\w+ ){0,3}(?:content|posts?|messages?|communications|materials?|repositor\w+|copies|versions?) (?:\w+ ){0,3}(?:that (?:constitutes?|is|are|may|relates?|contains?)|which|relating to|related to|concerning|regarding|similar|evidencing|of (?:the )?(?:same|similar|fake))[^.;]{0,60}|identical or equivalent|same or similar (?:content|material)|all the \"?fork\"? versions?"),
    # what it says in support
    _sign(Mark.IMMEDIATE, "immediate|forthwith|at once|without delay|within 24|within twenty-four|urgent|as soon as possible|asap|unverzüglich|a la mayor brevedad|sans délai|within one hour|within 1 hour|within 36|within 48|within two hours|within 2 hours|hours of receipt|instanter|sofort|promptly",
          r"\b(?:immediately|forthwith|at once|instanter|without (?:undue |any )?delay|unverzüglich|sofort|sans délai|a la mayor brevedad|as soon as possible|asap)\b|immediate (?:disclosure|compliance|response|removal|action|production|assistance|attention)|within (?:24|twenty-four|36|48|one|1|two|2|three|3|six|6|twelve|12)(?: ?\(\d+\))? ?(?:hours?|hrs)|\burgent"),
    _sign(Mark.EMERGENCY_CLAIMED, "emergency|exigent|2702(b)(8)|2702(c)(4)|notfall|imminent",
          r"\b(?:emergency (?:disclosure|request|situation|data|involving|circumstances|case)|an emergency|this emergency|exigent (?:circumstances|request|situation)|exigenc\w+)\b|2702\([bc]\)\([84]\)|imminent (?:danger|threat|risk|harm)"),
    _sign(Mark.DANGER_DESCRIBED, "suicid|kidnap|abduct|bomb|shoot|kill|threat|missing|hostage|murder|overdose|stab|weapon|gun|explosive|self-harm|self harm|rape|assault|trafficked|strangl|armed",
          r"(?:threaten\w{0,3}|plan\w{0,4}|intend\w{0,2}|about|going|attempt\w{0,3}|stated?|says?|posted|wrote)\b[^.]{0,80}\b(?:kill|shoot|suicide|bomb|murder|stab|harm (?:himself|herself|themselves|others|her|him)|end (?:his|her|their) life|take (?:his|her|their) own life|blow up|overdos\w+)|\b(?:was|were|been|is|has been) (?:kidnapped|abducted|taken hostage|held (?:hostage|captive|against)|shot|stabbed|trafficked)"
          r"|\b(?:kidnap\w*|abduct\w*|bomb threat|active shooter|hostage|suicid\w+|armed (?:with|and))\b[^.]{0,120}\b(?:victim|child|juvenile|year[- ]old|school|last seen|location|today|tonight|person|ransom|hours)|(?:missing|endangered) (?:child|juvenile|person|\d{1,2}[- ]year)"),
    _sign(Mark.PROMISES_PROCESS, "follow|forthcoming|will obtain|will be obtained|will seek|pending|anticipat|will provide|will submit|will apply|intends to apply|being sought|in the process of",
          r"(?:search warrant|warrant|subpoena|court order|legal process|order|process|mlat|formal request|letter of request|documentation)[^.;]{0,60}(?:will (?:be )?(?:follow|obtain|served?|sent|provided|forthcoming|submitted|issued)|to follow|shall follow|is (?:pending|forthcoming|being (?:sought|prepared))|forthcoming)"
          r"|(?:will|intends? to|going to|shall|in the process of|pending(?: the)?|await\w*|until|while)\b[^.;]{0,40}(?:follow\w* up with|obtain\w*|seek\w*|secur\w+|appl(?:y|ies|ied|ying) for|submit\w*|issuance of|serv\w+|being)[^.;]{0,50}(?:warrant|subpoena|court order|legal process|\border\b|mlat|formal process)"),
    _sign(Mark.VOLUNTARY, "voluntar|please|kindly|would appreciate|grateful|cooperation|request you|requested to|appreciate your|bitten|agradec|prie|assistance in|convenience|as a courtesy",
          r"\bvoluntar\w+|(?:would|we|i) (?:greatly )?(?:appreciate|be grateful)|appreciate your (?:cooperation|assistance|help|prompt)|\b(?:please|kindly) (?:also )?(?:provide|remove|send|furnish|delete|block|consider|take|confirm|preserve|assist|disable)|your (?:kind )?(?:cooperation|assistance)|you are (?:kindly )?requested|we (?:kindly )?(?:request|ask) (?:you|that you|your)|request for removal|in order to request|wir bitten|nous vous prions|agradec"),
    _sign(Mark.PENALTY_THREATENED, "contempt|penalt|punish|fine|liable|imprison|prosecut|sanction|enforce|failure to|non-compliance|noncompliance",
          r"contempt|(?:fail\w{0,3}|failure|refus\w{0,3}|neglect\w{0,3}|disobey\w{0,3}|non-?compliance|contraven\w{1,4}|comply)\b[^.;]{0,120}\b(?:penalt\w+|punish\w*|fines?|liable|imprisonment|prosecut\w+|sanction\w*|enforce\w*|contempt|block\w*|proceedings|attachment|warrant of arrest|subject you|disobedience)|liable (?:to|for) (?:a )?(?:fine|penalt|imprisonment|prosecution)|subject to (?:a )?(?:fine|penalt|imprisonment|prosecution)|under (?:penalty|pain) of"),
    _sign(Mark.FINDS_SPECIFIC_FACTS, "articulable facts",
          r"(?:court|united states|government|state|people|it)\b[^.]{0,60}(?:finds?|found|offered|has (?:offered|shown|set forth)|appearing|having)[^.]{0,120}articulable facts|finding[^.]{0,60}articulable facts"),
    _sign(Mark.FINDS_PROBABLE_CAUSE, "probable cause",
          r"(?:i|court|magistrate|judge|having|satisfied|affidavit\w*|testimony|there being|finds?|found|that)\b[^.]{0,100}(?:find|finds|found|establish\w*|satisfied|shows?|is|determin\w+)[^.]{0,40}probable cause"),
    _sign(Mark.FINDS_HARM_FROM_NOTICE, "jeopardi|flight|destr|tamper|intimidat|2705|impede|compromis|harm",
          r"(?:court|reason to believe|finds?|determin\w+|magistrate|judge|certif\w+)\b[^.]{0,260}(?:notif\w+|notice|disclos\w+|existence)[^.]{0,200}(?:seriously jeopardi[sz]\w*|jeopardi[sz]\w*|flight|flee|destruction|destroy|tamper\w*|intimidat\w*|endanger\w*|unduly delay\w*|interference)"),
    _sign(Mark.CUSTOMS_SUBJECT, "import|merchandise|duty|duties|customs|entry|tariff|1509",
          r"\b(?:importer(?: of record)?|importation|imported|merchandise|entry (?:number|no|summary)|harmonized tariff|tariff|customs (?:dut\w+|entr\w+|broker|fraud|revenue)|liquidation|drawback|duties (?:due|owed|and)|bill of lading|country of origin|dut(?:y|ies), (?:fees|fines|taxes)|liability (?:of any person )?for (?:duties|duty|fines|penalties))\b"),
    _sign(Mark.IMMIGRATION_SUBJECT, "immigra|alien|removab|noncitizen|non-citizen|visa|deport|admissib|1225|naturaliz",
          r"\b(?:aliens?|noncitizens?|non-citizens?|removability|removable|removal proceedings|immigration (?:status|laws?|benefit|violation|enforcement|matter|and nationality)|visa|deport\w*|inadmissib\w+|admissib\w+|unlawful(?:ly)? (?:present|entered|entry)|reside in the united states|naturaliz\w+)\b"),
    # whose rights it touches
    _sign(Mark.OFFICIAL_CRITICISM, "official|officer|agency|agent|government|minister|president|mayor|police|sheriff|governor|king|crown|council|roskomnadzor|ministry|governor|judge|senator|congress|secretary",
          r"(?:critic\w+|mock\w*|insult\w*|defam\w+|disparag\w+|satir\w+|parod\w+|ridicul\w+|discredit\w*|malign\w*|derogatory|disrespect\w*|slander\w*|offend\w* (?:the )?(?:honou?r|dignity)|false (?:statements|information|claims)|fake news|doxx?\w*|expos\w+ (?:the )?(?:names?|identit\w+)|harass\w*|leak\w*)\b[^.]{0,90}\b(?:officials?|officers?|agents?|agency|government|ministers?|presidents?|mayor|police|sheriff|governor|king|prime minister|state (?:bodies|authorities)|authorities|judges?|senator|secretary|administration|head of state|department|member of parliament)\b"
          r"|\b(?:officials?|agents?|agency|government|minister|president|mayor|governor|police department|sheriff|chief of police|king|secretary|administration)(?:'s)?\b[^.]{0,60}\b(?:criticis\w+|criticiz\w+|mocked|mocking|parody|satire|defamation|insulted|defamed|rogue|unofficial account|purporting to be|alt[ _]?(?:uscis|gov|immigration))|(?:parody|satir\w+|rogue|alt) (?:twitter |x )?accounts?|tracks? (?:the )?(?:movements?|locations?|activit\w+) of (?:ice|immigration|police|agents|officers)"),
    _sign(Mark.EXPRESSION, "protest|demonstrat|riot|article|journalis|news|press|assembl|speech|opinion|blog|comment|petition|activis|movement|book|read|religio|rally|march|campaign|hashtag|strike|leaflet|propagand|publish|podcast|reporter|author|censor|independence|referendum|satir|parod",
          r"\b(?:protest(?:s|ers?|ing)?|demonstrat(?:ion|ions|ors?)|rall(?:y|ies)|riots?|march(?:es)? (?:on|against)|journalis\w+|reporters?|news ?(?:paper|paper's|room|site|organi[sz]ation|article)|the press|free(?:dom of)? (?:speech|expression|the press|assembly)|first amendment|activis\w+|political (?:speech|opinion|movement|group|party|campaign|activit\w+)|boycott|petition(?:s|ers)? (?:against|for|to)|hashtags?|independence referendum|referendum|religious (?:group|organi[sz]ation)|propaganda|extremis\w+|visitors? to (?:the|a) (?:web)?site|who (?:read|visited|viewed|posted|attended|organi[sz]ed|rsvp)|readers? of|commenters?|blog(?:gers?|s| post)?|dissident\w*|secession\w*|satir\w+|parod\w+|civil disobedience|inauguration)\b"),
    _sign(Mark.LEGISLATOR, "member of parliament|congress|senator|legislator|member of the parliament|deputy of|parliament|assemblymember|state representative|lawmaker|abgeordnet|bundestag|mp for|althingi|diputad",
          r"(?:account\w*|belong\w*|used by|of|user|subscriber|against|suspect|target|records|named)\b[^.]{0,60}\b(?:members? of (?:the )?(?:[a-z]+ )?(?:parliament|congress|house of representatives|legislature|bundestag|althingi)|congress(?:man|woman)|(?:state )?senator|legislators?|lawmakers?|assembly ?(?:member|man|woman)|diputad[oa])"),
    _sign(Mark.REPRODUCTIVE_CARE, "abortion|reproductive|contracept|mifepriston|misoprostol|miscarriage|pregnan|unborn|fetus|fetal|planned parenthood",
          r"\b(?:abortions?|abortifacients?|reproductive (?:health|care|rights)|contracept\w+|mifepristone|misoprostol|abort\w* (?:a )?(?:fetus|pregnancy)|unborn child|fetal (?:remains|death|homicide)|(?:terminat\w+|ending) (?:of )?(?:a |the |her )?pregnanc\w+|planned parenthood|pregnan\w+ (?:terminat\w+|loss))\b"),
    _sign(Mark.GENDER_CARE, "gender|transgender|puberty|hormone|transition",
          r"\b(?:gender[- ](?:affirming|transition\w*|reassignment|dysphoria|identity)|transgender|puberty[- ]block\w+|cross-sex hormones?|sex[- ]change|transition(?:ing)? (?:treatment|procedure|care|of minors)|hormone (?:therapy|replacement))\b"),
    # what kind of paper
    _sign(Mark.INTERNAL_DOCUMENT, "memorandum|inspector general|management alert|report of investigation|internal|briefing|talking points|for official use only|standard operating|directive number|policy",
          r"(?:memorandum (?:for|to|of investigation)|management alert|report of investigation|office of inspector general[^.]{0,80}(?:found|reviewed|review|report|determined)|we (?:reviewed|found that|recommend\w*)|briefing (?:paper|note|memo)|talking points|standard operating procedure|internal (?:memo\w*|use only|e-?mail)|legal process (?:policy|guid\w+))"),
)  # fmt: skip

_APPLICATION_TITLE = re.compile(
    r"affidavit\s?(?:in|of|for)|application for (?:a |an )?(?:search|warrant|order|production|tracking|pen)|notice of application|\bex parte application|government'?s application|application of the united states for"
    r"|motion for (?:an )?order|\[?proposed\]? order|notice of (?:intention|intent) to apply|a?ffiant|af\W?davit in s?\W?\s?\d?\s?\w?port|declaration in support|statement of probable cause|antrag auf|demande de"
)
_ORDERS = re.compile(
    r"it is (?:hereby |therefore |further |so )?(?:\[?\w{1,2}\]? )?(?:hereby )?ordered|you are (?:hereby )?(?:commanded|ordered|directed|required)|is hereby (?:ordered|directed)|(?:the )?court (?:hereby )?orders|\bit is ordered|is ordered that|\bso ordered"
    r"|commanded to (?:search|execute)|authori[sz]ed and (?:commanded|directed)"
)
_AFFIDAVIT = re.compile(
    r"affidavit in s|being (?:first |duly |first duly )?sworn,? (?:hereby )?(?:depose|state|say|dep)|having been (?:first )?(?:duly )?sworn|depose and s(?:ay|tate)|i make this affidavit|makes this af\S{1,4}davit|your af\S{1,3}iant|i am applying to a judge|hereby (?:makes )?appl(?:y|ies) (?:to|for)|respectfully requests? that (?:the|this) court|now comes the united states|moves? this (?:honorable )?court"
)

_INSERT = re.compile(
    r"\[?\binsert (?:the |a |an )?(?:\w+ ){0,3}\w+|\((?:name|date|place|address|signature|specify|insert|title|applicant|territorial|respondent|position|agency)\b[^)]{0,120}\)"
    r"|\[(?:[a-z]+[ /-]?){1,8}\]|<(?:insert|name|date)[^>]{0,60}>|\bx{3,}\b|\bclick or tap|\bdd/mm/yyyy|\bmm/dd/yyyy|(?:…|\. ?\.|\.\.){4,}|(?:_ ?){6,}|\byyyy\b"
)
_REDACTED = re.compile(
    r"\[(?:private|redacted?[^\]]{0,40}|invalid|sic|name withheld|illegible|\.\.\.|sealed|removed|omitted|withheld|unreadable|first|second)[^\]]{0,40}\]"
)
_TITLES_OF_PARTS = r"(?:attachment|exhibit|schedule|annex|appendix|addendum|rider)"
_PART = re.compile(rf"\b(?P<kind>{_TITLES_OF_PARTS}) ?[\"']?(?P<mark>[a-h]|[1-9]|i{{1,3}})?[\"']?(?=[\s,.;:)(]|$)")
_ENCLOSED = re.compile(
    r"(?:(?:attached|enclosed)(?: hereto)?(?: is| are| please find| herewith)? (?:a |an |the |our |please find (?:a |the )?)?(?:\w+ ){0,3}?(?:warrant|order|subpoena|judgment|decision|letter|list|document|affidavit|summons|request|notice|ruling|injunction|spreadsheet)"
    r"|(?:warrant|order|subpoena|judgment|decision|letter|list|document|summons|request|notice|ruling|resolution|pdf|file)s? (?:is |are |as |that is )?(?:hereto )?(?:attached|enclosed)|orden judicial (?:\w+ )?adjunta|ci-joint|ci-jointe|in der anlage|beigefügt|adjunt[oa]\b)"
)
_PARTIES = re.compile(
    r"plaintiffs?\b.{0,400}\bdefendants?\b|attorneys? for (?:the )?(?:plaintiff|defendant|petitioner|respondent)|\b(?:my|our) client\b|copyright (?:owner|holder)|512\(h\)|civil action|petitioner\b.{0,200}respondent"
)
_STATE_PARTY = re.compile(
    r"united states of america,? ?(?:\)|,|v\.|plaintiff)|attorneys? for (?:the )?united states|people of the state|state of [a-z ]{4,20},? plaintiff|commonwealth of|united states attorney|attorney general|special agent|police"
)


def find_papermarks(
    prose: Prose, instrument: Instrument | None, *, dated: bool, attached: bool
) -> tuple[Found[Mark], ...]:
    """Every mark of this room that the paper shows, each with the first words that show it.

    `dated`: a date of issue was read, which no unfilled form has. `attached`: the delivery brought other papers.
    """
    marks: list[Found[Mark]] = []
    blank = find_blank_form(prose, dated=dated)
    if blank:
        marks.append(prose.found(Mark.BLANK_FORM, blank))
    application = find_application(prose)
    if application:
        marks.append(prose.found(Mark.APPLICATION, application))
    private = _private_party(prose, instrument)
    if private:
        marks.append(prose.found(Mark.PRIVATE_PARTY, private))
    missing = None if attached else find_missing_attachment(prose)
    if missing:
        marks.append(prose.found(Mark.ATTACHMENT_MISSING, missing))
    for sign in _SIGNS:
        at = prose.first(sign.phrases)
        if at is None:
            continue
        match = sign.pattern.search(prose.flat, max(0, at[0] - 300) if len(sign.phrases) == 1 else 0, 200_000)
        if match is not None and match.end() > match.start() and not _denied(sign.mark, prose, match, instrument):
            marks.append(prose.found(sign.mark, match))
    return tuple(marks)


def _denied(mark: Mark, prose: Prose, match: re.Match[str], instrument: Instrument | None) -> bool:
    """What the paper's kind already explains, so that a stock phrase is no report."""
    if mark is Mark.VOLUNTARY:
        return instrument is not None and instrument not in _LETTERS
    if mark is Mark.IMMIGRATION_SUBJECT:
        return instrument is not Instrument.US_ADMINISTRATIVE_SUBPOENA and not _ONLY_IMMIGRATION.search(prose.flat)
    if mark is Mark.CUSTOMS_SUBJECT:
        # The form prints the list of customs subjects for every recipient; only words of the case itself count.
        return instrument is not Instrument.US_ADMINISTRATIVE_SUBPOENA
    if mark is Mark.INTERNAL_DOCUMENT:
        return instrument is not None and instrument not in _LETTERS
    if mark in {Mark.PROMISES_PROCESS}:
        return instrument is not None and instrument not in _LETTERS
    if mark is Mark.DANGER_DESCRIBED:
        return instrument in _COMPULSORY
    return False


_ONLY_IMMIGRATION = re.compile(r"immigration and nationality act|removal proceedings|immigration enforcement")
_LETTERS = frozenset(
    {
        Instrument.INFORMAL_REQUEST, Instrument.US_PRESERVATION_REQUEST, Instrument.US_EMERGENCY_REQUEST,
        Instrument.MLAT_REQUEST, Instrument.RESTRAINT_REQUEST, Instrument.OTHER,
    }
)  # fmt: skip
_COMPULSORY = frozenset(Instrument) - _LETTERS


def find_application(prose: Prose) -> Span | None:
    """An application, affidavit, motion or proposed order where the paper itself orders nothing."""
    flat = prose.flat
    if not any(
        w in flat
        for w in ("applic", "affidavit", "davit", "affiant", "proposed", "motion for", "applying", "declaration")
    ):
        return None
    title = _APPLICATION_TITLE.search(flat, 0, 3_000)
    sworn = _AFFIDAVIT.search(flat)
    if not title and not sworn:
        return None
    order = _ORDERS.search(flat)
    if order is None:
        # "Application for ... the use of" inside an order's own heading is the order's: it would order something.
        return (sworn or title).span() if sworn or (title and _is_heading(prose, title)) else None  # type: ignore[union-attr]
    proposed = re.search(r"\[proposed\]|\bproposed order\b", flat[:2_000])
    return proposed.span() if proposed else None


def _is_heading(prose: Prose, title: re.Match[str]) -> bool:
    return (
        prose.cased[title.start() : title.end()].isupper() or title.start() < 120 or "notice of application" in title[0]
    )


def find_blank_form(prose: Prose, *, dated: bool) -> Span | None:
    """An unfilled form or template: several different places that say what is to be written there, and no date."""
    flat = prose.flat
    if dated or not any(
        w in flat
        for w in (
            "insert",
            "(name",
            "(date",
            "[",
            "…",
            "....",
            "____",
            "(specify",
            "xxx",
            "click or tap",
            ". . . .",
            "_ _ _",
            "/yyyy",
        )
    ):
        return None
    places: set[str] = set()
    first: Span | None = None
    lines = 0
    for match in _INSERT.finditer(flat):
        words = match[0]
        if words[0] == "[" and _REDACTED.fullmatch(words):
            continue
        if not any(c.isalpha() for c in words):
            lines += 1
            if lines > 6:
                first = first or match.span()
                places.add("a line to be filled")
            continue
        first = first or match.span()
        places.add(words[:30])
        if len(places) >= 6:
            break
    inserts = sum(p.startswith(("insert", "[insert", "<insert")) for p in places)
    enough = len(places) >= 3 or inserts >= 2 or (lines > 6 and len(places) >= 2)
    return first if enough and first else None


def find_missing_attachment(prose: Prose) -> Span | None:
    """A part that the paper refers to and that does not begin anywhere in it."""
    flat, cased = prose.flat, prose.cased
    headings: set[str] = set()
    referred: dict[str, Span] = {}
    if any(kind in flat for kind in ("attachment", "exhibit", "schedule", "annex", "appendix", "addendum", "rider")):
        for count, match in enumerate(_PART.finditer(flat)):
            if count > 300:
                break
            name = f"{match['kind']} {match['mark'] or ''}".strip()
            words = cased[match.start() : match.end()]
            if words.isupper() and _starts_part(prose, match):
                headings.add(name)
            elif (match["mark"] or match["kind"] == "attachment") and not _OF_LAW.search(
                flat, max(0, match.start() - 20), match.end() + 40
            ):
                # An exhibit number stamped on the paper is the court's, and names the paper itself.
                if match["kind"] == "exhibit" and match.start() < 60:
                    continue
                referred.setdefault(name, match.span())
        for name, at in referred.items():
            if name not in headings and not any(
                h.startswith(name.split(" ")[0]) and name.count(" ") == 0 for h in headings
            ):
                return at
    enclosed = (
        _ENCLOSED.search(flat)
        if "attach" in flat
        or "enclos" in flat
        or "adjunt" in flat
        or "joint" in flat
        or "anlage" in flat
        or "beigef" in flat
        else None
    )
    if enclosed and not _TITLE_FOLLOWS.search(cased, enclosed.end()):
        return enclosed.span()
    return None


_OF_LAW = re.compile(
    r"schedule \d+ (?:to|of) the|schedule \d+,|annex [ivx\d]+ (?:to|of) (?:the )?(?:regulation|directive)|(?:paragraph \d+ of|in|and) schedule \d"
)
_TITLE_FOLLOWS = re.compile(r"\b(?:SUBPOENA|WARRANT|ORDER|SUMMONS|BESCHLUSS|MANDAMIENTO|AUTO)\b")


def _starts_part(prose: Prose, match: re.Match[str]) -> bool:
    """Whether the words stand as a heading: alone on their line, or followed at once by a heading's words."""
    start, end = prose.back(*match.span())
    full = prose.text.full
    before = full[max(0, start - 2) : start]
    after = full[end : end + 60]
    line = after.split("\n", 1)[0]
    alone = (not before.strip() or "\n" in before) and len(line.strip(' ."')) < 45
    told = re.match(
        r"[\s.:\"-]{0,6}(?:Property|Items|Particular|Information|Records|PROPERTY|ITEMS|PARTICULAR|The |This|I\.|List|LIST|DESCRIPTION|Description)",
        after,
    )
    return (alone and start > 0) or bool(told)


def _private_party(prose: Prose, instrument: Instrument | None) -> Span | None:
    """A private party's process: a civil subpoena between parties, or a lawyer's letter for a client."""
    flat = prose.flat
    if instrument is not Instrument.US_CIVIL_SUBPOENA and not any(
        w in flat
        for w in (
            "my client",
            "our client",
            "copyright owner",
            "512(h)",
            "attorney for plaintiff",
            "attorneys for plaintiff",
        )
    ):
        return None
    match = _PARTIES.search(flat)
    if match is None or _STATE_PARTY.search(flat):
        return None
    return match.start(), min(match.end(), match.start() + 200)
