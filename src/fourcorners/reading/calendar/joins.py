"""What joins two days that a text names: to one stretch, to a pair, as the two columns of a row, or not at all."""

from __future__ import annotations

import re

TIME = (
    r"(?:\d{1,2}(?:[:.]\d{2}){1,2}(?: ?[ap]\.? ?m\.?)?|\d{1,2} ?[ap]\.? ?m\.?|\d{4} ?(?:hours|hrs|h|z\b)|noon|midnight)"
    r"(?: ?(?:hours|hrs))?(?: ?\(?(?:utc|gmt|z|e[sd]?t|c[sd]?t|m[sd]?t|p[sd]?t|cest|cet|bst|eastern|central|mountain|pacific|coordinated universal time|local time|prevailing time)(?: (?:standard |daylight |prevailing )?time)?(?: ?[+-]\d{1,2}(?::?\d{2})?)?\)?)?"
)
WEEKDAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
)
# What may stand between the two days of a range besides the word that joins them.
_FILLING = re.compile(
    rf"{TIME}|\b(?:{WEEKDAY})\b|\b\d{{1,2}} ?h ?\d{{2}}\b|\b\d{{1,2}}(?:[:.]\d{{2}})?(?: ?uhr| ?h\b| ?heures?)?(?= ?(?:$|[,()\s]))|\b(?:at|on|about|or|approximately|the|date|dates|of|beginning|starting|ending|inclusive|including|both|ends?|expires?|terminates?|takes|effect|runs?|r|roku|dnia|em|w|dia|día|days?|hours|hrs|local|time|zone|um|uhr|den|dem|le|les|el|las|los|il|lo|gli|ore|alle|horas?|h|o|os|as|às|do|da|del|dal|de|heures?|à|kl|um)\b|[\s,.()\[\]:;|º°]+",
)
_JOINS = frozenset(
    ["to", "t0", "through", "thru", "throught", "until", "till", "upto", "uptoand", "up", "upthrough", "toand", "andthrough", "-", "–", "—", "--", "bis", "biszum",
     "bisund", "bisundmit", "biseinschließlich", "au", "jusqu'au", "jusqu’au", "jusqua", "jusqu'à", "a", "al", "alla", "hasta", "hastaal", "fino", "finoal", "finoa", "tot", "toten", "totenmet", "t/m",
     "até", "ate", "ao", "do", "untiland", "throughand", "e fino", "undbis", "undbiszum", "etjusqu'au", "etjusqu’au", "yhasta", "yhastaal", "efino", "efinoal", "efinoa", "entot", "entotenmet", "eaté", "eate", "anduntil", "andthru"]
)  # fmt: skip
# The mark of the next entry of a list, and an entry's letter, join nothing.
_NEXT_ENTRY = re.compile(r"\n[ \t]{0,40}(?:[-–—•*][ \t]|\(?[a-z]\)[ \t])|[ \t,;]\(?[a-z]\)[ \t]")
_PAIRS = frozenset(["and", "und", "et", "y", "e", "en", "/"])
STARTS = re.compile(
    r"\b(?:between|from|takes effect|effective|beginning|begins?|starting|commencing|commences|runs|period|dates?|range|within|zwischen|entre|von|vom|du|del|dal|tra|fra|tussen|od|zeit|zeitraum|période|periodo)\b[^;]{0,80}$"
)
# "od 1 sierpnia 2026 r. do 15 października": elsewhere "do" is a small word of Portuguese.
_POLISH_TO, _POLISH_FROM = re.compile(r"\bdo\b"), re.compile(r"\bod(?: dnia)?\s*$")


def joined(between: str, before: str) -> str:
    """How the words between two days join them: "range", "pair" of days, "columns" of a table, or "" for not at all."""
    if _NEXT_ENTRY.search(between):
        return ""
    rest = _FILLING.sub("", between.lower())
    if not rest and _POLISH_TO.search(between) and _POLISH_FROM.search(before):
        return "range"
    if rest in _JOINS:
        return "range"
    if rest in _PAIRS:
        return "range" if STARTS.search(before) else "pair"
    if _told_ends(between, before):
        return "range"
    return "columns" if not _BESIDE_DAY.sub("", between.lower()).strip(" \t|") else ""


_ZONE = re.compile(
    r"\b(?:utc|gmt|z|[ecmpw]e?[sd]?t|mesz|mez|hrs?|uur|h)\b|[+-]\d{1,2}(?::?\d\d)?|\([^()]{0,30}\)|[\"']"
)
# Longer than any word that joins two days.
_JOINING = 8


def joining(between: str) -> str:
    """How the words between two days join them, times of day, weekdays and small words left out.

    "range", "pair", the one word that is left, or "words" where several are.
    """
    rest = _FILLING.sub("", _ZONE.sub(" ", between.lower()))
    if rest in _JOINS:
        return "range"
    if rest in _PAIRS:
        return "pair"
    words = set(_WORD.findall(between.lower())) - _FILLING_ABROAD
    if words and words <= _JOINS_ABROAD | _PAIRS_ABROAD:
        # "Till och med": with a word that adds, one that joins still does.
        return "pair" if words <= _PAIRS_ABROAD else "range"
    return rest if len(rest) <= _JOINING else "words"


_WORD = re.compile(r"[^\W\d_]+")
# What joins two days to one stretch, or adds one to the other, in further languages, and what may stand beside it.
_JOINS_ABROAD = frozenset("do až po ke till til iki līdz kuni până до по έως μέχρι asti saakka".split())
_PAIRS_ABROAD = frozenset("i a oraz och samt og ja sekä és valamint și и та і ir bei un και in ter".split())
_FILLING_ABROAD = frozenset(
    "dnia dniem dne den dem dňa dana godine g r roku roka gada m d aasta klo kl kello ob uri hod hodin godz sati г год година року рік ч часа dagen med la în"
    " data de το τη την της στις τις η ώρα".split()
)


def _told_ends(between: str, before: str) -> bool:
    """Whether each of two days has words of its own that make it the first or the last: "Start: ... End: ..."."""
    if "(" in between and STARTS.search(before):
        bare = _ASIDE.sub(" ", between)
        if bare != between and _FILLING.sub("", bare.lower()) in _JOINS | _PAIRS:
            return True
    told = " ".join(between.lower().split())
    if _OR_AFTER.fullmatch(told):
        return _NOT_BEFORE.search(before) is not None
    if _LAST_DAY.fullmatch(told):
        return _FIRST_DAY.search(before) is not None
    return _LAST_LABEL.fullmatch(told) is not None and _FIRST_LABEL.search(before) is not None


# "Nothing dated before 1 March 2026 or after 10 July 2026".
_OR_AFTER = re.compile(
    rf"(?:at {TIME})?,? ?(?:or|nor|and|oder|ni|ou|o|né|of) (?:(?:created|sent|dated|made|anything) )?(?:after|later than|nach(?: dem)?|après le|después del|posterior(?:es)? al|dopo il|na)"
)
_NOT_BEFORE = re.compile(
    rf"\b(?:not?|nothing|none|never|neither|outside|without|nichts|nicht|rien|nada|nulla|niets|excluding|excluded|leave out|omit|exclude)\b[^.;]{{0,70}}\b(?:before|earlier than|prior to|vor(?: dem)?|avant le|antes del|anterior(?:es)? al|prima del|vóór)\s{{1,3}}(?:{TIME},? ?(?:on )?)?$"
)
# "Between 1 March 2026 (when it was opened) and 10 July 2026".
_ASIDE = re.compile(r"\([^()\n]{1,60}\)")
_FIRST_DAY = re.compile(
    rf"\b(?:from|since|not? (?:earlier than|before)|on or after|begin\w*|start\w*|commenc\w*|effect(?:ive)?|ab|seit|von|vom|beginnend|depuis|à compter|à partir|dès|desde|a partir|dal|partire|decorrere|vanaf|sinds|från|od|fra)\b"
    rf"[^.;\d]{{0,30}}(?:{TIME}[^.;\d]{{0,12}})?$"
)
_LAST_DAY = re.compile(
    rf"[,;]?\s?(?:\(?(?:at )?{TIME}\)?,? )?(?:(?:and|but|or|nor|und|et|y|e|en),? )?(?:(?:it|they|which|that|the \w+) )?(?:(?:shall|may|will|must|is to|are to|has to) )?"
    rf"(?:(?:be )?(?:ends?|ending|stop(?:s|ping)?|terminat(?:es?|ing)|expir(?:es?|ing)|ceas(?:es?|ing)|conclud(?:es?|ing)|clos(?:es?|ing)|endend|endet|endigend|finissant|prenant fin|terminando|finalizando|con termine|eindigend)"
    rf"|(?:not|no|never) (?:later than|after|beyond|longer than until)|on or before|(?:not|no) later|up to|through|until)\b"
    rf"(?: ?(?:not? later than|on or before|by|at|on|until|to|the|am|le|el|il|op|and including|{TIME},?|of))*"
)
_BEGIN_WORD = r"(?:start(?:s|ing)?|begin(?:s|ning)?|first|earliest|opens?|von|beginn|anfang|début|debut|desde|inicio|início|inizio|dal|van|od|start-?datum|anfangsdatum|begindatum)"
_OF_DATES = r"(?: (?:date|day|time|on|of|the|data|period|records|datum|tag|del período|della|periodo)){0,4}(?: ?/ ?time)?\s?(?:\([^()]{1,20}\))?"
_FIRST_LABEL = re.compile(
    rf"(?:^|[\n|(:;,.•*–-]|\s{{2}})\s{{0,3}}(?:period |time )?{_BEGIN_WORD}{_OF_DATES}\s?[:=.|_ \t-]{{1,40}}(?:{TIME},? ?(?:on )?)?$"
)
_LAST_LABEL = re.compile(
    rf"(?:\(?(?:at )?{TIME}\)?)?[|,;.]?\s?(?:[-•*] )?(?:and )?(?:period |time )?(?:ends?|ending|last|latest|stop|finish|bis|ende|fin|fine|final|hasta|al|tot(?: en met)?|fim|termo|koniec|do|eind-?datum|enddatum|einddatum)"
    rf"{_OF_DATES}\s?[:=.|_ -]{{1,40}}(?:{TIME},? ?(?:on )?)?"
)
# A time of day, and its zone, in the cell of the day before it.
_BESIDE_DAY = re.compile(rf"^[ ,]{{0,2}}{TIME}")


def joined_below(full: str, start: int, end: int, start2: int) -> str:
    """How two days are joined that stand one above the other in a cell of two lines, with other cells between."""
    line = full.find("\n", end, start2)
    if line < 0 or full.find("\n", line + 1, start2) >= 0 or not _CELL_ENDS.match(full, end):
        return ""
    above, below = full.rfind("\n", 0, start) + 1, line + 1
    first, second = _cell_at(full, above, start), _cell_at(full, below, start2)
    if abs((first - above) - (second - below)) > _ALIGNED or (second == below and first != above):
        return ""
    joins = full[second:start2]
    # The mark of an entry joins nothing.
    return "range" if joins[:1].isalpha() and joined(f" {joins}", full[first:start].lower()) == "range" else ""


# Where a cell ends, and so far apart its lines begin.
_CELL_ENDS = re.compile(r"[ \t]{0,4}(?:[ ]{2}|[|\t])|[ \t]*\n")
_CELL_BEGINS = re.compile(r"(?:[ ]{2}|[|\t])[ \t]*(?=[^\s|])")
_ALIGNED = 1


def _cell_at(full: str, line: int, at: int) -> int:
    """Where the cell begins that a place of a line is in."""
    begin = line + len(full[line:at]) - len(full[line:at].lstrip())
    for match in _CELL_BEGINS.finditer(full, line, at):
        begin = match.end()
    return begin


def turned_round(lower: str, start: int, end: int, start2: int) -> bool:
    """Whether the last day stands before the first: "until August 13, 2026, beginning July 15, 2026"."""
    return (
        _BEGINS_LATER.fullmatch(" ".join(lower[end:start2].split()) + " ") is not None
        and _ENDS_FIRST.search(lower, max(0, start - 60), start) is not None
    )


_BEGINS_LATER = re.compile(
    rf"[,;(]? ?(?:\(?(?:at )?{TIME}\)?,? )?(?:[^.;\d]{{0,70}}\b)?(?:begin(?:s|ning)?|start(?:s|ing)?|commenc(?:es|ing)|counted|measured|dating|from|since) (?:(?:on|at|from|the|{TIME},?) )*"
)
_ENDS_FIRST = re.compile(
    rf"\b(?:until|through|ends?|ending|terminat\w+|expires?|beyond|after|later than|stop\w*|up to|to)(?: (?:on|by|at|and including|no later than|{TIME},?)){{0,3}}\s{{1,3}}(?:on )?$"
)
