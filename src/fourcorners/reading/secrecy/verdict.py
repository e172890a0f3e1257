"""What a clause makes of telling, reckoned from the sorts of its words as a person would: is it denied, or left open?

"Not to tell the user", "ne tájékoztassák", "er is niet vrij te zwijgen": words differ and their orders do too, but a denial,
a prohibition and a putting off each turn what stands behind them, and two of them undo each other. What comes out, who is
told and of what, and whether somebody asks, orders or owes it are a few signs that are the same in every language; so what
they are worth can be counted where a language has few papers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# So many words of telling are looked at, and so many words before one and behind it.
_MOST, _BEFORE, _BEHIND, _NEAR, _CLOSE = 8, 24, 8, 9, 5
_NOTHING: frozenset[str] = frozenset()
_WISHES = ("bar", "ask", "order", "must")
_PARTIES = ("us", "you", "who", "court")
# Which of several outcomes a clause is remembered by.
_FIRST = ("silent:1", "late:1", "secret", "silent:0", "late:0", "undone", "free", "open")
# Languages in which one denial takes several words: "ne doit pas", "nič neoznamuje", "no lo diga a nadie".
_CONCORD = frozenset("bg cs el es fr hr hu it lt lv pl pt ro ru sk sl uk".split())
_ONE_DENIAL = 6
# A denial that is one more beside another, by itself or behind a word that joins: "neither ... nor", "e di non".
_NOR = frozenset(
    "nor noch ni né nem nici ani niti nedz nei sem ούτε ega eikä eivätk enkä ná heller evenmi tampoc".split()
)
_AND = frozenset(
    "and or but und oder et ou y o e ed i ja tai en of maar och eller og oraz lub a ali nebo alebo ir vai un și sau și "
    "και ή и или та або ve veya agus és vagy ter kot in".split()
)
# What denies no more than the word behind it: "shall not, without leave, tell".
_WITHOUT = frozenset(
    "withou ohne sans sin senza sem zonder uden uten utan bez be fără χωρίς без ilma ilman nélkül olmada brez mingħa gan".split()
)


def verdicts(stems: Sequence[str], does: Mapping[str, frozenset[str]], tongue: str | None = None) -> set[str]:
    """The signs of what is made of each word of telling or secrecy, and of which outcome comes first.

    `does` are the sorts of each word in this language (`sets_in`).
    """
    sorts = [does.get(one, _NOTHING) for one in stems]
    found: set[str] = set()
    outcomes: set[str] = set()
    places = [at for at, one in enumerate(sorts) if "tell" in one or "secret" in one]
    for at in places[:_MOST]:
        outcome = _outcome(stems, sorts, at, concord=tongue in _CONCORD)
        found |= _signs(sorts, at, *outcome)
        outcomes.add(outcome[0])
    first = next((one for one in _FIRST if one in outcomes), "none")
    return found | {f"vdb:{first}"}


def _outcome(stems: Sequence[str], sorts: Sequence[frozenset[str]], at: int, *, concord: bool) -> tuple[str, int]:
    """What comes of the word at `at`, and how many turns stand before it."""
    begin, end = max(0, at - _BEFORE), min(len(sorts), at + 1 + _BEHIND)
    before, behind = sorts[begin:at], sorts[at + 1 : end]
    denials = _denials(stems, sorts, begin, at, concord=concord)
    if "tell" not in sorts[at]:
        return "undone" if denials % 2 else "secret", denials
    turns = denials + _puts_off(before[-_CLOSE:])
    if turns:
        return f"silent:{_whom(before, behind):d}" if turns % 2 else "undone", turns
    late = _denials(stems, sorts, at + 1, end, concord=concord) + any("delay" in one for one in behind[:_CLOSE])
    if late:
        return f"late:{_whom(before, behind):d}" if late % 2 else "undone", 0
    return "free" if _freed(before) else "open", 0


def _denials(stems: Sequence[str], sorts: Sequence[frozenset[str]], begin: int, end: int, *, concord: bool) -> int:
    """How often the words from `begin` to `end` deny or forbid: what takes several words or stands beside another is one."""
    count, last, without = 0, -_BEFORE, False
    for place in range(begin, end):
        one = sorts[place]
        if "bar" in one:
            count += 1
        elif "no" in one:
            if stems[place] in _WITHOUT:
                without = True
                continue
            if stems[place] in _NOR or not _AND.isdisjoint(stems[max(begin, place - 2) : place]):
                count = 1
            elif not (concord and place - last <= _ONE_DENIAL):
                count += 1
            last = place
    return count or int(without)


def _puts_off(close: Sequence[frozenset[str]]) -> bool:
    """Whether the nearest words put off what follows: "wait with", but not "for now do not"."""
    later = next((place for place in reversed(range(len(close))) if "delay" in close[place]), None)
    return later is not None and not any("no" in one or "bar" in one for one in close[later + 1 :])


def _whom(before: Sequence[frozenset[str]], behind: Sequence[frozenset[str]]) -> bool:
    """Whether somebody stands by who may be told, or something of which."""
    return any("who" in one or "this" in one for one in (*before[-_NEAR:], *behind))


def _freed(before: Sequence[frozenset[str]]) -> bool:
    return any("free" in one and "no" not in one for one in before[-_NEAR:])


def _signs(sorts: Sequence[frozenset[str]], at: int, outcome: str, turns: int) -> set[str]:
    """The signs of an outcome, alone and with who wishes it, whose it is, whom it concerns and of what."""
    before, behind = sorts[max(0, at - _BEFORE) : at], sorts[at + 1 : at + 1 + _BEHIND]
    wish = next((wish for wish in _WISHES if any(wish in one for one in before)), "-")
    whose = next((who for one in before for who in ("us", "you", "who") if who in one), "-")
    nearest, what = _nearest(before, behind), _of_what(before, behind)
    past = any("past" in one for one in (*before, *behind))
    whom, freed = _whom(before, behind), _freed(before)
    return {
        f"vd:{outcome}", f"vd:{outcome}|{wish}", f"vd:{outcome}|{whose}", f"vd:{outcome}|{wish}|{whose}", f"vd:{outcome}|{min(turns, 3)}",
        f"vd:{outcome}|past:{past:d}", f"vd:{outcome}|free:{freed:d}", f"vd:{outcome}|past:{past:d}|{wish}", f"vd:{outcome}|whom:{whom:d}",
        f"vn:{outcome}|{nearest}", f"vn:{outcome}|{nearest}|{wish}", f"vo:{outcome}|{what}", f"vo:{outcome}|{what}|{wish}",
    }  # fmt: skip


def _nearest(before: Sequence[frozenset[str]], behind: Sequence[frozenset[str]]) -> str:
    """The party that stands nearest on either side: a duty of silence is often said of those who ask, not of those asked."""
    ahead = next((who for one in reversed(before[-_NEAR:]) for who in _PARTIES if who in one), "-")
    after = next((who for one in behind for who in _PARTIES if who in one), "-")
    return f"{ahead}>{after}"


def _of_what(before: Sequence[frozenset[str]], behind: Sequence[frozenset[str]]) -> str:
    """What is told or kept, by the nearest word of it: this paper and its matter, or data that are asked for or answered."""
    for one in (*behind[:_CLOSE], *reversed(before[-_NEAR:])):
        if "this" in one:
            return "this"
        if "data" in one:
            return "data"
    return "-"
