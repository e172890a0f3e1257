"""What may be the end of a silence, with the signs around it: each day, each term, and each clause that may set none.

A term may be meant as it stands, or be counted from the paper's own day or from one named behind it: each of these is an
answer of its own. Only one of a paper's answers is right, or it names no end; so they share the whole, and what the words
beside each have been worth tells which is meant (`weighing/secrecy.json`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice, pairwise

from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.calendar.reckoned import runs_from
from fourcorners.reading.calendar.relative import shift
from fourcorners.reading.secrecy import abroad
from fourcorners.reading.secrecy.enddays import days_without_year
from fourcorners.reading.secrecy.ends import ENDLESS, find_until, in_days
from fourcorners.reading.secrecy.endterms import terms, without_terms
from fourcorners.reading.secrecy.endwords import keeps, turns_to_end
from fourcorners.reading.secrecy.rules import Setting
from fourcorners.reading.secrecy.signs import sorts_of
from fourcorners.reading.texts.clauses import Clause
from fourcorners.reading.texts.sorts import sorts_in, stem, stemmed
from fourcorners.reading.texts.text import Text

# Words by which a term beside them is counted from the paper's own day.
_OWN_DAY = re.compile(
    r"\b(?:date|day (?:of|on which)|today|hereof|now|made|signing|issuance|issue|service|receipt|datums?|erlass|heute|ausstellung|zustellung"
    r"|jour|ce jour|signature|notification|réception|fecha|hoy|emisión|notificación|data|oggi|emissione|notifica|hoje|emissão|receção"
    r"|dagtekening|heden|vandaag|ontvangst|datu[mj]|dnia wydania|doręczenia|dagens|datumet|dato|dags|utfärdande|modtagelse|dnešního|vydání|doručení"
    r"|vydania|doručenia|keltétől|mától|kézhezvétel\w*|emiterii|primirii|ημερομηνία\w*|σήμερα|έκδοση\w*|επίδοση\w*|датата|днес|дати|дня|получаването"
    r"|donošenja|primitka|izdaje|prejema|väljastamise\w*|kuupäeva\w*|saamise\w*|izdošanas|saņemšanas|šodien\w*|priėmimo|gavimo|šiandien|päiväyksestä|antamisesta)\b"
)
# What may say that only an act of somebody, or nothing, ends it.
_OPEN = re.compile(
    r"\b(?:until|till|unless|as long as|so long as|while|during|throughout|pending|indefinit\w*|permanent\w*|perpetu\w*|without limit"
    r"|no (?:end|expiry|longer)|(?:without|sans|ohne|sin|senza|sem|zonder|bez|utan) (?:\w+ ){0,3}(?:leave|permission|consent|limit|authori[sz]ation|order|approval|date|term)"
    r"|further(?! (?:ordered|directed|commanded|decreed|requested))|otherwise|any time|bis|solange|während|widerruf|weiteres|unbestimmte?\w*|jusqu\w*|tant que|durée|hasta|mientras|fino|finché"
    r"|até|enquanto|tot|totdat|zolang|hangende|do odwołania|dopóki|do czasu|do zakończenia|tills|så länge|indtil|inntil)\b"
)
_FIGURE = re.compile(r"\d")
# What is called the day by which the paper is to be answered.
_DUE = re.compile(
    r"\b(?:(?:return|compliance|response|due|production|appearance) (?:date|day)|(?:date|day) of (?:return|compliance|production)|deadline|fristende|abgabefrist|antwortfrist|date limite|échéance|plazo de respuesta|fecha límite|scadenza|data-limite"
    r"|uiterste datum|termin(?:u|ie)? (?:odpowiedzi|wykonania)|svarsfrist\w*|vastausaja\w*)\b"
)
# Words between a term and the day written out behind it, by which it is counted from that day and no other.
_FROM = re.compile(
    r",?\s(?:running |counted |counting |starting |beginning |commencing |computed )?"
    r"(?:from|after|following|since|of|ab|seit|von|vom|nach|a (?:contar|partir) d(?:e|o|el)|à (?:compter|partir) du|depuis|après|dès"
    r"|desde|dal|dopo|vanaf|na|från|efter|fra|od|po)\s(?:and including )?(?:the |dem |den |de |el |il |le |dnia )?(?=[^\W\d_]{0,12}\.?\s?\d)"
)
_CLOSE = 45
_BEFORE = _AFTER = 110
_WORDS = 10
_MOST_WORDS = 60
_MOST_TURNS, _MOST_DAYS, _MOST_MEASURES = 6, 12, 4
_SOON, _LATER = 15, 1_200
_MID, _LONG, _FAR = 15, 60, 400
# Beginnings of words that say that a matter is over, and that a silence is lifted or anything new is said, in all languages.
_OVER = frozenset(
    """
end ended ends conclu comple close closed over finish abschl abgesc beendi beende ende endet clôtur fin achève termin finali
conclu términ chiusu fine encerr fim einde afgesl afrond afgero beëind zakońc ukończ skonče skončí ukonče ukončí konec konce koniec
befeje lezárá végéig vége închei περάτω ολοκλή λήξη λήξεω τέλος приклю заверш край оконча закінч okonča završe završi kraja konca
zaklju končan konča lõppu lõpp lõpeta lõppem pabeig beigas beigām izbeig pabaig baigti baigta baigsi päätty päätök loppu avslut slut
afslut lokið lokum lýkur
""".split()
)
_LIFTED = frozenset(
    """
furthe otherw notice unseal lifted lifts releas weiter widerr aufheb freiga nouvel contra levée nueva nuevo alzami nuovo revoca
divers ulteri nova nader nadere odwoła cofnię odvolá odvola zruše visszav értesí nou nouă noi νεότερ νεωτέρ νεοτέρ αντίθε отмяна
отмен скасув следва preklic preklica opoziv daljnj nadalj edasis teatam turpmā atšauk atskir atšauki kito tolesn toista muutoi
vidare videre annað annars
""".split()
)
_WHAT_ENDS = frozenset({"this", "order", "court", "us", "who", "no"})
_FOLLOWS = 8
_SORTS = ("is:day", "is:term", "is:issued", "is:named", "is:due", "is:open")


@dataclass(frozen=True, slots=True)
class End:
    """A possible end (an ISO date, "<n> days" or "indefinite") in the clause at `index`, with its signs."""

    value: str
    index: int
    signs: frozenset[str]


def ends_near(
    text: Text, cut: Sequence[Clause], binding: Sequence[int], issued_on: date | None, due_on: date | None = None
) -> list[End]:
    """What may be the end of the silence that the clauses at `binding` impose, each with all its signs, in order."""
    nearest: dict[int, tuple[int, int]] = {}
    for index in binding:
        for near in range(max(0, index - 2), min(len(cut), index + 4)):
            apart = abs(cut[near].block - cut[index].block)
            if apart <= 2 and (near not in nearest or abs(near - index) < abs(nearest[near][0])):
                nearest[near] = near - index, apart
    turns = {index: turns_to_end(cut[index].words) for index in binding}
    everywhere = {f"bound {turn}" for found in turns.values() for turn in found}
    found = [
        (end, sort, signs | {f"off:{off}", f"off:{off}/{apart}"} | turns.get(near, everywhere))
        for near, (off, apart) in sorted(nearest.items())
        for end, sort, signs in _ends_in(text, cut, near, issued_on, due_on)
    ]
    if "bound lasts" in everywhere:
        found += ((end, sort, signs | everywhere) for end, sort, signs in _of_measure(cut, nearest, issued_on))
    many = f"n:{min(4, len(found))}"
    return [
        End(end.value, end.index, frozenset({many, f"is:{sort}", *signs, *(f"{sort}|{sign}" for sign in signs)}))
        for end, sort, signs in found
    ]


def signs_of_no_end(ends: Sequence[End], setting: Setting) -> frozenset[str]:
    """The signs that a paper names none of these ends: how many of each sort there are, and what paper it is."""
    shown = [sign for end in ends for sign in {"rule:end", "rule:endless", *_SORTS} & end.signs]
    kind = setting.instrument.value if setting.instrument else "unread"
    found = {f"n:{min(4, len(ends))}", f"paper:{kind}", f"court:{setting.by_court}"}
    found |= {f"{sort}:{min(2, shown.count(sort))}" for sort in _SORTS}
    found |= {turn for end in ends for turn in end.signs & {"bound points", "bound capped", "bound lasts"}}
    led = any("off:0" in end.signs and "is:open" not in end.signs and "bs3:until" in end.signs for end in ends)
    found |= {f"led:{led}", f"told:{any('day told' in end.signs for end in ends)}"}
    return frozenset(found | {f"{rule}:{rule in shown}" for rule in ("rule:end", "rule:endless")})


_Found = tuple[End, str, set[str]]


def _ends_in(
    text: Text, cut: Sequence[Clause], index: int, issued_on: date | None, due_on: date | None
) -> Iterator[_Found]:
    clause = cut[index]
    ruled = find_until(text, clause, issued_on)
    does = sorts_in(clause.tongue)

    def end(value: str, sort: str, signs: set[str]) -> _Found:
        return End(value, index, frozenset()), sort, signs | ({"rule:end"} if value == ruled else set())

    dates = find_dates(text)
    first = bisect_left(dates, clause.start, key=lambda one: one[1])
    days = [one for one in dates[first : first + _MOST_DAYS] if one[1] < clause.end]
    for day, start, stop in days:
        signs = _beside(
            text.lower[max(clause.start, start - _BEFORE) : start],
            text.lower[stop : min(clause.end, stop + _AFTER)],
            does,
        )
        yield end(day.isoformat(), "day", signs | {_when(day, issued_on), "day dated"})
    dated = {day for day, *_ in days}
    for day, start, stop in days_without_year(clause.words, text.full, issued_on, text.order):
        if day not in dated:
            signs = _beside(clause.words[max(0, start - _BEFORE) : start], clause.words[stop:], does)
            yield end(day.isoformat(), "day", signs | {_when(day, issued_on), "day told"})
    if due_on and _DUE.search(clause.words):
        yield end(due_on.isoformat(), "due", _turns(clause.words, does))
    for start, stop, count, unit in terms(clause.words):
        signs = _beside(clause.words[max(0, start - _BEFORE) : start], clause.words[stop:], does)
        signs |= {f"unit:{unit}", _how_long(in_days(count, unit))} | ({"dated"} if issued_on else set())
        runs = runs_from(clause.words, start, stop)
        signs |= {f"runs:{runs or '-'}"} | ({"of service"} if "served" in runs else set())
        named = days[0][0] if days and _FIGURE.search(clause.words, stop, stop + _CLOSE) else None
        signs |= {"day behind"} if named else set()
        if own := _OWN_DAY.search(clause.words, stop, stop + _CLOSE):
            signs |= {"own day behind", f"own day behind:{stem(own[0])}"}
        elif _OWN_DAY.search(clause.words, max(0, start - _CLOSE), start):
            signs.add("own day before")
        counted = [("issued", issued_on), ("named", named)]
        if named and len(days) == 1 and _FROM.match(clause.words, stop) and _later(named, count, unit):
            counted = [("named", named)]
        else:
            yield end(f"{in_days(count, unit)} days", "term", signs)
        for sort, from_day in counted:
            if from_day and count and (last := _later(from_day, count, unit)):
                yield end(last, sort, signs)
    yield end("indefinite", "open", _turns(clause.words, does) | _open_until(clause, does))


def _of_measure(cut: Sequence[Clause], near: Mapping[int, tuple[int, int]], issued_on: date | None) -> Iterator[_Found]:
    """The terms for which something is kept, elsewhere in the paper: a silence may last as long."""
    kept = (index for index, clause in enumerate(cut) if index not in near and keeps(clause.words))
    for index in islice(kept, _MOST_MEASURES):
        words = cut[index].words
        for start, stop, count, unit in terms(words):
            signs = _beside(words[max(0, start - _BEFORE) : start], words[stop:], sorts_in(cut[index].tongue))
            signs |= {"measure", f"unit:{unit}", _how_long(in_days(count, unit))}
            yield End(f"{in_days(count, unit)} days", index, frozenset()), "term", signs
            if issued_on and count and (last := _later(issued_on, count, unit)):
                yield End(last, index, frozenset()), "issued", signs


def _turns(words: str, does: Mapping[str, str]) -> set[str]:
    """The signs that a clause has no end but somebody's act: all its words, and those beside a turn that may say so."""
    every = stemmed(words)[:_MOST_WORDS]
    found = {f"w:{one}" for one in every} | {f"s:{sort}" for sort in sorts_of(every, does)}
    for match, _ in zip(_OPEN.finditer(words), range(_MOST_TURNS), strict=False):
        found |= {"turn", *(f"t:{one}" for one in stemmed(match[0]))}
        found |= _beside(words[max(0, match.start() - _BEFORE) : match.start()], words[match.end() :], does)
    if ENDLESS.search(words) or abroad.ENDLESS.search(words):
        return found | {"rule:endless"}
    return found if "turn" in found else found | {"no turn"}


def _open_until(clause: Clause, does: Mapping[str, str]) -> set[str]:
    """The same by what words do, in every language: "until", no day and no term behind it, and what is to be over then."""
    every = stemmed(without_terms(clause.words), clause.tongue)[:_MOST_WORDS]
    found = set()
    for at, one in enumerate(every):
        if "until" in does.get(one, "").split("/"):
            follows = every[at + 1 : at + 1 + _FOLLOWS]
            if "#" in follows[:4]:
                found.add("until dated")
                continue
            ends = [name for name, words in (("over", _OVER), ("lifted", _LIFTED)) if not words.isdisjoint(follows)]
            of = {sort for word in follows for sort in does.get(word, "").split("/")} & _WHAT_ENDS
            found |= {"until open", *(f"until {end}" for end in ends), *(f"until:{sort}" for sort in of)}
            found |= {f"until {end}:{sort}" for end in ends for sort in of}
    return found


def _beside(before: str, after: str, does: Mapping[str, str]) -> set[str]:
    """The words that lead to a place, nearest first, and those behind it."""
    leads, follows = stemmed(before)[-_WORDS:][::-1], stemmed(after[:_AFTER])[:_WORDS]
    found = {f"B:{one}" for one in leads} | {f"A:{one}" for one in follows}
    for most, name, words in (
        (1, "b0", leads),
        (2, "b1", leads),
        (4, "b3", leads),
        (1, "a0", follows),
        (3, "a2", follows),
    ):
        found |= {f"{name}:{one}" for one in words[:most]}
    found |= {f"bb:{second}_{one}" for one, second in pairwise(leads[:4])}
    found |= {f"aa:{one}_{second}" for one, second in pairwise(follows[:4])}
    for name, words in (("bs", leads), ("as", follows), ("bs3", leads[:3])):
        found |= {f"{name}:{sort}" for one in words if (sort := does.get(one, "data")) != "data"}
    return found


def _when(day: date, issued_on: date | None) -> str:
    if issued_on is None:
        return "when:undated"
    later = (day - issued_on).days
    name = (
        "before"
        if later < 0
        else "same"
        if not later
        else "soon"
        if later < _SOON
        else "later"
        if later < _LATER
        else "far"
    )
    return f"when:{name}"


def _how_long(days: int) -> str:
    return f"long:{'short' if days < _MID else 'mid' if days < _LONG else 'long' if days < _FAR else 'far'}"


def _later(day: date, count: int, unit: str) -> str | None:
    try:
        return shift(day, count, unit).isoformat()
    except (ValueError, OverflowError):
        return None
