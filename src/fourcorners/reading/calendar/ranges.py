"""Stretches of days that a text names with two dates, months or years, or with one date and an open end."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from fourcorners.reading.calendar.dates import find_dates, number_order
from fourcorners.reading.texts.guarded import bounded
from fourcorners.reading.texts.months import MONTH_WORDS, MONTHS
from fourcorners.reading.texts.numbers import IN_ENGLISH
from fourcorners.reading.texts.text import Text
from fourcorners.values import Days


@dataclass(frozen=True, slots=True)
class Range:
    """Days and the span of `Text.full` that names them. `to_present`: its end is the day of the paper."""

    days: Days
    start: int
    end: int
    to_present: bool = False


TIME = (
    r"(?:\d{1,2}(?:[:.]\d{2}){1,2}(?: ?[ap]\.? ?m\.?)?|\d{1,2} ?[ap]\.? ?m\.?|\d{4} ?(?:hours|hrs|h|z\b)|noon|midnight)"
    r"(?: ?(?:hours|hrs))?(?: ?\(?(?:utc|gmt|z|e[sd]?t|c[sd]?t|m[sd]?t|p[sd]?t|cest|cet|bst|eastern|central|mountain|pacific|coordinated universal time|local time|prevailing time)(?: (?:standard |daylight |prevailing )?time)?(?: ?[+-]\d{1,2}(?::?\d{2})?)?\)?)?"
)
_WEEKDAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
)
# What may stand between the two days of a range besides the word that joins them.
_FILLING = re.compile(
    rf"{TIME}|\b(?:{_WEEKDAY})\b|\b\d{{1,2}} ?h ?\d{{2}}\b|\b\d{{1,2}}(?:[:.]\d{{2}})?(?: ?uhr| ?h\b| ?heures?)?(?= ?(?:$|[,()\s]))|\b(?:at|on|about|or|approximately|the|date|dates|of|beginning|starting|ending|inclusive|including|both|ends?|expires?|terminates?|takes|effect|runs?|r|roku|dnia|em|w|dia|día|days?|hours|hrs|local|time|zone|um|uhr|den|dem|le|les|el|las|los|il|lo|gli|ore|alle|horas?|h|o|os|as|às|do|da|del|dal|de|heures?|à|kl|um)\b|[\s,.()\[\]:;|º°]+",
)
_JOINS = frozenset(
    ["to", "t0", "through", "thru", "throught", "until", "till", "upto", "uptoand", "up", "upthrough", "toand", "andthrough", "-", "–", "—", "--", "bis", "biszum",
     "bisund", "bisundmit", "biseinschließlich", "au", "jusqu'au", "jusqu’au", "jusqua", "jusqu'à", "a", "al", "alla", "hasta", "hastaal", "fino", "finoal", "finoa", "tot", "toten", "totenmet", "t/m",
     "até", "ate", "ao", "do", "untiland", "throughand", "e fino", "undbis", "undbiszum", "etjusqu'au", "etjusqu’au", "yhasta", "yhastaal", "efino", "efinoal", "efinoa", "entot", "entotenmet", "eaté", "eate", "anduntil", "andthru"]
)  # fmt: skip
# The mark of the next entry of a list, and an entry's letter, join nothing.
_NEXT_ENTRY = re.compile(r"\n[ \t]{0,40}(?:[-–—•*][ \t]|\(?[a-z]\)[ \t])|[ \t,;]\(?[a-z]\)[ \t]")
_PAIRS = frozenset(["and", "und", "et", "y", "e", "en", "/"])
_STARTS = re.compile(
    r"\b(?:between|from|takes effect|effective|beginning|begins?|starting|commencing|commences|runs|period|dates?|range|within|zwischen|entre|von|vom|du|del|dal|tra|fra|tussen|od|zeit|zeitraum|période|periodo)\b[^;]{0,80}$"
)
_OF_DAY = r"(?:[ \t/&]?(?:date|day|time|and|datum|tag|dato|fecha|data|\((?:utc|gmt|dd/mm/yyyy|mm/dd/yyyy|yyyy-mm-dd)\)|utc|gmt|on|of|the|period|period[oe]|range))*"
# Two heads of columns side by side.
_COLUMNS = re.compile(
    rf"\b(?:(?:start(?:s|ed|ing)?|begin\w*|début|beginn|inicio|inizio|first|earliest){_OF_DAY}[ \t|/]{{1,40}}(?:(?:date|day) )?(?:ends?|ended|ending|fin|ende|fine|last|latest)"
    rf"|(?:from|von|vom|du|dal|desde|van|de|od){_OF_DAY}[ \t|/]{{1,40}}(?:(?:date|day) )?(?:to|until|through|bis|au|al|hasta|tot|até|a|do))\b"
    rf"{_OF_DAY}(?=[ \t]{{0,40}}(?:$|\n|\||\w))"
)
_ROWS_BELOW, _LONGEST_ROW = 60, 14


# "od 1 sierpnia 2026 r. do 15 października": elsewhere "do" is a small word of Portuguese.
_POLISH_TO, _POLISH_FROM = re.compile(r"\bdo\b"), re.compile(r"\bod(?: dnia)?\s*$")


def _joined(between: str, before: str) -> str:
    """How the words between two days join them: "range", "pair" of days, "columns" of a table, or "" for not at all."""
    if _NEXT_ENTRY.search(between):
        return ""
    rest = _FILLING.sub("", between.lower())
    if not rest and _POLISH_TO.search(between) and _POLISH_FROM.search(before):
        return "range"
    if rest in _JOINS:
        return "range"
    if rest in _PAIRS:
        return "range" if _STARTS.search(before) else "pair"
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
    if "(" in between and _STARTS.search(before):
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


_OPEN = re.compile(
    rf"^[\s,.)(]{{0,4}}(?:(?:at )?{TIME}[\s,.)(]{{0,4}})?(?:and )?(?:(?P<now>(?:to|through|thru|until|till|up to|[-–—]|bis|jusqu['’]à|hasta|fino|tot|até)[\s,]{{0,3}}(?:and including |zum |la |el |al |a |ce |o )?(?:the )?(?:present|now|current|actualidad|fecha|presente|momento)\b)|(?P<present>(?:to|through|thru|until|till|up to|bis(?: zum)?|jusqu['’]à|fino(?: ad?)?|ad?|tot|hasta|até|do|[-–—])[\s,]{{0,3}}(?:and including )?(?:the )?(?:today|heute|aujourd'hui|ce jour|oggi|heden|hoy|hoje|dziś|(?:the )?(?:signing|making|issuance|issue|entry) of (?:this|the) \w+|date of (?:this|the) (?:demand|notice|application|authorization|authorisation|instrument)|date\b(?! of (?:(?:full|complete|and|your|the) ){{0,4}}(?:service|receipt|compliance|execution|production|response|your))(?: of (?:the )?(?:issuance|issue|this)[\w ]{{0,30}})?|day of this|issuance of this|signing of this|(?:time|moment|day) (?:that |when )?this (?:order|authori[sz]ation|notice|warrant|request) (?:was|is) (?:given|made|granted|issued|signed)|heute|aujourd'hui|actualidad|this (?:order|request|letter|warrant|subpoena)))"
    r"|(?P<served>(?:to|through|thru|until|till|up to|[-–—])[\s,]{0,3}(?:the )?(?:date|time|day) of (?:(?:full|complete|and|your|the) ){0,4}(?:service|receipt|compliance|execution|production|response|your))|(?P<forward>forward|onwards?|to date|in poi|en adelante|em diante|und (?:danach|später)|and (?:continuing|later|after|thereafter)|and onwards?))"
)
# "Hasta la fecha del presente auto", "bis zum Tag dieses Beschlusses": up to the paper's own day.
_TO_PAPER = re.compile(
    r"^[\s,.)(]{0,4}(?:to|until|up to|bis|jusqu['’]à|hasta|fino|tot|até|al?|à|au|alla)\s{1,3}(?:(?:zum|und|mit|einschließlich|la|el|le|il|a|al|alla|o|à|au|den|de|het|the|en|met)\s){0,4}"
    r"(?:fecha|data|date|datum|tage?|dag|jour|giorno|día|dia)\s(?:(?:\w{2,6}\s){1,2}?(?:\w+\s)?|dell['’])"
    r"(?:presente|présente?|auto|oficio|resolución|requerimiento|ordonnance|réquisition|décision|decreto|provvedimento|richiesta|ordine|despacho|decisão|ofício"
    r"|beschluss\w*|ersuchens|schreibens|anordnung|bescheid\w*|verfügung|erlasse?s|bevel|vordering|beslissing|schrijven)\b(?:\s(?:auto|oficio|resolución|requerimiento|ordonnance|réquisition|décision|decreto|provvedimento|richiesta|ordine|despacho|decisão|ofício))?"
)
# The same where the day, or the making, of a paper is named in other languages: "do dnia wydania niniejszego postanowienia",
# "till dagen för detta beslut"; or where an ending says until: "a jelen határozat keltéig", "tämän päätöksen päivään".
_TO_THIS = re.compile(
    r"[\s,.)(]{0,4}(?:(?:r|g|godine|года|року|г)[.\s]{1,3})?(?:(?:do|ke|až do|până la|până în|до|по|till|til|till och med|til og med|t\.o\.m\.|iki|līdz|έως|μέχρι)\s"
    r"(?:[^\s.;:\d]{1,14}\s){0,2}?(?:dnia|daty|dne|dňa|dana|dneva|datuma?|datumu|data|датата|дата|деня|день|dagen|datoen|datumet|dienos|dienai|datos|την ημερομηνία|την ημέρα"
    r"|την έκδοση|wydania|vydání|vydania|emiterii)"
    r"(?:\s[^\s.;:\d]{1,14}){0,2}?\s(?:niniejsz|postanowi|żądani|tohoto|tohto|vydá|vydani|příkaz|usnesen|žádost|uzneseni|prezent|ordonanț|emiterii|настоящ|издаван|постановл|ov(?:og|e|oga)\b"
    r"|izdavanj|t(?:ega|e)\b|izdaje|denn|dett|besl|begär|kendelse|kjennelse|anmodning|nutarim|prašym|šio|šīs?|lēmum|παρ(?:όντος|ούσας)|έκδοσης|цієї|цього|винесен|складання)[^\s.,;:]{0,12}"
    r"|(?:[^\s.;:\d]{1,14}\s){0,3}?(?:jelen|e|tämän|käesoleva|selle)\s(?:[^\s.;:\d]{1,16}\s){0,2}(?:kelt\w{0,6}ig|napjáig|(?:anto|antamis)?päivään|päiväykseen|kuupäevani|päevani)\b)"
)
_WEEK = re.compile(
    r"\b(?P<how>week (?:of|beginning|commencing|starting|from|ending)|w/c|w/e|woche (?:vom|ab|des)|semaine du|semana del?|settimana del|week van)(?: (?:on|the|monday|sunday|montag|lundi|lunes|lunedì|maandag|den|dem)){0,2},?\s{1,3}$"
)
_COUNTS = "|".join(sorted(IN_ENGLISH, key=len, reverse=True))
# "The calendar years ended December 31, 2023 and December 31, 2024".
_ENDED = re.compile(
    rf"\b(?:(?P<count>\d{{1,3}}|{_COUNTS})(?:\s?\(\d{{1,3}}\))?[\s-]{{1,3}})?(?:calendar |tax(?:able)? |fiscal )?(?P<unit>year|quarter|month)s? (?:ended|ending|to)(?: on)?\s{{1,3}}$"
)
_THROUGH = re.compile(r"[\s,]{1,3}(?:through|thru|to)\s{1,3}")
_AND_ENDED = re.compile(r"[\s,]{0,3}(?:and|,|&)\s{1,3}")
_SINCE = re.compile(
    rf"\b(?:since|(?:going |dating |reaching )?back to|no earlier than|not earlier than|on or after|from and after|after|begins?(?: on)?|beginning(?: on)?|starting(?: on)?|(?<!balance )(?<!standing )(?<!stood )(?<!account )as of|first of which is|from|seit|ab|depuis|à (?:compter|partir) d[ue]|dès|desde|a partir de|a partir|(?:a partire|a decorrere)? ?dal|vanaf|sinds|från och med|fra og med|počínaje)[\s,]{{1,3}}(?:approximately |about |on or about |the |(?:dem|den|le|el|o|dia|día|de|du|jour|giorno|am) ){{0,2}}(?:{TIME}[\s,]{{1,3}}(?:on )?)?$"
)
_CREATED_TO = re.compile(
    r"\b(?:inception|creation|opening|activation|account (?:was )?(?:created|opened)|start of service)(?: of (?:the |each |said |such )?(?:\w+ )?accounts?)?,? (?:to|through|until|up to|till|and)[\s,]{1,3}(?:and including |on or about )?$"
)
_SHORT = re.compile(
    rf"\b(?P<m1>{MONTH_WORDS})\.?\s{{1,3}}(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?:at )?{TIME})?\s{{0,3}}(?:to|through|thru|until|and|[-–—])\s{{0,3}}(?:on )?(?:{TIME},? (?:on )?)?(?:(?P<m2>{MONTH_WORDS})\.?\s{{1,3}})?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<y>(?:19|20)\d\d)\b"
    rf"|(?<![\d./-])\b(?P<d3>\d{{1,2}})\.?\s{{0,2}}(?:to|through|until|and|[-–—/])\s{{0,2}}(?P<d4>\d{{1,2}})\.?\s{{1,3}}(?:de )?(?P<m3>{MONTH_WORDS})\s{{1,3}}(?:de )?(?P<y3>(?:19|20)\d\d)\b",
)
_MONTHS = re.compile(
    rf"\b(?P<m1>{MONTH_WORDS})\.?,?(?:\s{{1,3}}(?:(?:of|de|del|di) )?(?P<y1>(?:19|20)\d\d))?\s{{0,3}}(?:to|through|thru|until|up to(?: and including)?|and|bis(?: einschließlich)?|und|au|à|et|a|al|hasta|y|e|fino a|tot(?: en met)?|t/m|en|até|do|[-–—])\s{{0,3}}(?:(?:the )?end of |ende |fin |fine )?(?P<m2>{MONTH_WORDS})\.?,?\s{{1,3}}(?:(?:of|de|del|di) )?(?P<y2>(?:19|20)\d\d)\b"
    rf"|\b(?:months? of|during|in|for|im|monate?s?|den monat|mois d['’]e?|mois de|mes de|mese di|mês de|maand|en|em|nel|no|durante|(?<!\d )(?<!dias )(?<!días )de|(?<!\d )di|van|i|w|ve)\s{{0,3}}(?P<m>{MONTH_WORDS})\.?,?\s{{1,3}}(?:(?:of|de|del|di|do)\s)?(?P<y>(?:19|20)\d\d)\b(?!\s{{0,3}}(?:(?:to|through|until|and|bis|au|à|a|al|hasta|tot|até|do|[-–—])\s{{0,3}}(?:the end of |ende |fin |fine )?(?:{MONTH_WORDS}|\d|present)))",
)
# "3, 4 and 5 May 2026", "May 3, 4, and 5, 2026": days that share their month.
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_SHARED_MONTH = re.compile(
    rf"\b(?P<days>{_DAY}\.?(?:, {_DAY}\.?){{0,20}},? (?:and|und|et|y|e|en|i|och|og|ja|și|és|ir|un|и|та|και) {_DAY})\.?\s{{1,3}}(?:(?:of|de|di)\s)?(?P<m>{MONTH_WORDS})\.?,?\s{{1,3}}(?:(?:de|del)\s)?(?P<y>(?:19|20)\d\d)\b"
    rf"|\b(?P<m2>{MONTH_WORDS})\.?\s{{1,3}}(?P<days2>{_DAY}(?:, {_DAY}){{0,20}},? and {_DAY}),?\s{{1,3}}(?P<y2>(?:19|20)\d\d)\b",
)
_QUARTERS = re.compile(
    r"\b(?:(?P<which>first|second|third|fourth|last|1st|2nd|3rd|4th) (?:calendar )?(?P<part>quarter|half)(?: of)?(?: (?:the )?(?:calendar )?(?:year )?)?|q(?P<number>[1-4])[ /-]{0,2})\s?(?P<y>20\d\d)\b"
)
_WHICH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_YEARS = re.compile(
    r"\b(?:(?:calendar |tax |fiscal )?years?|jahr(?:e[ns]?|s)?|années?|ans?|años?|ann[oi]|anos?|jaar|jaren|roku)\s{1,3}(?:ended? |de )?(?P<y1>(?:19|20)\d\d)(?![-/–]\d\d(?!\d))(?:\s{0,3}(?:to|through|thru|and|bis|und|à|et|a|y|al|e|tot|en|[-–—])\s{0,3}(?P<y2>(?:19|20)\d\d))?\b"
    # "Records for 2024 and 2025", "2024 through 2025": no more than a year.
    r"|(?<=[a-z,] )(?P<y3>20\d\d)\s{1,3}(?:to|through|thru|bis|à|a|hasta|al|tot|até)\s{1,3}(?P<y4>20\d\d)(?=[\s]{0,2}(?:[.,;)\n]|$))"
    r"|\b(?:for|during|throughout|für|pour) (?:the )?(?:whole |all |entire )?(?:of )?(?P<y5>20\d\d)(?=[\s]{0,2}(?:[.,;)\n]|only|$))",
)


def find_ranges(text: Text) -> Iterator[Range]:
    """Every stretch of days in the text, whatever it is about."""
    dates = find_dates(text)
    lower = text.lower
    used: set[int] = set()
    unit, last = "", 0
    for index, (first, start, end) in enumerate(dates):
        if start in used:
            continue
        ended = _ENDED.search(lower, max(0, start - 60), start)
        if ended and ended["count"] is None and ended[0].split()[-1] == "to":
            ended = None
        if ended or (unit and _AND_ENDED.fullmatch(lower, last, start)):
            unit, last = ended["unit"] if ended else unit, end
            used.add(start)
            whole = _up_to(first, unit, _number(ended))
            if (
                index + 1 < len(dates)
                and _THROUGH.fullmatch(lower, end, dates[index + 1][1])
                and first < dates[index + 1][0]
            ):
                # "The years ended December 31, 2019 through December 31, 2022".
                last_day, start2, last = dates[index + 1]
                used.add(start2)
                whole = Days(whole.start, last_day)
            yield Range(whole, ended.start() if ended else start, last)
            continue
        if index + 1 < len(dates):
            second, start2, end2 = dates[index + 1]
            if start2 - end <= _WIDEST_GAP and first <= second:
                if _BOTH_OUT.fullmatch(" ".join(lower[end:start2].split())) and _AFTER_IT.search(
                    lower, max(0, start - 40), start
                ):
                    used |= {start, start2}
                    if (second - first).days > 1:
                        yield Range(Days(first + timedelta(days=1), second - timedelta(days=1)), start, end2)
                    continue
                how = _joined(text.full[end:start2], lower[max(0, start - 110) : start])
                how = how or _joined_below(text.full, start, end, start2)
                if how == "range" or (how == "columns" and _in_columns(lower, start)):
                    used |= {start, start2}
                    yield Range(Days(first, second), start, end2)
                    continue
            elif start2 - end <= _WIDEST_GAP and _turned_round(lower, start, end, start2):
                used |= {start, start2}
                yield Range(Days(second, first), start, end2)
                continue
        if half := _half_dated(text, first, start):
            used.add(start)
            yield Range(half[0], half[1], end)
            continue
        after = _OPEN.match(lower[end : end + 130])
        before = lower[max(0, start - 90) : start].replace("\n", " ")
        if paper := _TO_PAPER.match(lower[end : end + 130]) or _TO_THIS.match(lower[end : end + 130]):
            used.add(start)
            yield Range(Days(first, None), start, end + paper.end(), to_present=True)
        elif (week := _WEEK.search(before)) and (days := _week(week["how"], first)):
            used.add(start)
            yield Range(days, start - len(before) + week.start(), end)
        elif (cell := _NOW_CELL.match(lower, end)) and _in_columns(lower, start):
            used.add(start)
            yield Range(Days(first, None), start, cell.end(), to_present=cell["ours"] is not None)
        elif after:
            used.add(start)
            yield Range(Days(first, None), start, end + after.end(), to_present=after["present"] is not None)
        elif _CREATED_TO.search(before):
            used.add(start)
            yield Range(Days(None, first), start, end)
        elif (since := _SINCE.search(before)) and not _is_short_end(lower, start):
            used.add(start)
            yield Range(Days(first, None), start - len(before) + since.start(), end)
    if any(c in lower for c in ("20", "19")):
        yield from _shortened(text, used, dates)


# "After 28 February 2026 and before 11 July 2026": neither day is one of them.
_BOTH_OUT = re.compile(r",? ?(?:and|but) (?:before|prior to|earlier than)")
_AFTER_IT = re.compile(r"(?<!or )(?<!and )\b(?:after|later than)\s{1,3}$")


def _joined_below(full: str, start: int, end: int, start2: int) -> str:
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
    return "range" if joins[:1].isalpha() and _joined(f" {joins}", full[first:start].lower()) == "range" else ""


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


def _turned_round(lower: str, start: int, end: int, start2: int) -> bool:
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


def _number(ended: re.Match[str] | None) -> int:
    """How many years, quarters or months are told to end with a day."""
    count = ended["count"] if ended else None
    return 1 if count is None else int(count) if count.isdigit() else IN_ENGLISH[count]


def _up_to(last: date, unit: str, count: int) -> Days:
    """So many years, quarters or months that end with this day."""
    months = {"year": 12, "quarter": 3, "month": 1}[unit] * count
    year, month = divmod(last.year * 12 + last.month - 1 - months, 12)
    # The day behind the same day of that earlier month, or behind its last where this is a month's last.
    whole = last.day == calendar.monthrange(last.year, last.month)[1]
    held = calendar.monthrange(year, month + 1)[1]
    return Days(date(year, month + 1, held if whole else min(last.day, held)) + timedelta(days=1), last)


def _week(how: str, day: date) -> Days | None:
    """The seven days from or up to this one. None for "the week of" a day that begins none, which may be either."""
    if how.endswith(("ending", "/e")):
        return Days(day - timedelta(days=6), day)
    begins = how.endswith(("beginning", "commencing", "starting", "from", "/c", "ab")) or day.weekday() in _FIRST_DAYS
    return Days(day, day + timedelta(days=6)) if begins else None


# Weeks begin on Monday, or on Sunday.
_FIRST_DAYS = (0, 6)


# The second of a row's two cells, where it names no day.
_NOW_CELL = re.compile(
    r"[ \t]{0,30}[ \t|]{2}[ \t]{0,30}(?:(?:to )?(?:the )?(?:present|current|now|open|ongoing|présent|actualidad|presente|laufend|fortlaufend|heden|nu|nå|pågår|obecnie)"
    r"|(?P<ours>(?:to )?(?:today|date of (?:issue|issuance|this \w+)|heute|aujourd'hui|ce jour|hoy|oggi|hoje|dziś|dnes|idag|i dag)))\b"
)


def _in_columns(lower: str, at: int) -> bool:
    """Whether the day here is the first of a row's two: heads of two columns stand before it, or above with rows between."""
    end = at
    for _ in range(_ROWS_BELOW):
        begin = lower.rfind("\n", 0, end) + 1
        if _COLUMNS.search(lower, max(begin, end - 300), end):
            return True
        if begin == 0 or (end < at and len(lower[begin:end].split()) > _LONGEST_ROW):
            return False
        end = begin - 1
    return False


_WIDEST_GAP = 130
_AND = re.compile(r"\band\b")
_LONE_DAY = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th|er|º|\.))?(?:\s{{1,2}}(?:day\s{{1,2}})?(?:de|of|di)?\s{{0,2}}(?P<month>{MONTH_WORDS})\b\.?)?|(?P<month2>{MONTH_WORDS})\.?\s{{1,2}}(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)(?![\d:./-])",
)


# What stands before a bare number that is a day: "Exhibit 2 - 13 November 2026" has none.
_BEFORE_A_DAY = re.compile(
    rf"(?:^|\n|\s{{3}}|\t|[:(,|–—-]|\b(?:from|between|dates?|dated|period|the|of|for|on|during|and|vom|von|den|zwischen|zeitraum|du|le|les|entre|del|dal|el|il|tra|fra|van|tussen|od|dnia|d[eo]|em|d[ií]as?|giorni|jours?|tagen|i|in|im|{_WEEKDAY}))[\s,]{{0,3}}$"
)


def _half_dated(text: Text, last: date, start: int) -> tuple[Days, int] | None:
    """A range whose first day leaves its year, or its month too, to the second: du 2 au 13 novembre 2026."""
    before = text.lower[max(0, start - 100) : start]
    for match in reversed(list(_LONE_DAY.finditer(before))):
        lead = text.lower[max(0, start - len(before) + match.start() - 60) : start - len(before) + match.start()]
        if not (match["month"] or match["month2"] or _BEFORE_A_DAY.search(lead)):
            continue
        if _joined(text.full[start - len(before) + match.end() : start], lead) != "range":
            continue
        name = match["month"] or match["month2"]
        month = MONTHS[name] if name else last.month
        try:
            first = date(last.year - (month > last.month), month, int(match["day"] or match["day2"]))
        except ValueError:
            continue
        if first <= last and (name or first.day < last.day):
            return Days(first, last), start - len(before) + match.start()
    numeric = _NO_YEAR.search(before)
    if numeric is not None and text.full[start].isdigit():
        one, two = int(numeric["one"]), int(numeric["two"])
        day_first = numeric["sign"] == "." or number_order(text) == "dmy"
        if numeric["sign"] != "." and number_order(text) is None:
            return None
        try:
            first = date(last.year, two, one) if day_first else date(last.year, one, two)
        except ValueError:
            return None
        if first < last:
            return Days(first, last), start - len(before) + numeric.start()
    return None


# "1.3. bis 10.7.2026", "3/1 - 7/10/2026".
_NO_YEAR = re.compile(
    r"(?<![\d./:-])(?P<one>\d{1,2})(?P<sign>[./])\s?(?P<two>\d{1,2})\.?\s{0,2}(?:to|through|thru|until|bis(?: zum)?|au|al?|hasta(?: el)?|tot(?: en met)?|t/m|até|[-–—])\s{0,2}$",
)


def _is_short_end(lower: str, start: int) -> bool:
    return (
        re.search(
            rf"(?:{MONTH_WORDS})\.?\s\d{{1,2}}(?:st|nd|rd|th)?\s{{0,3}}(?:to|through|and|[-–—])\s{{0,3}}$",
            lower[max(0, start - 40) : start],
        )
        is not None
    )


def _shortened(text: Text, used: set[int], dates: list[tuple[date, int, int]]) -> Iterator[Range]:
    """Ranges that write the year once, or name whole months or years."""
    lower = text.lower
    taken = [(s, e) for _, s, e in dates if s in used]
    months = _around_months(text)
    if months:
        for match in _within(_SHARED_MONTH, lower, months) if _AND_A_DAY.search(lower) else ():
            if _joins_ends(match, lower) or (
                not match["m2"] and not _BEFORE_A_DAY.search(lower[max(0, match.start() - 40) : match.start()])
            ):
                continue
            days_told = _days_of_a_month(match)
            if days_told and not _overlaps(match.span(), taken):
                taken.append(match.span())
                used |= {s for _, s, e in dates if match.start() <= s and e <= match.end()}
                yield from (Range(one, *match.span()) for one in days_told)
        for match in _within(_SHORT, lower, months):
            days = _short_days(match)
            lead = lower[max(0, match.start() - 80) : match.start()]
            if match["d3"] and not (_BEFORE_A_DAY.search(lead) or lower[match.end("d3")] == "."):
                continue
            if _AND.search(match[0]) and not _STARTS.search(lead):
                continue  # two days
            if match["d3"] and "/" in match[0] and int(match["d4"]) - int(match["d3"]) != 1:
                continue  # "3/14 March"
            if days and not _overlaps(match.span(), taken):
                taken.append(match.span())
                yield Range(days, *match.span())
        for match in _within(_MONTHS, lower, months) if _names_years(lower, _LETTER_BEFORE) else ():
            if not _overlaps(match.span(), [(s, e) for _, s, e in dates]):
                days = _month_days(match)
                if days:
                    yield Range(days, *match.span())
    if "quarter" in lower or " half" in lower or _LETTER_Q.search(lower):
        for match in bounded(_QUARTERS, lower):
            if days := _part_of_year(match):
                yield Range(days, *match.span())
    if _names_years(lower, _BEFORE_YEAR):
        for match in bounded(_YEARS, lower):
            told = match["y1"] or match["y3"] or match["y5"]
            first, last = int(told), int(match["y2"] or match["y4"] or told)
            if first <= last and not _overlaps(match.span(), [(s, e) for _, s, e in dates]):
                yield Range(Days(date(first, 1, 1), date(last, 12, 31)), *match.span())


# Right before the year of a month, and between two days that share their month.
_LETTER_BEFORE = re.compile(r"[^\W\d_]\.?,?\s{1,3}$")
_AND_A_DAY = re.compile(r"\d(?:st|nd|rd|th|\.)?,? (?:and|und|et|y|e|en|i|och|og|ja|și|és|ir|un|и|та|και) \d")
_A_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:years?|jahre?[ns]?|années?|ans?|años?|ann[oi]|anos?|jaar|jaren|roku)(?: ended?| de)?|\d (?:to|through|thru|bis|à|a|hasta|al|tot|até)"
    r"|\b(?:for|during|throughout|für|pour)(?: the)?(?: whole| all| entire)?(?: of)?)\s{1,3}$"
)


def _names_years(lower: str, before: re.Pattern[str]) -> bool:
    """Whether a year stands behind such words: those that make it a stretch of days, or any, and no day's number."""
    return any(before.search(lower, max(0, y.start() - 30), y.start()) for y in _A_YEAR.finditer(lower))


_LETTER_Q = re.compile(r"q(?<!\wq)[1-4](?!\w)")


def _part_of_year(match: re.Match[str]) -> Days | None:
    """A quarter or a half of a calendar year; None for a half that there is not."""
    months = 6 if match["part"] == "half" else 3
    parts = 12 // months
    number = int(match["number"]) if match["number"] else _WHICH.get(match["which"], parts)
    if number > parts:
        return None
    year = int(match["y"])
    return Days(date(year, (number - 1) * months + 1, 1), month_end(year, number * months))


def _joins_ends(match: re.Match[str], lower: str) -> bool:
    """Whether the two days are the ends of one stretch: between 3 and 5 May 2026."""
    written = match["days"] or match["days2"]
    return "," not in written and _STARTS.search(lower, max(0, match.start() - 40), match.start()) is not None


def _days_of_a_month(match: re.Match[str]) -> list[Days]:
    """The days that a list names by number, those that follow one another as one stretch; none where one is no day."""
    month, year = MONTHS[match["m"] or match["m2"]], int(match["y"] or match["y2"])
    try:
        named = [date(year, month, int(n)) for n in re.findall(r"\d{1,2}", match["days"] or match["days2"])]
    except ValueError:
        return []
    found: list[Days] = []
    for day in sorted(set(named)):
        if found and found[-1].end == day - timedelta(days=1):
            found[-1] = Days(found[-1].start, day)
        else:
            found.append(Days(day, day))
    return found


def _short_days(match: re.Match[str]) -> Days | None:
    try:
        if match["d3"]:
            month, year = MONTHS[match["m3"]], int(match["y3"])
            first, last = date(year, month, int(match["d3"])), date(year, month, int(match["d4"]))
        else:
            year, month = int(match["y"]), MONTHS[match["m1"]]
            last_month = MONTHS[match["m2"]] if match["m2"] else month
            # "December 20 to January 5, 2026" began in the year before.
            first = date(year if month <= last_month else year - 1, month, int(match["d1"]))
            last = date(year, last_month, int(match["d2"]))
    except ValueError:
        return None
    return Days(first, last) if first <= last else None


def _month_days(match: re.Match[str]) -> Days | None:
    if match["m"]:
        year, month = int(match["y"]), MONTHS[match["m"]]
        return Days(date(year, month, 1), month_end(year, month))
    year, month = int(match["y2"]), MONTHS[match["m2"]]
    first_month = MONTHS[match["m1"]]
    first_year = int(match["y1"]) if match["y1"] else (year if first_month <= month else year - 1)
    first, last = date(first_year, first_month, 1), month_end(year, month)
    return Days(first, last) if first <= last else None


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(s < span[1] and span[0] < e for s, e in taken)


# With which the names of months begin in the languages that write ranges so.
_MONTH_BEGINS = frozenset(
    "jan gen ene feb fév fev mar mär maa apr abr avr may mai mag maj mei jun jui giu jul lug aug ago aoû aou sep set oct okt ott out nov dec dez déc dic".split()
)
_MONTH = re.compile(r"\b[^\W\d_]{3,12}[\s.,]{0,4}(?=\d|de|di|do|of|to|thr|un|and|[-–—])")
# The longest way a range that names a month may begin before it, and go on after it.
_BEFORE, _AFTER = 24, 200


def _around_months(text: Text) -> list[tuple[int, int]]:
    """The stretches of text near the name of a month: a range that names one lies in one of them."""
    stretches: list[tuple[int, int]] = []
    for at, word in zip(text.words.starts, text.words.words, strict=True):
        if word[:3] not in _MONTH_BEGINS or (month := _MONTH.match(text.lower, at)) is None:
            continue
        start, end = max(0, month.start() - _BEFORE), month.end() + _AFTER
        if stretches and start <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return stretches


def _within(pattern: re.Pattern[str], lower: str, stretches: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The pattern's matches in these stretches, a thousand at the most."""
    count = 0
    for start, end in stretches:
        for match in pattern.finditer(lower, start, end):
            yield match
            count += 1
            if count >= 1_000:
                return
