"""Days that a paper names by less than a month: "by Friday", "on or before the 17th", "bis 26.6.", "the end of the week".

Each is the next such day after the paper's own. Which of them is the last for an answer is not asked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from fourcorners.reading.calendar.daysigns import Day
from fourcorners.reading.texts.text import Text

_NAMES = (
    "monday mon montag lundi lunes lunedì segunda maandag poniedziałku poniedziałek pondělí pondělka pondelok pondelka måndag mandag "
    "maanantai maanantaihin maanantaina hétfő hétfőig luni понеделник понедельник понедельника понеділок понеділка ponedjeljka ponedeljka "
    "δευτέρα esmaspäev esmaspäevaks pirmadienio pirmadienį pirmdienai pirmdienu mánudags mánudag",
    "tuesday tue tues dienstag mardi martes martedì terça dinsdag wtorku wtorek úterý úterka utorok utorka tisdag tirsdag tiistai tiistaihin "
    "tiistaina kedd keddig marți вторник вторника вівторок вівторка utorka torka τρίτη teisipäev teisipäevaks antradienio antradienį otrdienai otrdienu "
    "þriðjudags þriðjudag",
    "wednesday wed mittwoch mercredi miércoles mercoledì quarta woensdag środy środa středy středa streda stredy onsdag keskiviikko keskiviikkoon "
    "keskiviikkona szerda szerdáig miercuri сряда среда среды середа середи srijede srede τετάρτη kolmapäev kolmapäevaks trečiadienio trečiadienį "
    "trešdienai trešdienu miðvikudags miðvikudag",
    "thursday thu thur thurs donnerstag jeudi jueves giovedì quinta donderdag czwartku czwartek čtvrtek čtvrtka štvrtok štvrtka torsdag "
    "torstai torstaihin torstaina csütörtök csütörtökig joi четвъртък четверг четверга четвер četvrtka četrtka πέμπτη neljapäev neljapäevaks "
    "ketvirtadienio ketvirtadienį ceturtdienai ceturtdienu fimmtudags fimmtudag",
    "friday fri freitag vendredi viernes venerdì sexta vrijdag piątku piątek pátek pátku piatok piatka fredag perjantai perjantaihin perjantaina "
    "péntek péntekig vineri петък пятница пятницы п'ятниця п'ятниці petka παρασκευή reede reedeks penktadienio penktadienį piektdienai piektdienu "
    "föstudags föstudag",
)  # fmt: skip
BY_NAME = {name: number for number, names in enumerate(_NAMES) for name in names.split()}
# What makes a weekday a day to come; some of these names are other words too.
_BY = (
    r"by|until|till|before|on|for|this|latest|bis|spätestens|am|kommenden|nächsten|avant|d'ici|pour|ce|antes del|para el|hasta el|el|este|entro|per|"
    r"entro e non oltre|até|à|voor|uiterlijk|op|aanstaande|do|najpóźniej w|w|nejpozději v|v|senast|senest|på|innen|viimeistään|legkésőbb|până|cel târziu|до|к|най-късно|"
    r"најкасније у|μέχρι|έως|hiljemalt|iki|ne vėliau kaip|līdz|fyrir|eigi síðar en|close of business|cob|eod|noon"
)
_BEFORE = re.compile(
    rf"(?<![\w-])(?:{_BY})(?: (?:the|den|le|la|il|el|o|close of business|cob|noon|midday|lunchtime|5 ?pm|end of day)(?: on| of)?)?"
    r"(?: (?:next|coming|the coming|this coming|dem|την|το|dag den))? $"
)
# A day and month behind it say more than it does.
_DATED = re.compile(r"(?:-feira)?\.?,? (?:the |den |le |el |il |dem |dnia |o dia )?\d")
# "By the 17th", "Monday the 29th", "until Friday 19th": a number that no month, street, court or century takes up.
_NUMBER = re.compile(
    r"\b(?:by|before|until|till|than|on|due|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? (?:the )?(?P<day>[0-3]?\d)(?:st|nd|rd|th)\b"
    r"(?! (?:of|day|century|street|st\b|avenue|ave|floor|judicial|circuit|district|precinct|amendment|congress|edition|anniversary|birthday|and|to|month|[^\W\d_]{3,9},? \d))"
)
_END_OF = re.compile(
    r"\b(?:the )?end of (?:the |this |next )?(?P<what>month|week|year)\b|\b(?:ende|ablauf) (?:dieses|des|der|dieser) (?P<german>monats|woche|jahres|laufenden monats)\b"
    r"|\b(?:fin|avant la fin) (?:du|de la|de l') ?(?P<french>mois|semaine|année)\b|\b(?:fin|final(?:es)?) (?:de|del|de este|de esta|de la) (?P<spanish>mes|semana|año)\b"
    r"|\b(?:fine|fine di|fine del|fine della) (?P<italian>mese|settimana)\b|\b(?:fim|final) (?:do|deste|da|desta) (?P<portuguese>mês|semana)\b|\b(?:het )?einde? van (?:de|deze) (?P<dutch>maand|week)\b"
)
_UNIT = {
    "mon": "month",
    "moi": "month",
    "mes": "month",
    "mês": "month",
    "maa": "month",
    "lau": "month",
    "yea": "year",
    "jah": "year",
    "ann": "year",
    "año": "year",
}
# "(20.10.)", "bis 26.6.", "do 20. 7.": a day and month as the countries write them that put full stops behind numbers.
_STOPPED = re.compile(r"(?<![\w.,/§-])(?<!§ )(?P<day>[0-3]?\d)\. ?(?P<month>[01]?\d)\.(?=[\s),;:]|$)(?! ?\d)")
# "by 6/5", "due 2/20".
_SLASHED = re.compile(r"\b(?:by|before|until|due|on) (?P<month>[01]?\d)/(?P<day>[0-3]?\d)(?![\w/-]| of\b)")
_MOST = 8


def days_by_name(text: Text, issued_on: date, order: str | None) -> Iterator[Day]:
    """The days that the paper names so, not more than eight of each way."""
    lower = text.lower
    for start, word in islice(_weekdays(text), _MOST):
        ahead = (BY_NAME[word] - issued_on.weekday()) % 7 or 7
        yield Day(issued_on + timedelta(days=ahead), start, start + len(word), way="weekday")
    for match in islice(_NUMBER.finditer(lower), _MOST):
        if value := _next_numbered(issued_on, int(match["day"])):
            yield Day(value, *match.span("day"), way="number")
    for match in islice(_END_OF.finditer(lower), _MOST):
        yield Day(_end_of(next(told for told in match.groups() if told), issued_on), *match.span(), way="end")
    # Full stops between figures are the way of countries that put the day first, slashes that of others too.
    pattern = _SLASHED if order == "mdy" else _STOPPED
    for match in islice(pattern.finditer(lower), _MOST):
        if value := next_day(issued_on, int(match["month"]), int(match["day"])):
            yield Day(value, *match.span(), way="short")


def _weekdays(text: Text) -> Iterator[tuple[int, str]]:
    """Where a weekday stands alone behind a word that makes it one to come."""
    if set(text.words.words).isdisjoint(BY_NAME):
        return
    for start, word in zip(text.words.starts, text.words.words, strict=True):
        if word not in BY_NAME or _DATED.match(text.lower, start + len(word)):
            continue
        if _BEFORE.search(text.lower, max(0, start - 60), start):
            yield start, word


def next_day(issued_on: date, month: int, day: int) -> date | None:
    """The next such day that is not before the paper's own."""
    for year in (issued_on.year, issued_on.year + 1):
        try:
            value = date(year, month, day)
        except ValueError:
            continue
        if value >= issued_on:
            return value
    return None


def _next_numbered(issued_on: date, number: int) -> date | None:
    """The next day with this number in its month, this one or the next."""
    for month in (issued_on.month, issued_on.month % 12 + 1):
        try:
            value = date(issued_on.year + (month < issued_on.month), month, number)
        except ValueError:
            continue
        if value > issued_on:
            return value
    return None


def _end_of(what: str, issued_on: date) -> date:
    """The last day of the paper's month or year, or the Friday of its week."""
    unit = _UNIT.get(what[:3], "week")
    if unit == "week":
        return issued_on + timedelta(days=(4 - issued_on.weekday()) % 7)
    if unit == "year":
        return date(issued_on.year, 12, 31)
    behind = date(issued_on.year + issued_on.month // 12, issued_on.month % 12 + 1, 1)
    return behind - timedelta(days=1)
