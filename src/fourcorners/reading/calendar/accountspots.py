"""Where a paper names each of its accounts: as it was read, written out again, by a mark, in turn, or by a name it gives it.

"1. lp-4410 .. for item 1"; "kl-440118 (the "Marina account")"; "pour la première .. pour la seconde"; "(A) .. (B) ..
B: from .. to ..".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fourcorners.reading.calendar.model import Range
from fourcorners.reading.texts.guarded import bounded
from fourcorners.reading.texts.months import MONTHS
from fourcorners.reading.texts.text import Text
from fourcorners.values import Account, Found


@dataclass(frozen=True, slots=True)
class Spot:
    """Where accounts are named, or days: one of the two is empty."""

    start: int
    end: int
    account: Account | None = None
    found: Range | None = None


# A name that a paper gives an account stands right behind it.
_NEAR = 60
_MARK = re.compile(r"[ \t]*(?:[^\W\d_]{3,12}[ \t])?\(?(?P<mark>[a-zA-Z]|\d{1,2})[.):]?[ \t:]")
_NOUN = r"(?:accounts?|items?|targets?|facilit(?:y|ies)|lines?|numbers?|users?|subjects?|konto|nutzer|compte|cuenta|conto|conta)"
_MARKED = re.compile(
    rf"(?:\b(?:for|as to|regarding|in respect of|with respect to|für|pour|per|para)\s(?:the\s)?(?:{_NOUN}\s)?\((?P<one>[a-z]|\d{{1,2}})\)"
    rf"|(?<!as )\b{_NOUN}\s(?:no\.\s?|nr\.\s?|n°\s?)?\(?(?P<two>[a-z]|\d{{1,2}})\)?(?=\s?[:,]|\s(?:from|for|is|the|von|vom|du|dal|del)\b)"
    rf"|\b(?:for|as to)\sthe\s(?P<nth>first|second|third|fourth|fifth|last)\b(?!\s(?:two|three|four))"
    rf"|\b(?:for|as to)\sthe\s(?P<end>first|last)\s(?P<many>two|three|four)\b)"
)
# What a paper calls an account further on: `kl-440118 (the "Marina account")`.
_LEADS = r"(?:hereinafter|hereafter|referred to as|called|the|im folgenden|nachfolgend|ci-après|en adelante|di seguito|doravante|hierna)"
_CALLED = re.compile(
    rf"[\s,]{{0,4}}\(?(?:{_LEADS}[\s:,]{{1,3}}){{0,4}}[\"“„«']\s?(?!(?:the )?{_NOUN}\W)(?P<name>[^\"”“»„«'\n]{{3,40}}?)\s?[\"”“»']\s?\)",
    re.IGNORECASE,
)
_MANY = {"two": 2, "three": 3, "four": 4}
_NTH = ("first", "second", "third", "fourth", "fifth")


# A word that says which of several is meant begins so, in the languages of the papers.
_TURNS = (
    "first former 1st erstere premie premiè erste primer primo prima eerst primeir först fyrst pierws prv прв първ első primul ensimm"
    " esime pirm перш πρώτ",
    "second latter 2nd letzter deuxi zweit segund tweede anden andet andra annar annað drugi drugo druga drugeg drugie druhý druhé"
    " druhá втор másod doilea doua toinen toise antra antro otra otrs otro друг δεύτ",
    "third 3rd trois dritt tercer terz derde tredj trzec třet treť treć трет трећ harmad treilea treia kolma treči treš"
    " τρίτ",
    "fourth 4th quatri viert cuart quarto quarta vierde fjerd fjärd czwart čtvrt štvrt četvrt четвърт negyed patrulea"
    " patra neljä nelja ketvirt ceturt четвер τέταρτ",
)
_TURN_OF = {begins: turn for turn, words in enumerate(_TURNS) for begins in words.split()}
_LONGEST_BEGINNING = max(map(len, _TURN_OF))
# The marks of entries where they stand for these: "A og B:", "DSID (1)", "Konto A".
_BY_MARKS = re.compile(
    r"(?m:^)[ \t]{0,40}(?:[-–—•·*][ \t]{0,3})?(?P<led>\(?[A-Za-z0-9]\)?(?:(?:, ?| [^\W\d_]{1,3} | ?[&/+] ?)\(?[A-Za-z0-9]\)?){0,5})[ \t]?:"
    r"|(?<=[\w,&] )\((?P<aside>[A-Za-z]|\d{1,2})\)|(?<=[^\W\d_]{3} )(?P<capital>[A-Z])(?=[ ,:;])"
)
_ONE_MARK = re.compile(r"(?<![^\W_])(?:[A-Za-z]|\d{1,2})(?![^\W_])")


def named(text: Text, accounts: tuple[Found[Account], ...]) -> list[Spot]:
    """Where each account stands: as it was read, written out again, or by the mark of its entry or its turn."""
    lower = text.lower
    found: dict[int, Spot] = {}
    marks: dict[str, set[Account]] = {}
    called: dict[str, set[Account]] = {}
    order: list[tuple[int, Account]] = []
    for one in accounts:
        spans = [(text.offset(piece), text.offset(piece) + len(one.value.value)) for piece in one.evidence]
        spans += _written(lower, one.value.value.lower())
        for start, end in spans:
            found.setdefault(start, Spot(start, end, account=one.value))
        if spans:
            order.append((spans[0][0], one.value))
            if mark := _mark(text, spans[0][0]):
                marks.setdefault(mark, set()).add(one.value)
        for name in _names(text, spans):
            called.setdefault(name, set()).add(one.value)
            if len(called[name]) == 1:
                for start, end in _written(lower, name):
                    found.setdefault(start, Spot(start, end, account=one.value))
    turns = [account for _, account in sorted(order, key=lambda one: one[0])]
    several: list[Spot] = []
    for match in bounded(_MARKED, lower, 60):
        if match["many"]:
            many = _MANY[match["many"]]
            meant = turns[:many] if match["end"] == "first" else turns[-many:]
            if len(turns) > many:
                several += [Spot(match.start(), match.end(), account=account) for account in meant]
        elif match["nth"]:
            turn = len(turns) - 1 if match["nth"] == "last" else _NTH.index(match["nth"])
            if 0 <= turn < len(turns):
                several.append(Spot(match.start(), match.end(), account=turns[turn]))
        elif len(marked := marks.get(match["one"] or match["two"], set())) == 1:
            several.append(Spot(match.start(), match.end(), account=next(iter(marked))))
    return [*found.values(), *(one for one in several if one.start not in found)]


def in_turn(text: Text, accounts: tuple[Found[Account], ...]) -> list[Spot]:
    """Where each account is meant by its turn, or by the mark of its entry, in whatever language; none where one is not."""
    firsts = sorted((text.offset(one.evidence[0]), one.value) for one in accounts if one.evidence)
    order = list(dict.fromkeys(account for _, account in firsts))
    if not 1 < len(order) <= _MOST_MARKS:
        return []
    behind = max(at for at, _ in firsts)
    for spots in (_by_marks(text, firsts, behind), _by_turns(text, order, behind)):
        if {one.account for one in spots} == set(order):
            return spots
    return []


def _by_marks(text: Text, firsts: list[tuple[int, Account]], behind: int) -> list[Spot]:
    """The places behind the accounts that name them by the marks that stand before, or right behind, them there."""
    marks: dict[str, Account] = {}
    for at, account in firsts:
        mark = _mark(text, at) or _called_by_mark(text, at + len(account.value))
        if mark and marks.setdefault(mark, account) != account:
            return []
    if len(set(marks.values())) < len({account for _, account in firsts}):
        return []
    spots: list[Spot] = []
    for match in bounded(_BY_MARKS, text.full[behind : behind + _BELOW], _MOST_SPOTS):
        for one in _ONE_MARK.finditer(match[0]):
            if one[0].lower() in marks:
                at = behind + match.start() + one.start()
                spots.append(Spot(at, at + len(one[0]), marks[one[0].lower()]))
    return spots


def _by_turns(text: Text, order: list[Account], behind: int) -> list[Spot]:
    """The places behind the accounts that say which of them is meant: "the first", "za drugi"."""
    spots: list[Spot] = []
    words = text.words
    for at, word, following in zip(words.starts, words.words, (*words.words[1:], ""), strict=True):
        if at > behind and len(word) > 2 and (following not in MONTHS or text.lower[at + len(word)] in ",:;"):
            turn = next((_TURN_OF[word[:n]] for n in range(_LONGEST_BEGINNING, 2, -1) if word[:n] in _TURN_OF), None)
            if turn is not None and turn < len(order):
                spots.append(Spot(at, at + len(word), order[turn]))
                if len(spots) == _MOST_SPOTS:
                    break
    return spots


# More accounts than words for turns, more places, or places further below the accounts, are nobody's by turn.
_MOST_MARKS, _MOST_SPOTS, _BELOW = 8, 60, 4_000


def _mark(text: Text, at: int) -> str:
    """The mark of the entry that a place stands in, empty for none."""
    mark = _MARK.match(text.full, text.full.rfind("\n", 0, at) + 1, at)
    return mark["mark"].lower() if mark else ""


def _called_by_mark(text: Text, end: int) -> str:
    """The mark by which an account is called behind its name: "(nachfolgend: Konto A)"."""
    called = _CALLED_MARK.match(text.full, end, end + _NEAR)
    return called["mark"].lower() if called else ""


_CALLED_MARK = re.compile(r"[\s,]{0,20}\((?:[^()\n]{1,40}[ \"“„«'])?(?P<mark>[A-Z]|\d{1,2})[\"”“»']?\)")


def _names(text: Text, spans: list[tuple[int, int]]) -> Iterator[str]:
    """What a paper says right behind an account that it will call it."""
    for _, end in spans[:_MOST_WRITTEN]:
        if called := _CALLED.match(text.full, end, end + 2 * _NEAR):
            yield called["name"].lower()


def _written(lower: str, value: str) -> Iterator[tuple[int, int]]:
    """Where a value stands whole; the first ones only."""
    at = lower.find(value)
    for _ in range(_MOST_WRITTEN):
        if at < 0:
            return
        end = at + len(value)
        if not (lower[at - 1 : at].isalnum() or lower[end : end + 1].isalnum()):
            yield at, end
        at = lower.find(value, end)


_MOST_WRITTEN = 8
