"""Days that have a name and the same date in every year, as papers name the ends of a stretch by them."""

from __future__ import annotations

import re

from fourcorners.reading.texts.months import one_of

# (month, day) and the names, in lower case.
_NAMES = {
    (1, 1): "new year's day|new year’s day|neujahr|neujahrstag|nouvel an|jour de l'an|año nuevo|capodanno|ano novo|nieuwjaar|nieuwjaarsdag|nowy rok|nowego roku|nyårsdagen|nytårsdag|nyttårsdag",
    (1, 6): "epiphany|dreikönigstag|heilige drei könige|épiphanie|día de reyes|epifania|dia de reis|driekoningen|trzech króli",
    (2, 14): "valentine's day|valentine’s day|valentinstag|saint-valentin|san valentín|san valentino|valentijnsdag|walentynki",
    (3, 17): "st patrick's day|st. patrick's day|saint patrick's day|st patrick’s day",
    (7, 4): "independence day|the fourth of july",
    (10, 31): "halloween|hallowe'en|hallowe’en",
    (11, 1): "all saints' day|allerheiligen|toussaint|todos los santos|ognissanti|todos os santos|wszystkich świętych",
    (12, 6): "nikolaustag|mikołajki|mikuláša|mikuláš|sinterklaas",
    (12, 24): "christmas eve|heiligabend|heiliger abend|nochebuena|vigilia di natale|kerstavond|wigilia|wigilii|julafton|juleaften|julaften|szenteste|štědrý den",
    (12, 25): "christmas day|christmas|weihnachten|noël|navidad|natale|natal|kerst|kerstmis|boże narodzenie|juldagen|juledag",
    (12, 26): "boxing day|st stephen's day|st. stephen's day|stephanstag|stefanitag|santo stefano|tweede kerstdag",
    (12, 31): "new year's eve|new year’s eve|silvester|saint-sylvestre|nochevieja|san silvestro|oudjaar|oudejaarsavond|sylwester|nyårsafton|nytårsaften|nyttårsaften|szilveszter",
}  # fmt: skip
_DAY_OF = {name: day for day, names in _NAMES.items() for name in names.split("|")}
_LONGEST = max(map(len, _DAY_OF)) + 5
_FEAST = re.compile(rf"(?<![^\W\d_])(?P<name>{one_of(_DAY_OF)}),?\s(?:(?:of|de|del|d'|di|do|van|in|roku)\s)?$")


def feast_before(lower: str, start: int) -> tuple[int, int, int] | None:
    """Where the name of such a day begins that stands right before a year, its month and its day.

    >>> feast_before("until new year's eve 2025", 21)
    (6, 12, 31)
    """
    named = _FEAST.search(lower, max(0, start - _LONGEST), start)
    return (named.start(), *_DAY_OF[named["name"]]) if named else None
