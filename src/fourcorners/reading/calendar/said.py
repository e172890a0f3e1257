"""Days behind a paper that it names from its own: yesterday, last night, since Friday.

Who is missing, or threatens, is asked after by a message of a few lines: "any sign-in since yesterday noon", "od wczoraj",
"IPs seit Freitag". Days that are still to come are in `implied`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from fourcorners.reading.calendar.timewords import kinds
from fourcorners.reading.calendar.weekdays import BY_NAME
from fourcorners.reading.texts.text import Text

# So many days before the paper's own.
_AGO = {
    0: "midnight mitternacht minuit medianoche mezzanotte meia-noite middernacht midnatt midnat północy půlnoci polnoci ponoći keskiyöstä éjfél "
    "полунощ південь опівночі поноћи μεσάνυχτα today heute aujourd hoy oggi hoje vandaag dzisiaj dziś dnes danas danes tänään днес",
    1: "yesterday gestern gestrigen hier ayer anoche ieri stanotte ontem gisteren gisteravond eilen eilisen eilisestä eilisiltana eilisillasta eilisillan wczoraj wczorajszego včera "
    "včerejška včerejšího včerajška včeraj jučer juče sinoć sinoči tegnap tegnapi вчера вчора учора снощи јуче синоћ χθες χτες vakar vakardienas "
    "eile igår aseară gærkvöldi",
    2: "vorgestern anteayer anteontem eergisteren przedwczoraj předevčírem predvčerom prekjučer prekjuče predvčerajšnjim tegnapelőtt завчера "
    "позавчера позавчора προχθές toissapäivänä üleeile aizvakar užvakar förrgår forgårs",
}
_SAID = {word: days for days, words in _AGO.items() for word in words.split()}
# In two words.
_PAIRS = {
    "last night": 1, "i går": 1, "í gær": 1, "letzte nacht": 1, "letzter nacht": 1, "cette nuit": 1, "heute nacht": 1, "i natt": 1, "i nat": 1, "afgelopen nacht": 1,
    "viime yönä": 1, "avant hier": 2, "forgårs": 2, "this morning": 0, "ce matin": 0, "heute früh": 0, "esta mañana": 0, "stamattina": 0,
}  # fmt: skip
_WEEKEND = (
    "saturday sat samstag sonnabend samedi sábado sabato zaterdag sobota soboty soboto sobotu lördag lørdag lauantai lauantaista szombat szombattól subota subote събота "
    "суботи субота σάββατο laupäev laupäevast šeštadienio sestdienas",
    "sunday sun sonntag dimanche domingo domenica zondag niedzieli neděle nedele nedeľa nedelje nedjelje söndag søndag sunnuntai sunnuntaista vasárnap vasárnaptól duminică неделя "
    "неділі недеље κυριακή pühapäev pühapäevast sekmadienio svētdienas",
)
_WEEKDAYS = BY_NAME | {name: 5 + later for later, names in enumerate(_WEEKEND) for name in names.split()}
_TELLING = frozenset([*_SAID, *_WEEKDAYS, *(pair.split()[-1] for pair in _PAIRS)])
# In German and Dutch the French "yesterday" is "here".
_OFTEN_ELSE = frozenset({"hier"})
_MOST = 6
# A date behind a weekday says more than it does, a time of day does not.
_DATED = re.compile(
    r",?\s(?:the |den |dem |le |el |il |o dia )?\d{1,2}(?:[./-]\d|(?:st|nd|rd|th|er|[.º°])?(?: de| of)?,? ?(?!uhr|h\b|hours|hrs|horas|heures|am\b|pm\b|a\.m|p\.m)[^\W\d_]{3})|,?\s[^\W\d_]{3,9}\s\d"
)
# So far before a word for a day stands the one that counts from it.
_LEADS, _FEW = 24, 2


def days_said(text: Text, issued_on: date | None) -> Iterator[tuple[int, int, date]]:
    """Where such a day is named, from there to there, and which it is; the first six alone.

    The paper's own day and a weekday are told of everywhere: they count where a word before them says since when.
    """
    if issued_on is not None and not _TELLING.isdisjoint(text.words.words):
        yield from islice(_said(text, issued_on), _MOST)


def _said(text: Text, issued_on: date) -> Iterator[tuple[int, int, date]]:
    before, begun = "", 0
    for start, word in zip(text.words.starts, text.words.words, strict=True):
        end = start + len(word)
        pair = f"{before} {word}"
        if pair in _PAIRS and start - begun == len(before) + 1:
            if _PAIRS[pair] or _is_since(text, begun):
                yield begun, end, issued_on - timedelta(days=_PAIRS[pair])
        elif (ago := _SAID.get(word)) is not None:
            if (ago and word not in _OFTEN_ELSE) or _is_since(text, start):
                yield start, end, issued_on - timedelta(days=ago)
        elif word in _WEEKDAYS and _is_since(text, start) and not _DATED.match(text.lower, end):
            yield start, end, issued_on - timedelta(days=(issued_on.weekday() - _WEEKDAYS[word]) % 7 or 7)
        before, begun = word, start


def _is_since(text: Text, start: int) -> bool:
    """Whether one of the few words right before a place says that what follows is a first day."""
    return "from" in kinds(text.stems.between(max(0, start - _LEADS), start)[-_FEW:])
