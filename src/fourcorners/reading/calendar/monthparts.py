"""Parts of a month that a text names in front of it: the last week of October, la primera quincena de enero.

"I primi dieci giorni di febbraio", "prvu polovinu marta", "in the first two weeks of March": which of the parts, how
many, and what kind of part, in whatever order a language puts them.
"""

from __future__ import annotations

import re
from datetime import date

from fourcorners.reading.texts.numbers import NUMBERS
from fourcorners.reading.texts.units import UNIT_OF

# Half a month, and a third of one.
_HALF, _THIRD = 15, 10
_HALVES = (
    "half fortnight hälfte quinzaine moitié quincena mitad quindicina metà quinzena metade helft połowa połowę połowie połowy polovina "
    "polovinu polovině polovici polovica polovicu polovico halvdel halvan hälften felében fele половина половината половину половині "
    "puoliskon puolisko puoliskolla pusē pusi pusė pusę pusėje poolel pool jumătate jumătatea μισό δεκαπενθήμερο δεκαπενθημέρου"
)
_THIRDS = "dekade dekadę dekada dekadzie dekádu décade decade decena tercio drittel third tiers terzo decina десетдневие декада декаду"
_PARTS = (
    dict.fromkeys(_HALVES.split(), _HALF)
    | dict.fromkeys(_THIRDS.split(), _THIRD)
    | {word: {"week": 7, "day": 1}[unit] for word, unit in UNIT_OF.items() if unit in {"week", "day"} and len(word) > 1}
    | {"week": 7, "weeks": 7, "veckan": 7, "ugen": 7, "uken": 7, "vikan": 7, "day": 1, "days": 1}
)
_FIRST, _SECOND, _END = 1, 2, -1
_WHICH = (
    dict.fromkeys(
        "first erste ersten erster première premières premier premiers primera primeras primeros primer prima prime primi primo primeira primeiras "
        "primeiros eerste pierwsza pierwszą pierwszy pierwszym pierwszej pierwsze pierwszych první prvních prvá prvú prvých prvej prva prvu prvo prvoj prvih prvi "
        "første första fyrstu első първата първия първите първите прва прву првих першу перша першій перших ensimmäisen ensimmäinen ensimmäisellä pirmā "
        "pirmās pirmajā pirmo pirmoji pirmąją pirmą pirmos pirmas esimene esimesel esimese prima primele πρώτο πρώτες πρώτη 1st 1ª 1e 1ère 1er 1º".split(),
        _FIRST,
    )
    | dict.fromkeys(
        "second zweite zweiten zweiter deuxième seconde segunda secunda seconda tweede druga drugą drugiej drugiej druhá druhé druhou druhú druhej drugu drugoj "
        "drugo drugi anden annen andre andra második втората втора другу другу друга другій toisen toinen toisella otrā otro otrajā otrās antroji antrąją antrą antros "
        "teine teisel teise doua δεύτερο 2nd 2ª 2e 2ème 2º".split(),
        _SECOND,
    )
    | dict.fromkeys(
        "last final closing letzte letzten letzter dernière dernières derniers dernier última últimas últimos último ultima ultime ultimi ultimo últimos laatste "
        "ostatnia ostatnią ostatni ostatnim ostatnie ostatnich ostatniego poslední posledních posledná poslednú posledných posledný posljednji posljednjeg "
        "posljednjih posljednjem posljednju poslednju poslednjih poslednje poslednjo zadnji zadnjih zadnjem zadnjo sidste siste sista síðustu utolsó последната последната "
        "последните последния последње последњих останній останню останніх viimeisen viimeinen viimeisellä viimeisten pēdējā pēdējās pēdējo paskutinė paskutinę "
        "paskutinės paskutines viimane viimasel viimase ultimele ultima τελευταία τελευταίες τελευταίο τελευταίου".split(),
        _END,
    )
)
_WORD = re.compile(r"\d{1,2}[ªºe]?(?!\d)|[^\W\d_]+")
# What stands between such words and the month.
_LINKS = frozenset(
    "of the de del di du des do da d the month mes mese mois mês monats maand miesiąca měsíce mjeseca meseca месец месяца în lunii luna van v im in i a m la le les il lo los las".split()
)
_REACH, _MOST_WORDS = 48, 7


def part_of_month(lower: str, start: int, first: date, last: date) -> tuple[int, date, date] | None:
    """Where the words for a part of this month begin that stand before it, and the part's first and last day.

    `start` is where the month is named, `first` and `last` are its own days.
    """
    begins = max(
        (stop.end() for stop in _STOP.finditer(lower, max(0, start - _REACH), start)), default=max(0, start - _REACH)
    )
    words = list(_WORD.finditer(lower, begins, start))[-_MOST_WORDS:]
    while words and words[-1][0] in _LINKS:
        words.pop()
    if not words or words[-1][0] not in _PARTS:
        return None
    length, count, which, begin = _PARTS[words.pop()[0]], 1, 0, start
    for word in reversed(words[-_BEFORE:]):
        told = word[0]
        if told in _WHICH and not which:
            which, begin = _WHICH[told], word.start()
        elif number := (int(told) if told.isdigit() else NUMBERS.get(told, 0)):
            count, begin = number, min(begin, word.start())
        elif told not in _LINKS:
            break
    held, days = last.day, length * count
    if not which or days == 1 or not days < held:
        return None
    if which == _END:
        return begin, last.replace(day=held // 2 + 1 if length == _HALF else held - days + 1), last
    from_day = 1 if which == _FIRST else days + 1
    to_day = held if which == _SECOND and length == _HALF else from_day + days - 1
    return (begin, first.replace(day=from_day), first.replace(day=to_day)) if to_day <= held else None


# Before the word for the part stand which of them, and how many.
_BEFORE = 3
_STOP = re.compile(r"[.;:|\t]|\n[ \t]{0,80}\n")
