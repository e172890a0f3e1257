"""Network addresses of sign-up, told from those of sessions by what a clause says they were used for.

"The IP address used when the account was first registered", "date, time and IP address of creation", "Datum der
Registrierung und die dabei verwendete IP-Adresse": the words in between and their order differ, the tie does not.
"""

from __future__ import annotations

import re

from fourcorners.reading.texts.turns import Turns

_IP = (
    r"(?:(?:internet protocol|ip)(?: \(\"?ip\"?\))?(?:[ -]?(?:address(?:\(?es\)?)?|adressen?|adres(?:sen)?|adresser?))?"
    r"|(?:adresses?|direcci[oó]n(?:es)?|indirizz[oi]|endereços?|adres(?:y|u|ów|em|[aăe]|ei|elor)?) ip|(?:network|internet) address(?:es)?|address on the internet)\b"
)
# More than one address is of sessions, unless the words say what they were used for.
_ONE_IP = (
    r"(?:(?:internet protocol|ip)(?: \(\"?ip\"?\))?[ -]?(?:address|adresse?|adres)|adresse ip|direcci[oó]n ip|indirizzo ip"
    r"|endereço ip|adres(?:em|[aă])? ip|ip)(?![\w-])(?! ?(?:log|hist|address|adress|conn))"
)
_BEGAN = (
    r"(?:re-?gist(?:er|rat|ri)|regis?tro de la cuenta|registro del|creat|sign(?:ed|ing)?[ -]?up|enrol|opened|opening|to open|establish|set[ -]?up|set up|"
    r"eröffn|einrichtung|anlage des|anlegen|erstell(?:t|ung)|angelegt|neuanmeld|ouvert|inscri|enregistr|souscri|cr[ée]ation|créée?|créer|"
    r"alta\b|creaci|cre[oó]\b|crear\b|apert|aberta|abertura|cadastr|cria(?:ç|da|r\b)|creaz|creare|attivaz|iscri|registraz|"
    r"aangemaakt|aanmaken|aanmaak|rejestr|zarejestr|utworz|założ|opprett|oprett|skapa|registrering|join(?:ed|ing)\b|(?:account|profile|page|mailbox|campaign|channel|group|number|contract)s? (?:was|were|had been) (?:first )?(?:made|started|begun|ordered|obtained|taken out|launched))"
)
_SESSION = (
    r"(?:log-?(?:in|on|out|off|s\b)|log (?:in|on)s?\b|logged|sessions?\b|access|connection|connexion|conexi|conexão|conexões|conessi|accesso|acceso|acesso|ligaç|sessão|sessões|anmeldungen"
    r"|einlogg|zugriff|inlog|logow|innlogg|activit|usage|history|each\b(?! (?:was|account|profile|of))|every\b|all (?:subsequent|later))"
)
_TIMES = r"(?:dates?|times?|hours?|time ?stamps?|uhrzeit|datum|zeitpunkt|tag|heures?|fecha|horas?|data|ora|tijdstip)"
# The days and times that are asked for in the same breath: "date, time and IP address of registration".
_WITH_TIMES = rf"(?:(?P<times>{_TIMES}(?:(?:,? (?:and|&|und|et|y|e|en)|,) (?:the )?{_TIMES})*)(?:,? (?:and|&|und|et|y|e|en)|,) (?:the |la |l'|die )?)?"
_TIED = Turns(
    rf"\b{_WITH_TIMES}(?:original |originating |initial |first |source )?{_IP}(?P<tie>(?:(?!{_SESSION})[^,;:.]){{1,70}}?)\b{_BEGAN}\w*(?: (?:of|des|der|du|de la|del|della|do|da) (?:the |said |such )?(?:\w+ )?(?:accounts?|profiles?|kontos?|profils?|comptes?|cuentas?|conta|profilo|account))?"
)
_TIED_BACK = Turns(
    rf"\b{_BEGAN}\w*(?: (?:of|des|der|du|de la|del|della|do|da) (?:the )?\w+| account| profile| profilu| konta)?(?:,? (?:and |& |or )?{_TIMES}){{0,3}}(?:,| and| &| und| et| y| e| ed| en| nebst| mit| con| with| sowie| avec| com| wraz z)"
    rf" (?:from |von |depuis |desde |da )?(?:what |which |welcher |the |die |l'|la |il |o |a |le |de |het )?(?P<so>(?:then|dabei|hierbei|hierfür|dafür|zugehörige?|relativ[oa]|corresponding|associated|related|respective|used|verwendete|genutzte|benutzte|originating) )*(?P<ip>{_ONE_IP})"
)
# The comma in "the IP address from which, and the day on which, it was opened" parts nothing.
_PARTED = Turns(
    rf"(?P<on>\b{_TIMES} (?:on|at) which,? and (?:the )?|\b(?:on )?what {_TIMES},? and )?(?P<from>(?:\bfrom (?:which|what) {_IP}|\b{_IP} (?:from|with|by) which)),(?= [^,;:.]{{0,50}}\b{_BEGAN})"
)


def _joined(match: re.Match[str]) -> str:
    return (f" , {DAY} , " if match["on"] else "") + match["from"]


# What follows on a tied address and asks for those of sessions too: "at registration and at each log-in".
_AND_SESSIONS = re.compile(rf"^[ ,]{{0,2}}(?:and|&|or|und|et|y|e|as well as)\b[^,;.]{{0,30}}\b{_SESSION}")
_STEMS = ("regist", "rejestr", "creat", "créa", "créé", "crée", "crear", "creac", "creaz", "cri", "sign", "enrol", "open", "establish", "set up", "eröffn", "einricht", "anlage",
    "anleg", "angeleg", "erstell", "neuanm", "ouvert", "inscri", "enreg", "souscri", "alta", "apert", "abert", "cadast", "attivaz",
    "iscri", "aanma", "aangem", "utworz", "założ", "opprett", "oprett", "skapa", "join", "made", "started",
    "begun", "ordered", "obtained", "taken out", "launched")  # fmt: skip
# Words of no language, which the table of phrases knows.
ADDRESS, DAY = "signupaddress", "signupday"
# The time of day that belongs to an address is part of what it is; a day is the account's own beginning.
_DAY = re.compile(rf"\b(?!times?\b|hours?\b|uhrzeit\b|heures?\b|horas?\b|ora\b|tijdstip\b){_TIMES}\b")
_SIGN_UP = f" , {ADDRESS} , "


def with_sign_up(words: str) -> str:
    """The words with each network address of sign-up put as `ADDRESS`, and a day of sign-up beside it as `DAY`.

    >>> with_sign_up("the ip address used when the account was first registered").split(",")[1].strip() == ADDRESS
    True
    """
    if not ("ip" in words or "internet" in words or "network" in words) or not any(stem in words for stem in _STEMS):
        return words
    if "which," in words or "from " in words:
        words = _PARTED.sub(_joined, words)
    return _THEN.sub(_at_it, _TIED_BACK.sub(_back, _TIED.sub(_forth, words)))


def _forth(match: re.Match[str]) -> str:
    whole = match[0]
    if match["tie"].count(" ") == 1 and match["tie"].strip() in {"and", "&", "or", "und", "et", "y", "e", "en"}:
        # "IP address and registration date" ties nothing.
        return whole
    also = " ip " if _AND_SESSIONS.match(match.string[match.end() : match.end() + 80]) else ""
    day = match["times"] or _DAY.search(match["tie"])
    return (f" , {DAY} " if day else "") + _SIGN_UP + also


# "The date of opening and the IP address then recorded": both are of the sign-up that is named before.
_THEN = Turns(
    rf"(?:(?P<day>{_TIMES} (?:of it|of that|thereof|de celle-ci|de celui-ci)),? (?:and|et) (?:the |l'|la )?)?{_IP}"
    r" (?:at that (?:time|moment)\b|(?:then|alors|damals|allora|entonces) (?:recorded|captured|logged|used|seen|relevée?s?|utilisée?s?|enregistrée?s?|rilevat[oi]|registrada|utilizada)\b)"
)


def _at_it(match: re.Match[str]) -> str:
    return (f" , {DAY} " if match["day"] else "") + _SIGN_UP


def _back(match: re.Match[str]) -> str:
    start = match.start("so") if match["so"] else match.start("ip")
    return match[0][: start - match.start()] + _SIGN_UP
