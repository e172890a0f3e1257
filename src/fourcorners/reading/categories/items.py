"""What a paper asks for, item by item as it lists it, and what it sets apart.

Each entry of a list is an item of its own, so that counsel can answer item by item. An item whose words nobody can
place stays, with no category; it is never dropped and never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from fourcorners.reading.categories.asking import Asking, asking_or_not, walked
from fourcorners.reading.categories.meaning import Meaning, meanings
from fourcorners.reading.categories.reachmarks import find_reachmarks
from fourcorners.reading.categories.recordwords import SUBSCRIBER_FIVE
from fourcorners.reading.categories.refused import in_part, object_at, without_others
from fourcorners.reading.categories.sectioned import begins, rows
from fourcorners.reading.categories.signs import Mention, mentions
from fourcorners.reading.categories.weighed import Chance, chances
from fourcorners.reading.model import Item
from fourcorners.reading.sureness import PLAIN
from fourcorners.reading.texts.clauses import Clause, clauses, even, place
from fourcorners.reading.texts.lettered import Certificate, certificate
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Category, Mark
from fourcorners.values import Found

Items = tuple[Found[Item], ...]

_LABEL_MOST = 300
# A section that names fewer kinds of data was hardly found right.
_FEWEST = 2
_SPLIT = re.compile(
    r"[,;]\s*(?:and\s|or\s|and/or\s)?|\t+|\s(?:to include|including|such as|consisting of|namely)[,:]?\s|:\s"
)
_ONLY_WHO = re.compile(
    r"^(?:(?:and |or )?(?:as|for|from|to|with|in|on|at|by|within|between|during|of|which|that|who|whose|if|pursuant|relating|related|pertaining|regarding"
    r"|associated|concerning|used|see|described|listed|contained|between|no later|not later|dated?|beginning|including but|but not|without|through|if any|where|when)\b|[\d(@#\[\W])"
)
_DATA_WORD = re.compile(
    r"\b(?:records?|information|data|logs?|lists?|copies|documents?|providers?|details|history|reports?|files?|correspondence|notes|statements?|numbers?|accounts?|keys?|passwords?"
    r"|security questions?|agreements?|applications?|forms?|evidence|results?|materials?|purchases?|certificates?)\b"
)
_REFERS_ONLY = re.compile(
    r"(?:described|listed|set forth|specified|itemi[sz]ed|identified|requested|attached|contained) (?:in|on|at|hereto|below|above|herein)|see attach|\battachment\b|the requested|certain records"
    r"|documents, electronically stored|stored information,? (?:or|and) objects|specified computer data|your answer|any documents? or (?:object|thing)"
)
_PASSIVE = re.compile(
    r"\b(?:be|are|is) (?:\w+ ){0,2}?(?:disclosed|produced|provided|furnished|delivered|preserved|made available)\b"
)
_ASIDE = re.compile(
    r"(?:which|who|whose|whom|where(?! (?:\w+ ){1,3}(?:phones?|handsets?|devices?)\b)|because|since(?! when))\b"
)
_VALUE_ONLY = re.compile(r"^\W*(?:\S*@\S+|https?://\S+|www\.\S+|[\d .()+/:#*-]+|\[[^\]]*\]|\S{1,40})\W*$")


def find_items(text: Text) -> tuple[Items, Items, Items, tuple[Found[Mark], ...]]:
    """Items asked for, items set apart, items in doubt, and the marks that the asking words show.

    Rules say which clauses ask for what; then all that stands around each kind of data named in the paper is weighed, so
    that what no rule foresaw is not lost, and what a rule took up by mistake goes to a person.

    A category that one item sets apart and another asks for counts as asked: the paper wants it. What a whole sentence
    says is not asked for is not, unless what stands around another place that names it leaves no doubt.
    """
    ruled = _by_rules(text)
    told = chances(_mentions(text, ruled))
    items, doubtful = _second_look(text, ruled, told)
    if (sections := certificate(text)) is not None and (listed := _sectioned(text, sections, told)):
        items = listed
    wanted = {c for item in items for c in item.value.categories}
    refusing = {ask.clause.start for ask in asking_or_not(text) if ask.refuses}
    elsewhere = {c for c in wanted if c in told and told[c].clause.start not in refusing}
    excluded = (*_without(ruled.excluded, wanted), *_without(ruled.refused, elsewhere))
    return items, excluded, doubtful, find_reachmarks(text, ruled.asked)


def _sectioned(text: Text, sections: Certificate, told: Mapping[Category, Chance]) -> Items:
    """What the section of a certificate asks for; nothing where it has none or names no data."""
    doubtful = frozenset(category for category, chance in told.items() if not chance.possible)
    found: list[tuple[int, Found[Item]]] = []
    for row in rows(text, sections, doubtful):
        span = begins(text, row), row.clause.end
        item = Item(_label(text.full[slice(*span)]), row.categories)
        found.append((span[0], text.found(item, span, confidence=PLAIN, copied=False)))
    if len({category for _, item in found for category in item.value.categories}) < _FEWEST:
        return ()
    return _in_order(found)


def _without(found: Items, wanted: set[Category]) -> Items:
    """What is set apart, without the categories that are wanted; nothing where no other is left."""
    return tuple(
        replace(one, value=replace(one.value, categories=one.value.categories - wanted))
        for one in found
        if one.value.categories - wanted
    )


def mentions_in(text: Text) -> list[Mention]:
    """Every kind of data that a paper names, with its signs: what the weights are counted from."""
    return _mentions(text, _by_rules(text))


@dataclass(frozen=True, slots=True)
class _Ruled:
    """What the rules read: each item with the start of its clause; what is set apart in an item, or by a sentence."""

    items: tuple[tuple[int, Found[Item]], ...]
    excluded: Items
    refused: Items
    asked: tuple[Asking, ...]
    headers_only: bool


def _mentions(text: Text, ruled: _Ruled) -> list[Mention]:
    by_clause: dict[int, frozenset[Category]] = {}
    for start, item in ruled.items:
        by_clause[start] = by_clause.get(start, frozenset()) | item.value.categories
    return mentions(clauses(text), walked(text), meanings(text), by_clause, headers_only=ruled.headers_only)


def _second_look(text: Text, ruled: _Ruled, told: Mapping[Category, Chance]) -> tuple[Items, Items]:
    """The rules' items with what is sure of them, what only the weights tell as items of their own, and the rest."""
    items: list[tuple[int, Found[Item]]] = []
    doubtful: list[tuple[int, Found[Item]]] = []
    held: set[Category] = set()
    for start, found in ruled.items:
        categories = found.value.categories
        kept = frozenset(c for c in categories if c not in told or told[c].sure)
        held |= categories
        grade = min((told[c].share for c in kept if c in told), default=found.confidence)
        items.append((start, replace(found, value=replace(found.value, categories=kept), confidence=grade)))
        for category in sorted(categories - kept):
            value = replace(found.value, categories=frozenset({category}))
            doubtful.append((start, replace(found, value=value, confidence=told[category].share)))
    more: dict[Clause, list[Category]] = {}
    for category, chance in told.items():
        if category not in held and chance.sure:
            more.setdefault(chance.clause, []).append(category)
        elif category not in held and chance.possible:
            item = _of_clause(text, chance.clause, [category], chance.share)
            doubtful.append((chance.clause.start, item))
    for clause, named in more.items():
        grade = min(told[category].share for category in named)
        items.append((clause.start, _of_clause(text, clause, named, grade)))
    return _in_order(items), _in_order(doubtful)


def _of_clause(text: Text, clause: Clause, categories: Iterable[Category], grade: float) -> Found[Item]:
    item = Item(_label(text.full[clause.start : clause.end]), frozenset(categories))
    return text.found(item, (clause.start, clause.end), confidence=grade, copied=False)


def _in_order(found: list[tuple[int, Found[Item]]]) -> Items:
    return tuple(item for _, item in sorted(found, key=lambda one: one[0]))


def _by_rules(text: Text) -> _Ruled:
    found = asking_or_not(text)
    named = walked(text).named
    said = [ask.clause.words for ask in found if not ask.refuses]
    said += [clause.words for clause in clauses(text) if clause.start in named or _LONE_ADDRESS.match(clause.words)]
    headers_only = _messages_only(" ".join(said))
    items: list[tuple[int, Found[Item]]] = []
    excluded: list[Found[Item]] = []
    refused: list[Found[Item]] = []
    asked = []
    for ask in found:
        clause = ask.clause
        if ask.refuses:
            # "Further data are not asked for" takes nothing back that is.
            kept = excluded if _FURTHER.search(clause.words) else refused
            kept += _refused(text, ask, headers_only=headers_only)
            continue
        asked.append(ask)
        if "dele" in clause.stems and (kept_back := _STILL_HELD.search(clause.words)):
            # The preface of many warrants: "including any messages that have been deleted but are still available".
            span = place(text, clause, kept_back.start()), place(text, clause, kept_back.end())
            item = Item(_label(text.full[slice(*span)]), frozenset({Category.CONTENT_DELETED}))
            items.append((clause.start, text.found(item, span, copied=False)))
        for start, end, means in _parts(text, ask, headers_only=headers_only):
            label = _label(text.full[start:end])
            if means.wanted or (not means.general and not means.left_out) or (means.general and not ask.leads):
                item = Item(label, means.wanted)
                items.append((clause.start, text.found(item, (start, end), confidence=ask.grade, copied=False)))
            if means.left_out:
                excluded.append(text.found(Item(label, means.left_out), (start, end), copied=False))
    return _Ruled(tuple(items), tuple(excluded), tuple(refused), tuple(asked), headers_only)


def _refused(text: Text, ask: Asking, *, headers_only: bool) -> Iterator[Found[Item]]:
    """What a sentence says is not asked for: nothing where it leaves out only a part of a kind of data."""
    if in_part(ask.clause.words) or _NAMES_ADDRESS.search(ask.clause.words):
        return
    words = without_others(ask.clause.words)
    known = meanings(text)
    # "The devices shall not record contents" names them behind the verb, "contents shall not be furnished" before it.
    told = [
        known.of(part, headers_only=headers_only, tongue=ask.clause.tongue)
        for part in (words[object_at(words) :], words)
    ]
    named = next((n for m in told if (n := (m.wanted | m.left_out) - {Category.ANY})), None)
    if named:
        span = (ask.clause.start, ask.clause.end)
        yield text.found(Item(_label(text.full[span[0] : span[1]]), named), span, copied=False)


def _parts(text: Text, ask: Asking, *, headers_only: bool) -> Iterator[tuple[int, int, Meaning]]:
    """The items one asking clause holds, each with its span and meaning."""
    clause = ask.clause
    words = clause.words[ask.at :]
    known = meanings(text)
    whole = known.of(words, leads=ask.leads, headers_only=headers_only, tongue=clause.tongue)
    begin = place(text, clause, ask.at)
    if not (whole.wanted or whole.general or ask.leads) and _PASSIVE.search(clause.words):
        # "Records of ... shall be produced": what is asked for stands first.
        whole, begin = (
            known.of(clause.words, leads=ask.leads, headers_only=headers_only, tongue=clause.tongue),
            clause.start,
        )
    spans = _listed(text, ask, begin)
    if len(spans) > 1:
        # Where the sentence goes on to list it, "subscriber information" means no more than that list in any piece.
        told_below = whole.general and not whole.wanted >= SUBSCRIBER_FIVE
        read = [
            (s, e, known.of(even(text.lower[s:e]), leads=told_below, headers_only=headers_only, tongue=clause.tongue))
            for s, e in spans
        ]
        placed = [part for part in read if part[2].wanted]
        told: frozenset[Category] = frozenset().union(*(part[2].wanted for part in placed))
        # Cut apart, the words must still mean what they mean together; if not, the clause stays one item.
        if (
            len(placed) >= 2
            and whole.wanted <= told | ({Category.ANY} & whole.wanted)
            and told <= whole.wanted | _general(read, whole)
        ):
            for start, end, means in read:
                if _ASIDE.match(text.lower, start):
                    continue
                kept = Meaning(means.wanted & whole.wanted, means.left_out - whole.wanted, means.general)
                if kept.wanted or kept.left_out or (not means.wanted and _is_thing(even(text.lower[start:end]))):
                    yield start, end, kept
            missing = whole.wanted - told
            if missing:
                yield begin, clause.end, Meaning(missing, frozenset(), False)
            return
    if whole.wanted or whole.left_out:
        yield begin, clause.end, whole
    elif whole.general and ask.leads:
        return
    elif _stands_alone(ask, words):
        yield clause.start, clause.end, whole


def _general(read: list[tuple[int, int, Meaning]], whole: Meaning) -> frozenset[Category]:
    """Subscriber information stands for its items only in the whole clause; a piece may say it too."""
    if not whole.general:
        return frozenset()
    return frozenset().union(*(part[2].wanted for part in read if part[2].general))


def _listed(text: Text, ask: Asking, begin: int) -> list[tuple[int, int]]:
    """The pieces of a clause that runs its list along the sentence or down unmarked lines; one piece where it has none."""
    clause = ask.clause
    full = text.full
    if clause.marker and ask.entry:
        return [(begin, clause.end)]
    lines = full[clause.start : clause.end].split("\n")
    if (
        ask.entry
        and len(lines) > 1
        and sum(map(len, lines)) / len(lines) < 60
        and "," not in full[clause.start : clause.end]
    ):
        spans, at = [], clause.start
        for line in lines:
            if line.strip():
                spans.append((at + len(line) - len(line.lstrip()), at + len(line.rstrip())))
            at += len(line) + 1
        return spans
    spans, first, depth, seen = [], begin, 0, begin
    for cut in _SPLIT.finditer(full, begin, clause.end):
        depth += full.count("(", seen, cut.start()) - full.count(")", seen, cut.start())
        seen = cut.start()
        if depth > 0:
            continue
        if begin < cut.start():
            spans.append((begin, cut.start()))
        begin = cut.end()
    if begin < clause.end:
        spans.append((begin, clause.end))
    return spans if len(spans) >= 3 else [(first, clause.end)]


def _is_thing(words: str) -> bool:
    """Whether a piece nobody could place is still a thing asked for, not a turn of the sentence."""
    words = words.strip(" .,:;")
    return (
        4 < len(words) < 120
        and not _ONLY_WHO.match(words)
        and not _REFERS_ONLY.search(words)
        and _DATA_WORD.search(words) is not None
        and not any(c.isdigit() for c in words)
        and " shall " not in words
        and " must " not in words
    )


def _stands_alone(ask: Asking, words: str) -> bool:
    """Whether a clause without any known kind of data is an item all the same."""
    if not ask.entry or ask.leads or _REFERS_ONLY.search(words) or _VALUE_ONLY.match(words):
        return False
    return len(words) > 3 and _ONLY_WHO.match(words) is None and any(c.isalpha() for c in words)


_LINE = re.compile(
    r"\b(?:phone|telephone|mobile|cell\w*|wireless|line|subscriber|msisdn|imei|imsi)(?: (?:number|no)s?\.?)?[ :#]{1,3}[+(]?\d|\b(?:dialed|dialled|toll|cdrs?|cell ?sites?|voice calls?|incoming and outgoing|call (?:detail|log|record)s?)\b"
)
_FURTHER = re.compile(
    r"\b(?:further|other|additional|weitere\w*|sonstige\w*|andere\w*|autres?|otr[oa]s|demás|altr[ie]|ulteriori|overige|andere|outr[oa]s|inne|innych|dalsze)\b"
)
# "Our gateway 203.0.113.9 is not among the addresses" sets apart an account, not a kind of data.
_NAMES_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|\S@\S")
_LONE_ADDRESS = re.compile(r"\S{2,64}@\S{3,80}(?: |$)")
_MAIL = re.compile(r"@|\b(?:e-?mail|electronic mail|user ?names?|screen ?names?|messag\w+|user id)\b")


def _messages_only(words: str) -> bool:
    """Whether the accounts asked about are of a message service and no telephone line is in sight."""
    return _LINE.search(words) is None and _MAIL.search(words) is not None


_STILL_HELD = re.compile(
    r"\b(?:deleted but (?:\w+ )?(?:still|are|is)|(?:been |were |was )deleted\b[^.;]{0,30}\b(?:still|remain))"
)


def _label(words: str) -> str:
    """An item's own words on one line, without what ends the sentence."""
    line = " ".join(words.split()).strip(" ,;:.")
    return line if len(line) <= _LABEL_MOST else line[: _LABEL_MOST - 1].rstrip() + "…"
