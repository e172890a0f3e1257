"""Every day, month and year that a text names, whatever it is about and whether or not it names the year beside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice, pairwise

from fourcorners.reading.calendar.dates import find_dates, month_called
from fourcorners.reading.calendar.feasts import feast_before
from fourcorners.reading.calendar.monthparts import part_of_month
from fourcorners.reading.calendar.said import days_said
from fourcorners.reading.calendar.shortened import month_end
from fourcorners.reading.texts.guarded import bounded
from fourcorners.reading.texts.months import MONTH_WORDS, MONTHS, named_months, one_of
from fourcorners.reading.texts.numbers import NUMBERS
from fourcorners.reading.texts.ordinals import DAYS
from fourcorners.reading.texts.text import Text

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """A day, month or year that a text names: where, its first and last day, and how it is named (`kind`)."""

    start: int
    end: int
    first: date
    last: date
    kind: str


# No more of one paper are looked at; who lists more lists them in a table that rules find.
_MOST = 300
_YEAR = re.compile(r"(?<!\d)20[0-3]\d(?!\d)")
_MONTH_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?P<month>{MONTH_WORDS})\.?,?\s{{1,3}}(?:(?:of|de|del|di|do|von)\s{{1,2}})?$"
)
_FIGURE_BEFORE = re.compile(r"(?<![\d./-])(?P<month>0?[1-9]|1[0-2])[/.]$")
_FIGURE_BEHIND = re.compile(r"-(?P<month>0[1-9]|1[0-2])(?![-\d])")
_PARTS = {
    3: "quarter quartal quartals kwartaal trimestre trimestres trimestru trimestrul kwartał kwartału kwartale čtvrtletí štvrťrok štvrťroka kvartal "
    "kvartalet kvartál kvartali kvartalis kvartalu negyedév negyedéve negyedévében тримесечие тримесечието квартал кварталу кварталі квартала "
    "квартале τρίμηνο τριμήνου neljännes neljänneksen vuosineljännes ketvirtis ketvirtį ceturksnis ceturksnī tromjesečje tromjesečju četrtletje "
    "četrtletju",
    6: "half half-year halbjahr halbjahres halbjahrs semestre semestru semestrul halfjaar półrocze półroczu pololetí polrok polroku halvår halvåret "
    "félév félévében полугодие полугодието півріччя півріччі полугодии εξάμηνο εξαμήνου vuosipuolisko vuosipuoliskon pusgads pusgadā pusmetis "
    "pusmetį poolaasta poolaastal polugodište polugodištu polletje polletju",
}
_MONTHS_OF = {word: months for months, words in _PARTS.items() for word in words.split()}
_PART_BEFORE = re.compile(
    rf"(?<!\w)(?P<which>[1-4]\.|[1-4](?:er|º|ª|°|e|-(?:th|st|nd|rd|ви|ро|то|ий|й))|q[1-4]|[^\W\d_]{{1,14}})\s?(?P<part>{one_of(_MONTHS_OF)}|)"
    r"[\s,]{1,3}(?:(?:of|de|del|di|do|van|des|jahres|the|year|calendar|roku|anul|anului|za|von|af|av|på|na|на|року|του|din|leta|godine|van het)\s){0,3}$"
)
_WHICH = {
    1: "1. 1er 1º 1ª 1° 1e 1-st 1-ви 1-то 1-ий i q1 first ersten erstes erste premier primer primo primeiro eerste pierwszy pierwszym pierwszego první "
    "prvním prvý prvom prvi prvo prvem første första primul първо първото перший першому першого πρώτο πρώτου ensimmäinen ensimmäisen első pirmais "
    "pirmajā pirmasis pirmąjį esimene esimesel",
    2: "2. 2º 2ª 2° 2e 2-nd 2-ро 2-ий ii q2 second zweiten zweites zweite deuxième second segundo secondo tweede drugi drugim drugiego druhé druhém druhý "
    "druhom drugo drugom drugem andet anden andre andra doilea второ второто другий другому δεύτερο δευτέρου toinen toisen második otrais "
    "otrajā antrasis antrąjį teine teisel",
    3: "3. 3º 3ª 3° 3e 3-rd 3-то 3-ій iii q3 third dritten drittes dritte troisième tercer terzo terceiro derde trzeci trzecim trzeciego třetí třetím "
    "tretí treťom treći trećem tretje tretjem tredje treilea трето третото третій третьому τρίτο τρίτου kolmas kolmannen harmadik trešais "
    "trešajā trečiasis trečiąjį kolmandal",
    4: "4. 4º 4ª 4° 4e 4-th 4-то 4-ий iv q4 fourth vierten viertes vierte quatrième cuarto quarto vierde czwarty czwartym "
    "czwartego čtvrté čtvrtém štvrtý četvrti fjerde fjärde patrulea четвърто четвъртото четвертий четвертому τέταρτο neljäs neljännen "
    "negyedik ceturtais ketvirtasis neljas",
}
_LAST = frozenset(
    "last letzten letztes letzte dernier último ultimo laatste ostatni ostatnim ostatniego poslední posledním "
    "posledný poslednom zadnji zadnjem sidste siste sista ultimul последно последното останній останньому τελευταίο τελευταίου "
    "viimeinen viimeisen utolsó pēdējais pēdējā paskutinis paskutinį viimane viimasel".split()
)
_NUMBER = {word: number for number, words in _WHICH.items() for word in words.split()} | dict.fromkeys(_LAST, 4)
# No group of an address: "2001:db8::1".
_BARE_YEAR = re.compile(
    r"(?:(?<![\w./-])|(?<=(?<![\w./-])20[0-3]\d-))(?<![0-9a-f]:)20[0-3]\d(?![\w/]|-(?!20)|[.,]\d|:[0-9a-f])"
)
_WORDED_DAYS = {word: number for word, number in NUMBERS.items() if number <= 31 and len(word) > 2} | DAYS
_DAY_BEFORE = re.compile(
    rf"(?<![\w./-])(?P<day>\d{{1,2}}|{one_of(_WORDED_DAYS)})(?:-?(?:st|nd|rd|th|er|[º°.]|ης?|ви|ти|ри|ми|го))?\s{{1,2}}(?:(?:day )?(?:of|de|di)\s{{1,20}})?$"
)
_DAY_BEHIND = re.compile(r"\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:])")
_LEADS = re.compile(
    r"\b(?:since|in|from|during|of|seit|im|ab|depuis|en|desde|dal|di|da|sinds|vanaf|until|to|through)\s$"
)
# A year of schools, of taxes or of accounts, which begins with another month than January and is named by two years.
_OTHER_YEAR = re.compile(
    r"\b(?:academic|school|fiscal|financial|award|income|assessment|tax|marketing|crop|f\.?y\.?|a\.?y\.?|schuljahr\w*|wirtschaftsjahr\w*|saison|season|temporada|stagione|schooljaar|seizoen|läsår\w*|skoleår\w*"
    r"|scolaire|scolastico|escolar|letivo|académico|accademico)(?: years?| anno| año| ano)?\s(?P<from>20\d\d[-–/])?$"
)
# As languages have it that put the year first: "2025. gada oktobrī", "2025 m. spalio", "2025. október".
_MONTH_BEHIND = re.compile(rf"(?:\.\s|\.?\s(?:gada|m\.|metų)\s)(?P<month>{MONTH_WORDS})(?![^\W\d_])(?!\s\d)")
# Between two months that are named in one breath.
_LISTED = re.compile(
    r"(?:,\s|,?\s(?:and|und|et|y|e|en|och|og|ja|i|a|oraz|és|și|и|ir|un|και|та|to|through|bis|à|a|al|tot|do|[-–])\s|\s?[-–/]\s?)"
)
# "1. 1. in 30. 9. 2026": a day and month in figures that leave the year to the next day.
_IN_FIGURES = re.compile(r"(?<![\w./:-])(?P<one>\d{1,2})(?P<sign>\.\s?|/)(?P<two>\d{1,2})\.?(?![\w/:]|\.\d)")
# So far before it.
_FIGURES_REACH, _MOST_FIGURES = 30, 60
_LONGEST_DAY = 44
_OF_MONTHS = frozenset({"month", "half-month"})
# No paper asks about a later year.
_LATEST = 2040
# So far behind a month the year may stand that it leaves to the next day or month.
_LENDS = 60


def marked(text: Text, issued_on: date | None) -> list[Marked]:
    """What the text names, none within another, in its order; a year left out is that of the next day, or the paper's."""
    found = [Marked(start, end, day, day, "day") for day, start, end in find_dates(text)[:_MOST]]
    spans = sorted((one.start, one.end) for one in found)
    for one in (*_with_year(text), *_said(text, issued_on)):
        if _is_free(spans, one.start, one.end):
            found.append(one)
            insort(spans, (one.start, one.end))
    found.sort()
    for one in (*_in_figures(text.lower, found), *_short(text.lower, issued_on)):
        if _is_free(spans, one.start, one.end):
            found.append(one)
            insort(spans, (one.start, one.end))
    found.sort()
    found = sorted([*found, *_without_year(text, found, spans, issued_on)])
    # A year that names a feast is that of the day behind it and no stretch.
    bare = {
        one
        for one, other in pairwise(found)
        if (one.kind, other.kind) == ("year", "half-day") and text.full[one.end : other.start] == " ("
    }
    return [_part(text.lower, one) for one in found[:_MOST] if one not in bare]


def _said(text: Text, issued_on: date | None) -> Iterator[Marked]:
    for start, end, day in days_said(text, issued_on):
        yield Marked(start, end, day, day, "said")


def _part(lower: str, one: Marked) -> Marked:
    """The part of a month that words before it say is meant, or what it was."""
    if one.kind not in _OF_MONTHS:
        return one
    part = part_of_month(lower, one.start, one.first, one.last)
    return one if part is None else Marked(part[0], one.end, part[1], part[2], "part")


def _in_figures(lower: str, found: Sequence[Marked]) -> Iterator[Marked]:
    """Days without their year, written as the day is that follows them."""
    for later in islice((one for one in found if one.kind == "day" and lower[one.start].isdigit()), _MOST_FIGURES):
        written = _WRITTEN.match(lower, later.start)
        if written is None:
            continue
        for one in _IN_FIGURES.finditer(lower, max(0, later.start - _FIGURES_REACH), later.start):
            if one["sign"][0] != written["sign"]:
                continue
            day_first = written["sign"] == "." or int(written["one"]) == later.first.day != later.first.month
            day, month = (int(one["one"]), int(one["two"])) if day_first else (int(one["two"]), int(one["one"]))
            try:
                earlier = date(later.first.year, month, day)
            except ValueError:
                continue
            if earlier < later.first:
                yield Marked(one.start(), one.end(), earlier, earlier, "half-day")


def _short(lower: str, issued_on: date | None) -> Iterator[Marked]:
    """Days and months in figures without any year, behind a word that leads to a day: the last before the paper's own."""
    if issued_on is None:
        return
    for one in bounded(_SHORT, lower, _MOST_SHORT):
        for year in (issued_on.year, issued_on.year - 1):
            try:
                day = date(year, int(one["month"]), int(one["day"]))
            except ValueError:
                break
            if day <= issued_on:
                yield Marked(one.start("day"), one.end("month"), day, day, "half-day")
                break


# "Am 02.10. abends", "de 20/11 em diante": day first, as they all have it that leave the year away so.
_SHORT = re.compile(
    r"(?<!\w)(?:am|vom|ab|seit|bis|zum|den|du|le|dès le|depuis le|au|de|desde|desde el|el|do dia|dia|no dia|em|até|dal|il|del|al|vanaf|op|van|tot|od|dnia|do|w dniu|dne|ze|z|fra|från|sedan|siden|på"
    r"|от|до|на|з|від|από|στις)\s(?P<day>[0-3]?\d)(?P<sign>\.\s?|/)(?P<month>[01]?\d)(?:(?<=\d)\.(?=[\s),;:]|$)|(?<=/\d\d)(?=[\s),;:]))(?!\s?\d)"
)
_MOST_SHORT = 20
_WRITTEN = re.compile(r"(?P<one>\d{1,2})(?P<sign>[./])")


def _is_free(spans: list[Span], start: int, end: int) -> bool:
    """Whether nothing that stands in order in `spans` shares a place with this."""
    at = bisect_left(spans, (start, end))
    return not any(s < end and start < e for s, e in spans[max(0, at - 1) : at + 1])


def _with_year(text: Text) -> Iterator[Marked]:
    lower = text.lower
    for figures in bounded(_YEAR, lower, _MOST):
        year, start, end = int(figures[0]), figures.start(), figures.end()
        window = lower[max(0, start - 40) : start]
        begin = start - len(window)
        named = _MONTH_BEFORE.search(window) or _FIGURE_BEFORE.search(window)
        if named:
            month = month_called(named["month"], lower) if named["month"] in MONTHS else int(named["month"])
            yield Marked(begin + named.start(), end, date(year, month, 1), month_end(year, month), "month")
        elif behind := _FIGURE_BEHIND.match(lower, end):
            month = int(behind["month"])
            if not (start and (lower[start - 1].isalnum() or lower[start - 1] in "/-.")):
                yield Marked(start, behind.end(), date(year, month, 1), month_end(year, month), "month")
        elif (
            (part := _PART_BEFORE.search(window))
            and (number := _NUMBER.get(part["which"]))
            and (part["part"] or part["which"].startswith("q"))
        ):
            months = _MONTHS_OF.get(part["part"], 3)
            # The last half is the second.
            number = min(number, 12 // months) if part["which"] in _LAST else number
            if number * months <= 12:
                first = date(year, (number - 1) * months + 1, 1)
                yield Marked(begin + part.start(), end, first, month_end(year, number * months), "part")
        elif (month_behind := _MONTH_BEHIND.match(lower, end)) and text.full[month_behind.start("month")].islower():
            month = month_called(month_behind["month"], lower)
            yield Marked(start, month_behind.end(), date(year, month, 1), month_end(year, month), "month")
        elif feast := feast_before(lower, start):
            begins, month, number = feast
            day = date(year, month, number)
            yield Marked(begins, end, day, day, "day")
        elif _BARE_YEAR.match(lower, start) and not _is_no_calendar_year(lower, start, end):
            yield Marked(start, end, date(year, 1, 1), date(year, 12, 31), "year")


def _is_no_calendar_year(lower: str, start: int, end: int) -> bool:
    """Whether it is one of two years by which a year is called that begins in the first and ends in the second."""
    named = _OTHER_YEAR.search(lower, max(0, start - _LONGEST_NAME), start)
    return named is not None and (named["from"] is not None or lower[end : end + 1] in {"-", "–", "/"})


_LONGEST_NAME = 34


def _without_year(text: Text, found: list[Marked], spans: list[Span], issued_on: date | None) -> Iterator[Marked]:
    lower = text.lower
    starts = [one.start for one in found]
    named: Marked | None = None
    for first, last in islice(named_months(text), _MOST):
        if not _is_free(spans, first, last):
            continue
        before = _DAY_BEFORE.search(lower, max(0, first - _LONGEST_DAY), first)
        behind = None if before else _DAY_BEHIND.match(lower, last)
        day = (before or behind or {"day": None})["day"]
        start = before.start() if before else first
        end = behind.end() if behind else last
        at = bisect_right(starts, end - 1)
        following = found[at] if at < len(found) and found[at].start - end < _LENDS else None
        if day is None:
            above = max((one for one in (named, found[at - 1] if at else None) if one), default=None)
            if above and above.kind in _OF_MONTHS and _LISTED.fullmatch(lower, above.end, start):
                # "2025. gada oktobrī un novembrī", "June, July and August of the present year".
                number = month_called(lower[first:last], lower)
                year = above.first.year + (number < above.first.month)
                if year <= _LATEST:
                    named = Marked(start, end, date(year, number, 1), month_end(year, number), "half-month")
                    yield named
                    continue
            if (said := _year_said(lower, last, above, issued_on)) is not None:
                number = month_called(lower[first:last], lower)
                named = Marked(start, end, date(said, number, 1), month_end(said, number), "half-month")
                yield named
                continue
            if following is None and not _LEADS.search(lower, max(0, start - 10), start):
                continue
        year_before = found[at - 1] if at and found[at - 1].kind == "year" else None
        if day and year_before and lower[year_before.end : start] == " (":
            # "The Friday after Thanksgiving 2025 (November 28)".
            following = year_before
        latest = following.last if following else issued_on
        if latest is not None and (days := _before(latest, month_called(lower[first:last], lower), day)):
            named = Marked(start, end, *days, "half-day" if day else "half-month")
            yield named


def _year_said(lower: str, end: int, above: Marked | None, issued_on: date | None) -> int | None:
    """The year of a month behind which words say that it is the same as before, or the paper's own."""
    said = _SAME_YEAR.match(lower, end)
    if said is None:
        return None
    if said["ours"]:
        return issued_on.year if issued_on else None
    return above.first.year if above else None


_SAME_YEAR = re.compile(
    r",?\s(?:of |de |del |di |do |dell['’ ]|du |des |van |w |v )?(?:(?P<ours>(?:this|the present|the current|este|el presente|el corriente|presente|corrente|quest['’]|deste|cette|dieses|laufenden|dit|dette|tego|bieżącego"
    r"|letošního|tohto) ?(?:year|año|anno|ano|année|jahres|jaar|år|roku)|i år|i ár)"
    r"|(?:the same|that|same|mismo|ese|dicho|stesso|medesimo|lo stesso|mesmo|la même|desselben|hetzelfde|samma|samme|tegoż|téhož|istej|iste|isto) ?(?:year|año|anno|ano|année|jahres|jaar|år|roku|godine|leta))\b"
)


def _before(latest: date, month: int, day: str | None) -> tuple[date, date] | None:
    """The first and last day of the last such month, or the last such day, that does not begin after `latest`."""
    for year in (latest.year, latest.year - 1):
        try:
            first = date(year, month, _WORDED_DAYS.get(day or "") or int(day or 1))
        except ValueError:
            return None
        if first <= latest:
            return first, first if day else month_end(year, month)
    return None
