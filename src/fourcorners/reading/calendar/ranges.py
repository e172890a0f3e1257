"""Stretches of days that a text names with two dates, months or years, or with one date and an open end."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.calendar.joins import TIME, joined, joined_below, turned_round
from fourcorners.reading.calendar.model import Range
from fourcorners.reading.calendar.shortened import half_dated, is_short_end, shortened
from fourcorners.reading.texts.numbers import IN_ENGLISH
from fourcorners.reading.texts.text import Text
from fourcorners.values import Days

_OF_DAY = r"(?:[ \t/&]?(?:date|day|time|and|datum|tag|dato|fecha|data|\((?:utc|gmt|dd/mm/yyyy|mm/dd/yyyy|yyyy-mm-dd)\)|utc|gmt|on|of|the|period|period[oe]|range))*"
# Two heads of columns side by side.
_COLUMNS = re.compile(
    rf"\b(?:(?:start(?:s|ed|ing)?|begin\w*|début|beginn|inicio|inizio|first|earliest){_OF_DAY}[ \t|/]{{1,40}}(?:(?:date|day) )?(?:ends?|ended|ending|fin|ende|fine|last|latest)"
    rf"|(?:from|von|vom|du|dal|desde|van|de|od){_OF_DAY}[ \t|/]{{1,40}}(?:(?:date|day) )?(?:to|until|through|bis|au|al|hasta|tot|até|a|do))\b"
    rf"{_OF_DAY}(?=[ \t]{{0,40}}(?:$|\n|\||\w))"
)
_ROWS_BELOW, _LONGEST_ROW = 60, 14
_OPEN = re.compile(
    rf"^[\s,.)(]{{0,4}}(?:(?:at )?{TIME}[\s,.)(]{{0,4}})?(?:and )?(?:(?P<now>(?:to|through|thru|until|till|up to|[-–—]|bis|jusqu['’]à|hasta|fino|tot|até)[\s,]{{0,3}}(?:and including |zum |la |el |al |a |ce |o )?(?:the )?(?:present|now|current|actualidad|fecha|presente|momento)\b)|(?P<present>(?:to|through|thru|until|till|up to|and(?=\s{{1,3}}(?:today|the present|the date of this))|bis(?: zum)?|jusqu['’]à|fino(?: ad?)?|ad?|tot|hasta|até|do|[-–—])[\s,]{{0,3}}(?:and including )?(?:the )?(?:today(?:['’]s date)?|heute|aujourd'hui|ce jour|oggi|heden|hoy|hoje|dziś|(?:the )?(?:signing|making|issuance|issue|entry) of (?:this|the) \w+|date of (?:this|the) (?:demand|notice|application|authorization|authorisation|instrument)|date\b(?! of (?:(?:full|complete|and|your|the) ){{0,4}}(?:service|receipt|compliance|execution|production|response|your))(?: of (?:the )?(?:issuance|issue|this)[\w ]{{0,30}})?|day of this|issuance of this|signing of this|(?:time|moment|day) (?:that |when )?this (?:order|authori[sz]ation|notice|warrant|request) (?:was|is) (?:given|made|granted|issued|signed)|heute|aujourd'hui|actualidad|this (?:order|request|letter|warrant|subpoena)))"
    r"|(?P<served>(?:to|through|thru|until|till|up to|[-–—])[\s,]{0,3}(?:the )?(?:date|time|day) of (?:(?:full|complete|and|your|the) ){0,4}(?:service|receipt|compliance|execution|production|response|your))|(?P<forward>forward|onwards?|to date|in poi|en adelante|em diante|und (?:danach|später)|and (?:continuing|later|after|thereafter)|and onwards?))"
)
# "Hasta la fecha del presente auto", "bis zum Tag dieses Beschlusses": up to the paper's own day.
_TO_PAPER = re.compile(
    r"^[\s,.)(]{0,4}(?:to|until|up to|bis|jusqu['’]à|hasta|fino|tot|até|al?|à|au|alla)\s{1,3}(?:(?:zum|und|mit|einschließlich|la|el|le|il|a|al|alla|o|à|au|den|de|het|the|en|met)\s){0,4}"
    r"(?:fecha|data|date|datum|tage?|dag|jour|giorno|día|dia)\s(?:(?:\w{2,6}\s){1,2}?(?:\w+\s)?|dell['’])"
    r"(?:firma|signature|assinatura|sottoscrizione|unterzeichnung|ondertekening|emisión|émission|emissão|emissione|ausstellung|presente|présente?|auto|oficio|resolución|requerimiento|ordonnance|réquisition|décision|decreto|provvedimento|richiesta|ordine|despacho|decisão|ofício"
    r"|beschluss\w*|ersuchens|schreibens|anordnung|bescheid\w*|verfügung|erlasse?s|bevel|vordering|beslissing|schrijven)\b(?:\s(?:auto|oficio|resolución|requerimiento|ordonnance|réquisition|décision|decreto|provvedimento|richiesta|ordine|despacho|decisão|ofício))?"
)
# The same where the day, or the making, of a paper is named in other languages: "do dnia wydania niniejszego postanowienia",
# "till dagen för detta beslut"; or where an ending says until: "a jelen határozat keltéig", "tämän päätöksen päivään".
_TO_THIS = re.compile(
    r"[\s,.)(]{0,4}(?:(?:r|g|godine|года|року|г)[.\s]{1,3})?(?:(?:și|a|i|og|och|ja|и|та|un|ir|ter)\s)?(?:(?:do|ke|až do|până la|până în|до|по|till|til|till och med|til og med|t\.o\.m\.|iki|līdz|έως|μέχρι)\s"
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
_OF_ACCOUNT = r"(?: (?:of|du|de la|del|da|do|des|der|van het|van de|konta|kontos?|this|said|such|each|its|the|his|her|their|compte|cuenta|conta|conto|account|rekening|profil\w*)){0,4}"
_CREATED_TO = re.compile(
    r"\b(?:inception|creation|opening|activation|(?:first )?registration|account (?:was )?(?:created|opened)|start of service)(?: of (?:the |each |said |such )?(?:\w+ )?accounts?)?,? (?:to|through|until|up to|till|and)[\s,]{1,3}(?:and including |on or about )?$"
    rf"|\b(?:seit|ab|von) (?:der |ihrer |seiner |dessen |deren )?(?:konto)?(?:eröffnung|anlegung|anlage|einrichtung|registrierung|erstellung){_OF_ACCOUNT} bis (?:einschließlich )?(?:zum )?$"
    rf"|\b(?:depuis|dès) (?:l'|son |sa |leur |la )?(?:ouverture|création|activation|inscription){_OF_ACCOUNT} (?:et )?(?:jusqu['’]au|au) $"
    rf"|\bdesde (?:la |su |o |a |sua |a sua )?(?:apertura|creación|alta|abertura|criação|registro|registo){_OF_ACCOUNT} (?:y |e )?(?:hasta(?: el)?|até(?: ao?)?|al?) $"
    rf"|\bdall?[a']? ?(?:sua |loro )?(?:apertura|creazione|attivazione|registrazione){_OF_ACCOUNT} (?:e )?(?:fino )?al $"
    rf"|\b(?:vanaf|sinds) (?:de |het )?(?:opening|aanmaken|aanmaak|registratie|openen){_OF_ACCOUNT} (?:en )?tot(?: en met)?(?: op)? $"
    rf"|\bod (?:momentu |daty |dnia )?(?:jego |jej |ich )?(?:założenia|utworzenia|otwarcia|rejestracji){_OF_ACCOUNT} (?:aż )?do (?:dnia )?$"
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
                how = joined(text.full[end:start2], lower[max(0, start - 110) : start])
                how = how or joined_below(text.full, start, end, start2)
                if how == "range" or (how == "columns" and _in_columns(lower, start)):
                    used |= {start, start2}
                    yield Range(Days(first, second), start, end2)
                    continue
            elif start2 - end <= _WIDEST_GAP and turned_round(lower, start, end, start2):
                used |= {start, start2}
                yield Range(Days(second, first), start, end2)
                continue
        if half := half_dated(text, first, start):
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
        elif (since := _SINCE.search(before)) and not is_short_end(lower, start):
            used.add(start)
            yield Range(Days(first, None), start - len(before) + since.start(), end)
    if any(c in lower for c in ("20", "19")):
        yield from shortened(text, used, dates)


# "After 28 February 2026 and before 11 July 2026": neither day is one of them.
_BOTH_OUT = re.compile(r",? ?(?:and|but) (?:before|prior to|earlier than)")
_AFTER_IT = re.compile(r"(?<!or )(?<!and )\b(?:after|later than)\s{1,3}$")


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
