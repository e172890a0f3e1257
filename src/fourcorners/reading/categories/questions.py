"""What is asked in questions and everyday words, put into the trade's: "who opened the account", "how they pay you".

Each turn of speech is replaced by the phrase that means it, before a clause is cut into phrases; see `meaning`.
"""

from __future__ import annotations

from ahocorasick_rs import AhoCorasick

from fourcorners.reading.texts.guarded import Guarded

_THE = r"(?:the |this |that |each |any |said |such |your )?"
_ACCOUNT = r"(?:account|profile|page|handle|channel|mailbox|listing|shop|wallet|it|each|them|these|both)\b"
_THEY = r"(?:they|he|she|it|the \w+(?: \w+)?|its \w+|their \w+)"
_QUESTIONS: tuple[tuple[Guarded, str], ...] = tuple(
    (Guarded(pattern, needs), f" {said} ")
    for pattern, needs, said in (
        (
            # Only at the head of a clause or of an entry: "the user who opened the account" is whose data are asked for.
            rf"(?:^|(?<=[,;:(] )|(?<=\band )|(?<=\bus )|(?<=\bstate )|(?<=\bsay )|(?<=\bor ))who(?:ever)?,? (?:in your (?:books|records|files),? |according to \w+ \w+,? )?(?:it (?:is|was) (?:that|who) )?(?:has |had |was |is )?"
            rf"(?:first )?(?:opened|created|registered|holds|held|owns|owned|runs|ran|operates|operated|controls|controlled|behind|stands behind|set up) {_THE}{_ACCOUNT}",
            "who",
            "name of subscriber",
        ),
        (r"\bi\. ?p\.(?= )|\b(?:internet|network)(?= addresses?\b)", "i.p|i. p|internet|network", "ip"),
        (r"\bwho (?:the |this |that |each )?(?:customer|user|holder|seller|subscriber|account ?holder|owner|person|author|they|he|she|it) (?:is|are|was|were)\b", "who ", "name of subscriber"),
        (r"\b(?:and |or )?where (?:he|she|they|the (?:customer|user|holder|seller|subscriber|owner)) (?:lives?|resides?|is living)\b", "where ", ", postal address"),
        (
            r"(?:^|(?<=[,;:(] )|(?<=\band ))the (?:person|company|individual|entity|business) (?:to|in|under) (?:whom|which|whose name) (?:the|this|that|each|it)(?: \w+)? (?:is|was|stands|stood) ?(?:registered|held|opened|assigned|entered)?\b",
            "to whom|in whose|under whose|to which|in which|under which",
            "name of subscriber",
        ),
        (
            rf"\b(?:when|(?:the )?(?:day|date|time)s?(?: on which)?) (?:{_THEY} |{_THE}{_ACCOUNT} |each )?(?:was |were )?last (?:used|accessed|entered|opened|signed in(?:to)?|logged in(?:to)?|seen|active|online|visited)\b",
            "last ",
            "last login",
        ),
        (rf"\blast time (?:that )?(?:{_THEY}|{_THE}{_ACCOUNT}) (?:was |were )?(?:used|accessed|entered|signed in(?:to)?|logged in(?:to)?|seen|active|online)\b", "last time", "last login"),
        (
            rf"\b(?:when|(?:the )?(?:hours|times)(?: at which)?) (?:{_THEY}|{_THE}{_ACCOUNT}) (?:was|were) (?:used|accessed|entered|signed in(?:to)?|logged in(?:to)?|active|online)\b",
            "used|accessed|entered|signed|logged|active|online",
            "login time",
        ),
        (
            rf"\bwhen,? and (?:from )?(?:what|which) (?:ip )?address(?:es)?,? (?:{_THEY}|{_THE}{_ACCOUNT}) (?:was|were) (?:used|accessed|entered|reached|operated|signed into|logged into)\b",
            "when",
            "ip address , login time",
        ),
        (
            rf"\b(?:from )?(?:(?:what|which) )?(?:the )?(?:ip )?addresses?(?: from (?:which|where))?,? (?:{_THEY}|{_THE}{_ACCOUNT}) (?:was|were) (?:used|accessed|entered|reached|operated|signed into|logged into)\b",
            "address",
            "ip address",
        ),
        (
            r"\b(?:(?:the )?(?:accounts?|user ?ids?|user ?names?|numbers|people|persons|users|those|identit(?:y|ies) of \w+(?: \w+)?) )?with (?:which|whom)(?: \w+){0,3}? (?:messages|chats|e-?mails)(?: or calls)? (?:were|was|had been|have been) (?:exchanged|sent|received)\b",
            "with which|with whom",
            "message header",
        ),
        (
            rf"\b(?:list of )?(?:the )?(?:accounts |users |people |persons )?with (?:which|whom) {_THEY} (?:has |have |had )?(?:exchanged|sent|swapped) (?:messages|chats|e-?mails)\b",
            "with which|with whom",
            "message header",
        ),
        (r"\bmeans by which (?:\S+ ){1,5}?(?:paid|pays)\b(?: for)?", "means by", "means of payment"),
        (r"\b(?:mailbox|account|profile) (?:from|by|with|through) which (?:\w+ ){0,4}?(?:was|were|had been|has been) (?:sent|posted|made|written|uploaded|published)\b", "which", "user id"),
        (r"\bwho called whom\b(?:,? (?:and|or) when)?", "who called", "call record"),
        (r"\b(?:the )?numbers? (?:to|at) which (?:\S+ ){0,3}?codes?\b(?: (?:is|are|was|were) sent)?", "code", "telephone number"),
        (rf"\bhow {_THEY} (?:can |may |could )be (?:reached|contacted)\b(?! by)", "how ", "contact information"),
        (rf"\bwho(?:m)? (?:follows|{_THE}{_ACCOUNT} follows|{_THEY} follows?)\b(?: {_THE}{_ACCOUNT})?", "who", "follower list"),
        (rf"\bwhat (?:{_THE}{_ACCOUNT}|{_THEY}|was|has been|had been) (?:has |have |had )?(?:posted|published)\b", "posted|published", "posts"),
        (
            r"\bwelche[mnrs]? (?:nutzer|kunden?|anschluss|konto|person|inhaber)\w*\b[^;.]{0,160}?\b(?:zuzuordnen|zugeordnet|zugewiesen)\b(?: (?:sind|ist|waren|war))?",
            "zugeordnet|zuzuordnen|zugewiesen",
            "name of subscriber",
        ),
        (
            rf"\bhow (?:to |(?:{_THEY} )?(?:can |may |could )(?:be )?)(?:reach|reached|contact|contacted)(?: \w+)? by (?:tele)?phone(?: (?:and|or)(?: by)? e-?mail)?",
            "how ",
            "telephone number , email address",
        ),
        (rf"\bhow (?:{_THEY}|each|either|they all) (?:has |have |is |was |were )*(?:pays?|paid|funded|topped up)\b(?: you)?(?: for)?", "how ", "means of payment"),
        (
            rf"\b(?:since when|(?:for )?how long) {_THEY} (?:has |have )?(?:been |is |was )?(?:\w+ ){{0,3}}(?:customers?|members?|subscribers?|users?|accounts?|open|existed|registered|active|held|with you)\b",
            "since when|how long",
            "length of service",
        ),
        (
            rf"\bwhether {_THE}{_ACCOUNT} (?:is|was|remains)(?: still| now| yet)? (?:active|open|closed|suspended|in use|live|disabled|deleted)\b",
            "whether ",
            "account status",
        ),
        (
            rf"\bwhen (?:{_THEY} |{_THE}{_ACCOUNT} )(?:was |were )?(?:last |first |next )?(?:logged|signed) (?:in|on|out|off)\b",
            "when ",
            "login time",
        ),
        (
            rf"\b(?:times?|dates?|days?|hours?)(?: and (?:times?|dates?|days?))? (?:at|on|when) (?:which )?{_THEY} (?:logged|signed) (?:in|on|out|off)(?: (?:and|or) (?:in|on|out|off))?\b",
            "logged|signed",
            "login time",
        ),
        (
            r"\bwhere (?:\w+ ){1,3}(?:phones?|handsets?|devices?) (?:is|are|was|were|has been|have been)\b",
            "where ",
            "location history",
        ),
        (
            rf"\bwhat (?:{_THEY}|both|each|the \w+ of them) (?:have |has |had )?(?:said|written|wrote|messaged)\b(?: to (?:each other|one another|him|her|them))?",
            "what ",
            "content of messages",
        ),
        (
            r"\baccounts? (?:with|to|from) (?:which|whom) (?:\S+ ){1,5}?(?:exchanges?|sends?|sent|receives?|exchanged) (?:messages|calls)(?:,? (?:or|and) (?:messages|calls))?",
            "with wh|to wh|from wh",
            "message header , call record",
        ),
        (r"\bwho (?:wrote|sent|spoke|messaged)(?: to| with)? whom\b(?:,? (?:and|or) when)?", "whom", "message header"),
        (
            rf"\b(?:what(?:ever)?|the words?|terms?) (?:that )?(?:{_THEY} |was |were |has been )?(?:typed|entered|looked for|searched for)\b(?: (?:into|in|on|with) {_THE}search(?: box| bar| field| function)?)?",
            "typed|entered|looked for|searched for",
            "search history",
        ),
        (
            rf"\b(?:people|persons|users|accounts|profiles|those)(?: (?:whom?|that|which))? (?:{_THE}{_ACCOUNT} |{_THEY} )?(?:follows?|is following|are following|(?:has |have )?blocked|(?:has |have )?muted)\b(?: by)?(?: {_THE}(?:{_ACCOUNT}|user|holder))?",
            "follow|blocked|muted",
            "follower list",
        ),
        (r"\bwer (?:das|dieses|die|diese|den|diesen) (?:konto|profil|account|seite|kanal)\b[^.;,]{0,40}?\b(?:eröffnet|angelegt|registriert|betreibt|innehat|führt)\b(?: hat)?", "wer ", "name of subscriber"),
        (
            r"\bseit wann (?:das|dieses|der|dieser|die) (?:\w+ )?(?:konto|profil|account|kunde|nutzer|seite)\b(?: \w+){0,3}? (?:besteht|existiert|angemeldet|registriert|kunde|nutzt)\b(?: ist)?",
            "seit wann",
            "length of service",
        ),
        (r"\bwie (?:\w+ ){0,4}?(?:bezahlt|gezahlt) (?:wird|wurde|worden ist)\b", "zahlt", "means of payment"),
        (r"\bqui (?:a ouvert|a créé|détient|exploite|administre) (?:le|ce|la|cette) (?:compte|profil|page)\b", "qui ", "name of subscriber"),
        (r"\bchi (?:ha aperto|ha creato|ha registrato|gestisce|detiene) (?:l'account|il profilo|la pagina)", "chi ", "name of subscriber"),
        (r"\bquién (?:abrió|creó|registró|administra) (?:la cuenta|el perfil|la página)\b", "quién", "name of subscriber"),
        # Where the provider keeps them says nothing of what they are.
        (r"\b(?:que )?(?:obr[ae]n|const[ae]n|figur[ae]n) en (?:sus|los|vuestros) archivos\b|\b(?:held |kept |contained )?in (?:your|its) (?:own )?files\b", "archivos|files", ","),
    )
)  # fmt: skip
# One pass over the words tells which of the questions may stand there at all.
_NEEDS = sorted({need for question, _ in _QUESTIONS for need in question.needs})
_ASKED_BY = [[number for number, (question, _) in enumerate(_QUESTIONS) if need in question.needs] for need in _NEEDS]
_SEEKER = AhoCorasick(_NEEDS)
# The general word first and then, behind "being" or "namely", all that is meant by it.
_NARROWED = Guarded(
    r"^(?:any |all |the |such |basic )*(?:[^\W\d_]+ ){0,2}(?:data|information|particulars|details|records),? "
    r"(?:being|namely|to wit|that is(?: to say)?,?|i\.e\.,?|viz\.?,?|meaning|(?:consisting|comprising) (?:only |solely )?(?:of )?|limited to|restricted to) ",
    "being|namely|to wit|that is|i.e|viz|meaning|consisting|comprising|limited to|restricted to",
)


def in_trade_words(words: str) -> str:
    """The words with each question put as the kind of data that answers it.

    >>> in_trade_words("who opened the account").strip()
    'name of subscriber'
    """
    hits = _SEEKER.find_matches_as_indexes(words, overlapping=True)
    if not hits:
        return words
    stands = {need for need, _, _ in hits}
    for number in sorted({number for need in stands for number in _ASKED_BY[need]}):
        question, said = _QUESTIONS[number]
        words = question.pattern.sub(said, words)
    return words


def narrowed_at(words: str) -> int:
    """Where the words begin to which a general word is narrowed: "entity data, being | the name"; 0 where it is not.

    >>> narrowed_at("entity data, being the name")
    19
    """
    found = _NARROWED.search(words)
    return found.end() if found else 0
