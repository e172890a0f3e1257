"""Counts of days and weeks that are one word: "zehntägig", "седемдневен", "siedmiodniowym", "veertiendaags"."""

from __future__ import annotations

from fourcorners.reading.texts.numbers import NUMBERS

# How a number begins such a word where it does not stand so by itself.
_BEGINNINGS = {
    2: "zwei dvou dvoj dwu дву двух дво tvo twee", 3: "drei tří troj trzy tro тро tri drie", 4: "vier čtyř štvor cztero četvero чотири",
    5: "fünf pěti päť pięcio peto пяти vijf", 6: "sechs šesti šesť sześcio шести zes", 7: "sieben sedmi siedmio sedmo семи zeven",
    8: "acht osmi ośmio osmo осьми восьми", 10: "zehn deseti desať dziesięcio deseto десяти десет tien", 14: "vierzehn čtrnácti štrnásť czternasto veertien",
    15: "fünfzehn patnácti pätnásť piętnasto petnaesto пятнадцати", 20: "zwanzig dvaceti dvadsať dwudziesto двадцати", 21: "einundzwanzig",
    30: "dreißig dreissig třiceti tridsať trzydziesto trideseto тридцати dertig", 60: "sechzig šedesáti šesťdesiat sześćdziesięcio",
    90: "neunzig devadesáti deväťdesiat dziewięćdziesięcio",
}  # fmt: skip
_NUMBER = NUMBERS | {word: number for number, words in _BEGINNINGS.items() for word in words.split()}
_DAYS = (
    "tägig tägige tägigen tägiger tägiges daags daagse denní denního denním denné dňová dňovej dňovú dňový dniowy dniowym dniowego dnevni dnevnom dnevnog dnevnem "
    "дневен дневния дневният дневна дневный дневного дневной дневний денний денного päevane päevase dienu"
)
_WEEKS = "wöchig wöchige wöchigen wöchiger weeks weekse týdenní týždňová týždňovej tygodniowym tygodniowy tygodniowego седмичен седмичния недельный недельного"
_OF_ENDING = dict.fromkeys(_DAYS.split(), 1) | dict.fromkeys(_WEEKS.split(), 7)
ENDINGS = tuple(_OF_ENDING)


def days_in(word: str) -> int:
    """How many days this lower-case word counts; 0 where it counts none.

    >>> days_in("zehntägiger"), days_in("седемдневен"), days_in("zweiwöchigen"), days_in("alltägiger")
    (10, 7, 14, 0)
    """
    for ending, days in _OF_ENDING.items():
        if word.endswith(ending) and (number := _NUMBER.get(word.removesuffix(ending))):
            return number * days
    return 0
