"""What stands in and around a clause that may speak of silence, as signs that can be counted and weighed.

A rule knows the turns that were foreseen. Here every clause with a word of telling or secrecy is taken with its words, what
they do and in which order, and what kind of paper it stands in. What each sign has been worth is kept apart, in
`weighing/secrecy.json`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, pairwise

from ahocorasick_rs import AhoCorasick

from fourcorners.reading.secrecy.verdict import verdicts
from fourcorners.reading.texts.clauses import Clause
from fourcorners.reading.texts.sorts import sets_in, short, sorts_in, stemmed

# Of a longer clause the stretch counts that speaks most of telling.
_MOST_WORDS, _MOST_BESIDE, _STEP = 70, 40, 10
_NEAR = 6
# No more clauses of one paper are weighed.
_MOST = 300
_OF_SILENCE = frozenset({"no", "tell", "secret", "who"})
_BESIDE_TELL = ("no", "who", "must", "ask", "order", "until", "bar", "delay")
# What a word may do to one of telling that stands behind it, the first of these where it may do several.
_TURNS = ("no", "bar", "free", "delay", "must", "ask", "order", "past")
# The answers to a form's entry.
_YES = frozenset("yes ja oui sí si sì sim tak ano áno da jah jā taip kyllä igen ναι да так já x".split())
_NO = frozenset("no nein non não nee nie ne nej nei ei nē nem nu όχι не ні nay none nil".split())
# Sorts that say by their company, whatever their order and language, what a clause is about.
_TELLING = frozenset(
    {"no", "tell", "secret", "who", "this", "ask", "order", "bar", "free", "delay", "until", "us", "data"}
)
# What of a clause that is not next to it turns a wish: it was denied, somebody may tell.
_FAR = frozenset({"no", "tell", "secret", "free", "past", "bar"})
# How near and how long a title is that a clause stands under.
_TITLE_NEAR, _TITLE = 7, 60
# Where a form was not filled in.
_BLANK = re.compile(r"_{3}|\.{5}|\[ {2,}\]")
_QUOTES = frozenset("\"'«»„“”‘‚<")


def may_speak_of_silence(cut: Sequence[Clause], *seekers: AhoCorasick) -> list[int]:
    """Which clauses may speak of it: by the words that `seekers` know, or by what their words do together."""
    tongue = cut[0].tongue if cut else None
    secret, tell, beside = short(tongue, "secret"), short(tongue, "tell"), short(tongue, *_BESIDE_TELL)
    no, who = short(tongue, "no"), short(tongue, "who", "this")
    found: list[int] = []
    for index, clause in enumerate(cut):
        if len(found) >= _MOST:
            break
        stems = clause.stems
        if (
            not stems.isdisjoint(secret)
            or (not stems.isdisjoint(tell) and not stems.isdisjoint(beside))
            or (not stems.isdisjoint(no) and not stems.isdisjoint(who))
            or any(seeker.find_matches_as_indexes(clause.words) for seeker in seekers)
            or (found and found[-1] == index - 1 and cut[index - 1].words[-1] in ":?")
        ):
            found.append(index)
    return found


def signs_of(cut: Sequence[Clause], index: int, known: dict[int, list[str]]) -> set[str]:
    """The signs of the clause at `index`: its words, their sorts in order, and the clauses before and behind it.

    `known` are the stems of the paper's clauses so far. Of what stands behind an empty box little is told: its words are
    those of any other form, and nobody said them.
    """
    clause = cut[index]
    does = sorts_in(clause.tongue)
    if not clause.ticked:
        held = _held(cut, index, known) & _TELLING
        return {"unticked", f"tongue:{clause.tongue}", *(f"unticked:{sort}" for sort in held)}
    stems, every = _stems(_known(cut, index, known), _MOST_WORDS, does)
    sorts = sorts_of(stems, does)
    found = {f"w:{one}" for one in stems} | {f"s:{sort}" for sort in sorts}
    found |= {f"ss:{first}>{second}" for first, second in pairwise(sorts)}
    found |= {f"ww:{first}_{second}" for first, second in pairwise(stems)}
    found |= set(_together(stems, does)) | set(_around_telling(stems, does)) | set(_turned(stems, does))
    outcomes = verdicts(stems, sets_in(clause.tongue), clause.tongue)
    found |= {*outcomes, *_in_time(stems, sorts, outcomes)}
    found |= {f"long:{min(6, every // 10)}", f"at:{10 * index // len(cut)}", f"tongue:{clause.tongue}"}
    told = {"title": clause.heading, "first": clause.first, "blank": _BLANK.search(clause.words) is not None}
    told |= {"cites words": clause.words[0] in _QUOTES, "struck": "~~" in clause.words}
    found |= {sign for sign, holds in told.items() if holds}
    found |= {f"sss:{'>'.join(three)}" for three in zip(sorts, sorts[1:], sorts[2:], strict=False) if _tells(three)}
    found |= {f"under:{sort}" for sort in _under(cut, index, known) & _TELLING}
    for where, other in (("b2", index - 2), ("a2", index + 2)):
        if 0 <= other < len(cut):
            found |= {f"{where}:{sort}" for sort in _held(cut, other, known) & _FAR}
    if clause.words[-1] in ":?":
        found.add(f"ends{clause.words[-1]}")
    if index:
        before = cut[index - 1].words
        found |= {f"bs:{sort}" for sort in sorts_of(_stems(_known(cut, index - 1, known), _MOST_BESIDE, does)[0], does)}
        if before[-1] in ":?":
            found.add(f"behind{before[-1]}")
            found |= {f"answer:{one}" for one in stems[:3]} if len(stems) < _NEAR + 2 else set()
            if len(stems) < _NEAR + 2 and (answer := _answer(stems, does)):
                asked = _stems(_known(cut, index - 1, known), _MOST_BESIDE, does)[0]
                found |= {f"{answer}:{of}" for of in _asked(asked, does)}
    if index + 1 < len(cut):
        found |= {f"as:{sort}" for sort in sorts_of(_stems(_known(cut, index + 1, known), _MOST_BESIDE, does)[0], does)}
    return found


def _in_time(stems: Sequence[str], sorts: Sequence[str], outcomes: set[str]) -> Iterator[str]:
    """What is made of telling together with a time for it: who may tell from a day on may not before."""
    if any("until" in sort.split("/") for sort in sorts):
        when = "dated" if "#" in stems else "timed"
        yield from (f"{outcome}|{when}" for outcome in outcomes if outcome.startswith("vdb:"))


def _tells(three: Sequence[str]) -> bool:
    """Whether one of three sorts is that of telling or of secrecy."""
    return any("tell" in sort or "secret" in sort for sort in three)


def _under(cut: Sequence[Clause], index: int, known: dict[int, list[str]]) -> set[str]:
    """What the words of the nearest title before a clause do, where one stands near."""
    for before in range(index - 1, max(-1, index - _TITLE_NEAR), -1):
        clause = cut[before]
        if clause.heading or (clause.words[-1] == ":" and len(clause.words) < _TITLE):
            return _held(cut, before, known)
    return set()


def _held(cut: Sequence[Clause], index: int, known: dict[int, list[str]]) -> set[str]:
    """The sorts of a clause's first words."""
    does = sets_in(cut[index].tongue)
    return set().union(*(does[one] for one in _known(cut, index, known)[:_MOST_BESIDE] if one in does))


def _answer(stems: Sequence[str], does: Mapping[str, str]) -> str:
    """Whether a form's entry is answered with yes or no, or nothing."""
    first = next((one for one in stems if one != "#"), "")
    if "no" in does.get(first, "").split("/") or first in _NO:
        return "no"
    return "yes" if first in _YES else ""


def _asked(stems: Sequence[str], does: Mapping[str, str]) -> Iterator[str]:
    """What a form's entry asks: whether somebody is told or silence kept, and what turns it."""
    for at, one in enumerate(stems):
        for what in ("tell", "secret"):
            if what in does.get(one, "").split("/"):
                turns = _run([_turn(does.get(each, "")) for each in (*stems[:at], *stems[at + 1 :])])
                yield from (what, f"{what}|{'>'.join(turns[:2])}")


def _around_telling(stems: Sequence[str], does: Mapping[str, str]) -> Iterator[str]:
    """The words and sorts within a few words of one of telling or of secrecy."""
    for at, one in enumerate(stems):
        sort = does.get(one, "")
        what = "tell" if "tell" in sort else "secret" if "secret" in sort else ""
        if what:
            for where, near in (("b", stems[max(0, at - _NEAR - 1) : at]), ("a", stems[at + 1 : at + _NEAR + 1])):
                yield from (f"{where}:{what}:{word}" for word in near)
                yield from (f"{where}s:{what}:{does[word]}" for word in near if word in does)


def _together(stems: Sequence[str], does: Mapping[str, str]) -> Iterator[str]:
    """Which sorts of words a clause has, by two and three, whatever their order."""
    single = sorted({sort for one in stems if one in does for sort in does[one].split("/")})
    yield from (f"h:{first}+{second}" for first, second in combinations(single, 2))
    yield from (f"h:{'+'.join(three)}" for three in combinations([one for one in single if one in _TELLING], 3))


def _turned(stems: Sequence[str], does: Mapping[str, str]) -> Iterator[str]:
    """What is done to a word of telling or secrecy by those before and behind it, however far off.

    "Not forbidden to tell" and "forbidden to tell" have the same word beside the telling, "not free to tell" and "free not to
    tell" the same words: which of them turn it, and in which order, tells them apart.
    """
    turns = [_turn(does.get(one, "")) for one in stems]
    people = [_is_person(does.get(one, "")) for one in stems]
    for at, one in enumerate(stems):
        sort = does.get(one, "")
        what = "tell" if "tell" in sort else "secret" if "secret" in sort else ""
        if what:
            before, after = _run(turns[:at]), _run(turns[at + 1 :])
            yield from (f"op{many}:{'>'.join(before[-many:])}>{what}" for many in (1, 2, 3))
            last, following = before[-1] if before else "-", after[0] if after else "-"
            whom = f"{any(people[at + 1 : at + _NEAR + 3]):d}{any(people[max(0, at - _NEAR - 2) : at]):d}"
            yield from (
                f"opa:{what}>{'>'.join(after[:2])}",
                f"opb:{last}>{what}>{following}",
                f"opp:{last}>{what}|{whom}",
            )


@cache
def _is_person(sorts: str) -> bool:
    return "who" in sorts.split("/")


@cache
def _turn(sorts: str) -> str:
    """What a word of these sorts may do to the telling, or nothing."""
    does = sorts.split("/")
    return next((turn for turn in _TURNS if turn in does), "")


def _run(turns: Sequence[str]) -> list[str]:
    """The turns one after the other, never the same twice running."""
    run: list[str] = []
    for turn in turns:
        if turn and (not run or run[-1] != turn):
            run.append(turn)
    return run


def sorts_of(stems: Sequence[str], does: Mapping[str, str]) -> list[str]:
    """What the words do, one after the other, without those that do nothing here; never the same twice running.

    What is asked for is named between all others, and has no place in their order.
    """
    sorts: list[str] = []
    for one in stems:
        sort = does.get(one)
        if sort and sort != "data" and (not sorts or sorts[-1] != sort):
            sorts.append(sort)
    return sorts


def _known(cut: Sequence[Clause], index: int, known: dict[int, list[str]]) -> list[str]:
    if index not in known:
        known[index] = stemmed(cut[index].words, cut[index].tongue)
    return known[index]


def _stems(every: list[str], most: int, does: Mapping[str, str]) -> tuple[list[str], int]:
    """The stems of a clause, or of so many words of it that speak most of telling; and how many it has."""
    if len(every) <= most:
        return every, len(every)
    tells = [not _OF_SILENCE.isdisjoint(does.get(one, "").split("/")) for one in every]
    at = max(range(0, len(every) - most + 1, _STEP), key=lambda start: sum(tells[start : start + most]))
    return every[at : at + most], len(every)
